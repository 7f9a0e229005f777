"""Posts and units in the words of lists: how they begin, and one text parted into both."""

from __future__ import annotations

import re
from functools import lru_cache

from bangvang.imports.tables.folding import tidy

#: Behind a name or a post: what parts it from what follows.
SPLIT = re.compile(r"\s*[,;\n:]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+(?=\S)|\s*\((?=[^)]*\))")
_UNIT_START = (
    r"(?:tập thể |cán bộ, |nhóm )?(?:trường|trung tâm|phòng|sở|ủy ban|uỷ ban|ubnd|công đoàn|ban|hội|xã(?! hội)|"
    r"phường|thị trấn|huyện|đồn(?= biên phòng)|liên đội|chi đoàn|đoàn(?= (?:trường|thanh niên|tn|xã|phường|cơ sở|khối|cán "
    r"bộ))|khoa(?! học)|tổ(?! chức)|bộ môn|khối|lớp|"
    r"dòng họ|chi bộ|đảng bộ|chi hội|cđcs|chi đội|hợp tác xã|công ty|doanh nghiệp|"
    r"đội|câu lạc bộ|clb|cơ quan|văn phòng|cục|vụ|viện|học viện|đại học|đh|cao đẳng|cơ sở|nhóm lớp|lớp mẫu giáo|nhân dân|"
    r"thpt|thcs|tiểu học|mầm non|mẫu giáo|ptdt\w*|tt gd\w*|ttgd\w*|gdnn|pgd\w*|th\s?&\s?thcs|th|mn|mg)"
)
#: All of a place or school: `Cán bộ và nhân dân xã …`, `Thầy và trò Trường …`, `Cán bộ, giáo viên, nhân viên Trường …`.
_ALL_OF = r"(?:cán bộ(?:,| và) (?:nhân dân|giáo viên|chiến sĩ|công chức)|(?:thầy|giáo viên)(?:,| và) (?:trò|học sinh))"
UNIT_START = re.compile(rf"^{_UNIT_START}(?=[\s,.:&–-]|$)", re.IGNORECASE)
EVERYBODY = re.compile(rf"{_ALL_OF}\b.*\s(?:trường|trung tâm|xã|phường|thị trấn)\s", re.IGNORECASE)
UNIT_INSIDE = re.compile(
    r"(?<![\wÀ-ỹ])(?:[Tt]rường(?! học)\s|[Tt]rung tâm\s|Phòng\s(?=[A-ZĐ])|Sở\s|UBND\s|Ủy ban\s|Uỷ ban\s|"
    r"Khoa\s(?!học)|Hội\s(?=[A-ZĐ])|Đồn\s(?=Biên)|"
    r"(?:TH|MN|MG|Mầm non|Tiểu học|Mẫu giáo)\s(?=[A-ZĐ])(?!Hạng)|THPT\s|THCS\s|PTDT\w+\s|TRƯỜNG\s|TRUNG TÂM\s)"
)
_SCHOOL_LETTERS = re.compile(r"^(?:th|mn|mg)(?=[\s,.:&–-]|$)", re.IGNORECASE)
_ROLE_START = re.compile(
    r"^(?:nguyên |cựu |quyền |phụ trách )?(?:giáo viên|gv|giảng viên|hiệu trưởng|phó hiệu trưởng|p\. ?hiệu "
    r"trưởng|ht|pht|tổ trưởng|tổ phó|nhóm trưởng|nhân viên|nv|kế toán|văn thư|thủ quỹ|"
    r"ttcm|tpcm|gvcn|đảng viên|thư viện|bảo vệ|y tế|cấp dưỡng|phục vụ|giám đốc|phó giám đốc|trưởng|phó|chuyên viên|cv|bí thư|chủ "
    r"tịch|tổng phụ trách|tpt|cán bộ|cbql|học sinh|hs\b|học viên|sinh viên|"
    r"thư ký|tổng thư ký|thanh tra|thứ trưởng|cục trưởng|vụ trưởng|chánh|viên chức|công chức|ủy viên|uỷ "
    r"viên|trợ lý|chính trị viên|đội trưởng|đội phó|đồn trưởng|thủ thư|điều dưỡng|"
    r"đội viên|công nhân|chi hội trưởng|lái xe|tạp vụ|chủ hộ|nhà giáo|cô nuôi|lao động hợp đồng)(?!\w)",
    re.IGNORECASE,
)


#: `Giáo viên (Tổ Ngữ văn) – Trường THPT A`: a part of a school has the school as its unit.
_TEAM_OF_SCHOOL = re.compile(
    r"(?:tổ|nhóm|bộ môn|bộ phận)\s[^,;–]*?\)?(?:\s*[,;]\s*|\s+[-–]\s+)(?P<school>trường\s.+)", re.IGNORECASE
)
_OF = re.compile(r"\s+(?:thuộc|công tác tại|hiện công tác tại)\s+")


def looks_like_unit(text: str) -> bool:
    """Whether a text begins like the name of an office, school or collective."""
    said = tidy(text)
    return bool(EVERYBODY.match(said)) or (bool(UNIT_START.match(said)) and not _ROLE_START.match(said))


def looks_like_role(text: str) -> bool:
    """Whether a text begins like a post or work (Giáo viên, Hiệu trưởng)."""
    return bool(_ROLE_START.match(tidy(text)))


# A list names the same schools and posts again and again.
@lru_cache(maxsize=4096)
def split_post(text: str) -> tuple[str, str]:
    """A post and its unit out of one text; a text that is only one of them leaves the other empty.

    `Giáo viên, Trường THCS Hòa Bình` -> (`Giáo viên`, `Trường THCS Hòa Bình`).
    """
    whole = re.sub(r"\s*\n\s*", "\n", text.strip())
    if looks_like_unit(whole):
        head, tail = _reversed_post(whole)
        return (tail, head) if tail else ("", tidy(whole))
    for match in SPLIT.finditer(whole):
        head, tail = whole[: match.start()], whole[match.end() :]
        cut_short = re.search(r"(?:trường|trung tâm|phòng|sở)$", head, re.IGNORECASE)
        if looks_like_unit(tail) and not _is_subject(tail) and not cut_short:
            # `Hiệu trưởng Trường Mầm non Sơn Ca, xã Đồng Tâm`: the unit began before the comma.
            earlier = UNIT_INSIDE.search(head, 1) if looks_like_role(head) else None
            if earlier and not earlier.group().startswith("Phòng"):
                return tidy(whole[: earlier.start()]).rstrip(" ,-–"), tidy(whole[earlier.start() :])
            closing = match.group().strip() == "("
            school = _TEAM_OF_SCHOOL.fullmatch(tail)
            if school:
                return tidy(whole[: match.end() + school.start("school")]).rstrip(" ,;-–"), tidy(school["school"])
            return tidy(head).rstrip(",;"), tidy(tail.replace(")", "", 1) if closing else tail)
    of = _OF.search(whole) if looks_like_role(whole) else None
    if of and looks_like_unit(whole[of.end() :]):
        return tidy(whole[: of.start()]), tidy(whole[of.end() :])
    inside = UNIT_INSIDE.search(whole, 1)
    if inside and looks_like_role(whole):
        return tidy(whole[: inside.start()]).rstrip(" ,-–"), tidy(whole[inside.start() :])
    return tidy(whole), ""


def _is_subject(text: str) -> bool:
    return bool(_SCHOOL_LETTERS.match(text)) and len(text.split()) < 2


def _reversed_post(text: str) -> tuple[str, str]:
    for match in SPLIT.finditer(text):
        tail = text[match.end() :]
        if looks_like_role(tail):
            return tidy(text[: match.start()]), tidy(closed(tail))
    return tidy(text), ""


def closed(text: str) -> str:
    """A text cut out behind a bracket, without the bracket's end; brackets of its own stay whole."""
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip()
    return text
