"""Facets: for each year its honours in columns, the names beside them in blocks, the counts of single values, all roles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any
from zlib import crc32

from bangvang.search.facet_values import FACETS
from bangvang.search.files import DataFile, data_file, remembered_file
from bangvang.search.items import Items
from bangvang.search.rows import RECIPIENT, Tables, plain, written_honour, written_name
from bangvang.store.known import Known
from bangvang.store.output import digest

KIND = "search-facets"
BLOCK = 250  # names in a block on average: about 3 KB on the wire, some pages of results

Honoured = tuple[int, int]  # position of an item, place of the honour among its own


def facet_index(items: Items, known: Known) -> tuple[dict[str, Any], list[DataFile]]:
    """What the contents list says about facets, and the files."""
    by_year: dict[int, list[Honoured]] = {}
    for position, facts in enumerate(items.facts):
        for place, honour in enumerate(facts.honours):
            by_year.setdefault(honour.year, []).append((position, place))
    years, files = [], []
    ends = {position for position, facts in enumerate(items.facts)
            if facts.honours and crc32(facts.id.encode()) % BLOCK == 0}
    for year in sorted(by_year, reverse=True):
        columns, blocks = _year_files(by_year[year], ends, items, known)
        years.append([year, columns.name])
        files += [columns, *blocks]
    overview, roles = data_file(KIND, plain(_overview(items))), data_file(KIND, plain(_roles(items)))
    return {"years": years, "overview": overview.name, "roles": roles.name}, [*files, overview, roles]


def _roles(items: Items) -> list[str]:
    """Every role once: by it the words of a query are known that are neither name nor unit."""
    return sorted({role for facts in items.facts for role in (facts.role, *(one.role for one in facts.honours)) if role})


def _overview(items: Items) -> dict[str, Any]:
    """Counts of recipients for each single value, and of all; what the page shows before anything is chosen."""
    listed: dict[str, dict[str, list[Any]]] = {facet: {} for facet in FACETS}
    for (facet, value, name), number in sorted(items.counts.items()):
        listed[facet].setdefault(value, [value, name, 0])[2] += number
    return {
        "all": sum(facts.kind == RECIPIENT for facts in items.facts),
        "facets": {facet: [found[id_] for id_ in sorted(found)] for facet, found in listed.items()},
    }


def _year_files(honoured: list[Honoured], ends: Collection[int], items: Items, known: Known) -> tuple[DataFile, list[DataFile]]:
    blocks: list[list[Any]] = []
    files: list[DataFile] = []
    for block in _blocks(honoured, ends):
        rows = [position for position, _ in block]
        key = digest("block", items.states_of(rows))
        files.append(remembered_file(known, KIND, key, lambda rows=rows: _block_body(rows, items)))  # type: ignore[misc]
        blocks.append([len(block), files[-1].name])
    key = digest("columns", items.states_of(position for position, _ in honoured), repr([place for _, place in honoured]))
    return remembered_file(known, KIND, key, lambda: _columns_body(honoured, blocks, items)), files


def _block_body(rows: Sequence[int], items: Items) -> bytes:
    found = [items.row(position) for position in rows]
    tables = Tables(items.pool)
    names = [written_name(row, tables) for row in found]
    return plain({**tables.written(), "names": names})


def _columns_body(honoured: Sequence[Honoured], blocks: list[list[Any]], items: Items) -> bytes:
    tables, pool = Tables(items.pool), items.pool
    written = []
    for position, place in honoured:
        facts = items.facts[position]
        honour = facts.honours[place]
        who = tables.place("who", pool.who(facts.category, honour.role, facts.role))
        written.append((who, *written_honour(pool.honour(honour), tables)[1:]))
    body = {
        **tables.written(),
        "ids": " ".join(items.facts[position].id for position, _ in honoured),
        "columns": list(zip(*written, strict=True)),
        "blocks": blocks,
    }
    return plain(body)


def _blocks(honoured: list[Honoured], ends: Collection[int]) -> Iterator[list[Honoured]]:
    """In order, a block ending with each item whose id says so: a new name changes its own block alone."""
    start = 0
    for at in [at for at, (position, _) in enumerate(honoured, start=1) if position in ends or at == len(honoured)]:
        yield honoured[start:at]
        start = at
