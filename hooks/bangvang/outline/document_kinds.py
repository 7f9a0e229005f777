"""The kinds of official documents, and the lines that name one: "KẾ HOẠCH" above a title, "V/v …" for a letter."""

from __future__ import annotations

import re

#: Kinds of documents that stand alone on a line above their title.
TYPES = (
    "KẾ HOẠCH", "HƯỚNG DẪN", "CHỈ THỊ", "CÔNG VĂN", "QUYẾT ĐỊNH", "NGHỊ QUYẾT", "THÔNG BÁO", "CHƯƠNG TRÌNH",
    "ĐỀ ÁN", "PHƯƠNG ÁN", "BÁO CÁO", "TỜ TRÌNH", "QUY CHẾ", "QUY ĐỊNH", "THÔNG TRI", "KẾT LUẬN",
    "LỜI KÊU GỌI", "THƯ NGỎ", "GIẤY MỜI", "GIAO ƯỚC", "ĐIỀU LỆ", "THỂ LỆ", "CÔNG ĐIỆN", "THÔNG TƯ", "BẢN GIAO ƯỚC",
    "BẢN GIAO ƯỚC THI ĐUA", "GIAO ƯỚC THI ĐUA",
    "KẾ HOẠCH PHỐI HỢP", "KẾ HOẠCH LIÊN TỊCH", "HƯỚNG DẪN LIÊN TỊCH", "CHƯƠNG TRÌNH PHỐI HỢP",
    "CHƯƠNG TRÌNH HOẠT ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH CÔNG TÁC", "KẾ HOẠCH HÀNH ĐỘNG", "HƯỚNG DẪN LIÊN NGÀNH",
    "KẾ HOẠCH LIÊN NGÀNH", "HƯỚNG DẪN LIÊN SỞ", "QUY CHẾ PHỐI HỢP", "CHƯƠNG TRÌNH LIÊN TỊCH",
    "THÔNG TƯ LIÊN TỊCH", "NGHỊ QUYẾT LIÊN TỊCH", "THÔNG BÁO LIÊN TỊCH", "CÔNG VĂN LIÊN NGÀNH",
)  # fmt: skip
_TYPE = re.compile(r"\W*(?:" + "|".join(sorted(TYPES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
#: `Công văn: Hưởng ứng …`
_NAMES_SUBJECT = re.compile(r"\s*:\s*[^\W\d_a-zđ]")
_SUBJECT = re.compile(r"\W*V/v\b|\W*Về việc\b", re.IGNORECASE)


def is_type(text: str) -> bool:
    """Whether a line opens with a kind of document in capitals ("KẾ HOẠCH", "HƯỚNG DẪN"), or is one alone ("Kế hoạch")."""
    found = _TYPE.match(text)
    if found is None:
        return False
    alone = found[0] == text or _NAMES_SUBJECT.match(text, found.end()) is not None
    return found[0].isupper() or (text[:1].isupper() and alone)


def is_subject(text: str) -> bool:
    """Whether a line opens the subject of a letter ("V/v …")."""
    return _SUBJECT.match(text) is not None
