"""Lists of people: one page, or a first page with letters of the given name and a page for each.

The total stands on the first page only, so that somebody new does not change the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from bangvang.routes.parting import FULL, Span, first_letters, parted_by_letters
from bangvang.routes.shelf import Shelf
from bangvang.routes.standing import TABLE, standing
from bangvang.routes.words import Part, count_text
from bangvang.store.output import Output, digest

KIND = "people_list"
Parts = Callable[[str], list[Span[str]]]  # of a list, by first letter


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
        yield from _by_letters(shelf, wanted)


class _Head(NamedTuple):
    """What other pages of a list say of one of its parts."""

    title: str
    path: str
    size: int

    @property
    def link(self) -> Part:
        return {"title": self.title, "url": f"@/{self.path}"}


def _by_letters(shelf: Shelf, wanted: PeopleList) -> Iterator[Output]:
    """A first page and those of its parts; drawn up anew are the parts below the first letters of whom a change touched."""
    letters = first_letters(wanted.members, shelf.filing)
    parts = cache(lambda letter: list(parted_by_letters(letters[letter], shelf.filing)))
    heads = [shelf.carried.of_list(TABLE, f"heads {letter}", ids, partial(_heads, wanted, parts, letter), part_of=wanted.path)
             for letter, ids in letters.items()]
    yield _first_page(shelf, wanted, [head for several in heads for head in several])
    for place, (letter, ids) in enumerate(letters.items()):
        before = heads[place - 1][-1].link if place else None
        after = heads[place + 1][0].link if place + 1 < len(heads) else None
        yield from standing(shelf, f"pages {letter}", ids, partial(_parts, shelf, wanted, parts, letter, before, after),
                            digest(repr((before, after))), part_of=wanted.path)


def _heads(wanted: PeopleList, parts: Parts, letter: str) -> list[_Head]:
    stem = wanted.path.removesuffix("/index.html").removesuffix(".html")
    return [_Head(part.title, f"{stem}/{part.key}.html", len(part.entries)) for part in parts(letter)]


def _first_page(shelf: Shelf, wanted: PeopleList, heads: Sequence[_Head]) -> Output:
    view = {"title": wanted.title, "lead": wanted.lead, "total": _total(len(wanted.members)),
            "letters": [{**head.link, "count": head.size} for head in heads],
            "facts": wanted.facts, "about": _about(wanted), "sample": shelf.any_sample(wanted.members)}
    return shelf.page(wanted.path, KIND, "people_letters.md", view, title=wanted.title,
                      description=f"{wanted.title}: {wanted.lead}" if wanted.lead else wanted.title,
                      section=wanted.section, layout="list", crumbs=(*wanted.crumbs, (wanted.crumb, "")))


def _parts(shelf: Shelf, wanted: PeopleList, parts: Parts, letter: str, before: Part | None,
           after: Part | None) -> Iterator[Output]:
    """The pages of those whose names begin with one letter, between those of the letters before and after it."""
    heads = _heads(wanted, parts, letter)
    around = [before, *(head.link for head in heads), after]
    for place, (part, head) in enumerate(zip(parts(letter), heads, strict=True)):
        yield _page(shelf, wanted, head.path, part.title, part.entries,
                    neighbours=(around[place], around[place + 2]))


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
