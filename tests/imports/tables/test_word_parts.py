"""What Word puts around and into paragraphs and tables: each word is read once, at the place that an editor would look for it."""

from __future__ import annotations

import pytest

from bangvang.imports.stories.lines import read_lines
from bangvang.imports.tables import read_tables
from bangvang.imports.tables.model import Reading
from tests.support.word import p, paper, sdt, tbl, tc, tr, with_box


def _rows(reading: Reading) -> list[tuple[int, list[str]]]:
    return [(row.line, [cell.text for cell in row.cells]) for block in reading.blocks for row in block.rows]


def test_a_table_inside_a_cell_moves_no_row() -> None:
    """Its words belong to the cell; the row below is the third, as an editor counts, and stands on the third line."""
    inner = tbl(tr(tc(p("x")), tc(p("y"))), tr(tc(p("z")), tc(p("t"))))
    table = tbl(
        tr(tc(p("STT")), tc(p("Họ và tên"))),
        tr(tc(p("1")), tc(p("Lò Thị Mẫu"), inner, p(""))),
        tr(tc(p("2")), tc(p("Hà Văn Mẫu"))),
    )
    reading = read_tables(paper(table, p("Danh sách có 2 người.")), "a.docx")
    assert _rows(reading) == [
        (1, ["STT", "Họ và tên"]),
        (2, ["1", "Lò Thị Mẫu\nx\ny\nz\nt"]),
        (3, ["2", "Hà Văn Mẫu"]),
        (4, ["Danh sách có 2 người."]),
    ]
    assert reading.blocks[0].rows[2].cells[1].address == "bảng 1, hàng 3, cột 2"


@pytest.mark.parametrize("wrap", ["table", "row", "cell"])
def test_content_controls_are_read_through(wrap: str) -> None:
    """Forms of departments wrap a table, a row or a cell in a content control; nobody sees that on paper."""
    cells = [tc(p("1")), tc(p("Lò Thị Mẫu"))]
    row = tr(cells[0], sdt(cells[1]) if wrap == "cell" else cells[1])
    table = tbl(tr(tc(p("STT")), tc(p("Họ và tên"))), sdt(row) if wrap == "row" else row)
    reading = read_tables(paper(sdt(table) if wrap == "table" else table), "a.docx")
    assert _rows(reading) == [(1, ["STT", "Họ và tên"]), (2, ["1", "Lò Thị Mẫu"])]


def test_a_row_that_begins_further_right() -> None:
    """Cells that a row leaves out before its first one are blank: what follows stays in its columns."""
    left_out = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    table = tbl(
        tr(tc(p("STT")), tc(p("Họ và tên")), tc(p("Đơn vị"))),
        tr(tc(p("Lò Thị Mẫu")), tc(p("Trường A")), properties=left_out),
    )
    assert _rows(read_tables(paper(table), "a.docx"))[1] == (2, ["", "Lò Thị Mẫu", "Trường A"])


def test_places_of_tabs_are_no_tabs() -> None:
    """Where a ruler's tab stops stand is layout; only a tab that was typed parts words."""
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="left" w:pos="1440"/></w:tabs></w:pPr>'
    reading = read_tables(paper(p("Danh sách khen thưởng", stops)), "a.docx")
    assert [(block.kind, cell.text) for block in reading.blocks for row in block.rows for cell in row.cells] == [
        ("text", "Danh sách khen thưởng")
    ]


def test_a_text_box_is_read_once_and_by_itself() -> None:
    """What is drawn beside a line stands below it as lines of its own, in a list as in an article, in a cell too."""
    boxed = with_box("Danh sách ", p("Biểu mẫu 1") + p("Lò Thị Mẫu"), "khen thưởng")
    data = paper(boxed, tbl(tr(tc(boxed), tc(p("Hà Văn Mẫu")))))
    assert _rows(read_tables(data, "a.docx")) == [
        (1, ["Danh sách khen thưởng"]),
        (2, ["Biểu mẫu 1"]),
        (3, ["Lò Thị Mẫu"]),
        (4, ["Danh sách khen thưởng\nBiểu mẫu 1\nLò Thị Mẫu", "Hà Văn Mẫu"]),
    ]
    lines, _, problems = read_lines(data, "a.docx")
    once = ["Danh sách khen thưởng", "Biểu mẫu 1", "Lò Thị Mẫu"]
    assert [line.text for line in lines] == [*once, *once, "Hà Văn Mẫu"]
    assert problems == []


def test_an_article_set_in_tables_within_tables() -> None:
    """Pages copied into Word come as tables in tables; each paragraph of them is read once."""
    inner = tbl(tr(tc(p("Cô giáo Lò Thị Mẫu")), tc(p("Trường A"))))
    lines, _, _ = read_lines(paper(tbl(tr(tc(p("Gương sáng"), inner, p("Hết"))))), "a.docx")
    assert [line.text for line in lines] == ["Gương sáng", "Cô giáo Lò Thị Mẫu", "Trường A", "Hết"]
