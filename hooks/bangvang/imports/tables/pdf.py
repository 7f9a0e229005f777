"""PDF with text as running lines and ruled tables, page by page; a table that goes on is read on."""

from __future__ import annotations

import io
import logging
import unicodedata
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfplumber.utils.exceptions import PdfminerException

from bangvang.imports.pdf_pages import is_pictured
from bangvang.imports.tables.model import Block, Cell, Reading, Row, notice, refusal
from bangvang.imports.tables.pdf_lines import text_blocks
from bangvang.problems import Problem

MAX_PAGES = 300


def read_pdf(data: bytes, name: str) -> Reading:
    """Lines are counted over the whole file, tables by row; pages without text are said."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            return _document(document, name)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed):
        return _locked(name)
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            return _locked(name)
        return _damaged(name)
    except Exception:  # noqa: BLE001 - pdfminer raises anything from KeyError to RecursionError on damaged files
        return _damaged(name)


def _locked(name: str) -> Reading:
    return Reading(
        (),
        (
            refusal(
                name,
                "password-protected",
                "tệp PDF được đặt mật khẩu; hãy mở tệp, in lại thành PDF không mật khẩu rồi nhập",
            ),
        ),
    )


def _damaged(name: str) -> Reading:
    return Reading(
        (), (refusal(name, "damaged-file", "tệp PDF bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc rồi nhập"),)
    )


def _document(document: Any, name: str) -> Reading:
    problems: list[Problem] = []
    blocks: list[Block] = []
    pictured: list[int] = []
    line = tables = 0
    for number, page in enumerate(document.pages, 1):
        if number > MAX_PAGES:
            problems.append(notice(name, "too-many-pages", f"chỉ đọc {MAX_PAGES} trang đầu; hãy chia tệp"))
            break
        if is_pictured(page):
            pictured.append(number)
        if not page.chars:
            continue
        for block in _page(page, number, line, tables):
            blocks.append(block)
            line = block.rows[-1].line
            tables += block.kind == "table"
        page.close()
    if not blocks:
        return Reading(
            (),
            (
                refusal(
                    name,
                    "no-text",
                    "tệp PDF chỉ có ảnh chụp, không có chữ; hãy cài ocrmypdf và tiếng Việt (`apt install "
                    "ocrmypdf tesseract-ocr-vie`), chạy `ocrmypdf -l vie vao.pdf ra.pdf` rồi nhập tệp ra.pdf",
                ),
            ),
        )
    if pictured:
        message = f"trang {', '.join(map(str, pictured))} là ảnh chụp (bản quét), chưa được đọc"
        problems.append(notice(name, "pages-without-text", message))
    return Reading(tuple(blocks), tuple(problems))


def _page(page: Any, number: int, line: int, tables: int) -> list[Block]:
    found = sorted(
        (table for table in page.find_tables() if len(table.rows) > 1 or len(table.columns) > 1),
        key=lambda table: table.bbox[1],
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
            rows = _table(table, number, f"bảng {tables}", line)
            if rows:
                line = rows[-1].line
                blocks.append(Block("table", f"bảng {tables}, trang {number}", tuple(rows)))
            top = max(top, table.bbox[3])
    return blocks


def _table(table: Any, page: int, where: str, line: int) -> list[Row]:
    rows: list[Row] = []
    for place, fields in enumerate(table.extract(x_tolerance=2), 1):
        cells = tuple(
            Cell(
                unicodedata.normalize("NFC", field or "").strip(), f"trang {page}, {where}, hàng {place}, cột {column}"
            )
            for column, field in enumerate(fields, 1)
        )
        if any(cell.text for cell in cells):
            rows.append(Row(cells, line + len(rows) + 1))
    return rows
