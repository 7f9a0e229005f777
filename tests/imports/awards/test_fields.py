"""What single cells and lines say: dates, counts, school years, headings, the status of a paper."""

from __future__ import annotations

import pytest

from bangvang.imports.awards import as_json, read_awards
from bangvang.imports.awards.column_meanings import meaning_of
from bangvang.imports.awards.counts import counts_of
from bangvang.imports.awards.dates_vi import cell_date
from bangvang.imports.awards.fields import plain_year
from bangvang.imports.awards.model import Entry, Paper
from bangvang.imports.awards.own_school import with_own_school
from bangvang.imports.awards.people import named
from bangvang.imports.awards.status import status_of


@pytest.mark.parametrize(("text", "date"), [
    ("20/11/2024", "2024-11-20"),
    ("20-11-2024", "2024-11-20"),
    ("2024-11-20", "2024-11-20"),
    ("45616", "2024-11-20"),  # Excel's number of the day: DATE(2024,11,20)
    ("45616.0", "2024-11-20"),
    ("2024", "2024"),
    ("ngày … tháng … năm 2024", "2024"),
    ("Ngày     tháng 9 năm 2024", "2024-09"),
    ("tháng 11/2024", "2024-11"),
    ("31/02/2024", ""),
    ("ngày 31 tháng 11 năm 2024", ""),
    ("nt", ""),
])  # fmt: skip
def test_dates_of_cells(text: str, date: str) -> None:
    """As far as the cell says it; a day that is none is left to the editor."""
    assert cell_date(text) == date


@pytest.mark.parametrize(("text", "collectives", "persons", "households"), [
    ("12 tập thể và 35 (ba mươi lăm) cá nhân", 12, 35, None),
    ("Tập thể: 12; Cá nhân: 35", 12, 35, None),
    ("Tổng cộng Tập thể: 12 Cá nhân: 35 Hộ gia đình: 3", 12, 35, 3),
    ("Cá nhân: 35, gồm 20 nhà giáo và 15 học sinh; 12 tập thể", 12, 35, None),
    ("1.234 nhà giáo", None, 1234, None),
    ("Không quá 30 cá nhân", None, None, None),
])  # fmt: skip
def test_stated_counts(text: str, collectives: int | None, persons: int | None, households: int | None) -> None:
    """Numbers before and behind what they count, also on one line, as the cells of a row of totals come."""
    wanted = {"collectives": collectives, "persons": persons, "households": households}
    assert counts_of(text) == {kind: number for kind, number in wanted.items() if number is not None}


@pytest.mark.parametrize(("text", "year"), [
    ("2023-24", "2023-2024"), ("2023 - 2024", "2023-2024"), ("2023/2024", "2023-2024"),
    ("2023-2025", ""), ("2023", ""), ("Từ 2023-2024", ""),
])  # fmt: skip
def test_a_school_year_alone_in_a_cell(text: str, year: str) -> None:
    """Two years that follow each other, the second in two figures or four."""
    assert plain_year(text) == year


@pytest.mark.parametrize(("label", "meaning"), [
    ("Năm", "school_year"), ("NĂM", "school_year"), ("Nam", "aside:giới tính"), ("Lớp", "class"), ("Lợp", ""),
    ("Năm sinh", "private:ngày sinh"), ("", ""), ("Những nội dung " * 8, ""),
])  # fmt: skip
def test_headings_that_fold_alike(label: str, meaning: str) -> None:
    """A year is no sex, whatever is left of the word without its accents; a whole sentence is no heading."""
    assert meaning_of(label) == meaning


@pytest.mark.parametrize(("type_", "title", "body", "labels", "status", "certain"), [
    ("Quyết định", "Về việc tặng Giấy khen", "", [], "đã tặng", True),
    ("Quyết định", "Về việc tặng Giấy khen", "DỰ THẢO lần 2", [], "đề nghị", True),
    ("Quyết định", "Về việc truy tặng Bằng khen", "", [], "truy tặng", True),
    ("", "Danh sách cá nhân", "Các cá nhân đăng ký danh hiệu thi đua", [], "đăng ký", False),
    ("", "Danh sách cá nhân", "Kính đề nghị xét khen thưởng", [], "đề nghị", False),
    ("", "Danh sách cá nhân", "", [], "đề nghị", False),
    ("", "Danh sách cá nhân", "", ["Danh hiệu đăng ký"], "đăng ký", True),
    ("", "Danh sách được khen thưởng", "", [], "đã tặng", True),
])  # fmt: skip
def test_the_status_of_a_paper(type_: str, title: str, body: str, labels: list[str], status: str, certain: bool) -> None:
    """What is not said to be given is not given; a draft of a decision gives nothing."""
    found, _, sure = status_of(type_, title, body, labels)
    assert (found, sure) == (status, certain)


@pytest.mark.parametrize(("unit", "told"), [("", True), ("Tổ Toán", False)])
def test_a_school_s_own_list(unit: str, told: bool) -> None:
    """Only where somebody stands in it without a unit is the school taken for it, and the editor told."""
    entry = Entry(recipient="Lò Thị Mai", kind="person", unit=unit, line=3)
    found, problems = with_own_school([entry], Paper(issuer="Hiệu trưởng Trường THCS Kim Đồng"), "ds.xlsx")
    assert [one.unit for one in found] == [unit or "Trường THCS Kim Đồng"]
    assert [(one.line, one.rule) for one in problems] == ([(3, "unit-inferred")] if told else [])


@pytest.mark.parametrize(("said", "names"), [
    ("Cá nhân: Lò Thị Thu, Hà Văn Bình và Lê Thị Vân", ["Lò Thị Thu", "Hà Văn Bình", "Lê Thị Vân"]),
    ("Cá nhân: Lò Thị Thu, Giáo viên Trường THCS Kim Đồng", ["Lò Thị Thu"]),
    ("Cá nhân: Lò Thị Thu, Kim Đồng", ["Lò Thị Thu"]),
    ("Cá nhân: bà Lò Thị Thu; ông Hà Văn Bình", ["Lò Thị Thu", "Hà Văn Bình"]),
    ("Cá nhân: 12 người", []),
    ("Hộ gia đình: gia đình ông Lò Văn Phúc", ["gia đình ông Lò Văn Phúc"]),
])  # fmt: skip
def test_names_on_one_line(said: str, names: list[str]) -> None:
    """Everybody whom a line names after `Cá nhân:`, with and without forms of address; a post or a school is nobody."""
    text = f"QUYẾT ĐỊNH\nSố: 5/QĐ-SGDĐT ngày 1/6/2025\nĐiều 1. Tặng Giấy khen của Giám đốc Sở cho:\n{said}\n"
    assert [row["recipient"] for row in as_json(read_awards(text.encode(), "qd.txt"))["recipients"]] == names


@pytest.mark.parametrize(("gives", "item", "award", "reason"), [
    ("Tặng Giấy khen cho các học sinh sau:", "Đạt giải Nhất môn Toán", "Giấy khen", "giải Nhất môn Toán"),
    ("Tặng Giấy khen cho các học sinh sau:", "giải Nhì", "Giấy khen", "giải Nhì"),
    ("Tặng giải thưởng cho các học sinh sau:", "Đạt giải Nhất môn Toán", "giải Nhất môn Toán", ""),
    ("Tặng giải thưởng cho các học sinh sau:", "Giải Ba", "Giải Ba", ""),
    ("Tặng Giấy khen cho các học sinh sau:", "đã có thành tích xuất sắc.", "Giấy khen", "đã có thành tích xuất sắc"),
    ("Tặng Giấy khen cho các học sinh sau:", "(đã có thành tích cứu người)", "Giấy khen", "đã có thành tích cứu người"),
])  # fmt: skip
def test_a_prize_behind_a_name(gives: str, item: str, award: str, reason: str) -> None:
    """Whoever is given a Giấy khen for a prize has a Giấy khen; where prizes are given, the prize is the award."""
    text = (
        f"QUYẾT ĐỊNH\nSố: 5/QĐ-SGDĐT ngày 1/6/2025\nĐiều 1. {gives}\n"
        f"1. Em Lò Thị Mẫu, học sinh lớp 9A, Trường THCS Đồi Sim, {item}\nĐiều 2. Chánh Văn phòng thi hành./.\n"
    )
    (row,) = as_json(read_awards(text.encode(), "qd.txt"))["recipients"]
    assert (row["recipient"], row["unit"], row["award"], row["reason"]) == ("Lò Thị Mẫu", "Trường THCS Đồi Sim", award, reason)


@pytest.mark.parametrize(("text", "name", "role"), [
    ("Nguyễn Thị Mẫu (B)", "Nguyễn Thị Mẫu (B)", ""),
    ("Bà Nguyễn Thị Mẫu (B) - Giáo viên", "Nguyễn Thị Mẫu (B)", "Giáo viên"),
    ("Nguyễn Thị Mẫu (B), Giáo viên Trường Mầm non Sao Mai", "Nguyễn Thị Mẫu (B)", "Giáo viên"),
    ("Nguyễn Thị Mẫu (Giáo viên)", "Nguyễn Thị Mẫu", "Giáo viên"),
    ("Đại đức Thích Minh Mẫu", "Thích Minh Mẫu", ""),
    ("Linh mục Phêrô Nguyễn Văn Mẫu - Trưởng ban", "Phêrô Nguyễn Văn Mẫu", "Trưởng ban"),
    ("Sr. Maria Nguyễn Thị Mẫu", "Maria Nguyễn Thị Mẫu", ""),
    ("Nữ tu Maria Nguyễn Thị Mẫu", "Maria Nguyễn Thị Mẫu", ""),
])  # fmt: skip
def test_who_a_cell_names(text: str, name: str, role: str) -> None:
    """A letter in brackets tells namesakes apart and is no post; titles of the clergy are forms of address."""
    found = named(text)
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(("text", "rest"), [
    ("Em Lê An Mẫu (lớp 5A)", "lớp 5A"),
    ("Em Lê An Mẫu (lớp 5A).", "lớp 5A"),
    ("Em Lê An Mẫu, lớp 5A, đã cứu bạn (đuối nước)", "lớp 5A, đã cứu bạn (đuối nước)"),
    ("Bà Vũ Thị Mẫu (Hiệu trưởng Trường Mầm non A (cũ))", "Hiệu trưởng Trường Mầm non A (cũ)"),
])
def test_brackets_of_its_own_stay_whole(text: str, rest: str) -> None:
    """Only the end of the bracket behind the name goes; nothing that was opened is left open."""
    assert named(text).rest == rest
