"""Each page is called by itself: no two that search engines may show have one title or one description."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from tests.support.build import HOME, build, files
from tests.support.data import Records, small_site

TITLE = re.compile(r"<title>(.*?)</title>")
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">')
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


def _pages(root: Path) -> dict[str, str]:
    build(root)
    pages = {path: content.decode() for path, content in files(root / "site").items() if path.endswith(".html")}
    return {path: page for path, page in pages.items() if '<meta name="robots" content="noindex">' not in page}


def _shared(pages: dict[str, str], said: re.Pattern[str]) -> dict[str, list[str]]:
    """What more than one page says of itself, with the pages."""
    found = defaultdict(list)
    for path, page in pages.items():
        words = said.search(page)
        assert words and words[1], path
        found[words[1]].append(path)
    return {words: paths for words, paths in found.items() if len(paths) > 1}


def _namesakes(data: Records) -> None:
    """What often shares a name in a province: schools, teachers, plans, decisions, documents, initiatives."""
    for id_, commune, name in (("one", "xã Suối Mơ", "g-pppppp"), ("two", "xã Đồi Sim", "g-qqqqqq")):
        school, issuer = f"kim-dong-{id_}", f"Hiệu trưởng Trường Kim Đồng, {commune}"
        data.unit(school, "Trường Tiểu học Kim Đồng", level="thcs", place={"now": commune})
        data.person(name, "Nguyễn Thị Hoa", role=f"Giáo viên lớp {id_}", unit=school)
        data.record(f"recipients/g-{name[-1] * 5}2.yml",
                    {"kind": "collective", "name": "Trường Tiểu học Kim Đồng", "category": "tap-the", "unit": school})
        rows = [{"recipient": name, "unit": school}, {"recipient": f"g-{name[-1] * 5}2", "unit": school}]
        fields = {"number": "01/QĐ", "issuer": issuer, "title": "Về việc khen thưởng"}
        for year in ("2025", "2026"):
            data.decision(f"{year}/qd-{id_}", rows, campaign=f"{year}/kh-{id_}", **fields)
            data.campaign(f"{year}/kh-{id_}", header={"title": "Phát động thi đua", "type": "Kế hoạch", "issuer": issuer})
            data.record(f"blocks/khoi-{id_}-{year}.yml",
                        {"year": year, "name": f"Khối thi đua {id_}", "members": [school, "thcs-moi"]})
            data.record(f"initiatives/sk-{id_}-{year}.yml", {
                "year": year, "name": "Thư viện xanh", "kind": "mô hình", "unit": school, "date": f"{year}-03-01",
                "summary": "Mỗi lớp một tủ sách.", "authors": [name]})
        data.record(f"documents/ct-{id_}.yml", {"type": "Chỉ thị", "number": "34-CT/TU", "issuer": f"Tỉnh ủy {id_}"})


@pytest.fixture(scope="module", params=["real", "namesakes"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the repository's own data, and of records that share their names."""
    root = tmp_path_factory.mktemp(request.param)
    if request.param == "real":
        shutil.copytree(HOME / "data", root / "data")
    else:
        _namesakes(small_site(root))
    return _pages(root)


@pytest.mark.parametrize("said", [TITLE, DESCRIPTION], ids=["title", "description"])
def test_no_two_pages_are_called_the_same(pages: dict[str, str], said: re.Pattern[str]) -> None:
    """Titles tell pages apart in a browser's tabs and in results of search, descriptions below them."""
    assert _shared(pages, said) == {}


def test_a_preview_does_not_say_the_title_twice(pages: dict[str, str]) -> None:
    """What is shared on Zalo or Facebook has its title above its description."""
    for path, page in pages.items():
        title, about = (re.search(f'<meta property="og:{name}" content="(.*?)">', page) for name in ("title", "description"))
        assert title and about and not about[1].startswith(f"{title[1]}: "), path


def test_headings_say_which_page_it_is(pages: dict[str, str]) -> None:
    """A unit's page, the list of its people and the collective's profile are not headed the same, nor a year's two pages.

    Only records of one kind may share a heading: two people, two schools, two papers of one name.
    """
    for heading, paths in _shared(pages, HEADING).items():
        kinds = {re.sub(r"[^/]+$", "", re.sub(r"/\d{4}/", "/", path)) for path in paths}
        assert len(kinds) == 1, (heading, paths)
