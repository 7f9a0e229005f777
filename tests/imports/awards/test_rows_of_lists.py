"""Rows of tables: several people in a cell, classes and grades as groups, households, those refused, what people had before."""

from __future__ import annotations

from typing import Any

import pytest
from award_files import workbook

from bangvang.imports.awards import as_json, read_awards

TITLE = ("DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN NĂM HỌC 2025 - 2026",)
UNDER = ("(Kèm theo Quyết định số 12/QĐ-UBND ngày 17/10/2025 của Chủ tịch UBND xã Suối Mơ)",)


def _read(*rows: tuple[object, ...], title: tuple[str, ...] = TITLE) -> dict[str, Any]:
    sheet = {"name": "DS", "rows": [list(row) for row in (title, UNDER, *rows)], "merge": ["A1:E1", "A2:E2"]}
    return as_json(read_awards(workbook([sheet]), "ds.xlsx"))


def _told(found: dict[str, Any], rule: str) -> list[str]:
    return [problem["message"] for problem in found["problems"] if problem["rule"] == rule]


def test_several_people_in_one_cell() -> None:
    """Each is a recipient with the line of the other cells that is theirs; the editor is told."""
    found = _read(("STT", "Tên dự án", "Họ và tên học sinh", "Lớp", "Trường", "Giải"),
                  (1, "Thùng rác", "Lò Quang Mẫu\nHà Bảo Thí", "11A1\n11A2", "Trường THPT Cọ", "Nhất"),
                  (2, "Chữ Thái", "1. Cà Minh Họa\n2. Lường Thị Ví", "10A", "Trường THPT Sim", "Ba"))
    assert [(row["recipient"], row["role"], row["unit"]) for row in found["recipients"]] == [
        ("Lò Quang Mẫu", "Lớp 11A1", "Trường THPT Cọ"), ("Hà Bảo Thí", "Lớp 11A2", "Trường THPT Cọ"),
        ("Cà Minh Họa", "Lớp 10A", "Trường THPT Sim"), ("Lường Thị Ví", "Lớp 10A", "Trường THPT Sim")]
    assert ["2 người" in message for message in _told(found, "several-names")] == [True, True]


def test_a_name_broken_over_two_lines_stays_one() -> None:
    """A narrow column breaks names; the second line has no three words of its own."""
    found = _read(("STT", "Họ và tên", "Chức vụ", "Đơn vị"), (1, "Bà Lò Thị\nNgọc Mẫu", "Giáo viên", "Trường THCS Sim"))
    assert [row["recipient"] for row in found["recipients"]] == ["Lò Thị Ngọc Mẫu"]


def test_classes_as_groups() -> None:
    """The class is said of the pupils below it; its teacher in the same row is not honoured."""
    found = _read(("STT", "Họ và tên", "Ngày sinh", "Nội dung khen"), ("Lớp 1A - GVCN: Nguyễn Thị Thử",),
                  (1, "Lò Gia Mẫu", "12/03/2019", "Có tiến bộ"), ("Lớp 4/2",), (1, "Cà Minh Dụ", "21/05/2016", "Có tiến bộ"))
    assert [(row["recipient"], row["role"], row["category"]) for row in found["recipients"]] == [
        ("Lò Gia Mẫu", "Lớp 1A", "hoc-sinh"), ("Cà Minh Dụ", "Lớp 4/2", "hoc-sinh")]
    assert "Nguyễn Thị Thử" not in str(found["recipients"])


@pytest.mark.parametrize("group", ["KHỐI TIỂU HỌC, THCS", "Khối mầm non: 02 cá nhân", "Khối 10"])
def test_stages_and_grades_are_nobody_s_unit(group: str) -> None:
    """A school listed below one has no unit, and nobody is called by one."""
    found = _read(("STT", "Tập thể, cá nhân", "Chức vụ"), (group,),
                  (1, "Trường Tiểu học Sim", ""), (2, "Hà Thị Mẫu", "Giáo viên"))
    assert [(row["recipient"], row["unit"]) for row in found["recipients"]] == [("Trường Tiểu học Sim", ""), ("Hà Thị Mẫu", "")]


def test_heads_of_households() -> None:
    """A list of `chủ hộ` honours the household; no other kind has one."""
    found = _read(("STT", "Họ và tên chủ hộ", "Số khẩu"), (1, "Ông Lường Văn Mẫu", 4))
    assert [(row["recipient"], row["kind"], row["category"]) for row in found["recipients"]] == [
        ("Lường Văn Mẫu", "household", "ho-gia-dinh")]


def test_who_failed_is_not_honoured() -> None:
    """By the row's own result; the message does not name them, and `Đạt` is no award."""
    found = _read(("STT", "Họ và tên", "Đơn vị", "Kết quả", "Xếp giải"), (1, "Hà Thị Mẫu", "Trường THCS Sim", "Đạt", "Nhất"),
                  (2, "Vàng Thị Thử", "Trường THCS Cọ", "Không đạt", ""))
    assert [(row["recipient"], row["reason"]) for row in found["recipients"]] == [("Hà Thị Mẫu", "Giải Nhất")]
    (message,) = _told(found, "refused-row")
    assert "Thử" not in message


@pytest.mark.parametrize("heading", [
    "2. Các trường hợp không được công nhận:",
    "DANH SÁCH DỰ PHÒNG (KHÔNG ĐƯỢC TUYÊN DƯƠNG ĐỢT NÀY)",
])
def test_lists_of_those_refused(heading: str) -> None:
    """In the same form in the same file; what follows in its turn is read again."""
    again = "3. Các tập thể được tặng Giấy khen" if heading.startswith("2.") else "DANH SÁCH TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN"
    found = _read(("1. Các cá nhân được tặng Giấy khen",), ("STT", "Họ và tên", "Đơn vị"), (1, "Hà Thị Mẫu", "Trường THCS Sim"),
                  (heading,), ("STT", "Họ và tên", "Đơn vị"), (1, "Cà Văn Thử", "Trường THCS Cọ"),
                  (again,), ("STT", "Tên tập thể"), (1, "Trường THCS Cọ"))
    assert [row["recipient"] for row in found["recipients"]] == ["Hà Thị Mẫu", "Trường THCS Cọ"]
    assert len(_told(found, "refused-list")) == 1


def test_what_is_asked_for_counts_and_not_what_was_had_before() -> None:
    """A proposal lists both, side by side."""
    found = _read(("TT", "Họ và tên", "Danh hiệu đã đạt (năm học 2023-2024; 2024-2025)", "Hình thức đề nghị khen thưởng"),
                  (1, "Lò Văn Mẫu", "LĐTT; CSTĐCS", "Bằng khen của Chủ tịch UBND tỉnh"), title=("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",))
    assert [(row["award"], row["level"]) for row in found["recipients"]] == [("Bằng khen", "tỉnh")]


def test_prizes_as_groups_of_a_giay_khen() -> None:
    """`Giải A (02 giải)` is why the Giấy khen was given."""
    found = _read(("TT", "Tập thể/Cá nhân", "Đơn vị"), ("Giải A (02 giải)",), (1, "Tổ Mẫu giáo 5 tuổi", "Trường Mầm non Sim"))
    assert [(row["award"], row["reason"]) for row in found["recipients"]] == [("Giấy khen", "Giải A")]


def test_medals_have_their_column() -> None:
    """`Vàng` below `Huy chương` is a medal of that contest, which is none of the State."""
    found = _read(("STT", "Họ và tên", "Lớp", "Trường", "Huy chương"), (1, "Lò Quốc Mẫu", "5A", "Trường Tiểu học Sim", "Vàng"),
                  title=("DANH SÁCH ĐẠT GIẢI HỘI KHỎE PHÙ ĐỔNG",))
    assert [(row["award"], row["level"]) for row in found["recipients"]] == [("Huy chương Vàng", "")]


def test_several_who_sign_below_the_list_of_a_sheet() -> None:
    """Each name stands below its post; the first name is not that of the chairman."""
    found = _read(("TT", "Họ và tên", "Đơn vị"), (1, "Hà Thị Mẫu", "Trường THCS Sim"), ("NGƯỜI LẬP", "KẾ TOÁN", "CHỦ TỊCH"),
                  ("Cà Thị Thử", "Vi Văn Thử", "Lù Thị Thử"))
    assert found["decision"]["signers"][-1] == {"role": "CHỦ TỊCH", "name": "Lù Thị Thử"}


@pytest.mark.parametrize("name", ["CĐCS Trường Mầm non Sim", "Dòng họ Lò"])
def test_further_collectives(name: str) -> None:
    """A union of a school and a clan are no people, though each of their words has a capital."""
    found = _read(("TT", "Tập thể, cá nhân"), (1, name), (2, "Hà Thị Mẫu"))
    assert [row["kind"] for row in found["recipients"]] == ["collective", "person"]


def test_what_a_column_says_of_the_work() -> None:
    """`Nhiệm vụ được giao` is somebody's work."""
    found = _read(("TT", "Họ và tên", "Nhiệm vụ được giao"), (1, "Hà Thị Mẫu", "Kế toán"))
    assert [row["role"] for row in found["recipients"]] == ["Kế toán"]


def test_the_year_of_birth_on_a_line_of_the_name_s_cell() -> None:
    """It is told and left out; the post on the next line is read."""
    found = _read(("TT", "Họ tên, năm sinh, chức vụ", "Thành tích"),
                  (1, "Lò Thị Mẫu\nSinh năm: 1985\nGiáo viên Trường THPT Cọ", "Tốt"))
    assert [(row["recipient"], row["role"], row["unit"]) for row in found["recipients"]] == [
        ("Lò Thị Mẫu", "Giáo viên", "Trường THPT Cọ")]
    assert "1985" not in str(found["recipients"])
    assert _told(found, "private-text")
