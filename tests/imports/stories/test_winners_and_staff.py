"""News that lists winners, staff and soldiers called by their work, who is only told of, and whose unit is not told."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.imports.stories import as_json, read_story


def _read(*lines: str) -> dict[str, Any]:
    return as_json(read_story("\n".join(lines).encode(), "bai.txt"))


def _people(*lines: str) -> list[tuple[str, str, str]]:
    return [(person["name"], person["role"], person["unit"]) for person in _read(*lines)["profiles"]]


def test_winners_in_prose_are_all_read_each_with_the_school_of_their_own() -> None:
    """One stands alone before a semicolon, the others share what is said before their names."""
    article = (
        "Cả bốn học sinh Minh Họa giành huy chương",
        (
            "Các em đều đang học lớp 10. Học sinh giành Huy chương Bạc là em Hà Mẫu Khánh, học sinh Trường THCS và THPT Đồi Cọ; "
            "ba em còn lại đều là học sinh Trường THPT Chuyên Minh Họa, gồm Lò Mẫu Bách, Vàng Mẫu Tùng và Ngô Mẫu Khoa."
        ),
    )
    assert [(name, unit) for name, _, unit in _people(*article)] == [
        ("Hà Mẫu Khánh", "Trường THCS và THPT Đồi Cọ"),
        ("Lò Mẫu Bách", "Trường THPT Chuyên Minh Họa"),
        ("Vàng Mẫu Tùng", "Trường THPT Chuyên Minh Họa"),
        ("Ngô Mẫu Khoa", "Trường THPT Chuyên Minh Họa"),
    ]
    assert {person.get("category") for person in _read(*article)["profiles"]} == {"hoc-sinh"}


def test_a_town_in_short_ends_no_sentence() -> None:
    """`Phòng GD-ĐT TP. Minh Họa`: the list goes on behind it."""
    people = _people(
        "Hội thi giáo viên dạy giỏi cấp học mầm non",
        "Trong đó, giải nhất thuộc về các giáo viên: Hà Thị Mẫu (Trường Mầm non Hoa Ban, Phòng GD-ĐT TP. Minh Họa); Lò Thị Dụ "
        "(Trường Mầm non Suối Mơ, TP. Minh Họa); Ngô Thị Thơm (Trường Mẫu giáo Sao Sáng, Phòng GD-ĐT huyện Đồi Sim).",
    )
    assert [(name, unit) for name, _, unit in people] == [
        ("Hà Thị Mẫu", "Trường Mầm non Hoa Ban"),
        ("Lò Thị Dụ", "Trường Mầm non Suối Mơ"),
        ("Ngô Thị Thơm", "Trường Mẫu giáo Sao Sáng"),
    ]


def test_pupils_of_whom_only_the_school_is_told_are_pupils() -> None:
    """Taken for teachers, children would be shown without consent."""
    profiles = _read(
        "Chín huy chương vàng tại kỳ thi Toán",
        "Những gương mặt giành huy chương bao gồm: Hà Mẫu Bách và Lò Mẫu Minh (THPT chuyên Minh Họa), Vàng Mẫu Nam (THCS Dụ).",
        "Về môn Khoa học, hai học sinh giành huy chương vàng là Ngô Mẫu Cường (THCS Đồi Cọ), Bùi Mẫu Khôi (THCS Suối Mơ).",
    )["profiles"]
    assert [person["name"] for person in profiles] == [
        "Hà Mẫu Bách", "Lò Mẫu Minh", "Vàng Mẫu Nam", "Ngô Mẫu Cường", "Bùi Mẫu Khôi"
    ]  # fmt: skip
    assert {person.get("category") for person in profiles} == {"hoc-sinh"}


def test_two_friends_named_without_any_form_of_address_are_both_read() -> None:
    """`A và B (cùng học lớp 12A6, Trường …) được biết đến`."""
    assert _people(
        "Khen thưởng 2 em học sinh cõng nhau đến trường",
        "Theo đó, trong kỳ thi, Hà Mẫu Hiếu và Lò Mẫu Minh (cùng học lớp 12A6, Trường THPT Đồi Cọ) được nhiều người biết đến.",
    ) == [("Hà Mẫu Hiếu", "Lớp 12A6", "Trường THPT Đồi Cọ"), ("Lò Mẫu Minh", "Lớp 12A6", "Trường THPT Đồi Cọ")]


@pytest.mark.parametrize(
    "title", ["Học sinh Hà Nội giành huy chương", "Nữ sinh Lào Cai nhận học bổng", "Học sinh Đồi Cọ chế tạo máy lọc nước"]
)
def test_a_place_behind_a_form_of_address_is_nobody(title: str) -> None:
    """Hà and Lào look like family names, and Đồi Cọ is a school: `học sinh Hà Nội` are many."""
    people = _people(title, "Em Lò Mẫu Sinh, học sinh lớp 11A1, Trường THPT Đồi Cọ, đạt giải Nhất cuộc thi.")
    assert [name for name, _, _ in people] == ["Lò Mẫu Sinh"]


def test_a_person_may_be_called_like_a_province() -> None:
    """`cô Hà Giang` is one person, by the form of address."""
    assert _people("Gương sáng", "Cô Hà Giang, giáo viên Trường Tiểu học Hoa Ban, được tặng Bằng khen.")[0][0] == "Hà Giang"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Bác bảo vệ Hà Văn Mẫu - người giữ cổng trường", "Bác bảo vệ Hà Văn Mẫu của trường Mầm non Hoa Ban luôn niềm nở."),
            ("Hà Văn Mẫu", "Bảo vệ", "trường Mầm non Hoa Ban"),
        ),
        (
            ("Người gác cổng", "Bác là Hà Văn Mẫu, một trong 4 bảo vệ của trường tôi, luôn tận tụy với công việc."),
            ("Hà Văn Mẫu", "bảo vệ", ""),
        ),
        (
            ("Hà Thị Mẫu - Cô nhân viên y tế", "Cô Mẫu luôn gần gũi với học trò ở phòng y tế. Tôi nhớ ngày về dạy tại trường."),
            ("Hà Thị Mẫu", "nhân viên y tế", ""),
        ),
        (
            ("Lớp học biên giới", "Trung tá Lò Văn Mẫu - Trợ lý chính sách Đồn Biên phòng Suối Mơ - được tuyên dương vì mở lớp."),
            ("Lò Văn Mẫu", "Trợ lý chính sách", "Đồn Biên phòng Suối Mơ"),
        ),
        (
            ("Cán bộ đoàn", "Cô giáo Hà Thị Mẫu - Bí thư Đoàn trường THPT Đồi Cọ được nhận Giải thưởng Lý Tự Trọng."),
            ("Hà Thị Mẫu", "Bí thư Đoàn trường", "trường THPT Đồi Cọ"),
        ),
        (
            ("Hiến máu", "Thầy giáo Lò Mẫu Dụ (27 tuổi, giáo viên trường Nuôi dạy trẻ khuyết tật Đồi Cọ) đã hiến máu 21 lần."),
            ("Lò Mẫu Dụ", "giáo viên", "trường Nuôi dạy trẻ khuyết tật Đồi Cọ"),
        ),
    ],
)
def test_staff_soldiers_and_officers_of_the_youth_union_have_their_post(
    lines: tuple[str, ...], expected: tuple[str, str, str]
) -> None:
    """Guards, nurses and soldiers are called by their work or rank; the smaller words of a school's name belong to it."""
    assert _people(*lines) == [expected]


def test_who_supervises_is_not_presented_beside_the_pupils() -> None:
    """The teacher is told of on account of the pupils, whose story keeps the sentence."""
    article = _read(
        "Những học sinh đạt giải cuộc thi sáng tạo",
        "Em Lò Mẫu Sinh, học sinh lớp 11A1, Trường THPT Đồi Cọ, đạt giải Nhất với dự án lọc nước.",
        "Em Vàng Thị Dụ, học sinh lớp 10A2, Trường THPT Suối Mơ, đạt giải Nhì với dự án vườn thông minh.",
        "Thầy Hà Văn Mẫu, giáo viên Trường THPT Suối Mơ, hướng dẫn em Dụ thực hiện dự án.",
    )
    assert [person["name"] for person in article["profiles"]] == ["Lò Mẫu Sinh", "Vàng Thị Dụ"]
    assert "hướng dẫn em Dụ" in article["profiles"][1]["story"]


def test_who_tells_is_not_the_one_who_is_commended() -> None:
    """`cô A, Hiệu trưởng …, cho biết … đã khen thưởng cho em B`: B is presented, not the owner of the purse."""
    people = _people(
        "Học sinh lớp 5 trả lại của rơi",
        "Cô Hà Thị Mẫu, Hiệu trưởng trường Hoa Ban, cho biết nhà trường đã khen thưởng cho em Lò Mẫu Thái (học sinh lớp 5B).",
        "Công an xã xác minh chủ nhân chiếc ví là ông Vàng Mẫu Toái.",
    )
    assert [(name, role) for name, role, _ in people] == [("Lò Mẫu Thái", "học sinh lớp 5B")]


def test_a_post_that_names_its_office_takes_no_school_told_of_elsewhere() -> None:
    """`Trưởng phòng GD&ĐT huyện …` is of no school, also where the article names one, and in a list with teachers."""
    assert _people(
        "Ông Lò Văn Mẫu, Trưởng phòng GD&ĐT huyện Đồi Sim", "Ông Mẫu có nhiều năm gắn bó với Trường Tiểu học Hoa Ban."
    ) == [("Lò Văn Mẫu", "Trưởng phòng GD&ĐT huyện Đồi Sim", "")]
    assert [(name, unit) for name, _, unit in _people(
        "Hai nhà giáo được tặng Bằng khen",
        "Hai nhà giáo gồm: Ông Lò Văn Mẫu, Trưởng phòng GD&ĐT huyện Đồi Sim; cô Hà Thị Dụ, giáo viên Trường Tiểu học Hoa Ban.",
    )] == [("Lò Văn Mẫu", ""), ("Hà Thị Dụ", "Trường Tiểu học Hoa Ban")]  # fmt: skip


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        ("Trường Tiểu học Hoa Ban Huyện Đồi Sim Minh Họa", "Trường Tiểu học Hoa Ban"),
        ("Trường Tiểu học Hoa Ban huyện Đồi Sim", "Trường Tiểu học Hoa Ban"),
        ("Trường PTDTNT huyện Đồi Sim", "Trường PTDTNT huyện Đồi Sim"),
        ("Trường THPT Chuyên tỉnh Minh Họa", "Trường THPT Chuyên tỉnh Minh Họa"),
    ],
)
def test_a_district_behind_the_name_of_a_school_is_no_part_of_it(school: str, expected: str) -> None:
    """Without a comma, too; where the district is the name, it stays."""
    assert _people("Gương sáng", f"Cô giáo Hà Thị Mẫu, giáo viên {school}, được tặng Bằng khen.")[0][2] == expected


def test_a_birth_year_alone_in_brackets_is_private() -> None:
    """It is told to the editor and stands in no part of the draft."""
    article = _read("Gương sáng", "Cô giáo Hà Thị Mẫu (1985), giáo viên Trường Tiểu học Hoa Ban, được tặng Bằng khen.")
    assert "private-text" in {problem["rule"] for problem in article["problems"]}
    assert "1985" not in str([{**person, "withheld": None} for person in article["profiles"]])


def test_a_school_that_is_honoured_is_presented_not_the_pupils_named_as_examples() -> None:
    """`Trường … đón nhận Cờ thi đua của Chính phủ`, with `tiêu biểu như: em A (…), em B (…)` further down."""
    article = _read(
        "Trường Tiểu học Hoa Ban đón nhận Cờ thi đua của Chính phủ",
        "Sáng 20/11, Trường Tiểu học Hoa Ban đã tổ chức lễ đón nhận Cờ thi đua của Chính phủ.",
        "Học sinh nhà trường đạt nhiều giải, tiêu biểu như: em Hà Mẫu Khanh (Giải Nhất Quốc gia), em Lò Mẫu An (Huy chương Bạc).",
    )
    assert [(person["name"], person["kind"]) for person in article["profiles"]] == [("Trường Tiểu học Hoa Ban", "collective")]


def test_a_household_named_first_is_presented_not_husband_and_wife() -> None:
    """`Gia đình ông bà A … là điển hình`, then `vợ chồng ông B và bà C`."""
    article = _read(
        "Quỹ khuyến học gia đình",
        "Truyền thống hiếu học rất quý. Gia đình ông bà Hương Mẫu là một điển hình về truyền thống hiếu học.",
        "Vợ chồng ông Hà Mẫu Thận và bà Lò Thị Mẫu, còn gọi là ông bà Hương Mẫu, luôn răn dạy con cháu chăm học.",
    )
    assert [(person["name"], person["kind"]) for person in article["profiles"]] == [("Gia đình ông bà Hương Mẫu", "household")]


def test_a_pupil_called_by_the_given_name_alone_is_found() -> None:
    """Nobody is addressed in the article: `Hà Thị Thơ dự tuyển …`, then `Thơ cho biết`."""
    profiles = _read(
        "Nữ sinh đỗ thủ khoa sau hai tuần ôn tập",
        "Hà Thị Thơ dự tuyển với 9,5 điểm ngữ văn.",
        "Thơ cho biết bản thân cũng bất ngờ với kết quả của mình.",
    )["profiles"]
    assert [(person["name"], person.get("category")) for person in profiles] == [("Hà Thị Thơ", "hoc-sinh")]


def test_the_day_of_an_article_may_stand_beside_its_comments_and_not_at_the_end_of_a_sentence() -> None:
    """`04/09/2025 10:29 AM - 0 Trả lời` is the day of the article; `ngày 19/7/2006.` on a line of its own is of a decision."""
    below = "Cô giáo Hà Thị Mẫu, giáo viên Trường Tiểu học Hoa Ban, được tặng Giấy khen theo Quyết định số 378"
    assert _read("Gương sáng", "Thứ sáu, 04/09/2025 10:29 AM - 0 Trả lời", f"{below}.")["date"] == "2025-09-04"
    assert _read("Gương sáng", below, "ngày 19/7/2006.")["date"] == ""
