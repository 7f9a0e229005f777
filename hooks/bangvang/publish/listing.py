"""What a site shows that may have to be taken back: of whom, which records, and whom its texts may name.

Comes from what editors wrote, not from the files of a site: an award that was annulled, a portrait or a story that was
taken out leave a page behind that says the rest. What is listed of a record is what an editor may take back; a corrected
word is nothing of the kind, unless it named somebody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from bangvang import addresses
from bangvang.check.withheld import withheld
from bangvang.model.catalogue import Catalogue
from bangvang.model.cycle import FOLDERS
from bangvang.model.cycle_records import Cycle
from bangvang.public import Public, PublicExemplar
from bangvang.public.people import People
from bangvang.publish.names_said import names_hidden, names_said
from bangvang.publish.shown import Shown
from bangvang.store.originals import Original

_ITSELF = "page"
_FOLDERS = ("anniversaries", "documents", "movements", "units")  # few, and nothing of them is listed but that they are there
_NO_TEXTS = frozenset({"kept_back", "today", "withdrawn"})
_OF_THE_PROGRAM = frozenset({".css", ".js", ".woff2"})  # they say nothing of anybody and change with each version
_DIGEST_LETTERS = 16
_NOTHING = Shown()


def shown_in(catalogue: Catalogue, public: Public, assets: Mapping[str, Original], before: Shown = _NOTHING) -> Shown:
    """What a site made of this shows.

    Args:
        catalogue: what `public` was made of; samples left out where they are not published.
        assets: files of content/assets, by address.
        before: what an earlier release shows; its paragraphs need not be looked through again.
    """
    purposes = People(catalogue, public.today).purposes
    return Shown(
        {id_: frozenset(covered) for id_, covered in purposes.items() if covered},
        {key: frozenset(parts) for key, parts in (*_records(public), *_files(catalogue, assets))},
        names_said((*_strings_of(public), *_hand_written(catalogue)), before.texts),
        names_hidden(withheld(catalogue, public.today)),
    )


def _records(public: Public) -> Iterator[tuple[str, set[str]]]:
    """Each record with what is shown of it."""
    awards: dict[str, Counter[str]] = {}
    for one in public.awards:
        awards.setdefault(one.decision, Counter())[f"{one.recipient} {one.award}"] += 1
    for id_, decision in public.decisions.items():
        given = {f"{award} {place}" for award, times in awards.get(id_, Counter()).items() for place in range(times)}
        yield f"decisions/{id_}", {_ITSELF} if decision.annulled else {_ITSELF, "in force", *given}
    for id_, consultation in public.consultations.items():
        yield addresses.consultation(id_), {_ITSELF, *(row.recipient for row in consultation.rows)}
    for exemplar in public.exemplars.values():
        yield f"exemplars/{exemplar.year}/{exemplar.id}", _of_exemplar(exemplar)
    for id_, campaign in public.campaigns.items():
        source = campaign.source
        yield f"campaigns/{id_}", {_ITSELF, _short(source.digest)} if source else {_ITSELF}
    for folder in _FOLDERS:
        yield from ((f"{folder}/{id_}", {_ITSELF}) for id_ in getattr(public, folder))
    for folder in FOLDERS:
        for id_, record in getattr(public.cycle, folder).items():
            yield f"{folder}/{id_}", {_ITSELF, *getattr(record, "authors", ())}


def _of_exemplar(exemplar: PublicExemplar) -> set[str]:
    """Whom it presents, that it tells a story, and which picture it shows: another one may show somebody else."""
    return ({exemplar.recipient} | ({"story"} if exemplar.story else set())
            | ({_short(exemplar.photo.digest)} if exemplar.photo else set()))


def _files(catalogue: Catalogue, assets: Mapping[str, Original]) -> Iterator[tuple[str, set[str]]]:
    """Hand-written pages, and the files beside them: nobody can look for names in those, so another file is another record."""
    yield from ((page.path, {_ITSELF}) for page in catalogue.hand_written if not page.is_draft)
    yield from ((path, {_short(file.digest)}) for path, file in assets.items()
                if PurePosixPath(path).suffix.lower() not in _OF_THE_PROGRAM)


def _hand_written(catalogue: Catalogue) -> Iterator[str]:
    """Hand-written pages as they are written and as readers see them."""
    for page in catalogue.hand_written:
        if not page.is_draft:
            yield page.text
            yield page.title
            yield from (block.text for block in page.blocks)


def _strings_of(public: Public) -> Iterator[str]:
    """Whatever is said anywhere: a field that is new is no gap."""
    for one in fields(public):
        if one.name not in _NO_TEXTS:
            yield from _strings(getattr(public, one.name))
    yield from (one.story.decode() for one in public.exemplars.values() if one.story)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Cycle):
        yield from _strings(value.folders())
    elif isinstance(value, BaseModel):
        yield from _strings(vars(value))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, (tuple, list, frozenset)) and not isinstance(value, Original):
        for part in value:
            yield from _strings(part)


def _short(digest: bytes) -> str:
    return digest.hex()[:_DIGEST_LETTERS]
