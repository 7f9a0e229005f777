"""Times that name nothing themselves, months with work below them, and levels that keep what is graded."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_HEAD = """TRƯỜNG TIỂU HỌC ĐỒI SIM
Số: 05/KH-THĐS
Suối Mơ, ngày 01 tháng 10 năm 2025
KẾ HOẠCH
{title}

Căn cứ nhiệm vụ năm học 2025 - 2026;

{body}
"""


def _read(body: str, title: str = "Tổ chức hội thi báo tường") -> dict[str, Any]:
    return read_plan(_HEAD.format(title=title, body=body), "mau", dt.date(2026, 1, 1))


def _due(body: str, title: str = "Tổ chức hội thi báo tường") -> list[tuple[str, str]]:
    return [(one["date"], one["title"]) for one in _read(body, title)["deadlines"]]


def _aims(body: str) -> list[tuple[str, float]]:
    return [(one["label"], one["value"]) for one in _read(body, "Thi đua năm học 2025 - 2026")["targets"]]


@pytest.mark.parametrize(
    "body",
    [
        "I. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian: 9h00 ngày 18/11/2025",
        "I. THỜI GIAN\n1. Thời gian: Từ 7h30’ đến 9h30’ ngày 18/11/2025 (sáng thứ 3)",
        "1. Thời gian: 9h00 ngày 18/11/2025\n2. Địa điểm: sân trường",
    ],
)
def test_time_of_the_plan_s_own_event(body: str) -> None:
    """A heading like "THỜI GIAN" names nothing: what takes place is what the plan is of."""
    assert _due(body) == [("2025-11-18", "Tổ chức hội thi báo tường")]


def test_time_of_an_event_with_a_heading_of_its_own() -> None:
    """The heading right above a time names its event."""
    body = "I. TIẾN HÀNH\n1. Họp Ban tổ chức:\n- Thời gian: 14h00 ngày 10/10/2025.\n- Địa điểm: văn phòng"
    assert _due(body) == [("2025-10-10", "Họp Ban tổ chức")]


def test_what_comes_in_from_one_day_to_another() -> None:
    """What is collected is due at the end, under its own name."""
    assert _due("I. TIẾN ĐỘ\n- Các lớp thu gom giấy vụn từ ngày 01/11/2025 đến ngày 10/11/2025") == [
        ("2025-11-10", "Các lớp thu gom giấy vụn")
    ]
    assert _due("I. NỘI DUNG\n- Vòng 1: Sơ loại: Diễn ra từ 24/10/2025 – 31/10/2025") == [("2025-10-31", "Sơ loại")]
    assert _due("I. TỔ CHỨC\n- Hạn cuối nhận sản phẩm: 17h ngày 15/11/2025") == [("2025-11-15", "Hạn cuối nhận sản phẩm")]


def test_days_in_a_list_are_one_stretch() -> None:
    """The days of an event that takes three are one stretch, and no title."""
    plan = _read("I. NỘI DUNG\n1. Hội thi\n- Thời gian: các ngày 01, 02, 03 tháng 12 năm 2025.")
    assert [(one["start"], one["end"]) for one in plan["phases"]] == [("2025-12-01", "2025-12-03")]
    assert not any("các" in one["title"] for one in plan["deadlines"])


def test_days_and_work_below_a_month() -> None:
    """`Trước ngày 15 các tổ nộp phiếu` is of the month above; so is work without a day below `Tháng 10/2025: …`."""
    body = (
        "I. KẾ HOẠCH THÁNG\nTháng 10/2025: Phát động thi đua\n- Các tổ đăng ký danh hiệu thi đua\n"
        "- Trước ngày 15 các tổ nộp phiếu\nTháng 11/2025\n- Chậm nhất ngày 20 lớp trưởng gửi bài về Đoàn trường"
    )
    assert _due(body, "Công tác thi đua") == [
        ("2025-10", "Phát động thi đua"),
        ("2025-10", "Các tổ đăng ký danh hiệu thi đua"),
        ("2025-10-15", "các tổ nộp phiếu"),
        ("2025-11-20", "lớp trưởng gửi bài về Đoàn trường"),
    ]


def test_days_that_count_and_days_before_are_none_of_the_month() -> None:
    """A day with a month of its own is of that month."""
    body = "I. KẾ HOẠCH THÁNG\nTháng 10/2025\n- Báo cáo trước ngày 15 tháng 12"
    assert [date for date, _ in _due(body, "Công tác thi đua")] == ["2025-12-15"]


def test_what_was_held_on_the_plan_s_own_day_is_told() -> None:
    """A resolution tells of the meeting of its own day; hours are no aims."""
    assert _due("1. Đại hội chi bộ được tổ chức từ 13 giờ 30 đến 17 giờ ngày 01 tháng 10 năm 2025.") == []
    assert _aims("1. Đại hội chi bộ được tổ chức từ 13 giờ 30 đến 17 giờ ngày 01 tháng 10 năm 2025.") == []


def test_week_of_lessons_is_no_work() -> None:
    """Weeks of lessons are counted, nothing is due at their end."""
    assert _due("1. Biên chế\nTuần thực học 01: từ ngày 06/10/2025 đến 10/10/2025") == []


def test_phase_is_not_due_at_its_end_as_well() -> None:
    """One span is one entry."""
    plan = _read("1. Thời gian: Tuần lễ đọc sách được phát động từ ngày 06/10/2025 đến hết ngày 12/10/2025.")
    assert [(one["start"], one["end"]) for one in plan["phases"]] == [("2025-10-06", "2025-10-12")]
    assert plan["deadlines"] == []


def test_levels_keep_what_is_graded() -> None:
    """Behind a colon each level is of what stands before the colon."""
    assert _aims("I. CHỈ TIÊU\n- Xếp loại học lực: Giỏi 20%, Khá 55%, Trung bình 25%") == [
        ("Xếp loại học lực: Giỏi", 20),
        ("Xếp loại học lực: Khá", 55),
        ("Xếp loại học lực: Trung bình", 25),
    ]
    assert _aims("I. CHỈ TIÊU\n- Hạnh kiểm: Tốt: 85%; Khá: 15%. Học lực: Giỏi: 30 em (20%), khá: 80 em") == [
        ("Hạnh kiểm: Tốt", 85),
        ("Hạnh kiểm: Khá", 15),
        ("Học lực: Giỏi", 30),
        ("Học lực: Giỏi", 20),
        ("Học lực: khá", 80),
    ]


def test_levels_below_what_is_graded() -> None:
    """Levels as items are of the item above them; a level below a heading of aims stands alone."""
    assert _aims("I. CHỈ TIÊU\n- Học lực:\n+ Giỏi: 20%\n+ Khá: 55%\n- Đạt: 98%") == [
        ("Học lực: Giỏi", 20),
        ("Học lực: Khá", 55),
        ("Đạt", 98),
    ]


def test_aims_go_on_behind_semicolons() -> None:
    """What goes on a list of aims is one."""
    aims = _aims("I. NỘI DUNG\n- Toàn trường phấn đấu có 2 công trình cấp tỉnh; 13 công trình, việc cấp xã; 27 công trình lớp.")
    assert [value for _, value in aims] == [2, 13, 27]


def test_figures_that_are_no_aims() -> None:
    """Those present, the count of a contest and a condition are not to be reached."""
    assert _aims("I. NỘI DUNG\n- Đại hội có mặt 25 đảng viên/tổng số 25 đảng viên.") == []
    assert _aims("I. NỘI DUNG\n- Tham gia hội thi Olympic 30/4 lần thứ 22.") == []
    assert _aims("I. CHỈ TIÊU\n- Phấn đấu 100% doanh nghiệp có từ 25 lao động trở lên có tổ chức công đoàn.")[0][1] == 100
    assert len(_aims("I. CHỈ TIÊU\n- Phấn đấu 100% doanh nghiệp có từ 25 lao động trở lên có tổ chức công đoàn.")) == 1


def test_long_sentence_that_breaks_off_is_no_title() -> None:
    """A body cut out of its text has no title; dots at its end are no blank for a pen."""
    text = (
        "Cụ thể, đối với giáo dục mầm non, tiếp tục duy trì và nâng cao chất lượng phổ cập; phấn đấu hoàn thành phổ cập cho trẻ "
        "mẫu giáo. Tỷ lệ huy động trẻ đến trường đạt 38% trẻ em trong độ tuổi nhà trẻ; phấn đấu tỷ lệ trường tư đạt 30%...\n\n"
        "Đối với giáo dục phổ thông, 75% các xã đạt chuẩn.\n"
    )
    plan = read_plan(text, "mau", dt.date(2026, 1, 1))
    assert plan["header"]["title"] is None
    assert [one["value"] for one in plan["targets"]] == [38, 30, 75]
