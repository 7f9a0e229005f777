"""Who gives, in the short wordings of cells: the level is the giver's, not that of the office that made the list."""

from __future__ import annotations

import pytest

from bangvang.imports.awards import as_json, read_awards
from bangvang.imports.awards.titles import find_title


@pytest.mark.parametrize(("wording", "name", "level"), [
    ("Bằng khen UBND tỉnh", "Bằng khen", "tỉnh"),
    ("Bằng khen của UBND tỉnh", "Bằng khen", "tỉnh"),
    ("Bằng khen Bộ GD&ĐT", "Bằng khen", "bộ"),
    ("Bằng khen TTg", "Bằng khen", "nhà nước"),
    ("Bằng khen LĐLĐ tỉnh", "Bằng khen", "tỉnh"),
    ("Giấy khen Sở", "Giấy khen", "sở"),
    ("Giấy khen Sở GD&ĐT", "Giấy khen", "sở"),
    ("Giấy khen UBND phường Hòa Mai", "Giấy khen", "xã"),
    ("Giấy khen cấp xã", "Giấy khen", "xã"),
    ("Giấy khen của nhà trường", "Giấy khen", "trường"),
    ("BK UBND tỉnh", "Bằng khen", "tỉnh"),
    ("GK GĐ Sở", "Giấy khen", "sở"),
    ("Bằng khen số 5", "Bằng khen", ""),
    ("Giấy khen Bộ môn Toán", "Giấy khen", ""),
])  # fmt: skip
def test_the_level_is_read_from_who_gives(wording: str, name: str, level: str) -> None:
    """As lists write it: with and without `của`, shortened, with the office alone."""
    title = find_title(wording)
    assert title is not None
    assert (title.name, title.level) == (name, level)


def test_a_higher_award_on_a_lower_office_s_list_keeps_its_level() -> None:
    """A commune's list of all that its people were given in the year holds the province's awards, too."""
    text = (
        "DANH SÁCH KHEN THƯỞNG (Kèm theo Quyết định số 5/QĐ-UBND ngày 1/6/2025 của Chủ tịch UBND xã Đồng Tâm)\n"
        "TT\tHọ và tên\tĐơn vị\tHình thức\n1\tLò Thị Mai\tTrường THCS Trần Mẫu\tBằng khen UBND tỉnh\n"
        "2\tHà Văn Ví\tTrường THCS Trần Mẫu\tGiấy khen\n"
    )
    rows = as_json(read_awards(text.encode(), "ds.txt"))["recipients"]
    assert [row["level"] for row in rows] == ["tỉnh", "xã"]


def test_a_home_behind_a_birth_year_is_no_post() -> None:
    """`(SN 1980, thôn 3, xã Đồng Tâm)` behind a name: neither the year nor the hamlet is shown."""
    text = (
        "DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN\nTT\tHọ và tên\tĐơn vị\n"
        "1\tLò Thị Mai (SN 1980, thôn 3, xã Đồng Tâm)\tTrường THCS Trần Mẫu\n"
    )
    result = as_json(read_awards(text.encode(), "ds.txt"))
    assert result["recipients"][0]["role"] == ""
    assert "thôn 3" not in str(result)
