"""project(catalogue, today) -> Public: what may be shown, closed under references. It fails closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TypeVar

from bangvang.model.cards import AwardCard, DecisionCard, ExemplarCard, RecipientCard
from bangvang.model.catalogue import Catalogue, LoadedCampaign, PhotoFile
from bangvang.model.decision import GIVEN
from bangvang.model.recipient import Purpose
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.public.cycle import project_cycle
from bangvang.public.people import People, hidden_names, is_open, unnamed
from bangvang.public.records import (
    PROJECTION,
    Consultation,
    ConsultationRow,
    Public,
    PublicAward,
    PublicCampaign,
    PublicDecision,
    PublicExemplar,
    PublicPhoto,
    PublicRecipient,
)

Item = TypeVar("Item", Unit, Anniversary, Movement, Document)


def project(catalogue: Catalogue, today: dt.date) -> Public:
    """What of the catalogue may be shown on the day `today`."""
    people = People(catalogue, today)
    units = _published(catalogue.units)
    campaigns = {id_: loaded for id_, loaded in catalogue.campaigns.items() if not loaded.record.draft}
    issued = {
        id_: card
        for id_, card in catalogue.decisions.items()
        if not card.record.draft and card.record.status in GIVEN and card.record.date.first_day <= today
    }
    presented = {
        id_: card
        for id_, card in catalogue.exemplars.items()
        if not card.draft and card.date.first_day <= today
    }
    valid = {id_: card for id_, card in issued.items() if card.record.annulled is None}

    shown = {award.recipient for card in valid.values() for award in card.awards} | {
        card.recipient for card in presented.values()
    }
    recipients = {
        id_: _recipient(card, people, units)
        for id_, card in catalogue.recipients.items()
        if id_ in shown and people.purposes.get(id_)
    }
    anniversaries = _published(catalogue.anniversaries)
    movements = _published(catalogue.movements)
    documents = _published(catalogue.documents)
    return Public(
        made_by=PROJECTION,
        site=_site(catalogue.site, units),
        today=today,
        vocabulary=catalogue.vocabulary,
        recipients=recipients,
        withdrawn=tuple(sorted(id_ for id_ in shown & people.withdrawn)),
        awards=tuple(
            _award(id_, card, award, units)
            for id_, card in sorted(valid.items())
            for award in card.awards
            if award.recipient in recipients
        ),
        exemplars={
            id_: _exemplar(card, recipients[card.recipient].purposes, units, campaigns, catalogue.photos.get(id_))
            for id_, card in sorted(presented.items())
            if card.recipient in recipients
        },
        decisions={
            id_: _decision(card, campaigns, hidden_names(card, people, recipients))
            for id_, card in sorted(issued.items())
        },
        consultations={
            id_: _consultation(card, people, units, campaigns)
            for id_, card in sorted(catalogue.decisions.items())
            if is_open(card, today)
        },
        campaigns={
            id_: _campaign(loaded, campaigns, units, anniversaries, movements, documents)
            for id_, loaded in sorted(campaigns.items())
        },
        units={
            id_: unit.model_copy(
                update={
                    "parent": unit.parent if unit.parent in units else None,
                    "successors": tuple(s for s in unit.successors if s in units),
                }
            )
            for id_, unit in units.items()
        },
        anniversaries=anniversaries,
        movements=movements,
        documents=documents,
        cycle=project_cycle(
            catalogue.cycle, today, people,
            units=units, campaigns=campaigns, movements=movements, recipients=recipients,
        ),
    )


def _published(records: Mapping[str, Item]) -> dict[str, Item]:
    return {id_: record for id_, record in sorted(records.items()) if not record.draft}


def _site(site: Site, units: Mapping[str, Unit]) -> Site:
    return site if site.unit in units else site.model_copy(update={"unit": None})


def _recipient(
    card: RecipientCard, people: People, units: Mapping[str, Unit]
) -> PublicRecipient:
    return PublicRecipient(
        card.id,
        card.kind,
        card.name,
        card.aliases,
        card.category,
        card.role,
        card.unit if card.unit in units else None,
        card.sample,
        people.purposes[card.id],
        card.digest,
        card.sort_key,
        card.filing,
        card.kind == "person" and card.id not in people.minors,
    )


def _award(id_: str, card: DecisionCard, award: AwardCard, units: Mapping[str, Unit]) -> PublicAward:
    return PublicAward(
        award.recipient,
        id_,
        card.year,
        award.unit if award.unit in units else None,
        award.award,
        award.level,
        award.school_year,
        award.reason,
        card.record.status == "truy tặng",
    )


def _exemplar(
    card: ExemplarCard,
    purposes: frozenset[Purpose],
    units: Mapping[str, Unit],
    campaigns: Mapping[str, LoadedCampaign],
    photo: PhotoFile | None,
) -> PublicExemplar:
    return PublicExemplar(
        card.anchor,
        card.year,
        card.recipient,
        card.quarter,
        card.date.vietnamese(),
        card.commendation,
        *((card.story, card.story_digest) if "story" in purposes else (None, b"")),
        _photo(card, photo) if "photo" in purposes else None,
        card.unit if card.unit in units else None,
        card.role,
        card.campaign if card.campaign in campaigns else None,
        card.sample,
        card.digest,
    )


def _photo(card: ExemplarCard, photo: PhotoFile | None) -> PublicPhoto | None:
    if card.photo is None or photo is None:
        return None
    _, alt, credit = card.photo
    return PublicPhoto(photo.path, photo.digest, photo.width, photo.height, alt, credit)


def _decision(
    card: DecisionCard, campaigns: Mapping[str, LoadedCampaign], hidden: list[str]
) -> PublicDecision:
    record = card.record
    update = unnamed(record, campaigns, hidden)
    if record.annulled is not None:
        update |= {"signers": (), "note": None, "stated_counts": None}
    return PublicDecision(card.id, card.year, record.model_copy(update=update), card.digest)


def _consultation(
    card: DecisionCard, people: People, units: Mapping[str, Unit], campaigns: Mapping[str, LoadedCampaign]
) -> Consultation:
    rows = []
    named = set()
    for award in card.awards:
        recipient = people.cards.get(award.recipient)
        if (
            recipient is None
            or award.recipient in people.minors
            or "page" not in people.purposes[award.recipient]
        ):
            continue
        named.add(award.recipient)
        rows.append(
            ConsultationRow(
                recipient.name,
                recipient.kind,
                recipient.role,
                award.unit if award.unit in units else None,
                award.award,
                award.level,
                award.school_year,
                award.reason,
                award.recipient,
            )
        )
    update = unnamed(card.record, campaigns, hidden_names(card, people, named))
    return Consultation(card.id, card.year, card.record.model_copy(update=update), tuple(rows), card.digest)


def _campaign(
    loaded: LoadedCampaign,
    campaigns: Mapping[str, LoadedCampaign],
    units: Mapping[str, Unit],
    anniversaries: Mapping[str, Anniversary],
    movements: Mapping[str, Movement],
    documents: Mapping[str, Document],
) -> PublicCampaign:
    record = loaded.record
    update: dict[str, object] = {
        "unit": record.unit if record.unit in units else None,
        "parents": tuple(parent for parent in record.parents if parent in campaigns),
        "of": record.of if record.of in campaigns else None,
        "anniversaries": tuple(
            c if c.day in anniversaries else c.model_copy(update={"day": None}) for c in record.anniversaries
        ),
        "citations": tuple(
            c if c.document in documents else c.model_copy(update={"document": None})
            for c in record.citations
        ),
        "movements": tuple(
            m if m.movement in movements else m.model_copy(update={"movement": None})
            for m in record.movements
        ),
    }
    return PublicCampaign(
        loaded.id, record.model_copy(update=update), loaded.text, loaded.outline, loaded.source, loaded.digest
    )
