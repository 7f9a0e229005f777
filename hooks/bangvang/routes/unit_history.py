"""The history of a unit: how it came to be, the names it bore, what came in, what it went into or will go into."""

from __future__ import annotations

import datetime as dt

from bangvang.dates import Date
from bangvang.model.unit import Unit
from bangvang.routes.shelf import Shelf
from bangvang.routes.unit_lists import ended
from bangvang.routes.words import Part, date_part

_Step = tuple[bool, Part]  # whether it is still to come


def history(shelf: Shelf, id_: str, unit: Unit) -> list[Part]:
    """From the oldest step to today, then what is decided for days to come."""
    steps = [*_beginnings(shelf, id_, unit), *_ends(shelf, unit)]
    begun = unit.since is None or unit.since.first_day <= shelf.public.today
    # A merger whose day nobody noted has taken place.
    if steps and begun and id_ in shelf.views.successors_now[id_] and not ended(shelf, unit):
        steps.append((False, _part({"text": "hiện nay", "iso": ""}, unit.name) | {"current": True}))
    return [part for coming in (False, True) for is_coming, part in steps if is_coming is coming]


def _beginnings(shelf: Shelf, id_: str, unit: Unit) -> list[_Step]:
    today, units = shelf.public.today, shelf.public.units
    before = [(units[one].until, one) for one in shelf.views.predecessors.get(id_, ())]
    dated: list[tuple[Date | None, _Step]] = []
    for until, one in before:
        coming = _is_to_pass(until, today)
        dated.append((until, (coming, _part(date_part(until), "sẽ tiếp nối" if coming else "tiếp nối", shelf.unit_link(one)))))
    # What was made of others continues them from its first day; what was there before took them in.
    if unit.since and not any(until is None or until.first_day <= unit.since.last_day for until, _ in before):
        coming = unit.since.first_day > today
        dated.append((unit.since, (coming, _part(date_part(unit.since), "sẽ được thành lập" if coming else "thành lập"))))
    dated += [(name.until, (False, _part({"text": f"đến {name.until.vietnamese()}", "iso": ""}, f"mang tên {name.name}")))
              for name in unit.former_names]
    return [step for _, step in sorted(dated, key=lambda one: one[0].first_day if one[0] else dt.date.min)]


def _ends(shelf: Shelf, unit: Unit) -> list[_Step]:
    coming = _is_to_pass(unit.until, shelf.public.today)
    when, will = date_part(unit.until), "sẽ " if coming else ""
    if unit.until and not unit.successors:
        return [(coming, _part(when, f"{will}ngừng hoạt động"))]
    return [(coming, _part(when, f"{will}sáp nhập, chuyển thành", shelf.unit_link(after))) for after in unit.successors]


def _is_to_pass(until: Date | None, today: dt.date) -> bool:
    return until is not None and until.last_day >= today


def _part(when: Part | str, text: str, unit: Part | None = None) -> Part:
    return {"when": when, "text": text, "unit": unit, "current": False}
