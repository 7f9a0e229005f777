"""First and celebrated day of an anniversary, as its one or two dates and its count of years give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bangvang.dates import Date
from bangvang.imports.plan.passages import Context
from bangvang.imports.plan.prose_dates import Spotted, spot_dates


def same_day(dates: Sequence[Spotted]) -> bool:
    """Whether two dates are one day of two years, as first and celebrated day are: their years give the count."""
    if len(dates) != 2 or not dates[0].year or not dates[1].year:
        return False
    return (dates[0].day, dates[0].month) == (dates[1].day, dates[1].month) and dates[0].year < dates[1].year


def adds_up(dates: Sequence[Spotted], years: int) -> bool:
    """Whether a count named once also holds for the next day of the list."""
    stated = [date.year for date in dates if date.year is not None]
    return len(stated) == 2 and stated[1] - stated[0] == years


def pair_in(inside: str) -> list[Spotted] | None:
    """The dates in parentheses, if they hold nothing else: `7/5/1954 - 7/5/2024`, `30/4/1975 - 2025`, `3/2`."""
    short = re.fullmatch(r"\s*(.+?)\s*[-–—]\s*(\d{4})\s*", inside)
    dates = list(spot_dates(inside))
    words = inside
    for date in reversed(dates):
        words = words[: date.start] + words[date.end :]
    if short and len(dates) == 1 and dates[0].year:
        return [dates[0], Spotted(0, 0, year=int(short[2]))]
    years = re.fullmatch(r"\s*(\d{4})\s*[-–—]\s*(\d{4})\s*", inside)
    if years:
        return [Spotted(0, 0, year=int(years[1])), Spotted(0, 0, year=int(years[2]))]
    if re.sub(r"ngày|từ|đến|[-–—\s]", "", words):
        return None
    return dates if 1 <= len(dates) <= 2 else None


def dated(dates: Sequence[Spotted], years: int | None, context: Context) -> dict[str, Any] | None:
    """First and celebrated day; where the text gives one of them, the other follows from the count."""
    if len(dates) == 2:
        first, second = context.resolve(dates[0]), context.resolve(dates[1])
        if first is not None and second is not None and second.precision == "year" and first.precision == "day":
            second = _moved(first, second.year)
        if first is None or second is None:
            return None
        return entry_of(first, second, years)
    only = dates[0]
    if only.day is None:
        return None
    if years is None:
        named = None if only.year else context.resolve(only)
        return None if named is None else entry_of(None, named, None)
    if only.year is None:
        date = context.resolve(only)
        return None if date is None else entry_of(_moved(date, date.year - years), date, years)
    start = only.resolve(None)
    if start is not None and context.year is not None and context.year <= start.year <= context.year + 1:
        # "38 năm Ngày … 20/11/2026": the day that is celebrated, in its year.
        return entry_of(_moved(start, start.year - years), start, years)
    if start is None or (context.year is not None and start.year > context.year - 1):
        return None
    return entry_of(start, _moved(start, start.year + years), years)


def _moved(date: Date, year: int) -> Date | None:
    """The same day of another year; None for 29 February where there is none."""
    try:
        return Date(year, date.month, date.day)
    except ValueError:
        return None


def entry_of(start: Date | None, date: Date | None, years: int | None) -> dict[str, Any]:
    """An anniversary as it is written: its days and its count."""
    return {"start": str(start) if start else None, "date": str(date) if date else None, "years": years}
