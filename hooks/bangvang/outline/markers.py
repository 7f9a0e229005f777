"""The numbering of Vietnamese official texts: Phần, Chương, Mục, Điều, A., I., 1., 1.1, a), (1), bullets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "phan", "chuong", "muc", "hoa", "roman", "dieu", "number", "sub", "letter", "paren", "star", "dash",
    "plus", "bullet", "footnote",
]  # fmt: skip

#: From the outermost to the innermost; Nghị định 30/2020/NĐ-CP, Phụ lục I, for all but the last four.
RANKS: tuple[Kind, ...] = (
    "phan", "chuong", "muc", "hoa", "roman", "dieu", "number", "sub", "letter", "paren", "star", "dash",
    "plus", "bullet",
)  # fmt: skip
#: Bullets carry no number of their own; their place among their siblings names them.
UNNUMBERED: Mapping[Kind, str] = {"star": "s", "dash": "g", "plus": "c", "bullet": "b"}

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # f, j, w and z too: word processors count with them
_CAPITALS = "ABCDĐEFGH"
_LEFT_OUT = frozenset("ĐF")  # Đ where a word processor counts, F where a Vietnamese does
#: As texts count: ă, â, ê, ô, ơ, ư are left out.
_USUAL = "abcdđeghiklmnopqrstuvxy"
_ASCII = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")

_WORDED = re.compile(
    r"(?P<em>\*{0,2}(?:#+\s*)?\*{0,2})(?P<label>(?P<word>phần|chương|mục|điều)\s+"
    r"(?P<value>(?:thứ\s+)?[\wđĐ]+))(?P<dot>\s*[.:)/]|\s+[-–—](?=\s)|(?=\*|\s|$))\s*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<em>\*{0,2}(?:#+\s*)?\*{0,2})(?P<label>(?P<value>[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-HĐ]|[a-zđăâêôơư])"
    r"(?P<dot>/\.|\s?[.)/:]|(?<=[IVX])[-–—](?=[^\W\d_a-z][^\W\d_A-Z])|\s?[-–—](?=\s)|(?=\s)))(?P<space>\*{0,2}\s*)"
)
_PAREN = re.compile(r"(?P<em>\*{0,2})(?P<label>\((?P<value>\d{1,2}|[a-zđ])\))\s+")
_BULLET = re.compile(
    r"(?P<em>\*\*(?=[-–—+•]))?(?P<label>[-–—−]|\+|[•●▪■◦·○❖◆✓✔➢➤►▶‣□]|\*)(?P<space>\s*)(?=\S)"
)  # fmt: skip
_FOOTNOTE = re.compile(r"(?P<em>\*{0,2})(?P<label>(?P<value>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\[(?P<bracket>\d{1,2})\])\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Marker:
    """A recognised number or bullet.

    Args:
        kind: which numbering it belongs to.
        label: the mark as written (`1.`, `Điều 2.`, `-`).
        value: its place in its numbering, from 1; 0 for bullets.
        part: its ASCII part of a block's id; empty for bullets.
        rest: the text behind it, emphasis marks around the number moved to the text.
        depth: how many dots are inside (`1.2` is 1), else 0.
    """

    kind: Kind
    label: str
    value: int
    part: str
    rest: str
    depth: int = 0


def read_marker(text: str, last: Mapping[str, int]) -> Marker | None:
    """Recognise the mark at the start of a line; None where there is none.

    Args:
        text: the line.
        last: the value of the last mark of each kind that is still open, to tell `I.` from `i)`, a number
            without a dot from a quantity, and a letter from an initial; `bare` where the text has numbers
            without dots.
    """
    return _footnote(text) or _worded(text) or _numbered(text, last) or _paren(text) or _bullet(text)


def _rest(em: str | None, rest: str) -> str:
    """Give opening emphasis marks that stood before the number to the text behind it."""
    marks = (em or "").replace("#", "").strip()
    if marks and rest.startswith(marks):
        return rest[len(marks) :].lstrip()
    return marks + rest


def _worded(text: str) -> Marker | None:
    """`Chương II`, `Phần thứ nhất`, `Điều 5.`: a word and its number."""
    found = _WORDED.match(text)
    if found is None:
        return None
    value = _value(found["value"])
    rest = text[found.end() :]
    word = found["word"]
    # "Mục 2 Chương I của Luật …" and "Điều 5 Luật …" at the start of a sentence are references, not headings.
    named = word[0].isupper() and (found["dot"].strip() or not rest or word.isupper() or rest[:2] == "**")
    if value is None or not named:
        return None
    kinds: dict[str, Kind] = {"phần": "phan", "chương": "chuong", "mục": "muc", "điều": "dieu"}
    kind = kinds[word.lower()]
    return Marker(kind, found["label"] + found["dot"].rstrip(), value, f"{kind}-{value}", _rest(found["em"], rest))


def _value(word: str) -> int | None:
    """The number that a word gives: 3, III, thứ ba, B."""
    name = word.lower().removeprefix("thứ").strip()
    if name.isdigit():
        return int(name)
    if name in _ORDINALS:
        return _ORDINALS.index(name) + 1
    if _ROMAN.fullmatch(word.upper()):
        return roman_value(word.upper())
    return "abcdđegh".index(name) + 1 if len(name) == 1 and name in "abcdđegh" else None


def roman_value(word: str) -> int:
    """The value of a Roman number up to 39."""
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in word]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))


def _numbered(text: str, last: Mapping[str, int]) -> Marker | None:
    """`I.`, `A.`, `1.`, `1.2.`, `a)`, with or without the dot."""
    found = _NUMBERED.match(text)
    if found is None:
        return None
    value, dot = found["value"], found["dot"].strip()
    # `**1.** Mục đích` closes its marks before the text, `1. **Mục đích**` opens them there.
    closed = "**" in found["em"] and "**" in found["space"]
    rest = _rest("" if closed else found["em"] + found["space"].strip(), text[found.end() :])
    if not rest:
        return None
    label = found["label"].strip()
    following = rest.lstrip("*“\"'")[:1]
    if value[0].isdigit():
        return _arabic(value, label, dot, rest, last, glued=not found["space"])
    glued = not found["space"].strip("*") and following.isalpha() and dot != ")"
    if glued and not (_ROMAN.fullmatch(value) and following.isupper()):
        return None
    # "II-Nội dung" is a heading behind I; "V-League" is a name.
    if glued and dot and dot in "-–—" and roman_value(value) != last.get("roman", 0) + 1:
        return None
    if _ROMAN.fullmatch(value) and (len(value) > 1 or _is_next_roman(value, last) or dot != "."):
        number = roman_value(value)
        if dot or (number == last.get("roman", 0) + 1 and _is_title(rest)):
            return Marker("roman", label, number, value.lower(), rest)
        return None
    if not dot and not _is_bare_letter(value, rest, last):
        return None
    if dot == ":" or (dot and dot in "-–—" and value.islower()):
        return None
    if value.isupper():
        number = _CAPITALS.find(value) + 1
        before = last.get("hoa", 0)
        in_turn = before < number and _LEFT_OUT.issuperset(_CAPITALS[before:number - 1])
        return Marker("hoa", label, number, f"hoa-{_ascii(value)}", rest) if number and in_turn else None
    number = _LETTERS.find(value) + 1
    return Marker("letter", label, number, _ascii(value), rest) if number else None


def _arabic(value: str, label: str, dot: str, rest: str, last: Mapping[str, int], *, glued: bool) -> Marker | None:
    """`1.`, `1)`, `1/`, `1 Mục đích` or `1.2`; never a quantity, a date or a decimal number."""
    parts = [int(part) for part in value.split(".")]
    if glued and rest[:1].isdigit():
        return None
    if len(parts) > 1:
        if parts[0] not in (last.get("number", 0), last.get("roman", 0)) or rest[:1].islower():
            return None
        return Marker("sub", label, parts[-1], "-".join(map(str, parts[1:])), rest, len(parts) - 1)
    if not dot and (parts[0] != last.get("number", 0) + 1 or not _is_title(rest, long=bool(last.get("bare")))):
        return None
    # "1- 100% đảng viên" is the first item where items are counted so; "2 - 3 lớp" is a span.
    next_item = label[-1] in "-–—" and label[:-1].isdigit() and rest[:1].isdigit() and parts[0] == last.get("number", 0) + 1
    if dot in ("-", "–", "—", ":") and not (rest.lstrip("*“\"'")[:1].isupper() or next_item):
        return None
    return Marker("number", label, parts[0], str(parts[0]), rest)


def _is_title(rest: str, *, long: bool = False) -> bool:
    """Whether what follows a number without a dot reads as a heading: a capital first, and not long."""
    short = len(rest) <= 150 and not rest.rstrip("*").endswith((".", ";"))
    return rest.lstrip("*“\"'")[:1].isupper() and (long or short)


def _is_bare_letter(value: str, rest: str, last: Mapping[str, int]) -> bool:
    """Whether a letter without a dot is a mark: next in turn, before a capital (`a Nội dung`, `A PHẦN CHUNG`)."""
    words = rest.strip("*“”\"' ")
    if not (words[:1].isupper() or (value.islower() and words[:1].isdigit())) or " " not in words:
        return False
    if value.islower():
        before = _LETTERS[last["letter"] - 1] if last.get("letter") else ""
        return _USUAL.find(value) == (_USUAL.find(before) if before else -1) + 1
    return words.upper() == words and value != "Đ"


def _is_next_roman(value: str, last: Mapping[str, int]) -> bool:
    """Whether a single I, V or X continues the Roman numbering rather than the letters."""
    return value == "I" or roman_value(value) == last.get("roman", 0) + 1


def _paren(text: str) -> Marker | None:
    """`(1)` or `(a)`."""
    found = _PAREN.match(text)
    if found is None:
        return None
    value = found["value"]
    number = int(value) if value.isdigit() else _LETTERS.find(value) + 1
    return Marker("paren", found["label"], number, _ascii(value), _rest(found["em"], text[found.end() :]))


def _bullet(text: str) -> Marker | None:
    """A dash, a plus, a star or a dot before an item; a minus before a figure is none."""
    found = _BULLET.match(text)
    if found is None:
        return None
    label = found["label"]
    rest = text[found.end() :]
    if not found["space"] and (label == "*" or (not rest[:1].isalpha() and rest[:1] not in "*“\"'(")):
        return None
    kinds: dict[str, Kind] = {"+": "plus", "*": "star", "-": "dash", "–": "dash", "—": "dash", "−": "dash"}
    return Marker(kinds.get(label, "bullet"), label, 0, "", _rest(found["em"], rest))


def _footnote(text: str) -> Marker | None:
    """`¹ …` or `[1] …` at the start of a line."""
    found = _FOOTNOTE.match(text)
    if found is None:
        return None
    value = int((found["value"] or found["bracket"]).translate(_SUPERSCRIPTS))
    return Marker("footnote", found["label"], value, f"ct{value}", _rest(found["em"], text[found.end() :]))


def _ascii(value: str) -> str:
    """A letter as an id may have it: đ is dd, as typed in Telex."""
    return _ASCII.get(value.lower(), value.lower())
