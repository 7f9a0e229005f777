"""People as they can be found: each an item whose entry is made only when a file of the index needs it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache, partial

from bangvang import addresses
from bangvang.model.vocabulary import Award as AwardTerm
from bangvang.public import PublicAward, PublicExemplar, PublicRecipient
from bangvang.routes.shelf import Shelf
from bangvang.search import Award, Honour, Item, SearchEntry, Setting, Value
from bangvang.store.output import digest
from bangvang.text import slug

NOWHERE = Setting()


class People:
    """Recipients as entries; what many share (a school on a day, an award, a plan) is made once."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._settings: dict[tuple[str, str], Setting] = {}
        self._award = cache(self._award_value)
        self._campaign = cache(self._campaign_value)
        self._role = cache(self._role_told)

    def items(self) -> Iterator[Item]:
        """Those whom consent covers for search; no group that is called after somebody who must not be found."""
        recipients = self._shelf.public.recipients
        for id_, state in self._shelf.carried.values("items", recipients, self._state).items():
            if state:
                yield Item(state, partial(self._entry, recipients[id_]))

    def _state(self, id_: str) -> bytes:
        """The card, and the units of all honours, of which the card tells one; empty for those who must not be found."""
        shelf = self._shelf
        person = shelf.public.recipients[id_]
        if not shelf.may_be_used(person, "search"):
            return b""
        units = [*(award.unit for award in shelf.views.awards.get(person.id, ())),
                 *(exemplar.unit for exemplar in shelf.views.exemplars.get(person.id, ()))]
        roles = (person.role, *(exemplar.role for exemplar in shelf.views.exemplars.get(person.id, ())))
        return digest(shelf.digests.cards[person.id], *(shelf.digests.units[unit] for unit in units if unit),
                      *self._aliases(person), *map(self._role, roles))

    def _entry(self, person: PublicRecipient) -> SearchEntry:
        shelf = self._shelf
        awards = shelf.views.awards.get(person.id, ())
        exemplars = shelf.views.exemplars.get(person.id, ())
        honours = [self._of_award(award) for award in awards] + [self._of_exemplar(one) for one in exemplars]
        numbers = (shelf.public.decisions[award.decision].record.number for award in awards)
        return SearchEntry(
            "recipient", person.id, addresses.recipient(person.id), person.name, aliases=self._aliases(person),
            category=Value(person.category, shelf.term("categories", person.category)), role=self._role(person.role),
            honours=tuple(sorted(honours, key=lambda one: (-one.year, -one.quarter))),
            numbers=tuple(dict.fromkeys(number for number in numbers if number)), sample=person.sample)

    def _aliases(self, person: PublicRecipient) -> tuple[str, ...]:
        """A person's are their own, whoever else is called so; a group may be called after somebody."""
        return person.aliases if person.kind == "person" else tuple(
            alias for alias in person.aliases if not self._shelf.unfound.named_in(alias, groups=False))

    def _role_told(self, role: str | None) -> str:
        """A role, empty where it names somebody who must not be found (`Mẹ của em …`)."""
        return "" if role is None or self._shelf.unfound.named_in(role, groups=False) else role

    def _of_award(self, award: PublicAward) -> Honour:
        record = self._shelf.public.decisions[award.decision].record
        return Honour(
            year=award.year, school_year=int(award.school_year[:4]) if award.school_year else 0,
            setting=self._setting(award.unit, record.date.first_day), campaign=self._campaign(record.campaign),
            award=self._award(award.award, award.level))

    def _of_exemplar(self, exemplar: PublicExemplar) -> Honour:
        return Honour(year=exemplar.year, quarter=int(exemplar.quarter[1]), setting=self._setting(exemplar.unit, None),
                      campaign=self._campaign(exemplar.campaign), role=self._role(exemplar.role))

    def _award_value(self, id_: str, level: str | None) -> Award:
        term = self._shelf.public.vocabulary["awards"].get(id_)
        value = Value(id_, term.name) if term else None
        is_title = isinstance(term, AwardTerm) and term.kind == "danh hiệu"
        return Award(title=value if is_title else None, form=None if is_title else value,
                     level=Value(level, self._shelf.term("levels", level)) if level else None)

    def _campaign_value(self, id_: str | None) -> Value | None:
        return Value(slug(id_), self._shelf.public.campaigns[id_].record.header.title) if id_ else None

    def _setting(self, unit: str | None, day: dt.date | None) -> Setting:
        if unit is None:
            return NOWHERE
        name = self._shelf.unit_name(unit, day)
        if (unit, name) not in self._settings:
            self._settings[unit, name] = self._setting_value(unit, name)
        return self._settings[unit, name]

    def _setting_value(self, unit: str, name: str) -> Setting:
        shelf = self._shelf
        record = shelf.public.units[unit]
        now = [one for one in shelf.views.successors_now[unit] if one != unit]
        places = dict.fromkeys(filter(None, (record.place.then, record.place.now))) if record.place else ()
        return Setting(
            unit=Value(unit, name),
            now=Value(now[0], shelf.unit_name(now[0])) if now else None,
            places=tuple(Value(addresses.place_key(place), place) for place in places),
            school_level=Value(record.level, shelf.term("school_levels", record.level)) if record.level else None)
