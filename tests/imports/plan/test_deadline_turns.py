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
        ("Cơ sở tự chấm điểm đến 15/11.", "2025-11-15", "Cơ sở tự chấm điểm"),
        ("Bản đăng ký nộp cho bộ phận thi đua ngày 07/10, kèm mẫu.", "2025-10-07", "Bản đăng ký nộp cho bộ phận thi đua"),
        ("Hồ sơ nộp không trễ hơn 30/6/2026.", "2026-06-30", "Hồ sơ nộp"),
        ("Các tổ thu phiếu về trước 30/4 trình Hiệu trưởng.", "2026-04-30", "Các tổ thu phiếu về"),
        ("Thủ kho kiểm kê thiết bị chiều thứ Sáu 24/10.", "2025-10-24", "Thủ kho kiểm kê thiết bị"),
        ("Môn Toán sinh hoạt cụm trong tuần thứ 2 của tháng 3/2026.", "2026-03", "Môn Toán sinh hoạt cụm"),
        ("Nửa đầu tháng 12 các đơn vị bình xét.", "2025-12", "các đơn vị bình xét"),
        ("Chi bộ góp ý ngày 29/11 hoặc 30/11.", "2025-11-30", "Chi bộ góp ý"),
        ("Trễ nhất ngày 10/12/2025, các trường gửi báo cáo về Sở.", "2025-12-10", "các trường gửi báo cáo về Sở"),
        ("Gửi hồ sơ về Sở chậm nhất cuối giờ chiều thứ Sáu 12/12/2025.", "2025-12-12", "Gửi hồ sơ về Sở"),
        ("Thẩm định danh mục xong trước quý II/2026.", "2026-03-31", "Thẩm định danh mục"),
        ("Các trường báo cáo trước tháng 01/2026.", "2025-12-31", "Các trường báo cáo"),
        ("Hội nghị viên chức - chậm nhất 30/9.", "2025-09-30", "Hội nghị viên chức"),
        ("Lấy ý kiến xong; từ nay đến hết quý II/2026 hoàn thành cập nhật dữ liệu giai đoạn 2021 - 2025.", "2026-06-30",
         "hoàn thành cập nhật dữ liệu giai đoạn 2021 - 2025"),
        ("Cấp trường: hoàn thành trước 31/5/2026.", "2026-05-31", "Cấp trường"),
        ("Ra đề cương; vào điểm, khoá sổ hạn cuối: thứ Tư 14/01.", "2026-01-14", "vào điểm, khoá sổ"),
        ("Kéo co, đẩy gậy vào chiều thứ Bảy cuối tháng 12.", "2025-12", "Kéo co, đẩy gậy"),
        ("Lớp học hè khai giảng ngày 08/6/2026.", "2026-06-08", "Lớp học hè khai giảng"),
        ("Xây dựng tủ sách: hoàn thành 03/9 thôn trước 30/6/2026.", "2026-06-30", "Xây dựng tủ sách: hoàn thành 03/9 thôn"),
        ("Gửi kế hoạch năm trước 31/01 (riêng năm 2026 gửi trước ngày 10/02/2026).", "2026-02-10",
         "Gửi kế hoạch năm trước 31/01: riêng năm 2026 gửi"),
        ("Tuần 2 (03/11 – 07/11): dạy tốt; bốc thăm văn nghệ ngày 05/11.", "2025-11-05", "bốc thăm văn nghệ"),
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
        "Đơn vị nộp sau ngày 20/11 không được xét.",
        "Số liệu chốt đến 31/10/2025.",
        "Số lượt vi phạm giảm 1/3.",
        "Kế hoạch có hiệu lực đến ngày 31/5/2026.",
        "Hằng năm các trường gửi báo cáo kết quả về Sở trước ngày 30 tháng 11.",
        "Hồ sơ khen cao gửi theo lịch của Sở (thường vào giữa tháng 6).",
        "Thư viện mở cửa trở lại từ ngày 15/10/2025.",
        "Số liệu chốt đến 31/12/2025 và 31/5/2026.",
        "Hồ sơ xét sáng kiến: đã nhận đến hết ngày 31/8/2025.",
        "Báo cáo sĩ số hằng ngày trước 8 giờ trong tuần từ 23/02 đến 28/02.",
        "Bếp ăn tự túc 1/4 lượng rau xanh.",
        "Tuần 2 (03/11 – 07/11): dạy tốt, học tốt.",
    ],
)
def test_days_that_are_no_deadline_give_none(sentence: str) -> None:
    """Days of people, papers and celebrations, and days that come back, are no deadlines."""
    assert _due(sentence) == []


@pytest.mark.parametrize("latest", ["chậm nhất", "muộn nhất", "trễ nhất"])
@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("Các trường gửi báo cáo về Sở {} ngày 10/12/2025.", "Sở"),
        ("Hồ sơ gửi qua hộp thư điện tử công vụ {} ngày 10/12/2025.", "hộp thư điện tử công vụ"),
    ],
)
def test_words_for_the_last_day_are_no_part_of_the_address(sentence: str, channel: str, latest: str) -> None:
    """Where something is sent ends before each of the words that say by when."""
    assert [(entry["date"], entry["channel"]) for entry in _due(sentence.format(latest))] == [("2025-12-10", channel)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Các trường gửi báo cáo trễ nhất ngày 10 hằng tháng.",
        "Các trường gửi báo cáo trước ngày 10 hằng tuần.",
        "Các trường gửi báo cáo trước ngày 10 của tháng cuối mỗi học kỳ.",
        "Mỗi học kỳ các trường gửi báo cáo chậm nhất ngày 10 của tháng cuối.",
    ],
)
def test_a_day_that_comes_back_is_told_to_the_editor(sentence: str) -> None:
    """Whatever comes back – weeks, months, terms – gives no deadline and one hint with its words."""
    read = read_plan(_PLAN.format(sentence), "mau", dt.date(2026, 1, 1))
    assert read["deadlines"] == []
    assert [problem["line"] for problem in read["problems"] if problem["rule"] == "repeated-deadline"] == [9]


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


def test_a_second_time_of_one_work_is_due_as_well() -> None:
    """`vào tuần 3 tháng 12 và tuần 2 tháng 4` has two times for one work."""
    found = _due("Phòng kiểm tra chéo giữa các cụm vào tuần 3 tháng 12/2025 và tuần 2 tháng 4/2026.")
    assert [(entry["date"], entry["title"]) for entry in found] == [
        ("2025-12", "Phòng kiểm tra chéo giữa các cụm"),
        ("2026-04", "Phòng kiểm tra chéo giữa các cụm"),
    ]


def test_what_stands_in_brackets_behind_a_day_is_said_of_that_day() -> None:
    """In `30/9 (đăng ký), 15/01 (sơ kết)` each day has its own work."""
    found = _due("Các mốc: 30/9 (đăng ký danh hiệu), 15/01 (sơ kết học kỳ I), 20/5 (tổng kết).")
    assert [entry["date"] for entry in found] == ["2025-09-30", "2026-01-15", "2026-05-20"]
    assert [entry["title"] for entry in found[1:]] == ["sơ kết học kỳ I", "tổng kết"]


def test_days_below_a_month_take_it_from_their_heading() -> None:
    """`THÁNG 9/2025` above `ngày 22`, and `Tháng 10: … trước ngày 29` in one item."""
    plan = _PLAN.format("Đại hội chi đoàn họp ngày 12/9.").replace(
        "- Các đơn vị nghiêm túc thực hiện.",
        "2. Lịch\n\nTHÁNG 9/2025\n- Ra mắt đội tuyên truyền, ngày 22.\n- Nộp sổ: trước ngày 30.\n\n"
        "3. Báo cáo\n- Tháng 02: các xã ban hành kế hoạch, gửi về Sở trước ngày 28.",
    )
    found = read_plan(plan, "mau", dt.date(2026, 1, 1))["deadlines"]
    assert [entry["date"] for entry in found] == ["2025-09-12", "2025-09-22", "2025-09-30", "2026-02-28"]


def _due_below(items: str) -> list[tuple[str, str]]:
    plan = _PLAN.format("Các lớp giữ nền nếp.").replace("- Các đơn vị nghiêm túc thực hiện.", items)
    return [(entry["date"], entry["title"]) for entry in read_plan(plan, "mau", dt.date(2026, 1, 1))["deadlines"]]


def test_work_below_a_month_is_due_in_it() -> None:
    """An item without a day is due in the month that stands alone above it, as one behind `Tháng 9:` is."""
    found = _due_below(
        "2. Lịch\n\nTháng 9/2025:\n- Nộp hồ sơ về Sở\n- Tuần 2: kiểm tra sổ đầu bài.\n- Nộp quỹ: trước ngày 30.\n\n"
        "Tháng 01/2026\n- Họp Hội đồng thi đua."
    )
    assert found == [
        ("2025-09", "Nộp hồ sơ về Sở"),
        ("2025-09", "kiểm tra sổ đầu bài"),
        ("2025-09-30", "Nộp quỹ"),
        ("2026-01", "Họp Hội đồng thi đua"),
    ]


@pytest.mark.parametrize(
    ("month", "item"),
    [
        ("Tháng 9/2025", "Giữ gìn trường lớp sạch đẹp."),  # nothing that is handed in, held or written
        ("Tháng 9/2025", "Nộp báo cáo hằng tuần về Văn phòng."),
        ("Tháng 8/2025", "Họp Hội đồng thi đua."),  # before the plan's own day
        ("Chủ điểm tháng 9/2025", "Báo cáo viên nói chuyện truyền thống."),
        ("Tháng 12/2025 và tháng 01/2026", "Họp Hội đồng thi đua."),
    ],
)
def test_other_items_below_a_month_are_not_due_in_it(month: str, item: str) -> None:
    """What is no work, comes back, is past, or stands below more than one month or a theme has no month of its own."""
    assert _due_below(f"2. Lịch\n\n{month}\n- {item}") == []


def test_a_heading_below_a_month_is_no_work() -> None:
    """`a) Công tác kiểm tra` with items of its own is what they are called, not what is due."""
    found = _due_below("2. Lịch\n2.1. Tháng 10/2025\na) Công tác kiểm tra\n- Kiểm tra hồ sơ tổ Toán.\n2.2. Tháng 11/2025")
    assert found == [("2025-10", "Kiểm tra hồ sơ tổ Toán")]


def test_a_column_of_days_is_one_whatever_it_is_called() -> None:
    """The times of a table are known by what its cells hold."""
    table = "| Tuần | Công việc | Phụ trách |\n|---|---|---|\n| 13/10 - 18/10 | Phát động | Đội |\n| 17/11 | Tổng hợp | Tổ |"
    found = read_plan(f"{_PLAN.format('Các tổ thực hiện.')}\n\n{table}\n", "mau", dt.date(2026, 1, 1))["deadlines"]
    assert [(entry["date"], entry["title"]) for entry in found] == [("2025-10-18", "Phát động"), ("2025-11-17", "Tổng hợp")]


def test_a_letter_of_november_means_the_next_january() -> None:
    """A month far before the letter that sets it is one of the next year, where no year is stated."""
    letter = "Số: 44/SGDĐT-VP\nMinh Họa, ngày 28 tháng 11 năm 2025\nV/v mừng Xuân\n\n1. Việc\n- Gửi báo cáo trước ngày 18/01.\n"
    found = read_plan(letter, "mau", dt.date(2026, 1, 1))["deadlines"]
    assert [entry["date"] for entry in found] == ["2026-01-18"]


def test_brackets_behind_two_days_tell_them_apart() -> None:
    """`trước 05/01 (học kỳ I), trước 25/5 (cả năm)` is one report with two names."""
    found = _due("Các trường báo cáo UBND xã trước 05/01/2026 (học kỳ I), trước 25/5/2026 (cả năm).")
    assert [(entry["date"], entry["title"]) for entry in found] == [
        ("2026-01-05", "Các trường báo cáo UBND xã (học kỳ I)"),
        ("2026-05-25", "Các trường báo cáo UBND xã (cả năm)"),
    ]


def test_what_has_a_term_of_its_own_announces_nothing() -> None:
    """Behind the semicolon another work begins, which the words before the colon do not name."""
    found = _due("Đánh giá, xếp loại tổ: xong trước 15/11; hoàn thiện hồ sơ trình cấp trên trước 25/11.")
    assert [entry["title"] for entry in found] == ["Đánh giá, xếp loại tổ", "hoàn thiện hồ sơ trình cấp trên"]


def test_span_whose_last_day_names_its_weekday_is_a_phase() -> None:
    """`từ thứ Hai ngày … đến thứ Sáu ngày …` is one span; the end of a term is no phase of its own."""
    span = "Thời gian: từ thứ Hai ngày 27/10/2025 đến thứ Sáu ngày 21/11/2025."
    read = read_plan(_PLAN.format(span), "mau", dt.date(2026, 1, 1))
    assert [(entry["start"], entry["end"]) for entry in read["phases"]] == [("2025-10-27", "2025-11-21")]
    assert read["deadlines"] == []
    read = read_plan(_PLAN.format("Kiểm tra cuối kỳ I: 22/12 - 31/12/2025."), "mau", dt.date(2026, 1, 1))
    assert (read["phases"], [entry["date"] for entry in read["deadlines"]]) == ([], ["2025-12-31"])


def test_a_mailbox_is_no_place() -> None:
    """`hộp thư ten.truong@…` is told as the mailbox, and nothing of it as a place; "bản điện tử" is none of the place."""
    (mailed,) = _due("Nộp về hộp thư thi.dua@minhhoa.example trước ngày 12/11/2025.")
    assert (mailed["channel"], mailed["email"]) == (None, "thi.dua@minhhoa.example")
    (carried,) = _due("Các xã gửi về Văn phòng bản giấy trước ngày 12/11/2025.")
    assert carried["channel"] == "Văn phòng"


def test_days_of_which_the_last_is_dated_are_a_guess_together() -> None:
    """`dự kiến 2 buổi, sáng 18 và chiều 19/12` is one guess, named by its work alone."""
    (found,) = _due("Thao giảng cụm trường: dự kiến 2 buổi, sáng 18 và chiều 19/12.")
    assert (found["title"], found["date"], found["tentative"]) == ("Thao giảng cụm trường", "2025-12-19", True)


def test_a_group_s_name_ends_before_its_day() -> None:
    """`qua nhóm Zalo trong ngày 03/12` is told in the group."""
    (found,) = _due("Giáo viên thông báo đến phụ huynh qua nhóm Zalo trong ngày 03/12/2025.")
    assert found["channel"] == "nhóm Zalo"


def test_examination_of_a_term_is_no_phase_and_a_count_of_days_names_none() -> None:
    """`kiểm tra học kỳ I từ … đến …` is work; `90 ngày, từ … đến …` below "Thời gian" is the whole campaign."""
    exam = "Kiểm tra học kỳ I từ 29/12/2025 đến 09/01/2026."
    read = read_plan(_PLAN.format(exam), "mau", dt.date(2026, 1, 1))
    assert (read["phases"], [entry["date"] for entry in read["deadlines"]]) == ([], ["2026-01-09"])
    plan = _PLAN.replace("1. Thực hiện\n- {}", "1. Thời gian\n90 ngày, từ 02/12/2025 đến 02/3/2026; chia làm 2 chặng.")
    read = read_plan(plan, "mau", dt.date(2026, 1, 1))
    assert [(entry["start"], entry["end"]) for entry in read["phases"]] == [("2025-12-02", "2026-03-02")]


def test_what_a_month_is_about_is_no_work() -> None:
    """`Tháng 10/2025 - Chủ điểm: …` heads the work of the month and is none."""
    months = "II. CÔNG TÁC TỪNG THÁNG\n\nTHÁNG 10/2025 - Chủ điểm: “Chăm ngoan, học giỏi”\n+ Tuần 4: Chấm thi đua ngày 24/10."
    found = read_plan(_PLAN.replace("1. Thực hiện\n- {}", months), "mau", dt.date(2026, 1, 1))["deadlines"]
    assert [(entry["date"], entry["title"]) for entry in found] == [("2025-10-24", "Chấm thi đua")]
