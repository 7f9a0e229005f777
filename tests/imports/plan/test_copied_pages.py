"""What a page of the web has around a plan is none of it: when it was put there, its files, other news, comments."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan
from bangvang.outline import parse_outline

_TITLE = "Kế hoạch thi đua năm 2026 của Trường THCS Hoa Mai"
_PLAN = f"{_TITLE}\n\nI. NỘI DUNG\n1. Các lớp nộp bài trước ngày 20/3/2026.\n"
_SIGNED = f"{_PLAN}\nNơi nhận:                    HIỆU TRƯỞNG\n- Các lớp;\n- Lưu: VT.                    Lò Thị Minh Họa\n"


def _read(text: str) -> dict[str, Any]:
    return read_plan(text, "mau", dt.date(2026, 5, 1))


def _days(found: dict[str, Any]) -> list[str]:
    return [entry["date"] for entry in found["deadlines"]]


_PUBLISHED = [
    "Cập nhật ngày: 16/03/2026 | 08:52 GMT+7",
    "Cập nhật lúc 08:52 ngày 16/03/2026",
    "Cập nhật lần cuối: 16/03/2026",
    "Ngày đăng: 16/03/2026",
    "(Ngày đăng 16/03/2026 08:00)",
    "Đăng bởi: Lò Thị Minh Họa - Ngày 16/03/2026",
]


@pytest.mark.parametrize("line", _PUBLISHED)
def test_when_a_page_was_put_there_is_no_deadline(line: str) -> None:
    """Below the plan nothing is due then."""
    assert _days(_read(f"{_PLAN}\n{line}\n")) == ["2026-03-20"]


@pytest.mark.parametrize("line", [*_PUBLISHED, "Ngày 16/03/2026, 08:52", "Thứ hai, ngày 16/3/2026"])
def test_nor_is_it_part_of_a_title_or_a_plan_s_own_day(line: str) -> None:
    """Right below the title it is neither its end nor the place and day of a letterhead."""
    header = _read(_PLAN.replace("\n", f"\n{line}\n", 1))["header"]
    assert (header["title"], header["date"], header["place"]) == (_TITLE, None, None)


def test_what_a_sentence_says_is_due_stays() -> None:
    """A plan may ask for an update, and for a file."""
    found = _read(f"{_PLAN}2. Cập nhật số liệu trước ngày 16/4/2026.\n3. Nộp tệp đính kèm trước ngày 18/4/2026.\n")
    assert _days(found) == ["2026-03-20", "2026-04-16", "2026-04-18"]


def test_a_day_in_a_file_s_name_is_no_deadline() -> None:
    """The line says what may be fetched."""
    assert _days(_read(f"{_PLAN}\nTệp đính kèm: KH-12 (20.4.2026).docx\n")) == ["2026-03-20"]


_NEWS = [
    "Các tin khác\n- Kết quả hội thi giáo viên giỏi (12/04/2026)\n- 100% học sinh tham gia bảo hiểm y tế (10/04/2026)",
    "Tin cùng chuyên mục\nLễ ra quân an toàn giao thông ngày 15/4/2026\nPhát động phong trào thi đua “Hoa điểm mười”",
    "Tin liên quan:\n• Kế hoạch số 45/KH-UBND ngày 12/4/2026 của UBND xã về thi đua",
    "Bình luận (2)\nTin tức mới\nHội thi tin học trẻ diễn ra ngày 15/4/2026",
]


@pytest.mark.parametrize("news", _NEWS)
@pytest.mark.parametrize("plan", [_PLAN, _SIGNED])
def test_other_news_below_a_plan_are_not_read(plan: str, news: str) -> None:
    """They give no deadlines, aims, movements, cited documents or recipients; their words are set aside and told."""
    found, alone = _read(f"{plan}\n{news}\n"), _read(plan)
    fields = ("header", "deadlines", "targets", "movements", "citations", "outline")
    assert {field: found[field] for field in fields} == {field: alone[field] for field in fields}
    assert [line["text"] for line in found["set_aside"]] == news.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "1. Công tác tuyên truyền\n- Viết tin, bài.\nTin tức mới\nI. NỘI DUNG\n- Các lớp nộp bài trước ngày 20/3/2026.\n",
        "Tin nổi bật\nKẾ HOẠCH\nThi đua năm 2026\n1. Các lớp nộp bài trước ngày 20/3/2026.\n",
        "KẾ HOẠCH\nThi đua năm 2026\n1. Các lớp viết những bài\n- Tin khác\n- Các bài mới: nộp trước ngày 20/3/2026.\n",
    ],
)
def test_such_words_within_a_plan_set_nothing_aside(text: str) -> None:
    """Above a part, above everything, or as an item of a list they are no end of it."""
    assert parse_outline(text).furniture == ()
    assert _days(_read(text)) == ["2026-03-20"]


_ROWS = """Tên / Số / ký hiệu : Kế hoạch đọc sách số 06/ KH-THCSHM
Về việc / trích yếu

Thực hiện kế hoạch của Phòng, Trường THCS Hoa Mai lập kế hoạch đọc sách như sau

Ngày ban hành 25/09/2026
Loại văn bản Văn bản cấp trường
Người ký duyệt Lò Thị Minh Họa
Xem : 169 Tải về
Nội dung chi tiết
"""


def test_rows_of_a_collection_above_a_text_fill_what_it_leaves_out() -> None:
    """Number, day and signer are the page's where the text has none; its words of the subject are no title and no basis."""
    text = "KẾ HOẠCH\nTỔ CHỨC NGÀY HỘI ĐỌC SÁCH\n\nCăn cứ nhiệm vụ năm học;\nI. Mục đích\n1. Đọc sách.\n"
    found = _read(f"{_ROWS}\n{text}")
    header = found["header"]
    assert (header["number"], header["type"], header["date"]) == ("06/KH-THCSHM", "Kế hoạch", "2026-09-25")
    assert (header["title"], header["signers"]) == ("TỔ CHỨC NGÀY HỘI ĐỌC SÁCH", [{"role": "", "name": "Lò Thị Minh Họa"}])
    assert (found["deadlines"], found["basis"]) == ([], [15])
    assert [line["text"] for line in found["set_aside"]] == [row for row in _ROWS.split("\n") if row]


def test_a_letterhead_says_more_than_the_rows_above_it() -> None:
    """Where the document states number, day and signer, the rows say nothing; a day that is none is passed over."""
    head = "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\nMinh Họa, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nThi đua\n\n"
    found = _read(f"{_ROWS}\n{head}I. NỘI DUNG\n1. Thi đua.\n\nHIỆU TRƯỞNG\nTẩn Văn Họa\n")["header"]
    assert (found["number"], found["date"], found["signers"][0]["name"]) == ("12/KH-THCSHM", "2026-03-05", "Tẩn Văn Họa")
    rows = _ROWS.replace("25/09", "31/09").replace("Nội dung chi tiết\n", "")
    assert _read(f"{rows}\nKẾ HOẠCH\nThi đua\n\nI. NỘI DUNG\n1. Thi đua.\n")["header"]["date"] is None
