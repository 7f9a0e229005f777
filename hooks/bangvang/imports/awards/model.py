"""What an award list is read into, and what is known beforehand: plain data, nothing of files or pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bangvang.model.decision import Status
from bangvang.model.recipient import Kind
from bangvang.problems import Problem


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A recipient (person, collective, household) that has a record.

    Args:
        units: ids of the units that the records name for this recipient, the newest first.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    kind: Kind = "person"
    category: str = ""


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit that has a record.

    Args:
        aliases: short names, other names and former names alike.
        successors: ids of the units into which it was merged.
        until: ISO date of its last day, empty while it exists.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    until: str = ""


@dataclass(frozen=True, slots=True)
class KnownAward:
    """A title or form of the vocabulary.

    Args:
        kinds: what kinds of recipient may have it.
        levels: ids of the levels on which it exists.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("person",)
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownLevel:
    """A level of the vocabulary (cơ sở, cấp tỉnh, …)."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """All that a list is held against."""

    people: tuple[KnownPerson, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    awards: tuple[KnownAward, ...] = ()
    levels: tuple[KnownLevel, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A record that may be the one meant, and why (Vietnamese); an editor decides.

    Args:
        certainty: `chắc chắn`, `nhiều khả năng` or `có thể`.
    """

    id: str
    name: str
    reason: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One award to one recipient, as the list states it.

    Args:
        recipient: the name without form of address; no letter changed.
        address: how the list addresses the recipient (`Ông`, `TS.`); not part of the name.
        award: name in full; `wording` is what the list says (`LĐTT`).
        line, cell: where the name stands.
        status: only where the row's own section differs from the decision's.
        matches: suggestions by field: recipient, unit, award.
    """

    recipient: str
    kind: Kind
    unit: str = ""
    role: str = ""
    award: str = ""
    wording: str = ""
    level: str = ""
    school_year: str = ""
    reason: str = ""
    address: str = ""
    note: str = ""
    category: str = ""
    status: str = ""
    number: str = ""
    date: str = ""
    line: int = 0
    cell: str = ""
    matches: dict[str, tuple[Match, ...]] = field(default_factory=dict)

    def with_texts(self, texts: Mapping[str, str]) -> Entry:
        """The entry with other texts in some of its text fields."""
        changes: dict[str, Any] = dict(texts)
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Article:
    """An article (Điều) or section that gives something: its award and the numbers that it states."""

    marker: str
    text: str
    award: str = ""
    persons: int | None = None
    collectives: int | None = None
    households: int | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """The document around the lists.

    Args:
        type: `Quyết định`, `Tờ trình`, `Thông báo`, `Công văn`, `Danh sách`, …; empty where none is stated.
        number: canonical (`812/QĐ-SGDĐT`), empty where missing or blank.
        date, closes: ISO, shortened to the precision known.
        school_year: `2023-2024`; year: `2024` where only a calendar year is stated.
        reasons: what each award was given for, by its name, as the articles say.
    """

    status: Status = "đề nghị"
    type: str = ""
    number: str = ""
    date: str = ""
    issuer: str = ""
    title: str = ""
    signers: tuple[tuple[str, str], ...] = ()
    stated_counts: dict[str, int] = field(default_factory=dict)
    school_year: str = ""
    year: str = ""
    award: str = ""
    level: str = ""
    reasons: dict[str, str] = field(default_factory=dict)
    closes: str = ""
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class AwardsDraft:
    """The result of reading one file."""

    name: str
    paper: Paper
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
