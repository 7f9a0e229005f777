"""Deadlines whose words say that they are: behind "trước ngày", "hạn", "xong trong", or with the day that opens an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
from bangvang.imports.plan.deadline_words import TENTATIVE, WORK, Due, bare_term, behind_term, due_on, same_report, title_of
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted, spot_dates
from bangvang.imports.plan.ranges import Range

_HOUR = (
    r"(?:khoảng\s+)?"
    r"(?:\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?(?:\s*phút)?\s*,?\s*)?"
    r"(?:(?:ngày\s+)?(?:sáng|chiều|tối)?\s*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*[,(]?\s*|"
    r"(?:sáng|trưa|chiều|tối)\s+)?"
    r"(?:ngày làm việc (?:đầu|cuối)(?: cùng| tiên)?\s+(?:của\s+)?)?(?:ngày\s*)?(?:\([^)]*\)\s*)?"
    r"(?:(?:đầu|giữa|cuối|hết|thượng tuần|trung tuần|hạ tuần|tuần(?:\s+thứ)?\s+\S{1,4}(?:\s+của)?|"
    r"(?:\S{1,3}\s+)?tuần (?:đầu|cuối)(?:\s+của)?)\s+)?"
)
_DUE = re.compile(
    rf"(?P<word>trước(?:\s+(?:và|hoặc)\s+trong|\s+[^.,;:()/]{{2,40}}\(|(?:\s+khi)?\s+kết thúc|"
    rf"\s+(?:ngày|dịp|lễ|Tết)\s+[^.,;:()\d]{{2,40}}?)?|không (?:tiếp )?nhận(?:\s[^.,;:()\d]{{2,30}})?\s+sau|"
    rf"(?:chậm|muộn|trễ) nhất(?:\s+(?:là|đến))?(?:\s+(?:vào|trước))?|"
    rf"hạn(?:\s+(?:cuối|chót|nộp|gửi|nhận|đăng ký))*"
    rf"(?:\s+(?:hồ sơ|báo cáo|bài|sản phẩm|phiếu|danh sách)[^:;.,\d]{{0,30}}?)?(?:\s+là)?|"
    rf"thời hạn(?:\s+[^:;.]{{0,60}})?|không (?:được )?(?:quá|muộn hơn|chậm hơn|trễ hơn|để quá|để sau|sau)|"
    r"xong(?:\s+trong)?|"
    rf"hoàn thành(?:\s+(?:trong|vào))?|dự kiến(?:\s+(?:vào|trong))?|thời gian(?:\s+(?:nộp|gửi|báo cáo|tổ chức|hoàn thành)"
    rf"[^:;.]{{0,40}}?)?|đến hết|vào|trong(?:\s+tuần\s+\S+)?)\s*(?:tháng\s+(?=tháng))?:?\s*{_HOUR}$",
    re.IGNORECASE,
)
# "quý I trước ngày 15/3": the first date names what is due, the second says when.
_NAMED_PERIOD = re.compile(
    r"\s*(?:(?:trước|(?:chậm|muộn|trễ) nhất)\b|[:(]\s*(?:(?:trước|ngày)\s+)*\d{1,2}[/.-]\d)", re.IGNORECASE
)
_COLON = re.compile(
    r"(?P<word>:)(?:\s*(?:trong|vào|ngày|hết|đến hết|tuần\s+\S+|sáng|chiều|tối|thứ\s+\S+|chủ nhật|lúc|"
    r"\d{1,2}\s*(?:h|g|giờ)\s*(?:\d\d)?(?:\s*phút|['’])?|\d\d? (?:ngày|buổi)(?=,)|[\s,(]))*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:Bước|Đợt|Giai đoạn|Lần|Vòng|Ghi chú|Lưu ý|Yêu cầu)(?:\s+\S{1,4})?", re.IGNORECASE)
#: A second day for the same work: `trước ngày 10/12 (bản mềm) và 15/12 (bản giấy)`.
_AND_DATE = re.compile(
    r"\s*(?:\([^()]{2,40}\))?\s*(?:và|,)\s*(?:(?:phiên|lần|đợt|vòng)\s+\S{1,3}\s+)?(?:(?:trước\s+)?ngày\s+)?",
    re.IGNORECASE,
)
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
    for date in dates_of(text, period):
        if any(span.begin <= date.start < span.end for span in spans) or not _is_a_time(date):
            continue
        before = text[: date.start]
        if comes_back(text, date):
            yield Due(date.start, date.end)
            continue
        opened = opening_title(passage, date, context, months=months) or (
            headed_title(passage, date) or bracketed_title(passage, date, context))
        if opened is not None:
            own = _has_own_date(text, date, date.end, date.end + len(opened) + 4)
            tentative = TENTATIVE.search(before) is not None
            yield Due(date.start, date.end) if own else due_on(passage, date, opened, context, tentative=tentative)
            if not own:
                end_of_last, last_title, opened_until = date.end, opened, date.end + len(opened)
            continue
        opened_by = text[: date.start + 4] if text[date.start : date.start + 4].lower() == "hết " else before
        due = _DUE.search(opened_by, max(0, date.start - 140)) or _COLON.search(before, max(0, date.start - 20))
        if (date.quarter or (due is not None and due["word"] == ":")) and _NAMED_PERIOD.match(text, date.end):
            yield Due(date.start, date.end)
            continue
        if due is not None and WEAK.fullmatch(due["word"]) and is_purpose(before):
            yield Due(date.start, date.end)
            continue
        title = title_of(text, due.start(), end_of_last) if due else None
        if due is not None:
            title = _completed(title, due["word"], date.end, last_title, passage)
        if due is not None and title and means_it(due["word"], title, date, listed=passage.under(*TIMES)):
            clause = re.split(r"[.;]\s", text[max(0, due.start() - 30) : due.end()])[-1]
            yield due_on(passage, date, title, context, tentative=TENTATIVE.search(clause) is not None)
            end_of_last, last_title = date.end, title
            continue
        if due is None and last_title and date.day and _AND_DATE.fullmatch(text[end_of_last : date.start]):
            yield due_on(passage, date, last_title, context, tentative=False)
            end_of_last = date.end
            continue
        weak = due is None or (WEAK.fullmatch(due["word"]) is not None and title)
        day = title_of(text, date.start, end_of_last) if weak else None
        if day and date.start >= opened_until and not ONLY_LEAD.fullmatch(day) and event_day(passage, date, day, context):
            words = re.sub(r"\s*(?:(?:vào|đúng|nhân)\s+)?(?:dịp|ngày|sáng|chiều|tối)(?: ngày| lễ)?$", "", day)
            words = re.sub(r"\s+(?:vào|nhân|đúng)\s+(?:dịp\s+)?(?:kỷ niệm\s+|chào mừng\s+)?(?:ngày|lễ|tết)\s.{3,60}$", "", words,
                           flags=re.IGNORECASE)
            yield due_on(passage, date, words, context, tentative=False)
            end_of_last, last_title = date.end, words
            continue
        does = _DOES.match(text, date.end) if _MONTH_FIRST.search(before, max(0, date.start - 30)) and not due else None
        if does is not None and _has_own_date(text, date, date.end, does.end()):
            yield Due(date.start, date.end)
        elif does is not None and (date.day is None or passage.under("thời gian", "tiến độ")):
            tentative = "dự kiến" in before[-12:].lower()
            yield due_on(passage, date, re.sub(r"^tiến hành\s+", "", does["title"]), context, tentative=tentative)
            end_of_last = does.end()
        elif due is not None and LAST_DAY.match(due["word"]):
            yield Due(date.start, date.end)  # `sinh trước ngày …`: a last day of something else


def _is_a_time(date: Spotted) -> bool:
    """Whether a date is more than a year: one with its month or quarter, or the end of a year."""
    return date.month is not None or date.quarter is not None or (date.edge == "end" and date.year is not None)


def _completed(title: str | None, word: str, end: int, last: str, passage: Passage) -> str:
    """What is due, completed from its parenthesis, the date before it or the heading above it."""
    if not title:
        heading = passage.path[-1] if passage.path else ""
        opens = re.match(r"trước|chậm|muộn|hạn|dự kiến", word, re.IGNORECASE)
        return bare_term(passage.text, heading, word, end) or (behind_term(passage.text, end) if opens else "")
    if _LABEL.fullmatch(title):
        return behind_term(passage.text, end) or (_as_before(last, title) if title[:1].islower() else "")
    title = same_report(last, re.sub(r"^để\s+(?:tổng hợp,\s*)?", "", title))
    return title if WORK.search(title) else _as_before(last, title) or _under_heading(passage, title)


def _has_own_date(text: str, month: Spotted, start: int, end: int) -> bool:
    """Whether what is done in a month has its own day: `Tháng 01: sơ kết, nộp báo cáo trước ngày 16/01`."""
    return month.day is None and any(
        start < date.start < end and date.day is not None
        and (_DUE.search(text[month.end : date.start]) or DAY_OF_WORK.search(text[month.end : date.start]))
        for date in spot_dates(text)
    )


def _as_before(last: str, title: str) -> str:
    """A second date of one sentence, its work named with the first: `báo cáo đợt 1 trước …, đợt 2 trước …`."""
    if not last:
        return ""
    shared = last.lower().find(title.lower().split()[0])
    work = last[:shared] if shared > 0 else ""
    return f"{work}{title}" if WORK.search(work) else f"{last.partition(': ')[0]}: {title}"


def _under_heading(passage: Passage, title: str) -> str:
    """Who has a deadline, below a heading that says what for: `Thời gian nộp hồ sơ: Khối THPT`."""
    above = passage.path[-1].strip(" :") if passage.path else ""
    return (
        f"{above}: {title}"
        if re.search(r"nộp|gửi|báo cáo|hồ sơ|đăng ký", above.lower()) and len(above) < 120
        else title
    )
