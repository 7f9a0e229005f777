"""Originals: looked at and not held, looked at again when they may have changed, and refused when they are others."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.store import stamps
from bangvang.store.originals import Looks
from tests.support.memory import Memory


@pytest.fixture(name="seen")
def _seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files that were read."""
    read, names = Path.read_bytes, []  # type: ignore[var-annotated]
    monkeypatch.setattr(Path, "read_bytes", lambda path: (names.append(path.name), read(path))[1])
    return names


def at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if everything had been written long ago."""
    monkeypatch.setattr(stamps, "SLOWEST_TICK", -10**18)


def look(memo: Memory, folder: Path, program: bytes = b"p") -> bytes:
    """A build's look at the one file."""
    looks = Looks("sources", program, memo)
    found = looks.original(str(folder), "a.pdf")
    looks.keep()
    return found.digest


def test_what_rests_is_read_once(tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build remembers; a changed file, another program and a file put back with its old times are read."""
    at_rest(monkeypatch)
    file, memo = tmp_path / "a.pdf", Memory()
    file.write_bytes(b"one")
    first = look(memo, tmp_path)
    assert look(memo, tmp_path) == first
    assert seen == ["a.pdf"]
    look(memo, tmp_path, program=b"q")
    assert len(seen) == 2
    times = file.stat()
    file.write_bytes(b"two")  # as long as before
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look(memo, tmp_path) != first
    assert len(seen) == 3


def test_what_was_written_a_moment_ago_is_read_again(tmp_path: Path, seen: list[str]) -> None:
    """Within a tick of the clock a file can be written twice, and its stamp tells nothing."""
    (tmp_path / "a.pdf").write_bytes(b"one")
    memo = Memory()
    assert look(memo, tmp_path) == look(memo, tmp_path)
    assert seen == ["a.pdf", "a.pdf"]


def test_one_build_looks_once(tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Two records may name one file; without a memo nothing is kept."""
    at_rest(monkeypatch)
    (tmp_path / "a.pdf").write_bytes(b"one")
    looks = Looks("sources")
    assert looks.original(str(tmp_path), "a.pdf") == looks.original(str(tmp_path), "a.pdf")
    looks.keep()
    assert seen == ["a.pdf"]


@pytest.mark.parametrize("become", [b"other", None])
def test_other_bytes_are_refused(tmp_path: Path, become: bytes | None) -> None:
    """What was changed or taken away since the look is neither written nor left out in silence."""
    file = tmp_path / "a.pdf"
    file.write_bytes(b"one")
    found = Looks("sources").original(str(tmp_path), "a.pdf")
    assert found.read() == b"one"
    if become is None:
        file.unlink()
    else:
        file.write_bytes(become)
    with pytest.raises(Invalid) as refused:
        found.read()
    assert [(problem.path, problem.rule) for problem in refused.value.problems] == [("a.pdf", "file-changed")]


def test_a_look_holds_nothing(tmp_path: Path) -> None:
    """Thirty scans of 4 MB are looked at in the room of one or two."""
    for number in range(30):
        (tmp_path / f"{number}.pdf").write_bytes(b"x" * 4_000_000)
    looks = Looks("sources")
    tracemalloc.start()
    found = [looks.original(str(tmp_path), f"{number}.pdf") for number in range(30)]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len({one.digest for one in found}) == 1
    assert most < 10_000_000
