"""Crew: helpers in processes of their own that share long work. The results are those of one process, in its order.

Helpers are spawned, never forked (the road from data to site is the same on Windows), and only when there is enough
to share: an editor's change is done before a helper has started. A helper that cannot be started or that dies (memory,
a kill) costs time and nothing else; when the builder dies, its helpers see the closed line and end.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Self, TypeVar

from bangvang.crew.helper import Helper, Lost, Order

Batch = TypeVar("Batch")
Result = TypeVar("Result")

MOST_HELPERS = 3  # each holds the data once more
_FEW = 3  # batches that are done before a helper has started (0.7 s)
# Seconds after which a thread that waits for the interpreter is heard; less than reading a record takes. Usually it is
# 5 ms, counted anew whenever the builder gives the interpreter up and takes it back at once, as it does for each text
# that it digests: the thread that hears a helper's answer waited until the builder had done all the work itself.
_PROMPTLY = 0.0001


def helpers_here() -> int:
    """How many helpers this machine has room for: a processor each besides the builder's own."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(processors - 1, MOST_HELPERS)


class Crew:
    """The builder and its helpers. Functions and what they take and give must be picklable: named in a module."""

    def __init__(self, helpers: int) -> None:
        """Starts nobody yet."""
        self._size = helpers
        self._helpers: list[Helper] = []
        self._orders: list[Order] = []
        self._given: list[Future[Any]] = []
        self._usual = sys.getswitchinterval()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        for helper in self._helpers:
            helper.dismiss()
        sys.setswitchinterval(self._usual)

    def tell(self, function: Callable[..., Any], *values: Any) -> None:
        """Have every helper call a function before whatever it is given later; those who never start never do."""
        self._orders.append((function, values))
        self._given += [helper.do(function, *values) for helper in self._helpers]

    def map(self, function: Callable[[Batch], Result], batches: Sequence[Batch], *,
            here: Callable[[Batch], Result] | None = None, meanwhile: Callable[[], None] | None = None) -> list[Result]:
        """The function's result for each batch, in order; the builder takes batches like everybody else.

        Args:
            here: what the builder itself calls for a batch, with the same result; the function when not given.
            meanwhile: what the builder alone can do; done first, while the helpers begin.

        Raises what the function raises, here or in a helper.
        """
        if len(batches) > _FEW:
            self._start()
        waiting = deque(enumerate(batches))
        results: dict[int, Result] = {}

        def hand_out(helper: Helper) -> None:
            for place, batch in _taken(waiting):
                try:
                    results[place] = helper.call(function, batch)
                except Lost:
                    waiting.append((place, batch))
                    return

        def take() -> None:
            for place, batch in _taken(waiting):
                results[place] = (here or function)(batch)

        handed = [helper.ask(hand_out) for helper in self._helpers]
        try:
            if meanwhile:
                meanwhile()
            take()
            for done in (*self._given, *handed):
                done.result()
            take()  # what a lost helper gave back
        finally:
            waiting.clear()
        return [results[place] for place in range(len(batches))]

    def _start(self) -> None:
        if self._size and not self._helpers:
            sys.setswitchinterval(_PROMPTLY)
            try:
                while len(self._helpers) < self._size:
                    self._helpers.append(Helper())
            except OSError:  # no room for one more: those who are there do the work, and nobody is asked for again
                self._size = len(self._helpers)
            for function, values in self._orders:
                self._given += [helper.do(function, *values) for helper in self._helpers]


def _taken(waiting: deque[Batch]) -> Iterator[Batch]:
    """One after the other from the front, until there are none; others take from it at the same time."""
    while True:
        try:
            yield waiting.popleft()
        except IndexError:
            return


ALONE = Crew(0)
