"""A figure as it was read, and its number: in signs (`1.250`, `98,5`) or in words (`ít nhất một`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bangvang.imports.plan.figure_words import bound_before
from bangvang.imports.plan.units import known_unit

FIGURE = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,7}(?:[.,]\d{1,3})?)"
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
#: A number in words behind a bound: `ít nhất một sáng kiến`.
_WORDED = re.compile(rf"(?<!\w)(?P<value>{'|'.join(_WORDS)})(?=\s+[^\W\d])")
_EACH = re.compile(r"(?<!\w)(?:mỗi|từng)\s+[^,;:.“”\"\d]{2,30}(?<!là )$", re.IGNORECASE)
_SIGNS = ("≤", "≥", "<", ">")
#: `dưới 5‰ ở cấp THCS, 9‰ ở cấp THPT` has one bound for both.
_OF_SOME = re.compile(r"\s(?:ở|đối với)\s[^,;.:%\d]{2,40}(?:,|và|,\s*và)\s*", re.IGNORECASE)
_SHARE_OF = re.compile(r"%[^,;.:]*$")


@dataclass(slots=True)
class Figure:
    """A figure with its place in the text.

    Args:
        start: where its words begin, the word of its bound included; end: behind its unit.
        at: where the number itself begins.
        seldom: whether what it counts is a part of the plan, unless it stands among aims.
    """

    start: int
    end: int
    at: int
    value: float | int | None
    unit: str | None
    bound: str | None = None
    numerator: int | None = None
    denominator: int | None = None
    reference: str | None = None
    label: str | None = None
    seldom: bool = False

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage or a ratio, which no plan states in passing."""
        return self.unit in ("%", "‰") or self.numerator is not None


def number_of(word: str) -> float | int:
    """A Vietnamese number: `1.250`, `98,5` (also `98.5`), `hai`; whole numbers stay whole."""
    if word in _WORDS:
        return _WORDS[word]
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", word):
        word = word.replace(".", "")
    number = float(word.replace(",", "."))
    return int(number) if number.is_integer() else number


def worded(text: str) -> Iterator[re.Match[str]]:
    """The numbers in words that count something: behind a bound or "mỗi …", and before a noun that is known."""
    for match in _WORDED.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        bounded = bound_before(before)[0] not in ("", "từ") or _EACH.search(before) is not None
        # "70% nhà giáo có ít nhất một sáng kiến" is one aim, that of the share.
        if bounded and known_unit(text, match.end()) is not None and not _SHARE_OF.search(before):
            yield match


def is_share_of(ratio: Figure, percentage: str) -> bool:
    """Whether a percentage is a ratio's own, rounded as it is written: `83,3` of 5/6."""
    decimals = len(percentage.replace(".", ",").partition(",")[2])
    share = 100 * (ratio.numerator or 0) / (ratio.denominator or 1)
    return bool(abs(share - number_of(percentage)) < 10**-decimals)


def share_bounds(text: str, found: Sequence[Figure]) -> None:
    """Give a bound to the next behind "và": `không quá 05 cá nhân và 02 tập thể`; shares of two levels have one, too."""
    for one, other in pairwise(found):
        plain = not one.is_share and not other.is_share and other.bound is None and one.bound in _SIGNS
        if plain and re.fullmatch(r"\s*(?:,|và|hoặc)\s*", text[one.end : other.start]):
            other.bound = one.bound
        shares = one.is_share and other.is_share and one.unit == other.unit and other.bound is None and one.bound in _SIGNS
        if shares and _OF_SOME.fullmatch(text, one.end, other.start) and re.match(r"\s(?:ở|đối với)\s", text[other.end :]):
            other.bound = one.bound
