"""Lines that list names: behind the colon of a heading that names the award, or alone below such a heading.

`Điều 1. Tặng Giấy khen cho các cá nhân: ông A, Bảo vệ …; bà B, …`, `* Giải Nhất: Trường A`,
`2. Danh hiệu Lao động tiên tiến: 05 đồng chí` and below it `1. A; 2. B; 3. C`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.names_parted import parted
from bangvang.imports.awards.people import Named, looks_like_person, named
from bangvang.imports.awards.posts import looks_like_role, looks_like_unit
from bangvang.imports.awards.prizes import prize_heading
from bangvang.imports.awards.sections import marker_depth, section_of
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import plain, tidy

_COLON = re.compile(r"\s*:\s+(?=\S)")
_NO_HEADING = re.compile(r"\W*(?:can cu|xet|theo de nghi|noi nhan|kinh gui|luu|muc thuong|kinh phi|giao |ghi chu|ngay |so )")
_ARTICLE = re.compile(r"\W*dieu \d+\W*(?:nay )?(?:tang|truy tang|khen|cong nhan|trao|phong tang|bieu duong|tuyen duong)")
_LEAD = re.compile(r".*?(?<!\w)(?:gồm|là)(?: có)?\s*:?\s+(?=(?i:học sinh|em|thầy|cô|ông|bà)\s+[A-ZĐÀ-Ỹ])")
_SEMICOLON = re.compile(r"\s*;\s*(?:và\s+)?")
_WITH_AWARD = re.compile(
    r"(?P<who>[^,;:]+),\s+(?:(?:đạt|đoạt|giành)\s+)?"
    r"(?P<award>(?:Huy chương|Giải|HC)\s+(?:Vàng|Bạc|Đồng|Nhất|Nhì|Ba|Tư|Khuyến khích|"
    r"Đặc biệt|[ABC]\b))(?:\s+(?P<rest>[^;]+))?",
    re.IGNORECASE,
)
_LONGEST_HEADING = 160


def listed_names(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries of a line that lists names; none where a part of it is no name, or where no award is in sight."""
    heading, names = _parts(state, text)
    if not names:
        return []
    section = section_of(heading, state.known) if heading else None
    kind = (section.kind if section else "") or state.context.value("kind")
    people = _of_one_post([named(part, expect=kind) for part in parted(names, kind)], names)
    if not people or not all(_fits(who) for who in people) or (not heading and len(people) < 2):
        return []
    if section:
        state.context.enter(section)
        state.lines.append((line, tidy(heading)))
    return [entry_of(state, who, {}, line, cell) for who in people]


def each_with_its_award(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries of a line on which each has an award behind the name: `… gồm học sinh A, Huy chương Vàng …; em B, giải Ba …`."""
    said = tidy(text).rstrip(" ./;,")
    lead = _LEAD.match(said)
    found = [_WITH_AWARD.fullmatch(part) for part in _SEMICOLON.split(said[lead.end() :] if lead else said)]
    entries = []
    for match in found:
        who = named(match["who"]) if match else None
        if match is None or who is None or not who.address or not looks_like_person(who.name):
            return []
        entries.append(entry_of(state, who, {"award": match["award"], "reason": match["rest"] or ""}, line, cell))
    return entries if len(entries) > 1 else []


def _parts(state: Walk, text: str) -> tuple[str, str]:
    """The heading of a line and the names behind it; two empty texts where the line can list nobody."""
    said = tidy(text).rstrip(" ./;,")
    if _NO_HEADING.match(plain(said)):
        return "", ""
    colon = _COLON.search(said)
    if colon:
        heading = said[: colon.start()]
        gives = find_title(heading, state.known) or prize_heading(marker_depth(heading)[1])
        long = len(heading) > _LONGEST_HEADING and not _ARTICLE.match(plain(heading))
        return (heading, said[colon.end() :]) if gives and not long else ("", "")
    return ("", said) if state.context.value("award") and not find_title(said, state.known) else ("", "")


def _of_one_post(people: list[Named], names: str) -> list[Named]:
    """`Cô A và cô B, giáo viên Trường X`: what is said behind the second of two is said of both."""
    if len(people) != len(("A", "B")) or people[0].rest or not people[1].rest or not re.search(r"\svà\s", names):
        return people
    first, second = people
    return [replace(first, role=second.role, unit=second.unit, pupil=second.pupil, rest=second.rest), second]


def _fits(who: Named) -> bool:
    """Whether somebody is named beyond doubt: with a form of address or three words, or as a collective of its own."""
    if who.kind == "person":
        sure = bool(who.address) or len(who.name.split()) > 2
        return sure and looks_like_person(who.name) and not looks_like_role(who.name)
    proper = any(word[:1].isupper() or word[:1].isdigit() for word in who.name.split()[1:])
    return who.kind == "household" or (looks_like_unit(who.name) and proper)
