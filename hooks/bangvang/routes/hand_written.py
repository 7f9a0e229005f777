"""Hand-written pages: their text, and the addresses of the site that they name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import unquote

from bangvang.routes.shelf import Shelf
from bangvang.store.output import Output, Page, digest

_LINK = re.compile(r"[^\s()<>\[\]\"'#?]+\.\w+")  # whatever may be a link to the source of a page or to a file


def outputs(shelf: Shelf, pages: Mapping[str, str], assets: Sequence[str], others: Sequence[Output]) -> Iterator[Output]:
    """The pages.

    Args:
        pages: Markdown by address.
        assets: addresses of files that editors put beside their pages.
        others: what else the site consists of.
    """
    # They may link to each other and to any file: MkDocs checks those links only when it gets all of them.
    together = digest(*(part for item in sorted(pages.items()) for part in item), *sorted(assets))
    generated = frozenset(one.path for one in others if one.path.endswith(".html") and one.kind != "source")
    files = frozenset(one.path for one in others) - generated
    for path, text in pages.items():
        named = _named(path, text)
        leads_to = sorted(generated.intersection(chain.from_iterable((one, one.removesuffix(".md") + ".html") for one in named)))
        led_to_files = sorted(files.intersection(named))
        canonical = shelf.canonical(path)
        meta = {"canonical": canonical, "section": "", "layout": "plain", "noindex": False, "sample": False, "updated": "",
                "json_ld": "", "page_kind": "content", "leads_to": leads_to, "files": [*led_to_files, *assets]}
        yield Output(path, "content", (digest(together, canonical, *leads_to, *led_to_files),),
                     lambda text=text, meta=meta: Page(text, "", "", meta))  # type: ignore[misc]


def _named(path: str, text: str) -> set[str]:
    """What may be addresses in a text, from the site's root: `gioi-thieu/index.md`, `assets/mau-don.docx`."""
    folder = posixpath.dirname(path)
    return {posixpath.normpath(posixpath.join(folder, unquote(link))) for link in _LINK.findall(text)}
