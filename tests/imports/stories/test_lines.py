"""Lines of an article, from any file that may hold one, and what is refused."""

from __future__ import annotations

import io

import docx
import pytest

from bangvang.imports.stories.lines import read_lines


def _word(*paragraphs: tuple[tuple[str, bool], ...]) -> bytes:
    """A Word file; a paragraph is its runs, each with whether it is bold."""
    paper = docx.Document()
    for runs in paragraphs:
        paragraph = paper.add_paragraph()
        for text, bold in runs:
            paragraph.add_run(text).bold = bold
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def test_bold_words_of_an_old_font_are_converted_too() -> None:
    """A paragraph typed in .VnTime that opens with bold words opens with them in Unicode: `Cô Nguyễn Thị Hoa, giáo viên …`."""
    data = _word(
        (("C« gi¸o NguyÔn ThÞ Hoa", True), (", gi¸o viªn Tr­êng TiÓu häc Hßa B×nh, ®¹t danh hiÖu Lao ®éng tiªn tiÕn", False)),
        (("Nh÷ng n¨m qua c« lu«n hoµn thµnh xuÊt s¾c nhiÖm vô ®­îc giao.", False),),
    )
    lines, _, problems = read_lines(data, "guong.docx")
    assert (lines[0].lead, lines[0].text.partition(",")[0]) == ("Cô giáo Nguyễn Thị Hoa", "Cô giáo Nguyễn Thị Hoa")
    assert [problem.rule for problem in problems] == ["legacy-font"]


@pytest.mark.parametrize(("data", "name", "rule"), [
    (b"%PDF-1.4\n", "bai.pdf", "story-format"),
    (_word((("", False),)), "trong.docx", "no-text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "cu.doc", "old-office-file"),
    (b"---\n\n***\n", "trong.md", "no-text"),
    (b"a\n" * 200_001, "dai.txt", "too-many-lines"),
])  # fmt: skip
def test_what_is_no_article(data: bytes, name: str, rule: str) -> None:
    """No lines, and one reason."""
    lines, pictures, problems = read_lines(data, name)
    assert (lines, pictures) == ([], {})
    assert [problem.rule for problem in problems] == [rule]
