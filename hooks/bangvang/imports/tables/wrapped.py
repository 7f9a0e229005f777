"""Items of a list that a page broke over lines, as one line each: texts taken from a page end each line where it ended.

Only items are joined: behind `1.`, `a)` or a dash nothing else can follow than the rest of the item, the next item or a
line with a mark of its own. What is broken elsewhere is read as it stands.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Block, Reading, Row

_ITEM = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*[.)/]|[a-zđ]\)|[-–+•*])\s*(?=[^\W\d])")
_MARKED = re.compile(
    r"\s*(?:\d{1,3}(?:\.\d{1,3})*\s*[.)/-]|[a-zđ]\)|[-–+•*]|[IVX]+\s*[.)-]|#|(?:Điều|Phần|Chương|Mục|Phụ lục)\s+[\dIVX]|"
    r"(?:ông|bà|cô|thầy|em|đồng chí|đ/c|cháu)\s+[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\W*(?:noi nhan|danh sach|tong (?:so|cong)|cong\b|can cu|kt\.|tm\.|ngay \d|muc thuong|\()")
_PAGE = re.compile(r"\W*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*", re.IGNORECASE)
#: A shorter line ended because its words did.
_FULL = 50
#: A list that ends its items with nothing at all is not of this kind.
_CLOSED = (";", ".")


def unwrapped(reading: Reading) -> Reading:
    """What was read, with each broken item on the line where it begins."""
    return replace(reading, blocks=tuple(
        replace(block, rows=_joined(block.rows)) if _is_broken(block) else block for block in reading.blocks
    ))


def _is_broken(block: Block) -> bool:
    if block.kind != "text":
        return False
    return any(_ITEM.match(row.cells[0].text) and _goes_on(row.cells[0].text) for row in block.rows)


def _joined(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    found: list[Row] = []
    place = 0
    while place < len(rows):
        row = rows[place]
        place += 1
        while _ITEM.match(row.cells[0].text) and _goes_on(row.cells[0].text):
            # The number of the page stands between the halves.
            skipped = int(place < len(rows) and bool(_PAGE.fullmatch(rows[place].cells[0].text)))
            last = rows[place - 1].line + skipped
            if place + skipped >= len(rows) or not _continues(rows[place + skipped], row, last):
                break
            cell = row.cells[0]
            row = replace(row, cells=(replace(cell, text=f"{cell.text} {tidy(rows[place + skipped].cells[0].text)}"),))
            place += 1 + skipped
        found.append(row)
    return tuple(found)


def _goes_on(text: str) -> bool:
    said = text.rstrip()
    return len(said) >= _FULL and not said.endswith((*_CLOSED, ":", "!", "?", ")", "”"))


def _continues(row: Row, above: Row, last: int) -> bool:
    """Whether a line is the rest of the item above: small letters go on; a capital does where the item is closed by it.

    A blank line between them ends the item.
    """
    text = tidy(row.cells[0].text)
    if len(row.cells) != 1 or row.line != last + 1 or _MARKED.match(text) or _OTHER.match(plain(text)) or text.isupper():
        return False
    return text[:1].islower() or (text.endswith(_CLOSED) and len(text) < len(above.cells[0].text))
