"""Deadlines: what is due, by when, to whom and by which channel; tentative dates are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.deadline_openings import months_listed
from bangvang.imports.plan.deadline_periods import periods
from bangvang.imports.plan.deadline_rest import rest
from bangvang.imports.plan.deadline_rows import in_rows
from bangvang.imports.plan.deadline_spans import event
from bangvang.imports.plan.deadline_terms import in_prose
from bangvang.imports.plan.deadline_words import Due
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted
from bangvang.imports.plan.ranges import ranges
from bangvang.imports.plan.tables import cells_of


def deadlines(found: Sequence[Passage], context: Context) -> list[dict[str, Any]]:
    """The deadlines in order of the text."""
    entries: list[dict[str, Any]] = []
    months = months_listed(found)
    for passage, period in zip(found, periods(found), strict=True):
        if cells_of(passage.text) is None and passage.block is not None:
            entries += _in_passage(passage, context, period, months=months)
    entries += in_rows(found, context)
    return sorted(entries, key=lambda entry: entry["line"])


def _in_passage(passage: Passage, context: Context, period: Spotted | None, *, months: bool) -> Iterator[dict[str, Any]]:
    """First the spans of work and the dates whose words say that they are terms, then what is left and nothing explains."""
    spans = sorted(ranges(passage.text, context), key=lambda span: span.begin)
    dues = [Due(span.begin, span.end, entry) for span in spans for entry in event(passage, span)]
    dues += in_prose(passage, context, spans, period, months=months)
    dues += rest(passage, context, spans, period, dues)
    yield from (due.entry for due in sorted(dues, key=lambda due: due.start) if due.entry is not None)
