"""The paper around a list: decisions that news tell of, who gives, what contests are for, whose list it is, what is counted."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.imports.awards import as_json, read_awards
from bangvang.imports.awards.titles import find_title, level_of

HEAD = ("UBND XÃ ĐỒNG TÂM", "Số: 12/QĐ-UBND", "Đồng Tâm, ngày 17 tháng 10 năm 2025", "QUYẾT ĐỊNH")


def _read(*lines: str) -> dict[str, Any]:
    return as_json(read_awards("\n".join(lines).encode(), "qd.txt"))


@pytest.mark.parametrize("sentence", [
    "Ngày 15/8/2025, Chủ tịch UBND phường Hòa Mai ban hành Quyết định số 233/QĐ-UBND về việc tặng Giấy khen cho 01 cá nhân:",
    "Chủ tịch UBND phường Hòa Mai vừa có Quyết định số 233/QĐ-UBND ngày 15/8/2025, tặng Giấy khen cho 01 cá nhân:",
])
def test_the_decision_that_a_page_of_news_tells_of(sentence: str) -> None:
    """Its number, its day, and who gives: of that level is the Giấy khen."""
    found = _read("# Phường Hòa Mai khen thưởng", sentence, "- Bà Hà Thị Mẫu, Hiệu trưởng Trường Tiểu học Sim.")
    assert (found["decision"]["number"], found["decision"]["date"]) == ("233/QĐ-UBND", "2025-08-15")
    assert [(row["recipient"], row["level"]) for row in found["recipients"]] == [("Hà Thị Mẫu", "xã")]


def test_a_decision_keeps_its_own_number() -> None:
    """What it tells of another is not its own."""
    found = _read(*HEAD, "Chủ tịch UBND tỉnh đã ban hành Quyết định số 9/QĐ-UBND ngày 01/02/2025.",
                  "Điều 1. Tặng Giấy khen cho bà Hà Thị Mẫu, Giáo viên Trường THCS Sim.")
    assert found["decision"]["number"] == "12/QĐ-UBND"


@pytest.mark.parametrize(("giver", "level"), [
    ("Trưởng phòng Giáo dục và Đào tạo huyện Suối Mơ", "huyện"),
    ("ĐẢNG ỦY XÃ SUỐI MƠ", "xã"),
    ("BAN THƯỜNG VỤ HỘI KHUYẾN HỌC XÃ SUỐI MƠ", "xã"),
    ("Ban Thường vụ Tỉnh ủy", "tỉnh"),
    ("Trường THCS Sim", "trường"),
])
def test_of_which_level_who_gives_is(giver: str, level: str) -> None:
    """The head of an office (Trưởng phòng) is no school, and a commune has more offices than its committee."""
    assert level_of(giver) == level


@pytest.mark.parametrize(("text", "name"), [
    ("KỶ NIỆM CHƯƠNG “VÌ SỰ NGHIỆP KHUYẾN HỌC” NĂM 2025", "KỶ NIỆM CHƯƠNG “VÌ SỰ NGHIỆP KHUYẾN HỌC”"),
    ("danh hiệu Anh hùng lao động", "Anh hùng Lao động"),
    ("Cháu ngoan Bác Hồ:", "Cháu ngoan Bác Hồ"),
    ("tuyên dương “Nhà giáo trẻ tiêu biểu” năm 2025", "Nhà giáo trẻ tiêu biểu"),
    ("giáo viên dạy giỏi cấp xã năm học 2025-2026", "Giáo viên dạy giỏi cấp xã"),
    ("kỳ thi chọn học sinh giỏi lớp 9 cấp tỉnh", ""),
])
def test_titles(text: str, name: str) -> None:
    """What a contest is for is no title, and the year of a list is no part of one."""
    found = find_title(text)
    assert (found.name if found else "") == name


def test_pupils_with_prizes_have_what_the_decision_gives() -> None:
    """The list is of a contest; the Giấy khen stands in the line below its title."""
    found = _read("DANH SÁCH HỌC SINH ĐẠT GIẢI KỲ THI CHỌN HỌC SINH GIỎI LỚP 9",
                  "(Kèm theo Quyết định số 31/QĐ-THCSĐS ngày 10/4/2026 của Hiệu trưởng về việc tặng Giấy khen)",
                  "TT | Họ và tên | Giải", "1 | Lò Thảo Mẫu | Nhì")
    (row,) = found["recipients"]
    assert (row["award"], row["reason"], row["category"]) == ("Giấy khen", "Giải Nhì", "hoc-sinh")


def test_a_school_s_list_of_another_s_decision() -> None:
    """The letterhead says whose people they are, the editor is told."""
    found = _read("TRƯỜNG TIỂU HỌC ĐỒI SIM", "DANH SÁCH CÁ NHÂN ĐẠT DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM HỌC 2024 - 2025",
                  "(Theo Quyết định số 310/QĐ-UBND ngày 18/7/2025 của Chủ tịch UBND xã Suối Mơ)", "1. Hà Thị Mẫu", "2. Lò Văn Dụ")
    assert {row["unit"] for row in found["recipients"]} == {"TRƯỜNG TIỂU HỌC ĐỒI SIM"}
    assert any(problem["rule"] == "unit-inferred" for problem in found["problems"])


def test_what_an_article_counts_title_by_title() -> None:
    """The counts of its letters belong together: nothing differs from the list."""
    found = _read(*HEAD, "Điều 1. Công nhận danh hiệu thi đua năm học 2025-2026 cho các cá nhân sau:",
                  "a) Danh hiệu “Lao động tiên tiến” cho 02 cá nhân:", "1. Bà Hà Thị Mẫu - Giáo viên Trường THCS Sim",
                  "2. Ông Lò Văn Dụ - Giáo viên Trường THCS Sim", "b) Danh hiệu “Chiến sĩ thi đua cơ sở” cho 01 cá nhân:",
                  "1. Bà Cà Thị Họa - Hiệu trưởng Trường THCS Sim")
    assert found["decision"]["stated_counts"] == {"persons": 3}
    assert not [problem for problem in found["problems"] if problem["rule"] == "count-differs"]


def test_a_title_in_capitals_and_the_sentence_are_one() -> None:
    """An order of the State names the one it honours in its title, too; with `thuộc` begins where somebody works."""
    found = _read("CHỦ TỊCH NƯỚC", "Số: 216-LCT", "Hà Nội, ngày 06 tháng 11 năm 1980", "LỆNH",
                  "TRUY TẶNG DANH HIỆU ANH HÙNG LAO ĐỘNG CHO LIỆT SĨ HÀ VĂN MẪU, CÔNG NHÂN LÁI XE THUỘC CÔNG TY ĐỒI SIM.",
                  "Truy tặng danh hiệu Anh hùng lao động cho liệt sĩ Hà Văn Mẫu, công nhân lái xe thuộc Công ty Đồi Sim, đã có "
                  "thành tích đặc biệt xuất sắc trong việc cứu người.")
    assert [(row["recipient"], row["role"], row["unit"], row["level"]) for row in found["recipients"]] == [
        ("Hà Văn Mẫu", "công nhân lái xe", "Công ty Đồi Sim", "nhà nước")]
    assert found["decision"]["status"] == "truy tặng"


def test_the_post_behind_a_year_of_birth_is_parted_from_the_school() -> None:
    """The year is left out, and what stands behind it is read as if it had never been there."""
    found = _read(*HEAD, "Điều 1. Tặng Giấy khen cho các cá nhân sau:",
                  "- Bà Hà Thị Mẫu (sinh năm 1984), Hiệu trưởng Trường Tiểu học Sim.")
    assert [(row["role"], row["unit"]) for row in found["recipients"]] == [("Hiệu trưởng", "Trường Tiểu học Sim")]
    assert "1984" not in str(found["recipients"])


def test_the_text_of_an_article_tells_no_home() -> None:
    """Where somebody lives is left out of what the decision says, too."""
    found = _read(*HEAD, "Điều 1. Tặng Giấy khen cho em Lò Quốc Mẫu, học sinh lớp 8A, Trường THCS Sim, trú tại tổ dân phố 5.")
    assert found["decision"]["articles"][0]["text"].endswith("Trường THCS Sim")


def test_news_that_tell_of_handing_over_tell_of_what_was_given() -> None:
    """`vinh dự nhận`, `trao tặng Huân chương`: it was given already."""
    found = _read("Tại buổi lễ, 2 tập thể vinh dự nhận Cờ thi đua Chính phủ gồm Trường Mầm non Sim (Suối Mơ), Trường THCS Cọ "
                  "(Suối Mơ) đã hoàn thành xuất sắc nhiệm vụ.")
    assert found["decision"]["status"] == "đã tặng"
    assert [row["recipient"] for row in found["recipients"]] == ["Trường Mầm non Sim (Suối Mơ)", "Trường THCS Cọ (Suối Mơ)"]


def test_a_party_s_organisation_is_no_team() -> None:
    """`Tổ chức đảng` begins like a team and is nobody's unit."""
    found = _read("ĐẢNG ỦY XÃ SUỐI MƠ", "Số 156-QĐ/ĐU", "Suối Mơ, ngày 08 tháng 01 năm 2026", "QUYẾT ĐỊNH",
                  "Điều 1. Tặng Giấy khen cho các tổ chức đảng và đảng viên:", "1. Tổ chức đảng:", "- Chi bộ Trường THCS Sim;",
                  "2. Đảng viên:", "- Đồng chí Hà Văn Mẫu, đảng viên Chi bộ Trường Mầm non Sim.")
    assert [(row["recipient"], row["unit"], row["level"]) for row in found["recipients"]] == [
        ("Chi bộ Trường THCS Sim", "Trường THCS Sim", "xã"), ("Hà Văn Mẫu", "Trường Mầm non Sim", "xã")]


def test_who_gives_ends_before_what_is_given() -> None:
    """`… của Hiệu trưởng Trường A về việc tặng Giấy khen`: the school is Trường A, in bold letters, too."""
    found = _read("KẾT QUẢ HỘI THI VIẾT CHỮ ĐẸP", "(Kèm theo Quyết định số 18/QĐ-THS ngày 05/12/2025 của Hiệu trưởng Trường "
                  "Tiểu học Sim về việc tặng Giấy khen)", "TT | Họ và tên | Lớp", "1 | Lò Thị Mẫu | 5A")
    assert [row["unit"] for row in found["recipients"]] == ["Trường Tiểu học Sim"]
    found = _read("**TRƯỜNG THCS SIM**", "(Quyết định số 05/QĐ-THCSS ngày 16/01/2026)", "**I. Giấy khen**",
                  "+ Tập thể: Tổ Toán, Tổ Văn")
    assert {row["unit"] for row in found["recipients"]} == {"TRƯỜNG THCS SIM"}
