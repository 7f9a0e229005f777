"""Lists of units: all of them by kind; where one page cannot hold them a page for each kind, by letters where it is long."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import Term
from bangvang.routes.people_lists import FULL, part_key, parted
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, any_sample
from bangvang.store.output import Output
from bangvang.text import sort_key, toneless

SECTION = "don-vi"
_CRUMB = ("Đơn vị", addresses.UNITS)
_LEAD = "Các phòng, trường, trung tâm và đơn vị của ngành, kể cả những đơn vị đã sáp nhập."


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front, and the pages of kinds that it leads to."""
    ids: dict[str, list[str]] = {}
    for id_, unit in sorted(shelf.public.units.items(), key=lambda item: (sort_key(item[1].name), item[0])):
        ids.setdefault(unit.kind, []).append(id_)
    kinds = sorted((term for term in shelf.public.vocabulary["unit_kinds"].values() if term.id in ids),
                   key=lambda term: (term.order, term.id))
    view: Part = {"blocks_url": f"@/{addresses.BLOCKS}"}
    if len(shelf.public.units) <= FULL:
        view["groups"] = [{"id": kind.id, "title": kind.name, "rows": _rows(shelf, ids[kind.id])} for kind in kinds]
    else:
        view["kinds"] = [_link(kind.name, addresses.units_of(kind.id), ids[kind.id]) for kind in kinds]
    yield _page(shelf, addresses.UNITS, "Đơn vị", view, (("Đơn vị", ""),), _LEAD)
    for kind in kinds if "kinds" in view else ():
        yield from _kind(shelf, kind, ids[kind.id])


def _kind(shelf: Shelf, kind: Term, ids: list[str]) -> Iterator[Output]:
    """The units of a kind; a long list goes to pages by the letters of the last word, where a unit's own name stands."""
    path = addresses.units_of(kind.id)
    crumbs = (_CRUMB, (kind.name, ""))
    if len(ids) <= FULL:
        yield _page(shelf, path, kind.name, {"groups": [{"rows": _rows(shelf, ids)}]}, crumbs)
        return
    units = shelf.public.units
    last = {id_: units[id_].name.split()[-1] for id_ in ids}
    in_order = sorted(ids, key=lambda id_: sort_key(last[id_]))  # of one last word by their names, as they came
    parts = list(parted(in_order, {id_: _filing(last[id_], units[id_].name) for id_ in ids}))
    paths = [addresses.units_of(kind.id, part_key(name)) for name, _ in parts]
    letters = [_link(name, one, part) for one, (name, part) in zip(paths, parts, strict=True)]
    yield _page(shelf, path, kind.name, {"letters": letters}, crumbs)
    for one, (name, part) in zip(paths, parts, strict=True):
        yield _page(shelf, one, f"{kind.name}: {name}", {"groups": [{"rows": _rows(shelf, part)}]},
                    (_CRUMB, (kind.name, path), (name, "")))


def _filing(last: str, name: str) -> str:
    """The letters by which a unit is filed: those of its last word, then of its name; `#` for a number."""
    return "".join(sign for sign in toneless(f"{last} {name}").lower() if sign.isalpha() or sign == " ") \
        if last[:1].isalpha() else "#"


def _page(shelf: Shelf, path: str, title: str, view: Part, crumbs: tuple[tuple[str, str], ...], lead: str = "") -> Output:
    shown = {"title": title, "lead": lead, **view}
    return shelf.page(path, "units", "units.md", shown, title=title, section=SECTION, layout="list",
                      description=lead or f"{title}. Các đơn vị của ngành.", crumbs=crumbs,
                      sample=any(any_sample(group["rows"]) for group in view.get("groups", ())))


def _link(title: str, address: str, ids: list[str]) -> Part:
    return {"title": title, "url": f"@/{address}", "count": len(ids)}


def _rows(shelf: Shelf, ids: list[str]) -> list[Part]:
    units = shelf.public.units
    return [{"title": units[id_].name, "url": f"@/{addresses.unit(id_)}", "meta": place(units[id_]),
             "status": "không còn hoạt động" if units[id_].successors or ended(shelf, units[id_]) else "",
             "sample": units[id_].sample} for id_ in ids]


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
