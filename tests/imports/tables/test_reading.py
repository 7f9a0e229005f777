"""What each kind of file gives: cells with their places, merged areas, hidden parts, encodings, separators."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook

from bangvang.imports.tables import read_tables

TEXT = "STT;Họ và tên;Đơn vị\n1;Nguyễn Thị Hoa;Trường Tiểu học Hòa Bình\n2;Đặng Quý Ưng;Trường THCS Sao Mai\n"


def _texts(reading) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for block in reading.blocks for row in block.rows]


@pytest.mark.parametrize(
    ("encoding", "rule"), [("utf-8", None), ("utf-8-sig", None), ("utf-16", None), ("utf-16-le", None)]
)
def test_unicode_files_read_alike(encoding: str, rule: str | None) -> None:
    """With or without a mark, in UTF-8 or UTF-16, with CRLF: the same cells and nothing to say."""
    reading = read_tables(TEXT.replace("\n", "\r\n").encode(encoding), "a.csv")
    assert _texts(reading)[1] == ["1", "Nguyễn Thị Hoa", "Trường Tiểu học Hòa Bình"]
    assert reading.problems == ()


def test_lost_letters_are_said_to_be_lost() -> None:
    """What Excel saves as plain CSV cannot be read again: to look over its accents, as of an old encoding, is no help."""
    lost = "STT;H? và tên;Ðon v?\n1;Nguy?n Th? Hoa;Tru?ng Ti?u h?c Hòa Bình\n2;Ð?ng Quý Ung;Tru?ng THCS Sao Mai\n"
    for encoding in ("cp1252", "utf-8"):
        reading = read_tables(lost.encode(encoding), "a.csv")
        assert [problem.rule for problem in reading.problems] == ["lost-letters"]
    asked = TEXT + "3;Có gì mới?;xem https://a.example/?b=1 và https://a.example/x?y\n"
    assert read_tables(asked.encode(), "a.csv").problems == ()


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    """Semicolon, comma, tab and pipe are told by the rows that agree under them."""
    assert _texts(read_tables(TEXT.replace(";", separator).encode(), "a.csv"))[2] == [
        "2",
        "Đặng Quý Ưng",
        "Trường THCS Sao Mai",
    ]


def test_a_stated_separator_counts_and_lines_stay_true() -> None:
    """`sep=` is obeyed; a quoted cell over two lines keeps the row's first line as its number."""
    reading = read_tables(b'sep=;\r\na;"b\r\nc"\r\nd;e\r\n', "a.csv")
    assert [(row.line, [cell.text for cell in row.cells]) for row in reading.blocks[0].rows] == [
        (2, ["a", "b\nc"]),
        (4, ["d", "e"]),
    ]


@pytest.mark.parametrize(("text", "rows", "rules"), [
    ('1;Lò Thị Mai\n2;"Hà Văn Ví\n' + "3;Lê Thị Vân\n" * 20_000, 1, ["csv-broken"]),
    ('1;Lò Thị Mai\n2;"Hà Văn Ví\n' + "3;Lê Thị Vân;" * 20_000, 1, ["csv-broken"]),
    ('1;Lò Thị Mai\n2;"Hà Văn Ví\n' + "3;Lê Thị Vân\n" * 500, 2, ["csv-long-field"]),
    ("1;Lò Thị Mai\n" * 20_001, 20_000, ["too-many-rows"]),
    (",,\n \n,,\n", 0, ["empty-file"]),
], ids=["quote left open in a long file", "before a long line", "quote left open", "too many rows", "no words"])  # fmt: skip
def test_a_csv_file_that_is_not_as_it_should_be(text: str, rows: int, rules: list[str]) -> None:
    """What can be read is read, and why the rest is not is said."""
    reading = read_tables(text.encode(), "a.csv")
    assert len(_texts(reading)) == rows
    assert [problem.rule for problem in reading.problems] == rules
    assert rules == ["empty-file"] or _texts(reading)[0] == ["1", "Lò Thị Mai"]


@pytest.mark.parametrize("data", [b"\xff\xfeA\x00B", b"\xef\xbb\xbf\xff\xfe\xfa", b"\xfe\xff\xd8\x00"])
def test_a_mark_of_unicode_before_what_is_none(data: bytes) -> None:
    """A file that says which Unicode it is and is not, as one that was cut off, is refused with advice."""
    reading = read_tables(data, "a.csv")
    assert [(problem.rule, problem.severity) for problem in reading.problems] == [("unknown-encoding", "error")]


def test_garbled_text_is_said_and_kept() -> None:
    """UTF-8 that was taken for Windows-1252 is left as it is, with a message that names it."""
    garbled = TEXT.encode().decode("cp1252", "replace")
    reading = read_tables(garbled.encode(), "a.csv")
    assert [problem.rule for problem in reading.problems] == ["garbled-text"]


def test_windows_1258_is_read_and_said() -> None:
    """The code page of Vietnamese Windows, with combining tones, becomes composed letters."""
    data = "1;Nguy\u00ea\u0303n Thi\u0323 Hoa;Tr\u01b0\u01a1\u0300ng Ti\u00ea\u0309u ho\u0323c Ho\u0300a Bi\u0300nh\n".encode(
        "cp1258"
    )
    reading = read_tables(data, "a.csv")
    assert _texts(reading) == [["1", "Nguyễn Thị Hoa", "Trường Tiểu học Hòa Bình"]]
    assert [problem.rule for problem in reading.problems] == ["legacy-encoding"]


def test_cells_of_a_workbook_know_their_address_and_kind() -> None:
    """Whole numbers have no decimals, dates are dates, merged areas are filled in and marked."""
    book = Workbook()
    sheet = book.active
    sheet.append([1.0, dt.date(2024, 11, 20), "Đơn vị A", 2.5, True])
    sheet.append([2, None, None, None, None])
    sheet["F1"] = "ngang"
    sheet.merge_cells("C1:C2")
    sheet.merge_cells("F1:G1")
    out = io.BytesIO()
    book.save(out)
    first, second = read_tables(out.getvalue(), "a.xlsx").blocks[0].rows
    assert [cell.text for cell in first.cells] == ["1", "20/11/2024", "Đơn vị A", "2.5", "x", "ngang", "ngang"]
    assert first.cells[1].date == dt.date(2024, 11, 20)
    assert (second.cells[2].text, second.cells[2].merged, second.cells[2].address) == ("Đơn vị A", "down", "C2")
    assert first.cells[6].merged == "across"


def test_numbers_and_days_in_other_writings() -> None:
    """Programs other than Excel write 3 as 3E0 and a day as ISO 8601 has it: the cells show 3 and the day."""
    book = Workbook()
    book.active.append([1, 2])
    out, written = io.BytesIO(), io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = re.sub(rb'<c r="A1"[^>]*><v>1</v></c>', b'<c r="A1" t="n"><v>3E0</v></c>', part)
                part = re.sub(rb'<c r="B1"[^>]*><v>2</v></c>', b'<c r="B1" t="d"><v>2024-11-20</v></c>', part)
            new.writestr(name, part)
    (row,) = read_tables(written.getvalue(), "a.xlsx").blocks[0].rows
    assert [cell.text for cell in row.cells] == ["3", "20/11/2024"]
    assert row.cells[1].date == dt.date(2024, 11, 20)


def test_errors_of_formulas_are_said() -> None:
    """What Excel shows as #REF! is no name; the editor hears in which cells it stands."""
    book = Workbook()
    book.active.append(["Họ và tên", "Đơn vị"])
    book.active.append(["An Bình", "#REF!"])
    out = io.BytesIO()
    book.save(out)
    (problem,) = read_tables(out.getvalue(), "a.xlsx").problems
    assert problem.rule == "formula-error"
    assert "ô B2 là lỗi công thức" in problem.message


def test_a_sheet_without_a_word_beside_one_with_some() -> None:
    """New workbooks of old Excel have three sheets, of which two are blank: they are no lists, and nothing is said of them."""
    book = Workbook()
    book.create_sheet("Sheet2")
    book.active.append(["An Bình", "A"])
    out = io.BytesIO()
    book.save(out)
    reading = read_tables(out.getvalue(), "a.xlsx")
    assert [block.name for block in reading.blocks] == ["trang tính “Sheet”"]
    assert reading.problems == ()


def test_columns_hidden_to_the_end_are_no_hidden_data() -> None:
    """Makers of forms hide all columns right of the form, and set widths of others: neither is told, a hidden column is."""
    book = Workbook()
    book.active.append(["An Bình", "A", "B"])
    dimensions = book.active.column_dimensions
    dimensions["A"].width = 30
    dimensions["C"].hidden = True
    dimensions.group("D", "XFD", hidden=True)
    out = io.BytesIO()
    book.save(out)
    (problem,) = read_tables(out.getvalue(), "a.xlsx").problems
    assert problem.rule == "hidden-columns"
    assert "cột C bị ẩn" in problem.message


def test_hidden_rows_columns_and_sheets_are_said() -> None:
    """What Excel hides is named: rows and columns are read, hidden sheets are not."""
    book = Workbook()
    book.active.append(["Họ và tên", "Đơn vị"])
    book.active.append(["An Bình", "A"])
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("Ẩn").append(["x"])
    book["Ẩn"].sheet_state = "veryHidden"
    out = io.BytesIO()
    book.save(out)
    reading = read_tables(out.getvalue(), "a.xlsx")
    assert sorted(problem.rule for problem in reading.problems) == ["hidden-columns", "hidden-rows", "hidden-sheet"]
    assert len(reading.blocks) == 1
    assert reading.blocks[0].rows[1].hidden


def test_word_tables_and_paragraphs_come_in_order() -> None:
    """Lines count paragraphs and table rows; cells merged downwards repeat what is above."""
    paper = docx.Document()
    paper.add_paragraph("Danh sách")
    table = paper.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 1).text = "Trường A", "An", "Bình"
    table.cell(0, 0).merge(table.cell(1, 0))
    paper.add_paragraph("Hết")
    out = io.BytesIO()
    paper.save(out)
    reading = read_tables(out.getvalue(), "a.docx")
    assert [
        (block.kind, row.line, [cell.text.strip() for cell in row.cells])
        for block in reading.blocks
        for row in block.rows
    ] == [
        ("text", 1, ["Danh sách"]),
        ("table", 2, ["Trường A", "An"]),
        ("table", 3, ["Trường A", "Bình"]),
        ("text", 4, ["Hết"]),
    ]


def test_text_that_was_moved_away_is_read_where_it_stands_now() -> None:
    """Changes that nobody has accepted yet (Track Changes): what was deleted or moved from here is not here any more."""
    paper = docx.Document()
    row = paper.add_table(1, 3).rows[0]
    tracked = {0: ("del", "delText", "ins"), 1: ("moveFrom", "t", "moveTo")}
    for column, (old, text, new) in tracked.items():
        paragraph = row.cells[column].paragraphs[0]._p
        for tag, letters, words in ((old, text, "Lò Thị Mai"), (new, "t", "Hà Văn Ví")):
            run = f"<w:r><w:{letters}>{words}</w:{letters}></w:r>"
            paragraph.append(parse_xml(f"<w:{tag} {nsdecls('w')} w:id='1' w:author='x'>{run}</w:{tag}>"))
    row.cells[2].text = "Trường A"
    row.cells[2]._tc.get_or_add_tcPr().append(parse_xml(f"<w:gridSpan {nsdecls('w')} w:val='0'/>"))  # some programs write so
    out = io.BytesIO()
    paper.save(out)
    assert _texts(read_tables(out.getvalue(), "a.docx")) == [["Hà Văn Ví", "Hà Văn Ví", "Trường A"]]


def test_old_fonts_in_a_word_file_are_converted_and_said() -> None:
    """Text typed in a .VnTime font is read as Unicode, with a message."""
    paper = docx.Document()
    paper.add_paragraph("NguyÔn ThÞ Hoa, Gi¸o viªn Tr­êng TiÓu häc Hßa B×nh, ®¹t danh hiÖu Lao ®éng tiªn tiÕn")
    out = io.BytesIO()
    paper.save(out)
    reading = read_tables(out.getvalue(), "a.docx")
    assert _texts(reading) == [["Nguyễn Thị Hoa, Giáo viên Trường Tiểu học Hòa Bình, đạt danh hiệu Lao động tiên tiến"]]
    assert [problem.rule for problem in reading.problems] == ["legacy-font"]


def test_pipe_tab_and_wide_gaps_make_rows() -> None:
    """Lines with pipes, tabs or three wide gaps are rows; the ruling line of a Markdown table is none."""
    reading = read_tables("Mở đầu\n\n| A | B |\n|---|---|\n| 1 | 2 |\nX\tY\nm    n    p\n".encode(), "a.txt")
    assert [[cell.text for cell in row.cells] for row in reading.blocks[1].rows] == [
        ["A", "B"],
        ["1", "2"],
        ["X", "Y"],
        ["m", "n", "p"],
    ]
    assert [row.line for row in reading.blocks[1].rows] == [3, 5, 6, 7]
