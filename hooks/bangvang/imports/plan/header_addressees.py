"""Whom a letter is addressed to: the names on one line behind or below "Kính gửi"."""

from __future__ import annotations

import re

#: `- BCH Đảng uỷ - BGH nhà trường`: several on one line, each with its dash; a dash inside a name parts nothing.
_ANOTHER = re.compile(
    r"\s+[-–]\s+(?=(?:BGH|BCH|BTV|UBND|HĐND|Ban|Các|Cấp ủy|Cấp uỷ|Đảng ủy|Đảng uỷ|Sở|Phòng|Công đoàn|Đoàn|Hội)\s)"
)
#: `các trường …` in small letters is another one.
_PLURAL = re.compile(r"(?:các|những|toàn thể|tất cả)\s")
_FULL = 45
_DASH = re.compile(r"^[-–—+*•]\s*")


def addressees_in(text: str) -> list[str]:
    """The addressees of one line, without their dashes."""
    text = _ANOTHER.sub(";", text) if _DASH.match(text) else text
    parts = (_DASH.sub("", part.strip()).strip(" .;") for part in text.split(";"))
    return [part for part in parts if part]


def add_addressees(known: list[str], before: str, text: str) -> None:
    """Add those of the next line below "Kính gửi", whose first words may be the rest of the addressee before."""
    found = addressees_in(text)
    if known and found and _goes_on(before, text):
        known[-1] += f" {found.pop(0)}"
    known += found


def _goes_on(before: str, text: str) -> bool:
    """Whether the page's width cut an addressee in two between these lines."""
    # Where each has its dash, a line without one goes on, however narrow the column is.
    listed = _DASH.match(before) is not None and _DASH.match(text) is None
    full = (len(before) >= _FULL or listed) and before[-1] not in ".;:"
    return full and text[:1].islower() and (listed or _PLURAL.match(text) is None)
