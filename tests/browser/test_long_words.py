"""Odd but valid records: markup, templates, other scripts and words without an end stay text and stay on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.visits import DESK, PHONE, SCROLLS, WIDER, visit
from tests.support.build import build
from tests.support.data import small_site

MARKUP = '<img src=x onerror=alert(1)> "><script>alert(2)</script> {{ 7*7 }} ${1} </title>'
WORD = "Khongcodaucach" * 14  # wider than a desk
ADDRESS = "vanphong.sogiaoducvadaotao.tinhminhhoa@congthongtindientu.example.vn"


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with such words in every text that a page shows."""
    data = small_site(tmp_path_factory.mktemp("odd"))
    text = f"{WORD} {MARKUP}"
    data.frame(unit="so-minh-hoa", contacts={"office": text, "email": ADDRESS, "address": WORD}, title=f"Bảng Vàng {MARKUP}")
    data.unit("thcs-dai", text, aliases=[WORD + "a"], place={"then": WORD, "now": text}, about=text, level="thcs")
    data.person("g-ffffff", text, role=WORD, unit="thcs-dai", aliases=[WORD + "b"])
    data.person("g-gggggg", "מרים الاسم 🏆 H'Hen O’Neil", role="🏆" * 60, unit="thcs-dai")
    row = {"unit": "thcs-dai", "level": "so", "school_year": "2025-2026", "reason": MARKUP}
    data.decision(
        "2026/qd-dai", [{"recipient": "g-ffffff", **row}, {"recipient": "g-gggggg", **row}],
        title=text, number="1/QĐ-" + WORD, issuer=text,
    )  # fmt: skip
    data.exemplar("2026/e-dai", "g-ffffff", unit="thcs-dai", commendation=text, story=f"{text}\n\n{text}")
    data.campaign(
        "2026/ke-hoach-dai", f"KẾ HOẠCH\n\nI. {WORD}\n\n{text}\n\n- {text}\n./.\n", unit="thcs-dai",
        header={"title": text, "type": "Kế hoạch", "date": "2026-01-15", "number": "1/KH-" + WORD, "issuer": text},
        phases=[{"name": WORD, "start": "2026-01", "end": "2026-05"}], themes=[{"text": text, "kind": "năm"}],
        deadlines=[{"title": text, "date": "2026-05-15"}],
    )  # fmt: skip
    data.record("movements/dai.yml", {"name": text, "aliases": [WORD + "c"]})
    data.record("documents/dai.yml", {"type": "Chỉ thị", "number": "1/" + WORD, "date": "2014-04-07", "title": text})
    data.record("anniversaries/dai.yml", {"name": text, "day": "11-21", "founded": "1982-11-21"})
    build(data.root)
    return data.root / "site"


def test_no_page_is_wider_than_its_window_and_no_text_is_markup(browser: Browser, odd_site: Path) -> None:
    """Every page, on a phone, at twice the size on a desk (640 px), on a tablet and on a desk: it fits and nothing in it runs."""
    wrong = {}
    with visit(browser, (odd_site / "index.html").as_uri()) as seen:
        seen.page.on("dialog", lambda dialog: seen.complaints.append(dialog.message))
        for path in sorted(odd_site.rglob("*.html")):
            if path.name == "404.html":  # answers at any address of a server, so its own are from the root
                continue
            seen.page.goto(path.as_uri())
            for size in (PHONE, {"width": 640, "height": 400}, {"width": 820, "height": 1180}, DESK):
                seen.page.set_viewport_size(size)  # type: ignore[arg-type]
                if seen.page.evaluate(WIDER) or seen.page.evaluate(SCROLLS):
                    wrong[path.relative_to(odd_site).as_posix(), size["width"]] = seen.page.evaluate(WIDER)[:2]
            assert seen.page.locator("img[src=x]").count() == 0
            assert "49" not in seen.page.title()
        assert seen.complaints == []
    assert wrong == {}
