"""Work whose day is not behind a word like "trước": dates that open an item, days of events, times below a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.plan.deadline_meaning import is_ahead
from bangvang.imports.plan.deadline_spans import behind_opening
from bangvang.imports.plan.deadline_vocabulary import WORK
from bangvang.imports.plan.numbers import NUMBER
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted

#: Headings below which every dated item is work to be done.
TIMES = ("thời gian", "tiến độ", "lịch ", "mốc", "lộ trình", "kế hoạch tháng", "chương trình hoạt động",
"chương trình tháng", "hoạt động tháng",
         "theo tháng", "từng tháng", "tiến trình")
_MONTH_ITEM = re.compile(r"\W*Tháng\s+\d{1,2}[^:;]{0,16}:", re.IGNORECASE)
#: What a month is about is no work: `Tháng 9 - Chủ điểm: “Truyền thống nhà trường”`.
_TOPIC = re.compile(r"chủ (?:điểm|đề)\b", re.IGNORECASE)
_OPENS_DAY = re.compile(r"\W*(?:Vào\s+)?Ngày\s", re.IGNORECASE)
DAY_OF_WORK = re.compile(r"(?:(?:ngày|sáng|chiều|tối|dự kiến)\s*(?:ngày\s+)?|\(\s*(?:\d{1,2}\s*[-–]\s*)?)$", re.IGNORECASE)
_EVENT_DAY = re.compile(
    r"(?:khai trương|khánh thành|khởi công|gắn biển|"
    r"chung kết|vòng|sơ kết|tổng kết|khai mạc|bế mạc|lễ|hội nghị|hội thi|hội thao|họp|đại hội|hội trại|liên hoan|"
    r"mít tinh|phát động|tập huấn|ra quân|"
    r"kiểm tra|chấm|trao|tuyên dương|biểu dương|gặp mặt|tọa đàm|toạ đàm|công bố|ký kết|giao lưu|"
    r"ngày hội|diễn đàn|báo cáo|nghiệm thu|duyệt|sinh hoạt|giao ban|thông qua|cuộc thi|hoàn tất|hoàn thành)"
    r"(?!\w)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:(?:vào|đúng|nhân)\s+)?dịp|ngày|sáng|chiều|tối|trong tuần(?: lễ)?)\s*(?:ngày\s+)?(?:lễ\s+|kỷ niệm\s+)?$"
    r"|(?:vào|nhân|đúng)\s+(?:dịp\s+)?(?:kỷ niệm\s+|chào mừng\s+)?(?:ngày|lễ|Tết)\s+[^,;:.()\d]{3,60}\(?\s*(?:ngày\s+)?$",
    re.IGNORECASE,
)
_TERM = re.compile(r"(?:thời hạn|hạn|thời gian)\s+(?:nộp|gửi|đăng ký|tiếp nhận|nhận|báo cáo|hoàn thành)", re.IGNORECASE)
#: "… sơ kết; tổng kết cuối năm 2030" says when all is summed up.
_SUMMED_UP = re.compile(r"(?<!báo cáo )(?:sơ kết|tổng kết)(?:\s[^;,.:()\d]{2,40})?\s*$", re.IGNORECASE)
_QUOTED_DAY = re.compile(r"(?:số|ban hành|kèm theo|thành lập|sinh)\b[^;.:]{0,60}$|[(–-]\s*(?:ngày\s+)?$", re.IGNORECASE)
_BRACKETED = re.compile(r"\W*Bước\s+\S{1,4}\s*[:.]?\s*(?P<title>[^;:()]{6,160}?)\s*\((?:trong\s+|vào\s+)?(?:ngày\s+)?",
                        re.IGNORECASE)
_TIMED = re.compile(
    r"\W*(?:Thời gian|Ngày tổ chức|Ngày|Vào lúc)(?:\s+(?:tổ chức|thực hiện|diễn ra|tiến hành|dự kiến|hoàn thành))*\s*:?\s*"
    r"(?:dự kiến|bắt đầu|vào|lúc|từ|đến|ngày|trong|khoảng|sáng|chiều|tối|thứ\s+\S+|[\s,(’'–-]|0?\d (?:buổi|ngày)|"
    r"\d{1,2}\s*(?:h|g|giờ)\s*(?:\d\d)?(?:\s*phút)?)*$",
    re.IGNORECASE,
)
_BASIS = re.compile(r"\W*(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Sau)\b")
#: What even a heading of times may name: `Thời gian tổ chức lễ`.
_NAMED = re.compile(
    r"\b(?:lễ|hội (?:thi|nghị|thao|trại|giảng)|cuộc thi|đại hội|họp|tập huấn|nộp|gửi|nhận|đăng ký)\b", re.IGNORECASE
)
#: A plan that is of one event.
_OF_EVENT = re.compile(
    r"(?:(?:tham )?dự(?! án| kiến| thảo)|tập huấn|tổ chức|lễ|hội|cuộc thi|phát động|kỷ niệm|kỉ niệm|sinh hoạt|đại hội|giải)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(r"\W*(?:thời gian|tiến độ|lịch|địa điểm|các mốc|mốc|kế hoạch|nội dung|tổ chức thực hiện)", re.IGNORECASE)


def months_listed(found: Sequence[Passage]) -> bool:
    """Whether the plan has a list of months: `Tháng 9: …`, `Tháng 10: …`, each of which is work to be done."""
    return sum(_MONTH_ITEM.match(passage.text) is not None for passage in found) >= 3


def opening_title(passage: Passage, date: Spotted, context: Context, *, months: bool) -> str | None:
    """The work of an item that its date opens: `20/11: trao giải`; None where the date opens none.

    Args:
        passage: the item.
        date: one of its dates.
        context: the plan's time.
        months: whether the plan has a list of months.
    """
    title = behind_opening(passage.text, date.start, date.end)
    if not title or _TOPIC.match(title) or not title[0].isalnum() or not is_ahead(date, context):
        return None
    # Without a heading of times, only work makes a date a deadline.
    listed = passage.under(*TIMES) or (months and _MONTH_ITEM.match(passage.text) is not None)
    dayed = date.day is not None and passage.path and _OPENS_DAY.match(passage.text)
    marked = passage.text[date.end :].lstrip()[:1] in ":-–" or dayed
    return title if listed or (WORK.search(title) and marked) else None


def event_day(passage: Passage, date: Spotted, title: str, context: Context) -> bool:
    """Whether a day right behind its event is when it takes place: `chung kết ngày 14/11/2025`, `tuyên dương dịp 20/10`."""
    before = passage.text[max(0, date.start - 160) : date.start]
    found = _DAY.search(before)
    if date.edge == "end" and date.month is None and _SUMMED_UP.search(before):
        return is_ahead(date, context)
    if found is None or date.day is None or not title or not is_ahead(date, context):
        return False
    day = context.resolve(date)
    early = day is not None and context.issued is not None and day.last_day < context.issued.first_day
    if early or (not passage.path and _BASIS.match(passage.text)):
        return False
    rest = before[: found.start()]
    # "chào mừng ngày 20/11" says what for, not when; "nộp sau ngày 20/11" says what is too late.
    if re.search(r"(?:\bsau|chào mừng|kỷ niệm|hướng tới|hướng về|truyền thống)\s*$", rest, re.IGNORECASE):
        return False
    timed = found[0].lower().startswith(("sáng", "chiều", "tối"))
    cited = NUMBER.search(rest) is not None or (_QUOTED_DAY.search(rest) is not None and not timed)
    return not cited and (_EVENT_DAY.search(title) or _TERM.match(title)) is not None


def bracketed_title(passage: Passage, date: Spotted, context: Context) -> str | None:
    """The work of a step whose time closes it in parentheses: `Bước 1: Tuyên truyền, phát động (tháng 9/2025)`."""
    found = _BRACKETED.fullmatch(passage.text[: date.start])
    closes = re.compile(r"\s*\)[\s.;,]*$").match(passage.text, date.end)
    return found["title"] if found and closes and is_ahead(date, context) else None


def headed_title(passage: Passage, date: Spotted, context: Context) -> str | None:
    """What a time belongs to that stands alone below a heading: `2. Hội thi kể chuyện` / `Thời gian: ngày 20/11`.

    Where the headings name nothing ("II. THỜI GIAN, ĐỊA ĐIỂM") it is the event that the whole plan is of.
    """
    if passage.block is None or not passage.block.marker or _TIMED.fullmatch(passage.text[: date.start]) is None:
        return None
    if not is_ahead(date, context):
        return None
    title = heading_of(passage, context)
    return title if len(title) <= 160 else None


def heading_of(passage: Passage, context: Context) -> str:
    """What the heading right above a passage names; below one that names nothing the event that the plan is of, else ""."""
    heading = passage.path[-1].strip(" :.") if passage.path else ""
    if heading and (not _GENERIC.match(heading) or _NAMED.search(heading)):
        return heading
    title = context.title or ""
    return title if _OF_EVENT.search(title) else ""
