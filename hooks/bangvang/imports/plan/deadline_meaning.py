"""Whether a day behind a word of time is a deadline, or one of history, of a law or of what a report counts."""

from __future__ import annotations

import re

from bangvang.imports.plan.deadline_vocabulary import LATEST, WORK
from bangvang.imports.plan.passages import Context
from bangvang.imports.plan.prose_dates import Spotted

#: Words of time that a deadline shares with much else.
WEAK = re.compile(r"vào|đến hết|thời gian.*|không quá|trong.*", re.IGNORECASE)
_STRONG = re.compile(
    r"gửi|nộp|hồ sơ nhận|\bnhận (?:hồ sơ|bài|sản phẩm|đăng ký)|báo cáo|tổng kết|sơ kết|đăng ký|tổ chức|bình xét|xét",
    re.IGNORECASE,
)
#: Words that make any day before them a last one, whatever is due; but not of people and laws.
LAST_DAY = re.compile(
    rf"trước|không (?:tiếp )?nhận|{LATEST}|hạn|không (?:được )?(?:muộn|chậm|trễ|để|sau)|xong|hoàn thành",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:sinh|tuyển dụng|thành lập|ra đời|hiệu lực|có mặt|công tác|vào ngành|nghỉ hưu|năm học|như|so với)(?:\s+từ)?$"
    r"|\b(?:đã|từng)\b", re.IGNORECASE
)
#: "số liệu đến hết tháng 9" says up to when something is counted.
_COUNTED = re.compile(r"(?:số liệu|thành tích|kết quả)[^;,]{0,30}$|\btính$", re.IGNORECASE)
#: "để kịp khen vào 20/11" says what for, "thường vào giữa tháng 6" when it uses to be.
_PURPOSE = re.compile(
    r"(?:\b(?:để|nhằm|cho kịp|chuẩn bị cho|phục vụ)\s[^.;:,\d]{0,60}|"
    r"\bthường(?:\s+(?:là|vào))+\s+(?:\S+\s+)?)$", re.IGNORECASE
)


def is_purpose(before: str) -> bool:
    """Whether a day that these words lead to is what something is done for, not when."""
    return _PURPOSE.search(before[-120:]) is not None


def means_it(word: str, title: str, date: Spotted, *, listed: bool) -> bool:
    """Whether a date is a deadline: always behind "trước ngày", else only for something that is to be done."""
    if date.edge == "start" or (word.lower() == "đến hết" and _COUNTED.search(title)):
        return False
    if word == ":" and listed:
        return len(title) < 120
    if not WORK.search(title):
        whole = listed or len(title.split()) > 2 or title.endswith("xong")
        return LAST_DAY.match(word) is not None and _HISTORY.search(title) is None and whole
    if word == ":":
        return (
            re.match(
                r"(?:(?:thời gian|ngày|lễ)\s+)?(?:báo cáo|sơ kết|tổng kết|nộp|gửi|đăng ký|bình xét|họp|xét|hạn|k[ýí] kết|"
                r"phát động|đánh giá|giới thiệu|hoàn thành|công bố|trao|chấm|thẩm định|tổng hợp|kiểm tra|tuyên dương|trình|"
                r"khai mạc|bế mạc|chung kết|rà soát|nghiệm thu|hội thi|hội nghị|biểu dương|phê duyệt|ban hành)",
                title.lower(),
            )
            is not None
        )
    # "trong quý III" is always a time of the plan; a day behind "vào" may be one of history.
    scheduled = date.day is None and word.lower().startswith("trong")
    return scheduled or not WEAK.fullmatch(word) or _STRONG.search(title) is not None


def is_ahead(date: Spotted, context: Context) -> bool:
    """Whether a date is of the plan's time: not a day of history, not one long before the plan itself."""
    found = context.resolve(date)
    if found is None:
        return False
    year = context.issued.year if context.issued else context.year
    return year is None or year <= found.year <= year + 6
