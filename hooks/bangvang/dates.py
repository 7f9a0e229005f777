"""Dates that know how much of them is known: a day, a month, a quarter or a year.

Plans say "trước ngày 15/3/2024", "tháng 12/2024", "quý IV" and "năm 2024"; none of them may be turned into a
day that nobody wrote. A `Date` keeps the precision, compares by the days that it covers and prints itself for
files (`2024-Q4`) and for readers (`quý IV/2024`).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache, total_ordering
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Precision = Literal["day", "month", "quarter", "year"]
AnniversaryClass = Literal["năm tròn", "năm lẻ 5", "năm khác"]

_ISO = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_PATTERN = r"^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_QUARTERS = ("I", "II", "III", "IV")
_EXAMPLE = "phải là ngày có thật, dạng 2025-11-20, hoặc 2025-11, 2025-Q4, 2025 khi chỉ biết tháng, quý, năm"


@total_ordering
@dataclass(frozen=True, slots=True)
class Date:
    """A date of known precision; exactly one of month and quarter may be set, a day only with its month.

    Ordering is by first day, then by last day, so that a day comes before the month that it opens.
    """

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.year <= dt.MAXYEAR:
            raise ValueError(_EXAMPLE)
        if self.quarter is not None:
            if self.month is not None or self.day is not None or not 1 <= self.quarter <= 4:
                raise ValueError(_EXAMPLE)
        elif self.month is not None:
            _ensure_day(self.year, self.month, 1 if self.day is None else self.day)
        elif self.day is not None:
            raise ValueError(_EXAMPLE)

    @classmethod
    @lru_cache(maxsize=10_000)  # a date is the same for all who have it
    def parse(cls, text: str) -> Date:
        """Read `2024-12-20`, `2024-12`, `2024-Q4` or `2024`; else a ValueError with an example."""
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError(_EXAMPLE)
        year, quarter, month, day = (int(part) if part else None for part in found.groups())
        return cls(year or 0, month, day, quarter)

    @classmethod
    def of(cls, day: dt.date) -> Date:
        """The Date of a calendar day."""
        return cls(day.year, day.month, day.day)

    def __reduce__(self) -> tuple[Callable[..., Date], tuple[int | None, ...]]:
        """Kept by its numbers, and one for all who have it when it is read again."""
        return _recalled, (self.year, self.month, self.day, self.quarter)

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "year" if self.quarter is None else "quarter"

    @property
    def first_day(self) -> dt.date:
        """The first day that this date can mean."""
        if self.quarter is not None:
            return dt.date(self.year, 3 * self.quarter - 2, 1)
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """The last day that this date can mean."""
        if self.day is not None:
            return self.first_day
        month = 3 * self.quarter if self.quarter is not None else self.month or 12
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    def vietnamese(self) -> str:
        """For readers: `20/11/2026`, `01/4/1992`, `tháng 12/2024`, `quý IV/2024`, `năm 2024`.

        Days below 10 and the months 1 and 2 get a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
        """
        if self.quarter is not None:
            return f"quý {_QUARTERS[self.quarter - 1]}/{self.year}"
        if self.month is None:
            return f"năm {self.year}"
        month = f"{self.month:02d}" if self.month < 3 else str(self.month)
        if self.day is None:
            return f"tháng {month}/{self.year}"
        return f"{self.day:02d}/{month}/{self.year}"

    def in_sentence(self) -> str:
        """As it stands within a sentence: `ngày 20/11/2026`, but `tháng 12/2024`, `quý IV/2024`, `năm 2024`."""
        return self.vietnamese() if self.day is None else f"ngày {self.vietnamese()}"

    def __str__(self) -> str:
        if self.quarter is not None:
            return f"{self.year:04d}-Q{self.quarter}"
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Date):
            return NotImplemented
        return (self.first_day, self.last_day) < (other.first_day, other.last_day)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Callable[[Any], Any]) -> Any:
        """Let pydantic models have fields of this type: read from text, written as text."""
        # Imported here: the module itself needs nothing outside the standard library.
        from pydantic_core import core_schema  # noqa: PLC0415

        def read(value: object) -> Date:
            if isinstance(value, Date):
                return value
            if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
                return cls.of(value)
            if isinstance(value, str):
                return cls.parse(value)
            raise ValueError(_EXAMPLE)

        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Callable[[Any], Any]) -> dict[str, Any]:
        """The JSON Schema of the written form."""
        return {
            "type": ["string", "integer"],  # `2024` is a number to every other reader of YAML
            "pattern": _PATTERN,
            "minimum": 1,
            "maximum": dt.MAXYEAR,
            "examples": ["2024-12-20", "2024-12", "2024-Q4", "2024"],
        }


@lru_cache(maxsize=10_000)
def _recalled(year: int, month: int | None, day: int | None, quarter: int | None) -> Date:
    return Date(year, month, day, quarter)


def _ensure_day(year: int, month: int, day: int) -> None:
    """Nothing, or a ValueError in Vietnamese when the calendar has no such day."""
    try:
        dt.date(year, month, day)
    except ValueError as error:
        raise ValueError(_EXAMPLE) from error


def years_between(start: Date, end: Date) -> int:
    """How many whole years lie between two dates, as anniversaries are counted.

    Where both know month and day, a year counts only once its day has come; else the years are subtracted.
    """
    years = end.year - start.year
    if start.precision == "day" and end.precision == "day":
        come = (end.first_day.month, end.first_day.day) >= (start.first_day.month, start.first_day.day)
        return years if come else years - 1
    return years


def anniversary_class(years: int) -> AnniversaryClass:
    """The class of a count of years: ends in 0, in 5, or otherwise (Nghị định 145/2013/NĐ-CP, Điều 3.1)."""
    if years % 10 == 0:
        return "năm tròn"
    return "năm lẻ 5" if years % 10 == 5 else "năm khác"
