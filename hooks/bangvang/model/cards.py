"""Cards: the few fields of a record that other pages show, light enough to keep 100,000 of them at hand.

A card is made when its file is parsed and is kept together with the file's problems, so that a build need not parse what
has not changed. Field names are those of the models. `digest` covers what may show
and leaves out what is private; stories and photos have digests of their own, since consent treats them apart.
"""

from __future__ import annotations

import sys
from typing import NamedTuple, TypeVar, cast

from bangvang.dates import Date
from bangvang.model.decision import AwardRow, Decision
from bangvang.model.exemplar import Exemplar
from bangvang.model.recipient import Consent, Kind, Purpose, Recipient
from bangvang.store.output import digest
from bangvang.text import base_letter, given_name, letter, name_sort_key, toneless
from bangvang.text.folding import APOSTROPHES

Text = TypeVar("Text", bound=str | None)


class ConsentCard(NamedTuple):
    """See model.recipient.Consent."""

    by: str
    purposes: tuple[Purpose, ...]
    given: Date
    until: Date | None
    withdrawn: Date | None


class RecipientCard(NamedTuple):
    """See model.recipient.Recipient; `sort_key` and `filing` say where the name stands in A–Z lists."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...]
    category: str
    role: str | None
    unit: str | None
    minor_until: Date | None
    consents: tuple[ConsentCard, ...]
    sample: bool
    draft: bool
    digest: bytes
    sort_key: str
    filing: str


class ExemplarCard(NamedTuple):
    """See model.exemplar.Exemplar; the story is kept as UTF-8, half the size of text in memory, with a digest of its own.

    `anchor` names the presentation on the recipient's page, see PublicExemplar.id. `pairs` and `private` say what its
    texts name and tell, for the checks: see load.free_text.
    """

    id: str
    year: int
    recipient: str
    quarter: str
    date: Date
    commendation: str
    story: bytes | None
    photo: tuple[str, str, str | None] | None
    unit: str | None
    role: str | None
    campaign: str | None
    sample: bool
    draft: bool
    digest: bytes
    story_digest: bytes
    anchor: str
    pairs: bytes = b""
    private: tuple[tuple[str, int, str], ...] = ()


class AwardCard(NamedTuple):
    """One row of a decision's list, with its line in recipients.csv; `pairs` and `private` as in ExemplarCard."""

    line: int
    recipient: str
    unit: str | None
    award: str
    level: str | None
    school_year: str | None
    reason: str | None
    pairs: bytes = b""
    private: tuple[tuple[str, int, str], ...] = ()


class DecisionCard(NamedTuple):
    """A decision with its list."""

    id: str
    year: int
    record: Decision
    awards: tuple[AwardCard, ...]


def recipient_card(id_: str, record: Recipient) -> RecipientCard:
    """The card of a recipient."""
    return RecipientCard(
        id_, _one(record.kind), record.name, record.aliases, _one(record.category), _one(record.role), _one(record.unit),
        record.minor_until, tuple(map(_consent, record.consents)), record.sample, record.draft,
        record.public_digest(), name_sort_key(record.name), filing(record.name),
    )


def filing(name: str) -> str:
    """The letters by which a name is filed: the given name's, then the family name's first; `#` outside letters."""
    if letter(name) == "#":
        return "#"
    letters = f"{toneless(given_name(name))} {toneless(name[:1])}".lower()
    return "".join(base_letter(sign) for sign in letters if sign == " " or (sign.isalpha() and sign not in APOSTROPHES))


def _consent(consent: Consent) -> ConsentCard:
    purposes = tuple(map(_one, consent.purposes))
    return ConsentCard(_one(consent.by), purposes, consent.given, consent.until, consent.withdrawn)


def _one(text: Text) -> Text:
    """One object for what thousands of cards say: it is kept, read and compared once."""
    return cast("Text", sys.intern(text)) if text is not None else text


def exemplar_card(id_: str, year: int, record: Exemplar) -> ExemplarCard:
    """The card of an exemplar."""
    photo = record.photo
    story = record.story.encode() if record.story else None
    return ExemplarCard(
        id_, year, record.recipient, _one(record.quarter), record.date, record.commendation,
        story,
        (photo.file, photo.alt, photo.credit) if photo else None,
        _one(record.unit), _one(record.role), _one(record.campaign), record.sample, record.draft,
        record.public_digest(without=frozenset({"story", "photo"})), digest(story) if story else b"",
        f"bai-{digest(f'{year}/{id_}').hex()[:12]}",
    )


def award_card(line: int, row: AwardRow) -> AwardCard:
    """The card of one row."""
    return AwardCard(line, row.recipient, _one(row.unit), _one(row.award), _one(row.level), _one(row.school_year), row.reason)
