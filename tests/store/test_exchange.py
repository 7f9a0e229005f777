"""Two folders change places in one step, or the system says that it cannot."""

from __future__ import annotations

import ctypes
import errno
import sys
from pathlib import Path

import pytest

from bangvang.store.exchange import can_exchange, exchange


def two(folder: Path) -> tuple[Path, Path]:
    """Make two folders, each with a file of its own name."""
    one, other = folder / "one", folder / "other"
    for place in (one, other):
        place.mkdir()
        (place / place.name).write_bytes(b"x")
    return one, other


def test_exchange(tmp_path: Path) -> None:
    """Each folder stands in the other's place afterwards."""
    one, other = two(tmp_path)
    exchange(one, other)
    assert [path.name for path in one.iterdir()] == ["other"]
    assert [path.name for path in other.iterdir()] == ["one"]
    assert can_exchange(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other"}


def test_refusal(tmp_path: Path) -> None:
    """A missing folder is an error of the system, and nothing moves."""
    one, _ = two(tmp_path)
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "missing")
    assert (one / "one").exists()


@pytest.mark.parametrize("system", ["win32", "freebsd14"])
def test_systems_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    """Where there is no such call, that is known before it is needed."""
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(NotImplementedError):
        exchange(*two(tmp_path))
    assert not can_exchange(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other"}


def test_macos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On macOS renamex_np is asked to swap (flag 2, as its manual says)."""
    asked: list[tuple[bytes, bytes, int]] = []

    class Library:
        def renamex_np(self, one: bytes, other: bytes, flag: ctypes.c_uint) -> int:
            asked.append((one, other, flag.value))
            return 0

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", lambda *args, **named: Library())
    exchange(tmp_path / "a", tmp_path / "b")
    assert asked == [(bytes(tmp_path / "a"), bytes(tmp_path / "b"), 2)]


def test_file_systems_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that refuses the call is one without it."""
    class Library:
        def renameat2(self, *args: object) -> int:
            return -1

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *args, **named: Library())
    monkeypatch.setattr(ctypes, "get_errno", lambda: errno.EINVAL)
    assert not can_exchange(tmp_path)
    assert list(tmp_path.iterdir()) == []
