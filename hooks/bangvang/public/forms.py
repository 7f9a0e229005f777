"""What of a record may be shown: each kind's public form, with references only to what is public itself."""

from __future__ import annotations

from collections.abc import Container, Mapping

from bangvang.model.cards import AwardCard, DecisionCard, ExemplarCard, RecipientCard
from bangvang.model.catalogue import LoadedCampaign, PhotoFile
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.unit import Unit
from bangvang.public.kept_back import KeptBack
from bangvang.public.people import People, hidden_names, names, unnamed
from bangvang.public.records import (
    Consultation,
    ConsultationRow,
    PublicAward,
    PublicCampaign,
    PublicDecision,
    PublicExemplar,
    PublicPhoto,
    PublicRecipient,
)


def public_recipient(
    card: RecipientCard, people: People, units: Mapping[str, Unit]
) -> PublicRecipient:
    """A recipient with what consent covers."""
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


def public_award(id_: str, card: DecisionCard, award: AwardCard, units: Mapping[str, Unit]) -> PublicAward:
    """A row of a decision, without a unit that is not shown."""
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


def public_exemplar(
    card: ExemplarCard,
    person: PublicRecipient,
    unpictured: KeptBack,
    units: Mapping[str, Unit],
    campaigns: Mapping[str, LoadedCampaign],
    photo: PhotoFile | None,
    refused: Container[bytes],
) -> PublicExemplar:
    """A presentation; story and photo only where consent covers them, the photo also that of all who are on it.

    Args:
        unpictured: who agrees to no photo, by name: what is said of a photo may name them.
        refused: pictures that are also of somebody who does not agree to them.
    """
    shows = ("photo" in person.purposes and photo is not None and photo.digest not in refused
             and not shows_others(card, person, unpictured))
    return PublicExemplar(
        card.anchor,
        card.year,
        card.recipient,
        card.quarter,
        card.date.vietnamese(),
        card.commendation,
        *((card.story, card.story_digest) if "story" in person.purposes else (None, b"")),
        _photo(card, photo) if shows else None,
        card.unit if card.unit in units else None,
        card.role,
        card.campaign if card.campaign in campaigns else None,
        card.sample,
        card.digest,
    )


def shows_others(card: ExemplarCard, person: PublicRecipient | RecipientCard, unpictured: KeptBack) -> bool:
    """Whether a photo is said to show somebody else, who agrees to no photo."""
    return card.photo is not None and unpictured.named_in(card.photo[1], (person.name, *person.aliases))


def _photo(card: ExemplarCard, photo: PhotoFile | None) -> PublicPhoto | None:
    if card.photo is None or photo is None:
        return None
    _, alt, credit = card.photo
    return PublicPhoto(photo.path, photo.digest, photo.width, photo.height, alt, credit)


def public_decision(
    card: DecisionCard, campaigns: Mapping[str, LoadedCampaign], hidden: list[str]
) -> PublicDecision:
    """A decision without titles that name somebody hidden; an annulled one names nobody."""
    record = card.record
    update = unnamed(record, campaigns, hidden)
    if record.annulled is not None:
        update |= {"signers": (), "note": None, "stated_counts": None}
    return PublicDecision(card.id, card.year, record.model_copy(update=update))


def open_consultation(
    card: DecisionCard, people: People, units: Mapping[str, Unit], campaigns: Mapping[str, LoadedCampaign]
) -> Consultation:
    """A decision under consultation with the rows that may be shown: no minors, nobody without consent."""
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
    record = card.record.model_copy(update=update)
    candidates = [name for id_ in named for name in (people.cards[id_].name, *people.cards[id_].aliases)]
    return Consultation(card.id, card.year, record, tuple(rows), names(record.title, candidates))


def public_campaign(
    loaded: LoadedCampaign,
    campaigns: Mapping[str, LoadedCampaign],
    units: Mapping[str, Unit],
    anniversaries: Mapping[str, Anniversary],
    movements: Mapping[str, Movement],
    documents: Mapping[str, Document],
) -> PublicCampaign:
    """A campaign with references only to what is shown."""
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
