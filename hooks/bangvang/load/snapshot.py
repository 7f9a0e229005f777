"""Cards by file: what was parsed once is not parsed again; a snapshot for each kind of record, in shares.

The snapshot holds, for each path, the stamp of the file, the digest of its bytes, the card and the problems. A file with
the same stamp is not read, one with the same bytes is not parsed. Written are the shares in which something changed.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable
from functools import partial
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

from bangvang.crew import Crew
from bangvang.load.files import Found, read_or_say
from bangvang.problems import Problem
from bangvang.store.known import Memo, unpacked
from bangvang.store.stamps import Stamp, has_rested, now, stamp_of

Card = TypeVar("Card")
Parse = Callable[..., tuple[Card | None, list[Problem]]]

# Where the system keeps no time of change, a file put back with its old time passes for the one that was there before;
# whom consent covers is not left to that.
_STAMPS_TELL = os.name != "nt"
_BATCH = 250  # files that a helper parses at a time: a fifth of a second
MANY = 16  # shares of a kind with thousands of records


class Kept(NamedTuple):
    """What the snapshot holds of a record.

    `stamp` is None where a file had been written a moment before, or was not read, and where stamps tell nothing.
    """

    stamp: tuple[Stamp, ...] | None
    digest: bytes
    card: Any
    said: tuple[Problem, ...]


class _Unknown(NamedTuple):
    """What is to be parsed."""

    found: Found
    stamp: tuple[Stamp, ...] | None
    digest: bytes
    parts: tuple[bytes | None, ...]


def load_cards(root: str, kind: str, found: Iterable[Found], parse: Parse[Card], code: bytes, cache: Memo | None,
               problems: list[Problem], crew: Crew, *, states: dict[str, bytes], beside: str = "",
               shares: int = 1) -> dict[str, Card]:
    """Cards by id (`<year>/<id>` for yearly records), from the snapshot where the files are the same.

    Args:
        parse: makes the card of a file from where it was found and its bytes; named in a module, so that helpers know it.
        beside: the name of a second file in the record's folder, which `parse` gets too: empty where there is none,
            None where it cannot be read.
        code: digest of the program; another program reads nothing of the old snapshot.
        states: gets the digest of each record's bytes, by its path.
        shares: into how many the snapshot is parted.
    """
    snapshot = _Snapshot(blake2b(code + kind.encode(), digest_size=16).digest(), cache, shares)
    old = snapshot.old
    begun = now()
    read: list[Found] = []
    new: dict[str, Any] = {}
    unknown: list[_Unknown] = []
    for record in found:
        known = _looked_at(root, record, beside, old.get(record.path), begun, problems)
        if known is None:
            continue
        read.append(record)
        if isinstance(known, _Unknown):
            unknown.append(known)
            new[record.path] = None  # its place; the entry comes when it is parsed
        else:
            new[record.path] = known
    batches = [unknown[at:at + _BATCH] for at in range(0, len(unknown), _BATCH)]
    for parsed in crew.map(partial(_parsed, parse), batches):
        new.update(parsed)
    cards: dict[str, Card] = {}
    for record in read:
        _, states[record.path], card, said = new[record.path]
        if said:
            problems.extend(said)
        if card is not None:
            cards[f"{record.year}/{record.id}" if record.year else record.id] = card
    snapshot.keep(new)
    return cards


class _Snapshot:
    """What was kept of a kind's records, read whole and written by shares."""

    def __init__(self, key: bytes, cache: Memo | None, shares: int) -> None:
        self._cache = cache
        self._names = [key + bytes([share]) for share in range(shares)]
        self.old: dict[str, Kept] = {}
        if cache is not None:
            for name in self._names:
                self.old.update(unpacked(cache.get("cards", name)))

    def keep(self, new: dict[str, Kept]) -> None:
        """Keep these entries instead."""
        if self._cache is None:
            return
        old, shares = self.old, len(self._names)
        changed = {path for path, entry in new.items() if old.get(path) is not entry} | (old.keys() - new.keys())
        for share in {_share(path, shares) for path in changed}:
            mine = {path: entry for path, entry in new.items() if _share(path, shares) == share}
            self._cache.put("cards", self._names[share], pickle.dumps(mine, protocol=5))


def _share(path: str, shares: int) -> int:
    return crc32(path.encode()) % shares


def _looked_at(root: str, record: Found, beside: str, entry: Kept | None, begun: int,
               problems: list[Problem]) -> Kept | _Unknown | None:
    """The entry of a record where it is the same; None where it cannot be read, which is said each time that it is looked at."""
    stamp = _stamp(root, record.path, beside)
    if entry is not None and stamp is not None and entry[0] == stamp:
        return entry
    data = read_or_say(root, record.path, problems)
    if data is None:
        return None
    parts = (data, _beside(root, record.path, beside, problems)) if beside else (data,)
    digest = blake2b(data if len(parts) == 1 else repr(parts).encode(), digest_size=16).digest()
    is_whole = stamp is not None and None not in parts and all(has_rested(one, begun) for one in stamp if one)
    kept = stamp if is_whole else None
    if entry is not None and entry.digest == digest:
        return entry if kept == entry.stamp else entry._replace(stamp=kept)
    return _Unknown(record, kept, digest, parts)


def _stamp(root: str, path: str, beside: str) -> tuple[Stamp, ...] | None:
    """The stamps of a record's files, an empty one for a second file that is not there; None where they tell nothing."""
    if not _STAMPS_TELL:
        return None
    try:
        first = stamp_of(f"{root}/{path}")
        if not beside:
            return (first,)
        other = f"{root}/{path.rpartition('/')[0]}/{beside}"
        return (first, stamp_of(other) if os.path.lexists(other) else ())
    except OSError:
        return None


def _beside(root: str, path: str, name: str, problems: list[Problem]) -> bytes | None:
    other = f"{path.rpartition('/')[0]}/{name}"
    return read_or_say(root, other, problems) if os.path.lexists(f"{root}/{other}") else b""


def _parsed(parse: Parse[Card], batch: list[_Unknown]) -> dict[str, Kept]:
    """Entries of the snapshot by path."""
    entries = {}
    for unknown in batch:
        card, said = parse(unknown.found, *unknown.parts)
        entries[unknown.found.path] = Kept(unknown.stamp, unknown.digest, card, tuple(said))
    return entries
