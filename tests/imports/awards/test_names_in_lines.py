"""Lists without a table: names behind a colon, in one paragraph, below a prize; sentences of news that count whom they name."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.imports.awards import as_json, read_awards

HEAD = ("UBND XÃ ĐỒNG TÂM", "Số: 12/QĐ-UBND", "Đồng Tâm, ngày 17 tháng 10 năm 2025", "QUYẾT ĐỊNH", "Về việc khen thưởng",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM", "QUYẾT ĐỊNH:")


def _read(*lines: str, head: tuple[str, ...] = HEAD) -> dict[str, Any]:
    return as_json(read_awards("\n".join((*head, *lines)).encode(), "qd.txt"))


def _rows(*lines: str, head: tuple[str, ...] = HEAD) -> list[tuple[str, str, str, str]]:
    found = _read(*lines, head=head)["recipients"]
    return [(row["recipient"], row["unit"], row["role"], row["award"]) for row in found]


def test_items_numbered_below_a_number() -> None:
    """`1.1.` is a number like `1.`, and the name behind it is read."""
    assert _rows("Điều 1. Tặng Giấy khen cho các cá nhân, tập thể sau:", "1. Cá nhân",
                 "1.1. Bà Hà Thị Mẫu - Tổ trưởng tổ Khoa học, Trường THCS Sim", "2. Tập thể", "2.1. Tổ Khoa học tự nhiên") == [
        ("Hà Thị Mẫu", "Trường THCS Sim", "Tổ trưởng tổ Khoa học", "Giấy khen"),
        ("Tổ Khoa học tự nhiên", "", "", "Giấy khen"),
    ]


def test_an_article_with_its_names_in_one_paragraph() -> None:
    """Behind the colon: schools parted by semicolons, then people with their posts, the last behind `và`."""
    assert _rows(
        "Điều 1. Tặng Giấy khen cho các tập thể: Trường THPT Cọ; Trường THCS Sim, xã Suối Mơ; Công đoàn Trường THPT Suối Mơ.",
        "Điều 2. Tặng Giấy khen cho các cá nhân: ông Lò Văn Dụ, Bảo vệ Trường THPT Cọ; bà Hà Thị Mẫu, Giáo viên Trường "
        "THCS Sim và ông Vì Văn Thí, Chuyên viên Phòng Văn hóa.",
    ) == [
        ("Trường THPT Cọ", "", "", "Giấy khen"),
        ("Trường THCS Sim, xã Suối Mơ", "", "", "Giấy khen"),
        ("Công đoàn Trường THPT Suối Mơ", "Trường THPT Suối Mơ", "", "Giấy khen"),
        ("Lò Văn Dụ", "Trường THPT Cọ", "Bảo vệ", "Giấy khen"),
        ("Hà Thị Mẫu", "Trường THCS Sim", "Giáo viên", "Giấy khen"),
        ("Vì Văn Thí", "Phòng Văn hóa", "Chuyên viên", "Giấy khen"),
    ]


def test_titles_as_heads_with_their_names_below_or_behind() -> None:
    """Names alone by commas, by their numbers inside the line, and behind the colon."""
    rows = _rows("1. Danh hiệu Chiến sĩ thi đua cơ sở: 02 đồng chí", "Hà Thị Mẫu, Lò Văn Dụ.",
                 "2. Danh hiệu Lao động tiên tiến: 03 đồng chí", "1. Hà Thị Mẫu; 2. Lò Văn Dụ; 3. Cà Thị Họa.",
                 "3. Giấy khen của Chủ tịch UBND xã: đ/c Cà Thị Họa, đ/c Lò Văn Dụ.")
    assert [(name, award) for name, _, _, award in rows] == [
        ("Hà Thị Mẫu", "Chiến sĩ thi đua cơ sở"), ("Lò Văn Dụ", "Chiến sĩ thi đua cơ sở"),
        ("Hà Thị Mẫu", "Lao động tiên tiến"), ("Lò Văn Dụ", "Lao động tiên tiến"), ("Cà Thị Họa", "Lao động tiên tiến"),
        ("Cà Thị Họa", "Giấy khen"), ("Lò Văn Dụ", "Giấy khen"),
    ]


def test_prizes_as_heads() -> None:
    """Who stands below a prize has it, until the next prize; a team may stand on the prize's own line."""
    rows = _rows("Điều 1. Công nhận kết quả và trao giải Hội thi:", "I. GIẢI CÁ NHÂN", "* Giải Nhất (01 giải):",
                 "- Cô Hà Thị Mẫu - Trường Mầm non Sim", "* Giải Nhì:", "- Cô Cà Thị Họa - Trường Mầm non Suối Mơ",
                 "II. GIẢI TOÀN ĐOÀN", "* Giải Nhất: Trường Mầm non Suối Mơ")
    assert [(name, award) for name, _, _, award in rows] == [
        ("Hà Thị Mẫu", "Giải Nhất"), ("Cà Thị Họa", "Giải Nhì"), ("Trường Mầm non Suối Mơ", "Giải Nhất")]


def test_two_with_one_post() -> None:
    """`Cô A và cô B, giáo viên Trường X`: both are of that school."""
    assert _rows("Tặng Giấy khen cho các nhà giáo sau:", "Cô Hà Thị Mẫu và cô Cà Thị Họa, giáo viên Trường THPT Cọ.") == [
        ("Hà Thị Mẫu", "Trường THPT Cọ", "giáo viên", "Giấy khen"), ("Cà Thị Họa", "Trường THPT Cọ", "giáo viên", "Giấy khen")]


def test_items_broken_by_the_page() -> None:
    """The rest of an item stands on the next line, behind the number of the page, too; a line of its own does not."""
    assert _rows("Điều 1. Tặng Giấy khen cho các cá nhân sau:",
                 "1. Bà Hà Thị Mẫu, Giáo viên Trường Phổ thông dân tộc nội trú THCS và", "THPT Sim, xã Đồi Sim;", "2",
                 "2. Ông Lò Văn Dụ, Phó Hiệu trưởng Trường Trung học phổ thông Đồi Cọ, xã", "Đồi Cọ.", "Điều 2. Thi hành./.") == [
        ("Hà Thị Mẫu", "Trường Phổ thông dân tộc nội trú THCS và THPT Sim, xã Đồi Sim", "Giáo viên", "Giấy khen"),
        ("Lò Văn Dụ", "Trường Trung học phổ thông Đồi Cọ, xã Đồi Cọ", "Phó Hiệu trưởng", "Giấy khen"),
    ]


def test_a_blank_line_ends_an_item() -> None:
    """What stands behind it is a paragraph of its own."""
    rows = _rows("Điều 1. Tặng Giấy khen cho các cá nhân sau:",
                 "1. Bà Hà Thị Mẫu, Giáo viên Trường Phổ thông dân tộc nội trú Đồi Sim", "", "Các đơn vị tổ chức chúc mừng.")
    assert [unit for _, unit, _, _ in rows] == ["Trường Phổ thông dân tộc nội trú Đồi Sim"]


def test_an_item_whose_number_word_wrote() -> None:
    """Without a number and a form of address the post behind the name tells that somebody is listed."""
    assert _rows("Điều 1. Tặng Giấy khen cho các ông (bà):", "Hà Thị Mẫu: nguyên Hiệu trưởng Trường Tiểu học Sim") == [
        ("Hà Thị Mẫu", "Trường Tiểu học Sim", "nguyên Hiệu trưởng", "Giấy khen")]


@pytest.mark.parametrize(("sentence", "rows"), [
    (("Năm tập thể vinh dự nhận Giải thưởng Suối Mơ gồm: Hội Khuyến học xã Đồi Sim với mô hình “Tủ sách”; Ban Thường vụ Đoàn "
     "Trường THPT Cọ với mô hình “Bếp ấm”."),
     [("Hội Khuyến học xã Đồi Sim", "Giải thưởng Suối Mơ"), ("Ban Thường vụ Đoàn Trường THPT Cọ", "Giải thưởng Suối Mơ")]),
    (("Bên cạnh đó, 2 tập thể là Trường Mầm non Sim (Suối Mơ), Trường Tiểu học Cọ (Đồi Cọ) và 43 cá nhân nhận Bằng khen của "
     "Thủ tướng Chính phủ vì có thành tích."),
     [("Trường Mầm non Sim (Suối Mơ)", "Bằng khen"), ("Trường Tiểu học Cọ (Đồi Cọ)", "Bằng khen")]),
    (("Trong đó, ba học sinh giành Huy chương Bạc là Hà Bảo Mẫu, Lò Gia Dụ và Cà Thị Họa; 2 học sinh giành Huy chương Đồng là "
     "Vì Thị Thí và Tòng Văn Ví."),
     [("Hà Bảo Mẫu", "Huy chương Bạc"), ("Lò Gia Dụ", "Huy chương Bạc"), ("Cà Thị Họa", "Huy chương Bạc"),
      ("Vì Thị Thí", "Huy chương Đồng"), ("Tòng Văn Ví", "Huy chương Đồng")]),
    (("Kết quả, bốn học sinh đều đạt huy chương, bao gồm học sinh Hà Bảo Mẫu, Huy chương Vàng môn Toán; em Lò Gia Dụ, Huy chương "
     "Đồng môn Toán."),
     [("Hà Bảo Mẫu", "Huy chương Vàng"), ("Lò Gia Dụ", "Huy chương Đồng")]),
    ("Ban tổ chức trao giải Nhất cho thí sinh Hà Thị Mẫu (Trường THCS Sim), giải Nhì cho Trường THCS Cọ.",
     [("Hà Thị Mẫu", "Giải Nhất"), ("Trường THCS Cọ", "Giải Nhì")]),
    (("Các danh hiệu Nhà giáo Ưu tú đề nghị xét tặng gồm: hiệu trưởng trường Tiểu học Sim – Hà Thị Mẫu, giáo viên trường "
     "THPT Cọ – Lò Văn Dụ."),
     [("Hà Thị Mẫu", "Nhà giáo ưu tú"), ("Lò Văn Dụ", "Nhà giáo ưu tú")]),
])
def test_sentences_of_news(sentence: str, rows: list[tuple[str, str]]) -> None:
    """They count, give and name in turns of their own; who is named has what the sentence says."""
    assert [(name, award) for name, _, _, award in _rows(sentence, head=("Tin giáo dục",))] == rows


def test_pupils_of_a_sentence_are_pupils() -> None:
    """Taken for teachers they would be shown without consent."""
    found = _read("2 học sinh nhận Huân chương Lao động hạng Nhì, gồm các em: Hà Bảo Mẫu và Lò Gia Dụ (học sinh Trường THPT Cọ, "
                  "tỉnh Minh Họa); Cà Thị Họa (học sinh Trường THPT Suối Mơ).", head=("Tin giáo dục",))["recipients"]
    assert [(row["recipient"], row["category"], row["unit"]) for row in found] == [
        ("Hà Bảo Mẫu", "hoc-sinh", "Trường THPT Cọ, tỉnh Minh Họa"), ("Lò Gia Dụ", "hoc-sinh", "Trường THPT Cọ, tỉnh Minh Họa"),
        ("Cà Thị Họa", "hoc-sinh", "Trường THPT Suối Mơ")]


def test_names_under_an_award_that_are_not_read_are_told() -> None:
    """Where nothing else would say that somebody is missing; what stands there is not repeated."""
    found = _read("Điều 1. Tặng Giấy khen cho các cá nhân sau:", "1. Bà Hà Thị Mẫu, Giáo viên Trường THCS Sim.",
                  "2. Em Lò Mẫu 9A, sinh 01/02/2011, cùng hai bạn đã cứu người")
    assert [row["recipient"] for row in found["recipients"]] == ["Hà Thị Mẫu"]
    (message,) = [row["message"] for row in found["problems"] if row["rule"] == "unread-names"]
    assert "Lò" not in message
    assert "2011" not in message


def test_awards_that_are_handed_over() -> None:
    """`… được trao cho …`: each award has those who stand behind it, until the semicolon."""
    assert _rows("Tại buổi lễ, Huân chương Lao động hạng Ba được trao cho Trường THPT Cọ; Bằng khen của Thủ tướng Chính phủ "
                 "được trao cho bà Hà Thị Mẫu, Hiệu trưởng Trường Mầm non Sim và ông Lò Văn Dụ, Bảo vệ Trường THPT Cọ.",
                 head=("Tin",)) == [
        ("Trường THPT Cọ", "", "", "Huân chương Lao động hạng Ba"),
        ("Hà Thị Mẫu", "Trường Mầm non Sim", "Hiệu trưởng", "Bằng khen"),
        ("Lò Văn Dụ", "Trường THPT Cọ", "Bảo vệ", "Bằng khen")]


@pytest.mark.parametrize(("item", "unit", "role"), [
    ("- Bà Hà Thị Mẫu – Giáo viên (Tổ Ngữ văn) – Trường THPT Sim", "Trường THPT Sim", "Giáo viên (Tổ Ngữ văn)"),
    ("- Bà Hà Thị Mẫu, Công chức Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội", "Công chức"),
])
def test_parts_of_schools_and_offices(item: str, unit: str, role: str) -> None:
    """A part of a school has the school as its unit, and `Xã hội` is no commune."""
    assert _rows("Điều 1. Tặng Giấy khen cho các cá nhân sau:", item) == [("Hà Thị Mẫu", unit, role, "Giấy khen")]


@pytest.mark.parametrize("line", ["(" * 60_000, "Tặng Giấy khen cho: " + "ông Lò Văn Dụ, Bảo vệ Trường Sim; " * 3_000])
def test_a_line_longer_than_any_list_is_told_and_not_read(line: str) -> None:
    """Its time would grow with the square of its length."""
    found = _read("Điều 1. Tặng Giấy khen cho các cá nhân sau:", line)
    assert found["recipients"] == []
    assert [row["rule"] for row in found["problems"] if row["rule"] == "unread-names"] == ["unread-names"]
