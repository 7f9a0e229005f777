"""Turns in which plans set, or do not set, a figure as an aim."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_PLAN = """SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MINH HỌA
Số: 07/KH-SGDĐT
Minh Họa, ngày 08 tháng 01 năm 2027

KẾ HOẠCH
Thi đua năm 2027

I. Chỉ tiêu
1. {}
"""


def _aims(sentence: str) -> list[tuple[Any, ...]]:
    found = read_plan(_PLAN.format(sentence), "mau", dt.date(2027, 2, 1))["targets"]
    return [(entry["value"], entry["unit"], entry["bound"], entry["label"]) for entry in found]


@pytest.mark.parametrize(
    ("sentence", "aim"),
    [
        ("Mỗi tổ ít nhất hai sáng kiến.", (2, "sáng kiến", "≥", "Mỗi tổ ít nhất hai sáng kiến")),
        ("Giỏi từ 20% trở lên, Khá trên 55%.", (20, "%", "≥", "Giỏi")),
        ("Tốt nghiệp cao hơn bình quân cả nước, phấn đấu trên 98,5%.", (98.5, "%", ">", "Tốt nghiệp cao hơn bình quân cả nước")),
        ("Số hóa 100% hồ sơ khen thưởng.", (100, "%", None, "Số hóa 100% hồ sơ khen thưởng")),
        ("Quỹ khuyến học: tăng ít nhất 5% so với năm 2026.", (5, "%", "≥", "Quỹ khuyến học: tăng ít nhất 5% so với năm 2026")),
        ("Toàn tỉnh sửa 8 - 10 “Mái ấm”.", (8, "Mái ấm", "… - 10", "Toàn tỉnh sửa 8 - 10 “Mái ấm”")),
        ("Có 24 giải, vượt năm trước 3 giải.", (3, "giải", None, "vượt năm trước 3 giải")),
        ("Khám sức khỏe định kỳ 2 lần/năm.", (2, "lần/năm", None, "Khám sức khỏe định kỳ 2 lần/năm")),
        ("Mỗi chi đội 02 “giờ học tốt”/tuần.", (2, "giờ học tốt/tuần", None, "Mỗi chi đội 02 “giờ học tốt”/tuần")),
        ("Mỗi cô dự giờ 02 tiết / tháng.", (2, "tiết/tháng", None, "Mỗi cô dự giờ 02 tiết / tháng")),
        ("12/15 tổ dân phố đạt chuẩn.", (12, "tổ dân phố", None, "12/15 tổ dân phố đạt chuẩn")),
        ("Bình quân mỗi giáo viên 01 khóa/năm.", (1, "khóa/năm", None, "Bình quân mỗi giáo viên 01 khóa/năm")),
        ("Mỗi em 1,5 kg giấy vụn hoặc 10 vỏ lon.", (10, "vỏ lon", None, "Mỗi em 10 vỏ lon")),
        ("Mỗi tổ 02 chuyên đề, viết 03 tin bài.", (3, "tin bài", None, "Mỗi tổ viết 03 tin bài")),
        ("Suy dinh dưỡng còn 4% (đầu năm: 6%), thấp còi dưới 5%.", (5, "%", "<", "thấp còi")),
        ("Bỏ học dưới 5‰ ở cấp THCS, 9‰ ở cấp THPT.", (9, "‰", "<", "Bỏ học ở cấp THPT")),
        ("Tỷ lệ bỏ học: tiểu học không quá 0,1%, THCS dưới 0,3%.", (0.3, "%", "<", "Tỷ lệ bỏ học: THCS")),
        ("Bếp ăn tự túc 1/4 lượng rau xanh.", (1, "lượng rau", None, "Bếp ăn tự túc 1/4 lượng rau xanh")),
        ("Cán bộ quản lý không quá 1/3 tổng số.", (1, None, "≤", "Cán bộ quản lý không quá 1/3 tổng số")),
        ("Xây dựng tủ sách: hoàn thành 03/9 thôn.", (3, "thôn", None, "Xây dựng tủ sách: hoàn thành 03/9 thôn")),
        ("CSTĐ cơ sở 15%; CSTĐ cấp tỉnh: 01.", (1, None, None, "CSTĐ cấp tỉnh")),
        ("Học lực: Giỏi: 20%    Khá: 45%  Đạt: 35%", (20, "%", None, "Học lực: Giỏi")),
        ("Học lực: Giỏi: 20%    Khá: 45%  Đạt: 35%", (45, "%", None, "Học lực: Khá")),
        ("Hạnh kiểm: Tốt 90% Khá 10%", (90, "%", None, "Hạnh kiểm: Tốt")),
        ("Tỉ lệ bỏ học cả năm dưới : 0,5%", (0.5, "%", "<", "Tỉ lệ bỏ học cả năm")),
        ("Duy trì 12 lớp: Tổng số: 415 học sinh", (415, "học sinh", None, "Tổng số")),
        ("Thi vào lớp 10: điểm trung bình 3 môn = 6,5 điểm", (6.5, "điểm", None, "điểm trung bình 3 môn = 6,5 điểm")),
        (
            "Ủng hộ quỹ bình quân 1 ngày lương/đoàn viên, phấn đấu đạt 18 - 20 triệu đồng.",
            (18, "triệu đồng", "… - 20", "Ủng hộ quỹ: 18 - 20 triệu đồng"),
        ),
    ],
)
def test_a_figure_is_read_with_its_bound_and_what_it_measures(sentence: str, aim: tuple[Any, ...]) -> None:
    """The aim stands among those of its sentence, with value, unit, bound and label."""
    assert aim in _aims(sentence)


def test_a_ratio_behind_its_noun_belongs_to_the_percentage() -> None:
    """`85% chỉ tiêu trở lên (680/800 sinh viên)` is one aim."""
    sentence = "Tuyển sinh đạt 85% chỉ tiêu trở lên (680/800 sinh viên)."
    found = read_plan(_PLAN.format(sentence), "mau", dt.date(2027, 2, 1))["targets"]
    assert [(entry["value"], entry["numerator"], entry["denominator"]) for entry in found] == [(85, 680, 800)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gửi lên Cổng “01 triệu sáng kiến”.",
        "Giải thưởng: Nhất 200.000đ, Nhì 150.000đ.",
        "Mỗi đoàn đóng kinh phí 500.000 đồng/trường.",
        "Đơn vị đạt 95 điểm trở lên xếp loại Xuất sắc.",
        "Nộp phiếu thứ tư 9/10 gửi bản đăng ký.",
        "Chi thưởng theo Quy chế: CSTĐ 1.000.000đ/người, LĐTT 500.000đ/người.",
        "Khơi dậy truyền thống hiếu học của nhân dân 9 thôn, bản.",
        "Không có tổ dân phố nào đạt dưới 60 điểm.",
        "Tạo chuyển biến rõ nét, nhất là ở 27 xã vùng cao.",
        "Khơi dậy tinh thần thi đua của 11 trường trên địa bàn.",
        "Chỉ số xếp trong 5 sở đứng đầu.",
        "Học sinh giỏi cấp tỉnh xếp thứ tự: 12/28.",
        "Học sinh giỏi: xếp thứ 12/28. Kiểm định chất lượng = 14/28.",
        "Mỗi chi đội cử đại diện 01 học sinh dự thi.",
        "Việc chung:\n\n3.2 Đổi mới quản lý.",
        "Nhiệm kỳ qua, toàn xã có hơn 1.200 hội viên; trên 300 gia đình hiếu học.",
        "Điểm nổi bật là phong trào nuôi heo đất với hơn 2.500 con.",
    ],
)
def test_names_prizes_fees_and_rules_are_no_aims(sentence: str) -> None:
    """What only looks like a figure to be reached sets none."""
    assert _aims(sentence) == []


def test_what_was_reached_in_brackets_is_no_aim() -> None:
    """`nhà trẻ 52% (năm 2026: 49,8%)` in a plan of 2027 has one aim."""
    assert [aim[0] for aim in _aims("Huy động trẻ: nhà trẻ 52% (năm 2026: 49,8%).")] == [52]
    assert [aim[0] for aim in _aims("Tặng 62 suất quà (Tết năm 2026: 500.000 đồng/suất).")] == [62]
    assert [aim[0] for aim in _aims("Có 05 giải (năm ngoái được 03 giải).")] == [5]


@pytest.mark.parametrize(
    "told",
    [
        "Năm học trước, với quyết tâm cao, trường đã đạt được những thành tích đáng khích lệ, cụ thể là:",
        "Kết quả đạt được của năm học trước:",
    ],
)
def test_items_below_a_line_that_tells_of_results_are_no_aims(told: str) -> None:
    """They were reached; below a line that goes on to what is to be reached they are aims."""
    items = "\n- Xếp loại học lực: Giỏi 14,4%.\n- Lên lớp thẳng đạt 97%.\n"
    assert _aims(f"{told}{items}") == []
    assert len(_aims(f"{told.rstrip(':')}; năm học này phấn đấu:{items}")) == 2


def test_parts_of_a_campaign_are_no_guests() -> None:
    """Below "phong trào thành phần" counts are aims as elsewhere; below "thành phần tham dự" they are people to come."""
    plan = _PLAN.replace("I. Chỉ tiêu", "I. {heading}").replace("{}", "Mỗi cô giáo dạy tối thiểu 05 người dân.")
    read = {heading: read_plan(plan.format(heading=heading), "mau", dt.date(2027, 2, 1))["targets"]
            for heading in ("CÁC PHONG TRÀO THÀNH PHẦN", "THÀNH PHẦN THAM DỰ")}  # fmt: skip
    assert [len(found) for found in read.values()] == [1, 0]


@pytest.mark.parametrize("sections", ["A\tGiáo dục mầm non\t\t", "Giáo dục mầm non"])
def test_a_line_that_heads_some_rows_does_not_end_a_table_of_tabs(sections: str) -> None:
    """Rows behind `A  Giáo dục mầm non` have the headings of the table."""
    table = ("Các chỉ tiêu\n\nTT\tNội dung\tĐơn vị tính\tNăm 2026\tNăm 2027\n"
             f"{sections}\n1\tTrẻ ra lớp\t%\t31\t≥ 33\n{sections}\n2\tTrường chuẩn\ttrường\t5\t7\n")  # fmt: skip
    assert _aims(table) == [(33, "%", "≥", "Trẻ ra lớp"), (7, "trường", None, "Trường chuẩn")]


@pytest.mark.parametrize(
    ("bound", "sign"),
    [
        ("thấp nhất", "≥"), ("không nhỏ hơn", "≥"), ("không thấp hơn", "≥"), ("tối đa", "≤"), ("nhiều nhất", "≤"),
        ("cao nhất", "≤"), ("không vượt quá", "≤"), ("không cao hơn", "≤"), ("chưa đến", "<"),
    ],
)  # fmt: skip
def test_each_bound_is_known_in_a_list_and_in_a_table(bound: str, sign: str) -> None:
    """Words of a bound part two aims of one sentence, behind "và" as behind a comma, and stand before a table's figure."""
    second = (80, "%", sign, "lớp tiên tiến")
    for joined in (" và", ","):
        assert _aims(f"Phấn đấu 90% trường đạt chuẩn{joined} {bound} 80% lớp tiên tiến.") == [
            (90, "%", None, "trường đạt chuẩn"), second
        ]  # fmt: skip
    table = f"Các chỉ tiêu\n\n| Nội dung | Đơn vị tính | Chỉ tiêu |\n|-|-|-|\n| Lớp tiên tiến | % | {bound.capitalize()} 80 |"
    assert _aims(table) == [(80, "%", sign, "Lớp tiên tiến")]


def test_units_behind_what_a_row_measures_and_bounds_in_a_heading() -> None:
    """`Gia đình học tập (%)` names its unit, `Số lượng tối đa` the bound; "Đơn vị" may be a column of schools."""
    table = "Các chỉ tiêu\n\nTiêu chí | Năm 2026 | Năm 2027\n1. Gia đình học tập (%) | 62,5 | 65\n2. Dòng họ (dòng họ) | 14 | 15"
    assert _aims(table) == [(65, "%", None, "Gia đình học tập"), (15, "dòng họ", None, "Dòng họ")]
    quotas = "Số lượng\n\n| Đơn vị | Danh hiệu | Số lượng tối đa |\n|-|-|-|\n| Khối THPT | Cờ thi đua | 02 |"
    assert _aims(quotas) == [(2, None, "≤", "Cờ thi đua")]
