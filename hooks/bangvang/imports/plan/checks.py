"""What an editor should look at in a plan: slips in its arithmetic and dates. Nothing is ever corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.dates import Date, years_between
from bangvang.problems import Problem

_REPORT = re.compile(r"báo cáo|tổng kết|sơ kết", re.IGNORECASE)
_LAST = re.compile(r"tổng kết|báo cáo (?:chung|cuối|kết thúc)", re.IGNORECASE)


def check_plan(result: dict[str, Any], path: str) -> list[Problem]:
    """All warnings about a plan that was read, sorted by line."""
    issued = _date(result["header"]["date"])
    problems = [
        *_ratios(result["targets"], path),
        *_counts(result["anniversaries"], path),
        *_before_own_date(result["deadlines"], issued, path),
        *_phases(result["phases"], result["deadlines"], path),
    ]
    return sorted(problems)


def _date(text: str | None) -> Date | None:
    return Date.parse(text) if text else None


def _warning(path: str, line: int, field: str, rule: str, message: str) -> Problem:
    return Problem(path, line, field, "warning", rule, message)


def _number(value: float) -> str:
    """A number the Vietnamese way, without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _ratios(targets: Sequence[dict[str, Any]], path: str) -> Iterator[Problem]:
    """A ratio must give the percentage printed beside it."""
    for index, target in enumerate(targets):
        parts, whole, value = target["numerator"], target["denominator"], target["value"]
        if parts is None or not whole or value is None or target["unit"] != "%":
            continue
        given = 100 * parts / whole
        digits = len(str(value).partition(".")[2])
        if abs(given - value) > 0.5 * 10**-digits + 1e-9:
            message = (
                f"{parts}/{whole} là {_number(given)} %, văn bản viết {_number(value)} %; "
                "giữ nguyên văn, có thể thêm ghi chú của người biên tập"
            )
            yield _warning(path, target["line"], f"targets[{index + 1}]", "ratio-percentage", message)


def _counts(days: Sequence[dict[str, Any]], path: str) -> Iterator[Problem]:
    """A count of years must be the difference of its two dates."""
    for index, day in enumerate(days):
        start, date = _date(day["start"]), _date(day["date"])
        if start is None or date is None or day["years"] is None:
            continue
        counted = years_between(start, date)
        if counted != day["years"]:
            message = (
                f"từ {start.vietnamese()} đến {date.vietnamese()} là {counted} năm, văn bản viết {day['years']} năm; "
                "hãy đối chiếu bản gốc"
            )
            yield _warning(path, day["line"], f"anniversaries[{index + 1}]", "anniversary-count", message)


def _before_own_date(deadlines: Sequence[dict[str, Any]], issued: Date | None, path: str) -> Iterator[Problem]:
    """A deadline should not lie before the plan's own date."""
    for index, deadline in enumerate(deadlines):
        date = _date(deadline["date"])
        if issued is not None and date is not None and date.last_day < issued.first_day:
            message = (
                f"hạn {date.vietnamese()} trước ngày ban hành của chính văn bản ({issued.vietnamese()}); "
                "hãy đối chiếu bản gốc"
            )
            yield _warning(path, deadline["line"], f"deadlines[{index + 1}]", "deadline-before-plan", message)


def _phases(phases: Sequence[dict[str, Any]], deadlines: Sequence[dict[str, Any]], path: str) -> Iterator[Problem]:
    """A phase should not end after the report on it is due."""
    for index, phase in enumerate(phases):
        start, end = _date(phase["start"]), _date(phase["end"])
        due = _report_on(phase, phases, deadlines)
        if end is None or due is None or due.last_day >= end.last_day:
            continue
        if start is not None and due.last_day < start.first_day:
            continue
        message = (
            f"{phase['name']} kết thúc {end.vietnamese()}, sau hạn báo cáo về đợt này ({due.vietnamese()}); "
            "hãy đối chiếu bản gốc"
        )
        yield _warning(path, phase["line"], f"phases[{index + 1}]", "phase-after-report", message)


def _report_on(
    phase: dict[str, Any], phases: Sequence[dict[str, Any]], deadlines: Sequence[dict[str, Any]]
) -> Date | None:
    """The date by which the report on a phase is due: one that names it, else the final report for the last."""
    name = phase["name"].lower()
    ends = [other["end"] or "" for other in phases]
    for deadline in deadlines:
        title = deadline["title"].lower()
        if not _REPORT.search(title) or deadline["tentative"]:
            continue
        if re.search(rf"{re.escape(name)}(?!\w)", title) and re.search(r"\d|thứ|[ivx]+$", name):
            return _date(deadline["date"])
        if _LAST.search(title) and phase["end"] == max(ends) and not re.search(r"kế hoạch|phát động và", title):
            return _date(deadline["date"])
    return None
