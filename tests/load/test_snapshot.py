"""The snapshot of records: which files are read again, which are parsed again, and that no change is passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bangvang.load import files, snapshot
from bangvang.load.catalogue import load
from bangvang.store import stamps
from tests.support.data import Records, small_site
from tests.support.memory import Memory

PERSON = "data/recipients/g-aaaaaa.yml"


class Watched:
    """A small site, the store of its builds, and which records the last load read and parsed."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.data: Records = small_site(root)
        self.memo = Memory()
        self.read: list[str] = []
        self.parsed: list[str] = []
        read, parse = files.read, snapshot._parsed

        def noted(root: str, path: str) -> bytes:
            self.read.append(path)
            return read(root, path)

        def parsed(function: object, batch: list[snapshot._Unknown]) -> object:
            self.parsed += [one.found.path for one in batch]
            return parse(function, batch)  # type: ignore[arg-type]

        monkeypatch.setattr(files, "read", noted)
        monkeypatch.setattr(snapshot, "_parsed", parsed)

    def load(self) -> str:
        """The name that the first person has, as loaded now."""
        self.read.clear()
        self.parsed.clear()
        return load(str(self.data.root), cache=self.memo).recipients["g-aaaaaa"].name

    def rename(self, name: str) -> None:
        """Write another name of the same length, and give the file its old time back."""
        file = self.data.root / PERSON
        times, text = file.stat(), file.read_text(encoding="utf-8")
        assert len(name.encode()) == len("Nguyễn Thị An".encode())
        file.write_text(text.replace("Nguyễn Thị An", name), encoding="utf-8")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.fixture(name="watched")
def _watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watched:
    """As if everything had been written long ago."""
    monkeypatch.setattr(stamps, "SLOWEST_TICK", -10**18)
    return Watched(tmp_path, monkeypatch)


def test_what_rests_is_not_read_again(watched: Watched) -> None:
    """But for the few files that are read each time; and nothing is written where nothing is new."""
    watched.load()
    assert {PERSON, "data/exemplars/2026/e-1.yml", "data/decisions/2026/qd-2/recipients.csv"} <= set(watched.parsed)
    written = watched.memo.written
    watched.load()
    assert {path.split("/")[1] for path in watched.read} == {"site.yml", "vocabulary"}
    assert watched.parsed == []
    assert watched.memo.written == written


def test_a_file_with_its_old_time_and_size_is_read(watched: Watched) -> None:
    """The time of change tells, which no program can set."""
    assert watched.load() == "Nguyễn Thị An"
    watched.rename("Nguyễn Thị Bn")
    assert watched.load() == "Nguyễn Thị Bn"
    assert watched.parsed == [PERSON]


def test_a_touched_file_is_read_and_not_parsed(watched: Watched) -> None:
    """The digest of its bytes says that it is the same; the next load believes its new stamp."""
    watched.load()
    os.utime(watched.data.root / PERSON)
    watched.load()
    assert PERSON in watched.read
    assert watched.parsed == []
    watched.load()
    assert PERSON not in watched.read


def test_a_plan_whose_text_alone_changed(watched: Watched) -> None:
    """Two files make one record."""
    watched.load()
    watched.data.write("campaigns/2026/ke-hoach/plan.md", "KẾ HOẠCH\n\nI. KHÁC\n")
    watched.load()
    assert watched.parsed == ["data/campaigns/2026/ke-hoach/campaign.yml"]


def test_a_plan_without_a_text_rests_until_one_comes(watched: Watched) -> None:
    """That no plan.md is there is known as well as what stands in one; a link that leads nowhere is none."""
    record, plan = (f"data/campaigns/2026/ke-hoach/{name}" for name in ("campaign.yml", "plan.md"))
    text = (watched.data.root / plan).read_bytes()
    watched.data.remove("campaigns/2026/ke-hoach/plan.md")
    watched.load()
    watched.load()
    assert record not in watched.read
    (watched.data.root / plan).symlink_to("nowhere.md")
    assert [one.path for one in load(str(watched.data.root), cache=watched.memo).problems] == [plan]
    (watched.data.root / plan).unlink()
    (watched.data.root / plan).write_bytes(text)
    watched.load()
    assert watched.parsed == [record]


def test_what_was_written_a_moment_ago_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a tick of the clock a file can be written twice, and its stamp tells nothing."""
    watched = Watched(tmp_path, monkeypatch)
    watched.load()
    watched.load()
    assert PERSON in watched.read
    assert watched.parsed == []


def test_what_cannot_be_read_is_said_each_time(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record, and a plan of which one file is there: else it would be published as if nothing were written in it."""
    def unreadable() -> list[str]:
        return [one.path for one in load(str(watched.data.root), cache=watched.memo).problems if one.rule == "unreadable-file"]

    plan = "data/campaigns/2026/ke-hoach/plan.md"
    assert unreadable() == []
    watched.data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị Bn")
    text = (watched.data.root / plan).read_bytes()
    watched.data.remove("campaigns/2026/ke-hoach/plan.md")
    (watched.data.root / plan).mkdir()
    read = files.read

    def refused(root: str, path: str) -> bytes:
        if path == PERSON:
            raise PermissionError
        return read(root, path)

    with monkeypatch.context() as patch:
        patch.setattr(files, "read", refused)
        assert unreadable() == unreadable() == [plan, PERSON]
    assert unreadable() == [plan]
    (watched.data.root / plan).rmdir()
    watched.data.write("campaigns/2026/ke-hoach/plan.md", text)
    assert unreadable() == []


def test_a_system_without_a_time_of_change(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the bytes decide: an old consent put back with its old time must not pass for the withdrawn one."""
    monkeypatch.setattr(snapshot, "_STAMPS_TELL", False)
    watched.load()
    watched.load()
    assert PERSON in watched.read
    assert watched.parsed == []


def test_a_changed_record_writes_its_share(watched: Watched) -> None:
    """Of thousands of people one is not a reason to write all."""
    for place in range(40):
        watched.data.person(f"g-xxxx{'23456789'[place // 8]}{'23456789'[place % 8]}", "Lê Văn Bình")
    watched.load()
    assert len(load(str(watched.data.root), cache=watched.memo).recipients) > 40
    before = dict(watched.memo)
    watched.rename("Nguyễn Thị Bn")
    watched.load()
    assert sum(before[key] != value for key, value in watched.memo.items()) == 1
    watched.data.remove("recipients/g-bbbbbb.yml")
    watched.load()
    assert "g-bbbbbb" not in load(str(watched.data.root), cache=watched.memo).recipients
