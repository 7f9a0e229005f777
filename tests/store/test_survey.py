"""The survey: what people did to the site by hand is found, told, mended and never lost."""

from __future__ import annotations

import os
import pickle
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.store.manifest import Manifest
from bangvang.store.survey import set_aside, standing_problems, survey, walk
from bangvang.store.surveyed import survey_both, survey_site
from tests.faults.sites import build, folders, whole
from tests.support.build import files


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


HARM = st.lists(st.tuples(st.sampled_from(["site", "spare"]), st.sampled_from(["a", "b/c", "d"]),
                          st.sampled_from(["in place", "replaced", "same bytes", "gone"])), max_size=4)


def _harm(file: Path, how: str) -> None:
    data = file.read_bytes() if file.exists() else b"x"
    if how != "in place":
        file.unlink(missing_ok=True)  # what shares the file's place on the disk keeps its bytes
    if how != "gone":
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data if how == "same bytes" else data[::-1] + b"!")


@given(HARM)
def test_what_stands_beside_saves_looking_and_nothing_else(harm: list[tuple[str, str, str]]) -> None:
    """Whatever was done to site and spare, which share files on the disk, each is seen as it would be alone."""
    with tempfile.TemporaryDirectory() as name:
        for last in (b"1", b"2", b"3"):
            build(Path(name), {"a": b"first", "b/c": b"second", "d": last}, "exchange")
        site, spare = Path(name) / "site", Path(name) / ".site-work" / "spare"
        assert (site / "a").samefile(spare / "a")
        for place, path, how in harm:
            _harm((site if place == "site" else spare) / path, how)
        alone, beside = survey(spare), survey(spare, survey(site))
        assert (beside.entries, beside.damaged, beside.extra) == (alone.entries, alone.damaged, alone.extra)


@given(HARM, st.sampled_from(["site", "spare", "neither"]))
def test_what_a_helper_tells_is_what_would_be_seen_here(harm: list[tuple[str, str, str]], lost: str) -> None:
    """Of the site and of its spare, whatever was done to them, by way of a pickle; and where there is no manifest."""
    with tempfile.TemporaryDirectory() as name:
        for last in (b"1", b"2", b"3"):
            build(Path(name), {"a": b"first", "b/c": b"second", "d": last}, "exchange")
        site, spare = Path(name) / "site", Path(name) / ".site-work" / "spare"
        for place, path, how in harm:
            _harm((site if place == "site" else spare) / path, how)
        if lost != "neither":
            ((site if lost == "site" else spare) / "manifest.json").unlink()
        here, told = survey_site(site, spare), pickle.loads(pickle.dumps(survey_both(site, spare)))
        for one, other in ((here.site, told.site), (here.spare, told.spare)):
            assert (one.manifest, one.damaged, one.extra) == (other.manifest, other.damaged, other.extra)


def test_what_stands_in_both_is_one_object(tmp_path: Path) -> None:
    """A large site's entries take their room once."""
    for last in (b"1", b"2", b"3"):
        build(tmp_path, {"a": b"first", "b/c": b"second", "d": last}, "exchange")
    site = survey(tmp_path / "site")
    spare = survey(tmp_path / ".site-work" / "spare", site)
    assert [path for path, entry in spare.entries.items() if entry is site.entries[path]] == ["a", "b/c"]
    assert spare.entries["d"] != site.entries["d"]


def test_what_the_two_manifests_say_differently_is_looked_at(tmp_path: Path) -> None:
    """The same file on the disk is right for the one and wrong for the other."""
    for last in (b"1", b"2", b"3"):
        build(tmp_path, {"a": b"first", "b/c": b"second", "d": last}, "exchange")
    spare = tmp_path / ".site-work" / "spare"
    entries = survey(spare).entries
    (spare / "manifest.json").write_bytes(Manifest({**entries, "a": entries["a"]._replace(size=1)}.values()).dumps())
    assert survey(spare, survey(tmp_path / "site")).damaged == ("a",)


def test_a_strange_file_that_is_gone_again(tmp_path: Path) -> None:
    """What somebody put into the site and took away while it was built stops nothing; the rest is put aside."""
    site, left_out = tmp_path / "site", tmp_path / "left-out"
    (site / "note").mkdir(parents=True)
    (site / "note" / "mine.txt").write_bytes(b"mine")
    set_aside(site, ("note/gone.txt", "note/mine.txt"), left_out)
    assert files(left_out) == {"1/note/mine.txt": b"mine"}
    assert list(site.iterdir()) == []


def test_a_system_without_numbers_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system does not number its files (FAT, some shares), each is looked at and none is taken for another."""
    for last in (b"1", b"2", b"3"):
        build(tmp_path, {"a": b"first", "b/c": b"second", "d": last}, "exchange")
    site, spare = tmp_path / "site", tmp_path / ".site-work" / "spare"
    monkeypatch.setattr("bangvang.store.survey.walk", lambda folder: ((path, _Unnumbered(one)) for path, one in walk(folder)))
    (spare / "a").unlink()
    (spare / "a").write_bytes(b"FIRST")
    beside = survey(site)
    assert beside.places == {}
    assert survey(spare, beside).damaged == ("a",)


class _Unnumbered:
    """An entry of a folder on a system that gives every file the number 0."""

    def __init__(self, found: os.DirEntry[str]) -> None:
        self.path = found.path
        self._found = found

    def inode(self) -> int:
        return 0

    def stat(self, *, follow_symlinks: bool) -> os.stat_result:
        status = self._found.stat(follow_symlinks=follow_symlinks)
        numbers = list(status)
        numbers[stat.ST_INO] = 0
        return os.stat_result(numbers, {"st_mtime_ns": status.st_mtime_ns})
