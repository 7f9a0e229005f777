"""Cards by file digest: what was parsed once is not parsed again; a snapshot for each kind of record.

The cache holds, for each path, the digest of its bytes, the card and the problems. It is read whole and written
whole when something changed. Only the digest of the bytes decides, never a time or a size.
"""

from __future__ import annotations

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
Parse = Callable[[Found, bytes], tuple[Card | None, list[Problem]]]

_BATCH = 250  # files that a helper parses at a time: a fifth of a second


def load_cards(root: str, kind: str, found: Iterable[Found], parse: Parse[Card], code: bytes, cache: Memo | None,
               problems: list[Problem], crew: Crew) -> dict[str, Card]:
    """Cards by id (`<year>/<id>` for yearly records), from the snapshot where the bytes are the same.

    Args:
        parse: makes the card of a file; named in a module, so that helpers know it.
        code: digest of the program; another program reads nothing of the old snapshot.
    """
    key = blake2b(code + kind.encode(), digest_size=16).digest()
    old = unpacked(cache.get("cards", key)) if cache else {}
    read: list[Found] = []
    new: dict[str, Any] = {}
    unknown: list[tuple[Found, bytes, bytes]] = []
    for record in found:
        path = record.path
        data = read_or_say(root, path, problems)
        if data is None:
            continue
        read.append(record)
        digest = blake2b(data, digest_size=16).digest()
        entry = old.get(path)
        if entry is not None and entry[0] == digest:
            new[path] = entry
        else:
            new[path] = None  # its place; the entry comes when it is parsed
            unknown.append((record, digest, data))
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


def _parsed(parse: Parse[Card], batch: list[tuple[Found, bytes, bytes]]) -> dict[str, tuple[bytes, Card | None,
                                                                                           tuple[Problem, ...]]]:
    """Entries of the snapshot by path."""
    entries = {}
    for record, digest, data in batch:
        card, said = parse(record, data)
        entries[record.path] = (digest, card, tuple(said))
    return entries
