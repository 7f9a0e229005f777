"""Somebody named without any form of address, by name and post alone: `Triệu Minh Thí, học sinh lớp 5C Trường …`."""

from __future__ import annotations

import re

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.stories.name_words import FAMILY_NAMES, NAME_WORD
from bangvang.imports.stories.post_in import behind_name, is_pupils
from bangvang.imports.stories.subjects import Subject

#: The year of birth between name and post: `Hà Mẫu (SN 2007), sinh viên …`.
_BORN = r"(?: \((?:SN|sinh năm|sinh) [^()]{4,30}\))?"
_BARE = re.compile(rf"(?<![\w.])({NAME_WORD}(?: {NAME_WORD}){{1,4}}){_BORN}(?:, | - | – | \()(?=[a-zà-ỹđ]|HS |GV )")
#: Of whom an article tells the year of birth it tells the life.
_BIRTH = re.compile(r" \((?:SN|sinh năm|sinh ngày|sinh) ")


def without_address(sentence: str) -> Subject | None:
    """The first such person of a sentence."""
    for match in _BARE.finditer(sentence):
        role, unit = behind_name(sentence[match.end(1) :])
        told = role or _BIRTH.match(sentence, match.end(1))
        if told and looks_like_person(match[1]) and match[1].split()[0].lower() in FAMILY_NAMES:
            return Subject(match[1], "person", role, unit, is_pupils(role))
    return None
