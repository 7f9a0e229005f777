"""The columns of a header's line, whether tabs, spaces, strokes or nothing at all stands between them."""

from __future__ import annotations

import re

from bangvang.imports.plan.worded_dates import in_figures
from bangvang.outline import plain

_GAP = re.compile(r"\t+|\s{2,}|\s+\|\s+|^\|\s*|\s*\|$")
# What is left blank for a pen is no gap between columns.
_BLANK_NUMBER = re.compile(
    r"(?:^|(?<=\s\s)|(?<=\t)|(?<=\|\s))(Số(?:/No)?(?:\s*:)?)\s*([\d.…_]*)\s*([/-]\s?[A-ZĐƯ]{2})", re.IGNORECASE
)
_BLANK_DATE = re.compile(r"\b(ngày|tháng|\d{1,2}(?=\s+(?:tháng|năm)\b))\s{2,}(?=\d|[.…_]|tháng|năm)", re.IGNORECASE)
#: The text of a PDF often keeps one space of what parted two columns: the state's name, its motto, the place and day.
#: A title may celebrate the "Quốc khánh nước Cộng hòa …".
_ONE_SPACE = re.compile(
    r"(?<=\S)(?<!NƯỚC)(?<!nước)\s(?=CỘNG H\w{2} XÃ HỘI CHỦ NGHĨA VIỆT NAM\W*$|Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc\W*$)"
    r"|(?<=\S)(?<!Số:)(?<!Số)\s(?=[^\W\d_][^\W\d_.]*(?:\s[^\W\d_]+){0,4},\s*ngày\s[^;]{0,12}tháng\b[^;]{0,12}năm\b[^;]{0,6}$)",
)
_OWN_NUMBER = re.compile(r"\W*Số(?:/No)?\s*:?\s*(?:\S*\s?[/-]\s?[\w&./]+(?:\s?-\s?[\w&./]+)*)$", re.IGNORECASE)


def columns(line: str) -> list[str]:
    """The parts of a line that are columns of their own, without the space around them."""
    text = _BLANK_DATE.sub(r"\1 ", _BLANK_NUMBER.sub(r"\1 \2\3", in_figures(plain(line).strip())))
    parts = [part.strip() for part in _GAP.split(text) if part.strip("* ")]
    return [piece for part in parts for piece in _parted(part)]


def _parted(text: str) -> list[str]:
    """Two columns that one space parts; a place and day only behind a number."""
    gap = _ONE_SPACE.search(text)
    while gap is not None and "," in text[gap.end() :] and not _OWN_NUMBER.fullmatch(text[: gap.start()]):
        gap = _ONE_SPACE.search(text, gap.end())
    return [text] if gap is None else [text[: gap.start()], text[gap.end() :]]
