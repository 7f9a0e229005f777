"""What a page is called in a browser's tab, in results of search and in previews: by itself, among thousands of others.

Schools of different communes share a name, schools a number of decisions, people theirs; so a title says as much as tells
them apart, as people do when they cite: the place, the day and the giver, the post and the unit.
"""

from __future__ import annotations

from bangvang.model.campaign import Campaign
from bangvang.model.cycle import Initiative
from bangvang.model.decision import Decision
from bangvang.model.reference import Document
from bangvang.model.unit import Unit
from bangvang.public import PublicRecipient
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import citation_title, on_day


def plan_title(record: Campaign) -> str:
    """`Phát động phong trào thi đua năm 2026 (Trường Tiểu học Suối Mơ)`: what the title does not say, in parentheses."""
    return _with_issuer(record, record.header.title)


def plan_people_title(record: Campaign) -> str:
    """`Tập thể, cá nhân của kế hoạch “Phát động phong trào thi đua năm 2026” (Trường Tiểu học Suối Mơ)`."""
    return _with_issuer(record, f"Tập thể, cá nhân của kế hoạch “{record.header.title}”")


def _with_issuer(record: Campaign, title: str) -> str:
    unsaid = [one for one in (record.header.issuer, str(record.year)) if one and one not in title]
    return f"{title} ({', '.join(unsaid)})" if unsaid else title


def decision_title(record: Decision) -> str:
    """`Quyết định số 12/QĐ-SGDĐT ngày 30/6/2026 của Giám đốc Sở`, and what it is about where it has no number."""
    cited = f"{citation_title(record.type, record.number)} {on_day(record.date.vietnamese())} của {record.issuer}"
    return cited if record.number else f"{cited}: {record.title}"


def document_title(record: Document) -> str:
    """`Chỉ thị số 34-CT/TU ngày 19/3/2024 của Thành ủy Đà Nẵng`, as far as day and issuer are known."""
    return " ".join([citation_title(record.type, record.number, record.title),
                     *([on_day(record.date.vietnamese())] if record.date else []),
                     *([f"của {record.issuer}"] if record.issuer else [])])


def unit_title(unit: Unit) -> str:
    """`Trường Tiểu học Kim Đồng, xã Suối Mơ`; without the place where the name has it."""
    return _with_place(unit.name, unit)


def _with_place(name: str, unit: Unit) -> str:
    where = (unit.place.now or unit.place.then or "").partition(",")[0] if unit.place else ""  # the commune; not its province
    return f"{name}, {where}" if where and where.lower() not in name.lower() else name


def initiative_title(shelf: Shelf, one: Initiative) -> str:
    """`Thư viện xanh, Trường Tiểu học Kim Đồng, xã Suối Mơ, 2026`."""
    unit = _with_place(shelf.unit_name(one.unit, one.date.first_day), shelf.public.units[one.unit])
    return ", ".join([one.name, *(said for said in (unit, str(one.year)) if said not in one.name)])


def recipient_name(shelf: Shelf, person: PublicRecipient) -> str:
    """The name over a recipient's page: `Tập thể Trường Tiểu học Suối Mơ`, since the school itself has another page."""
    unit = shelf.views.main_unit.get(person.id)
    if person.kind != "collective" or unit is None:
        return person.name
    record = shelf.public.units[unit]
    names = {record.name, *(former.name for former in record.former_names)}
    return f"Tập thể {person.name}" if person.name in names else person.name


def recipient_title(shelf: Shelf, person: PublicRecipient, role: str) -> str:
    """`Nguyễn Văn An, Giáo viên Toán, Trường THCS Suối Mơ`: people of one name are told apart by their posts and units."""
    name = recipient_name(shelf, person)
    unit = shelf.views.main_unit.get(person.id)
    if name != person.name and unit:
        return _with_place(name, shelf.public.units[unit])
    where = shelf.unit_name(unit) if unit else ""
    return ", ".join([name, *(said for said in (role, where) if said and said not in name)])
