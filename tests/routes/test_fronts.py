"""How much of a long list a front shows, in which order, under which heading, and the way to the rest."""

from __future__ import annotations

import re

import pytest

from tests.support.build import build, files
from tests.support.data import small_site

PRESENTED = [f"g-mmmm{one}{other}" for one in "23" for other in "2345678"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A site with fourteen more people presented in a quarter, two quarters of another year, five days, eight decisions."""
    data = small_site(tmp_path_factory.mktemp("how-many"))
    for id_ in PRESENTED:
        data.person(id_, f"Đỗ Văn {id_[-2:]}")
        data.exemplar(f"2026/{id_}", id_, campaign="2026/ke-hoach")
    data.exemplar("2025/e-3", "g-aaaaaa", quarter="Q4", date="2025-11-20")
    data.exemplar("2025/e-4", "g-bbbbbb", quarter="Q1", date="2025-02-20")
    for day in ("05-31", "06-01", "06-02", "07-27", "12-22"):
        data.record(f"anniversaries/ngay-{day}.yml", {"name": f"Ngày {day}", "day": day})
    for month in range(1, 7):
        data.decision(f"2024/qd-{month}", [{"recipient": "g-bbbbbb"}], date=f"2024-0{month}-10")
    build(data.root)
    return {path: content.decode().partition("<main")[2].partition("</main>")[0]
            for path, content in files(data.root / "site").items() if path.endswith(".html")}


def _found(page: str, pattern: str) -> list[str]:
    """What a page leads to, each once, in its order."""
    return list(dict.fromkeys(re.findall(pattern, page)))


def test_home_shows_four_people_of_the_latest_quarter(pages: dict[str, str]) -> None:
    """And the way to all of them."""
    assert len(_found(pages["index.html"], r'href="guong-dien-hinh/(g-\w{6})')) == 4
    assert 'href="guong-dien-hinh/2026/quy-2.html"' in pages["index.html"]


def test_home_shows_the_next_three_days(pages: dict[str, str]) -> None:
    """The day of the build is the first of them, yesterday the last of a year."""
    assert _found(pages["index.html"], r'href="ngay-ky-niem/ngay-(\d\d-\d\d)') == ["06-01", "06-02", "07-27"]


def test_the_front_of_exemplars(pages: dict[str, str]) -> None:
    """Twelve people of the latest quarter, the way to all of them, and the years, the latest first."""
    page = pages["guong-dien-hinh/index.html"]
    assert len(_found(page, r'href="(g-\w{6})')) == 12
    assert 'href="2026/quy-2.html"' in page
    assert _found(page, r'href="(\d{4})/index') == ["2026", "2025"]


def test_a_year_of_exemplars(pages: dict[str, str]) -> None:
    """Its own quarters in their order; of a long quarter twelve people, and how many there are."""
    page = pages["guong-dien-hinh/2026/index.html"]
    assert len(_found(page, r'href="../(g-\w{6})')) == 12
    assert _found(page, r'href="(quy-\d)') == ["quy-2"]
    assert f"{len(PRESENTED) + 1} gương được công khai" in page
    before = pages["guong-dien-hinh/2025/index.html"]
    assert _found(before, r'href="(quy-\d)') == ["quy-1", "quy-4"]
    assert _found(before, r'href="../(g-\w{6})') == ["g-bbbbbb", "g-aaaaaa"] and "gương được công khai" not in before


def test_a_plan_shows_twelve_of_its_people(pages: dict[str, str]) -> None:
    """And the way to all who were honoured or presented for it."""
    page = pages["ke-hoach/2026/ke-hoach.html"]
    assert len(_found(page, r'href="../../guong-dien-hinh/(g-\w{6})')) == 12
    assert 'href="../../khen-thuong/ke-hoach/2026-ke-hoach.html"' in page


def test_the_front_of_awards_shows_the_latest_decisions(pages: dict[str, str]) -> None:
    """Six, the latest first, and the way to all."""
    page = pages["khen-thuong/index.html"]
    assert _found(page, r'href="quyet-dinh/(\d{4}/[\w-]+)\.html') == [
        "2026/qd-2", "2025/qd-1", "2024/qd-6", "2024/qd-5", "2024/qd-4", "2024/qd-3"]
    assert 'href="quyet-dinh/index.html"' in page


def test_titles_and_forms_stand_apart(pages: dict[str, str]) -> None:
    """Each under its own heading, and only there."""
    titles, _, forms = pages["khen-thuong/danh-hieu/index.html"].partition('id="hinh-thuc"')
    assert titles.count('id="danh-hieu"') == 1
    assert _found(titles, r'href="([\w-]+)\.html"') == ["lao-dong-tien-tien"]
    assert _found(forms, r'href="([\w-]+)\.html"') == ["giay-khen"]
