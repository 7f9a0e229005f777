"""Who may not be shown today, by what names, and who else is called so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from bangvang.consent import allowed
from bangvang.honoured import honoured
from bangvang.load.free_text import pairs_of
from bangvang.model.cards import RecipientCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.vocabulary import is_of_minors
from bangvang.text import canonical_spelling
from bangvang.text.name_words import parts, spellings, without_remark

Name = tuple[str, ...]
_WORDS_OF_A_GROUP = 3  # hundreds of schools have a Tổ Toán
# What the name of whoever stands for a household follows: “Gia đình ông Nguyễn Văn Mẫu”, “Hộ Nguyễn Văn Mẫu”.
_CALLED = frozenset({"đình", "hộ", "ông", "bà", "cụ", "bác", "chú", "cô", "anh", "chị", "thầy"})


class Bearers(NamedTuple):
    """Who of the withheld bears a name.

    Args:
        ids: of the recipients.
        person: whether one of them is a person.
        sure: whether the name is theirs alone, as far as anybody knows; not that of a group, nor of one of a household.
        real: whether one of them is no sample.
    """

    ids: frozenset[str]
    person: bool
    sure: bool
    real: bool


class Withheld(NamedTuple):
    """Those who may not be shown today: minors without consent, and those who withdrew.

    Args:
        ids: of the recipients.
        names: each name and alias by the digests of its last words.
        bearers: who bears each of them.
    """

    ids: frozenset[str]
    names: Mapping[int, set[Name]]
    bearers: Mapping[Name, Bearers]


def withheld(catalogue: Catalogue, today: dt.date) -> Withheld:
    """All of them; who has neither a birthday nor a paper is passed over at once."""
    categories = catalogue.vocabulary["categories"]
    of_minors = {id_: is_of_minors(categories, id_) for id_ in {card.category for card in catalogue.recipients.values()}}
    ids: set[str] = set()
    names: dict[int, set[Name]] = {}
    bearers: dict[Name, Bearers] = {}
    for id_, card in catalogue.recipients.items():
        if not card.consents and (card.kind != "person" or (card.minor_until is None and not of_minors[card.category])):
            continue
        if allowed(card, category_is_minor=of_minors[card.category], today=today):
            continue
        ids.add(id_)
        for name, sure in _names_of(card):
            spelt = spelling(name)
            old = bearers.get(spelt, Bearers(frozenset(), person=False, sure=False, real=False))
            bearers[spelt] = Bearers(old.ids | {id_}, old.person or card.kind == "person", old.sure or sure,
                                     old.real or not card.sample)
            for pair in {pair for one in spellings(without_remark(name)) for pair in pairs_of(one)}:
                names.setdefault(pair, set()).add(spelt)
    return Withheld(frozenset(ids), names, bearers)


def _names_of(card: RecipientCard) -> Iterator[tuple[str, bool]]:
    """By what a text names somebody, and whether that is sure."""
    for name in (card.name, *card.aliases):
        if card.kind != "collective":
            yield name, True
        elif len(spelling(name)) >= _WORDS_OF_A_GROUP:
            yield name, False
        if card.kind == "household":
            yield from ((one, False) for one in _in_a_household(name))


def _in_a_household(name: str) -> Iterator[str]:
    """Who is named in the name of a household, in full."""
    found: list[str] = []
    called = False
    for word in (*name.split(), ""):
        if called and word[:1].isupper() and word.lower() not in _CALLED:
            found.append(word.rstrip(",;."))
            continue
        if len(found) > 1:
            yield " ".join(found)
        found, called = [], word.lower() in _CALLED


class Namesakes:
    """Who is shown today and is called as somebody withheld; names are folded only once somebody asks."""

    def __init__(self, catalogue: Catalogue, hidden: Withheld, today: dt.date) -> None:
        self._catalogue = catalogue
        self._hidden = hidden
        self._today = today

    def has(self, name: Name) -> bool:
        """Whether somebody who has a page today bears this name; beside a real child's a sample's is nobody's."""
        real = self._hidden.bearers[name].real
        return any(id_ in self._shown and not (real and self._catalogue.recipients[id_].sample)
                   for id_ in self._names.get(name, ()))

    def is_unit(self, name: Name) -> bool:
        """Whether the name of a unit, of today or of another day, ends with this one."""
        return any(unit[-len(name):] == name for unit in self._units)

    def of(self, id_: str | None) -> RecipientCard | None:
        """A recipient who is not withheld."""
        return self._catalogue.recipients.get(id_ or "") if id_ not in self._hidden.ids else None

    def is_grown_up(self, card: RecipientCard) -> bool:
        """Whether somebody is of those who are no pupils, and whom no text calls one."""
        return card.kind == "person" and not is_of_minors(self._catalogue.vocabulary["categories"], card.category)

    @cached_property
    def _names(self) -> Mapping[Name, list[str]]:
        found: dict[Name, list[str]] = {}
        for id_, card in self._catalogue.recipients.items():
            if id_ not in self._hidden.ids and not card.draft:
                found.setdefault(spelling(card.name), []).append(id_)
        return found

    @cached_property
    def _shown(self) -> set[str]:
        return honoured(self._catalogue, self._today)

    @cached_property
    def _units(self) -> frozenset[Name]:
        return frozenset(spelling(name) for unit in self._catalogue.units.values() for name in (unit.name, *unit.other_names))


def spelling(name: str) -> Name:
    """The words of a name as they compare: small letters, one place for the tone; Hoa and Hòa stay two."""
    return tuple(parts(canonical_spelling(without_remark(name)).lower()))
