"""Who is honoured on a day: whoever has an award that stands or a portrait whose day has come, and nobody else."""

from __future__ import annotations

import datetime as dt

from bangvang.model.cards import DecisionCard, ExemplarCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.decision import GIVEN


def is_issued(card: DecisionCard, today: dt.date) -> bool:
    """A decision that gave something and whose day has come, annulled later or not."""
    return not card.record.draft and card.record.status in GIVEN and card.record.date.first_day <= today


def is_presented(card: ExemplarCard, today: dt.date) -> bool:
    """A portrait whose day has come."""
    # Most are of years gone by, and need no closer look.
    return not card.draft and (card.date.year < today.year or card.date.first_day <= today)


def honoured(catalogue: Catalogue, today: dt.date) -> set[str]:
    """Who has an award that stands or a portrait: nobody else has a page."""
    found = {card.recipient for card in catalogue.exemplars.values() if is_presented(card, today)}
    found.update(award.recipient for card in catalogue.decisions.values()
                 if card.record.annulled is None and is_issued(card, today) for award in card.awards)
    return found
