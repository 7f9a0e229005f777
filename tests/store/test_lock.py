"""The lock and what the system refuses, told so that an editor can act."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
import time
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.store.lock import BUILD_BUSY, locked
from bangvang.store.trouble import told


def rules(folder: Path) -> list[str]:
    """Try the lock at folder/lock; return the rules of the refusal, none when it was had."""
    try:
        with locked(folder / "lock", BUILD_BUSY):
            return []
    except Invalid as invalid:
        return [problem.rule for problem in invalid.problems]


def test_one_at_a_time(tmp_path: Path) -> None:
    """While one holds the lock others are refused; afterwards, also after an error, it is free."""
    with locked(tmp_path / "lock", BUILD_BUSY):
        assert rules(tmp_path) == ["in-use"]
    with pytest.raises(ValueError, match="x"), locked(tmp_path / "lock", BUILD_BUSY):
        raise ValueError("x")
    assert rules(tmp_path) == []


def test_waiting(tmp_path: Path) -> None:
    """With a timeout the second one waits until the first is done."""
    held, done = threading.Event(), []

    def first() -> None:
        with locked(tmp_path / "lock", BUILD_BUSY):
            held.set()
            time.sleep(0.3)
            done.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    held.wait()
    with locked(tmp_path / "lock", BUILD_BUSY, timeout=30):
        done.append("second")
    thread.join()
    assert done == ["first", "second"]


def test_no_lock_to_be_had(tmp_path: Path) -> None:
    """Where no lock file can be made that is said, not mistaken for somebody at work."""
    (tmp_path / "lock").mkdir()
    assert rules(tmp_path) == ["cannot-lock"]
    (tmp_path / "file").write_bytes(b"")
    assert rules(tmp_path / "file") == ["cannot-lock"]
    assert rules(tmp_path / "file" / "below") == ["disk-error"]
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "lock").write_bytes(b"no database, but a long text in its place" * 40)
    assert rules(tmp_path / "text") == ["cannot-lock"]


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no such path")
def test_a_path_too_long_for_the_lock(tmp_path: Path) -> None:
    """The system takes the folder and SQLite does not: the length is what is told."""
    deep = tmp_path.joinpath(*["rất dài" * 10] * 8)
    deep.mkdir(parents=True)
    assert rules(deep) == ["path-too-long"]


def test_a_full_disk_hinders_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No room for the lock is no closed folder."""

    class Full:
        def execute(self, _: str) -> None:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

        def close(self) -> None: ...

    monkeypatch.setattr(sqlite3, "connect", lambda *_, **__: Full())
    assert rules(tmp_path) == ["disk-full"]


@pytest.mark.parametrize(("code", "rule", "advice"), [
    (errno.ENAMETOOLONG, "path-too-long", "ngắn hơn"), (errno.ELOOP, "link-in-a-circle", "sửa liên kết"),
    (errno.ENOSPC, "disk-full", "giải phóng"), (errno.EDQUOT, "disk-full", "giải phóng"),
    (errno.EACCES, "not-writable", "quyền ghi"), (errno.EROFS, "not-writable", "quyền ghi"),
    (errno.EIO, "disk-error", "kiểm tra ổ đĩa")])
def test_troubles(code: int, rule: str, advice: str) -> None:
    """Each kind of trouble has its rule and says what to do."""
    with pytest.raises(Invalid) as refused, told(Path("site")):
        raise OSError(code, os.strerror(code))
    (problem,) = refused.value.problems
    assert (problem.path, problem.rule) == ("site", rule)
    assert advice in problem.message
    assert "trang cũ" not in problem.message  # an export or an import concerns no site
