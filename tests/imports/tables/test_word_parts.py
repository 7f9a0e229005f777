"""What Word puts around and into paragraphs and tables: each word is read once, at the place that an editor would look for it."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bangvang.imports.stories.lines import read_lines
from bangvang.imports.tables import read_tables
from bangvang.imports.tables.model import Reading

NAMES = nsdecls("w") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def _p(words: str, properties: str = "") -> str:
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def _tc(*content: str, properties: str = "") -> str:
    return f"<w:tc>{properties}{''.join(content)}</w:tc>"


def _tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _sdt(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _with_box(before: str, inside: str, after: str) -> str:
    """A paragraph with a text box, as Word keeps one: the new drawing, and the old one for older programs."""
    box = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        f"<w:p><w:r><w:t>{before}</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r><w:r><w:t>{after}</w:t></w:r></w:p>"
    )


def _paper(*elements: str) -> bytes:
    paper = docx.Document()
    for element in elements:
        whole = element.replace(">", f" {NAMES}>", 1)
        paper.element.body.insert(len(paper.element.body) - 1, parse_xml(whole))
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _rows(reading: Reading) -> list[tuple[int, list[str]]]:
    return [(row.line, [cell.text for cell in row.cells]) for block in reading.blocks for row in block.rows]


def test_a_table_inside_a_cell_moves_no_row() -> None:
    """Its words belong to the cell; the row below is the third, as an editor counts, and stands on the third line."""
    inner = _tbl(_tr(_tc(_p("x")), _tc(_p("y"))), _tr(_tc(_p("z")), _tc(_p("t"))))
    table = _tbl(
        _tr(_tc(_p("STT")), _tc(_p("Họ và tên"))),
        _tr(_tc(_p("1")), _tc(_p("Lò Thị Mẫu"), inner, _p(""))),
        _tr(_tc(_p("2")), _tc(_p("Hà Văn Mẫu"))),
    )
    reading = read_tables(_paper(table, _p("Danh sách có 2 người.")), "a.docx")
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
    cells = [_tc(_p("1")), _tc(_p("Lò Thị Mẫu"))]
    row = _tr(cells[0], _sdt(cells[1]) if wrap == "cell" else cells[1])
    table = _tbl(_tr(_tc(_p("STT")), _tc(_p("Họ và tên"))), _sdt(row) if wrap == "row" else row)
    reading = read_tables(_paper(_sdt(table) if wrap == "table" else table), "a.docx")
    assert _rows(reading) == [(1, ["STT", "Họ và tên"]), (2, ["1", "Lò Thị Mẫu"])]


def test_a_row_that_begins_further_right() -> None:
    """Cells that a row leaves out before its first one are blank: what follows stays in its columns."""
    left_out = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    table = _tbl(
        _tr(_tc(_p("STT")), _tc(_p("Họ và tên")), _tc(_p("Đơn vị"))),
        _tr(_tc(_p("Lò Thị Mẫu")), _tc(_p("Trường A")), properties=left_out),
    )
    assert _rows(read_tables(_paper(table), "a.docx"))[1] == (2, ["", "Lò Thị Mẫu", "Trường A"])


def test_places_of_tabs_are_no_tabs() -> None:
    """Where a ruler's tab stops stand is layout; only a tab that was typed parts words."""
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="left" w:pos="1440"/></w:tabs></w:pPr>'
    reading = read_tables(_paper(_p("Danh sách khen thưởng", stops)), "a.docx")
    assert [(block.kind, cell.text) for block in reading.blocks for row in block.rows for cell in row.cells] == [
        ("text", "Danh sách khen thưởng")
    ]


def test_a_text_box_is_read_once_and_by_itself() -> None:
    """What is drawn beside a line stands below it as lines of its own, in a list as in an article, in a cell too."""
    boxed = _with_box("Danh sách ", _p("Biểu mẫu 1") + _p("Lò Thị Mẫu"), "khen thưởng")
    data = _paper(boxed, _tbl(_tr(_tc(boxed), _tc(_p("Hà Văn Mẫu")))))
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
    inner = _tbl(_tr(_tc(_p("Cô giáo Lò Thị Mẫu")), _tc(_p("Trường A"))))
    lines, _, _ = read_lines(_paper(_tbl(_tr(_tc(_p("Gương sáng"), inner, _p("Hết"))))), "a.docx")
    assert [line.text for line in lines] == ["Gương sáng", "Cô giáo Lò Thị Mẫu", "Trường A", "Hết"]
