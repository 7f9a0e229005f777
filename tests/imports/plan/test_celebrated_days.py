"""Celebrated days as plans write them: the first day, the day of the year, the count; what cannot be is not made up."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

PLAN = """SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MINH HỌA

Số: 5/KH-SGDĐT

{place}

KẾ HOẠCH
Phát động phong trào thi đua{year}

I. MỤC ĐÍCH

Thi đua chào mừng {words}.

II. TỔ CHỨC THỰC HIỆN

Các trường thực hiện./.

GIÁM ĐỐC

Trần Thị Mẫu
"""


def _read(words: str, place: str = "Minh Họa, ngày 08 tháng 01 năm 2024", year: str = " năm 2024") -> dict[str, Any]:
    return read_plan(PLAN.format(words=words, place=place, year=year), "ke-hoach.txt", dt.date(2026, 1, 1))


def _days(*args: str) -> list[tuple[str | None, str | None, int | None]]:
    return [(one.get("start"), one.get("date"), one.get("years")) for one in _read(*args)["anniversaries"]]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("70 năm Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)", ("1954-05-07", "2024-05-07", 70)),
        ("70 năm Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 2024)", ("1954-05-07", "2024-05-07", 70)),
        ("70 năm Ngày Chiến thắng Điện Biên Phủ 07/5/1954 - 2024", ("1954-05-07", "2024-05-07", 70)),
        ("42 năm Ngày Nhà giáo Việt Nam (20/11/1982)", ("1982-11-20", "2024-11-20", 42)),
        ("42 năm Ngày Nhà giáo Việt Nam (20/11)", ("1982-11-20", "2024-11-20", 42)),
        ("ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)", (None, "2024-04-18", None)),
    ],
)
def test_the_day_that_is_not_written_follows_from_the_count(words: str, day: tuple[str | None, str | None, int | None]) -> None:
    """Where only the year of the celebration stands, it is celebrated on the same day of that year."""
    assert _days(words) == [day]


@pytest.mark.parametrize(
    "words",
    [
        "42 năm Ngày Nhà giáo Việt Nam (20/11/2030)",  # it would begin after the plan
        "42 năm Ngày Nhà giáo Việt Nam (31/11/1982 - 31/11/2024)",
        "42 năm Ngày Nhà giáo Việt Nam 31/11/1982 - 31/11/2024",
        "42 năm Ngày Nhà giáo Việt Nam (11/1982)",
        "ngày Rằm Đồi Sim (31/7 âm lịch)",  # no month of the moon has 31 days
    ],
)
def test_days_that_cannot_be_are_no_records(words: str) -> None:
    """A draft with a day that somebody has made up would be worse than none."""
    assert _days(words) == []


def test_a_lunar_day_needs_its_year() -> None:
    """It falls on another day each year: in a plan of no known year it is left out, a day of the sun is not."""
    assert _days("ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Minh Họa, ngày    tháng    năm    ", "") == []


def test_founded_on_a_leap_day() -> None:
    """The count is known in a year that has no such day, the day is not."""
    assert _days("8 năm Ngày thành lập Trường Đồi Sim (29/02/2016)") == [("2016-02-29", "2024-02-29", 8)]
    place = "Minh Họa, ngày 08 tháng 01 năm 2026"
    assert _days("10 năm Ngày thành lập Trường Đồi Sim (29/02/2016)", place, " năm 2026") == [("2016-02-29", None, 10)]


def test_a_plan_of_a_day_that_is_none() -> None:
    """The year is kept, the editor is told what is wrong with the day."""
    read = _read("năm mới", "Minh Họa, ngày 31 tháng 02 năm 2024")
    assert read["header"]["date"] == "2024"
    assert ["không có thật (năm 2024)" in one["message"] for one in read["problems"]] == [True]
