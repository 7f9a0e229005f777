"""Scans through OCR: ocrmypdf with the Vietnamese data of Tesseract, where both are installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from bangvang.problems import Invalid, Problem

OCR_SECONDS = 900
_ETH = re.compile("Đ?\u00d0Đ?")
INSTALL = "sudo apt install ocrmypdf tesseract-ocr-vie"


def recognised(data: bytes, name: str, *, bare: bool) -> bytes:
    """The PDF with the text that OCR reads in its pictures, pages that lie or lean set upright.

    Args:
        bare: whether no page has text of its own; else that stays, and with it how the pages lean.

    Raises:
        Invalid: OCR is not installed, or did not come to an end.
    """
    if not can_recognise():
        message = (
            "tệp PDF là bản quét, không có lớp chữ; để đọc được, hãy cài nhận dạng chữ tiếng Việt rồi nhập lại: "
            f"{INSTALL}; hoặc dùng bản Word của văn bản"
        )
        raise Invalid([Problem(name, 0, "", "error", "scanned-without-ocr", message)])
    with tempfile.TemporaryDirectory() as folder:
        scan, read = Path(folder, "scan.pdf"), Path(folder, "read.pdf")
        scan.write_bytes(data)
        command = [
            "ocrmypdf",
            "-l",
            "vie",
            "--rotate-pages",
            # A picture is read also where a signature has put a few words over it.
            "--deskew" if bare else "--redo-ocr",
            "--output-type",
            "pdf",
            "--optimize",
            "0",
            "--quiet",
            str(scan),
            str(read),
        ]
        try:
            # Tesseract's own threads wait for each other busily: one thread a page is several times faster on small machines.
            environ = {**os.environ, "OMP_THREAD_LIMIT": "1"}
            done = subprocess.run(command, capture_output=True, timeout=OCR_SECONDS, check=False, env=environ)
        except subprocess.TimeoutExpired:
            done = None
        if done is None or done.returncode not in (0, 4, 6, 10) or not read.exists():
            message = "nhận dạng chữ không xong; hãy quét lại rõ hơn (300 dpi, thẳng trang) hoặc dùng bản Word"
            raise Invalid([Problem(name, 0, "", "error", "ocr-failed", message)])
        return read.read_bytes()


def as_meant(text: str) -> str:
    """What OCR has read, without the sign that Tesseract puts for Đ or behind it: the Icelandic Ð, which looks the same."""
    return _ETH.sub("Đ", text)


def can_recognise() -> bool:
    """Whether a scan can be read here: ocrmypdf, Tesseract and its Vietnamese data are installed."""
    engine = shutil.which("tesseract")
    if shutil.which("ocrmypdf") is None or engine is None:
        return False
    done = subprocess.run([engine, "--list-langs"], capture_output=True, text=True, timeout=60, check=False)
    return "vie" in (done.stdout + done.stderr).split()
