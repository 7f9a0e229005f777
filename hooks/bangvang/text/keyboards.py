"""Keys as typed on a Telex or VNI keyboard that was switched off, read as the words that were meant."""

from __future__ import annotations

import re

from bangvang.text.letters import HOI, HUYEN, LEVEL, NANG, NGA, SAC
from bangvang.text.syllables import Syllable, parse

_KEYS = re.compile(r"(?<!\w)[A-Za-z]+[A-Za-z0-9]*(?!\w)")
_LONGEST = 12  # nghieengs is 9; longer runs are no syllable
_Reading = tuple[str, int]  # letters without tone, tone
_VOWELS = "aăâeêioôơuưy"
_ROUND = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"o": "ơ", "u": "ư"}
_TELEX_TONES = {"f": HUYEN, "r": HOI, "x": NGA, "s": SAC, "j": NANG, "z": LEVEL}
_VNI_TONES = {"2": HUYEN, "3": HOI, "4": NGA, "1": SAC, "5": NANG, "0": LEVEL}


def from_telex(text: str) -> str:
    """`nguyeenx thij hoaf` -> nguyễn thị hòa; words that are no Telex for a syllable stay as they are.

    The second a of â may come late (`tama`), unless the word then is none (`oao` is itself).
    """
    return _KEYS.sub(
        lambda match: _word_of(match.group(), (_telex(match.group()), _telex(match.group(), 1))), text
    )


def from_vni(text: str) -> str:
    """`nguye64n thi5 hoa2` -> nguyễn thị hòa; words that are no VNI for a syllable stay as they are."""
    return _KEYS.sub(lambda match: _word_of(match.group(), (_vni(match.group()),)), text)


def _word_of(keys: str, readings: tuple[_Reading | None, ...]) -> str:
    """The syllable of the first reading that is one, in the case of the keys; else the keys."""
    for reading in readings:
        syllable = parse(reading[0]) if reading and len(keys) <= _LONGEST else None
        if reading and syllable:
            word = Syllable(syllable.onset, syllable.rime, reading[1]).spelled()
            if keys.isupper() and len(keys) > 1:
                return word.upper()
            return word[0].upper() + word[1:] if keys[0].isupper() else word
    return keys


def _telex(keys: str, reach: int = _LONGEST) -> _Reading | None:
    """Letters and tone after pressing the keys in turn; None when no key was a Telex key.

    `reach`: how many letters back a repeated vowel finds its first.
    """
    letters: list[str] = []
    tone, touched = LEVEL, False
    for key in keys.lower():
        has_vowel = any(letter in _VOWELS for letter in letters)
        if has_vowel and key in _TELEX_TONES:
            tone, touched = _TELEX_TONES[key], True
        elif _shape_repeated(letters, key, reach):
            touched = True
        elif key == "w":
            touched = True
            if not _add_horn(letters, {**_HORN, "a": "ă"}):
                letters.append("ư")
        else:
            letters.append(key)
    return (_horns("".join(letters)), tone) if touched else None


def _shape_repeated(letters: list[str], key: str, reach: int) -> bool:
    if key in _ROUND:
        return _replace_last(letters, {key: _ROUND[key]}, reach)
    return key == "d" and _replace_first_d(letters)


def _vni(keys: str) -> _Reading | None:
    letters: list[str] = []
    tone, touched = LEVEL, False
    for key in keys.lower():
        if not key.isdigit():
            letters.append(key)
            continue
        touched = True
        if key in _VNI_TONES:
            if not any(letter in _VOWELS for letter in letters):
                return None
            tone = _VNI_TONES[key]
        elif not (
            (key == "6" and _replace_last(letters, _ROUND))
            or (key == "7" and _add_horn(letters, _HORN))
            or (key == "8" and _replace_last(letters, {"a": "ă"}))
            or (key == "9" and _replace_first_d(letters))
        ):
            return None
    return (_horns("".join(letters)), tone) if touched else None


def _horns(bare: str) -> str:
    """After ư comes ơ; at the end of a word there is uơ but no ươ (thuở)."""
    bare = bare.replace("ưo", "ươ")
    return f"{bare[:-2]}uơ" if bare.endswith("ươ") else bare


def _replace_last(letters: list[str], shapes: dict[str, str], reach: int = _LONGEST) -> bool:
    for index in reversed(range(max(len(letters) - reach, 0), len(letters))):
        if letters[index] in shapes:
            letters[index] = shapes[letters[index]]
            return True
    return False


def _add_horn(letters: list[str], shapes: dict[str, str]) -> bool:
    """One key gives both horns of ươ; the u of qu is no vowel."""
    for index in reversed(range(len(letters) - 1)):
        if letters[index] in "uư" and letters[index + 1] in "oơ" and letters[max(index - 1, 0)] != "q":
            changed = letters[index : index + 2] != ["ư", "ơ"]
            letters[index : index + 2] = ["ư", "ơ"]
            return changed
    return _replace_last(letters, shapes)


def _replace_first_d(letters: list[str]) -> bool:
    if letters and letters[0] == "d":
        letters[0] = "đ"
        return True
    return False
