"""What stands around a page: the way to it, its place in the navigation, its day, whether search engines may show it."""

from __future__ import annotations

import posixpath
import re

import pytest

from tests.support.build import build, files
from tests.support.data import both, small_site

STEP = re.compile(r'<li[^>]*>(?:<a href="([^"]*)">|<span[^>]*>)([^<]*)<')
NAV = re.compile(r'<a href="([^"]*)"( aria-current[^>]*)?>')
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
TITLE = re.compile(r"<title>([^<]*) – Bảng Vàng thử</title>")
UPDATED = re.compile(r'class="bv-updated[^>]*>([^<]*)<')
AWARDS, UNITS, PEOPLE = ("Khen thưởng", "Đơn vị", "Gương điển hình")
# The steps below "Trang chủ" of a page of each kind, as the headings of the pages above it and the record's own name say.
WAYS = {
    "don-vi/thcs-moi.html": (UNITS, "Trường mới Hoa Đào"),
    "don-vi/khoi-thi-dua/khoi-1.html": (UNITS, "Khối thi đua", "Khối thi đua số 1, 2026"),
    "guong-dien-hinh/g-aaaaaa.html": (PEOPLE, "Năm 2026", "Quý II", "Nguyễn Thị An"),
    "guong-dien-hinh/g-bbbbbb.html": (PEOPLE, "Trần Văn Bình"),
    "guong-dien-hinh/g-zzzzzz.html": (PEOPLE, "Trang không còn được công khai"),
    "guong-dien-hinh/2026/quy-2.html": (PEOPLE, "Năm 2026", "Quý II"),
    "guong-dien-hinh/ten/d.html": (PEOPLE, "Tất cả theo tên", "Tất cả theo tên: D"),
    "guong-dien-hinh/cap-hoc/thcs.html": (PEOPLE, "Trung học cơ sở"),
    "ke-hoach/2026/ke-hoach.html": ("Kế hoạch thi đua", "Năm 2026", "Kế hoạch 2026/ke-hoach"),
    "khen-thuong/danh-hieu/lao-dong-tien-tien.html":
        (AWARDS, "Danh hiệu và hình thức khen thưởng", "Lao động tiên tiến"),
    "khen-thuong/danh-hieu/giay-khen/d.html":
        (AWARDS, "Danh hiệu và hình thức khen thưởng", "Giấy khen", "Giấy khen: D"),
    "khen-thuong/lay-y-kien/y-kien.html": (AWARDS, "Danh sách đang lấy ý kiến", "Về việc khen thưởng y-kien"),
    "khen-thuong/quyet-dinh/2025/qd-1.html": (AWARDS, "Quyết định khen thưởng", "Năm 2025", "Quyết định số qd-1/QĐ"),
    "khen-thuong/quyet-dinh/2024/qd-dai/d.html":
        (AWARDS, "Quyết định khen thưởng", "Năm 2024", "Quyết định số qd-dai/QĐ", "D"),
    "khen-thuong/sang-kien/sang-kien-1.html": (AWARDS, "Mô hình, sáng kiến", "Sáng kiến số 1"),
    "khen-thuong/sang-kien/2026/index.html": (AWARDS, "Mô hình, sáng kiến", "Năm 2026"),
    "nam/2026/index.html": ("Theo năm", "Năm 2026"),
    "ngay-ky-niem/nha-giao.html": ("Ngày kỷ niệm", "Ngày Nhà giáo"),
    "phong-trao/day-tot.html": ("Phong trào, cuộc vận động", "Dạy tốt, học tốt"),
    "van-ban/ct-34.html": ("Văn bản viện dẫn", "Chỉ thị số 34-CT/TW"),
}
# The records' own days; of a decision that was annulled, the day on which it was. Other pages are of no day.
DAYS = {
    "don-vi/so-minh-hoa.html": "01/3/2026",
    "ke-hoach/2026/ke-hoach.html": "02/02/2026",
    "khen-thuong/quyet-dinh/2025/qd-1.html": "19/5/2025",
    "khen-thuong/quyet-dinh/2026/qd-2.html": "19/5/2026",
    "khen-thuong/quyet-dinh/2026/qd-rut.html": "19/5/2026",
    "khen-thuong/quyet-dinh/2026/qd-huy.html": "30/5/2026",
    "khen-thuong/quyet-dinh/2024/qd-dai.html": "tháng 5/2024",
    "khen-thuong/quyet-dinh/2024/qd-dai/d.html": "tháng 5/2024",
    "khen-thuong/quyet-dinh/2024/qd-dai/h.html": "tháng 5/2024",
    "khen-thuong/lay-y-kien/y-kien.html": "19/5/2026",
    "khen-thuong/sang-kien/sang-kien-1.html": "02/4/2026",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the small site with a list under consultation, a withdrawn pupil, and a decision for a hundred and sixty."""
    root = tmp_path_factory.mktemp("frames")
    data = small_site(root)
    data.change("units/so-minh-hoa.yml", date="2026-03-01")
    data.change("campaigns/2026/ke-hoach/campaign.yml", date="2026-02-02")
    data.decision("2026/y-kien", [{"recipient": "g-bbbbbb"}], status="đang lấy ý kiến", closes="2026-06-10")
    data.pupil("g-zzzzzz", "Đã Rút", both("page", withdrawn="2025-01-01"))
    data.decision("2026/qd-rut", [{"recipient": "g-zzzzzz"}])
    data.decision("2026/qd-huy", [{"recipient": "g-bbbbbb"}], annulled={"date": "2026-05-30"})
    ids = [f"g-{one}{other}yyyy" for one in "23456789" for other in "23456789abcdefghjkmn"]
    for place, id_ in enumerate(ids):
        data.person(id_, f"Lê Thị {'Dung' if place % 2 else 'Hòa'}")
    data.decision("2024/qd-dai", [{"recipient": id_} for id_ in ids], date="2024-05")
    build(root)
    return {path: content.decode() for path, content in files(root / "site").items() if path.endswith(".html")}


def _way(path: str, page: str) -> list[tuple[str, str]]:
    """The steps to a page, each with its address from the site's root; its own where there is no link."""
    steps = STEP.findall(page.partition('class="bv-crumb"')[2].partition("</nav>")[0])
    return [(name, posixpath.normpath(posixpath.join(posixpath.dirname(path), to)) if to else path) for to, name in steps]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w/-]+", re.sub(r"<[^>]*>", " ", text).lower()))


@pytest.mark.parametrize("path", WAYS)
def test_the_way_to_a_page(pages: dict[str, str], path: str) -> None:
    """A page of each kind stands below the lists on which a reader would look for it."""
    assert tuple(name for name, _ in _way(path, pages[path])) == ("Trang chủ", *WAYS[path])


def test_each_step_of_a_way_is_where_it_says(pages: dict[str, str]) -> None:
    """A step leads to a page whose own way is the one so far, and whose heading and title say at least what the step says."""
    for path, page in pages.items():
        way = _way(path, page)
        if path not in ("index.html", "404.html"):
            assert way[0] == ("Trang chủ", "index.html") and way[-1][1] == path, path
            for place, (name, to) in enumerate(way[1:], 1):
                assert _way(to, pages[to])[1:] == way[1:place + 1], (path, to)
                for said in (HEADING, TITLE):
                    found = said.search(pages[to])
                    assert found and _words(name) <= _words(found[1]), (path, to)


def test_the_navigation_says_where_one_is(pages: dict[str, str]) -> None:
    """The part of the site in which a page stands is the current one in the navigation, where the navigation has it."""
    for path, page in pages.items():
        if path == "404.html":
            continue
        links = [(posixpath.normpath(posixpath.join(posixpath.dirname(path), to)), bool(here))
                 for to, here in NAV.findall(page.partition('<nav class="bv-nav"')[2].partition("</nav>")[0])]
        front = (_way(path, page)[1:2] or [("", path)])[0][1]
        assert len(links) > 5 and [to for to, here in links if here] == [to for to, _ in links if to == front], path


def test_the_day_of_a_page_is_the_records(pages: dict[str, str]) -> None:
    """`Cập nhật` names the day of the record shown, as far as it is known, never that of the build."""
    said = {path: found[1] for path, page in pages.items() if (found := UPDATED.search(page))}
    assert said == {path: f"Cập nhật: {day}" for path, day in DAYS.items()}


def test_what_search_engines_pass_by(pages: dict[str, str]) -> None:
    """Lists under consultation, which go away again, what is left of a withdrawn page, and the error page; no other."""
    assert {path for path, page in pages.items() if '<meta name="robots" content="noindex">' in page} == {
        "404.html", "guong-dien-hinh/g-zzzzzz.html", "khen-thuong/lay-y-kien/index.html", "khen-thuong/lay-y-kien/y-kien.html"}
