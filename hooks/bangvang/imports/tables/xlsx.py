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

from bangvang.imports.tables import xlsx_parts
from bangvang.imports.tables.model import Block, Cell, Reading, Row, notice, refusal
from bangvang.problems import Problem

MAX_ROWS = 20_000
MAX_STORED_ROWS = 100_000
MAX_COLUMNS = 100
_BLANK_RUN = 500


def read_xlsx(data: bytes, name: str) -> Reading:
    """Every visible sheet as a block; the archive has been checked before."""
    problems: list[Problem] = []
    blocks: list[Block] = []
    try:
        # What openpyxl warns of (lost styles, drop-downs) concerns no value.
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(io.BytesIO(data)) as archive:
            problems += _outside(archive.namelist(), name)
            rows = xlsx_parts.most_rows(archive)
            if rows > MAX_STORED_ROWS:
                return Reading(
                    (),
                    (
                        *problems,
                        refusal(
                            name,
                            "too-many-rows",
                            f"bảng tính có {rows} hàng (kể cả hàng trống đã kẻ khung), mức cho phép là "
                            f"{MAX_STORED_ROWS}; hãy xóa các hàng trống phía dưới hoặc chia danh sách thành nhiều tệp",
                        ),
                    ),
                )
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False, keep_vba=False)
            # openpyxl passes over a sheet whose part is not there; a list cut short must not look whole.
            xlsx_parts.demand_sheets(archive, len(book.worksheets) + len(book.chartsheets))
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    problems.append(
                        notice(
                            name,
                            "hidden-sheet",
                            f"trang tính “{sheet.title}” bị ẩn nên không đọc; nếu cần, hãy bỏ ẩn (Unhide) rồi nhập lại",
                        )
                    )
                    continue
                facts = xlsx_parts.sheet_facts(archive, str(getattr(sheet, "_worksheet_path", "")))
                block, said = _sheet(sheet, facts, name)
                problems += said
                if block.rows:
                    blocks.append(block)
            book.close()
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
    ) as error:
        return Reading(
            (),
            (
                refusal(
                    name,
                    "damaged-file",
                    "không đọc được bảng tính này; hãy mở bằng Excel, lưu lại dạng "
                    f".xlsx rồi nhập (chi tiết: {type(error).__name__})",
                ),
            ),
        )
    if not blocks and not problems:
        problems.append(refusal(name, "empty-file", "bảng tính không có ô nào có chữ; hãy mở bằng Excel, kiểm tra rồi nhập lại"))
    return Reading(tuple(blocks), tuple(problems))


def _outside(parts: list[str], name: str) -> list[Problem]:
    found = []
    if any(part.endswith("vbaProject.bin") for part in parts):
        found.append(
            notice(name, "macros-ignored", "tệp có macro; macro không được chạy và không được lưu vào bản nháp")
        )
    if any(part.startswith("xl/externalLinks/") for part in parts):
        found.append(
            notice(
                name,
                "external-links-ignored",
                "tệp có liên kết tới tệp khác; chỉ đọc giá trị đã lưu sẵn, không "
                "mở tệp kia, nên hãy soát lại các ô lấy số liệu từ đó",
            )
        )
    return found


def _sheet(sheet: Any, facts: xlsx_parts.SheetFacts, name: str) -> tuple[Block, list[Problem]]:
    where = f"trang tính “{sheet.title}”"
    problems: list[Problem] = []
    rows: list[Row] = []
    fill: dict[int, list[tuple[int, int, int, Cell]]] = {}
    sheet.reset_dimensions()
    blank = 0
    for values in sheet.iter_rows():
        number = next((cell.row for cell in values if hasattr(cell, "row") and cell.row), None)
        if number is None:
            blank += 1
            if blank > _BLANK_RUN:
                break
            continue
        if len(rows) >= MAX_ROWS:
            problems.append(
                notice(
                    name,
                    "too-many-rows",
                    f"{where}: chỉ đọc {MAX_ROWS} hàng đầu có chữ; hãy chia danh sách thành nhiều tệp",
                    number,
                )
            )
            break
        cells = _cells(values[:MAX_COLUMNS], number)
        _merge(cells, number, facts.merged, fill)
        if not any(cell.text.strip() for cell in cells):
            blank += 1
            if blank > _BLANK_RUN:
                break
            continue
        blank = 0
        rows.append(Row(tuple(cells), number, number in facts.hidden_rows))
    problems += _sheet_notes(where, rows, facts, name)
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


def _sheet_notes(where: str, rows: list[Row], facts: xlsx_parts.SheetFacts, name: str) -> list[Problem]:
    found = []
    hidden = [row.line for row in rows if row.hidden]
    if hidden:
        found.append(
            notice(
                name,
                "hidden-rows",
                f"{where}: hàng {_some(hidden)} bị ẩn trong tệp nhưng có chữ; vẫn được đọc, "
                "hãy xem có thuộc danh sách không",
                hidden[0],
            )
        )
    if facts.hidden_columns:
        found.append(
            notice(name, "hidden-columns", f"{where}: cột {_some(facts.hidden_columns)} bị ẩn trong tệp; vẫn được đọc")
        )
    if facts.uncalculated:
        found.append(
            notice(
                name,
                "formula-without-value",
                f"{where}: ô {_some(facts.uncalculated)} có công thức chưa có kết quả "
                "lưu sẵn nên coi là trống; hãy mở bằng Excel, lưu lại rồi nhập",
            )
        )
    broken = [
        cell.address
        for row in rows
        for cell in row.cells
        if cell.text in {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"}
    ]
    if broken:
        found.append(
            notice(name, "formula-error", f"{where}: ô {_some(broken)} là lỗi công thức, không phải là dữ liệu")
        )
    return found


def _some(items: list[int] | list[str]) -> str:
    head = ", ".join(map(str, items[:8]))
    return head if len(items) <= 8 else f"{head} và {len(items) - 8} chỗ khác"
