"""A hundred ways to ask on the real site: every one has its answer first, over HTTP and from a disk."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import Server, Site
from tests.browser.finding import LISTS, MIXED, NAMES, NONSENSE, PLACES, ROLES, THINGS, TYPED, WITHHELD
from tests.browser.visits import DESK, SCROLLS, WIDER, visit

SCRIPTS = ("vn", "search-rows", "search-roles", "search-facets", "search", "search-panel", "search-page", "search-box")
GROUPS = {"names": NAMES, "mixed": MIXED, "roles": ROLES, "lists": LISTS, "places": PLACES, "things": THINGS}
BOX = "input[type=search]"
RESULTS = "tim-kiem/index.html"
STATUS = "[data-search-status]"
SUGGESTED = "[data-search-suggestions] [role=option]"
SETTLED = 400  # ms after the last key
DONE = f"() => !/^$|Đang tìm/.test(document.querySelector('{STATUS}').textContent)"


@pytest.fixture(scope="module", params=["http", "file"])
def page(request: pytest.FixtureRequest, browser: Browser, server: Server, site: Site) -> Iterator[Page]:
    """The page of results, over HTTP under the policy and from the disk; nothing stands in its console at the end."""
    address = server.address if request.param == "http" else site.folder.as_uri() + "/"
    with visit(browser, address + RESULTS, viewport=DESK) as seen:
        yield seen.page
        assert seen.complaints == []


def ask(page: Page, query: str) -> list[str]:
    """Types a query and sends it; the addresses of the answers from the root of the site, in order."""
    page.evaluate(f"() => {{ document.querySelector('{STATUS}').textContent = ''; }}")
    page.locator("input[type=search]").first.fill(query)
    page.locator("input[type=search]").first.press("Enter")
    page.wait_for_function(DONE)
    found: list[str] = page.locator("#results > li > a").evaluate_all("all => all.map(one => one.href)")
    root = page.url.partition("tim-kiem/")[0]
    return [one.removeprefix(root) for one in found]


@pytest.mark.parametrize("group", GROUPS)
def test_each_query_has_its_answers_first(page: Page, group: str) -> None:
    """Before anything else stand the pages that the records say are meant."""
    wrong = {}
    for query, expected in GROUPS[group].items():
        ends = {f"{end}.html" for end in expected.split()}
        first = ask(page, query)[: len(ends)]
        if len(first) != len(ends) or not all(any(one.endswith(end) for one in first) for end in ends):
            wrong[query] = first
    assert wrong == {}


def test_who_must_not_be_found_is_not(page: Page) -> None:
    """Neither the page nor the name of someone withheld comes for the full name, not even among what is near."""
    for name, id_ in WITHHELD.items():
        assert not [one for one in ask(page, name) if id_ in one]
        assert name not in page.locator("#results").inner_text()


@pytest.mark.parametrize("query", NONSENSE)
def test_nonsense_gets_help_and_no_answers(page: Page, query: str) -> None:
    """The list is empty and says so; the page helps on."""
    assert ask(page, query) == []
    assert page.get_attribute("#results", "data-empty") == ""
    assert page.locator("[data-search-help]").is_visible()


def test_suggestions_come_before_a_word_is_finished(page: Page) -> None:
    """Among the first three suggestions is what the letters so far are the beginning of."""
    box = page.locator("input[type=search]").first
    wrong = {}
    for typed, wanted in TYPED.items():
        box.fill("")
        page.locator(SUGGESTED).first.wait_for(state="hidden")
        box.press_sequentially(typed)
        page.wait_for_timeout(SETTLED)
        first = page.locator(f"{SUGGESTED} .bv-find__title").all_inner_texts()[:3]
        if not any(wanted in one for one in first):
            wrong[typed] = first
    box.fill("")
    assert wrong == {}


def test_the_list_stays_when_the_focus_comes_back_at_once(page: Page) -> None:
    """Who leaves the box and returns within a moment finds the list open, and by it the keyboard."""
    box = page.locator("input[type=search]").first
    box.fill("")
    box.press_sequentially("dang quoc")
    page.locator("[role=option]").first.wait_for()
    page.evaluate("() => { const box = document.querySelector('input[type=search]'); box.blur(); box.focus(); }")
    page.wait_for_timeout(300)
    assert page.locator("[role=option]").first.is_visible()
    assert box.get_attribute("aria-expanded") == "true"
    page.evaluate("() => document.querySelector('input[type=search]').blur()")
    page.locator("[role=option]").first.wait_for(state="hidden")


def test_an_unknown_facet_and_strange_values_do_no_harm(browser: Browser, server: Server) -> None:
    """What no facet is called is named and left aside; markup in an address stays text."""
    strange = "?q=doat&mau=do&nam=" + quote("<img src=x onerror=alert(1)>")
    with visit(browser, server.address + RESULTS + strange, viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        assert "mau" in seen.page.inner_text(STATUS)
        assert seen.page.locator("main img[src=x]").count() == 0
        assert seen.complaints == []


def test_a_shard_that_fails_is_said_and_tried_again(browser: Browser, server: Server) -> None:
    """When files of the index do not come, the page says so in Vietnamese; with them it answers."""
    with visit(browser, server.address + RESULTS, viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        seen.page.route("**/tim-kiem/du-lieu/*.js*", lambda route: route.abort())
        assert ask(seen.page, "doat") == []
        assert "Chưa tải được dữ liệu tìm kiếm" in seen.page.inner_text(STATUS)
        assert seen.page.locator("[data-search-help]").is_visible()  # its lists need no index
        seen.page.unroute("**/tim-kiem/du-lieu/*.js*")
        assert ask(seen.page, "doat quoc")[0].endswith("g-k57day.html")


@pytest.mark.parametrize("part", ["tim-kiem/du-lieu/", *(f"assets/js/{name}.js" for name in SCRIPTS)])
def test_what_came_cut_short_is_said_and_asked_for_again(browser: Browser, server: Server, part: str) -> None:
    """Half a file loads like a whole one. The page says that something is missing; the next question is answered."""
    half = re.compile(re.escape(part))
    with visit(browser, server.address + RESULTS, viewport=DESK, wait="commit") as seen:
        seen.page.route(half, lambda route: route.fulfill(body=route.fetch().body()[:-9]))
        seen.page.goto(server.address + RESULTS + "?q=dang+quoc+doat")
        seen.page.wait_for_function(f"() => document.querySelector('{STATUS}').textContent.startsWith('Chưa tải được')")
        assert seen.page.locator("[data-search-help]").is_visible()
        seen.page.unroute(half)
        seen.page.locator(BOX).first.fill("doat quoc")
        seen.page.locator(BOX).first.press("Enter")
        seen.page.locator("#results a[href$='g-k57day.html']").wait_for()


def test_an_address_of_any_length_fits(browser: Browser, server: Server) -> None:
    """Values and names that no facet has are said in short, and nothing reaches over the edge of a phone."""
    strange = "&".join(["don-vi=" + "a" * 5000, "b" * 500 + "=1", *(f"x{number}=1" for number in range(200))])
    with visit(browser, server.address + f"{RESULTS}?{strange}") as seen:
        seen.page.wait_for_function(DONE)
        assert len(seen.page.inner_text(STATUS)) < 200
        assert seen.page.evaluate(WIDER) == []
        assert not seen.page.evaluate(SCROLLS)


def test_a_new_query_leaves_unknown_facets_behind(browser: Browser, server: Server) -> None:
    """Known facets stay with the next query; what was unknown is said once and not carried on."""
    with visit(browser, server.address + RESULTS + "?q=doat&mau=do&nam=2026", viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        ask(seen.page, "nguyen")
        assert seen.page.url.endswith("?q=nguyen&nam=2026")
        assert "mau" not in seen.page.inner_text(STATUS)


def test_what_networks_add_to_an_address_is_nobodys_filter(browser: Browser, server: Server) -> None:
    """An address sent on by Facebook, Zalo or a newsletter is answered without a word about it, and it is not carried on."""
    added = "fbclid=IwAR0x&utm_source=zalo&utm_medium=chat&zarsrc=30&gclid=1&mibextid=Zxz2cZ"
    with visit(browser, server.address + f"{RESULTS}?q=doat+quoc&nam=2026&{added}", viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        assert "Bộ lọc không có" not in seen.page.inner_text(STATUS)
        assert ask(seen.page, "dang quoc doat")[0].endswith("g-k57day.html")
        assert seen.page.url.endswith("?q=dang+quoc+doat&nam=2026")


def test_each_search_has_its_own_title(browser: Browser, server: Server) -> None:
    """The title of the window says what was asked and what was chosen, as written; back gives the earlier one."""
    with visit(browser, server.address + RESULTS, viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        bare = seen.page.title()
        ask(seen.page, "<b>doat")
        assert seen.page.title() == f"“<b>doat” – {bare}"
        ask(seen.page, "doat")
        seen.page.locator(".bv-facet__value[data-facet='nam=2026']").click()
        seen.page.wait_for_function("() => document.title.includes('2026')")
        assert seen.page.title().endswith(f" – {bare}")
        seen.page.go_back()
        seen.page.wait_for_function("() => !document.title.includes('2026')")
        assert seen.page.title() == f"“doat” – {bare}"


def test_a_name_not_sent_yet_counts_when_a_facet_is_chosen(browser: Browser, server: Server) -> None:
    """Who types a name and then presses a year means both."""
    with visit(browser, server.address + RESULTS, viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        seen.page.locator(BOX).first.fill("doat quoc")
        seen.page.locator(SUGGESTED).first.wait_for()
        seen.page.locator("h1").click()  # the suggestions lie over the years; they go when one presses elsewhere
        seen.page.locator(".bv-facet__value[data-facet='nam=2026']").click()
        seen.page.wait_for_function("() => location.search === '?q=doat+quoc&nam=2026'")
        seen.page.locator("#results a[href$='g-k57day.html']").wait_for()


def test_no_suggestion_covers_the_answers(browser: Browser, server: Server) -> None:
    """A query sent before its suggestions have come is answered below; the list does not open over the answers."""
    with visit(browser, server.address + RESULTS, viewport=DESK) as seen:
        seen.page.wait_for_function(DONE)
        seen.page.route("**/tim-kiem/du-lieu/*.js*", slowly)
        seen.page.locator(BOX).first.press_sequentially("nguyen thi", delay=5)
        seen.page.wait_for_timeout(120)  # the suggestions have been asked for
        seen.page.keyboard.press("Enter")
        seen.page.locator("#results > li").first.wait_for()
        seen.page.wait_for_timeout(SETTLED)
        assert not seen.page.locator("[data-search-suggestions]").is_visible()


def slowly(route: Route) -> None:
    """A file that takes its time."""
    time.sleep(0.15)
    route.continue_()
