"""What pages show of records that are few: every text of each. Plans themselves stand as received."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bangvang.check import paths
from bangvang.load.yaml_events import Keys
from bangvang.model.base import Record, texts_in
from bangvang.model.campaign import EDITORS, Campaign, own_words
from bangvang.model.catalogue import Catalogue
from bangvang.model.cycle import FOLDERS, Initiative
from bangvang.model.decision import GIVEN, Decision

# Fields that a page leaves out by itself at the name of somebody on the record's own list.
_LEFT_OUT = {"decisions": frozenset({"title", "note"}),
             "initiatives": frozenset({"name", "summary", "text", "recognition", "results"})}
# Where editors write sentences of their own. Elsewhere an address or a telephone is an office's and in place.
_TOLD = {
    "anniversaries": ("about",), "blocks": ("name", "about"), "campaigns": tuple(sorted(EDITORS)),
    "commitments": ("title", "text", "targets"), "councils": ("name", "tasks"), "criteria": ("title",),
    "decisions": ("title", "note"), "initiatives": ("name", "summary", "text", "recognition", "results"),
    "movements": ("about",), "units": ("about",),
}
# Schools and offices are called after people, so are places and streets, and days remember people.
_CALLED_SO = {
    "anniversaries": frozenset({("name",), ("aliases",)}),
    "site": frozenset({("agency", "name"), ("agency", "short_name"), ("parent_agency", "name"), ("parent_agency", "short_name"),
                       ("contacts", "address")}),
    "units": frozenset({("name",), ("short_name",), ("aliases",), ("former_names", "name"), ("website",)}),
}
# Grown-up people in office, who may be namesakes of a child.
_IN_OFFICE = frozenset({"signers", "signatories", "members", "responsible"})


class PublicTexts(NamedTuple):
    """The texts of a record that pages show.

    Args:
        folder: the kind of record, `site` and `vocabulary` among them.
        texts: each with the keys that lead to it.
        listed: ids of recipients at whose names the page leaves some texts out by itself.
        owner: the recipient whose record it is.
        term: the id of the entry, where the record is one of the vocabulary's.
    """

    folder: str
    path: str
    texts: tuple[tuple[Keys, str], ...]
    listed: frozenset[str] = frozenset()
    owner: str | None = None
    term: str | None = None

    def left_out_with(self, keys: Keys) -> frozenset[str] | None:
        """Ids of recipients at whose names the page leaves a text out by itself; None where it never does."""
        return self.listed if keys[0] in _LEFT_OUT.get(self.folder, ()) else None

    def may_be_namesake(self, keys: Keys) -> bool:
        """Whether a full name at this place is likely a school's, a street's or an official's: then the editor is asked."""
        names = tuple(key for key in keys if isinstance(key, str))
        return ("place" in names or names in _CALLED_SO.get(self.folder, ())
                or (names[-1] == "name" and not _IN_OFFICE.isdisjoint(names)))


def few_texts(catalogue: Catalogue, *, told: bool = False) -> Iterator[PublicTexts]:
    """Every text of each such record that is no draft; whatever field a model gets is among them.

    Args:
        told: only what editors tell in sentences of their own.
    """
    if not told:
        yield PublicTexts("site", "data/site.yml", tuple(texts_in(catalogue.site)))
        for name, terms in catalogue.vocabulary.items():
            yield from (PublicTexts("vocabulary", paths.vocabulary(name), tuple(texts_in(term)), term=id_)
                        for id_, term in terms.items())
    for id_, card in catalogue.decisions.items():
        if _is_public(card.record):
            yield PublicTexts("decisions", paths.decision(id_), _texts("decisions", card.record, told=told),
                              frozenset(award.recipient for award in card.awards))
    for id_, campaign in catalogue.campaigns.items():
        if not campaign.record.draft:
            yield PublicTexts("campaigns", paths.campaign(id_), _texts("campaigns", campaign.record, told=True))
    for folder, id_, record in _plain(catalogue):
        listed = frozenset(record.authors) if isinstance(record, Initiative) else frozenset[str]()
        yield PublicTexts(folder, paths.record(folder, id_), _texts(folder, record, told=told), listed)
    yield from _recipients(catalogue)


def few_paths(catalogue: Catalogue) -> Iterator[str]:
    """The files of these records but for the site's own, the vocabulary and people's; most become addresses."""
    yield from (paths.decision(id_) for id_, card in catalogue.decisions.items() if _is_public(card.record))
    yield from (paths.campaign(id_) for id_, campaign in catalogue.campaigns.items() if not campaign.record.draft)
    yield from (paths.record(folder, id_) for folder, id_, _ in _plain(catalogue))


def plan_fields(id_: str, record: Campaign) -> PublicTexts:
    """What a plan's record says in its fields, most of it in the plan's own words; `few_texts` has the editor's."""
    return PublicTexts("campaigns", paths.campaign(id_), tuple(own_words(record)))


def rows_are_public(record: Decision, today: dt.date) -> bool:
    """Whether a page shows the rows of a decision, today or when its day has come without anybody's doing.

    Rows of drafts, proposals and registrations are nowhere; what was annulled names nobody, and a consultation only
    until it closes.
    """
    return (_is_public(record) and record.annulled is None
            and (record.status in GIVEN or record.closes is None or today <= record.closes.last_day))


def _is_public(record: Decision) -> bool:
    return not record.draft and (record.status in GIVEN or record.status == "đang lấy ý kiến")


def _texts(folder: str, record: Record, *, told: bool) -> tuple[tuple[Keys, str], ...]:
    if not told:
        return tuple(texts_in(record))
    return tuple(found for field in _TOLD.get(folder, ()) for found in texts_in(getattr(record, field), (field,)))


def _plain(catalogue: Catalogue) -> Iterator[tuple[str, str, Record]]:
    """Records that are nothing but their fields: folder, id, record."""
    kinds: tuple[tuple[str, Mapping[str, Record]], ...] = (
        ("anniversaries", catalogue.anniversaries), ("documents", catalogue.documents), ("movements", catalogue.movements),
        ("units", catalogue.units), *zip(FOLDERS, catalogue.cycle.folders(), strict=True))
    yield from ((folder, id_, one) for folder, records in kinds for id_, one in records.items() if not one.draft)


def _recipients(catalogue: Catalogue) -> Iterator[PublicTexts]:
    """What stands beside a name, other names, and the names of groups and households: a person is called as it is called.

    A role that only says what one is names nobody.
    """
    for id_, card in catalogue.recipients.items():
        has_role = card.role and " " in card.role and not card.role[1:].islower()
        if card.draft or not (has_role or card.aliases or card.kind != "person"):
            continue
        texts = [*texts_in(card.aliases, ("aliases",))]
        if card.kind != "person":
            texts.append((("name",), card.name))
        if card.role and has_role:
            texts.append((("role",), card.role))
        yield PublicTexts("recipients", paths.recipient(id_), tuple(texts), owner=id_)
