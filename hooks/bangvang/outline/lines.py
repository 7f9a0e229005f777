"""The lines of a source text: blank lines, page furniture and hard-wrapped paragraphs told apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangvang.outline.page_about import about
from bangvang.outline.page_foot import below_text
from bangvang.outline.stamps import stamped

_FURNITURE = re.compile(
    r"(?:trang|page)\s*:?\s*\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?|[-–—]?\s*\d{1,3}\s*[-–—]?|\d{1,3}\s*\|\s*page",
    re.IGNORECASE,
)
# A stroke alone is left of a table in which a page of the web keeps its header.
_RULE = re.compile(r"[\s_\-–—=*.~─]{3,}|\|+")
#: Each paragraph on which a plan rests opens so.
_BASIS = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét)\s")
#: Ends of a finished sentence or list item, closing quotes and emphasis aside.
_FINISHED = re.compile(r"[.:;!?…][\s*”\"'’»)\]]*$")
#: Where few lines go on in small letters, so many nearly full ones of such a width tell that a text is wrapped.
_FULL, _MANY, _COLUMN = 0.85, 4, 70
#: A month or a round that opens an item of its own, however long the line before it.
_LABELLED = re.compile(r"(?:Tháng|Tuần|Quý|Đợt|Giai đoạn|Bước|Học kỳ)\s[\w/, -]{1,12}\s*[:(]")
#: Words that no paragraph ends with.
_OPEN_END = re.compile(
    r"\s(?:ngày|tháng|số|của|và|về việc|theo|kỷ niệm|chào mừng|các|những|cho|với|từ|đến|hoặc|mỗi|ít nhất|tối thiểu|tối đa|"
    r"không quá|không dưới|đạt trên|phấn đấu)$"
)

#: `(26/3/1931` at the end of a line: the dash of its span opens the next one.
_OPEN_SPAN = re.compile(r"\(\s*(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?\s*$|\(\s*\d{4}\s*$")
_SPAN_GOES_ON = re.compile(r"[-–—]\s*\d")
#: `… 06/01/1946` and `- 06/01/2026).`: two days with nothing said of the second.
_ENDS_WITH_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?$")
_ONLY_DAY = re.compile(r"[-–—]\s*\d{1,2}/\d{1,2}(?:/\d{4})?(?=\s*[).,;]|$)")
_DASH_AT_END = re.compile(r"\d\s*[-–—]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words: its 1-based number in the source and its text without the white space around."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the body with what stood before it."""

    line: int
    text: str
    after_blank: bool
    after_page: bool


def is_furniture(text: str) -> bool:
    """Whether a line is only a page number ("Trang 2", "- 3 -")."""
    return _FURNITURE.fullmatch(text) is not None


def is_rule(text: str) -> bool:
    """Whether a line is only a drawn rule, as under the name of an agency."""
    return _RULE.fullmatch(text) is not None


def is_row(text: str) -> bool:
    """Whether a line is a row of a table: between strokes, or three cells and more apart by strokes or tabs."""
    cells = text.count(" | ") + 1
    stroked = text.startswith("|") and not is_rule(text)
    return stroked or cells > 2 or sum(1 for cell in text.split("\t") if cell.strip()) > 2


def cell_separator(row: str) -> str:
    """What stands between the cells of a row."""
    return "|" if row.startswith("|") else "\t" if "\t" in row else " | "


def is_finished(text: str) -> bool:
    """Whether a paragraph ends as a sentence or a list item does."""
    return _FINISHED.search(text) is not None


def starts_low(text: str) -> bool:
    """Whether the first character of the words is a small letter, as in the second half of a sentence."""
    return text.lstrip("*\"“‘'(")[:1].islower()


def split_lines(text: str) -> tuple[list[SourceLine], list[Line]]:
    """Cut a text into its lines with words and its page furniture, each with its number.

    A lone number is furniture only between blank lines; in a run of lines it may be a value.
    """
    rows = [row.strip() for row in text.replace("\ufeff", "").split("\n")]
    lines: list[SourceLine] = []
    furniture: list[Line] = []
    blank, page = True, False
    aside = about(rows) | stamped(rows) | below_text(rows)
    for index, row in enumerate(rows):
        words = row.replace("\f", " ").strip()
        page = page or "\f" in row
        if not words:
            blank = True
            continue
        if index in aside:
            furniture.append(Line(index + 1, words))
            continue
        alone = blank and (index + 1 == len(rows) or not rows[index + 1].strip())
        if is_furniture(words) and (alone or not words.strip("-–— ").isdigit()):
            furniture.append(Line(index + 1, words))
            page = True
            continue
        lines.append(SourceLine(index + 1, words, blank, page))
        blank, page = False, False
    return lines, furniture


def wrap_width(lines: Sequence[SourceLine]) -> int:
    """The column at which a hard-wrapped text was wrapped; 0 where each line is a paragraph.

    Wrapped text shows itself by many lines of equal length that go on in small letters on the next line.
    """
    going_on = [
        len(first.text)
        for first, second in _neighbours(lines)
        if starts_low(second.text) and not is_finished(first.text)
    ]
    width = max(going_on, default=0)
    full = sum(1 for line in lines if len(line.text) >= _FULL * width)
    if len(going_on) < 3 and (width < _COLUMN or full < _MANY):
        return 0
    longest = max((len(line.text) for line in lines), default=0)
    return width if longest <= max(width + 15, 1) and width <= 160 else 0


def _neighbours(lines: Sequence[SourceLine]) -> Iterator[tuple[SourceLine, SourceLine]]:
    """Pairs of lines with no blank line between them."""
    return ((first, second) for first, second in itertools.pairwise(lines) if not second.after_blank)


def goes_on(first: str, second: SourceLine, width: int) -> bool:
    """Whether an unmarked line continues the paragraph of the line before it."""
    if second.after_blank or second.after_page:
        return False
    if first.endswith(";") and _BASIS.match(second.text):
        return False
    if starts_low(second.text) and not is_finished(first):
        return bool(width) or len(first) < 400
    if _OPEN_END.search(first) and not first.isupper():
        return True
    if is_finished(first) and _LABELLED.match(second.text):
        return False
    return bool(width) and len(first) >= 0.75 * width and not first.endswith("./.")


def goes_on_span(first: str, second: str) -> bool:
    """Whether a line ends amid the span of years of a celebrated day and the next one goes on with it."""
    opened = _OPEN_SPAN.search(first) is not None and _SPAN_GOES_ON.match(second) is not None
    days = _ENDS_WITH_DAY.search(first) is not None and _ONLY_DAY.match(second) is not None
    return opened or days or (_DASH_AT_END.search(first) is not None and second[:1].isdigit())
