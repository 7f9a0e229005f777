"""Words of names as they compare where a text is looked through: however a name's words are parted, it is the same name.

Official papers write one woman H'Hen, H’Hen, H' Hen, H Hen and HHen, one man Y Phôn and Y-Phôn, one girl Sa Ri and Sari.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from bangvang.text.folding import APOSTROPHES, fold, words
from bangvang.text.spelling import canonical_spelling

_APART = str.maketrans(dict.fromkeys(APOSTROPHES, " "))
_GLUED = 2  # letters
_ONE_I = str.maketrans("yýỳỷỹỵYÝỲỶỸỴ", "iíìỉĩịIÍÌỈĨỊ")
_REMARK = re.compile(r"\([^()]*\)")


def parts(text: str) -> list[str]:
    """The words of a text where names are looked for: H'Hen, H' Hen and H-Hen are two words, as H Hen is."""
    return words(text.translate(_APART))


def with_one_i(text: str) -> str:
    """A text with i for each y: of a name whose other letters are the same, these are two spellings (Trà Mi, Trà My)."""
    return text.translate(_ONE_I)


def alike(text: str) -> str:
    """A text without accents and with one letter for i and y: the loosest way in which names are compared."""
    return fold(text).replace("y", "i")


def spellings(name: str) -> set[str]:
    """A name with its last two words in each way in which i and y sound the same: Lý and Lí; Thúy is not Thúi."""
    *before, last = name.split() or [""]
    return {" ".join((*before[:-1], *pair)) for pair in product(*map(_ways, (*before[-1:], last)))}


def _ways(word: str) -> set[str]:
    spelt = canonical_spelling(word)
    with_i = with_one_i(word)
    return {word, spelt, with_i if canonical_spelling(with_i) == spelt else word}


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
