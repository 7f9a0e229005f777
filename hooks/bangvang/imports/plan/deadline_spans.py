"""Deadlines that are no single day of a sentence: work of some days, days that come back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.deadline_vocabulary import EMAIL, LATEST
from bangvang.imports.plan.deadline_words import DONE, channel_of, title_of
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.prose_dates import Spotted
from bangvang.imports.plan.ranges import Range

EVENT = re.compile(
    r"(?<!\w)(?:(?<!tuần )lễ|hội nghị|tọa đàm|toạ đàm|gặp mặt|mít tinh|tuyên dương|hội thi|hội thao|hội giảng|hội diễn|"
    r"hồ sơ|nộp|gửi|thi (?:thử|học k[ỳì])|dự giờ|thao giảng|ôn tập|(?:thu|nhận) (?:bài|sản phẩm)|bình xét|thẩm định|chấm|"
    r"kiểm tra|đăng ký|báo cáo|hội thu|thu gom|"
    r"sơ kết|tổng kết|tập huấn|công bố|tiếp nhận|rà soát|tổng hợp|xét chọn|xét duyệt|khảo sát|tham quan|trại|ký kết|"
    r"họp|trưng bày|giao lưu|sinh hoạt|ngày hội|cuộc thi|vòng|thông báo|công khai|lấy ý kiến)"
    r"(?!\w)",
    re.IGNORECASE,
)
#: Verbs that make what follows a time at the head of an item work to be done.
_DOES = re.compile(r"\b(?:tổ chức|hoàn thành|triển khai)\b", re.IGNORECASE)
_TERM = re.compile(
    r"(?:thời gian|thời hạn|hạn)\s+(?:nộp|gửi|nhận|tiếp nhận|đăng ký|hội thu|thu gom)\b|"
    r"\A(?:nộp|gửi|thu|(?:tiếp )?nhận|đăng ký)\s+(?:bài|hồ sơ|sản phẩm|minh chứng|phiếu)|"
    r"(?<!\w)(?:nộp|gửi|thu|(?:tiếp )?nhận)\s+(?:bài|hồ sơ|sản phẩm|tác phẩm)(?: dự thi| viết)?\Z",
    re.IGNORECASE,
)
#: "Tập huấn cho cán bộ; thời gian: 2 ngày, từ 25 - 26/8" names the work before its time.
_ITS_TIME = re.compile(r"[;,]\s*(?=thời gian(?:\s+(?:tổ chức|thực hiện))?\s*:\s*(?:\d\d? (?:ngày|buổi)[,\s(]*)?$)", re.IGNORECASE)
PHASE = re.compile(r"\b(?:đợt|giai đoạn|chặng|phong trào|chiến dịch|cao điểm|học kỳ|thi đua)\b", re.IGNORECASE)
#: "Đăng ký thi đua" is work, though it names the campaign.
_WORK_FIRST = re.compile(r"(?:hoàn thành|cập nhật|rà soát|đăng ký|nộp|gửi|bình xét|chấm|họp|xét|kiểm tra)\b", re.IGNORECASE)
#: What may stand before the time that opens an item: hours, days of the week, edges.
ONLY_LEAD = re.compile(
    rf"(?:trước|{LATEST}|thượng tuần|trung tuần|hạ tuần|"
    r"hạn(?: chót| cuối)?|đúng|từ|vào|trong|dự kiến|đến|sáng|chiều|tối|lúc|khoảng|giữa|cuối|đầu|hết|"
    r"ngày|là|tuần(?:\s+(?:thứ\s+)?\S{1,4})?|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|"
    r"\d{1,2}\s*(?:h|g|giờ)\s*(?:\d\d)?(?:\s*phút)?|[\W_])*",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*(?::|[-–—]\s|,\s)\s*(?P<title>[^;.]{4,200})")
#: "…; từ nay đến hết quý II hoàn thành cập nhật dữ liệu": a clause that its time opens.
_CLAUSE_BEGINS = re.compile(r"[;.]\s+$")
_NOW_DOES = re.compile(r"\s*,?\s+(?P<title>(?:hoàn thành|hoàn tất|tổ chức|triển khai|rà soát|cập nhật|kiểm tra)\s[^;.,]{4,160})")
#: `Thi thử lần 1 (14 - 15/3), lần 2 (18 - 19/4)`: the second is "Thi thử lần 2".
_FIRST_TIME = re.compile(r"\s(?:lần|vòng|phiên)\s+\S{1,3}\s*,(?=\s+(?:lần|vòng|phiên)\s+\S{1,3}$)", re.IGNORECASE)
#: "trong khoảng từ … đến …" is a span, not a guess.
_MAYBE = re.compile(r"dự kiến|dự định|(?<!trong )khoảng", re.IGNORECASE)
#: "báo cáo hằng ngày trong tuần từ 23/02 đến 28/02" is done on each of them.
_DAILY = re.compile(r"(?:hằng|hàng|mỗi)\s+ngày\b[^.;]*$", re.IGNORECASE)
#: Days: work that takes longer than this is a phase, shorter work is due at its end.
_SHORT = 45
_MONTHS_OF_WORK = 200
#: Words for what comes back.
EACH = r"(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày|học kỳ)"
# A day that comes back each year or month is no date of this plan.
_REPEATED = re.compile(rf"(?:\s*(?:,|và)\s*(?:ngày\s*)?\d[\d/]*)*\s*{EACH}", re.IGNORECASE)
#: `báo cáo hằng năm (trước 31/5)` comes back as well.
_REPEATED_BEFORE = re.compile(rf"{EACH}(?:[^.;:\d]{{0,20}}|[^.,;:()\d]{{0,80}})$", re.IGNORECASE)
#: `gửi kế hoạch năm trước 31/01 (riêng năm 2026 gửi trước ngày 10/02/2026)`: all other years have the first day.
_EXCEPTED = re.compile(r"\s*\(riêng\s[^()]{0,60}năm\s(?:20)\d\d[^()]*\)", re.IGNORECASE)
_BY_DAY = rf"(?:trước|{LATEST})\s+(?:là\s+|vào\s+)?ngày\s+\d{{1,2}}"
_REPEATED_DUE = re.compile(
    rf"{_BY_DAY}(?:/\d{{1,2}})?[^.;]{{0,40}}?{EACH}|"
    rf"{EACH}[^.;\d]{{0,60}}?{_BY_DAY}\s(?:của\s|cuối\s)?tháng[^.;,]{{0,30}}",
    re.IGNORECASE,
)


def comes_back(text: str, date: Spotted) -> bool:
    """Whether a date comes back each month or year; one with a year of its own does not."""
    if date.year is not None:
        return False
    if _EXCEPTED.match(text, date.end):
        return True
    return _REPEATED.match(text, date.end) is not None or _REPEATED_BEFORE.search(text[: date.start][-120:]) is not None


def is_daily(text: str, position: int) -> bool:
    """Whether what stands before a time is done on each day of it."""
    return _DAILY.search(text, max(0, position - 60), position) is not None


def repeated(found: Sequence[Passage]) -> list[tuple[int, str]]:
    """(line, wording) of what is due again and again: no one day, so an editor decides which days to enter."""
    return [
        (passage.line(match.start()), match[0])
        for passage in found
        if passage.block is not None
        for match in _REPEATED_DUE.finditer(passage.text)
    ]


def event(passage: Passage, span: Range) -> Iterator[dict[str, Any]]:
    """Work that takes a few days is due at their end: `nhận hồ sơ từ ngày 01/6 đến ngày 10/6`."""
    title = title_of(passage.text, span.begin, 0)
    opened = behind_opening(passage.text, span.begin, span.end)
    if span.from_now and not opened and _CLAUSE_BEGINS.search(passage.text, max(0, span.begin - 3), span.begin):
        now = _NOW_DOES.match(passage.text, span.end)
        opened = now["title"] if now else ""
    if not title or ONLY_LEAD.fullmatch(title) or (opened and span.from_now):
        title = opened
    timed = _ITS_TIME.search(passage.text, max(0, span.begin - 80), span.begin)
    if timed is not None:
        title = title_of(passage.text, timed.start(), 0)
    title = _FIRST_TIME.sub("", title)
    limit = max(longest(span), _opening_limit(span)) if title == opened and EVENT.search(title) else longest(span)
    short = span.start is not None and span.stop is not None and 0 <= lasting(span) <= limit
    # "Từ nay đến hết quý II, các đơn vị rà soát …" and a time for handing in are due at their end, however long.
    handed_in = span.from_now and passage.under("thời hạn", "nộp hồ sơ", "gửi hồ sơ", "nhận hồ sơ")
    if takes_in(passage, span):
        handed_in, title = True, passage.path[-1]
    long = span.stop is not None and ((span.from_now and title == opened) or _TERM.search(title) is not None or handed_in)
    phase = PHASE.search(title) is not None and _WORK_FIRST.match(title) is None and not handed_in
    from_now = span.from_now and title == opened != ""
    work = handed_in or from_now or EVENT.search(title) or (title == opened and _DOES.search(title))
    if not (short or long) or not work or phase or is_daily(passage.text, span.begin):
        return
    email = EMAIL.search(passage.text)
    yield {
        "title": DONE.sub("", re.sub(r"\s+", " ", title).strip(" ,;:.")),
        "date": str(span.stop),
        "channel": channel_of(passage.text, span.end),
        "email": email[0] if email else None,
        "tentative": _MAYBE.search(passage.text[: span.begin][-24:]) is not None,
        "line": passage.line(span.begin),
    }


def takes_in(passage: Passage, span: Range) -> bool:
    """Whether a span stands alone below a heading of what is handed in: `2. Thời gian nhận bài` / `Từ … đến …`."""
    heading = passage.path[-1].strip(" :.") if passage.path else ""
    headed = _TERM.match(heading) is not None
    return headed and ONLY_LEAD.fullmatch(passage.text[: span.begin]) is not None and not behind_opening(
        passage.text, span.begin, span.end
    )


def longest(span: Range) -> int:
    """How many days work may take that is due at its end: two months where no days are named."""
    return _SHORT + 20 if span.stop is not None and span.stop.day is None else _SHORT


def opens_event(passage: Passage, span: Range) -> bool:
    """Whether a span opens an item of work, which is no phase: `Từ 01/3 đến 07/3: nộp video`."""
    title = behind_opening(passage.text, span.begin, span.end)
    fits = bool(title) and 0 <= lasting(span) <= _opening_limit(span)
    return fits and EVENT.search(title) is not None and not PHASE.search(title)


def _opening_limit(span: Range) -> int:
    """How long work may take whose months open its item: `Tháng 4 đến tháng 9: tập huấn`."""
    return _MONTHS_OF_WORK if span.stop is not None and span.stop.day is None else _SHORT


def behind_opening(text: str, begin: int, end: int) -> str:
    """What is to be done at a time that opens its item: `Từ 01/3 đến 07/3: các chi đoàn nộp video`; empty if nothing."""
    if ONLY_LEAD.fullmatch(text[:begin]) is None:
        return ""
    behind = _BEHIND.match(text, end)
    return behind["title"].strip() if behind else ""


def lasting(span: Range) -> int:
    """How many days a span has."""
    return (span.stop.last_day - span.start.first_day).days if span.start and span.stop else 0
