"""Deadlines: what is due, by when, to whom and by which channel; tentative dates are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.deadline_meaning import WEAK, means_it
from bangvang.imports.plan.deadline_openings import (
    DAY_OF_WORK,
    TIMES,
    bracketed_title,
    event_day,
    headed_title,
    months_listed,
    opening_title,
)
from bangvang.imports.plan.deadline_spans import REPEATED, REPEATED_BEFORE, event, in_row
from bangvang.imports.plan.deadline_words import (
    DONE,
    EMAIL,
    TENTATIVE,
    WORK,
    bare_term,
    behind_term,
    channel_of,
    closed,
    same_report,
    title_of,
)
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted, spot_dates, with_days
from bangvang.imports.plan.ranges import ranges
from bangvang.imports.plan.tables import cells_of, rows

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
    rf"chậm nhất(?:\s+(?:là|đến))?(?:\s+(?:vào|trước))?|muộn nhất(?:\s+là)?(?:\s+vào)?|"
    rf"hạn(?:\s+(?:cuối|chót|nộp|gửi|nhận|đăng ký))*"
    rf"(?:\s+(?:hồ sơ|báo cáo|bài|sản phẩm|phiếu|danh sách)[^:;.,\d]{{0,30}}?)?(?:\s+là)?|"
    rf"thời hạn(?:\s+[^:;.]{{0,60}})?|không (?:quá|muộn hơn|chậm hơn)|"
    r"xong(?:\s+trong)?|"
    rf"hoàn thành(?:\s+(?:trong|vào))?|dự kiến(?:\s+(?:vào|trong))?|thời gian(?:\s+(?:nộp|gửi|báo cáo|tổ chức|hoàn thành)"
    rf"[^:;.]{{0,40}}?)?|đến hết|vào|trong(?:\s+tuần\s+\S+)?)\s*(?:tháng\s+(?=tháng))?:?\s*{_HOUR}$",
    re.IGNORECASE,
)
# "quý I trước ngày 15/3": the first date names what is due, the second says when.
_NAMED_PERIOD = re.compile(r"\s*(?:trước|chậm nhất|muộn nhất)\b", re.IGNORECASE)
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
#: What is handed in on paper goes to no mailbox, though the line names one.
_ON_PAPER = re.compile(r"(?<!\w)bản (?:giấy|cứng)$", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(?:\A|[.;:]\s+)(?:Trong\s+|Vào\s+|Dự kiến\s+)?$", re.IGNORECASE)
_DOES = re.compile(r"\s*[:,]?\s*(?:sẽ\s+)?(?P<title>(?:tiến hành|tổ chức|thực hiện|hoàn thành|họp|xét|gửi|nộp|báo cáo|sơ kết|"
                   r"tổng kết|đánh giá|bình xét|tổng hợp|trình|phát động|ký)[^.;]{4,160})", re.IGNORECASE)  # fmt: skip


def deadlines(found: Sequence[Passage], context: Context) -> list[dict[str, Any]]:
    """The deadlines in order of the text."""
    entries: list[dict[str, Any]] = []
    months = months_listed(found)
    for passage in found:
        if cells_of(passage.text) is None and passage.block is not None:
            entries += _in_prose(passage, context, months=months)
    for row in rows(found):
        entries += in_row(row, context)
    return sorted(entries, key=lambda entry: entry["line"])


def _in_prose(passage: Passage, context: Context, *, months: bool) -> Iterator[dict[str, Any]]:
    text = passage.text
    found = list(ranges(text, context))
    spans = [(span.begin, span.end) for span in found]
    for span in found:
        yield from event(passage, span)
    end_of_last = opened_until = 0
    last_title = ""
    for date in with_days(text):
        if (
            any(begin <= date.start < end for begin, end in spans)
            or (date.month, date.quarter)
            == (
                None,
                None,
            )
        ) and not (date.edge == "end" and date.month is None and date.quarter is None and date.year):
            continue
        before = text[: date.start]
        if REPEATED.match(text, date.end) or REPEATED_BEFORE.search(before[-50:]):
            continue
        opened = opening_title(passage, date, context, months=months) or (
            headed_title(passage, date) or bracketed_title(passage, date, context))
        if opened is not None:
            if not _has_own_date(text, date, date.end, date.end + len(opened) + 4):
                tentative = TENTATIVE.search(before) is not None
                yield _entry(passage, date, opened, context, tentative=tentative)
                end_of_last, last_title, opened_until = date.end, opened, date.end + len(opened)
            continue
        opened_by = text[: date.start + 4] if text[date.start : date.start + 4].lower() == "hết " else before
        due = _DUE.search(opened_by, max(0, date.start - 140)) or _COLON.search(before, max(0, date.start - 20))
        if due is not None and due["word"] == ":" and _NAMED_PERIOD.match(text, date.end):
            continue
        title = title_of(text, due.start(), end_of_last) if due else None
        if due is not None:
            title = _completed(title, due["word"], date.end, last_title, passage)
        if due is not None and title and means_it(due["word"], title, date, listed=passage.under(*TIMES)):
            clause = re.split(r"[.;]\s", text[max(0, due.start() - 30) : due.end()])[-1]
            yield _entry(passage, date, title, context, tentative=TENTATIVE.search(clause) is not None)
            end_of_last, last_title = date.end, title
            continue
        if due is None and last_title and date.day and _AND_DATE.fullmatch(text[end_of_last : date.start]):
            yield _entry(passage, date, last_title, context, tentative=False)
            end_of_last = date.end
            continue
        weak = due is None or (WEAK.fullmatch(due["word"]) is not None and title)
        day = title_of(text, date.start, end_of_last) if weak else None
        if day and date.start >= opened_until and event_day(passage, date, day, context):
            words = re.sub(r"\s*(?:(?:vào|đúng|nhân)\s+)?(?:dịp|ngày|sáng|chiều|tối)(?: ngày| lễ)?$", "", day)
            words = re.sub(r"\s+(?:vào|nhân|đúng)\s+(?:dịp\s+)?(?:kỷ niệm\s+|chào mừng\s+)?(?:ngày|lễ|tết)\s.{3,60}$", "", words,
                           flags=re.IGNORECASE)
            yield _entry(passage, date, words, context, tentative=False)
            end_of_last, last_title = date.end, words
            continue
        does = _DOES.match(text, date.end) if _MONTH_FIRST.search(before, max(0, date.start - 30)) and not due else None
        if does is not None and _has_own_date(text, date, date.end, does.end()):
            continue
        if does is not None and (date.day is None or passage.under("thời gian", "tiến độ")):
            tentative = "dự kiến" in before[-12:].lower()
            yield _entry(passage, date, re.sub(r"^tiến hành\s+", "", does["title"]), context, tentative=tentative)
            end_of_last = does.end()


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


def _entry(passage: Passage, date: Spotted, title: str, context: Context, *, tentative: bool) -> dict[str, Any]:
    text = passage.text
    email = None if _ON_PAPER.search(title) else EMAIL.search(text)
    resolved = context.resolve(date)
    return {
        "title": closed(DONE.sub("", re.sub(r"\s+", " ", title).strip(" ,;:."))),
        "date": str(resolved) if resolved else None,
        "channel": channel_of(text, date.end),
        "email": email[0] if email else None,
        "tentative": tentative,
        "line": passage.line(date.start),
    }


