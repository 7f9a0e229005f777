"""Dữ liệu mở: everyone whose data may be used, as JSON, and the page that says what its fields mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from bangvang import addresses
from bangvang.exports.open_data import Written, json_line, json_lines, several, written
from bangvang.public import PublicAward, PublicRecipient
from bangvang.routes.shelf import Shelf
from bangvang.store.output import Output, digest

TITLE = "Dữ liệu mở"
FIELDS = (
    ("id", "mã của cá nhân, tập thể, không đổi kể cả khi tên được đính chính"),
    ("name", "họ và tên, tên tập thể hoặc hộ gia đình"),
    ("kind", "person: cá nhân; collective: tập thể; household: hộ gia đình"),
    ("category", "nhóm đối tượng"),
    ("unit", "đơn vị hiện nay, hoặc đơn vị gần nhất được biết; để trống nếu không có"),
    ("year", "năm gần nhất được khen thưởng hoặc giới thiệu"),
    ("years", "tất cả các năm được khen thưởng hoặc giới thiệu"),
    ("awards", ("mỗi lần khen thưởng: year là năm, title là danh hiệu hoặc hình thức, school_year là năm học, "
                "decision là số quyết định, date là ngày ban hành, issuer là cơ quan ban hành")),
    ("url", "địa chỉ trang của cá nhân, tập thể"),
    ("sample", "true nếu là dữ liệu minh họa; không có trường này nếu là dữ liệu thật"),
)


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The list and the page about it."""
    people = [person for person in shelf.public.recipients.values() if shelf.may_be_used(person, "data")]
    shelf.addresses.add(addresses.DATA_PEOPLE)
    inputs = digest(shelf.site.uri, shelf.digests.of(one.id for one in people))
    yield Output(addresses.DATA_PEOPLE, "data", (inputs,), lambda: _data(shelf, people))
    view = {"title": TITLE, "data_url": f"@/{addresses.DATA_PEOPLE}", "fields": [
        {"label": name, "value": meaning} for name, meaning in FIELDS], "agency": shelf.site.agency.name,
        "correction": shelf.correction}
    yield shelf.page(addresses.DATA, "open_data", "open_data.md", view, title=TITLE, crumbs=((TITLE, ""),),
                     description="Danh sách cá nhân, tập thể được công khai, dạng JSON, và ý nghĩa của từng trường.")


def _data(shelf: Shelf, people: list[PublicRecipient]) -> bytes:
    """One line for each, in the order of ids."""
    line = _lines(shelf)
    return json_lines(shelf.carried.values("data", (one.id for one in people), line).values())


def _lines(shelf: Shelf) -> Callable[[str], str]:
    """What makes somebody's line; without the views of pages, which are ten times as dear."""
    base = shelf.site.uri or "../"

    @cache
    def given(decision: str, award: str, level: str | None, school_year: str | None, year: int) -> Written:
        record = shelf.public.decisions[decision].record
        return written({"year": year, "title": shelf.leveled(award, level), "school_year": school_year or "",
                        "decision": record.number or "", "date": str(record.date), "issuer": record.issuer})

    @cache
    def year(number: int) -> Written:
        return written(number)

    def honour(award: PublicAward) -> Written:
        return given(award.decision, award.award, award.level, award.school_year, award.year)

    def line(id_: str) -> str:
        person = shelf.public.recipients[id_]
        awards = shelf.views.awards.get(person.id, ())
        exemplars = shelf.views.exemplars.get(person.id, ())
        years = sorted({one.year for one in awards} | {one.year for one in exemplars}, reverse=True)
        unit = shelf.views.main_unit.get(person.id)
        return json_line({
            "id": person.id, "name": person.name, "kind": person.kind, "category": shelf.term("categories", person.category),
            "unit": shelf.unit_name(unit) if unit else "", "year": years[0], "years": several(map(year, years)),
            "awards": several(map(honour, awards)), "url": f"{base}{addresses.recipient(person.id)}",
            **({"sample": True} if person.sample else {}),
        })

    return line
