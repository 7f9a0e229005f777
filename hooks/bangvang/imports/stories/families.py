"""An article whose title is about a family or a clan presents it, not whoever is named first: its guide, its elder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import FAMILY_NAMES, NAME_WORD
from bangvang.imports.stories.subjects import Subject, subject_in

#: `Một gia đình nhà giáo tiêu biểu`; `Cô giáo lo cho gia đình học trò` is about her.
_OF_FAMILY = re.compile(
    r"(?:(?:một|chuyện|về|ở|nếp nhà|đại|truyền thống|niềm vui|của|trong)\s+)*gia đình\s+(?:\w+\s+){0,3}?"
    r"(?:nhà giáo|hiếu học|học tập|khuyến học|tiêu biểu|văn hóa|văn hoá|hạnh phúc)(?!\w)",
    re.IGNORECASE,
)
_OF_CLAN = re.compile(r"(?<!\w)dòng họ(?!\w)", re.IGNORECASE)
_HOUSEHOLD = re.compile(r"(?<!\w)(?:gia đình|hộ)\s", re.IGNORECASE)
_CLAN = re.compile(rf"(?<!\w)(?:[Dd]òng )?[Hh]ọ ({NAME_WORD}(?: {NAME_WORD}){{0,2}})")


def family_presented(lines: Sequence[Line]) -> Subject | None:
    """The household or the clan that an article is about; None where its title is about neither, or it names several clans."""
    said = [line.text for line in lines if line.text and not line.image]
    title, text = (said[0], "\n".join(said)) if said else ("", "")
    if _OF_FAMILY.match(title):
        named = (subject_in(text[found.start() :].split("\n")[0]) for found in _HOUSEHOLD.finditer(text))
        return next((subject for subject in named if subject and subject.kind == "household"), None)
    if _OF_CLAN.search(title):
        clans = {name for name in _CLAN.findall(text) if name.split()[0].lower() in FAMILY_NAMES}
        return Subject(f"Dòng họ {clans.pop()}", "collective") if len(clans) == 1 else None
    return None
