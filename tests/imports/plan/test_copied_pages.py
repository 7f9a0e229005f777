"""Headers as pages of the web and texts of PDFs keep them: broken over lines, run together, or with none at all."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan


def _read(text: str) -> dict[str, Any]:
    return read_plan(text, "mau", dt.date(2026, 1, 1))


def _header(head: str, basis: str = "Căn cứ nhiệm vụ năm học;") -> dict[str, Any]:
    header: dict[str, Any] = _read(f"{head}\n\n{basis}\n\nI. MỤC ĐÍCH\n- Thi đua.\n")["header"]
    return header


def test_header_broken_by_narrow_columns() -> None:
    """A collection of laws keeps each cell's lines; a stroke alone parts the cells."""
    text = """ỦY
BAN NHÂN DÂN
TỈNH MINH HỌA
-------
|
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số:
29/KH-UBND
|
Minh
Họa, ngày 22 tháng 3
năm 2025
|
KẾ HOẠCH
TRIỂN KHAI PHONG TRÀO THI ĐUA
Căn cứ Quyết định số 149/QĐ-UBND ngày
08/02/2024 của UBND tỉnh về việc phát động thi đua;
UBND tỉnh ban hành kế hoạch như sau:
I. MỤC TIÊU
- Thi đua.
"""
    plan = _read(text)
    header = plan["header"]
    assert (header["number"], header["type"], header["place"], header["date"]) == (
        "29/KH-UBND", "Kế hoạch", "Minh Họa", "2025-03-22",
    )  # fmt: skip
    assert (header["issuer"], header["title"]) == ("Ủy ban nhân dân tỉnh Minh Họa", "TRIỂN KHAI PHONG TRÀO THI ĐUA")
    assert plan["basis"] == [20]
    assert [(one["number"], one["date"]) for one in plan["citations"]] == [("149/QĐ-UBND", "2024-02-08")]


def test_whole_day_below_an_agency_stays_whole() -> None:
    """Only a single word that opens a cell is the first half of a place."""
    header = _header("TRƯỜNG THCS HOA MAI\nSuối Mơ, ngày 5 tháng 9 năm 2025\nKẾ HOẠCH\nPhát động thi đua")
    assert (header["issuer"], header["place"]) == ("Trường Trung học cơ sở Hoa Mai", "Suối Mơ")


def test_day_of_a_letter_broken_behind_its_day() -> None:
    """The day is joined again and is no part of the subject."""
    header = _header("SỞ NỘI VỤ\n|\nSố: 15/SNV-TĐKT\nV/v tổng kết thi đua\n|\nMinh Họa, ngày 15\ntháng 11 năm 2025\n|")
    assert (header["place"], header["date"], header["title"]) == ("Minh Họa", "2025-11-15", "tổng kết thi đua")


def test_doubled_blanks_inside_names_and_days() -> None:
    """Two blanks do not part columns inside a name or a day."""
    header = _header(
        "UBND XÃ SUỐI MƠ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Trường THCS  Hoa Mai          Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-THCSHM         Suối Mơ,  ngày  05  tháng 9 năm 2025\nKẾ HOẠCH\nPhát động thi đua"
    )
    assert (header["issuer"], header["place"], header["date"], header["title"]) == (
        "Trường Trung học cơ sở Hoa Mai", "Suối Mơ", "2025-09-05", "Phát động thi đua",
    )  # fmt: skip


def test_lines_of_a_pdf_run_together() -> None:
    """One blank is left of what parted a number, a day and the kind of the document from what stands before them."""
    header = _header(
        "SỞ GD&ĐT MINH HỌA TRƯỜNG THPT CHUYÊN\nĐỒI SIM Số: …/KH-ĐS\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
        "Minh Họa, ngày 15 tháng 9 năm 2025 DỰ THẢO KẾ HOẠCH\nHOẠT ĐỘNG NGOÀI GIỜ"
    )
    assert (header["number"], header["type"], header["date"]) == ("/KH-ĐS", "Kế hoạch", "2025-09-15")
    assert (header["issuer"], header["title"]) == ("Trường Trung học phổ thông chuyên Đồi Sim", "HOẠT ĐỘNG NGOÀI GIỜ")


def test_agency_below_another_on_one_line() -> None:
    """The lower agency is the one that issues."""
    assert _header("LIÊN ĐOÀN LAO ĐỘNG TỈNH MINH HỌA CĐCS MẦM NON II\nKẾ HOẠCH\nThi đua")["issuer"] == "CĐCS Mầm non II"
    assert _header("UBND TỈNH MINH HỌA SỞ GIÁO DỤC VÀ ĐÀO TẠO\nKẾ HOẠCH\nThi đua")["issuer"] == (
        "Sở Giáo dục và Đào tạo tỉnh Minh Họa"
    )
    assert _header("CÔNG ĐOÀN NGÀNH GIÁO DỤC\nCĐ CƠ SỞ TRUNG TÂM GDTX ĐỒI SIM\nKẾ HOẠCH\nThi đua")["issuer"].startswith(
        "Công đoàn cơ sở Trung tâm"
    )


def test_last_words_of_an_agency_are_those_of_the_state() -> None:
    """Above the state's name "VIỆT NAM" belongs to the agency, below it to the state."""
    head = "TỔNG LIÊN ĐOÀN LAO ĐỘNG\nVIỆT NAM\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nThi đua"
    assert _header(head)["issuer"] == "Tổng Liên đoàn Lao động Việt Nam"


@pytest.mark.parametrize(
    ("written", "number"),
    [("Số: 75A/KH-THHM 2", "75A/KH-THHM2"), ("Số: . . . ./BC- THHM Suối Mơ, ngày 5 tháng 9 năm 2025", "/BC-THHM")],
)
def test_numbers_as_schools_write_them(written: str, number: str) -> None:
    """A letter behind the digits, a blank before the number of a school, dots for a pen."""
    header = _header(f"TRƯỜNG TIỂU HỌC HOA MAI\n{written}\nKẾ HOẠCH\nPhát động thi đua")
    assert (header["number"], header["title"]) == (number, "Phát động thi đua")


def test_people_s_committee_without_its_place() -> None:
    """The day and the body say of which province; `Họa` and `Hoạ` are one place."""
    head = (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "Số: 9/KH-UBND | Minh Hoạ, ngày 8 tháng 1 năm 2025 |\nKẾ HOẠCH\nTHI ĐUA"
    )
    basis = (
        "Thực hiện Quyết định số 92/QĐ-TTg , ngày 04 tháng 5 năm 2024 của Thủ tướng Chính phủ, "
        "UBND tỉnh Minh Họa ban hành Kế hoạch:"
    )
    plan = _read(f"{head}\n{basis}\nI. MỤC TIÊU\n- Thi đua.\n")
    assert (plan["header"]["issuer"], plan["header"]["title"]) == ("Ủy ban nhân dân tỉnh Minh Họa", "THI ĐUA")
    assert plan["basis"] == [5]


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        (
            "BCH Đoàn trường THPT Đồi Sim xây dựng kế hoạch thi đua như sau:",
            "Ban Chấp hành Đoàn trường Trung học phổ thông Đồi Sim",
        ),
        ("Nay trường THCS Hoa Mai lập kế hoạch như sau:", "Trường Trung học cơ sở Hoa Mai"),
        ("Nhằm chào mừng ngày lễ, Ban Thường vụ Đoàn trường tổ chức cuộc thi tập san.", "Ban Thường vụ Đoàn trường"),
        ("Đại hội chi bộ trường THCS Hoa Mai nhiệm kỳ 2025 - 2027 thống nhất đề ra nghị quyết như sau:",
         "Chi bộ trường Trung học cơ sở Hoa Mai"),
        ("Phòng Giáo dục và Đào tạo Suối Mơ đề nghị các trường thực hiện như sau:", "Phòng Giáo dục và Đào tạo Suối Mơ"),
        ("Sở Giáo dục vừa có văn bản đề nghị các trường tham gia.", None),
    ],
)  # fmt: skip
def test_maker_of_a_plan_without_a_header(sentence: str, issuer: str | None) -> None:
    """The sentence that leads to the contents names who draws the plan up."""
    assert _header("KẾ HOẠCH\nPhát động thi đua", f"Căn cứ nhiệm vụ năm học;\n\n{sentence}")["issuer"] == issuer


def test_title_ends_at_the_head_of_a_table() -> None:
    """The columns of a table are no part of the title above it."""
    header = _header("ĐOÀN TRƯỜNG THPT ĐỒI SIM\nQUY ĐỊNH\nV/v tính điểm thi đua\nTT\nTÊN HOẠT ĐỘNG\nĐIỂM CỘNG")
    assert header["title"] == "tính điểm thi đua"


def test_day_of_the_page_is_no_place() -> None:
    """When a page was put on the web is neither place nor title."""
    header = _header("Thứ ba, 16/09/2025 10:34\nTRƯỜNG THCS HOA MAI\nKẾ HOẠCH\nPhát động thi đua")
    assert (header["place"], header["title"]) == (None, "Phát động thi đua")


def test_what_a_page_says_of_a_text_is_none_of_it() -> None:
    """Three such lines and more are set aside: they name days that are no deadlines."""
    about = "Số hiệu | 58/KH-UBND |\nNgày ban hành | 04/07/2026 |\nNgày có hiệu lực | 04/07/2026 |\n"
    plan = _read(f"{about}TRƯỜNG THCS HOA MAI\nKẾ HOẠCH\nThi đua\n\nCăn cứ nhiệm vụ;\n\nI. MỤC ĐÍCH\n- Thi đua.\n")
    assert plan["deadlines"] == []
    assert [one["line"] for one in plan["set_aside"]] == [1, 2, 3]
    assert plan["header"]["issuer"] == "Trường Trung học cơ sở Hoa Mai"


def test_basis_below_a_heading_that_says_so() -> None:
    """A plan may list what it rests on below a heading; what opens like a basis in the text is none."""
    plan = _read(
        "TRƯỜNG THCS HOA MAI\nKẾ HOẠCH\nGiáo dục năm học 2025 - 2026\n\nI. Căn cứ xây dựng kế hoạch\n"
        "Quyết định số 04/QĐ-UBND ngày ngày 27/3/2025 của UBND tỉnh Minh Họa về thi đua;\n"
        "Căn cứ kế hoạch số12/KH-THCSHM ngày 09/9/2025 của Trường THCS Hoa Mai.\n"
        "II. Nội dung\n1. Nề nếp\nThực hiện tốt các yêu cầu: cộng 5 điểm.\nTheo đó, các lớp thi đua.\n"
    )
    assert plan["basis"] == [6, 7]
    assert [(one["number"], one["date"]) for one in plan["citations"]] == [
        ("04/QĐ-UBND", "2025-03-27"),
        ("12/KH-THCSHM", "2025-09-09"),
    ]


def test_the_title_of_the_page_above_is_not_the_documents() -> None:
    """Both open with the kind in capitals; the one below number and day is the document's, with its agencies."""
    header = _header(
        "Trang chủ\nQUYẾT ĐỊNH KHEN THƯỞNG CUỐI NĂM\nTRƯỜNG TIỂU HỌC HOA BAN\nSố:      /QĐ – THHB\n"
        "Đồi Sim, ngày    tháng 5 năm 2026\nQUYẾT ĐỊNH\nVề việc khen thưởng học sinh",
        "Căn cứ kế hoạch năm học;",
    )
    assert (header["number"], header["type"], header["title"]) == ("/QĐ-THHB", "Quyết định", "khen thưởng học sinh")
    assert header["issuer"] == "Trường Tiểu học Hoa Ban"
    header = _header(
        "KẾ HOẠCH ĐẠI HỘI LIÊN ĐỘI 2025 - 2026\nThứ năm, 12 Tháng 9 2025 08:29\nLIÊN ĐỘI TRƯỜNG THCS HOA MAI\n"
        "Đồi Sim, ngày 10 tháng 9 năm 2025\nSố: 01/KH-LĐ\nKẾ HOẠCH ĐẠI HỘI LIÊN ĐỘI\nNăm học 2025 - 2026"
    )
    assert header["title"] == "ĐẠI HỘI LIÊN ĐỘI Năm học 2025 - 2026"


@pytest.mark.parametrize(
    ("words", "number"),
    [("Số:    – KH/LĐ", "-KH/LĐ"), ("Số: 176KHLT/SGDĐT-CĐN", "176KHLT/SGDĐT-CĐN"), ("Số:      /QĐ – THHB", "/QĐ-THHB")],
)
def test_numbers_with_long_dashes_blanks_and_nothing_between(words: str, number: str) -> None:
    """As typed on a school's page."""
    assert _header(f"TRƯỜNG THCS HOA MAI\n{words}\nĐồi Sim, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\nThi đua")["number"] == number


def test_whose_decision_it_is_and_which_of_several_notices_are_no_title() -> None:
    """`THỦ TƯỚNG CHÍNH PHỦ` below the title, `THÔNG BÁO SỐ 2`."""
    decision = _header(
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 719/QĐ-TTg\nHà Nội, ngày 15 tháng 6 năm 2025\nQUYẾT ĐỊNH\nPHÊ DUYỆT KẾ HOẠCH\n"
        "THỦ TƯỚNG CHÍNH PHỦ",
        "Căn cứ Luật Tổ chức Chính phủ;",
    )
    assert decision["title"] == "PHÊ DUYỆT KẾ HOẠCH"
    assert _header("HỘI ĐỒNG ĐỘI XÃ ĐỒI SIM\nTHÔNG BÁO SỐ 2\nĐại hội Cháu ngoan Bác Hồ")["title"] == "Đại hội Cháu ngoan Bác Hồ"


def test_the_pioneers_name_beside_an_agency_is_none_of_it() -> None:
    """Where other papers have the state's name; a line break that a page lost stands again."""
    head = "HỘI ĐỒNG ĐỘI PHƯỜNG SUỐI MƠ\n***\nSố:  - HD/HĐĐ\nĐỘI TNTP HỒ CHÍ MINH\nSuối Mơ, ngày 06 tháng 9 năm 2025\nHƯỚNG DẪN"
    assert _header(f"{head}\nĐại hội")["issuer"].casefold() == "hội đồng đội phường suối mơ"
    glued = "ĐỘI TNTP HỒ CHÍ MINHLIÊN ĐỘI TRƯỜNG TH HOA BAN\nSố: 5-KH/LĐ\nSuối Mơ, ngày 06 tháng 9 năm 2025\nKẾ HOẠCH\nĐại hội"
    assert _header(glued)["issuer"] == "Liên đội Trường Tiểu học Hoa Ban"


def test_a_code_that_holds_the_letters_of_a_department_is_not_its() -> None:
    """`…-DSGĐTE` is no `SGĐT`: a wrong issuer is worse than none."""
    assert _header("Số: 176KHLT/MT-DSGĐTE\nHà Nội, ngày 26 tháng 4 năm 2025\nKẾ HOẠCH\nPhối hợp")["issuer"] is None


def test_the_states_name_behind_a_stroke_ends_what_the_page_says() -> None:
    """A collection of laws has its own sentence above, which is no body."""
    plan = _read(
        "Để sử dụng toàn bộ tiện ích vui lòng đăng ký gói cước.\nUỶ BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "Số: 733/QĐ-UBND | Minh Họa, ngày 19 tháng 5 năm 2025 |\nCHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH MINH HỌA\n"
        "Căn cứ Quyết định số 281/QĐ-TTg ngày 20/02/2014 của Thủ tướng Chính phủ;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Kế hoạch.\n"
    )
    header = plan["header"]
    assert (header["number"], header["type"], header["date"]) == ("733/QĐ-UBND", "Quyết định", "2025-05-19")
    assert plan["basis"] == [5]
    assert header["signers"] == []
