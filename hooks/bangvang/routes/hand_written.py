"""Hand-written pages: their text, the addresses of the site that they name, and how readers come to them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import quote, unquote

from bangvang.model.hand_written import HandWritten
from bangvang.public import KeptBack
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part
from bangvang.search import Block, SearchEntry, SearchText
from bangvang.store.output import Output, Page, digest

# Whatever may be a link to the source of a page or to a file; in two steps, since a picture may stand in a page as one word.
_WORD = re.compile(r"[^\s()<>\[\]\"'#?]+")
_LINK = re.compile(r".*\.\w+")


def in_footer(pages: Mapping[str, HandWritten]) -> list[Part]:
    """The pages that every page leads to, as {title, url}: those in content/ itself, and the first of each folder there."""
    return [{"title": page.title, "url": quote(path)} for path, page in sorted(pages.items())
            if "/" not in path.removesuffix("/index.html")]


def entries(pages: Mapping[str, HandWritten], unfound: KeptBack) -> Iterator[SearchEntry]:
    """The pages by their titles, but for a title that names somebody who must not be found."""
    for path, page in pages.items():
        if not unfound.named_in(page.title):
            yield SearchEntry("page", "", quote(path), page.title)


def texts(pages: Mapping[str, HandWritten], unfound: KeptBack) -> Iterator[SearchText]:
    """What they say, without the paragraphs that name somebody who must not be found."""
    for path, page in pages.items():
        if not unfound.named_in(page.title):
            yield SearchText(quote(path), page.title, "page", 0, tuple(
                Block(id_, text) for id_, text in page.blocks if not unfound.named_in(text)))


def outputs(shelf: Shelf, pages: Mapping[str, HandWritten], assets: Sequence[str], others: Sequence[Output]) -> Iterator[Output]:
    """The pages.

    Args:
        pages: by address.
        assets: addresses of files that editors put beside their pages.
        others: what else the site consists of.
    """
    # They may link to each other and to any file, and a changed one changes what is right to link to.
    together = digest(*(part for path, page in sorted(pages.items()) for part in (path, page.text)), *sorted(assets))
    generated = frozenset(one.path for one in others if one.path.endswith(".html") and one.kind != "source")
    files = frozenset(one.path for one in others) - generated
    for path, page in pages.items():
        named = _named(path, page.text)
        leads_to = sorted(generated.intersection(chain.from_iterable((one, one.removesuffix(".md") + ".html") for one in named)))
        led_to_files = sorted(files.intersection(named))
        canonical = shelf.canonical(path)
        meta = {"canonical": canonical, "section": "", "layout": "plain", "noindex": False, "sample": False, "updated": "",
                "json_ld": "", "breadcrumb": [{"title": page.title, "url": ""}],
                "leads_to": [*leads_to, *pages], "files": [*led_to_files, *assets], "for_mkdocs": page.for_mkdocs}
        yield Output(path, "content", (digest(together, canonical, *leads_to, *led_to_files),),
                     lambda page=page, meta=meta: Page(page.text, page.title, page.title, meta))  # type: ignore[misc]


def _named(path: str, text: str) -> set[str]:
    """What may be addresses in a text, from the site's root: `gioi-thieu/index.md`, `assets/mau-don.docx`."""
    folder = posixpath.dirname(path)
    return {posixpath.normpath(posixpath.join(folder, unquote(link.group())))
            for link in map(_LINK.match, _WORD.findall(text)) if link is not None}
