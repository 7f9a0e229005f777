"""Garbage: when a build looks for what nobody holds any more, and when it does not."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
