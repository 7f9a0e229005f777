"""What can be found: every public page as an entry, every public text as blocks; files of the index as outputs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache, partial

from bangvang import addresses
from bangvang.crew import ALONE, Crew
from bangvang.model.blocks import text_blocks
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import Award as AwardTerm
from bangvang.outline import plain
from bangvang.public import PublicAward, PublicCampaign, PublicDecision, PublicExemplar, PublicRecipient
from bangvang.public.people import names
from bangvang.routes import search_cycle
from bangvang.routes.campaigns import citation_title
from bangvang.routes.shelf import Shelf
from bangvang.search import Award, Block, Honour, SearchEntry, SearchText, Setting, Value, search_outputs
from bangvang.store.output import Output, digest
from bangvang.text import slug

NAMESPACE = "search-index"
NOWHERE = Setting()
_FRONTS = (
    ("Gương điển hình", addresses.EXEMPLARS), ("Kế hoạch thi đua", addresses.PLANS), ("Khen thưởng", addresses.AWARDS),
    ("Quyết định khen thưởng", addresses.DECISIONS), ("Mô hình, sáng kiến", addresses.INITIATIVES),
    ("Danh sách đang lấy ý kiến", addresses.CONSULTATIONS), ("Ngày kỷ niệm", addresses.ANNIVERSARIES),
    ("Đơn vị", addresses.UNITS), ("Khối thi đua", addresses.BLOCKS), ("Phong trào, cuộc vận động", addresses.MOVEMENTS),
    ("Văn bản", addresses.DOCUMENTS), ("Dữ liệu mở", addresses.DATA), ("Giới thiệu", addresses.ABOUT),
    ("Liên hệ, đính chính", addresses.CONTACT), ("Bảo vệ dữ liệu cá nhân", addresses.PRIVACY))


def outputs(shelf: Shelf, crew: Crew) -> Iterator[Output]:
    """The files of the index; nothing is worked out when nothing that can be found has changed."""
    key = _state(shelf)
    known = shelf.memo.get(NAMESPACE, key) if shelf.memo else None
    if known is not None:
        found = _known(shelf, json.loads(known))
    else:
        found = _made(shelf, crew)
        if shelf.memo:
            shelf.memo.put(NAMESPACE, key, json.dumps([[o.path, o.kind, o.inputs[0].hex()] for o in found]).encode())
    shelf.addresses.update(output.path for output in found)
    yield from found


def _made(shelf: Shelf, crew: Crew) -> list[Output]:
    entries = [*_People(shelf).entries(), *_records(shelf), *_pages(shelf), *search_cycle.entries(shelf)]
    return search_outputs(entries, [*_texts(shelf), *search_cycle.texts(shelf)], shelf.memo, crew)


def _known(shelf: Shelf, files: list[list[str]]) -> list[Output]:
    """The files as an earlier build found them; one that is missing in the site after all is made with the rest."""
    @cache
    def again() -> dict[str, Output]:
        return {output.path: output for output in _made(shelf, ALONE)}

    return [Output(path, kind, (bytes.fromhex(state),), lambda path=path: again()[path].make())  # type: ignore[misc]
            for path, kind, state in files]


def _state(shelf: Shelf) -> bytes:
    """Digest of everything that the index is made of."""
    public, digests = shelf.public, shelf.digests
    return digest(
        digests.vocabulary,
        # Those who must not be found count too: titles that name them are left out.
        *(part for id_ in public.recipients for part in (id_, digests.cards[id_])),
        *(part for one in public.exemplars.values() for part in (one.recipient, one.story or b"")),
        *(part for id_, state in sorted(digests.units.items()) for part in (id_, state)),
        *(part for id_, state in sorted(digests.decisions.items()) for part in (id_, state)),
        *(part for id_, one in sorted(public.campaigns.items()) for part in (id_, one.digest)),
        *(part for kind in (public.anniversaries, public.movements, public.documents)
          for id_, record in sorted(kind.items()) for part in (id_, record.public_digest())),
        *map(str, shelf.views.years), *search_cycle.state(shelf))


class _People:
    """Recipients as entries; what many share (a school on a day, an award, a plan) is made once."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._settings: dict[tuple[str, str], Setting] = {}
        self._award = cache(self._award_value)
        self._campaign = cache(self._campaign_value)

    def entries(self) -> Iterator[SearchEntry]:
        """Those whom consent covers for search."""
        for person in self._shelf.public.recipients.values():
            if "search" in person.purposes:
                yield self._entry(person)

    def _entry(self, person: PublicRecipient) -> SearchEntry:
        shelf = self._shelf
        awards = shelf.views.awards.get(person.id, ())
        exemplars = shelf.views.exemplars.get(person.id, ())
        honours = [self._of_award(award) for award in awards] + [self._of_exemplar(one) for one in exemplars]
        numbers = (shelf.public.decisions[award.decision].record.number for award in awards)
        return SearchEntry(
            "recipient", person.id, addresses.recipient(person.id), person.name, aliases=person.aliases,
            category=Value(person.category, shelf.term("categories", person.category)),
            honours=tuple(sorted(honours, key=lambda one: (-one.year, -one.quarter))),
            numbers=tuple(dict.fromkeys(number for number in numbers if number)), sample=person.sample)

    def _of_award(self, award: PublicAward) -> Honour:
        record = self._shelf.public.decisions[award.decision].record
        return Honour(
            year=award.year, school_year=int(award.school_year[:4]) if award.school_year else 0,
            setting=self._setting(award.unit, record.date.first_day), campaign=self._campaign(record.campaign),
            award=self._award(award.award, award.level))

    def _of_exemplar(self, exemplar: PublicExemplar) -> Honour:
        return Honour(year=exemplar.year, quarter=int(exemplar.quarter[1]), setting=self._setting(exemplar.unit, None),
                      campaign=self._campaign(exemplar.campaign))

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


def _records(shelf: Shelf) -> Iterator[SearchEntry]:
    """Everything but people that has a page of its own."""
    public = shelf.public
    for id_, unit in public.units.items():
        names = (*unit.aliases, *filter(None, (unit.short_name,)), *(former.name for former in unit.former_names))
        yield SearchEntry("unit", id_, addresses.unit(id_), unit.name, aliases=names, detail=_place(unit), sample=unit.sample)
    for id_, campaign in public.campaigns.items():
        header = campaign.record.header
        yield SearchEntry("campaign", slug(id_), addresses.campaign(id_), header.title,
                          aliases=tuple(filter(None, (header.number,))),
                          detail=", ".join(filter(None, (header.issuer, str(campaign.record.year)))),
                          year=campaign.record.year, sample=campaign.record.sample)
    for id_, decision in public.decisions.items():
        decided = decision.record
        about = decided.title if _may_be_found(shelf, decision) else ""
        title = f"{decided.type} số {decided.number}" if decided.number else about or decided.type
        yield SearchEntry("decision", slug(id_), addresses.decision(id_), title,
                          aliases=tuple(filter(None, (decided.number,))),
                          detail=", ".join(filter(None, (about, decided.date.vietnamese()))), year=decision.year,
                          sample=decided.sample)
    for id_, day in public.anniversaries.items():
        month, number = day.day.split("-")
        date = f"{int(number)}/{int(month)}"
        yield SearchEntry("anniversary", id_, addresses.anniversary(id_), day.name,
                          aliases=(*day.aliases, date, f"{number}/{month}"), detail=date, sample=day.sample)
    for id_, movement in public.movements.items():
        yield SearchEntry("movement", id_, addresses.movement(id_), movement.name, aliases=movement.aliases,
                          detail=movement.launched_by or "", sample=movement.sample)
    for id_, document in public.documents.items():
        title = citation_title(document.type, document.number, document.title)
        yield SearchEntry("document", id_, addresses.document(id_), title,
                          aliases=(*document.aliases, *filter(None, (document.title,))), detail=document.issuer or "",
                          year=document.date.year if document.date else 0, sample=document.sample)
    for id_, term in public.vocabulary["awards"].items():
        yield SearchEntry("award", id_, addresses.award(id_), term.name, aliases=term.aliases)


def _pages(shelf: Shelf) -> Iterator[SearchEntry]:
    """The pages that lead on: those of the years and the heads of the sections."""
    for year in shelf.views.years:
        yield SearchEntry("page", str(year), addresses.year(year), f"Năm {year}", year=year)
    for title, address in _FRONTS:
        yield SearchEntry("page", "", address, title)


def _place(unit: Unit) -> str:
    """Where a unit is, and where it was when its place had another name: people look for it by either."""
    if not unit.place:
        return ""
    now, then = unit.place.now or unit.place.then or "", unit.place.then or ""
    return f"{now} (trước đây: {then})" if then not in ("", now) else now


def _may_be_found(shelf: Shelf, decision: PublicDecision) -> bool:
    """Whether a decision's title names nobody who may be shown but not be found."""
    people = (shelf.public.recipients[award.recipient] for award in shelf.views.awards_of_decision.get(decision.id, ()))
    unfound = [name for one in people if "search" not in one.purposes for name in (one.name, *one.aliases)]
    return not names(decision.record.title, unfound)


def _texts(shelf: Shelf) -> Iterator[SearchText]:
    """Stories of those who may be searched, and the texts of campaigns; read only when something of their year changed."""
    for exemplar in shelf.public.exemplars.values():
        person = shelf.public.recipients[exemplar.recipient]
        if "search" in person.purposes:
            yield SearchText(addresses.recipient(person.id), person.name, "recipient", exemplar.year,
                             partial(_story, exemplar), digest(exemplar.id, exemplar.commendation, exemplar.story or b""))
    for id_, campaign in shelf.public.campaigns.items():
        yield SearchText(addresses.campaign(id_), campaign.record.header.title, "campaign", campaign.record.year,
                         partial(_plan, campaign), campaign.digest)


def _story(exemplar: PublicExemplar) -> list[Block]:
    story = text_blocks(exemplar.story.decode(), exemplar.id) if exemplar.story else ()
    return [Block("", exemplar.commendation), *(Block(block.id, block.text) for block in story)]


def _plan(campaign: PublicCampaign) -> list[Block]:
    return [Block(block.id, plain(block.text)) for block in campaign.outline.blocks]
