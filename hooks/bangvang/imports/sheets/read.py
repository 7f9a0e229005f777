"""Reading the sheet back: every text as it was, headings found by their words, the example left out."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bangvang.calling import to_call
from bangvang.imports.sheets.columns import COLUMNS, EXAMPLE_MARK, NOTES, SHEET, WORDS, SheetRow
from bangvang.imports.sheets.safe_cells import unguarded, unwritable
from bangvang.imports.tables.archives import check_archive
from bangvang.imports.tables.folding import key
from bangvang.imports.tables.model import MAX_ROWS, notice, refusal
from bangvang.problems import Problem

_TOP = 64_000  # bytes of a sheet or a text in which its headings stand
_DAY = re.compile(r"\s*(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})\s*")


def is_own_sheet(data: bytes) -> bool:
    """Whether a workbook is the department's sheet (a checked archive is expected)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            workbook = archive.read("xl/workbook.xml")
            # All three names: an ordinary list may well have one sheet of such a name.
            if all(name.encode() in workbook for name in (SHEET, WORDS, NOTES)):
                return True
            # Who gives the sheet another name or copies it alone keeps the headings of the ids, which no other list has.
            return any(_has_id_headings(text) for text in _texts(archive))
    except (KeyError, zipfile.BadZipFile, OSError, ValueError):
        return False


def _texts(archive: zipfile.ZipFile) -> Iterator[str]:
    """Where headings may stand: the strings that sheets share, or the top of a sheet that holds its own."""
    for entry in archive.namelist():
        if entry == "xl/sharedStrings.xml" or entry.startswith("xl/worksheets/sheet"):
            with archive.open(entry) as part:
                top = part.read() if entry == "xl/sharedStrings.xml" else part.read(_TOP)
            yield html.unescape(top.decode("utf-8", "ignore"))


def is_own_text(data: bytes) -> bool:
    """Whether a file of text is the department's sheet, saved by Excel without its ids being kept apart from lists."""
    top = data[:_TOP]
    return any(_has_id_headings(top.decode(encoding, "ignore")) for encoding in ("utf-8", "utf-16"))


def _has_id_headings(text: str) -> bool:
    return all(_heading(field) in text for field in ("decision", "recipient"))


def read_sheet(data: bytes, name: str) -> tuple[list[SheetRow], list[Problem]]:
    """The rows of the sheet, in its order, and what there is to say; no rows where it was refused."""
    unsafe = check_archive(data, name)
    if unsafe:
        return [], unsafe
    try:
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            sheets = sorted(book.worksheets, key=lambda sheet: sheet.title != SHEET)
            read = [_rows(sheet, name) for sheet in sheets]
            return next((one for one in read if not any(problem.severity == "error" for problem in one[1])), read[0])
    except (
        InvalidFileException,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
        SyntaxError,
        IndexError,
        OverflowError,
        EOFError,
        NotImplementedError,
        zlib.error,
        zipfile.BadZipFile,
    ):
        return [], [
            refusal(
                name, "damaged-file", "không đọc được bảng tính này; hãy mở bằng Excel, lưu lại dạng .xlsx rồi nhập"
            )
        ]


def _rows(sheet: Any, name: str) -> tuple[list[SheetRow], list[Problem]]:
    wanted = {key(column.heading): column.field for column in COLUMNS}
    places: dict[int, str] = {}
    rows: list[SheetRow] = []
    problems: list[Problem] = []
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if not places:
            found = {
                place: wanted[key(str(cell.value))]
                for place, cell in enumerate(cells)
                if cell.value and key(str(cell.value)) in wanted
            }
            places = found if len(found) >= 3 and "name" in found.values() else {}
            continue
        fields = {field: _text(cells[place].value) for place, field in places.items() if place < len(cells)}
        if not any(text.strip() for text in fields.values()):
            continue
        if fields.get("name", "").startswith(EXAMPLE_MARK):
            continue
        formulas = [field for place, field in places.items() if place < len(cells) and cells[place].data_type == "f"]
        for field in formulas:
            problems.append(
                notice(
                    name,
                    "formula-in-sheet",
                    f"ô của cột “{_heading(field)}” là công thức, không được tính; hãy gõ giá trị",
                    number,
                )
            )
            fields[field] = ""
        fields["date"] = _as_records_have_it(fields.get("date", ""))
        if len(rows) >= MAX_ROWS:
            # What a sheet of whole decisions does not hold is taken away: half of one must not be compared.
            return [], [refusal(name, "too-many-rows", f"bảng có hơn {MAX_ROWS} hàng; hãy xuất và sửa từng năm một, "
                                f"ví dụ: {to_call('export-sheet khen-thuong-2024.xlsx --year 2024')}", number)]
        rows.append(SheetRow(**fields, line=number))
    if not places:
        return [], [
            refusal(
                name,
                "missing-headings",
                "không thấy hàng tiêu đề (Họ và tên, Danh hiệu, …); hãy dùng mẫu của lệnh: "
                f"{to_call('template khen-thuong.xlsx')}",
            )
        ]
    return rows, problems


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unguarded(unwritable(str(value)))


def _as_records_have_it(date: str) -> str:
    """20/11/2024 and 11/2024, as people type them into cells of text, in the form of the records."""
    said = _DAY.fullmatch(date)
    return "-".join(part.zfill(2) for part in reversed(said.groups()) if part) if said else date


def _heading(field: str) -> str:
    return next(column.heading for column in COLUMNS if column.field == field)
