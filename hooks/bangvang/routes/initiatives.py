"""Mô hình, sáng kiến: all of them by year, and each with its authors, its results and how it was recognised."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.model.cycle import Initiative
from bangvang.render import json_ld
from bangvang.routes import year_lists
from bangvang.routes.campaign_lists import link as campaign_link
from bangvang.routes.page_titles import initiative_title
from bangvang.routes.parting import Entry
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, citation_title, date_part, iso_date, on_day, opened, paragraphs
from bangvang.routes.year_lists import YearList
from bangvang.store.output import Output

SECTION = "khen-thuong"
TITLE = "Mô hình, sáng kiến"
_CRUMBS = (("Khen thưởng", addresses.AWARDS), (TITLE, addresses.INITIATIVES))


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front and a page for each."""
    years = {year: [Entry(shelf.public.cycle.initiatives[id_].date, card(shelf, id_))
                    for id_ in shelf.cycle.of_year("initiatives", year)]
             for year in {one.year for one in shelf.public.cycle.initiatives.values()}}
    yield from year_lists.outputs(shelf, YearList(
        "initiatives", "initiatives.md", SECTION, TITLE,
        "Những cách làm mới được giới thiệu trong các phong trào thi đua, xếp theo năm.",
        "Những mô hình, sáng kiến, giải pháp được giới thiệu trong các phong trào thi đua.",
        addresses.INITIATIVES, addresses.initiatives_of, _CRUMBS[:1]), years)
    for id_, initiative in shelf.public.cycle.initiatives.items():
        yield _page(shelf, id_, initiative)


def card(shelf: Shelf, id_: str) -> Part:
    """An initiative as a card."""
    one = shelf.public.cycle.initiatives[id_]
    return {"kind": opened(one.kind), "name": one.name, "url": f"@/{addresses.initiative(id_)}",
            "unit": shelf.unit_name(one.unit, one.date.first_day), "summary": one.summary,
            "tag": "Được công nhận" if one.recognition else "", "sample": one.sample}


def _page(shelf: Shelf, id_: str, one: Initiative) -> Output:
    public = shelf.public
    day = one.date.first_day
    campaign = public.campaigns.get(one.campaign or "")
    decision = public.decisions.get(shelf.cycle.decision_of.get(id_, ""))
    view: Part = {
        "title": one.name,
        "sample": one.sample,
        "meta": f"{opened(one.kind)}, giới thiệu {on_day(one.date.vietnamese())}",
        "summary": one.summary,
        "facts": [
            {"label": "Đơn vị", "link": shelf.unit_link(one.unit, day),
             "note": shelf.unit_now(one.unit, day)},
            {"label": "Năm", "link": {"title": str(one.year), "url": f"@/{addresses.year(one.year)}"}},
            *([{"label": "Năm học", "value": one.school_year}] if one.school_year else []),
            *([{"label": "Được công nhận", "value": one.recognition}] if one.recognition else []),
            *([{"label": "Phong trào", "links": [{"title": public.movements[m].name, "url": f"@/{addresses.movement(m)}"}
                                                 for m in one.movements]}] if one.movements else []),
            {"label": "Số liệu đến ngày", "value": date_part(one.date)},
        ],
        "paragraphs": paragraphs(one.text),
        "results": list(one.results),
        "authors": shelf.people(one.authors),
        "related": [
            *([campaign_link(campaign)] if campaign else []),
            *([{"title": citation_title(decision.record.type, decision.record.number), "note": decision.record.title,
                "url": f"@/{addresses.decision(decision.id)}"}] if decision else []),
        ],
        "correction": shelf.correction,
    }
    title = initiative_title(shelf, one)
    return shelf.page(addresses.initiative(id_), "initiative", "initiative.md", view, title=title, section=SECTION,
                      description=f"{title}: {one.summary}", layout="list", crumbs=(*_CRUMBS, (one.name, "")),
                      updated=one.date.vietnamese(),
                      json_ld=_data(shelf, id_, one))


def _data(shelf: Shelf, id_: str, one: Initiative) -> str:
    """schema.org CreativeWork of the unit; without authors and sentences, which may name who agrees to the page alone."""
    parts = {
        "@context": "https://schema.org", "@type": "CreativeWork", "inLanguage": "vi",
        "name": None if shelf.public.kept_back["data"].named_in(one.name) else one.name,
        "genre": opened(one.kind),
        "sourceOrganization": {"@type": "Organization", "name": shelf.unit_name(one.unit, one.date.first_day)},
        "datePublished": iso_date(one.date),
        "url": f"{shelf.site.uri}{addresses.initiative(id_)}" if shelf.site.uri else None,
    }
    return json_ld({key: value for key, value in parts.items() if value})
