"""What can be found: every public page as an entry, every public text as blocks; files of the index as outputs."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.model.blocks import text_blocks
from bangvang.model.vocabulary import Award as AwardTerm
from bangvang.outline import plain
from bangvang.public import PublicAward, PublicExemplar, PublicRecipient
from bangvang.routes.campaigns import citation_title
from bangvang.routes.shelf import Shelf
from bangvang.search import Award, Block, Honour, SearchEntry, SearchText, Setting, Value, search_outputs
from bangvang.store.output import Output
from bangvang.text import slug


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The files of the index."""
    found = search_outputs([*_people(shelf), *_records(shelf)], _texts(shelf))
    shelf.addresses.update(output.path for output in found)
    yield from found


def _people(shelf: Shelf) -> Iterator[SearchEntry]:
    for person in shelf.public.recipients.values():
        if "search" in person.purposes:
            yield _person(shelf, person)


def _person(shelf: Shelf, person: PublicRecipient) -> SearchEntry:
    awards = shelf.views.awards.get(person.id, ())
    exemplars = shelf.views.exemplars.get(person.id, ())
    honours = [_of_award(shelf, award) for award in awards] + [_of_exemplar(shelf, one) for one in exemplars]
    numbers = (shelf.public.decisions[award.decision].record.number for award in awards)
    return SearchEntry(
        "recipient", person.id, addresses.recipient(person.id), person.name, aliases=person.aliases,
        category=Value(person.category, shelf.term("categories", person.category)),
        honours=tuple(sorted(honours, key=lambda one: (-one.year, -one.quarter))),
        numbers=tuple(dict.fromkeys(number for number in numbers if number)), sample=person.sample)


def _of_award(shelf: Shelf, award: PublicAward) -> Honour:
    record = shelf.public.decisions[award.decision].record
    term = shelf.public.vocabulary["awards"].get(award.award)
    value = Value(award.award, term.name) if term else None
    is_title = isinstance(term, AwardTerm) and term.kind == "danh hiệu"
    return Honour(
        year=award.year, school_year=int(award.school_year[:4]) if award.school_year else 0,
        setting=_setting(shelf, award.unit, award), campaign=_campaign(shelf, record.campaign),
        award=Award(title=value if is_title else None, form=None if is_title else value,
                    level=Value(award.level, shelf.term("levels", award.level)) if award.level else None))


def _of_exemplar(shelf: Shelf, exemplar: PublicExemplar) -> Honour:
    return Honour(year=exemplar.year, quarter=int(exemplar.quarter[1]), setting=_setting(shelf, exemplar.unit, None),
                  campaign=_campaign(shelf, exemplar.campaign))


def _campaign(shelf: Shelf, id_: str | None) -> Value | None:
    return Value(slug(id_), shelf.public.campaigns[id_].record.header.title) if id_ else None


def _setting(shelf: Shelf, unit: str | None, award: PublicAward | None) -> Setting:
    if unit is None:
        return Setting()
    record = shelf.public.units[unit]
    day = shelf.public.decisions[award.decision].record.date.first_day if award else None
    now = [one for one in shelf.views.successors_now[unit] if one != unit]
    places = dict.fromkeys(filter(None, (record.place.then, record.place.now))) if record.place else ()
    return Setting(
        unit=Value(unit, shelf.unit_name(unit, day)),
        now=Value(now[0], shelf.unit_name(now[0])) if now else None,
        places=tuple(Value(addresses.place_key(place), place) for place in places),
        school_level=Value(record.level, shelf.term("school_levels", record.level)) if record.level else None)


def _records(shelf: Shelf) -> Iterator[SearchEntry]:
    """Everything but people that has a page of its own."""
    public = shelf.public
    for id_, unit in public.units.items():
        names = (*unit.aliases, *filter(None, (unit.short_name,)), *(former.name for former in unit.former_names))
        place = (unit.place.now or unit.place.then or "") if unit.place else ""
        yield SearchEntry("unit", id_, addresses.unit(id_), unit.name, aliases=names, detail=place, sample=unit.sample)
    for id_, campaign in public.campaigns.items():
        header = campaign.record.header
        yield SearchEntry("campaign", slug(id_), addresses.campaign(id_), header.title,
                          aliases=tuple(filter(None, (header.number,))),
                          detail=", ".join(filter(None, (header.issuer, str(campaign.record.year)))),
                          year=campaign.record.year, sample=campaign.record.sample)
    for id_, decision in public.decisions.items():
        decided = decision.record
        title = f"{decided.type} số {decided.number}" if decided.number else decided.title
        yield SearchEntry("decision", slug(id_), addresses.decision(id_), title,
                          aliases=tuple(filter(None, (decided.number,))),
                          detail=f"{decided.title}, {decided.date.vietnamese()}", year=decision.year, sample=decided.sample)
    for id_, day in public.anniversaries.items():
        month, number = day.day.split("-")
        date = f"{int(number)}/{int(month)}"
        yield SearchEntry("anniversary", id_, addresses.anniversary(id_), day.name,
                          aliases=(*day.aliases, date, f"{number}/{month}"), detail=date, sample=day.sample)
    for id_, movement in public.movements.items():
        yield SearchEntry("movement", id_, addresses.movement(id_), movement.name, aliases=movement.aliases,
                          detail=movement.launched_by or "", sample=movement.sample)
    for id_, document in public.documents.items():
        yield SearchEntry("document", id_, addresses.document(id_), citation_title(document.type, document.number),
                          aliases=(*document.aliases, *filter(None, (document.title,))), detail=document.issuer or "",
                          year=document.date.year if document.date else 0, sample=document.sample)
    for id_, term in public.vocabulary["awards"].items():
        yield SearchEntry("award", id_, addresses.award(id_), term.name, aliases=term.aliases)


def _texts(shelf: Shelf) -> Iterator[SearchText]:
    """Stories of those who may be searched, and the texts of campaigns."""
    for exemplar in shelf.public.exemplars.values():
        person = shelf.public.recipients[exemplar.recipient]
        if "search" not in person.purposes:
            continue
        blocks = [Block("", exemplar.commendation)]
        if exemplar.story:
            blocks += [Block(block.id, block.text) for block in text_blocks(exemplar.story.decode(), exemplar.id)]
        yield SearchText(addresses.recipient(person.id), person.name, "recipient", exemplar.year, tuple(blocks))
    for id_, campaign in shelf.public.campaigns.items():
        yield SearchText(addresses.campaign(id_), campaign.record.header.title, "campaign", campaign.record.year,
                         tuple(Block(block.id, plain(block.text)) for block in campaign.outline.blocks))
