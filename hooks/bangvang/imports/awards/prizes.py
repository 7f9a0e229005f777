"""Prizes of contests: `Giải Nhất`, `Giải A`; lines that say nothing else speak for those who are listed below them."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain, tidy

_PLACES = r"(?:nhat|nhi|ba|tu|khuyen khich|kk|dac biet|vang|bac|dong|xuat sac|trien vong|[abc])"
_WHOSE = r"(?: toan doan| tap the| ca nhan| dong doi)?"
_PLACE = re.compile(_PLACES)
_PRIZE = re.compile(rf"giai {_PLACES}{_WHOSE}")
_HOW_MANY = r"(?:[:(–-]+\s*(?:co |gom )?\d{1,3} (?:giai|em|hoc sinh|ca nhan|tap the)\s*\)?)?"
_HEADING = re.compile(rf"(?:cac )?(giai {_PLACES}{_WHOSE})\s*{_HOW_MANY}\s*[.:]*")


def is_place(text: str) -> bool:
    """Whether a cell of prizes holds the place alone: `Nhất`, `KK`."""
    return bool(_PLACE.fullmatch(plain(tidy(text))))


def is_prize(text: str) -> bool:
    """Whether a text is a prize and nothing else: `Giải Nhất toàn đoàn`."""
    return bool(_PRIZE.fullmatch(plain(tidy(text))))


def prize_heading(text: str) -> str:
    """The prize that a line is, with or without how many there are: `Giải Nhì (02 giải):`; empty for any other line."""
    said = tidy(text)
    match = _HEADING.fullmatch(plain(said))
    return said[match.start(1) : match.end(1)] if match else ""
