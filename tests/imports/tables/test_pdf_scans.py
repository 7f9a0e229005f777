"""Lists in PDF of which pages are scans: read by OCR, table by table, where it is installed; elsewhere named or refused."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from bangvang.imports import ocr
from bangvang.imports.ocr import INSTALL, as_meant, can_recognise
from bangvang.imports.tables import read_tables
from bangvang.imports.tables.folding import tidy
from bangvang.imports.tables.model import Reading
from bangvang.imports.text_source import read_source
from bangvang.problems import Invalid
from bangvang.text import fold

PRINTED = Path(__file__).parents[1] / "plan" / "files" / "ke-hoach.pdf"  # two pages of text
BLIND = Path(__file__).parents[1] / "blind" / "lists"
LISTS = Path(__file__).parents[2] / "expectations" / "awards"


@pytest.fixture(scope="module")
def scan() -> bytes:
    """The picture of a printed page."""
    with pdfplumber.open(PRINTED) as document:
        picture = document.pages[0].to_image(resolution=60).original.convert("L")
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=60)
    return out.getvalue()


def _with(*pages: bytes | None) -> bytes:
    """The two printed pages, and others behind them; None is a blank one."""
    document = pypdfium2.PdfDocument(PRINTED)
    for page in pages:
        if page is None:
            document.new_page(595, 842)
        else:
            document.import_pages(pypdfium2.PdfDocument(page))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def without_ocr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nothing can be recognised."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("without_ocr")
def test_scanned_pages_are_named(scan: bytes) -> None:
    """Two of five pages are pictures; a blank one is nothing that could be read."""
    reading = read_tables(_with(scan, None, scan), "a.pdf")
    (problem,) = reading.problems
    assert (problem.rule, problem.severity) == ("pages-without-text", "warning")
    assert "trang 3, 5 là ảnh chụp" in problem.message


def test_blank_pages_are_no_scans() -> None:
    """Nothing is said of them."""
    assert read_tables(_with(None), "a.pdf").problems == ()


@pytest.mark.usefixtures("without_ocr")
def test_a_file_of_scans_is_refused(scan: bytes) -> None:
    """With what to do."""
    (problem,) = read_tables(scan, "a.pdf").problems
    assert (problem.rule, problem.severity) == ("no-text", "error")
    assert INSTALL in problem.message


@pytest.fixture(params=["gives up", "never ends"])
def failing_ocr(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has the programs, of which one fails on this very scan."""
    programs = {
        "tesseract": "echo vie",
        "ocrmypdf": "exit 3" if request.param == "gives up" else "exec sleep 60",
    }
    for name, lines in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(ocr, "OCR_SECONDS", 0.5)


@pytest.mark.skipif(os.name == "nt", reason="the programs that stand in for others are scripts of a shell")
@pytest.mark.usefixtures("failing_ocr")
def test_a_scan_that_cannot_be_recognised_is_refused(scan: bytes) -> None:
    """A list and a plan alike: nothing is drafted from half of a file, and the editor hears what may help."""
    (problem,) = read_tables(_with(scan), "a.pdf").problems
    assert (problem.rule, problem.severity) == ("ocr-failed", "error")
    assert "300 dpi" in problem.message
    with pytest.raises(Invalid, match="nhận dạng chữ không xong"):
        read_source(_with(scan), "a.pdf")


@pytest.mark.parametrize("limit", [1, 2])
def test_pages_beyond_the_limit_are_said(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a very long file the first pages are read, and that the others were not is told; nothing where there are none."""
    monkeypatch.setattr("bangvang.imports.tables.pdf.MAX_PAGES", limit)
    monkeypatch.setattr("bangvang.imports.pdf_pages.MAX_PAGES", limit)
    read_source.cache_clear()
    data = PRINTED.read_bytes()
    for said in (read_tables(data, "a.pdf").problems, read_source(data, "a.pdf").notes):
        assert [one.severity for one in said if one.rule == "too-many-pages"] == ["warning"] * (limit == 1)
    read_source.cache_clear()


def _scanned(name: str, lean: float) -> bytes:
    """The pages of a printed list as a scanner gives them, leaning by so many degrees."""
    with pdfplumber.open(LISTS / name) as document:
        pictures = [page.to_image(resolution=300).original.convert("L").rotate(lean, fillcolor=255, resample=3)
                    for page in document.pages]
    out = io.BytesIO()
    pictures[0].save(out, "PDF", resolution=300, save_all=True, append_images=pictures[1:])
    return out.getvalue()


@pytest.mark.parametrize("lean", [0, 0.5])
def test_ruled_tables_of_a_scan_are_tables(lean: float) -> None:
    """Cells of several lines stay cells; a speck or a letter may be read wrong, which is said."""
    reading = read_tables(_scanned("qd-cstdcs.pdf", lean), "a.pdf")
    if not can_recognise():
        assert [problem.rule for problem in reading.problems] == ["no-text"]
        return
    assert [problem.rule for problem in reading.problems] == ["read-by-ocr"]
    rows = _plain(reading)
    assert ["stt", "ho va ten", "chuc vu", "don vi cong tac"] in rows
    listed = {row[1]: row[3] for row in rows if len(row) == 4}
    assert "truong thpt dan toc noi tru tinh minh" in listed["ba trieu thi trinh nu"]
    assert "phuong trung tam" in listed["ba trieu thi trinh nu"]
    assert listed["ong thach sanh son"] == "truong thcs khmer van"
    assert listed["ba ngo thi nham an"] == "so giao duc va dao tao"
    assert "1507/qd-sgddt" in " ".join(cell for row in rows for cell in row)


def _plain(reading: Reading) -> list[list[str]]:
    """The cells without accents, of which OCR may miss one."""
    return [[fold(tidy(cell.text)) for cell in row.cells] for block in reading.blocks for row in block.rows]


def test_columns_without_rules_in_a_scan() -> None:
    """Words are as wide as in the picture: gaps between them are no columns, and those between columns are."""
    reading = read_tables(_scanned("ds-khong-khung.pdf", 0), "a.pdf")
    if not can_recognise():
        assert [problem.rule for problem in reading.problems] == ["no-text"]
        return
    rows = _plain(reading)
    assert ["tt", "ho va ten", "nhiem vu", "ghi chu"] in rows
    assert ["ho van trong", "giao vien toan", "to truong"] in [row[1:] for row in rows]


def test_a_page_that_lies_is_set_upright() -> None:
    """As wide lists are scanned."""
    with pdfplumber.open(BLIND / "bo-bang-khen.pdf") as document:
        picture = document.pages[0].to_image(resolution=300).original.convert("L").rotate(90, expand=True)
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=300)
    reading = read_tables(out.getvalue(), "a.pdf")
    if not can_recognise():
        assert [problem.rule for problem in reading.problems] == ["no-text"]
        return
    said = " ".join(cell for row in _plain(reading) for cell in row)
    assert "cong hoa xa hoi chu nghia viet nam" in said
    assert "truong dai hoc minh hoa" in said


def test_letters_that_look_alike() -> None:
    """Tesseract puts the Icelandic Ð for the Vietnamese Đ, or both."""
    assert as_meant("18/QĐ\u00d0-SGD\u00d0T, Ba Đồn") == "18/QĐ-SGDĐT, Ba Đồn"
