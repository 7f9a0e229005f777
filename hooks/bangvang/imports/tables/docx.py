"""Word documents as running lines and tables, in the order of the page; merged cells filled in."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from bangvang.imports.docx_archive import outside_of_text
from bangvang.imports.tables.model import MAX_ROWS, Block, Cell, Reading, Row, refusal, too_many_rows
from bangvang.imports.tables.tabbed import blocks_of

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(data: bytes, name: str) -> Reading:
    """Body of the document as blocks; lines are counted over paragraphs and table rows alike, from 1."""
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = tuple(_blocks(document.element.body))
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        OSError,
        AttributeError,
        TypeError,
        LxmlError,
        zipfile.BadZipFile,
    ) as error:
        return Reading(
            (),
            (
                refusal(
                    name,
                    "damaged-file",
                    "không đọc được tệp Word này; hãy mở bằng Word, lưu lại dạng .docx rồi "
                    f"nhập (chi tiết: {type(error).__name__})",
                ),
            ),
        )
    problems = outside_of_text(data, name)
    problems += [too_many_rows(block.name, name, block.rows[MAX_ROWS].line) for block in blocks if len(block.rows) > MAX_ROWS]
    blocks = tuple(replace(block, rows=block.rows[:MAX_ROWS]) for block in blocks)
    text = "\n".join(cell.text for block in blocks for row in block.rows for cell in row.cells)
    if not text.strip():
        return Reading(
            (),
            (
                refusal(
                    name,
                    "no-text",
                    "tệp Word không có chữ (có thể chỉ có ảnh chụp); hãy dùng bản có chữ, hoặc "
                    "lưu thành PDF rồi chạy `ocrmypdf -l vie vao.pdf ra.pdf` và nhập tệp ra.pdf",
                ),
            ),
        )
    return Reading(blocks, tuple(problems))


def _blocks(body: Any) -> Iterator[Block]:
    line = 0
    tables = 0
    running: list[Row] = []
    for element in flow(body):
        if element.tag == qn("w:p"):
            for piece in paragraph_text(element).split("\n"):
                line += 1
                if piece.strip():
                    running.append(Row((Cell(piece),), line))
        else:
            if running:
                yield from blocks_of(running)
                running = []
            tables += 1
            rows = _table(element, f"bảng {tables}", line)
            line += len(rows)
            yield Block("table", f"bảng {tables}", tuple(row for row in rows if row.texts))
    yield from blocks_of(running)


def flow(body: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, also those inside content controls, accepted insertions and text boxes."""
    for element in body:
        if element.tag in {qn("w:p"), qn("w:tbl")}:
            yield element
            for box in own(element, qn("w:txbxContent")) if element.tag == qn("w:p") else ():
                if _is_newest(box):
                    yield from flow(box)
        elif element.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from flow(element)


def _table(table: Any, where: str, line: int) -> list[Row]:
    rows: list[Row] = []
    above: dict[int, Cell] = {}
    # Rows and cells of a table inside a cell are not this table's; wrapped in content controls its own are.
    of_table = (row for row in table.iter(qn("w:tr")) if next(row.iterancestors(qn("w:tbl"))) is table)
    for number, row in enumerate(of_table, 1):
        cells: list[Cell] = []
        skip = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
        for _ in range(int(skip.get(qn("w:val"))) if skip is not None else 0):
            cells.append(Cell(""))
        for element in row.iter(qn("w:tc")):
            if next(element.iterancestors(qn("w:tr"))) is not row:
                continue
            column = len(cells)
            address = f"{where}, hàng {number}, cột {column + 1}"
            down = element.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if down is not None and down.get(qn("w:val")) != "restart" and column in above:
                cell = Cell(above[column].text, address, "down")
            else:
                cell = Cell("\n".join(paragraph_text(p) for p in cell_paragraphs(element)).strip(), address)
            span = element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            width = int(span.get(qn("w:val"))) if span is not None else 1
            for extra in range(max(1, min(width, 60))):
                cells.append(cell if extra == 0 else Cell(cell.text, address, "across"))
        above = dict(enumerate(cells))
        rows.append(Row(tuple(cells), line + number))
    return rows


def cell_paragraphs(cell: Any) -> Iterator[Any]:
    """Paragraphs of a cell or a table, those of tables and text boxes inside it included, each once."""
    yield from filter(_is_newest, cell.iter(qn("w:p")))


def own(paragraph: Any, *tags: str) -> Iterator[Any]:
    """What of these stands in a paragraph itself, not in a text box that is drawn in it."""
    boxed = paragraph.find(f".//{qn('w:txbxContent')}") is not None
    return (node for node in paragraph.iter(*tags) if not boxed or next(node.iterancestors(qn("w:p"))) is paragraph)


def _is_newest(element: Any) -> bool:
    """Whether an element is not in the older form of a drawing, which Word keeps beside the newer one."""
    return next(element.iterancestors(_FALLBACK), None) is None


def paragraph_text(paragraph: Any) -> str:
    """Text of a paragraph as shown: text that was deleted or moved away left out, tabs and line breaks kept."""
    parts: list[str] = []
    for node in own(paragraph, qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")):
        parent = node.getparent()
        if node.tag == qn("w:tab") and parent.tag != qn("w:r"):
            continue
        if parent.getparent() is not None and parent.getparent().tag in {qn("w:del"), qn("w:moveFrom")}:
            continue
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        else:
            parts.append({qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}.get(node.tag, "\n"))
    return unicodedata.normalize("NFC", "".join(parts)).replace("\u00a0", " ")
