"""Tables that a Word document sets with tabs instead of drawing them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from bangvang.imports.tables.model import Block, Cell, Row


def blocks_of(lines: list[Row]) -> Iterator[Block]:
    """Running lines as text, and as a table where two or more lines on end have two tabs or more between words."""
    waiting: list[Row] = []
    for tabbed, run in groupby(lines, key=_is_tabbed):
        rows = list(run)
        if not tabbed or len(rows) < 2:
            waiting += rows
            continue
        if waiting:
            yield Block("text", "", tuple(waiting))
            waiting = []
        yield Block("table", "", tuple(map(_parted, rows)))
    if waiting:
        yield Block("text", "", tuple(waiting))


def _is_tabbed(line: Row) -> bool:
    # Tabs in front indent a line, they part nothing.
    return line.cells[0].text.lstrip("\t ").count("\t") > 1


def _parted(line: Row) -> Row:
    texts = line.cells[0].text.lstrip("\t ").split("\t")
    return Row(tuple(Cell(text.strip(), f"dòng {line.line}, cột {column}") for column, text in enumerate(texts, 1)), line.line)
