"""Opaque ids of recipients: six signs drawn at random, never made from a name."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 6


def random_id(prefix: str = "g-", length: int = LENGTH) -> str:
    """A new id such as `g-7k3m9q`."""
    return prefix + "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_ids(taken: Iterable[str], prefix: str = "g-", length: int = LENGTH) -> Iterator[str]:
    """Random ids that are not taken, without end; none comes twice."""
    used = set(taken)
    while True:
        found = random_id(prefix, length)
        if found not in used:
            used.add(found)
            yield found
