"""What helpers are given in tests: functions that they can import."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from bangvang.problems import Invalid, Problem

WAIT = 60.0  # seconds after which what should have happened is said never to
BROKEN = Problem("data/x.yml", 3, "name", "error", "example", "phải có tên")


class Unheard:
    """A value at which memory runs out wherever it is heard but here."""

    def __reduce__(self) -> tuple[Callable[[int], Unheard], tuple[int]]:
        return _heard, (os.getpid(),)


def _heard(builder: int) -> Unheard:
    if os.getpid() != builder:
        raise MemoryError
    return Unheard()


def pid_with(_: Unheard) -> int:
    """Who worked, with a value that no helper can hear; the builder takes its time, so that a helper is given one."""
    time.sleep(0.2)
    return os.getpid()


def pid_after(seconds: float) -> int:
    """Who worked."""
    time.sleep(seconds)
    return os.getpid()


def pid_at_gate(gate: Path) -> int:
    """Who worked, after the gate was opened (`open`) that it says to stand at (`reached`)."""
    (gate / "reached").touch()
    wait_for(gate / "open")
    return os.getpid()


def wait_for(note: Path) -> None:
    """Return when the file is there; TimeoutError where that never comes."""
    until = time.monotonic() + WAIT
    while not note.exists():
        if time.monotonic() > until:
            raise TimeoutError(note)
        time.sleep(0.005)


def refuse_broken(problem: Problem) -> None:
    """Raises for one problem, after a moment in which others get something to do."""
    time.sleep(0.02)
    if problem == BROKEN:
        raise Invalid([problem])


def doubled_unless_elsewhere(batch: tuple[int, int]) -> int:
    """(builder's process, number): a helper dies of it."""
    builder, number = batch
    if os.getpid() != builder:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.02)
    return 2 * number


def full_elsewhere(builder: int) -> None:
    """The disk is full, but only for a helper; the builder takes its time, so that a helper gets something to do."""
    if os.getpid() != builder:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "index.html")
    time.sleep(0.1)
