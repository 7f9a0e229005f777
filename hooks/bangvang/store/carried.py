"""Carried: what an earlier build found out of each record of many, carried over for all that no change has touched.

With thousands of people even a digest for each is dear. Which records a change touches is known from their files: where
nothing but files of people is new, whatever was found out of anybody else holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from bangvang.store.output import digest
from bangvang.store.touched import Touched

Value = TypeVar("Value")
Key = TypeVar("Key")


class Carried:
    """Values by id, in tables by name; everything is worked out anew where the ground has changed."""

    def __init__(self, touched: Touched | None = None, ground: bytes = b"") -> None:
        """Nothing is read before it is asked for.

        Args:
            touched: whom a change touches; without it all is worked out.
            ground: digest of what these values hang on besides the ground of `touched` and the files of whom they tell.
        """
        self._touched = touched or Touched()
        self._ground = ground
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
        touched = self._touched.ids.union(beside)
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
        if found is not None and found[0] == members and self._touched.ids.isdisjoint(ids):
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
            if old.get(key) != new[key] or not self._touched.ids.isdisjoint(several):
                found.add(key)
        self._tables[name] = new
        return found

    def members(self, name: str, ids: Sequence[str], keys: Callable[[str], Iterable[Key]]) -> dict[Key, tuple[str, ...]]:
        """Who stands where: under each key the ids that have it, in the order of `ids`.

        Args:
            name: of the table.
            ids: all of them; two that nobody touched keep their order.
            keys: of an id, each perhaps several times; asked of those whom a change has touched.
        """
        old: Mapping[Key, tuple[str, ...]] = self._old(name)
        touched = self._touched.ids
        found: dict[Key, list[str]] = {}
        for id_ in (id_ for id_ in ids if id_ in touched) if old else ids:
            for key in keys(id_):
                several = found.setdefault(key, [])
                if not several or several[-1] != id_:
                    several.append(id_)
        new: dict[Key, tuple[str, ...]] = {}
        place: Mapping[str, int] = {id_: at for at, id_ in enumerate(ids)} if old else {}
        for key, stood in old.items():
            come = found.pop(key, [])
            if not come and touched.isdisjoint(stood):
                new[key] = stood
            elif stand := sorted([*(id_ for id_ in stood if id_ not in touched), *come], key=place.__getitem__):
                new[key] = tuple(stand)
        new.update((key, tuple(several)) for key, several in found.items())
        self._tables[name] = new
        return new

    def keep(self) -> None:
        """Keep the tables that were asked for; those of another state of the files are of no use any more."""
        if self._touched.state != self._touched.before:
            for name, table in self._tables.items():
                self._touched.put(name, {"state": digest(self._touched.state, self._ground), "table": table})

    def _old(self, name: str) -> dict[Any, Any]:
        """A table as the last build left it; empty where that saw other files than are noted, or another ground."""
        if self._touched.before is None:
            return {}
        if name not in self._read:
            kept: Any = self._touched.kept(name)
            fits = kept.get("state") == digest(self._touched.before, self._ground)
            self._read[name] = kept["table"] if fits else {}
        return self._read[name]
