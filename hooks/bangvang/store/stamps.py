"""Stamps: by size, times and number a file is known that nobody has touched since it was last looked at."""

from __future__ import annotations

import os
import time

Stamp = tuple[int, ...]

SLOWEST_TICK = 2_500_000_000  # nanoseconds: a file written again within one tick of a slow clock (FAT: 2 s) has the same stamp


def stamp_of(path: str) -> Stamp:
    """The stamp of the file that is there now. Raises OSError where there is none."""
    status = os.stat(path)
    # The time of change cannot be set back by a program that copies times along.
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def has_rested(stamp: Stamp, now: int) -> bool:
    """Whether a file has been left alone for so long that who writes into it from now on gives it another stamp.

    Args:
        now: in nanoseconds, not later than when the stamp was taken.
    """
    return now - max(stamp[1], stamp[2]) > SLOWEST_TICK


def now() -> int:
    """The moment, in nanoseconds."""
    return time.time_ns()
