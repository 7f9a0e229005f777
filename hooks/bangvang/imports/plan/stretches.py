"""Stretches of a text that are accounted for, asked for each date or figure whether it lies in one of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stretches:
    """Parts of a text, which may overlap; a position is looked up and not compared with each of them."""

    def __init__(self, parts: Iterable[tuple[int, int]]) -> None:
        """Take the parts as (start, end), in any order."""
        ordered = sorted(parts)
        self._starts = [start for start, _ in ordered]
        #: How far any of the parts up to here reaches.
        self._reach = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, position: int) -> bool:
        index = bisect_right(self._starts, position)
        return index > 0 and position < self._reach[index - 1]
