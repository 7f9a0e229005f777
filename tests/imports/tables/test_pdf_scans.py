"""Lists in PDF of which some pages are scans: what was not read is named, and a file of scans alone is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from bangvang.imports.tables import read_tables

PRINTED = Path(__file__).parents[1] / "plan" / "files" / "ke-hoach.pdf"  # two pages of text


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


def test_scanned_pages_are_named(scan: bytes) -> None:
    """Two of five pages are pictures; a blank one is nothing that could be read."""
    reading = read_tables(_with(scan, None, scan), "a.pdf")
    (problem,) = reading.problems
    assert (problem.rule, problem.severity) == ("pages-without-text", "warning")
    assert "trang 3, 5 là ảnh chụp" in problem.message


def test_blank_pages_are_no_scans() -> None:
    """Nothing is said of them."""
    assert read_tables(_with(None), "a.pdf").problems == ()


def test_a_file_of_scans_is_refused(scan: bytes) -> None:
    """With what to do."""
    (problem,) = read_tables(scan, "a.pdf").problems
    assert (problem.rule, problem.severity) == ("no-text", "error")
    assert "ocrmypdf" in problem.message
