"""Several files in one run: each is read on its own, a failing one does not stop the others."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangvang.imports import REVIEWS, import_file, review
from bangvang.problems import Invalid, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    Args:
        path: the file as it was named.
        result: what was read; None when it was refused.
        refused: why it was refused.
    """

    path: str
    result: dict[str, Any] | None
    refused: tuple[Problem, ...] = ()


def read_files(paths: Sequence[str], today: dt.date, known: Any = None, kind: str | None = None) -> Iterator[Outcome]:
    """Read files one after the other, in the order given."""
    for path in paths:
        try:
            yield Outcome(path, import_file(path, today, known, kind))
        except Invalid as invalid:
            yield Outcome(path, None, invalid.problems)


def as_json(outcomes: Sequence[Outcome]) -> str:
    """The result of one file, an array for several; a refused file gives its problems."""
    results = [
        outcome.result
        or {"kind": None, "file": Path(outcome.path).name, "problems": [_row(p) for p in outcome.refused]}
        for outcome in outcomes
    ]
    return json.dumps(results[0] if len(results) == 1 else results, ensure_ascii=False, indent=2)


def as_review(outcome: Outcome, show: Callable[[dict[str, Any]], str] | None = None) -> str:
    """The review of one file in Vietnamese; `show` prints kinds that have no review of their own."""
    head = f"── {Path(outcome.path).name}\n"
    if outcome.result is None:
        return head + "".join(f"  Không nhập được: {problem.message}\n" for problem in outcome.refused)
    if outcome.result["kind"] in REVIEWS:
        return head + review(outcome.result)
    return head + (show(outcome.result) if show else json.dumps(outcome.result, ensure_ascii=False, indent=2) + "\n")


def summary(outcomes: Sequence[Outcome], written: int) -> str:
    """One line at the end of a run."""
    failed = sum(outcome.result is None for outcome in outcomes)
    said = f"Đã đọc {len(outcomes) - failed} trong {len(outcomes)} tệp, ghi {written} bản nháp"
    return f"{said}; {failed} tệp không nhập được, xem lý do ở trên" if failed else said


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """1 when a file was refused or holds an error, else 0."""
    return int(any(outcome.result is None or _has_error(outcome.result) for outcome in outcomes))


def _has_error(result: dict[str, Any]) -> bool:
    return any(problem["severity"] == "error" for problem in result["problems"])


def _row(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in ("path", "line", "field", "severity", "rule", "message")}
