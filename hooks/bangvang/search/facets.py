"""Facets: for each year its honours in columns, the names beside them in blocks, and the counts of single values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

from bangvang.search.entries import Honour, SearchEntry, Value
from bangvang.search.files import DataFile, data_file
from bangvang.search.rows import Tables, honour_row, plain

BLOCK = 250  # names in a block on average: about 3 KB on the wire, some pages of results
FACETS = ("nam", "nam-hoc", "quy", "don-vi", "cap-hoc", "noi", "doi-tuong", "danh-hieu", "hinh-thuc", "cap", "ke-hoach")

Row = tuple[SearchEntry, Honour]


def facet_index(entries: Sequence[SearchEntry]) -> tuple[dict[str, Any], list[DataFile]]:
    """What the contents list says about facets, and the files; `entries` stand in order."""
    by_year: dict[int, list[Row]] = {}
    for entry in entries:
        for honour in entry.honours:
            by_year.setdefault(honour.year, []).append((entry, honour))
    years, files = [], []
    for year in sorted(by_year, reverse=True):
        columns, blocks = _year_files(by_year[year])
        years.append([year, columns.name])
        files += [columns, *blocks]
    overview = data_file("search-facets", plain(_overview(entries)))
    return {"years": years, "overview": overview.name}, [*files, overview]


def values_of(entry: SearchEntry, honour: Honour) -> Iterator[tuple[str, str, str]]:
    """(facet, id, name) of each value under which an honour is found; the same list as in search-facets.js."""
    setting, award = honour.setting, honour.award
    if honour.year:
        yield "nam", str(honour.year), str(honour.year)
    if honour.quarter:
        yield "quy", str(honour.quarter), ("Quý I", "Quý II", "Quý III", "Quý IV")[honour.quarter - 1]
    if honour.school_year:
        span = f"{honour.school_year}-{honour.school_year + 1}"
        yield "nam-hoc", span, span
    places = [("noi", place) for place in setting.places]
    single: list[tuple[str, Value | None]] = [
        ("don-vi", setting.unit),
        ("don-vi", setting.now if setting.now != setting.unit else None),
        ("cap-hoc", setting.school_level),
        *places,
        ("doi-tuong", entry.category),
        ("danh-hieu", award.title),
        ("hinh-thuc", award.form),
        ("cap", award.level),
        ("ke-hoach", honour.campaign),
    ]
    for facet, value in single:
        if value:
            yield facet, value.id, value.name


def _overview(entries: Sequence[SearchEntry]) -> dict[str, Any]:
    """Counts of recipients for each single value, and of all; what the page shows before anything is chosen."""
    counts: dict[str, dict[str, list[Any]]] = {facet: {} for facet in FACETS}
    recipients = 0
    for entry in entries:
        recipients += entry.kind == "recipient"
        for facet, value, name in sorted({found for honour in entry.honours for found in values_of(entry, honour)}):
            counts[facet].setdefault(value, [value, name, 0])[2] += 1
    return {"all": recipients, "facets": {facet: [counts[facet][id_] for id_ in sorted(counts[facet])] for facet in FACETS}}


def _year_files(rows: list[Row]) -> tuple[DataFile, list[DataFile]]:
    blocks: list[DataFile] = []
    sizes: list[int] = []
    for block in _blocks(rows):
        tables = Tables()
        names = [[tables.url(entry), entry.title, int(entry.sample)] for entry, _ in block]
        blocks.append(data_file("search-facets", plain({**tables.written(), "names": names})))
        sizes.append(len(block))
    tables = Tables()
    written = [[tables.who(entry.category), *honour_row(honour, tables)[1:]] for entry, honour in rows]
    columns = [list(column) for column in zip(*written, strict=True)]
    body = {
        **tables.written(),
        "ids": " ".join(entry.id for entry, _ in rows),
        "columns": columns,
        "blocks": [[size, block.name] for size, block in zip(sizes, blocks, strict=True)],
    }
    return data_file("search-facets", plain(body)), blocks


def _blocks(rows: list[Row]) -> Iterator[list[Row]]:
    """Rows in order, a block ending with each row whose id says so: a new name changes its own block alone."""
    start = 0
    for at, (entry, _) in enumerate(rows, start=1):
        if at == len(rows) or crc32(entry.id.encode()) % BLOCK == 0:
            yield rows[start:at]
            start = at
