"""A document's own number as its header has it: with or without figures, spaced, or with more in its code than others have."""

from __future__ import annotations

import re

from bangvang.imports.plan.numbers import NUMBER, canonical

#: `Số: 15/KH-UBND, ngày 07 tháng 4 năm 2026`: the day behind the number, with or without the place between them.
NUMBER_AND_DAY = re.compile(
    r"(?P<number>[^\s,]+(?:\s?[/-]\s?[^\s,]+)*),\s*(?:(?P<place>[^,\d]{2,40}),\s*)?"
    r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})\W*",
    re.IGNORECASE,
)
# The Youth Union and others write a space where the State writes a stroke: `05 CTr/TĐTN-SGDĐT`.
_SPACED = re.compile(r"\s*\d{1,5}\s+(?:[A-ZĐ][\w&/. -]*/[\w&/. -]+|[A-ZĐ]{2,4}\s?-\s?[A-ZĐ]{2,})")
_BLANK = re.compile(r"[\s.…_]*(?P<code>/\s*[A-ZĐƯ][\w&./ –-]*|[-–]\s?[A-ZĐ][\w&]+/[A-ZĐ][\w&-]+)\s*$")
#: `176KHLT/BVCSTE-HĐĐTW`: nothing stands between figures and kind.
_GLUED = re.compile(r"\s*\d{1,5}[A-ZĐ]{2,6}\s?/\s?[A-ZĐ][\w&./ -]*")
#: Dots were left for a pen and are still there: `10./QĐ-MN`.
_DOTS = re.compile(r"(?<=\d)\s*[.…_]+\s*(?=[/-])")
#: A school may part its initials by a dot, and its own number by a blank: `04/KH-THPTHM.MH`, `05/KH-THHM 2`.
_MORE = re.compile(r"(?:\s?[.&-]\s?[A-ZĐƯ][\w&]*|\s\d)+\s*$")


def own_number(words: str) -> str | None:
    """The number in what stands behind "Số:"; one without digits keeps its code, None where there is none."""
    words = _DOTS.sub("", words)
    found = NUMBER.match(words)
    if found is not None:
        more = _MORE.fullmatch(words, found.end())
        return canonical(found[0]) + (re.sub(r"\s+", "", more[0]) if more else "")
    blank = _BLANK.fullmatch(words)
    if blank is not None:
        return re.sub(r"\s+", "", blank["code"]).replace("–", "-")
    if _GLUED.fullmatch(words):
        return re.sub(r"\s+", "", words)
    if _SPACED.fullmatch(words):
        return words.strip()
    if re.fullmatch(r"[\s.…_]*\d{1,5}[\s.…_]*(?:/.*)?", words):
        return re.sub(r"\s+", "", words).strip("._…")
    return None
