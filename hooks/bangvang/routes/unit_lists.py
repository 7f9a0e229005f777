"""The list of units, by kind; those of a long kind by the letters of the last word, where a unit's own name stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from bangvang import addresses
from bangvang.model.unit import Unit
from bangvang.routes import kind_lists
from bangvang.routes.kind_lists import KindList, KindRows
from bangvang.routes.parting import Span, parted_by_letters
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part
from bangvang.store.output import Output
from bangvang.text import sort_key, toneless

SECTION = "don-vi"
CRUMB = ("Đơn vị", addresses.UNITS)
_LEAD = "Các phòng, trường, trung tâm và đơn vị của ngành, kể cả những đơn vị đã sáp nhập."


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front, and the pages of kinds that it leads to."""
    ids: dict[str, list[str]] = {}
    for id_, unit in sorted(shelf.public.units.items(), key=lambda item: (sort_key(item[1].name), item[0])):
        ids.setdefault(unit.kind, []).append(id_)
    kinds = sorted((term for term in shelf.public.vocabulary["unit_kinds"].values() if term.id in ids),
                   key=lambda term: (term.order, term.id))
    wanted = KindList(
        "units", CRUMB[0], _LEAD, addresses.UNITS, addresses.units_of, by_kind="Theo loại đơn vị",
        by_part="Theo chữ cái đầu của tên riêng", empty="Chưa có đơn vị nào được công khai.", section=SECTION, lead=_LEAD,
        of="Các đơn vị của ngành.", related=({"title": "Khối thi đua qua các năm", "url": f"@/{addresses.BLOCKS}"},))
    yield from kind_lists.outputs(shelf, wanted, [
        KindRows(kind.id, kind.name, kind.name, _rows(shelf, ids[kind.id]), partial(parts, shelf, ids[kind.id], _rows))
        for kind in kinds])


def parts(shelf: Shelf, ids: Iterable[str], rows: Callable[[Shelf, Iterable[str]], list[Part]]) -> Iterator[Span[Part]]:
    """The parts of a list of units that stands in the order of names; `rows`: how units are shown in it."""
    units = shelf.public.units
    last = {id_: units[id_].name.split()[-1] for id_ in ids}
    in_order = sorted(ids, key=lambda id_: sort_key(last[id_]))  # of one last word by their names, as they came
    for part in parted_by_letters(in_order, {id_: _filing(last[id_], units[id_].name) for id_ in ids}):
        yield Span(part.key, part.title, tuple(rows(shelf, part.entries)))


def _filing(last: str, name: str) -> str:
    """The letters by which a unit is filed: those of its last word, then of its name; `#` for a number."""
    return "".join(sign for sign in toneless(f"{last} {name}").lower() if sign.isalpha() or sign == " ") \
        if last[:1].isalpha() else "#"


def _rows(shelf: Shelf, ids: Iterable[str]) -> list[Part]:
    units = shelf.public.units
    return [{"title": units[id_].name, "url": f"@/{addresses.unit(id_)}", "meta": place(units[id_]),
             "status": "không còn hoạt động" if id_ not in shelf.views.successors_now[id_] or ended(shelf, units[id_]) else "",
             "sample": units[id_].sample} for id_ in ids]


def links(shelf: Shelf, ids: Iterable[str]) -> list[Part]:
    """Units as links with their places."""
    units = shelf.public.units
    return [{"title": units[id_].name, "url": f"@/{addresses.unit(id_)}", "note": place(units[id_]), "sample": units[id_].sample}
            for id_ in ids]


def ended(shelf: Shelf, unit: Unit) -> bool:
    """Whether a unit's last day has passed."""
    return unit.until is not None and unit.until.last_day < shelf.public.today


def place(unit: Unit) -> str:
    """Where a unit is: `huyện Cũ (nay là xã Mới)`."""
    where = unit.place
    if where is None:
        return ""
    if where.then and where.now and where.then != where.now:
        return f"{where.then} (nay là {where.now})"
    return where.now or where.then or ""
