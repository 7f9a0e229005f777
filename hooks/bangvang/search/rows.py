"""Rows: entries as short JSON, with the values that many share (units, awards, plans) in tables beside them."""

from __future__ import annotations

import json
from collections.abc import Hashable
from typing import Any

from bangvang.search.entries import KINDS, Award, Honour, SearchEntry, Setting, Value

FIRST_YEAR = 1900  # years are written as the distance from it


class Tables:
    """Values seen so far, each with its place; written once a file, referred to by place (0 is none)."""

    def __init__(self) -> None:
        self._places: dict[str, dict[Hashable, int]] = {"urls": {}, "who": {}, "where": {}, "award": {}, "plan": {}}
        self._rows: dict[str, list[Any]] = {name: [] for name in self._places}

    def place(self, table: str, value: Hashable, written: Any) -> int:
        """The place of a value in its table, from 1."""
        places = self._places[table]
        if value not in places:
            self._rows[table].append(written)
            places[value] = len(self._rows[table])
        return places[value]

    def written(self) -> dict[str, list[Any]]:
        """The tables as plain data, empty ones left out."""
        return {name: rows for name, rows in self._rows.items() if rows}

    def who(self, category: Value | None) -> int:
        return self.place("who", category, _value(category)) if category else 0

    def plan(self, campaign: Value | None) -> int:
        return self.place("plan", campaign, _value(campaign)) if campaign else 0

    def where(self, setting: Setting) -> int:
        """[unit, unit today, school level, places …]"""
        if setting == Setting():
            return 0
        written = [_value(setting.unit), _value(setting.now), _value(setting.school_level)]
        return self.place("where", setting, [*written, *map(_value, setting.places)])

    def award(self, award: Award) -> int:
        """[title, form, level]"""
        if award == Award():
            return 0
        return self.place("award", award, [_value(award.title), _value(award.form), _value(award.level)])

    def url(self, entry: SearchEntry) -> int:
        """The address with * for the id."""
        pattern = entry.url.replace(entry.id, "*") if entry.id else entry.url
        return self.place("urls", pattern, pattern)


def row(entry: SearchEntry, tables: Tables) -> list[Any]:
    """[kind, address, id, title, sample, who, honours] or [kind, address, id, title, sample, detail, year, aliases]."""
    head = [KINDS.index(entry.kind), tables.url(entry), entry.id, entry.title, int(entry.sample)]
    if entry.kind == "recipient":
        honours = [number for honour in entry.honours for number in honour_row(honour, tables)]
        return [*head, tables.who(entry.category), honours, *([list(entry.aliases)] if entry.aliases else [])]
    return [*head, entry.detail, _year(entry.year), *([list(entry.aliases)] if entry.aliases else [])]


def honour_row(honour: Honour, tables: Tables) -> list[int]:
    """[year, quarter, school year, where, award, plan]: six numbers."""
    return [
        _year(honour.year),
        honour.quarter,
        _year(honour.school_year),
        tables.where(honour.setting),
        tables.award(honour.award),
        tables.plan(honour.campaign),
    ]


def plain(value: Any) -> bytes:
    """JSON that may stand in a script: the argument of the call that loads it."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # U+2028 and U+2029 end a line in scripts of older browsers; "</" could end the element of an inlined copy.
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/").encode()


def _year(year: int) -> int:
    return year - FIRST_YEAR if year else 0


def _value(value: Value | None) -> list[str] | int:
    return [value.id, value.name] if value else 0
