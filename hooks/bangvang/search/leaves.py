"""Leaves: keys parted into files by the bits of their hash, splitting only where a file would grow too large."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

BITS = 32
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Leaf:
    """One file's share: the keys whose hash begins with the same `depth` bits."""

    depth: int
    keys: tuple[str, ...]


def leaves(weights: Iterable[tuple[str, int]], limit: int) -> list[Leaf]:
    """Leaves in the order of their hashes, covering all of them; keys sorted within a leaf.

    A leaf is split until its weights sum to at most `limit`. Which leaf holds a key depends on its
    neighbours alone, so that a changed record touches few leaves.
    """
    hashed = sorted((crc32(key.encode()), key, weight) for key, weight in weights)
    return list(_split(hashed, 0, limit))


def _split(hashed: list[tuple[int, str, int]], depth: int, limit: int) -> Iterable[Leaf]:
    if depth == DEEPEST or len(hashed) < 2 or sum(weight for _, _, weight in hashed) <= limit:
        yield Leaf(depth, tuple(sorted(key for _, key, _ in hashed)))
        return
    bit = 1 << (BITS - 1 - depth)
    middle = next((at for at, (code, _, _) in enumerate(hashed) if code & bit), len(hashed))
    yield from _split(hashed[:middle], depth + 1, limit)
    yield from _split(hashed[middle:], depth + 1, limit)
