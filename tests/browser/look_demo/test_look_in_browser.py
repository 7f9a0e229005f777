"""The example pages in Chromium and in the Nu checker, under the site's Content-Security-Policy.

The tools are those that `build.py test` brings; BANGVANG_CHROMIUM, BANGVANG_JAVA and
BANGVANG_NODE_MODULES say where they are.
"""

from __future__ import annotations

import gzip
import http.server
import io
import os
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from bangvang.cli import tools
from tests.browser.look_demo import example_site

NAMES = example_site.page_names()
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What reaches over the right edge. Text for screen readers is clipped, the skip link waits above the page.
WIDER = """[...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .filter(one => !one.closest(".bv-hide, .bv-skip, thead, details:not([open]) nav"))
  .map(one => one.outerHTML.slice(0, 80))"""
# What a finger must hit: controls, and links that are not words in a line of text.
SMALL = """[...document.querySelectorAll("a, button, summary, input")].filter(one => {
  const box = one.getBoundingClientRect(), over = getComputedStyle(one, "::after");
  const inLine = getComputedStyle(one).display === "inline";
  return box.width && !inLine && over.position !== "absolute" && (box.height < 43.5 || box.width < 24)
    && !one.closest(".bv-skip, details:not([open]) nav") }).map(one => one.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def environment() -> dict[str, str]:
    """Where the tools are: as `build.py test` says, else found by the same code."""
    if "BANGVANG_NODE_MODULES" in os.environ:
        return dict(os.environ)
    return tools.prepare(example_site.ROOT)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site on disk, with Material's stylesheet beside ours."""
    spec = find_spec("material")
    assert spec
    assert spec.origin
    sheets = Path(spec.origin).parent / "templates" / "assets" / "stylesheets"
    target = tmp_path_factory.mktemp("look")
    example_site.build(target, next(sheets.glob("main.*.min.css")))
    return target


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The example site behind a server that sends the policy."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def opened(browser: Browser, address: str, wait: Any = "load", **options: Any) -> tuple[Page, list[str], list[str]]:
    """A page at an address, what it complained about, and what it asked for."""
    page = browser.new_context(**options).new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until=wait)
    return page, complaints, asked


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_accessible_quiet_and_fit(
    browser: Browser, address: str, environment: dict[str, str], name: str
) -> None:
    """Neither axe nor the policy finds anything; nothing reaches over the edge, in any palette and width."""
    page, complaints, asked = opened(browser, f"{address}{name}.html", viewport={"width": 320, "height": 800})
    page.evaluate("document.fonts.ready.then(() => 0)")
    assert complaints == []
    assert all(one.startswith((address, "data:")) for one in asked)
    assert page.evaluate(SMALL) == []
    page.evaluate((Path(environment["BANGVANG_NODE_MODULES"]) / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDER) == []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            # Without preload: axe would put our stylesheet into its own <style>, which the policy refuses.
            found = page.evaluate(
                "rules => axe.run(document, {runOnly: rules, preload: false})"
                ".then(result => result.violations"
                ".map(one => [one.id, one.nodes.map(node => node.target.join(' '))]))",
                RULES,
            )
            assert found == [], (width, scheme)
    assert complaints == []
    page.context.close()


def test_the_nu_checker_finds_nothing(site: Path, environment: dict[str, str]) -> None:
    """All example pages are valid HTML, warnings included."""
    jar = next(Path(environment["BANGVANG_NODE_MODULES"]).glob("vnu-jar/**/vnu.jar"))
    said = subprocess.run(
        [environment["BANGVANG_JAVA"], "-jar", str(jar), "--skip-non-html", str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, "")


def test_the_first_view_of_a_profile_is_light(browser: Browser, address: str, site: Path) -> None:
    """A profile asks for at most 7 files and 90 KB compressed without its photo, which has the rest."""
    page, _, asked = opened(browser, f"{address}profile.html", "networkidle", viewport={"width": 360, "height": 640})
    files = [site / one.removeprefix(address) for one in asked if one.startswith(address)]
    assert len(files) <= 7
    packed = [one.read_bytes() if one.suffix == ".woff2" else gzip.compress(one.read_bytes()) for one in files]
    assert sum(map(len, packed)) <= 90_000
    page.context.close()


def test_everything_is_there_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the menu opens, and no button stands there that would do nothing."""
    page, _, _ = opened(
        browser, f"{address}profile.html", java_script_enabled=False, viewport={"width": 360, "height": 640}
    )
    assert page.get_by_role("button", name="In trang").count() == 0
    assert page.get_by_role("link", name="Kế hoạch", exact=True).count() == 0
    page.locator("summary", has_text="Trình đơn").click()
    assert page.get_by_role("link", name="Kế hoạch", exact=True).is_visible()
    page.context.close()


def test_the_menu_serves_the_keyboard(browser: Browser, address: str) -> None:
    """Tab reaches the skip link first; Enter opens the menu; Escape closes it and gives the focus back."""
    page, _, _ = opened(browser, f"{address}profile.html", viewport={"width": 360, "height": 640})
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"
    page.locator("summary", has_text="Trình đơn").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("link", name="Kế hoạch", exact=True).is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("link", name="Kế hoạch", exact=True).is_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"
    page.context.close()


def test_the_table_is_copied_as_text_and_as_a_table(browser: Browser, address: str) -> None:
    """Word and Excel get rows and columns: the words of the cells, without links."""
    page, _, _ = opened(browser, f"{address}profile.html", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép bảng").click()
    page.get_by_text("Đã sao chép bảng.").wait_for()
    rows = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert rows[0].split("\t") == ["Năm", "Danh hiệu, hình thức", "Quyết định", "Cơ quan ban hành"]
    assert rows[1].split("\t") == [
        "2026",
        "Bằng khen",
        "số 812/QĐ-UBND, 10/11/2026",
        "Chủ tịch UBND tỉnh Minh Họa",
    ]
    html = page.evaluate("navigator.clipboard.read().then(all => all[0].getType('text/html')).then(one => one.text())")
    assert html.count("<tr>") == len(rows) == 4
    assert "<a" not in html
    page.context.close()


def test_a_plan_on_paper_is_numbered_as_the_decree_says(browser: Browser, address: str) -> None:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7: Arabic, in the middle of the upper margin, none on the first page."""
    page, _, _ = opened(browser, f"{address}campaign.html")
    paragraph = page.locator(".official-text p:not(.ot--close, .ot--head)").last
    paragraph.evaluate("one => { for (let n = 0; n < 200; n++) one.before(one.cloneNode(true)); }")
    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as paper:
        assert len(paper.pages) > 2
        upper = [sheet.crop((0, 0, sheet.width, 20 / 25.4 * 72)) for sheet in paper.pages]
        assert [one.extract_text().strip() for one in upper] == ["", *(str(n) for n in range(2, len(upper) + 1))]
        words = upper[1].extract_words()
        left, right = 30 / 25.4 * 72, upper[1].width - 18 / 25.4 * 72
        assert (words[0]["x0"] + words[0]["x1"]) / 2 == pytest.approx((left + right) / 2, abs=2)
    page.context.close()


def test_the_outline_follows(browser: Browser, address: str) -> None:
    """Beside the text the outline stands open and marks the part that is being read."""
    page, _, _ = opened(browser, f"{address}campaign.html", viewport={"width": 1280, "height": 500})
    link = page.locator("[data-outline] a", has_text="TỔ CHỨC THỰC HIỆN")
    link.click()
    page.wait_for_function("document.querySelector('[data-outline] a[aria-current]')")
    assert page.locator("[data-outline] a[aria-current]").all_inner_texts() == [link.inner_text()]
    page.context.close()


def test_print_shows_the_official_head_and_not_the_screen(browser: Browser, address: str) -> None:
    """On paper a plan has the official head, nơi nhận and signature, and none of the site's controls."""
    page, _, _ = opened(browser, f"{address}campaign.html")
    hidden = ".official-header, .official-close"
    assert not any(one.is_visible() for one in page.locator(hidden).all())
    page.emulate_media(media="print")
    assert all(one.is_visible() for one in page.locator(hidden).all())
    assert page.get_by_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").is_visible()
    assert page.get_by_text("Bản đăng trên trang thông tin, không thay thế văn bản đã ký.").is_visible()
    for gone in (
        ".bv-top",
        ".bv-bar",
        ".bv-acts",
        ".bv-doccard",
        ".bv-plan__side",
        "[data-outline]",
        ".ot--head",
        ".ot--close",
    ):
        assert not any(one.is_visible() for one in page.locator(gone).all()), gone
    page.context.close()
