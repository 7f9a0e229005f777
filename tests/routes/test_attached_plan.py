"""The page of a decision that issues a plan: both are read, and print shows the signature once."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.build import build
from tests.support.data import small_site

TEXT = """QUYẾT ĐỊNH
Ban hành Kế hoạch thi đua

Căn cứ Luật Thi đua, khen thưởng;

Điều 1. Ban hành kèm theo Kế hoạch thi đua./.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

CHỦ TỊCH
Tráng A Mẫu

KẾ HOẠCH
Thi đua năm 2026

I. MỤC ĐÍCH

1. Dạy tốt, học tốt.
"""


def test_the_plan_behind_a_signature_stands_on_the_page_in_its_place(tmp_path: Path) -> None:
    """Its headings are in the outline; lines of nơi nhận and signature are those that print leaves to the official layout."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", movements=None, citations=None)
    data.write("campaigns/2026/ke-hoach/plan.md", TEXT)
    build(tmp_path)
    page = (tmp_path / "site/ke-hoach/2026/ke-hoach.html").read_text(encoding="utf-8")
    closing = re.findall(r'<p class="ot [^"]*ot--close"[^>]*>(.*?)</p>', page)
    assert closing == ["Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.", "CHỦ TỊCH", "Tráng A Mẫu"]
    assert page.index("Tráng A Mẫu</p>") < page.index('<h2 class="ot ot--1 ot--mark" id="i">')
    assert '<a href="#i">I. MỤC ĐÍCH</a>' in page
