"""Facts of a sheet that the streaming reader passes over: merged areas, hidden rows, formulas without value."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter, range_boundaries

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]+\d+:[A-Z]+\d+)"')
_ROW = re.compile(rb"<(?:\w+:)?row\s([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_NUMBER = re.compile(rb'\br="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_SPAN = re.compile(rb'\b(min|max)="(\d+)"')
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f[ />][^<]*(?:</(?:\w+:)?f>)?\s*(?:<(?:\w+:)?v\s*/>|"
    rb"<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ADDRESS = re.compile(rb'\br="([A-Z]+\d+)"')
MAX_MERGED = 20_000


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the layout of a sheet says.

    Args:
        merged: first row -> (first column, last column, last row) of each merged area.
        hidden_rows: 1-based numbers of rows that the file hides.
        hidden_columns: letters of hidden columns, in order.
        uncalculated: addresses of formulas that carry no stored result.
    """

    merged: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: list[str] = field(default_factory=list)
    uncalculated: list[str] = field(default_factory=list)


def most_rows(archive: zipfile.ZipFile) -> int:
    """The number of rows of the longest sheet, counted in the bytes, before any of them is parsed."""
    parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
    return max(
        (max(content.count(b"<row "), content.count(b":row ")) for content in map(archive.read, parts)), default=0
    )


def sheet_facts(archive: zipfile.ZipFile, part: str) -> SheetFacts:
    """Read the facts from the sheet's part of a checked archive, in which every sheet's part is."""
    content = archive.read(part.lstrip("/"))
    merged: dict[int, list[tuple[int, int, int]]] = {}
    for match in list(_MERGE.finditer(content))[:MAX_MERGED]:
        left, top, right, bottom = (int(side or 0) for side in range_boundaries(match[1].decode()))
        merged.setdefault(top, []).append((left, right, bottom))
    # Sheets of a million rows come along: each search is made only where its mark occurs at all.
    hidden = (
        {
            int(number[1])
            for row in _ROW.finditer(content)
            if _HIDDEN.search(row[1]) and (number := _NUMBER.search(row[1]))
        }
        if b"hidden=" in content
        else set()
    )
    formulas = (
        [address[1].decode() for cell in _FORMULA.finditer(content) if (address := _ADDRESS.search(cell[1]))]
        if b"f>" in content
        else []
    )
    return SheetFacts(merged, frozenset(hidden), _hidden_columns(content), formulas)


def _hidden_columns(content: bytes) -> list[str]:
    letters = []
    for column in _COLUMN.finditer(content[:100_000]):
        if _HIDDEN.search(column[1]):
            span = {key: int(value) for key, value in _SPAN.findall(column[1])}
            first, last = span.get(b"min", 0), span.get(b"max", 0)
            # Hiding "all the rest" to the right is a habit of form makers, not hidden data.
            if first and last - first < 100:
                letters += [get_column_letter(number) for number in range(first, last + 1)]
    return letters


def demand_sheets(archive: zipfile.ZipFile, found: int) -> None:
    """Raise KeyError where the workbook says that it has more sheets than were found."""
    if len(re.findall(rb"<(?:\w+:)?sheet\s", archive.read("xl/workbook.xml"))) > found:
        raise KeyError("worksheet")
