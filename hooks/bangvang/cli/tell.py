"""How commands speak: problems a line each, and a line of progress on a terminal."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from bangvang.calling import to_call
from bangvang.cli.options import Options
from bangvang.problems import Problem
from bangvang.store.paths import shown

_WIDTH = 72
_OF_A_RULE = 20  # warnings that a build tells
_BY_HAND = {"site-changed": "đã bị sửa hoặc xóa, nay được dựng lại", "site-extra": "cũng đã chuyển vào thư mục ấy"}


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


def tell_warnings(warnings: Sequence[Problem], options: Options) -> None:
    """The warnings of a build on standard error, of each rule the first few: a thousand hide what else there is to see."""
    told: Counter[str] = Counter()
    for warning in warnings:
        told[warning.rule] += 1
        if told[warning.rule] <= _OF_A_RULE:
            print(f"cảnh báo: {warning}", file=sys.stderr)
    more = sum(count - _OF_A_RULE for count in told.values() if count > _OF_A_RULE)
    rest = f", trong đó {more} điều cùng loại không kể ra; xem đủ: {to_run(options, 'check')}" if more else "."
    print(f"{len(warnings)} điều nên xem lại{rest}", file=sys.stderr)


def tell_by_hand(changes: Sequence[Problem]) -> None:
    """What somebody had changed in the site's folder, told once: whole, or of each kind the first few and how many more.

    A check knows nothing of it. Where strange files lie now stands in each line.
    """
    told: Counter[str] = Counter()
    for change in changes:
        told[change.rule] += 1
        if told[change.rule] <= _OF_A_RULE:
            print(f"cảnh báo: {change}", file=sys.stderr)
    for rule, count in told.items():
        if count > _OF_A_RULE:
            print(f"… và {count - _OF_A_RULE} tệp nữa {_BY_HAND.get(rule, 'như vậy')}.", file=sys.stderr)


def to_run(options: Options, *words: object) -> str:
    """A command for people to run next, on the data that this one was told of; quoted so that every system's shell takes it."""
    elsewhere = [] if options.root == Path(os.path.realpath(options.home)) else ["--root", options.root]
    day = ["--today", options.today] if options.is_today_given else []
    return to_call(*map(quoted, (*words, *elsewhere, *day)))


def quoted(word: object) -> str:
    """A word of a command as it may be typed and copied: in quotation marks where a shell would part it or read a sign in it."""
    said = shown(str(word))
    return f'"{said}"' if re.search(r"[\s()&;<>|*?'!#^]", said) else said


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
