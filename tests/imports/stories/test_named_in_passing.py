"""Winners named bare in running sentences, the second of two people, parents, officials and teachers told of beside them."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.imports.stories import as_json, read_story


def _read(*lines: str) -> dict[str, Any]:
    return as_json(read_story("\n".join(lines).encode(), "bai.txt"))


def _people(*lines: str) -> list[tuple[str, str, str]]:
    return [(person["name"], person["role"], person["unit"]) for person in _read(*lines)["profiles"]]


def _names(*lines: str) -> list[str]:
    return [name for name, *_ in _people(*lines)]


def test_each_prize_of_a_sentence_names_its_winner() -> None:
    """`giải nhất cho em A (2014), giải nhì cho em B …`: the year of birth is left out, all are children."""
    profiles = _read(
        "Hội thi thiếu nhi viết thư pháp",
        "Các em dự thi đến từ nhiều trường. Kết quả, Ban tổ chức trao giải nhất cho em Hà Đinh Đức Thái Mẫu (2014), giải nhì "
        "cho em Lò Đức Mẫu (2013) học sinh Trường THCS Đồi Cọ, giải ba thuộc về em Vàng Thị Mẫu Kha (2012) học sinh Trường THCS "
        "Suối Mơ.",
    )["profiles"]
    assert [(person["name"], person["unit"], person["category"]) for person in profiles] == [
        ("Hà Đinh Đức Thái Mẫu", "", "hoc-sinh"),
        ("Lò Đức Mẫu", "Trường THCS Đồi Cọ", "hoc-sinh"),
        ("Vàng Thị Mẫu Kha", "Trường THCS Suối Mơ", "hoc-sinh"),
    ]
    assert not any(year in str(profiles) for year in ("2014", "2013", "2012"))


def test_medals_behind_names_and_the_one_school_of_all() -> None:
    """Who led the team is told of; who wins in the next sentence is of the same school."""
    people = _people(
        "Đoàn học sinh Trường THPT chuyên Đồi Cọ giành giải vàng",
        "Trường THPT chuyên Đồi Cọ dự thi với 3 học sinh dưới sự dẫn dắt của thầy Ngô Văn Dụ (trưởng đoàn), thầy Bùi Văn Dụ.",
        "Kết quả, cả 3 học sinh của Trường THPT chuyên Đồi Cọ đều đạt huy chương, gồm học sinh Hà Mẫu Đăng, Huy chương Vàng môn "
        "Toán học; học sinh Lò Mẫu Hưng, Huy chương Đồng môn Toán học.",
        "Học sinh Vàng Mẫu Bách, Huy chương Vàng môn Vật lý; học sinh Lý Mẫu Hải, Huy chương Bạc môn Vật lý.",
    )
    assert [(name, unit) for name, _, unit in people] == [
        (name, "Trường THPT chuyên Đồi Cọ") for name in ("Hà Mẫu Đăng", "Lò Mẫu Hưng", "Vàng Mẫu Bách", "Lý Mẫu Hải")
    ]


def test_semicolons_part_winners_whatever_was_told_of_the_one_before() -> None:
    """`… đoạt giải Nhì …; B, lớp 11A2, Trường …`, and brackets that name no school give none of another."""
    assert _people(
        "Tuyên dương “Học sinh 3 tốt”",
        "Trong số các em được tuyên dương, một số học sinh có thành tích nổi bật như: Hà Mẫu Nghĩa, lớp 11A1, Trường THPT "
        "Đồi Cọ, đoạt giải Nhì môn Tiếng Anh; Lò Mẫu Mẫm, lớp 11A2, Trường THPT Suối Mơ, đoạt giải Nhất môn Toán.",
    ) == [("Hà Mẫu Nghĩa", "Lớp 11A1", "Trường THPT Đồi Cọ"), ("Lò Mẫu Mẫm", "Lớp 11A2", "Trường THPT Suối Mơ")]
    assert _people(
        "Học sinh Minh Họa giành 5 huy chương",
        "Trong đó, học sinh Hà Mẫu Thắng (lớp 12A2 Trường THPT Đồi Cọ) và Lò Mẫu Nghĩa (THPT Suối Mơ) đều đoạt huy chương vàng; "
        "Vàng Mẫu Anh (ĐH Minh Họa) và Ngô Mẫu Tùng (Đồi Sim) đoạt huy chương bạc; Bùi Mẫu Hưng (THPT Hoa Ban) đoạt giải ba.",
    ) == [
        ("Hà Mẫu Thắng", "Lớp 12A2", "Trường THPT Đồi Cọ"),
        ("Lò Mẫu Nghĩa", "", "THPT Suối Mơ"),
        ("Vàng Mẫu Anh", "", "ĐH Minh Họa"),
        ("Ngô Mẫu Tùng", "", ""),
        ("Bùi Mẫu Hưng", "", "THPT Hoa Ban"),
    ]


def test_winners_by_name_and_class_alone_in_paragraphs_of_their_own() -> None:
    """No form of address stands before them; a classmate who only speaks is none of them."""
    people = _people(
        "Bội thu huy chương",
        "Tin vui đến với hai học sinh Trường THPT Đồi Cọ.",
        "Huy chương Vàng thuộc về Hà Mẫu Long, học sinh lớp 12A1, Trường THPT Đồi Cọ.",
        "Còn tại kỳ thi Hóa học ở tỉnh bạn, Lò Mẫu Nguyên, nam sinh lớp 11A3, Trường THPT Đồi Cọ cũng giành huy chương Bạc.",
        "Vàng Mẫu Quỳnh, học sinh lớp 11A3, Trường THPT Đồi Cọ cho biết rất ngưỡng mộ hai bạn.",
    )
    assert people == [
        ("Hà Mẫu Long", "học sinh lớp 12A1", "Trường THPT Đồi Cọ"), ("Lò Mẫu Nguyên", "nam sinh lớp 11A3", "Trường THPT Đồi Cọ")
    ]


def test_a_digest_needs_no_word_that_announces_several() -> None:
    """Nearly every paragraph presents somebody else; `A, lớp 12A2, Trường …` is A and not class 12A2."""
    assert _people(
        "Nam sinh trường làng thành thủ khoa: Vừa qua, Hà Mẫu Sơn, học sinh lớp 12A1, Trường THPT Đồi Cọ đạt 29 điểm.",
        "Nam sinh đạt điểm 10 môn Địa lý: Lò Mẫu Anh, lớp 12A2, Trường THPT Suối Mơ. Tổng điểm của em đạt 26,25.",
        "Nữ thủ khoa khối B: Thí sinh Vàng Thị Mẫu, học sinh lớp 12A3, Trường THPT Hoa Ban trở thành thủ khoa.",
    ) == [
        ("Hà Mẫu Sơn", "học sinh lớp 12A1", "Trường THPT Đồi Cọ"),
        ("Lò Mẫu Anh", "lớp 12A2", "Trường THPT Suối Mơ"),
        ("Vàng Thị Mẫu", "học sinh lớp 12A3", "Trường THPT Hoa Ban"),
    ]


def test_the_second_of_two_who_are_awarded_together() -> None:
    """`tặng Bằng khen cho cô giáo A và sinh viên B`: a student is no teacher."""
    teacher, student = _read(
        "Bằng khen cho giáo viên, sinh viên",
        "Bộ trưởng đã ký Quyết định tặng Bằng khen của Bộ trưởng cho cô giáo Hà Thị Mẫu và sinh viên Lò Thị Mẫu Anh.",
        "Cô giáo Hà Thị Mẫu là giáo viên Toán Trường THPT Đồi Cọ.",
    )["profiles"]
    assert (teacher["name"], teacher["role"], teacher.get("category")) == ("Hà Thị Mẫu", "giáo viên Toán", None)
    assert (student["name"], student["role"], student["category"]) == ("Lò Thị Mẫu Anh", "Sinh viên", "hoc-vien")


def test_contestants_each_behind_a_semicolon_and_not_those_who_award_them() -> None:
    """The name of the contest stands in quotation marks between the official and `trao giải Nhất cho`."""
    assert _people(
        "Lễ trao giải cuộc thi “Chữ đẹp”",
        "Ban tổ chức trao 2 giải Nhất cho các thí sinh Hà Mẫu Đan – Lớp 2C Trường Tiểu học Hoa Ban; Thí sinh Lò Mẫu Phan – "
        "Lớp 4A1 Trường Tiểu học Suối Mơ.",
        "Ông Ngô Văn Huy, Trưởng Ban Tổ chức cuộc thi “Chữ đẹp” và ông Bùi Văn Cường - Giám đốc Công ty Đồi Sim trao giải Nhất "
        "cho 2 thí sinh",
    ) == [
        ("Hà Mẫu Đan", "Lớp 2C", "Trường Tiểu học Hoa Ban"), ("Lò Mẫu Phan", "Lớp 4A1", "Trường Tiểu học Suối Mơ")
    ]


def test_a_contestant_who_teaches_is_no_child() -> None:
    """Contests of teachers have contestants, too."""
    (person,) = _read("Hội thi dạy giỏi", "Thí sinh Hà Thị Mẫu, giáo viên Trường Mầm non Hoa Ban đạt giải Nhất.")["profiles"]
    assert person.get("category") != "hoc-sinh"


def test_officials_who_give_presents_are_not_presented_and_teachers_who_do_are() -> None:
    """`ông …, Phó giám đốc Sở …, trao phần quà`; a caption that a page broke goes on on the next line."""
    assert _names(
        "Thí sinh đoạt huy chương vàng là em Hà Mẫu Phong, học sinh lớp 12A1, Trường THPT Đồi Cọ. Em là một trong 4 thí sinh.",
        "Trong đó, ông Lò Văn Hiếu, Giám đốc Sở GD&ĐT TP.MH, đại diện cho Sở trao phần quà 50 triệu đồng.",
        "Ông Ngô Văn Nam, Phó giám đốc Sở GD&ĐT TP.MH, đại diện các thầy cô trao phần quà 50 triệu đồng.",
    ) == ["Hà Mẫu Phong"]
    assert _names(
        "Lễ trao giải thưởng nhà giáo tâm huyết",
        "Đồng chí Ngô Văn Tuấn - Phó Giám đốc Sở GDĐT và đồng chí Lò Thị Hà - Chủ tịch Công đoàn ngành",
        "trao thưởng cho cô giáo Hà Thị Mẫu",
        "Cô giáo Hà Thị Mẫu – Hiệu trưởng Trường THPT Đồi Cọ là một trong 10 nhà giáo xuất sắc.",
    ) == ["Hà Thị Mẫu"]
    gives = "Cô Hà Thị Mẫu, giáo viên Trường Tiểu học Hoa Ban tự mua sách vở tặng quà cho học sinh của mình."
    assert _names("Tấm lòng cô giáo", gives) == ["Hà Thị Mẫu"]
    leader = "Thầy Hà Văn Mẫu, Bí thư Đoàn trường THPT Đồi Cọ nhiều lần vận động tặng quà cho học sinh."
    assert _names("Người thủ lĩnh Đoàn", leader) == ["Hà Văn Mẫu"]


@pytest.mark.parametrize(
    "told",
    [
        "Năm học qua, cô đã bồi dưỡng em Lò Mẫu Anh, Giải Nhất môn Toán; em Vàng Mẫu Dũng, Giải Nhì môn Toán.",
        "Các em tiến bộ nhiều: giải Nhất cho em Lò Mẫu Anh (lớp 5A), giải Nhì cho em Vàng Mẫu Dũng (lớp 5B).",
        "Lò Mẫu Anh, học sinh lớp 5A, đạt giải Nhất nhờ cô kèm cặp. Vàng Mẫu Dũng, học sinh lớp 5B, đạt giải Nhì.",
        "Trường có 2 em đạt giải: Lò Mẫu Anh, học sinh lớp 5A, đạt giải Nhất; Vàng Mẫu Dũng, học sinh lớp 5B, đạt giải Nhì.",
    ],
)
def test_pupils_of_a_teacher_are_told_of_in_an_article_about_the_teacher(told: str) -> None:
    """They won a prize each, but none of them agreed to be presented."""
    opening = "Cô giáo Hà Thị Mẫu, giáo viên Trường Tiểu học Hoa Ban, hết lòng vì những học sinh khó khăn."
    assert _names("Cô giáo vùng cao", opening, told) == ["Hà Thị Mẫu"]


@pytest.mark.parametrize(
    "told",
    [
        "Ở ngoài sân, ông Lò Mẫu Tiến – cha của Tuấn – lặng lẽ đứng nhìn.",
        "Bà Ngô Thị Dụ, mẹ của em Tuấn vui mừng khôn xiết.",
    ],
)
def test_a_parent_is_told_of_on_the_childs_account(told: str) -> None:
    """Though the article names the parent first."""
    assert _names("Lễ tốt nghiệp đặc biệt", told, "Tân cử nhân Lò Mẫu Tuấn nhận bằng loại giỏi.") == ["Lò Mẫu Tuấn"]


def test_who_is_called_by_name_again_and_again_is_presented_not_who_is_addressed_once() -> None:
    """`Cái tên …` has no form of address, `chị …` is the mother."""
    assert _names(
        "Đường đến hai bằng đại học",
        "Chánh Mẫu từng tập gõ máy tính bằng một tay.",
        "Trong lễ tốt nghiệp, cái tên Hà Mạnh Chánh Mẫu vang lên. Mọi người vỗ tay khi Chánh Mẫu nhận hai bằng.",
        "Ngày ấy chị Vinh Sơn vất vả nuôi con. Cậu bé Chánh Mẫu rất ham học.",
    ) == ["Hà Mạnh Chánh Mẫu"]


def test_a_people_may_stand_between_address_and_name() -> None:
    """`cô gái dân tộc Nùng Hà Thị Mẫu`: without that nobody was found."""
    told = "Bằng nghị lực, cô gái dân tộc Nùng Hà Thị Mẫu đã nỗ lực từng ngày."
    assert _names("Nữ thủ khoa", told, "Mẫu chuyên tâm học tập.") == ["Hà Thị Mẫu"]


def test_who_is_quoted_by_an_academic_title_is_not_presented() -> None:
    """`Theo TS …, giảng viên …`."""
    assert _names(
        "2 anh em cùng giành huy chương",
        "Em Hà Mẫu Thịnh (lớp 12A1, Trường THPT Đồi Cọ) vừa giành huy chương Vàng.",
        "Bốn năm trước, anh trai của Thịnh là Hà Mẫu Hưng (cựu học sinh Trường THPT Đồi Cọ) cũng giành được huy chương Vàng.",
        "Theo TS Ngô Bá Dụ, giảng viên Trường Đại học Minh Họa, Thịnh rất thông minh.",
    ) == ["Hà Mẫu Thịnh", "Hà Mẫu Hưng"]


def test_the_letter_that_only_looks_like_d_is_read_as_d() -> None:
    """Old keyboards gave the Icelandic one; a sound between strokes stays."""
    (person,) = _people("Nhiệt huyết với thư viện", "Chúng tôi gặp cô Ðoàn Thị Mẫu, cán bộ thư viện Trường Tiểu học Hoa Ban.")
    assert person == ("Đoàn Thị Mẫu", "cán bộ thư viện", "Trường Tiểu học Hoa Ban")
    lines = _read("Cô giáo Hà Thị Mẫu dạy âm /ðə/ cho học trò.")["profiles"]
    assert "/ðə/" in str(lines)


@pytest.mark.parametrize("line", ["N.B-Thứ hai, ngày 21/05/2026 07:05 GMT+7", "Hà Mẫu Dụ 21/05/2026 19:27"])
def test_initials_and_writers_may_stand_before_the_day(line: str) -> None:
    """Above the text of an article."""
    assert _read("Gương sáng", line, "Cô giáo Hà Thị Mẫu luôn tận tụy với học trò.")["date"] == "2026-05-21"


def test_a_kind_of_school_is_no_name_of_one() -> None:
    """`THPT Đồi Cọ là trường THPT có …`: nobody is of `trường THPT`."""
    (person,) = _people("Vào chung kết", "Đó là em Lò Mẫu Tùng, học sinh trường THPT có bề dày thành tích.")
    assert person[2] == ""
