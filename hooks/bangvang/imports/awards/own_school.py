"""Lists that a school makes of its own people leave the unit out: then the school is the unit, and that is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.awards.model import Entry, Paper
from bangvang.imports.tables.folding import key, tidy
from bangvang.problems import Problem

# Trường with the falling tone is a school, Hiệu trưởng is not.
_SCHOOL = re.compile(r"(?<!\w)(trường\s.+)$", re.IGNORECASE)
_PART = re.compile(r"(?:tập thể\s+)?(?:tổ|lớp|khối|chi bộ|chi đoàn|liên đội|công đoàn|đội|nhóm|ban)\b", re.IGNORECASE)


def with_own_school(
    entries: list[Entry], paper: Paper, name: str, head: Sequence[tuple[int, str]] = ()
) -> tuple[list[Entry], list[Problem]]:
    """Entries without unit as people of the school that issues the paper, or whose list it is; one notice where that was done.

    Args:
        head: the first lines of the file, (line, text): the letterhead of a list that is attached to another's decision.
    """
    plain_head = [tidy(text).strip("*# ") for _, text in head]
    own = next((text for text in plain_head if text.isupper() and _SCHOOL.match(text)), "")
    found = _SCHOOL.search(paper.issuer) or _SCHOOL.match(own)
    if not found:
        return entries, []
    school = tidy(found[1])
    # The same name in ordinary letters reads better than a letterhead's capitals.
    school = next((entry.unit for entry in entries if key(entry.unit) == key(school)), school)
    lacking = [entry for entry in entries if _lacks(entry)]
    if not lacking:
        return entries, []
    notice = Problem(
        name,
        lacking[0].line,
        "unit",
        "warning",
        "unit-inferred",
        f"danh sách không ghi đơn vị; lấy theo nơi ban hành hoặc lập danh sách là “{school}”, hãy xem lại",
    )
    return [replace(entry, unit=school) if _lacks(entry) else entry for entry in entries], [notice]


def _lacks(entry: Entry) -> bool:
    return not entry.unit and (entry.kind == "person" or bool(_PART.match(entry.recipient)))
