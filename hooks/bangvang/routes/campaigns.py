"""Kế hoạch thi đua: all campaigns by year, and each with its text, its facts beside it, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bangvang import addresses
from bangvang.model.campaign import Campaign, Celebration, Citation, Deadline, Phase
from bangvang.public import PublicCampaign
from bangvang.render import view_digest
from bangvang.routes import attached, campaign_lists, cycle_parts, year_lists
from bangvang.routes.attached import Attached
from bangvang.routes.campaign_lists import CRUMB, SECTION, link
from bangvang.routes.campaign_text import official_header, text_parts
from bangvang.routes.exemplars import SHOWN_ON_FRONT
from bangvang.routes.page_titles import plan_title
from bangvang.routes.papers import given_number, paper_data
from bangvang.routes.parting import Entry
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, citation_title, date_part, target_part
from bangvang.routes.year_lists import YearList
from bangvang.store.originals import Original
from bangvang.store.output import Output, Page

THEME_LABELS = {"năm": "Chủ đề năm", "năm học": "Chủ đề năm học", "thi đua": "Chủ đề thi đua", "phương châm": "Phương châm"}


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front, a page for each year, a page for each campaign, and the files as received."""
    years = {year: [Entry(one.record.header.date, card(one)) for one in found]
             for year, found in shelf.views.campaigns_of_year.items()}
    lead = "Kế hoạch, công văn phát động phong trào thi đua, xếp theo năm."
    yield from year_lists.outputs(shelf, YearList(
        "campaign_list", "campaigns.md", SECTION, CRUMB[0], lead, lead, addresses.PLANS, addresses.campaigns_of), years)
    for campaign in shelf.public.campaigns.values():
        hanging = campaign_lists.lists(shelf, campaign)
        yield _page(shelf, campaign, hanging)
        for one in hanging.values():
            yield from attached.outputs(shelf, one)
        if campaign.source is not None:
            yield _source(shelf, campaign, campaign.source)


def card(campaign: PublicCampaign) -> Part:
    """A campaign as a card of a list."""
    record = campaign.record
    return {
        "number": record.header.number or "",
        "date": date_part(record.header.date),
        "issuer": record.header.issuer or "",
        "title": record.header.title,
        "url": f"@/{addresses.campaign(campaign.id)}",
        "summary": record.summary or "",
        "status": record.stage or "",
        "sample": record.sample,
    }


def _page(shelf: Shelf, campaign: PublicCampaign, hanging: Mapping[str, Attached]) -> Output:
    """A campaign's page. Its text and fields count by the campaign's digest: a view of a long text takes a millisecond."""
    people = shelf.views.by_facet["campaign"].get(campaign.id, ())[:SHOWN_ON_FRONT]
    around = _around(shelf, campaign, hanging)
    return shelf.made(addresses.campaign(campaign.id), "campaign",
                      (campaign.digest, view_digest(around), shelf.digests.of(people)),
                      lambda: _framed(shelf, campaign, {**_own(campaign), **around, "people": shelf.people(people)}))


def _own(campaign: PublicCampaign) -> Part:
    """What the page shows of the campaign itself."""
    record = campaign.record
    blocks, notes = text_parts(campaign)
    return {
        "sample": record.sample,
        "header": official_header(record),
        "blocks": blocks,
        "notes": notes,
        "themes": [{"label": THEME_LABELS[t.kind], "text": t.text, "from": "; ".join(filter(None, (t.owner, t.source)))}
                   for t in record.themes],
        "phases": [_phase(phase) for phase in record.phases],
        "targets": [target_part(target) for target in record.targets],
        "deadlines": [_deadline(deadline) for deadline in sorted(record.deadlines, key=lambda d: (d.date, d.title))],
        "duties": [{"who": duty.who, "text": duty.text} for duty in record.duties],
        "procedure": [{"who": duty.who, "text": duty.text} for duty in record.procedure],
        "award_forms": [{"title": form.name, "url": "", "note": ", ".join(filter(None, (form.issuer, form.subjects)))}
                        for form in record.award_forms],
        "source": f"@/{addresses.campaign_source(campaign.id, record.source)}" if record.source else "",
        "year": {"title": f"Tất cả của năm {record.year}", "url": f"@/{addresses.year(record.year)}"},
    }


def _around(shelf: Shelf, campaign: PublicCampaign, hanging: Mapping[str, Attached]) -> Part:
    """What the page shows of other records, and leads to as long as they are public; people apart."""
    record = campaign.record
    return {
        "days": _days(record),
        "movements": [_movement(one.name, one.movement) for one in record.movements],
        "citations": [_citation(shelf, one) for one in record.citations],
        "parents": [link(shelf.public.campaigns[id_]) for id_ in record.parents],
        **{name: attached.shown(hanging[name]) for name in ("children", "followed", "decisions")},
        "follows": link(shelf.public.campaigns[record.of]) if record.of else None,
        "people_url": f"@/{addresses.facet('campaign', campaign.id)}"
        if campaign.id in shelf.views.by_facet["campaign"] else "",
        "unit": shelf.unit_link(record.unit) if record.unit else None,
        "cycle": {**_cycle(shelf, campaign),
                  **{name: attached.shown(hanging[name]) for name in ("commitments", "initiatives")}},
        "correction": shelf.correction,
    }


def _framed(shelf: Shelf, campaign: PublicCampaign, view: Part) -> Page:
    record, path = campaign.record, addresses.campaign(campaign.id)
    title, number = record.header.title, given_number(record.header.number)
    whole = plan_title(record)
    return shelf.framed(
        path, "campaign.md", view, title=whole,
        description=record.summary or f"{citation_title(record.header.type or 'Công văn', number)}: {whole}",
        section=SECTION, layout="campaign", crumbs=(*campaign_lists.crumbs(campaign), (title, "")),
        updated=record.date.vietnamese() if record.date else "", json_ld=paper_data(
            shelf, path, title, genre=record.header.type, number=number,
            date=record.header.date, publisher=record.header.issuer))


def _cycle(shelf: Shelf, campaign: PublicCampaign) -> Part:
    """What of the yearly cycle belongs to the campaign, as links."""
    cycle, id_ = shelf.public.cycle, campaign.id
    criteria = [cycle_parts.criteria(shelf, one) for one in shelf.cycle.of_campaign("criteria", id_)]
    years = dict.fromkeys(cycle.registrations[one].year for one in shelf.cycle.of_campaign("registrations", id_))
    return {
        "blocks": [cycle_parts.block_link(shelf, one) for one in shelf.cycle.of_campaign("blocks", id_)],
        "criteria": [{"title": one["title"], "url": one["url"], "note": ""} for one in criteria],
        "councils": [cycle_parts.council_link(shelf, one) for one in shelf.cycle.of_campaign("councils", id_)],
        "registrations": [{"title": f"Số lượng đăng ký năm {year}", "url": f"@/{addresses.year(year)}#dang-ky", "note": ""}
                          for year in years],
    }


def _phase(phase: Phase) -> Part:
    # Not whether it has begun or ended: a page shows its record's own dates, only home shows the day of the build.
    return {"name": phase.name, "start": date_part(phase.start), "end": date_part(phase.end)}


def _deadline(deadline: Deadline) -> Part:
    return {"title": deadline.title, "date": date_part(deadline.date), "channel": deadline.channel or "",
            "email": deadline.email or "", "tentative": deadline.tentative}


def _days(record: Campaign) -> list[Part]:
    """Each celebrated day once, however often the text mentions it."""
    shown: dict[tuple[str, str], Part] = {}
    for one in map(_day, record.anniversaries):
        shown.setdefault((one["url"] or one["title"], one["note"]), one)
    return list(shown.values())


def _day(celebration: Celebration) -> Part:
    count = f"{celebration.years} năm" if celebration.years is not None else ""
    if celebration.start and celebration.date:
        count += f" ({celebration.start.vietnamese()} – {celebration.date.vietnamese()})"
    return {"title": celebration.name, "note": count,
            "url": f"@/{addresses.anniversary(celebration.day)}" if celebration.day else ""}


def _movement(name: str, id_: str | None) -> Part:
    return {"title": name, "url": f"@/{addresses.movement(id_)}" if id_ else "", "note": ""}


def _citation(shelf: Shelf, citation: Citation) -> Part:
    known = shelf.public.documents.get(citation.document or "")
    note = ", ".join(filter(None, (citation.issuer, citation.date.vietnamese() if citation.date else "")))
    type_ = citation.type or (known.type if known else None)
    return {"title": citation_title(type_, citation.number, citation.title), "note": note,
            "url": f"@/{addresses.document(citation.document)}" if citation.document else ""}


def _source(shelf: Shelf, campaign: PublicCampaign, source: Original) -> Output:
    path = addresses.campaign_source(campaign.id, campaign.record.source or "")
    shelf.addresses.add(path)
    return Output(path, "source", (source.digest,), source.read)
