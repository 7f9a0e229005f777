"""Lists in the layouts of the wild: each case is a file of tests/expectations/awards, its result written by reading."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bangvang.imports.awards import as_json, read_awards

sys.path.insert(0, str(Path(__file__).parent))
from award_files import CASES, file_bytes

COLUMNS = ("recipient", "kind", "unit", "role", "award", "level", "school_year")
NAMES = sorted(path.name for path in CASES.glob("*.yml"))


def _case(name: str) -> dict[str, Any]:
    return yaml.safe_load((CASES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_recipient_is_read_as_the_list_states_it(name: str) -> None:
    """Each row gives the recipient, kind, unit, role, award, level and school year that a reader sees, in order."""
    case = _case(name)
    result = as_json(read_awards(file_bytes(case), case["file"]))
    got = [[row[column] for column in COLUMNS] for row in result["recipients"]]
    assert got == [[str(value) for value in row] for row in case["recipients"]]
    for position, fields in case.get("details", {}).items():
        row = result["recipients"][position]
        assert {field: row.get(field, "") for field in fields} == fields


@pytest.mark.parametrize("name", NAMES)
def test_the_decision_around_the_list_is_read(name: str) -> None:
    """Number, date, issuer, title, signers, status and stated counts are those that the paper states."""
    case = _case(name)
    decision = as_json(read_awards(file_bytes(case), case["file"]))["decision"]
    assert {field: decision.get(field, "") for field in case["decision"]} == case["decision"]


@pytest.mark.parametrize("name", NAMES)
def test_exactly_the_doubts_of_a_careful_reader_are_raised(name: str) -> None:
    """Problems carry the expected rules and lines; none is missing and none is extra."""
    case = _case(name)
    problems = as_json(read_awards(file_bytes(case), case["file"]))["problems"]
    assert sorted(f"{problem['line']} {problem['rule']}" for problem in problems) == sorted(case.get("problems", []))


def test_there_are_at_least_twelve_different_layouts() -> None:
    """The collection does not shrink below what the issue asks for."""
    assert len(NAMES) >= 12
