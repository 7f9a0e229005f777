"""Make the n-th change to the disk fail, or kill the process there or at any moment; every way of changing it is counted."""

from __future__ import annotations

import errno
import os
import random
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bangvang.problems import Invalid

CHANGES = ("write", "fsync", "replace", "rename", "link", "symlink", "mkdir", "rmdir", "unlink", "chmod",
           "utime")
WELL, REFUSED, KILLED = 0, 1, -signal.SIGKILL  # how a child ends
_CRASHED = 70


class Counter:
    """Counts changes; at the n-th it does what it was told to, once."""

    def __init__(self, nth: int, act: Callable[[], None]) -> None:
        self.left = nth
        self._act = act

    def before(self, change: Callable[..., Any]) -> Callable[..., Any]:
        """Return the change with the counting before it."""
        def counted(*args: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self._act()
            return change(*args, **named)

        return counted

    @property
    def reached(self) -> bool:
        """Whether the n-th change came."""
        return self.left <= 0


def no_space() -> None:
    """What a full disk says."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def die() -> None:
    """Be gone without another instruction."""
    os.kill(os.getpid(), signal.SIGKILL)


class Moments:
    """Random moments to kill at, over the time that the work takes now.

    A machine with other work is quicker at one time than at another. The span follows what the kills come to: about a
    quarter of the work is to come through, so that neither the beginning nor the end is spared.
    """

    def __init__(self, seed: int, usual: float) -> None:
        """`usual`: seconds that the work was seen to take."""
        self._chance = random.Random(seed)
        self._span = usual * 1.2

    def next(self) -> float:
        """Seconds after which to kill."""
        return self._chance.uniform(0, self._span)

    def came_to(self, ended: int) -> None:
        """Take note how the work ended that was to be killed."""
        self._span *= 0.95 if ended == WELL else 1.02


@contextmanager
def at_change(nth: int, act: Callable[[], None]) -> Iterator[Counter]:
    """Let `act` happen instead of (raising) or just before (killing) the n-th change to the disk."""
    counter = Counter(nth, act)
    with pytest.MonkeyPatch.context() as patch:
        for name in CHANGES:
            patch.setattr(os, name, counter.before(getattr(os, name)))
        patch.setattr(os, "open", _open(counter, os.open))
        from bangvang.store import apply

        patch.setattr(apply, "exchange", counter.before(apply.exchange))
        yield counter


def _open(counter: Counter, original: Callable[..., int]) -> Callable[..., int]:
    counted = counter.before(original)

    def opened(path: Any, flags: int, *args: Any, **named: Any) -> int:
        return (counted if flags & os.O_CREAT else original)(path, flags, *args, **named)

    return opened


def in_child(work: Callable[[], object], kill_after: float | None = None) -> int:
    """Run work in a process of its own, killed after some seconds if it still runs; return how it ended.

    Invalid is a refusal; any other exception is shown and fails the test.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    child = os.fork()
    if child == 0:
        code = _CRASHED
        try:
            work()
            code = WELL
        except Invalid:
            code = REFUSED
        except BaseException:  # noqa: BLE001 - a child must never run on into its parent's tests
            traceback.print_exc()
        finally:
            os._exit(code)
    if kill_after is not None:
        signal.sigtimedwait({signal.SIGCHLD}, kill_after)  # sleeps, but no longer than the child lives
        os.kill(child, signal.SIGKILL)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
    assert ended in (WELL, REFUSED, KILLED)
    return ended
