"""Neighbours: the few whose names stand next to a recipient's, in the unit, else in the quarter or the decision.

Neighbours, so that somebody new changes the pages of a few and not of all.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from bangvang.derive import Views
from bangvang.public import Public
from bangvang.store.carried import Carried

SHOWN = 4


class Neighbours:
    """Neighbours by recipient; each circle is gone through once, when the first of it is asked for."""

    def __init__(self, public: Public, views: Views) -> None:
        self._views = views
        # Who does not agree to be searched for is not brought onto the pages of others, which search engines read.
        self._shown = {id_ for id_, one in public.recipients.items() if "search" in one.purposes}
        self._known: dict[Hashable, dict[str, tuple[str, ...]]] = {}

    def of(self, id_: str) -> tuple[str, ...]:
        """The neighbours of a recipient in the closest circle that has any, in the order of names."""
        return next((near for circle, members in self._circles(id_) if (near := self._near(circle, members)[id_])), ())

    def beside(self, carried: Carried) -> set[str]:
        """Whose neighbours may be others than in the last build, or show something else."""
        views = self._views
        units = views.by_facet["unit"]
        further: dict[Hashable, list[str]] = {
            quarter: [one.recipient for one in shown] for quarter, shown in views.presented.items()}
        further.update((("decision", id_), [one.recipient for one in awards])
                       for id_, awards in views.awards_of_decision.items())
        found = {member for unit in carried.changed("units", units) for member in units[unit]}
        # Who has company in the unit looks no further.
        alone = {member for unit, members in units.items() if len(self._shown.intersection(members)) <= 1 for member in members}
        for circle in carried.changed("circles", further):
            found.update(one for one in further[circle] if one in alone or one not in views.main_unit)
        return found

    def _circles(self, id_: str) -> Iterator[tuple[Hashable, Iterable[str]]]:
        """Name and members, in the order of names, of the circles that the recipient stands in, the closest and latest first."""
        views = self._views
        unit = views.main_unit.get(id_)
        if unit:
            yield unit, views.by_facet["unit"][unit]
        for one in views.exemplars.get(id_, ()):
            quarter = (one.year, one.quarter)
            yield quarter, (other.recipient for other in views.presented[quarter])
        for award in views.awards.get(id_, ()):
            yield ("decision", award.decision), (other.recipient for other in views.awards_of_decision[award.decision])

    def _near(self, circle: Hashable, members: Iterable[str]) -> dict[str, tuple[str, ...]]:
        if circle not in self._known:
            self._known[circle] = dict(_windows(list(dict.fromkeys(members)), self._shown))
        return self._known[circle]


def _windows(members: Sequence[str], shown: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each member with those to be shown who stand nearest, as many before as behind where there are so many."""
    found = [one for one in members if one in shown]
    before = 0
    for one in members:
        is_shown = one in shown
        size = SHOWN + is_shown
        start = max(0, min(before - SHOWN // 2, len(found) - size))
        yield one, tuple(other for other in found[start:start + size] if other != one)
        before += is_shown
