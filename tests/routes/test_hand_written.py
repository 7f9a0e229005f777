"""Hand-written pages are a part of the site: readers come to them from the footer, the search box and search engines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bangvang.model.hand_written import HandWritten
from bangvang.routes.hand_written import outputs
from bangvang.routes.shelf import Shelf
from bangvang.store.output import Output
from tests.support.build import build
from tests.support.data import Records, both, small_site

CHILD = "Lê Thị Cúc"


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site with an address and a hand-written page."""
    data = small_site(tmp_path)
    data.change("site.yml", url="https://bangvang.example.vn/thi-dua/")
    _page(data, "mẫu đơn.md", "# Mẫu đơn & cách gửi\n\nEmail: nhận đơn tại văn phòng.\n\n## Hồ sơ\n\nMột bản giấy có chữ ký.\n")
    return data


def _page(data: Records, path: str, text: str) -> None:
    target = data.root / "content" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def _read(data: Records, path: str) -> str:
    return (data.root / "site" / path).read_text(encoding="utf-8")


def _footer(data: Records, path: str) -> list[tuple[str, str]]:
    foot = _read(data, path).partition('<nav aria-label="Chân trang">')[2]
    return re.findall(r'<a href="([^"]+)">([^<]+)</a>', foot)


def test_every_page_leads_to_it(data: Records) -> None:
    """Pages in content/ and the first page of a folder stand in the footer, in the order of their addresses."""
    _page(data, "huong-dan/index.md", "# Hướng dẫn\n")
    _page(data, "huong-dan/buoc-hai.md", "# Bước hai\n")
    build(data.root)
    ours = [("./huong-dan/index.html", "Hướng dẫn"), ("./m%E1%BA%ABu%20%C4%91%C6%A1n.html", "Mẫu đơn &amp; cách gửi")]
    assert _footer(data, "index.html")[-2:] == ours
    assert _footer(data, "guong-dien-hinh/g-aaaaaa.html")[-2:] == [(link.replace("./", "../", 1), name) for link, name in ours]
    (data.root / "content" / "mẫu đơn.md").unlink()
    build(data.root)
    assert _footer(data, "guong-dien-hinh/g-aaaaaa.html")[-1] == ("../huong-dan/index.html", "Hướng dẫn")


def test_search_engines_know_it(data: Records) -> None:
    """The sitemap names it as every other page."""
    build(data.root)
    named = re.findall("<loc>(.*)</loc>", _read(data, "sitemap.xml"))
    assert "https://bangvang.example.vn/thi-dua/m%E1%BA%ABu%20%C4%91%C6%A1n.html" in named
    assert len(set(named)) == len(named)


def test_a_sitemap_that_would_be_too_long(data: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more addresses than one file may name (sitemaps.org), an index names several, each address in one."""
    build(data.root)
    whole = re.findall("<loc>(.*)</loc>", _read(data, "sitemap.xml"))
    monkeypatch.setattr("bangvang.routes.assets.SITEMAP_LIMIT", 10)
    build(data.root, data.root / "parts")
    start = "https://bangvang.example.vn/thi-dua/"
    index = (data.root / "parts" / "sitemap.xml").read_text("utf-8")
    names = [one.removeprefix(start) for one in re.findall("<loc>(.*)</loc>", index)]
    assert "<sitemapindex " in index
    parts = [re.findall("<loc>(.*)</loc>", (data.root / "parts" / name).read_text("utf-8")) for name in names]
    assert [one for part in parts for one in part] == whole
    assert max(map(len, parts)) == 10


def _index(data: Records) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((data.root / "site/tim-kiem/du-lieu").iterdir()))


def test_nobody_is_found_by_it_who_must_not_be(data: Records) -> None:
    """A person who may be shown but not be found is named on the page, and in no file of the search."""
    data.pupil("g-cccccc", CHILD, both("page", "story", "feeds", "data", "print"))
    _page(data, "tin.md", f"# Tin\n\nEm {CHILD} đạt giải.\n\nCả trường chúc mừng.\n")
    _page(data, "tin-2.md", f"# Chúc mừng {CHILD}\n\nMột lời chúc riêng.\n")
    build(data.root)
    assert CHILD in _read(data, "tin.html")
    index = _index(data)
    assert CHILD not in index
    assert "Cả trường chúc mừng." in index
    assert "Một lời chúc riêng." not in index


def test_nothing_of_it_is_lost(data: Records) -> None:
    """A first line that looks like a field is text."""
    _page(data, "lien-lac.md", "Email: hỏi văn phòng\n\nHai.\n")
    build(data.root)
    assert "Email: hỏi văn phòng" in _read(data, "lien-lac.html")


def _inputs(text: str, *, assets: Sequence[str] = (), others: Sequence[str] = ()) -> tuple[bytes, ...]:
    page = HandWritten("content/sau/a.md", text, text, "A", ())
    shelf = cast("Shelf", SimpleNamespace(canonical=lambda path: path))
    made = [Output(path, "calendar", (), bytes) for path in others]
    (output,) = outputs(shelf, {"sau/a.html": page}, assets, made)
    return output.inputs


def test_a_page_is_looked_at_again_when_what_it_leads_to_comes_or_goes() -> None:
    """Any file of an editor's, and those of other outputs that the page names: else a lost link would not be missed."""
    text = "[lịch](../ngay-ky-niem/lich.ics)"
    alone = _inputs(text)
    assert _inputs(text, others=["ngay-ky-niem/khac.ics"]) == alone
    assert len({alone, _inputs(text, others=["ngay-ky-niem/lich.ics"]), _inputs(text, assets=["assets/mau.docx"])}) == 3
