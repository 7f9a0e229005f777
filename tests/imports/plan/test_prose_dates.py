"""Dates in prose."""

import pytest

from bangvang.imports.plan.passages import Context
from bangvang.imports.plan.prose_dates import spot_dates
from bangvang.imports.plan.ranges import ranges


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("trước ngày 15/3/2024", ["2024-03-15"]),
        ("ngày 05 tháng 9 năm 2014", ["2014-09-05"]),
        ("ngày 16 tháng 6", ["2026-06-16"]),
        ("hết tháng 12 năm 2024", ["2024-12-31"]),
        ("hết tháng 02/2024", ["2024-02-29"]),
        ("từ đầu năm", ["2026-01-01"]),
        ("đầu năm 2025", ["2025-01-01"]),
        ("cuối năm 2025", ["2025-12-31"]),
        ("tháng 6/2022", ["2022-06"]),
        ("đầu tháng 9/2025", ["2025-09"]),
        ("quý IV năm 2025", ["2025-Q4"]),
        ("hết quý I/2026", ["2026-03-31"]),
        ("trước 17h00 ngày 20.11.2025", ["2025-11-20"]),
        ("năm học 2023 - 2024", []),
        ("đầu năm học", []),
        ("386/478 chiếm 83,91%", []),
        ("31/KH-UBND", []),
        ("32/13/2024", []),
    ],
)
def test_dates_keep_what_is_said(text, dates):
    """Each form gives the date as precisely as it is said; figures that are no dates give none."""
    assert [str(date.resolve(2026)) for date in spot_dates(text)] == dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("từ đầu năm đến ngày 15 tháng 6 năm 2024", "2024-01-01", "2024-06-15"),
        ("từ ngày 16 tháng 6 đến hết tháng 12 năm 2024", "2024-06-16", "2024-12-31"),
        ("Từ ngày 01/01/2022 đến 31/5/2022", "2022-01-01", "2022-05-31"),
        ("từ tháng 9 đến tháng 5 năm 2026", "2025-09", "2026-05"),
        ("từ 15/01 đến ngày 31/5", "2026-01-15", "2026-05-31"),
        ("(01/4 - 31/5/2026)", "2026-04-01", "2026-05-31"),
    ],
)
def test_spans_take_missing_years_from_their_other_end(text, start, end):
    """A start without a year takes the end's, or the year before where the months turn."""
    (span,) = ranges(text, Context(2026, None, None))
    assert (str(span.start), str(span.stop)) == (start, end)


def test_a_school_year_has_two_years():
    """Months from August on are the first year's, the others the second's."""
    context = Context(2025, None, None, "2025-2026")
    november, march = spot_dates("20/11 và 26/3")
    assert [str(context.resolve(date)) for date in (november, march)] == ["2025-11-20", "2026-03-26"]
