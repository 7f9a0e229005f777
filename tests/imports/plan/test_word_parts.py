"""Plans in Word: what stands in content controls, text boxes, links and tracked changes is text of the plan, once."""

from __future__ import annotations

import pytest
from word_files import with_parts

from bangvang.imports.text_source import read_source
from bangvang.problems import Invalid
from tests.support.word import p, paper, sdt, tbl, tc, tr, with_box

MARGIN = '<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{1}</w:{0}>'


def _text(*elements: str) -> str:
    return read_source(paper(*elements), "ke-hoach.docx").text


@pytest.mark.parametrize("wrapped", ["table", "rows", "row", "cell", "paragraph", "words"])
def test_content_controls_lose_no_word(wrapped: str) -> None:
    """Forms have a day in a control of its own, or rows that repeat; on paper nobody sees that."""
    words = p("Tháng 5")
    if wrapped == "words":
        words = f"<w:p>{sdt('<w:r><w:t>Tháng 5</w:t></w:r>')}</w:p>"
    elif wrapped == "paragraph":
        words = sdt(words)
    cells = tc(p("Đợt 1")), tc(words)
    row = tr(cells[0], sdt(cells[1]) if wrapped == "cell" else cells[1])
    other = tr(tc(p("Đợt 2")), tc(p("Tháng 10")))
    below = sdt(row + other) if wrapped == "rows" else (sdt(row) if wrapped == "row" else row) + other
    table = tbl(tr(tc(p("Đợt")), tc(p("Thời gian"))), below)
    assert _text(p("Các đợt thi đua"), sdt(table) if wrapped == "table" else table) == (
        "Các đợt thi đua\n\n| Đợt | Thời gian |\n| Đợt 1 | Tháng 5 |\n| Đợt 2 | Tháng 10 |"
    )


def test_a_header_in_content_controls_is_read_cell_by_cell() -> None:
    """The tables of a header and of a signature, whose cells are places on the page, may be forms too."""
    left, right = tc(p("UBND TỈNH MINH HỌA"), p("Số: 5/KH-SGDĐT")), tc(p("Độc lập - Tự do - Hạnh phúc"))
    head = tbl(tr(left, sdt(right)), sdt(tr(tc(p("KẾ HOẠCH")))))
    assert _text(head).split("\n\n") == ["UBND TỈNH MINH HỌA", "Số: 5/KH-SGDĐT", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH"]


def test_a_text_box_is_read_once() -> None:
    """It stands behind the paragraph in which it is drawn; in a cell its words are the cell's. Word keeps it in two forms."""
    boxed = with_box("Phong trào ", p("Dạy tốt") + p("Học tốt"), "năm 2026")
    assert _text(boxed) == "Phong trào năm 2026\n\nDạy tốt\n\nHọc tốt"
    table = tbl(tr(tc(p("a")), tc(p("b"))), tr(tc(boxed), tc(p("c"))))
    assert _text(table) == "| a | b |\n| Phong trào năm 2026 Dạy tốt Học tốt | c |"


def test_a_file_nested_beyond_sense_is_refused() -> None:
    """Ten thousand content controls in each other were made to harm: the file is refused with advice."""
    depth = 10_000
    body = f"{'<w:sdt><w:sdtContent>' * depth}{p('Kế hoạch')}{'</w:sdtContent></w:sdt>' * depth}"
    nested = MARGIN.format("document", f"<w:body>{body}</w:body>")
    with pytest.raises(Invalid, match="tệp Word bị hỏng"):
        read_source(with_parts(paper(p("x")), {"word/document.xml": nested}), "ke-hoach.docx")


def test_links_and_insertions_are_words_and_deletions_are_none() -> None:
    """A hyphen that does not break is a hyphen; what somebody has struck out is gone, what was put in is there."""
    assert _text(
        "<w:p><w:hyperlink><w:r><w:t>Kế hoạch số 5</w:t></w:r></w:hyperlink>"
        '<w:ins w:id="1" w:author="x"><w:r><w:t> và số 6</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText> và số 7</w:delText></w:r></w:del>'
        "<w:r><w:t> năm học 2025</w:t><w:noBreakHyphen/><w:t>2026</w:t></w:r></w:p>"
    ) == "Kế hoạch số 5 và số 6 năm học 2025-2026"


def test_a_table_without_a_word_is_none() -> None:
    """Empty rows of a form are no text, and neither is a form that nobody has filled in."""
    blank = tr(tc(p("")), tc(p(" ")))
    assert _text(p("Trước"), tbl(blank, blank), p("Sau")) == "Trước\n\nSau"
    assert _text(tbl(tr(tc(p("a")), tc(p("b"))), blank)) == "| a | b |"


def test_headers_and_footers_are_set_aside_and_said() -> None:
    """What runs at the top of each page is no text of the plan; each wording is told once, and a page number is none."""
    parts = {
        f"word/{name}.xml": MARGIN.format(tag, p(words))
        for name, tag, words in (
            ("header1", "hdr", "Kế hoạch thi đua năm 2026"),
            ("header2", "hdr", "Kế hoạch thi đua năm 2026"),
            ("footer1", "ftr", "Trang 3"),
            ("footer2", "ftr", "- 3 -"),
        )
    }
    source = read_source(with_parts(paper(p("Nội dung")), parts), "ke-hoach.docx")
    assert source.text == "Nội dung"
    assert [(one.rule, one.severity) for one in source.notes] == [("page-furniture", "warning")] * 2
    assert sorted(one.message.partition("“")[2] for one in source.notes) == ["Kế hoạch thi đua năm 2026”", "Trang 3”"]
