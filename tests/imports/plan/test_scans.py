"""Scans: a page that is only a picture is read by OCR where that is installed; elsewhere the message says how to install it.

So is a page among others, and one that has no words but a signature's stamp: nothing of a plan is left out in silence.
"""

from __future__ import annotations

import ctypes
import datetime as dt
import io
import shutil
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from pypdfium2 import raw

from bangvang.imports.into_data import Importer
from bangvang.imports.ocr import INSTALL, can_recognise, recognised
from bangvang.imports.pdf_pages import is_pictured
from bangvang.imports.text_source import read_source
from bangvang.problems import Invalid

PAGE = Path(__file__).parents[1] / "blind" / "plans" / "thu-vien.pdf"
PRINTED = Path(__file__).parent / "files" / "ke-hoach.pdf"  # two pages of text
STAMP = ("Ky boi: So Giao duc", "Ngay ky", "Thoi gian: 02.04.2026")
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    """A PDF that holds nothing but the picture of a printed page."""
    path = tmp_path_factory.mktemp("scan") / "ban-quet.pdf"
    with pdfplumber.open(PAGE) as document:
        picture = document.pages[0].to_image(resolution=200).original.convert("L")
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=200)
    path.write_bytes(out.getvalue())
    with pdfplumber.open(path) as made:
        assert not made.pages[0].extract_text().strip()
    return path


def refusal(path):
    """The problems for which a file is refused."""
    outcome = Importer(path.parent, TODAY).read(str(path)).outcome
    assert outcome.result is None
    return outcome.refused


def test_a_scan_is_read_or_its_reader_is_named(scan):
    """With ocrmypdf and Vietnamese data the plan in the picture is found, and marked as read by OCR."""
    if not can_recognise():
        assert [problem.rule for problem in refusal(scan)] == ["scanned-without-ocr"]
        return
    result = Importer(scan.parent, TODAY).read(str(scan)).outcome.result
    assert result["header"]["number"] == "301/KH-CMH"
    assert result["header"]["date"] == "2026-04-02"
    assert "2026-05-29" in [deadline["date"] for deadline in result["deadlines"]]
    assert {36, 100, 70, 30, 1200} <= {target["value"] for target in result["targets"]}
    assert "read-by-ocr" in [problem["rule"] for problem in result["problems"]]


def test_without_ocr_the_message_names_the_line_to_install_it(scan, tmp_path, monkeypatch):
    """On a machine without the programs the scan is refused with the very line to type, and with another way."""
    monkeypatch.setenv("PATH", str(tmp_path))
    read_source.cache_clear()  # it was read a moment ago, by a machine that could
    assert shutil.which("ocrmypdf") is None
    (problem,) = refusal(scan)
    assert problem.rule == "scanned-without-ocr"
    assert INSTALL in problem.message
    assert "sudo apt install ocrmypdf tesseract-ocr-vie" in problem.message
    assert "bản Word" in problem.message


@pytest.fixture(scope="module")
def mixed(scan, tmp_path_factory):
    """Two pages of text, and a scanned one between them."""
    whole = pypdfium2.PdfDocument(PRINTED)
    whole.import_pages(pypdfium2.PdfDocument(scan), index=1)
    path = tmp_path_factory.mktemp("mixed") / "hai-phan.pdf"
    whole.save(path)
    return path


@pytest.fixture(scope="module")
def stamped(scan, tmp_path_factory):
    """A scan over which a signature has put its words: the page has text, and none of the plan's."""
    document = pypdfium2.PdfDocument(scan)
    page = document[0]
    for place, line in enumerate(STAMP):
        words = (line + "\0").encode("utf-16-le")
        text = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 8)
        raw.FPDFText_SetText(text, (ctypes.c_ushort * (len(words) // 2)).from_buffer_copy(words))
        raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, 20, 20 + 10 * place)
        raw.FPDFPage_InsertObject(page.raw, text)
    raw.FPDFPage_GenerateContent(page.raw)
    path = tmp_path_factory.mktemp("stamped") / "ky-so.pdf"
    document.save(path)
    return path


def test_a_scanned_page_among_others_is_read_or_told(mixed):
    """Its number is named; what it says is there where it can be read."""
    result = Importer(mixed.parent, TODAY).read(str(mixed)).outcome.result
    assert result["header"]["number"] == "20/KH-SGDĐT"
    said = {problem["rule"]: problem["message"] for problem in result["problems"]}
    words = " ".join(block["text"] for block in result["outline"])
    if can_recognise():
        assert "trang 2 là ảnh chụp" in said["read-by-ocr"]
        assert "giới thiệu sách" in words
    else:
        assert "trang 2 là ảnh chụp" in said["pages-without-text"]


def test_a_scanned_page_among_others_without_ocr(mixed, tmp_path, monkeypatch):
    """The text is imported all the same, and the line that would read the rest is named."""
    monkeypatch.setenv("PATH", str(tmp_path))
    read_source.cache_clear()
    result = Importer(mixed.parent, TODAY).read(str(mixed)).outcome.result
    (said,) = [problem for problem in result["problems"] if problem["rule"] == "pages-without-text"]
    assert "trang 2 là ảnh chụp" in said["message"]
    assert INSTALL in said["message"]
    read_source.cache_clear()


def test_a_signed_scan_is_a_scan(stamped, tmp_path, monkeypatch):
    """A stamp of a few words does not make a picture a text."""
    if can_recognise():
        result = Importer(stamped.parent, TODAY).read(str(stamped)).outcome.result
        assert result["header"]["number"] == "301/KH-CMH"
        read_source.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [problem.rule for problem in refusal(stamped)] == ["scanned-without-ocr"]


def test_a_printed_page_is_not_called_a_picture():
    """Neither words nor a blank page: nothing is read by OCR."""
    result = Importer(PRINTED.parent, TODAY).read(str(PRINTED)).outcome.result
    assert {"read-by-ocr", "pages-without-text"}.isdisjoint(problem["rule"] for problem in result["problems"])


def test_a_page_that_was_read_by_ocr_is_no_picture(scan):
    """However few words it has: who has run OCR before is not sent to run it again."""
    if not can_recognise():
        with pytest.raises(Invalid):
            recognised(scan.read_bytes(), scan.name, bare=True)
        return
    read = recognised(scan.read_bytes(), scan.name, bare=True)
    with pdfplumber.open(scan) as before, pdfplumber.open(io.BytesIO(read)) as after:
        assert is_pictured(before.pages[0])
        page = after.pages[0]
        few = page.crop((0, 0, page.width, page.height / 6))
        assert few.extract_text()
        assert not is_pictured(page)
        assert not is_pictured(few)
