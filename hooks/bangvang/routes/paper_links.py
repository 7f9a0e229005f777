"""What hangs together among papers: which plans and decisions belong to a unit or to another plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from bangvang.public import Public, PublicCampaign, PublicDecision

One = TypeVar("One", PublicCampaign, PublicDecision)


class PaperLinks:
    """Papers by what they belong to, in the order of their ids.

    Args (attributes):
        plans_of_unit: by the unit that issued them.
        plans_below, plans_after: by the plan that they carry out, by the one that they follow.
        decisions_of_plan: by the plan that they conclude.
    """

    def __init__(self, public: Public) -> None:
        plans = public.campaigns.values()
        self.plans_of_unit = _grouped(plans, lambda one: (one.record.unit,))
        self.plans_below = _grouped(plans, lambda one: one.record.parents)
        self.plans_after = _grouped(plans, lambda one: (one.record.of,))
        self.decisions_of_plan = _grouped(public.decisions.values(), lambda one: (one.record.campaign,))


def _grouped(papers: Iterable[One], of: Callable[[One], Iterable[str | None]]) -> Mapping[str, Sequence[One]]:
    found: dict[str, list[One]] = defaultdict(list)
    for paper in papers:
        for key in filter(None, of(paper)):
            found[key].append(paper)
    return dict(found)
