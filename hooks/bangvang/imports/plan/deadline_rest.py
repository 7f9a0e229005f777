"""Dates of the plan's time that no word makes a term: what stands beside them takes place then, unless something explains them.

The grammar of terms knows many wordings and never all. Here it is the other way round: a day ahead of the plan is a
deadline, and what is listed is what else such a day can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bangvang.imports.plan.deadline_meaning import is_ahead, is_purpose
from bangvang.imports.plan.deadline_openings import TIMES
from bangvang.imports.plan.deadline_periods import dates_of
from bangvang.imports.plan.deadline_spans import EVENT, PHASE, comes_back, lasting
from bangvang.imports.plan.deadline_words import TENTATIVE, WORK, Due, due_on, title_of
from bangvang.imports.plan.numbers import NUMBER
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.phases import names_phase
from bangvang.imports.plan.prose_dates import Spotted, spot_dates
from bangvang.imports.plan.quantities import may_be_ratio
from bangvang.imports.plan.ranges import Range

#: Words of time at the end of what is done then.
_TIME_TAIL = re.compile(
    r"(?:[\s,:(>–-]|(?<!\w)(?:vào|ngày|sáng|trưa|chiều|tối|lúc|từ|đến|tới|hết|trước|giữa|cuối|đầu|nửa (?:đầu|cuối)|khoảng|"
    r"dự kiến|trong(?: khoảng)?|là|theo|mốc|hạn(?: chót| cuối)?|(?:thượng|trung|hạ) tuần|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|"
    r"tuần(?:\s+(?:lễ\s+)?(?:thứ\s+)?\S{1,4})?(?:\s+của)?|\d{1,2}\s*(?:h|g|giờ)\s*\d{0,2}(?:\s*phút)?|nhận|\d\d? (?:ngày|buổi|đêm)|thời gian))+$",
    re.IGNORECASE,
)
#: What a day is called by rather than when something is done: days that are celebrated, and their marches, camps and terms.
_CELEBRATED = re.compile(
    r"(?:(?:chào mừng|kỷ niệm|kỉ niệm|hưởng ứng|hướng (?:tới|về))(?:\s[^.;:,()\d]{2,90})?|truyền thống|mừng|nhân|Quốc khánh|Quốc tế\s[^.;:,\d]{0,30}|trại|hội trại|"
    r"đợt(?: thi đua)?|lễ|Tết\s[^.;:,\d]{0,30}|(?:[Nn]gày|[Ll]ễ)\s+[A-ZĐ][^.;:,()\d]{2,70})\s*\(?\s*(?:(?:dịp|các|ngày|lễ)\s+)*$"
)
_KNOWN_DAYS = frozenset(
    {(3, 2), (8, 3), (26, 3), (30, 4), (1, 5), (15, 5), (19, 5), (1, 6), (27, 7), (19, 8), (2, 9), (20, 10), (20, 11), (22, 12)}
)
_TERM_WORD = re.compile(r"(?:ngày|trước|vào|sáng|chiều|tối|đến|hết|hạn|lúc|:|\()\s*$", re.IGNORECASE)
#: Days on which something else begins, counts or has force.
_NOT_DUE = re.compile(
    r"(?:hôm nay,|sinh|thành lập|hiệu lực|giá trị|áp dụng|số liệu|thành tích|kết quả|tính|so với|khóa|tuổi|thường|sau|quá|ký|ban hành|khai giảng|"
    r"(?<!\w)từ|bắt đầu|tăng|giảm|bằng|(?<!trễ )(?<!muộn )(?<!chậm )hơn|thứ|hạng|(?<!không )chậm hơn|(?<!\w)số)(?:\s+(?:từ|kể từ|đến|tới|là|vào|trong))*\s*(?:giữa\s+|cuối\s+|đầu\s+)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
#: "đến tháng 12/2026 có 80%": until when a figure is to be reached.
_ENDS_SPAN = re.compile(r"\b(?:đến|tới)\s[^.;:()]{2,40},\s*$")
_OTHER_CALENDAR = re.compile(r"\s*\(?(?:âm lịch|ÂL|AL)(?!\w)")
_FIGURE_BEHIND = re.compile(r"[^.;:]{0,60}?\d\s*%")
_UNTIL = re.compile(r"(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+)?$", re.IGNORECASE)
#: What stands in brackets behind a date is said of that date: `30/9 (đăng ký), 15/01 (sơ kết)`.
_ASIDE = re.compile(r"(?:\s*\([^()]*\))?")
_AT_WORK = re.compile(r"(?:sơ kết|tổng kết|phát động|họp|nộp|gửi|duyệt|chấm|trao|báo cáo|khai mạc|bế mạc)\s+$", re.IGNORECASE)
_BEHIND = re.compile(r"\s*[()]?\s*[,:–-]?\s*(?P<title>[^\W\d][^.;()]{5,160})")
#: Without a word of time before it a month names what is due: `báo cáo quý I`, `gương tháng 3`.
_WHEN = re.compile(
    r"(?:(?<!\w)(?:trong|vào|từ|cuối|đầu|giữa|hết|đến|tuần(?: \S{1,6}){1,3}|tuần|dự kiến|khoảng|xong|nửa (?:đầu|cuối))|[:;(–,.-]|\A)\s*"
    r"(?:của\s+)?$|\b(?:vào|trong|tại)\s+(?:dịp|phiên|buổi|cuộc|kỳ|hội nghị)\s[^.;:,\d]{2,40}$", re.IGNORECASE
)
_ITS_TERM = re.compile(r"[^.;,]{0,20}?\b(?:trước|chậm nhất|muộn nhất|trễ nhất|hạn)\b", re.IGNORECASE)
#: A second time of the same work: `vào tuần 3 tháng 12 và tuần 2 tháng 4`.
_AND_AGAIN = re.compile(
    r"\s*(?:và|,|hoặc)\s*(?:(?:vào|ngày|tuần(?: lễ)?(?:\s+(?:thứ\s+)?\S{1,4})?(?:\s+của)?|cuối|đầu|giữa|trước)\s*)*", re.IGNORECASE
)
_WEEK = re.compile(r"\W*Tuần\s+\S{1,4}\s*\(", re.IGNORECASE)
_BASIS = re.compile(r"\W*(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Hưởng ứng|Triển khai)\b")
_NOTHING = re.compile(r"(?:\W|và|hoặc|các|lần|đợt|\d|[IVX]+)*", re.IGNORECASE)
_SPAN_OF_WORK = 20


def rest(
    passage: Passage, context: Context, spans: Sequence[Range], period: Spotted | None, taken: Sequence[Due]
) -> Iterator[Due]:
    """What is due on the dates of a passage that nothing has accounted for.

    Args:
        passage: the passage.
        context: the plan's time.
        spans: its spans of time.
        period: the month of the heading above it.
        taken: what is accounted for already.
    """
    text = passage.text
    last, work = 0, ""
    if _is_only_time(text):
        return
    for date in _in_order(text, spans, period):
        known = next((due for due in taken if due.start <= date.start < due.end), None)
        if known is not None:
            last, work = known.end, str(known.entry["title"]) if known.entry else ""
            continue
        joined = work and _AND_AGAIN.fullmatch(text, last, date.start)
        title = work if joined else _title(passage, date, last, work)
        if title and not _explained(passage, date, title, context, spans, again=title == work):
            work = title
            clause = re.split(r"[.;,]\s", text[last : date.start])[-1]
            yield due_on(passage, date, title, context, tentative=TENTATIVE.search(clause) is not None)
            last = date.end


def _is_only_time(text: str) -> bool:
    """Whether a passage is nothing but times, as a heading of months is."""
    for date in spot_dates(text):
        text = f"{text[: date.start]}{' ' * (date.end - date.start)}{text[date.end :]}"
    return re.fullmatch(r"(?:\W|tháng|quý|năm|học kỳ|tuần|từ|đến|và)*", text, re.IGNORECASE) is not None


def _in_order(text: str, spans: Sequence[Range], period: Spotted | None) -> list[Spotted]:
    """The dates of a text, with a short span as the day of its end; longer spans are phases or none of ours."""
    dates = [date for date in dates_of(text, period) if not any(span.begin <= date.start < span.end for span in spans)]
    for span in spans:
        if span.stop is not None and span.start is not None and span.stop.day and 0 <= lasting(span) <= _SPAN_OF_WORK:
            dates.append(Spotted(span.begin, span.end, span.stop.day, span.stop.month, None, span.stop.year))
    return sorted(dates, key=lambda date: date.start)


def _title(passage: Passage, date: Spotted, last: int, work: str) -> str:
    """What is done then: the words before the date in its clause, else those behind it, else the heading above."""
    text = passage.text
    last = max(last, _ASIDE.match(text, last).end())  # type: ignore[union-attr]  # matches nothing, too
    tail = _TIME_TAIL.search(text, last, date.start)
    end = tail.start() if tail else date.start
    own = text[last:date.start].rpartition(";")[2] if end > last else ""
    before = _clause(text, end, last) if not tail or not _TIME_TAIL.fullmatch(f" {own}") else ""
    if re.search(r"[^\W\d_]{2}", before):
        return work if _NOTHING.fullmatch(before) else before.strip(" ,;:.-–>")
    behind = _BEHIND.match(text, date.end)
    if behind is not None:
        following = next((other.start for other in spot_dates(text) if other.start > date.end), len(text))
        words = re.split(r",\s", text[behind.start("title") : min(behind.end(), following)])[0]
        if WORK.search(words) or EVENT.search(words):
            return words.strip(" ,;:.")
    heading = passage.path[-1] if passage.path else ""
    return heading.strip(" :.") if _TIME_TAIL.fullmatch(text[: date.start] or " ") and 0 < len(heading) < 120 else ""


def _clause(text: str, end: int, last: int) -> str:
    """The words of a date's own clause: behind the last comma that parts two works."""
    words = title_of(text, end, last)
    parts = re.split(r",\s+", words)
    return parts[-1] if len(parts) > 1 and len(parts[-1].split()) > 1 and WORK.match(parts[-1]) else words


def _explained(passage: Passage, date: Spotted, title: str, context: Context, spans: Sequence[Range], *, again: bool) -> bool:
    """Whether a date is something other than the time of what stands beside it."""
    text = passage.text
    before = text[max(0, date.start - 120) : date.start]
    if not _is_due_time(date, context) or comes_back(text, date) or may_be_ratio(text, date.start, date.end):
        return True
    if not passage.path and (_BASIS.match(text) or passage.block is None):
        return True
    if _NOT_DUE.search(before) or is_purpose(before) or NUMBER.search(before[-40:]):
        return True
    celebrated = _CELEBRATED.search(before) is not None
    bare = date.year is None and (date.day, date.month) in _KNOWN_DAYS
    timed = _TERM_WORD.search(before) is not None and not before.rstrip().endswith("(") and (date.day, date.month) not in _KNOWN_DAYS
    if (celebrated and not timed) or (bare and _TERM_WORD.search(before) is None and not (_AT_WORK.search(before) or again)):
        return True
    if _OTHER_CALENDAR.match(text, date.end) or (_ENDS_SPAN.search(before) and any(lasting(span) > 45 for span in spans)):
        return True
    if _UNTIL.search(before) and _FIGURE_BEHIND.match(text, date.end):
        return True
    if names_phase(before) or _WEEK.match(text) or (PHASE.search(title) and date.start != 0 and date.end - date.start > 12):
        return True
    if date.day is not None:
        return False
    # A month or a quarter may be in a name; with work beside it, it is the time of that work.
    own = any(date.end <= other.start and other.day and other.month == date.month for other in spot_dates(text))
    if own:
        return True
    if _WHEN.search(text[: date.start]) is None or _ITS_TERM.match(text, date.end):
        return True
    return not (again or WORK.search(title) or EVENT.search(title) or passage.under(*TIMES))


def _is_due_time(date: Spotted, context: Context) -> bool:
    """Whether a date has a month or quarter and lies behind the plan's own day."""
    if (date.month is None and date.quarter is None) or date.edge == "start" or not is_ahead(date, context):
        return False
    found = context.resolve(replace(date, edge=""))
    if found is None:
        return False
    return context.issued is None or found.last_day >= context.issued.first_day
