"""Crew: helpers in processes of their own that share long work. The results are those of one process, in its order.

Helpers are spawned, never forked (the road from data to site is the same on Windows), and only when there is enough to
share: the change of a small site is done before a helper has started. Of a large one a single helper is called at once, to
do some things aside. A helper that cannot be started or that dies (memory, a kill) costs time and nothing else; when the
builder dies, its helpers see the closed line and end.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

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


class Work(Generic[Batch, Result]):
    """Batches that helpers have begun with; what none of them takes is left for the builder."""

    def __init__(self, batches: Sequence[Batch], before: Sequence[Future[Any]]) -> None:
        """`before`: what helpers were told earlier; what that raises is raised with this work."""
        self._size = len(batches)
        self._waiting = deque(enumerate(batches))
        self._results: dict[int, Result] = {}
        self._before = before
        self.handed: list[Future[None]] = []

    def hand_out(self, function: Callable[[Batch], Result], helper: Helper) -> None:
        """Give one batch after the other to a helper."""
        for place, batch in self._taken():
            try:
                self._results[place] = helper.call(function, batch)
            except Lost:
                self._waiting.append((place, batch))
                return

    def finish(self, here: Callable[[Batch], Result]) -> list[Result]:
        """The results in the order of the batches.

        Args:
            here: what the builder calls for the batches that it takes itself, with the same result.

        Raises what the function raised, here or in a helper.
        """
        try:
            self._take(here)
            for handed in self.handed:
                if not handed.cancel():  # nothing is left for a helper who is still at something else
                    handed.result()
            for done in self._before:
                done.result()
            self._take(here)  # what a lost helper gave back
        finally:
            self._waiting.clear()
        return [self._results[place] for place in range(self._size)]

    def _take(self, here: Callable[[Batch], Result]) -> None:
        for place, batch in self._taken():
            self._results[place] = here(batch)

    def _taken(self) -> Iterator[tuple[int, Batch]]:
        """One after the other from the front, until there are none; others take from it at the same time."""
        while True:
            try:
                yield self._waiting.popleft()
            except IndexError:
                return


class Aside(Generic[Result]):
    """What one helper works out while the builder goes on."""

    def __init__(self, here: Callable[[], Result], handed: Future[Result] | None) -> None:
        self._here = here
        self._handed = handed

    def result(self) -> Result:
        """What was worked out; here and now, where nobody was there to do it or the helper was lost.

        Raises what the function raised, here or in the helper.
        """
        if self._handed is not None:
            try:
                return self._handed.result()
            except Lost:
                self._handed = None
        return self._here()


class Crew:
    """The builder and its helpers. Functions and what they take and give must be picklable: named in a module."""

    def __init__(self, helpers: int) -> None:
        """Starts nobody yet."""
        self._size = helpers
        self._helpers: list[Helper] = []
        self._orders: list[Order] = []
        self._shares = False
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
        """Have every helper call a function before it shares in work that is begun later; who never does never calls it."""
        self._orders.append((function, values))
        if self._shares:
            self._give()

    def call_one(self) -> None:
        """Start one helper now, for what can be done aside of a change's few pages."""
        self._fill_up(min(self._size, 1))

    @property
    def has_one(self) -> bool:
        """Whether somebody is there to do things aside."""
        return bool(self._helpers)

    def aside(self, function: Callable[..., Result], *values: Any, here: Callable[..., Result] | None = None) -> Aside[Result]:
        """Have a helper call a function, where one is there.

        Args:
            here: what the builder calls with the same values where none is; by default the function.
        """
        handed = self._helpers[0].ask(lambda helper: helper.call(function, *values)) if self._helpers else None
        return Aside(partial(here or function, *values), handed)

    def map(self, function: Callable[[Batch], Result], batches: Sequence[Batch]) -> list[Result]:
        """The function's result for each batch, in order; the builder takes batches like everybody else.

        Raises what the function raises, here or in a helper.
        """
        return self.begin(function, batches).finish(function)

    def begin(self, function: Callable[[Batch], Result], batches: Sequence[Batch]) -> Work[Batch, Result]:
        """Let helpers begin with these batches, if they are many; the builder is free until it finishes the work.

        What is begun after it waits for those helpers who are at this, or the builder does it.
        """
        if len(batches) > _FEW:
            self._start()
        work: Work[Batch, Result] = Work(batches, self._given)
        if self._shares:
            work.handed = [helper.ask(partial(work.hand_out, function)) for helper in self._helpers]
        return work

    def _start(self) -> None:
        if not self._shares:
            self._fill_up(self._size)
            self._shares = bool(self._helpers)
            self._give()

    def _fill_up(self, size: int) -> None:
        if size:
            sys.setswitchinterval(_PROMPTLY)
        try:
            while len(self._helpers) < size:
                self._helpers.append(Helper())
        except OSError:  # no room for one more: those who are there do the work, and nobody is asked for again
            self._size = len(self._helpers)

    def _give(self) -> None:
        """Pass on what all are to be told; said once, to those who are there."""
        for function, values in self._orders:
            self._given += [helper.do(function, *values) for helper in self._helpers]
        self._orders.clear()


ALONE = Crew(0)
