"""Where a profile leads on."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.build import build
from tests.support.data import small_site

DECISIONS = "../khen-thuong/quyet-dinh"
LINK = re.compile(r'<a [^>]*href="([^"]+)"')


def _leads_to(page: Path) -> list[str]:
    """Addresses in the section "Liên quan", without the people and the line about correcting."""
    section = page.read_text(encoding="utf-8").partition('<h2 id="lien-quan">')[2].partition("</section>")[0]
    return [found for found in LINK.findall(section) if re.search(r"/(?:ke-hoach|khen-thuong|don-vi|sang-kien|quy-\d)", found)]


def test_a_profile_leads_to_all_that_it_speaks_of(tmp_path: Path) -> None:
    """The plan of the presentation, each decision (the latest first), the unit of the record and the quarter; each once."""
    data = small_site(tmp_path)
    data.exemplar("2025/e-9", "g-aaaaaa", unit="thcs-moi", campaign="2026/ke-hoach")
    build(tmp_path)
    found = _leads_to(tmp_path / "site/guong-dien-hinh/g-aaaaaa.html")
    for address in ("../ke-hoach/2026/ke-hoach.html", f"{DECISIONS}/2026/qd-2.html", f"{DECISIONS}/2025/qd-1.html",
                    "../don-vi/thcs-cu.html"):
        assert found.count(address) == 1, (address, found)
    assert found.index(f"{DECISIONS}/2026/qd-2.html") < found.index(f"{DECISIONS}/2025/qd-1.html")
    assert sum("quy-" in one for one in found) == 1
    assert "2026" in next(one for one in found if "quy-" in one), "the latest presentation's quarter"


def test_who_was_never_presented_leads_to_no_quarter(tmp_path: Path) -> None:
    """An award without a presentation: the decision is there, a plan and a quarter are not."""
    small_site(tmp_path)
    build(tmp_path)
    assert _leads_to(tmp_path / "site/guong-dien-hinh/g-bbbbbb.html") == [f"{DECISIONS}/2026/qd-2.html"]
