"""Names of people and collectives: the given name, the order of lists, the letter of the A–Z, initials."""

from __future__ import annotations

import re

from bangvang.text.collation import ALPHABET, base_letter, sort_key
from bangvang.text.folding import APOSTROPHES, nfc
from bangvang.text.letters import toneless

_PREFIXED = re.compile(rf"^(\w)[{APOSTROPHES}](?=\w)")
_LONE_PREFIX = re.compile(rf"(?<!\w)(\w[{APOSTROPHES}])\s+(?=\w)")
# What tells namesakes apart stands behind the name: Nguyễn Thị Hoa (A), Lê Văn Cường (con).
_REMARK = re.compile(r"\([^()]*\)\s*$")


def looks_collective(name: str) -> bool:
    """Whether a name reads as a collective's: not every word begins with a capital (`Tổ Mầm non số 3`)."""
    return any(not word[0].isupper() for word in _REMARK.sub("", nfc(name)).split() if word[0].isalnum())


def with_prefix(name: str) -> str:
    """The name with each prefix at its name: H' Hen is H'Hen."""
    return _LONE_PREFIX.sub(r"\1", name)


def given_name(name: str) -> str:
    """The name by which a person is called: the last word; H'Hen of H'Hen Niê, Y Bhăm of Y Bhăm Êban.

    A remark behind the name is no part of it: Hoa of Nguyễn Thị Hoa (A).
    A collective has no given name: its whole name is returned.
    """
    return _split_name(name)[0]


def name_sort_key(name: str) -> str:
    """Key for A–Z lists of people: given name, then family and middle names; collectives by whole name."""
    given, rest = _split_name(name)
    return f"{sort_key(given)}\x00{sort_key(rest)}"


def letter(name: str) -> str:
    """The letter under which a name stands in A–Z lists, capital, without tone: Đ, Ă, Â are letters.

    Letters of the peoples' alphabets stand under the Vietnamese one they are made of (Ŏng under O); letters of other
    scripts, digits and signs give '#'.
    """
    for sign in toneless(given_name(name)).lower():
        if sign.isalnum():
            base = base_letter(sign)
            return base.upper() if base in ALPHABET else "#"
    return "#"


def initials(name: str) -> str:
    """Two letters for a name without a picture: of the first and last word (`Lò Thị Thu` -> LT).

    The prefix of H'Hen keeps its apostrophe (H’N); collectives give their first two words (TM).
    """
    parts = [word for word in _parts(_REMARK.sub("", name)) if any(sign.isalnum() for sign in word)]
    if not parts:
        return ""
    if len(parts) == 1:
        prefixed = _PREFIXED.match(parts[0])
        return _initial(parts[0]) + (_initial(parts[0][prefixed.end():]) if prefixed else "")
    second = parts[1] if looks_collective(name) else parts[-1]
    return _initial(parts[0]) + _initial(second)[:1]


def _initial(word: str) -> str:
    first = next(sign for sign in toneless(word) if sign.isalnum()).upper()
    return f"{first}’" if _PREFIXED.match(word) else first


def _split_name(name: str) -> tuple[str, str]:
    """Given name and the rest."""
    parts = _parts(name)
    if len(parts) < 2 or looks_collective(name):
        return " ".join(parts), ""
    remark = _REMARK.search(name)
    if remark and remark.start():
        given, rest = _split_name(name[:remark.start()])
        return given, f"{rest} {remark.group().strip()}".strip()
    # Ê-đê and Gia-rai write H' (women) or Y (men) before the given name, the clan before or after it.
    for index, part in enumerate(parts):
        if _PREFIXED.match(part):
            return part, " ".join(parts[:index] + parts[index + 1 :])
    if parts[0] == "Y" and len(parts) > 2:
        return " ".join(parts[:2]), " ".join(parts[2:])
    return parts[-1], " ".join(parts[:-1])


def _parts(name: str) -> list[str]:
    return with_prefix(nfc(name)).split()
