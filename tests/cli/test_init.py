"""`init` into whatever folder an editor names: whole, or a sentence."""

from __future__ import annotations

import errno
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bangvang.cli import main
from tests.support.build import HOME, renderer


def _init(folder: str | Path) -> int:
    return main(["init", str(folder)], HOME, lambda: None)


def _made(folder: Path) -> bool:
    return (folder / "data" / "site.yml").is_file() and (folder / "vi-du").is_dir() and (folder / "README.md").is_file()


def test_into_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`mkdir trang && cd trang && … init .`: the folder is filled, not replaced by another of its name."""
    folder = tmp_path / "trang"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert _init(".") == 0
    assert sorted(os.listdir(".")) == ["README.md", "data", "vi-du"]
    assert os.listdir(tmp_path) == ["trang"]


@pytest.mark.parametrize("there", [True, False])
def test_through_a_link(tmp_path: Path, there: bool) -> None:
    """A link to an empty folder, or to none yet, stays a link."""
    if there:
        (tmp_path / "that").mkdir()
    (tmp_path / "link").symlink_to("that")
    assert _init(tmp_path / "link") == 0
    assert (tmp_path / "link").is_symlink()
    assert _made(tmp_path / "that")


def test_never_among_files_of_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with one hidden file in it, or a file, is refused and stays as it is."""
    (tmp_path / "day").mkdir()
    for path in (tmp_path / "day" / ".ghi-chu", tmp_path / "tep"):
        path.write_text("của tôi", encoding="utf-8")
    for place in (tmp_path / "day", tmp_path / "tep"):
        assert _init(place) == 1
        assert capsys.readouterr().err == f"{place} phải là thư mục chưa có hoặc còn trống.\n"
    assert sorted(os.listdir(tmp_path)) == ["day", "tep"]
    assert os.listdir(tmp_path / "day") == [".ghi-chu"]


def test_below_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the system refuses is said with the place."""
    (tmp_path / "file").touch()
    assert _init(tmp_path / "file" / "trang") == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_after_a_build_that_found_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build, a check or a publication where there is no site yet leaves nothing, so that its advice can be followed."""
    root = tmp_path / "trang"
    for command in (["build"], ["check"], ["serve"], ["publish", str(tmp_path / "cong-bo")]):
        assert main([*command, "--root", str(root)], HOME, lambda: None) == 1
        assert "build.py init" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert _init(root) == 0
    assert _made(root)


def test_a_root_of_links_in_a_circle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is no site there."""
    (tmp_path / "link").symlink_to("link")
    assert main(["check", "--root", str(tmp_path / "link")], HOME, lambda: None) == 1
    assert "data/site.yml" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="a folder that one stands in cannot be removed")
def test_in_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """There a relative path leads nowhere, which is said."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir("gone")
    (tmp_path / "gone").rmdir()
    assert main(["check", "--root", "trang"], HOME, lambda: None) == 1
    assert "hệ thống không cho làm việc này" in capsys.readouterr().err


def test_what_to_run_next_can_be_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder whose name has blanks stands in quotes."""
    folder = tmp_path / "Thi đua khen thưởng"
    assert _init(folder) == 0
    assert f'--root "{folder}"' in capsys.readouterr().out


def test_not_inside_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The next build of that site would put the new folder, with all that is written into it, aside."""
    assert _init(tmp_path / "trang") == 0
    assert main(["build", "--root", str(tmp_path / "trang")], HOME, renderer) == 0
    for inside in ("site/moi", "site/ke-hoach/moi"):
        assert _init(tmp_path / "trang" / inside) == 1
        assert "phải nằm ngoài mọi trang đã dựng" in capsys.readouterr().err
        assert not (tmp_path / "trang" / inside).exists()


def test_a_wrong_root_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who slipped in the name of the folder needs no new one."""
    assert main(["check", "--root", str(tmp_path / "tragn")], HOME, lambda: None) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "tragn") in said
    assert "--root" in said


def test_every_command_of_the_readme_can_be_run(tmp_path: Path) -> None:
    """From whatever folder one stands in, with the files' and the server's own names put in."""
    folder = tmp_path / "Thi đua (mới)"
    assert _init(folder) == 0
    readme = (folder / "README.md").read_text(encoding="utf-8")
    said = [shlex.split(command) for command in re.findall(r"`(python3 [^`]+)`", readme)]
    assert [words[2] for words in said] == ["import", "check", "serve", "publish"]
    (tmp_path / "qd.txt").write_text("Không phải quyết định.\n", encoding="utf-8")
    named = {"TỆP": str(tmp_path / "qd.txt"), "THƯ_MỤC_CỦA_MÁY_CHỦ": str(tmp_path / "cong-bo")}
    for _, *words in said:
        more = {"import": ["--dry-run"], "serve": ["--port", "x"]}.get(words[1], [])
        command = [sys.executable, *(named.get(word, word) for word in words), *more, "--no-venv"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, encoding="utf-8")
        told = done.stdout + done.stderr
        if words[1] == "serve":
            assert "--port: phải là số" in told  # all else was understood
        else:
            assert "Traceback" not in told
            assert "site.yml" not in told
            assert done.returncode == 0 or words[1] == "import", told
    assert (tmp_path / "cong-bo" / "current" / "index.html").is_file()


def test_a_full_disk_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence with what to do, and nothing is left of what was begun."""

    def full(_source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))

    monkeypatch.setattr("shutil.copyfile", full)
    assert _init(tmp_path / "trang") == 1
    said = capsys.readouterr().err
    assert "đã đầy" in said
    assert "Errno" not in said
    assert "trang cũ" not in said
    assert list(tmp_path.iterdir()) == []
