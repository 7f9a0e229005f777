"""Cards by file digest: what was parsed once is not parsed again; a snapshot for each kind of record.

The cache holds, for each path, the digest of its bytes, the card and the problems. It is read whole and written
whole when something changed. Only the digest of the bytes decides, never a time or a size.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable
from functools import partial
from hashlib import blake2b
from typing import Any, TypeVar

from bangvang.crew import Crew
from bangvang.load.files import Found, read_or_say
from bangvang.problems import Problem
from bangvang.store.known import Memo, unpacked

Card = TypeVar("Card")
Parse = Callable[..., tuple[Card | None, list[Problem]]]

_Unknown = tuple[Found, bytes, tuple[bytes | None, ...]]  # what is to be parsed: its digest, then its files

_BATCH = 250  # files that a helper parses at a time: a fifth of a second


def load_cards(root: str, kind: str, found: Iterable[Found], parse: Parse[Card], code: bytes, cache: Memo | None,
               problems: list[Problem], crew: Crew, *, beside: str = "") -> dict[str, Card]:
    """Cards by id (`<year>/<id>` for yearly records), from the snapshot where the bytes are the same.

    Args:
        parse: makes the card of a file from where it was found and its bytes; named in a module, so that helpers know it.
        beside: the name of a second file in the record's folder, which `parse` gets too: empty where there is none,
            None where it cannot be read.
        code: digest of the program; another program reads nothing of the old snapshot.
    """
    key = blake2b(code + kind.encode(), digest_size=16).digest()
    old = unpacked(cache.get("cards", key)) if cache else {}
    read: list[Found] = []
    new: dict[str, Any] = {}
    unknown: list[_Unknown] = []
    for record in found:
        path = record.path
        data = read_or_say(root, path, problems)
        if data is None:
            continue
        read.append(record)
        parts = (data, _beside(root, path, beside, problems)) if beside else (data,)
        digest = blake2b(data if len(parts) == 1 else repr(parts).encode(), digest_size=16).digest()
        entry = old.get(path)
        if entry is not None and entry[0] == digest:
            new[path] = entry
        else:
            new[path] = None  # its place; the entry comes when it is parsed
            unknown.append((record, digest, parts))
    batches = [unknown[at:at + _BATCH] for at in range(0, len(unknown), _BATCH)]
    for parsed in crew.map(partial(_parsed, parse), batches):
        new.update(parsed)
    cards: dict[str, Card] = {}
    for record in read:
        _, card, said = new[record.path]
        if said:
            problems.extend(said)
        if card is not None:
            cards[f"{record.year}/{record.id}" if record.year else record.id] = card
    if cache and (unknown or len(new) != len(old)):
        cache.put("cards", key, pickle.dumps(new, protocol=5))
    return cards


def _beside(root: str, path: str, name: str, problems: list[Problem]) -> bytes | None:
    other = f"{path.rpartition('/')[0]}/{name}"
    return read_or_say(root, other, problems) if os.path.lexists(f"{root}/{other}") else b""


def _parsed(parse: Parse[Card], batch: list[_Unknown]) -> dict[str, tuple[bytes, Card | None,
                                                                                           tuple[Problem, ...]]]:
    """Entries of the snapshot by path."""
    entries = {}
    for record, digest, parts in batch:
        card, said = parse(record, *parts)
        entries[record.path] = (digest, card, tuple(said))
    return entries
