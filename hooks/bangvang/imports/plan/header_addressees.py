"""Whom a letter is addressed to: the names on one line behind or below "Kính gửi"."""

from __future__ import annotations

import re

#: `- BCH Đảng uỷ - BGH nhà trường`: several on one line, each with its dash; a dash inside a name parts nothing.
_ANOTHER = re.compile(
    r"\s+[-–]\s+(?=(?:BGH|BCH|BTV|UBND|HĐND|Ban|Các|Cấp ủy|Cấp uỷ|Đảng ủy|Đảng uỷ|Sở|Phòng|Công đoàn|Đoàn|Hội)\s)"
)
_DASH = re.compile(r"^[-–—+*•]\s*")


def addressees_in(text: str) -> list[str]:
    """The addressees of one line, without their dashes."""
    text = _ANOTHER.sub(";", text) if _DASH.match(text) else text
    parts = (_DASH.sub("", part.strip()).strip(" .;") for part in text.split(";"))
    return [part for part in parts if part]
