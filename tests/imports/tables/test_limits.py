"""How far a file is read: to its end, or to a limit that is said; nothing is left out in silence."""

from __future__ import annotations

import io

import docx
import pytest
from openpyxl import Workbook

from bangvang.imports.tables import read_tables
from bangvang.imports.tables.docx import read_docx
from bangvang.imports.tables.model import Reading

HEADINGS = ("STT", "Họ và tên", "Đơn vị")


def _xlsx(book: Workbook) -> Reading:
    out = io.BytesIO()
    book.save(out)
    return read_tables(out.getvalue(), "a.xlsx")


def _names(reading: Reading) -> list[tuple[int, str]]:
    return [(row.line, cell.text) for block in reading.blocks for row in block.rows for cell in row.cells if "Mẫu" in cell.text]


@pytest.mark.parametrize("row", [503, 5_000, 1_048_576])
def test_what_stands_below_many_blank_rows(row: int) -> None:
    """A second list at the foot of a sheet is read, however far below."""
    book = Workbook()
    book.active.append(HEADINGS)
    book.active.append([1, "Lò Thị Mẫu", "Trường Tiểu học Đồi Sim"])
    book.active.cell(row, 2, "Hà Văn Mẫu")
    reading = _xlsx(book)
    assert _names(reading) == [(2, "Lò Thị Mẫu"), (row, "Hà Văn Mẫu")]
    assert reading.problems == ()


def test_ruled_rows_without_words_are_no_rows() -> None:
    """A blank that belongs to a merged area is filled in; other blank rows count for nothing."""
    book = Workbook()
    book.active.append(HEADINGS)
    book.active.append([1, "Lò Thị Mẫu", "Trường Tiểu học Đồi Sim"])
    book.active.merge_cells("B2:B4")
    for row in range(3, 40):
        book.active.cell(row, 3).number_format = "0.00"
    assert _names(_xlsx(book)) == [(2, "Lò Thị Mẫu"), (3, "Lò Thị Mẫu"), (4, "Lò Thị Mẫu")]


def test_what_stands_far_to_the_right_is_said() -> None:
    """Words in the hundred and first column are not read, and the editor hears of the first row that has some."""
    book = Workbook()
    book.active.append(HEADINGS)
    book.active.append([1, "Lò Thị Mẫu", "Trường Tiểu học Đồi Sim"])
    book.active.cell(2, 100, "Hà Văn Mẫu")
    assert _xlsx(book).problems == ()
    book.active.cell(3, 101, "Vì Thị Mẫu")
    book.active.cell(4, 102, "Vì Thị Mẫu")
    reading = _xlsx(book)
    assert _names(reading) == [(2, "Lò Thị Mẫu"), (2, "Hà Văn Mẫu")]
    assert [(one.rule, one.line, one.severity) for one in reading.problems] == [("too-many-columns", 3, "warning")]


def test_a_text_of_many_lines() -> None:
    """Lines without words do not count; of those with words 20,000 are read, and the first of the others is said."""
    text = "\n" * 150_000 + "Lò Thị Mẫu\n"
    assert _names(read_tables(text.encode(), "a.txt")) == [(150_001, "Lò Thị Mẫu")]
    reading = read_tables(("Lò Thị Mẫu\n\n" * 20_001).encode(), "a.txt")
    assert len(_names(reading)) == 20_000
    assert [(one.rule, one.line) for one in reading.problems] == [("too-many-rows", 40_001)]


def test_a_word_table_of_many_rows() -> None:
    """Of 20,001 rows in Word the first 20,000 are read, and that is said."""
    document = docx.Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Lò Thị Mẫu"
    table = document.tables[0]._tbl
    row = table.tr_lst[0]
    for _ in range(20_000):
        table.append(row.__copy__())
    out = io.BytesIO()
    document.save(out)
    reading = read_docx(out.getvalue(), "a.docx")  # rows that are all alike pack so well that the archive would be refused
    assert len(_names(reading)) == 20_000
    assert [(one.rule, one.line) for one in reading.problems] == [("too-many-rows", 20_001)]
