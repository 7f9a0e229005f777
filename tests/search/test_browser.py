"""The box and the page of results in Chromium: from files, over HTTP with the site's policy, by keyboard, on phones."""

import http.server
import threading
from functools import partial
from pathlib import Path
from typing import ClassVar

import demo
import pytest
import sample

from bangvang.search import CONTENTS, search_outputs

BOX = "#find-input"
OPTION = "[role=option]"
STATUS = "[data-search-status]"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves with the policy of the site; what is in `broken` is not there."""

    broken = ()
    asked: ClassVar[list[str]] = []

    def end_headers(self):
        self.send_header("Content-Security-Policy", demo.CSP)
        super().end_headers()

    def do_GET(self):
        self.asked.append(self.path)
        if any(part in self.path for part in self.broken):
            self.send_error(404)
        else:
            super().do_GET()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The demo of the sample entries."""
    folder = tmp_path_factory.mktemp("demo")
    demo.write_demo(folder, search_outputs(sample.ENTRIES, sample.TEXTS))
    return folder


@pytest.fixture(scope="module")
def address(site):
    """Where the demo is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser):
    """A page on a desk whose console must stay empty."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    said = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("dialog", lambda dialog: said.append(dialog.message))
    yield opened
    context.close()
    assert [one for one in said if "material.css" not in one and "Failed to load resource" not in one] == []


def results(page):
    """The titles in the list of results, when the search is over."""
    page.wait_for_function("() => !/Đang tìm/.test(document.querySelector('[data-search-status]').textContent) "
                           "&& document.querySelector('[data-search-status]').textContent")  # fmt: skip
    return page.locator("#results > li > a").all_inner_texts()


def test_nothing_is_fetched_before_the_box_is_used(page, address):
    """A page loads the box's script alone; data and the other scripts come with the first use."""
    _Handler.asked.clear()
    page.goto(address + "index.html")
    page.wait_for_timeout(200)
    assert not [path for path in _Handler.asked if "du-lieu" in path or "/vn.js" in path or "search.css" in path]
    page.focus(BOX)
    page.wait_for_function("() => window.BangVang && window.BangVang.search")
    page.wait_for_timeout(200)
    assert any(CONTENTS in path for path in _Handler.asked)


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_answers_come_while_typing(page, site, address, scheme):
    """From a memory stick and from a server alike, typing lists answers that lead to pages."""
    page.goto((site.as_uri() + "/" if scheme == "file" else address) + "index.html")
    page.locator(BOX).press_sequentially("dang huu")
    page.wait_for_selector(OPTION)
    first = page.locator(OPTION).first
    assert "Đặng Hữu Đoạt" in first.inner_text()
    assert "Minh họa" in first.inner_text()
    assert page.get_attribute(BOX, "aria-expanded") == "true"
    assert "gợi ý" in page.locator("[data-search-box] [role=status]").inner_text()


def test_the_keyboard_does_all(page, address):
    """Arrows choose and go round, Escape closes, Enter opens what is chosen."""
    page.goto(address + "index.html")
    page.locator(BOX).press_sequentially("hoa")
    page.wait_for_selector(OPTION)
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute(BOX, "aria-activedescendant")
    assert page.locator(f"#{chosen}").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert "Xem tất cả" in page.locator("[aria-selected=true]").inner_text()
    page.keyboard.press("Escape")
    assert page.get_attribute(BOX, "aria-expanded") == "false"
    assert page.get_attribute(BOX, "aria-activedescendant") is None
    page.locator(BOX).press_sequentially(" binh")
    page.wait_for_selector(OPTION)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ho-so/g-222225.html")


def test_enter_without_a_choice_opens_the_page_of_results(page, address):
    """The plain form works as without script: the address holds the question."""
    page.goto(address + "index.html")
    page.locator(BOX).press_sequentially("nguyen thi hoa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/index.html?q=nguyen+thi+hoa")
    assert set(results(page)) == {"Nguyễn Thị Hòa", "Nguyễn Thị Hoa"}
    assert page.input_value(BOX) == "nguyen thi hoa"


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_the_state_stands_in_the_address(page, site, address, scheme):
    """A chosen facet goes into the address; back takes it out, forward puts it in, and a sent address shows the same."""
    base = (site.as_uri() + "/" if scheme == "file" else address) + "tim-kiem/index.html"
    page.goto(base + "?q=nguyen+thi+hoa")
    assert len(results(page)) == 2
    page.locator(".bv-facet__value", has_text="2023").first.click()
    page.wait_for_function("() => location.search.includes('nam=2023')")
    assert results(page) == ["Nguyễn Thị Hoa"]
    sent = page.url
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('#results > li').length === 2")
    page.go_forward()
    page.wait_for_function("() => document.querySelectorAll('#results > li').length === 1")
    page.goto(sent)
    assert results(page) == ["Nguyễn Thị Hoa"]
    page.locator(".bv-chip").click()
    page.wait_for_function("() => document.querySelectorAll('#results > li').length === 2")


def test_facets_open_as_a_sheet_on_phones(browser, address):
    """At 360 px a button opens the facets over the page; choosing one closes it; nothing is wider than the screen."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    phone = context.new_page()
    phone.goto(address + "tim-kiem/index.html")
    phone.wait_for_function("() => /Nhập/.test(document.querySelector('[data-search-status]').textContent)")
    assert not phone.locator(".bv-facet").first.is_visible()
    phone.click("[data-search-open]")
    phone.locator(".bv-facet__value", has_text="2024").first.click()
    phone.wait_for_function("() => location.search.includes('nam=2024')")
    phone.wait_for_selector("#results > li")
    assert not phone.locator("[data-search-sheet]").is_visible()
    assert phone.evaluate("() => document.documentElement.scrollWidth") <= 360
    context.close()


def test_nothing_found_offers_no_filters(browser, address):
    """At 360 px the button of the filters is there with the answers, and not where nothing is found."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    phone = context.new_page()
    for query, offered in (("hoa", True), ("khong+co+ai+xyzzy", False)):
        phone.goto(f"{address}tim-kiem/index.html?q={query}")
        phone.wait_for_function("() => !/^$|Đang tìm/.test(document.querySelector('[data-search-status]').textContent)")
        assert phone.locator("[data-search-open]").is_visible() == offered
    context.close()


def test_units_are_narrowed_by_typing(page, tmp_path, many):
    """In a long list of units a few letters, with or without accents, leave those that have them."""
    demo.write_demo(tmp_path, search_outputs(many))
    page.goto((tmp_path / "tim-kiem/index.html").as_uri())
    results(page)
    group = page.locator("details", has_text="Đơn vị")
    group.locator("summary").click()
    group.locator("input").press_sequentially("truong tieu ho")
    shown = group.locator(".bv-facet__value").all_inner_texts()
    assert shown
    assert all("Trường Tiểu học" in one for one in shown)


def test_words_in_texts_are_marked_and_lead_to_their_place(page, address):
    """A phrase of a story shows its words marked, and the link ends in the paragraph's id."""
    page.goto(address + "tim-kiem/index.html?q=th%C6%B0+vi%E1%BB%87n+xanh")
    assert results(page) == ["Đặng Hữu Đoạt"]
    assert page.locator("#results mark").all_inner_texts() == ["thư", "viện", "xanh"]
    assert page.locator("#results a").get_attribute("href").endswith("g-222226.html#doan-2")


@pytest.mark.parametrize(
    "query",
    [
        "?q=xyzzy",
        "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "?q=" + "a" * 10_000,
        "?q=.*%5B%28",
        "?q=%E2%80%AEabc",
        "?nam=%3Cscript%3Ealert(1)%3C/script%3E",
        "?nam=1850&cap=khong-co",
    ],
)
def test_bad_input_gives_an_empty_answer_with_help(page, address, query):
    """Nothing is found, the list says so, help is shown, nothing runs and the console stays empty."""
    page.goto(address + "tim-kiem/index.html" + query)
    assert results(page) == []
    assert page.get_attribute("#results", "data-empty") == ""
    assert page.locator("[data-search-help]").is_visible()
    assert "Không tìm thấy" in page.inner_text(STATUS)


def test_text_of_records_never_becomes_markup(page, address):
    """A title with tags is shown as it is written."""
    page.goto(address + "tim-kiem/index.html?q=phong+trao+doc+sach")
    assert results(page) == ["Phong trào <b>đọc sách</b>"]
    assert page.locator("#results b").count() == 0


def test_an_unknown_facet_is_named_and_left_aside(page, address):
    """The rest of the address is still answered."""
    page.goto(address + "tim-kiem/index.html?q=dang+huu+doat&mau=do")
    assert results(page)[0] == "Đặng Hữu Đoạt"
    assert "mau" in page.inner_text(STATUS)


def test_a_file_that_does_not_load_gives_a_message(page, address, monkeypatch):
    """Without its data the search says so in Vietnamese, in the box and on the page, and works again afterwards."""
    monkeypatch.setattr(_Handler, "broken", ("du-lieu",))
    page.goto(address + "tim-kiem/index.html?q=dang")
    page.wait_for_function("() => /Chưa tải được/.test(document.querySelector('[data-search-status]').textContent)")
    page.goto(address + "index.html")
    page.locator(BOX).press_sequentially("dang")
    page.wait_for_function(
        "() => /Chưa tải được/.test(document.querySelector('[data-search-suggestions]').textContent)"
    )
    monkeypatch.setattr(_Handler, "broken", ())
    page.locator(BOX).press_sequentially(" huu")
    page.wait_for_selector(OPTION)


def test_an_index_that_moved_on_is_read_anew(page, address, site, monkeypatch):
    """When the files of an old contents list are gone, the new list is fetched and the answer comes all the same."""
    contents = site / CONTENTS
    current = contents.read_text("utf-8")
    page.goto(address + "index.html")
    page.focus(BOX)
    page.wait_for_function("() => window.BangVang && window.BangVang.search")
    page.wait_for_timeout(200)
    names = sorted(path.stem for path in Path(site / CONTENTS).parent.glob("*.js") if path != contents)
    moved = {name: f"{name[:-1]}9" for name in names}
    try:
        for old, new in moved.items():
            body = (contents.parent / f"{old}.js").read_text("utf-8").replace(old, new)
            (contents.parent / f"{new}.js").write_text(body, "utf-8")
            (contents.parent / f"{old}.js").unlink()
            current = current.replace(old, new)
        contents.write_text(current, "utf-8")
        page.locator(BOX).press_sequentially("dang huu")
        page.wait_for_selector(OPTION)
    finally:
        for path in contents.parent.glob("*.js"):
            path.unlink()
        sample.write(site)


def test_a_list_that_is_long_is_shown_to_its_end(page, tmp_path, many):
    """Of all who were given a title in a year none is left out or said twice, even where an impatient finger presses twice."""
    wanted = {
        entry.id
        for entry in many
        if any(one.year == 2024 and one.award.title and one.award.title.id == "lao-dong-tien-tien" for one in entry.honours)
    }
    assert len(wanted) > 100
    demo.write_demo(tmp_path, search_outputs(many))
    for query in ("?q=lao+dong+tien+tien+2024", "?nam=2024&danh-hieu=lao-dong-tien-tien"):
        page.goto((tmp_path / "tim-kiem/index.html").as_uri() + query)
        assert len(results(page)) == 100
        assert f"Tìm thấy {len(wanted)} kết quả." in page.inner_text(STATUS)
        while page.locator("[data-search-more]").is_visible():
            before = page.locator("#results > li").count()
            page.evaluate("() => { const more = document.querySelector('[data-search-more]'); more.click(); more.click(); }")
            page.wait_for_function("before => document.querySelectorAll('#results > li').length > before", arg=before)
        found = page.locator("#results > li > a").evaluate_all("all => all.map(one => one.href)")
        assert {Path(one).stem for one in found} == wanted
        assert len(found) == len(wanted)
