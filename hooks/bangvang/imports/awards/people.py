"""Who a cell or a line names: forms of address taken off, posts and units split, collectives told from people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bangvang.imports.awards.posts import (
    EVERYBODY,
    SPLIT,
    UNIT_INSIDE,
    closed,
    looks_like_role,
    looks_like_unit,
    split_post,
)
from bangvang.imports.tables.folding import plain, tidy
from bangvang.model.recipient import Kind

_NUMBERING = re.compile(
    r"^\d{1,2}(?:\.\d{1,2})+[.)]?\s*|"
    r"^\(?(?:\d{1,4}|[a-zđ])[.)]\s*|^[-+•*–]\s+|^\d{1,4}\s*[-–]\s+|^\d{1,4}\s+(?=\D)"
)
# Forms of address and academic or honorary titles before a name; "Cô" or "Em" only before two further capitals.
_ADDRESS = re.compile(
    r"^(?:(?:ông|bà|ông/bà|ông \(bà\)|ông, bà|đ/c|đc|đồng chí|thầy giáo|cô giáo|nhà giáo|thầy|cô|em|"
    r"cháu|anh|chị|liệt s[iĩỹ]|giáo viên|học sinh|đại đức|thượng t(?:ọa|oạ)|h(?:òa|oà) thượng|ni (?:sư|trưởng)|sư cô|"
    r"linh mục|mục sư|nữ tu|lm|sr)[:.]?\s+"
    r"|(?:gs|pgs|tskh|ts|ths|bs|ks|cn|ngưt|ngnd|thạc s[iĩỹ]|tiến s[iĩỹ])(?:[.,]\s*|\s+)|(?:gs|"
    r"pgs)\.?\s*(?:tskh|ts)\.?\s*)+(?=[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
# What tells namesakes of one list apart: Nguyễn Thị Hoa (A), Nguyễn Thị Hoa (B).
_MARK = re.compile(r"\s*\(\s*([A-ZĐ])\s*\)[\s,;:–-]*")
_MARK_AT_END = re.compile(r"\s*\([A-ZĐ]\)$")
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


def looks_like_person(text: str) -> bool:
    """Whether a text reads as a person's name: two to seven words with capitals, no figures."""
    words = _MARK_AT_END.sub("", tidy(text)).split()
    if not 2 <= len(words) <= 7 or any(sign.isdigit() for sign in text):
        return False
    capitals = all(word[0].isupper() or word[0] in "’'" for word in words)
    return capitals and not looks_like_unit(text) and not re.search(r"[:;,.!?\"“”/|]", text.strip(" ./"))


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
        parts = SPLIT.split(body, maxsplit=1)
        return Named(tidy(parts[0]), "household", rest=_tail(parts))
    found = None if EVERYBODY.match(body) else _ADDRESS.match(body)
    address = tidy(found.group()) if found else ""
    bare = body[found.end() :] if found else body
    if not found and (looks_like_unit(body) or (expect == "collective" and not looks_like_person(body))):
        return _collective(body)
    parts = SPLIT.split(bare, maxsplit=1)
    name = tidy(parts[0]).strip(" .")
    mark = _MARK.match(bare, len(parts[0]))
    if mark:
        name, parts = f"{name} ({mark[1]})", ["", bare[mark.end():]]
    rest = _tail(parts)
    inside = _role_inside(name) if not rest else None
    if inside:
        name, rest = tidy(name[:inside]), tidy(name[inside:])
    if expect == "household":
        return Named(name, "household", address, rest=rest)
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
            or line.casefold().startswith(("(", "-", "–", "sinh "))
        )
        joined.append(f"\n{line}" if apart else f" {line}")
    return "".join(joined)


def _tail(parts: list[str]) -> str:
    return closed(parts[1].strip().rstrip(";., ")).rstrip(";., ") if len(parts) > 1 and parts[1] else ""


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
        following = SPLIT.split(rest, maxsplit=1)
        return (
            tidy(following[0]),
            tidy(following[1]) if len(following) > 1 else unit if unit != tidy(rest) else "",
            True,
        )
    return role, unit, bool(re.match(r"học sinh|hs\b", role, re.IGNORECASE))


def _collective(body: str) -> Named:
    for match in SPLIT.finditer(body):
        head, tail = tidy(body[: match.start()]), closed(tidy(body[match.end() :]))
        smaller = re.match(
            r"(?:tập thể )?(?:tổ|lớp|phòng|khối|ban|khoa|bộ môn|chi bộ|liên đội|chi đoàn|công đoàn|đội|"
            r"cán bộ)\b",
            head,
            re.IGNORECASE,
        )
        if smaller and re.match(r"(?:trường|trung tâm|sở|phòng gi|phòng gd|thpt|thcs|ubnd)", tail, re.IGNORECASE):
            return Named(head, "collective", unit=tail)
    body = re.sub(r"^tập thể\s+(?=(?:trường|trung tâm|phòng|sở|tổ|khoa)\s)", "", body, flags=re.IGNORECASE)
    inside = UNIT_INSIDE.search(body, 1)
    first = plain(body[:8])
    unit = tidy(body[inside.start() :]) if inside and not first.startswith(("truong ", "tap the")) else ""
    return Named(tidy(body), "collective", unit=unit)
