"""Dates as lists and letterheads write them, as ISO text shortened to the precision known."""

from __future__ import annotations

import datetime as dt
import re

from bangvang.imports.tables.folding import plain

_LONG = re.compile(r"ngay\s*(\d{1,2}|[.…_\s]*)\s*(?:/|thang)\s*(\d{1,2}|[.…_\s]*)\s*(?:/|nam)\s*(\d{4})")
_SHORT = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)")
_MONTH = re.compile(r"(?:thang\s*)?(?<![\d/.-])(\d{1,2})\s*(?:/|nam)\s*(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_EXCEL_DAY_ZERO = dt.date(1899, 12, 30)


def find_date(text: str) -> str:
    """The first date in a text: `2024-11-20`, `2024-11` where the day is blank, `2024`; empty if none."""
    folded = plain(text)
    long = _LONG.search(folded)
    short = _SHORT.search(folded)
    if long and (not short or long.start() <= short.start()):
        day, month, year = (part.strip(" .…_") for part in long.groups())
        return _iso(year, month, day)
    if short:
        return _iso(short[3], short[2], short[1])
    iso = _ISO.search(folded)
    if iso:
        return _iso(*iso.groups())
    month_only = _MONTH.search(folded)
    return _iso(month_only[2], month_only[1], "") if month_only else ""


def cell_date(text: str) -> str:
    """The date that a cell holds, also where it is Excel's number of a day (45616 is 2024-11-20)."""
    number = text.strip()
    if re.fullmatch(r"[34]\d{4}(?:\.0)?", number):
        return (_EXCEL_DAY_ZERO + dt.timedelta(days=int(float(number)))).isoformat()
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return number
    return find_date(text)


def _iso(year: str, month: str, day: str) -> str:
    if not month:
        return year
    try:
        whole = dt.date(int(year), int(month), int(day) if day else 1)
    except ValueError:
        return ""
    return whole.isoformat() if day else whole.isoformat()[:7]
