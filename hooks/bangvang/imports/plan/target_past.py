"""Whether a figure tells what was reached: of earlier years, in brackets beside what is to be, "đến nay đã có …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PAST = re.compile(
    r"những năm qua|năm qua|nhiệm kỳ qua|năm học qua|giai đoạn qua|thời gian qua|vừa qua|điểm nổi bật là|"
    r"đã đạt|đã có|đến nay (?:mới|đã|có)|tính đến (?:nay|ngày|tháng|hết)|"
    r"có mặt|tham dự có|(?<!thực )hiện (?:nay )?(?:đang )?(?:có|đạt)|kết quả (?:năm|đạt)|"
    r"(?<!với )(?<!hơn )(?<!so )(?:năm học trước|năm trước|năm ngoái|học kỳ trước),",
    re.IGNORECASE,
)
#: "đã tặng 10 suất quà, mỗi suất …; trao 05 …" goes on telling until something is aimed at.
_GAVE = re.compile(
    r"\bđã\s+(?:trao|tặng|trao tặng|tổ chức|vận động|quyên góp|ủng hộ|thu gom|kết nạp|xây dựng|hỗ trợ|thăm|huy động)\b"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
#: `Năm 2025, toàn ngành có …` in a plan of 2026 tells of results.
_YEAR_TOLD = re.compile(r"\W*(?:Trong\s+)?năm(?:\s+học)?\s+(?P<year>(?:19|20)\d\d)(?:\s*[-–]\s*\d{4})?\s*,", re.IGNORECASE)
_AIMS_AT = re.compile(r"phấn đấu|phần đấu|chỉ tiêu|mục tiêu|quyết tâm|đăng ký", re.IGNORECASE)
#: `(năm 2026: 49,8%)`, `(cùng kỳ 96%)`: what was, in brackets beside what is to be.
_WAS = re.compile(
    r"\(\s*(?:(?:[^\W\d]+ ){0,3}?năm(?: học)?\s+(?P<year>(?:19|20)\d\d)|"
    r"đầu (?:năm|vào|kỳ|học kỳ)\b|năm (?:học )?(?:trước|ngoái)|cùng kỳ|hiện nay|hiện tại|hiện có|đã)[^()]*$",
    re.IGNORECASE,
)


#: Above items that tell: "… đã đạt được những thành tích đáng khích lệ, cụ thể là:".
_TELLS = re.compile(
    r"đã đạt được|(?:thành tích|kết quả)[^.;:]{0,30}(?:đã đạt|đạt được)|đạt được[^.;:]{0,30}(?:thành tích|kết quả)", re.IGNORECASE
)


def tells_of_past(path: Sequence[str]) -> bool:
    """Whether the line above an item says that what follows was reached, and nothing of what is to be."""
    told = _TELLS.search(path[-1]) if path else None
    return told is not None and _AIMS_AT.search(path[-1], told.end()) is None


def is_past(text: str, position: int, year: int | None) -> bool:
    """Whether a figure stands in a sentence on what was reached, not on what is to be reached."""
    start = max(text.rfind(". ", max(0, position - 600), position), position - 600, 0)
    sentence = text[start:position]
    told = _YEAR_TOLD.match(sentence.removeprefix("."))
    earlier = told is not None and year is not None and int(told["year"]) < year and not _AIMS_AT.search(sentence)
    was = _WAS.search(sentence)
    past = was is not None and (was["year"] is None or (year is not None and int(was["year"]) < year))
    gave = _GAVE.search(sentence)
    if gave is not None and not _AIMS_AT.search(gave["rest"]):
        return True
    return earlier or past or _PAST.search(sentence) is not None
