"""Full text: for each year a segment of its own, filed under pairs of neighbouring terms.

A pair (`doi+moi`) tells far more than a Vietnamese syllable does, and few pages share it. A sealed year's segment
never changes and goes into its archive.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any
from zlib import crc32

from bangvang.search.entries import KINDS, SearchText
from bangvang.search.files import DataFile, data_file, written_leaves
from bangvang.search.leaves import leaves
from bangvang.search.rows import plain
from bangvang.search.terms import terms

LEAF_PAGES = 6000  # references in a file of terms: about 12 KB on the wire
CHUNK_BYTES = 12_000  # texts in a file, about 5 KB on the wire
MOST_PAGES = 120  # a single term in more pages tells nothing: only the first stand


def text_index(pages: Iterable[SearchText]) -> tuple[list[list[Any]], list[DataFile]]:
    """[[year, file of the segment], …] newest first, and the files."""
    by_year: dict[int, list[SearchText]] = {}
    for page in pages:
        by_year.setdefault(page.year, []).append(page)
    listed, files = [], []
    for year in sorted(by_year, reverse=True):
        head, parts = _segment(sorted(by_year[year], key=lambda page: page.url))
        listed.append([year, head.name])
        files += [*parts, head]
    return listed, files


def page_key(url: str) -> str:
    """Three letters for a page. Two pages may share one: the reader's browser looks at the text itself."""
    return b32encode(crc32(url.encode()).to_bytes(4, "big")).decode().lower()[:3]


def _segment(pages: Sequence[SearchText]) -> tuple[DataFile, list[DataFile]]:
    keys: dict[str, list[str]] = {}
    for key, page in sorted(((page_key(page.url), page) for page in pages), key=lambda pair: (pair[0], pair[1].url)):
        for term in _page_terms(page):
            keys.setdefault(term, []).append(key)
    kept = {term: found if "+" in term else found[:MOST_PAGES] for term, found in keys.items()}
    by_term = leaves(((term, len(found) + 2) for term, found in kept.items()), LEAF_PAGES)
    term_files = [
        data_file("search-text", plain(" ".join(f"{term}:{''.join(kept[term])}" for term in leaf.keys)))
        for leaf in by_term
    ]
    by_key: dict[str, list[SearchText]] = {}
    for page in pages:
        by_key.setdefault(page_key(page.url), []).append(page)
    weights = ((key, sum(_size(page) for page in found)) for key, found in by_key.items())
    by_page = leaves(weights, CHUNK_BYTES)
    chunks = [
        data_file("search-text", plain([_written(page) for key in leaf.keys for page in by_key[key]]))
        for leaf in by_page
    ]
    head = {
        "terms": written_leaves(by_term, [file.name for file in term_files]),
        "pages": written_leaves(by_page, [file.name for file in chunks]),
    }
    return data_file("search-text", plain(head)), [*term_files, *chunks]


def _page_terms(page: SearchText) -> set[str]:
    found: set[str] = set()
    for block in page.blocks:
        in_block = terms(block.text)
        found.update(in_block)
        found.update(map("+".join, pairwise(in_block)))
    return found


def _size(page: SearchText) -> int:
    return 80 + sum(len(block.text.encode()) + len(block.anchor) for block in page.blocks)


def _written(page: SearchText) -> list[Any]:
    """A page as [kind, address, title, [anchor, text, anchor, text, …]]."""
    blocks = [part for block in page.blocks for part in (block.anchor, block.text)]
    return [KINDS.index(page.kind), page.url, page.title, blocks]
