"""Rules across records: generators of problems, all of them run, none of them changes anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from bangvang.check import (
    arithmetic,
    authority,
    capitals,
    cycles,
    day_of_award,
    emblem,
    file_names,
    identity,
    leftovers,
    names,
    plan_dates,
    privacy,
    references,
    same_names,
    samples,
    spans,
)
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem

Rule = Callable[[Catalogue, dt.date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    references.unknown,
    identity.twice, identity.page_addresses,
    cycles.cycles,
    samples.mixed,
    spans.reversed_spans, spans.decisions, spans.celebrated,
    authority.levels, authority.recipient_kinds, authority.periods, authority.authorities,
    day_of_award.quarters, day_of_award.school_years, day_of_award.units, day_of_award.future,
    plan_dates.deadlines, plan_dates.phases, plan_dates.parents,
    arithmetic.year_counts, arithmetic.ratios, arithmetic.stated_counts,
    names.spellings, names.places, names.lookalikes, file_names.file_names, capitals.small_letters,
    same_names.references, same_names.units,
    privacy.withheld_names, privacy.private_data,
    leftovers.unused, leftovers.gaps, emblem.lost_emblem,
)


def check(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """Everything that is wrong across records on the day `today`."""
    for rule in RULES:
        yield from rule(catalogue, today)
