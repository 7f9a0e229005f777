"""Everything but people that can be found by its title: units, plans, decisions, days, movements, documents, awards."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.dates import Date
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import Award
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import citation_title, paragraphs
from bangvang.search import Block, Kind, SearchEntry, SearchText
from bangvang.store.output import digest
from bangvang.text import slug

_FRONTS = (
    ("Gương điển hình", addresses.EXEMPLARS), ("Kế hoạch thi đua", addresses.PLANS), ("Khen thưởng", addresses.AWARDS),
    ("Quyết định khen thưởng", addresses.DECISIONS), ("Mô hình, sáng kiến", addresses.INITIATIVES),
    ("Danh sách đang lấy ý kiến", addresses.CONSULTATIONS), ("Ngày kỷ niệm", addresses.ANNIVERSARIES),
    ("Đơn vị", addresses.UNITS), ("Khối thi đua", addresses.BLOCKS), ("Phong trào, cuộc vận động", addresses.MOVEMENTS),
    ("Văn bản viện dẫn", addresses.DOCUMENTS), ("Dữ liệu mở", addresses.DATA), ("Giới thiệu", addresses.ABOUT),
    ("Liên hệ, đính chính", addresses.CONTACT), ("Bảo vệ dữ liệu cá nhân", addresses.PRIVACY))


def entries(shelf: Shelf) -> Iterator[SearchEntry]:
    """Everything but people that has a page of its own."""
    yield from _records(shelf)
    yield from _pages(shelf)


def texts(shelf: Shelf) -> Iterator[SearchText]:
    """What is told of units, days, movements, blocks and awards, without paragraphs that name somebody who must not be found."""
    for url, title, kind, about in _told(shelf):
        blocks = tuple(Block("", text) for text in paragraphs(about) if not shelf.unfound.named_in(text))
        if blocks:
            yield SearchText(url, title, kind, 0, blocks, digest(*(block.text for block in blocks)))


def _told(shelf: Shelf) -> Iterator[tuple[str, str, Kind, str | None]]:
    public = shelf.public
    for id_, unit in public.units.items():
        yield addresses.unit(id_), unit.name, "unit", unit.about
    for id_, day in public.anniversaries.items():
        yield addresses.anniversary(id_), day.name, "anniversary", day.about
    for id_, movement in public.movements.items():
        yield addresses.movement(id_), movement.name, "movement", movement.about
    for id_, block in public.cycle.blocks.items():
        yield addresses.block(id_), block.name, "block", block.about
    for id_, term in public.vocabulary["awards"].items():
        yield addresses.award(id_), term.name, "award", term.about if isinstance(term, Award) else None


def _records(shelf: Shelf) -> Iterator[SearchEntry]:
    public = shelf.public
    for id_, unit in public.units.items():
        yield SearchEntry("unit", id_, addresses.unit(id_), unit.name, aliases=unit.other_names, sample=unit.sample,
                          detail=", ".join(filter(None, (_office(shelf, unit), _place(unit)))))
    for id_, campaign in public.campaigns.items():
        header = campaign.record.header
        yield SearchEntry("campaign", slug(id_), addresses.campaign(id_), header.title,
                          aliases=tuple(filter(None, (header.number,))), months=tuple(_months(header.date)),
                          detail=", ".join(filter(None, (_paper(header.type, header.number), header.issuer,
                                                         str(campaign.record.year)))),
                          year=campaign.record.year, sample=campaign.record.sample)
    for id_, decision in public.decisions.items():
        decided = decision.record
        about = "" if shelf.unfound.named_in(decided.title) else decided.title
        title = citation_title(decided.type, decided.number, about)
        yield SearchEntry("decision", slug(id_), addresses.decision(id_), title,
                          aliases=tuple(filter(None, (decided.number,))), months=tuple(_months(decided.date)),
                          detail=", ".join(filter(None, (about, decided.issuer, decided.date.vietnamese(),
                                                         "quyết định bị hủy bỏ" if decided.annulled else ""))),
                          year=decision.year, sample=decided.sample)
    for id_, day in public.anniversaries.items():
        month, number = day.day.split("-")
        date = f"{int(number)}/{int(month)}"
        lunar = f" {day.calendar}" if day.calendar == "âm lịch" else ""
        yield SearchEntry("anniversary", id_, addresses.anniversary(id_), day.name,
                          aliases=(*day.aliases, date, f"{number}/{month}"), detail=date + lunar, sample=day.sample)
    for id_, movement in public.movements.items():
        yield SearchEntry("movement", id_, addresses.movement(id_), movement.name, aliases=movement.aliases,
                          detail=movement.launched_by or "", sample=movement.sample)
    for id_, document in public.documents.items():
        title = citation_title(document.type, document.number, document.title)
        yield SearchEntry("document", id_, addresses.document(id_), title,
                          aliases=(*document.aliases, *filter(None, (document.title,))), detail=document.issuer or "",
                          year=document.date.year if document.date else 0, sample=document.sample)
    for id_, term in public.vocabulary["awards"].items():
        yield SearchEntry("award", id_, addresses.award(id_), term.name, aliases=term.aliases)


def _pages(shelf: Shelf) -> Iterator[SearchEntry]:
    """The pages that lead on: those of the years and the heads of the sections."""
    for year in shelf.views.years:
        yield SearchEntry("page", str(year), addresses.year(year), f"Năm {year}", year=year)
    for title, address in _FRONTS:
        yield SearchEntry("page", "", address, title)


def _paper(type_: str | None, number: str | None) -> str:
    """`Công văn số 912/SGDĐT-VP`; empty without a number, because the title says what it is."""
    return citation_title(type_, number) if number and number[0].isdigit() else ""


def _months(date: Date | None) -> Iterator[str]:
    """The month of a paper as people ask for it, when they have forgotten the day."""
    if date is not None and date.month is not None:
        yield f"tháng {date.month} năm {date.year}"
        if date.month < 10:
            yield f"tháng {date.month:02d}"


def _office(shelf: Shelf, unit: Unit) -> str:
    """Of what a unit is a part, where its name does not say so (`Văn phòng Sở`): a part lies where the whole does."""
    whole = shelf.public.units.get(unit.parent or "")
    if whole is None or unit.level or whole.name.casefold() in unit.name.casefold():
        return ""
    place = unit.place.now if unit.place else None
    is_place = unit.name.casefold() in (place or "").casefold()
    return whole.name if whole.place and place == whole.place.now and not is_place else ""


def _place(unit: Unit) -> str:
    """Where a unit is, and where it was when its place had another name: people look for it by either."""
    if not unit.place:
        return ""
    now, then = unit.place.now or unit.place.then or "", unit.place.then or ""
    return f"{now} (trước đây: {then})" if then not in ("", now) else now
