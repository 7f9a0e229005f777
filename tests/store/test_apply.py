"""Apply: any sequence of sites ends as the last one, both ways; what people put into the site is not lost."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.problems import Invalid
from bangvang.store import apply as applying
from bangvang.store.files import TEMPORARY
from bangvang.store.manifest import Entry, Manifest, load_manifest
from bangvang.store.stage import Stage
from bangvang.store.surveyed import survey_site
from bangvang.store.workplace import workplace
from tests.faults.sites import Files, build, folders, read, whole

# Few names and few contents, so that files stay, change, vanish, come back and become folders.
NAMES = st.sampled_from(["a", "b", "c/d.html", "c/e.html", "c/f/g.html", "b/index.html", "a/x/y", "ế/ô.html"])
CONTENTS = st.sampled_from([b"one", b"two", b"three!"])


def without_clashes(files: Files) -> Files:
    """Drop the files that stand where others need a folder."""
    return {path: data for path, data in files.items()
            if not any(other.startswith(path + "/") for other in files)}


SITES = st.dictionaries(NAMES, CONTENTS, max_size=6).map(without_clashes)
WAYS = st.sampled_from(["exchange", "ordered"])


def needed_folders(files: Files) -> set[str]:
    """The folders that these files stand in."""
    return {"/".join(path.split("/")[:count]) for path in files for count in range(1, path.count("/") + 1)}


@given(st.lists(st.tuples(SITES, WAYS), min_size=1, max_size=7), st.booleans())
@settings(max_examples=60)
def test_any_sequence(steps: list[tuple[Files, str]], mixed: bool) -> None:
    """However sites follow each other, each one is exactly what was asked for, folders included."""
    import tempfile

    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as name:
        root = Path(name)
        for files, way in steps:
            done = build(root, files, way if mixed else steps[0][1])
            assert whole(root / "site") == files
            assert folders(root / "site") == needed_folders(files)
            assert done.written + done.kept == len(files)


def test_both_ways_write_the_same_bytes(tmp_path: Path) -> None:
    """The exchange and the ordered way give equal trees, the manifest included."""
    for way in ("exchange", "ordered"):
        for files in ({"a": b"1", "b/c": b"2"}, {"a": b"1", "b": b"3", "d/e": b"4"}):
            build(tmp_path / way, files, way)
    one, other = (tmp_path / way / "site" for way in ("exchange", "ordered"))
    assert read(one) == read(other)
    assert (one / "manifest.json").read_bytes() == (other / "manifest.json").read_bytes()


@pytest.mark.parametrize("way", ["exchange", "ordered"])
def test_unchanged_files_keep_their_times(tmp_path: Path, way: str) -> None:
    """A file whose bytes stay is not written again, be it kept by key or made again with equal bytes."""
    build(tmp_path, {"kept": b"1", "changed": b"1"}, way)
    build(tmp_path, {"kept": b"1", "changed": b"2"}, way)
    os.utime(tmp_path / "site" / "kept", (1000, 1000))
    build(tmp_path, {"kept": b"1", "changed": b"3"}, way)
    build(tmp_path, {"kept": b"1", "changed": b"4", "new": b"5"}, way)
    assert (tmp_path / "site" / "kept").stat().st_mtime == 1000

    place = workplace(tmp_path / "site", tmp_path / ".cache")
    surveyed, stage = survey_site(place.site, place.spare), Stage(place)
    for path, data in whole(place.site).items():
        stage.write(path, data)
    contents, _ = stage.verify(surveyed.site.entries)
    same = Manifest(Entry(path, "another key", *content) for path, content in contents.items())
    done = applying.apply(place, stage, same, surveyed, order=lambda path: 0, way=way)
    assert (done.written, done.kept) == (0, 3)
    assert (place.site / "kept").stat().st_mtime == 1000
    assert load_manifest(place.site) == same


@pytest.mark.parametrize("way", ["exchange", "ordered"])
def test_modes_are_ours(tmp_path: Path, way: str) -> None:
    """Whatever the umask, files are 0644 and folders 0755."""
    before = os.umask(0o077)
    try:
        for files in ({"a/b/c.html": b"1"}, {"a/b/c.html": b"2", "d/e": b"2"}, {"f/g": b"3", "d/e": b"2"}):
            build(tmp_path, files, way)
            places = [tmp_path / "site", *(tmp_path / "site").rglob("*")]
            modes = {(place.is_dir(), stat.S_IMODE(place.stat().st_mode)) for place in places}
            assert modes == {(True, 0o755), (False, 0o644)}
    finally:
        os.umask(before)


@pytest.mark.parametrize("way", ["exchange", "ordered"])
@pytest.mark.parametrize("damage", ["cut", "old-format"])
def test_a_site_of_unknown_state(tmp_path: Path, way: str, damage: str) -> None:
    """With a damaged manifest everything is made, and no page of the former site stays public."""
    build(tmp_path, {"secret.html": b"withdrawn", "a.html": b"1"}, way)
    manifest = tmp_path / "site" / "manifest.json"
    data = manifest.read_bytes()
    manifest.write_bytes(data[:50] if damage == "cut" else data.replace(b'"format": 1', b'"format": 0'))
    assert build(tmp_path, {"a.html": b"1"}, way).written == 1
    assert whole(tmp_path / "site") == {"a.html": b"1"}


@pytest.mark.parametrize("spare", ["broken", "tampered", "gone", "link"])
def test_the_spare_is_not_trusted(tmp_path: Path, spare: str) -> None:
    """Whatever happened to the spare, what goes live is right."""
    one, two = {"a": b"1", "b": b"1", "c/d": b"9"}, {"a": b"1", "b": b"2", "c/e": b"9"}
    for files in (one, two):
        build(tmp_path, files, "exchange")
    place = tmp_path / ".site-work" / "spare"
    if spare == "broken":
        (place / "manifest.json").unlink()
        (place / "b").write_bytes(b"half")
    elif spare == "tampered":
        (place / "b").unlink()
        (place / "b").write_bytes(b"X")
        (place / "c" / "d").unlink()
        (place / "c" / "strange").write_bytes(b"?")
    else:
        place.rename(tmp_path / "elsewhere")
        if spare == "link":
            place.symlink_to(tmp_path / "elsewhere")
    build(tmp_path, one, "exchange")
    assert whole(tmp_path / "site") == one


@pytest.mark.parametrize("there", ["folder", "app", "file"])
def test_a_foreign_folder_is_refused(tmp_path: Path, there: str) -> None:
    """A folder with somebody else's files, or a file, is not taken for the site and not touched."""
    site = tmp_path / "site"
    if there != "file":
        site.mkdir()
        (site / "thesis.docx").write_bytes(b"years of work")
        if there == "app":
            (site / "manifest.json").write_text('{"name": "Ứng dụng", "start_url": "/"}', encoding="utf-8")
    else:
        site.write_bytes(b"years of work")
    with pytest.raises(Invalid) as refused:
        build(tmp_path, {"a": b"1"})
    assert [problem.rule for problem in refused.value.problems] == ["site-foreign"]
    assert "--site-dir" in str(refused.value)
    assert (site if there == "file" else site / "thesis.docx").read_bytes() == b"years of work"


def test_an_empty_folder_and_a_link_are_fine(tmp_path: Path) -> None:
    """An empty folder becomes the site; where `site` is a link, the folder behind it does."""
    (tmp_path / "site").mkdir()
    build(tmp_path, {"a": b"1"})
    assert whole(tmp_path / "site") == {"a": b"1"}
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "site").symlink_to(tmp_path / "site")
    build(tmp_path / "other", {"a": b"2"})
    assert (tmp_path / "other" / "site").is_symlink()
    assert whole(tmp_path / "site") == {"a": b"2"}


def test_a_system_that_refuses_the_exchange_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that exchanges empty folders but not these two gets the ordered way."""
    import errno

    def refused(one: Path, other: Path) -> None:
        raise OSError(errno.EXDEV, "overlay")

    build(tmp_path, {"a": b"1", "b": b"1"})
    build(tmp_path, {"a": b"1", "b": b"2"})
    monkeypatch.setattr(applying, "exchange", refused)
    assert build(tmp_path, {"a": b"1", "b": b"3", "c": b"4"}, "exchange").way == "ordered"
    assert whole(tmp_path / "site") == {"a": b"1", "b": b"3", "c": b"4"}
    assert not (tmp_path / "site" / TEMPORARY).exists()


def test_this_system_exchanges(tmp_path: Path) -> None:
    """On Linux and macOS with a usual file system the exchange is chosen, so that it is what is tested."""
    build(tmp_path, {"a": b"1"})
    assert build(tmp_path, {"a": b"2"}).way == ("ordered" if os.name == "nt" else "exchange")


def test_lists_come_after_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the ordered way a list is replaced after the pages it links to, and pages go after the lists."""
    from bangvang.store import ordered

    build(tmp_path, {"index.html": b"1", "old.html": b"1"}, "ordered")
    seen: list[str] = []
    move, remove = ordered.move, ordered.remove_file
    monkeypatch.setattr(ordered, "move", lambda *args: (seen.append(args[1].name), move(*args)))
    monkeypatch.setattr(ordered, "remove_file", lambda path: (seen.append("-" + path.name), remove(path)))
    build(tmp_path, {"index.html": b"2", "new.html": b"1", "zz/new.html": b"1"}, "ordered")
    pages = [name for name in seen if name.endswith(".html")]
    assert pages == ["new.html", "new.html", "index.html", "-old.html"]


def test_a_stage_that_lacks_a_file_is_a_mistake(tmp_path: Path) -> None:
    """A manifest that names what is neither made nor there is refused before anything is touched."""
    build(tmp_path, {"a": b"1"})
    place = workplace(tmp_path / "site", tmp_path / ".cache")
    with pytest.raises(ValueError, match="neither"):
        applying.apply(place, Stage(place), Manifest([Entry("b", "", "00" * 32, 1)]), survey_site(place.site, place.spare),
                       order=lambda path: 0)
    assert whole(tmp_path / "site") == {"a": b"1"}


@pytest.mark.parametrize("order_lost", [False, True])
def test_an_interrupted_change_is_finished(tmp_path: Path, order_lost: bool) -> None:
    """From a journal left at any point the new site is reached; what was lost is made by the next build."""
    from bangvang.store.ordered import open_journal

    old, new = {"a": b"1", "b": b"1"}, {"a": b"2", "b": b"2", "c": b"2", "d": b"2", "e": b"2"}
    build(tmp_path / "other", new, "ordered")
    wanted = load_manifest(tmp_path / "other" / "site")
    assert wanted is not None
    build(tmp_path, old, "ordered")
    place = workplace(tmp_path / "site", tmp_path / ".cache")
    stage = Stage(place)
    for path in ("b", "d"):
        stage.write(path, new[path])
    (place.site / "c").write_bytes(new["c"])  # moved already, as the manifest does not know yet
    open_journal(place.journal, wanted, lambda path: 0)
    if order_lost:
        (place.journal / "later.json").unlink()
    assert applying.finish_interrupted(place)
    assert whole(place.site) == {"a": b"1", "b": b"2", "c": b"2", "d": b"2"}  # "a", "e" are lost
    assert not applying.finish_interrupted(place)
    assert build(tmp_path, new, "ordered").written == 2
    assert whole(place.site) == new


def test_a_journal_without_a_manifest_is_forgotten(tmp_path: Path) -> None:
    """A journal that a kill left half removed changes nothing."""
    build(tmp_path, {"a": b"1"})
    place = workplace(tmp_path / "site", tmp_path / ".cache")
    place.journal.mkdir()
    assert not applying.finish_interrupted(place)
    assert not place.journal.exists()
    assert whole(place.site) == {"a": b"1"}


def test_another_error_of_the_exchange_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exchange that fails for want of anything but ability leaves the old site and a message."""
    import errno

    def broken(one: Path, other: Path) -> None:
        raise OSError(errno.EIO, "broken disk")

    build(tmp_path, {"a": b"1"})
    build(tmp_path, {"a": b"2"})
    monkeypatch.setattr(applying, "exchange", broken)
    with pytest.raises(Invalid) as refused:
        build(tmp_path, {"a": b"3"}, "exchange")
    assert [problem.rule for problem in refused.value.problems] == ["disk-error"]
    assert whole(tmp_path / "site") == {"a": b"2"}
