"""Words that were not true where they stood."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bangvang.public import left_out
from tests.support.build import build, loaded
from tests.support.data import small_site


def test_a_list_under_consultation_is_not_called_a_list_of_the_honoured(tmp_path: Path) -> None:
    """Its table says, to screen readers too, that opinions are asked for."""
    data = small_site(tmp_path)
    data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}], status="đang lấy ý kiến", closes="2026-06-10")
    build(tmp_path)
    page = (tmp_path / "site/khen-thuong/lay-y-kien/yk-1.html").read_text(encoding="utf-8")
    assert "Danh sách được khen thưởng" not in page
    assert "Danh sách đang lấy ý kiến</caption>" in page


@pytest.mark.parametrize(
    ("today", "reason"), [("2026-05-18", "danh sách chưa đến ngày lấy ý kiến"), ("2026-06-11", "danh sách đã hết hạn lấy ý kiến")]
)
def test_why_a_consultation_is_not_shown(tmp_path: Path, today: str, reason: str) -> None:
    """Before and after its days, the editor reads which of the two it is."""
    data = small_site(tmp_path)
    data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}], status="đang lấy ý kiến", closes="2026-06-10")
    said = {one.path: one.reason for one in left_out(loaded(tmp_path), dt.date.fromisoformat(today))}
    assert said["data/decisions/2026/yk-1"] == reason
