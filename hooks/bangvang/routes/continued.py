"""From when on a unit has been what it is today: by the merger that made it that, which need not be its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bangvang.dates import Date
from bangvang.derive import Views
from bangvang.public import Public
from bangvang.routes.words import date_text


def names_since(names: Mapping[str, str], id_: str, public: Public, views: Views) -> str:
    """The names of the units of today with their days; a day that all of them share stands once, behind the last.

    Args:
        names: the units of today that continue the unit `id_`, by id.
    """
    since = {one: _since(id_, one, public, views) for one in names}
    if len(set(since.values())) == 1:
        return "; ".join(names.values()) + since[next(iter(names))]
    return "; ".join(name + since[one] for one, name in names.items())


def _since(id_: str, now: str, public: Public, views: Views) -> str:
    """From when one of them has been in another: the day after the last that went into it; nothing where one noted none."""
    gone = (one for one in (id_, *views.onward[id_]) if one not in views.successors_now[id_])
    ends = [public.units[one].until for one in gone if now in public.units[one].successors]
    if not ends or any(end is None for end in ends):
        return ""
    return _after(max((end for end in ends if end is not None), key=lambda end: end.last_day))


def _after(end: Date) -> str:
    """A day only where the last day is known."""
    if end.last_day == dt.date.max:
        return ""
    if end.day is None:
        return f", sau {end.vietnamese()}"
    return f", từ {date_text(end.last_day + dt.timedelta(days=1))}"
