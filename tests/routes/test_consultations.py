"""Lists under consultation: who is proposed is named on the page of the list, and in no list of lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang import addresses
from tests.support.build import build, files
from tests.support.data import small_site

FRONT = "khen-thuong/lay-y-kien/index.html"
OPEN = {"status": "đang lấy ý kiến", "closes": "2026-06-30"}


@pytest.mark.parametrize(("title", "number", "called"), [
    ("Đề nghị tặng Giấy khen cho thầy Trần Văn Bình", "12/DS-SGDĐT", "Danh sách số 12/DS-SGDĐT ngày 19/5/2026"),
    ("Đề nghị tặng Giấy khen cho TRAN VAN BINH", None, "Danh sách đang lấy ý kiến ngày 19/5/2026"),
    ("Đề nghị tặng Giấy khen cho Thầy Bình Toán", "12/DS", "Danh sách số 12/DS ngày 19/5/2026"),
    ("Đề nghị tặng Giấy khen cho các nhà giáo", "12/DS", "Đề nghị tặng Giấy khen cho các nhà giáo"),
    ("Lấy ý kiến về cô Nguyễn Thị An", "12/DS", "Lấy ý kiến về cô Nguyễn Thị An"),
])
def test_no_list_names_who_is_proposed(tmp_path: Path, title: str, number: str | None, called: str) -> None:
    """A title that names a candidate stands on the page of the consultation alone; in the list its number and day do."""
    data = small_site(tmp_path)
    data.change("recipients/g-bbbbbb.yml", aliases=["Thầy Bình Toán"])
    data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}], title=title, type="Danh sách", number=number, **OPEN)
    build(tmp_path)
    site = files(tmp_path / "site")
    assert title in site[addresses.consultation("2026/yk-1")].decode()
    front = site[FRONT].decode()
    assert f">{called}<" in front
    assert (title in front) == (title == called)
