"""The smallest broken data set for every rule: exactly its problems are found, each at its line and field.

A case is a folder named after its rule: `data/` and `content/` hold the files that differ from those of `_base/`,
`absent.txt` the paths to take away, `expected.txt` the problems, one on a line as `path:line: field: rule`,
` (warning)` where it is one, `*` for any number of lines. A file `x.repeat` stands for a long `x`: what comes first,
what is repeated, how often, what comes last, parted by lines `---`; `#` in what is repeated becomes a number of six signs.
"""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from bangvang.builder import read
from bangvang.load.messages import MESSAGES, PATTERNS
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from tests.support.build import HOME, TODAY

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "hooks" / "bangvang"
CASES = sorted(path.name for path in HERE.iterdir() if (path / "expected.txt").is_file())
# Texts with a hyphen in load/ and check/ that are no rules.
NO_RULES = frozenset({"utf-8", "utf-8-sig"})


def lay(rule: str, root: Path) -> None:
    """Lay a case over the base."""
    shutil.copytree(HERE / "_base", root, dirs_exist_ok=True)
    case = HERE / rule
    for path in (case / "absent.txt").read_text(encoding="utf-8").split() if (case / "absent.txt").is_file() else ():
        shutil.rmtree(root / path) if (root / path).is_dir() else (root / path).unlink()
    for path in sorted(path for path in case.rglob("*") if path.is_file() and path.parent != case):
        target = root / path.relative_to(case)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".repeat":
            first, repeated, times, last = path.read_text(encoding="utf-8").split("---\n")
            middle = "".join(repeated.replace("#", _number(place)) for place in range(int(times)))
            target.with_suffix("").write_text(first + middle + last, encoding="utf-8")
        else:
            shutil.copy(path, target)


def _number(place: int) -> str:
    return "".join("23456789ab"[place // 10**power % 10] for power in range(6))


def found(root: Path) -> list[str]:
    """All problems, one line each, in the form of expected.txt."""
    try:
        return sorted(map(line, read(Program(HOME, root), TODAY, None).problems))
    except Invalid as invalid:
        return sorted(map(line, invalid.problems))


def line(problem: Problem) -> str:
    """`path:line: field: rule`."""
    mark = " (warning)" if problem.severity == "warning" else ""
    return f"{problem.path}:{problem.line}: {problem.field}: {problem.rule}{mark}"


def test_the_base_is_right(tmp_path: Path) -> None:
    """The data set upon which every case stands has no problem at all."""
    shutil.copytree(HERE / "_base", tmp_path, dirs_exist_ok=True)
    assert found(tmp_path) == []


@pytest.mark.parametrize("rule", CASES)
def test_exactly_these_problems(rule: str, tmp_path: Path) -> None:
    """A broken data set has the problems that it was made for, and no other."""
    lay(rule, tmp_path)
    expected = (HERE / rule / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert _without_many(found(tmp_path), expected) == sorted(expected)
    assert any(one.removesuffix(" (warning)").endswith(f": {rule}") for one in expected), "the case shows its own rule"


def _without_many(problems: list[str], expected: list[str]) -> list[str]:
    """All problems that one line with `:*:` stands for, as that one."""
    for one in expected:
        before, many, after = one.partition(":*:")
        if many and any(problem.startswith(before) and problem.endswith(after) for problem in problems):
            problems = [
                problem for problem in problems if not (problem.startswith(before) and problem.endswith(after))
            ] + [one]
    return sorted(problems)


def test_every_rule_has_a_case() -> None:
    """No rule of load and check without a broken data set that shows it, and no case for a rule that is gone."""
    rules = {rule for rule, _ in (*MESSAGES.values(), *PATTERNS.values())}
    for path in (*(PACKAGE / "load").rglob("*.py"), *(PACKAGE / "check").rglob("*.py")):
        rules |= {
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _reads_as_rule(node.value)
        }
    rules -= NO_RULES
    assert sorted(rules - set(CASES)) == [], "rules without a case"
    assert sorted(set(CASES) - rules) == [], "cases without a rule"


def _reads_as_rule(text: str) -> bool:
    return "-" in text and all(part.isalnum() and part.isascii() and part == part.lower() for part in text.split("-"))
