"""Folding: text as people type it in a hurry (no accents, no capitals) and as search compares it."""

from __future__ import annotations

import re
import unicodedata

# Every sign that stands for the apostrophe of H'Hen or K'Brêu in real files.
APOSTROPHES = "'’‘ʼʹ′`´ˈ＇"
_OTHER_SIGN = re.compile(f"[{APOSTROPHES[1:]}]")
_SIGNS = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# Letters with a stroke or a hook, which Unicode takes for letters without a mark: ƀ of Ê-đê and Ba Na names, and
# what stands for đ (see letters.D_LOOKALIKES).
_STROKED = str.maketrans("đðɖƀɓ", "dddbb")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def nfc(text: str) -> str:
    """The composed form, in which all text of the project is kept."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case, no accents, đ as d, one apostrophe, no invisible signs; spaces and punctuation stay.

    Two spellings that a reader in a hurry takes for one have one folded form: `Đặng` and `DANG`.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_SIGNS).lower())
    kept = (sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Mc", "Me", "Cf"))
    return "".join(kept).translate(_STROKED)


def words(text: str) -> list[str]:
    """The words of a text as they stand (NFC, with accents); an apostrophe inside a word belongs to it."""
    text = nfc(text)
    return _WORD.findall(text.translate(_SIGNS) if _OTHER_SIGN.search(text) else text)


def placed_words(text: str) -> list[tuple[str, str]]:
    """The words of a text as `words` gives them, each with the signs and spaces before it."""
    text = nfc(text).translate(_SIGNS)
    ends = [0, *(found.end() for found in _WORD.finditer(text))]
    return [(text[end:found.start()], found.group()) for end, found in zip(ends, _WORD.finditer(text), strict=False)]
