"""Where a profile leads on: to initiatives, plans, decisions, the unit and the quarter."""

from __future__ import annotations

from bangvang import addresses
from bangvang.public import PublicAward, PublicExemplar
from bangvang.routes import cycle_parts
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import ROMAN, Part, citation_title


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
