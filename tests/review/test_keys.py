"""A key covers all that its page shows: edits of records that stand two steps away."""

from __future__ import annotations

from pathlib import Path

from tests.support.build import build, files
from tests.support.data import small_site


def test_a_unit_that_went_into_a_later_merged_one_follows_its_new_name(tmp_path: Path) -> None:
    """A unit's history names the unit it went into, also when that one went into a third, as it is called now."""
    data = small_site(tmp_path)
    data.unit("th-ba", "Trường Ba")
    data.unit("th-hai", "Trường Hai", until="2020-06-30", successors=["th-ba"])
    data.unit("th-mot", "Trường Một", until="2010-06-30", successors=["th-hai"])
    build(tmp_path)
    data.change("units/th-hai.yml", name="Trường Hai Mới")
    build(tmp_path)
    assert "Trường Hai Mới" in files(tmp_path / "site")["don-vi/th-mot.html"].decode()
