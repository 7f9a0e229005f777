"""Prizes that a sentence gives one after another: `trao giải Nhất toàn đoàn cho Trường A, giải Nhì cho Trường B`."""

from __future__ import annotations

import re

from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.names_parted import parted
from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import tidy

_GIVEN = re.compile(
    r"(?P<prize>[Gg]iải\s+(?i:nhất|nhì|ba|tư|khuyến khích|đặc biệt|vàng|bạc|đồng|[abc])(?!\w)"
    r"(?:\s+(?:toàn đoàn|tập thể|cá nhân|đồng đội))?)\s+(?:được trao\s+)?(?:cho|thuộc về)\s+"
    r"(?P<who>(?:(?:thí sinh|cô giáo|thầy giáo|cô|thầy|em|học sinh|ông|bà|nhóm|đội)\s+)?[A-ZĐÀ-Ỹ][^,;.()]*(?:\([^()]*\))?)"
)

_SEMICOLON = re.compile(r"\s*;\s*")
_HANDED = re.compile(
    r"\s+(?:đã )?được (?:trao|tặng|trao tặng) cho\s+(?=(?:(?i:ông|bà|cô|thầy|em|các em|tập thể)\s+)?[A-ZĐÀ-Ỹ])"
)


def awards_given(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries of a sentence in which awards are handed over: `Bằng khen của Thủ tướng được trao cho bà A, Hiệu trưởng …; …`."""
    entries: list[Entry] = []
    for clause in _SEMICOLON.split(tidy(text).rstrip(" ./;")):
        handed = _HANDED.search(clause)
        title = find_title(clause[: handed.start()], state.known) if handed else None
        if handed is None or title is None:
            continue
        people = [named(part) for part in parted(clause[handed.end() :])]
        if not all(looks_like_person(who.name) if who.kind == "person" else looks_like_unit(who.name) for who in people):
            return []
        entries += [entry_of(state, who, {"award": title.wording}, line, cell) for who in people]
    return entries


def prizes_given(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries for each prize of a sentence that names to whom it went."""
    entries = []
    for match in _GIVEN.finditer(tidy(text)):
        who = named(match["who"].removeprefix("thí sinh "))
        fits = looks_like_person(who.name) if who.kind == "person" else looks_like_unit(who.name)
        if fits:
            entries.append(entry_of(state, who, {"award": match["prize"][:1].upper() + match["prize"][1:]}, line, cell))
    return entries
