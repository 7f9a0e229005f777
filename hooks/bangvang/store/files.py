"""The few ways in which files are written: whole, with the same modes everywhere, and durable where asked."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

FILE_MODE = 0o644
FOLDER_MODE = 0o755
_NEW_FILE = (os.O_WRONLY | os.O_CREAT | os.O_TRUNC
             | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))  # Windows; all others
TEMPORARY = ".bangvang-tmp"  # the one temporary name inside a site: a leftover is known and overwritten
_FEW = 32  # up to here syncing file by file is cheaper than syncing the file system
# A folder stays when it is not empty, is gone or a file by now, or (Windows) somebody looks into it.
_STAYS = frozenset({errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR, errno.EACCES})
_ON_WINDOWS = os.name == "nt"
_WINDOWS_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds; there a reader holds a file for a moment

_PIECE = 1 << 18  # bytes


def sha256_of(path: Path | str) -> str:
    """Digest of a file's bytes (hex); piece by piece, and most files are one piece."""
    found = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def write_file(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Write a file with mode 0644 whatever the umask, never through a link; a failure leaves nothing of it."""
    handle = os.open(path, _NEW_FILE, FILE_MODE)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left):]
            if durable:
                os.fsync(handle)
        finally:
            os.close(handle)
        os.chmod(path, FILE_MODE)
    except OSError:
        with suppress(OSError):
            os.unlink(path)
        raise


def replace(source: Path, target: Path) -> None:
    """Rename over whatever file stands at target; on Windows wait a little for readers to let go of it."""
    for pause in _WINDOWS_PAUSES if _ON_WINDOWS else ():
        try:
            return os.replace(source, target)
        except PermissionError:
            time.sleep(pause)
    return os.replace(source, target)


def write_whole(folder: Path, name: str, data: bytes) -> None:
    """Write folder/name so that a reader, and a power cut, find the old bytes or the new ones."""
    temporary = folder / TEMPORARY
    write_file(temporary, data, durable=True)
    try:
        replace(temporary, folder / name)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    sync_folder(folder)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each new one with mode 0755 whatever the umask."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):
        os.mkdir(folder)
        os.chmod(folder, FOLDER_MODE)


def move(source: Path, target: Path, temporary: Path) -> None:
    """Move a file over target in one step, by way of a copy at temporary where the devices differ."""
    try:
        replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy(source, temporary)
        replace(temporary, target)
        os.unlink(source)


def copy(source: Path, target: Path) -> None:
    """Copy a file's bytes and its time; the mode is ours."""
    write_file(target, source.read_bytes())
    status = source.stat()
    os.utime(target, ns=(status.st_mtime_ns, status.st_mtime_ns))


def link_or_copy(source: Path | str, target: Path | str) -> None:
    """Give a file a second name where the file system can, else copy it. A full disk is not hidden."""
    try:
        try:
            os.link(source, target)
        except FileExistsError:
            remove_file(Path(target))
            os.link(source, target)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENOENT}:
            raise
        copy(Path(source), Path(target))


def remove_file(path: Path) -> None:
    """Remove a file; fine when there is none, be it that a folder stands there or a file stands above it."""
    if path.is_dir() and not path.is_symlink():
        return
    with suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(path)


def remove_tree(folder: Path) -> None:
    """Remove a folder with all that is in it (a link to one: only the link); fine when there is none."""
    if folder.is_symlink():
        os.unlink(folder)
    elif folder.exists():
        shutil.rmtree(folder)


def remove_empty_folders(root: Path, paths: Iterable[str]) -> None:
    """Remove the folders of these addresses below root that have become empty."""
    folders = {path.rpartition("/")[0] for path in paths} - {""}
    while folders:
        for folder in folders:
            try:
                os.rmdir(root / folder)
            except OSError as error:
                if error.errno not in _STAYS:
                    raise
        folders = {folder.rpartition("/")[0] for folder in folders} - {""}


def make_way(root: Path, paths: Iterable[str]) -> None:
    """Remove empty folders that somebody has made where files must be."""
    remove_empty_folders(root, [f"{path}/" for path in paths])


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable, where the system lets folders be opened."""
    if _ON_WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def settle(root: Path, paths: Sequence[str]) -> None:
    """Make the named files below root durable: one by one when they are few, else with their file system."""
    if len(paths) > _FEW and _sync_file_system(root):
        return
    for path in paths:
        handle = os.open(root / path, os.O_RDWR)  # Windows syncs only what is open for writing
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    for folder in sorted({path.rpartition("/")[0] for path in paths}):
        sync_folder(root / folder)


def _sync_file_system(root: Path) -> bool:
    """Sync the whole file system of root in one call (Linux); False where there is no such call."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if not _ON_WINDOWS else None
    if call is None:
        return False
    handle = os.open(root, os.O_RDONLY)
    try:
        if call(handle):
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(root))
    finally:
        os.close(handle)
    return True
