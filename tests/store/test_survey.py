"""The survey: what people did to the site by hand is found, told, mended and never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.store.survey import standing_problems, survey
from tests.faults.sites import build, folders, whole


@pytest.mark.parametrize("way", ["exchange", "ordered"])
def test_changed_by_hand(tmp_path: Path, way: str) -> None:
    """Files that people changed or removed in the site are made again, theirs are put aside."""
    files = {"a.html": b"first", "b/c.html": b"second", "d.html": b"third"}
    for _ in range(2):
        build(tmp_path, files, way)
    site = tmp_path / "site"
    (site / "a.html").write_bytes(b"FIRST")  # of the same size
    (site / "d.html").unlink()
    (site / "note").mkdir()
    (site / "note" / "mine.txt").write_bytes(b"mine")
    standing = survey(site)
    assert standing.damaged == ("a.html", "d.html")
    assert standing.extra == ("note/mine.txt",)
    for _ in range(3):
        build(tmp_path, files, way)
        assert whole(site) == files
        assert folders(site) == {"b"}
    kept = [path.read_bytes() for path in (tmp_path / ".site-work" / "left-out").rglob("*") if path.is_file()]
    assert kept == [b"mine"]


def test_what_was_done_by_hand_is_told(tmp_path: Path) -> None:
    """Each harmed and each strange file is a warning in Vietnamese that says what becomes of it."""
    build(tmp_path, {"a": b"1", "b": b"1"})
    (tmp_path / "site" / "a").unlink()
    (tmp_path / "site" / "mine").write_bytes(b"x")
    told = standing_problems(survey(tmp_path / "site"), "site", ".site-work/left-out")
    assert [(problem.path, problem.severity, problem.rule) for problem in told] == [
        ("site/a", "warning", "site-changed"), ("site/mine", "warning", "site-extra")]
    assert "dựng lại" in told[0].message
    assert ".site-work/left-out" in told[1].message


def test_strange_files_never_overwrite_each_other(tmp_path: Path) -> None:
    """Files put aside at different times are all kept."""
    for text in (b"first", b"second"):
        build(tmp_path, {"a": b"1"})
        (tmp_path / "site" / "mine").write_bytes(text)
    build(tmp_path, {"a": b"1"})
    kept = sorted(path.read_bytes() for path in (tmp_path / ".site-work" / "left-out").rglob("mine"))
    assert kept == [b"first", b"second"]


@pytest.mark.parametrize("way", ["exchange", "ordered"])
def test_a_folder_where_a_file_must_be(tmp_path: Path, way: str) -> None:
    """It makes way, with what somebody has put into it kept."""
    files = {"a.html": b"first", "b/c.html": b"second"}
    for _ in range(2):
        build(tmp_path, files, way)
    for path in ("a.html", "b/c.html"):
        (tmp_path / "site" / path).unlink()
        (tmp_path / "site" / path).mkdir()
    (tmp_path / "site" / "a.html" / "mine").write_bytes(b"mine")
    for number in range(3):
        changed = files | {"d": b"%d" % number}
        build(tmp_path, changed, way)
        assert whole(tmp_path / "site") == changed
    assert [path.read_bytes() for path in (tmp_path / ".site-work" / "left-out").rglob("mine")] == [b"mine"]
