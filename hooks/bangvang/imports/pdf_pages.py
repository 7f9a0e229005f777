"""PDF page by page: words into printed lines, the two columns of a header, and which pages are only pictures."""

from __future__ import annotations

import io
import logging
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from bangvang.problems import Invalid, Problem

MAX_PAGES = 300
_STAMP = 300  # letters; a digital signature says who, where and when over the scan that it signs
OF_OCR = "GlyphLess"  # in the name of the font by which Tesseract lays its words under a picture
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: its words, its edges in points and where it stands."""

    text: str
    left: float
    right: float
    top: float
    height: float
    page: int
    columns: bool


class Pages(NamedTuple):
    """A file as printed.

    Args:
        rows: the lines of all pages, from top to bottom.
        pictured: numbers of pages that are pictures, whose words are not among the lines.
        total: how many pages were looked at.
        notes: what an editor should know.
    """

    rows: tuple[Row, ...]
    pictured: tuple[int, ...]
    total: int
    notes: tuple[Problem, ...]


def read_pages(data: bytes, name: str) -> Pages:
    """All printed lines of all pages.

    Raises:
        Invalid: the file has a password or is damaged.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    rows: list[Row] = []
    pictured: list[int] = []
    notes: list[Problem] = []
    number = 0
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for number, page in enumerate(document.pages[:MAX_PAGES], 1):
                rows += _page(page, number)
                if is_pictured(page):
                    pictured.append(number)
            if len(document.pages) > MAX_PAGES:
                message = f"chỉ đọc {MAX_PAGES} trang đầu; hãy chia tệp"
                notes.append(Problem(name, 0, "", "warning", "too-many-pages", message))
    except Exception as error:  # pdfminer raises anything from KeyError to RecursionError on damaged files
        raise Invalid([unreadable(error, name)]) from error
    return Pages(tuple(rows), tuple(pictured), number, tuple(notes))


def is_pictured(page: Any) -> bool:
    """Whether a page is a scan without its words: nothing but pictures, or one over most of it and a signature's stamp.

    Args:
        page: as pdfplumber has it.
    """
    letters = sum(not char["text"].isspace() for char in page.chars)
    if letters:
        return letters < _STAMP and is_scan(page) and not any(OF_OCR in char["fontname"] for char in page.chars)
    return bool(page.images or page.curves)


def is_scan(page: Any) -> bool:
    """Whether one picture covers most of a page (of pdfplumber)."""
    largest = max((float(one["width"]) * float(one["height"]) for one in page.images), default=0.0)
    return largest > 0.5 * float(page.width) * float(page.height)


def unreadable(error: Exception, name: str) -> Problem:
    """Why a file could not be read, by what pdfplumber raised: its own error holds that of pdfminer."""
    if any(isinstance(one, PDFPasswordIncorrect) for one in (error, *error.args)):
        message = "tệp PDF được đặt mật khẩu; hãy mở tệp, in lại thành PDF không mật khẩu rồi nhập"
        return Problem(name, 0, "", "error", "password-protected", message)
    message = "tệp PDF bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc rồi nhập"
    return Problem(name, 0, "", "error", "damaged-file", message)


def _page(page: Any, number: int) -> list[Row]:
    """The lines of a page from top to bottom; a wide gap inside a line parts two columns."""
    words = page.extract_words(x_tolerance=1.5, y_tolerance=2, keep_blank_chars=False, extra_attrs=["size"])
    if not words:
        return []
    body = Counter(round(float(word["size"]) * 2) / 2 for word in words).most_common(1)[0][0]
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda one: (round(float(one["bottom"])), float(one["x0"]))):
        if lines and abs(float(word["bottom"]) - float(lines[-1][-1]["bottom"])) < body * 0.45:
            lines[-1].append(word)
        else:
            lines.append([word])
    ordered = [sorted(line, key=lambda one: float(one["x0"])) for line in lines]
    if number == 1:
        ordered = _header_columns(ordered, float(page.width))
    return [_row(line, body, number) for line in ordered]


def _header_columns(lines: list[list[dict[str, Any]]], width: float) -> list[list[dict[str, Any]]]:
    """The lines of a first page, its two-column header one column after the other.

    The columns part at the place that most of the first lines leave free; the title in the middle ends them.
    """
    best, depth = 0.0, 0
    for step in range(30, 66):
        place = width * step / 100
        free = 0
        for line in lines[:12]:
            if any(float(word["x0"]) < place < float(word["x1"]) + 1 for word in line):
                break
            inner = [word for word in line if width * 0.42 < (float(word["x0"]) + float(word["x1"])) / 2 < width * 0.6]
            if len(inner) == len(line):
                break
            free += 1
        both = sum(_sides(line, place) == (True, True) for line in lines[:free])
        if both >= 2 and free > depth:
            best, depth = place, free
    if not depth:
        return lines
    left = [[word for word in line if float(word["x0"]) < best] for line in lines[:depth]]
    right = [[word for word in line if float(word["x0"]) >= best] for line in lines[:depth]]
    return [line for line in (*left, *right) if line] + lines[depth:]


def _sides(line: list[dict[str, Any]], place: float) -> tuple[bool, bool]:
    """Whether a line has words to the left and to the right of a place."""
    return any(float(word["x0"]) < place for word in line), any(float(word["x0"]) >= place for word in line)


def _row(words: Sequence[dict[str, Any]], body: float, page: int) -> Row:
    text, columns = "", False
    end: float | None = None
    for word in words:
        said = unicodedata.normalize("NFC", str(word["text"]))
        if said.isdigit() and float(word["size"]) < 0.75 * body:
            said = said.translate(_SUPERSCRIPTS)
        gap = 0.0 if end is None else float(word["x0"]) - end
        wide = gap > 2.2 * body
        columns = columns or (end is not None and wide)
        text += ("" if end is None else "   " if wide else " " if gap > 0.12 * body else "") + said
        end = float(word["x1"])
    first, last = words[0], words[-1]
    height = max(float(word["bottom"]) - float(word["top"]) for word in words)
    return Row(text, float(first["x0"]), float(last["x1"]), float(first["top"]), height, page, columns)
