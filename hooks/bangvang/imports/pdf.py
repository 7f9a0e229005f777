"""PDF with text as paragraphs: lines joined, page numbers and running heads set aside; scans through OCR."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfplumber.utils.exceptions import PdfminerException

from bangvang.imports.ocr import INSTALL, recognised
from bangvang.outline.lines import is_finished, is_furniture, starts_low
from bangvang.outline.markers import read_marker
from bangvang.problems import Invalid, Problem

MAX_PAGES = 300
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed line: its words, its edges in points and where it stands."""

    text: str
    left: float
    right: float
    top: float
    height: float
    page: int
    columns: bool


def read_pdf_text(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a PDF and notes; a scan is read by OCR where that is installed. Raises Invalid."""
    rows, notes = _rows(data, name)
    if not rows:
        rows, more = _rows(recognised(data, name), name)
        message = "bản quét được đọc bằng nhận dạng chữ; hãy soát kỹ từng dòng, nhất là số và dấu"
        notes = [*notes, *more, Problem(name, 0, "", "warning", "read-by-ocr", message)]
    if not rows:
        message = f"không đọc được chữ nào trong tệp PDF; hãy dùng bản Word, hoặc cài nhận dạng chữ: {INSTALL}"
        raise Invalid([Problem(name, 0, "", "error", "no-text", message)])
    kept, aside = _without_furniture(rows)
    if aside:
        message = f"số trang và dòng lặp lại ở mép trang được để ngoài văn bản: {', '.join(sorted(set(aside))[:12])}"
        notes.append(Problem(name, 0, "", "warning", "page-furniture", message))
    return "\n\n".join(_paragraphs(kept)), tuple(notes)


def _rows(data: bytes, name: str) -> tuple[list[_Row], list[Problem]]:
    """All printed lines of all pages."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    rows: list[_Row] = []
    notes: list[Problem] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for number, page in enumerate(document.pages, 1):
                if number > MAX_PAGES:
                    notes.append(
                        Problem(
                            name,
                            0,
                            "",
                            "warning",
                            "too-many-pages",
                            f"chỉ đọc {MAX_PAGES} trang đầu; hãy chia tệp",
                        )
                    )
                    break
                rows += _page(page, number)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise _locked(name) from error
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise _locked(name) from error
        raise _damaged(name) from error
    except Exception as error:  # pdfminer raises anything from KeyError to RecursionError on damaged files
        raise _damaged(name) from error
    return rows, notes


def _locked(name: str) -> Invalid:
    message = "tệp PDF được đặt mật khẩu; hãy mở tệp, in lại thành PDF không mật khẩu rồi nhập"
    return Invalid([Problem(name, 0, "", "error", "password-protected", message)])


def _damaged(name: str) -> Invalid:
    message = "tệp PDF bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc rồi nhập"
    return Invalid([Problem(name, 0, "", "error", "damaged-file", message)])


def _page(page: Any, number: int) -> list[_Row]:
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


def _row(words: Sequence[dict[str, Any]], body: float, page: int) -> _Row:
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
    return _Row(text, float(first["x0"]), float(last["x1"]), float(first["top"]), height, page, columns)


def _without_furniture(rows: Sequence[_Row]) -> tuple[list[_Row], list[str]]:
    """The lines without page numbers and without lines that return at the edge of most pages."""
    pages = max(row.page for row in rows)
    edges: dict[int, list[_Row]] = {}
    for row in rows:
        edges.setdefault(row.page, []).append(row)
    repeated: Counter[str] = Counter()
    for lines in edges.values():
        repeated.update({_digitless(row.text) for row in (*lines[:1], *lines[-1:])})
    often = {text for text, count in repeated.items() if pages >= 3 and count >= max(3, 0.6 * pages)}
    kept, aside = [], []
    for row in rows:
        at_edge = row in (edges[row.page][0], edges[row.page][-1])
        if at_edge and (is_furniture(row.text) or _digitless(row.text) in often):
            aside.append(row.text)
        else:
            kept.append(row)
    return kept, aside


def _digitless(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _paragraphs(rows: Sequence[_Row]) -> list[str]:
    """Lines joined into paragraphs by indentation, length and marks; lines of two columns stay apart."""
    if not rows:
        return []
    right = sorted(row.right for row in rows)[int(0.9 * (len(rows) - 1))]
    margins = Counter(round(row.left / 4) for row in rows if row.right > right - 40)
    left = 4 * margins.most_common(1)[0][0] if margins else min(row.left for row in rows)
    paragraphs: list[str] = []
    before: _Row | None = None
    for row in rows:
        if before is not None and _goes_on(before, row, left, right):
            paragraphs[-1] += f" {row.text}"
        else:
            paragraphs.append(row.text)
        before = row
    return paragraphs


def _goes_on(before: _Row, row: _Row, left: float, right: float) -> bool:
    """Whether a line belongs to the paragraph of the line above it."""
    if row.columns or before.columns or read_marker(row.text, {}) is not None:
        return False
    if row.text.isupper() != before.text.isupper():
        return False
    full = before.right > right - 45
    indented = row.left > left + 12
    near = row.page != before.page or row.top - before.top < 2.2 * max(before.height, row.height)
    if indented and not (row.left < before.left + 3 and not is_finished(before.text) and starts_low(row.text)):
        return False
    return near and full and not before.text.endswith("./.")
