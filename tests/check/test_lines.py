"""Where in a file something stands is looked for once, and again only when the file is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.check import lines
from tests.support.memory import Memory

PLAN = "data/campaigns/2026/mau/campaign.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a plan whose second deadline stands on line 6."""
    (tmp_path / PLAN).parent.mkdir(parents=True)
    (tmp_path / PLAN).write_text(
        "year: 2026\ndeadlines:\n  - title: Một\n    date: 2026-01-02\n  - title: Hai\n    date: 2026-01-01\n", encoding="utf-8")
    return tmp_path


def _said(root: Path, place: int = 1) -> int:
    return lines.said(str(root), PLAN, ("deadlines", place, "date"), "rule", "message").line


def test_a_line_is_found_without_parsing_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build takes it from the first; another field of the same file is looked for."""
    store = Memory()
    with lines.remembered(store):
        assert _said(root) == 6
    lines._tree.cache_clear()
    monkeypatch.setattr(lines, "read_yaml", None)
    with lines.remembered(store):
        assert _said(root) == 6
        with pytest.raises(TypeError):
            _said(root, 0)


def test_a_changed_file_is_read_again(root: Path) -> None:
    """A line more above the deadline: the line known from before is not believed."""
    store = Memory()
    with lines.remembered(store):
        assert _said(root) == 6
    (root / PLAN).write_text("# ghi chú\n" + (root / PLAN).read_text(encoding="utf-8"), encoding="utf-8")
    with lines.remembered(store):
        assert _said(root) == 7


def test_nothing_is_remembered_outside(root: Path) -> None:
    """Without a store, and after one, lines are looked for as ever."""
    store = Memory()
    with lines.remembered(store):
        pass
    assert _said(root) == 6
    assert all(not data or b"deadlines" not in data for data in store.values())
