"""Words of names as they compare where a text is looked through: however a name's words are parted, it is the same name.

Official papers write one woman H'Hen, H’Hen, H' Hen, H Hen and HHen, one man Y Phôn and Y-Phôn, one girl Sa Ri and Sari.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bangvang.text.folding import APOSTROPHES, words

_APART = str.maketrans(dict.fromkeys(APOSTROPHES, " "))
_GLUED = 2  # letters
_REMARK = re.compile(r"\([^()]*\)")


def parts(text: str) -> list[str]:
    """The words of a text where names are looked for: H'Hen, H' Hen and H-Hen are two words, as H Hen is."""
    return words(text.translate(_APART))


def without_remark(name: str) -> str:
    """A name without what is said of it in brackets: Nguyễn Thị Hoa (B) is called Nguyễn Thị Hoa."""
    return _REMARK.sub(" ", name) if "(" in name else name


def writings(said: Sequence[str]) -> list[list[str]]:
    """A name's words as they are, and with each short one written together with its neighbour (HHen, YPhôn, Sari)."""
    return [[*said], *([*said[:place], one + other, *said[place + 2:]] for place, (one, other) in enumerate(pairwise(said))
                       if min(len(one), len(other)) <= _GLUED)]


def end_of(joined: str, said: Sequence[str], start: int) -> int:
    """Behind which of the words that are said a name (its words joined) ends; the start itself where it does not begin there."""
    end, rest = start, joined
    while rest and end < len(said) and rest.startswith(said[end]):
        rest = rest[len(said[end]):]
        end += 1
    return start if rest else end
