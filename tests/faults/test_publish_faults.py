"""Publish under attack: killed, out of space, closed, two at once."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.publish import switch
from bangvang.publish.directory import publish, rollback
from bangvang.store.files import TEMPORARY
from bangvang.store.lock import PUBLISH_BUSY, locked
from tests.faults.inject import REFUSED, WELL, Moments, at_change, die, in_child, no_space
from tests.faults.sites import build, read, two_versions, whole

FULL = os.environ.get("BANGVANG_FAULTS") == "full"
KILLS = 1000 if FULL else 200
KEEP = 3  # releases
MANY = 10_000 if FULL else 2_000
LASTING = {"releases", "current", ".lock", ".shown", "may-chu-nginx.conf"}


def two_sites(folder: Path, count: int = 50) -> tuple[Path, Path]:
    """Build both versions, each into a site of its own."""
    roots = []
    for number, files in enumerate(two_versions(count)):
        roots.append(folder / f"root-{number}" / "site")
        build(roots[-1].parent, files)
    return roots[0], roots[1]


def no_links(patch: pytest.MonkeyPatch) -> None:
    """Let the system have no links, as Windows without the right to make them."""
    def refused(*args: object, **named: object) -> None:
        raise NotImplementedError

    patch.setattr(switch.os, "symlink", refused)


def assert_tidy(target: Path) -> None:
    """Nothing temporary is left in a target, and no more releases than were to be kept."""
    assert {path.name for path in target.iterdir()} <= LASTING
    names = [path.name for path in (target / "releases").iterdir()]
    assert len(names) <= KEEP
    assert not [name for name in names if name.startswith(".")]
    assert {path.name for path in (target / ".shown").iterdir()} <= {f"{name}.json" for name in names}
    for name in names:
        whole(target / "releases" / name)


def test_random_kills(folder: Path) -> None:
    """Killed at random moments, what readers see is the old or the new release, every byte of it."""
    sites = two_sites(folder)
    files = [whole(site) for site in sites]
    target = folder / "target"
    publish(sites[0], target, mtime=1_000_000, keep=KEEP)
    assert in_child(lambda: publish(sites[1], target, mtime=1_000_000, keep=KEEP)) == WELL
    started = time.perf_counter()
    assert in_child(lambda: publish(sites[0], target, mtime=1_000_000, keep=KEEP)) == WELL
    moments, live, survived, went_live = Moments(1954, time.perf_counter() - started), 0, 0, 0
    for _ in range(KILLS):
        other = 1 - live
        ended = in_child(lambda other=other: publish(sites[other], target, mtime=1_000_000, keep=KEEP),
                         moments.next())
        moments.came_to(ended)
        survived += ended == WELL
        found = whole(target / "current")
        assert found in (files[live], files[other])
        if found == files[other]:
            live, went_live = other, went_live + 1
    assert survived < KILLS * 0.9, "the kills came too late to prove anything"
    assert went_live > 20, "the kills came too early to prove anything"
    publish(sites[1 - live], target, mtime=1_000_000, keep=KEEP)
    assert_tidy(target)


@pytest.mark.parametrize("links", [True, False], ids=["links", "no-links"])
@pytest.mark.parametrize("fault", [no_space, die])
@pytest.mark.parametrize("begun", ["again", "first"])
def test_every_change_fails(folder: Path, monkeypatch: pytest.MonkeyPatch, links: bool, fault: object,
                            begun: str) -> None:
    """Whichever change to the disk fails or is the last one, the old release or the new one is live."""
    if not links:
        no_links(monkeypatch)
    sites = two_sites(folder, 8)
    old, new = whole(sites[0]) if begun == "again" else {}, whole(sites[1])
    model = folder / "model"
    model.mkdir()
    if begun == "again":
        for number in (1, 0, 1, 0):
            publish(sites[number], model, mtime=1_000_000, keep=KEEP)
    nth, reached = 0, True
    while reached:
        nth += 1
        target = folder / str(nth)
        shutil.copytree(model, target, symlinks=True)
        ended = in_child(lambda nth=nth, target=target: attempt(sites[1], target, nth, fault))
        reached = ended != WELL
        current = target / "current"
        if links and (begun == "again" or current.exists()):
            assert whole(current) in (old, new)
        elif current.exists():
            for path, data in read(current).items():
                assert path == TEMPORARY or data in (old.get(path), new.get(path)), path
        publish(sites[1], target, mtime=1_000_000, keep=KEEP)
        assert whole(current) == new
        assert_tidy(target)
        shutil.rmtree(target)
    assert nth > 20, "too few changes were tried"


def attempt(site: Path, target: Path, nth: int, fault: object) -> None:
    """Publish with a fault at the n-th change; what the publisher reports is a full disk, never a crash.

    Removing old releases is the one thing that may fail unnoticed: the next command does it.
    """
    with at_change(nth, fault) as counter:
        try:
            publish(site, target, mtime=1_000_000, keep=KEEP)
        except Invalid as invalid:
            if [problem.rule for problem in invalid.problems] != ["disk-full"]:
                raise AssertionError(str(invalid)) from invalid
            raise
    if counter.reached:
        assert whole(target / "current") == whole(site)
        raise Invalid([])


def fill(folder: Path) -> str:
    """Make a real small disk at folder, by a file system of fixed size; where none can be mounted, say so."""
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "none", str(folder)], check=False,
                          capture_output=True)
    return "mounted" if done.returncode == 0 else "limited"


def big_site(folder: Path, mark: bytes) -> Path:
    """Build a site of 300 KB, half of it in one file."""
    root = folder / mark.decode()
    build(root, {"index.html": mark * 100, "lon.bin": mark * 150_000, "vua.bin": mark * 100_000})
    return root / "site"


def test_a_really_full_disk(folder: Path) -> None:
    """On a disk that is really full the old release stays live; with room again, the new one goes live."""
    first, second = big_site(folder, b"a"), big_site(folder, b"b")
    target = folder / "target"
    target.mkdir()
    kind = fill(target)
    try:
        publish(first, target, mtime=1_000_000)
        if kind == "mounted":
            with pytest.raises(Invalid) as refused:
                publish(second, target, mtime=1_000_000)
        else:  # no right to mount: a limit on the size of files refuses in the middle of a write too
            limits = resource.getrlimit(resource.RLIMIT_FSIZE)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, limits[1]))
            try:
                with pytest.raises(Invalid) as refused:
                    publish(second, target, mtime=1_000_000)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert [problem.rule for problem in refused.value.problems] == ["disk-full"]
        assert "đã đầy" in str(refused.value)
        assert whole(target / "current") == whole(first)
        if kind == "mounted":
            subprocess.run(["mount", "-o", "remount,size=4m", str(target)], check=True)
        publish(second, target, mtime=1_000_000)
        assert whole(target / "current") == whole(second)
        assert_tidy(target)
    finally:
        if kind == "mounted":
            subprocess.run(["umount", str(target)], check=True)


def test_a_limit_on_files(folder: Path) -> None:
    """A quota that strikes in the middle of a write leaves the old release live, told as a full disk."""
    first, second = big_site(folder, b"a"), big_site(folder, b"b")
    target = folder / "target"
    publish(first, target, mtime=1_000_000)

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))
        attempt(second, target, 10 ** 9, no_space)

    assert in_child(limited) == REFUSED
    assert whole(target / "current") == whole(first)
    publish(second, target, mtime=1_000_000)
    assert_tidy(target)


def test_a_closed_target(folder: Path) -> None:
    """A target that may not be written is refused with a message, and is not changed."""
    first, second = two_sites(folder, 12)
    target = folder / "target"
    publish(first, target, mtime=1_000_000)
    before = read(target / "current")
    user = 65534 if os.geteuid() == 0 else os.geteuid()  # root may write everywhere
    for place in [target, *target.rglob("*")]:
        if not place.is_symlink():
            place.chmod(0o555 if place.is_dir() else 0o444)
    folder.chmod(0o755)

    def as_nobody() -> None:
        if os.geteuid() == 0:
            os.setuid(user)
        with pytest.raises(Invalid) as refused:
            publish(second, target, mtime=1_000_000)
        assert refused.value.problems[0].rule in {"not-writable", "cannot-lock"}

    assert in_child(as_nobody) == WELL
    assert read(target / "current") == before
    for place in [target, *target.rglob("*")]:
        if not place.is_symlink():
            place.chmod(0o755 if place.is_dir() else 0o644)
    publish(second, target, mtime=1_000_000)
    assert_tidy(target)


def test_two_publishers(folder: Path) -> None:
    """Of two publishers at once the second is refused with a message, and the target stays as it is."""
    first, second = two_sites(folder, 12)
    target = folder / "target"
    publish(first, target, mtime=1_000_000)
    with locked(target / ".lock", PUBLISH_BUSY), pytest.raises(Invalid) as refused:
        publish(second, target, mtime=1_000_000)
    assert [problem.rule for problem in refused.value.problems] == ["in-use"]
    assert whole(target / "current") == whole(first)


def test_rollback_is_quick(folder: Path) -> None:
    """The release before is live again in less than a second, by one switch, also with thousands of files."""
    roots = []
    for mark in (b"1", b"2"):
        files = {f"{number // 500}/{number}.html": mark + b"%d" % number for number in range(MANY)}
        build(folder / mark.decode(), files)
        roots.append(folder / mark.decode() / "site")
        publish(roots[-1], folder / "target", mtime=1_000_000)
    began = time.process_time()
    with at_change(0, die) as counter:
        rollback(folder / "target")
    taken = time.process_time() - began
    assert read(folder / "target" / "current") == read(roots[0])
    assert -counter.left < 20, "changes to the disk, whatever the number of files"
    assert taken < 1
