"""Items that tell who is to do what: they begin with an office or a time and honour nobody."""

from __future__ import annotations

import re

from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.sections import marker_depth
from bangvang.imports.tables.folding import plain, tidy

#: `Sở Tài chính: tham mưu bố trí …`, `Công đoàn phối hợp động viên …`.
_WORK = re.compile(
    r"(?:chu tri|phoi hop|tham muu|huong dan|bao cao|tham dinh|theo doi|giam sat|kiem tra|"
    r"xay dung|ban hanh|du thao|long ghep|"
    r"hop (?:xet|to|ngay|tu)|giam (?:it nhat|\d)|vi pham|la dau moi|"
    r"xep loai|viet tin|to chuc (?:cho|thuc hien|quan triet)|trien khai)\b"
)
_COLON_AND_SMALL = re.compile(r"[^:]{3,80}:\s+[a-zà-ỹđ]")
_TERM = re.compile(r"(?:quy|dot|hoc ky|giai doan|tuan|thang|khoi|lop|phan|muc|buoc) [ivx\d]+")
_HEAD = re.compile(
    r"(?:danh muc|lich|khen thuong|to chuc thuc hien|cong tac|noi dung|phan viec|muc dich|yeu cau|kinh phi|hinh thuc|doi tuong|"
    r"tieu chuan|thoi gian|che do)\b"
)


def is_task(text: str) -> bool:
    """Whether an item gives work to an office, opens a term or a part, and names nobody who is honoured."""
    said = marker_depth(tidy(text))[1]
    folded = plain(said)
    if looks_like_unit(said):
        return bool(_COLON_AND_SMALL.match(said) or _WORK.search(folded))
    return bool(_TERM.match(folded)) or (said.isupper() and bool(_HEAD.match(folded)))
