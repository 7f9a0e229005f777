"""The numbering of Vietnamese official texts: Phần, Chương, Mục, Điều, A., I., 1., 1.1, a), (1), bullets."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bangvang.outline.marker_kinds import Kind, Marker
from bangvang.outline.marker_values import (
    CAPITALS,
    LEFT_OUT,
    LETTERS,
    ROMAN,
    USUAL,
    ascii_of,
    roman_value,
    worded_value,
)

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_WORDED = re.compile(
    r"(?P<em>\*{0,2}(?:#+\s*)?\*{0,2})(?P<label>(?P<word>phần|chương|mục|điều)\s+"
    r"(?P<value>(?:thứ\s+)?[\wđĐ]+))(?P<dot>\s*[.:)/]|\s+[-–—](?=\s)|(?=\*|\s|$))\s*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<em>\*{0,2}(?:#+\s*)?\*{0,2})(?P<label>(?P<value>[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-HĐ]|[a-zđăâêôơư])"
    r"(?P<dot>/\.|\s?[.)/:]|\s?>(?=\s?[^\W\d_])|(?<=[IVX])[-–—](?=[^\W\d_a-z][^\W\d_A-Z])|\s?[-–—](?=\s)|(?=\s)))(?P<space>\*{0,2}\s*)"
)
_PAREN = re.compile(r"(?P<em>\*{0,2})(?P<label>\((?P<value>\d{1,2}|[a-zđ])\))\s+")
_BULLET = re.compile(
    r"(?P<em>\*\*(?=[-–—+•]))?(?P<label>[-–—−]|\+|[•●▪■◦·○❖◆✓✔➢➤►▶‣□]|\*)(?P<space>\s*)(?=\S)"
)  # fmt: skip
_CODE = re.compile(r"[A-ZĐ][\w&]{0,6}[-–/]\s?[A-ZĐ]")
_FOOTNOTE = re.compile(r"(?P<em>\*{0,2})(?P<label>(?P<value>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\[(?P<bracket>\d{1,2})\])\s*(?=\S)")


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
    value = worded_value(found["value"])
    rest = text[found.end() :]
    word = found["word"]
    # "Mục 2 Chương I của Luật …" and "Điều 5 Luật …" at the start of a sentence are references, not headings.
    named = word[0].isupper() and (found["dot"].strip() or not rest or word.isupper() or rest[:2] == "**")
    if value is None or not named:
        return None
    kinds: dict[str, Kind] = {"phần": "phan", "chương": "chuong", "mục": "muc", "điều": "dieu"}
    kind = kinds[word.lower()]
    return Marker(kind, found["label"] + found["dot"].rstrip(), value, f"{kind}-{value}", _rest(found["em"], rest))


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
    if glued and not (ROMAN.fullmatch(value) and following.isupper()):
        return None
    # "II-Nội dung" is a heading behind I; "V-League" is a name.
    if glued and dot and dot in "-–—" and roman_value(value) != last.get("roman", 0) + 1:
        return None
    if ROMAN.fullmatch(value) and (len(value) > 1 or _is_next_roman(value, last) or dot != "."):
        number = roman_value(value)
        # A hand may give one number twice: `III Thời gian`, `III Địa điểm`.
        in_turn = number == last.get("roman", 0) + 1 or (len(value) > 1 and number == last.get("roman", 0))
        if dot or (in_turn and _is_title(rest)):
            return Marker("roman", label, number, value.lower(), rest)
        return None
    if not dot and not _is_bare_letter(value, rest, last):
        return None
    if dot == ":" or (dot and dot in "-–—" and value.islower()):
        return None
    if value.isupper():
        number = CAPITALS.find(value) + 1
        before = last.get("hoa", 0)
        in_turn = before < number and LEFT_OUT.issuperset(CAPITALS[before:number - 1])
        return Marker("hoa", label, number, f"hoa-{ascii_of(value)}", rest) if number and in_turn else None
    number = LETTERS.find(value) + 1
    return Marker("letter", label, number, ascii_of(value), rest) if number else None


def _arabic(value: str, label: str, dot: str, rest: str, last: Mapping[str, int], *, glued: bool) -> Marker | None:
    """`1.`, `1)`, `1/`, `1 Mục đích` or `1.2`; never a quantity, a date or a decimal number."""
    parts = [int(part) for part in value.split(".")]
    # "15/CT-UBND ngày …" is a document's number that a wrapped line begins with.
    if glued and (rest[:1].isdigit() or (dot == "/" and _CODE.match(rest))):
        return None
    if len(parts) > 1:
        # A hand counts 1.1, 1.2 below II, too; the first may be glued to its words, which are left as they are.
        before = last.get("sub", min(1, parts[1] - 1))
        anew = "roman" in last and "number" not in last and parts == [1, before + 1]
        if not (anew or parts[0] in (last.get("number", 0), last.get("roman", 0))) or rest[:1].islower():
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
    whole = rest.rstrip("* ").endswith((".", ";")) and rest.upper() != rest
    short = len(rest) <= 150 and not whole
    return rest.lstrip("*“\"'")[:1].isupper() and (long or short)


def _is_bare_letter(value: str, rest: str, last: Mapping[str, int]) -> bool:
    """Whether a letter without a dot is a mark: next in turn, before a capital (`a Nội dung`, `A PHẦN CHUNG`)."""
    words = rest.strip("*“”\"' ")
    if not (words[:1].isupper() or (value.islower() and words[:1].isdigit())) or " " not in words:
        return False
    if value.islower():
        before = LETTERS[last["letter"] - 1] if last.get("letter") else ""
        return USUAL.find(value) == (USUAL.find(before) if before else -1) + 1
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
    number = int(value) if value.isdigit() else LETTERS.find(value) + 1
    return Marker("paren", found["label"], number, ascii_of(value), _rest(found["em"], text[found.end() :]))


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
