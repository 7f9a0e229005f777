"""Months as headings, whose days stand alone below them: `THÁNG 9/2025` above `- Đại hội chi đoàn, ngày 22`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bangvang.imports.plan.deadline_vocabulary import LATEST
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.prose_dates import Spotted, spot_dates, with_days
from bangvang.imports.plan.stretches import Stretches

_ALONE = re.compile(r"\W*(?:(?:trong|vào)\s+)?(?P<month>tháng\s+\d[^:;]*?)\W*", re.IGNORECASE)
#: Marks of the items of a list.
DASHES = ("-", "–", "—", "+", "*", "•")
_SHORT = 80
_MONTH = re.compile(r"\W*(?:(?:kế hoạch|chương trình|công tác|hoạt động|nội dung|trong)\s+)*tháng\s+\d", re.IGNORECASE)
#: A day alone; a number of days ("ngày 2 buổi") goes on with what it counts.
_DAY = re.compile(
    r"(?<!\w)(?P<word>ngày\s+)(?:\d{1,2}\s*(?:,|và|đến|[-–])\s*(?:ngày\s+)?)?(?P<day>\d{1,2})(?=\s*(?:[.;:()](?!\d)|,\s|$|\s(?:tại|và|ở)\s))",
    re.IGNORECASE,
)
#: The last day of work that follows it: `Trước ngày 15 các tổ nộp phiếu`; not "trước ngày 15 tháng 9", "trước 15 ngày".
_LAST_DAY = re.compile(
    rf"(?<!\w)(?:trước|{LATEST}(?:\s+là)?|đến hết|hạn(?:\s+(?:cuối|chót))?(?:\s+là)?|vào)\s+(?P<word>ngày\s+)(?P<day>\d{{1,2}})"
    r"(?=\s+[^\W\d_])(?!\s+(?:của\s+)?tháng\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A month that opens a heading or an item.

    Args:
        month: the month.
        alone: whether it is all that stands there.
        heads: whether it is a line that the dashes below it belong to: `Tháng 9/2024: Phát động thi đua`.
    """

    month: Spotted
    alone: bool
    heads: bool = False


def periods(found: Sequence[Passage]) -> list[Period | None]:
    """The month that each passage stands below, if any, in the order of the passages."""
    months: list[Period | None] = []
    heading: Passage | None = None
    month: Period | None = None
    level: int | None = None
    for passage in found:
        own = _month(passage)
        if own is not None:
            heading, month, level = passage, own, None
        elif heading is not None and passage.block is not None:
            level = passage.block.level if level is None else level
            if not _is_below(passage, heading, level):
                heading = month = None
        months.append(own or month)
    return months


def dates_of(text: str, period: Spotted | None) -> list[Spotted]:
    """All dates of a text, and the days of the month above it that name no month of their own."""
    dates = list(with_days(text))
    if period is None:
        return dates
    dated = Stretches((date.start, date.end) for date in dates)
    alone = [
        replace(period, start=match.end("word"), end=match.end("day"), day=int(match["day"]), edge="")
        for match in (*_DAY.finditer(text), *_LAST_DAY.finditer(text))
        if 1 <= int(match["day"]) <= 31 and match.start("day") not in dated
    ]
    return sorted([*dates, *alone], key=lambda date: date.start)


def _month(passage: Passage) -> Period | None:
    """The one month that a heading or an item opens with: `THÁNG 9/2025`, `Tháng 02: … trước ngày 29`."""
    if passage.block is None or _MONTH.match(passage.text) is None:
        return None
    dates = list(spot_dates(passage.text.partition(":")[0][:120]))
    months = {(date.month, date.year) for date in dates if date.day is None}
    if len(months) != 1 or len(dates) != 1 or dates[0].day is not None or dates[0].month is None:
        return None
    alone = _ALONE.fullmatch(passage.text)
    heads = passage.block.marker not in DASHES and len(passage.text) < _SHORT and not passage.text.endswith((".", ";"))
    return Period(dates[0], alone is not None and alone.end("month") == dates[0].end, heads)


def _is_below(passage: Passage, heading: Passage, level: int) -> bool:
    """Whether a passage belongs to a heading: by its number, or as one of the items that follow a heading without."""
    if heading.block is not None and heading.block.marker:
        depth = len(heading.path)
        return passage.path[:depth] == heading.path and len(passage.path) > depth and passage.path[depth] == heading.text[:300]
    return passage.block is not None and passage.block.marker != "" and passage.block.level >= level
