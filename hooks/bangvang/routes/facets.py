"""A list page for each value of each facet that no other page already lists; reachable without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.routes import people_lists
from bangvang.routes.facet_words import FACET_TITLES, facet_value_title
from bangvang.routes.page_titles import plan_people_title, unit_title
from bangvang.routes.people_lists import PeopleList
from bangvang.routes.shelf import Shelf
from bangvang.store.output import Output

# Titles have their page in routes.awards, quarters theirs in routes.exemplars.
LISTED = ("year", "school_year", "unit", "level", "place", "category", "form", "award_level", "campaign")


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The lists, all facets, all values that have members."""
    for name in LISTED:
        for value, members in shelf.views.by_facet[name].items():
            path = addresses.facet(name, value)
            front = ("Khen thưởng", addresses.AWARDS) if path.startswith("khen-thuong/") \
                else ("Gương điển hình", addresses.EXEMPLARS)
            short = facet_value_title(shelf, name, value)
            title = _whole_title(shelf, name, value)
            lead = "Những tập thể, cá nhân được khen thưởng, giới thiệu."
            yield from people_lists.pages(shelf, PeopleList(
                path, title or short, lead if title else f"{lead} {FACET_TITLES[name]}: {short}.",
                path.partition("/")[0], (front,), members, _about(shelf, name, value), short))


def _whole_title(shelf: Shelf, name: str, value: str) -> str:
    """The title of a list where the value has a page of its own that is called so; empty for the others."""
    if name == "campaign":
        return plan_people_title(shelf.public.campaigns[value].record)
    of = {"year": f"năm {value}", "school_year": f"năm học {value}"}.get(name, "")
    if name == "unit":
        of = unit_title(shelf.public.units[value])
    return f"Tập thể, cá nhân của {of}" if of else ""


def _about(shelf: Shelf, name: str, value: str) -> tuple[tuple[str, str], ...]:
    """The pages of the unit, plan or years that a list is about."""
    if name == "unit":
        return (("Trang của đơn vị", addresses.unit(value)),)
    if name == "campaign":
        return (("Văn bản kế hoạch", addresses.campaign(value)),)
    years = value.split("-") if name in ("year", "school_year") else []
    return tuple((f"Tất cả của năm {year}", addresses.year(int(year))) for year in years if int(year) in shelf.views.years)
