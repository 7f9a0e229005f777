"""Bảng kê thành tích as DOCX: the form that a report of achievements asks for each year, filled in.

python-docx lays out the form once; a file is then that form's XML with its places filled, zipped by hand: under
1 ms each instead of 30 ms with python-docx, and there are as many files as there are people.
"""

from __future__ import annotations

import io
import re
import zipfile
from html import escape
from typing import Any, NamedTuple

from bangvang.exports.zipped import Part, archive, part
from bangvang.store.known import Known, Memo

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
COLUMNS = (("Năm", 1.6), ("Danh hiệu, hình thức khen thưởng", 6.2), ("Quyết định số, ngày", 4.4), ("Cơ quan ban hành", 4.3))
_STYLES = frozenset({"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid"})
# What XML cannot hold, and no Vietnamese text needs.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PLACE = re.compile("\ue000([a-z]+)\ue001")
_W = "http://schemas.openxmlformats.org"
_TYPES = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="{_W}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>')
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<cp:coreProperties xmlns:cp="{_W}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Bảng kê thành tích</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>")


class SheetRow(NamedTuple):
    """One honour: year, title or form, decision with its day, giver."""

    year: str
    title: str
    decision: str
    issuer: str


class Sheet(NamedTuple):
    """A record of achievements.

    Args:
        who: what the name is (`Họ và tên`, `Tên tập thể`).
        role, unit: empty where not known.
        signs: who signs (`NGƯỜI KÊ KHAI`).
        source: the line that says where it comes from.
        rows: latest first.
    """

    who: str
    name: str
    role: str
    unit: str
    signs: str
    source: str
    rows: tuple[SheetRow, ...]


def achievements_docx(sheet: Sheet, form: Form) -> bytes:
    """The form filled in; the same bytes for the same sheet."""
    rows = "".join(_filled(form.row, one._asdict()) for one in sheet.rows)
    values = {name: value for name, value in sheet._asdict().items() if name != "rows"}
    document = f"{_filled(form.before, values)}{rows}{_filled(form.after, values)}"
    return archive((*form.first, part("word/document.xml", document.encode()), *form.last))


def _filled(xml: str, values: dict[str, str]) -> str:
    return _PLACE.sub(lambda found: escape(_FORBIDDEN.sub("", values[found[1]]) or "……………", quote=False), xml)


class Form(NamedTuple):
    """The form: XML before, of and after the row of an honour; the parts around the document, ready to be zipped."""

    before: str
    row: str
    after: str
    first: tuple[Part, ...]
    last: tuple[Part, ...]


def empty_form(memo: Memo | None = None) -> Form:
    """The form, laid out by this program once and then kept: python-docx takes 0.2 s to load and to lay it out."""
    known = Known("sheet", memo)
    form: Form = known.value(b"form", _form)
    known.keep()
    return form


def _form() -> Form:
    made = io.BytesIO()
    _laid_out().save(made)
    with zipfile.ZipFile(made) as parts:
        document, styles = parts.read("word/document.xml").decode(), parts.read("word/styles.xml")
    at = document.index("\ue000year\ue001")
    start, end = document.rindex("<w:tr>", 0, at), document.index("</w:tr>", at) + len("</w:tr>")
    return Form(
        document[:start], document[start:end], document[end:],
        (part("[Content_Types].xml", _TYPES.encode()),
         part("_rels/.rels", _relations(("package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                                        ("officeDocument/2006/relationships/officeDocument", "word/document.xml"))),
         part("docProps/core.xml", _CORE.encode())),
        (part("word/styles.xml", styles),
         part("word/_rels/document.xml.rels", _relations(("officeDocument/2006/relationships/styles", "styles.xml")))))


def _relations(*relations: tuple[str, str]) -> bytes:
    found = "".join(f'<Relationship Id="rId{place}" Type="{_W}/{kind}" Target="{target}"/>'
                    for place, (kind, target) in enumerate(relations, 1))
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Relationships xmlns="{_W}/package/2006/relationships">{found}</Relationships>').encode()


def _laid_out() -> Any:
    """The form as a document: A4 and margins, head and title as Nghị định 30/2020/NĐ-CP has them."""
    # Imported here: see empty_form.
    import docx  # noqa: PLC0415
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Cm, Pt  # noqa: PLC0415

    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Cm(2), Cm(2), Cm(3), Cm(1.5)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(4)

    def line(place: Any, text: str, *, bold: bool = False, italic: bool = False, size: int = 13, middle: bool = True,
             above: int = 0) -> None:
        paragraph = place.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if middle else WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.space_before = Pt(above)
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)

    line(document, NATION, bold=True)
    line(document, MOTTO, bold=True, size=14)
    line(document, "……………, ngày …… tháng …… năm ………", italic=True, above=10)
    line(document, "BẢNG KÊ THÀNH TÍCH", bold=True, size=14, above=14)
    line(document, "\ue000who\ue001: \ue000name\ue001", middle=False, above=12)
    line(document, "Chức vụ, công việc: \ue000role\ue001", middle=False)
    line(document, "Đơn vị: \ue000unit\ue001", middle=False)
    _table(document, Cm)
    signatures = document.add_table(rows=1, cols=2)
    for cell, words in zip(signatures.rows[0].cells, ("XÁC NHẬN CỦA ĐƠN VỊ", "\ue000signs\ue001"), strict=True):
        cell.paragraphs[0].paragraph_format.space_before = Pt(14)
        line(cell, words, bold=True)
    line(document, "\ue000source\ue001", italic=True, size=11, middle=False, above=70)
    _keep_styles(document.styles.element, qn)
    return document


def _keep_styles(styles: Any, name: Any) -> None:
    """Leave only what the form uses: the rest would be nine tenths of each file."""
    for one in list(styles):
        if one.tag == name("w:latentStyles") or (one.tag == name("w:style") and one.get(name("w:styleId")) not in _STYLES):
            styles.remove(one)


def _table(document: Any, centimetres: Any) -> None:
    table = document.add_table(rows=2, cols=len(COLUMNS), style="Table Grid")
    for cells, row in ((table.rows[0].cells, [title for title, _ in COLUMNS]),
                       (table.rows[1].cells, [f"\ue000{name}\ue001" for name in SheetRow._fields])):
        for cell, text, (_, width) in zip(cells, row, COLUMNS, strict=True):
            cell.width = centimetres(width)
            cell.paragraphs[0].add_run(text).bold = row[0] == COLUMNS[0][0]
    head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no name for a repeated header row
    head.append(head.makeelement(f"{{{_W}/wordprocessingml/2006/main}}tblHeader", {}))
