"""Files that must not be read, or not in full: refused before unpacking, in Vietnamese, with what to do."""

import io
import zipfile

import pytest
from openpyxl import Workbook
from word_files import plan_docx, with_parts

from bangvang.imports import ocr
from bangvang.imports.text_source import read_source
from bangvang.problems import Invalid
from tests.support.pdf import locked_pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def refused(data: bytes, name: str) -> tuple[str, str]:
    """Rule and message with which a file is refused."""
    with pytest.raises(Invalid) as caught:
        read_source(data, name)
    (problem,) = caught.value.problems
    assert problem.severity == "error"
    return problem.rule, problem.message


def zip_bomb() -> bytes:
    """200 MB of spaces in a Word file of some 200 KB."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(200):
            part.write(b" " * 1_000_000)
    return stream.getvalue()


def list_xlsx() -> bytes:
    """A list of people, which is no text of a plan."""
    book, stream = Workbook(), io.BytesIO()
    book.active.append(["STT", "Họ và tên"])
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "rule", "advice"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "khoa.docx", "password-protected", "mật khẩu"),
        (OLE + "WordDocument".encode("utf-16-le"), "cu.docx", "old-office-file", "Lưu thành"),
        (b"PK\x03\x04 not an archive", "hong.docx", "damaged-file", "lưu lại"),
        (plan_docx()[:3000], "cat.docx", "damaged-file", "lưu lại"),
        (locked_pdf(), "khoa.pdf", "password-protected", "mật khẩu"),
        (b"a" * (5 * 1024 * 1024 + 1), "dai.txt", "file-too-large", "chia nhỏ"),
        (b"a" * (50 * 1024 * 1024 + 1), "lon.pdf", "file-too-large", "chia tệp"),
        (list_xlsx(), "danh-sach.xlsx", "not-a-text", "tệp Word"),
        (b"\xff\xfeA\x00B", "cat.txt", "unknown-encoding", "lưu"),
        (b"", "rong.txt", "empty-file", "kiểm tra"),
        (b"   \n\n 12 \n", "so.txt", "no-text", "Word"),
        (b"%PDF-1.4\n%broken", "hong.pdf", "damaged-file", "bản gốc"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "anh.txt", "picture-not-text", "PDF"),
    ],
)
def test_unreadable_files_are_refused_with_advice(data, name, rule, advice):
    """Each kind of unreadable file has its rule and says what to do."""
    assert refused(data, name)[0] == rule
    assert advice in refused(data, name)[1]


def test_a_zip_bomb_is_refused_before_unpacking():
    """200 MB in some 200 KB is refused from the archive's own directory."""
    data = zip_bomb()
    assert len(data) < 300_000
    assert refused(data, "bom.docx")[0] == "archive-too-large"


def test_xml_entities_are_refused():
    """A document that declares entities was not written by Word."""
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert refused(with_parts(plan_docx(), {"word/document.xml": bomb}), "thuc-the.docx")[0] == "xml-entities"


@pytest.mark.parametrize("part", ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml",
                                  "word/header1.xml", "word/footer2.xml"])  # fmt: skip
def test_a_word_file_with_a_broken_part_is_refused(part):
    """Whichever part is cut off, the editor is told to save the file again; nothing is read by halves."""
    assert refused(with_parts(plan_docx(), {part: "<w:hdr><w:p>"}), "hong.docx")[0] == "damaged-file"


def test_an_archive_without_text_is_no_word_file():
    """What a program has packed as .docx without the text itself is refused, too."""
    data = plan_docx()
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            if name != "word/document.xml":
                target.writestr(name, source.read(name))
    assert refused(stream.getvalue(), "thieu.docx")[0] == "unknown-archive"


def test_macros_and_outside_links_are_left_aside_and_said():
    """Macros never run and links are never followed; the words are read and an editor is told."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="https://example.invalid/t.dotm" TargetMode="External"/></Relationships>'
    )
    parts = {"word/vbaProject.bin": b"macro", "word/_rels/settings.xml.rels": rels}
    source = read_source(with_parts(plan_docx(), parts), "macro.docx")
    assert {note.rule for note in source.notes} == {"macros-ignored", "external-links-ignored"}
    assert "MỤC ĐÍCH" in source.text


def test_a_scan_without_ocr_says_how_to_install_it(monkeypatch):
    """A scanned PDF is refused with the install line where no OCR is there."""
    monkeypatch.setattr(ocr.shutil, "which", lambda _name: None)
    rule, message = refused(_scan(), "quet.pdf")
    assert rule == "scanned-without-ocr"
    assert ocr.INSTALL in message


def _scan() -> bytes:
    """A PDF of one page that holds no letters."""
    body = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n"
    )
    return body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def test_signs_that_nobody_sees_are_taken_out_and_said():
    """A zero-width sign is no word: it goes, the words stay, an editor is told."""
    source = read_source("I. MỤC\u200b ĐÍCH\n\nLàm tốt.\n".encode(), "an.txt")
    assert source.text == "I. MỤC ĐÍCH\n\nLàm tốt.\n"
    assert [note.rule for note in source.notes] == ["unseen-character"]


def test_a_text_file_keeps_its_lines():
    """A text's own lines are the lines of plan.md, whatever line ends and marks the file has."""
    source = read_source("\ufeffI. MỘT\r\n\r\n- Hai.\r\n".encode(), "win.txt")
    assert source.text == "I. MỘT\n\n- Hai.\n"
    assert source.format == "txt"
