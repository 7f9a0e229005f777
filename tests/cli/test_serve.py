"""The preview: it follows what is edited; a port that cannot be had is told in a sentence, with the option that helps."""

from __future__ import annotations

import datetime as dt
import errno
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from bangvang.cli import main
from tests.support.build import HOME, renderer
from tests.support.data import small_site

COMMAND = (
    "import sys; sys.path.insert(0, sys.argv[1] + '/hooks'); import bangvang.cli, importlib; sys.exit(bangvang.cli.main("
    "sys.argv[2:], root_default=sys.argv[1], renderer=lambda: importlib.import_module('renderer')))"
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


@pytest.mark.parametrize(("given", "days"), [
    (["--today", "2026-06-01"], ["01/06/2026"] * 3),
    ([], ["02/06/2026", "03/06/2026", "04/06/2026"]),
])  # fmt: skip
def test_a_preview_that_stays_open_over_night(
    tmp_path: Path, given: list[str], days: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each build is of its day, unless a day was asked for."""
    clock = iter([dt.date(2026, 6, 2), dt.date(2026, 6, 3), dt.date(2026, 6, 4)])
    monkeypatch.setattr("bangvang.cli.serve.today", lambda: next(clock))

    def serve(rebuild: Callable[[], bool], **_: object) -> None:
        assert rebuild()
        assert rebuild()

    monkeypatch.setattr(renderer(), "serve", serve)
    small_site(tmp_path)
    assert main(["serve", "--root", str(tmp_path), *given], HOME, renderer) == 0
    assert re.findall(r"tính đến ngày (\S+)\.", capsys.readouterr().out) == days


def test_a_free_port_is_served_until_ctrl_c(tmp_path: Path) -> None:
    """The address is told when it answers; Ctrl-C ends the preview in good order."""
    small_site(tmp_path)
    free = _free()
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


def _free() -> int:
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return int(some.getsockname()[1])


def _shown(address: str) -> str:
    """What stands at an address, or nothing while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def _comes(address: str, words: str, process: subprocess.Popen[str]) -> bool:
    """Whether these words come to stand at an address within a minute; the preview must live so long."""
    return _until(lambda: words in _shown(address), process)


def _builds(root: Path) -> int:
    """How often a preview has built so far."""
    return root.with_suffix(".said").read_text(encoding="utf-8").count("Đã dựng trang")


def _rests(root: Path) -> bool:
    """Whether a preview stops building: an editor's save may be several events, and a build more; never one after the other."""
    for _ in range(5):
        before = _builds(root)
        time.sleep(2)
        if _builds(root) == before:
            return True
    return False


@contextmanager
def _preview(*command: str, cwd: Path) -> Iterator[subprocess.Popen[str]]:
    """A preview that is gone after the test, whatever happens; what it prints goes beside its folder."""
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1",
               "LC_ALL": "C.UTF-8"}
    with (open(cwd.with_suffix(".said"), "w", encoding="utf-8") as said,
          open(cwd.with_suffix(".err"), "w", encoding="utf-8") as err,
          subprocess.Popen([sys.executable, *command], cwd=cwd, env=environ, stdout=said,
                           stderr=err, text=True) as process):
        try:
            yield process
        finally:
            process.kill()


def test_the_preview_follows_what_is_edited(tmp_path: Path) -> None:
    """A corrected name, then an error and its correction: the page shows the last right state, and the preview lives on.

    That a build reads every record is no reason for another one: after an edit it rests.
    """
    data, port = small_site(tmp_path), _free()
    page = f"http://127.0.0.1:{port}/guong-dien-hinh/g-aaaaaa.html"
    with _preview("-c", COMMAND, str(HOME), "serve", "--root", str(tmp_path), "--port", str(port), cwd=tmp_path) as process:
        assert _comes(page, "Nguyễn Thị An", process)
        data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị Ánh")
        assert _comes(page, "Nguyễn Thị Ánh", process)
        assert _rests(tmp_path)
        assert _builds(tmp_path) > 1
        data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị Ân", category="khong-co")
        time.sleep(1)
        assert "Nguyễn Thị Ánh" in _shown(page)
        data.change("recipients/g-aaaaaa.yml", category="nha-giao")
        assert _comes(page, "Nguyễn Thị Ân", process)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0


def test_plain_mkdocs_serves_and_follows(tmp_path: Path) -> None:
    """`mkdocs serve` without our commands: the whole site, made anew when a record changes."""
    for name in ("hooks", "content", "theme_overrides"):
        shutil.copytree(HOME / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copy(HOME / name, tmp_path / name)
    data, port = small_site(tmp_path), _free()
    page = f"http://127.0.0.1:{port}/guong-dien-hinh/g-aaaaaa.html"
    with _preview("-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", cwd=tmp_path) as process:
        assert _comes(page, "Nguyễn Thị An", process)
        data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị Ánh")
        assert _comes(page, "Nguyễn Thị Ánh", process)


def test_a_folder_that_comes_later_is_followed(tmp_path: Path) -> None:
    """Pages written by hand in a folder made during the preview appear, and go on appearing when it was made anew."""
    small_site(tmp_path)
    content, port = tmp_path / "content", _free()
    site = f"http://127.0.0.1:{port}"
    with _preview("-c", COMMAND, str(HOME), "serve", "--root", str(tmp_path), "--port", str(port), cwd=tmp_path) as process:
        assert _comes(f"{site}/index.html", "Bảng Vàng thử", process)
        content.mkdir()
        (content / "huong-dan.md").write_text("# Hướng dẫn\n\nBản một.\n", encoding="utf-8")
        assert _comes(f"{site}/huong-dan.html", "Bản một.", process)
        shutil.rmtree(content)
        content.mkdir()
        (content / "huong-dan.md").write_text("# Hướng dẫn\n\nBản hai.\n", encoding="utf-8")
        assert _comes(f"{site}/huong-dan.html", "Bản hai.", process)
        assert _rests(tmp_path)  # else a build that is due already would show the next words too
        (content / "huong-dan.md").write_text("# Hướng dẫn\n\nBản ba.\n", encoding="utf-8")
        assert _comes(f"{site}/huong-dan.html", "Bản ba.", process)


def test_a_folder_that_is_moved_away_and_a_site_that_is_deleted(tmp_path: Path) -> None:
    """What goes into the bin as a folder is gone from the preview; a deleted site is built again by who asks for it."""
    data, port = small_site(tmp_path / "trang"), _free()
    data.exemplar("2025/e-cu", "g-aaaaaa", commendation="Câu chuyện năm cũ.")
    data.change("site.yml", url="https://minhhoa.example.vn/thi-dua/")
    site = f"http://127.0.0.1:{port}"
    command = ("-c", COMMAND, str(HOME), "serve", "--root", str(data.root), "--port", str(port), "--today", "2026-06-01")
    with _preview(*command, cwd=data.root) as process:
        page = f"{site}/guong-dien-hinh/g-aaaaaa.html"
        assert _comes(page, "Câu chuyện năm cũ", process)
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{site}/mot/hai.html", timeout=30)
        assert b'="/thi-dua/' not in missing.value.read()
        os.rename(data.root / "data" / "exemplars" / "2025", tmp_path / "bin")
        assert _until(lambda: "Câu chuyện năm cũ" not in _shown(page), process)
        assert _rests(data.root)
        shutil.rmtree(data.root / "site")
        assert _comes(f"{site}/index.html", "Bảng Vàng thử", process)
        assert "Traceback" not in data.root.with_suffix(".err").read_text(encoding="utf-8")


def _until(holds: Callable[[], bool], process: subprocess.Popen[str]) -> bool:
    """Whether something comes to hold within a minute of the preview's life."""
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        if holds():
            return True
        time.sleep(0.1)
    return False
