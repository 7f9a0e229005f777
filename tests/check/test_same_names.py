"""Movements, celebrated days and units that stand in two records are told; what only looks alike is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.check import check
from tests.support.build import TODAY, loaded
from tests.support.data import Records, small_site


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site without faults."""
    return small_site(tmp_path)


def _said(data: Records, rule: str) -> list[tuple[str, int, str, str]]:
    return [(one.path, one.line, one.field, one.severity) for one in check(loaded(data.root), TODAY) if one.rule == rule]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "Chung tay vì bạn nghèo"}, ("name", 2)),
        ({"name": "CHUNG TAY, vì bạn nghèo"}, ("name", 2)),
        ({"name": "Tủ sách lớp em", "aliases": ["Góc đọc", "Chung tay vì bạn nghèo"]}, ("aliases[2]", 5)),
        ({"name": "Vì bạn nghèo"}, ("name", 2)),
        ({"name": "Chung tay vì bạn"}, None),
        ({"name": "Tủ sách lớp em", "aliases": ["Tủ sách lớp em"]}, None),
    ],
)
@pytest.mark.parametrize("folder", ["movements", "anniversaries"])
def test_one_record_for_one_movement(data: Records, folder: str, fields: dict[str, object], told: tuple[str, int] | None) -> None:
    """By its name or by what else it is called, with other signs and capitals: the editor is asked."""
    more = {"day": "05-19"} if folder == "anniversaries" else {}
    data.record(f"{folder}/mot.yml", {"name": "Chung tay vì bạn nghèo", "aliases": ["Vì bạn nghèo"]} | more)
    data.record(f"{folder}/nam.yml", fields | more)
    assert _said(data, "same-name") == ([(f"data/{folder}/nam.yml", told[1], told[0], "warning")] if told else [])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Trường Tiểu học Hoà Bình", True),
        ("Trường tiểu học Hòa Bình", True),
        ("Trường Tiểu học Hòa  Bình", False),
        ("Trường Tiểu học Hòa Bình", False),
        ("Trường Tiểu học Hoa Bình", False),
    ],
)
def test_a_unit_in_two_spellings(data: Records, name: str, told: bool) -> None:
    """Two schools may have one name, but one name has one spelling."""
    data.unit("th-mot", "Trường Tiểu học Hòa Bình")
    data.unit("th-nam", name)
    assert _said(data, "two-spellings") == ([("data/units/th-nam.yml", 2, "name", "warning")] if told else [])
