"""The day on which an article appeared: read where a line says nothing else, and never a part of the story."""

import datetime as dt

import pytest

from bangvang.imports.into_data import Importer
from bangvang.imports.stories import read_story
from bangvang.imports.stories.dateline import day_of
from bangvang.imports.stories.model import Line

ARTICLE = """GƯƠNG NGƯỜI TỐT, VIỆC TỐT

{day}

Cô giáo Nguyễn Thị Mẫu – người truyền lửa

Cô Nguyễn Thị Mẫu, giáo viên Trường THCS Hoa Mai, đã có 20 năm gắn bó với nghề và được tặng Bằng khen.

Học sinh yêu quý cô vì cô luôn lắng nghe.
"""


@pytest.mark.parametrize("text", [
    "Thứ Sáu, 21/11/2025 08:15 GMT+7", "Thứ 6, 21/11/2025 | 08:15", "08:15 - 21/11/2025", "Ngày đăng: 21-11-2025",
    "Đăng lúc 8h15, ngày 21.11.2025", "Cập nhật: 21/11/2025, 8:15 PM (GMT+7)", "Chủ nhật, ngày 21 tháng 11 năm 2025",
    "(21/11/2025)", "21/11/2025 8 giờ 15 phút", "BMH - 08:20 21/11/2025", "Báo Minh Họa - Thứ Bảy, 21/11/2025",
])  # fmt: skip
def test_lines_that_state_a_day(text):
    """As portals print them, with the day of the week and the time, or alone."""
    assert day_of(Line(1, text)) == "2025-11-21"


@pytest.mark.parametrize("text", [
    "Ngày 21/11/2025, cô Mẫu được tặng Bằng khen.", "21/11", "Năm 2025", "Từ 1/9/2024 đến 31/5/2025", "31/02/2025",
    "Số 21/11/2025/QĐ", "Minh Họa, ngày 21 tháng 11 năm 2025", "", "Ngày sinh: 21/11/1985",
])  # fmt: skip
def test_lines_that_say_more(text):
    """A sentence with a day in it, and a line that signs, are read elsewhere."""
    assert day_of(Line(1, text)) == ""


def test_the_day_and_the_column_are_no_part_of_the_story():
    """The title names the person; the column and the day above it belong to the page that it was copied from."""
    draft = read_story(ARTICLE.format(day="Thứ Sáu, 21/11/2025 08:15 GMT+7").encode(), "bai.txt")
    (profile,) = draft.profiles
    assert draft.date == "2025-11-21"
    assert profile.heading == "Cô giáo Nguyễn Thị Mẫu – người truyền lửa"
    assert profile.story.startswith("Cô Nguyễn Thị Mẫu, giáo viên")
    assert (profile.year, profile.quarter) == ("2025", "Q4")
    assert [line for line, _ in draft.unassigned] == [1, 3]
    assert [problem.line for problem in draft.problems if problem.rule == "unassigned-text"] == [1]


@pytest.mark.parametrize(("day", "written", "said"), [("21/11/2025", "2025-11-21", False), ("", "2026-06-01", True)])
def test_the_day_goes_into_the_record(tmp_path, day, written, said):
    """Where the article states none, the day of the import stands in, and that is said."""
    article = tmp_path / "bai.txt"
    article.write_text(ARTICLE.format(day=day), encoding="utf-8")
    importer = Importer(tmp_path / "root", dt.date(2026, 6, 1))
    done = importer.write(importer.read(str(article)), agreed=lambda: False)
    (record,) = (tmp_path / "root").glob("data/exemplars/*/*.yml")
    assert f"date: {written}\n" in record.read_text(encoding="utf-8")
    assert ("không thấy ngày đăng" in done.told) == said
