"""Dates of known precision."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from bangvang.dates import Date, anniversary_class, years_between

dates = st.one_of(
    st.dates(min_value=dt.date(1, 1, 1)).map(Date.of),
    st.builds(Date, st.integers(1, 9999)),
    st.builds(Date, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(lambda y, q: Date(y, quarter=q), st.integers(1, 9999), st.integers(1, 4)),
)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last", "read"),
    [
        ("2024-12-20", "day", (2024, 12, 20), (2024, 12, 20), "20/12/2024"),
        ("2027-02-03", "day", (2027, 2, 3), (2027, 2, 3), "03/02/2027"),
        ("1992-04-01", "day", (1992, 4, 1), (1992, 4, 1), "01/4/1992"),
        ("2024-02", "month", (2024, 2, 1), (2024, 2, 29), "tháng 02/2024"),
        ("2024-12", "month", (2024, 12, 1), (2024, 12, 31), "tháng 12/2024"),
        ("2024-Q4", "quarter", (2024, 10, 1), (2024, 12, 31), "quý IV/2024"),
        ("2023-Q1", "quarter", (2023, 1, 1), (2023, 3, 31), "quý I/2023"),
        ("2024", "year", (2024, 1, 1), (2024, 12, 31), "năm 2024"),
    ],
)
def test_each_precision_is_read_and_shown(text, precision, first, last, read):
    """Every written form keeps its precision, knows the days that it covers and has its Vietnamese form."""
    date = Date.parse(text)
    assert date.precision == precision
    assert date.first_day == dt.date(*first)
    assert date.last_day == dt.date(*last)
    assert date.vietnamese() == read
    assert date.in_sentence() == (f"ngày {read}" if precision == "day" else read)
    assert str(date) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-13",
        "2024-02-30",
        "2023-02-29",
        "2024-00",
        "2024-1-5",
        "2024-Q5",
        "2024-Q0",
        "20/11/2024",
        "24",
        " 2024",
        "2024 ",
        "2024-12-20\n",
        "0000",
        "٢٠٢٤",
        "2024-q4",
        "2024-04-31",
        "2024-12-20T00:00",
    ],
)
def test_what_is_no_date_is_refused(text):
    """An impossible or differently written date is a ValueError that shows how to write it."""
    with pytest.raises(ValueError, match="2025-11-20"):
        Date.parse(text)


@pytest.mark.parametrize(
    "parts", [{"month": 2, "day": 30}, {"day": 3}, {"month": 1, "quarter": 1}, {"quarter": 5}, {"month": 13}]
)
def test_impossible_parts_are_refused(parts):
    """A Date cannot be built from parts that do not belong together."""
    with pytest.raises(ValueError, match="ngày có thật"):
        Date(2024, **parts)


@given(dates)
def test_what_is_written_is_read_back(date):
    """The written form names the same date again."""
    assert Date.parse(str(date)) == date
    assert date.first_day <= date.last_day


@given(st.lists(dates, max_size=6))
def test_order_follows_the_days(several):
    """Sorting goes by first day, then by last day, so that a day precedes the month and year it opens."""
    keys = [(date.first_day, date.last_day) for date in sorted(several)]
    assert keys == sorted(keys)


def test_order_of_mixed_precisions():
    """01/01 comes before the January, the quarter and the year that it opens."""
    words = ["2024", "2024-Q1", "2024-01", "2024-01-01", "2023-12-31"]
    assert [str(date) for date in sorted(map(Date.parse, words))] == list(reversed(words))


def test_no_order_with_what_is_no_date():
    """A date and a text stand in no order: nothing is compared by chance."""
    with pytest.raises(TypeError):
        assert Date(2024) < "2024"



@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("1992-04-01", "2022-04-01", 30),
        ("1992-04-01", "2022-03-31", 29),
        ("1890-05-19", "2024-05-19", 134),
        ("1982", "2024-11-20", 42),
        ("2024-02-29", "2025-02-28", 0),
    ],
)
def test_years_are_counted_as_anniversaries(start, end, years):
    """A year counts once its day has come; without days the years are subtracted."""
    assert years_between(Date.parse(start), Date.parse(end)) == years


def test_class_of_an_anniversary():
    """The count ends in 0, in 5 or otherwise."""
    assert [anniversary_class(n) for n in (30, 115, 42, 79)] == [
        "năm tròn",
        "năm lẻ 5",
        "năm khác",
        "năm khác",
    ]


class _Record(BaseModel):
    when: Date


def test_a_model_reads_and_writes_dates():
    """A pydantic model takes the written form, gives it back and describes it in its schema."""
    record = _Record.model_validate({"when": "2024-Q4"})
    assert record.when == Date(2024, quarter=4)
    assert record.model_dump(mode="json") == {"when": "2024-Q4"}
    assert _Record(when=dt.date(2024, 5, 7)).when == Date(2024, 5, 7)
    assert _Record(when=Date(2024, 5)).when == Date(2024, 5)
    assert _Record.model_json_schema()["properties"]["when"]["type"] == ["string", "integer"]


@pytest.mark.parametrize("value", ["30/2/2024", 2024, None, dt.datetime(2024, 1, 1, tzinfo=dt.UTC)])
def test_a_model_refuses_what_is_no_date(value):
    """A wrong value is a validation error of the model, never a crash."""
    with pytest.raises(ValidationError):
        _Record.model_validate({"when": value})


@pytest.mark.parametrize("text", ["2026-05-00", "2026-00-05", "2026-00", "2026-00-00", "2026-13", "2026-05-32"])
def test_no_day_or_month_is_numbered_so(text):
    """Neither the calendar nor the schema that editors' programs use has a day or a month 00."""
    with pytest.raises(ValueError, match="phải là ngày có thật"):
        Date.parse(text)
    with pytest.raises(ValueError, match="phải là ngày có thật"):
        Date(2026, 5, 0)
    assert not re.search(_written_so(), text)


@given(dates)
def test_the_schema_takes_every_date(date):
    """What we write passes the pattern."""
    assert re.search(_written_so(), str(date))


def _written_so() -> str:
    class Model(BaseModel):
        date: Date

    return Model.model_json_schema()["properties"]["date"]["pattern"]
