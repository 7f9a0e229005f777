"""Days written in words: `ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi lăm`."""

from __future__ import annotations

import re

_DIGITS = {
    "không": 0, "linh": 0, "lẻ": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "giêng": 1, "chạp": 12,
}  # fmt: skip
_WORD = rf"(?:{'|'.join(_DIGITS)}|mùng|mồng|mười|mươi|trăm|nghìn|ngàn)"
_DAY = re.compile(
    rf"ngày\s+(?P<day>{_WORD}(?:\s+{_WORD}){{0,3}})\s+tháng\s+(?P<month>{_WORD}(?:\s+{_WORD})?)"
    rf"\s+năm\s+(?P<year>hai\s+(?:nghìn|ngàn)(?:\s+{_WORD}){{1,6}})",
    re.IGNORECASE,
)


def in_figures(text: str) -> str:
    """The text with each whole day that it writes in words in figures; all else unchanged."""
    return _DAY.sub(_figures, text)


def _figures(found: re.Match[str]) -> str:
    day, month, year = (_number(found[name]) for name in ("day", "month", "year"))
    possible = 1 <= day <= 31 and 1 <= month <= 12 and 2000 < year < 2100
    return f"ngày {day} tháng {month} năm {year}" if possible else found[0]


def _number(words: str) -> int:
    """A number below ten thousand from its words: `hai mươi lăm` is 25."""
    total = current = 0
    for word in words.lower().split():
        if word in ("nghìn", "ngàn"):
            total, current = total + current * 1000, 0
        elif word == "trăm":
            total, current = total + current * 100, 0
        elif word == "mươi":
            current *= 10
        elif word == "mười":
            current = 10
        else:
            current += _DIGITS.get(word, 0)
    return total + current
