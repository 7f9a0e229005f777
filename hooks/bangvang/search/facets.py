"""Facets: for each year its honours in columns, the names beside them in blocks, and the counts of single values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

from bangvang.search.entries import Honour, SearchEntry, Value
from bangvang.search.files import DataFile, data_file
from bangvang.search.rows import Numbered, Pool, Row, Tables, plain, written_honour

BLOCK = 250  # names in a block on average: about 3 KB on the wire, some pages of results
FACETS = (
    "nam",
    "nam-hoc",
    "quy",
    "don-vi",
    "cap-hoc",
    "noi",
    "doi-tuong",
    "danh-hieu",
    "hinh-thuc",
    "cap",
    "ke-hoach",
)

Honoured = tuple[Row, Numbered]


def facet_index(
    entries: Sequence[SearchEntry], rows: Sequence[Row], pool: Pool
) -> tuple[dict[str, Any], list[DataFile]]:
    """What the contents list says about facets, and the files; `entries` stand in order, `rows` beside them."""
    by_year: dict[int, list[Honoured]] = {}
    for entry, row in zip(entries, rows, strict=True):
        for honour, numbers in zip(entry.honours, row.honours, strict=True):
            by_year.setdefault(honour.year, []).append((row, numbers))
    years, files = [], []
    for year in sorted(by_year, reverse=True):
        columns, blocks = _year_files(by_year[year], pool)
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
    return {
        "all": recipients,
        "facets": {facet: [counts[facet][id_] for id_ in sorted(counts[facet])] for facet in FACETS},
    }


def _year_files(honoured: list[Honoured], pool: Pool) -> tuple[DataFile, list[DataFile]]:
    blocks: list[list[Any]] = []
    files: list[DataFile] = []
    for block in _blocks(honoured):
        tables = Tables(pool)
        names = [[tables.place("urls", row.url), row.head[2], row.head[3]] for row, _ in block]
        files.append(data_file("search-facets", plain({**tables.written(), "names": names})))
        blocks.append([len(block), files[-1].name])
    tables = Tables(pool)
    written = [(tables.place("who", row.who), *written_honour(numbers, tables)[1:]) for row, numbers in honoured]
    body = {
        **tables.written(),
        "ids": " ".join(row.head[1] for row, _ in honoured),
        "columns": list(zip(*written, strict=True)),
        "blocks": blocks,
    }
    return data_file("search-facets", plain(body)), files


def _blocks(honoured: list[Honoured]) -> Iterator[list[Honoured]]:
    """In order, a block ending with each row whose id says so: a new name changes its own block alone."""
    start = 0
    for at, (row, _) in enumerate(honoured, start=1):
        if at == len(honoured) or crc32(row.head[1].encode()) % BLOCK == 0:
            yield honoured[start:at]
            start = at
