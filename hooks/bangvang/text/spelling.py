"""One spelling for one word: the two places of the tone (hoá, hóa) and i or y where they sound the same."""

from __future__ import annotations

import re
from functools import lru_cache

from bangvang.text.folding import nfc
from bangvang.text.letters import D_LOOKALIKES, Letter, join, split
from bangvang.text.syllables import parse, tone_place

_WORD = re.compile(r"[^\W\d_]+")
# Where i and y alone after an onset are spelling only, this house writes y after these (kỷ, lý, Mỹ, tỷ, quý)
# and i after all others (sĩ, vĩ, thi). Decision 240/QĐ (1984) of the Ministry writes i, most people do not.
_WRITTEN_WITH_Y = frozenset({"h", "k", "l", "m", "t", "qu"})


def canonical_spelling(text: str) -> str:
    """The text with each Vietnamese syllable in one spelling; everything else as it stands, in NFC.

    Tones stand as in hóa, thúy; kỉ/kỷ, sĩ/sỹ, Mĩ/Mỹ, quí/quý become one, and Đ however an old file writes it. Never two
    words that differ in sound: tai and tay, thúi and thúy stay apart. For comparing, not for showing: sources keep their
    spelling.
    """
    return _WORD.sub(lambda match: _canonical_word(match.group()), nfc(text).translate(D_LOOKALIKES))


@lru_cache(maxsize=16_384)  # a language has few syllables, and names repeat them
def _canonical_word(word: str) -> str:
    syllable = parse(word)
    if syllable is None:
        return word
    letters = [(letter, 0) for letter, _ in split(word)]
    start = len(syllable.onset)
    place = start + tone_place(syllable.rime)
    letters[place] = (letters[place][0], syllable.tone)
    if syllable.rime in ("i", "y") or (syllable.onset == "qu" and syllable.rime[0] in "iy"):
        letters[start] = _one_of_i_and_y(letters[start], syllable.onset)
    return join(letters)


def _one_of_i_and_y(letter: Letter, onset: str) -> Letter:
    sign, tone = letter
    if onset in ("", "g"):  # the numeral I and gì have no second spelling
        return letter
    wanted = "y" if onset in _WRITTEN_WITH_Y else "i"
    return (wanted.upper() if sign.isupper() else wanted, tone)
