"""Opaque ids of recipients: six signs drawn at random, never made from a name."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 6


def random_id(prefix: str = "g-", length: int = LENGTH) -> str:
    """A new id such as `g-7k3m9q`."""
    return prefix + "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_ids(taken: frozenset[str] | set[str], source: Callable[[], str] | None = None) -> Iterator[str]:
    """Ids that are not taken, without end.

    Args:
        taken: ids in use.
        source: where ids come from; `random_id` unless a test passes its own.
    """
    used = set(taken)
    draw = source or random_id
    while True:
        found = draw()
        if found not in used:
            used.add(found)
            yield found
