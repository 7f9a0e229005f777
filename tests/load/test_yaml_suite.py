"""All of yaml-test-suite: what our subset reads it reads rightly, and the rest it refuses with file and line (gate H1)."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from bangvang.load.yaml_events import read_yaml
from tests.support.node import yaml_cases

# Not YAML by the suite, and yet libyaml reads them: a comment or a bracket that stands too near. No text is lost.
LENIENT = {
    "9C9N-0",
    "9JBA-0",
    "CVW2-0",
    "DK95-1",
    "G5U8-0",
    "MUS6-0",
    "QB6E-0",
    "S98Z-0",
    "SU5Z-0",
    "X4QW-0",
    "Y79Y-3",
    "YJV2-0",
}
# Where libyaml, a reader of YAML 1.1, reads a value in another way than YAML 1.2: a question mark before a key or in
# a list, blanks at the end of a file.
OTHERWISE = {"652Z-0", "HM87-1", "L24T-1"}


@pytest.fixture(scope="module")
def cases() -> dict[str, dict[str, Any]]:
    """The suite: 350 files, 402 cases."""
    found = yaml_cases()
    assert len({id_.split("-")[0] for id_ in found}) == 350
    return found


def test_every_case_is_read_or_refused_with_a_line(cases: dict[str, dict[str, Any]]) -> None:
    """No crash, nothing slower than a second, and every refusal says in which line."""
    for id_, case in cases.items():
        begun = time.process_time()
        tree = read_yaml(case["yaml"].encode(), "data/x.yml")
        assert time.process_time() - begun < 1, id_
        for problem in tree.problems:
            assert problem.path == "data/x.yml", id_
            assert 1 <= problem.line <= case["yaml"].count("\n") + 1, (id_, problem)
        # What is written twice does not hide the rest, and a comment behind words is only asked about.
        refused = [one for one in tree.problems if one.severity == "error" and one.rule != "duplicate-key"]
        assert not (refused and tree.value is not None), id_


def test_what_is_read_is_read_rightly(cases: dict[str, dict[str, Any]]) -> None:
    """What the suite says is no YAML is refused, and what is read has the structure and the texts that the suite says."""
    lenient, otherwise, read = set(), set(), 0
    for id_, case in cases.items():
        tree = read_yaml(case["yaml"].encode(), "x.yml")
        if tree.problems:
            continue
        read += 1
        if case.get("fail"):
            lenient.add(id_)
        elif case.get("json") and not _same(tree.value, json.loads(case["json"])):
            otherwise.add(id_)
    assert (lenient, otherwise) == (LENIENT, OTHERWISE)
    assert read > 180, "the subset is wide enough to say something"


def _same(ours: Any, theirs: Any) -> bool:
    """The same maps, lists and texts; numbers, flags and null are text here."""
    if isinstance(theirs, dict):
        return (
            isinstance(ours, dict)
            and ours.keys() == theirs.keys()
            and all(_same(ours[key], theirs[key]) for key in theirs)
        )
    if isinstance(theirs, list):
        return isinstance(ours, list) and len(ours) == len(theirs) and all(map(_same, ours, theirs))
    if isinstance(theirs, str):
        return (ours or "") == theirs
    return ours is None or isinstance(ours, str)
