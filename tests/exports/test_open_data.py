"""Open data: who is in it, what it says, one entry a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bangvang.exports.open_data import json_line, json_lines
from tests.support.build import build
from tests.support.data import both, small_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with a pupil whose data may not be used, built once."""
    root = tmp_path_factory.mktemp("data")
    data = small_site(root)
    data.pupil("g-hhhhhh", "Vũ Thị Hiền", both("page", "search", "print"))
    data.decision("2026/qd-9", [{"recipient": "g-hhhhhh"}])
    build(root)
    return root / "site"


def test_who_is_in_it(site: Path) -> None:
    """Everyone public whose data may be used, by id; a pupil who may have a page only is not."""
    entries = json.loads((site / "du-lieu/exemplars.json").read_bytes())
    assert [one["id"] for one in entries] == ["g-aaaaaa", "g-bbbbbb", "g-cccccc", "g-dddddd", "g-eeeeee"]
    assert (site / "guong-dien-hinh/g-hhhhhh.html").is_file()


def test_what_an_entry_says(site: Path) -> None:
    """Name, unit, years and honours with their decisions, and where the page is."""
    text = (site / "du-lieu/exemplars.json").read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if "g-aaaaaa" in line]
    assert json.loads(line.rstrip(",")) == {
        "id": "g-aaaaaa", "name": "Nguyễn Thị An", "kind": "person", "category": "Nhà giáo", "unit": "Trường cũ Hoa Mai",
        "year": 2026, "years": [2026, 2025], "awards": [
            {"year": 2026, "title": "Lao động tiên tiến", "school_year": "", "decision": "qd-2/QĐ", "date": "2026-05-19",
             "issuer": "Giám đốc Sở"},
            {"year": 2025, "title": "Giấy khen (cấp sở)", "school_year": "2024-2025", "decision": "qd-1/QĐ", "date": "2025-05-19",
             "issuer": "Giám đốc Sở"}],
        "url": "https://minhhoa.example.vn/thi-dua/guong-dien-hinh/g-aaaaaa.html"}


def test_every_field_is_explained(site: Path) -> None:
    """Each key of an entry, of its honours too, is named on the page about the data; the introduction leads there."""
    page = (site / "du-lieu/index.html").read_text(encoding="utf-8")
    (first, *_) = json.loads((site / "du-lieu/exemplars.json").read_bytes())
    assert [key for key in first if f"<dt>{key}</dt>" not in page] == []
    assert [key for key in first["awards"][0] if key not in page] == []
    assert 'href="exemplars.json"' in page
    assert 'href="../du-lieu/index.html"' in (site / "gioi-thieu/index.html").read_text(encoding="utf-8")


def test_one_entry_a_line() -> None:
    """An empty list is a list; each entry has its line, whatever its texts hold."""
    assert json.loads(json_lines([])) == []
    made = json_lines(map(json_line, [{"name": "a\nb “ữ” \u2028"}, {"name": "</script>"}]))
    assert json.loads(made) == [{"name": "a\nb “ữ” \u2028"}, {"name": "</script>"}]
    assert made.count(b"\n") == 4
