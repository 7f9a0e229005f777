"""Celebrated days: `94 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2024)` and its shorter forms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import lunar_vn

from bangvang.dates import Date
from bangvang.imports.plan.anniversary_dates import adds_up, dated, entry_of, pair_in, same_day
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import spot_dates
from bangvang.imports.plan.stretches import Stretches

_YEARS = re.compile(
    r"(?<![\d/])(?P<years>\d{1,4})\s+năm\s+(?!học\b|\d)|lần thứ\s+(?P<nth>\d{1,4})\s+(?=ngày\s+\D)", re.IGNORECASE
)
_PAREN = re.compile(r"\(([^()]{4,60})\)")
_BETWEEN = re.compile(r"\s*(?:[-–—]|đến)\s*(?:ngày\s*)?")
_NAME_STOP = re.compile(r"[;:.(]|\bthực hiện\b")
_NAMED_DAY = re.compile(r"[Nn]gày\s+(?:hội\s+|thành lập\s+)?[A-ZĐ][^();:.\d]{3,80}|Quốc khánh[^();:.\d]{0,60}")
_NOT_A_NAME = re.compile(r"[;:.(]|\b(?:thực hiện|số|trước|đến|từ|báo cáo|hạn)\b")
#: `Giỗ Tổ Hùng Vương (10/3 âm lịch)`: the day falls on another one each year.
_LUNAR = re.compile(
    r"(?P<name>(?:[Nn]gày\s+|[Ll]ễ\s+)?(?:Giỗ|Tết|Lễ|Ngày|Rằm)\s[^();:.,\d]{2,50}?)\s*[(,]?\s*(?:ngày\s+|mùng\s+|mồng\s+)?"
    r"(?P<day>\d{1,2})\s*(?:/|tháng)\s*(?P<month>\d{1,2})\s*\(?\s*(?:âm lịch|ÂL)(?!\w)"
)
#: The day stands before the parenthesis and its years inside: `Ngày Nhà giáo Việt Nam 20/11 (1982 - 2028)`.
_DAY_AT_END = re.compile(r"[\s,]+(?:ngày\s+)?(?P<day>\d{1,2})/(?P<month>\d{1,2})$")
_AND = re.compile(r"\s*(?:,|và|;|,\s*và)\s+(?:kỷ niệm\s+|chào mừng\s+)?", re.IGNORECASE)
#: "20 năm thành lập trường và Ngày Nhà giáo Việt Nam 20/11": the day is that of the second alone.
_OTHER_DAY = re.compile(r"(?:\s(?:và|cùng)|,)\s+(?:kỷ niệm\s+|chào mừng\s+)?ngày\s", re.IGNORECASE)
#: Words that make "70 năm …" a celebrated count and not a span of time.
_DAY_WORDS = re.compile(
    r"ngày|thành lập|giải phóng|chiến thắng|cách mạng|quốc khánh|tái lập|sinh|truyền thống|thống nhất|lời kêu gọi|"
    r"quân đội|quốc phòng|nhà giáo|thương binh|mất|khởi nghĩa|toàn quốc kháng chiến|bác hồ|đảng|gửi thư",
    re.IGNORECASE,
)


def anniversaries(found: Sequence[Passage], context: Context) -> list[dict[str, Any]]:
    """Every mention that gives a date, in order: name, first day, celebrated day, count of years, line."""
    entries: list[dict[str, Any]] = []
    for passage in found:
        in_parentheses = list(_mentions(passage, context))
        placed = in_parentheses + list(_open_mentions(passage, context, [span for span, _ in in_parentheses]))
        placed += _lunar_mentions(passage, context)
        entries += [entry for _, entry in sorted(placed, key=lambda pair: pair[0])]
    return entries


Span = tuple[int, int]


def _mentions(passage: Passage, context: Context) -> Iterator[tuple[Span, dict[str, Any]]]:
    """The dated mentions of a passage; a second day joined by "và" shares the count of the first."""
    text = passage.text
    taken = 0
    years: int | None = None
    for paren in _PAREN.finditer(text):
        dates = pair_in(paren[1])
        if dates is None:
            continue
        counted = list(_YEARS.finditer(text, taken, paren.start()))
        own = counted[-1] if counted else None
        if own is not None:
            years = int(own["years"] or own["nth"])
            start = own.end()
        else:
            joined = _AND.match(text, taken) if taken else None
            named = _named_day(text, taken, paren.start())
            if joined is not None and years is not None and adds_up(dates, years):
                start = joined.end()
            elif named is not None and dates[0].day and (not dates[0].year or same_day(dates)):
                start = named
                years = (dates[1].year or 0) - (dates[0].year or 0) if dates[0].year else None
            else:
                continue
        name = text[start : paren.start()].strip(' ,“”"')
        dayed = _DAY_AT_END.search(name)
        if dayed is not None and all(date.month is None for date in dates):
            name = name[: dayed.start()]
            dates = [replace(date, day=int(dayed["day"]), month=int(dayed["month"])) for date in dates]
        if not name or _NAME_STOP.search(name) or len(name) > 140 or not _DAY_WORDS.search(name):
            continue
        taken = paren.end()
        entry = dated(dates, years, context)
        if entry is not None:
            first = own.start() if own else start
            yield (first, taken), {"name": name, **entry, "line": passage.line(first)}


def _open_mentions(passage: Passage, context: Context, taken: Sequence[Span]) -> Iterator[tuple[Span, dict[str, Any]]]:
    """Counts with a day right behind the name, without parentheses: `50 năm Ngày … 30/4/1975 - 30/4/2025`."""
    text = passage.text
    dates = [date for date in spot_dates(text) if date.day is not None]
    known = Stretches(taken)
    for counted in _YEARS.finditer(text):
        index = bisect_right(dates, counted.end(), key=lambda date: date.start)
        if counted.start() in known or index == len(dates):
            continue
        name = re.sub(r"[\s,]*(?:ngày)?\s*$", "", text[counted.end() : dates[index].start])
        own = name and _DAY_WORDS.search(name) and not _NOT_A_NAME.search(name) and not _OTHER_DAY.search(name)
        if len(name) > 110 or not own:
            continue
        pair = dates[index : index + 1]
        if index + 1 < len(dates) and _BETWEEN.fullmatch(text[pair[0].end : dates[index + 1].start]):
            pair = dates[index : index + 2]
        entry = dated(pair, int(counted["years"] or counted["nth"]), context)
        if entry is not None:
            span = (counted.start(), pair[-1].end)
            yield span, {"name": name.strip(' “”"'), **entry, "line": passage.line(counted.start())}


def _lunar_mentions(passage: Passage, context: Context) -> Iterator[tuple[Span, dict[str, Any]]]:
    """Days of the lunar calendar, as they fall in the plan's year; left out where that is not known."""
    for found in _LUNAR.finditer(passage.text):
        if context.year is None:
            continue
        try:
            day = lunar_vn.lunar_to_solar(lunar_vn.LunarDate(int(found["day"]), int(found["month"]), context.year))
        except ValueError:
            continue
        yield found.span(), {"name": found["name"], **entry_of(None, Date.of(day), None), "line": passage.line(found.start())}


def _named_day(text: str, start: int, end: int) -> int | None:
    """Where the name of a day begins that ends right before a parenthesis: `Ngày Sách Việt Nam (21/4)`."""
    found = None
    for opening in re.finditer(r"(?:[Nn]gày|Quốc khánh)\b", text[start:end]):
        if _NAMED_DAY.fullmatch(text[start + opening.start() : end].rstrip()):
            found = start + opening.start()
    return found
