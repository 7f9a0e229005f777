"""Rows of cells in a plan's text are a table on its page: every word, every row's id, headings beside cells on phones."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from bangvang.routes import search_index
from bangvang.routes.text_tables import in_words
from tests.support.build import build, public
from tests.support.data import small_site

TEXT = """KẾ HOẠCH

I. LỊCH THI

{}

II. KINH PHÍ

Theo quy định.
./.
"""


def _text(tmp_path: Path, *rows: str) -> html.HtmlElement:
    """The official text of a plan with these rows, as its page shows it."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", movements=None, citations=None)
    data.write("campaigns/2026/ke-hoach/plan.md", TEXT.format("\n".join(rows)))
    build(tmp_path)
    page = html.fromstring((tmp_path / "site" / "ke-hoach/2026/ke-hoach.html").read_bytes().decode())
    (text,) = page.xpath('//div[@class="official-text"]')
    return text


def _cells(text: html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content() for cell in row.xpath("th|td")] for row in text.xpath(".//tr")]


@pytest.mark.parametrize("rows", [
    ("| STT | Việc | Hạn |", "| 1 | Thi vẽ | 20/4 |", "| 2 | Thi kể chuyện | 25/4 |"),
    ("| STT | Việc | Hạn |", "|---|:---|---|", "| 1 | Thi vẽ | 20/4 |", "| 2 | Thi kể chuyện | 25/4 |"),
    ("STT\tViệc\tHạn", "1\tThi vẽ\t20/4", "2\tThi kể chuyện\t25/4"),
])
def test_rows_are_a_table(tmp_path: Path, rows: tuple[str, ...]) -> None:
    """As Word, Markdown and copied text have them; the row that only says what heads is not shown."""
    text = _text(tmp_path, *rows)
    assert _cells(text) == [["STT", "Việc", "Hạn"], ["1", "Thi vẽ", "20/4"], ["2", "Thi kể chuyện", "25/4"]]
    assert [cell.get("data-h") for cell in text.xpath(".//tbody/tr[1]/td")] == [None, "Việc", "Hạn"]
    assert "|" not in text.text_content()


def test_rows_keep_their_ids(tmp_path: Path) -> None:
    """Answers of the search lead to a row."""
    ids = [row.get("id") for row in _text(tmp_path, "| STT | Việc |", "| 1 | Thi vẽ |", "| 2 | Thi kể chuyện |").xpath(".//tr")]
    assert all(ids)
    assert len(set(ids)) == 3


def test_a_row_that_heads_others_and_a_table_without_headings(tmp_path: Path) -> None:
    """One cell alone stands over all columns; where the first row counts, nothing heads the columns."""
    text = _text(tmp_path, "| 1 | Thi vẽ | 20/4 |", "| Khối 9 | | |", "| 2 | **Thi** kể chuyện¹ | |", "", "¹ Có thể lệ riêng.")
    assert not text.xpath(".//thead")
    assert _cells(text) == [["1", "Thi vẽ", "20/4"], ["Khối 9"], ["2", "Thi kể chuyện¹", ""]]
    assert [cell.get("colspan") for cell in text.xpath(".//tbody//th")] == ["3"]
    assert [one.text for one in text.xpath(".//td/strong")] == ["Thi"]
    assert [one.get("href") for one in text.xpath(".//td/sup/a")] == ["#note-1"]


def test_one_row_alone_is_a_paragraph(tmp_path: Path) -> None:
    """Strokes in a line are no table."""
    text = _text(tmp_path, "| Thi vẽ | 20/4 |")
    assert not text.xpath(".//table")
    assert "| Thi vẽ | 20/4 |" in text.text_content()


def test_an_editor_s_note_on_a_row(tmp_path: Path) -> None:
    """It stands below the table."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", movements=None, citations=None,
                notes=[{"text": "Đã lùi ngày.", "line": 6}])
    data.write("campaigns/2026/ke-hoach/plan.md", TEXT.format("| STT | Việc |\n| 1 | Thi vẽ |"))
    build(tmp_path)
    page = html.fromstring((tmp_path / "site" / "ke-hoach/2026/ke-hoach.html").read_bytes().decode())
    (note,) = page.xpath('//div[@class="ot-table"]/following-sibling::*[1][@class="ot-note"]')
    assert "Đã lùi ngày." in note.text_content()


def test_rows_among_the_texts_of_the_search(tmp_path: Path) -> None:
    """What is found and shown of a plan has no strokes."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", movements=None, citations=None)
    data.write("campaigns/2026/ke-hoach/plan.md", TEXT.format("| STT | Việc |\n| 1 | Thi vẽ |"))
    blocks = search_index._plan(public(tmp_path).campaigns["2026/ke-hoach"])
    assert "1 · Thi vẽ" in [block.text for block in blocks]
    assert not [block for block in blocks if "|" in block.text]


@pytest.mark.parametrize(("text", "said"), [
    ("| 1 | Thi vẽ | |", "1 · Thi vẽ"), ("1\tThi vẽ\t20/4", "1 · Thi vẽ · 20/4"), ("|---|---|", ""), ("Thi vẽ", "Thi vẽ"),
])
def test_a_row_among_answers(text: str, said: str) -> None:
    """Without its strokes."""
    assert in_words(text) == said
