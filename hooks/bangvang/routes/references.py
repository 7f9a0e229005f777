"""Phong trào, cuộc vận động and Văn bản viện dẫn: all of them, and each with where it is cited, with the words around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from bangvang import addresses
from bangvang.dates import Date
from bangvang.outline import Block, plain
from bangvang.public import PublicCampaign
from bangvang.routes import attached, reference_lists
from bangvang.routes.attached import Attached, by_time
from bangvang.routes.page_titles import document_title, plan_title
from bangvang.routes.papers import paper_data
from bangvang.routes.parting import Entry
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, citation_title, date_part
from bangvang.store.output import Output

AROUND = 90


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The two fronts, a page for each movement, a page for each document."""
    yield from reference_lists.outputs(shelf)
    found = _Found(shelf.public.campaigns.values())
    yield from _movements(shelf, found)
    yield from _documents(shelf, found)


class _Found:
    """Where plans name each movement and cite each document, found in one pass over the plans."""

    def __init__(self, campaigns: Iterable[PublicCampaign]) -> None:
        self.movements: dict[str, list[_Place]] = defaultdict(list)
        self.documents: dict[str, list[_Place]] = defaultdict(list)
        for campaign in campaigns:
            blocks = cache(partial(_block_of_line, campaign))
            for named in campaign.record.movements:
                if named.movement:
                    self.movements[named.movement].append(_Place(campaign, blocks, named.line, named.name))
            for cited in campaign.record.citations:
                if cited.document:
                    lines = dict.fromkeys((*([cited.line] if cited.line else []), *cited.lines))
                    self.documents[cited.document] += [
                        _Place(campaign, blocks, line, cited.wording or cited.number or "") for line in lines]


class _Place(NamedTuple):
    """A place in a plan: its line, the words there, and the plan's blocks by line, asked for when the place is shown."""

    campaign: PublicCampaign
    blocks: Callable[[], Mapping[int, Block]]
    line: int | None
    words: str


def _block_of_line(campaign: PublicCampaign) -> dict[int, Block]:
    """The block that holds each line of a plan; the first, where a line has several."""
    found: dict[int, Block] = {}
    for block in campaign.outline.blocks:
        for _, line in campaign.outline.offsets.get(block.id, ()):
            found.setdefault(line, block)
    return found


def _movements(shelf: Shelf, found: _Found) -> Iterator[Output]:
    for id_, movement in shelf.public.movements.items():
        page, above = addresses.movement(id_), (reference_lists.MOVEMENTS, (movement.name, addresses.movement(id_)))
        mentions = _mentions(page, movement.name, above, found.movements.get(id_, ()))
        initiatives = attached.initiatives(shelf, page, movement.name, "", above,
                                           shelf.cycle.initiatives_of_movement.get(id_, ()))
        facts: list[Part] = [{"label": "Loại", "value": movement.kind}]
        facts += [{"label": label, "value": value} for label, value in
                  (("Cơ quan phát động", movement.launched_by), ("Giai đoạn", movement.period),
                   ("Cách gọi khác", "; ".join(movement.aliases))) if value]
        listed = {**_shown(mentions), "initiatives": attached.shown(initiatives)}
        view = {"title": movement.name, "sample": movement.sample, "about": movement.about or "", "facts": facts, **listed}
        yield shelf.page(page, "reference", "reference.md", view, title=movement.name, layout="list",
                         description=f"{movement.name}: các kế hoạch thi đua có nêu.",
                         crumbs=(reference_lists.MOVEMENTS, (movement.name, "")))
        yield from attached.outputs(shelf, mentions)
        yield from attached.outputs(shelf, initiatives)


def _documents(shelf: Shelf, found: _Found) -> Iterator[Output]:
    for id_, document in shelf.public.documents.items():
        title = citation_title(document.type, document.number, document.title)
        page = addresses.document(id_)
        mentions = _mentions(page, document_title(document), (reference_lists.DOCUMENTS, (title, page)),
                             found.documents.get(id_, ()))
        facts = [{"label": label, "value": value} for label, value in
                 (("Cơ quan ban hành", document.issuer), ("Ngày ban hành", date_part(document.date)),
                  ("Trích yếu", document.title), ("Cách gọi khác", "; ".join(document.aliases))) if value]
        listed = _shown(mentions)
        view = {"title": title, "sample": document.sample, "about": "", "facts": facts, **listed}
        yield shelf.page(page, "reference", "reference.md", view, title=document_title(document),
                         layout="list", description=f"{document_title(document)}: các kế hoạch có viện dẫn.",
                         crumbs=(reference_lists.DOCUMENTS, (title, "")), json_ld=paper_data(
                             shelf, page, document.title or title, genre=document.type,
                             number=document.number, date=document.date, publisher=document.issuer))
        yield from attached.outputs(shelf, mentions)


def _mentions(page: str, of: str, above: tuple[tuple[str, str], ...], places: Sequence[_Place]) -> Attached:
    """The list of places where plans name a movement or cite a document."""
    def entries() -> list[Entry[Part]]:
        return [Entry(place.campaign.record.header.date or Date(place.campaign.record.year), _mention(place))
                for place in places]

    return Attached(page, "duoc-neu", f"Được nêu trong các kế hoạch: {of}", "lần nêu", "", above, len(places), *by_time(entries),
                    shows="mentions")


def _shown(mentions: Attached) -> Part:
    """The mentions, or the ways to their pages."""
    return {"mentions" if not mentions.is_long else "mentioned": attached.shown(mentions)}


def _mention(place: _Place) -> Part:
    """A place in a plan with the words around it; leads to the block."""
    campaign, words = place.campaign, place.words
    link = {"title": plan_title(campaign.record), "sample": campaign.record.sample}
    page = f"@/{addresses.campaign(campaign.id)}"
    block = place.blocks().get(place.line) if place.line is not None else None
    if block is None:
        return {**link, "url": page, "before": "", "words": words, "after": ""}
    text = plain(block.text)
    at = text.lower().find(words.lower()) if words else -1
    before, shown, after = (text[:at], text[at:at + len(words)], text[at + len(words):]) if at >= 0 else ("", "", text)
    return {**link, "url": f"{page}#{block.id}", "words": shown, "before": _tail(before), "after": _head(after)}


def _tail(text: str) -> str:
    """The last words of a text; never a part of a word."""
    return text if len(text) <= AROUND else f"…{text[-AROUND - 1:].partition(' ')[2]}"


def _head(text: str) -> str:
    """The first words of a text; never a part of a word."""
    return text if len(text) <= AROUND else f"{text[:AROUND + 1].rpartition(' ')[0]}…"
