"""Scans: a page that is only a picture is read by OCR where that is installed; elsewhere the message says how to install it."""

from __future__ import annotations

import datetime as dt
import io
import shutil
from pathlib import Path

import pdfplumber
import pytest

from bangvang.imports.into_data import Importer
from bangvang.imports.ocr import INSTALL, can_recognise
from bangvang.imports.text_source import read_source

PAGE = Path(__file__).parents[1] / "blind" / "plans" / "thu-vien.pdf"
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
