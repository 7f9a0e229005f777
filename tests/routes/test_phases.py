"""When a phase of a plan is, as its page says it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.build import build
from tests.support.data import small_site

PHASES = [
    ({"start": "2026", "end": "2026"}, "năm 2026"),
    ({"start": "2026-03-26", "end": "2026-03-26"}, "26/3/2026"),
    ({"start": "2026-01", "end": "2026-05"}, "tháng 01/2026 – tháng 5/2026"),
    ({"start": "2026-09-05"}, "05/9/2026"),
    ({"end": "2026-11-20"}, "đến 20/11/2026"),
]


def test_the_time_of_a_phase(tmp_path: Path) -> None:
    """From one time to another; one that begins and ends with the same day, month or year is said once."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml",
                phases=[{"name": f"Đợt {number}", **when} for number, (when, _) in enumerate(PHASES, start=1)])
    build(tmp_path)
    page = (tmp_path / "site/ke-hoach/2026/ke-hoach.html").read_text(encoding="utf-8")
    said = re.findall(r'<span class="bv-time__when">(.*?)</span>', page)
    assert [re.sub(r"<[^>]*>", "", one) for one in said] == [words for _, words in PHASES]
