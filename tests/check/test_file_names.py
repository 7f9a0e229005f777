"""Names of files that no page could have: told by the check, and not only by the build that stumbles over them.

These are made here and not kept as files, since Windows could not even fetch them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.check import check
from bangvang.load.catalogue import load
from tests.support.build import TODAY
from tests.support.data import small_site


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("con", [("data/units/con.yml", "reserved-id")]),
        ("lpt1", [("data/units/lpt1.yml", "reserved-id")]),
        ("con-dao", []),
        ("a" * 100, []),
        ("a" * 101, [(f"data/units/{'a' * 101}.yml", "file-name")]),
    ],
)
def test_a_unit_by_this_name(tmp_path: Path, name: str, said: list[tuple[str, str]]) -> None:
    """Devices of Windows, and names longer than any reference may be, are refused."""
    small_site(tmp_path).unit(name, "Trường")
    catalogue = load(str(tmp_path))
    found = {*catalogue.problems, *check(catalogue, TODAY)}
    assert [(problem.path, problem.rule) for problem in found if problem.severity == "error"] == said
