"""What a span of time is called: the phase named right before it, or the campaign as a whole."""

from __future__ import annotations

import re

from bangvang.imports.plan.deadline_spans import lasting
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.ranges import Range

_COUNT = r"(?:thứ\s+(?:nhất|hai|ba|tư|năm|sáu)|\d{1,2}|[IVX]{1,4}|cao điểm|một|hai|ba|bốn|cuối)"
#: A term of school; its examinations are none.
_TERM = r"(?<!kiểm tra )(?<!thi )(?<!giữa )(?<!cuối )(?:Học kỳ|(?<!học )Kỳ)"
NAMED_PHASE = re.compile(
    rf"(?P<name>(?:Đợt|Giai đoạn|Chặng|{_TERM}|Bước)\s+(?:thi đua\s+)?{_COUNT})\b", re.IGNORECASE
)
#: "xây dựng kế hoạch hội thi trong tháng 01 và tháng 02" is work, not the campaign.
_NO_DRAFT = "".join(f"(?<!{verb} )" for verb in ("xây dựng", "lập", "ban hành", "duyệt", "gửi", "nộp"))
_WHOLE = re.compile(
    r"(?P<name>(?:Các\s+)?(?:Đợt thi đua|Phát động(?: đợt| phong trào)? thi đua|"
    r"Phong trào(?: thi đua)?|Chiến dịch|Cuộc vận động|Thời gian(?:\s+(?:thực hiện|thi đua|"
    rf"phát động|tổ chức|triển khai))*|Cao điểm|Đợt phát động|Đợt cao điểm|{_NO_DRAFT}Kế hoạch|Chương trình))"
    r"(?P<rest>[^.;]{0,160}?)$",
    re.IGNORECASE,
)
_ONLY_TIME = re.compile(
    r"(?:\W|\d{1,3}\s(?:ngày|tuần|tháng)(?=\W)|"
    r"tổng thể|toàn đợt|cả đợt|thời gian|được|thực hiện|triển khai|tổ chức|phát động|diễn ra|bắt đầu|"
    r"kéo dài|thi đua|trong|từ|ngày)*", re.IGNORECASE
)
#: A contest that goes on for months is a campaign; one of some days is work that is due.
_CONTEST = re.compile(
    r"(?<!kế hoạch )(?<!chuẩn bị )(?<!chuẩn bị cho )(?P<name>(?:Cuộc thi|Hội thi|Hội thao|Giải thưởng|"
    r"(?:Các\s+)?hoạt động(?= .*(?:tổ chức|diễn ra|thực hiện|triển khai))))\s[^.;]{0,160}$",
    re.IGNORECASE,
)
_MONTHS_LONG = 45
#: "được tổ chức tại xã, thời gian từ 22 - 29/4" tells of an event amid a sentence.
_EVENT_LONG = 11
#: "Từ nay đến ngày 30/4 triển khai đợt cao điểm 100 ngày" names it behind its time.
_BEGUN = re.compile(
    r"\s*,?\s*(?:triển khai|tổ chức|phát động|thực hiện|diễn ra)\s+"
    r"(?P<name>(?:đợt|chiến dịch|phong trào)\s[^,.;:]{3,60})",
    re.IGNORECASE,
)
#: "từ ngày 01/8 đến ngày 11/12 là đợt thi đua nước rút" names it so, too.
_IS_ROUND = re.compile(
    r"\s*,?\s*là\s+(?P<name>(?:đợt|giai đoạn|chặng|cao điểm)\s[^,.;:\d]{3,60}?)"
    r"(?=\s+(?:tập trung|nhằm|với|lập thành tích|chào mừng)\b|[,.;:\d]|$)",
    re.IGNORECASE,
)
_NO_PHASE = re.compile(
    r"\b(?:hạn|nộp|gửi|hội thu|thu gom|báo cáo|đăng ký|họp|tiếp nhận|thẩm định|nhận|chấm|bình xét|xét|kiểm tra|công bố|tập huấn|"
    r"(?:mở|tổ chức) lớp|\d (?:ngày|buổi))\b"
    r"(?:[^.;]|\.(?=\S)){0,100}$",
    re.IGNORECASE,
)


def names_phase(before: str) -> bool:
    """Whether the name of a phase stands right before a time: `Giai đoạn 2 (`, `Đợt 1: từ ngày`."""
    named = list(NAMED_PHASE.finditer(before))
    return bool(named) and _ONLY_TIME.fullmatch(before[named[-1].end() :]) is not None


def _is_days(span: Range) -> bool:
    """Whether a span is shorter than a week, as a step's own event is."""
    return span.start is not None and span.stop is not None and (span.stop.last_day - span.start.first_day).days < 6


def phase_name(before: str, passage: Passage, span: Range) -> str | None:
    """What the span is called: the phase right before it, or the campaign as a whole."""
    named = list(NAMED_PHASE.finditer(before))
    behind = before[named[-1].end() :].removeprefix(".") if named else ""
    step = named and named[-1]["name"].lower().startswith("bước") and (_NO_PHASE.search(behind) or _is_days(span))
    if named and len(before) - named[-1].end() < 140 and not re.search(r"[.;]\s", behind) and not step:
        name = named[-1]["name"]
        title = re.fullmatch(
            r"\s*[.:(]?\s*(?P<title>[^:;.(]{4,90}?)\s*[:(,]\s*(?:từ\s*)?(?:ngày\s*)?",
            before[named[-1].end() :],
        )
        words = title["title"].strip(" ,") if title else ""
        return f"{name}: {words}" if words[:1].isupper() and not words.startswith("Từ ") else name
    head = passage.path[-1] if passage.path else ""
    headed = NAMED_PHASE.search(head)
    if headed is not None and not before.strip(" :-").removesuffix("từ").strip():
        return headed["name"][:1].upper() + headed["name"][1:]
    whole = _WHOLE.search(before)
    amid = whole is not None and whole["name"] == "thời gian" and 0 < lasting(span) < _EVENT_LONG
    if whole is not None and not amid and not _NO_PHASE.search(before) and span.stop is not None:
        return whole["name"]
    contest = _CONTEST.search(before)
    if contest is not None and not _NO_PHASE.search(before) and lasting(span) > _MONTHS_LONG:
        return contest["name"]
    begun = _BEGUN.match(passage.text, span.end) if span.from_now else None
    begun = begun or _IS_ROUND.match(passage.text, span.end)
    if begun is not None:
        return begun["name"]
    if passage.under("thời gian", "tiến độ", "tiến trình") and _ONLY_TIME.fullmatch(before) and span.stop is not None:
        return "Thời gian thực hiện"
    return None
