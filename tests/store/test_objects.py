"""The store of costly results: right or silent, whatever happens to its file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bangvang.store.objects import ObjectStore

HOOKS = Path(__file__).resolve().parent.parent.parent / "hooks"


def filled(path: Path, count: int = 50) -> None:
    """Leave a store with objects 0 to count - 1."""
    with ObjectStore(path) as store:
        for number in range(count):
            store.put("html", b"%d" % number, b"result %d" % number * 50)
        assert store.trouble == ""


def test_put_and_get(tmp_path: Path) -> None:
    """What was put is there, at once and in the next build, each namespace for itself."""
    path = tmp_path / "deep" / "store.db"
    with ObjectStore(path) as store:
        store.put("html", b"k", b"one")
        store.put("card", b"k", b"two")
        assert [store.get(name, b"k") for name in ("html", "card", "pdf")] == [b"one", b"two", None]
    with ObjectStore(path) as store:
        assert store.get("html", b"k") == b"one"
        store.put("html", b"k", b"three")
        assert store.get("html", b"k") == b"three"
        store.commit()
        assert store.get("html", b"k") == b"three"


def test_many(tmp_path: Path) -> None:
    """Of thousands each is found; absent ones are absent."""
    filled(tmp_path / "store.db", 3000)
    with ObjectStore(tmp_path / "store.db") as store:
        found = {number: store.get("html", b"%d" % number) for number in range(2000, 4000)}
    assert found == {number: b"result %d" % number * 50 if number < 3000 else None for number in range(2000, 4000)}


def test_large_batches_are_written_early(tmp_path: Path) -> None:
    """Waiting results do not fill the memory: another reader sees them before the end."""
    with ObjectStore(tmp_path / "store.db") as store, ObjectStore(tmp_path / "store.db") as other:
        for number in range(5):
            store.put("pdf", b"%d" % number, bytes(3 << 20))
        assert other.get("pdf", b"0") == bytes(3 << 20)


@pytest.mark.parametrize("damage", ["zeros", "text", "cut", "format", "foreign", "table", "uses", "empty", "name"])
def test_a_broken_file_is_begun_anew(tmp_path: Path, damage: str) -> None:
    """A damaged file or one of another format gives no wrong result, no error, and works again afterwards."""
    path = tmp_path / "store.db"
    filled(path)
    data = path.read_bytes()
    if damage == "zeros":
        path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    elif damage == "text":
        path.write_bytes(b"this is no database at all" * 200)
    elif damage == "cut":
        path.write_bytes(data[:len(data) // 2 + 100])
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "name":  # quoted in SQLite's message, which then is no UTF-8
        named = data.replace(b"tablebuildsbuilds", b"tableb\xfbildsbuilds")
        path.write_bytes(named.replace(b"CREATE TABLE builds", b"CREATE TABLX builds"))
    else:
        connection = sqlite3.connect(path)
        connection.execute({"format": "PRAGMA user_version = 99", "foreign": "PRAGMA application_id = 1",
                            "table": "DROP TABLE objects", "uses": "DROP TABLE uses"}[damage])
        connection.commit()
        connection.close()
    with ObjectStore(path) as store:
        for number in range(50):
            assert store.get("html", b"%d" % number) in (None, b"result %d" % number * 50)
    for _ in range(2):
        with ObjectStore(path) as store:
            store.put("html", b"new", b"result")
    with ObjectStore(path) as store:
        assert store.get("html", b"new") == b"result"


def test_a_flipped_bit_is_a_miss(tmp_path: Path) -> None:
    """Data that changed on disk in a way that the database does not notice is not given out."""
    filled(tmp_path / "store.db")
    connection = sqlite3.connect(tmp_path / "store.db")
    connection.execute("UPDATE objects SET data = replace(data, 't 7', 't 8') WHERE key = ?", [b"7"])
    connection.commit()
    connection.close()
    with ObjectStore(tmp_path / "store.db") as store:
        assert store.get("html", b"7") is None
        assert store.get("html", b"8") is not None


@pytest.mark.parametrize("place", ["folder", "file-above"])
def test_nowhere_to_write(tmp_path: Path, place: str) -> None:
    """Where no file can be made, the store works as if it were always empty and says why."""
    if place == "folder":
        path = tmp_path / "store.db"
        path.mkdir()
    else:
        (tmp_path / "cache").write_bytes(b"")
        path = tmp_path / "cache" / "store.db"
    with ObjectStore(path) as store:
        store.put("html", b"k", b"v")
        store.commit()
        assert store.prune(1) == 0
        assert store.trouble != ""


def test_a_full_disk(tmp_path: Path) -> None:
    """When the file cannot grow, results are dropped without an error and what was there stays readable."""
    path = tmp_path / "store.db"
    filled(path)
    with ObjectStore(path) as store:
        assert store._connection is not None
        store._connection.execute("PRAGMA max_page_count = 1")
        store.put("pdf", b"big", bytes(5 << 20))
        store.commit()
        assert "full" in store.trouble
        store.put("pdf", b"next", b"x")
        store.get("pdf", b"big")
    with ObjectStore(path) as store:
        assert store.get("html", b"1") == b"result 1" * 50
        assert store.get("pdf", b"big") is None


def test_two_processes(tmp_path: Path) -> None:
    """Two processes that write at once both succeed, and both results are there."""
    script = ("import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
              "from bangvang.store.objects import ObjectStore\n"
              "with ObjectStore(Path(sys.argv[2])) as store:\n"
              "    for number in range(300):\n"
              "        store.put(sys.argv[3], b'%d' % number, sys.argv[3].encode()); store.commit()\n"
              "    assert store.trouble == '', store.trouble\n")
    path = tmp_path / "store.db"
    running = [subprocess.Popen([sys.executable, "-c", script, str(HOOKS), str(path), name]) for name in "ab"]
    assert [process.wait() for process in running] == [0, 0]
    with ObjectStore(path) as store:
        for name in "ab":
            assert all(store.get(name, b"%d" % number) for number in range(300))


def test_prune(tmp_path: Path) -> None:
    """What many builds did not use goes; what was used, by writing or by reading, stays."""
    path = tmp_path / "store.db"
    with ObjectStore(path) as store:
        store.put("html", b"used", b"1")
        store.put("html", b"unused", b"1")
    for _ in range(12):
        with ObjectStore(path) as store:
            store.get("html", b"used")
    with ObjectStore(path) as store:
        assert store.prune(20) == 0
        assert store.prune(5) == 1
        assert (store.get("html", b"used"), store.get("html", b"unused")) == (b"1", None)
    connection = sqlite3.connect(path)
    for table in ("objects", "uses"):
        assert connection.execute(f"SELECT key FROM {table}").fetchall() == [(b"used",)], "nothing of it stays"
    connection.close()


def test_a_busy_file_is_waited_for_and_then_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another process holds for long is neither waited for endlessly nor deleted."""
    path = tmp_path / "store.db"
    filled(path)
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **named: connect(*args, **named | {"timeout": 0.05}))
    with ObjectStore(path) as early:
        holder = connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        early.put("html", b"new", b"x")
        early.commit()
        assert "locked" in early.trouble
        assert early.get("html", b"1") == b"result 1" * 50
        with ObjectStore(path) as late:
            assert "locked" in late.trouble
            assert late.get("html", b"1") is None
            late.put("html", b"new", b"x")
        holder.execute("ROLLBACK")
        holder.close()
    with ObjectStore(path) as store:
        assert store.get("html", b"1") == b"result 1" * 50


def test_broken_while_in_use(tmp_path: Path) -> None:
    """A store whose tables vanish under it prunes nothing, misses, and says why."""
    path = tmp_path / "store.db"
    filled(path)
    with ObjectStore(path) as store:
        other = sqlite3.connect(path)
        other.execute("DROP TABLE objects")
        other.close()
        assert store.prune(1) == 0
        assert "objects" in store.trouble
        assert store.get("html", b"1") is None


def test_a_broken_file_that_cannot_be_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system lets nobody remove it (Windows, while somebody reads it), it stays and all is a miss."""
    path = tmp_path / "store.db"
    path.write_bytes(b"no database" * 500)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refused)
    with ObjectStore(path) as store:
        assert "database" in store.trouble
        store.put("html", b"k", b"v")
        store.commit()
    assert path.read_bytes() == b"no database" * 500


def test_closing_again_does_nothing(tmp_path: Path) -> None:
    """A store may be closed twice: what it held is there as after the first time."""
    path = tmp_path / "store.db"
    filled(path)
    store = ObjectStore(path)
    store.put("html", b"new", b"x")
    store.close()
    store.close()
    with ObjectStore(path) as again:
        assert again.get("html", b"new") == b"x"
