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
    ],
)
def test_names_prizes_fees_and_rules_are_no_aims(sentence: str) -> None:
    """What only looks like a figure to be reached sets none."""
    assert _aims(sentence) == []


def test_what_was_reached_in_brackets_is_no_aim() -> None:
    """`nhà trẻ 52% (năm 2026: 49,8%)` in a plan of 2027 has one aim."""
    assert [aim[0] for aim in _aims("Huy động trẻ: nhà trẻ 52% (năm 2026: 49,8%).")] == [52]


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
