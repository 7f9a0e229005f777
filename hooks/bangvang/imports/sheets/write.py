"""Writing the sheet: headings that stand fast, drop-downs, notes, an example; the same bytes for the same records."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from bangvang.imports.sheets.columns import COLUMNS, EXAMPLE, HEADING_ROW, NOTES, SHEET, WORDS, SheetRow, Vocabulary
from bangvang.imports.sheets.safe_cells import guarded, writable

_RED, _GOLD, _PAPER, _GREY = "9B1C1C", "F6E7C1", "FFFBF2", "6B7280"
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - openpyxl wants naive; fixed, so that bytes do not depend on the day
_ZIP_DATE = (2000, 1, 1, 0, 0, 0)
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
    book.properties.created = book.properties.modified = _EPOCH
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
    _words(book, words)
    _lists(sheet, words, last)
    _notes(book)
    return fixed(book)


def _title(sheet: Any, agency: str) -> None:
    sheet["A1"] = _safe(agency) or "DANH SÁCH KHEN THƯỞNG"
    sheet["A1"].font = Font(name="Times New Roman", size=16, bold=True, color=_RED)
    sheet["A2"] = (
        "Mỗi hàng là một danh hiệu, một hình thức khen thưởng của một người hoặc một tập thể. Xem trang “Hướng dẫn”."
    )
    sheet["A2"].font = Font(name="Times New Roman", size=11, italic=True, color=_GREY)
    sheet.row_dimensions[1].height = 26


def _headings(sheet: Any) -> None:
    for number, column in enumerate(COLUMNS, 1):
        cell = sheet.cell(HEADING_ROW, number, column.heading)
        cell.font = Font(name="Times New Roman", size=12, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=_RED)
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
            cell.value = _safe(text)
            # Whatever the text looks like, it is text: no formula, no date, no number.
            cell.data_type = "s"
        # The style made once per column: setting fonts and borders cell by cell takes ten times as long.
        cell._style = copy(look)  # noqa: SLF001


def _safe(text: str) -> str:
    return writable(guarded(text))


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


def _words(book: Workbook, words: Vocabulary) -> None:
    sheet = book.create_sheet(WORDS)
    for place, (name, heading) in enumerate(_WORD_LISTS.items(), 1):
        sheet.cell(1, place, heading).font = Font(name="Times New Roman", size=12, bold=True, color=_RED)
        sheet.column_dimensions[get_column_letter(place)].width = 36
        for number, word in enumerate(getattr(words, name), 2):
            cell = sheet.cell(number, place)
            cell.value = _safe(word)
            cell.data_type = "s"
    sheet.protection.sheet = True


_WORD_LISTS = {
    "kinds": "Loại đối tượng",
    "units": "Đơn vị",
    "awards": "Danh hiệu, hình thức",
    "levels": "Cấp",
    "statuses": "Tình trạng",
}


def _lists(sheet: Any, words: Vocabulary, last: int) -> None:
    for place, column in enumerate(COLUMNS, 1):
        count = len(getattr(words, column.words)) if column.words else 0
        if not count:
            continue
        letter = get_column_letter(list(_WORD_LISTS).index(column.words) + 1)
        rule = DataValidation(
            "list", formula1=f"'{WORDS}'!${letter}$2:${letter}${count + 1}", allow_blank=True, showErrorMessage=True
        )
        # New units and other titles occur: a word that is not in the list is asked about, not refused.
        rule.errorStyle = "warning" if column.words in {"units", "awards"} else "stop"
        rule.errorTitle, rule.error = "Không có trong danh mục", f"Hãy chọn {column.heading.lower()} trong danh sách."
        rule.promptTitle, rule.prompt, rule.showInputMessage = column.heading[:32], column.note[:255], True
        own = get_column_letter(place)
        rule.add(f"{own}{HEADING_ROW + 1}:{own}{last}")
        sheet.add_data_validation(rule)


def _notes(book: Workbook) -> None:
    sheet = book.create_sheet(NOTES)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 100
    lines = [
        ("Cách dùng", "Điền mỗi hàng một lần khen. Lưu tệp dạng .xlsx rồi chạy: python3 build.py import TỆP"),
        ("Trước khi ghi", "Lệnh nhập cho xem từng hàng sẽ thêm, đổi, bỏ; dùng thêm --dry-run để chỉ xem."),
        ("Hàng ví dụ", "Hàng có chữ “VÍ DỤ” không được nhập; xóa hoặc để nguyên đều được."),
        (
            "Dấu ' đầu ô",
            (
                "Chữ bắt đầu bằng = + - @ được viết thêm dấu ' phía trước để Excel không coi là công thức; "
                "khi nhập, dấu này được bỏ."
            ),
        ),
        (
            "Dữ liệu riêng tư",
            (
                "Không ghi ngày sinh, số định danh, điện thoại, địa chỉ, sức khỏe, dân tộc, hoàn cảnh. Học "
                "sinh chỉ được công khai khi có sự đồng ý."
            ),
        ),
        *[(column.heading, column.note) for column in COLUMNS],
    ]
    for number, (left, right) in enumerate(lines, 1):
        sheet.cell(number, 1, left).font = Font(name="Times New Roman", size=12, bold=True, color=_RED)
        cell = sheet.cell(number, 2, right)
        cell.font = Font(name="Times New Roman", size=12)
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def fixed(book: Workbook) -> bytes:
    """A workbook as bytes that depend on nothing but its contents: fixed times, sorted parts."""
    raw = io.BytesIO()
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(source.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _fixed_times(content)
            target.writestr(entry, content)
    return out.getvalue()


def _fixed_times(content: bytes) -> bytes:
    return re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)", rb"\g<1>2000-01-01T00:00:00Z\g<2>", content)
