"""How commands speak: problems a line each, and a line of progress on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

from bangvang.problems import Problem

_WIDTH = 72


def tell_problems(problems: Sequence[Problem]) -> None:
    """Every problem on standard error, then how many there are."""
    for problem in problems:
        prefix = "" if problem.severity == "error" else "cảnh báo: "
        print(f"{prefix}{problem}", file=sys.stderr)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    said = [f"{errors} lỗi phải sửa"] if errors else []
    said += [f"{warnings} điều nên xem lại"] if warnings else []
    print(", ".join(said) + ".", file=sys.stderr)


def problems_json(problems: Sequence[Problem]) -> str:
    """Problems as JSON: [{path, line, field, severity, rule, message}]."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A line on the terminal that tells what is going on and is gone at the end; silent elsewhere."""
    terminal = sys.stderr.isatty()

    def say(text: str) -> None:
        if terminal:
            line = f"… {text}" if text else ""
            print(f"\r{line:<{_WIDTH}}", end="" if text else "\r", file=sys.stderr, flush=True)

    try:
        yield say
    finally:
        say("")
