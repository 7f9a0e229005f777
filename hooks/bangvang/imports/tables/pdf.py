"""PDF with text as running lines and ruled tables, page by page; a table that goes on is read on."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Collection
from typing import Any

import pdfplumber

from bangvang.imports.ocr import INSTALL, as_meant, can_recognise, recognised
from bangvang.imports.pdf_pages import MAX_PAGES, is_pictured, is_scan, unreadable
from bangvang.imports.tables.model import Block, Cell, Reading, Row, notice, refusal
from bangvang.imports.tables.pdf_lines import text_blocks
from bangvang.imports.tables.pdf_rules import drawn_rules
from bangvang.problems import Invalid, Problem

_SPECKS = re.compile(r"^[|_\s]+|[|_\s]+$")
_WORD = re.compile(r"[^\W_]")


def read_pdf(data: bytes, name: str) -> Reading:
    """Lines are counted over the whole file, tables by row; scanned pages are read by OCR where that is installed, else said."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        reading, pictured = _document(data, name)
        if pictured and can_recognise():
            read, pictured_still = _document(recognised(data, name, bare=not reading.blocks), name)
            return _told(read.changed(as_meant), name, set(pictured) - set(pictured_still), pictured_still)
        return _told(reading, name, set(), pictured)
    except Invalid as invalid:
        return Reading((), tuple(invalid.problems))
    except Exception as error:  # noqa: BLE001 - pdfminer raises anything from KeyError to RecursionError on damaged files
        return Reading((), (unreadable(error, name),))


def _told(reading: Reading, name: str, recognised_pages: Collection[int], pictured: Collection[int]) -> Reading:
    """The reading with what an editor should know of its scanned pages; refused where there is nothing but such."""
    if not reading.blocks:
        way = "hãy quét lại rõ hơn (300 dpi, thẳng trang)" if can_recognise() else (
            f"hãy cài nhận dạng chữ tiếng Việt rồi nhập lại: {INSTALL}")
        message = f"tệp PDF không có chữ nào đọc được (ảnh chụp, bản quét); {way}, hoặc dùng bản Word, bản Excel"
        return Reading((), (refusal(name, "no-text", message),))
    problems = list(reading.problems)
    if recognised_pages:
        message = (f"trang {_numbers(recognised_pages)} là ảnh chụp (bản quét), được đọc bằng nhận dạng chữ; hãy soát kỹ từng "
                   "dòng, nhất là họ tên và số")
        problems.append(notice(name, "read-by-ocr", message))
    if pictured:
        message = f"trang {_numbers(pictured)} là ảnh chụp (bản quét), chưa được đọc"
        problems.append(notice(name, "pages-without-text", message))
    return Reading(reading.blocks, tuple(problems))


def _numbers(pages: Collection[int]) -> str:
    return ", ".join(map(str, sorted(pages)))


def _document(data: bytes, name: str) -> tuple[Reading, list[int]]:
    """What the pages say, and the numbers of those that are pictures."""
    problems: list[Problem] = []
    blocks: list[Block] = []
    pictured: list[int] = []
    line = tables = 0
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages[:MAX_PAGES], 1):
            if is_pictured(page):
                pictured.append(number)
            if not page.chars:
                continue
            for block in _page(page, number, line, tables):
                blocks.append(block)
                line = block.rows[-1].line
                tables += block.kind == "table"
            page.close()
        if len(document.pages) > MAX_PAGES:
            problems.append(notice(name, "too-many-pages", f"chỉ đọc {MAX_PAGES} trang đầu; hãy chia tệp"))
    return Reading(tuple(blocks), tuple(problems)), pictured


def _page(page: Any, number: int, line: int, tables: int) -> list[Block]:
    scan = is_scan(page)
    tables_found = page.find_tables(drawn_rules(page) if scan else None)
    found = sorted(
        (table for table in tables_found if len(table.rows) > 1 or len(table.columns) > 1), key=lambda table: table.bbox[1]
    )
    blocks: list[Block] = []
    top = 0.0
    for table in [*found, None]:
        bottom = table.bbox[1] if table else float(page.height)
        if bottom - top > 1:
            strip = page.crop(
                (0, min(top, page.height - 1), page.width, max(bottom, min(top, page.height - 1) + 1)), strict=False
            )
            for block in text_blocks(strip, line, f"trang {number}"):
                line = block.rows[-1].line
                blocks.append(block)
        if table:
            tables += 1
            rows = _table(table, number, f"bảng {tables}", line, scan=scan)
            if rows:
                line = rows[-1].line
                blocks.append(Block("table", f"bảng {tables}, trang {number}", tuple(rows)))
            top = max(top, table.bbox[3])
    return blocks


def _table(table: Any, page: int, where: str, line: int, *, scan: bool) -> list[Row]:
    rows: list[Row] = []
    for place, fields in enumerate(table.extract(x_tolerance=2), 1):
        cells = tuple(
            Cell(_text(field or "", scan=scan), f"trang {page}, {where}, hàng {place}, cột {column}")
            for column, field in enumerate(fields, 1)
        )
        if any(cell.text for cell in cells):
            rows.append(Row(cells, line + len(rows) + 1))
    return rows


def _text(field: str, *, scan: bool) -> str:
    """What a cell says; in a scan without the specks and pieces of rules that were taken for signs."""
    text = unicodedata.normalize("NFC", field).strip()
    if not scan:
        return text
    lines = (_SPECKS.sub("", line) for line in text.split("\n"))
    return "\n".join(line for line in lines if _WORD.search(line))
