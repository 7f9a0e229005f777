"""Notes of editors on a plan: each of them is read on the plan's page, wherever it belongs."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.build import build
from tests.support.data import small_site

TEXT = "KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nThi đua¹ dạy tốt.\n\nViệc khác.\n./.\n\n¹ Chú thích cuối trang.\n"
NOTES = [
    {"text": "Ghi chú chung."},
    {"text": "Ghi chú một.", "line": 5},
    {"text": "Ghi chú hai.", "source": "Bản gốc", "line": 5},
    {"text": "Ghi chú chung nữa.", "source": "Bản scan"},
    {"text": "Ghi chú ở chú thích.", "line": 10},
]


def test_every_note_is_shown(tmp_path: Path) -> None:
    """Two notes on one line, a note on a footnote, and notes that name no line: those stand below the whole text."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", notes=NOTES, movements=None, citations=None)
    data.write("campaigns/2026/ke-hoach/plan.md", TEXT)
    build(tmp_path)
    page = (tmp_path / "site/ke-hoach/2026/ke-hoach.html").read_text(encoding="utf-8")
    said = re.findall(r'<p class="ot-note"><strong>Ghi chú của người biên tập:</strong> (.*?)</p>', page)
    assert said == [
        "Ghi chú một.; Ghi chú hai. (Bản gốc)",
        "Ghi chú ở chú thích.",
        "Ghi chú chung.",
        "Ghi chú chung nữa. (Bản scan)",
    ]
    assert page.index("Ghi chú một.") < page.index("Việc khác.")
    assert page.index("Chú thích cuối trang.") < page.index("Ghi chú ở chú thích.")
