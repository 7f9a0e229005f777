"""Lines above a body that are none of the document's own words: stamps, and what a page of the web shows beside it."""

from __future__ import annotations

import re

_DAY = r"\d{1,2}/\d{1,2}/\d{4}"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
#: How a document is sent, not what it is.
_SENT = r"\W*(?:DỰ THẢO(?:\s+\S+)?|HỎA TỐC|THƯỢNG KHẨN|KHẨN|HẸN GIỜ|LƯU HÀNH NỘI BỘ)\W*"
#: When a page was put there: `Thứ ba, 17/09/2024 10:34`, `Cập nhật ngày: 16/03/2016`.
_PUBLISHED = (
    rf"(?:Thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)\s*[-–,]\s*{_DAY}[\s,:\d]*(?:\[.*\])?|"
    rf"{_DAY}\s+{_CLOCK}(?:\s*[AP]M)?|{_CLOCK}\s+GMT\s?\+7|"
    rf"(?:Cập nhật(?:\s+lúc)?\s*:?\s*)?{_CLOCK}\s+{_DAY}|Cập nhật(?:\s+ngày)?\s*:?\s*{_DAY}(?:\s+{_CLOCK}.*)?"
)
#: Where a visitor is, how often a page was seen, what its buttons say.
_SHOWN = (
    r".*\s[»>]\s.*|(?:Lượt xem|Đã xem|Số lượt xem)\s*:?[\s\d.]*|(?:Cỡ chữ|Font size)\s*:.*|"
    r"Đọc bài viết|Chi tiết tin|Quay lại|Đăng nhập|In bài viết"
)
_STAMP = re.compile(f"{_SENT}|{_PUBLISHED}|{_SHOWN}", re.IGNORECASE)


def is_stamp(text: str) -> bool:
    """Whether a line or a column of it is nothing but a stamp or a page's own words."""
    return _STAMP.fullmatch(text) is not None
