"""Every link of a built site leads to a file and an anchor that are there, and every page can be reached by links (gate S6)."""

from __future__ import annotations

import posixpath
import re
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bangvang.addresses import PLACES
from tests.support.build import HOME, TODAY, build, files
from tests.support.data import Records, small_site

ADDRESSES = frozenset({"href", "src", "action", "poster", "data", "formaction"})
# Pages that nothing leads to, on purpose: the error page, and what is left of a withdrawn one.
ALONE = re.compile(r"404\.html|guong-dien-hinh/g-[a-z0-9]{6}\.html")
EXTERNAL = re.compile(r"(https?|mailto|tel):")


class Page(HTMLParser):
    """What a page links to, and its ids in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.noindex = 'content="noindex' in text
        self.canonical = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the addresses and the id of an element."""
        values = dict(attrs)
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values.get("href") or ""
            return
        self.links += [values[name] or "" for name in ADDRESSES & values.keys()]
        for part in (values.get("srcset") or "").split(","):
            self.links += part.split()[:1]
        if "id" in values:
            self.ids.append(values["id"] or "")


class Built:
    """A built site with all its pages read."""

    def __init__(self, tree: dict[str, bytes]) -> None:
        self.tree = tree
        self.pages = {path: Page(data.decode()) for path, data in tree.items() if path.endswith(".html")}

    def broken(self) -> list[str]:
        """Links that lead nowhere, or that are not relative."""
        found = []
        for path, page in self.pages.items():
            base = "" if path != "404.html" else None
            for link in page.links:
                if EXTERNAL.match(link) or link.startswith("data:image/"):
                    continue
                target, _, anchor = link.partition("#")
                target = urllib.parse.unquote(target.partition("?")[0])
                if base is None:
                    target = target.removeprefix(
                        "/thi-dua/"
                    )  # the error page is served anywhere: from the site's own path
                elif target.startswith("/"):
                    found.append(f"{path} -> {link} (không tương đối)")
                    continue
                where = (
                    posixpath.normpath(posixpath.join(posixpath.dirname(path) if base is not None else "", target))
                    if target
                    else path
                )
                if where == "." or target.endswith("/"):
                    found.append(f"{path} -> {link} (không có index.html)")
                elif where not in self.tree:
                    found.append(f"{path} -> {link}")
                elif anchor and where in self.pages and urllib.parse.unquote(anchor) not in self.pages[where].ids:
                    found.append(f"{path} -> {link} (không có chỗ này)")
        return found

    def reached(self) -> set[str]:
        """The pages that links lead to from the home page."""
        seen, open_ = set(), ["index.html"]
        while open_:
            path = open_.pop()
            if path in seen or path not in self.pages:
                continue
            seen.add(path)
            for link in self.pages[path].links:
                target = urllib.parse.unquote(link.partition("#")[0].partition("?")[0])
                if target and not EXTERNAL.match(target):
                    open_.append(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
        return seen


def _many(root: Path) -> Records:
    """A site with lists long enough to be parted by letters, all kinds of status, odd ids and names."""
    data = small_site(root)
    ids = [f"g-{a}{b}yyyy" for a in "23456789abcdefgh" for b in "23456789abcdefgh"][:170]
    for place, id_ in enumerate(ids):
        data.person(
            id_,
            ("Ngô Văn Ân", "Đỗ Thị Bảo", "H'Hen Niê", "Lê Đức Ươm", "Trần 3", "…")[place % 6]
            + " ABCDEFGH"[place % 8].strip(),
        )
    data.decision(
        "2024/qd-dai", [{"recipient": id_, "unit": "thcs-cu", "school_year": "2023-2024"} for id_ in ids], number=None
    )
    data.exemplar("2025/e-1", "g-aaaaaa", story="Chuyện khác.")
    data.exemplar("2026/thanh-tich", "g-aaaaaa", story="Chuyện khác nữa.")
    data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}], status="đang lấy ý kiến", closes="2026-06-10")
    data.decision("2026/qd-huy", [{"recipient": "g-bbbbbb"}], annulled={"date": "2026-05-30"})
    data.pupil(
        "g-zzzzzz",
        "Đã Rút",
        [
            {"by": "guardian", "purposes": ["page"], "given": "2024", "withdrawn": "2025"},
            {"by": "child", "purposes": ["page"], "given": "2024"},
        ],
    )
    data.decision("2026/qd-rut", [{"recipient": "g-zzzzzz"}])
    data.change("units/thcs-moi.yml", place={"then": "xã Tân Phú", "now": "xã Tấn Phú"})
    return data


@pytest.fixture(scope="module", params=["small", "many", "own"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A small site, one with long lists, and the repository's own records."""
    root = tmp_path_factory.mktemp(request.param)
    if request.param == "own":
        build(HOME, root / "site", today=TODAY)
    else:
        (small_site if request.param == "small" else _many)(root)
        build(root)
    return Built(files(root / "site"))


def test_every_link_leads_somewhere(site: Built) -> None:
    """Each href and src is relative, names a file with index.html written out, and its anchor is on that page."""
    assert site.broken() == []


def test_every_page_can_be_reached(site: Built) -> None:
    """From the home page links lead to every page, without JavaScript; but to the error page and to withdrawn ones."""
    left = site.pages.keys() - site.reached()
    assert {path for path in left if not ALONE.fullmatch(path)} == set()
    assert all(site.pages[path].noindex for path in left)


def test_no_two_ids_are_equal(site: Built) -> None:
    """An id is used once on a page, and is never empty."""
    twice = {(path, id_) for path, page in site.pages.items() for id_ in page.ids if page.ids.count(id_) > 1 or not id_}
    assert twice == set()


def test_names_of_parts_are_kept(site: Built) -> None:
    """Where whole records stand by their ids, the page's own parts bear names that no record may have."""
    records = {path.stem for path in (HOME / "data").glob("c*/*.yml")} | {"giao-uoc-1", "tieu-chi-1", "hoi-dong-1"}
    own = {
        id_
        for path, page in site.pages.items()
        if re.fullmatch(r"nam/\d+/index\.html|don-vi/khoi-thi-dua/(?!index).*", path)
        for id_ in page.ids
    }
    assert own - records <= PLACES


def test_canonical_addresses(site: Built) -> None:
    """Each page but the error page names its own address below the site's, and the sitemap names those that may be found."""
    sitemap = site.tree["sitemap.xml"].decode()
    found = set(re.findall(r"<loc>([^<]*)</loc>", sitemap))
    for path, page in site.pages.items():
        own = f"https://minhhoa.example.vn/thi-dua/{path.removesuffix('index.html')}"
        if path != "404.html":
            assert page.canonical == own, path
        if own in found:
            assert not page.noindex or page.canonical, path
    assert not [one for one in found if one.endswith("404.html")]
    noindexed = {
        f"https://minhhoa.example.vn/thi-dua/{path.removesuffix('index.html')}"
        for path, page in site.pages.items()
        if page.noindex
    }
    assert found & noindexed == set(), "what asks not to be found is not offered to be found"


def test_the_test_can_fail() -> None:
    """A missing file, a missing anchor, a folder, an absolute address and an orphan are all seen."""
    site = Built(
        {
            "index.html": b'<a href="a/b.html">',
            "a/b.html": b'<a id="x" href="../c.html#y"><a href="../"><a href="/index.html"><a href="b.html#z">',
            "c.html": b"<p id=x>",
            "d.html": b"",
        }
    )
    assert [one.split(" -> ")[1].split(" ")[0] for one in site.broken()] == [
        "../c.html#y",
        "../",
        "/index.html",
        "b.html#z",
    ]
    assert site.pages.keys() - site.reached() == {"d.html"}
