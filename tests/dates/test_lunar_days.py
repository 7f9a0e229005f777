"""Celebrated days of the Vietnamese lunar calendar: in which solar years they come, once, twice or not at all.

The days are those of printed calendars: the month Chạp of Quý Mão began on 11/1/2024 and had 30 days, that of Giáp Thìn
on 31/12/2024; from 2025 to 2032 every month Chạp has 29 days, so that the eve of Tết is the 29th.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bangvang.calendar import days_in, next_day
from bangvang.model.reference import Anniversary
from tests.exports.test_ical import read_calendar
from tests.support.build import build
from tests.support.data import small_site


def lunar(day: str) -> Anniversary:
    """A day of the lunar calendar, `MM-DD`."""
    return Anniversary(name="Một ngày", day=day, calendar="âm lịch")


@pytest.mark.parametrize(
    ("day", "year", "found"),
    [
        ("01-01", 2025, ["2025-01-29"]),
        ("03-10", 2026, ["2026-04-26"]),
        ("12-01", 2024, ["2024-01-11", "2024-12-31"]),
        ("12-01", 2025, []),
        ("12-30", 2024, ["2024-02-09"]),
        *(("12-30", year, []) for year in range(2025, 2033)),
        ("12-30", 2033, ["2033-01-30"]),
    ],
)
def test_lunar_days_of_a_solar_year(day: str, year: int, found: list[str]) -> None:
    """Both days of a year that has two; none for a 30th that the month does not have."""
    assert [one.isoformat() for one in days_in(lunar(day), year)] == found


def test_days_at_the_ends_of_time() -> None:
    """Years that no calendar reaches have no such day, and nothing breaks."""
    solar = Anniversary(name="Một ngày", day="02-29")
    for year in (0, 1, 9999, 10_000):
        assert days_in(lunar("01-01"), year) == []
        assert days_in(solar, year) == []


def test_the_next_day_is_the_nearest() -> None:
    """On 5/1/2024 the first of Chạp is eleven days away in January, not in December."""
    assert next_day(lunar("12-01"), dt.date(2024, 1, 5)) == dt.date(2024, 1, 11)
    assert next_day(lunar("12-01"), dt.date(2024, 1, 12)) == dt.date(2024, 12, 31)


def test_both_days_stand_in_the_calendar_and_on_the_page(tmp_path: Path) -> None:
    """Two days of one year are two events with names of their own."""
    data = small_site(tmp_path)
    data.record("anniversaries/dau-chap.yml", {"name": "Đầu tháng Chạp", "day": "12-01", "calendar": "âm lịch"})
    build(tmp_path, today=dt.date(2024, 1, 5))
    events = read_calendar((tmp_path / "site/ngay-ky-niem/lich.ics").read_bytes())
    assert [one["DTSTART"] for one in events if one["SUMMARY"] == "Đầu tháng Chạp"] == ["20240111", "20241231"]
    assert len({one["UID"] for one in events}) == len(events)
    data.campaign("2024/mot", anniversaries=[{"name": "Đầu tháng Chạp", "day": "dau-chap"}])
    build(tmp_path, today=dt.date(2024, 1, 5))
    page = (tmp_path / "site/ngay-ky-niem/dau-chap.html").read_text(encoding="utf-8")
    assert "11/01/2024 và 31/12/2024" in page
