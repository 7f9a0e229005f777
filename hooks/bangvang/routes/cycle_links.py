"""What hangs together in the yearly cycle: which block, commitment, council or initiative belongs to what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from bangvang.model.cycle import Yearly
from bangvang.public import Public
from bangvang.text import sort_key

One = TypeVar("One", bound=Yearly)
Ids = Mapping[str, tuple[str, ...]]

# "Quyết định số 126/QĐ-UBND ngày 14/6/2024": number and day together name a decision, the number alone does not.
_PAPER = re.compile(r"(\S+/\S*?),?\s+(?:ký )?ngày\s+(\d{1,2})/(\d{1,2})/(\d{4})")


class CycleLinks:
    """Ids of cycle records by what they belong to: latest year first, then by name.

    Args (attributes):
        blocks_of_unit, councils_of_unit, initiatives_of_unit, registrations_of_unit: by unit.
        blocks_of_name: the blocks of one name through the years.
        commitments_of_block, criteria_of_block: by block.
        initiatives_of_author, initiatives_of_movement, initiatives_of_decision: by recipient, movement, decision.
        decision_of: initiative -> the decision that recognised it, where that is public.
    """

    def __init__(self, public: Public) -> None:
        cycle = public.cycle
        self._by_campaign: dict[str, Ids] = {}
        self._by_year: dict[str, Mapping[str, tuple[str, ...]]] = {}
        self._names: dict[str, Mapping[str, str]] = {}
        for folder in ("blocks", "commitments", "councils", "criteria", "initiatives", "registrations"):
            records: Mapping[str, Yearly] = getattr(cycle, folder)
            names: Mapping[str, str] = {
                id_: getattr(one, "name", None) or getattr(one, "title", None) or id_ for id_, one in records.items()}
            self._by_campaign[folder] = _grouped(records, names, lambda _, one: [one.campaign] if one.campaign else [])
            self._by_year[folder] = _grouped(records, names, lambda _, one: [str(one.year)])
            self._names[folder] = names
        self.blocks_of_unit = _grouped(cycle.blocks, self._names["blocks"], lambda _, one: one.members)
        self.blocks_of_name = _grouped(cycle.blocks, self._names["blocks"], lambda _, one: [one.name])
        self.councils_of_unit = _grouped(cycle.councils, self._names["councils"], lambda _, one: [one.unit])
        self.registrations_of_unit = _grouped(
            cycle.registrations, self._names["registrations"], lambda _, one: [one.unit])
        self.commitments_of_block = _grouped(
            cycle.commitments, self._names["commitments"], lambda _, one: [one.block] if one.block else [])
        self.criteria_of_block = _grouped(
            cycle.criteria, self._names["criteria"], lambda _, one: [one.block] if one.block else [])
        initiatives = cycle.initiatives
        names = self._names["initiatives"]
        self.initiatives_of_unit = _grouped(initiatives, names, lambda _, one: [one.unit])
        self.initiatives_of_author = _grouped(initiatives, names, lambda _, one: one.authors)
        self.initiatives_of_movement = _grouped(initiatives, names, lambda _, one: one.movements)
        self.decision_of = {id_: found for id_, one in initiatives.items()
                            if (found := _recognised_by(one.recognition or "", public))}
        self.initiatives_of_decision = _grouped(
            initiatives, names, lambda id_, _: [self.decision_of[id_]] if id_ in self.decision_of else [])

    def of_campaign(self, folder: str, campaign: str) -> tuple[str, ...]:
        """The records of a folder (`commitments`) that belong to a campaign."""
        return self._by_campaign[folder].get(campaign, ())

    def of_year(self, folder: str, year: int) -> tuple[str, ...]:
        """The records of a folder in a year's archive, by name."""
        return self._by_year[folder].get(str(year), ())


def _grouped(records: Mapping[str, One], names: Mapping[str, str],
             keys: Callable[[str, One], Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id_, one in records.items():
        for key in keys(id_, one):
            found[key].append(id_)
    return {key: tuple(sorted(ids, key=lambda id_: (-records[id_].year, sort_key(names[id_]), id_)))
            for key, ids in found.items()}


def _recognised_by(recognition: str, public: Public) -> str | None:
    """The public decision that a recognition names by number and day."""
    papers = {(number, int(day), int(month), int(year)) for number, day, month, year in _PAPER.findall(recognition)}
    if not papers:
        return None
    return next((id_ for id_, one in public.decisions.items() if not one.annulled and
                 (one.record.number, one.record.date.day, one.record.date.month, one.record.date.year) in papers), None)
