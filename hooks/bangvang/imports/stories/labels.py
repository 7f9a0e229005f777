"""Labelled lines of an article or a form: `4. Chức vụ: Tổ trưởng; Đơn vị công tác: …`, taken apart, the private ones known."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain

_POST = r"chức vụ(?:,| và| -|/)?\s+(?:chức danh,?\s*)?(?:đơn vị|nơi)(?: công tác| làm việc)?|chức vụ|chức danh|vị trí việc làm"
_WORK = (
    r"nghề nghiệp|công việc(?: hiện nay| được giao)?|nhiệm vụ(?: được giao)?|"
    r"(?:tên )?(?:đơn vị|cơ quan)(?:,? (?:công tác|làm việc|học tập))?|nơi (?:công tác|làm việc|học tập)|trường|lớp|học sinh lớp"
)
_MERIT = (
    r"(?:tóm tắt )?thành tích(?: nổi bật| tiêu biểu| đạt được| cá nhân| chính| xuất sắc)*|việc làm (?:tốt|tiêu biểu)|"
    r"nội dung (?:việc làm|gương|thành tích)"
)
_OTHER = r"trình độ[^:]{0,50}|năm vào ngành|ngày vào ngành|hình thức khen thưởng[^:]{0,30}|danh hiệu[^:]{0,30}"
_NAME = r"họ,? (?:và )?tên(?: học sinh| giáo viên| cá nhân)?|tên tập thể"
_PRIVATE = (
    r"(?:ngày,? ?tháng,? ?)?năm sinh|ngày sinh|sinh ngày|sinh năm|nguyên quán|quê quán|quê|địa chỉ[^:]{0,30}|"
    r"(?:số )?điện thoại[^:]{0,20}|sđt|đt|di động|zalo|(?:địa chỉ )?e-?mail|dân tộc|tôn giáo|giới tính|nam/nữ|"
    r"nơi (?:ở|cư trú|sinh)(?: hiện nay)?|chỗ ở[^:]{0,15}|(?:hộ khẩu )?thường trú|hộ khẩu[^:]{0,15}|"
    r"(?:con ông(?: bà)?|con (?:ông|bà)|họ tên (?:cha|mẹ|bố)|(?:cha|mẹ|bố|phụ huynh))|"
    r"(?:tình trạng )?sức khỏe|hoàn cảnh(?: gia đình)?|(?:số )?(?:cccd|cmnd|căn cước|định danh)[^:]{0,30}|số tài khoản"
)
_LABEL = rf"(?:{_POST}|{_WORK}|{_MERIT}|{_OTHER}|{_NAME}|{_PRIVATE})"
_MARK = r"(?:[-–+•*]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])\s*[.)/-]\s*)?"
_FIRST = re.compile(rf"\s*{_MARK}(?P<label>{_LABEL})\s*(?:\([^)]{{1,40}}\)\s*)?:\s*", re.IGNORECASE)
# Behind a single blank a label begins with a capital: `Giới tính: Nữ Dân tộc: Mông`.
_NEXT = re.compile(rf"(?:\s*[;,.]\s*|\s+[-–]\s+|\s{{2,}}|\t|\s(?-i:(?=[A-ZĐ])))(?={_LABEL}\s*:)", re.IGNORECASE)
_FAMILY = re.compile(r"con |họ tên (?:cha|mẹ|bố)|cha|mẹ|bố|phụ huynh", re.IGNORECASE)
_ONLY_PRIVATE = re.compile(rf"(?:{_PRIVATE})", re.IGNORECASE)


def particulars(text: str) -> list[tuple[str, str, str]]:
    """(label, value, the words as they stand) of each particular of a labelled line; empty for other lines.

    All pieces together are the words of the line.
    """
    found = []
    start = 0
    while label := _FIRST.match(text, start):
        following = _NEXT.search(text, label.end())
        # Behind a parent's name all particulars of the line are the parent's.
        end = following.end() if following and not _FAMILY.match(label["label"]) else len(text)
        found.append((label["label"], text[label.end() : end].strip(" ;,"), text[start:end].strip()))
        start = end
    return found


def is_private(label: str) -> bool:
    """Whether what stands behind a label is private life: birth, origin, home, phone, family, health."""
    return bool(_ONLY_PRIVATE.fullmatch(label.strip()))


def folded(label: str) -> str:
    """The label as a key: without accents, small."""
    return plain(label).strip()
