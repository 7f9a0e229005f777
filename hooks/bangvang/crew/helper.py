"""A helper: a process of its own that calls what it is told, and the line between it and its builder.

The process is started plainly, not by multiprocessing, which would run the builder's own script once more in it.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, TypeVar

Result = TypeVar("Result")
Order = tuple[Callable[..., Any], tuple[Any, ...]]
_LENGTH = 8  # bytes
_START = "import sys; sys.path.insert(0, sys.argv[1]); from bangvang.crew.helper import work; work()"


class Lost(Exception):
    """The helper is gone."""


class Helper:
    """A process, the line to it, and a thread here that waits for its answers."""

    def __init__(self) -> None:
        """Raises OSError where the machine has no room for a process or a thread more."""
        self._process = subprocess.Popen(  # -P: what lies in the current folder is not taken for a module
            [sys.executable, "-P", "-c", _START, str(Path(__file__).resolve().parents[2])],
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
                except Lost:
                    self._lost = True

        return self._thread.submit(call)

    def ask(self, call: Callable[[Helper], Result]) -> Future[Result]:
        """Let something be asked of this helper when what was given before is done."""
        return self._thread.submit(call, self)

    def call(self, function: Callable[..., Any], *values: Any) -> Any:
        """Call a function there and wait for what it gives or raises."""
        if self._lost:
            raise Lost
        try:
            _say(self._process.stdin, (function, values))
            done, value = _hear(self._process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self._lost = True
            raise Lost from error
        if not done:
            raise value
        return value

    def dismiss(self) -> None:
        """End the process at once: whatever it is doing is not wanted any more."""
        self._lost = True
        self._process.kill()
        self._thread.shutdown()
        self._process.communicate()


def work() -> None:
    """A helper's whole life: call what it is told, answer; gone at once when the builder is, whatever it was doing.

    A helper that went on for a moment could put a page into the stage of the next build.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the builder's to answer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints must not come between the answers
    gc.disable()  # see garbage.everything_kept
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
            told.put(_hear(sys.stdin.buffer))
    finally:
        os._exit(1)


def _say(line: IO[bytes] | None, thing: Any) -> None:
    """Write a thing to the line in one piece, its length before it.

    Pickled straight into the line it would go by pieces of a few kilobytes, and the thread that writes them or hears them
    waits for the interpreter before each.
    """
    assert line is not None
    data = pickle.dumps(thing, protocol=5)
    line.write(len(data).to_bytes(_LENGTH, "little"))
    line.write(data)
    line.flush()


def _hear(line: IO[bytes] | None) -> Any:
    """Read what `_say` wrote; EOFError where the line ends before it does."""
    assert line is not None
    length = line.read(_LENGTH)
    size = int.from_bytes(length, "little")
    data = line.read(size)
    if len(length) < _LENGTH or len(data) < size:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - the other end is our own process
