"""How long a Word file of ten pages takes, from bytes to record. Run: python benchmarks/imports/speed.py."""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests/imports/plan"))

from docx import Document
from word_files import define_list, numbered, saved

from bangvang.imports.plan import read_plan
from bangvang.imports.text_source import read_source

ROOT = Path(__file__).resolve().parents[2]

LIMIT = 2.0


def main() -> int:
    """Print seconds for a plan of ten pages (the text of a real plan, twice); 1 when above the limit."""
    text = (ROOT / "tests/expectations/plans/2024-thcs-le-anh-xuan-tan-phu.txt").read_text(encoding="utf-8")
    document = Document()
    define_list(document)
    for row in [row for row in text.split("\n") if row.strip()] * 2:
        numbered(document, row, 1)
    data = saved(document)
    start = time.process_time()
    source = read_source(data, "ke-hoach.docx")
    result = read_plan(source.text, "ke-hoach.docx", dt.date(2026, 11, 22))
    seconds = time.process_time() - start
    print(f"{len(source.text):,} characters, {len(result['outline'])} blocks: {seconds:.2f} s")
    return int(seconds > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
