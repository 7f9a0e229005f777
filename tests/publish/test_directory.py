"""Publishing to a folder: releases side by side, what is shared, what stays behind, the way back."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.publish import switch
from bangvang.publish.directory import publish, rollback
from bangvang.publish.targets import TARGETS
from bangvang.store.manifest import load_manifest
from tests.faults.sites import Files, build, read, whole

NOON = 1_700_000_000  # seconds since 1970


@pytest.fixture(params=["links", "no-links"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A target folder, on a system with links and on one without."""
    if request.param == "no-links":
        refuse_links(monkeypatch)
    return tmp_path / "target"


def refuse_links(patch: pytest.MonkeyPatch) -> None:
    """Let the publisher find a system that makes no links."""
    make = os.symlink

    def refused(source: object, *args: object, **named: object) -> None:
        if str(source).startswith("releases/"):
            raise NotImplementedError
        make(source, *args, **named)

    patch.setattr(switch.os, "symlink", refused)


def site(root: Path, files: Files) -> Path:
    """Build these files into root/site."""
    build(root, files)
    return root / "site"


def releases(target: Path) -> list[str]:
    """The numbers of the releases, the oldest first."""
    return sorted(path.name.split("-")[0] for path in (target / "releases").iterdir())


def test_publish(tmp_path: Path, target: Path) -> None:
    """The live folder holds exactly the site, with a manifest that names no keys."""
    files = {"index.html": b"home", "a/b.html": b"page"}
    done = publish(site(tmp_path, files), target, mtime=NOON)
    assert (done.number, done.files, done.linked, done.changed) == (1, 2, 0, True)
    assert whole(target / "current") == files
    live, built = load_manifest(target / "current"), load_manifest(tmp_path / "site")
    assert live is not None
    assert built is not None
    assert done.release == live.release == built.release
    assert {entry.key for entry in live.entries.values()} == {""}


def test_numbers_grow_and_old_ones_go(tmp_path: Path, target: Path) -> None:
    """Each release has the next number, also after a way back; the newest stay."""
    for number in range(1, 6):
        assert publish(site(tmp_path, {"a": b"%d" % number}), target, mtime=NOON, keep=3).number == number
    assert releases(target) == ["000003", "000004", "000005"]
    assert rollback(target).number == 4
    assert whole(target / "current") == {"a": b"4"}
    assert publish(site(tmp_path, {"a": b"6"}), target, mtime=NOON, keep=3).number == 6
    assert rollback(target).number == 5


@pytest.mark.parametrize("harm", ["lost", "changed"])
def test_the_way_back_passes_over_what_is_damaged(tmp_path: Path, target: Path, harm: str) -> None:
    """A file of an old release was lost, or a disk changed it: readers get the release before, whole, or nothing changes."""
    for text in (b"one", b"two", b"three"):
        publish(site(tmp_path, {"index.html": b"same", "a.html": text}), target, mtime=NOON)

    def damage(number: str) -> None:
        (file,) = (target / "releases").glob(f"{number}-*/a.html")
        file.unlink() if harm == "lost" else file.write_bytes(b"0" * file.stat().st_size)

    damage("000002")
    assert rollback(target).number == 1
    assert whole(target / "current") == {"index.html": b"same", "a.html": b"one"}
    publish(site(tmp_path, {"index.html": b"same", "a.html": b"four"}), target, mtime=NOON)
    damage("000001")
    damage("000003")
    with pytest.raises(Invalid, match="bị sửa, hỏng hoặc mất"):
        rollback(target)
    assert whole(target / "current") == {"index.html": b"same", "a.html": b"four"}


def test_the_same_site_again_changes_nothing(tmp_path: Path, target: Path) -> None:
    """Publishing what is live already makes no release."""
    publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    done = publish(tmp_path / "site", target, mtime=NOON + 5)
    assert (done.number, done.changed) == (1, False)
    assert releases(target) == ["000001"]


def test_equal_files_are_shared(tmp_path: Path, target: Path) -> None:
    """A file that stays equal takes no room again; one that somebody wrote to is copied anew."""
    publish(site(tmp_path, {"a": b"same", "b": b"same too", "c": b"1"}), target, mtime=NOON)
    first = next((target / "releases").iterdir())
    (first / "b").write_bytes(b"TAMPERED")
    done = publish(site(tmp_path, {"a": b"same", "b": b"same too", "c": b"2"}), target, mtime=NOON + 9)
    assert done.linked == 1
    second = max((target / "releases").iterdir())
    assert (first / "a").samefile(second / "a")
    assert whole(target / "current") == {"a": b"same", "b": b"same too", "c": b"2"}
    assert not (second / "a").samefile(tmp_path / "site" / "a"), "a change in site/ must not reach readers"


def test_modes_and_times(tmp_path: Path, target: Path) -> None:
    """Files are 0644, folders 0755; new files have the given time, always later than any release before."""
    publish(site(tmp_path, {"a/b": b"1", "c": b"1"}), target, mtime=NOON)
    publish(site(tmp_path, {"a/b": b"1", "c": b"2"}), target, mtime=NOON)
    one, two = sorted((target / "releases").iterdir())
    places = [one, two, *one.rglob("*"), *two.rglob("*")]
    assert {(place.is_dir(), stat.S_IMODE(place.stat().st_mode)) for place in places} == {
        (True, 0o755), (False, 0o644)}
    assert {path.stat().st_mtime for path in [one, *one.rglob("*")]} == {NOON}
    assert (two / "c").stat().st_mtime == (two / "manifest.json").stat().st_mtime == NOON + 1
    assert (two / "a" / "b").stat().st_mtime == NOON


@pytest.mark.parametrize(("harm", "rule"), [
    ("changed", "publish-changed"), ("missing", "publish-missing"), ("extra", "publish-extra"),
    ("link", "publish-changed"), ("unbuilt", "publish-no-manifest")])
def test_a_site_that_is_not_what_was_built(tmp_path: Path, target: Path, harm: str, rule: str) -> None:
    """A site that differs from its manifest in one byte is not published; the live release stays."""
    publish(site(tmp_path, {"a": b"old"}), target, mtime=NOON)
    place = site(tmp_path, {"a": b"new", "b": b"new"}) / "a"
    if harm == "extra":
        (tmp_path / "site" / "x").write_bytes(b"")
    elif harm == "unbuilt":
        (tmp_path / "site" / "manifest.json").unlink()
    else:
        place.unlink()
        if harm == "changed":
            place.write_bytes(b"NEW")
        elif harm == "link":
            (tmp_path / "new").write_bytes(b"new")
            place.symlink_to(tmp_path / "new")
    with pytest.raises(Invalid) as refused:
        publish(tmp_path / "site", target, mtime=NOON)
    assert [problem.rule for problem in refused.value.problems] == [rule]
    assert whole(target / "current") == {"a": b"old"}


def test_all_faults_at_once(tmp_path: Path, target: Path) -> None:
    """Every file that differs is named, not the first one only."""
    made = site(tmp_path, {"a": b"1", "b": b"1", "c": b"1"})
    (made / "a").write_bytes(b"2")
    (made / "b").unlink()
    with pytest.raises(Invalid) as refused:
        publish(made, target, mtime=NOON)
    assert [Path(problem.path).name for problem in refused.value.problems] == ["a", "b"]


def test_a_build_in_between(tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that is built anew while it is being published is not mixed: publishing is refused."""
    from bangvang.publish import directory

    made = site(tmp_path, {"a": b"1", "b": b"1"})
    check = directory.check_site

    def checked_then_rebuilt(place: Path) -> object:
        found = check(place)
        build(tmp_path, {"a": b"1", "b": b"2"})
        return found

    monkeypatch.setattr(directory, "check_site", checked_then_rebuilt)
    with pytest.raises(Invalid) as refused:
        publish(made, target, mtime=NOON)
    assert [problem.rule for problem in refused.value.problems] == ["publish-changed"]
    assert [*(target / "releases").iterdir()] == []


def test_no_way_back(tmp_path: Path, target: Path) -> None:
    """With no earlier release there is a message, and the live one stays."""
    with pytest.raises(Invalid) as refused:
        rollback(target)
    assert [problem.rule for problem in refused.value.problems] == ["no-earlier-release"]
    publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    with pytest.raises(Invalid):
        rollback(target)
    assert whole(target / "current") == {"a": b"1"}


def test_somebody_elses_current(tmp_path: Path, target: Path) -> None:
    """A folder `current` with other files in it, be it an app with a manifest, is refused and not touched."""
    (target / "current").mkdir(parents=True)
    (target / "current" / "index.php").write_bytes(b"theirs")
    (target / "current" / "manifest.json").write_bytes(b'{"name": "theirs"}')
    with pytest.raises(Invalid) as refused:
        publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    assert [problem.rule for problem in refused.value.problems] == ["publish-foreign"]
    assert read(target / "current") == {"index.php": b"theirs"}


def test_a_release_without_its_manifest(tmp_path: Path, target: Path) -> None:
    """What somebody harmed among the earlier releases stops nobody from publishing."""
    for number in range(2):
        publish(site(tmp_path, {"a": b"%d" % number}), target, mtime=NOON)
    for harmed in sorted((target / "releases").iterdir())[:1]:
        (harmed / "manifest.json").unlink()
    assert publish(site(tmp_path, {"a": b"3"}), target, mtime=NOON).number == 3
    assert whole(target / "current") == {"a": b"3"}


def test_the_live_release_was_removed(tmp_path: Path) -> None:
    """A link of ours that leads to a release no more is replaced; one that never did is somebody else's."""
    target = tmp_path / "target"
    publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    shutil.rmtree((target / "current").resolve())
    publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    assert whole(target / "current") == {"a": b"1"}
    for elsewhere in ("nowhere", "releases/mine", "../releases/000001-0123456789ab"):
        (target / "current").unlink()
        (target / "current").symlink_to(elsewhere)
        with pytest.raises(Invalid) as refused:
            publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
        assert [problem.rule for problem in refused.value.problems] == ["publish-foreign"]


@pytest.mark.parametrize("harm", ["removed", "changed"])
def test_a_harmed_live_release_is_made_good(tmp_path: Path, target: Path, harm: str) -> None:
    """The same site again, but somebody has changed what readers see: it is published anew."""
    files = {"index.html": b"home", "a.html": b"page"}
    publish(site(tmp_path, files), target, mtime=NOON)
    page = target / "current" / "a.html"
    page.unlink()
    if harm == "changed":
        page.write_bytes(b"PAGE")
    done = publish(tmp_path / "site", target, mtime=NOON)
    assert (done.number, done.changed) == (2, True)
    assert whole(target / "current") == files


def test_not_into_itself(tmp_path: Path) -> None:
    """A target inside the site, or around it, is refused."""
    made = site(tmp_path, {"a": b"1"})
    for place in (made / "target", made, tmp_path):
        with pytest.raises(Invalid) as refused:
            publish(made, place, mtime=NOON)
        assert [problem.rule for problem in refused.value.problems] == ["publish-inside"]


def test_from_links_to_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target first published to without links goes on that way where there are links."""
    target = tmp_path / "target"
    with monkeypatch.context() as patch:
        refuse_links(patch)
        publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    publish(site(tmp_path, {"a": b"2"}), target, mtime=NOON)
    assert not (target / "current").is_symlink()
    assert whole(target / "current") == {"a": b"2"}


def test_registry() -> None:
    """Each kind of target stands in the registry under its file's name."""
    assert TARGETS["directory"].publish is publish
    assert TARGETS["directory"].rollback is rollback


def test_at_least_one_release(tmp_path: Path, target: Path) -> None:
    """Keeping no release at all is a mistake of the program."""
    with pytest.raises(ValueError, match="live"):
        publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON, keep=0)


def test_leftovers_are_cleaned(tmp_path: Path, target: Path) -> None:
    """What killed commands left goes with the next one; an undecided switch is forgotten, a decided one finished."""
    publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    for name in (".new-000002-0123456789ab", ".old-000000-0123456789ab"):
        (target / "releases" / name).mkdir()
        (target / "releases" / name / "half").write_bytes(b"x")
    (target / ".journal-new").mkdir()
    (target / ".journal").mkdir()
    (target / ".current-new").write_bytes(b"")
    (target / "releases" / "notes").mkdir()
    publish(tmp_path / "site", target, mtime=NOON)
    assert {path.name for path in target.iterdir()} == {".lock", ".shown", "current", "may-chu-nginx.conf", "releases"}
    assert {path.name[:6] for path in (target / "releases").iterdir()} == {"000001", "notes"}
    assert whole(target / "current") == {"a": b"1"}


def test_a_refused_link_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk too full for the link is a full disk, not a system without links."""
    def full(*args: object, **named: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    target = tmp_path / "target"
    publish(site(tmp_path, {"a": b"1"}), target, mtime=NOON)
    with monkeypatch.context() as patch:
        patch.setattr(switch.os, "symlink", full)
        with pytest.raises(Invalid) as refused:
            publish(site(tmp_path, {"a": b"2"}), target, mtime=NOON)
    assert [problem.rule for problem in refused.value.problems] == ["disk-full"]
    assert whole(target / "current") == {"a": b"1"}


def test_a_broken_release_is_not_shared(tmp_path: Path, target: Path) -> None:
    """Files of a live release that are missing are copied from the site; the release goes live whole."""
    publish(site(tmp_path, {"a": b"1", "b": b"1"}), target, mtime=NOON)
    (next((target / "releases").iterdir()) / "a").unlink()
    done = publish(site(tmp_path, {"a": b"1", "b": b"1", "c": b"2"}), target, mtime=NOON)
    assert done.linked == 1
    assert whole(target / "current") == {"a": b"1", "b": b"1", "c": b"2"}


def test_a_page_that_vanishes_meanwhile(tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page removed between check and copy stops publishing with a message."""
    from bangvang.publish import directory

    made = site(tmp_path, {"a": b"1", "b": b""})
    check = directory.check_site

    def checked_then_removed(place: Path) -> object:
        found = check(place)
        (place / "a").unlink()
        return found

    monkeypatch.setattr(directory, "check_site", checked_then_removed)
    with pytest.raises(Invalid) as refused:
        publish(made, target, mtime=NOON)
    assert [problem.rule for problem in refused.value.problems] == ["publish-changed"]


def test_the_live_release_is_never_removed(tmp_path: Path, target: Path) -> None:
    """After a way back the live release is not among the newest, and stays all the same."""
    for number in (1, 2, 3):
        publish(site(tmp_path, {"a": b"%d" % number}), target, mtime=NOON)
    rollback(target)
    assert not publish(site(tmp_path, {"a": b"2"}), target, mtime=NOON, keep=1).changed
    assert releases(target) == ["000002", "000003"]
    assert whole(target / "current") == {"a": b"2"}


def harm(page: Path) -> None:
    """Change one byte as a failing disk does: size and time stay."""
    status, data = page.stat(), bytearray(page.read_bytes())
    data[0] ^= 1
    with open(page, "r+b") as file:
        file.write(data)
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_a_failing_disk_is_not_taken_over(tmp_path: Path, target: Path) -> None:
    """A file of the live release that was damaged, with size and time kept, is in no later release."""
    first = {"a": b"same", "b": b"same too", "c": b"1"}
    publish(site(tmp_path, first), target, mtime=NOON)
    harm(next((target / "releases").iterdir()) / "a")
    harm(target / "current" / "b")
    done = publish(site(tmp_path, first | {"c": b"2"}), target, mtime=NOON + 9)
    assert whole(target / "current") == first | {"c": b"2"}
    assert done.linked == (0 if (target / "current").is_symlink() else 1)
    assert whole(max((target / "releases").iterdir())) == first | {"c": b"2"}


def test_a_failing_disk_is_found_where_nothing_is_new(tmp_path: Path, target: Path) -> None:
    """What readers see is compared byte for byte, also what earlier releases left there; once made good, nothing is new."""
    publish(site(tmp_path, {"a": b"same", "c": b"1"}), target, mtime=NOON)
    publish(site(tmp_path, {"a": b"same", "c": b"2"}), target, mtime=NOON + 9)
    harm(target / "current" / "a")
    assert publish(tmp_path / "site", target, mtime=NOON + 19).changed
    assert whole(target / "current") == {"a": b"same", "c": b"2"}
    assert not publish(tmp_path / "site", target, mtime=NOON + 29).changed
