"""Letters without marks, one for one: positions found in the plain text hold in the text itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_QUOTES = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\u00a0": " ",
    "\u00ad": "-",
}


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    if letter in _QUOTES:
        return _QUOTES[letter]
    base = unicodedata.normalize("NFD", letter)[0].lower()
    if base in "đð":
        return "d"
    return base if len(base) == 1 else letter


def plain(text: str) -> str:
    """Lower case, without accents, đ as d, dashes and quotes made alike; as long as the NFC text given."""
    return "".join(map(_plain_letter, text))


def tidy(text: str) -> str:
    """NFC, runs of white space as one blank, none at the ends: for comparing and for single-line fields."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def key(text: str) -> str:
    """What two spellings of one heading or name have in common: plain letters and digits, single blanks."""
    return " ".join(re.findall(r"[^\W_]+", plain(tidy(text))))
