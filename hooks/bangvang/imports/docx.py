"""Word documents as text: paragraphs, tables, footnotes, and the numbers that Word generates."""

from __future__ import annotations

import unicodedata
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException

from bangvang.imports.docx_archive import notes_on, open_parts, root_of
from bangvang.imports.docx_numbering import W, read_numbering
from bangvang.imports.docx_paragraphs import SKIP, Reader, footnotes_of, read_paragraph, through
from bangvang.imports.docx_tables import lays_out, read_rows
from bangvang.problems import Invalid, Problem

_ADVICE = "hãy mở tệp bằng Word, chọn Lưu thành (Save As) .docx rồi nhập lại"


def read_docx_text(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a checked .docx and notes on what was left aside; raises Invalid for a damaged one."""
    try:
        parts, names = open_parts(data)
        body = root_of(parts, "word/document.xml")
        numbering = read_numbering(root_of(parts, "word/numbering.xml"), root_of(parts, "word/styles.xml"))
        footnotes = footnotes_of(root_of(parts, "word/footnotes.xml"))
        notes = notes_on(parts, names, name)
        assert body is not None  # without its text an archive is not taken for a Word file
        reader = Reader(numbering, footnotes)
        _read_body(body, reader)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ParseError,
        DefusedXmlException,
        OSError,
        ValueError,
        RecursionError,  # nobody nests elements a thousand deep
    ) as error:
        message = f"tệp Word bị hỏng, không đọc được phần bên trong; {_ADVICE}"
        raise Invalid([Problem(name, 0, "", "error", "damaged-file", message)]) from error
    text = unicodedata.normalize("NFC", "\n\n".join(reader.paragraphs))
    return text, tuple(notes)


def _read_body(element: Element, reader: Reader) -> None:
    """Paragraphs and tables in the order of the document, also inside content controls."""
    for child in element:
        if child.tag == f"{W}p":
            for box in read_paragraph(child, reader):
                _read_body(box, reader)
        elif child.tag == f"{W}tbl":
            _read_table(child, reader)
        elif child.tag not in SKIP:
            _read_body(child, reader)


def _read_table(table: Element, reader: Reader) -> None:
    """A table that lays out a header or a signature is read cell by cell, any other as rows of cells."""
    if not lays_out(table):
        read_rows(table, reader)
        return
    for row in through(table, f"{W}tr"):
        for cell in through(row, f"{W}tc"):
            _read_body(cell, reader)
