"""What is no page of a record: hand-written pages, styles, scripts and fonts, the sitemap, robots.txt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from bangvang import addresses
from bangvang.links import whole
from bangvang.model.hand_written import HandWritten
from bangvang.routes import hand_written
from bangvang.routes.shelf import Shelf
from bangvang.store.originals import Original
from bangvang.store.output import Output, digest

SITEMAP_LIMIT = 50_000  # sitemaps.org, protocol 0.9
UNLISTED = frozenset({"consultation", "consultation_list", "error", "search", "source", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Content:
    """The files of content/ and of the theme, found at the edge.

    Args:
        pages: hand-written pages by address (`huong-dan/index.html`).
        assets: files by address (`assets/css/bangvang.css`).
        of_theme: what the theme's package brings, by address, where no asset stands in for it.
    """

    pages: Mapping[str, HandWritten]
    assets: Mapping[str, Original]
    of_theme: Mapping[str, bytes]


def outputs(shelf: Shelf, content: Content, others: Sequence[Output]) -> Iterator[Output]:
    """Assets, hand-written pages, sitemap and robots.txt."""
    for path, asset in content.assets.items():
        yield Output(path, "asset", (asset.digest,), asset.read)
    for path, data in content.of_theme.items():
        if path not in content.assets:
            yield _of_theme(path, data)
    yield from hand_written.outputs(shelf, content.pages, sorted({*content.assets, *content.of_theme}), others)
    if shelf.site.uri:
        hidden = {addresses.recipient(id_) for id_, one in shelf.public.recipients.items() if "search" not in one.purposes}
        yield from _sitemap(shelf.site.uri, [*content.pages, *(o.path for o in others if o.path.endswith(".html")
                                             and o.kind not in UNLISTED and o.path not in hidden)])


def _of_theme(path: str, data: bytes) -> Output:
    return Output(path, "asset", (digest(data),), lambda: data)


def _sitemap(url: str, paths: Sequence[str]) -> Iterator[Output]:
    """sitemap.xml, or an index of several where there are more addresses than one may hold."""
    ordered = sorted(paths)
    parts = [ordered[start:start + SITEMAP_LIMIT] for start in range(0, len(ordered), SITEMAP_LIMIT)] or [[]]
    if len(parts) == 1:
        yield _urlset("sitemap.xml", url, parts[0])
    else:
        names = [f"sitemap-{place}.xml" for place in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield _urlset(name, url, part)
        yield _file("sitemap.xml", _xml("sitemapindex", "sitemap", [f"{url}{name}" for name in names]))
    yield _file("robots.txt", f"User-agent: *\nDisallow:\nSitemap: {url}sitemap.xml\n")


def _urlset(name: str, url: str, paths: Sequence[str]) -> Output:
    return Output(name, "data", (digest(url, "\n".join(paths)),),
                  lambda: _xml("urlset", "url", [whole(url, path) for path in paths]).encode())


def _xml(outer: str, inner: str, addresses: Sequence[str]) -> str:
    rows = "".join(f"<{inner}><loc>{escape(address)}</loc></{inner}>\n" for address in addresses)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<{outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            f"{rows}</{outer}>\n")


def _file(path: str, text: str) -> Output:
    data = text.encode()
    return Output(path, "data", (digest(data),), lambda: data)
