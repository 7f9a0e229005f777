"""Letters and digests: headlines that say who does something, documents told of, rounds named behind their time."""

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


def test_what_an_agency_does_is_a_headline_and_no_agency() -> None:
    """`Công an tỉnh phát động …` above a text without a header is its title."""
    for headline in ("Công an tỉnh phát động đợt thi đua đọc sách", "Sở Nội vụ tổ chức hội thi đọc sách"):
        header = _header(headline)
        assert (header["title"], header["issuer"]) == (headline, None)
    assert _header("CÔNG AN TỈNH MINH HỌA\nSố: 12/KH-CAT\nMinh Họa, ngày 05 tháng 9 năm 2024\nKẾ HOẠCH\nĐọc sách")["issuer"] == (
        "Công an tỉnh Minh Họa"
    )


def test_a_narrow_cell_breaks_who_is_addressed() -> None:
    """`Kính` above `gửi:`, and an addressee without a dash of its own goes on."""
    header = _header(
        "Kính\ngửi:\n|\n- Các trường, trung tâm trực\nthuộc Sở;\n- Ủy ban nhân dân các xã.\n|\n"
        "Ngày 03/6/2024, Sở Giáo dục và Đào tạo đã ban hành Kế hoạch số 15/KH-SGDĐT về đọc sách."
    )
    assert header["addressees"] == ["Các trường, trung tâm trực thuộc Sở", "Ủy ban nhân dân các xã"]
    assert header["title"] is None


@pytest.mark.parametrize(
    ("cited", "number", "date", "issuer"),
    [
        ("Ngày 03/6/2024, Sở Nội vụ đã ban hành Kế hoạch số 49/KH-SNV về đọc sách.", "49/KH-SNV", "2024-06-03", "Sở Nội vụ"),
        ("Việc gấp. Ngày 05/7/2024, Sở Nội vụ ký Công văn số 50/SNV-VP.", "50/SNV-VP", "2024-07-05", "Sở Nội vụ"),
        ("Trước ngày 05/7/2024, Sở Nội vụ ban hành Kế hoạch số 51/KH-SNV.", "51/KH-SNV", None, None),
    ],
)
def test_day_and_issuer_may_open_the_sentence(cited: str, number: str, date: str | None, issuer: str | None) -> None:
    """A letter tells when who issued what; what is to be issued before a day is not of that day."""
    plan = _read(f"{_OWN}{cited}\n\nI. MỤC ĐÍCH\n- Thi đua.\n")
    assert [(one["number"], one["date"], one["issuer"]) for one in plan["citations"]] == [(number, date, issuer)]


def test_behind_what_a_letter_asks_for_nothing_more_is_its_basis() -> None:
    """`Căn cứ điều kiện cụ thể, các trường …` says how to do it; a numbered document may still follow."""
    plan = _read(
        f"{_OWN}Thực hiện chỉ đạo của Sở;\n\nPhòng đề nghị các trường tổ chức ngày hội.\n\n"
        "Căn cứ điều kiện cụ thể, các trường xây dựng kế hoạch riêng.\n\nCăn cứ Kế hoạch số 15/KH-SNV;\n\nI. MỤC ĐÍCH\n- Đọc.\n"
    )
    assert plan["basis"] == [7, 13]


def test_a_page_repeats_its_title_with_the_kind() -> None:
    """Above the title in capitals the page has the same words in small letters, twice."""
    said = "Kế hoạch công tác Công đoàn tháng 10"
    header = _header(f"{said}\n\n{said}\n\n{said.upper()}\n\n1. Nội dung")
    assert (header["type"], header["title"]) == ("Kế hoạch", "CÔNG TÁC CÔNG ĐOÀN THÁNG 10")


def test_span_that_is_a_round() -> None:
    """`Từ … đến … là đợt thi đua …` names the phase behind its time."""
    plan = _read(
        f"{_OWN}I. THỜI GIAN\n- Trong đó, từ ngày 1.9.2024 đến 20.11.2024 là đợt thi đua cao điểm tập trung hoàn thành chỉ tiêu. "
        "Từ ngày 21.11.2024 đến ngày 31.3.2025 là giai đoạn nước rút.\n"
    )
    assert [(one["name"], one["start"], one["end"]) for one in plan["phases"]] == [
        ("đợt thi đua cao điểm", "2024-09-01", "2024-11-20"), ("giai đoạn nước rút", "2024-11-21", "2025-03-31"),
    ]  # fmt: skip


def test_curly_mark_that_a_straight_one_closes() -> None:
    """Both themes of the sentence are read."""
    sentence = 'Chủ đề năm 2024 của tỉnh “Đọc và làm theo" và chủ đề năm của Đoàn là “Sách hay mỗi tuần”.'
    plan = _read(f"{_OWN}I. NỘI DUNG\n- {sentence}\n")
    assert [one["text"] for one in plan["themes"]] == ["Đọc và làm theo", "Sách hay mỗi tuần"]


def test_a_letter_requires_of_whom_it_is_addressed_to() -> None:
    """Who requires makes it, not who is to carry it out."""
    plan = _read(
        "Kính gửi: Hiệu trưởng các trường.\n\nThực hiện công văn số 53/SNV-VP ngày 22/6/2024 của Sở Nội vụ;\n\nPhòng Văn hóa "
        "xã Đồi Sim yêu cầu Hiệu trưởng các trường tiếp tục triển khai hội thi đọc sách với nội dung như sau:\n\n1. Đọc.\n"
    )
    assert plan["header"]["issuer"] == "Phòng Văn hóa xã Đồi Sim"


@pytest.mark.parametrize(("opening", "due"), [("Sáng 22/01,", 0), ("Chiều ngày 22/01/2024,", 0), ("Ngày 22/1/2024,", 1)])
def test_a_headline_ends_before_the_day_that_opens_the_story(opening: str, due: int) -> None:
    """No blank line stands between them; nothing was due that morning, while a day alone may be a plan's."""
    headline = "Hội Nông dân xã Đồi Sim phát động thi đua đọc sách năm 2024"
    found = _read(f"{headline}\n{opening} Hội Nông dân xã Đồi Sim tổ chức hội nghị bàn việc đọc sách.\n\nẢnh hội nghị\n")
    assert found["header"]["title"] == headline
    assert len(found["deadlines"]) == due


def test_a_topic_in_capitals_is_none_of_the_title_above_it() -> None:
    """Nor is what is kept up all month done by its end."""
    plan = _read(
        "TRƯỜNG THCS HOA MAI\nSuối Mơ, ngày 3 tháng 3 năm 2024\nKẾ HOẠCH LIÊN ĐỘI THÁNG 03\nCHỦ ĐIỂM: TIẾN BƯỚC LÊN ĐOÀN\n"
        "I. Kế hoạch tháng 3:\n- Tăng cường kiểm tra nề nếp.\n- Nộp báo cáo về Phòng.\n"
    )
    assert plan["header"]["title"] == "LIÊN ĐỘI THÁNG 03"
    assert [(one["title"], one["date"]) for one in plan["deadlines"]] == [("Nộp báo cáo về Phòng", "2024-03")]
