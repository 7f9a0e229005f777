"""Papers by their month, and names that are written like the words of one: Thắng, Nam, tháng 3 biên giới."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample import ask, person, titles, write

from bangvang.derive import derive
from bangvang.routes import search_records
from bangvang.routes.pictures import Pictures
from bangvang.routes.shelf import Shelf
from bangvang.search import SearchEntry
from bangvang.search.keys import COMMON
from tests.support.build import public
from tests.support.data import Records

PAPERS = COMMON + 10  # in a month each of 2024; more than a key lists


def _entries(root: Path) -> Iterator[SearchEntry]:
    """As the site's records give them, with two people whose names fold to the words of a month."""
    data = Records(root)
    data.frame()
    data.person("g-aaaaaa", "Trần Thị Mẫu")
    for at in range(PAPERS):
        data.decision(f"2024/qd-{at}", [{"recipient": "g-aaaaaa"}], date=f"2024-{at % 12 + 1:02d}-19")
    data.decision("2024/qd-nam", [{"recipient": "g-aaaaaa"}], date="2024")
    data.decision("2024/qd-quy", [{"recipient": "g-aaaaaa"}], date="2024-Q1")
    header = {"title": "Kế hoạch biên giới", "type": "Kế hoạch", "date": "2023-12-15"}
    data.campaign("2024/bien-gioi", header=header)
    data.record("movements/vung-bien.yml", {"name": "Tuổi trẻ hướng về vùng biên", "aliases": ["tháng 12 biên giới"]})
    shown = public(root)
    yield from search_records.entries(Shelf(shown, derive(shown), Pictures(str(root), None)))
    yield from (person("g-333333", "Lê Đức Thắng"), person("g-333334", "Vũ Văn Nam"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of a site with many papers."""
    return write(tmp_path_factory.mktemp("index"), list(_entries(tmp_path_factory.mktemp("data"))), [])


@pytest.mark.parametrize("query", ["thắng", "thang", "đức thắng"])
def test_papers_do_not_stand_under_a_name(site: Path, query: str) -> None:
    """Who is called Thắng is counted, first, and what a movement is called: papers of some month are none of them."""
    (answer,) = ask(site, [query])
    assert titles(answer)[0] == "Lê Đức Thắng"
    assert set(titles(answer)) <= {"Lê Đức Thắng", "Tuổi trẻ hướng về vùng biên"}
    assert (answer["count"], answer["cut"]) == (len(answer["found"]), False)


@pytest.mark.parametrize("month", [2, 11])
def test_papers_are_found_by_their_month(site: Path, month: int) -> None:
    """All of that month and none of another, however the month is written."""
    wanted = {f"2024-qd-{at}" for at in range(PAPERS) if at % 12 + 1 == month}
    queries = [
        f"quyết định tháng {month}/2024",
        f"quyet dinh thang {month:02d}",
        f"quyết định khen thưởng tháng {month} năm 2024",
    ]
    for query, answer in zip(queries, ask(site, queries, most=100), strict=True):
        assert {one[1] for one in answer["found"]} == wanted, query


def test_a_plan_is_found_by_the_month_before_its_year(site: Path) -> None:
    """Issued in December for the year that follows: by either year."""
    for answer in ask(site, ["kế hoạch tháng 12/2023", "kế hoạch tháng 12/2024"]):
        assert titles(answer)[:1] == ["Kế hoạch biên giới"]


def test_a_name_may_begin_with_a_month(site: Path) -> None:
    """What a movement is called counts as its name, before a plan of that month that has half of it."""
    (answer,) = ask(site, ["tháng 12 biên giới"])
    assert titles(answer)[0] == "Tuổi trẻ hướng về vùng biên"


def test_a_month_is_found_where_its_words_are_nobody_s(tmp_path: Path) -> None:
    """No name and no title has the word for a month, and more papers are of one month than a key lists."""
    years = {999: 2023, **dict.fromkeys(range(1000, 1000 + PAPERS), 2024)}
    papers = [SearchEntry("decision", f"qd-{at}", f"quyet-dinh/qd-{at}.html", f"Quyết định số {at}/QĐ", year=year,
                          months=(f"tháng 5 năm {year}", "tháng 05")) for at, year in years.items()]
    write(tmp_path, papers, [])
    for query in ("quyết định tháng 5/2023", "quyết định tháng 5 năm 2023"):
        (answer,) = ask(tmp_path, [query])
        assert titles(answer)[:1] == ["Quyết định số 999/QĐ"], query
    (answer,) = ask(tmp_path, ["quyết định tháng 5"])
    assert answer["found"]
    assert answer["count"] == PAPERS + 1
