"""Items: entries that are made only where they are new, and facts about them that are kept.

An entry is dear to make, and so are its terms; a digest of what it says is at hand. A build in which one name has
changed takes the facts of all others from the last one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from bangvang.search.entries import KIND_WORDS, KINDS, Honour, SearchEntry, Value
from bangvang.search.facet_values import FacetValue, values_of
from bangvang.search.rows import Head, Pool, Row, year_written
from bangvang.search.terms import name_terms, terms
from bangvang.store.known import Known
from bangvang.store.output import digest
from bangvang.text import given_name, name_sort_key


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be found.

    Args:
        state: digest of all that the entry is made of.
        entry: makes the entry.
    """

    state: bytes
    entry: Callable[[], SearchEntry]


def at_hand(entry: SearchEntry) -> Item:
    """An entry that is made already, as an item."""
    return Item(digest(repr(entry)), lambda: entry)


class Facts(NamedTuple):
    """What the files of the index ask of an entry; see SearchEntry for what is not told here.

    Args:
        order: its place among the others: kinds, then given names, then ids.
        terms: all under which it is filed.
        title_terms: the terms of its title.
        given: the last term of its given name.
        values: under which it is found by facets, each once, sorted.
        pattern: its address with a star in the place of its id.
    """

    order: tuple[int, str, str]
    terms: frozenset[str]
    title_terms: frozenset[str]
    given: tuple[str, ...]
    title: str
    pattern: str
    category: Value | None = None
    role: str = ""
    honours: tuple[Honour, ...] = ()
    values: tuple[FacetValue, ...] = ()
    aliases: tuple[str, ...] = ()
    detail: str = ""
    year: int = 0
    months: tuple[str, ...] = ()
    sample: bool = False

    @property
    def kind(self) -> int:
        """Its kind, as its place among all."""
        return self.order[0]

    @property
    def id(self) -> str:
        """The record's id."""
        return self.order[2]


class Items:
    """All items in order, with their facts; rows on demand."""

    def __init__(self, items: Iterable[Item], known: Known) -> None:
        """Takes facts from `known`, and works out what is new."""
        shared: dict[FacetValue, FacetValue] = {}
        found = [(known.value(item.state, lambda item=item: facts_of(item.entry(), shared)), item.state)  # type: ignore[misc]
                 for item in items]
        found.sort(key=lambda one: one[0].order)
        self.facts: Sequence[Facts] = [facts for facts, _ in found]
        self._states = [state for _, state in found]
        self._rows: dict[int, Row] = {}

    def states_of(self, positions: Iterable[int]) -> bytes:
        """The states of some items in this order, all of one length, one after the other."""
        return b"".join(map(self._states.__getitem__, positions))

    def row(self, position: int) -> Row:
        """The row of an item; its values are numbered in `pool`."""
        if position not in self._rows:
            self._rows[position] = _row(self.facts[position], self.pool)
        return self._rows[position]

    def let_go(self) -> None:
        """Hold rows no longer; one that is asked for after all is made again."""
        self._rows.clear()

    @cached_property
    def counts(self) -> Counter[FacetValue]:
        """How many entries are found under each value."""
        # By which object a value is, then by what it is: one object stands for what thousands share.
        values = list(chain.from_iterable([facts.values for facts in self.facts]))
        objects = dict(zip(map(id, values), values, strict=True))
        found: Counter[FacetValue] = Counter()
        for which, number in Counter(map(id, values)).items():
            found[objects[which]] += number
        return found

    @cached_property
    def pool(self) -> Pool:
        """The values of all rows that were asked for."""
        return Pool()


def facts_of(entry: SearchEntry, shared: dict[FacetValue, FacetValue]) -> Facts:
    """The facts of an entry.

    Args:
        shared: values seen before: one object for what thousands share is quicker to keep.
    """
    values = sorted({value for honour in entry.honours for value in values_of(entry, honour)})
    return Facts(
        order=(KINDS.index(entry.kind), name_sort_key(entry.title), entry.id),
        terms=_terms_of(entry),
        title_terms=frozenset(terms(entry.title)),
        given=tuple(terms(given_name(entry.title))[-1:]),
        title=entry.title,
        pattern=sys.intern("*".join(entry.url.rsplit(entry.id, 1)) if entry.id else entry.url),
        category=entry.category,
        role=entry.role,
        honours=entry.honours,
        values=tuple(shared.setdefault(value, value) for value in values),
        aliases=entry.aliases,
        detail=entry.detail,
        year=entry.year,
        months=entry.months,
        sample=entry.sample,
    )


def _row(facts: Facts, pool: Pool) -> Row:
    return Row(
        head=Head(facts.kind, facts.id, facts.title, int(facts.sample)),
        pattern=pool.text(facts.pattern),
        tail=(facts.detail, year_written(facts.year)),
        who=pool.who(facts.category, *(honour.role for honour in facts.honours), facts.role),
        honours=tuple(map(pool.honour, facts.honours)),
        aliases=facts.aliases,
        months=facts.months,
    )


def _terms_of(entry: SearchEntry) -> frozenset[str]:
    found = set(name_terms(entry.title)).union(*map(name_terms, entry.aliases))
    if entry.kind != "recipient":
        found.update(terms(entry.detail))  # who issued it, where it is
        found.update(terms(KIND_WORDS.get(entry.kind, "")))
    for number in (*entry.numbers, *entry.months):
        found.update(term for term in terms(number) if term[0].isdigit())
    if entry.year:
        found.add(str(entry.year))
    return frozenset(found)
