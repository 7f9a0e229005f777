"""Tables of an official text: rows of cells that stand below each other in the source, shown as what they are.

The outline keeps each row as a paragraph with its own id, word for word; only here do the strokes become a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from bangvang.outline import cell_separator, is_row
from bangvang.routes.words import Part

_COUNTED = re.compile(r"\W*\d")
Cell = list[Part]


def in_words(text: str) -> str:
    """A row of a table without its strokes, for a list of answers; any other text as it is."""
    if not is_row(text):
        return text
    return "" if _is_rule(text) else " · ".join(filter(None, map(str.strip, text.split(cell_separator(text)))))


def with_tables(blocks: Sequence[Part]) -> list[Part]:
    """The blocks of a text, rows below each other as one block of role `table`: {role, id, headings, rows, note}.

    Args:
        blocks: with their runs.

    Returns:
        `headings` are texts; a row is {id, cells: [{heading, runs}], over}, `over` where it speaks for the rows below it.
    """
    found: list[Part] = []
    for rows, group in groupby(blocks, key=lambda block: block["role"] == "paragraph" and not block["part"]
                               and is_row(block["text"])):
        several = list(group)
        found += [_table(several)] if rows and len(several) > 1 else several
    return found


def _table(blocks: Sequence[Part]) -> Part:
    rows = [(block, _cells(block)) for block in blocks]
    ruled = len(rows) > 1 and _is_rule(rows[1][0]["text"])
    headed = ruled or not _COUNTED.match(_text(rows[0][1][0]))
    headings = [_text(cell) for cell in rows[0][1]] if headed else []
    width = max(len(cells) for _, cells in rows)
    return {
        "role": "table", "id": blocks[0]["id"] if headed else "", "width": width, "headings": headings,
        "rows": [_row(block["id"], cells, headings, width) for block, cells in rows[1 if headed else 0:]
                 if not _is_rule(block["text"])],
        "notes": [block["note"] for block in blocks if block["note"]],
    }


def _row(id_: str, cells: Sequence[Cell], headings: Sequence[str], width: int) -> Part:
    said = [cell for cell in cells if _text(cell)]
    if len(said) == 1 and width > 1:
        return {"id": id_, "over": said[0], "cells": []}
    filled = [*cells, *([] for _ in range(width - len(cells)))]
    return {"id": id_, "over": [], "cells": [
        {"heading": headings[place] if place < len(headings) and place else "", "runs": cell}
        for place, cell in enumerate(filled)]}


def _cells(block: Part) -> list[Cell]:
    """The cells of a row, each as runs."""
    between = cell_separator(block["text"])
    cells: list[Cell] = [[]]
    for run in block["runs"] or [{"text": block["text"]}]:
        pieces = [run["text"]] if "note" in run else run["text"].split(between)
        for place, piece in enumerate(pieces):
            if place:
                cells.append([])
            if piece:
                cells[-1].append({**run, "text": piece})
    stripped = list(_stripped(cells))
    return stripped[1:len(stripped) - 1] if between == "|" and not stripped[-1] else stripped[1 if between == "|" else 0:]


def _stripped(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Cells without the space at their edges."""
    for cell in cells:
        parts: list[dict[str, Any]] = [dict(run) for run in cell]
        if parts:
            parts[0]["text"] = parts[0]["text"].lstrip()
            parts[-1]["text"] = parts[-1]["text"].rstrip()
        yield [run for run in parts if run["text"]]


def _is_rule(text: str) -> bool:
    """A row of Markdown that only says that the row above it heads the others."""
    return re.fullmatch(r"[|\s:-]*-[|\s:-]*", text) is not None


def _text(cell: Cell) -> str:
    return "".join(run["text"] for run in cell)
