"""Scans through OCR: ocrmypdf with the Vietnamese data of Tesseract, where both are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from bangvang.problems import Invalid, Problem

OCR_SECONDS = 900
INSTALL = "sudo apt install ocrmypdf tesseract-ocr-vie"


def recognised(data: bytes, name: str) -> bytes:
    """The PDF with the text that OCR reads in its pictures; its own text stays. Raises Invalid where OCR is not installed."""
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
            "--redo-ocr",  # also where a signature has put a few words over the picture
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


def can_recognise() -> bool:
    """Whether a scan can be read here: ocrmypdf, Tesseract and its Vietnamese data are installed."""
    engine = shutil.which("tesseract")
    if shutil.which("ocrmypdf") is None or engine is None:
        return False
    done = subprocess.run([engine, "--list-langs"], capture_output=True, text=True, timeout=60, check=False)
    return "vie" in (done.stdout + done.stderr).split()
