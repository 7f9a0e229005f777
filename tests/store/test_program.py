"""What was found out by one program is not believed by another: code, libraries, Python and settings are all part of it."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bangvang.builder import read
from bangvang.problems import Invalid
from bangvang.program import Program
from bangvang.store.originals import Looks
from tests.support.build import HOME, TODAY
from tests.support.data import small_site

Change = Callable[[Path, pytest.MonkeyPatch], None]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A checkout with all that a digest may hang on."""
    home = tmp_path / "home"
    shutil.copytree(HOME / "hooks", home / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("requirements.txt", "mkdocs.yml"):
        shutil.copyfile(HOME / name, home / name)
    return home


def _append(path: str) -> Change:
    def edit(home: Path, _patch: pytest.MonkeyPatch) -> None:
        file = home / path
        file.write_bytes(file.read_bytes() + b"\n# changed\n")

    return edit


def _newer_python(_home: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sys, "version_info", (3, 99, 0, "final", 0))


@pytest.mark.parametrize(
    "change",
    [_append("hooks/bangvang/public/projection.py"), _append("hooks/generate.py"), _append("requirements.txt"),
     _append("mkdocs.yml"), _newer_python],
)
def test_every_part_counts(home: Path, monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    """A line of code, another version in the lock, another Python, another setting of MkDocs: each makes another program."""
    before = Program(home, home).itself
    change(home, monkeypatch)
    assert Program(home, home).itself != before


def test_where_it_stands_does_not_count(home: Path, tmp_path: Path) -> None:
    """The same checkout in another folder, with compiled code or notes of an editor beside its own, is the same program."""
    before = Program(home, home).itself
    moved = tmp_path / "nơi khác"
    home.rename(moved)
    (moved / "hooks" / "bangvang" / "__pycache__").mkdir()
    (moved / "hooks" / "bangvang" / "__pycache__" / "plain.cpython-311.py").write_text("compiled", encoding="utf-8")
    (moved / "hooks" / "ghi-chu.txt").write_text("ghi chú", encoding="utf-8")
    assert Program(moved, moved).itself == before


@pytest.mark.parametrize("hidden", ["content/a.md", "content/assets", "content/assets/css/a.css", "theme_overrides/main.html"])
def test_what_cannot_be_read_is_not_left_out(home: Path, tmp_path: Path, hidden: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that is closed to us is said: a site without it would look whole."""
    root = tmp_path / "trang"
    for name in ("content/a.md", "content/assets/css/a.css", "theme_overrides/main.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("text", encoding="utf-8")
    scan, read = os.scandir, Path.read_bytes

    def closed(path: str | Path) -> None:
        if Path(path) == root / hidden:
            raise PermissionError(errno.EACCES, "closed", str(path))

    monkeypatch.setattr(os, "scandir", lambda path: (closed(path), scan(path))[1])
    monkeypatch.setattr(Path, "read_bytes", lambda path: (closed(path), read(path))[1])
    program = Program(home, root)
    with pytest.raises(Invalid) as refused:
        (program.hand_written(), program.assets(Looks("assets")), program.theme)
    assert [(problem.path, problem.rule) for problem in refused.value.problems] == [(hidden, "unreadable-file")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", [b"a\xff.md", b"assets/\xff.css"])
def test_a_name_that_is_no_text(home: Path, tmp_path: Path, name: bytes) -> None:
    """Such a name is no address."""
    content = tmp_path / "trang" / "content"
    (content / "assets").mkdir(parents=True)
    (content / os.fsdecode(name)).touch()
    program = Program(home, content.parent)
    with pytest.raises(Invalid, match=r"content/.*\\udcff.*: địa chỉ tệp"):
        (program.hand_written(), program.assets(Looks("assets")))


def test_one_bad_name_hides_nothing(home: Path, tmp_path: Path) -> None:
    """Every file of content/ that has no address is told, with all that is wrong elsewhere, and those that have one are read."""
    small_site(tmp_path).write("units/ghi-chu.txt", "x")
    names = ["con.md", " a.md", "b.md", "assets/nul.css", "assets/c.css"]
    names += [] if sys.platform == "win32" else ["Câu hỏi?.md", "d|e.md"]
    for name in names:
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text("# Trang", encoding="utf-8")
    written = read(Program(home, tmp_path), TODAY, None)
    told = {one.path.removeprefix("content/") for one in written.problems if one.rule == "output-path"}
    assert told == set(names) - {"b.md", "assets/c.css"}
    assert "stray-file" in {one.rule for one in written.problems}
    assert set(written.pages) == {"b.html"}


def test_leftovers_of_systems_are_no_part_of_a_site(home: Path, tmp_path: Path) -> None:
    """What Windows, Word and editors leave in content/ is neither published nor told; everything else is."""
    content = tmp_path / "trang" / "content"
    for name in ("Thumbs.db", "a.md~", "x/~$b.docx", ".DS_Store", "assets/thumbs.db", "assets/desktop.ini",
                 "assets/anh.png~", "assets/~$mau.docx", "assets/.git/config", "a.txt", "assets/anh.png"):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(b"x")
    program = Program(home, tmp_path / "trang")
    assert (list(program.asset_files()), program.unused_content()) == (["assets/anh.png"], ["content/a.txt"])
