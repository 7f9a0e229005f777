"""Lists that hang on a record's page; what the page cannot hold stands on pages below it, by time or by letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from bangvang import addresses
from bangvang.routes import cycle_parts
from bangvang.routes.parting import FULL, YEAR, Entry, Span, parted_by_time, span_link
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, count_text, inside
from bangvang.store.output import Output

KIND = "attached"


class Attached(NamedTuple):
    """A list of a record's page.

    Args:
        page: address of the record's page.
        key: what the list is called in addresses below it (`truc-thuoc`).
        title: of the pages below (`Đơn vị trực thuộc của Sở Giáo dục Minh Họa`); each adds its part.
        noun: what is counted.
        section, above: of the record's page; above: (title, address) of the pages above, its own last.
        size: how many there are.
        rows, parts: the whole list, {title, url, note, sample}, and how it is parted; asked for when they are shown.
        shows: what a page below shows of each: `rows`, or `mentions` with the words around.
    """

    page: str
    key: str
    title: str
    noun: str
    section: str
    above: tuple[tuple[str, str], ...]
    size: int
    rows: Callable[[], Sequence[Part]]
    parts: Callable[[], Iterator[Span[Part]]]
    shows: Literal["rows", "mentions"] = "rows"

    @property
    def is_long(self) -> bool:
        """Whether the record's page cannot hold it."""
        return self.size > FULL


def by_time(entries: Callable[[], Sequence[Entry[Part]]]) -> tuple[
        Callable[[], Sequence[Part]], Callable[[], Iterator[Span[Part]]]]:
    """The rows of a list, and its parts by years, of a long year by months; the entries are asked for once."""
    once = cache(lambda: tuple(entries()))
    return lambda: [entry.shown for entry in once()], lambda: parted_by_time(once(), YEAR)


def initiatives(shelf: Shelf, page: str, of: str, section: str, above: tuple[tuple[str, str], ...],
                ids: Sequence[str]) -> Attached:
    """The models and initiatives of a record, by time; `of`: the record's title."""
    return Attached(page, "sang-kien", f"Mô hình, sáng kiến: {of}", "mô hình, sáng kiến", section, above, len(ids), *by_time(
        lambda: [cycle_parts.initiative_entry(shelf, one) for one in ids]))


def shown(wanted: Attached) -> list[Part]:
    """What the record's page shows: the rows, or the ways to the pages that hold them, with how much stands there."""
    if not wanted.is_long:
        return list(wanted.rows())
    return [{**span_link(span, addresses.attached(wanted.page, wanted.key, span.key)),
             "note": count_text(len(span.entries), wanted.noun)} for span in wanted.parts()]


def outputs(shelf: Shelf, wanted: Attached) -> Iterator[Output]:
    """The pages of a long list; none where the record's page holds it."""
    for span in wanted.parts() if wanted.is_long else ():
        title = f"{wanted.title} ({inside(span.title)})"
        entries = [{**entry, "meta": entry.get("note", "")} for entry in span.entries]
        yield shelf.page(addresses.attached(wanted.page, wanted.key, span.key), KIND, "kind_list.md",
                         {"title": title, "groups": [{wanted.shows: entries}]}, title=title, description=f"{title}.",
                         section=wanted.section, layout="list", crumbs=(*wanted.above, (span.title, "")))
