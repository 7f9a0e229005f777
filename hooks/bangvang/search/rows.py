"""Rows: entries as short JSON, with the values that many share (units, awards, plans) in tables beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, NamedTuple

from bangvang.search.entries import KINDS, Award, Honour, Setting, Value

FIRST_YEAR = 1900  # years are written as the distance from it
RECIPIENT = KINDS.index("recipient")
NOWHERE = Setting()
NOTHING = Award()


Numbered = tuple[int, ...]


class Head(NamedTuple):
    """What a row says of every entry."""

    kind: int
    id: str
    title: str
    sample: int


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with its shared values as numbers in the pool.

    Args:
        head: what it says of every entry.
        pattern: number of its address pattern.
        tail: what follows for entries other than recipients: detail, year.
        who: number of the category with all roles.
        honours: year, quarter, school year, then numbers of setting, award and plan.
        months: wordings of its month, of a paper.
    """

    head: Head
    pattern: int
    tail: tuple[str, int]
    who: int
    honours: tuple[Numbered, ...]
    aliases: tuple[str, ...]
    months: tuple[str, ...]


class Pool:
    """All values that entries share, numbered once from 1, so that files compare numbers and not records."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {NOWHERE: 0, NOTHING: 0}
        self.values: list[Any] = [0]
        # Looking at which object a value is takes a tenth of looking at what it is.
        self._by_identity: dict[int, int] = {}
        self._identified: list[Hashable] = []  # as long as it lives, no other object is the same

    def text(self, text: str) -> int:
        """The number of a text."""
        return self._number(text, str)

    def who(self, category: Value | None, *roles: str) -> int:
        """The number of a category with the roles that somebody has in it, each once; 0 for none."""
        return self._number((category, *filter(None, dict.fromkeys(roles))), _who) if category else 0

    def honour(self, honour: Honour) -> Numbered:
        """Year, quarter, school year, then the numbers of setting, award and plan."""
        where, award = self._shared(honour.setting, _setting), self._shared(honour.award, _award)
        plan = self._shared(honour.campaign, _value) if honour.campaign else 0
        return year_written(honour.year), honour.quarter, year_written(honour.school_year), where, award, plan

    def _number(self, value: Hashable, write: Callable[[Any], Any]) -> int:
        number = self._numbers.get(value)
        if number is None:
            number = self._numbers[value] = len(self.values)
            self.values.append(write(value))
        return number

    def _shared(self, value: Hashable, write: Callable[[Any], Any]) -> int:
        """The number of a value that is one object for most who have it."""
        number = self._by_identity.get(id(value))
        if number is None:
            number = self._by_identity[id(value)] = self._number(value, write)
            self._identified.append(value)
        return number


class Tables:
    """The values that the rows of one file refer to; places count from 1, 0 is none."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._places: dict[str, dict[int, int]] = {name: {} for name in ("urls", "who", "where", "award", "plan")}

    def place(self, table: str, number: int) -> int:
        """The place in this file's table of a value of the pool."""
        return self._places[table].setdefault(number, len(self._places[table]) + 1) if number else 0

    def written(self) -> dict[str, list[Any]]:
        """The tables as plain data, empty ones left out."""
        return {
            name: [self._pool.values[number] for number in places] for name, places in self._places.items() if places
        }


def written_row(row: Row, tables: Tables) -> list[Any]:
    """[kind, address, id, title, sample, who, honours] or [kind, address, id, title, sample, detail, year]; + aliases, months.

    Browsers name these places in search-rows.js, and there alone.
    """
    head = row.head
    written: list[Any] = [head.kind, tables.place("urls", row.pattern), head.id, head.title, head.sample]
    if head.kind == RECIPIENT:
        honours = [number for honour in row.honours for number in written_honour(honour, tables)]
        written += [tables.place("who", row.who), honours]
    else:
        written += row.tail
    if row.aliases or row.months:
        written.append(row.aliases)
    if row.months:
        written.append(row.months)
    return written


def written_name(row: Row, tables: Tables) -> list[Any]:
    """[address, title, sample]: of somebody whose honours stand in the columns of a year."""
    return [tables.place("urls", row.pattern), row.head.title, row.head.sample]


def written_honour(honour: Numbered, tables: Tables) -> Numbered:
    """[year, quarter, school year, where, award, plan]: six numbers."""
    year, quarter, school_year, where, award, plan = honour
    place = tables.place
    return year, quarter, school_year, place("where", where), place("award", award), place("plan", plan)


def plain(value: Any) -> bytes:
    """JSON that may stand in a script: the argument of the call that loads it."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # U+2028 and U+2029 end a line in scripts of older browsers; "</" could end the element of an inlined copy.
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/").encode()


def year_written(year: int) -> int:
    """A year as it stands in files; 0 where there is none."""
    return year - FIRST_YEAR if year else 0


def _value(value: Value | None) -> list[str] | int:
    return [value.id, value.name] if value else 0


def _who(who: tuple[Value, *tuple[str, ...]]) -> list[str]:
    """A category and roles as [id, name, role …]."""
    category, *roles = who
    return [category.id, category.name, *roles]


def _setting(setting: Setting) -> list[Any]:
    """A setting as [unit, unit today, school level, places …]."""
    fixed = [_value(setting.unit), _value(setting.now), _value(setting.school_level)]
    return [*fixed, *map(_value, setting.places)]


def _award(award: Award) -> list[Any]:
    """An award as [title, form, level]."""
    return [_value(award.title), _value(award.form), _value(award.level)]
