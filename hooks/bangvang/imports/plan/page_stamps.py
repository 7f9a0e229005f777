"""Lines above a body that are none of the document's own words: stamps, and what a page of the web shows beside it."""

from __future__ import annotations

import re

_DAY = r"(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M)?(?:\s*\(?GMT\s?\+7\)?)?"
#: How a document is sent, not what it is.
_SENT = r"\W*(?:DỰ THẢO(?:\s+\S+)?|HỎA TỐC|THƯỢNG KHẨN|KHẨN|HẸN GIỜ|LƯU HÀNH NỘI BỘ)\W*"
#: When a page was put there, by its own words: `Cập nhật ngày: 16/03/2016 | 08:52`, `Đăng bởi: …, 16/03/2016`.
_PUBLISHED = (
    r"\W*(?:(?:Cập nhật|Đăng(?: tin| tải| bài)?|Xuất bản)(?:\s+(?:lần cuối|lúc|vào|ngày))?|"
    r"(?:Ngày|Thời gian)\s+(?:đăng(?: tin| tải| bài)?|cập nhật|xuất bản|tạo)|(?:Người đăng|Đăng bởi)\s*:[^\d]{2,40})"
    rf"\s*:?\s*(?:{_CLOCK}[\s|,–-]*{_DAY}|{_DAY}(?:[\s|,–-]*{_CLOCK})?)\W*"
)
#: The same with nothing but a day and an hour, or the day of the week: `Thứ ba, 17/09/2024 10:34`.
_MOMENT = (
    rf"(?:Thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)\s*[-–,]\s*{_DAY}[\s,:\d]*(?:\[.*\])?|"
    rf"{_DAY}[\s,–-]+{_CLOCK}|{_CLOCK}[\s,–-]+{_DAY}|\d{{1,2}}:\d\d\s+GMT\s?\+7"
)
#: A file's name may hold a day: `Tệp đính kèm: KH-12 (20.4.2026).docx`.
_FILE = r"\W*(?:(?:File|Tệp(?: tin)?|Tài liệu)\s+đính kèm|Tải (?:về|file|tệp))\s*:.*\.(?:pdf|docx?|xlsx?|zip|rar)\W*"
#: Where a visitor is, how often a page was seen, what its buttons say.
_SHOWN = (
    r".*\s[»>]\s.*|(?:Lượt xem|Đã xem|Số lượt xem)\s*:?[\s\d.]*|(?:Cỡ chữ|Font size)\s*:.*|"
    r"Đọc bài viết|Chi tiết tin|Quay lại|Đăng nhập|In bài viết"
)
_STAMP = re.compile(f"{_SENT}|{_PUBLISHED}|{_MOMENT}|{_SHOWN}", re.IGNORECASE)
_ASIDE = re.compile(f"{_PUBLISHED}|{_FILE}", re.IGNORECASE)


def is_stamp(text: str) -> bool:
    """Whether a line of a header, or a column of it, is nothing but a stamp or a page's own words."""
    return _STAMP.fullmatch(text) is not None


def is_aside(text: str) -> bool:
    """Whether a line anywhere says nothing but when a page was put there, by whom, or with which file."""
    return _ASIDE.fullmatch(text) is not None
