"""The order of Vietnamese dictionaries as a key: letters first, then tones, then small before capital."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from bangvang.text.letters import split

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# White space, signs and digits in the order of CLDR's root collation, on which 'vi' builds; only signs that
# occur in names and titles are placed, all others follow the letters by code point.
_SIGNS = " _-‐‑–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%†•`´^°+±÷×<=>¬|~$€0123456789"
_ORDER = {sign: chr(0x100 + place) for place, sign in enumerate(_SIGNS + ALPHABET)}
_STROKED = {"ƀ": "b", "ɓ": "b"}
_UNPLACED = "\uf000"
_FOREIGN_MARK = 6
_LEVEL_END = "\x01"


def base_letter(small: str) -> str:
    """The letter of the alphabet under which a small one stands: itself where it is one, ŏ under o, ƀ under b."""
    if small in _ORDER:
        return small
    return _STROKED.get(small) or unicodedata.normalize("NFD", small)[0]


@lru_cache(maxsize=65_536)  # the same given names and families stand in every list
def sort_key(text: str) -> str:
    """A key whose plain comparison gives Vietnamese dictionary order; the same string in the browser's twin.

    a ă â b c d đ e ê …, at equal letters ngang huyền hỏi ngã sắc nặng from the left, at equal tones small
    letters first. Follows Intl.Collator('vi'); the oracles are in tests/text.
    """
    primary, secondary, tertiary = [], [], []
    for letter, tone in split(text):
        small = letter.lower()
        base = base_letter(small)
        primary.append(_ORDER.get(base) or f"{_UNPLACED}{ord(base):06x}")
        secondary.append(str(tone if base == small else _FOREIGN_MARK))
        tertiary.append("1" if letter != letter.lower() else "0")
    return _LEVEL_END.join(("".join(primary), "".join(secondary), "".join(tertiary)))
