"""The frame and the macros, read as text and as a tree: no browser."""

from __future__ import annotations

import itertools
import re
from typing import Any

import html5lib
import pytest
from jinja2 import Environment

from tests.browser.look_demo import example_site

NAMES = example_site.page_names()
HOSTILE = "\"'><img src=x onerror=alert(1)></title><script>alert(1)</script>\u2028{{ 7 * 7 }}"
HTML = "{http://www.w3.org/1999/xhtml}"


def tree(text: str) -> Any:
    """The document as a tree, refusing whatever HTML's grammar refuses."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(text)


def words(element: Any) -> str:
    """The text of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def poisoned(value: Any) -> Any:
    """The same values with a hostile string at the end of every text; addresses and ids stay."""
    if isinstance(value, dict):
        keep = {
            "url",
            "id",
            "to",
            "anchor",
            "back",
            "iso",
            "layout",
            "section",
            "role",
            "marker",
            "part",
            "json_ld",
            "emblem",
        }
        return {key: one if key in keep else poisoned(one) for key, one in value.items()}
    if isinstance(value, list):
        return [poisoned(one) for one in value]
    return value + HOSTILE if isinstance(value, str) and value else value


@pytest.mark.parametrize("name", NAMES)
def test_each_example_is_one_well_formed_document(name: str) -> None:
    """A page has one h1, ids that occur once, headings that skip no level, and a target for the skip link."""
    page = tree(example_site.document(name))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert "noi-dung" in ids
    levels = [int(one.tag[1]) for one in page.iter() if isinstance(one.tag, str) and re.fullmatch("h[1-6]", one.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_or_styles_inline_and_nothing_comes_from_elsewhere(name: str) -> None:
    """A page has no style, no inline script, no event attribute and asks no other host for anything."""
    for one in tree(example_site.document(name)).iter():
        if not isinstance(one.tag, str):
            continue
        assert one.tag != "style"
        assert "style" not in one.attrib
        assert not [key for key in one.attrib if key.startswith("on")]
        if one.tag == "script":
            assert one.get("src") or one.get("type") == "application/ld+json"
        fetched = one.get("src") or (one.get("href") if one.tag == "link" and one.get("rel") != "canonical" else None)
        assert not fetched or fetched.startswith(("./", "data:image/svg+xml,"))


@pytest.mark.parametrize("name", [one for one in NAMES if one not in {"plain", "letters"}])
def test_each_block_stays_on_its_line(name: str) -> None:
    """Macros give one line each: every block of a page alone is one line of HTML."""
    imports, *blocks = (example_site.PAGES / f"{name}.html").read_text(encoding="utf-8").splitlines()
    values = example_site.samples()
    for block in blocks:
        template = example_site.macro_environment().from_string(imports + block)
        said = template.render(**values["pages"].get(name, {}), site=values["site"])
        assert len(said.splitlines()) == 1


@pytest.mark.parametrize("name", NAMES)
def test_text_never_becomes_markup(name: str) -> None:
    """Hostile text in every value of a page adds no element and no attribute; it is only read."""

    def shape(text: str) -> list[tuple[str, list[str]]]:
        return [(one.tag, sorted(one.attrib)) for one in tree(text).iter() if isinstance(one.tag, str)]

    values = example_site.samples()
    bad = {**poisoned(values), "metas": {key: poisoned(meta) for key, meta in values["metas"].items()}}
    assert shape(example_site.document(name, bad)) == shape(example_site.document(name, values))


def test_sample_pages_say_so_in_these_words() -> None:
    """The banner stands on sample pages, word for word, and on no other."""
    sentence = "Dữ liệu minh họa: đơn vị và con người trên trang này không có thật."
    values = example_site.samples()
    assert sentence in example_site.document("profile", values)
    values["metas"]["profile"]["sample"] = False
    assert sentence not in example_site.document("profile", values)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_that_some_people_are_not_shown(name: str) -> None:
    """The footer's sentence does not depend on whether anyone is withheld."""
    footer = tree(example_site.document(name)).find(".//footer")
    assert "Một số cá nhân không hiển thị để bảo vệ dữ liệu cá nhân." in words(footer)


def test_navigation_leads_to_explicit_files_from_any_depth() -> None:
    """Links work from file:// and below a path: relative to base_url, ending in index.html."""
    site = example_site.samples()["site"]
    for base, start in ((".", "./"), ("../..", "../../"), ("/thi-dua/", "/thi-dua/"), ("/", "/")):
        page = tree(example_site.frame("<h1>x</h1>", {"layout": "plain"}, site, base))
        links = [one.get("href") for one in page.iterfind(".//header//nav//a")]
        assert links
        assert all(re.fullmatch(re.escape(start) + r"([a-z-]+/)?index\.html", link) for link in links)


@pytest.mark.parametrize(
    "section", ["home", "ke-hoach", "guong-dien-hinh", "khen-thuong", "ngay-ky-niem", "don-vi", "nam"]
)
def test_the_current_place_is_marked_once_in_each_navigation(section: str) -> None:
    """aria-current stands at one link of the wide and one of the phone's navigation."""
    site = example_site.samples()["site"]
    page = tree(example_site.frame("<h1>x</h1>", {"section": section}, site))
    for label in ("Điều hướng chính", "Trình đơn"):
        nav = next(one for one in page.iter("nav") if one.get("aria-label") == label)
        marked = [one.get("href") for one in nav.iter("a") if one.get("aria-current")]
        assert marked == ["./index.html" if section == "home" else f"./{section}/index.html"]


def test_the_official_text_says_each_word_once_in_order() -> None:
    """The official text is the blocks' markers and words, nothing between them and nothing lost."""
    blocks = example_site.samples()["pages"]["campaign"]["blocks"]
    page = tree(example_site.document("campaign"))
    text = next(one for one in page.iter() if one.get("class") == "official-text")
    for note in [one for one in text.iter("p") if one.get("class") == "ot-note"]:
        text.remove(note)
    said = "".join(" ".join("".join(one.itertext()).split()) for one in text)
    meant = "".join(f"{one['marker']} {one['text']}".strip() for one in blocks if one["role"] != "footnote")
    assert said == meant


def test_footnotes_lead_there_and_back() -> None:
    """Each call leads to its note, and the note back to the call."""
    page = tree(example_site.document("campaign"))
    ids = {one.get("id") for one in page.iter() if one.get("id")}
    links = {one.get("href") for one in page.iter("a")}
    assert {"#note-1", "#ref-1"} <= links
    assert {"note-1", "ref-1"} <= ids


def test_controls_wait_hidden_for_the_script() -> None:
    """A button that only JavaScript can serve is not shown before JavaScript has shown it."""
    buttons = [one for one in tree(example_site.document("profile")).iter("button") if one.get("type") == "button"]
    assert len(buttons) == 3
    assert all("hidden" in one.attrib for one in buttons)


def test_a_date_has_its_machine_form_only_when_it_is_a_day() -> None:
    """Whole days become <time>; months, quarters and plain words stay words."""
    env: Environment = example_site.macro_environment()
    source = '{% import "macros/common.html" as c %}{{ c.date(d) }}'
    assert env.from_string(source).render(d={"text": "20/11/2026", "iso": "2026-11-20"}) == (
        '<time datetime="2026-11-20">20/11/2026</time>'
    )
    assert env.from_string(source).render(d={"text": "quý IV năm 2026"}) == "quý IV năm 2026"
    assert env.from_string(source).render(d="2024") == "2024"


def test_given_names_are_said_once_for_a_run_of_equal_ones() -> None:
    """In A–Z lists the column of given names shows "Thu" for the first of two people named Thu."""
    page = tree(example_site.document("list"))
    column = [words(one) for one in page.iter("b") if one.get("class") == "bv-people__given"]
    assert column == ["Thu", "", "Tủa", "Tổ", "Tuệ"]


@pytest.mark.parametrize(("emblem", "wanted"), [("MH", "span"), ("", "svg"), ("assets/img/so.png", "img")])
def test_the_seal_is_letters_a_picture_or_our_drawing(emblem: str, wanted: str) -> None:
    """`emblem` of site.yml: an address gives the picture, letters stay letters, nothing gives the drawing."""
    site = {**example_site.samples()["site"], "emblem": emblem}
    text = example_site.frame("<h1>x</h1>", {}, site)
    seal = re.search(r'<(\w+) class="bv-seal', text)
    assert seal
    assert seal[1] == wanted
