"""Names that a headline has in capitals, in ordinary letters: as the text below has them, else letter by letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import UNIT_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(
    r"(?:TH|THCS|THPT|MN|MG|PTDT\w*|PTCS|GDTX|GDNN|GD|ĐT|UBND|CLB|TDTT|KHTN|KHXH|TNTP|TNCS|HCM|DTNT|DTBT|BT|NT|TT|[IVX]+|.)"
)
_KIND_OF_SCHOOL = re.compile(r"(?<!\w)(tiểu học|mầm non|mẫu giáo|trung học|phổ thông|cao đẳng|đại học|chuyên)(?!\w)")


def ordinary(name: str, lines: Sequence[Line], *, person: bool = False) -> str:
    """A name without its capitals: the spelling of the lines where they have it so, else a capital for each word.

    A unit's small words (`cơ sở`, `và`, `xã`) stay small; abbreviations keep their capitals.
    """
    if not name.isupper() or len(_WORD.findall(name)) < 2:
        return name
    for line in lines:
        place = line.text.casefold().find(name.casefold())
        written = line.text[place : place + len(name)]
        if place >= 0 and not written.isupper() and len(written) == len(name):
            return written[:1].upper() + written[1:]
    if person:
        return _WORD.sub(lambda word: word[0].capitalize(), name)
    text = _WORD.sub(lambda word: _unit_word(word[0]), name)
    text = _KIND_OF_SCHOOL.sub(lambda kind: kind[0].capitalize(), text)
    return text[:1].upper() + text[1:]


def _unit_word(word: str) -> str:
    if len(word) > 1 and _ACRONYM.fullmatch(word) and not re.fullmatch(r"(?:NT|TT)", word):
        return word
    return word.lower() if word.lower() in UNIT_WORDS else word.capitalize()
