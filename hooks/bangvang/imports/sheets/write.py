"""Writing the sheet: headings that stand fast, drop-downs, notes, an example; the same bytes for the same records."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter

from bangvang.imports.sheets.columns import COLUMNS, EXAMPLE, HEADING_ROW, SHEET, SheetRow, Vocabulary
from bangvang.imports.sheets.fixed_book import EPOCH, fixed
from bangvang.imports.sheets.safe_cells import safe
from bangvang.imports.sheets.side_sheets import RED, drop_downs, notes_sheet, words_sheet

_GOLD, _PAPER, _GREY = "F6E7C1", "FFFBF2", "6B7280"
_EMPTY_ROWS = 500
_LINE = Side(style="thin", color="E5D5A8")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def template(words: Vocabulary, agency: str = "") -> bytes:
    """The empty sheet (`awards.xlsx`): headings, drop-downs, one example row marked as such, notes.

    Args:
        words: what the drop-downs offer.
        agency: name of the department, over the title; may be empty.
    """
    return _book([EXAMPLE], words, agency, example=True)


def export_sheet(rows: Iterable[SheetRow], words: Vocabulary, agency: str = "") -> bytes:
    """The present records on the same sheet, sorted by date, number, name and ids."""
    ordered = sorted(rows, key=lambda row: (row.date, row.number, row.decision, row.line, row.name, row.recipient))
    return _book(ordered, words, agency, example=False)


def _book(rows: list[SheetRow], words: Vocabulary, agency: str, *, example: bool) -> bytes:
    book = Workbook()
    book.properties.creator = "Bảng Vàng"
    book.properties.created = book.properties.modified = EPOCH
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    _title(sheet, agency)
    _headings(sheet)
    looks = {flag: [_look(book, column.field, example=flag) for column in COLUMNS] for flag in (False, True)}
    for number, row in enumerate(rows, HEADING_ROW + 1):
        _row(sheet, number, row, looks[example])
    last = HEADING_ROW + len(rows) + _EMPTY_ROWS
    for number in range(HEADING_ROW + len(rows) + 1, last + 1):
        _row(sheet, number, SheetRow(), looks[False])
    words_sheet(book, words)
    drop_downs(sheet, words, last)
    notes_sheet(book)
    return fixed(book)


def _title(sheet: Any, agency: str) -> None:
    sheet["A1"] = safe(agency) or "DANH SÁCH KHEN THƯỞNG"
    sheet["A1"].font = Font(name="Times New Roman", size=16, bold=True, color=RED)
    sheet["A2"] = (
        "Mỗi hàng là một danh hiệu, một hình thức khen thưởng của một người hoặc một tập thể. Xem trang “Hướng dẫn”."
    )
    sheet["A2"].font = Font(name="Times New Roman", size=11, italic=True, color=_GREY)
    sheet.row_dimensions[1].height = 26


def _headings(sheet: Any) -> None:
    for number, column in enumerate(COLUMNS, 1):
        cell = sheet.cell(HEADING_ROW, number, column.heading)
        cell.font = Font(name="Times New Roman", size=12, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=RED)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _BORDER
        cell.comment = Comment(column.note, "Bảng Vàng", width=260, height=90)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[HEADING_ROW].height = 36
    sheet.freeze_panes = sheet.cell(HEADING_ROW + 1, 2)
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(len(COLUMNS))}{HEADING_ROW}"
    # Protection without a password: it keeps headings and ids from slips, not from people.
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"


def _row(sheet: Any, number: int, row: SheetRow, looks: list[Any]) -> None:
    for place, (column, look) in enumerate(zip(COLUMNS, looks, strict=True), 1):
        cell = sheet.cell(number, place)
        text = getattr(row, column.field)
        if text:
            cell.value = safe(text)
            # Whatever the text looks like, it is text: no formula, no date, no number.
            cell.data_type = "s"
        # The style made once per column: setting fonts and borders cell by cell takes ten times as long.
        cell._style = copy(look)  # noqa: SLF001


def _look(book: Workbook, field: str, *, example: bool) -> Any:
    """The style of a column's cells, made on a sheet that is thrown away."""
    scratch = book.create_sheet("scratch")
    cell = scratch["A1"]
    ids = field in {"decision", "recipient"}
    cell.number_format = "@"
    cell.border = _BORDER
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.font = Font(name="Times New Roman", size=12, italic=example, color=_GREY if ids or example else "1F2937")
    cell.protection = Protection(locked=ids)
    if ids or example:
        cell.fill = PatternFill("solid", start_color=_GOLD if example else _PAPER)
    book.remove(scratch)
    return copy(cell._style)  # noqa: SLF001
