"""Lists by year of plans, decisions and initiatives: the latest years on the front, each year on its own page.

A year that a page cannot hold is parted by months, a month by days: by what stands in the records, never by ordinals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from bangvang.routes.parting import FULL, MONTH, Entry, parted_by_time, span_link
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, inside
from bangvang.store.output import Output

Years = Mapping[int, Sequence[Entry[Part]]]


class YearList(NamedTuple):
    """A list to be made into pages.

    Args:
        title: of the front; pages of years add theirs.
        lead, description: the front's sentence, and what it is to search engines.
        front: address of the front.
        address: that of a year (2026, ""), and of a part of it (2026, "2026-05").
        crumbs: (title, address) of the pages above the front.
    """

    kind: str
    template: str
    section: str
    title: str
    lead: str
    description: str
    front: str
    address: Callable[[int, str], str]
    crumbs: tuple[tuple[str, str], ...] = ()


def outputs(shelf: Shelf, wanted: YearList, years: Years) -> Iterator[Output]:
    """The front and the pages of years, the latest first; the front leads also to years that it cannot hold."""
    latest = sorted(years, reverse=True)
    sizes = accumulate(len(years[year]) for year in latest)
    shown = [year for year, size in zip(latest, sizes, strict=True) if size <= FULL]
    links = [{"title": f"Năm {year}", "url": f"@/{wanted.address(year, '')}"} for year in latest]
    groups = [{"id": f"nam-{year}", "title": f"Năm {year}", "url": f"@/{wanted.address(year, '')}",
               "cards": [entry.shown for entry in years[year]]} for year in shown]
    yield _page(shelf, wanted, wanted.front, {"title": wanted.title, "lead": wanted.lead, "years": links, "groups": groups},
                (*wanted.crumbs, (wanted.title, "")), wanted.description)
    for year in latest:
        yield from _year(shelf, wanted, year, years[year])


def _year(shelf: Shelf, wanted: YearList, year: int, entries: Sequence[Entry[Part]]) -> Iterator[Output]:
    path, name, title = wanted.address(year, ""), f"Năm {year}", f"{wanted.title} năm {year}"
    above = (*wanted.crumbs, (wanted.title, wanted.front))
    if len(entries) <= FULL:
        cards = [entry.shown for entry in entries]
        group = {"id": f"nam-{year}", "title": name, "cards": cards}
        yield _page(shelf, wanted, path, {"title": title, "groups": [group]}, (*above, (name, "")))
        return
    spans = list(parted_by_time(entries, MONTH))
    links = [span_link(span, wanted.address(year, span.key)) for span in spans]
    yield _page(shelf, wanted, path, {"title": title, "spans": links}, (*above, (name, "")))
    for span in spans:
        group = {"id": f"t-{span.key}", "title": span.title, "cards": span.entries}
        of = inside(span.title)
        whole = f"{wanted.title} {of}" if str(year) in of else f"{title}, {of}"
        yield _page(shelf, wanted, wanted.address(year, span.key), {"title": whole, "groups": [group]},
                    (*above, (name, path), (span.title, "")))


def _page(shelf: Shelf, wanted: YearList, path: str, view: Part, crumbs: tuple[tuple[str, str], ...],
          description: str = "") -> Output:
    return shelf.page(path, wanted.kind, wanted.template, view, title=view["title"], section=wanted.section, layout="list",
                      description=description or f"{view['title']}.", crumbs=crumbs)
