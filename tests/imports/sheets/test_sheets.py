"""The department's sheet: what goes in comes out, no text becomes a formula, changes are told row by row."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from bangvang.imports.sheets import COLUMNS, SheetRow, Vocabulary, diff, export_sheet, in_words, read_sheet, template
from bangvang.imports.sheets.safe_cells import guarded, unguarded, unwritable, writable

WORDS = Vocabulary(
    awards=("Giấy khen", "Bằng khen"), levels=("Cấp sở", "Cấp tỉnh"), units=("Trường Tiểu học Hòa Bình",)
)
HOA = SheetRow(
    "2024/812",
    "g-7k3m9q",
    "Nguyễn Thị Hoa",
    "Cá nhân",
    "Giáo viên",
    "Trường Tiểu học Hòa Bình",
    "Giấy khen",
    "Cấp sở",
    "2023-2024",
    "Dạy tốt",
    "812/QĐ-SGDĐT",
    "2024-11-20",
    "Giám đốc Sở",
    "đã tặng",
    "",
)
MAI = replace(HOA, recipient="g-222222", name="Lê Thị Mai", reason="Học tốt")
NASTY = [
    "=1+1",
    "+84",
    "-x",
    "@a",
    "\tb",
    "\rc",
    "'",
    "''=",
    "_x000D_",
    "_x005F_x0041_",
    "x005F_",
    "\\u0041",
    "\\\\u0041",
    "a\nb",
    " =x",
    "\x01",
    "ＡＢ",
    "＝1",
    "|x",
    "%x",
    "a'b",
    "_",
    "Đặng Thị H'Hen",
    "\ud800",
    "1.0",
    "2024-11-20",
    "TRUE",
    "00012",
    "a  b",
    " a ",
    "\u00a0=1",
]


def test_the_template_offers_the_vocabulary_and_one_marked_example() -> None:
    """Vietnamese headings, drop-downs, notes; its example is never read as an award."""
    data = template(WORDS, "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MINH HỌA")
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Khen thưởng", "Danh mục", "Hướng dẫn"]
    sheet = book["Khen thưởng"]
    assert [cell.value for cell in sheet[3]] == [column.heading for column in COLUMNS]
    assert "VÍ DỤ" in sheet["A4"].value
    assert len(sheet.data_validations.dataValidation) == 5
    assert sheet.protection.sheet
    assert sheet["A3"].protection.locked
    assert not sheet["A5"].protection.locked
    assert read_sheet(data, "awards.xlsx") == ([], [])


def test_the_same_records_give_the_same_bytes() -> None:
    """No clock, no order of input: two exports are equal, times are fixed."""
    first = export_sheet([HOA, MAI], WORDS)
    assert first == export_sheet([MAI, HOA], WORDS)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}


@given(st.text(st.characters(), max_size=20) | st.sampled_from(NASTY))
def test_guarding_a_text_can_always_be_undone(text: str) -> None:
    """Every text survives both ways of writing, and what is written starts no formula."""
    cell = writable(guarded(text))
    assert unguarded(unwritable(cell)) == text
    assert not cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not any(ord(sign) < 32 and sign not in "\t\n" for sign in cell)


def test_every_text_comes_back_from_the_sheet_and_none_is_a_formula() -> None:
    """Whatever a record says is in the sheet as text and is read back letter by letter, in every column."""
    present = [
        replace(HOA, recipient=f"g-{number}", name=f"A{text}", reason=text, unit=text, number=text, note=text)
        for number, text in enumerate(NASTY)
    ]
    data = export_sheet(present, WORDS)
    book = load_workbook(io.BytesIO(data))
    cells = [cell for line in book["Khen thưởng"].iter_rows(min_row=4) for cell in line if cell.value is not None]
    assert all(cell.data_type == "s" for cell in cells)
    assert not any(str(cell.value).lstrip().startswith(("=", "+", "-", "@")) for cell in cells)
    rows, problems = read_sheet(data, "a.xlsx")
    assert problems == []
    assert sorted(repr(replace(found, line=0)) for found in rows) == sorted(map(repr, present))


def test_an_unchanged_sheet_changes_nothing() -> None:
    """Export and read back: no difference at all."""
    rows, _ = read_sheet(export_sheet([HOA, MAI], WORDS), "a.xlsx")
    assert diff([HOA, MAI], rows) == []
    assert in_words([]) == ["Không có gì thay đổi."]


def test_changes_are_told_row_by_row() -> None:
    """A changed cell, a new row and a missing row are each one line, with old and new text."""
    rows, _ = read_sheet(export_sheet([HOA, MAI], WORDS), "a.xlsx")
    hoa = next(row for row in rows if row.recipient == HOA.recipient)
    new = SheetRow(name="Vàng A Tủa", kind="Cá nhân", unit="Trường THCS Sao Mai", award="Bằng khen", line=9)
    changes = diff([HOA, MAI], [replace(hoa, unit="Trường Tiểu học Hòa Bình 2"), new])
    assert in_words(changes) == [
        (
            f"Hàng {hoa.line}, đổi – Nguyễn Thị Hoa – Giấy khen (812/QĐ-SGDĐT): Đơn vị: “Trường Tiểu học "
            "Hòa Bình” → “Trường Tiểu học Hòa Bình 2”"
        ),
        "Hàng 9, thêm – Vàng A Tủa – Bằng khen, Trường THCS Sao Mai",
        "Không còn trong tệp, bỏ – Lê Thị Mai – Giấy khen (812/QĐ-SGDĐT), Trường Tiểu học Hòa Bình",
        "Tổng cộng: 1 hàng thêm, 1 hàng đổi, 1 hàng bỏ.",
    ]


def test_a_row_whose_ids_were_lost_is_known_by_its_words() -> None:
    """Copied into a new file without the last columns, a row is still the same award."""
    assert diff([HOA], [replace(HOA, decision="", recipient="", line=4)]) == []


def test_two_awards_of_one_person_in_one_decision_stay_two() -> None:
    """A change in one of them is told of that one."""
    second = replace(HOA, award="Bằng khen", level="Cấp tỉnh")
    changes = diff([HOA, second], [replace(HOA, line=4), replace(second, reason="Mới", line=5)])
    assert [(change.kind, change.after.award if change.after else "", change.fields) for change in changes] == [
        ("đổi", "Bằng khen", (("Thành tích", "Dạy tốt", "Mới"),))
    ]


def test_a_formula_typed_into_the_sheet_is_said_and_left_out() -> None:
    """The cell is empty in the result; row and column are named."""
    book = load_workbook(io.BytesIO(export_sheet([HOA], WORDS)))
    book["Khen thưởng"]["H4"] = "=1+1"
    out = io.BytesIO()
    book.save(out)
    rows, problems = read_sheet(out.getvalue(), "a.xlsx")
    assert rows[0].reason == ""
    assert [(problem.line, problem.rule) for problem in problems] == [(4, "formula-in-sheet")]


def test_a_sheet_without_its_headings_is_refused() -> None:
    """A workbook of another shape is no sheet of ours."""
    book = load_workbook(io.BytesIO(template(WORDS)))
    book["Khen thưởng"].delete_rows(3)
    out = io.BytesIO()
    book.save(out)
    rows, problems = read_sheet(out.getvalue(), "a.xlsx")
    assert rows == []
    assert [problem.rule for problem in problems] == ["missing-headings"]


def test_a_row_below_many_blank_ones_is_read() -> None:
    """Who copies rows to the foot of a ruled sheet loses none of them."""
    book = load_workbook(io.BytesIO(export_sheet([HOA], WORDS)))
    sheet = book.worksheets[0]
    (row,) = [cells for cells in sheet.iter_rows() if HOA.name in [cell.value for cell in cells]]
    for cell in row:
        sheet.cell(4_000, cell.column, MAI.name if cell.value == HOA.name else cell.value)
    out = io.BytesIO()
    book.save(out)
    rows, problems = read_sheet(out.getvalue(), "a.xlsx")
    assert [one.name for one in rows] == [HOA.name, MAI.name]
    assert [one.line for one in rows][1] == 4_000
    assert problems == []


def _with_part(data: bytes, name: str, content: bytes | None) -> bytes:
    """The same archive with a part cut short (None), or one more."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part)[:-200] if part == name else old.read(part))
        if content is not None:
            new.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "content", "rule"),
    [("xl/worksheets/sheet1.xml", None, "damaged-file"), ("xl/media/a.zip", b"PK", "archive-nested")],
)
def test_a_sheet_that_is_damaged_or_forged_is_refused(part: str, content: bytes | None, rule: str) -> None:
    """Half of a sheet compared with the records would take away the other half: no row of such a file is given."""
    data = _with_part(export_sheet([HOA, MAI], WORDS, "Sở Minh Họa"), part, content)
    rows, problems = read_sheet(data, "a.xlsx")
    assert rows == []
    assert [(problem.severity, problem.rule) for problem in problems] == [("error", rule)]
