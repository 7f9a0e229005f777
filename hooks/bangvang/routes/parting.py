"""How a list that one page cannot hold is parted: by the letters of names or by time, what is still too long more finely.

A part is named by what stands in its records, never by an ordinal: a changed record changes one or two pages of a list,
however long it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from bangvang.dates import Date
from bangvang.routes.words import Part, opened

FULL = 150  # entries that one page holds
YEAR, MONTH, DAY = 1, 2, 3
OTHERS = "Khác"  # names that open with no letter; no beginning of a name, which has no tones
_OTHERS_KEY = "khac"
_UNSAID = {YEAR: "Không ghi năm", MONTH: "Không ghi tháng", DAY: "Không ghi ngày"}
_LOOKS_TYPED = re.compile("a(?=[aâăw])|d(?=[dđ])|e(?=[eê])|o(?=[oôơw])|u(?=w)")  # Hoong is not Hông
_DEVICES = frozenset({"aux", "con", "nul", "prn"})  # which Windows takes for no files
_KEYS = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", " ": "-"}
One = TypeVar("One")


class Entry(NamedTuple, Generic[One]):
    """A record of a list with its date."""

    date: Date | None
    shown: One


class Span(NamedTuple, Generic[One]):
    """A part of a list: its key in addresses (`hoo`, `2026-05`), how it reads (`Hô`, `Tháng 5/2026`), its entries in order."""

    key: str
    title: str
    entries: tuple[One, ...]


def parted_by_letters(members: Sequence[str], filing: Mapping[str, str], length: int = 1) -> Iterator[Span[str]]:
    """Members by the first letters under which they are filed, `length` or as many more as it takes."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in members:
        groups[filing[id_][:length]].append(id_)
    for prefix, group in sorted(groups.items(), key=lambda item: item[0] == "#"):  # others at the end
        if len(group) <= FULL or all(len(filing[id_]) <= length for id_ in group):
            title = OTHERS if prefix == "#" else opened(prefix)
            yield Span(part_key(title), title, tuple(group))
        else:
            yield from parted_by_letters(group, filing, length + 1)


def first_letters(members: Sequence[str], filing: Mapping[str, str]) -> dict[str, list[str]]:
    """Members by the first letter under which they are filed, in the order of the list, what is no letter at the end."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for letter, id_ in zip(map(itemgetter(slice(1)), map(filing.__getitem__, members)), members, strict=True):
        groups[letter].append(id_)
    return dict(sorted(groups.items(), key=lambda item: item[0] == "#"))


def part_key(name: str) -> str:
    """The beginning of a name as part of an address: letters that are not ASCII as Telex writes them, no two alike."""
    if name == OTHERS:
        return _OTHERS_KEY
    key = "".join(_KEYS.get(sign, sign) for sign in _LOOKS_TYPED.sub(r"\g<0>_", name.lower()))
    return f"{key}_" if key in _DEVICES or key == _OTHERS_KEY else key


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
        yield Span("-".join(filter(None, (above, _OTHERS_KEY))), _UNSAID[by], tuple(entry.shown for entry in unsaid))


def _cut(date: Date | None, by: int) -> Date | None:
    """A date to the size of a part; None where that much of it is not known."""
    if date is None or (by >= MONTH and date.month is None) or (by == DAY and date.day is None):
        return None
    return Date(date.year, date.month if by >= MONTH else None, date.day if by == DAY else None)


def span_link(span: Span[One], path: str) -> Part:
    """The way to a part's page, with how much stands there."""
    return {"title": span.title, "url": f"@/{path}", "count": len(span.entries)}
