"""Plans as schools and their unions put them on the web: what a page glues together, repeats, or leaves to the line above."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_HEAD = "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\nMinh Họa, ngày 08 tháng 10 năm 2025\n\nKẾ HOẠCH\nThi đua năm học 2025 - 2026\n\n"


def _read(text: str) -> dict[str, Any]:
    return read_plan(text, "mau", dt.date(2026, 1, 1))


def _body(text: str) -> dict[str, Any]:
    return _read(_HEAD + text)


def _header(lines: str) -> dict[str, Any]:
    header: dict[str, Any] = _read(f"{lines}\n\nKẾ HOẠCH\nThi đua năm học 2025 - 2026\n\nI. NỘI DUNG\n- Thi đua.\n")["header"]
    return header


@pytest.mark.parametrize(
    ("sentence", "aims"),
    [
        ("Mỗi tuần thực hiện tại 01 phòng học bộ môn.", [(1, "phòng học")]),
        ("Mỗi quý tổ chức 01 hội nghị.", [(1, "hội nghị")]),
        ("Mỗi giáo viên dạy 01 tiết thao giảng và nộp 02 bài viết.", [(1, "tiết"), (2, "bài viết")]),
        # How often something comes round, what a year consists of and what only is there are no aims.
        ("Họp giao ban mỗi tuần 01 lần; mỗi tuần học 05 buổi.", []),
        ("Mỗi năm học gồm 09 chủ điểm.", []),
        ("Hằng năm trường có 200 học sinh ra trường.", []),
        # Without "mỗi" what follows behind "và" is no aim of its own.
        ("Trồng 05 cây xanh và mời 20 phụ huynh.", [(5, "cây")]),
    ],
)
def test_counts_by_week_and_what_each_does_besides(sentence: str, aims: list[tuple[int, str]]) -> None:
    """A count behind "mỗi tuần", "mỗi quý" is an aim, as is the second thing that each does."""
    assert [(entry["value"], entry["unit"]) for entry in _body(f"I. NỘI DUNG\n1. {sentence}\n")["targets"]] == aims


@pytest.mark.parametrize(
    ("line", "number", "place"),
    [
        ("Số: 12/KH-THCSĐồi Cọ, ngày 08 tháng 10 năm 2025", "12/KH-THCS", "Đồi Cọ"),
        ("Số: 05/KH-UBNDXã Đồi Cọ, ngày 08/10/2025", "05/KH-UBND", "Xã Đồi Cọ"),
        # Codes have small letters, too, and stay whole before a place of its own.
        ("Số: 12/KH-THCSHMa Đồi Cọ, ngày 08 tháng 10 năm 2025", "12/KH-THCSHMa", "Đồi Cọ"),
        ("*** Đồi Cọ, ngày 08 tháng 10 năm 2025 Số: 12-KH/LĐ", "12-KH/LĐ", "Đồi Cọ"),
    ],
)
def test_number_and_place_may_be_glued_together(line: str, number: str, place: str) -> None:
    """A page lost the gap between number and place; or the number follows the day."""
    header = _header(f"TRƯỜNG THCS HOA MAI\n{line}")
    assert (header["number"], header["place"], header["date"]) == (number, place, "2025-10-08")


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        # What the page has above its own title only says where one is.
        (
            "Công đoàn cơ sở\n\nKế hoạch năm 2025\n\nLĐLĐ ĐỒI CỌ\nCĐCS TRƯỜNG MN HOA MAI\nSố 01/KH-CĐCS",
            "CĐCS Trường Mầm non Hoa Mai",
        ),
        ("KẾ HOẠCH THI ĐUA NĂM HỌC\n\nỦY BAN NHÂN DÂN\n\nXÃ ĐỒI CỌ\n\nSố: 09/KH-UBND", "Ủy ban nhân dân xã Đồi Cọ"),
        # A body within a school leaves out which one it is.
        ("TRƯỜNG TH&THCS HOA MAI\n\nLIÊN ĐỘI TRƯỜNG TH&THCS\nSố: 09/KH-LĐ", "Liên đội Trường TH&THCS Hoa Mai"),
        # Initials stay capitals; a school's kind beside "&" or a dash stays as it is.
        ("HUYỆN ĐOÀN ĐỒI CỌ\nBCH ĐOÀN TTGDNN-GDTX ĐỒI CỌ\nSố: 07-KH/ĐTN", "Ban Chấp hành Đoàn TTGDNN-GDTX Đồi Cọ"),
        ("PHÒNG GD&ĐT ĐỒI CỌ\nTRƯỜNG THCS-DTNT ĐỒI CỌ\nSố: 20/KH-DTNT", "Trường THCS-DTNT Đồi Cọ"),
        ("HỘI ĐỒNG ĐỘI ĐỒI CỌ\nLIÊN ĐỘI TH HOA MAI\nSố: 07-KH/LĐ", "Liên đội Tiểu học Hoa Mai"),
        ("ĐỘI TNTP HỒ CHÍ MINH\nLIÊN ĐỘI HOA MAI\nSố: 07-KH/LĐ", "Liên đội Hoa Mai"),
        ("QUẬN ĐOÀN ĐỒI CỌ\nBCH ĐOÀN TRƯỜNG CĐ HOA MAI 1\nSố: 154-KH/ĐTN", "Ban Chấp hành Đoàn trường Cao đẳng Hoa Mai 1"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nĐOÀN TRƯỜNG THPT TX ĐỒI CỌ\nSố: 04-KH/ĐTN", "Đoàn trường Trung học phổ thông thị xã Đồi Cọ"),
    ],
)
def test_the_issuer_is_whose_name_stands_above_the_number(lines: str, issuer: str) -> None:
    """The lowest line names the issuer, with its kind written out and its name in the case of names."""
    header = _header(f"{lines}\nĐồi Cọ, ngày 08 tháng 10 năm 2025")
    assert header["issuer"].replace("Đoàn Trường", "Đoàn trường") == issuer


def test_a_kind_beside_another_is_not_written_out_in_a_sentence() -> None:
    """"THCS&THPT" would be neither long nor short with one half written out."""
    found = _read(
        "KẾ HOẠCH\nThực hiện nhiệm vụ tháng 11 năm 2025\n\n"
        "BCH Công đoàn trường THCS&THPT Đồi Sim xây dựng Kế hoạch tháng 11 như sau:\n"
        "I. NỘI DUNG\n- Thi đua.\n"
    )
    assert found["header"]["issuer"] == "Ban Chấp hành Công đoàn trường THCS&THPT Đồi Sim"


def test_themes_below_a_title_are_none_of_it() -> None:
    """A theme behind a blank line, the topic of a month right below: the title ends before them."""
    found = _read(
        "KẾ HOẠCH\nThực hiện nhiệm vụ tháng 11 năm 2025\n\nKhẩu hiệu: Ra sức thi đua chào mừng kỷ niệm\n"
        "43 năm ngày Nhà giáo Việt Nam\n\nCăn cứ tình hình thực tế;\n\nI. NỘI DUNG\n- Thi đua.\n"
    )
    assert found["header"]["title"] == "Thực hiện nhiệm vụ tháng 11 năm 2025"
    assert [entry["text"] for entry in found["themes"]] == [
        "Ra sức thi đua chào mừng kỷ niệm 43 năm ngày Nhà giáo Việt Nam"
    ]
    monthly = _read("KẾ HOẠCH HOẠT ĐỘNG LIÊN ĐỘI THÁNG 12\nChủ điểm tháng 12: UỐNG NƯỚC NHỚ NGUỒN\n1. Nội dung:\n- Thi đua.\n")
    assert monthly["header"]["title"] == "HOẠT ĐỘNG LIÊN ĐỘI THÁNG 12"


@pytest.mark.parametrize(
    "text",
    [
        "I. THỂ LỆ CUỘC THI\n1. Chủ đề: “Mái trường mến yêu”.\n",
        'I. NỘI DUNG\n2. Nền nếp\n\nVới chủ đề "Lớp học chủ động, ngăn nắp".\n\n- Duy trì sinh hoạt.\n',
    ],
)
def test_contests_and_single_works_have_themes_of_their_own(text: str) -> None:
    """What stands below the rules of a contest, or is only said of one work, is not the plan's theme."""
    assert _body(text)["themes"] == []


def test_a_page_repeats_its_title() -> None:
    """The document's own title is the second; the hour at which the page was made is none of it."""
    found = _read(
        "KẾ HOẠCH TỔ CHỨC CÁC HOẠT ĐỘNG THI ĐUA CHÀO MỪNG 20/11\nKẾ HOẠCH Tổ chức các hoạt động thi đua  chào mừng 20/11\n\n"
        "11:34:49 17/11/2025\nCăn cứ nhiệm vụ năm học;\n\nI. NỘI DUNG\n- Thi đua.\n"
    )
    assert found["header"]["title"] == "Tổ chức các hoạt động thi đua chào mừng 20/11"


def test_a_letter_that_names_its_kind_and_subject_on_one_line() -> None:
    """The page's title is the subject; repeated below the addressees it is no addressee."""
    header = _read(
        "Công văn: Hưởng ứng viết bài  chào mừng 20 năm thành lập\n\nKính gửi: Hội khuyến học các xã, phường\n"
        "Công văn: Hưởng ứng viết bài  chào mừng 20 năm thành lập\n"
        "      Ban Thường vụ Hội Khuyến học Minh Họa đề nghị các Hội phát động viết bài với các yêu cầu sau:\n"
        "Nội dung:\n- Phản ánh hoạt động khuyến học.\n"
    )["header"]
    assert (header["type"], header["title"]) == ("Công văn", "Hưởng ứng viết bài chào mừng 20 năm thành lập")
    assert header["addressees"] == ["Hội khuyến học các xã, phường"]


def test_addressees_each_with_a_dash_may_share_a_line() -> None:
    """A dash before each opens one; inside a name it parts nothing."""
    header = _read(
        "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\n\nKẾ HOẠCH\nThi đua chào mừng 20/11\n\n"
        "Kính gửi:  - BCH Đảng ủy - BGH nhà trường\n"
        "- Phòng Văn hóa - Xã hội\n\nThực hiện nhiệm vụ năm học, nhà trường xây dựng kế hoạch như sau:\nI. NỘI DUNG\n- Thi đua.\n"
    )["header"]
    assert header["addressees"] == ["BCH Đảng ủy", "BGH nhà trường", "Phòng Văn hóa - Xã hội"]


def test_marks_of_a_hand() -> None:
    """`I>`, a Roman number without a dot whose title ends with one, and one number given twice."""
    text = (
        "I> MỤC ĐÍCH\n1> Động viên.\nII > NỘI DUNG\n- Thi đua.\nIII HÌNH THỨC - CHỈ TIÊU.\n- Thu gom.\n"
        "III Địa điểm\n- Sân trường.\n"
    )
    marked = [(block["marker"], block["text"]) for block in _body(text)["outline"] if block["marker"].strip("-")]
    assert marked == [
        ("I>", "MỤC ĐÍCH"),
        ("1>", "Động viên."),
        ("II >", "NỘI DUNG"),
        ("III", "HÌNH THỨC - CHỈ TIÊU."),
        ("III", "Địa điểm"),
    ]


def test_a_span_of_years_may_go_over_two_lines() -> None:
    """The dash that opens the second line belongs to the span, and what follows it to the sentence."""
    found = _body(
        "Thiết thực chào mừng ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3/1931\n– 26/3/2026). Được sự cho phép của trường.\n\n"
        "I. A\n- B.\n"
    )
    assert [(entry["start"], entry["date"]) for entry in found["anniversaries"]] == [("1931-03-26", "2026-03-26")]
    assert found["header"]["title"] == "Thi đua năm học 2025 - 2026"
    assert [block["marker"] for block in found["outline"]] == ["", "I.", "-"]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        # The day is that of the second alone: the school was not founded on it.
        ("Chào mừng 20 năm thành lập trường và Ngày Nhà giáo Việt Nam 20/11.", []),
        ("Thi đua chào mừng 43 năm ngày Nhà giáo Việt Nam 20/11/2025 của nhà trường.", [("1982-11-20", "2025-11-20")]),
    ],
)
def test_counts_belong_to_their_own_day(sentence: str, days: list[tuple[str, str]]) -> None:
    """A count reaches the day that it is said of; a day of the plan's year is the one that is celebrated."""
    found = _body(f"I. NỘI DUNG\n- {sentence}\n")["anniversaries"]
    assert [(entry["start"], entry["date"]) for entry in found] == days


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Kĩ niệm ngày 15/10 Ngày thành lập Hội Liên hiệp Thanh niên Việt Nam.", []),
        ("Tuyên truyền ý nghĩa của ngày sách Việt Nam 21/4.", []),
        ("Thời gian hội thu tại trường: Từ ngày 30/10/2025 đến ngày 06/11/2025.", ["2025-11-06"]),
        # A day of work stays one.
        ("Lễ kỷ niệm ngày 15/11/2025 tại sân trường.", ["2025-11-15"]),
        ("Tổ chức ngày hội đọc sách ngày 21/4/2026.", ["2026-04-21"]),
    ],
)
def test_days_by_their_names_are_not_due(sentence: str, dates: list[str]) -> None:
    """A day that is named twice, or whose meaning is told, is celebrated; a time of collecting is due at its end."""
    found = _body(f"I. NỘI DUNG\n1. {sentence}\n")
    assert ([entry["date"] for entry in found["deadlines"]], found["phases"]) == (dates, [])


@pytest.mark.parametrize(
    ("sentence", "phases"),
    [
        ("Các hoạt động hè được tổ chức từ ngày 28/5 - 31/8/2026.", ["2026-05-28"]),
        ("Xây dựng kế hoạch Hội thi trong tháng 01 và tháng 02.", []),
    ],
)
def test_activities_of_months_are_a_phase_and_drafts_are_none(sentence: str, phases: list[str]) -> None:
    """What goes on for months is a campaign; the plan of a contest is work."""
    assert [entry["start"] for entry in _body(f"I. NỘI DUNG\n- {sentence}\n")["phases"]] == phases


@pytest.mark.parametrize(
    "text",
    [
        "I. KHEN THƯỞNG\n- Cá nhân: đối với mỗi em thu gom đạt trên 10 kg giấy.\n",
        "I. NỘI DUNG\n1.2. Đối tượng: 100% đoàn viên nhà trường.\n",
        "- Căn cứ Nghị quyết Hội nghị công đoàn. Các nhóm chỉ tiêu, 4 chương trình hành động;\n\nI. NỘI DUNG\n- Thi đua.\n",
    ],
)
def test_merits_takers_and_bases_set_no_aims(text: str) -> None:
    """How much an honour takes, who takes part and what a plan rests on is not to be reached."""
    assert _body(text)["targets"] == []


def test_a_quota_below_honours_stays_an_aim() -> None:
    """Of whom at least so many are to be proposed is said there, too."""
    found = _body("I. KHEN THƯỞNG\n- Đề nghị tặng Giấy khen, trong đó có ít nhất 01 giáo viên nữ.\n")["targets"]
    assert [(entry["value"], entry["bound"]) for entry in found] == [(1, "≥")]


def test_a_citation_may_name_the_school_that_its_code_leaves_out() -> None:
    """The day stands behind the name; an agency written twice, short and long, is one."""
    found = _body(
        "Thực hiện Kế hoạch số 125/KH-THCS Đồi Sim ngày 21 tháng 9 năm 2025 về ngoại khóa;\n"
        "Thực hiện Kế hoạch số 66/KH-PGD ngày 15/6/2025 của Phòng GD&ĐT Giáo dục và Đào tạo về hội thi;\n\nI. A\n- B.\n"
    )["citations"]
    assert [(entry["number"], entry["date"]) for entry in found] == [("125/KH-THCS", "2025-09-21"), ("66/KH-PGD", "2025-06-15")]
    assert found[1]["issuer"] == "Phòng Giáo dục và Đào tạo"


def test_a_page_may_tell_its_story_above_the_document() -> None:
    """A whole sentence above the letterhead is the page's: number, day and title of the document below it are read."""
    header = _read(
        "Kế hoạch tổ chức đại hội Chi đoàn\n\n"
        "Để tìm được người thủ lĩnh có năng lực, ngày 26/10/2025 nhà trường đã tiến hành đại hội.\n\n"
        "BCH QUẬN ĐOÀN ĐỒI CỌ\nBCH ĐOÀN TRƯỜNG THPT HOA MAI\n     Số: 80-KH/ĐTN\nĐOÀN TNCS HỒ CHÍ MINH\n"
        " Đồi Cọ, ngày 16 tháng 10 năm 2025\n\nKẾ HOẠCH\n\nĐẠI HỘI ĐẠI BIỂU\n\n1. MỤC ĐÍCH:\n- Tổng kết.\n"
    )["header"]
    assert (header["number"], header["date"], header["title"]) == ("80-KH/ĐTN", "2025-10-16", "ĐẠI HỘI ĐẠI BIỂU")
    assert header["issuer"] == "Ban Chấp hành Đoàn trường Trung học phổ thông Hoa Mai"


def test_sentences_are_numbered_without_dots_where_headings_are() -> None:
    """Below `I Mục đích` a whole sentence may open with its bare number."""
    sentence = "Hưởng ứng tháng thanh niên, Đoàn trường phát động " + "thi đua học tập và rèn luyện " * 5 + "trong toàn trường"
    found = _body(f"I Mục đích yêu cầu:\n1 {sentence}\n2 Giáo dục thẩm mỹ\nII Quy định\n1 Nội dung.\n")
    assert [block["marker"] for block in found["outline"]] == ["I", "1", "2", "II", "1"]


def test_a_day_before_a_new_sentence_is_no_ratio() -> None:
    """"26/3 Tổ chức …" is a day and the next sentence, not 26 of 3 teams."""
    assert _body("I. MỤC ĐÍCH\n- Chào mừng Ngày Thành lập Đoàn 26/3 Tổ chức các trò chơi dân gian.\n")["targets"] == []


def test_a_basis_may_stand_behind_dots_and_its_maker_have_a_long_name() -> None:
    """Dots before "Căn cứ" are marks of a list, too; who was renamed has both names."""
    found = _read(
        "KẾ HOẠCH\nTổ chức Đại hội Chi đoàn\n\n • Thực hiện theo Điều lệ Đoàn;\n • Căn cứ Kế hoạch công tác Đoàn năm học;\n"
        "  Nay Ban Chấp hành Đoàn trường Trung cấp Kỹ thuật và Nghiệp vụ Đồi Cọ (nay là Trường Cao đẳng Bách khoa Hoa Mai) "
        "ban hành kế hoạch tổ chức Đại hội, cụ thể như sau:\n1. Thời gian: trong tháng 10.\n2. Địa điểm: Hội trường.\n"
    )
    assert found["basis"] == [4, 5]
    assert found["header"]["issuer"] == "Ban Chấp hành Đoàn trường Trung cấp Kỹ thuật và Nghiệp vụ Đồi Cọ"


def test_the_time_of_an_event_amid_a_sentence_is_no_phase() -> None:
    """"thời gian từ 22 - 29/4" behind a comma says when the games are held; at the head of an item it is a stretch."""
    amid = _body("I. NỘI DUNG\n- Hội thao tổ chức tại xã Đồi Cọ, thời gian từ ngày 22-29/4/2026.\n")
    assert (amid["phases"], [entry["date"] for entry in amid["deadlines"]]) == ([], ["2026-04-29"])
    headed = _body("I. NỘI DUNG\n- Thời gian: từ ngày 22-29/4/2026.\n")
    assert [entry["end"] for entry in headed["phases"]] == ["2026-04-29"]
