"""Who is presented and who is only told of: the rescued, the one who awards, the guide, the elder of a clan."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.imports.stories import as_json, read_story


def _read(*lines: str) -> list[dict[str, Any]]:
    profiles: list[dict[str, Any]] = as_json(read_story("\n".join(lines).encode(), "bai.txt"))["profiles"]
    return profiles


def _names(*lines: str) -> list[str]:
    return [person["name"] for person in _read(*lines)]


def test_children_who_drowned_are_not_presented_but_the_one_who_rescued() -> None:
    """Shown as honoured, they would hurt their families."""
    profiles = _read(
        "Tặng Bằng khen cho nam sinh cứu ba bạn nhỏ",
        "Sở GD&ĐT đã trao Bằng khen cho bạn Hà Mẫu Hùng, học sinh lớp 9A Trường THCS Đồi Cọ vì đã dũng cảm cứu 3 học sinh.",
        "Một lúc sau, người dân phát hiện còn hai bạn Lò Mẫu Bắc (lớp 6A), Vàng Mẫu Cao (lớp 7A) cũng là học sinh Trường THCS "
        "Suối Mơ, mất tích và tỏa đi tìm.",
    )
    assert [(person["name"], person["role"], person["category"]) for person in profiles] == [
        ("Hà Mẫu Hùng", "học sinh lớp 9A", "hoc-sinh")
    ]


def test_who_was_rescued_is_told_of_on_account_of_the_rescuer() -> None:
    """They are two and stand in brackets with class and school, which alone makes no portrait."""
    assert _names(
        "Nam sinh cứu 2 học sinh ở Minh Họa",
        "Nghe tiếng kêu cứu, em Hà Mẫu Dương (lớp 8D, Trường THCS Đồi Cọ) đã nhảy xuống cứu hai bạn đang chới với.",
        "Hôm đó, hai em Lò Mẫu Anh và Vàng Mẫu Dũng (học sinh lớp 6, Trường THCS Đồi Cọ) bị trượt chân rơi xuống kênh.",
    ) == ["Hà Mẫu Dương"]


def test_who_hands_over_the_award_is_not_among_those_who_receive_it() -> None:
    """`anh …, Phó Bí thư … đã trao tặng Huy hiệu … cho 3 em`."""
    assert _names(
        "Trao Huy hiệu Tuổi trẻ dũng cảm cho 3 em học sinh",
        "Ngày 12/11, anh Hà Mẫu Hiếu, Phó Bí thư Tỉnh đoàn Minh Họa đã trao tặng Huy hiệu Tuổi trẻ dũng cảm cho 3 em học sinh.",
        "Ba em học sinh gồm: Lò Mẫu Phương (lớp 8A), Vàng Mẫu Kheo (lớp 6A) và Lò Mẫu Beo (lớp 6B).",
    ) == ["Lò Mẫu Phương", "Vàng Mẫu Kheo", "Lò Mẫu Beo"]


def test_who_receives_an_award_stays_though_it_is_said_in_the_same_words() -> None:
    """`được trao tặng` is said of the one who receives."""
    assert _names(
        "Những nhà giáo tiêu biểu",
        "Cô Hà Thị Mẫu, giáo viên Trường Mầm non Hoa Ban vừa được trao tặng Bằng khen cho thành tích dạy học.",
        "Thầy Lò Văn Dụ, giáo viên Trường THCS Đồi Cọ được quý mến, năm qua UBND tỉnh đã tặng Bằng khen cho thầy.",
        "Cô Vàng Thị Dụ, giáo viên Trường THCS Đồi Cọ dạy giỏi, Hội Khuyến học tặng Giấy khen cho cô.",
    ) == ["Hà Thị Mẫu", "Lò Văn Dụ", "Vàng Thị Dụ"]


@pytest.mark.parametrize(
    ("called", "category"),
    [
        ("cô sinh viên trẻ", None),
        ("cô học trò nghèo", "hoc-sinh"),
        ("cậu bé dũng cảm", "hoc-sinh"),
        ("bạn", "hoc-sinh"),
        ("người thầy", None),
        ("thầy giáo già", None),
        ("giáo sư", None),
    ],
)
def test_what_stands_between_address_and_name_hides_nobody(called: str, category: str | None) -> None:
    """The next person named, a headmaster, would be taken for the one presented."""
    people = _read(
        "Tấm lòng nơi vùng cao",
        f"Ai cũng quý {called} Hà Mẫu Tứ trong ngày khai giảng có thầy giáo hiệu trưởng Lò Mẫu Ninh.",
    )
    assert [(person["name"], person.get("category") or None) for person in people] == [("Hà Mẫu Tứ", category)]


def test_a_friend_of_somebody_is_no_pupil_presented() -> None:
    """`người bạn Lò Mẫu Ninh` is told of."""
    told = "Nhờ người bạn Lò Mẫu Ninh giúp, cô giáo Hà Thị Mẫu mở lớp học đầu tiên."
    assert _names("Chuyện của cô Mẫu", told) == ["Hà Thị Mẫu"]


@pytest.mark.parametrize("post", ["HS lớp 12C1 Trường THPT Đồi Cọ", "hs lớp 12C1, Trường THPT Đồi Cọ"])
def test_pupils_in_short_are_pupils(post: str) -> None:
    """A child taken for an adult would be shown without consent."""
    (person,) = _read("Giải thưởng học tập", f"Giải nhất dành cho Hà Mẫu Quang, {post}.")
    assert (person["role"], person["unit"], person["category"]) == ("học sinh lớp 12C1", "Trường THPT Đồi Cọ", "hoc-sinh")


def test_a_title_in_short_presents_the_pupil() -> None:
    """`HS Hà Mẫu Quang - Lớp 12C1 …`."""
    (person,) = _read("HS Hà Mẫu Quang - Lớp 12C1 Trường THPT Đồi Cọ nhận giải thưởng", "Ngày 19/10, lễ trao giải đã diễn ra.")
    assert (person["name"], person["category"]) == ("Hà Mẫu Quang", "hoc-sinh")


def test_the_year_of_birth_may_stand_between_name_and_post() -> None:
    """`Hà Mẫu Mân (SN 2007), sinh viên Trường …`."""
    (person,) = _read("Gương mặt trẻ", "Nổi bật là Hà Mẫu Mân (SN 2007), sinh viên Trường Đại học Minh Họa.")
    assert (person["name"], person["role"], person["unit"]) == ("Hà Mẫu Mân", "sinh viên", "Trường Đại học Minh Họa")


def test_a_title_of_school_and_person_presents_the_person() -> None:
    """The school before the colon is where she works."""
    (person,) = _read(
        "Trường Mầm non Hoa Ban: Tấm gương cô Hà Thị Mẫu – cô văn thư nhiệt tình",
        "Dưới mái trường Mầm non Hoa Ban có nhiều tấm gương sáng.",
    )
    assert (person["name"], person["unit"], person["kind"]) == ("Hà Thị Mẫu", "Trường Mầm non Hoa Ban", "person")


def test_an_article_about_a_family_presents_the_household_not_its_guide() -> None:
    """Who leads the writer there is named first."""
    (household,) = _read(
        "Một gia đình nhà giáo tiêu biểu",
        "Theo chân ông Lò Văn Kỳ, Chủ tịch Hội Khuyến học xã Đồi Sim, chúng tôi ghé thăm gia đình nhà giáo Hà Khắc Mẫu.",
    )
    assert (household["name"], household["category"]) == ("Gia đình nhà giáo Hà Khắc Mẫu", "ho-gia-dinh")


def test_whose_title_only_mentions_a_family_keeps_its_person() -> None:
    """The household of a pupil whom she visits is not presented."""
    told = "Cô giáo Hà Thị Mẫu thường đến thăm gia đình anh Lò Văn Dụ."
    assert _names("Cô giáo của những gia đình khó khăn", told) == ["Hà Thị Mẫu"]


def test_an_article_about_a_clan_presents_the_clan_not_its_elder() -> None:
    """Where several clans are named none is chosen."""
    title = "Lan tỏa từ một dòng họ học tập"
    elder = "Họ Lò hằng năm thưởng con cháu. Dòng họ đã bầu ông Lò Văn Mẫu làm trưởng ban."
    (clan,) = _read(title, elder)
    assert (clan["name"], clan["category"]) == ("Dòng họ Lò", "tap-the")
    assert not any(name.startswith("Dòng họ") for name in _names(title, elder, "Còn dòng họ Vàng ở xã Suối Mơ cũng hiếu học."))


def test_headings_of_bare_names_open_portraits_where_the_text_calls_them_so() -> None:
    """One is called by the last, the other by the last two words."""
    profiles = _read(
        "Những nữ thủ khoa vươn lên",
        "Hà Bé Thảo: Thủ khoa ngành Sư phạm - Trường Đại học Minh Họa",
        "Mỗi ngày, Thảo đạp xe 10 cây số đến trường. Thảo mong trở thành cô giáo.",
        "Lò Ngọc Tường Vy: Thủ khoa ngành Kinh tế",
        "Ở lớp, Tường Vy khiến nhiều người khâm phục vì tinh thần lạc quan.",
    )
    assert [(person["name"], person["category"]) for person in profiles] == [
        ("Hà Bé Thảo", "hoc-sinh"), ("Lò Ngọc Tường Vy", "hoc-sinh")
    ]


def test_a_place_before_a_slogan_is_nobody() -> None:
    """`Lương Sơn` begins like a name; the text never says `Sơn` alone."""
    assert _names("Lương Sơn: Điểm sáng khuyến học", "Ở Lương Sơn, phong trào lan rộng. Người Lương Sơn hiếu học.") == []


def test_a_given_name_that_is_a_word_for_a_unit_stays_in_the_name() -> None:
    """`Hà Mẫu Khoa, học sinh …`; a unit is a word with a name behind it."""
    line = "Cậu học trò {}, là gương sáng của tỉnh Minh Họa."
    assert _names("Vượt lên", line.format("Hà Mẫu Khoa, học sinh lớp 9A1 Trường THCS Đồi Cọ")) == ["Hà Mẫu Khoa"]
    assert _names("Vượt lên", line.format("Hà Mẫu Khoa Trường THCS Đồi Cọ")) == ["Hà Mẫu Khoa"]
    assert _names("Vượt lên", line.format("Hà Mẫu Trường THCS Đồi Cọ")) == ["Hà Mẫu"]


def test_private_schools_keep_their_whole_name() -> None:
    """`tư thục`, `dân lập` are part of it in small letters, too."""
    for school in ("trường Tư thục Đồi Cọ", "Trường Mầm non tư thục Hoa Ban", "Trường THPT dân lập Suối Mơ"):
        (person,) = _read("Gương sáng", f"Cô Hà Thị Mẫu, giáo viên {school} luôn tận tụy với học trò.")
        assert person["unit"] == school


def test_former_pupils_and_students_share_what_is_said_of_them() -> None:
    """`cựu học sinh` is a post; of `hai sinh viên A, B` both are presented."""
    assert _names(
        "Hai học sinh của Minh Họa nhận Huân chương",
        "Góp sức có em Hà Mẫu Dương, cựu học sinh Trường THPT Đồi Cọ; Lò Mẫu Nhân, cựu học sinh Trường THPT Đồi Cọ.",
    ) == ["Hà Mẫu Dương", "Lò Mẫu Nhân"]
    students = _names("Đến giảng đường", "Bằng nghị lực, hai sinh viên Hà Mẫu Bảo, Lò Mẫu Thư đã vươn lên.")
    assert students == ["Hà Mẫu Bảo", "Lò Mẫu Thư"]
