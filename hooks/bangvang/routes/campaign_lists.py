"""What hangs on a plan and grows with the sector: plans that carry it out or follow it, decisions, commitments, initiatives."""

from __future__ import annotations

from collections.abc import Sequence

from bangvang import addresses
from bangvang.dates import Date
from bangvang.public import PublicCampaign
from bangvang.routes import attached, cycle_parts, decisions
from bangvang.routes.attached import Attached, by_time
from bangvang.routes.page_titles import plan_title
from bangvang.routes.parting import Entry
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part

SECTION = "ke-hoach"
CRUMB = ("Kế hoạch thi đua", addresses.PLANS)


def link(campaign: PublicCampaign) -> Part:
    """A campaign as a link with its year."""
    record = campaign.record
    return {"title": record.header.title, "url": f"@/{addresses.campaign(campaign.id)}",
            "note": ", ".join(filter(None, (record.header.issuer, str(record.year)))), "sample": record.sample}


def entry(campaign: PublicCampaign, note: str | None = None) -> Entry[Part]:
    """A campaign as a link, with the day by which lists are parted; `note`: what is said of it instead of who issued it."""
    return Entry(campaign.record.header.date or Date(campaign.record.year),
                 link(campaign) | ({} if note is None else {"note": note}))


def crumbs(campaign: PublicCampaign) -> tuple[tuple[str, str], ...]:
    """The pages above a campaign's page."""
    year = campaign.record.year
    return (CRUMB, (f"Năm {year}", addresses.campaigns_of(year)))


def lists(shelf: Shelf, campaign: PublicCampaign) -> dict[str, Attached]:
    """The lists of a campaign's page by their names there."""
    id_, page = campaign.id, addresses.campaign(campaign.id)
    above = (*crumbs(campaign), (campaign.record.header.title, page))

    def listed(key: str, title: str, noun: str, entries: Sequence[Entry[Part]]) -> Attached:
        return Attached(page, key, f"{title}: {plan_title(campaign.record)}", noun, SECTION, above,
                        len(entries), *by_time(lambda: entries))

    return {
        "children": listed("cap-duoi", "Kế hoạch cấp dưới", "kế hoạch", [
            entry(one) for one in shelf.papers.plans_below.get(id_, ())]),
        "followed": listed("tiep-theo", "Văn bản tiếp theo", "văn bản", [
            entry(one, one.record.stage or "") for one in shelf.papers.plans_after.get(id_, ())]),
        "decisions": listed("quyet-dinh", "Quyết định khen thưởng", "quyết định", [
            decisions.entry(one) for one in shelf.papers.decisions_of_plan.get(id_, ())]),
        "commitments": listed("giao-uoc", "Giao ước thi đua", "giao ước", [
            cycle_parts.commitment_entry(shelf, one) for one in shelf.cycle.of_campaign("commitments", id_)]),
        "initiatives": attached.initiatives(shelf, page, plan_title(campaign.record), SECTION, above,
                                            shelf.cycle.of_campaign("initiatives", id_)),
    }
