"""Lists by kind of units, movements and cited documents: all on the front; where one page cannot hold them a page for each kind.

A kind that is still too long is parted further, by letters or by time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bangvang.routes.parting import FULL, Span, span_link
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part
from bangvang.store.output import Output


class KindList(NamedTuple):
    """A list to be made into pages.

    Args:
        page_kind: that of its pages in KINDS.
        title: of the front.
        description: what the front is to search engines.
        front: address of the front.
        address: that of a kind ("truong", ""), and of a part of it ("truong", "hoo").
        by_kind, by_part: what the kinds go by, and the parts of a long one.
        empty: what the front says where nothing is listed.
        lead: the front's sentence.
        of: what the pages of kinds are to search engines, beside their titles.
        anchors: what comes before the key of a kind in the front's anchors.
        related: links to other pages on the front.
    """

    page_kind: str
    title: str
    description: str
    front: str
    address: Callable[[str, str], str]
    by_kind: str
    by_part: str
    empty: str
    section: str = ""
    lead: str = ""
    of: str = ""
    anchors: str = ""
    related: tuple[Part, ...] = ()


class KindRows(NamedTuple):
    """The rows of a kind.

    Args:
        title: of its section on the front, and in the way to its page.
        heading: of its page.
        parts: the parts of its list, for where a page cannot hold it.
    """

    key: str
    title: str
    heading: str
    rows: Sequence[Part]
    parts: Callable[[], Iterator[Span[Part]]]


def outputs(shelf: Shelf, wanted: KindList, kinds: Sequence[KindRows]) -> Iterator[Output]:
    """The front, and the pages that it leads to where it cannot hold all."""
    view: Part = {"lead": wanted.lead, "related": wanted.related, "empty": wanted.empty}
    whole = sum(len(kind.rows) for kind in kinds) <= FULL
    if whole:
        view["groups"] = [{"id": f"{wanted.anchors}{kind.key}", "title": kind.title, "rows": kind.rows} for kind in kinds]
    else:
        view |= {"by": wanted.by_kind, "parts": [
            span_link(Span(kind.key, kind.title, tuple(kind.rows)), wanted.address(kind.key, "")) for kind in kinds]}
    yield _page(shelf, wanted, wanted.front, wanted.title, view, ((wanted.title, ""),), wanted.description)
    for kind in () if whole else kinds:
        yield from _kind(shelf, wanted, kind)


def _kind(shelf: Shelf, wanted: KindList, kind: KindRows) -> Iterator[Output]:
    path, above = wanted.address(kind.key, ""), (wanted.title, wanted.front)
    if len(kind.rows) <= FULL:
        yield _page(shelf, wanted, path, kind.heading, {"groups": [{"rows": kind.rows}]}, (above, (kind.title, "")))
        return
    parts = list(kind.parts())
    links = [span_link(part, wanted.address(kind.key, part.key)) for part in parts]
    yield _page(shelf, wanted, path, kind.heading, {"by": wanted.by_part, "parts": links}, (above, (kind.title, "")))
    for part in parts:
        yield _page(shelf, wanted, wanted.address(kind.key, part.key), f"{kind.heading}: {part.title}",
                    {"groups": [{"rows": part.entries}]}, (above, (kind.title, path), (part.title, "")))


def _page(shelf: Shelf, wanted: KindList, path: str, title: str, view: Part, crumbs: tuple[tuple[str, str], ...],
          description: str = "") -> Output:
    return shelf.page(path, wanted.page_kind, "kind_list.md", {"title": title, **view}, title=title, section=wanted.section,
                      description=description or f"{title}. {wanted.of}".strip(), layout="list", crumbs=crumbs)
