"""Đơn vị: each unit with its history, its honours by year and its campaigns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from bangvang import addresses
from bangvang.model.unit import Unit
from bangvang.render import json_ld, view_digest
from bangvang.routes import attached, cycle_parts, people_lists, unit_lists, unit_papers
from bangvang.routes.attached import Attached
from bangvang.routes.page_titles import unit_title
from bangvang.routes.parting import FULL
from bangvang.routes.people_lists import PeopleList
from bangvang.routes.shelf import Shelf
from bangvang.routes.standing import standing
from bangvang.routes.unit_history import history
from bangvang.routes.unit_lists import CRUMB, SECTION
from bangvang.routes.words import ROMAN, Part, iso_date
from bangvang.store.output import Output, Page, digest


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The lists, a page for each unit, and lists by year for those of which more were honoured than a page holds."""
    yield from unit_lists.outputs(shelf)
    for id_, unit in shelf.public.units.items():
        yield from standing(shelf, addresses.unit(id_), shelf.views.by_facet["unit"].get(id_, ()),
                            partial(_unit, shelf, id_, unit))
        yield from _year_lists(shelf, id_, unit)


def _year_lists(shelf: Shelf, id_: str, unit: Unit) -> Iterator[Output]:
    """The people of each year, of a unit whose page cannot hold them all."""
    for year, ids in _long_years(shelf, id_):
        yield from people_lists.pages(shelf, PeopleList(
            addresses.unit_of(id_, year), f"Tập thể, cá nhân của {unit_title(unit)}, năm {year}",
            f"Những tập thể, cá nhân được khen thưởng, giới thiệu năm {year}.", SECTION,
            (CRUMB, (unit.name, addresses.unit(id_))), ids, ((f"Tất cả của năm {year}", addresses.year(year)),),
            f"Năm {year}"))


def _unit(shelf: Shelf, id_: str, unit: Unit) -> Iterator[Output]:
    """A unit's page and those below it; by the digests of what it shows, since its honours are dear to lay out."""
    members = shelf.views.by_facet["unit"].get(id_, ())
    hanging = unit_papers.lists(shelf, id_, members)
    around = (*shelf.views.predecessors.get(id_, ()), *shelf.views.children.get(id_, ()), *filter(None, (unit.parent,)),
              *unit.successors)
    inputs = digest(
        shelf.digests.vocabulary, shelf.digests.units[id_], *(part for one in around for part in (one, shelf.digests.units[one])),
        shelf.digests.of(members),
        view_digest({
            **_cycle(shelf, id_), "places": _places(shelf, unit), "history": history(shelf, id_, unit),
            "level_listed": unit.level in shelf.views.by_facet["level"],
            **{name: attached.shown(one) for name, one in hanging.items() if name != "decisions"}}))  # with the members' cards
    path = addresses.unit(id_)
    yield shelf.made(path, "unit", (inputs,), lambda: _page(shelf, id_, unit, path, members, hanging))
    for one in hanging.values():
        yield from attached.outputs(shelf, one)


def _page(shelf: Shelf, id_: str, unit: Unit, path: str, members: tuple[str, ...],
          hanging: Mapping[str, Attached]) -> Page:
    years = _honours(shelf, id_, members) if len(members) <= FULL else []
    view = {
        "title": unit.name,
        "sample": unit.sample,
        "meta": shelf.term("unit_kinds", unit.kind),
        "about": unit.about or "",
        "facts": [
            *([{"label": "Cấp học", "link": {"title": shelf.term("school_levels", unit.level),
                                            "url": f"@/{addresses.facet('level', unit.level)}"
                                            if unit.level in shelf.views.by_facet["level"] else ""}}] if unit.level else []),
            *([{"label": "Địa danh", "links": _places(shelf, unit)}] if unit.place else []),
            *([{"label": "Đơn vị quản lý", "link": shelf.unit_link(unit.parent)}] if unit.parent else []),
            *([{"label": "Tên gọi khác", "value": "; ".join(unit.aliases)}] if unit.aliases else []),
        ],
        "website": unit.website or "",
        "history": history(shelf, id_, unit),
        "years": years,
        "year_lists": [{"title": f"Năm {year}", "url": f"@/{addresses.unit_of(id_, year)}"}
                       for year, _ in _long_years(shelf, id_)],
        "people_url": f"@/{addresses.facet('unit', id_)}" if members else "",
        "cycle": _cycle(shelf, id_),
        **{name: attached.shown(one) for name, one in hanging.items()},
    }
    return shelf.framed(path, "unit.md", view, title=unit_title(unit), section=SECTION, layout="list",
                      description=f"{unit_title(unit)}: lịch sử, những tập thể, cá nhân được khen thưởng và kế hoạch thi đua.",
                      crumbs=(CRUMB, (unit.name, "")),
                      updated=unit.date.vietnamese() if unit.date else "", json_ld=_json_ld(shelf, id_, unit))


def _places(shelf: Shelf, unit: Unit) -> list[Part]:
    """Where a unit is, then and now, with the ways to all who were honoured there."""
    then, now = (unit.place.then, unit.place.now) if unit.place else (None, None)
    said = ((then, ""), (now, "nay là " if then else "")) if then != now else ((now, ""),)
    listed = shelf.views.by_facet["place"]
    return [{"title": f"{before}{where}", "url": f"@/{addresses.facet('place', where)}" if where in listed else ""}
            for where, before in said if where]


def _json_ld(shelf: Shelf, id_: str, unit: Unit) -> str:
    """schema.org School or Organization, with what the record says."""
    parts = {
        "@context": "https://schema.org", "@type": "School" if unit.level else "Organization", "name": unit.name,
        "alternateName": [*unit.aliases, *(former.name for former in unit.former_names)] or None,
        "parentOrganization": {"@type": "Organization", "name": shelf.unit_name(unit.parent)} if unit.parent else None,
        "foundingDate": iso_date(unit.since),
        "dissolutionDate": iso_date(unit.until),
        "url": f"{shelf.site.uri}{addresses.unit(id_)}" if shelf.site.uri else None,
    }
    return json_ld({name: value for name, value in parts.items() if value})


def _cycle(shelf: Shelf, id_: str) -> Part:
    """What the unit takes part in: blocks, registrations, councils."""
    links = shelf.cycle
    return {
        "blocks": [cycle_parts.block_link(shelf, one, id_) for one in links.blocks_of_unit.get(id_, ())],
        "registrations": [cycle_parts.registration(shelf, shelf.public.cycle.registrations[one])
                          for one in links.registrations_of_unit.get(id_, ())],
        "councils": [cycle_parts.council_link(shelf, one) for one in links.councils_of_unit.get(id_, ())],
    }


def _honours(shelf: Shelf, id_: str, members: tuple[str, ...]) -> list[Part]:
    """Honours of the unit's people and collectives while they stood in it, by year."""
    years: dict[int, list[Part]] = {}
    for member in members:
        for award in shelf.views.awards.get(member, ()):
            if award.unit == id_:
                years.setdefault(award.year, []).append({**_row(shelf, member), "tag": shelf.award_name(award)})
        for exemplar in shelf.views.exemplars.get(member, ()):
            if exemplar.unit == id_:
                years.setdefault(exemplar.year, []).append(
                    {**_row(shelf, member), "tag": "", "meta": f"Gương điển hình quý {ROMAN[exemplar.quarter]}"})
    return [{"id": f"nam-{year}", "title": f"Năm {year}", "rows": years[year]} for year in sorted(years, reverse=True)]


def _long_years(shelf: Shelf, id_: str) -> list[tuple[int, list[str]]]:
    """Each year's people of a unit whose page cannot hold them all, latest first; nothing for other units."""
    members = shelf.views.by_facet["unit"].get(id_, ())
    years: dict[int, list[str]] = {}
    for member in members if len(members) > FULL else ():
        found = {award.year for award in shelf.views.awards.get(member, ()) if award.unit == id_}
        found |= {one.year for one in shelf.views.exemplars.get(member, ()) if one.unit == id_}
        for year in found:
            years.setdefault(year, []).append(member)
    return sorted(years.items(), reverse=True)


def _row(shelf: Shelf, member: str) -> Part:
    person = shelf.person(member)
    return {"title": person["name"], "url": person["url"], "meta": person["role"], "sample": person["sample"]}
