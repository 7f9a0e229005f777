"""Full text: for each year a segment of its own, filed under pairs of neighbouring terms.

A pair (`doi+moi`) tells far more than a Vietnamese syllable does, and few pages share it. A sealed year's segment
never changes and goes into its archive.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Any
from zlib import crc32

from bangvang.crew import ALONE, Crew
from bangvang.search.entries import KINDS, Block, SearchText
from bangvang.search.files import DataFile, Memo, data_file, known_file, written_leaves
from bangvang.search.leaves import leaves
from bangvang.search.rows import plain
from bangvang.search.terms import terms
from bangvang.store.output import KEY_BYTES, digest

KIND = "search-text"
NAMESPACE = "search-segment"
LEAF_PAGES = 6000  # references in a file of terms: about 12 KB on the wire
CHUNK_BYTES = 12_000  # texts in a file, about 5 KB on the wire
MOST_PAGES = 120  # a single term in more pages tells nothing: only the first stand


def text_index(pages: Iterable[SearchText], memo: Memo | None = None,
               crew: Crew = ALONE) -> tuple[list[list[Any]], list[DataFile]]:
    """[[year, file of the segment], …] newest first, and the files.

    With a memo, a segment of which no text has changed costs nothing but the digests of its pages; those that must be
    read are shared with the crew.
    """
    by_year: dict[int, list[SearchText]] = {}
    for page in pages:
        by_year.setdefault(page.year, []).append(page)
    segments = {year: sorted(by_year[year], key=lambda page: page.url) for year in sorted(by_year, reverse=True)}
    files = {year: _remembered(found, memo) for year, found in segments.items()}
    unknown = [year for year in segments if not files[year]]
    for year, bodies in zip(unknown, crew.map(_segment, [segments[year] for year in unknown]), strict=True):
        files[year] = [data_file(KIND, body) for body in bodies]
        key = _key(segments[year])
        if memo is not None and key:
            memo.put(NAMESPACE, key, b"".join(file.state for file in files[year]))
    return [[year, found[0].name] for year, found in files.items()], [file for found in files.values() for file in found]


def _key(pages: Sequence[SearchText]) -> bytes | None:
    """Digest of all that a segment is made of; None where a page does not say what its text is made of."""
    if any(callable(page.blocks) and not page.state for page in pages):
        return None
    return digest(*(digest(page.url, page.title, page.kind, page.state or repr(page.blocks)) for page in pages))


def _remembered(pages: Sequence[SearchText], memo: Memo | None) -> list[DataFile]:
    """The files of a segment, its head first, from the memo: their digests, until one has to be made. Else none."""
    key = _key(pages)
    known = memo.get(NAMESPACE, key) if memo is not None and key else None
    if known is None:
        return []
    states = [known[at : at + KEY_BYTES] for at in range(0, len(known), KEY_BYTES)]
    bodies = cache(lambda: {digest(body): body for body in _segment(pages)})
    return [known_file(KIND, state, partial(_body, bodies, state)) for state in states]


def _body(bodies: Callable[[], dict[bytes, bytes]], state: bytes) -> bytes:
    return bodies()[state]


def page_key(url: str) -> str:
    """Three letters for a page. Two pages may share one: the reader's browser looks at the text itself."""
    return b32encode(crc32(url.encode()).to_bytes(4, "big")).decode().lower()[:3]


def _segment(pages: Sequence[SearchText]) -> list[bytes]:
    """The data of a segment's files, its head first."""
    read = [(page_key(page.url), page, page.read()) for page in pages]
    read.sort(key=lambda one: (one[0], one[1].url))
    keys: dict[str, list[str]] = {}
    by_key: dict[str, list[tuple[SearchText, Sequence[Block]]]] = {}
    for key, page, blocks in read:
        by_key.setdefault(key, []).append((page, blocks))
        for term in _page_terms(blocks):
            keys.setdefault(term, []).append(key)
    kept = {term: found if "+" in term else found[:MOST_PAGES] for term, found in keys.items()}
    by_term = leaves(((term, len(found) + 2) for term, found in kept.items()), LEAF_PAGES)
    term_files = [plain(" ".join(f"{term}:{''.join(kept[term])}" for term in leaf.keys)) for leaf in by_term]
    weights = ((key, sum(_size(blocks) for _, blocks in found)) for key, found in by_key.items())
    by_page = leaves(weights, CHUNK_BYTES)
    chunks = [plain([_written(*one) for key in leaf.keys for one in by_key[key]]) for leaf in by_page]
    head = {
        "terms": written_leaves(by_term, [data_file(KIND, body).name for body in term_files]),
        "pages": written_leaves(by_page, [data_file(KIND, body).name for body in chunks]),
    }
    return [plain(head), *term_files, *chunks]


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
