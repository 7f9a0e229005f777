"""Crew: helpers in processes of their own that share long work. The results are those of one process, in its order.

Helpers are spawned, never forked (the road from data to site is the same on Windows), and only when there is enough
to share: an editor's change is done before a helper has started. A helper that cannot be started or that dies (memory,
a kill) costs time and nothing else; when the builder dies, its helpers see the closed line and end.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import IO, Any, Self, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")
Order = tuple[Callable[..., Any], tuple[Any, ...]]

MOST_HELPERS = 3  # each holds the data once more
_FEW = 3  # batches that are done before a helper has started (0.7 s)


def helpers_here() -> int:
    """How many helpers this machine has room for: a processor each besides the builder's own."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(processors - 1, MOST_HELPERS)


@contextmanager
def everything_kept() -> Iterator[None]:
    """No search for garbage meanwhile.

    A build holds on to nearly all that it makes until it ends: looking again and again through a million living
    records took a quarter of its time, and it needs no more memory without. Nor is it looked through when it ends,
    before the process does; where another build follows (the preview), that one clears up first.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def keep_what_is_there() -> None:
    """Before much is made and done with: what is there now stays until the end and is not looked through again."""
    gc.freeze()


def forget_what_is_done() -> None:
    """Free what nobody holds any more: a page and its file know each other, so that counting alone never frees them."""
    gc.collect()


class Crew:
    """The builder and its helpers. Functions and what they take and give must be picklable: named in a module."""

    def __init__(self, helpers: int) -> None:
        """Starts nobody yet."""
        self._size = helpers
        self._helpers: list[_Helper] = []
        self._orders: list[Order] = []
        self._given: list[Future[Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        for helper in self._helpers:
            helper.dismiss()

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

        def hand_out(helper: _Helper) -> None:
            for place, batch in _taken(waiting):
                try:
                    results[place] = helper.call(function, batch)
                except _Lost:
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
            try:
                while len(self._helpers) < self._size:
                    self._helpers.append(_Helper())
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


class _Lost(Exception):
    """The helper is gone."""


class _Helper:
    """A process, the line to it, and a thread here that waits for its answers.

    The process is started plainly, not by multiprocessing, which would run the builder's own script once more in it.
    """

    def __init__(self) -> None:
        """Raises OSError where the machine has no room for a process or a thread more."""
        self._process = subprocess.Popen(  # -P: what lies in the current folder is not taken for a module
            [sys.executable, "-P", "-c", _START, str(Path(__file__).resolve().parents[1])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._thread = ThreadPoolExecutor(1)
        self._lost = False
        try:
            self._thread.submit(int)  # the thread begins here and not in the midst of the work
        except RuntimeError as error:
            self.dismiss()
            raise OSError from error

    def do(self, function: Callable[..., Any], *values: Any) -> Future[Any]:
        """Call a function there when what was given before is done; a lost helper does nothing."""
        def call() -> None:
            if not self._lost:
                try:
                    self.call(function, *values)
                except _Lost:
                    self._lost = True

        return self._thread.submit(call)

    def ask(self, hand_out: Callable[[_Helper], None]) -> Future[None]:
        """Let batches be handed to this helper when what was given before is done."""
        return self._thread.submit(hand_out, self)

    def call(self, function: Callable[..., Any], *values: Any) -> Any:
        """Call a function there and wait for what it gives or raises."""
        if self._lost:
            raise _Lost
        try:
            _say(self._process.stdin, (function, values))
            done, value = pickle.load(self._process.stdout)  # type: ignore[arg-type]  # noqa: S301 - our own process
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self._lost = True
            raise _Lost from error
        if not done:
            raise value
        return value

    def dismiss(self) -> None:
        """End the process at once: whatever it is doing is not wanted any more."""
        self._lost = True
        self._process.kill()
        self._thread.shutdown()
        self._process.communicate()


_START = "import sys; sys.path.insert(0, sys.argv[1]); from bangvang.crew import work; work()"


def work() -> None:
    """A helper's whole life: call what it is told, answer; gone at once when the builder is, whatever it was doing.

    A helper that went on for a moment could put a page into the stage of the next build.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the builder's to answer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints must not come between the answers
    gc.disable()  # see everything_kept
    told: SimpleQueue[Order] = SimpleQueue()
    Thread(target=_listen, args=(told,), daemon=True).start()
    while True:
        function, values = told.get()
        try:
            answer = (True, function(*values))
        except Exception as error:  # noqa: BLE001 - whatever it is, the builder raises it
            answer = (False, error)
        try:
            _say(answers, answer)
        except OSError:  # the builder is gone
            return


def _listen(told: SimpleQueue[Order]) -> None:
    """Hear what the builder says, and that it has gone.

    Whatever ends the hearing ends the helper, were it a module that an update took away: the builder does the work of
    one who is gone, but would wait for ever for one who is deaf.
    """
    try:
        while True:
            told.put(pickle.load(sys.stdin.buffer))  # noqa: S301 - from the builder alone
    finally:
        os._exit(1)


def _say(line: IO[bytes] | None, thing: Any) -> None:
    assert line is not None
    pickle.dump(thing, line, protocol=5)
    line.flush()


ALONE = Crew(0)
