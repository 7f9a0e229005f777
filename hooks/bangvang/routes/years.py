"""Theo năm: each year with its campaigns, quarters, decisions and the way to all who were honoured."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.routes import blocks, cycle_parts, initiatives
from bangvang.routes.campaigns import card as campaign_card
from bangvang.routes.decisions import card as decision_card
from bangvang.routes.parting import FULL
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import ROMAN, Part, count_text
from bangvang.store.output import Output
from bangvang.text import sort_key

SECTION = "nam"
_ELSEWHERE = {"campaigns": ("kế hoạch", addresses.campaigns_of), "decisions": ("quyết định", addresses.decisions_of),
              "initiatives": ("mô hình, sáng kiến", addresses.initiatives_of)}


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front and a page for each year."""
    rows = [{"title": f"Năm {year}", "url": f"@/{addresses.year(year)}", "meta": ""} for year in shelf.views.years]
    yield shelf.page(addresses.YEARS, "years", "years.md", {"rows": rows}, title="Theo năm", section=SECTION,
                     description="Kế hoạch thi đua, gương điển hình và quyết định khen thưởng của từng năm.",
                     layout="list", crumbs=(("Theo năm", ""),))
    for year in shelf.views.years:
        yield _year(shelf, year)


def _year(shelf: Shelf, year: int) -> Output:
    campaigns = [campaign_card(one) for one in shelf.views.campaigns_of_year.get(year, ())]
    cycle = _cycle(shelf, year)
    decisions = [decision_card(d) for d in sorted(
        (d for d in shelf.public.decisions.values() if d.year == year), key=lambda d: (d.record.date, d.id))]
    quarters: list[Part] = [{"title": f"Quý {ROMAN[quarter]}", "url": f"@/{addresses.exemplars_of(year, quarter)}"}
                            for that, quarter in sorted(shelf.views.presented) if that == year]
    title = f"Thi đua, khen thưởng năm {year}"
    view = {
        "title": title,
        "sample": _any_sample(shelf, year),
        **_held({"campaigns": campaigns, "decisions": decisions, "initiatives": cycle.pop("initiatives")}, year),
        "quarters": quarters,
        "cycle": cycle,
        "exemplars_url": f"@/{addresses.exemplars_of(year)}" if quarters else "",
        "people_url": f"@/{addresses.facet('year', str(year))}" if str(year) in shelf.views.by_facet["year"] else "",
        "school_years": [{"title": f"Năm học {one}", "url": f"@/{addresses.facet('school_year', one)}"}
                         for one in shelf.views.by_facet["school_year"] if str(year) in one.split("-")],
    }
    return shelf.page(addresses.year(year), "year", "year.md", view, title=title, section=SECTION, layout="list",
                      description=f"Kế hoạch thi đua, gương điển hình, quyết định khen thưởng năm {year}.",
                      crumbs=(("Theo năm", addresses.YEARS), (f"Năm {year}", "")))


def _held(lists: dict[str, list[Part]], year: int) -> Part:
    """Lists that one page can hold together; of those for which there is no room left, the ways to their own pages."""
    room = FULL
    view: Part = {"elsewhere": {}}
    for name, cards in lists.items():
        view[name] = cards if len(cards) <= room else []
        room -= len(view[name])
        if cards and not view[name]:
            noun, address = _ELSEWHERE[name]
            view["elsewhere"][name] = {"title": f"Tất cả {count_text(len(cards), noun)} của năm {year}",
                                       "url": f"@/{address(year)}"}
    return view


def _cycle(shelf: Shelf, year: int) -> Part:
    """The year's cycle: what no block's page shows stands here in full, the rest as links."""
    cycle = shelf.public.cycle
    commitments = [cycle_parts.commitment(shelf, one) for one in shelf.cycle.of_year("commitments", year)]
    criteria = [(one, cycle_parts.criteria(shelf, one)) for one in shelf.cycle.of_year("criteria", year)]
    registered = [cycle.registrations[one] for one in shelf.cycle.of_year("registrations", year)]
    in_blocks = {member for one in shelf.cycle.of_year("blocks", year) for member in cycle.blocks[one].members}
    alone = sorted((one for one in registered if one.unit not in in_blocks),
                   key=lambda one: (sort_key(shelf.unit_name(one.unit)), one.unit, one.date))
    return {
        "blocks": [blocks.row(shelf, one) for one in shelf.cycle.of_year("blocks", year)],
        "commitments": [one for one in commitments if not one["block"]],
        "block_commitments": [{"title": one["title"], "url": one["url"]} for one in commitments if one["block"]],
        "criteria": [one for id_, one in criteria if not cycle.criteria[id_].block],
        "block_criteria": [{"title": one["title"], "url": one["url"]} for id_, one in criteria if cycle.criteria[id_].block],
        "councils": [cycle_parts.council(shelf, one) for one in shelf.cycle.of_year("councils", year)],
        "totals": cycle_parts.totals(registered, shelf),
        "registrations": [cycle_parts.registration(shelf, one) for one in alone],
        "initiatives": [initiatives.card(shelf, one) for one in shelf.cycle.of_year("initiatives", year)],
    }


def _any_sample(shelf: Shelf, year: int) -> bool:
    """Whether any record of the year is sample data, be it shown here or counted."""
    cycle = (one for records in shelf.public.cycle.folders() for one in records.values() if one.year == year)
    decisions = (one.record for one in shelf.public.decisions.values() if one.year == year)
    campaigns = (one.record for one in shelf.views.campaigns_of_year.get(year, ()))
    return any(one.sample for one in (*cycle, *decisions, *campaigns))
