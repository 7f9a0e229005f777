"""What a digital signature prints over the page that it signs: who, by what address, when (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENS = re.compile(
    r"(?:Người ký|(?:Được )?ký (?:số )?bởi|(?:Digitally )?signed by|Signature (?:Not Verified|valid))\b", re.IGNORECASE)
_MOMENT = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*,?\s*(?:T\s*)?\d{1,2}:\d{2}"
_ENDS = re.compile(rf"(?:Thời gian ký|Ngày ký|Ký ngày|Date)\s*:?\s*{_MOMENT}[\s\d:.+'-]*", re.IGNORECASE)
_ZONE = re.compile(r"[+-]\d{2}[:']?\d{2}'?")
_LINES = 10  # a name and an address may go over several


def stamped(rows: Sequence[str]) -> frozenset[int]:
    """Which of a text's rows are such stamps: from who signed to the minute, with nothing else between."""
    found: set[int] = set()
    for first, row in enumerate(rows):
        if first in found or _OPENS.match(row) is None:
            continue
        for last in range(first, min(first + _LINES, len(rows))):
            said = " ".join(filter(None, rows[first:last + 1]))
            end = _ENDS.search(said)
            if end and end.end() == len(said):
                zone = last + 1 < len(rows) and _ZONE.fullmatch(rows[last + 1]) is not None
                found.update(range(first, last + 1 + zone))
                break
    return frozenset(found)
