"""Outputs that stand as the last build drew them up: known by address, kind and state, drawn up when one must be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from bangvang.routes.shelf import Shelf
from bangvang.store.output import Output, Page, digest

TABLE = "lists"  # of what is carried over: pages that stand, and what long lists say of their parts


class Stood(NamedTuple):
    """What the next build needs to know of an output; `state` is a digest of all that it hangs on."""

    path: str
    kind: str
    state: bytes


def standing(shelf: Shelf, name: str, people: Sequence[str], draw: Callable[[], Iterable[Output]],
             state: bytes = b"", part_of: str | None = None) -> Iterator[Output]:
    """Pages that hang on these people and on what touches everybody; drawn up where one of them was touched.

    Args:
        name: of these pages among all.
        state: digest of what else they hang on.
        part_of: the name of the pages of which these are a part.
    """
    later = Later(draw)
    return later.outputs(shelf, shelf.carried.of_list(TABLE, name, people, later.stood, state, part_of))


class Later:
    """Pages that are drawn up when one of them must be made, or when nobody knows them yet."""

    def __init__(self, draw: Callable[[], Iterable[Output]]) -> None:
        self._draw = draw

    @cached_property
    def _drawn(self) -> dict[str, Output]:
        return {output.path: output for output in self._draw()}

    def stood(self) -> list[Stood]:
        """The pages as the next build needs to know them."""
        return [Stood(output.path, output.kind, digest(*output.inputs)) for output in self._drawn.values()]

    def outputs(self, shelf: Shelf, stood: Iterable[Stood]) -> Iterator[Output]:
        """The pages, as they stood."""
        for one in stood:
            yield shelf.made(one.path, one.kind, (one.state,), partial(self._make, one.path))

    def _make(self, path: str) -> Page:
        made = self._drawn[path].make()
        assert isinstance(made, Page)
        return made
