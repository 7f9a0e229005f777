"""Deadlines whose words say that they are: behind "trước ngày", "hạn", "xong trong", or with the day that opens an item."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bangvang.imports.plan.deadline_completed import completed
from bangvang.imports.plan.deadline_marks import COLON, DUE, NAMED_PERIOD
from bangvang.imports.plan.deadline_meaning import LAST_DAY, WEAK, is_purpose, means_it
from bangvang.imports.plan.deadline_openings import (
    DAY_OF_WORK,
    TIMES,
    bracketed_title,
    event_day,
    headed_title,
    opening_title,
)
from bangvang.imports.plan.deadline_periods import dates_of
from bangvang.imports.plan.deadline_spans import ONLY_LEAD, comes_back
from bangvang.imports.plan.deadline_vocabulary import TENTATIVE
from bangvang.imports.plan.deadline_words import Due, due_on, title_of
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted
from bangvang.imports.plan.quantities import may_be_ratio
from bangvang.imports.plan.ranges import Range
from bangvang.imports.plan.stretches import Stretches

#: A second day for the same work: `trước ngày 10/12 (bản mềm) và 15/12 (bản giấy)`.
_AND_DATE = re.compile(
    r"\s*(?:\([^()]{2,40}\))?\s*(?:và|,)\s*(?:(?:phiên|lần|đợt|vòng)\s+\S{1,3}\s+)?(?:(?:trước\s+)?ngày\s+)?",
    re.IGNORECASE,
)
#: "hồ sơ đã nhận đến hết ngày 31/3" tells what was.
_WAS_DONE = re.compile(r"\bđã\s[^.;:]{0,40}$", re.IGNORECASE)
#: "hoàn thành 03/9 thôn" counts.
_FULFILS = re.compile(r"hoàn thành\s+$", re.IGNORECASE)
#: `ngày 29/11 hoặc 30/11`: due on the later day.
_OR_LATER = re.compile(r"\s+hoặc\s+(?:ngày\s+)?\d{1,2}/\d")
#: "tổ chức các hoạt động trong tháng 3 như sau:" leads to what is due.
_ANNOUNCES = re.compile(r"[^.;:]{0,60}\b(?:như sau|sau đây|cụ thể)\b[^.;:]{0,20}:\s*$", re.IGNORECASE)
#: "Ngày 15/9/2025, nhà trường đã phát động …" tells what was.
_TOLD = re.compile(r"\s*,\s*[^.;:,]{2,60}?\sđã\s")
#: "22/5: bắt đầu nhận bài" says when something opens, not when it is due.
_BEGINS = re.compile(r"bắt đầu\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(?:\A|[.;:]\s+)(?:Trong\s+|Vào\s+|Dự kiến\s+)?$", re.IGNORECASE)
_DOES = re.compile(r"\s*[:,]?\s*(?:sẽ\s+)?(?P<title>(?:tiến hành|tổ chức|thực hiện|hoàn thành|họp|xét|gửi|nộp|báo cáo|sơ kết|"
                   r"tổng kết|đánh giá|bình xét|tổng hợp|trình|phát động|ký)[^.;]{4,160})", re.IGNORECASE)  # fmt: skip


def in_prose(
    passage: Passage, context: Context, spans: Sequence[Range], period: Spotted | None, *, months: bool
) -> Iterator[Due]:
    """The dates of a passage that its words make terms; those that they explain otherwise come without an entry.

    Args:
        passage: the passage.
        context: the plan's time.
        spans: the spans of the passage, whose dates are none of these.
        period: the month of the heading above it.
        months: whether the plan has a list of months.
    """
    text = passage.text
    end_of_last = opened_until = 0
    last_title = ""
    dates = dates_of(text, period)
    for date in _times(text, dates, spans):
        before = text[: date.start]
        leads = (date.day is None and _ANNOUNCES.match(text, date.end)) or _TOLD.match(text, date.end)
        if leads or comes_back(text, date) or _was_done(before, date, context) or _OR_LATER.match(text, date.end):
            yield Due(date.start, date.end)
            continue
        opened = opening_title(passage, date, context, months=months) or (
            headed_title(passage, date, context) or bracketed_title(passage, date, context))
        if opened is not None:
            begins = _BEGINS.match(opened) is not None
            own = begins or _has_own_date(text, dates, date, date.end + len(opened) + 4)
            tentative = TENTATIVE.search(before) is not None
            yield Due(date.start, date.end) if own else due_on(passage, date, opened, context, tentative=tentative)
            if not own:
                end_of_last, last_title, opened_until = date.end, opened, date.end + len(opened)
            continue
        opened_by = text[: date.start + 4] if text[date.start : date.start + 4].lower() == "hết " else before
        due = DUE.search(opened_by, max(0, date.start - 140)) or COLON.search(before, max(0, date.start - 20))
        named = (date.quarter or (due is not None and due["word"] == ":")) and NAMED_PERIOD.match(text, date.end)
        if named or (due is not None and WEAK.fullmatch(due["word"]) and is_purpose(before)):
            yield Due(date.start, date.end)
            continue
        what = title_of(text, due.start(), end_of_last) if due else None
        title = completed(what, due["word"], date.end, last_title, passage) if due is not None else None
        if due is not None and title and means_it(due["word"], title, date, listed=passage.under(*TIMES)):
            clause = re.split(r"[.;]\s", text[max(0, due.start() - 30) : due.end()])[-1]
            yield due_on(passage, date, title, context, tentative=TENTATIVE.search(clause) is not None)
            end_of_last, last_title = date.end, title
            continue
        again = due is None and last_title and date.day and _AND_DATE.fullmatch(text[end_of_last : date.start])
        if again and not may_be_ratio(text, date.start, date.end):
            yield due_on(passage, date, last_title, context, tentative=False)
            end_of_last = date.end
            continue
        weak = due is None or (WEAK.fullmatch(due["word"]) is not None and title)
        day = title_of(text, date.start, end_of_last) if weak else None
        if day and date.start >= opened_until and not ONLY_LEAD.fullmatch(day) and event_day(passage, date, day, context):
            words = _without_day(day)
            yield due_on(passage, date, words, context, tentative=False)
            end_of_last, last_title = date.end, words
            continue
        done = _done_then(passage, date, dates, context) if due is None else None
        if done is not None:
            yield done
            end_of_last = date.end if done.entry is None else date.end + len(done.entry["title"])
        elif due is not None and LAST_DAY.match(due["word"]):
            yield Due(date.start, date.end)  # `sinh trước ngày …`: a last day of something else


def _times(text: str, dates: Sequence[Spotted], spans: Sequence[Range]) -> Iterator[Spotted]:
    """The dates that are days or months of their own: none of a span, of a year alone or of a count (`03/9 thôn`)."""
    spanned = Stretches((span.begin, span.end) for span in spans)
    for date in dates:
        counts = _FULFILS.search(text, max(0, date.start - 12), date.start) and may_be_ratio(text, date.start, date.end)
        if date.start not in spanned and not counts and _is_a_time(date):
            yield date


def _was_done(before: str, date: Spotted, context: Context) -> bool:
    """Whether a date tells what was done before the plan's own day."""
    day = context.resolve(date) if _WAS_DONE.search(before[-60:]) else None
    return day is not None and context.issued is not None and day.last_day < context.issued.first_day


def _without_day(words: str) -> str:
    """An event without the words that lead to its day: `Tổng kết đợt 1 vào dịp kỷ niệm Ngày Nhà giáo Việt Nam`."""
    words = re.sub(r"\s*(?:(?:vào|đúng|nhân)\s+)?(?:dịp|ngày|sáng|chiều|tối)(?: ngày| lễ)?$", "", words)
    return re.sub(
        r"\s+(?:vào|nhân|đúng)\s+(?:dịp\s+)?(?:kỷ niệm\s+|chào mừng\s+)?(?:ngày|lễ|tết)\s.{3,60}$", "", words, flags=re.IGNORECASE
    )


def _done_then(passage: Passage, date: Spotted, dates: Sequence[Spotted], context: Context) -> Due | None:
    """What a month that opens a sentence has done in it: `Tháng 12 tiến hành đánh giá`."""
    before = passage.text[: date.start]
    does = _DOES.match(passage.text, date.end) if _MONTH_FIRST.search(before, max(0, date.start - 30)) else None
    if does is None:
        return None
    if _has_own_date(passage.text, dates, date, does.end()):
        return Due(date.start, date.end)
    if date.day is not None and not passage.under("thời gian", "tiến độ"):
        return None
    tentative = "dự kiến" in before[-12:].lower()
    return due_on(passage, date, re.sub(r"^tiến hành\s+", "", does["title"]), context, tentative=tentative)


def _is_a_time(date: Spotted) -> bool:
    """Whether a date is more than a year: one with its month or quarter, or the end of a year."""
    return date.month is not None or date.quarter is not None or (date.edge == "end" and date.year is not None)


def _has_own_date(text: str, dates: Sequence[Spotted], month: Spotted, end: int) -> bool:
    """Whether what is done in a month has its own day: `Tháng 01: sơ kết, nộp báo cáo trước ngày 16/01`."""
    if month.day is not None:
        return False
    first = bisect_right(dates, month.end, key=lambda date: date.start)
    last = bisect_left(dates, end, key=lambda date: date.start)
    return any(
        date.day is not None
        and (DUE.search(text[month.end : date.start]) or DAY_OF_WORK.search(text[month.end : date.start]))
        for date in dates[first:last]
    )
