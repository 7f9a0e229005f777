"""Letters without marks, one for one: positions found in the plain text hold in the text itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bangvang.text import canonical_spelling
from bangvang.text.folding import APOSTROPHES
from bangvang.text.name_words import parts

_LETTERS_AND_DIGITS = re.compile(r"[^\W_]+")
_SPACES = re.compile(r"\s+")
_STROKED = {"đ": "d", "ð": "d", "ɖ": "d", "ƀ": "b", "ɓ": "b"}
_QUOTES = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    **dict.fromkeys(APOSTROPHES, "'"),
    "–": "-",
    "—": "-",
    "−": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\u00a0": " ",
    "\u00ad": "-",
}


class _Letters(dict[int, str]):
    """For each letter its plain one, found at its first use."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain_letter(chr(code))
        return found


def _plain_letter(letter: str) -> str:
    if letter in _QUOTES:
        return _QUOTES[letter]
    base = unicodedata.normalize("NFD", letter)[0].lower()
    base = _STROKED.get(base, base)
    return base if len(base) == 1 else letter


_LETTERS = _Letters()
# Lists name the same schools, posts and awards in thousands of cells; longer texts come once and are not kept.
_CELL = 200


def plain(text: str) -> str:
    """Lower case, without accents, đ as d, dashes and quotes made alike; as long as the NFC text given."""
    return text.translate(_LETTERS)


def tidy(text: str) -> str:
    """NFC, runs of white space as one blank, none at the ends: for comparing and for single-line fields."""
    return _tidy(text) if len(text) < _CELL else _tidy.__wrapped__(text)


@lru_cache(maxsize=8192)
def _tidy(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def key(text: str) -> str:
    """What two spellings of one heading or name have in common: plain letters and digits, single blanks."""
    return _key(text) if len(text) < _CELL else _key.__wrapped__(text)


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    return " ".join(_LETTERS_AND_DIGITS.findall(plain(tidy(text))))


@lru_cache(maxsize=50_000)  # a list names the same people over and over
def name_key(name: str) -> str:
    """What the spellings of one person's name have in common: letters with their accents; Hoa and Hòa are two people.

    Capitals, the place of the tone, i or y, and the signs and spaces within it (H'Hen, H’ Hen) make no other name.
    """
    return "".join(parts(canonical_spelling(name))).lower()
