"""Headers as schools and Young Pioneers type them: no blank lines or commas, blanks in numbers, kinds in small letters."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_BODY = "\nI. MỤC ĐÍCH\n- Động viên giáo viên, học sinh thi đua.\n"


def _read(text: str) -> dict[str, Any]:
    return read_plan(text + _BODY, "mau", dt.date(2026, 1, 1))


def _header(text: str) -> dict[str, Any]:
    header: dict[str, Any] = _read(text)["header"]
    return header


_HEAD = "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\nMinh Họa, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\n"


@pytest.mark.parametrize(
    ("below", "title", "basis"),
    [
        # A title in small letters, its basis on the very next line.
        (
            (
                "Phát động thi đua chào mừng Ngày Nhà giáo Việt Nam\n"
                "Căn cứ Kế hoạch số 15/KH-SGDĐT ngày 27/8/2025 của Sở Giáo dục và Đào tạo tỉnh Minh Họa về việc phát động "
                "phong trào thi đua năm học 2025-2026;\nTrường xây dựng kế hoạch, cụ thể:"
            ),
            "Phát động thi đua chào mừng Ngày Nhà giáo Việt Nam",
            [6],
        ),
        # A basis that ends as a sentence.
        (
            "Tổ chức giao lưu tiếng hát học trò\nThực hiện sự chỉ đạo của Hội đồng Đội xã Đồi Sim.\nNay Liên đội lập kế hoạch:",
            "Tổ chức giao lưu tiếng hát học trò",
            [6],
        ),
        # A long one without any stop.
        (
            (
                "Tổ chức ngày hội đọc sách\nThực hiện Nghị quyết Đại hội Liên đội trường THCS Hoa Mai, được sự nhất trí của "
                "Chi bộ và Ban Giám hiệu, Liên đội tổ chức ngày hội đọc sách nhằm hưởng ứng Ngày Sách và Văn hóa đọc Việt Nam"
            ),
            "Tổ chức ngày hội đọc sách",
            [6],
        ),
        # Lines of a title that begin like a basis and are none.
        (
            "Phát động thi đua\nThực hiện Chỉ thị số 05-CT/TW năm 2025\nCăn cứ Kế hoạch số 15/KH-SGDĐT ngày 27/8/2025 của Sở;",
            "Phát động thi đua Thực hiện Chỉ thị số 05-CT/TW năm 2025",
            [7],
        ),
        (
            "Tổ chức thi đua\nChào mừng Ngày Nhà giáo Việt Nam 20/11.\nCăn cứ Kế hoạch số 15/KH-SGDĐT ngày 27/8/2025 của Sở;",
            "Tổ chức thi đua Chào mừng Ngày Nhà giáo Việt Nam 20/11",
            [7],
        ),
    ],
)
def test_title_ends_where_its_basis_begins_without_a_blank_line(below: str, title: str, basis: list[int]) -> None:
    """Texts typed or copied without blank lines."""
    record = _read(_HEAD + below)
    assert (record["header"]["title"], record["basis"]) == (title, basis)


def test_title_without_a_basis_ends_with_its_capitals() -> None:
    """A plan that opens with a story of the school and no basis."""
    record = _read(
        _HEAD + "CHIẾN LƯỢC PHÁT TRIỂN\nGIAI ĐOẠN 2025 - 2030\nTrường THCS Hoa Mai nằm trên địa bàn xã Đồi Sim, tỉnh Minh Họa,\n"
        "được thành lập năm 1990 với 4 lớp và nay có 18 lớp, 620 học sinh."
    )
    assert record["header"]["title"] == "CHIẾN LƯỢC PHÁT TRIỂN GIAI ĐOẠN 2025 - 2030"
    assert record["header"]["number"] == "12/KH-THCSHM"


def test_school_year_alone_belongs_to_the_title() -> None:
    """It stands behind a blank line, as a line of its own."""
    record = _read(_HEAD + "PHÁT ĐỘNG PHONG TRÀO KẾ HOẠCH NHỎ\n\nNăm học 2025 - 2026\n\nCăn cứ chỉ đạo của Hội đồng Đội xã;")
    assert record["header"]["title"] == "PHÁT ĐỘNG PHONG TRÀO KẾ HOẠCH NHỎ Năm học 2025 - 2026"
    assert record["school_year"] == "2025-2026"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 10./QĐ-THHM", "10/QĐ-THHM"),
        ("Số: 94 /KH-NVM", "94/KH-NVM"),
        ("Số 04/ KH-THPTHM. MH", "04/KH-THPTHM.MH"),
        ("Số: 01/ KH.LĐ", "01/KH.LĐ"),
        ("Số:     - CTr/LĐ", "-CTr/LĐ"),
    ],
)
def test_number_with_blanks_and_dots(line: str, number: str) -> None:
    """Blanks around a stroke, dots left for a pen, initials with a dot."""
    head = f"TRƯỜNG THPT MINH HỌA\n{line}\nMinh Họa, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\nPhát động thi đua\n"
    assert _header(head)["number"] == number


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 94 /KH-NVM Đồi Sim, ngày 30 tháng 12 năm 2025", "94/KH-NVM"),
        ("Số: / KH- NVM Đồi Sim, ngày 30 tháng 12 năm 2025", "/KH-NVM"),
        ("Số: 01/ KH.LĐ Đồi Sim, ngày 30 tháng 12 năm 2025", "01/KH.LĐ"),
    ],
)
def test_number_with_blanks_beside_place_and_day(line: str, number: str) -> None:
    """One space is all that parts the two columns."""
    header = _header(f"TRƯỜNG THCS HOA MAI\n{line}\nKẾ HOẠCH\nPhát động thi đua\n")
    assert (header["number"], header["place"], header["date"]) == (number, "Đồi Sim", "2025-12-30")


def test_place_and_day_without_a_comma() -> None:
    """A forgotten comma costs no date; a day that is celebrated is none."""
    head = "LIÊN ĐỘI TRƯỜNG TIỂU HỌC HOA MAI\n{}\nKẾ HOẠCH\nTổ chức đêm hội trăng rằm\n"
    header = _header(head.format("Đồi Sim ngày 10 tháng 9 năm 2025"))
    assert (header["place"], header["date"], header["type"]) == ("Đồi Sim", "2025-09-10", "Kế hoạch")
    assert _header(head.format("Chào mừng ngày 20 tháng 11 năm 2025"))["date"] is None


def test_agencies_of_pupils_and_kinds_in_small_letters() -> None:
    """A Liên đội that does not write in capitals, and "Kế hoạch" alone on its line."""
    header = _header(
        "Đội TNTP Hồ Chí Minh\n\nLiên đội THCS Hoa Mai\n\nĐồi Sim, ngày 15 tháng 12 năm 2025\n\nKế hoạch\n\n"
        "Công tác Đội năm học 2025 - 2026\n\nThực hiện Chương trình của Hội đồng Đội xã;\n"
    )
    assert (header["type"], header["title"]) == ("Kế hoạch", "Công tác Đội năm học 2025 - 2026")
    assert header["issuer"] == "Liên đội Trung học cơ sở Hoa Mai"


def test_meeting_named_in_capitals_is_no_agency() -> None:
    """`HỘI THU` and `HỘI THI` are events, `HỘI KHUYẾN HỌC` is an agency."""
    head = "TRƯỜNG TIỂU HỌC HOA MAI\nĐồi Sim, ngày 29 tháng 10 năm 2025\n"
    header = _header(f"{head}HỘI THU “KẾ HOẠCH NHỎ” ĐỢT I\n\nCăn cứ chỉ đạo;")
    assert header["issuer"] == "Trường Tiểu học Hoa Mai"
    assert header["title"] == "HỘI THU “KẾ HOẠCH NHỎ” ĐỢT I"


def test_header_as_a_page_of_the_web_leaves_it() -> None:
    """Lone strokes of a table, a motto without its dashes, a letter that says "Kính gởi"."""
    header = _header(
        "UBND XÃ ĐỒI SIM\nTRƯỜNG THCS HOA MAI\nSố: 18/THCSHM\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập Tự do Hạnh phúc\n"
        "Đồi Sim, ngày 18 tháng 10 năm 2025\n|\nV/v hướng dẫn hội thi\nKính gởi:\n- Các tổ chuyên môn;\n- Các chi đội.\n"
        "Căn cứ kế hoạch năm học;"
    )
    assert (header["number"], header["date"], header["title"]) == ("18/THCSHM", "2025-10-18", "hướng dẫn hội thi")
    assert header["addressees"] == ["Các tổ chuyên môn", "Các chi đội"]


@pytest.mark.parametrize(
    "line",
    ["KẾ HOẠCH (V/v phát động phong trào “Hoa điểm 10”)", "KẾ HOẠCH\n(Phát động phong trào “Hoa điểm 10”)",
     "KẾ HOẠCH\nPhát động phong trào “Hoa điểm 10”."],
)  # fmt: skip
def test_title_in_brackets_or_with_a_full_stop(line: str) -> None:
    """Neither is part of what the plan is about."""
    title = _header(_HEAD.replace("KẾ HOẠCH", line) + "\nCăn cứ chỉ đạo;\n")["title"]
    assert title is not None
    assert title.lower() == "phát động phong trào “hoa điểm 10”"


def test_dots_for_a_pen_end_no_sentence() -> None:
    """A form whose school is left blank keeps its header."""
    header = _header(
        "CÔNG ĐOÀN CƠ SỞ\n\nTrường..................\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố:.... /KH-CĐCS\n\n"
        "Đồi Sim, ngày .... tháng .... năm 2025\n\nKẾ HOẠCH\n\nTổ chức sinh hoạt\n\nCăn cứ chỉ đạo;\n"
    )
    assert (header["number"], header["date"], header["type"]) == ("/KH-CĐCS", "2025", "Kế hoạch")
