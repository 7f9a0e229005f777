"""Apply under attack: killed, out of space, two at once; the site is the old one or the new one."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.store.files import TEMPORARY
from bangvang.store.lock import BUILD_BUSY, locked
from bangvang.store.trouble import told
from bangvang.store.workplace import workplace
from tests.faults.inject import KILLED, REFUSED, WELL, Moments, at_change, die, in_child, no_space
from tests.faults.sites import Files, build, folders, read, two_versions, whole

KILLS = 1000 if os.environ.get("BANGVANG_FAULTS") == "full" else 200
LEFT = {"lock", "spare"}  # what may stay in the workplace when nothing is being done


def prepared(root: Path, way: str) -> tuple[Files, Files]:
    """Leave in root a site of the second version with the first one as its spare; return (old, new)."""
    first, second = two_versions(12)
    for files in (first, second):
        build(root, files, way)
    return second, first


def assert_finished(root: Path, new: Files, way: str) -> None:
    """The next command leaves the new site, exactly, and nothing temporary."""
    build(root, new, way)
    assert whole(root / "site") == new
    assert {path.name for path in (root / ".site-work").iterdir()} <= LEFT


def assert_no_foreign_bytes(site: Path, old: Files, new: Files) -> None:
    """Between old and new, in the ordered way, each file is whole: its old bytes or its new ones."""
    for path, data in read(site).items():
        assert path == TEMPORARY or data in (old.get(path), new.get(path)), path


@pytest.mark.parametrize("way", ["exchange", "ordered"])
def test_random_kills(folder: Path, way: str) -> None:
    """Killed at random moments, the site (in order: each file) is the old or the new one."""
    first, second = two_versions(50)
    build(folder, second, way)
    started = time.perf_counter()
    assert in_child(lambda: build(folder, first, way)) == WELL
    assert in_child(lambda: build(folder, second, way)) == WELL
    usual = (time.perf_counter() - started) / 2
    moments, kills = Moments(2024, usual), KILLS if way == "exchange" else KILLS // 4
    old, new, survived, went_live = second, first, 0, 0
    for _ in range(kills):
        ended = in_child(lambda new=new: build(folder, new, way), moments.next())
        moments.came_to(ended)
        survived += ended == WELL
        if way == "exchange":
            found = whole(folder / "site")
            assert found in (old, new)
        else:
            assert_no_foreign_bytes(folder / "site", old, new)
            build(folder, new, way)
            found = whole(folder / "site")
            assert found == new
        if found == new:
            went_live += 1
            old, new = new, old
    assert survived < kills * 0.9, "the kills came too late to prove anything"
    assert went_live > 20, "the kills came too early to prove anything"
    assert_finished(folder, new, way)


@pytest.mark.parametrize("way", ["exchange", "ordered"])
@pytest.mark.parametrize("fault", [no_space, die])
@pytest.mark.parametrize("begun", ["again", "first"])
def test_every_change_fails(folder: Path, way: str, fault: object, begun: str) -> None:
    """Whichever single change to the disk fails or is the last one, the old site or the new one stands."""
    model = folder / "model"
    model.mkdir()
    old, new = prepared(model, way) if begun == "again" else ({}, two_versions(12)[0])
    nth, reached = 0, True
    while reached:
        nth += 1
        root = folder / str(nth)
        shutil.copytree(model, root)
        ended = in_child(lambda nth=nth, root=root: attempt(root, new, way, nth, fault))
        reached = ended != WELL
        assert ended == (KILLED if fault is die else REFUSED) or not reached
        if way == "exchange":
            assert whole(root / "site") in (old, new) if (root / "site").exists() else begun == "first"
        else:
            assert_no_foreign_bytes(root / "site", old, new)
        assert_finished(root, new, way)
        shutil.rmtree(root)
    assert nth > 20, "too few changes were tried"


def attempt(root: Path, new: Files, way: str, nth: int, fault: object) -> None:
    """Build with a fault at the n-th change: told as a full disk, or got round without harm."""
    with at_change(nth, fault) as counter, told(root):
        try:
            build(root, new, way)
        except Invalid as invalid:
            if [problem.rule for problem in invalid.problems] != ["disk-full"]:
                raise AssertionError(str(invalid)) from invalid
            raise
    if counter.reached:
        assert whole(root / "site") == new
        raise Invalid([])


def test_two_builders(folder: Path) -> None:
    """A second builder is refused at once with a message, and changes nothing."""
    first, second = two_versions(12)
    build(folder, first)
    place = workplace(folder / "site", folder / ".cache")
    with locked(place.lock, BUILD_BUSY):
        assert in_child(lambda: build(folder, second)) == REFUSED
        with pytest.raises(Invalid) as refused:
            build(folder, second)
    assert [problem.rule for problem in refused.value.problems] == ["in-use"]
    assert "đang chạy" in str(refused.value)
    assert whole(folder / "site") == first


def test_lock_dies_with_its_process(folder: Path) -> None:
    """A killed builder's lock is free at once."""
    files = two_versions(12)[0]

    def hold() -> None:
        with locked(workplace(folder / "site", folder / ".cache").lock, BUILD_BUSY):
            time.sleep(60)

    assert in_child(hold, 0.3) == KILLED
    build(folder, files)
    assert whole(folder / "site") == files
    assert folders(folder / "site") == {"guong-dien-hinh", "1"}
