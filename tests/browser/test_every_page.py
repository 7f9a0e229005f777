"""Every kind of page of the real site in Chromium, and all its pages in the Nu checker."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bangvang.routes.table import KINDS
from tests.browser.conftest import Server, Site
from tests.browser.visits import BETWEEN, DESK, PHONE, SCROLLS, SQUEEZED, WIDER, visit

PAGES = sorted(kind for kind, what in KINDS.items() if what.templates)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEARCH_DATA = "tim-kiem/du-lieu/"
# Text that a reader cannot see. What only paper shows, what only screen readers hear, what a click opens and
# what waits for a script are meant to be unseen.
UNSEEN = """[...document.querySelectorAll("main *, footer *")]
  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(one => !one.closest(".official-header, .official-close, .bv-hide, thead, details:not([open]), dialog, [hidden]"))
  .filter(one => !one.closest(".bv-tofull, button, noscript"))
  .filter(one => !one.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .map(one => one.outerHTML.slice(0, 80))"""
LINKS = "[...document.querySelectorAll('main a[href]')].map(one => one.getAttribute('href'))"


def violations(page: Page) -> list[object]:
    """What axe finds. Without preload: it would put our stylesheet into its own <style>, which the policy refuses."""
    found: list[object] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, preload: false}).then(result => result.violations"
        ".map(one => [one.id, one.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary)]))",
        RULES,
    )
    return found


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_accessible_quiet_and_fits(
    browser: Browser, server: Server, site: Site, environment: dict[str, str], kind: str
) -> None:
    """Nothing found by axe or by the policy, no other host asked, nothing too wide, at both widths.

    In both palettes on the longest page of a kind; the shortest, of the same parts, on a phone at night.
    """
    axe = (Path(environment["BANGVANG_NODE_MODULES"]) / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    looks = (((PHONE, DESK), ("light", "dark")), ((PHONE,), ("dark",)))
    for path, (sizes, schemes) in zip(site.pages(kind), looks, strict=False):
        with visit(browser, server.address + path) as seen:
            seen.page.evaluate("document.fonts.ready.then(() => 0)")
            assert all(one.startswith((server.address, "data:")) for one in seen.asked), path
            assert kind == "search" or not any(SEARCH_DATA in one for one in seen.asked), path
            seen.page.evaluate(axe)
            for size in sizes:
                seen.page.set_viewport_size(size)  # type: ignore[arg-type]
                assert seen.page.evaluate(WIDER) == [], (path, size)
                assert not seen.page.evaluate(SCROLLS), (path, size)
                for scheme in schemes:
                    seen.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                    assert violations(seen.page) == [], (path, size, scheme)
            assert seen.complaints == [], path
    assert server.reports == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_fits_between_a_phone_and_a_desk(browser: Browser, server: Server, site: Site, kind: str) -> None:
    """Nothing too wide and no sentence in a column of single words, on tablets and on a desk."""
    for path in site.pages(kind):
        with visit(browser, server.address + path) as seen:
            seen.page.evaluate("document.fonts.ready.then(() => 0)")
            for width in (*BETWEEN, DESK["width"]):
                seen.page.set_viewport_size({"width": width, "height": 800})
                assert seen.page.evaluate(WIDER) == [], (path, width)
                assert not seen.page.evaluate(SCROLLS), (path, width)
                assert seen.page.evaluate(SQUEEZED) == [], (path, width)


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_whole_without_javascript(browser: Browser, server: Server, site: Site, kind: str) -> None:
    """Without JavaScript no words are hidden, and no link is missing that a script would have shown."""
    path = site.pages(kind)[0]
    with visit(browser, server.address + path) as scripted:
        links = set(scripted.page.evaluate(LINKS))
    with visit(browser, server.address + path, java_script_enabled=False) as plain:
        assert plain.page.evaluate(UNSEEN) == [], path
        if kind != "search":  # its answers are made by the script
            assert links <= set(plain.page.evaluate(LINKS)), path
        assert plain.complaints == [], path


def test_the_nu_checker_finds_nothing(site: Site, environment: dict[str, str]) -> None:
    """All pages of the site are valid HTML, warnings included."""
    jar = next(Path(environment["BANGVANG_NODE_MODULES"]).glob("vnu-jar/**/vnu.jar"))
    said = subprocess.run(
        [environment["BANGVANG_JAVA"], "-Xss4m", "-jar", str(jar), "--skip-non-html", str(site.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr[:4000]) == (0, "")
