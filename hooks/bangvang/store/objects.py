"""Costly results kept by key in one SQLite file. A cache only: it may vanish, fill up or break."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from bangvang.store.files import make_folder

FORMAT = 2
APPLICATION_ID = 0x42564753  # "BVGS": tells our file from any other SQLite file
_BATCH_BYTES = 8 << 20
_STAMP_EVERY = 4  # builds: a used entry's stamp may lag so far, which saves writing on every read
# When what was used stands beside the data: noting it in the same row would write the data once more.
_SCHEMA = """
CREATE TABLE builds (last INTEGER NOT NULL);
CREATE TABLE objects (namespace TEXT NOT NULL, key BLOB NOT NULL, seal BLOB NOT NULL, data BLOB NOT NULL,
                      UNIQUE (namespace, key));
CREATE TABLE uses (namespace TEXT NOT NULL, key BLOB NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (namespace, key))
    WITHOUT ROWID;
INSERT INTO builds VALUES (0);
"""
# A damaged file may hold any type in any column.
_SELECT = ("SELECT CAST(used AS INTEGER), seal, CAST(data AS BLOB) FROM objects JOIN uses USING (namespace, key) "
           "WHERE namespace = ? AND key = ?")
_PRUNE = "DELETE FROM objects WHERE (namespace, key) IN (SELECT namespace, key FROM uses WHERE used <= ?)"
# A message that quotes what is damaged may be no UTF-8, and then Python cannot even say it.
_WRONG = (sqlite3.Error, UnicodeDecodeError)
_LAST_BUILD = "SELECT CAST(coalesce(max(last), 1) AS INTEGER) FROM builds"


class ObjectStore:
    """Bytes by namespace and key. Reading gives what was put or None; nothing here ever fails a build.

    A file that is damaged, foreign or of another format is deleted and begun anew; when even that cannot be
    done, the store forgets everything it is given and `trouble` says why.
    """

    def __init__(self, path: Path) -> None:
        """Open or begin the store at path and count one more build."""
        self.trouble = ""
        self._path = path
        self._waiting: dict[tuple[str, bytes], bytes] = {}
        self._waiting_bytes = 0
        self._stamps: set[tuple[str, bytes]] = set()
        self._build = 1
        self._connection: sqlite3.Connection | None = None
        self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def get(self, namespace: str, key: bytes) -> bytes | None:
        """Return what was put under this key, or None."""
        if (namespace, key) in self._waiting:
            return self._waiting[namespace, key]
        found: bytes | None = None
        with self._guarded() as connection:
            for used, seal, data in connection.execute(_SELECT, [namespace, key]):
                if _seal(key, data) == seal:  # a flipped bit must not become a page
                    found = data
                    if used <= self._build - _STAMP_EVERY:
                        self._stamps.add((namespace, key))
        return found

    def put(self, namespace: str, key: bytes, data: bytes) -> None:
        """Keep data under a key; written with others in a batch, at the latest by close."""
        self._waiting_bytes += len(data)
        self._waiting[namespace, key] = data
        if self._waiting_bytes > _BATCH_BYTES:
            self.commit()

    def commit(self) -> None:
        """Write what waits, in one transaction; when it cannot be written it is forgotten."""
        rows = [(space, key, _seal(key, data), data) for (space, key), data in self._waiting.items()]
        stamps = [(space, key, self._build) for space, key in self._stamps.union(self._waiting)]
        self._waiting, self._waiting_bytes, self._stamps = {}, 0, set()
        if stamps:
            with self._guarded() as connection, connection:
                connection.executemany("INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?)", rows)
                connection.executemany("INSERT OR REPLACE INTO uses VALUES (?, ?, ?)", stamps)

    def prune(self, keep: int) -> int:
        """Remove what the last `keep` builds did not use (a few builds more are spared); return how many."""
        self.commit()
        with self._guarded() as connection, connection:
            before = [self._build - keep - _STAMP_EVERY]
            gone = connection.execute(_PRUNE, before).rowcount
            connection.execute("DELETE FROM uses WHERE used <= ?", before)
            return gone
        return 0

    def close(self) -> None:
        """Write what waits and let go of the file."""
        self.commit()
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _open(self) -> None:
        """Open the file; where it is damaged delete it and begin anew, once."""
        if self._is_damaged():
            self._discard()
            self._is_damaged()

    def _is_damaged(self) -> bool:
        """Open the file and say whether damage is what hinders."""
        try:
            self._connection = self._connect()
        except (*_WRONG, OSError) as error:
            self.trouble = str(error)
            return _is_damage(error)
        return False

    def _connect(self) -> sqlite3.Connection:
        make_folder(self._path.parent)
        connection = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        try:
            connection.execute("PRAGMA page_size = 32768")  # of a new file: its large rows are read twice as fast
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN IMMEDIATE")
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if not tables:
                for statement in filter(str.strip, _SCHEMA.split(";")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {FORMAT}")
            else:
                _require_format(application, version)
            connection.execute("UPDATE builds SET last = last + 1")
            (self._build,) = connection.execute(_LAST_BUILD).fetchone()
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        connection.isolation_level = "DEFERRED"
        self.trouble = ""
        return connection

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        """Give the connection, or one to nowhere, and swallow what goes wrong: results are made anew."""
        if self._connection is None:
            self._connection = _nowhere()
        try:
            yield self._connection
        except _WRONG as error:
            self.trouble = str(error)
            if _is_busy(error):
                return
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = _nowhere()
            if _is_damage(error):
                self._discard()

    def _discard(self) -> None:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink()


def _nowhere() -> sqlite3.Connection:
    """Return an empty store in memory, which makes every question a miss."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(_SCHEMA)
    return connection


def _seal(key: bytes, data: bytes) -> bytes:
    return blake2b(data, digest_size=8, key=key[:64]).digest()


def _require_format(application: int, version: int) -> None:
    if (application, version) != (APPLICATION_ID, FORMAT):
        raise sqlite3.DatabaseError("another program's file, or another version's")


def _is_damage(error: Exception) -> bool:
    """Tell a broken file from a full disk or a closed folder, which a new file would not mend."""
    missing_table = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR
    return isinstance(error, UnicodeDecodeError) or (isinstance(error, sqlite3.DatabaseError) and (
        not isinstance(error, sqlite3.OperationalError) or missing_table))


def _is_busy(error: Exception) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
