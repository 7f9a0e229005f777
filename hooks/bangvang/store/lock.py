"""One at a time: a lock that dies with its process, on every system, without a file to clean up."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bangvang.problems import Invalid, Problem
from bangvang.store.files import make_folder
from bangvang.store.trouble import trouble

LONGEST = 500  # bytes of a path: SQLite takes 512, and names a journal beside the file


@contextmanager
def locked(path: Path, busy: str, *, timeout: float = 0.0) -> Iterator[None]:
    """Hold the lock file at path while the block runs.

    SQLite's exclusive transaction is taken as the lock: the system releases it with the process, it works
    on Windows, macOS and Linux, and comes with Python. The file itself stays; removing it would let two in.

    Args:
        path: the lock file, made when missing.
        busy: Vietnamese, what to tell the second one, ending with what to do.
        timeout: seconds to wait for the holder; 0 refuses at once.

    Raises:
        Invalid: somebody else holds it (`in-use`), or there can be no lock here (`cannot-lock`, `disk-full`, `path-too-long`).
    """
    try:
        make_folder(path.parent)
        connection = sqlite3.connect(path, timeout=timeout, isolation_level=None)
    except OSError as error:
        raise Invalid([trouble(error, path.parent)]) from error
    except sqlite3.Error as error:
        raise _cannot(path, error) from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                raise _refusal(path, "in-use", busy) from error
            raise _cannot(path, error) from error
        yield


def _refusal(path: Path, rule: str, message: str) -> Invalid:
    return Invalid([Problem(path.as_posix(), 0, "", "error", rule, message)])


def _cannot(path: Path, error: sqlite3.Error) -> Invalid:
    """What keeps the lock from being had, as far as SQLite lets it be known: it says the system's reasons in its own codes."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_FULL:
        return Invalid([trouble(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), path.parent)])
    if code == sqlite3.SQLITE_CANTOPEN and len(os.fsencode(path.absolute())) > LONGEST:
        return Invalid([trouble(OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG)), path.parent)])
    return _refusal(path, "cannot-lock", f"không tạo được khóa trong thư mục {path.parent.as_posix()}; "
                    "thư mục này phải ghi được và nằm trên ổ đĩa cho phép khóa tệp")


BUILD_BUSY = "một lượt dựng khác đang chạy cho trang này; hãy đợi lượt đó xong rồi chạy lại lệnh"
PUBLISH_BUSY = "một lượt công bố khác đang chạy vào thư mục này; hãy đợi lượt đó xong rồi chạy lại lệnh"
