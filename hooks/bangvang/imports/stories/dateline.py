"""The line of an article that only says on which day it appeared: `Thứ Sáu, 21/11/2025 08:15 GMT+7`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import NAME_WORD
from bangvang.imports.tables.folding import plain

_DAY = re.compile(
    r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)|ngay (\d{1,2}) thang (\d{1,2}),? nam (\d{4})"
)
#: What may stand around the day on such a line, and nothing else: a label, the day of the week, the time.
_AROUND = re.compile(
    r"ngay dang(?: tin| bai)?|dang (?:ngay|luc)|cap nhat(?: lan cuoi)?|xuat ban|ngay|luc|thu (?:hai|bay|ba|tu|nam|sau|[2-7])|"
    r"chu nhat|\d{1,2}\s?(?:[:h]|gio)\s?\d{0,2}(?:[:\s]\d\d)?|(?<![a-z])(?:am|pm|sa|ch|phut)(?![a-z])|"
    r"\d+ (?:tra loi|binh luan|luot xem)|(?:gmt|utc)\s?\+\s?0?7(?::00)?|[\W_]"
)
#: Who publishes, in short: `BMH - 08:20 17/10/2025`.
_SOURCE = re.compile(
    r"^\W*(?:[A-ZĐ][A-ZĐ&]{1,7}|[A-ZĐ](?:\.[A-ZĐ])+|Báo [A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,3})\W*\s*[-–|]\s*|"
    # Who wrote it, before the day and the time of day: `Hà Mẫu 20/07/2024 19:27`.
    rf"^{NAME_WORD}(?: {NAME_WORD}){{1,3}} (?=\d{{1,2}}/\d{{1,2}}/\d{{4}} \d{{1,2}}[:h]\d\d\b)"
)
_AT_TOP, _AT_END = 6, 4  # lines of text within which it stands


def day_of(line: Line) -> str:
    """The day (`2025-11-21`) that a line states and says nothing beside; empty for any other line."""
    folded = plain(_SOURCE.sub("", line.text))
    found = _DAY.search(folded)
    if found is None or _AROUND.sub("", f"{folded[: found.start()]} {folded[found.end() :]}"):
        return ""
    day, month, year = (int(part) for part in found.groups() if part)
    if folded[found.end() :].startswith("."):
        return ""  # the end of a sentence that a line breaks: `…` / `ngày 19/7/2006.`
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def datelines(lines: Sequence[Line]) -> dict[int, str]:
    """The days that an article states of itself, by the numbers of their lines: near its top, then near its end."""
    texts = [line for line in lines if line.text and not line.image]
    near = {line.number: line for line in (*texts[:_AT_TOP], *texts[-_AT_END:])}
    return {number: day for number, line in near.items() if (day := day_of(line))}
