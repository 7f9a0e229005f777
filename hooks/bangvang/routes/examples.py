"""Queries to try: of what the site really has, typed as people type in a hurry. An invented one might name a child."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote_plus

from bangvang import addresses
from bangvang.model.vocabulary import is_of_minors
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part
from bangvang.text import fold
from bangvang.text.name_words import without_remark


def search_examples(shelf: Shelf) -> list[Part]:
    """A name, and an award with its year, as {title, url}; what the site has not is left out."""
    return [{"title": query, "url": f"@/{addresses.SEARCH}?q={quote_plus(query)}"}
            for query in (_person(shelf), _award(shelf)) if query]


def _person(shelf: Shelf) -> str:
    """The first grown-up person of the latest quarter who may be found."""
    public, presented = shelf.public, shelf.views.presented
    people = (public.recipients[one.recipient] for one in presented[max(presented)]) if presented else ()
    return next((" ".join(fold(without_remark(person.name)).split()) for person in people
                 if person.kind == "person" and shelf.may_be_used(person, "search")
                 and not is_of_minors(public.vocabulary["categories"], person.category)), "")


def _award(shelf: Shelf) -> str:
    """What the latest decision gave most often, with its year."""
    of_decision = shelf.views.awards_of_decision
    decisions = shelf.public.decisions
    latest = max(of_decision, key=lambda id_: (decisions[id_].record.date.first_day, id_), default=None)
    if latest is None:
        return ""
    given = Counter(award.award for award in of_decision[latest])
    name = shelf.term("awards", min(given, key=lambda id_: (-given[id_], id_)))
    return f"{fold(name)} {decisions[latest].year}"
