"""A file with a thousand faults is told of in moments, each fault at its line."""

from __future__ import annotations

import time
from pathlib import Path

from bangvang.check import check
from bangvang.load.catalogue import load
from tests.support.build import TODAY
from tests.support.data import small_site


def test_a_thousand_unknown_units(tmp_path: Path) -> None:
    """The list of another province: each unknown unit is named, the first ones with what may be meant."""
    data = small_site(tmp_path)
    for number in range(200):
        data.unit(f"truong-thcs-so-{number}", f"Trường {number}")
    people = ["g-" + "".join("23456789ab"[number // 10**power % 10] for power in range(6)) for number in range(1_000)]
    for number, id_ in enumerate(people):
        data.person(id_, f"Nguyễn Văn {number}")
    data.rows("2025/qd-1", [{"recipient": id_, "unit": f"truong-thcs-so-{number}-b"} for number, id_ in enumerate(people)])
    data.change("blocks/khoi-1.yml", members=[f"truong-xa-{number}" for number in range(1_000)])
    catalogue = load(str(tmp_path))
    begun = time.process_time()
    found = [problem for problem in check(catalogue, TODAY) if problem.rule == "unknown-reference"]
    assert time.process_time() - begun < 5  # it took half a minute
    assert {problem.line for problem in found if problem.path.endswith(".csv")} == set(range(2, 1_002))
    assert len({problem.line for problem in found if problem.path == "data/blocks/khoi-1.yml"}) == 1_000
    assert any("có phải" in problem.message for problem in found)
