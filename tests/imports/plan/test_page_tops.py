"""What stands above a header, who makes a plan, and numbers and laws as copied texts have them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_BODY = "\n\nCăn cứ nhiệm vụ năm học;\n\nI. MỤC ĐÍCH\n- Thi đua.\n"
_OWN = "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\nMinh Họa, ngày 05 tháng 9 năm 2024\nKẾ HOẠCH\nThi đua\n\n"


def _read(text: str) -> dict[str, Any]:
    return read_plan(text, "mau", dt.date(2026, 1, 1))


def _header(head: str) -> dict[str, Any]:
    header: dict[str, Any] = _read(head + _BODY)["header"]
    return header


def test_lines_of_a_page_above_the_header_are_no_title() -> None:
    """The kind of document opens the title; agencies below the name of a page are the document's."""
    header = _header(
        "Kho văn bản trường học\n\nPHÒNG GD&ĐT SUỐI MƠ\nTRƯỜNG THCS HOA MAI\n\nSố: 12/KH-THCSHM\n\n"
        "Suối Mơ, ngày 05 tháng 9 năm 2024\n\nKẾ HOẠCH\n\nPhát động phong trào đọc sách"
    )
    assert (header["type"], header["title"]) == ("Kế hoạch", "Phát động phong trào đọc sách")
    assert header["issuer"] == "Trường Trung học cơ sở Hoa Mai"


def test_lines_of_a_page_above_a_letter_are_no_title() -> None:
    """A letter's subject opens its title as a kind does."""
    header = _header(
        "Kho văn bản trường học\n\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 45/SGDĐT-VP\nV/v phát động phong trào đọc sách\n\n"
        "Minh Họa, ngày 05 tháng 9 năm 2024\n\nKính gửi: Các trường."
    )
    assert header["title"] == "phát động phong trào đọc sách"


def test_long_line_of_a_page_begins_no_body() -> None:
    """Above the state's name stands no body, whatever the page says there."""
    above = "Toàn bộ nội dung Kế hoạch số 12/KH-UBND năm 2024 về phát động phong trào thi đua đọc sách trong các trường học"
    header = _header(
        f"{above}\nỦY BAN NHÂN\nDÂN |\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM |\nSố: 12/KH-UBND |\n"
        "Minh Họa, ngày 05 tháng 9 năm 2024 |\nKẾ HOẠCH\nPHÁT ĐỘNG PHONG TRÀO ĐỌC SÁCH"
    )
    assert (header["number"], header["date"], header["title"]) == ("12/KH-UBND", "2024-09-05", "PHÁT ĐỘNG PHONG TRÀO ĐỌC SÁCH")


def test_motto_and_kind_broken_over_lines() -> None:
    """A narrow column breaks the motto and the kind of document as it breaks the state's name."""
    header = _header(
        "TRƯỜNG THCS HOA MAI\nSố 12 KH - ĐTN\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự\ndo – Hạnh phúc\n"
        "Suối Mơ, ngày 05 tháng 9 năm 2024\n|\nKẾ\nHOẠCH PHONG TRÀO ĐỌC SÁCH"
    )
    assert (header["number"], header["type"], header["date"]) == ("12 KH - ĐTN", "Kế hoạch", "2024-09-05")
    assert header["title"] == "PHONG TRÀO ĐỌC SÁCH"


@pytest.mark.parametrize("motto", ["Độc lập – tự do- Hạnh phúc", "Độc lập Tự do - Hạnh phúc", "độc lập - tự do - hạnh phúc"])
def test_motto_behind_the_agency_however_typed(motto: str) -> None:
    """One blank is left between two columns; the motto's small letters and lost hyphens are no name."""
    header = _header(
        f"PHÒNG GD&ĐT SUỐI MƠ Cộng hòa xã hội chủ nghĩa Việt Nam\nTRƯỜNG THCS HOA MAI {motto}\nKẾ HOẠCH\nPhát động thi đua"
    )
    assert (header["issuer"], header["title"]) == ("Trường Trung học cơ sở Hoa Mai", "Phát động thi đua")


def test_capitals_of_a_text_without_a_header_are_its_title() -> None:
    """Where nothing else of a header stands, its first line in capitals names no agency."""
    header = _header("BIỂU ĐIỂM THI ĐUA CÁC LỚP\nNăm học 2024 - 2025")
    assert (header["issuer"], header["title"]) == (None, "BIỂU ĐIỂM THI ĐUA CÁC LỚP Năm học 2024 - 2025")


def test_kind_of_school_alone_names_nobody() -> None:
    """A form has dots where the school's name should be."""
    assert _header("TRƯỜNG THCS ……….\nSố: ……/KH-THCS\nKẾ HOẠCH\nPhát động thi đua")["issuer"] is None


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Công đoàn phối hợp với chuyên môn phát động phong trào đọc sách như sau:", None),
        (
            "Công đoàn trường THCS Hoa Mai phối hợp với chuyên môn, Đoàn xã xây dựng kế hoạch như sau:",
            "Công đoàn trường Trung học cơ sở Hoa Mai",
        ),
        ("Ban Giám hiệu trường THCS Hoa Mai ban hành kế hoạch như sau:", "Trường Trung học cơ sở Hoa Mai"),
        (
            "Nhân dịp Ngày Thầy thuốc Việt Nam, Bệnh viện Đa khoa Đồi Sim tổ chức chuỗi hoạt động tri ân người đã cống hiến.",
            "Bệnh viện Đa khoa Đồi Sim",
        ),
        (
            "Ngày hội đọc sách là việc lớn. Bộ Thông tin Minh Họa trân trọng đề nghị Quý cơ quan triển khai ngay ngày hội.",
            "Bộ Thông tin Minh Họa",
        ),
        (
            "Hội Khuyến học xã, Đoàn xã, Trường THCS Hoa Mai (sau đây gọi là ba bên) xây dựng kế hoạch như sau:",
            "Hội Khuyến học xã - Đoàn xã - Trường Trung học cơ sở Hoa Mai",
        ),
    ],
)
def test_maker_is_who_draws_the_plan_up(sentence: str, issuer: str | None) -> None:
    """Not whom it works with, not what it is called from here on; all of those who make it together."""
    plan = _read(f"KẾ HOẠCH\nPhong trào đọc sách\n\nCăn cứ nhiệm vụ năm học;\n\n{sentence}\n\nI. MỤC ĐÍCH\n- Thi đua.\n")
    assert plan["header"]["issuer"] == issuer


def test_sentence_below_a_list_of_addressees_is_none_of_them() -> None:
    """No blank line parts the addressees from the text."""
    plan = _read(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 45/SGDĐT-VP\nV/v đọc sách\nMinh Họa, ngày 05 tháng 9 năm 2024\nKính gửi:\n"
        "- Các trường trực thuộc;\n- Ủy ban nhân dân các xã.\n"
        "Phong trào đọc sách trong trường học là hoạt động thường xuyên của thầy cô giáo và học sinh ở mọi cấp học "
        "trong toàn tỉnh hiện nay.\nSở hướng dẫn như sau:\n1. Mục đích\n"
    )
    assert plan["header"]["addressees"] == ["Các trường trực thuộc", "Ủy ban nhân dân các xã"]


@pytest.mark.parametrize(
    ("cited", "number", "date"),
    [
        ("Kết luận số 15-KL/TUngày 05/9/2023 của Tỉnh ủy Minh Họa về đọc sách;", "15-KL/TU", "2023-09-05"),
        (
            "Kế hoạch số 16/KHLT-SGD&ĐT-CA-GTVT-TĐTN-PTTH ngày 06/9/2023 của liên ngành về đọc sách;",
            "16/KHLT-SGD&ĐT-CA-GTVT-TĐTN-PTTH",
            "2023-09-06",
        ),
        (
            "Chương trình số 17/CTr - HKH -  SGDĐT - TĐTN ngày 07/9/2023 về đọc sách;",
            "17/CTr-HKH-SGDĐT-TĐTN",
            "2023-09-07",
        ),
    ],
)
def test_number_with_its_day(cited: str, number: str, date: str) -> None:
    """A code names as many agencies as issue it; a PDF loses the blank behind it."""
    plan = _read(f"{_OWN}Căn cứ {cited}\n\nI. MỤC ĐÍCH\n- Thi đua.\n")
    assert [(one["number"], one["date"]) for one in plan["citations"]] == [(number, date)]


def test_who_passed_a_law_is_none_of_its_name() -> None:
    """Luật Thư viện was passed on 21 November 2019."""
    plan = _read(f"{_OWN}Căn cứ Luật Thư viện đã được Quốc hội thông qua ngày 21 tháng 11 năm 2019;\n\nI. MỤC ĐÍCH\n- Thi đua.\n")
    assert [(one["title"], one["date"]) for one in plan["citations"]] == [("Luật Thư viện", "2019-11-21")]


def test_day_that_a_contest_is_about_is_no_deadline() -> None:
    """What is told or drawn has the day for its matter; a report is still sent back on a day."""
    items = "- Tổ chức cho học sinh thi kể chuyện về ngày 20/10.\n- Các lớp thi vẽ tranh vào ngày 18/10.\n"
    plan = _read(f"{_OWN}Căn cứ nhiệm vụ năm học;\n\nI. NỘI DUNG\n{items}- Các lớp gửi báo cáo về ngày 20/11.\n")
    assert [one["date"] for one in plan["deadlines"]] == ["2024-10-18", "2024-11-20"]


def test_a_lost_line_break_parts_agencies_in_capitals() -> None:
    """A page of the web glues the higher body and the lower one together."""
    head = "ĐẢNG BỘ XÃ ĐỒI SIMCHI BỘ TRƯỜNG MN HOA MAI\nSố: 05-KH/CB\nĐồi Sim, ngày 12 tháng 8 năm 2024\nKẾ HOẠCH\nĐọc sách"
    assert _header(head)["issuer"] == "Chi bộ Trường Mầm non Hoa Mai"
    assert _header(f"KẾ HOẠCH Đọc sách\n\n{head}")["issuer"] == "Chi bộ Trường Mầm non Hoa Mai"


def test_a_meeting_of_a_school_is_the_school_s() -> None:
    """Its name stands in the text with a small letter only, and the head teacher signs."""
    plan = _read(
        "NGHỊ QUYẾT HỘI NGHỊ VIÊN CHỨC NĂM HỌC 2024-2025\n\nHội nghị viên chức trường THCS Hoa Mai họp ngày 05/9/2024.\n\n"
        "I. MỤC TIÊU\n- Thi đua.\n\nĐồi Sim, ngày 05 tháng 9 năm 2024\nHIỆU TRƯỞNG\nLò Thị Minh Họa\n"
    )
    assert plan["header"]["issuer"] == "Trường Trung học cơ sở Hoa Mai"
