"""Word files element by element, as Word writes them and python-docx does not: content controls, text boxes, nested tables."""

from __future__ import annotations

import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_NAMES = nsdecls("w") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def p(words: str, properties: str = "") -> str:
    """A paragraph."""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def tc(*content: str) -> str:
    """A cell."""
    return f"<w:tc>{''.join(content)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row."""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def sdt(content: str) -> str:
    """A content control around something."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def with_box(before: str, inside: str, after: str) -> str:
    """A paragraph with a text box, as Word keeps one: the new drawing, and the old one for older programs."""
    box = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        f"<w:p><w:r><w:t>{before}</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r><w:r><w:t>{after}</w:t></w:r></w:p>"
    )


def paper(*elements: str) -> bytes:
    """A Word file with these in its body."""
    paper = docx.Document()
    for element in elements:
        whole = element.replace(">", f" {_NAMES}>", 1)
        paper.element.body.insert(len(paper.element.body) - 1, parse_xml(whole))
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()
