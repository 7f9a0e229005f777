"""project(catalogue, today) -> Public: what may be shown, closed under references. It fails closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TypeVar

from bangvang.honoured import honoured, is_issued, is_presented
from bangvang.model.catalogue import Catalogue
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.public.cycle import project_cycle
from bangvang.public.forms import (
    open_consultation,
    public_award,
    public_campaign,
    public_decision,
    public_exemplar,
    public_recipient,
)
from bangvang.public.kept_back import kept_back
from bangvang.public.people import People, hidden_names, is_open
from bangvang.public.pictures import refused_pictures
from bangvang.public.records import PROJECTION, Public

Item = TypeVar("Item", Unit, Anniversary, Movement, Document)


def project(catalogue: Catalogue, today: dt.date) -> Public:
    """What of the catalogue may be shown on the day `today`."""
    people = People(catalogue, today)
    units = _published(catalogue.units)
    campaigns = {id_: loaded for id_, loaded in catalogue.campaigns.items() if not loaded.record.draft}
    issued = {id_: card for id_, card in catalogue.decisions.items() if is_issued(card, today)}
    presented = {id_: card for id_, card in catalogue.exemplars.items() if is_presented(card, today)}
    valid = {id_: card for id_, card in issued.items() if card.record.annulled is None}

    shown = honoured(catalogue, today)
    recipients = {
        id_: public_recipient(card, people, units)
        for id_, card in catalogue.recipients.items()
        if id_ in shown and people.purposes.get(id_)
    }
    refused = refused_pictures(catalogue, people)
    back = kept_back(catalogue.recipients, people.purposes, units)
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
            public_award(id_, card, award, units)
            for id_, card in sorted(valid.items())
            for award in card.awards
            if award.recipient in recipients
        ),
        exemplars={
            id_: public_exemplar(card, recipients[card.recipient], back["photo"], units, campaigns, catalogue.photos.get(id_),
                                 refused)
            for id_, card in sorted(presented.items())
            if card.recipient in recipients
        },
        decisions={
            id_: public_decision(card, campaigns, hidden_names(card, people, recipients))
            for id_, card in sorted(issued.items())
        },
        consultations={
            id_: open_consultation(card, people, units, campaigns)
            for id_, card in sorted(catalogue.decisions.items())
            if is_open(card, today)
        },
        campaigns={
            id_: public_campaign(loaded, campaigns, units, anniversaries, movements, documents)
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
        kept_back=back,
    )


def _published(records: Mapping[str, Item]) -> dict[str, Item]:
    return {id_: record for id_, record in sorted(records.items()) if not record.draft}


def _site(site: Site, units: Mapping[str, Unit]) -> Site:
    return site if site.unit in units else site.model_copy(update={"unit": None})
