"""A recipient's page: name, commendation, record of honours, stories; and the page that is left after withdrawal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import partial

from bangvang import addresses
from bangvang.model.blocks import text_blocks
from bangvang.public import PublicAward, PublicExemplar, PublicRecipient
from bangvang.render import json_ld, view_digest
from bangvang.routes import related
from bangvang.routes.achievements import has_sheet, sheet_url
from bangvang.routes.page_titles import recipient_name, recipient_title
from bangvang.routes.pictures import photo_part
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import ROMAN, Part, date_part, on_day
from bangvang.store.output import Output, Page, digest

SECTION = "guong-dien-hinh"
_WITHDRAWN = "Trang không còn được công khai"
_CRUMB = ("Gương điển hình", addresses.EXEMPLARS)


def outputs(shelf: Shelf) -> Iterator[Output]:
    """A page for each public recipient, and one without personal data for each withdrawn."""
    states = shelf.carried.values("profiles", shelf.public.recipients, partial(_state, shelf),
                                  shelf.neighbours.beside(shelf.carried))
    for id_, state in states.items():
        path = addresses.recipient(id_)
        yield shelf.made(path, "profile", (state,), partial(_page, shelf, id_, path))
    for id_ in shelf.public.withdrawn:
        yield _withdrawn(shelf, id_)


def _state(shelf: Shelf, id_: str) -> bytes:
    """Digest of all that a page shows."""
    person = shelf.public.recipients[id_]
    exemplars = shelf.views.exemplars.get(id_, ())
    stories = (part for one in exemplars for part in (one.story_digest, _photo_digest(one)))
    initiatives = related.initiatives(shelf, id_)
    around = view_digest({"initiatives": initiatives}) if initiatives else b""
    return digest(shelf.digests.cards[id_], around, b"sheet" if has_sheet(shelf, person) else b"",
                  b"data" if shelf.may_be_used(person, "data") else b"", *stories, shelf.digests.of(shelf.neighbours.of(id_)))


def _page(shelf: Shelf, id_: str, path: str) -> Page:
    person = shelf.public.recipients[id_]
    exemplars = shelf.views.exemplars.get(id_, ())
    awards = shelf.views.awards.get(person.id, ())
    others = shelf.neighbours.of(person.id)
    card = {**shelf.person(person.id), "photo": next(filter(None, map(photo_part, exemplars)), None)}
    role = (exemplars[0].role if exemplars else None) or person.role or ""
    line = role
    if exemplars:
        line = f"{role}{' · ' if role else ''}giới thiệu quý {ROMAN[exemplars[0].quarter]} năm {exemplars[0].year}"
    elif card["unit"]:
        line = f"{role}{', ' if role else ''}{card['unit']}"
    unit = _unit_fact(shelf, person, awards)
    named = unit["link"]["title"] if unit else ""
    commendation = card["summary"]
    card["summary"] = commendation or next((award.reason for award in awards if award.reason), "")
    rows = [_award_row(shelf, award, named, said=_is_said(award.reason or "", commendation, card["summary"])) for award in awards]
    title = recipient_title(shelf, person, role)
    view = {
        "person": {**card, "name": recipient_name(shelf, person)},
        "line": line,
        "facts": _facts(shelf, person, unit, exemplars, awards),
        "awards": rows,
        "docx": sheet_url(shelf, person),
        "presentations": [_presentation(shelf, exemplar, named, first=place == 0) for place, exemplar in enumerate(exemplars)],
        "related": related.related_links(shelf, person.id, exemplars, awards),
        "others": shelf.people(others),
        "correction": shelf.correction,
    }
    crumbs = [_CRUMB]
    if exemplars:
        latest = exemplars[0]
        crumbs += [(f"Năm {latest.year}", addresses.exemplars_of(latest.year)),
                   (f"Quý {ROMAN[latest.quarter]}", addresses.exemplars_of(latest.year, latest.quarter))]
    why = exemplars[0].commendation if exemplars else f"{rows[0]['title']} năm {rows[0]['year']}"
    return shelf.framed(
        path, "profile.md", view, title=title, section=SECTION, layout="profile", updated="",
        description=why if person.name in why else f"{title}: {why}", crumbs=(*crumbs, (person.name, "")),
        noindex="search" not in person.purposes, json_ld=_json_ld(shelf, person, card, rows))


def _award_row(shelf: Shelf, award: PublicAward, named: str, *, said: bool) -> Part:
    """An award as a row of Bảng kê thành tích.

    Args:
        named: the unit named beside all rows; that of the day stands in the row where it is another.
        said: whether the top of the page says for what it was given; else the row does.
    """
    decision = shelf.public.decisions[award.decision].record
    campaign = shelf.public.campaigns.get(decision.campaign or "")
    unit = shelf.unit_link(award.unit, decision.date.first_day) if award.unit else None
    return {
        "year": award.year,
        "year_url": f"@/{addresses.facet('year', str(award.year))}",
        "unit": unit if unit and unit["title"] != named else None,
        "title": shelf.award_name(award),
        "url": f"@/{addresses.award(award.award)}",
        "period": {"title": f"năm học {award.school_year}", "url": f"@/{addresses.facet('school_year', award.school_year)}"}
        if award.school_year else None,
        "reason": "" if said else award.reason or "",
        "decision": {"number": decision.number, "url": f"@/{addresses.decision(award.decision)}",
                     "date": date_part(decision.date)},
        "issuer": decision.issuer,
        "campaign": {"title": campaign.record.header.title, "url": f"@/{addresses.campaign(campaign.id)}"}
        if campaign else None,
        "status": "truy tặng" if award.posthumous else "",
    }


def _is_said(reason: str, commendation: str, summary: str) -> bool:
    """Whether the top of the page says for what an award was given: a commendation may say it among other things.

    The reason of another award says nothing of this one, though it should begin with the same words.
    """
    reason = reason.rstrip(".")
    if not commendation:
        return reason == summary.rstrip(".")
    return re.search(rf"(?<!\w){re.escape(reason)}(?!\w)", commendation) is not None


def _presentation(shelf: Shelf, exemplar: PublicExemplar, named: str, *, first: bool) -> Part:
    blocks = text_blocks(exemplar.story.decode(), exemplar.id) if exemplar.story else ()
    quarter = f"quý {ROMAN[exemplar.quarter]} năm {exemplar.year}"
    unit = shelf.unit_name(exemplar.unit, dt.date(exemplar.year, 3 * int(exemplar.quarter[1]), 1)) if exemplar.unit else named
    return {
        "id": exemplar.id,
        "title": "Câu chuyện" if first and blocks else f"Giới thiệu {quarter}",
        "quarter": {"title": quarter, "url": f"@/{addresses.exemplars_of(exemplar.year, exemplar.quarter)}"},
        "meta": f"{on_day(exemplar.date)}{f'. Đơn vị khi đó: {unit}' if unit != named else ''}",
        "repeated": "" if first else exemplar.commendation,
        "blocks": [block._asdict() for block in blocks],
    }


def _unit_fact(shelf: Shelf, person: PublicRecipient, awards: tuple[PublicAward, ...]) -> Part | None:
    """The unit named beside all honours, by its name of their day where the person stands in no other today."""
    unit = shelf.views.main_unit.get(person.id)
    if not unit:
        return None
    day = None
    if person.unit != unit:
        decision = next((a.decision for a in awards if a.unit == unit), None)
        day = shelf.public.decisions[decision].record.date.first_day if decision else None
    return {"label": "Đơn vị", "link": shelf.unit_link(unit, day), "note": shelf.unit_now(unit, day)}


def _facts(shelf: Shelf, person: PublicRecipient, unit: Part | None, exemplars: tuple[PublicExemplar, ...],
           awards: tuple[PublicAward, ...]) -> list[Part]:
    facts: list[Part] = [{"label": "Đối tượng", "link": {
        "title": shelf.term("categories", person.category), "url": f"@/{addresses.facet('category', person.category)}"}}]
    facts += [unit] if unit else []
    dates = [shelf.public.decisions[a.decision].record.date for a in awards]
    shown = max(dates).vietnamese() if dates else ""
    if exemplars and not dates:
        shown = exemplars[0].date
    facts.append({"label": "Số liệu đến ngày" if shown[:1].isdigit() else "Số liệu đến", "value": shown})
    return facts


def _photo_digest(exemplar: PublicExemplar) -> bytes:
    """Of what the page shows of a picture; its bytes are an output of their own."""
    return view_digest({"photo": photo_part(exemplar)}) if exemplar.photo else b""


def _json_ld(shelf: Shelf, person: PublicRecipient, card: Part, rows: list[Part]) -> str:
    """schema.org Person or Organization with its awards; only for those whose data may be used."""
    if not shelf.may_be_used(person, "data"):
        return ""
    kind = "Person" if person.kind == "person" else "Organization"
    data: Part = {"@context": "https://schema.org", "@type": kind, "name": person.name,
                  "award": [f"{row['title']} ({row['year']})" for row in rows]}
    if card["unit"] and kind == "Person":
        data["affiliation"] = {"@type": "Organization", "name": card["unit"]}
    if shelf.site.uri:
        data["url"] = f"{shelf.site.uri}{addresses.recipient(person.id)}"
    return json_ld(data)


def _withdrawn(shelf: Shelf, id_: str) -> Output:
    """The address goes on to answer, with nothing personal on it."""
    return shelf.page(
        addresses.recipient(id_), "withdrawn", "withdrawn.md", {"title": _WITHDRAWN, "correction": shelf.correction},
        title=_WITHDRAWN, section=SECTION, noindex=True, layout="plain",
        description="Thông tin trên trang này đã được gỡ để bảo vệ dữ liệu cá nhân.",
        crumbs=(_CRUMB, (_WITHDRAWN, "")))
