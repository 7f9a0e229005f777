"""What a reader does on the real site: opens a profile on a phone, searches, uses the keyboard, reads from a disk."""

from __future__ import annotations

import gzip
import io

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server, Site
from tests.browser.visits import DESK, visit

BOX = "input[type=search]"
OPTION = "[role=option]"
PACKED = {".woff2", ".jpg", ".jpeg", ".png", ".webp", ".avif"}


def focus(page: Page) -> str:
    """The address or the name of what has the focus."""
    said: str = page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.localName")
    return said


def with_portrait(site: Site) -> list[str]:
    """Profiles that show a photo."""
    return [path for path in site.paths["profile"] if 'bv-face--large" src=' in (site.folder / path).read_text("utf-8")]


def test_the_first_view_of_a_profile_is_light(browser: Browser, server: Server, site: Site) -> None:
    """A profile asks for at most 8 files of 120 KB compressed, its photo included, and for nothing of search."""
    portraits = with_portrait(site)
    assert portraits
    for path in {*site.pages("profile"), *portraits[:2]}:
        with visit(browser, server.address + path, wait="networkidle", viewport={"width": 360, "height": 640}) as seen:
            asked = [one.removeprefix(server.address) for one in seen.asked if one.startswith(server.address)]
        sizes = {}
        for one in asked:
            data = (site.folder / one).read_bytes()
            sizes[one] = len(data) if (site.folder / one).suffix in PACKED else len(gzip.compress(data))
        assert len(asked) <= 8, sizes
        assert sum(sizes.values()) <= 120_000, sizes
        assert not any("search-" in one.replace("search-box", "") or "du-lieu" in one for one in asked)


def test_what_may_be_searched_is_not_cut_within_a_word(browser: Browser, server: Server) -> None:
    """On a phone the hint is longer than the box: it ends with three points, not in the middle of a letter."""
    with visit(browser, server.address + "don-vi/index.html", viewport={"width": 360, "height": 640}) as seen:
        assert seen.page.locator(BOX).evaluate("one => getComputedStyle(one).textOverflow") == "ellipsis"


def test_search_answers_under_the_policy(browser: Browser, server: Server) -> None:
    """A name without accents is suggested, leads to the results and on to the profile; the policy reports nothing."""
    with visit(browser, server.address + "don-vi/index.html", viewport=DESK) as seen:
        seen.page.locator(BOX).fill("nguyen thi hoa")
        seen.page.locator(OPTION, has_text="Nguyễn Thị Hoa").first.wait_for()
        seen.page.get_by_role("button", name="Tìm").click()
        seen.page.wait_for_url("**/tim-kiem/index.html?q=*")
        found = seen.page.locator("#results a", has_text="Nguyễn Thị Hoa").first
        found.click()
        assert seen.page.locator("h1").inner_text() == "Nguyễn Thị Hoa"
        assert seen.complaints == []
    assert server.reports == []


def test_the_results_can_be_narrowed(browser: Browser, server: Server) -> None:
    """A year chosen beside the results stands in the address and in a chip that takes it away again."""
    with visit(browser, server.address + "tim-kiem/index.html?q=nguyen", viewport=DESK) as seen:
        seen.page.locator(".bv-facet__value", has_text="2026").first.click()
        seen.page.wait_for_url("**nam=2026*")
        chip = seen.page.get_by_role("button", name="Bỏ lọc Năm: 2026")
        chip.click()
        seen.page.wait_for_url(lambda url: "nam=" not in url)
        assert seen.complaints == []


def test_search_serves_the_keyboard(browser: Browser, server: Server) -> None:
    """Arrow keys choose a suggestion, Escape closes them, Enter opens the chosen one."""
    with visit(browser, server.address + "index.html", viewport=DESK) as seen:
        seen.page.locator(BOX).first.focus()
        seen.page.keyboard.type("do thanh da")
        seen.page.locator(OPTION).first.wait_for()
        seen.page.keyboard.press("Escape")
        assert not seen.page.locator(OPTION).first.is_visible()
        seen.page.keyboard.type("t")
        seen.page.locator(OPTION, has_text="Đỗ Thành Đạt").first.wait_for()
        seen.page.keyboard.press("ArrowDown")
        assert seen.page.locator(f"{OPTION}[aria-selected=true]").count() == 1
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**/guong-dien-hinh/g-*.html")
        assert seen.page.locator("h1").inner_text() == "Đỗ Thành Đạt"


def test_arrow_keys_bring_the_suggestions_back(browser: Browser, server: Server) -> None:
    """Closed with Escape, the list opens again with an arrow key, its nearest end chosen."""
    with visit(browser, server.address + "index.html", viewport=DESK) as seen:
        seen.page.locator(BOX).first.focus()
        seen.page.keyboard.type("do thanh dat")
        seen.page.locator(OPTION, has_text="“do thanh dat”").wait_for()  # the answer to all of it, which none follows
        for key, end in (("ArrowDown", "first"), ("ArrowUp", "last")):
            seen.page.keyboard.press("Escape")
            assert not seen.page.locator(OPTION).first.is_visible()
            seen.page.keyboard.press(key)
            assert seen.page.locator(BOX).first.get_attribute("aria-expanded") == "true"
            assert getattr(seen.page.locator(OPTION), end).get_attribute("aria-selected") == "true"


def test_choosing_a_facet_keeps_the_place_of_the_keyboard(browser: Browser, server: Server) -> None:
    """Panel and chips are made anew with each answer; the focus stays where it was, or on what is nearest."""
    held = "document.activeElement.textContent"
    with visit(browser, server.address + "tim-kiem/index.html?q=nguyen", viewport=DESK) as seen:
        value = seen.page.locator(".bv-facet__value", has_text="2026").first
        value.focus()
        seen.page.keyboard.press("Enter")
        seen.page.locator(".bv-facet__value[aria-current]").wait_for()
        assert seen.page.evaluate(held).startswith("2026")
        seen.page.get_by_role("button", name="Bỏ lọc Năm: 2026").press("Enter")
        seen.page.locator(".bv-chip").wait_for(state="detached")
        assert seen.page.evaluate("document.activeElement.matches('#results a')")
        assert seen.complaints == []


def test_a_share_that_is_refused_gives_the_address(browser: Browser, server: Server, site: Site) -> None:
    """Inside another site's frame a browser refuses to share; the page then copies or says its address."""
    refuse = "() => { navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError')); }"
    with visit(browser, server.address + site.pages("profile")[0], viewport=DESK) as seen:
        seen.page.evaluate(refuse)
        seen.page.get_by_role("button", name="Chia sẻ").click()
        seen.page.get_by_text("địa chỉ trang").or_(seen.page.get_by_text("Địa chỉ trang")).first.wait_for()


def test_no_late_answer_opens_the_list_again(browser: Browser, server: Server) -> None:
    """Escape, pressed while the answer to the last letters is still on its way, is the last word."""
    with visit(browser, server.address + "index.html", viewport=DESK) as seen:
        seen.page.locator(BOX).first.focus()
        seen.page.keyboard.type("do thanh")
        seen.page.locator(OPTION).first.wait_for()
        seen.page.keyboard.type(" da")
        seen.page.keyboard.press("Escape")
        seen.page.wait_for_timeout(1000)
        assert not seen.page.locator(OPTION).first.is_visible()


def test_the_menu_serves_the_keyboard(browser: Browser, server: Server) -> None:
    """Tab reaches the skip link first; the menu opens with Enter, leads on, and closes with Escape."""
    with visit(browser, server.address + "nam/index.html") as seen:
        seen.page.keyboard.press("Tab")
        assert focus(seen.page) == "#noi-dung"
        for _ in range(6):
            if focus(seen.page) == "summary":
                break
            seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        link = seen.page.locator(".bv-menu").get_by_role("link", name="Khen thưởng", exact=True)
        assert link.is_visible()
        seen.page.keyboard.press("Escape")
        assert not link.is_visible()
        assert focus(seen.page) == "summary"


def test_focus_is_seen_and_never_trapped(browser: Browser, server: Server) -> None:
    """Tab goes through a page from end to end, everything that it reaches is outlined, and it comes out again."""
    outlined = """(() => { const one = document.activeElement;
      if (!one || one === document.body) return "end";
      const look = getComputedStyle(one), form = one.closest("form, .bv-card");
      return look.outlineStyle !== "none" || (form && getComputedStyle(form).outlineStyle !== "none") ? "seen" : one.outerHTML;
    })()"""
    with visit(browser, server.address + "lien-he/index.html", viewport=DESK) as seen:
        said = []
        for _ in range(60):
            seen.page.keyboard.press("Tab")
            said.append(seen.page.evaluate(outlined))
            if said[-1] == "end":
                break
        assert set(said) == {"seen", "end"}
        assert said[-1] == "end"


def test_search_without_javascript_leads_to_the_lists(browser: Browser, server: Server) -> None:
    """The search page says that it needs JavaScript, shows the lists, and shows no control that would do nothing."""
    with visit(browser, server.address + "tim-kiem/index.html", java_script_enabled=False) as seen:
        # Chromium shows <noscript> only where scripts are off for good; here its words must be there.
        assert "Tìm kiếm cần JavaScript" in seen.page.locator("main noscript").inner_html()
        for name in ("Tất cả theo tên", "Quyết định khen thưởng", "Đơn vị", "Kế hoạch thi đua"):
            assert seen.page.locator("main").get_by_role("link", name=name, exact=True).is_visible()
        for name in ("Bộ lọc", "Xem thêm kết quả", "Đóng"):
            assert not any(one.is_visible() for one in seen.page.get_by_role("button", name=name).all()), name


@pytest.mark.parametrize("kind", ["home", "profile", "campaign", "people_list"])
def test_a_page_opens_from_a_disk(browser: Browser, site: Site, kind: str) -> None:
    """Opened as a file, without a server, a page has its look, its links lead to files, and nothing fails."""
    path = site.folder / site.pages(kind)[0]
    with visit(browser, path.as_uri()) as seen:
        assert seen.complaints == []
        assert seen.page.evaluate("getComputedStyle(document.querySelector('.bv-top')).backgroundColor") == "rgb(143, 29, 29)"
        links = seen.page.evaluate("[...document.links].map(one => one.href.split(/[?#]/)[0])")
        files = {one for one in links if one.startswith("file:")}
        assert files
        there = {one.as_uri() for one in site.folder.rglob("*") if one.is_file()}
        assert files <= there


def test_search_works_from_a_disk(browser: Browser, site: Site) -> None:
    """Opened as a file, the search page answers a name without accents."""
    with visit(browser, (site.folder / "tim-kiem/index.html").as_uri() + "?q=dang+quoc+doat") as seen:
        seen.page.locator("#results a", has_text="Đặng Quốc Đoạt").first.click()
        seen.page.wait_for_url("file://**/guong-dien-hinh/g-*.html")
        assert seen.page.locator("h1").inner_text() == "Đặng Quốc Đoạt"
        assert seen.complaints == []


def test_a_plan_prints_as_an_official_document(browser: Browser, server: Server, site: Site) -> None:
    """On paper a plan has Quốc hiệu, signature and the notice, and nothing of the site's frame."""
    path = next(one for one in site.paths["campaign"] if one.endswith("thcs-le-anh-xuan.html"))
    with visit(browser, server.address + path, viewport=DESK) as seen:
        nation = seen.page.locator(".oh__nation", has_text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        assert not nation.is_visible()
        seen.page.emulate_media(media="print")
        assert nation.is_visible()
        assert seen.page.locator(".oc__name", has_text="Mai Thanh Bình").is_visible()
        assert seen.page.get_by_text("không thay thế văn bản đã ký.").first.is_visible()
        for gone in (".bv-top", ".bv-bar", ".bv-plan__side", ".bv-outline", ".ot--head", ".ot--close"):
            assert not any(one.is_visible() for one in seen.page.locator(gone).all()), gone


def test_paper_says_whom_to_write_to_and_shows_no_button(browser: Browser, server: Server, site: Site) -> None:
    """The office stays with its address, without the mark between links that are gone; nothing asks for a click."""
    with visit(browser, server.address + site.pages("profile")[0], viewport=DESK) as seen:
        seen.page.emulate_media(media="print")
        line = seen.page.locator(".bv-correct").inner_text()
        assert "vanphong@example.vn" in line  # data/site.yml
        assert "·" not in line
        seen.page.goto(server.address + "tim-kiem/index.html?q=nguyen")
        seen.page.locator("#results > li").first.wait_for()
        assert not [one for one in seen.page.locator("main button").all() if one.is_visible()]


def test_years_of_honours_stand_whole_on_paper(browser: Browser, server: Server, site: Site) -> None:
    """The narrow first column of Bảng kê thành tích does not part a year in two."""
    with visit(browser, server.address + site.pages("profile")[0], viewport=DESK) as seen:
        years = seen.page.locator("#bang-ke th[scope=row]").all_inner_texts()
        with pdfplumber.open(io.BytesIO(seen.page.pdf(prefer_css_page_size=True))) as paper:
            words = {word["text"] for sheet in paper.pages for word in sheet.extract_words()}
    assert years
    assert words.issuperset(years)
    assert not words & {year[:3] for year in years}


@pytest.mark.parametrize("path", ["ngay-ky-niem/index.html", "guong-dien-hinh/ten/index.html"])
def test_a_sheet_ends_with_a_whole_row(browser: Browser, server: Server, path: str) -> None:
    """On paper a month's heading stays with its first day, and somebody's name with what is said of them."""
    with visit(browser, server.address + path, viewport=DESK) as seen:
        names = set(seen.page.locator("main h2, .bv-people__who > a").all_inner_texts())
        with pdfplumber.open(io.BytesIO(seen.page.pdf(prefer_css_page_size=True))) as paper:
            last = [sheet.extract_text().splitlines()[-1] for sheet in paper.pages]
    assert names
    assert len(last) > 1
    assert not [line for line in last if any(line.endswith(name) for name in names)]


def test_the_chosen_suggestion_is_seen_in_the_systems_own_colours(browser: Browser, server: Server) -> None:
    """Where the system takes away washes and colours, a line is around the chosen suggestion and around no other."""
    with visit(browser, server.address + "index.html", viewport=DESK, forced_colors="active") as seen:
        seen.page.locator(BOX).first.focus()
        seen.page.keyboard.type("nguyen thi")
        seen.page.locator(OPTION, has_text="“nguyen thi”").wait_for()
        seen.page.wait_for_function("() => document.querySelector('link[data-search-style]').sheet")
        seen.page.keyboard.press("ArrowDown")
        lines = seen.page.locator(OPTION).evaluate_all("all => all.map(one => getComputedStyle(one).outlineStyle)")
        assert lines[0] != "none"
        assert set(lines[1:]) == {"none"}
