"""Celebrated days in the calendar: when a day falls in a year, by the solar or the Vietnamese lunar calendar."""

from __future__ import annotations

import datetime as dt

import lunar_vn

from bangvang.dates import anniversary_class
from bangvang.model.reference import Anniversary


def day_in(record: Anniversary, year: int) -> dt.date | None:
    """The solar day on which a celebrated day falls in a solar year; None where that year has no such day.

    Lunar days follow Vietnamese time (UTC+7), not the Chinese calendar.
    """
    month, day = map(int, record.day.split("-"))
    try:
        if record.calendar == "dương lịch":
            return dt.date(year, month, day)
        for lunar_year in (year, year - 1):
            solar = lunar_vn.lunar_to_solar(lunar_vn.LunarDate(day, month, lunar_year))
            if solar.year == year:
                return solar
    except ValueError:
        return None
    return None


def next_day(record: Anniversary, today: dt.date) -> dt.date | None:
    """The next day on which it is celebrated, today included."""
    days = (day_in(record, year) for year in (today.year, today.year + 1))
    return next((day for day in days if day is not None and day >= today), None)


def mark(years: int) -> str:
    """`năm tròn` or `năm lẻ 5`; nothing for other years, since only these two mean something (NĐ 145/2013, Điều 3)."""
    found = anniversary_class(years)
    return "" if found == "năm khác" else found
