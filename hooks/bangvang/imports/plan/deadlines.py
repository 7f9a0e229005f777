"""Deadlines: what is due, by when, to whom and by which channel; tentative dates are marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from bangvang.imports.plan.deadline_months import in_month
from bangvang.imports.plan.deadline_openings import months_listed
from bangvang.imports.plan.deadline_periods import periods
from bangvang.imports.plan.deadline_rest import rest
from bangvang.imports.plan.deadline_rows import in_rows
from bangvang.imports.plan.deadline_spans import event
from bangvang.imports.plan.deadline_terms import in_prose
from bangvang.imports.plan.deadline_vocabulary import LATEST
from bangvang.imports.plan.deadline_words import Due
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.phases import phases
from bangvang.imports.plan.prose_dates import Spotted
from bangvang.imports.plan.ranges import ranges
from bangvang.imports.plan.tables import cells_of

_ASIDE = re.compile(r"\s*\((?P<aside>(?!dự kiến|thứ |chủ nhật)[^()\d]{3,40})\)", re.IGNORECASE)
_ONE_OF_TWO = re.compile(rf"{_ASIDE.pattern}\s*(?:,|;|và)\s*(?:(?:trước|{LATEST}|hạn|vào|ngày)\s+)*", re.IGNORECASE)
_HELD = re.compile(r"(?<!sẽ )được (?:tổ chức|tiến hành|khai mạc)\b[^.;]*$")


def deadlines(found: Sequence[Passage], context: Context) -> list[dict[str, Any]]:
    """The deadlines in order of the text."""
    entries: list[dict[str, Any]] = []
    months = months_listed(found)
    for passage, period, following in zip(found, periods(found), [*found[1:], None], strict=False):
        if cells_of(passage.text) is not None or passage.block is None:
            continue
        month = period.month if period else None
        dues = _in_passage(passage, context, month, months=months)
        if not dues and period is not None:
            dues = list(in_month(passage, period, context, following))
        entries += [due.entry for due in dues if due.entry is not None and not _is_told(due, passage, context)]
    entries += in_rows(found, context)
    return sorted(entries, key=lambda entry: entry["line"])


def _is_told(due: Due, passage: Passage, context: Context) -> bool:
    """Whether a day is the plan's own, on which it tells that something was held: `Đại hội được tổ chức vào ngày …`."""
    own = due.entry is not None and context.issued is not None and due.entry["date"] == str(context.issued)
    return own and _HELD.search(passage.text, max(0, due.start - 120), due.start) is not None


def _in_passage(passage: Passage, context: Context, period: Spotted | None, *, months: bool) -> list[Due]:
    """First the spans of work and the dates whose words say that they are terms, then what is left and nothing explains."""
    spans = sorted(ranges(passage.text, context), key=lambda span: span.begin)
    dues = [Due(span.begin, span.end, entry) for span in spans for entry in event(passage, span)]
    dues += in_prose(passage, context, spans, period, months=months)
    # What is a phase is not due at its end as well.
    phased = {(entry["start"], entry["end"]) for entry in phases([passage], context)} if spans else set()
    known = [Due(span.begin, span.end) for span in spans if (str(span.start), str(span.stop)) in phased]
    dues += rest(passage, context, spans, period, [*dues, *known])
    dues.sort(key=lambda due: due.start)
    _tell_apart(passage.text, dues)
    return dues


def _tell_apart(text: str, dues: Sequence[Due]) -> None:
    """Give two times of one work the brackets behind them: `báo cáo trước 05/01 (học kỳ I), trước 25/5 (cả năm)`."""
    for one, other in pairwise(dues):
        between, behind = _ONE_OF_TWO.fullmatch(text, one.end, other.start), _ASIDE.match(text, other.end)
        if one.entry is None or other.entry is None or between is None or behind is None:
            continue
        work = str(one.entry["title"]).removesuffix(f" ({between['aside']})")
        if work == between["aside"]:
            continue  # `30/9 (đăng ký), 15/01 (sơ kết)`: the brackets say all of it
        one.entry["title"], other.entry["title"] = f"{work} ({between['aside']})", f"{work} ({behind['aside']})"
