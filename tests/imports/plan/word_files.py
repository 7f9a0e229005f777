"""Word files made for tests: lists that Word numbers, header tables, footnotes; written as raw parts."""

from __future__ import annotations

import io
import zipfile

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"), ("bullet", "+"))


def numbered(document, text, level, num_id="77"):
    """Add a paragraph that Word numbers by itself."""
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'))
    return paragraph


def define_list(document, num_id="77", abstract="70", levels=_LEVELS):
    """Define a list of several levels: I. / 1. / a) / - / +."""
    part = document.part.numbering_part.element
    shapes = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(levels)
    )
    part.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{abstract}">{shapes}</w:abstractNum>'))
    part.append(parse_xml(f'<w:num {W} w:numId="{num_id}"><w:abstractNumId w:val="{abstract}"/></w:num>'))


def saved(document) -> bytes:
    """The document's bytes."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_parts(data: bytes, parts: dict[str, str | bytes]) -> bytes:
    """The same archive with parts added or replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry not in parts:
                new.writestr(entry, old.read(entry))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def plan_docx() -> bytes:
    """A plan as a department writes it: header in a table, numbered lists, a table of dates, a signature table."""
    document = Document()
    define_list(document)
    head = document.add_table(rows=1, cols=2)
    left, right = head.rows[0].cells
    left.text = "UBND TỈNH MINH HỌA"
    left.add_paragraph("SỞ GIÁO DỤC VÀ ĐÀO TẠO")
    left.add_paragraph("Số: 15/KH-SGDĐT")
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    right.add_paragraph("Độc lập - Tự do - Hạnh phúc")
    right.add_paragraph("Minh Họa, ngày 08 tháng 01 năm 2026")
    title = document.add_paragraph()
    title.add_run("KẾ HOẠCH").bold = True
    line = document.add_paragraph()
    line.add_run("Phát động phong trào thi đua năm 2026").bold = True
    document.add_paragraph("Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị;")
    numbered(document, "MỤC ĐÍCH", 0)
    numbered(document, "Mục đích", 1)
    numbered(document, "Tạo khí thế mới.", 2)
    numbered(document, "Nêu gương tốt.", 2)
    numbered(document, "Yêu cầu", 1)
    numbered(document, "Thiết thực.", 3)
    nested = numbered(document, "", 4)
    nested.add_run("Đúng người").bold = True
    nested.add_run(", đúng việc.")
    numbered(document, "THỜI GIAN", 0)
    numbered(document, "Các đợt", 1)
    table = document.add_table(rows=3, cols=3)
    for row, cells in zip(
        table.rows,
        (("Đợt", "Bắt đầu", "Kết thúc"), ("Đợt 1", "15/01/2026", "31/5/2026"), ("Đợt 2", "01/6/2026", "31/12/2026")),
        strict=True,
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    numbered(document, "Gửi báo cáo tổng kết trước ngày 10/12/2026 về Văn phòng Sở.", 1)
    document.add_paragraph("Yêu cầu các đơn vị thực hiện nghiêm túc./.")
    foot = document.add_table(rows=1, cols=2)
    left, right = foot.rows[0].cells
    left.text = "Nơi nhận:"
    left.add_paragraph("- UBND tỉnh (b/c);")
    left.add_paragraph("- Lưu: VT, VP.")
    right.text = "KT. GIÁM ĐỐC"
    right.add_paragraph("PHÓ GIÁM ĐỐC")
    right.add_paragraph("Nguyễn Thị Mẫu")
    return saved(document)


def footnoted_docx() -> bytes:
    """A text with one footnote, a deletion, hidden words and a text box's fallback."""
    document = Document()
    paragraph = document.add_paragraph("I. Hưởng ứng chủ đề năm")
    paragraph._p.append(parse_xml(f'<w:r {W}><w:footnoteReference w:id="2"/></w:r>'))
    paragraph.add_run(" của tỉnh.")
    paragraph._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>đã xóa</w:delText></w:r></w:del>"))
    hidden = paragraph.add_run("ẩn")
    hidden._r.get_or_add_rPr().append(parse_xml(f"<w:vanish {W}/>"))
    document.add_paragraph("II. Việc khác.")
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Chủ đề: “Một lòng”.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    assert qn("w:p")
    return with_parts(saved(document), {"word/footnotes.xml": notes})
