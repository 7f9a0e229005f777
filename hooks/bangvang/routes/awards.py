"""Khen thưởng: the front, and each title and form of the vocabulary with those who have it."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.model.vocabulary import Award
from bangvang.routes import people_lists
from bangvang.routes.award_facts import award_facts, for_whom
from bangvang.routes.decisions import card as decision_card
from bangvang.routes.decisions import latest_first
from bangvang.routes.facet_words import facet_groups
from bangvang.routes.people_lists import PeopleList
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part
from bangvang.store.output import Output

SECTION = "khen-thuong"
_CRUMB = ("Khen thưởng", addresses.AWARDS)
_TITLES = ("Danh hiệu và hình thức khen thưởng", addresses.TITLES)
SHOWN_ON_FRONT = 6


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front, the list of titles and forms, and the list of people of each."""
    yield _front(shelf)
    yield _titles(shelf)
    for id_, award in _awards(shelf):
        members = shelf.views.by_facet["title"].get(id_, ())
        yield from people_lists.pages(shelf, PeopleList(
            addresses.award(id_), award.name, award.about or "", SECTION, (_CRUMB, _TITLES), members,
            facts=award_facts(shelf, id_, award)))


def _awards(shelf: Shelf) -> list[tuple[str, Award]]:
    """Titles and forms, from high to low."""
    terms = [(id_, term) for id_, term in shelf.public.vocabulary["awards"].items() if isinstance(term, Award)]
    return sorted(terms, key=lambda item: (item[1].order, item[0]))


def _front(shelf: Shelf) -> Output:
    decisions = latest_first(shelf.public.decisions.values())
    view = {
        "decisions": [decision_card(one) for one in decisions[:SHOWN_ON_FRONT]],
        "links": [
            {"title": "Tất cả quyết định khen thưởng", "url": f"@/{addresses.DECISIONS}", "note": ""},
            {"title": "Danh hiệu và hình thức khen thưởng", "url": f"@/{addresses.TITLES}", "note": ""},
            {"title": "Mô hình, sáng kiến", "url": f"@/{addresses.INITIATIVES}", "note": ""},
            {"title": "Danh sách đang lấy ý kiến", "url": f"@/{addresses.CONSULTATIONS}", "note": ""},
        ],
        "facets": facet_groups(shelf, ("year", "school_year", "award_level", "form", "campaign")),
    }
    return shelf.page(addresses.AWARDS, "awards", "awards.md", view, title="Khen thưởng",
                      description="Quyết định khen thưởng, danh hiệu, hình thức khen thưởng và những người được khen.",
                      section=SECTION, layout="list", crumbs=(("Khen thưởng", ""),))


def _titles(shelf: Shelf) -> Output:
    groups: list[Part] = []
    for kind, title in (("danh hiệu", "Danh hiệu"), ("hình thức", "Hình thức khen thưởng")):
        rows = [{"title": award.name, "url": f"@/{addresses.award(id_)}", "meta": f"Tặng {for_whom(award)}"}
                for id_, award in _awards(shelf) if award.kind == kind]
        groups.append({"id": "danh-hieu" if kind == "danh hiệu" else "hinh-thuc", "title": title, "rows": rows})
    return shelf.page(addresses.TITLES, "titles", "titles.md", {"groups": groups},
                      title=_TITLES[0], section=SECTION, layout="list", crumbs=(_CRUMB, (_TITLES[0], "")),
                      description="Các danh hiệu và hình thức khen thưởng, từ cao đến thấp.")
