"""Vietnamese letters taken apart: the letter of the alphabet (â is one) and the tone above or below it."""

from __future__ import annotations

import unicodedata

# Tones in the order of Vietnamese dictionaries: ngang has no sign.
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # huyền hỏi ngã sắc nặng
LEVEL, HUYEN, HOI, NGA, SAC, NANG = range(6)
_SHAPES = "\u0302\u0306\u031b"  # circumflex, breve, horn: they make another letter, not another tone
# Old Vietnamese files hold the Icelandic or the African letter where Đ is meant: they look the same, and have no other
# use in this project's data.
D_LOOKALIKES = str.maketrans("ÐðƉɖ", "ĐđĐđ")

Letter = tuple[str, int]


def split(text: str) -> list[Letter]:
    """Letters and tones of a text in order: `Đoạt` -> [('Đ', 0), ('o', 0), ('a', 5), ('t', 0)].

    Signs that are neither tone nor shape stay with the letter before them. What looks like Đ is Đ.
    """
    found: list[Letter] = []
    for sign in unicodedata.normalize("NFD", text.translate(D_LOOKALIKES)):
        if found and sign in TONES:
            letter, tone = found[-1]
            found[-1] = (letter, max(tone, TONES.index(sign)))
        elif found and (sign in _SHAPES or unicodedata.combining(sign)):
            letter, tone = found[-1]
            found[-1] = (unicodedata.normalize("NFC", letter + sign), tone)
        else:
            found.append((sign, LEVEL))
    return found


def join(letters: list[Letter]) -> str:
    """The text of letters and tones, composed."""
    return unicodedata.normalize("NFC", "".join(letter + TONES[tone] for letter, tone in letters))


def toneless(text: str) -> str:
    """The text without its tones; ă â ê ô ơ ư đ stay letters of their own."""
    return "".join(letter for letter, _ in split(text))
