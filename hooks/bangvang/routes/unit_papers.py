"""What hangs on a unit and grows through the years: the units that it manages, its plans, decisions and initiatives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from bangvang import addresses
from bangvang.routes import attached, campaign_lists, decisions, unit_lists
from bangvang.routes.attached import Attached, by_time
from bangvang.routes.page_titles import unit_title
from bangvang.routes.parting import OTHERS, Span
from bangvang.routes.shelf import Shelf
from bangvang.routes.unit_lists import CRUMB, SECTION
from bangvang.routes.words import Part


def lists(shelf: Shelf, id_: str, members: Sequence[str]) -> dict[str, Attached]:
    """The lists of a unit's page by their names there.

    Args:
        members: those honoured in the unit; the digests of their cards cover the decisions.
    """
    unit, page = shelf.public.units[id_], addresses.unit(id_)
    above = (CRUMB, (unit.name, page))

    def listed(key: str, title: str, noun: str, size: int, rows: Callable[[], Sequence[Part]],
               parts: Callable[[], Iterator[Span[Part]]]) -> Attached:
        return Attached(page, key, f"{title}: {unit_title(unit)}", noun, SECTION, above, size, rows, parts)

    honoured = {award.decision for member in members for award in shelf.views.awards.get(member, ()) if award.unit == id_}
    plans = shelf.papers.plans_of_unit.get(id_, ())
    children = shelf.views.children.get(id_, ())
    return {
        "decisions": listed("quyet-dinh", "Quyết định khen thưởng", "quyết định", len(honoured), *by_time(
            lambda: [decisions.entry(one) for one in decisions.latest_first(shelf.public.decisions[one] for one in honoured)])),
        "campaigns": listed("ke-hoach", "Kế hoạch thi đua", "kế hoạch", len(plans), *by_time(
            lambda: [campaign_lists.entry(one) for one in plans])),
        "initiatives": attached.initiatives(shelf, page, unit_title(unit), SECTION, above,
                                            shelf.cycle.initiatives_of_unit.get(id_, ())),
        "children": listed("truc-thuoc", "Đơn vị trực thuộc", "đơn vị", len(children), partial(unit_lists.links, shelf, children),
                           partial(_by_letters, shelf, children)),
    }


def _by_letters(shelf: Shelf, ids: Sequence[str]) -> Iterator[Span[Part]]:
    """Units by the letters of their own names; a letter alone is little to press and to read."""
    for part in unit_lists.parts(shelf, ids, unit_lists.links):
        yield part if part.title == OTHERS else part._replace(title=f"Vần {part.title}")
