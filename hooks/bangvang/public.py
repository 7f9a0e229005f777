"""project(catalogue, today) -> Public: what may be shown, closed under references. Everything fails closed here.

What makes output takes `Public` and can reach nothing else: no draft, no proposal, nobody whom consent does not
cover is in it, and nothing in it refers to what is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from bangvang.consent import allowed, is_minor, state
from bangvang.model.campaign import Campaign
from bangvang.model.cards import AwardCard, DecisionCard, ExemplarCard, RecipientCard
from bangvang.model.catalogue import Catalogue, LoadedCampaign
from bangvang.model.decision import GIVEN, Decision
from bangvang.model.recipient import Kind, Purpose
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import Category, Term
from bangvang.outline import Outline

_PROJECTION = object()
Item = TypeVar("Item", Unit, Anniversary, Movement, Document)


class PublicRecipient(NamedTuple):
    """A recipient who may be shown, and for which purposes."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...]
    category: str
    role: str | None
    unit: str | None
    sample: bool
    purposes: frozenset[Purpose]
    digest: bytes


class PublicAward(NamedTuple):
    """An award given and not annulled, of a public recipient."""

    recipient: str
    decision: str
    year: int
    unit: str | None
    award: str
    level: str | None
    school_year: str | None
    reason: str | None
    posthumous: bool


class PublicExemplar(NamedTuple):
    """A presentation of a public recipient; story (UTF-8) and photo only where consent covers them."""

    id: str
    year: int
    recipient: str
    quarter: str
    date: str
    commendation: str
    story: bytes | None
    photo: tuple[str, str, str | None] | None
    unit: str | None
    role: str | None
    campaign: str | None
    sample: bool
    digest: bytes


class PublicDecision(NamedTuple):
    """A decision that was issued; an annulled one keeps its page and names nobody."""

    id: str
    year: int
    record: Decision
    digest: bytes

    @property
    def annulled(self) -> bool:
        """Whether the decision was annulled."""
        return self.record.annulled is not None


class ConsultationRow(NamedTuple):
    """An adult, collective or household on a list under consultation; no link to anything."""

    name: str
    kind: Kind
    role: str | None
    unit: str | None
    award: str
    level: str | None
    school_year: str | None
    reason: str | None


class Consultation(NamedTuple):
    """A list under consultation, until its closing date."""

    id: str
    year: int
    record: Decision
    rows: tuple[ConsultationRow, ...]
    digest: bytes


class PublicCampaign(NamedTuple):
    """A campaign with its text; see model.catalogue.LoadedCampaign."""

    id: str
    record: Campaign
    text: str
    outline: Outline
    source: bytes | None
    digest: bytes


@dataclass(frozen=True, slots=True)
class Public:
    """All that may be shown. Only `project` makes one.

    Args:
        withdrawn: ids whose address was public once and answers with a page without personal data.
    """

    _made_by: object
    site: Site
    today: dt.date
    vocabulary: Mapping[str, Mapping[str, Term]]
    recipients: Mapping[str, PublicRecipient]
    withdrawn: tuple[str, ...]
    awards: tuple[PublicAward, ...]
    exemplars: Mapping[str, PublicExemplar]
    decisions: Mapping[str, PublicDecision]
    consultations: Mapping[str, Consultation]
    campaigns: Mapping[str, PublicCampaign]
    units: Mapping[str, Unit]
    anniversaries: Mapping[str, Anniversary]
    movements: Mapping[str, Movement]
    documents: Mapping[str, Document]

    def __post_init__(self) -> None:
        if self._made_by is not _PROJECTION:
            raise TypeError("Public is made by project() and by nothing else")


class LeftOut(NamedTuple):
    """Something that is not shown, and why; for editors only, never part of Public."""

    path: str
    reason: str


def project(catalogue: Catalogue, today: dt.date) -> Public:
    """What of the catalogue may be shown on the day `today`."""
    people = _People(catalogue, today)
    units = _published(catalogue.units)
    campaigns = {id_: loaded for id_, loaded in catalogue.campaigns.items() if not loaded.record.draft}
    issued = {id_: card for id_, card in catalogue.decisions.items()
              if not card.record.draft and card.record.status in GIVEN and card.record.date.first_day <= today}
    presented = {id_: card for id_, card in catalogue.exemplars.items()
                 if not card.draft and card.date.first_day <= today}
    valid = {id_: card for id_, card in issued.items() if card.record.annulled is None}

    shown = ({award.recipient for card in valid.values() for award in card.awards}
             | {card.recipient for card in presented.values()})
    recipients = {id_: _recipient(card, people.purposes[id_], units)
                  for id_, card in catalogue.recipients.items() if id_ in shown and people.purposes.get(id_)}
    anniversaries = _published(catalogue.anniversaries)
    movements = _published(catalogue.movements)
    documents = _published(catalogue.documents)
    return Public(
        _made_by=_PROJECTION,
        site=catalogue.site,
        today=today,
        vocabulary=catalogue.vocabulary,
        recipients=recipients,
        withdrawn=tuple(sorted(id_ for id_ in shown & people.withdrawn)),
        awards=tuple(_award(id_, card, award, units)
                     for id_, card in sorted(valid.items()) for award in card.awards if award.recipient in recipients),
        exemplars={id_: _exemplar(card, recipients[card.recipient].purposes, units, campaigns)
                   for id_, card in sorted(presented.items()) if card.recipient in recipients},
        decisions={id_: _decision(card, campaigns) for id_, card in sorted(issued.items())},
        consultations={id_: _consultation(card, people, units, campaigns)
                       for id_, card in sorted(catalogue.decisions.items()) if _is_open(card, today)},
        campaigns={id_: _campaign(loaded, campaigns, units, anniversaries, movements, documents)
                   for id_, loaded in sorted(campaigns.items())},
        units={id_: unit.model_copy(update={
            "parent": unit.parent if unit.parent in units else None,
            "successors": tuple(s for s in unit.successors if s in units),
        }) for id_, unit in units.items()},
        anniversaries=anniversaries,
        movements=movements,
        documents=documents,
    )


def left_out(catalogue: Catalogue, today: dt.date) -> list[LeftOut]:
    """What is not shown and why, for the editor's report; names nobody but by file."""
    people = _People(catalogue, today)
    reasons = []
    for id_, card in catalogue.recipients.items():
        if card.draft:
            reasons.append(LeftOut(f"data/recipients/{id_}.yml", "bản nháp"))
        elif not people.purposes[id_]:
            reason = "đã rút lại hoặc hết hạn đồng ý" if id_ in people.withdrawn else "trẻ em chưa đủ sự đồng ý"
            reasons.append(LeftOut(f"data/recipients/{id_}.yml", reason))
    for id_, decision in catalogue.decisions.items():
        record = decision.record
        if record.draft:
            reasons.append(LeftOut(f"data/decisions/{id_}", "bản nháp"))
        elif record.status not in GIVEN and not _is_open(decision, today):
            reasons.append(LeftOut(f"data/decisions/{id_}", f"tình trạng “{record.status}” không công khai"))
        elif record.date.first_day > today:
            reasons.append(LeftOut(f"data/decisions/{id_}", "ngày ban hành chưa đến"))
    for id_, exemplar in catalogue.exemplars.items():
        if exemplar.draft or exemplar.date.first_day > today:
            reasons.append(LeftOut(f"data/exemplars/{id_}.yml", "bản nháp" if exemplar.draft else "ngày của bài chưa đến"))
    reasons += [LeftOut(f"data/campaigns/{id_}", "bản nháp")
                for id_, campaign in catalogue.campaigns.items() if campaign.record.draft]
    return sorted(reasons)


class _People:
    """Consent on a day, for every recipient: purposes, who withdrew, who is a minor."""

    def __init__(self, catalogue: Catalogue, today: dt.date) -> None:
        minors = {id_ for id_, term in catalogue.vocabulary["categories"].items()
                  if not isinstance(term, Category) or term.minor}
        known = catalogue.vocabulary["categories"].keys()
        self.cards = catalogue.recipients
        self.purposes: dict[str, frozenset[Purpose]] = {}
        self.withdrawn: set[str] = set()
        self.minors: set[str] = set()
        for id_, card in catalogue.recipients.items():
            # A category that the vocabulary does not know may be one of children.
            category_is_minor = card.category in minors or card.category not in known
            purposes = frozenset() if card.draft else allowed(card, category_is_minor=category_is_minor, today=today)
            self.purposes[id_] = purposes
            if is_minor(card, category_is_minor=category_is_minor, today=today):
                self.minors.add(id_)
            if not purposes and not card.draft \
                    and state(card, category_is_minor=category_is_minor, today=today) == "withdrawn":
                self.withdrawn.add(id_)


def _published(records: Mapping[str, Item]) -> dict[str, Item]:
    return {id_: record for id_, record in sorted(records.items()) if not record.draft}


def _recipient(card: RecipientCard, purposes: frozenset[Purpose], units: Mapping[str, Unit]) -> PublicRecipient:
    return PublicRecipient(card.id, card.kind, card.name, card.aliases, card.category, card.role,
                           card.unit if card.unit in units else None, card.sample, purposes, card.digest)


def _award(id_: str, card: DecisionCard, award: AwardCard, units: Mapping[str, Unit]) -> PublicAward:
    return PublicAward(award.recipient, id_, card.year, award.unit if award.unit in units else None, award.award,
                       award.level, award.school_year, award.reason, card.record.status == "truy tặng")


def _exemplar(card: ExemplarCard, purposes: frozenset[Purpose], units: Mapping[str, Unit],
              campaigns: Mapping[str, LoadedCampaign]) -> PublicExemplar:
    return PublicExemplar(
        card.id, card.year, card.recipient, card.quarter, card.date.vietnamese(), card.commendation,
        card.story if "story" in purposes else None,
        card.photo if "photo" in purposes else None,
        card.unit if card.unit in units else None, card.role,
        card.campaign if card.campaign in campaigns else None, card.sample, card.digest)


def _decision(card: DecisionCard, campaigns: Mapping[str, LoadedCampaign]) -> PublicDecision:
    record = card.record
    update: dict[str, object] = {} if record.campaign in campaigns else {"campaign": None}
    if record.annulled is not None:
        update |= {"signers": (), "note": None, "stated_counts": None}
    return PublicDecision(card.id, card.year, record.model_copy(update=update), card.digest)


def _is_open(card: DecisionCard, today: dt.date) -> bool:
    """A consultation is open from its date to its closing date; one without a closing date is not shown."""
    record = card.record
    return (record.status == "đang lấy ý kiến" and not record.draft and record.annulled is None
            and record.closes is not None and record.date.first_day <= today <= record.closes.last_day)


def _consultation(card: DecisionCard, people: _People, units: Mapping[str, Unit],
                  campaigns: Mapping[str, LoadedCampaign]) -> Consultation:
    rows = []
    for award in card.awards:
        recipient = people.cards.get(award.recipient)
        if recipient is None or award.recipient in people.minors or "page" not in people.purposes[award.recipient]:
            continue
        rows.append(ConsultationRow(recipient.name, recipient.kind, recipient.role,
                                    award.unit if award.unit in units else None,
                                    award.award, award.level, award.school_year, award.reason))
    update = {} if card.record.campaign in campaigns else {"campaign": None}
    return Consultation(card.id, card.year, card.record.model_copy(update=update), tuple(rows), card.digest)


def _campaign(loaded: LoadedCampaign, campaigns: Mapping[str, LoadedCampaign], units: Mapping[str, Unit],
              anniversaries: Mapping[str, Anniversary], movements: Mapping[str, Movement],
              documents: Mapping[str, Document]) -> PublicCampaign:
    record = loaded.record
    update: dict[str, object] = {
        "unit": record.unit if record.unit in units else None,
        "parents": tuple(parent for parent in record.parents if parent in campaigns),
        "of": record.of if record.of in campaigns else None,
        "anniversaries": tuple(c if c.day in anniversaries else c.model_copy(update={"day": None})
                               for c in record.anniversaries),
        "citations": tuple(c if c.document in documents else c.model_copy(update={"document": None})
                           for c in record.citations),
        "movements": tuple(m if m.movement in movements else m.model_copy(update={"movement": None})
                           for m in record.movements),
    }
    return PublicCampaign(loaded.id, record.model_copy(update=update), loaded.text, loaded.outline,
                          loaded.source, loaded.digest)
