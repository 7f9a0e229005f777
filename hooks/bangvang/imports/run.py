"""What became of the files of one run, for JSON and for the editor: a failing one does not stop the others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bangvang.imports import review
from bangvang.problems import Problem


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


def as_json(outcomes: Sequence[Outcome]) -> str:
    """The result of one file, an array for several; a refused file gives its problems."""
    results = [
        outcome.result
        or {"kind": None, "file": Path(outcome.path).name, "problems": [asdict(p) for p in outcome.refused]}
        for outcome in outcomes
    ]
    return json.dumps(results[0] if len(results) == 1 else results, ensure_ascii=False, indent=2)


def as_review(outcome: Outcome) -> str:
    """The review of one file in Vietnamese."""
    head = f"── {Path(outcome.path).name}\n"
    if outcome.result is None:
        return head + "".join(f"  Không nhập được: {problem.message}\n" for problem in outcome.refused)
    return head + review(outcome.result)


def summary(outcomes: Sequence[Outcome], written: int) -> str:
    """One line at the end of a run."""
    failed = sum(outcome.result is None for outcome in outcomes)
    said = f"Đã đọc {len(outcomes) - failed} trong {len(outcomes)} tệp, đưa {written} tệp vào dữ liệu"
    return f"{said}; {failed} tệp không nhập được, xem lý do ở trên" if failed else said


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """1 when a file was refused or holds an error, else 0."""
    return int(any(outcome.result is None or _has_error(outcome.result) for outcome in outcomes))


def _has_error(result: dict[str, Any]) -> bool:
    return any(problem["severity"] == "error" for problem in result["problems"])
