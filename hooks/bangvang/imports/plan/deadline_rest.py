"""Dates of the plan's time that no word makes a term: what stands beside them takes place then, unless something explains them.

The grammar of terms knows many wordings and never all. Here it is the other way round: a day ahead of the plan is a
deadline, and what is listed is what else such a day can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bangvang.imports.plan.deadline_explained import is_due_time, is_explained
from bangvang.imports.plan.deadline_openings import heading_of
from bangvang.imports.plan.deadline_periods import dates_of
from bangvang.imports.plan.deadline_spans import EVENT, lasting
from bangvang.imports.plan.deadline_vocabulary import TENTATIVE, WORK
from bangvang.imports.plan.deadline_words import Due, due_on, title_of
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted, date_behind, spot_dates
from bangvang.imports.plan.ranges import Range
from bangvang.imports.plan.stretches import Stretches

#: Words of time at the end of what is done then.
_TIME_TAIL = re.compile(
    r"(?:[\s,:(>–-]|(?<!\w)(?:bắt đầu|các|hồi|vào|ngày|sáng|trưa|chiều|tối|lúc|từ|đến|tới|hết|trước|giữa|cuối|đầu|"
    r"nửa (?:đầu|cuối)|khoảng|hoặc|\d{1,2}/\d{1,2}(?=\s+hoặc)|"
    r"\d{1,2}\s+(?:và|đến)(?!\w)|"
    r"dự kiến|trong(?: khoảng)?|là|theo|mốc|hạn(?: chót| cuối)?|(?:thượng|trung|hạ) tuần|thời gian|nhận|chủ nhật|"
    r"thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|tuần(?:\s+(?:lễ\s+)?(?:thứ\s+)?\S{1,4}(?:\s*(?:,|và)\s*(?:thứ\s+)?\d)?)?(?:\s+của)?|"
    r"\d{1,2}\s*(?:h|g|giờ)\s*\d{0,2}(?:\s*phút)?|\d\d? (?:ngày|buổi|đêm)))+$",
    re.IGNORECASE,
)
#: What stands in brackets behind a date is said of that date: `30/9 (đăng ký), 15/01 (sơ kết)`.
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BEHIND = re.compile(r"\s*[()]?\s*[,:–-]?\s*(?P<title>[^\W\d][^.;()]{5,160})")
#: A second time of the same work: `vào tuần 3 tháng 12 và tuần 2 tháng 4`.
_AND_AGAIN = re.compile(
    r"\s*(?:và|,|hoặc)\s*(?:(?:vào|ngày|tuần(?: lễ)?(?:\s+(?:thứ\s+)?\S{1,4})?(?:\s+của)?|cuối|đầu|giữa|trước)\s*)*",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(r"\d{1,2}\s+(?:và|đến)\s+")
_NOTHING = re.compile(r"(?:\W|và|hoặc|các|lần|đợt|cả|năm|học kỳ|kỳ|vòng|\d|[IVX]+)*", re.IGNORECASE)
#: A clause is no longer than this.
_WINDOW = 600
_SPAN_OF_WORK = 20
_TWO_MONTHS = 62


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
    last, work, explained = 0, "", 0
    if _is_only_time(text):
        return
    waiting = sorted(taken, key=lambda due: due.start, reverse=True)
    for date in _in_order(text, spans, period):
        while waiting and waiting[-1].end <= date.start:
            waiting.pop()
        known = waiting[-1] if waiting and waiting[-1].start <= date.start else None
        if known is not None:
            last, work = (known.end, str(known.entry["title"])) if known.entry else (last, work)
            continue
        if not is_due_time(date, context):
            continue
        joined = work and _AND_AGAIN.fullmatch(text, last, date.start)
        title = work if joined else _title(passage, date, last, work, context)
        again = work != "" and title.startswith(_shared(work))
        if explained and _AND_AGAIN.fullmatch(text, explained, date.start):
            explained = date.end
            continue
        explained = date.end if is_explained(passage, date, title, spans, again=again) else 0
        if title and not explained:
            work = title
            yield due_on(passage, date, title, context, tentative=_is_tentative(text[last : date.start]))
            last = date.end


def _is_tentative(before: str) -> bool:
    """Whether a time is said to be a guess: in its own words, those of hours and parts of the day before it included."""
    clauses = re.split(r",\s", re.split(r"[.;]\s", before)[-1])
    # "dự kiến 2 buổi, sáng 18 và chiều 19/12": the last clause is time and nothing else.
    while len(clauses) > 1 and _TIME_TAIL.fullmatch(f" {_OTHER_DAY.sub('', clauses[-1])}"):
        clauses.pop()
    return TENTATIVE.search(clauses[-1]) is not None


def _is_only_time(text: str) -> bool:
    """Whether a passage is nothing but times, as a heading of months is, and what the month is about."""
    for date in spot_dates(text):
        text = f"{text[: date.start]}{' ' * (date.end - date.start)}{text[date.end :]}"
    words = r"(?:\W|tháng|quý|năm|học kỳ|tuần|từ|đến|và)*(?:chủ (?:điểm|đề)\b[^.;]*)?"
    return re.fullmatch(words, text, re.IGNORECASE) is not None


def _in_order(text: str, spans: Sequence[Range], period: Spotted | None) -> list[Spotted]:
    """The dates of a text, with a short span as the day of its end; longer spans are phases or none of ours."""
    spanned = Stretches((span.begin, span.end) for span in spans)
    dates = [date for date in dates_of(text, period) if date.start not in spanned]
    for span in spans:
        stop = span.stop
        if stop is None or span.start is None:
            continue
        if 0 <= lasting(span) <= (_SPAN_OF_WORK if stop.day else _TWO_MONTHS):
            dates.append(Spotted(span.begin, span.end, stop.day, stop.month, stop.quarter, stop.year))
    return sorted(dates, key=lambda date: date.start)


def _title(passage: Passage, date: Spotted, last: int, work: str, context: Context) -> str:
    """What is done then: the words before the date in its clause, else those behind it, else the heading above."""
    text = passage.text
    aside = _ASIDE.match(text, last)
    last = aside.end() if aside else last
    last = max(last, date.start - _WINDOW)
    tail = _TIME_TAIL.search(text, last, date.start)
    end = tail.start() if tail else date.start
    own = text[last:date.start].rpartition(";")[2] if end > last else ""
    before = _clause(text, end, last) if not tail or not _TIME_TAIL.fullmatch(f" {own}") else ""
    if re.search(r"[^\W\d_]{2}", before):
        if not _NOTHING.fullmatch(before):
            return before.strip(" ,;:.-–>")
        shared = _shared(work)
        named = re.search(r"[^\W\d_]{3}", before) is not None
        title = (f"{shared}: {before}" if named else work) if work else _announced(text, before, end)
        if title:
            return title
    behind = _BEHIND.match(text, date.end)
    if behind is not None:
        following = date_behind(text, date.end)
        end = min(behind.end(), following.start) if following else behind.end()
        words = re.split(r",\s", text[behind.start("title") : end])[0]
        if WORK.search(words) or EVENT.search(words):
            return words.strip(" ,;:.")
    heading = (heading_of(passage, context) or passage.path[-1].strip(" :.")) if passage.path else ""
    return heading if _TIME_TAIL.fullmatch(text[: date.start] or " ") and len(heading) < 120 else ""


def _shared(work: str) -> str:
    """The work that a bare name told apart: `báo cáo: đợt I` without its round."""
    head, _, name = work.rpartition(": ")
    return head if head and _NOTHING.fullmatch(name) else work


def _announced(text: str, name: str, end: int) -> str:
    """What is told apart by a bare name behind a colon: `báo cáo Ủy ban: đợt I - 25/11, đợt II - 30/3`."""
    named = max(0, text.rfind(name, 0, end))
    lead = re.search(r"(?P<lead>[^;.:(]{6,160})[:(]\s*$", text[max(0, named - 200) : named])
    return f"{lead['lead'].strip()}: {name}" if lead else ""


def _clause(text: str, end: int, last: int) -> str:
    """The words of a date's own clause: behind the last comma that parts two works."""
    begin = max(0, end - _WINDOW)
    words = title_of(text[begin:end], end - begin, max(0, last - begin))
    parts = re.split(r",\s+", words)
    return parts[-1] if len(parts) > 1 and len(parts[-1].split()) > 1 and WORK.match(parts[-1]) else words
