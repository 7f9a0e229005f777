"""PDF with text as paragraphs: lines joined, page numbers and running heads set aside; scans through OCR."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.ocr import INSTALL, as_meant, can_recognise, recognised
from bangvang.imports.pdf_pages import Pages, Row, read_pages
from bangvang.outline.lines import is_finished, is_furniture, starts_low
from bangvang.outline.markers import read_marker
from bangvang.problems import Invalid, Problem


def read_pdf_text(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a PDF and notes; scanned pages are read by OCR where that is installed. Raises Invalid."""
    pages, notes = _recognised_too(data, name)
    if not pages.rows:
        message = f"không đọc được chữ nào trong tệp PDF; hãy dùng bản Word, hoặc cài nhận dạng chữ: {INSTALL}"
        raise Invalid([Problem(name, 0, "", "error", "no-text", message)])
    kept, aside = _without_furniture(pages.rows)
    if aside:
        once = {_digitless(text): text for text in reversed(aside)}
        message = f"số trang và dòng lặp lại ở mép trang được để ngoài văn bản: {', '.join(sorted(once.values()))}"
        notes.append(Problem(name, 0, "", "warning", "page-furniture", message))
    return "\n\n".join(_paragraphs(kept)), tuple(notes)


def _recognised_too(data: bytes, name: str) -> tuple[Pages, list[Problem]]:
    """The pages, with what OCR reads on those that are pictures. A file of pictures alone is refused where it cannot."""
    pages = read_pages(data, name)
    if len(pages.pictured) == pages.total or not pages.rows or (pages.pictured and can_recognise()):
        scanned = pages.pictured
        pages = read_pages(recognised(data, name, bare=not pages.rows), name)
        pages = pages._replace(rows=tuple(replace(row, text=as_meant(row.text)) for row in pages.rows))
        message = f"{_which(scanned, pages.total)} được đọc bằng nhận dạng chữ; hãy soát kỹ từng dòng, nhất là số và dấu"
        return pages, [*pages.notes, Problem(name, 0, "", "warning", "read-by-ocr", message)]
    notes = list(pages.notes)
    if pages.pictured:
        message = (f"{_which(pages.pictured, pages.total)} chưa được đọc; hãy cài nhận dạng chữ rồi nhập lại: {INSTALL}, hoặc "
                   "dùng bản Word")
        notes.append(Problem(name, 0, "", "warning", "pages-without-text", message))
    return pages, notes


def _which(scanned: Sequence[int], total: int) -> str:
    if len(scanned) == total:
        return "bản quét"
    return f"trang {', '.join(map(str, scanned))} là ảnh chụp (bản quét),"


def _without_furniture(rows: Sequence[Row]) -> tuple[list[Row], list[str]]:
    """The lines without page numbers and without lines that return at the edge of most pages."""
    pages = max(row.page for row in rows)
    edges: dict[int, list[Row]] = {}
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


def _paragraphs(rows: Sequence[Row]) -> list[str]:
    """Lines joined into paragraphs by indentation, length and marks; lines of two columns stay apart."""
    if not rows:
        return []
    right = sorted(row.right for row in rows)[int(0.9 * (len(rows) - 1))]
    margins = Counter(round(row.left / 4) for row in rows if row.right > right - 40)
    left = 4 * margins.most_common(1)[0][0] if margins else min(row.left for row in rows)
    paragraphs: list[str] = []
    before: Row | None = None
    for row in rows:
        if before is not None and _goes_on(before, row, left, right):
            paragraphs[-1] += f" {row.text}"
        else:
            paragraphs.append(row.text)
        before = row
    return paragraphs


def _goes_on(before: Row, row: Row, left: float, right: float) -> bool:
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
