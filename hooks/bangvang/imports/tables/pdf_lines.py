"""Lines of a PDF page outside ruled tables: words by their places; wide gaps make columns, as in lists without lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Any

from bangvang.imports.pdf_pages import OF_OCR
from bangvang.imports.tables.model import Block, Cell, Row

_PAGE_NUMBER = re.compile(r"^\s*(?:Trang\s*)?-?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*-?\s*$", re.IGNORECASE)
_SPECK = re.compile(r"[|_]+")  # what OCR takes dirt and pieces of rules for
_SAME_LINE = 3.0
_NEAR = 14.0

Piece = tuple[float, str]


def text_blocks(strip: Any, line: int, where: str) -> list[Block]:
    """Running text and unruled columns of a part of a page, in order.

    Args:
        strip: the cropped page (pdfplumber).
        line: number of the last line before it.
        where: for the addresses of cells (`trang 2`).
    """
    blocks: list[Block] = []
    lines = [pieces for pieces in _lines(strip) if not _PAGE_NUMBER.match(" ".join(text for _, text in pieces))]
    for wide, run in groupby(lines, key=lambda pieces: len(pieces) > 1):
        rows = []
        columns: list[float] = []
        for pieces in run:
            line += 1
            if not wide:
                rows.append(Row((Cell(pieces[0][1]),), line))
                continue
            columns = columns if columns and _fits(pieces, columns) else [left for left, _ in pieces]
            rows.append(Row(_cells(pieces, columns, f"{where}, dòng {len(rows) + 1}"), line))
        blocks.append(Block("table" if wide else "text", where if wide else "", tuple(rows)))
    return blocks


def _lines(strip: Any) -> list[list[Piece]]:
    words = sorted(
        strip.extract_words(x_tolerance=2, y_tolerance=_SAME_LINE), key=lambda word: (word["top"], word["x0"])
    )
    ends = _recognised_ends(strip.chars)
    for word in words:
        word["x1"] = ends.get((word["x1"], word["bottom"]), word["x1"])
    if ends:
        words = [word for word in words if _SPECK.fullmatch(word["text"]) is None]
    lines: list[list[dict[str, Any]]] = []
    for word in words:
        if lines and abs(word["bottom"] - lines[-1][-1]["bottom"]) <= _SAME_LINE:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_pieces(sorted(line, key=lambda word: word["x0"])) for line in lines]


def _recognised_ends(chars: Sequence[dict[str, Any]]) -> dict[tuple[float, float], float]:
    """Where words that OCR has read end in the picture, by where their last letters end.

    It stretches each word and a space behind it over the place of the word alone: the letters end too early.
    """
    return {(last["x1"], last["bottom"]): space["x1"] for last, space in pairwise(chars)
            if space["text"] == " " and OF_OCR in space["fontname"]}


def _pieces(words: list[dict[str, Any]]) -> list[Piece]:
    """Words of a line joined to cells: a gap wider than six tenths of the letters' height begins a new one."""
    pieces: list[Piece] = []
    right = 0.0
    for word in words:
        text = unicodedata.normalize("NFC", word["text"])
        gap = max(6.0, 0.6 * (word["bottom"] - word["top"]))
        if pieces and word["x0"] - right < gap:
            pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]} {text}")
        else:
            pieces.append((word["x0"], text))
        right = word["x1"]
    return pieces


def _fits(pieces: list[Piece], columns: list[float]) -> bool:
    near = [min(range(len(columns)), key=lambda place: abs(columns[place] - left)) for left, _ in pieces]
    close = all(abs(columns[place] - left) <= _NEAR for place, (left, _) in zip(near, pieces, strict=True))
    return close and len(set(near)) == len(near)


def _cells(pieces: list[Piece], columns: list[float], where: str) -> tuple[Cell, ...]:
    texts = [""] * len(columns)
    for left, text in pieces:
        texts[min(range(len(columns)), key=lambda place: abs(columns[place] - left))] = text
    return tuple(Cell(text, f"{where}, cột {column}" if text else "") for column, text in enumerate(texts, 1))
