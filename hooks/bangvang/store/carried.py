"""Carried: what an earlier build found out of each record of many, carried over for all that no change has touched.

With thousands of people even a digest for each is dear. Which records a change touches is known from their files: where
nothing but files of people is new, whatever was found out of anybody else holds.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from bangvang.store.known import Memo, unpacked
from bangvang.store.output import KEY_BYTES, digest

NAMESPACE = "carried"
_FILES = "files"
Value = TypeVar("Value")


def owned(state: bytes, *owners: str) -> bytes:
    """What is noted of a file: the digest of its bytes, then the ids of all of whom it tells."""
    return state + " ".join(owners).encode()


class Carried:
    """Values by id, in tables by name; everything is worked out anew where the ground has changed."""

    def __init__(self, memo: Memo | None = None, ground: bytes = b"", files: Mapping[str, bytes] | None = None,
                 of: str = "") -> None:
        """Find out what a change has touched.

        Args:
            memo: where tables are kept, by one program alone; None keeps nothing.
            ground: digest of all that the values hang on besides these files.
            files: what is noted of each file (`owned`), by path.
            of: which site, where several are built of the same files by turns.
        """
        self._memo = memo
        self._of = of
        self._ground = ground
        self._files = dict(files or {})
        before = unpacked(memo.get(NAMESPACE, self._key(_FILES))) if memo is not None else {}
        fits = before.get("ground") == ground
        self._before: bytes | None = before["state"] if fits else None
        changed = sorted((before["files"] if fits else {}).items() ^ self._files.items())
        self._touched = frozenset(owner for _, noted in changed for owner in noted[KEY_BYTES:].decode().split())
        # Tables of one state were drawn up from one another: what it is called hangs on the way and not on all the files.
        self._state = digest(self._before or ground, *(part for note in changed for part in note)) \
            if changed or self._before is None else self._before
        self._read: dict[str, dict[Any, Any]] = {}
        self._tables: dict[str, dict[Any, Any]] = {}

    def values(self, name: str, ids: Iterable[str], make: Callable[[str], Value],
               beside: Collection[str] = ()) -> dict[str, Value]:
        """The value of each id, in this order; `make` is called for those whom a change has touched.

        Args:
            name: of the table.
            beside: ids whose value hangs on somebody touched.
        """
        old: Mapping[str, Value] = self._old(name)
        touched = self._touched.union(beside)
        new = {id_: old[id_] if id_ in old and id_ not in touched else make(id_) for id_ in ids}
        self._tables[name] = new
        return new

    def of_list(self, name: str, key: str, ids: Sequence[str], make: Callable[[], Value], state: bytes = b"",
                part_of: str | None = None) -> Value:
        """What was found out of a list of ids; `make` is called where it has others, another order, or holds somebody touched.

        Args:
            name: of the table.
            key: of the list in the table.
            state: digest of what the value hangs on besides.
            part_of: the key of the list of which this is a part, asked for by its `make`: as long as that stands, nobody asks
                for its parts, and they stand with it.
        """
        old: Mapping[str, tuple[bytes, Any, dict[str, Any]]] = self._old(name)
        new = self._tables.setdefault(name, {})
        if part_of is not None:
            old, new = (table[part_of][2] if part_of in table else {} for table in (old, new))
        found = old.get(key)
        members = digest(state, "\n".join(ids))
        if found is not None and found[0] == members and self._touched.isdisjoint(ids):
            new[key] = found
            return found[1]  # type: ignore[no-any-return]
        parts: dict[str, Any] = {}
        new[key] = (members, None, parts)  # where `make` leaves its parts
        value = make()
        new[key] = (members, value, parts)
        return value

    def changed(self, name: str, lists: Mapping[Any, Iterable[str]]) -> set[Any]:
        """Which of these lists of ids are new, have other members or another order, or hold somebody touched."""
        old: Mapping[Any, bytes] = self._old(name)
        new: dict[Any, bytes] = {}
        found = set()
        for key, ids in lists.items():
            several = tuple(ids)
            new[key] = digest("\n".join(several))
            if old.get(key) != new[key] or not self._touched.isdisjoint(several):
                found.add(key)
        self._tables[name] = new
        return found

    def keep(self) -> None:
        """Keep the tables that were asked for; those of another state of the files are of no use any more."""
        if self._memo is None or self._state == self._before:
            return
        for name, table in self._tables.items():
            self._memo.put(NAMESPACE, self._key(name), pickle.dumps({"state": self._state, "table": table}, protocol=5))
        self._memo.put(NAMESPACE, self._key(_FILES), pickle.dumps(
            {"ground": self._ground, "state": self._state, "files": self._files}, protocol=5))

    def _old(self, name: str) -> dict[Any, Any]:
        """A table as the last build left it; empty where that saw other files than are noted."""
        if self._memo is None or self._before is None:
            return {}
        if name not in self._read:
            kept = unpacked(self._memo.get(NAMESPACE, self._key(name)))
            self._read[name] = kept["table"] if kept.get("state") == self._before else {}
        return self._read[name]

    def _key(self, name: str) -> bytes:
        return f"{self._of}/{name}".encode()
