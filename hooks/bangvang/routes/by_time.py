"""Lists parted by time: a list that one page cannot hold by years or months, what is still too long by the next smaller part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from bangvang.dates import Date
from bangvang.routes.people_lists import FULL
from bangvang.routes.words import opened

One = TypeVar("One")
YEAR, MONTH, DAY = 1, 2, 3
_UNSAID = {YEAR: "Không ghi năm", MONTH: "Không ghi tháng", DAY: "Không ghi ngày"}


class Entry(NamedTuple, Generic[One]):
    """A record of a list with its date."""

    date: Date | None
    shown: One


class Span(NamedTuple, Generic[One]):
    """A part of a list: its key in addresses (`2026-05`), how it reads (`Tháng 5/2026`), its entries in their order."""

    key: str
    title: str
    entries: tuple[One, ...]


def parted_by_time(entries: Sequence[Entry[One]], by: int, above: str = "") -> Iterator[Span[One]]:
    """The parts of a list in the order of time, what says nothing of it at the end; entries in a part stand as they came.

    Args:
        by: the size of parts: YEAR, MONTH or DAY.
        above: the key of the part that this one is a part of.
    """
    spans: dict[Date | None, list[Entry[One]]] = {}
    for entry in entries:
        spans.setdefault(_cut(entry.date, by), []).append(entry)
    unsaid = spans.pop(None, [])
    for date, found in sorted((date, found) for date, found in spans.items() if date is not None):
        if len(found) > FULL and by < DAY:
            yield from parted_by_time(found, by + 1, str(date))
        else:
            yield Span(str(date), opened(date.vietnamese() if by < DAY else f"ngày {date.vietnamese()}"),
                       tuple(entry.shown for entry in found))
    if unsaid:
        yield Span("-".join(filter(None, (above, "khac"))), _UNSAID[by], tuple(entry.shown for entry in unsaid))


def _cut(date: Date | None, by: int) -> Date | None:
    """A date to the size of a part; None where that much of it is not known."""
    if date is None or (by >= MONTH and date.month is None) or (by == DAY and date.day is None):
        return None
    return Date(date.year, date.month if by >= MONTH else None, date.day if by == DAY else None)
