"""Tables of a Word document: those that lay out a header or a signature, and those whose rows are lines of cells."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from bangvang.imports.docx_numbering import W
from bangvang.imports.docx_paragraphs import Reader, paragraphs_in, put_footnotes, texts, through, words_of
from bangvang.text.folding import APOSTROPHES

_LAYOUT = re.compile(
    r"CỘNG H\w+ XÃ HỘI|Độc lập\s*[-–]|ĐẢNG CỘNG SẢN|Nơi nhận|^\s*Số\s*:|Kính gửi",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS = re.compile(r"(?:GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHỦ TỊCH|BÍ THƯ|CHÁNH|PHÓ|PHỤ TRÁCH|THƯ KÝ|ĐẠI DIỆN|NGƯỜI LẬP)\b")
_NAME = re.compile(rf"[^\W\d_][{APOSTROPHES}\w]*(?:\s+[^\W\d_][{APOSTROPHES}\w]*){{1,5}}")


def lays_out(table: Element) -> bool:
    """Whether a table only places what it holds, as that of a header or a signature does."""
    rows = [list(row.iter(f"{W}tc")) for row in through(table, f"{W}tr")]
    words = "\n".join("".join(texts(paragraph)) for paragraph in table.iter(f"{W}p"))
    narrow = max((len(row) for row in rows), default=0) < 2
    return _LAYOUT.search(words) is not None or len(rows) == 1 or narrow or _is_signature(rows)


def read_rows(table: Element, reader: Reader) -> None:
    """Take down a table as lines of cells, its footnotes behind it."""
    lines = []
    for row in through(table, f"{W}tr"):
        cells = [_cell(cell, reader) for cell in through(row, f"{W}tc")]
        if any(cells):
            lines.append("| " + " | ".join(cells) + " |")
    if lines:
        reader.paragraphs.append("\n".join(lines))
    put_footnotes(reader)


def _is_signature(rows: list[list[Element]]) -> bool:
    """Whether each cell with words is somebody's who signs: a function in capitals above, a name below."""
    cells = [
        [words for paragraph in cell.iter(f"{W}p") if (words := "".join(texts(paragraph)).strip())]
        for row in rows
        for cell in row
    ]
    filled = [lines for lines in cells if lines]
    return bool(filled) and all(
        len(lines) > 1
        and all(line.isupper() or line.startswith("(") for line in lines[:-1])
        and any(_SIGNS.search(line) for line in lines[:-1])
        and _NAME.fullmatch(lines[-1])
        for lines in filled
    )


def _cell(cell: Element, reader: Reader) -> str:
    """A cell's words on one line; a stroke inside would part cells and becomes a slash."""
    inner = Reader(reader.numbering, reader.footnotes, reader.waiting, reader.shown)
    for paragraph in paragraphs_in(cell):
        mark = reader.numbering.mark(paragraph)
        text, _ = words_of(paragraph, inner)
        if text.strip():
            inner.paragraphs.append(f"{mark} {text}".strip())
    return re.sub(r"\s+", " ", " ".join(inner.paragraphs)).replace("|", "/").strip()
