"""Who a cell or a line names: forms of address taken off, posts and units split, collectives told from people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bangvang.imports.tables.folding import plain, tidy
from bangvang.model.recipient import Kind

_NUMBERING = re.compile(r"^\(?(?:\d{1,4}|[a-zđ])[.)]\s*|^[-+•*–]\s+|^\d{1,4}\s*[-–]\s+|^\d{1,4}\s+(?=\D)")
# Forms of address and academic or honorary titles before a name; "Cô" or "Em" only before two further capitals.
_ADDRESS = re.compile(
    r"^(?:(?:ông|bà|ông/bà|ông \(bà\)|ông, bà|đ/c|đc|đồng chí|thầy giáo|cô giáo|nhà giáo|thầy|cô|em|"
    r"cháu|anh|chị|giáo viên|học sinh|đại đức|thượng t(?:ọa|oạ)|h(?:òa|oà) thượng|ni (?:sư|trưởng)|sư cô|"
    r"linh mục|mục sư|nữ tu|lm|sr)[:.]?\s+"
    r"|(?:gs|pgs|tskh|ts|ths|bs|ks|cn|ngưt|ngnd|thạc s[iĩỹ]|tiến s[iĩỹ])(?:[.,]\s*|\s+)|(?:gs|"
    r"pgs)\.?\s*(?:tskh|ts)\.?\s*)+(?=[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*[,;\n:]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+(?=\S)|\s*\((?=[^)]*\))")
# What tells namesakes of one list apart: Nguyễn Thị Hoa (A), Nguyễn Thị Hoa (B).
_MARK = re.compile(r"\s*\(\s*([A-ZĐ])\s*\)[\s,;:–-]*")
_MARK_AT_END = re.compile(r"\s*\([A-ZĐ]\)$")
_UNIT_START = (
    r"(?:tập thể |cán bộ, |nhóm )?(?:trường|trung tâm|phòng|sở|ủy ban|uỷ ban|ubnd|công đoàn|ban|hội|xã|"
    r"phường|thị trấn|huyện|đồn(?= biên phòng)|liên đội|chi đoàn|đoàn(?= (?:trường|thanh niên|tn|xã|phường|cơ sở|khối|cán "
    r"bộ))|khoa|tổ|bộ môn|khối|lớp|"
    r"chi bộ|đảng bộ|chi hội|chi đội|hợp tác xã|công ty|doanh nghiệp|"
    r"đội|câu lạc bộ|clb|cơ quan|văn phòng|cục|vụ|viện|học viện|đại học|đh|cao đẳng|cơ sở|nhóm lớp|lớp mẫu giáo|nhân dân|"
    r"thpt|thcs|tiểu học|mầm non|mẫu giáo|ptdt\w*|tt gd\w*|ttgd\w*|gdnn|pgd\w*|th\s?&\s?thcs|th|mn|mg)"
)
#: All of a place or school: `Cán bộ và nhân dân xã …`, `Thầy và trò Trường …`, `Cán bộ, giáo viên, nhân viên Trường …`.
_ALL_OF = r"(?:cán bộ(?:,| và) (?:nhân dân|giáo viên|chiến sĩ|công chức)|(?:thầy|giáo viên)(?:,| và) (?:trò|học sinh))"
UNIT_START = re.compile(rf"^{_UNIT_START}(?=[\s,.:&–-]|$)", re.IGNORECASE)
_EVERYBODY = re.compile(rf"{_ALL_OF}\b.*\s(?:trường|trung tâm|xã|phường|thị trấn)\s", re.IGNORECASE)
_UNIT_INSIDE = re.compile(
    r"(?<![\wÀ-ỹ])(?:[Tt]rường(?! học)\s|[Tt]rung tâm\s|Phòng\s(?=[A-ZĐ])|Sở\s|UBND\s|Ủy ban\s|Uỷ ban\s|"
    r"Khoa\s|Hội\s(?=[A-ZĐ])|Đồn\s(?=Biên)|"
    r"(?:TH|MN|MG|Mầm non|Tiểu học|Mẫu giáo)\s(?=[A-ZĐ])(?!Hạng)|THPT\s|THCS\s|PTDT\w+\s|TRƯỜNG\s|TRUNG TÂM\s)"
)
_SCHOOL_LETTERS = re.compile(r"^(?:th|mn|mg)(?=[\s,.:&–-]|$)", re.IGNORECASE)
_ROLE_START = re.compile(
    r"^(?:nguyên |cựu |quyền |phụ trách )?(?:giáo viên|gv|giảng viên|hiệu trưởng|phó hiệu trưởng|p\. ?hiệu "
    r"trưởng|ht|pht|tổ trưởng|tổ phó|nhóm trưởng|nhân viên|nv|kế toán|văn thư|thủ quỹ|"
    r"thư viện|bảo vệ|y tế|cấp dưỡng|phục vụ|giám đốc|phó giám đốc|trưởng|phó|chuyên viên|cv|bí thư|chủ "
    r"tịch|tổng phụ trách|tpt|cán bộ|cbql|học sinh|hs\b|học viên|sinh viên|"
    r"thư ký|tổng thư ký|thanh tra|thứ trưởng|cục trưởng|vụ trưởng|chánh|viên chức|công chức|ủy viên|uỷ "
    r"viên|trợ lý|chính trị viên|đội trưởng|đội phó|đồn trưởng|thủ thư|điều dưỡng|"
    r"đội viên|chi hội trưởng|lái xe|tạp vụ|chủ hộ|nhà giáo|cô nuôi|lao động hợp đồng)(?!\w)",
    re.IGNORECASE,
)
#: `Bà Hà Thị Mẫu (1985), Hiệu trưởng …`: said in words, it is told to the editor as private and is no post.
_BARE_YEAR = re.compile(r"\(\s*(19[3-9]\d|20[012]\d)\s*\)")
_HOUSEHOLD = re.compile(r"^(?:hộ gia đình|gia đình|hộ)\s+(?:ông|bà|anh|chị|thầy|cô|đồng chí|đ/c|[A-ZĐ])", re.IGNORECASE)
_CLASS = re.compile(r"^(?:lớp|học sinh lớp|hs lớp)\s*(\d{1,2}\s*[A-ZĐa-zđ]?\d{0,2}(?:[./]\d{1,2})?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named: name, form of address, and what follows the name, split into post and unit."""

    name: str
    kind: Kind
    address: str = ""
    role: str = ""
    unit: str = ""
    pupil: bool = False
    rest: str = ""


def looks_like_unit(text: str) -> bool:
    """Whether a text begins like the name of an office, school or collective."""
    said = tidy(text)
    return bool(_EVERYBODY.match(said)) or (bool(UNIT_START.match(said)) and not _ROLE_START.match(said))


def looks_like_role(text: str) -> bool:
    """Whether a text begins like a post or work (Giáo viên, Hiệu trưởng)."""
    return bool(_ROLE_START.match(tidy(text)))


def looks_like_person(text: str) -> bool:
    """Whether a text reads as a person's name: two to seven words with capitals, no figures."""
    words = _MARK_AT_END.sub("", tidy(text)).split()
    if not 2 <= len(words) <= 7 or any(sign.isdigit() for sign in text):
        return False
    capitals = all(word[0].isupper() or word[0] in "’'" for word in words)
    return capitals and not looks_like_unit(text) and not re.search(r"[:;,.!?\"“”/|]", text.strip(" ./"))


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
    for match in _SPLIT.finditer(whole):
        head, tail = whole[: match.start()], whole[match.end() :]
        cut_short = re.search(r"(?:trường|trung tâm|phòng|sở)$", head, re.IGNORECASE)
        if looks_like_unit(tail) and not _is_subject(tail) and not cut_short:
            # `Hiệu trưởng Trường Mầm non Sơn Ca, xã Đồng Tâm`: the unit began before the comma.
            earlier = _UNIT_INSIDE.search(head, 1) if looks_like_role(head) else None
            if earlier and not earlier.group().startswith("Phòng"):
                return tidy(whole[: earlier.start()]).rstrip(" ,-–"), tidy(whole[earlier.start() :])
            closing = match.group().strip() == "("
            return tidy(head).rstrip(",;"), tidy(tail.replace(")", "", 1) if closing else tail)
    inside = _UNIT_INSIDE.search(whole, 1)
    if inside and looks_like_role(whole):
        return tidy(whole[: inside.start()]).rstrip(" ,-–"), tidy(whole[inside.start() :])
    return tidy(whole), ""


def _is_subject(text: str) -> bool:
    return bool(_SCHOOL_LETTERS.match(text)) and len(text.split()) < 2


def _reversed_post(text: str) -> tuple[str, str]:
    for match in _SPLIT.finditer(text):
        tail = text[match.end() :]
        if looks_like_role(tail):
            return tidy(text[: match.start()]), tidy(_closed(tail))
    return tidy(text), ""


def named(text: str, *, expect: str = "") -> Named:
    """Who a cell or list item names.

    Args:
        text: `1. Bà Vũ Thị Xuân - Hiệu trưởng Trường Mầm non Sao Mai`, `Tổ Toán, Trường THCS A`, `Em Lê An (lớp 5A)`.
        expect: `person` or `collective` where the list says what it holds.
    """
    whole = _unwrapped(re.sub(r"[ \t\u00a0]+", " ", text).strip())
    body = (
        _NUMBERING.sub("", whole, count=1).strip().rstrip(";.,")
        if not whole[:1].isalpha() or _NUMBERING.match(whole)
        else whole.rstrip(";.,")
    )
    body = _BARE_YEAR.sub(r"(sinh năm \1)", body)
    if _HOUSEHOLD.match(body):
        parts = _SPLIT.split(body, maxsplit=1)
        return Named(tidy(parts[0]), "household", rest=_tail(parts))
    found = None if _EVERYBODY.match(body) else _ADDRESS.match(body)
    address = tidy(found.group()) if found else ""
    bare = body[found.end() :] if found else body
    if not found and (looks_like_unit(body) or (expect == "collective" and not looks_like_person(body))):
        return _collective(body)
    parts = _SPLIT.split(bare, maxsplit=1)
    name = tidy(parts[0]).strip(" .")
    mark = _MARK.match(bare, len(parts[0]))
    if mark:
        name, parts = f"{name} ({mark[1]})", ["", bare[mark.end():]]
    rest = _tail(parts)
    inside = _role_inside(name) if not rest else None
    if inside:
        name, rest = tidy(name[:inside]), tidy(name[inside:])
    role, unit, pupil = _post(rest)
    pupil = pupil or bool(re.match(r"(?:em|cháu|học sinh)\b", address, re.IGNORECASE))
    return Named(name, "person", address, role, unit, pupil, rest)


def _unwrapped(text: str) -> str:
    """A name broken over lines as one line; a line that begins with a post, a unit or a bracket stays apart."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    joined = lines[:1]
    for line in lines[1:]:
        apart = (
            looks_like_role(line)
            or looks_like_unit(line)
            or _CLASS.match(line)
            or line.startswith(("(", "-", "–", "sinh "))
        )
        joined.append(f"\n{line}" if apart else f" {line}")
    return "".join(joined)


def _tail(parts: list[str]) -> str:
    return _closed(parts[1].strip().rstrip(";., ")).rstrip(";., ") if len(parts) > 1 and parts[1] else ""


def _closed(text: str) -> str:
    """A text cut out behind a bracket, without the bracket's end; brackets of its own stay whole."""
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip()
    return text


def _role_inside(name: str) -> int | None:
    match = re.search(
        r"\s(?=(?:giáo viên|hiệu trưởng|phó hiệu trưởng|nhân viên|học sinh|lớp \d|trường |tổ trưởng)\b)", name
    )
    return match.end() if match and len(name[: match.start()].split()) >= 2 else None


def _post(rest: str) -> tuple[str, str, bool]:
    if not rest:
        return "", "", False
    a_class = _CLASS.match(rest)
    role, unit = split_post(rest)
    if a_class:
        following = _SPLIT.split(rest, maxsplit=1)
        return (
            tidy(following[0]),
            tidy(following[1]) if len(following) > 1 else unit if unit != tidy(rest) else "",
            True,
        )
    return role, unit, bool(re.match(r"học sinh|hs\b", role, re.IGNORECASE))


def _collective(body: str) -> Named:
    for match in _SPLIT.finditer(body):
        head, tail = tidy(body[: match.start()]), _closed(tidy(body[match.end() :]))
        smaller = re.match(
            r"(?:tập thể )?(?:tổ|lớp|phòng|khối|ban|khoa|bộ môn|chi bộ|liên đội|chi đoàn|công đoàn|đội|"
            r"cán bộ)\b",
            head,
            re.IGNORECASE,
        )
        if smaller and re.match(r"(?:trường|trung tâm|sở|phòng gi|phòng gd|thpt|thcs|ubnd)", tail, re.IGNORECASE):
            return Named(head, "collective", unit=tail)
    body = re.sub(r"^tập thể\s+(?=(?:trường|trung tâm|phòng|sở|tổ|khoa)\s)", "", body, flags=re.IGNORECASE)
    inside = _UNIT_INSIDE.search(body, 1)
    first = plain(body[:8])
    unit = tidy(body[inside.start() :]) if inside and not first.startswith(("truong ", "tap the")) else ""
    return Named(tidy(body), "collective", unit=unit)
