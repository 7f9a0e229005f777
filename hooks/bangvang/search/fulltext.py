"""Full text: for each year a segment of its own, filed under pairs of neighbouring terms.

A pair (`doi+moi`) tells far more than a Vietnamese syllable does, and few pages share it.
"""

from __future__ import annotations

from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

from bangvang.crew import ALONE, Crew
from bangvang.search.entries import KINDS, Block, SearchText
from bangvang.search.files import DataFile, data_file, known_file, remembered_file, written_leaves
from bangvang.search.leaves import Leaf, leaves
from bangvang.search.rows import plain
from bangvang.search.terms import terms
from bangvang.store.known import Known
from bangvang.store.output import digest

KIND = "search-text"
LEAF_PAGES = 6000  # references in a file of terms: about 12 KB on the wire
CHUNK_BYTES = 12_000  # texts in a file, about 5 KB on the wire
MANY = 1000  # texts that are worth starting helpers for: a second
MOST_PAGES = 120  # a single term in more pages tells nothing: only the first stand


class Read(NamedTuple):
    """What was read from the texts of a segment.

    Args:
        leaves: the files of terms as the head lists them.
        states: digests of their data.
        sizes: bytes of each page's texts, pages in order.
    """

    leaves: str
    states: tuple[bytes, ...]
    sizes: tuple[int, ...]


def text_index(pages: Iterable[SearchText], known: Known, crew: Crew = ALONE) -> tuple[list[list[Any]], list[DataFile]]:
    """[[year, file of the segment], …] newest first, and the files; a page has one text in a year.

    The texts of a segment are read, by the crew, only when one of them has changed; a changed title touches the one
    file of texts in which it stands.
    """
    by_year: dict[int, list[SearchText]] = {}
    for page in pages:
        by_year.setdefault(page.year, []).append(page)
    segments = {year: sorted(by_year[year], key=lambda page: page.url) for year in sorted(by_year, reverse=True)}
    keys = {year: _key(found) for year, found in segments.items()}
    unknown = [year for year in segments if keys[year] not in known]
    many = sum(len(segments[year]) for year in unknown) > MANY
    fresh = dict(zip(unknown, (crew if many else ALONE).map(_made, [segments[year] for year in unknown]), strict=True))
    listed, files = [], []
    for year, found in segments.items():
        made = fresh.pop(year, None)  # a year's texts are let go before the next one's files are drawn up
        read = known.value(keys[year], lambda made=made: made.read)  # type: ignore[misc]
        files += [data_file(KIND, body) for body in made.terms] if made else _known_files(found, read.states)
        shown = _segment(found, read, made.pages if made else None, known)
        listed.append([year, shown[0].name])
        files += shown
    return listed, files


def _known_files(pages: Sequence[SearchText], states: Iterable[bytes]) -> list[DataFile]:
    """Files of terms of which the digests are known; one that is missing in the site is made with its neighbours."""
    @cache
    def bodies() -> dict[bytes, bytes]:
        return {digest(body): body for body in _made(pages).terms}

    return [known_file(KIND, state, lambda state=state: bodies()[state]) for state in states]  # type: ignore[misc]


def _key(pages: Sequence[SearchText]) -> bytes:
    """Digest of all that the terms of a segment are made of; titles are not."""
    return digest(*(part for page in pages for part in (page.url, page.state or repr(page.read()))))


def page_key(url: str) -> str:
    """Three letters for a page. Two pages may share one: the reader's browser looks at the text itself."""
    return b32encode(crc32(url.encode()).to_bytes(4, "big")).decode().lower()[:3]


class _Made(NamedTuple):
    """What a segment's texts give: what is kept, the data of the files of terms, and each page as it is written."""

    read: Read
    terms: list[bytes]
    pages: list[bytes]


def _made(pages: Sequence[SearchText]) -> _Made:
    keys: dict[str, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    written: dict[str, bytes] = {}
    for key, page in sorted(((page_key(page.url), page) for page in pages), key=lambda one: (one[0], one[1].url)):
        blocks = page.read()
        sizes[page.url] = _size(blocks)
        written[page.url] = plain(_written(page, blocks))
        for term in _page_terms(blocks):
            if keys[term][-1:] != [key]:  # of pages that share a key, the key stands once: readers count it
                keys[term].append(key)
    kept = {term: found if "+" in term else found[:MOST_PAGES] for term, found in keys.items()}
    by_term = leaves(((term, len(found) + 2) for term, found in kept.items()), LEAF_PAGES)
    bodies = [plain(" ".join(f"{term}:{''.join(kept[term])}" for term in leaf.keys)) for leaf in by_term]
    files = [data_file(KIND, body) for body in bodies]
    names = written_leaves(by_term, [file.name for file in files])
    read = Read(names, tuple(file.state for file in files), tuple(sizes[page.url] for page in pages))
    return _Made(read, bodies, [written[page.url] for page in pages])


def _segment(pages: Sequence[SearchText], read: Read, written: Sequence[bytes] | None, known: Known) -> list[DataFile]:
    """The head of a segment, and the files of its texts.

    Args:
        written: the pages as they are written; None where they have not been read.
    """
    states = {page.url: _state(page) for page in pages}
    at_hand = dict(zip(states, written, strict=True)) if written is not None else {}

    chunks = cache(lambda: _chunks(pages, read.sizes))

    def key_of(inside: Sequence[SearchText]) -> bytes:
        return digest("chunk", *(states[page.url] for page in inside))

    @cache
    def drawn_up() -> list[DataFile]:
        files = [remembered_file(known, KIND, key_of(inside), partial(_chunk_body, inside, at_hand)) for _, inside in chunks()]
        at_hand.clear()  # the files hold them now
        texts = written_leaves([leaf for leaf, _ in chunks()], [file.name for file in files])
        return [data_file(KIND, plain({"terms": read.leaves, "pages": texts})), *files]

    def found_out() -> tuple[list[bytes], list[bytes]]:
        return [file.state for file in drawn_up()], [key_of(inside) for _, inside in chunks()]

    of_files, of_chunks = known.value(digest("segment", *states.values()), found_out)
    for key, state in zip(of_chunks, of_files[1:], strict=True):
        known.value(key, lambda state=state: state)  # type: ignore[misc] # the next change of a text asks for it
    return [known_file(KIND, state, lambda at=at: drawn_up()[at].data()) for at, state in enumerate(of_files)]  # type: ignore[misc]


def _state(page: SearchText) -> bytes:
    """All that a page's part of a file of texts is made of."""
    return repr((page.url, page.title, page.kind)).encode() + (page.state or repr(page.read()).encode())


def _chunks(pages: Sequence[SearchText], sizes: Sequence[int]) -> list[tuple[Leaf, list[SearchText]]]:
    """The texts of a segment, parted into files."""
    by_key: dict[str, list[SearchText]] = {}
    weights: dict[str, int] = {}
    for page, size in zip(pages, sizes, strict=True):
        key = page_key(page.url)
        by_key.setdefault(key, []).append(page)
        weights[key] = weights.get(key, 0) + size
    return [(leaf, [page for key in leaf.keys for page in by_key[key]]) for leaf in leaves(weights.items(), CHUNK_BYTES)]


def _chunk_body(pages: Sequence[SearchText], written: Mapping[str, bytes]) -> bytes:
    return b"[" + b",".join(written.get(page.url) or plain(_written(page, page.read())) for page in pages) + b"]"


def _page_terms(blocks: Sequence[Block]) -> set[str]:
    found: set[str] = set()
    for block in blocks:
        in_block = terms(block.text)
        found.update(in_block)
        found.update(map("+".join, pairwise(in_block)))
    return found


def _size(blocks: Sequence[Block]) -> int:
    return 80 + sum(len(block.text.encode()) + len(block.anchor) for block in blocks)


def _written(page: SearchText, blocks: Sequence[Block]) -> list[Any]:
    """A page as [kind, address, title, [anchor, text, anchor, text, …]]."""
    parts = [part for block in blocks for part in (block.anchor, block.text)]
    return [KINDS.index(page.kind), page.url, page.title, parts]
