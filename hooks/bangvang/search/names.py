"""The index of titles: items filed under the terms of their names, in leaves named by their contents."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import merge
from itertools import chain
from typing import Any

from bangvang.search.files import DataFile, remembered_file, written_leaves
from bangvang.search.items import Facts, Items
from bangvang.search.keys import FIRST, NAMESAKES, WHOLE_LONG, Filing, Key, file_entries, most_listed
from bangvang.search.leaves import leaves
from bangvang.search.rows import Tables, plain, written_row
from bangvang.store.known import Known
from bangvang.store.output import digest

LEAF_ENTRIES = 400


def name_index(items: Items, known: Known) -> tuple[dict[str, Any], list[DataFile]]:
    """What the contents list says about titles, and the files."""
    filing = file_entries([facts.terms for facts in items.facts])
    nearness = _Nearness(items.facts)
    listed = {key: _listed(key, filing, nearness) for key in filing.entries}
    by_name = {_joined(key): key for key in listed}
    parted = leaves(((name, len(listed[key])) for name, key in by_name.items()), LEAF_ENTRIES)
    files = []
    for leaf in parted:
        lists = {name: listed[by_name[name]] for name in leaf.keys}
        cut = {name: len(filing.entries[by_name[name]]) for name in leaf.keys
               if len(lists[name]) < len(filing.entries[by_name[name]])}
        files.append(_leaf_file(lists, cut, items, known))
    common = [term for term in filing.terms if term in filing.common_terms]
    return {
        "common": " ".join(common),
        "pairs": _written_pairs(common, filing),
        "terms": " ".join(term for term in filing.terms[len(common) :] if term.isalpha()),
        "long": " ".join(term for term in common if term in filing.crowded) if filing.long else None,
        "first": FIRST,
        "leaves": written_leaves(parted, [file.name for file in files]),
    }, files


class _Nearness:
    """How near entries are to a common key: whole names first, then given names, then others."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._facts = facts
        self._titled: dict[frozenset[str], list[int]] = {}
        self._given: dict[tuple[str, ...], list[int]] = {}
        for position, one in enumerate(facts):
            self._titled.setdefault(one.title_terms, []).append(position)
            self._given.setdefault(one.given, []).append(position)

    def are_called(self, wanted: frozenset[str]) -> int:
        """How many entries have these terms as their whole title; they stand under the key of these terms."""
        return len(self._titled.get(wanted, ()))

    def nearest(self, positions: Sequence[int], wanted: frozenset[str], most: int) -> set[int]:
        """The nearest entries of those under a key, in their own order where they are as near."""
        near = set(self._titled.get(wanted, ())[:most])
        given = (self._given.get(last, ()) for last in ((), *((term,) for term in sorted(wanted))))
        for candidates in (merge(*given), positions):
            for position in candidates:
                if len(near) == most:
                    return near
                if position not in near and wanted <= self._facts[position].terms:
                    near.add(position)
        return near


def _listed(key: Key, filing: Filing, nearness: _Nearness) -> list[int]:
    """Positions under a key, in order; of a common key only the nearest, but all who are called just so.

    Beside these the long titles, which may stand under no longer key, where they are not too many.
    """
    positions = filing.entries[key]
    most = most_listed(key, filing)
    if most is None:
        return positions
    wanted = frozenset(key)
    most = max(most, min(NAMESAKES, nearness.are_called(wanted)))
    listed = nearness.nearest(positions, wanted, most)
    long = filing.long.intersection(positions)
    return sorted(listed | long if len(long) <= WHOLE_LONG else listed)


def _leaf_file(lists: dict[str, list[int]], cut: dict[str, int], items: Items, known: Known) -> DataFile:
    """Rows once, then for each key their places as distances, and the full count of a key not listed whole."""
    under = list(chain.from_iterable(lists.values()))

    def body() -> bytes:
        positions = sorted(set(under))
        place = {position: at for at, position in enumerate(positions)}
        keys = {name: _distances([place[position] for position in found]) for name, found in lists.items()}
        rows = [items.row(position) for position in positions]
        tables = Tables(items.pool)
        written = [written_row(row, tables) for row in rows]
        return plain({**tables.written(), "rows": written, "keys": keys, "cut": cut})

    # Who stands under which key says it all: in which order they stand hangs on what they are.
    state = digest(repr(([(name, len(found)) for name, found in lists.items()], cut)), items.states_of(under))
    return remembered_file(known, "search-names", state, body)


def _distances(places: list[int]) -> list[int]:
    return [after - before for before, after in zip([0, *places], places, strict=False)]


def _written_pairs(common: list[str], filing: Filing) -> list[list[int]]:
    """For each common term the places of those later ones with which it is a common pair, as distances."""
    place = {term: at for at, term in enumerate(common)}
    later: list[list[int]] = [[] for _ in common]
    for one, other in filing.common_pairs:
        first, second = sorted((place[one], place[other]))
        later[first].append(second)
    while later and not later[-1]:
        later.pop()
    return [_distances(sorted(places)) for places in later]


def _joined(key: Key) -> str:
    return "+".join(key)
