"""What can be found: every public page as an entry, every public text as blocks; files of the index as outputs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from bangvang import addresses
from bangvang.crew import ALONE, Crew
from bangvang.model.blocks import text_blocks
from bangvang.model.hand_written import HandWritten
from bangvang.outline import plain
from bangvang.public import KeptBack, PublicCampaign, PublicExemplar
from bangvang.routes import hand_written, search_cycle, search_records
from bangvang.routes.search_people import People
from bangvang.routes.shelf import Shelf
from bangvang.routes.text_tables import in_words
from bangvang.search import Block, Item, SearchEntry, SearchText, search_outputs
from bangvang.store.output import Output, digest

NAMESPACE = "search-index"
AWARDS = "thanh-tich"  # the anchor of a recipient's awards, in profile.md


Pages = Mapping[str, HandWritten]


def outputs(shelf: Shelf, pages: Pages, crew: Crew) -> Iterator[Output]:
    """The files of the index; nothing is worked out when nothing that can be found has changed.

    Args:
        pages: hand-written pages by address.
        crew: shares the reading of texts.
    """
    key = _state(shelf, pages)
    known = shelf.memo.get(NAMESPACE, key) if shelf.memo else None
    if known is not None:
        found = _known(shelf, pages, json.loads(known))
    else:
        found = _made(shelf, pages, crew)
        if shelf.memo:
            shelf.memo.put(NAMESPACE, key, json.dumps([[o.path, o.kind, o.inputs[0].hex()] for o in found]).encode())
    shelf.addresses.update(output.path for output in found)
    yield from found


def _made(shelf: Shelf, pages: Pages, crew: Crew) -> list[Output]:
    entries: list[Item | SearchEntry] = [*People(shelf).items(), *search_records.entries(shelf), *search_cycle.entries(shelf),
                                         *hand_written.entries(pages, shelf.unfound)]
    texts = [*_texts(shelf), *search_records.texts(shelf), *search_cycle.texts(shelf), *hand_written.texts(pages, shelf.unfound)]
    return search_outputs(entries, texts, shelf.memo, crew)


def _known(shelf: Shelf, pages: Pages, files: list[list[str]]) -> list[Output]:
    """The files as an earlier build found them; one that is missing in the site after all is made with the rest."""
    @cache
    def again() -> dict[str, Output]:
        return {output.path: output for output in _made(shelf, pages, ALONE)}

    return [Output(path, kind, (bytes.fromhex(state),), lambda path=path: again()[path].make())  # type: ignore[misc]
            for path, kind, state in files]


def _state(shelf: Shelf, pages: Pages) -> bytes:
    """Digest of everything that the index is made of."""
    public, digests = shelf.public, shelf.digests
    return digest(
        digests.vocabulary,
        digests.of(public.recipients), shelf.unfound.state,
        *(part for one in public.exemplars.values() for part in (one.recipient, one.story_digest)),
        *(part for id_, state in sorted(digests.units.items()) for part in (id_, state)),
        *(part for id_, state in sorted(digests.decisions.items()) for part in (id_, state)),
        *(part for id_, one in sorted(public.campaigns.items()) for part in (id_, one.digest)),
        *(part for kind in (public.anniversaries, public.movements, public.documents)
          for id_, record in sorted(kind.items()) for part in (id_, record.public_digest())),
        *map(str, shelf.views.years), *search_cycle.state(shelf),
        *(part for path, page in sorted(pages.items()) for part in (path, page.text)))


def _texts(shelf: Shelf) -> Iterator[SearchText]:
    """What is told of those who may be searched, and the texts of campaigns; read only when something of their year changed.

    What names somebody else who must not be found is left out, by paragraphs; plans stand as received.
    """
    recipients = shelf.public.recipients
    for id_, states in shelf.carried.values("texts", recipients, partial(_states, shelf)).items():
        for year, state in states:
            yield SearchText(addresses.recipient(id_), recipients[id_].name, "recipient", year,
                             _Blocks(shelf, id_, year), state)
    for id_, campaign in shelf.public.campaigns.items():
        yield SearchText(addresses.campaign(id_), campaign.record.header.title, "campaign", campaign.record.year,
                         partial(_plan, campaign), campaign.digest)


class _Told(NamedTuple):
    """What a recipient's page tells of a year: presentations, latest first, and for what awards were given."""

    exemplars: list[PublicExemplar]
    reasons: list[str]


def _states(shelf: Shelf, id_: str) -> tuple[tuple[int, bytes], ...]:
    """The years of which a page tells something, each with the digest of it; nothing for those who must not be found."""
    if not shelf.may_be_used(shelf.public.recipients[id_], "search"):
        return ()
    own = _own_names(shelf, id_)
    return tuple((year, digest(shelf.unfound.state, *own, str(len(of_year.exemplars)), *(
        part for one in of_year.exemplars for part in (one.id, one.commendation, one.story_digest)), *of_year.reasons))
        for year, of_year in _told(shelf, id_).items())


def _told(shelf: Shelf, id_: str) -> dict[int, _Told]:
    told: dict[int, _Told] = {}
    for exemplar in shelf.views.exemplars.get(id_, ()):
        told.setdefault(exemplar.year, _Told([], [])).exemplars.append(exemplar)
    for award in shelf.views.awards.get(id_, ()):
        if award.reason:
            told.setdefault(award.year, _Told([], [])).reasons.append(award.reason)
    return told


def _own_names(shelf: Shelf, id_: str) -> tuple[str, ...]:
    """Of their own names those that somebody else keeps back: a corrected name reads no texts again."""
    person = shelf.public.recipients[id_]
    return tuple(name for name in (person.name, *person.aliases) if shelf.unfound.named_in(name))


class _Blocks:
    """What is told of somebody's year, when it is read; to a helper goes what is told, and not the shelf."""

    def __init__(self, shelf: Shelf, id_: str, year: int) -> None:
        self._shelf, self._id, self._year = shelf, id_, year

    def __call__(self) -> list[Block]:
        return _blocks(*self._told())

    def __reduce__(self) -> tuple[type[partial[list[Block]]], tuple[Any, ...]]:
        return partial, (_blocks, *self._told())

    def _told(self) -> tuple[_Told, KeptBack, tuple[str, ...]]:
        return _told(self._shelf, self._id)[self._year], self._shelf.unfound, _own_names(self._shelf, self._id)


def _blocks(told: _Told, unfound: KeptBack, own: Sequence[str]) -> list[Block]:
    """What is told of a year; the first presentation stands at the top of the page."""
    blocks = []
    for place, exemplar in enumerate(told.exemplars):
        story = text_blocks(exemplar.story.decode(), exemplar.id) if exemplar.story else ()
        blocks.append(Block(exemplar.id if place else "", exemplar.commendation))
        blocks += [Block(block.id, block.text) for block in story]
    blocks += [Block(AWARDS, reason) for reason in dict.fromkeys(told.reasons)]
    return [block for block in blocks if not unfound.named_in(block.text, own)]


def _plan(campaign: PublicCampaign) -> list[Block]:
    return [Block(block.id, in_words(plain(block.text))) for block in campaign.outline.blocks]
