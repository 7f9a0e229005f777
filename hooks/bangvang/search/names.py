"""The index of titles: entries filed under the terms of their names, in leaves named by their contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bangvang.search.entries import KINDS, SearchEntry
from bangvang.search.files import DataFile, data_file, written_leaves
from bangvang.search.keys import Filing, Key, file_entries, most_listed
from bangvang.search.leaves import Leaf, leaves
from bangvang.search.rows import Tables, plain, row
from bangvang.search.terms import name_terms, terms
from bangvang.text import given_name, name_sort_key

LEAF_ENTRIES = 400


def in_order(entries: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Recipients first, given name first; the order of all lists in the index."""
    return sorted(entries, key=lambda entry: (KINDS.index(entry.kind), name_sort_key(entry.title), entry.id))


def name_index(entries: Sequence[SearchEntry]) -> tuple[dict[str, Any], list[DataFile]]:
    """What the contents list says about titles, and the files; `entries` stand in order."""
    filing = file_entries([_terms_of(entry) for entry in entries])
    listed = {key: _listed(key, filing, entries) for key in filing.entries}
    parted = leaves(((_joined(key), len(positions)) for key, positions in listed.items()), LEAF_ENTRIES)
    by_name = {_joined(key): key for key in listed}
    files = [_leaf_file(leaf, by_name, listed, filing, entries) for leaf in parted]
    common = [term for term in filing.terms if term in filing.common_terms]
    return {
        "common": " ".join(common),
        "pairs": _written_pairs(common, filing),
        "terms": " ".join(term for term in filing.terms[len(common) :] if term.isalpha()),
        "leaves": written_leaves(parted, [file.name for file in files]),
    }, files


def _terms_of(entry: SearchEntry) -> frozenset[str]:
    found = set(name_terms(entry.title)).union(*map(name_terms, entry.aliases))
    for number in entry.numbers:
        found.update(term for term in terms(number) if term[0].isdigit())
    if entry.year:
        found.add(str(entry.year))
    return frozenset(found)


def _listed(key: Key, filing: Filing, entries: Sequence[SearchEntry]) -> list[int]:
    """Positions under a key, in order; of a common key the first: whole names, then given names, then others."""
    positions = filing.entries[key]
    most = most_listed(key, filing)
    if most is None:
        return positions
    wanted = set(key)

    def nearness(position: int) -> tuple[int, int]:
        entry = entries[position]
        if set(terms(entry.title)) == wanted:
            return 0, position
        given = terms(given_name(entry.title))[-1:]
        return (1 if given and given[0] in wanted else 2), position

    return sorted(sorted(positions, key=nearness)[:most])


def _leaf_file(
    leaf: Leaf, by_name: dict[str, Key], listed: dict[Key, list[int]], filing: Filing, entries: Sequence[SearchEntry]
) -> DataFile:
    """Rows once, then for each key their places as distances; a key not whole begins with its full count."""
    positions = sorted({position for name in leaf.keys for position in listed[by_name[name]]})
    place = {position: at for at, position in enumerate(positions)}
    tables = Tables()
    rows = [row(entries[position], tables) for position in positions]
    lists = {name: _distances([place[position] for position in listed[by_name[name]]]) for name in leaf.keys}
    cut = {
        name: len(filing.entries[by_name[name]])
        for name in leaf.keys
        if len(filing.entries[by_name[name]]) > len(listed[by_name[name]])
    }
    return data_file("search-names", plain({**tables.written(), "rows": rows, "keys": lists, "cut": cut}))


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
