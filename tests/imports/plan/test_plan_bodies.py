"""Bodies of plans as schools, communes and contests write them: rules, spans, lists under capitals, heads on one line."""

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


@pytest.mark.parametrize(
    ("line", "number", "place"),
    [
        ("Số: 15/KH-UBND, ngày 07 tháng 11 năm 2025", "15/KH-UBND", None),
        ("Số: 06-TB/HKH, Đồi Cọ, ngày 7 tháng 11 năm 2025", "06-TB/HKH", "Đồi Cọ"),
    ],
)
def test_number_and_day_may_share_one_line(line: str, number: str, place: str | None) -> None:
    """The day behind the number is the plan's own, whether or not a place stands between them."""
    header = _read(f"UBND XÃ ĐỒI CỌ\n{line}\n\nKẾ HOẠCH THI ĐUA NĂM 2025\n\nI. MỤC ĐÍCH\n- Động viên.\n")["header"]
    assert (header["number"], header["place"], header["date"]) == (number, place, "2025-11-07")


def test_an_invitation_is_a_kind_of_its_own_and_its_time_is_known() -> None:
    """Its title begins behind the kind; the time of what it invites to is a deadline though the time says how long."""
    found = _read(
        "HỘI KHUYẾN HỌC XÃ ĐỒI CỌ\nSố: 08/GM-HKH\nĐồi Cọ, ngày 05 tháng 11 năm 2025\n\nGIẤY MỜI\nTHAM DỰ TẬP HUẤN THƯ VIỆN\n\n"
        "Hội Khuyến học xã trân trọng kính mời:\n- Thành phần: thủ thư các trường.\n"
        "- Thời gian: 01 buổi, vào lúc 8 giờ 00 phút ngày 09 tháng 11 năm 2025.\n"
    )
    assert (found["header"]["type"], found["header"]["title"]) == ("Giấy mời", "THAM DỰ TẬP HUẤN THƯ VIỆN")
    assert [entry["date"] for entry in found["deadlines"]] == ["2025-11-09"]


def test_social_insurance_is_an_agency_below_its_ministry() -> None:
    """The issuer is the lower line, cased as such agencies are; "xã hội" is no commune."""
    found = _read(
        "BỘ TÀI CHÍNH\nBẢO HIỂM XÃ HỘI MINH HỌA\nSố: 15/KH-BHXH\nMinh Họa, ngày 05 tháng 11 năm 2025\n\nKẾ HOẠCH\n"
        "Tổ chức hội nghị\n\nThực hiện Kế hoạch số 9/KH-BHXH ngày 01/10/2025 của Bảo hiểm xã hội Việt Nam về tập huấn;\n\n"
        "I. NỘI DUNG\n1. Hướng dẫn lập Bảng kê (Mẫu 09/BM) và đối chiếu (Mẫu số 01/BM).\n"
    )
    assert found["header"]["issuer"] == "Bảo hiểm xã hội Minh Họa"
    cited = [(entry["number"], entry["issuer"]) for entry in found["citations"]]
    assert cited == [("9/KH-BHXH", "Bảo hiểm xã hội Việt Nam")]


def test_half_a_day_is_neither_a_day_nor_an_aim() -> None:
    """"1/2 ngày" is how long a meeting takes."""
    found = _body("I. CHỈ TIÊU, THỜI GIAN\n1. Hội nghị tổ chức trong 1/2 ngày, ngày 20/12/2025.\n")
    assert [entry["date"] for entry in found["deadlines"]] == ["2025-12-20"]
    assert found["targets"] == []


def test_a_school_that_its_union_leaves_out_is_named_by_the_title() -> None:
    """"Công đoàn Trường lập kế hoạch" is the union of the school of which the title tells."""
    found = _read(
        "KẾ HOẠCH\nTổ chức sinh hoạt cho đoàn viên Công đoàn Trường THCS Hoa Mai\n"
        "Thực hiện Kế hoạch số 03/KH-LĐLĐ ngày 16/02/2025 của Liên đoàn Lao động huyện Đồi Cọ nhân 115 năm ngày Quốc tế "
        "Phụ nữ 8/3, Công đoàn Trường lập kế hoạch tổ chức sinh hoạt như sau:\nI. Mục đích\n1. Động viên nữ đoàn viên.\n"
    )
    assert found["header"]["issuer"] == "Công đoàn Trường Trung học cơ sở Hoa Mai"
    # Neither head nor end says the year: the days that the text states do.
    assert [(entry["start"], entry["date"]) for entry in found["anniversaries"]] == [("1910-03-08", "2025-03-08")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Phát động thi đua từ 05/3 đến 26/3/2026.",
        "Cuộc thi bắt đầu tuần thứ nhất từ ngày 05/3/2026, kết thúc vào ngày 13/7/2026.",
    ],
)
def test_spans_of_a_campaign_are_phases(sentence: str) -> None:
    """What is begun is a campaign, as is a contest that goes on for months; neither is due at its end."""
    found = _body(f"I. CHUẨN BỊ\n- {sentence}\n")
    assert [entry["start"] for entry in found["phases"]] == ["2026-03-05"]
    assert found["deadlines"] == []


def test_a_short_contest_is_work_that_is_due() -> None:
    """A contest of some days is no campaign."""
    found = _body("I. CHUẨN BỊ\n- Hội thi cấp trường từ ngày 05/3/2026 đến ngày 13/3/2026.\n")
    assert (found["phases"], [entry["date"] for entry in found["deadlines"]]) == ([], ["2026-03-13"])


def test_a_span_alone_below_a_heading_of_handing_in_is_due_at_its_end() -> None:
    """The heading says that something is received then, so the span is no phase."""
    found = _body("I. ĐĂNG KÝ\n1. Thời gian nhận hồ sơ:\nTừ ngày 06/10/2025 đến ngày 30/10/2025.\n2. Nơi nhận: văn phòng.\n")
    due = [(entry["date"], entry["title"]) for entry in found["deadlines"]]
    assert (due, found["phases"]) == ([("2025-10-30", "Thời gian nhận hồ sơ")], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Liên đội tổ chức các hoạt động trong tháng 3 như sau:",
        "Ngày 24/02/2026, nhà trường đã tổ chức thu gom giấy vụn:",
        "Trường Mầm non 15/12 Khe Mẫu phát động thi đua:",
        "Thành tích được tính từ ngày 01/9 năm trước đến ngày 31/5 năm xét.",
    ],
)
def test_months_that_lead_to_a_list_and_times_looked_at_are_not_due(sentence: str) -> None:
    """A sentence that announces the work of a month sets no last day, nor does the time for which merits count."""
    assert _body(f"I. NỘI DUNG\n1. {sentence}\n- Vệ sinh lớp học.\n")["deadlines"] == []


def test_a_line_of_capitals_heads_the_items_that_follow_it_in_a_list() -> None:
    """Years below "LỘ TRÌNH" are phases though the line has no number; the list goes on at its level."""
    found = _body(
        "I. CHỈ TIÊU\n- Mở 04 lớp.\n\nLỘ TRÌNH CÁC NĂM TIẾP THEO:\n- Năm 2027 (02 lớp): 01 lớp thêu.\n- Năm 2028: 01 lớp mộc.\n"
        "II. KINH PHÍ\n- Năm 2029: quyết toán.\n"
    )
    assert [entry["start"] for entry in found["phases"]] == ["2027", "2028"]


@pytest.mark.parametrize(
    ("below", "sentence"),
    [
        ("Tiêu chuẩn xét chọn danh hiệu", "Đạt ít nhất 20 điểm công tác xã hội/năm."),
        ("Tiêu chuẩn bắt buộc", "Điểm rèn luyện đạt từ 80 điểm trở lên."),
        ("Điều kiện tham gia", "Có 100% học sinh đăng ký."),
        ("Chỉ tiêu", "Nghề thêu: (thời lượng: 100 giờ)."),
        ("Chỉ tiêu", "Chi đội nộp vượt 5 kg thì sẽ được cộng điểm."),
        ("Nội dung", "Đoàn xã đã tặng 10 suất học bổng, mỗi suất trị giá 300.000 đồng; trao 05 suất quà."),
        ("Chỉ tiêu", "Người học được miễn 100% học phí."),
        ("Chỉ tiêu", "Học sinh nghèo được hỗ trợ 50% chi phí học tập."),
    ],
)
def test_rules_lengths_and_what_is_spared_are_no_aims(below: str, sentence: str) -> None:
    """What a title asks, how long a course is and which share of a fee is spared is not to be reached."""
    assert _body(f"I. NỘI DUNG\n1. {below}\n- {sentence}\n")["targets"] == []


def test_quotas_among_the_standards_of_a_title_stay_aims() -> None:
    """How many may have a title at most is said among its standards, too."""
    found = _body("I. NỘI DUNG\n1. Tiêu chuẩn xét danh hiệu\n- Chiến sĩ thi đua cơ sở: không quá 15% số Lao động tiên tiến.\n")
    assert [(entry["value"], entry["bound"]) for entry in found["targets"]] == [(15, "≤")]


@pytest.mark.parametrize(
    ("sentence", "aims"),
    [
        ("Tuyển 40 học viên (nghề thêu: 25 học viên; nghề mộc: 15 học viên).", [40]),
        # What does not add up says something of its own.
        ("Tuyển 40 học viên (trong đó ít nhất 25 học sinh; ít nhất 10 giáo viên kèm cặp).", [40, 25, 10]),
    ],
)
def test_parts_in_brackets_that_only_add_up_are_no_aims_of_their_own(sentence: str, aims: list[int]) -> None:
    """The parts of a sum behind it say nothing more."""
    assert [entry["value"] for entry in _body(f"I. CHỈ TIÊU\n1. {sentence}\n")["targets"]] == aims


def test_an_aim_is_named_by_what_is_measured() -> None:
    """Behind "phấn đấu đạt chỉ tiêu" the measure follows the figure."""
    found = _body("I. NỘI DUNG\n1. Toàn đoàn phấn đấu đạt chỉ tiêu 100% các chi đoàn hoàn thành đại hội.\n")
    assert [entry["label"] for entry in found["targets"]] == ["Toàn đoàn các chi đoàn hoàn thành đại hội"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Tổ chức ngày hội “Thiếu nhi vui khỏe” với chủ đề “Tự hào măng non”.",
        "1. Chủ đề cuộc thi: Mái trường, thầy cô và bạn bè.",
        "1. Chủ đề sân chơi năm 2026 là “Điều em muốn kể”.",
        "1. Chi đoàn tổ chức sinh hoạt truyền thống với chủ đề “Tự hào tuổi trẻ”.",
        "1. Thể thức bài thi\n- Tiêu đề, chủ đề: Gắn với đời sống học sinh, nêu gương vượt khó.",
    ],
)
def test_events_and_works_have_themes_of_their_own(text: str) -> None:
    """The theme of a festival, or of what is handed in, is not the plan's."""
    assert _body(f"I. NỘI DUNG\n{text}\n")["themes"] == []


def test_a_month_owns_no_theme() -> None:
    """"Chủ đề của Tháng …" says when, not whose."""
    found = _body("I. NỘI DUNG\n1. Chủ đề của Tháng Thanh niên năm 2026 là “Tuổi trẻ sáng tạo”.\n")["themes"]
    assert [(entry["text"], entry["owner"]) for entry in found] == [("Tuổi trẻ sáng tạo", None)]


def test_levels_that_hand_in_on_days_of_their_own_are_no_names() -> None:
    """`mầm non 20/5, tiểu học 25/5` are days though kinds of schools stand before them."""
    found = _body("I. HỒ SƠ\n1. Hạn nộp hồ sơ: mầm non 20/5/2026, tiểu học 25/5/2026.\n")
    assert [entry["date"] for entry in found["deadlines"]] == ["2026-05-20", "2026-05-25"]


def test_a_time_of_taking_in_is_due_at_its_end_however_long() -> None:
    """"Cuộc thi nhận bài từ … đến …" names what is handed in right before its time."""
    found = _body("I. THỂ LỆ\n1. Cuộc thi nhận bài từ ngày 15/10/2025 đến hết ngày 30/12/2025.\n")
    assert ([entry["date"] for entry in found["deadlines"]], found["phases"]) == (["2025-12-30"], [])


def test_a_count_and_its_share_measure_the_same() -> None:
    """Behind "=" stands the share of the count before it; marks inside a line open its parts."""
    found = _body("I. CHỈ TIÊU\n1. Danh hiệu: + Chiến sĩ thi đua cơ sở: 05 đ/c = 15 % + Lao động tiên tiến: 33 đ/c = 100 %\n")
    aims = [(entry["value"], entry["label"]) for entry in found["targets"]]
    assert aims == [
        (5, "Chiến sĩ thi đua cơ sở: 05 đ/c"),
        (15, "Chiến sĩ thi đua cơ sở: 05 đ/c"),
        (33, "Lao động tiên tiến: 33 đ/c"),
        (100, "Lao động tiên tiến: 33 đ/c"),
    ]


def test_a_list_of_themes_is_several() -> None:
    """Behind "các chủ đề" each quotation is one."""
    found = _body("I. NỘI DUNG\n1. Năm học chia 2 đợt với các chủ đề “Em yêu trường em” và “Mừng sinh nhật Đoàn”.\n")["themes"]
    assert [entry["text"] for entry in found] == ["Em yêu trường em", "Mừng sinh nhật Đoàn"]


def test_what_a_text_tells_of_an_aim_set_elsewhere_is_no_basis() -> None:
    """"Theo chỉ tiêu đề ra" rests on no document."""
    text = "KẾ HOẠCH\nThu gom giấy vụn\n\nTheo chỉ tiêu đề ra, mỗi lớp thu 20 kg giấy vụn.\n\nI. NỘI DUNG\n- Thu gom.\n"
    assert _read(text)["basis"] == []


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Các lớp nộp phiếu trước ngày 23-3.", ["2026-03-23"]),
        ("Hạn nộp hồ sơ: hết ngày 25.5 đối với các tổ và hết ngày 30.5 đối với nhà trường.", ["2026-05-25", "2026-05-30"]),
        # Two days of one month, a day that is celebrated, a mark.
        ("Kiểm tra vệ sinh ngày 7-8.", []),
        ("Các lớp trang trí chào mừng ngày 20-11.", []),
        ("Tuần này lớp đạt điểm cao nhất là 9.5.", []),
    ],
)
def test_days_with_dashes_and_dots(sentence: str, dates: list[str]) -> None:
    """Behind "ngày" a dash or dot parts day and month."""
    assert [entry["date"] for entry in _body(f"I. NỘI DUNG\n1. {sentence}\n")["deadlines"]] == dates


def test_where_entries_are_sent_does_not_end_the_body() -> None:
    """"Nơi nhận bài dự thi" is an item of a contest's rules; what follows it is read."""
    found = _body("I. THỂ LỆ\n- Nơi nhận bài dự thi\n+ Văn phòng Đoàn trường.\n- Hạn cuối nhận bài: ngày 27/3/2026.\n")
    assert ([entry["date"] for entry in found["deadlines"]], found["header"]["distribution"]) == (["2026-03-27"], [])


def test_a_closing_that_a_page_put_into_one_row_is_read() -> None:
    """Recipients with their reasons behind the mark, whom one signs for, the own function and the name stand in one row."""
    found = _read(
        "| ỦY BAN NHÂN DÂN TỈNH MINH HỌA ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- |\n"
        "|---|---|\n"
        "| Số: 98/KH-UBND | Minh Họa, ngày 13 tháng 8 năm 2025 |\n\nKẾ HOẠCH\n\nTỔ CHỨC PHONG TRÀO THI ĐUA\n\n"
        "I. NỘI DUNG\n\n1. Các sở thực hiện nghiêm túc./.\n\n"
        "| Nơi nhận: - Bộ Nội vụ; (báo cáo) - Các sở, ngành; - Như mục I (thực hiện); - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH "
        "Lò Thị Minh Họa |\n|---|---|\n"
    )["header"]
    assert found["issuer"] == "Ủy ban nhân dân tỉnh Minh Họa"
    assert found["distribution"] == ["Bộ Nội vụ (báo cáo)", "Các sở, ngành", "Như mục I (thực hiện)", "Lưu: VT"]
    assert found["signers"] == [{"role": "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "name": "Lò Thị Minh Họa"}]


def test_a_town_in_two_letters_is_written_out() -> None:
    """"TX." stands for "thị xã"."""
    head = "TRƯỜNG THPT TX. ĐỒI CỌ\nSố: 04/KH-THPT\nĐồi Cọ, ngày 9 tháng 10 năm 2025\nKẾ HOẠCH THI ĐUA\n"
    found = _read(f"{head}I. NỘI DUNG\n- Thi đua.\n")
    assert found["header"]["issuer"] == "Trường Trung học phổ thông thị xã Đồi Cọ"


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Thời gian: Tổ chức lớp từ ngày 16/3/2026 đến 24/3/2026 tại các thôn.", [("2026-03-24", False)]),
        ("Ngày 05/5/2026 dự kiến tổ chức họp báo.", [("2026-05-05", True)]),
        ("Ngày 22/5/2026: bắt đầu nhận các sản phẩm dự thi;", []),
    ],
)
def test_times_of_courses_and_of_what_begins(sentence: str, dates: list[tuple[str, bool]]) -> None:
    """A course of some days is due at their end; a guess may stand behind its day; what begins is not due."""
    found = _body(f"I. NỘI DUNG VÀ THỜI GIAN:\n- {sentence}\n")
    assert [(entry["date"], entry["tentative"]) for entry in found["deadlines"]] == dates
    assert found["phases"] == []
