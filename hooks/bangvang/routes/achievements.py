"""Bảng kê thành tích to take along: a DOCX for each adult and collective who may be printed and has an honour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from bangvang import addresses
from bangvang.exports.achievements import Form, Sheet, SheetRow, achievements_docx, empty_form
from bangvang.public import PublicAward, PublicRecipient
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import on_day
from bangvang.store.output import Output, digest


def outputs(shelf: Shelf) -> Iterator[Output]:
    """One file for each who has one."""
    form = cache(lambda: empty_form(shelf.memo))
    sources = {sample: _source(shelf, sample=sample) for sample in (True, False)}
    states = shelf.carried.values("sheets", shelf.public.recipients, partial(_state, shelf, sources))
    for id_, known in states.items():
        if known:
            path = addresses.achievements(id_)
            shelf.addresses.add(path)
            yield Output(path, "sheet", (known,), partial(_made, shelf, id_, sources, form))


def has_sheet(shelf: Shelf, person: PublicRecipient) -> bool:
    """Whether someone has the file: an adult or a collective, with honours, whom consent covers in print."""
    return ((person.adult or person.kind == "collective") and shelf.may_be_used(person, "print")
            and bool(shelf.views.awards.get(person.id)))


def sheet_url(shelf: Shelf, person: PublicRecipient) -> str:
    """The file's address for a view; empty for those who have none."""
    return f"@/{addresses.achievements(person.id)}" if has_sheet(shelf, person) else ""


def _state(shelf: Shelf, sources: Mapping[bool, str], id_: str) -> bytes:
    """Digest of all that the file shows; empty for those who have none."""
    person = shelf.public.recipients[id_]
    if not has_sheet(shelf, person):
        return b""
    return digest(shelf.digests.cards[id_], sources[person.sample], _role(shelf, person))


def _made(shelf: Shelf, id_: str, sources: Mapping[bool, str], form: Callable[[], Form]) -> bytes:
    person = shelf.public.recipients[id_]
    return achievements_docx(_sheet(shelf, person, sources[person.sample]), form())


def _source(shelf: Shelf, *, sample: bool) -> str:
    place = f"{shelf.site.title}{f' ({shelf.site.url})' if shelf.site.url else ''}"
    invented = " Dữ liệu minh họa, không có thật." if sample or shelf.site.sample else ""
    return f"Lập từ thông tin công khai trên trang {place}; người kê khai đối chiếu với quyết định gốc.{invented}"


def _sheet(shelf: Shelf, person: PublicRecipient, source: str) -> Sheet:
    card = shelf.person(person.id)
    collective = person.kind == "collective"
    rows = tuple(_row(shelf, award) for award in shelf.views.awards[person.id])
    return Sheet(
        "Tên tập thể" if collective else "Họ và tên", person.name, _role(shelf, person), card["unit"],
        "ĐẠI DIỆN TẬP THỂ" if collective else "NGƯỜI KÊ KHAI", source, rows)


def _role(shelf: Shelf, person: PublicRecipient) -> str:
    """The role, empty where it names somebody who agrees to no print."""
    role = shelf.role(person)
    return "" if shelf.public.kept_back["print"].named_in(role, (person.name, *person.aliases), groups=False) else role


def _row(shelf: Shelf, award: PublicAward) -> SheetRow:
    record = shelf.public.decisions[award.decision].record
    period = f" (năm học {award.school_year})" if award.school_year else ""
    number = f"số {record.number}, " if record.number else ""
    return SheetRow(str(award.year), f"{shelf.award_name(award)}{period}{', truy tặng' if award.posthumous else ''}",
                    f"{record.type} {number}{on_day(record.date.vietnamese())}", record.issuer)
