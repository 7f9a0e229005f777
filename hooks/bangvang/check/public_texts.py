"""Public free texts of records that are few: titles, notes, summaries, descriptions. Plans themselves stand as received."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from bangvang.check import paths
from bangvang.load.yaml_events import Keys
from bangvang.model.campaign import Campaign, own_words
from bangvang.model.catalogue import Catalogue
from bangvang.model.decision import GIVEN, Decision


class PublicText(NamedTuple):
    """A text that a page shows.

    Args:
        left_out_with: ids of recipients at whose names the page leaves the text out by itself; None where it never does.
    """

    path: str
    keys: Keys
    text: str
    left_out_with: frozenset[str] | None = None


def site_texts(catalogue: Catalogue) -> Iterator[PublicText]:
    """What the home page says of the site; telephones and addresses are in place there."""
    site = catalogue.site
    yield from (PublicText("data/site.yml", (field,), text)
                for field, text in (("tagline", site.tagline), ("introduction", site.introduction)) if text)


def few_texts(catalogue: Catalogue) -> Iterator[PublicText]:
    """Every such text of a record that is no draft."""
    yield from _decisions(catalogue)
    for id_, campaign in catalogue.campaigns.items():
        record = campaign.record
        if not record.draft:
            path = paths.campaign(id_)
            if record.summary:
                yield PublicText(path, ("summary",), record.summary)
            yield from (PublicText(path, ("notes", place, "text"), note.text) for place, note in enumerate(record.notes))
    for folder, records in (("units", catalogue.units), ("movements", catalogue.movements),
                            ("anniversaries", catalogue.anniversaries), ("blocks", catalogue.cycle.blocks)):
        yield from (PublicText(paths.record(folder, id_), ("about",), one.about)
                    for id_, one in records.items() if one.about and not one.draft)
    yield from _cycle(catalogue)
    yield from _recipients(catalogue)


def plan_fields(id_: str, record: Campaign) -> Iterator[PublicText]:
    """What a plan's record says in its fields, most of it in the plan's own words; `few_texts` has the editor's."""
    path = paths.campaign(id_)
    yield from (PublicText(path, keys, text) for keys, text in own_words(record))


def rows_are_public(record: Decision, today: dt.date) -> bool:
    """Whether a page shows the rows of a decision, today or when its day has come without anybody's doing.

    Rows of drafts, proposals and registrations are nowhere; what was annulled names nobody, and a consultation only
    until it closes.
    """
    return (_is_public(record) and record.annulled is None
            and (record.status in GIVEN or record.closes is None or today <= record.closes.last_day))


def _is_public(record: Decision) -> bool:
    return not record.draft and (record.status in GIVEN or record.status == "đang lấy ý kiến")


def _decisions(catalogue: Catalogue) -> Iterator[PublicText]:
    for id_, card in catalogue.decisions.items():
        record = card.record
        if not _is_public(record):
            continue
        listed = frozenset(award.recipient for award in card.awards)
        yield PublicText(paths.decision(id_), ("title",), record.title, listed)
        if record.note:
            yield PublicText(paths.decision(id_), ("note",), record.note, listed)


def _cycle(catalogue: Catalogue) -> Iterator[PublicText]:
    for id_, one in catalogue.cycle.initiatives.items():
        if one.draft:
            continue
        path, authors = paths.record("initiatives", id_), frozenset(one.authors)
        for field, text in (("name", one.name), ("summary", one.summary), ("text", one.text), ("recognition", one.recognition)):
            if text:
                yield PublicText(path, (field,), text, authors)
        yield from (PublicText(path, ("results", place), text, authors) for place, text in enumerate(one.results))
    for id_, commitment in catalogue.cycle.commitments.items():
        if not commitment.draft:
            path = paths.record("commitments", id_)
            yield PublicText(path, ("title",), commitment.title)
            yield PublicText(path, ("text",), commitment.text)
            yield from (PublicText(path, ("targets", place, "label"), target.label)
                        for place, target in enumerate(commitment.targets))
    for id_, council in catalogue.cycle.councils.items():
        if not council.draft:
            path = paths.record("councils", id_)
            yield PublicText(path, ("name",), council.name)
            yield from (PublicText(path, ("tasks", place), task) for place, task in enumerate(council.tasks))
    yield from (PublicText(paths.record("criteria", id_), ("title",), criteria.title)
                for id_, criteria in catalogue.cycle.criteria.items() if not criteria.draft)
    yield from (PublicText(paths.record("blocks", id_), ("name",), block.name)
                for id_, block in catalogue.cycle.blocks.items() if not block.draft)


def _recipients(catalogue: Catalogue) -> Iterator[PublicText]:
    """What stands beside a name, and the names of groups and households; a role that only says what one is names nobody."""
    for id_, card in catalogue.recipients.items():
        if card.draft:
            continue
        if card.role and " " in card.role and not card.role[1:].islower():
            yield PublicText(paths.recipient(id_), ("role",), card.role)
        if card.kind != "person":
            yield PublicText(paths.recipient(id_), ("name",), card.name)
            yield from (PublicText(paths.recipient(id_), ("aliases", place), alias) for place, alias in enumerate(card.aliases))
