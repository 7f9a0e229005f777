"""What may be shown, as records: Public and its parts. Only `project` makes a Public."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import InitVar, dataclass
from typing import NamedTuple

from bangvang.model.campaign import Campaign
from bangvang.model.cycle_records import Cycle
from bangvang.model.decision import Decision
from bangvang.model.recipient import Kind, Purpose
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import Term
from bangvang.outline import Outline
from bangvang.public.kept_back import KeptBack
from bangvang.store.originals import Original

PROJECTION = object()


class PublicRecipient(NamedTuple):
    """A recipient who may be shown, and for which purposes; `adult` for every person who is no minor today."""

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
    sort_key: str
    filing: str
    adult: bool


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


class PublicPhoto(NamedTuple):
    """A picture that may be shown; `path` leads to the file, is read only to make pictures and never shown.

    `digest` is that of the file's bytes, `width` and `height` its size upright.
    """

    path: str
    digest: bytes
    width: int
    height: int
    alt: str
    credit: str | None


class PublicExemplar(NamedTuple):
    """A presentation of a public recipient; story (UTF-8, with its digest) and photo only where consent covers them.

    `id` is an anchor on the recipient's page and names the pictures: made of the record's id, which an editor may have
    named after somebody and used again in another year.
    """

    id: str
    year: int
    recipient: str
    quarter: str
    date: str
    commendation: str
    story: bytes | None
    story_digest: bytes
    photo: PublicPhoto | None
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

    @property
    def annulled(self) -> bool:
        """Whether the decision was annulled."""
        return self.record.annulled is not None


class ConsultationRow(NamedTuple):
    """An adult, collective or household on a list under consultation; no link to anything.

    `recipient` is never shown: it tells publishing who is on the list.
    """

    name: str
    kind: Kind
    role: str | None
    unit: str | None
    award: str
    level: str | None
    school_year: str | None
    reason: str | None
    recipient: str


class Consultation(NamedTuple):
    """A list under consultation, until its closing date.

    `names_rows` says whether its title names somebody who stands on it: then no list calls it by its title.
    """

    id: str
    year: int
    record: Decision
    rows: tuple[ConsultationRow, ...]
    names_rows: bool


class PublicCampaign(NamedTuple):
    """A campaign with its text; see model.catalogue.LoadedCampaign."""

    id: str
    record: Campaign
    text: str
    outline: Outline
    source: Original | None
    digest: bytes


@dataclass(frozen=True, slots=True)
class Public:
    """All that may be shown. Only `project` makes one.

    Args:
        withdrawn: ids whose address was public once and answers with a page without personal data.
        kept_back: by purpose, who agrees to pages and not to it, wherever a text names them.
    """

    made_by: InitVar[object]
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
    cycle: Cycle
    kept_back: Mapping[Purpose, KeptBack]

    def __post_init__(self, made_by: object) -> None:
        if made_by is not PROJECTION:
            raise TypeError("Public is made by project() and by nothing else")
