"""Numbers that Word shows and no paragraph holds: lists, styles, restarts, bullets (ECMA-376-1, 17.9)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from bangvang.imports.docx_numbering import read_numbering

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVELS = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
 <w:lvl w:ilvl="3"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
 <w:lvl w:ilvl="12"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>
"""
STYLES = """
<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>
<w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>
"""


def _paragraph(number: str = "", level: int = 0, style: str = "") -> Element:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return fromstring(f"<w:p {NAMESPACE}><w:pPr>{named}{listed}</w:pPr></w:p>")


def _marks(*paragraphs: Element) -> list[str]:
    numbering = read_numbering(fromstring(f"<w:numbering {NAMESPACE}>{LEVELS}</w:numbering>"),
                               fromstring(f"<w:styles {NAMESPACE}>{STYLES}</w:styles>"))
    return [numbering.mark(paragraph) for paragraph in paragraphs]


@pytest.mark.parametrize(("places", "marks"), [
    ([("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)], ["1.", "1.1.", "1.2.", "2.", "2.1."]),
    ([("1", 0), ("1", 0), ("2", 0), ("2", 1), ("2", 0), ("2", 1)], ["1.", "2.", "1.", "1.1.", "2.", "2.1."]),
    ([("1", 0), ("1", 0), ("3", 1), ("3", 1)], ["1.", "2.", "2.5.", "2.6."]),
    ([("1", 1), ("1", 2), ("1", 3)], ["1.1.", "•", ""]),
    ([("4", 0), ("7", 0), ("0", 0)], ["", "", ""]),
])  # fmt: skip
def test_the_marks_that_word_shows(places: list[tuple[str, int]], marks: list[str]) -> None:
    """A list that begins anew does so with what stands below it, and one that does not exist has no marks."""
    assert _marks(*(_paragraph(number, level) for number, level in places)) == marks


def test_numbers_of_styles() -> None:
    """A style numbers its paragraphs, also through the style that it is based on; a circle of styles numbers nothing."""
    assert _marks(_paragraph("1"), _paragraph(style="Muc"), _paragraph(style="MucCon"), _paragraph(style="Vong"),
                  fromstring(f"<w:p {NAMESPACE}/>")) == ["1.", "1.1.", "1.2.", "", ""]
