"""Turns in which plans say, or do not say, when something is due."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_PLAN = """SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MINH HỌA
Số: 12/KH-SGDĐT
Minh Họa, ngày 05 tháng 9 năm 2025

KẾ HOẠCH
Thi đua năm học 2025-2026

1. Thực hiện
- {}
- Các đơn vị nghiêm túc thực hiện.
"""


def _due(sentence: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_plan(_PLAN.format(sentence), "mau", dt.date(2026, 1, 1))["deadlines"]
    return found


@pytest.mark.parametrize(
    ("sentence", "date", "title"),
    [
        ("Trước ngày 10/12/2025, các trường gửi báo cáo về Sở.", "2025-12-10", "các trường gửi báo cáo về Sở"),
        ("Hồ sơ gửi về Sở chậm nhất là 17 giờ 00 ngày 05/01/2026.", "2026-01-05", "Hồ sơ gửi về Sở"),
        ("Các tổ nộp minh chứng trước 16h30 thứ Tư, ngày 15/10/2025.", "2025-10-15", "Các tổ nộp minh chứng"),
        ("Các trường sửa chữa thư viện xong trước 30/11.", "2025-11-30", "Các trường sửa chữa thư viện"),
        ("Hạn nộp: 20/10/2025 (phiếu đăng ký).", "2025-10-20", "Hạn nộp: phiếu đăng ký"),
        ("Từ nay đến hết quý II năm 2026, các đơn vị rà soát dữ liệu.", "2026-06-30", "các đơn vị rà soát dữ liệu"),
        ("Tổng kết đợt 1 vào dịp kỷ niệm Ngày Nhà giáo Việt Nam 20/11.", "2025-11-20", "Tổng kết đợt 1"),
        ("Ban thi đua thu ảnh dự thi của lớp (hạn: 18/11/2025).", "2025-11-18", "Ban thi đua thu ảnh dự thi của lớp"),
        ("Sáng kiến nộp muộn nhất vào ngày cuối cùng của tháng 3/2026.", "2026-03-31", "Sáng kiến nộp"),
        ("Tổng kết: dự kiến tuần thứ hai của tháng 11/2025.", "2025-11", "Tổng kết"),
        ("Trong tháng 3 và tháng 4/2026, mỗi trường tổ chức 02 chuyên đề.", "2026-04", "mỗi trường tổ chức 02 chuyên đề"),
    ],
)
def test_what_is_due_is_found_with_its_day(sentence: str, date: str, title: str) -> None:
    """A sentence that sets a last day gives one deadline with its day, named without the words of time."""
    assert [(entry["date"], entry["title"]) for entry in _due(sentence)] == [(date, title)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Báo cáo gửi định kỳ hằng quý (trước ngày 20 của tháng cuối quý).",
        "Giáo viên được tuyển dụng trước ngày 01/9/2025 được đăng ký.",
        "Danh hiệu đã được công nhận trước tháng 6/2024 không tính.",
        "Các lớp trang trí chào mừng ngày 20/11.",
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 10/10/2025 của UBND tỉnh.",
        "Học sinh sinh trước ngày 01/01/2012 được tham gia.",
    ],
)
def test_days_that_are_no_deadline_give_none(sentence: str) -> None:
    """Days of people, papers and celebrations, and days that come back, are no deadlines."""
    assert _due(sentence) == []


def test_reports_of_one_sentence_are_each_a_report() -> None:
    """The second report of a sentence has its own day and is called a report."""
    found = _due("Báo cáo sơ kết học kỳ I trước 15/01/2026, tổng kết trước 25/5/2026.")
    assert [(entry["date"], entry["title"]) for entry in found] == [
        ("2026-01-15", "Báo cáo sơ kết học kỳ I"),
        ("2026-05-25", "Báo cáo tổng kết"),
    ]


def test_a_mailbox_in_parentheses_is_no_work_of_its_own() -> None:
    """A colon inside parentheses does not end the words that say what is due."""
    found = _due("Các trường: gửi kế hoạch về Sở (qua Văn phòng, email: so@minhhoa.example) chậm nhất ngày 20/9/2025.")
    assert [(entry["date"], entry["email"]) for entry in found] == [("2025-09-20", "so@minhhoa.example")]
    assert found[0]["title"].startswith("gửi kế hoạch về Sở")


def test_what_goes_on_paper_goes_to_no_mailbox() -> None:
    """The second day of a line, for the paper, does not take the address of the first."""
    found = _due("Báo cáo gửi chậm nhất 22/5/2026 qua hộp thư so@minhhoa.example và bản giấy trước ngày 25/5.")
    assert [(entry["date"], entry["email"]) for entry in found] == [
        ("2026-05-22", "so@minhhoa.example"),
        ("2026-05-25", None),
    ]


def test_the_second_phase_of_a_report_shares_its_work() -> None:
    """`… giai đoạn 1 chậm nhất 25/6, giai đoạn 2 trước 20/12` has two days for one report."""
    found = _due("Báo cáo kết quả giai đoạn 1 chậm nhất 25/6/2026, giai đoạn 2 trước 20/12/2026.")
    assert [entry["date"] for entry in found] == ["2026-06-25", "2026-12-20"]
