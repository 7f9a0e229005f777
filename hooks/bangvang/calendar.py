"""Celebrated days in the calendar: when a day falls in a year, by the solar or the Vietnamese lunar calendar."""

from __future__ import annotations

import datetime as dt

import lunar_vn

from bangvang.dates import anniversary_class
from bangvang.model.reference import Anniversary


def days_in(record: Anniversary, year: int) -> list[dt.date]:
    """The solar days on which a celebrated day falls in a solar year, in order; none where that year has no such day.

    Lunar days follow Vietnamese time (UTC+7), not the Chinese calendar. A solar year may have a day of the eleventh or
    twelfth lunar month twice, in January and in December, or not at all; and not every lunar month has a 30th. Before the
    year in which it was founded nobody celebrated it.
    """
    if record.founded is not None and year < record.founded.year:
        return []
    month, day = map(int, record.day.split("-"))
    if record.calendar == "dương lịch":
        try:
            return [dt.date(year, month, day)]
        except ValueError:
            return []
    found = (_solar(day, month, lunar_year) for lunar_year in (year - 1, year))
    return [solar for solar in found if solar is not None and solar.year == year]


def _solar(day: int, month: int, year: int) -> dt.date | None:
    """The solar day of a lunar one, or None: for the 30th of a month of 29 days the library gives the day after it."""
    try:
        lunar = lunar_vn.LunarDate(day, month, year)
        solar = lunar_vn.lunar_to_solar(lunar)
        return solar if lunar_vn.solar_to_lunar(solar) == lunar else None
    except ValueError:
        return None


def next_day(record: Anniversary, today: dt.date) -> dt.date | None:
    """The next day on which it is celebrated, today included."""
    days = (day for year in (today.year, today.year + 1) for day in days_in(record, year))
    return next((day for day in days if day >= today), None)


def mark(years: int) -> str:
    """`năm tròn` or `năm lẻ 5`; nothing for other years, since only these two mean something (NĐ 145/2013, Điều 3)."""
    found = anniversary_class(years)
    return "" if found == "năm khác" else found
