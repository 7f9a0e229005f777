"""Pages of the yearly cycle: what they say, and that everything in it links both ways."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.build import build, public
from tests.support.data import small_site

BLOCK = "don-vi/khoi-thi-dua/khoi-1.html"
INITIATIVE = "khen-thuong/sang-kien/sang-kien-1.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built once."""
    root = tmp_path_factory.mktemp("cycle")
    small_site(root)
    build(root)
    return root / "site"


def _words(site: Path, page: str) -> str:
    text = (site / page).read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def _links(site: Path, page: str) -> set[str]:
    """Where a page's own links lead, from the site's root."""
    text = (site / page).read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0]
    here = (site / page).parent
    found = set()
    for href in re.findall(r'href="([^"#:]*)(#[^"]*)?"', text):
        if href[0]:
            found.add((here / href[0]).resolve().relative_to(site.resolve()).as_posix() + href[1])
    return found


@pytest.mark.parametrize("said", [
    "Khối thi đua số 1", "Trường mới Hoa Đào khối trưởng", "Trường cũ Hoa Mai",
    "Giao ước thi đua số 1", "Ký ngày 20/01/2026", "Điều một. Điều hai.", "ít nhất 2,5 tiết Tiết dạy mở",
    "Phạm Ký Một, Hiệu trưởng", "Lao động tiên tiến : 17", "Chỉ công khai số lượng theo đơn vị.",
    "Tiết dạy mở 12,5", "Trường mới Hoa Đào 1 96,5 Xuất sắc", "công bố 30/5/2026"])
def test_a_block_says_all_that_it_did(site: Path, said: str) -> None:
    """Head and members, the commitment with targets and signatories, registrations as numbers, criteria, results."""
    assert said in _words(site, BLOCK)


@pytest.mark.parametrize("said", ["Hội đồng số 1", "Quyết định số 5/QĐ", "Chủ tịch Phó Giám đốc Sở Đỗ Thị Chủ", "Xét sáng kiến",
                                  "Lao động tiên tiến 17", "Sáng kiến số 1"])
def test_a_year_says_what_no_block_says(site: Path, said: str) -> None:
    """Councils in full, totals of registrations, initiatives."""
    assert said in _words(site, "nam/2026/index.html")


@pytest.mark.parametrize("said", ["Sáng kiến số 1", "Một cách làm mới.", "Cách làm.", "Kết quả một", "Nguyễn Thị An", "Tổ Toán",
                                  "Quyết định số qd-2/QĐ ngày 19/5/2026 của Giám đốc Sở"])
def test_an_initiative_says_what_it_is(site: Path, said: str) -> None:
    """Name, sentence, text, results, authors, how it was recognised."""
    assert said in _words(site, INITIATIVE)


@pytest.mark.parametrize(("one", "other"), [
    (BLOCK, "don-vi/thcs-moi.html"), (BLOCK, "don-vi/thcs-cu.html"),
    (BLOCK, "ke-hoach/2026/ke-hoach.html"), (BLOCK, "nam/2026/index.html"),
    (INITIATIVE, "guong-dien-hinh/g-aaaaaa.html"), (INITIATIVE, "guong-dien-hinh/g-dddddd.html"),
    (INITIATIVE, "khen-thuong/quyet-dinh/2026/qd-2.html"), (INITIATIVE, "phong-trao/day-tot.html"),
    (INITIATIVE, "don-vi/thcs-moi.html"), (INITIATIVE, "ke-hoach/2026/ke-hoach.html"), (INITIATIVE, "nam/2026/index.html")])
def test_links_lead_both_ways(site: Path, one: str, other: str) -> None:
    """What a block or an initiative leads to leads back to it."""
    assert other in _links(site, one)
    assert one in _links(site, other)


@pytest.mark.parametrize(("front", "page"), [
    ("don-vi/khoi-thi-dua/index.html", BLOCK), ("khen-thuong/sang-kien/index.html", INITIATIVE),
    ("don-vi/index.html", "don-vi/khoi-thi-dua/index.html"), ("khen-thuong/index.html", "khen-thuong/sang-kien/index.html")])
def test_fronts_lead_to_everything(site: Path, front: str, page: str) -> None:
    """Each block and initiative is on its front, each front on the one above."""
    assert page in _links(site, front)


@pytest.mark.parametrize(("page", "target"), [
    ("ke-hoach/2026/ke-hoach.html", f"{BLOCK}#giao-uoc-1"), ("ke-hoach/2026/ke-hoach.html", f"{BLOCK}#tieu-chi-1"),
    ("ke-hoach/2026/ke-hoach.html", "nam/2026/index.html#hoi-dong-1"),
    ("don-vi/so-minh-hoa.html", "nam/2026/index.html#hoi-dong-1"),
    ("ke-hoach/2026/ke-hoach.html", "nam/2026/index.html#dang-ky"), ("nam/2026/index.html", f"{BLOCK}#giao-uoc-1")])
def test_links_lead_to_the_very_place(site: Path, page: str, target: str) -> None:
    """A commitment, criteria and a council have an anchor, and links to it."""
    assert target in _links(site, page)
    there, _, anchor = target.partition("#")
    assert f'id="{anchor}"' in (site / there).read_text(encoding="utf-8")


def test_what_is_not_public_is_not_referred_to(tmp_path: Path) -> None:
    """A draft unit leaves its block and its commitment; registrations, councils and initiatives of it are not there at all."""
    data = small_site(tmp_path)
    data.change("units/thcs-moi.yml", draft=True)
    data.change("councils/hoi-dong-1.yml", unit="thcs-moi")
    cycle = public(tmp_path).cycle
    assert (cycle.blocks["khoi-1"].head, cycle.blocks["khoi-1"].members) == (None, ("thcs-cu",))
    assert [one.unit for one in cycle.commitments["giao-uoc-1"].signatories] == ["thcs-cu"]
    assert cycle.criteria["tieu-chi-1"].results == ()
    assert (cycle.registrations, cycle.councils, cycle.initiatives) == ({}, {}, {})


def test_an_author_who_may_not_be_named_is_not(tmp_path: Path) -> None:
    """A pupil without consent is no author, and no text of the initiative names the pupil, with accents or without."""
    data = small_site(tmp_path)
    data.pupil("g-hhhhhh", "Vũ Thị Hiền", [])
    data.decision("2026/qd-9", [{"recipient": "g-hhhhhh"}])
    data.change("initiatives/sang-kien-1.yml", authors=["g-aaaaaa", "g-hhhhhh"], summary="Em vu thi hien nghĩ ra.",
                results=["Kết quả một", "Vũ Thị Hiền được khen"])
    one = public(tmp_path).cycle.initiatives["sang-kien-1"]
    assert one.authors == ("g-aaaaaa",)
    assert (one.name, one.results) == ("Sáng kiến số 1", ("Kết quả một",))
    assert "hien" not in one.summary.lower()


def test_a_sample_is_labelled(tmp_path: Path) -> None:
    """A sample block's page says that nothing on it is real; the page of a real one does not."""
    data = small_site(tmp_path)
    for id_ in ("mau-1", "mau-2"):
        data.unit(id_, f"Trường minh họa {id_[-1]}", sample=True)
    data.record("blocks/khoi-mau.yml", {"year": "2026", "name": "Khối minh họa", "members": ["mau-1", "mau-2"], "sample": True})
    build(data.root)
    sentence = "Dữ liệu minh họa: đơn vị và con người trên trang này không có thật."
    assert sentence not in (tmp_path / "site" / BLOCK).read_text(encoding="utf-8")
    assert sentence in (tmp_path / "site/don-vi/khoi-thi-dua/khoi-mau.html").read_text(encoding="utf-8")
    assert sentence in (tmp_path / "site" / "nam/2026/index.html").read_text(encoding="utf-8")
