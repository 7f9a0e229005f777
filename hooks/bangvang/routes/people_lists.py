"""Lists of people: one page, or a first page with letters of the given name and a page for each.

The total stands on the first page only, so that somebody new does not change the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from bangvang.routes.parting import FULL, Span, parted_by_letters, span_link
from bangvang.routes.shelf import Shelf
from bangvang.routes.standing import Later, standing
from bangvang.routes.words import Part, count_text
from bangvang.store.output import Output, digest

KIND = "people_list"


class PeopleList(NamedTuple):
    """A list to be made into pages.

    Args:
        path: address of its first page.
        title, lead: heading of the first page; the letter is added on the others.
        short: the title in the way to the page, where it is shorter there.
        facts: what is known of what the list is about, for the first page.
        crumbs: (title, address) of the pages above.
        about: (title, address) of the pages of what the list is about, which lead here and are led to from the first page.
    """

    path: str
    title: str
    lead: str
    section: str
    crumbs: tuple[tuple[str, str], ...]
    members: Sequence[str]
    about: tuple[tuple[str, str], ...] = ()
    short: str = ""
    facts: tuple[Part, ...] = ()

    @property
    def crumb(self) -> str:
        """What the list is called in the way to it."""
        return self.short or self.title


def pages(shelf: Shelf, wanted: PeopleList) -> Iterator[Output]:
    """The pages of a list: one, or a first page with letters and a page for each.

    Beside its members they may show only what touches everybody; see `standing`.
    """
    return standing(shelf, wanted.path, wanted.members, partial(_pages, shelf, wanted))


def _pages(shelf: Shelf, wanted: PeopleList) -> Iterator[Output]:
    if len(wanted.members) <= FULL:
        yield _page(shelf, wanted, wanted.path, "", wanted.members, total=True)
    else:
        yield from _remembered(shelf, wanted)


def _remembered(shelf: Shelf, wanted: PeopleList) -> Iterator[Output]:
    """The pages of a long list; of one that shows what it showed in the last build only their keys."""
    state = digest(repr(wanted._replace(members=())), shelf.digests.of(wanted.members))
    later = Later(partial(_parts, shelf, wanted))
    return later.outputs(shelf, shelf.lists.value(state, later.known))


def _parts(shelf: Shelf, wanted: PeopleList) -> Iterator[Output]:
    parts = split(shelf, wanted.members)
    stem = wanted.path.removesuffix("/index.html").removesuffix(".html")
    paths = [f"{stem}/{part.key}.html" for part in parts]
    links = [span_link(part, path) for part, path in zip(parts, paths, strict=True)]
    view = {"title": wanted.title, "lead": wanted.lead, "total": _total(len(wanted.members)), "letters": links,
            "facts": wanted.facts, "about": _about(wanted), "sample": shelf.any_sample(wanted.members)}
    yield shelf.page(wanted.path, KIND, "people_letters.md", view, title=wanted.title,
                     description=f"{wanted.title}: {wanted.lead}" if wanted.lead else wanted.title,
                     section=wanted.section, layout="list", crumbs=(*wanted.crumbs, (wanted.crumb, "")))
    for place, part in enumerate(parts):
        neighbours = [{"title": parts[other].title, "url": f"@/{paths[other]}"}
                      if 0 <= other < len(parts) else None for other in (place - 1, place + 1)]
        yield _page(shelf, wanted, paths[place], part.title, part.entries, neighbours=neighbours)


def split(shelf: Shelf, members: Sequence[str]) -> list[Span[str]]:
    """Members by the beginnings of their names, each part of at most FULL where letters can part them."""
    return list(parted_by_letters(members, shelf.filing))


def _page(shelf: Shelf, wanted: PeopleList, path: str, letters: str, ids: Sequence[str], *, total: bool = False,
          neighbours: Sequence[Part | None] = (None, None)) -> Output:
    """A page of a list; `letters`: with which its names begin, nothing for the whole list."""
    title, short = (f"{one}: {letters}" if letters else one for one in (wanted.title, wanted.crumb))
    above = ((wanted.crumb, wanted.path),) if letters else ()
    view = {"title": title, "lead": wanted.lead if total else "", "total": _total(len(ids)) if total else "",
            "previous": neighbours[0], "next": neighbours[1], "all": f"@/{wanted.path}",
            "facts": wanted.facts if total else (), "about": _about(wanted) if total else []}
    return shelf.page(path, KIND, "people_list.md", view, title=title,
                      description=f"{title}. {wanted.lead}".strip(), section=wanted.section, layout="list",
                      crumbs=(*wanted.crumbs, *above, (short, "")), people=ids)


def _about(wanted: PeopleList) -> list[Part]:
    return [{"title": title, "url": f"@/{address}"} for title, address in wanted.about]


def _total(number: int) -> str:
    return count_text(number, "cá nhân, tập thể được công khai")
