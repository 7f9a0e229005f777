"""The preview's port: one that cannot be had is told in a sentence, with the option that chooses another."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from bangvang.cli import main
from tests.support.build import HOME, renderer
from tests.support.data import small_site

COMMAND = (
    "import sys; sys.path.insert(0, sys.argv[1] + '/hooks'); import bangvang.cli, importlib; sys.exit(bangvang.cli.main("
    "sys.argv[2:], root_default=sys.argv[1], renderer=lambda: importlib.import_module('generate')))"
)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody else answers."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def _serve(root: Path, port: int | str) -> int:
    return main(["serve", "--root", str(root), "--today", "2026-06-01", "--port", str(port)], HOME, renderer)


def test_a_taken_port_is_told(tmp_path: Path, taken: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The answer names the port and another to try, and nothing invites anybody to a page that is not there."""
    small_site(tmp_path)
    assert _serve(tmp_path, taken) == 1
    said = capsys.readouterr()
    assert f"Cổng {taken} đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ: --port " in said.err
    assert int(said.err.split()[-1]) != taken
    assert "Xem trước" not in said.out


def test_a_port_for_administrators_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system wants more rights for a low port, one that needs none is named."""

    def refuse(_server: LiveReloadServer) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(LiveReloadServer, "server_bind", refuse)
    small_site(tmp_path)
    assert _serve(tmp_path, 80) == 1
    assert "Cổng 80 không mở được trên máy này; hãy chọn cổng khác, ví dụ: --port 8001\n" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "-1", "65536", "tám nghìn"])
def test_what_is_no_port_is_told(tmp_path: Path, port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A number that no port has is refused before anything is built."""
    with pytest.raises(SystemExit) as ended:
        _serve(tmp_path, port)
    assert ended.value.code == 2
    assert "--port: " in capsys.readouterr().err


def test_a_free_port_is_served_until_ctrl_c(tmp_path: Path) -> None:
    """The address is told when it answers; Ctrl-C ends the preview in good order."""
    small_site(tmp_path)
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        free = some.getsockname()[1]
    command = [sys.executable, "-c", COMMAND, str(HOME), "serve", "--root", str(tmp_path), "--port", str(free)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"}) as process:
        assert process.stdout is not None
        try:
            assert any(f"http://127.0.0.1:{free}/" in line for line in process.stdout)
            with urllib.request.urlopen(f"http://127.0.0.1:{free}/index.html", timeout=30) as answer:
                assert "Bảng Vàng thử" in answer.read().decode()
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
        finally:
            process.kill()
