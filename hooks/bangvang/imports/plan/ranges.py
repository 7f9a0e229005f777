"""Spans of time in prose: `từ đầu năm đến ngày 15 tháng 6 năm 2024`, `từ tháng 9/2025 đến hết tháng 5/2026`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bangvang.dates import Date
from bangvang.imports.plan.passages import Context
from bangvang.imports.plan.prose_dates import Spotted, spot_dates

_JOIN = re.compile(
    r"\)?\s*(?:đến|tới)\s+(?:khi\s+|hết\s+)?[^;.,()\d]{2,30}\((?:dự kiến\s+)?(?:ngày\s+)?$|"
    r"\s*\((?:sáng\s+|chiều\s+)?(?:thứ\s+\S{1,3}|chủ nhật)\)\s*(?:đến|tới|[-–—])\s*(?:hết\s+)?(?:ngày\s+)?$|"
    r"\s+và\s+(?:nửa đầu|nửa cuối|đầu|cuối)\s+$|\)?\s*,?\s*(?:(?:và\s+|,\s*)?(?:kết thúc|hoàn thành)(?:\s+vào)?|đến|tới|"
    r"[-–—→])\s*(?:hết\s+|cuối\s+|giữa\s+)?(?:tuần\s+(?:thứ\s+)?\S{1,4}\s+)?(?:hết\s+)?"
    r"(?:\d{1,2}\s*(?:h|g|giờ)\s*(?:\d\d)?(?:\s*phút)?,?\s*)?(?:(?:sáng\s+|chiều\s+)?(?:thứ\s+\S{1,3}|chủ nhật),?\s+)?"
    r"(?:ngày\s+|trước ngày\s+)?$",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"\s+và\s+")
_TO_SCHOOL_END = re.compile(r"\s*(?:đến|tới)\s+(?:hết|cuối|khi kết thúc|kết thúc)\s+(?:năm học|học kỳ)\b", re.IGNORECASE)
#: "đến hết học kỳ I, ngày 17/01/2026" says which day that is.
_TERM_ENDS = re.compile(
    r"\s*(?:đến|tới)\s+(?:hết|cuối|khi kết thúc|kết thúc)\s+(?:năm học|học kỳ)\s*(?:I{1,2}|[12]|một|hai)?\s*[,(]?\s*(?:ngày\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:từ|bắt đầu|kể từ)\s*(?:ngày\s+)?$", re.IGNORECASE)
#: The first day of `từ 05 đến 10/3/2026`, `10-14/9/2026`, which states no month of its own.
_FIRST_DAY = re.compile(
    r"(?<![\d/.,])(?P<day>\d{1,2})(?:\s*,\s*\d{1,2})*\s*(?P<join>đến|tới|và|hoặc|,|[-–—→])\s*(?:hết\s+)?(?:ngày\s+)?$",
    re.IGNORECASE,
)
_FROM_NOW = re.compile(
    r"từ\s+(?:nay|ngày\s+(?:ban hành|phát động|ký|triển khai)[^,;.]{0,40}?|khi\s+(?:ban hành|phát động|có)[^,;.]{0,40}?)"
    r"\s*(?:đến|tới)\s*(?:hết\s+|cuối\s+)?(?:ngày\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Range:
    """A span with its place in the text; a missing start is not known, not empty."""

    begin: int
    end: int
    start: Date | None
    stop: Date | None
    from_now: bool = False


def ranges(text: str, context: Context) -> Iterator[Range]:
    """All spans of a text; a start without a year takes the end's."""
    dates = [_with_edge(text, date) for date in spot_dates(text)]
    skip = -1
    for index, date in enumerate(dates):
        if index <= skip:
            continue
        between = text[date.end : dates[index + 1].start] if index + 1 < len(dates) else ""
        months = index + 1 < len(dates) and _MONTHS.fullmatch(between) and date.day is None is dates[index + 1].day
        joined = _JOIN.fullmatch(between) or _TERM_ENDS.fullmatch(between)
        if index + 1 < len(dates) and (joined or (months and _same_kind(date, dates[index + 1]))):
            yield _range(date, dates[index + 1], context, text)
            skip = index + 1
            continue
        if _TO_SCHOOL_END.match(text, date.end) and _FROM.search(text, max(0, date.start - 30), date.start):
            begin = _FROM.search(text, max(0, date.start - 30), date.start)
            yield Range(begin.start() if begin else date.start, date.end, context.resolve(date), None)
            continue
        day = _first_day(text, date)
        if day is not None:
            yield _range(day, date, context, text)
            continue
        now = _FROM_NOW.search(text, max(0, date.start - 120), date.start)
        if now is not None:
            start = context.issued or None
            yield Range(now.start(), date.end, start, context.resolve(date), from_now=True)


def _same_kind(one: Spotted, other: Spotted) -> bool:
    """Whether two dates are both months or both quarters."""
    return bool((one.month and other.month) or (one.quarter and other.quarter))


def _first_day(text: str, date: Spotted) -> Spotted | None:
    """The day of the same month with which a span begins, right before its last day."""
    if date.day is None or date.month is None:
        return None
    found = _FIRST_DAY.search(text, max(0, date.start - 24), date.start)
    if found is None or not 1 <= int(found["day"]) < date.day:
        return None
    named = re.search(r"(?:từ|ngày)\s*$", text[max(0, found.start() - 8) : found.start()], re.IGNORECASE)
    if found["join"] in ("và", ",") and not named:
        return None
    return replace(date, start=found.start(), end=found.end("day"), day=int(found["day"]))


def _with_edge(text: str, date: Spotted) -> Spotted:
    """Take "hết" and "cuối" that stand before the word of a joined date."""
    before = text[max(0, date.start - 8) : date.start].lower()
    if date.day is None and not date.edge and re.search(r"\bhết\s*$", before):
        return replace(date, edge="end")
    return date


def _range(first: Spotted, last: Spotted, context: Context, text: str) -> Range:
    """The span between two dates; years that neither states come from the plan's year."""
    end_year = last.year or (first.year if first.year and not _turns(first, last) else None) or context.year_for(last)
    if last.year is None and first.year is not None:
        end_year = first.year + 1 if _turns(first, last) else first.year
    start_year = first.year
    if start_year is None and end_year is not None:
        start_year = end_year - 1 if _turns(first, last) else end_year
    opened = _FROM.search(text, max(0, first.start - 30), first.start)
    begin = opened.start() if opened else first.start
    return Range(begin, last.end, first.resolve(start_year), last.resolve(end_year))


def _turns(first: Spotted, last: Spotted) -> bool:
    """Whether the end lies in the year after the start, as in "từ tháng 9 đến tháng 5"."""
    one = (first.month or (first.quarter or 0) * 3 or 1, first.day or 1)
    other = (last.month or (last.quarter or 0) * 3 or 12, last.day or 31)
    return one > other
