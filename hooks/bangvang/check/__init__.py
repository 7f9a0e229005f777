"""Rules across records: generators of problems, all of them run, none of them changes anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from bangvang.check import references
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem

Rule = Callable[[Catalogue, dt.date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (references.unknown,)


def check(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """Everything that is wrong across records on the day `today`."""
    for rule in RULES:
        yield from rule(catalogue, today)
