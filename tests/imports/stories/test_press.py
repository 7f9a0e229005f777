"""Articles in the forms of newspapers and of pages of the web: who is honoured, with class and school, and what is no story."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.imports.stories import as_json, read_story


def _read(*lines: str) -> dict[str, Any]:
    return as_json(read_story("\n".join(lines).encode(), "bai.txt"))


def _people(*lines: str) -> list[tuple[str, str, str]]:
    return [(person["name"], person["role"], person["unit"]) for person in _read(*lines)["profiles"]]


def test_each_of_several_pupils_has_the_class_in_brackets_behind_the_name() -> None:
    """`em A (lớp 4.1) và em B (lớp 3.2)`: a class is no school, and its dot ends no sentence."""
    article = (
        "Nhặt được ví tiền, hai học sinh trả lại người đánh rơi",
        "Sáng 26-2, Trường Tiểu học Suối Mơ đã tuyên dương hai học sinh có việc làm tốt.",
        "Trước đó, tại cổng trường, em Nay Mẫu Thê (lớp 4.1) và em Nay H’Dụ (lớp 3.2) nhặt được một chiếc ví có tiền.",
    )
    assert _people(*article) == [
        ("Nay Mẫu Thê", "Lớp 4.1", "Trường Tiểu học Suối Mơ"),
        ("Nay H’Dụ", "Lớp 3.2", "Trường Tiểu học Suối Mơ"),
    ]
    assert {person["category"] for person in _read(*article)["profiles"]} == {"hoc-sinh"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trước đó, 3 học sinh gồm: Phạm Mẫu Thanh, Nguyễn Mẫu Thành, Thạch Mẫu Hoàng, cùng học lớp 6, đã nhặt được ví.",
            [("Phạm Mẫu Thanh", "Lớp 6"), ("Nguyễn Mẫu Thành", "Lớp 6"), ("Thạch Mẫu Hoàng", "Lớp 6")],
        ),
        (
            "Ba em được tặng giấy khen gồm: em Đặng Mẫu Ly (học sinh lớp 3A); Hà Mẫu Huy và Đặng Mẫu Thiên (học sinh lớp 2A).",
            [
                ("Đặng Mẫu Ly", "Học sinh lớp 3A"),
                ("Hà Mẫu Huy", "Học sinh lớp 2A"),
                ("Đặng Mẫu Thiên", "Học sinh lớp 2A"),
            ],
        ),
        (
            "Chủ tịch UBND tỉnh tặng hai em Lò Mẫu Vũ (lớp 7/1) và Trần Mẫu Duy (lớp 8/2, Trường THCS Đồi Cọ), vì cứu người.",
            [("Lò Mẫu Vũ", "Lớp 7/1"), ("Trần Mẫu Duy", "Lớp 8/2")],
        ),
        (
            "Tỉnh trao Bằng khen cho các giáo viên: Ngô Thị Mẫu, Trường Mầm non Hoa Ban; Hà Mẫu Điệp, Trường THPT số 1.",
            [("Ngô Thị Mẫu", ""), ("Hà Mẫu Điệp", "")],
        ),
        (
            (
                "Đó là cô Vàng Thị Mẫu (sinh năm 1992), Phó Hiệu trưởng Trường Mầm non Hoa Ban, cô Nông Mẫu Luyện (sinh năm "
                "1993) và cô Nông Thị Dụ (sinh năm 1998), đều là giáo viên của Trường Mầm non Hoa Ban."
            ),
            [("Vàng Thị Mẫu", "Phó Hiệu trưởng"), ("Nông Mẫu Luyện", "Giáo viên"), ("Nông Thị Dụ", "Giáo viên")],
        ),
        (
            (
                "Tôi gặp vợ chồng Nhà giáo ưu tú Trần Mẫu Giang, Hiệu trưởng Trường THPT Đồi Cọ và Nhà giáo ưu tú Ngô Mẫu Tuấn, "
                "Tổ trưởng tổ Vật lý."
            ),
            [("Trần Mẫu Giang", "Hiệu trưởng"), ("Ngô Mẫu Tuấn", "Tổ trưởng tổ Vật lý")],
        ),
        (
            (
                "Tin từ tỉnh cho biết ông Vừ Mẫu Hải, Chủ tịch UBND tỉnh, đã tặng bằng khen cho em Lò Mẫu Sinh (học sinh lớp 7C) "
                "và em Tòng Mẫu Phong (học sinh lớp 7E)."
            ),
            [("Lò Mẫu Sinh", "Học sinh lớp 7C"), ("Tòng Mẫu Phong", "Học sinh lớp 7E")],
        ),
    ],
)
def test_a_list_of_names_in_a_sentence_is_read_to_its_end(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Nobody of those who are listed is left out, and who gives is not among those who get."""
    people = _people("Khen thưởng những học sinh có hành động đẹp", sentence)
    assert [(name, role) for name, role, _ in people] == expected


def test_honoured_teachers_behind_semicolons_are_all_read() -> None:
    """`gồm cô A, Trường …; thầy B, giáo viên Trường … và ông C, chuyên viên Văn phòng …`."""
    people = _people(
        "Tỉnh Minh Họa có 3 nhà giáo được tặng Bằng khen",
        "3 nhà giáo gồm: Bà Lê Thị Mẫu, Hiệu trưởng Trường Mầm non Hoa Ban; ông Bùi Mẫu Dương, giáo viên Trường THCS - THPT "
        "Đồi Cọ (xã Suối Mơ) và ông Nguyễn Mẫu Hải, chuyên viên Văn phòng Sở Giáo dục và Đào tạo.",
    )
    assert people == [
        ("Lê Thị Mẫu", "Hiệu trưởng", "Trường Mầm non Hoa Ban"),
        ("Bùi Mẫu Dương", "Giáo viên", "Trường THCS - THPT Đồi Cọ"),
        ("Nguyễn Mẫu Hải", "Chuyên viên", "Văn phòng Sở Giáo dục và Đào tạo"),
    ]


def test_a_paragraph_may_present_a_second_person_in_a_sentence_of_their_own() -> None:
    """`Đó là em A, học sinh lớp …. Em B, học sinh lớp …` in an article that says that it is about two."""
    people = _people(
        "Trường THPT Chuyên Minh Họa có 2 học sinh đạt thủ khoa",
        "Kỳ thi năm nay nhà trường có 2 học sinh đạt thủ khoa. Đó là em Nguyễn Mẫu Nam, học sinh lớp 12A1, giành giải Nhất. "
        "Em Ngô Mẫu Thủy, học sinh lớp 11A2, đạt giải Nhất.",
    )
    assert [(name, role) for name, role, _ in people] == [
        ("Nguyễn Mẫu Nam", "học sinh lớp 12A1"),
        ("Ngô Mẫu Thủy", "học sinh lớp 11A2"),
    ]


def test_two_pupils_named_first_and_told_of_later_have_each_their_own_school() -> None:
    """`2 học sinh A và B`, then `A hiện đang học lớp 12, Trường … và B là học sinh lớp 11, Trường …`."""
    assert _people(
        "Đường đến cuộc thi khoa học kỹ thuật",
        "Tác giả của dự án là 2 học sinh Hồ Mẫu Thắng và Nguyễn Mẫu Minh với hành trình đáng khâm phục.",
        "Hồ Mẫu Thắng hiện đang học lớp 12, Trường THPT Đồi Cọ và Nguyễn Mẫu Minh là học sinh lớp 11, Trường THPT Cổ Thụ.",
    ) == [
        ("Hồ Mẫu Thắng", "lớp 12", "Trường THPT Đồi Cọ"),
        ("Nguyễn Mẫu Minh", "học sinh lớp 11", "Trường THPT Cổ Thụ"),
    ]


def test_children_who_were_saved_are_not_those_who_are_honoured() -> None:
    """Two named with nothing but their ages."""
    people = _people(
        "Tặng bằng khen 2 học sinh lớp 7 cứu người",
        "Hai em được tặng bằng khen gồm: Lò Mẫu Sinh (học sinh lớp 7C) và em Tòng Mẫu Phong (học sinh lớp 7E) trường THCS Mơ.",
        "Trước đó, hai em Trần Mẫu Anh (8 tuổi) và Nguyễn Mẫu Bình (6 tuổi) sẩy chân rơi xuống nước.",
    )
    assert [name for name, _, _ in people] == ["Lò Mẫu Sinh", "Tòng Mẫu Phong"]


def test_numbered_paragraphs_present_whom_their_first_sentence_leads_to() -> None:
    """`2. Người thứ 2 được vinh danh … là cô …`; a teachers' college is where somebody studied."""
    assert _people(
        "Minh Họa có 2 nhà giáo tiêu biểu toàn quốc",
        "1. Đại diện cho bậc học mầm non của tỉnh được vinh danh giáo viên tiêu biểu toàn quốc năm nay là cô giáo Trịnh Thị Mẫu, "
        "Hiệu trưởng trường Mầm non Hoa Ban.",
        "2. Người thứ 2 được vinh danh nhà giáo tiêu biểu toàn quốc năm nay là cô Lò Thị Dụ, giáo viên dạy giỏi cấp tỉnh.",
        "Tốt nghiệp Trường Đại học Sư phạm Minh Họa, cô Dụ về Trường Tiểu học Đồi Cọ.",
    ) == [
        ("Trịnh Thị Mẫu", "Hiệu trưởng", "trường Mầm non Hoa Ban"),
        ("Lò Thị Dụ", "giáo viên dạy giỏi cấp tỉnh", "Trường Tiểu học Đồi Cọ"),
    ]


def test_the_teachers_day_is_nobodys_name() -> None:
    """`Ngày Nhà giáo Việt Nam`."""
    assert _people("Khen thưởng nhân Ngày Nhà giáo Việt Nam", "Sáng nay, tỉnh trao Bằng khen cho các thầy cô.") == []


def test_the_day_of_an_article_is_the_earliest_on_the_page() -> None:
    """A page tells the day of the visit above the title and that of the article below it."""
    result = _read(
        "Thứ tư, 24/04/2024",
        "Người thầy tận tụy",
        "10:41, 06/05/2013",
        "Thầy Lê Mẫu, giáo viên Trường THCS Đồi Cọ, hết lòng vì trò.",
    )
    (person,) = result["profiles"]
    assert (result["date"], person["quarter"], person["year"]) == ("2013-05-06", "Q2", "2013")


def test_a_couple_are_two_people() -> None:
    """`vợ chồng thầy A và cô B đang …`: the small đ of the next word is no part of the name."""
    people = _people(
        "Hạnh phúc của cặp vợ chồng giáo viên",
        "Ở bản xa, vợ chồng thầy Mai Mẫu Tiệp và cô Vi Thị Dụ đang ngày ngày gieo chữ.",
        "Là giáo viên dạy ở điểm trường Nậm Mẫu, thuộc Trường PTDTBT Tiểu học Suối Mơ, thầy Tiệp đã ở đây 15 năm.",
    )
    assert people == [
        ("Mai Mẫu Tiệp", "giáo viên", "Trường PTDTBT Tiểu học Suối Mơ"),
        ("Vi Thị Dụ", "giáo viên", "Trường PTDTBT Tiểu học Suối Mơ"),
    ]


def test_teachers_of_a_far_village_are_no_pupils() -> None:
    """`Ở bản xa` is no `bạn`, as it would be without accents."""
    told = "Ở bản xa, hai cô Hà Thị Mẫu và Vi Thị Dụ ngày ngày gieo chữ."
    profiles = as_json(read_story(f"Người gieo chữ\n{told}".encode(), "bai.txt"))["profiles"]
    assert [person.get("category") for person in profiles] == [None, None]


@pytest.mark.parametrize(
    "paragraph",
    [
        (
            "Chia sẻ với báo, cô Trịnh Mẫu Hoa - Hiệu trưởng Trường THCS Bồ Câu, cho biết, nam sinh có hành động trả lại của "
            "rơi là em Bùi Mẫu Quang, học sinh lớp 7A2 của trường."
        ),
        (
            "Cô Trịnh Mẫu Hoa – Hiệu trưởng Trường THCS Bồ Câu, sáng nay tuyên dương em Bùi Mẫu Quang, học sinh lớp 7A2 của "
            "trường vì trả lại của rơi."
        ),
        (
            "Tin từ UBND tỉnh cho biết, Chủ tịch UBND tỉnh đã tặng Bằng khen cho em Bùi Mẫu Quang (trú tại xã Suối Mơ), "
            "học sinh lớp 7A2, Trường THCS Bồ Câu."
        ),
    ],
)
def test_who_is_commended_is_presented_not_who_tells_of_it(paragraph: str) -> None:
    """A head teacher who speaks or commends is nobody's exemplar in that article."""
    people = _people("Nam sinh lớp 7 trả lại của rơi", paragraph, "Cô Hoa nói em Quang là học sinh ngoan.")
    assert people == [("Bùi Mẫu Quang", "học sinh lớp 7A2", "Trường THCS Bồ Câu")]


def test_a_witness_after_the_word_for_afterwards_is_no_second_portrait() -> None:
    """`sau khi em` has no `sáu em` in it."""
    people = _people(
        "Trả lại trên 50 triệu đồng",
        "Em Trần Thị Mẫu, học sinh lớp 5D, Trường Tiểu học Hoa Ban, được khen sau khi em nhặt được tiền.",
        "Trưa ấy, chị Nguyễn Thị Dụ, cán bộ Trường Tiểu học Hoa Ban, đã đánh rơi chiếc túi.",
    )
    assert [name for name, _, _ in people] == ["Trần Thị Mẫu"]


@pytest.mark.parametrize(
    ("sentence", "role", "unit"),
    [
        (
            (
                "Thầy giáo Lê Mẫu (1971, Tổ trưởng Tổ Vật lý Trường THPT Đồi Cọ) đã làm nhiều đồ dùng. Năm 1993, thầy được phân "
                "về dạy tại Trường THPT Cổ Thụ."
            ),
            "Tổ trưởng Tổ Vật lý",
            "Trường THPT Đồi Cọ",
        ),
        (
            "Là giáo viên dạy môn Lịch sử, thầy Lê Mẫu (42 tuổi, giáo viên Trường THCS Đồi Cọ) lại say mê khoa học.",
            "giáo viên",
            "Trường THCS Đồi Cọ",
        ),
        (
            "Đó là thầy Lê Mẫu – Bí thư chi bộ, Hiệu trưởng nhà trường – người gắn bó với trường THCS Đồi Cọ.",
            "Bí thư chi bộ, Hiệu trưởng",
            "trường THCS Đồi Cọ",
        ),
        (
            (
                "Năm 2011, thầy Lê Mẫu lên vùng cao. Hiện thầy Mẫu giữ chức vụ Phó Hiệu trưởng Trường Mầm non Nậm Lúc, còn vợ "
                "công tác tại Trường Mầm non Hoa Ban."
            ),
            "Phó Hiệu trưởng",
            "Trường Mầm non Nậm Lúc",
        ),
        (
            "Gắn bó với cương vị Tổng phụ trách Đội từ nhiều năm nay, thầy Lê Mẫu (Trường Tiểu học Hoa Ban) luôn sáng tạo.",
            "Tổng phụ trách Đội",
            "Trường Tiểu học Hoa Ban",
        ),
        (
            "Thầy Lê Mẫu là giáo viên, hiện giảng dạy bộ môn Toán tại trường TH & THCS Đồi Cọ giai đoạn 2020 – 2025.",
            "giáo viên",
            "trường TH & THCS Đồi Cọ",
        ),
    ],
)
def test_posts_as_newspapers_tell_them(sentence: str, role: str, unit: str) -> None:
    """Post and school of the person in brackets, before the name, behind dashes and in a clause about two."""
    assert _people("Người thầy tận tụy", sentence) == [("Lê Mẫu", role, unit)]


def test_a_schoolgirl_without_a_class_is_a_pupil() -> None:
    """`nữ sinh` says that somebody is a pupil, so that consent is asked for."""
    (person,) = _read(
        "Thủ khoa kỳ thi học sinh giỏi",
        "Trong đó, nữ sinh Võ Thùy Mẫu đến từ trường THPT chuyên Đại học Sư phạm Minh Họa gây chú ý khi giành giải Nhất.",
    )["profiles"]
    assert (person["category"], person["unit"]) == ("hoc-sinh", "trường THPT chuyên Đại học Sư phạm Minh Họa")


def test_a_name_alone_below_a_picture_opens_no_portrait() -> None:
    """The text above it stays the story of the person, and the name is the caption."""
    (person,) = _read(
        "Thầy giáo trẻ với 50 đồ dùng dạy học",
        "Đó chính là thầy giáo Nguyễn Mẫu Vũ, giáo viên Trường THCS Đồi Cọ, người luôn tìm tòi để học trò hiểu bài hơn.",
        "Thầy Nguyễn Mẫu Vũ.",
        "Thầy Vũ đã làm năm mươi bộ đồ dùng.",
    )["profiles"]
    assert person["story"].startswith("Đó chính là thầy giáo") and "\n\nThầy Nguyễn Mẫu Vũ." not in person["story"]
    assert (person["role"], person["caption"]) == ("giáo viên", "Thầy Nguyễn Mẫu Vũ.")


def test_what_a_page_puts_around_an_article_is_no_story() -> None:
    """Players, buttons, captions with their credits, the author below the day and the source at the end."""
    result = _read(
        "Người gieo chữ",
        "10/12/2025 06:40",
        "Trần Mẫu",
        "0:00 / 0:00",
        "BMH - Cô Lò Thị Thử, giáo viên Trường Mầm non Hoa Ban, được tặng Bằng khen vì hết lòng với trẻ.",
        "Cô Thử cùng các cháu trong giờ học.",
        "Cô Thử cùng các cháu trong giờ học.",
        "Cô Lò Thị Thử (thứ hai từ phải sang) nhận Bằng khen.",
        "Lớp học ở bản xa. (Ảnh do nhà trường cung cấp)",
        "Ngày nào cô cũng đến lớp sớm.",
        "Người của bản làng",
        "Bản nào cũng quý cô.",
        "Chia sẻ",
        "MH",
        "Nguồn Minh Họa: https://bao.example/bai",
        "Ý kiến bạn đọc",
    )
    (person,) = result["profiles"]
    assert person["story"].split("\n\n") == [
        "BMH - Cô Lò Thị Thử, giáo viên Trường Mầm non Hoa Ban, được tặng Bằng khen vì hết lòng với trẻ.",
        "Ngày nào cô cũng đến lớp sớm.",
        "Người của bản làng",
        "Bản nào cũng quý cô.",
    ]
    assert person["commendation"].startswith("Cô Lò Thị Thử, giáo viên")
    assert person["caption"] == "Cô Thử cùng các cháu trong giờ học."
    assert [entry["line"] for entry in result["unassigned"]] == [2, 3, 4, 13, 14, 15, 16]


def test_a_heading_inside_the_text_is_no_commendation() -> None:
    """`Người cán bộ tiêu biểu` between two paragraphs praises, but is no sentence."""
    (person,) = _read(
        "Cô giáo Lê Thị Mẫu",
        "Cô Lê Thị Mẫu, giáo viên Trường Mầm non Hoa Ban, dạy ở bản xa đã mười năm.",
        "Người cán bộ công đoàn tiêu biểu",
        "Năm 2025, cô được tặng Giấy khen của Giám đốc Sở.",
    )["profiles"]
    assert person["commendation"] == "Năm 2025, cô được tặng Giấy khen của Giám đốc Sở."


def test_a_dash_belongs_to_the_name_of_one_known_school() -> None:
    """A dash ends a school's name; that of Trường THPT chuyên Hà Nội - Amsterdam has one."""
    first, second = (_people("Học sinh đạt giải", f"Em Phạm Mẫu Thanh, học sinh lớp 12A, {school}, đạt giải Nhất cấp quốc gia.")
                     for school in ("Trường THPT chuyên Hà Nội - Amsterdam", "Trường THPT Đồi Cọ - năm nay 17 tuổi"))
    assert [unit for _, _, unit in first] == ["Trường THPT chuyên Hà Nội - Amsterdam"]
    assert [unit for _, _, unit in second] == ["Trường THPT Đồi Cọ"]
