"""Layouts that come of typing and copying: doubled blanks, columns of signatures, years in parentheses."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import docx
import pytest

from bangvang.imports.plan import read_plan
from bangvang.imports.text_source import read_source

_HEAD = """TRƯỜNG THCS HOA MAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-THCSHM\tMinh Họa, ngày 08  tháng 9  năm 2025

KẾ HOẠCH
Phát động thi đua năm học 2025-2026

Căn cứ Kế hoạch số 15/KH-SGDĐT ngày 27/8/2025 của Sở GDĐT;

1. Chỉ tiêu
- {}

Nơi nhận :\tHIỆU TRƯỞNG
-  UBND phường (b/c) ;\t(Đã ký)
-  Lưu VT.\tTrần Văn Thí Dụ
"""


def _read(item: str) -> dict[str, Any]:
    return read_plan(_HEAD.format(item), "mau", dt.date(2026, 1, 1))


def test_doubled_blanks_part_neither_a_date_nor_a_dash_from_its_words() -> None:
    """`ngày 08  tháng 9` is one date, `-  UBND` one entry; no word of them goes into the title."""
    header = _read("100% giáo viên đăng ký.")["header"]
    assert (header["place"], header["date"]) == ("Minh Họa", "2025-09-08")
    assert header["title"] == "Phát động thi đua năm học 2025-2026"
    assert header["distribution"] == ["UBND phường (b/c)", "Lưu VT"]
    assert header["signers"] == [{"role": "HIỆU TRƯỞNG", "name": "Trần Văn Thí Dụ"}]


def test_a_phone_in_a_plan_is_told_of() -> None:
    """A plan is shown word for word: whether somebody's phone may be, an editor decides."""
    found = [one for one in _read("Liên hệ bà Lò Thị Mẫu, điện thoại 0912.345.678.")["problems"] if one["rule"] == "private-text"]
    assert [(one["line"], "điện thoại" in one["message"]) for one in found] == [(10, True)]


def test_a_theme_of_a_phase_is_one_of_emulation() -> None:
    """Not one of the school year, which has its own."""
    (theme,) = _read('Đợt 1: từ 08/9 đến 20/11/2025. Chủ đề: "Tôn sư trọng đạo".')["themes"]
    assert (theme["text"], theme["kind"]) == ("Tôn sư trọng đạo", "thi đua")


@pytest.mark.parametrize(
    ("words", "span"),
    [("Giai đoạn 1 (2026 - 2027): làm điểm.", ("2026", "2027")), ("Giai đoạn 2 (năm 2028): nhân rộng.", ("2028", "2028"))],
)
def test_years_in_parentheses_are_those_of_the_phase(words: str, span: tuple[str, str]) -> None:
    """A phase may state nothing but its years."""
    assert [(phase["start"], phase["end"]) for phase in _read(words)["phases"]] == [span]


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("Có ít nhất 98,5% trường tổ chức học 2 buổi/ngày.", [(98.5, "%", None)]),
        ("05/06 đơn vị đạt danh hiệu hoàn thành xuất sắc nhiệm vụ (83,3%).", [(83.3, "%", 5)]),
        ("05/06 đơn vị đạt danh hiệu hoàn thành xuất sắc nhiệm vụ (12 %).", [(5, "đơn vị", 5), (12, "%", None)]),
        ("Mỗi trường cử 02 cô; trường có trên 40 lớp cử thêm 01 cô.", [(2, "cô", None), (1, "cô", None)]),
        ("Bản này lập thành 07 bản, mỗi đơn vị giữ 01 bản.", []),
        ("Dâng hương dịp Giỗ Tổ Hùng Vương (10/3 âm lịch).", []),
        ("Cuộc họp phải có tối thiểu 2/3 số thành viên dự.", []),
        ("Ít nhất 2/3 số trường đạt chuẩn.", [(2, "trường", 2)]),
        ("03 giải Ba, mỗi giải 500.000 đồng; ảnh dung lượng dưới 5 MB.", [(3, "giải", None)]),
        ("Thu 2kg/em; hơn 2/3 số lớp tham gia.", [(2, "kg/em", None), (2, "lớp", 2)]),
        ("Ủng hộ 5.000.000đ.", [(5000000, "đ", None)]),
    ],
)  # fmt: skip
def test_figures_that_are_aims_and_those_that_are_none(words: str, figures: list[tuple[Any, ...]]) -> None:
    """Names that hold a number, conditions, copies and lunar days are no aims; a ratio has its own percentage."""
    found = _read(words)["targets"]
    assert [(target["value"], target["unit"], target["numerator"]) for target in found] == figures


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("95% công đoàn viên tham gia.", None),
        ("95% đoàn viên trở lên tham gia.", "≥"),
        ("70% học sinh xếp loại Khá trở lên.", None),
        ("Không để quá 3% học sinh bỏ học.", "≤"),
    ],
)
def test_the_bound_behind_a_noun_is_the_figures_and_that_of_a_level_is_none(words: str, bound: str | None) -> None:
    """`95% đoàn viên trở lên` is at least so many, `xếp loại Khá trở lên` is which level."""
    (target,) = _read(words)["targets"]
    assert target["bound"] == bound


def test_one_space_between_columns_parts_them_but_no_title() -> None:
    """The text of a PDF keeps one space of what parted two columns; a title may name the state."""
    text = _HEAD.replace("\t", " ").replace("Phát động thi đua", "CHÀO MỪNG QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    header = read_plan(text.format("100% giáo viên."), "mau", dt.date(2026, 1, 1))["header"]
    assert (header["issuer"], header["number"]) == ("Trường Trung học cơ sở Hoa Mai", "12/KH-THCSHM")
    assert (header["place"], header["date"]) == ("Minh Họa", "2025-09-08")
    assert header["title"] == "CHÀO MỪNG QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM năm học 2025-2026"


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("Báo cáo số liệu đến hết tháng 9/2025.", []),
        ("Nhận hồ sơ đến hết ngày 30/9/2025.", ["2025-09-30"]),
        ("Tổng kết cuối năm 2026.", ["2026-12-31"]),
        ("Báo cáo tổng kết cuối năm 2026 theo mẫu.", []),
        ("Không nhận bài gửi sau 17h ngày 30/9/2025.", ["2025-09-30"]),
        ("Nộp hồ sơ trước ngày làm việc cuối cùng của tháng 11 (28/11/2025).", ["2025-11-28"]),
        ("Từ nay đến 20/11: mỗi lớp làm một tập san.", ["2025-11-20"]),
        ("Hoàn thành thăm hỏi trước ngày Nhà giáo Việt Nam 20/11.", ["2025-11-20"]),
        ("Kiểm tra lần 1 (09 - 10/10/2025), lần 2 (06 - 07/4/2026).", ["2025-10-10", "2026-04-07"]),
    ],
)
def test_what_is_due_at_a_day_and_what_is_only_counted_up_to_it(words: str, dates: list[str]) -> None:
    """Figures up to a day and the name of a report at the year's end are no deadlines."""
    assert [entry["date"] for entry in _read(words)["deadlines"]] == dates


def test_the_day_of_the_document_before_is_that_of_the_next() -> None:
    """`Công văn số 16 cùng ngày của Sở`: the day of the first, the issuer of the second."""
    text = _HEAD.replace("27/8/2025 của", "27/8/2025, Công văn số 16/SGDĐT-VP cùng ngày của").format("100% giáo viên.")
    cited = read_plan(text, "mau", dt.date(2026, 1, 1))["citations"]
    assert [(one["date"], one["issuer"]) for one in cited] == [("2025-08-27", "Sở Giáo dục và Đào tạo")] * 2


def test_a_bullet_of_a_font_of_symbols_is_shown_as_a_dot() -> None:
    """What copying from Word leaves of a bullet is an empty box in every other font."""
    text = read_source("I. NỘI DUNG\n\uf0b7 Việc thứ nhất.\n\uf0d8 Việc thứ hai.\n".encode(), "mau.txt").text
    assert text.split("\n")[1:3] == ["• Việc thứ nhất.", "• Việc thứ hai."]


def test_a_lunar_day_is_found_as_it_falls_in_the_year() -> None:
    """10/3 of the lunar calendar is 26 April in 2026, by the year of the plan's end."""
    text = _HEAD.replace("2025", "2026").format("Dâng hương dịp Giỗ Tổ Hùng Vương (10/3 âm lịch).")
    (day,) = read_plan(text, "mau", dt.date(2026, 1, 1))["anniversaries"]
    assert (day["name"], day["date"], day["years"]) == ("Giỗ Tổ Hùng Vương", "2026-04-26", None)


def test_signatures_in_a_table_of_rows_are_read_cell_by_cell() -> None:
    """Without nơi nhận nothing but functions above names shows that a table is no list."""
    paper = docx.Document()
    for words in ("GIAO ƯỚC THI ĐUA", "Năm 2026", "Điều 1. Nội dung", "100% đoàn viên đăng ký thi đua./."):
        paper.add_paragraph(words)
    paper.add_paragraph("ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC")
    table = paper.add_table(2, 2)
    cells = (
        ("CĐCS TRƯỜNG THPT HOA MAI", "CHỦ TỊCH", "", "Hoàng Thị Thử"),
        ("CĐCS TRƯỜNG THPT HOA BAN", "CHỦ TỊCH", "", "Lò Văn Mẫu"),
        ("CỤM PHÓ", "Sùng Thị Ví Dụ"),
        ("CỤM TRƯỞNG", "Phan Văn Họa"),
    )
    for number, lines in enumerate(cells):
        cell = table.cell(number // 2, number % 2)
        cell._tc.remove(cell.paragraphs[0]._p)
        for line in lines:
            cell.add_paragraph(line)
    stream = io.BytesIO()
    paper.save(stream)
    result = read_plan(read_source(stream.getvalue(), "giao-uoc.docx").text, "mau", dt.date(2026, 1, 1))
    assert [(signer["role"], signer["name"]) for signer in result["header"]["signers"]] == [
        ("CĐCS TRƯỜNG THPT HOA MAI, CHỦ TỊCH", "Hoàng Thị Thử"),
        ("CĐCS TRƯỜNG THPT HOA BAN, CHỦ TỊCH", "Lò Văn Mẫu"),
        ("CỤM PHÓ", "Sùng Thị Ví Dụ"),
        ("CỤM TRƯỞNG", "Phan Văn Họa"),
    ]
