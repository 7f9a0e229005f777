"""Writing files: whole or not at all, and the ways round what a system cannot do."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bangvang.store import files


def failing(code: int, times: int = 10 ** 9) -> Callable[..., None]:
    """Return a call of the system that fails with this error so many times, then does nothing."""
    left = [times]

    def call(*args: object, **named: object) -> None:
        if left[0]:
            left[0] -= 1
            raise OSError(code, os.strerror(code))

    return call


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that could not be written to its end is not left half written."""
    monkeypatch.setattr(os, "write", failing(errno.ENOSPC))
    with pytest.raises(OSError, match="space"):
        files.write_file(tmp_path / "a", b"x")
    assert list(tmp_path.iterdir()) == []


def test_short_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that takes a few bytes at a time gets them all."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data[:3])))
    files.write_file(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_write_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the rename fails the old bytes stay and nothing temporary does."""
    (tmp_path / "m").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing(errno.EIO))
        with pytest.raises(OSError, match="error"):
            files.write_whole(tmp_path, "m", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"m": b"old"}
    files.write_whole(tmp_path, "m", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"m": b"new"}


def test_windows_readers_are_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows, where an open file cannot be replaced, a reader gets a moment; elsewhere a refusal is one."""
    place = tmp_path / "a"
    waited: list[float] = []
    monkeypatch.setattr(files.time, "sleep", waited.append)
    monkeypatch.setattr(files, "_ON_WINDOWS", True)
    monkeypatch.setattr(os, "replace", failing(errno.EACCES, 2))
    files.replace(place, place)
    assert len(waited) == 2
    monkeypatch.setattr(os, "replace", failing(errno.EACCES))
    with pytest.raises(PermissionError):
        files.replace(place, place)
    assert len(waited) == 7
    monkeypatch.setattr(files, "_ON_WINDOWS", False)
    with pytest.raises(PermissionError):
        files.replace(place, place)
    assert len(waited) == 7


def test_windows_does_not_sync_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders cannot be opened on Windows, so they are not synced there, nor whole file systems."""
    monkeypatch.setattr(files, "_ON_WINDOWS", True)
    files.sync_folder(tmp_path / "missing")
    for number in range(40):
        (tmp_path / str(number)).write_bytes(b"x")
    files.settle(tmp_path, [str(number) for number in range(40)])


def test_move_between_devices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the devices differ a file is copied beside its place first; the time stays."""
    source, target, temporary = (tmp_path / name for name in ("source", "target", "temporary"))
    source.write_bytes(b"new")
    os.utime(source, (1000, 1000))
    target.write_bytes(b"old")
    replace = os.replace

    def only_near(one: Path, other: Path) -> None:
        if one == source:
            raise OSError(errno.EXDEV, "other device")
        replace(one, other)

    monkeypatch.setattr(os, "replace", only_near)
    files.move(source, target, temporary)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"target": b"new"}
    assert target.stat().st_mtime == 1000
    monkeypatch.setattr(os, "replace", failing(errno.EIO))
    with pytest.raises(OSError, match="error"):
        files.move(target, source, temporary)


@pytest.mark.parametrize("code", [errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EXDEV])
def test_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Where a file cannot get a second name it is copied, with its time."""
    (tmp_path / "a").write_bytes(b"x")
    os.utime(tmp_path / "a", (1000, 1000))
    (tmp_path / "b").write_bytes(b"before")
    monkeypatch.setattr(os, "link", failing(code))
    files.link_or_copy(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"x"
    assert (tmp_path / "b").stat().st_mtime == 1000


def test_a_full_disk_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link refused for want of space is no reason to try a copy, which needs more."""
    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setattr(os, "link", failing(errno.ENOSPC))
    with pytest.raises(OSError, match="space"):
        files.link_or_copy(tmp_path / "a", tmp_path / "b")


def test_removing(tmp_path: Path) -> None:
    """Removing what is not there, or is a folder by now, is fine; of a link only the link goes."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    files.remove_file(tmp_path / "missing")
    files.remove_file(tmp_path / "folder")
    files.remove_file(tmp_path / "folder" / "file" / "below")
    files.remove_tree(tmp_path / "link")
    files.remove_tree(tmp_path / "missing")
    assert (tmp_path / "folder" / "file").read_bytes() == b"x"
    assert not (tmp_path / "link").is_symlink()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    files.remove_file(tmp_path / "link")
    assert {path.name for path in tmp_path.iterdir()} == {"folder"}


def test_empty_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Emptied folders go up to the first one in use; an error of the disk is no folder in use."""
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "kept").write_bytes(b"x")
    files.remove_empty_folders(tmp_path, ["a/b/c/gone", "a/b/gone", "gone", "x/y/gone"])
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["kept"]
    monkeypatch.setattr(os, "rmdir", failing(errno.EIO))
    with pytest.raises(OSError, match="error"):
        files.remove_empty_folders(tmp_path, ["a/gone"])


def test_settling_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many files are synced with their file system in one call; a refusal of it is an error."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    names = [str(number) for number in range(40)]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    files.settle(tmp_path, names[:5])
    assert len(synced) == 6  # five files and their folder

    class Library:
        def __init__(self, answer: int) -> None:
            self.syncfs = lambda handle: answer

    monkeypatch.setattr(ctypes, "CDLL", lambda *args, **named: Library(0))
    files.settle(tmp_path, names)
    assert len(synced) == 6
    monkeypatch.setattr(ctypes, "CDLL", lambda *args, **named: Library(-1))
    monkeypatch.setattr(ctypes, "get_errno", lambda: errno.EIO)
    with pytest.raises(OSError, match="error"):
        files.settle(tmp_path, names)
    monkeypatch.setattr(ctypes, "CDLL", lambda *args, **named: object())
    files.settle(tmp_path, names)
    assert len(synced) == 6 + 41


def test_two_make_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that another process makes at the same moment is no error."""
    (tmp_path / "a").mkdir()
    monkeypatch.setattr(Path, "is_dir", lambda path: path == tmp_path)
    files.make_folder(tmp_path / "a")


@pytest.mark.parametrize("size", [0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 3_000_001])
def test_digests_are_of_all_bytes(tmp_path: Path, size: int) -> None:
    """A plan of many megabytes is digested to its last byte, as is one of a length at which reading takes another turn."""
    data = bytes(number % 251 for number in range(size))
    (tmp_path / "a").write_bytes(data)
    assert files.sha256_of(tmp_path / "a") == hashlib.sha256(data).hexdigest()
