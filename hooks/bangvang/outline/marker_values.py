"""What the letters, words and Roman figures of a numbering count."""

from __future__ import annotations

import re

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # f, j, w and z too: word processors count with them
CAPITALS = "ABCDĐEFGH"
LEFT_OUT = frozenset("ĐF")  # Đ where a word processor counts, F where a Vietnamese does
#: As texts count: ă, â, ê, ô, ơ, ư are left out.
USUAL = "abcdđeghiklmnopqrstuvxy"
_ASCII = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")


def worded_value(word: str) -> int | None:
    """The number that a word gives: 3, III, thứ ba, B."""
    name = word.lower().removeprefix("thứ").strip()
    if name.isdigit():
        return int(name)
    if name in _ORDINALS:
        return _ORDINALS.index(name) + 1
    if ROMAN.fullmatch(word.upper()):
        return roman_value(word.upper())
    return "abcdđegh".index(name) + 1 if len(name) == 1 and name in "abcdđegh" else None


def roman_value(word: str) -> int:
    """The value of a Roman number up to 39."""
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in word]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))


def ascii_of(value: str) -> str:
    """A letter as an id may have it: đ is dd, as typed in Telex."""
    return _ASCII.get(value.lower(), value.lower())
