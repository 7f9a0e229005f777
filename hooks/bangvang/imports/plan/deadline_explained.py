"""What a day ahead of the plan can be besides the time of the work that stands beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.plan.deadline_meaning import is_ahead, is_purpose
from bangvang.imports.plan.deadline_openings import TIMES
from bangvang.imports.plan.deadline_spans import EVENT, PHASE, comes_back, is_daily, lasting
from bangvang.imports.plan.deadline_vocabulary import LATEST, WORK
from bangvang.imports.plan.issuers import ORGAN
from bangvang.imports.plan.numbers import NUMBER
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.phase_names import names_phase
from bangvang.imports.plan.prose_dates import Spotted, last_days
from bangvang.imports.plan.quantities import may_be_ratio
from bangvang.imports.plan.ranges import Range

#: What a day is called by rather than when something is done: days that are celebrated, and their camps and rounds.
_CELEBRATED = re.compile(
    r"(?:(?:chào mừng|k[ỷỉĩ] niệm|(?<!lễ )hưởng ứng|hướng (?:tới|về))(?:\s[^.;:,()\d]{2,90})?|truyền thống|mừng|nhân|"
    r"Quốc khánh|Quốc tế\s[^.;:,\d]{0,30}|trại|hội trại|đợt(?: thi đua)?|lễ|Tết\s[^.;:,\d]{0,30}|"
    r"(?:[Nn]gày|[Ll]ễ)\s+(?:[A-ZĐ][^.;:,()\d]{2,70}|[^.;:,()\d]{2,40}(?:Việt Nam|[Tt]hế giới|[Qq]uốc gia)))"
    r"\s*\(?\s*(?:(?:dịp|các|ngày|lễ)\s+)*$"
)
#: Days that everybody celebrates: `20/11` alone is a name.
_KNOWN_DAYS = frozenset(
    {(3, 2), (8, 3), (26, 3), (30, 4), (1, 5), (15, 5), (19, 5), (1, 6), (27, 7), (19, 8), (2, 9), (20, 10), (20, 11), (22, 12)}
)
#: What is told or drawn has the day for its matter: `thi kể chuyện về ngày 20/10`.
_ABOUT = re.compile(r"(?<!gửi )(?<!nộp )(?<!báo cáo )(?<!\w)về\s+(?:chủ đề\s+)?ngày\s+$", re.IGNORECASE)
#: "kỷ niệm ngày 15/10 Ngày thành lập Hội …" names the day by its date and by its name.
_DAY_OF = re.compile(r"(?<!lễ )(?:k[ỷỉĩ] niệm|chào mừng)\s+ngày\s+$", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"\s*(?:,\s*)?(?:là\s+)?ngày\s+(?:thành lập|truyền thống|hội|giải phóng|(?-i:[A-ZĐ]))", re.IGNORECASE)
_TIME_WORD = re.compile(r"(?:ngày|trước|vào|sáng|chiều|tối|đến|hết|hạn|lúc|thứ\s\S+|chủ nhật|:|\()[\s,]*$", re.IGNORECASE)
_AT_WORK = re.compile(r"(?:sơ kết|tổng kết|phát động|họp|nộp|gửi|duyệt|chấm|trao|báo cáo|khai mạc|bế mạc)\s+$", re.IGNORECASE)
#: Days on which something else begins, counts or has force; fractions behind "tăng", "bằng".
_NOT_DUE = re.compile(
    r"(?:hôm nay,|sinh|thành lập|hiệu lực|giá trị|áp dụng|số liệu(?:\s+\S+)?|thành tích|kết quả|tính|so với|khóa|tuổi|thường|sau|"
    r"quá|khai giảng(?=\s+(?:đến|tới)\s)|(?<!\w)từ|bắt đầu|tăng|giảm|bằng|(?<!trễ )(?<!muộn )(?<!chậm )hơn|thứ|hạng|(?<!\w)số)"
    r"(?:\s+(?:từ|kể từ|đến|tới|là|vào|trong))*\s*(?:giữa\s+|cuối\s+|đầu\s+)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
#: The day on which all schools open; a class of its own may open on any other.
_SCHOOL_OPENS = (5, 9)
_OPENING_OF_SCHOOL = re.compile(r"khai giảng(?:\s+(?:vào|ngày))*\s*\(?$", re.IGNORECASE)
#: "từ … đến 31/5 (lớp 12: đến hết kỳ thi tốt nghiệp, 12/6)": another end of the same span.
_ENDS_SPAN = re.compile(r"\b(?:đến|tới)\s[^.;:()]{2,40},\s*$")
#: "sau khi kết thúc đợt 1 (20/11/2025)" says when that ended.
_AFTER = re.compile(r"\bsau\s+(?:khi\s+)?[^.;:,()]{2,40}\(\s*(?:(?:ngày|dự kiến)\s+)*$", re.IGNORECASE)
_OTHER_CALENDAR = re.compile(r"\s*\(?(?:âm lịch|ÂL|AL)(?!\w)")
#: "đến tháng 12/2026 có 80%": until when a figure is to be reached.
_UNTIL = re.compile(r"(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+)?$", re.IGNORECASE)
_FIGURE_BEHIND = re.compile(r"[^.;:]{0,60}?\d\s*%")
#: Without a word of time before it a month names what is due: `báo cáo quý I`, `gương tháng 3`.
_WHEN = re.compile(
    r"(?:(?<!\w)(?:trong(?: \d+)?|vào|từ|cuối|đầu|giữa|hết|đến|tuần(?: \S{1,6}){1,5}|tuần|dự kiến|khoảng|xong|nửa (?:đầu|cuối))|"
    r"[:;(–,.-]|\A)\s*(?:của\s+)?$|\b(?:vào|trong|tại)\s+(?:dịp|phiên|buổi|cuộc|kỳ|hội nghị)\s[^.;:,\d]{2,40}$",
    re.IGNORECASE,
)
#: "chiều thứ Bảy cuối tháng 12" is a day, though it is not named by its number.
_WEEKDAY = re.compile(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s+(?:đầu|cuối|tuần \S{1,4})(?: tiên| cùng)?\s+(?:của\s+)?$", re.IGNORECASE
)
_MEETS = re.compile(r"\b(?:họp|sơ kết|tổng kết|hội nghị|hội thi|tổ chức|lễ|tập huấn|kiểm tra)\b", re.IGNORECASE)
_ITS_TERM = re.compile(rf"[^.;,]{{0,20}}?\b(?:trước|{LATEST}|hạn)\b", re.IGNORECASE)
#: The days of a week, right behind its number: `Tuần 1 (27/10 - 31/10)`; what is done in it comes later.
_WEEK = re.compile(
    r"\W*Tuần\s+(?:\S{1,4}\s*\(|(?:thực )?học\s+(?:\S{1,4}\s*)?[:(]?)\s*(?:(?:từ|ngày|thứ\s\S{1,3})\s+)*", re.IGNORECASE
)
#: "thành tích được tính từ ngày 01/9 năm trước đến ngày 31/8 năm nay" says which time is looked at.
_COUNTED_FROM = re.compile(r"\btính từ\s[^.;:]{0,60}\b(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?$", re.IGNORECASE)
_BASIS = re.compile(r"\W*(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Hưởng ứng|Triển khai)\b")
#: "Sáng 22/01, Hội Nông dân xã tổ chức …" above all headings tells a story.
_STORY = re.compile(r"\W*(?:Sáng|Trưa|Chiều|Tối)\s+(?:ngày\s+)?")
_BY_WHOM = re.compile(rf"\s*,\s+(?:tại\s[^,]{{2,80}},\s+)?{ORGAN}\b")
_A_WEEK = 7
_LONG = 45


def is_explained(passage: Passage, date: Spotted, title: str, spans: Sequence[Range], *, again: bool) -> bool:
    """Whether a date is something other than the time of what stands beside it.

    Args:
        passage: where it stands.
        date: the date, or the last day of a span with the place of all of it.
        title: what would be done then.
        spans: the spans of the passage, in their order.
        again: whether it is a further time of work that is known.
    """
    text = passage.text
    before = text[max(0, date.start - 120) : date.start]
    if comes_back(text, date) or is_daily(text, date.start) or may_be_ratio(text, date.start, date.end):
        return True
    story = _STORY.fullmatch(text, 0, date.start) is not None and _BY_WHOM.match(text, date.end) is not None
    if not passage.path and (story or _BASIS.match(text) or passage.block is None):
        return True
    if (date.day, date.month) == _SCHOOL_OPENS and _OPENING_OF_SCHOOL.search(before):
        return True
    if _NOT_DUE.search(before) or is_purpose(before) or NUMBER.search(before[-40:]) or _OTHER_CALENDAR.match(text, date.end):
        return True
    if _DAY_OF.search(before) and _NAMED_AFTER.match(text, date.end):
        return True
    if _is_name(date, before, again=again) or _bounds_phase(text, date, before, title, spans):
        return True
    if _COUNTED_FROM.search(before):
        return True
    if _UNTIL.search(before) and _FIGURE_BEHIND.match(text, date.end):
        return True
    return date.day is None and not _is_month_of_work(passage, date, title, again=again)


def is_due_time(date: Spotted, context: Context) -> bool:
    """Whether a date has a month or quarter and lies behind the plan's own day."""
    if (date.month is None and date.quarter is None) or date.edge == "start" or not is_ahead(date, context):
        return False
    found = context.resolve(replace(date, edge=""))
    if found is None:
        return False
    return context.issued is None or found.last_day >= context.issued.first_day


def _is_name(date: Spotted, before: str, *, again: bool) -> bool:
    """Whether a day is called by its date: `chào mừng 20/11`, `Trại 26/3`."""
    known = (date.day, date.month) in _KNOWN_DAYS
    timed = _TIME_WORD.search(before) is not None
    if _CELEBRATED.search(before) and (known or not timed or before.rstrip().endswith("(")):
        return True
    if known and date.year is None and _ABOUT.search(before):
        return True
    return known and date.year is None and not (timed or again or _AT_WORK.search(before))


def _bounds_phase(text: str, date: Spotted, before: str, title: str, spans: Sequence[Range]) -> bool:
    """Whether a date or span is that of a phase, of a week of it, or another end of it."""
    index = bisect_left(spans, date.start, key=lambda span: span.begin)
    own = spans[index] if index < len(spans) and spans[index].begin == date.start else None
    if (own is not None or date.day is None) and names_phase(before):
        return True
    if own is not None and lasting(own) > _A_WEEK and PHASE.search(title):
        return True
    ends = _ENDS_SPAN.search(before) is not None and any(lasting(span) > _LONG for span in spans)
    week = _WEEK.match(text)
    return ends or _AFTER.search(before) is not None or (week is not None and date.start <= week.end())


def _is_month_of_work(passage: Passage, date: Spotted, title: str, *, again: bool) -> bool:
    """Whether a month or quarter is the time of the work beside it: it may be in a name, or have a day of its own."""
    text = passage.text
    if _WEEKDAY.search(text, max(0, date.start - 40), date.start):
        return True
    if date.month and last_days(text).get(date.month, -1) >= date.end:
        return False
    timed = _WHEN.search(text, max(0, date.start - 120), date.start) is not None
    told = timed or (_MEETS.search(title) and passage.under(*TIMES))
    if not told or _ITS_TERM.match(text, date.end):
        return False
    return again or WORK.search(title) is not None or EVENT.search(title) is not None or passage.under(*TIMES)
