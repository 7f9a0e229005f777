"""Dates in prose: `05 tháng 9 năm 2014`, `7/5/1954`, `tháng 12`, `quý IV/2024`, `đầu năm`, `hết tháng 12`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from bangvang.dates import Date

_QUARTERS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
}
#: One alternative a form; longer forms first.
_FORMS = re.compile(
    r"(?<![\d/.,])(?:"
    r"(?P<d1>\d{1,2})\s*/\s*(?P<m1>\d{1,2})\s*/\s*(?P<y1>\d{4}|\d\d)(?![\d/])"
    r"|(?P<d2>\d{1,2})\s?-\s?(?P<m2>\d{1,2})\s?-\s?(?P<y2>(?:19|20)\d\d)(?!\d)"
    r"|(?P<d3>\d{1,2})\.(?P<m3>\d{1,2})\.(?P<y3>\d{4})(?!\d)"
    r"|(?P<d4>\d{1,2})\s+(?:của\s+)?tháng\s*(?P<m4>\d{1,2})(?:\s*(?:(?:các\s+)?năm\s*|[/.-]\s*)(?P<y4>\d{4}))?(?!\d)"
    # "1/2 ngày" is half a day.
    r"|(?!1/2\s+(?:ngày|buổi|giờ)(?!\s(?-i:[A-ZĐ])))(?P<d5>\d{1,2})/(?P<m5>\d{1,2})(?![\d/%]|\s*(?-i:[A-ZĐ]{2}))"
    # With a blank behind the stroke it is a day where no noun follows that a ratio would count.
    r"|(?P<da>\d{1,2})\s?/\s(?P<ma>\d{1,2})(?=\s*(?:$|[.;,)–-]|đến\b))"
    # `ngày 20-11`, `ngày 5.5`; one that may be a span of two days is none.
    r"|(?<=ngày\s)(?P<db>\d{1,2})[-.](?P<mb>\d{1,2})(?![\d/-]|\.\d|\s*(?:tháng|hằng|hàng|mỗi|âm)\b)"
    r"|tháng\s+\d{1,2}(?:\s*[,+&]\s*\d{1,2})*\s*[,+&]\s*(?P<m0>\d{1,2})(?:\s*/\s*(?P<y0>\d{4}))?(?=\s*[:)–-])"
    r"|tháng\s+(?P<m6>\d{1,2})(?:\s*(?:/|-|\.|năm)\s*(?P<y6>\d{4})|/(?P<z6>\d\d)(?!\d))?(?!\d|/\d)"
    r"|(?P<m7>\d{1,2})/(?P<y7>(?:19|20)\d\d)(?![\d/])"
    r"|quý\s+(?P<q8>IV|III|II|I|[1-4]|một|hai|ba|tư)\b(?:\s*(?:/|năm)\s*(?P<y8>\d{4}))?"
    r"|năm\s+(?P<y9>(?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)\d\d)(?!\d)"
    r")",
    re.IGNORECASE,
)
#: `Trường Mầm non 28/8` has a day for its name.
_SCHOOL = re.compile(
    r"(?:[Tt]rường|TRƯỜNG)\s+(?:(?:[Mm]ầm non|MẦM NON|[Mm]ẫu giáo|[Tt]iểu học|TIỂU HỌC|MN|MG|TH|THCS|THPT|PTDTBT)\s+)?$"
)
_GOES_ON = re.compile(r"\s*(?:$|[.,;)]|\s[A-ZĐ])")
_WEEK = re.compile(r"tuần(?:\s+thứ)?\s+(?:\d\s*(?:,|và|[-–])\s*(?:thứ\s+)?)*$", re.IGNORECASE)
_OPENING = re.compile(r"(?:từ\s+)?(?P<edge>đầu|hết|ngày cuối(?: cùng)?(?: của)?|cuối|giữa)(?:\s+ngày)?\s+$", re.IGNORECASE)
_BARE = re.compile(r"\b(?P<edge>đầu|cuối|hết)\s+năm\b(?!\s+(?:học\b|\d))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spotted:
    """A date as written: parts that the text states, and whether it means the start or the end of them."""

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    quarter: int | None = None
    year: int | None = None
    edge: Literal["", "start", "end"] = ""

    def resolve(self, year: int | None) -> Date | None:
        """The date, its year taken from the context where none is stated; None for an impossible one."""
        known = self.year or year
        if known is None:
            return None
        try:
            date = Date(known, None if self.quarter else self.month, self.day, self.quarter)
        except ValueError:
            return None
        if self.edge == "end":
            return Date.of(date.last_day)
        return Date.of(date.first_day) if self.edge == "start" else date


def spot_dates(text: str) -> Iterator[Spotted]:
    """All dates of a text, in order; day and month without a year included."""
    yield from _spotted(text)


def date_behind(text: str, position: int) -> Spotted | None:
    """The first date of a text that begins behind a position."""
    dates = _spotted(text)
    index = bisect_right(dates, position, key=lambda date: date.start)
    return dates[index] if index < len(dates) else None


@lru_cache(maxsize=16)
def last_days(text: str) -> Mapping[int, int]:
    """Where the last day of each month begins that a text states: by the number of the month."""
    return {date.month: date.start for date in _spotted(text) if date.day and date.month}


def with_days(text: str) -> Iterator[Spotted]:
    """All dates of a text; a month whose day follows in parentheses is that day: `cuối tháng 11 (28/11/2025)`."""
    whole: Spotted | None = None
    for date in spot_dates(text):
        opened = whole is not None and re.fullmatch(r"\s*\(\s*(?:ngày\s+)?", text[whole.end : date.start])
        if whole is not None and opened and date.day and not whole.day and date.month == whole.month is not None:
            whole = replace(date, start=whole.start)
            continue
        if whole is not None:
            yield whole
        whole = date
    if whole is not None:
        yield whole


# Several readers ask for the dates of one passage, one after the other.
@lru_cache(maxsize=64)
def _spotted(text: str) -> tuple[Spotted, ...]:
    return tuple(sorted([*_stated(text), *_bare(text)], key=lambda date: date.start))


def _stated(text: str) -> Iterator[Spotted]:
    for match in _FORMS.finditer(text):
        parts = {name[0]: value for name, value in match.groupdict().items() if value is not None}
        short = parts.get("z") or parts.get("y")
        if short is not None:
            parts["y"] = short if len(short) == 4 else f"{'20' if int(short) < 50 else '19'}{short}"
        date = Spotted(
            match.start(),
            match.end(),
            _number(parts.get("d")),
            _number(parts.get("m")),
            _QUARTERS[parts["q"].lower()] if "q" in parts else None,
            _number(parts.get("y")),
        )
        two_days = match["db"] is not None and _may_be_two_days(date)
        named = match["d5"] is not None and _names_school(text, match.start(), match.end())
        if not _possible(date) or two_days or named:
            continue
        if date.day is not None and _WEEK.search(text, max(0, match.start() - 24), match.start()):
            date = replace(date, day=None, start=match.end("d4") + 1 if match["d4"] else match.start())
        opening = _OPENING.search(text, max(0, match.start() - 24), match.start())
        if opening is not None:
            word = opening["edge"].lower()
            edge: Literal["", "start", "end"] = "start" if word == "đầu" else "" if word == "giữa" else "end"
            # "đầu tháng 9" leaves the day open; "đầu năm" is 1 January, "hết tháng 12" is 31 December.
            if not (word in ("đầu", "cuối") and date.month is not None):
                date = replace(date, start=opening.start("edge"), edge=edge if date.day is None else "")
        yield date


def _may_be_two_days(date: Spotted) -> bool:
    """Whether `ngày 7-8` can mean the seventh and the eighth: the second is later, and the two are no celebrated day."""
    return (date.day or 0) < (date.month or 0) and (date.day, date.month) not in ((2, 9), (1, 5), (1, 6), (5, 9))


def _names_school(text: str, start: int, end: int) -> bool:
    """Whether a day without a year is a school's name."""
    named = _SCHOOL.search(text, max(0, start - 30), start)
    return named is not None and len(named[0].split()) > 1 and _GOES_ON.match(text, end) is not None


def _bare(text: str) -> Iterator[Spotted]:
    """`đầu năm`, `hết năm`, `cuối năm` with no figure."""
    for match in _BARE.finditer(text):
        edge: Literal["start", "end"] = "start" if match["edge"].lower() == "đầu" else "end"
        yield Spotted(match.start(), match.end(), edge=edge)


def _possible(date: Spotted) -> bool:
    """Whether day and month can be a day of some year."""
    return (date.month is None or 1 <= date.month <= 12) and (date.day is None or 1 <= date.day <= 31)


def _number(word: str | None) -> int | None:
    return int(word) if word else None
