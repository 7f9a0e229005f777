"""Excel workbooks: values as last calculated, merged areas filled in, what is hidden said; nothing is run."""

from __future__ import annotations

import datetime as dt
import io
import unicodedata
import warnings
import zipfile
import zlib
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from bangvang.imports.tables import xlsx_notices, xlsx_parts
from bangvang.imports.tables.model import MAX_ROWS, Block, Cell, Reading, Row, too_many_rows
from bangvang.problems import Problem

MAX_STORED_ROWS = 100_000
MAX_COLUMNS = 100
# What openpyxl raises on parts that are damaged or forged.
_DAMAGED = (
    InvalidFileException, KeyError, ValueError, TypeError, AttributeError, OSError, SyntaxError, IndexError, OverflowError,
    EOFError, NotImplementedError, zlib.error, zipfile.BadZipFile,
)  # fmt: skip


def read_xlsx(data: bytes, name: str) -> Reading:
    """Every visible sheet as a block; the archive has been checked before."""
    problems: list[Problem] = []
    blocks: list[Block] = []
    try:
        # What openpyxl warns of (lost styles, drop-downs) concerns no value.
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(io.BytesIO(data)) as archive:
            problems += xlsx_notices.outside(archive.namelist(), name)
            rows = xlsx_parts.most_rows(archive)
            if rows > MAX_STORED_ROWS:
                return Reading((), (*problems, xlsx_notices.too_many_stored(rows, MAX_STORED_ROWS, name)))
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False, keep_vba=False)
            # openpyxl passes over a sheet whose part is not there; a list cut short must not look whole.
            xlsx_parts.demand_sheets(archive, len(book.worksheets) + len(book.chartsheets))
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    problems.append(xlsx_notices.hidden_sheet(sheet.title, name))
                    continue
                facts = xlsx_parts.sheet_facts(archive, str(getattr(sheet, "_worksheet_path", "")))
                block, said = _sheet(sheet, facts, name)
                problems += said
                if block.rows:
                    blocks.append(block)
            book.close()
    except _DAMAGED as error:
        return Reading((), (xlsx_notices.damaged(error, name),))
    if not blocks and not problems:
        problems.append(xlsx_notices.empty(name))
    return Reading(tuple(blocks), tuple(problems))


def _sheet(sheet: Any, facts: xlsx_parts.SheetFacts, name: str) -> tuple[Block, list[Problem]]:
    where = f"trang tính “{sheet.title}”"
    problems: list[Problem] = []
    rows: list[Row] = []
    fill: dict[int, list[tuple[int, int, int, Cell]]] = {}
    far = None
    sheet.reset_dimensions()
    for values in sheet.iter_rows():
        number = next((cell.row for cell in values if hasattr(cell, "row") and cell.row), None)
        if number is None:
            continue
        if len(rows) >= MAX_ROWS:
            problems.append(too_many_rows(where, name, number))
            break
        if number not in fill and number not in facts.merged and all(cell.value is None for cell in values):
            continue  # forms come with tens of thousands of ruled rows
        if far is None and any(cell.value is not None for cell in values[MAX_COLUMNS:]):
            far = number
        cells = _cells(values[:MAX_COLUMNS], number)
        _merge(cells, number, facts.merged, fill)
        if not any(cell.text.strip() for cell in cells):
            continue
        rows.append(Row(tuple(cells), number, number in facts.hidden_rows))
    if far is not None:
        problems.append(xlsx_notices.too_wide(where, MAX_COLUMNS, far, name))
    problems += xlsx_notices.of_sheet(where, rows, facts, name)
    return Block("table", where, tuple(rows)), problems


def _cells(values: Any, number: int) -> list[Cell]:
    cells = []
    for column, cell in enumerate(values, 1):
        text, date = shown(cell.value)
        cells.append(Cell(text, f"{get_column_letter(column)}{number}", date=date))
    while cells and not cells[-1].text:
        cells.pop()
    return cells


def _merge(
    cells: list[Cell],
    number: int,
    merged: dict[int, list[tuple[int, int, int]]],
    fill: dict[int, list[tuple[int, int, int, Cell]]],
) -> None:
    for left, right, last in merged.get(number, ()):
        anchor = cells[left - 1] if left <= len(cells) else Cell("")
        for row in range(number, min(last, number + MAX_ROWS) + 1):
            fill.setdefault(row, []).append((left, right, number, anchor))
    for left, right, first, anchor in fill.pop(number, ()):
        while len(cells) < min(right, MAX_COLUMNS):
            cells.append(Cell("", f"{get_column_letter(len(cells) + 1)}{number}"))
        for column in range(left, min(right, MAX_COLUMNS) + 1):
            if column > left or number > first:
                cells[column - 1] = Cell(
                    anchor.text,
                    f"{get_column_letter(column)}{number}",
                    "across" if column > left else "down",
                    anchor.date,
                )


def shown(value: object) -> tuple[str, dt.date | None]:
    """A stored value as its reader sees it, and the date that it is, if it is one."""
    if value is None:
        return "", None
    if isinstance(value, dt.datetime):
        return value.strftime("%d/%m/%Y"), value.date()
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y"), value
    if isinstance(value, bool):
        return ("x" if value else ""), None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value)), None
    return unicodedata.normalize("NFC", str(value)).replace("_x000D_", "").replace("\r\n", "\n").replace(
        "\r", "\n"
    ), None
