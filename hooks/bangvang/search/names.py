"""The index of titles: entries filed under the terms of their names, in leaves named by their contents."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest
from typing import Any

from bangvang.search.entries import KIND_WORDS, KINDS, SearchEntry
from bangvang.search.files import DataFile, data_file, written_leaves
from bangvang.search.keys import NAMESAKES, Filing, Key, file_entries, most_listed
from bangvang.search.leaves import leaves
from bangvang.search.rows import Pool, Row, Tables, plain, written_row
from bangvang.search.terms import name_terms, terms
from bangvang.text import given_name, name_sort_key

LEAF_ENTRIES = 400


def in_order(entries: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Recipients first, given name first; the order of all lists in the index."""
    return sorted(entries, key=lambda entry: (KINDS.index(entry.kind), name_sort_key(entry.title), entry.id))


def name_index(
    entries: Sequence[SearchEntry], rows: Sequence[Row], pool: Pool
) -> tuple[dict[str, Any], list[DataFile]]:
    """What the contents list says about titles, and the files; `entries` stand in order, `rows` beside them."""
    filing = file_entries([_terms_of(entry) for entry in entries])
    nearness = _Nearness(entries)
    listed = {key: _listed(key, filing, nearness) for key in filing.entries}
    by_name = {_joined(key): key for key in listed}
    parted = leaves(((name, len(listed[key])) for name, key in by_name.items()), LEAF_ENTRIES)
    files = [_leaf_file({name: by_name[name] for name in leaf.keys}, listed, filing, rows, pool) for leaf in parted]
    common = [term for term in filing.terms if term in filing.common_terms]
    return {
        "common": " ".join(common),
        "pairs": _written_pairs(common, filing),
        "terms": " ".join(term for term in filing.terms[len(common) :] if term.isalpha()),
        "leaves": written_leaves(parted, [file.name for file in files]),
    }, files


def _terms_of(entry: SearchEntry) -> frozenset[str]:
    found = set(name_terms(entry.title)).union(*map(name_terms, entry.aliases))
    if entry.kind != "recipient":
        found.update(terms(entry.detail))  # who issued it, where it is
        found.update(terms(KIND_WORDS.get(entry.kind, "")))
    for number in entry.numbers:
        found.update(term for term in terms(number) if term[0].isdigit())
    if entry.year:
        found.add(str(entry.year))
    return frozenset(found)


class _Nearness:
    """How near entries are to a common key: whole names first, then given names, then others."""

    def __init__(self, entries: Sequence[SearchEntry]) -> None:
        self._titles = [frozenset(terms(entry.title)) for entry in entries]
        self._given = [terms(given_name(entry.title))[-1:] for entry in entries]

    def are_called(self, positions: Sequence[int], wanted: frozenset[str]) -> int:
        """How many of the entries have these terms as their whole title."""
        return sum(self._titles[position] == wanted for position in positions)

    def rank(self, position: int, wanted: frozenset[str]) -> tuple[int, int]:
        if self._titles[position] == wanted:
            return 0, position
        return (1 if wanted.issuperset(self._given[position]) else 2), position


def _listed(key: Key, filing: Filing, nearness: _Nearness) -> list[int]:
    """Positions under a key, in order; of a common key only the nearest, but all who are called just so."""
    positions = filing.entries[key]
    most = most_listed(key, filing)
    if most is None:
        return positions
    wanted = frozenset(key)
    most = max(most, min(NAMESAKES, nearness.are_called(positions, wanted)))
    return sorted(nsmallest(most, positions, key=lambda position: nearness.rank(position, wanted)))


def _leaf_file(
    keys: dict[str, Key], listed: dict[Key, list[int]], filing: Filing, rows: Sequence[Row], pool: Pool
) -> DataFile:
    """Rows once, then for each key their places as distances, and the full count of a key not listed whole."""
    positions = sorted({position for key in keys.values() for position in listed[key]})
    place = {position: at for at, position in enumerate(positions)}
    tables = Tables(pool)
    written = [written_row(rows[position], tables) for position in positions]
    lists = {name: _distances([place[position] for position in listed[key]]) for name, key in keys.items()}
    full = {name: len(filing.entries[key]) for name, key in keys.items()}
    cut = {name: count for name, count in full.items() if count > len(lists[name])}
    return data_file("search-names", plain({**tables.written(), "rows": written, "keys": lists, "cut": cut}))


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
