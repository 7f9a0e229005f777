"""Running text with its places: what the grammar scans, without emphasis marks, each position with its line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bangvang.dates import Date
from bangvang.imports.plan.page_stamps import is_aside
from bangvang.imports.plan.prose_dates import Spotted
from bangvang.outline import Block, Outline

#: A paragraph longer than this is no paragraph of a plan; what lies behind is kept as text but not analysed.
LIMIT = 20_000
#: So many months a day may lie before the plan that sets it, as reports sometimes do.
_PAST = 3
_MARKS = re.compile(r"\*+")
#: Blanks that a hand or a page doubled, amid a sentence; tabs part the cells of a table.
_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block's words as one string.

    Args:
        text: without emphasis marks.
        lines: (position in text, line of the source), ascending.
        block: the block it is, None for the title.
        path: the headings above it, outermost first, without emphasis marks.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    block: Block | None = None
    path: tuple[str, ...] = ()

    def line(self, position: int) -> int:
        """The line of the source at a position."""
        index = bisect_right(self.lines, position, key=lambda part: part[0])
        return self.lines[max(index - 1, 0)][1]

    def under(self, *words: str) -> bool:
        """Whether one of the headings above contains one of the words, given in small letters."""
        return any(word in heading.lower() for heading in self.path for word in words)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the plan as a whole when its parts are read.

    Args:
        year: the plan's year, for dates that state none; None when the text gives none.
        issued: the plan's own date.
        issuer: who issued it, as inferred.
        school_year: `2025-2026` where the plan is one of a school year: its months from August on are the
            first year's.
        title: the plan's title.
        year_stated: whether the title states the year, which then holds for all its months.
    """

    year: int | None
    issued: Date | None
    issuer: str | None
    school_year: str | None = None
    year_stated: bool = False
    title: str | None = None

    def year_for(self, date: Spotted) -> int | None:
        """The year that a date without one means."""
        month = date.month or (3 * date.quarter if date.quarter else None)
        if month is None:
            return self.year
        issued = self.issued if self.issued is not None and self.issued.month else None
        if self.school_year is None:
            # A letter of November that says "trước 15/01" means the next January.
            open_year = issued is not None and not self.year_stated and self.year == issued.year
            turned = open_year and issued is not None and month < (issued.month or 1) - _PAST
            return self.year + 1 if turned and self.year else self.year
        first, _, second = self.school_year.partition("-")
        # Before the school year begins, July is the one that comes.
        early = issued is not None and str(issued.year) == first and 6 <= (issued.month or 0) <= month < 8
        return int(first if month >= 8 or early else second)

    def resolve(self, date: Spotted) -> Date | None:
        """A date as the plan means it; None where no year is known or there is no such day."""
        return date.resolve(self.year_for(date))


def passages(outline: Outline, title: Sequence[tuple[int, str]] = ()) -> list[Passage]:
    """The passages of a text: its title first, then each block with the headings above it; signatures are none."""
    found: list[Passage] = []
    if title:
        found.append(_passage([(line, words) for line, words in title], None, ()))
    above: list[tuple[float, str, bool]] = []
    for block in outline.blocks:
        if block.role == "closing":
            above.clear()
            continue
        while above and above[-1][0] >= block.level:
            above.pop()
        path = tuple(words for _, words, _ in above)
        offsets = outline.offsets[block.id]
        ends = [start for start, _ in offsets[1:]] + [len(block.text)]
        parts = [(line, block.text[start:end]) for (start, line), end in zip(offsets, ends, strict=True)]
        found.append(_passage(parts, block, path))
        if block.role == "heading" and not block.marker:
            # A line of capitals amid a list heads what follows in the list.
            while above and not above[-1][2]:
                above.pop()
            above.append((above[-1][0] + 0.5 if above else block.level, _MARKS.sub("", block.text[:300]), True))
        elif block.marker and block.role != "footnote":
            numbered = any(map(str.isalnum, block.marker))
            above.append((block.level, _MARKS.sub("", block.text[:300]), numbered))
    return found


def _passage(parts: Sequence[tuple[int, str]], block: Block | None, path: tuple[str, ...]) -> Passage:
    text = ""
    lines: list[tuple[int, int]] = []
    for line, words in parts:
        if is_aside(words):
            continue
        if text and not text.endswith(" "):
            text += " "
        lines.append((len(text), line))
        if len(text) > LIMIT:
            break
        text += _BLANKS.sub(" ", _MARKS.sub("", words).replace("\u00a0", " "))
    return Passage(text[:LIMIT], tuple(lines), block, path)
