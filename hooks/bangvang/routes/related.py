"""Where a profile leads on: to other people by name, and to initiatives, plans, decisions, the unit and the quarter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bangvang import addresses
from bangvang.public import PublicAward, PublicExemplar
from bangvang.routes import cycle_parts
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import ROMAN, Part, citation_title

SHOWN = 4


def related_people(shelf: Shelf, id_: str) -> tuple[str, ...]:
    """Those whose names stand next to the recipient's in the unit; who is alone there, in the quarter or decision.

    Neighbours, so that somebody new changes the pages of a few and not of all.
    """
    return next(filter(None, (_nearest(shelf, id_, circle) for circle in _circles(shelf, id_))), ())


def _circles(shelf: Shelf, id_: str) -> Iterator[Sequence[str]]:
    """The lists that the recipient stands on, the closest first."""
    views = shelf.views
    unit = views.main_unit.get(id_)
    if unit:
        yield views.by_facet["unit"][unit]
    for exemplar in views.exemplars.get(id_, ())[:1]:
        yield [one.recipient for one in views.presented[exemplar.year, exemplar.quarter]]
    for award in views.awards.get(id_, ())[:1]:
        yield [one.recipient for one in views.awards_of_decision[award.decision]]


def _nearest(shelf: Shelf, id_: str, circle: Sequence[str]) -> tuple[str, ...]:
    """The few of a circle, which is in the order of names, who stand nearest to the recipient; in that order."""
    order = shelf.views.order
    at = bisect_left(circle, order[id_], key=order.__getitem__)
    near = sorted(range(max(at - SHOWN, 0), min(at + SHOWN + 1, len(circle))), key=lambda place: (abs(place - at), place))
    # Who does not agree to be searched for is not brought onto the pages of others, which search engines read.
    found = dict.fromkeys(one for one in map(circle.__getitem__, near)
                          if one != id_ and "search" in shelf.public.recipients[one].purposes)
    return tuple(sorted(list(found)[:SHOWN], key=order.__getitem__))


def related_links(shelf: Shelf, id_: str, exemplars: tuple[PublicExemplar, ...], awards: tuple[PublicAward, ...]) -> list[Part]:
    """Where to go on: initiatives, campaigns, decisions, the unit, and all who were presented in the same quarter."""
    links = initiatives(shelf, id_)
    for one in dict.fromkeys(e.campaign for e in exemplars if e.campaign):
        campaign = shelf.public.campaigns[one]
        links.append({"title": campaign.record.header.title, "url": f"@/{addresses.campaign(one)}", "note": "kế hoạch thi đua"})
    for one in dict.fromkeys(award.decision for award in awards):
        decision = shelf.public.decisions[one].record
        links.append({"title": citation_title(decision.type, decision.number), "url": f"@/{addresses.decision(one)}", "note": ""})
    unit = shelf.views.main_unit.get(id_)
    if unit:
        links.append({"title": f"Gương điển hình của {shelf.unit_name(unit)}", "url": f"@/{addresses.unit(unit)}", "note": ""})
    if exemplars:
        latest = exemplars[0]
        links.append({"title": f"Các gương khác được giới thiệu quý {ROMAN[latest.quarter]} năm {latest.year}",
                      "url": f"@/{addresses.exemplars_of(latest.year, latest.quarter)}", "note": ""})
    return links


def initiatives(shelf: Shelf, id_: str) -> list[Part]:
    """The models and initiatives of which the recipient is an author."""
    return [cycle_parts.initiative_link(shelf, one) for one in shelf.cycle.initiatives_of_author.get(id_, ())]
