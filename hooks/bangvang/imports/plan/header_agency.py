"""Lines of a header that name an agency, who heads it, or whose decision the document is."""

from __future__ import annotations

import re

HEADED = re.compile(r"\A(?:TRƯỞNG|ĐƠN VỊ|CỤM TRƯỞNG|KHỐI TRƯỞNG)[^:]{0,30}:|\((?:CỤM|KHỐI) TRƯỞNG\)|\(TRƯỞNG (?:CỤM|KHỐI)\)")
#: Whose decision it is, below the title of a decision.
DECIDES = re.compile(
    r"(?:THỦ TƯỚNG|BỘ TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|CHỦ TỊCH|TRƯỞNG PHÒNG|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG|"
    r"BAN CHẤP HÀNH|BAN THƯỜNG VỤ|CỤC TRƯỞNG|VIỆN TRƯỞNG)\b"
)


#: "Công an tỉnh phát động đợt thi đua" is the headline of a page.
_DOES = re.compile(r"(?<![Bb]an)\s(?:phát động|ban hành|tổ chức|triển khai|hưởng ứng|đẩy mạnh)\s")


def is_agency(text: str) -> bool:
    """Whether a line names an agency, as above a document's number."""
    return re.match(
        r"(?:UBND|ỦY BAN|UỶ BAN|SỞ|PHÒNG|TRƯỜNG|BỘ|TỈNH|THÀNH|HUYỆN|ĐẢNG|HỘI(?!\s+(?:THI|THU|NGHỊ|THẢO|DIỄN|GIẢNG|TRẠI|THAO)\b)|"
        r"CÔNG ĐOÀN|CÔNG AN|TRUNG TÂM|BẢO HIỂM XÃ HỘI|KHO BẠC|BỆNH VIỆN|"
        r"LIÊN ĐOÀN|ĐOÀN|CỤM|LIÊN ĐỘI|CHI ĐỘI|CHI ĐOÀN|CHI BỘ|XÃ ĐOÀN|ĐỘI (?:TNTP|THIẾU NIÊN)|"
        r"CĐ|CĐCS|KHỐI|BAN(?! HÀNH)|BCH|BTV|LĐ(?= TRƯỜNG\b))\b",
        text.upper(),
    ) is not None and len(text) < 90 and _DOES.search(text) is None  # fmt: skip
