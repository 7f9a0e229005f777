"""What one page cannot hold stands on pages by year, kind and letter: honours, decisions, plans, units; nothing is lost."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from tests.support.build import build, files
from tests.support.data import Records, small_site

HELD = 150
IDS = ["g-" + "".join(letters) for letters in itertools.islice(itertools.product("pqrs", repeat=6), HELD + 10)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A site with a large school, and with more decisions and plans than a page holds."""
    data = small_site(tmp_path_factory.mktemp("many"))
    for id_ in IDS:
        data.person(id_, f"Vũ Thị {'Dung' if id_ < 'g-qq' else 'Đạt'}")
    data.decision("2024/qd-many", [{"recipient": id_, "unit": "thcs-moi"} for id_ in IDS])
    data.decision("2023/qd-one", [{"recipient": IDS[0], "unit": "thcs-moi"}])
    for place in range(HELD):
        data.decision(f"2022/qd-{place}", [{"recipient": IDS[0]}])
    _plans(data)
    build(data.root)
    return {path: content.decode() for path, content in files(data.root / "site").items() if path.endswith(".html")}


def _plans(data: Records) -> None:
    for place in range(HELD):
        data.campaign(f"2023/ke-hoach-{place}")


def test_honours_of_a_large_school_by_year(made: dict[str, str]) -> None:
    """Its page leads to each year; each year to its people, by letters where they are too many; all are there once."""
    for year in (2023, 2024, 2026):
        assert f'href="thcs-moi/{year}.html"' in made["don-vi/thcs-moi.html"]
    assert IDS[0] in made["don-vi/thcs-moi/2023.html"] and IDS[1] not in made["don-vi/thcs-moi/2023.html"]
    assert "thcs-moi/2022.html" not in made["don-vi/thcs-moi.html"], "of no unit, though of its people"
    pages = [page for path, page in made.items() if path.startswith("don-vi/thcs-moi/2024")]
    assert sorted(re.findall(r"(g-[pqrs]{6})\.html", "".join(pages))) == IDS
    assert 'href="../thcs-moi.html"' in made["don-vi/thcs-moi/2024.html"]


def test_a_small_school_shows_its_honours_itself(made: dict[str, str]) -> None:
    """What a page can hold stands on it, and nowhere else."""
    assert "Năm 2025" in made["don-vi/thcs-cu.html"]
    assert not any(path.startswith("don-vi/thcs-cu/") for path in made)


@pytest.mark.parametrize(
    ("front", "year", "name"),
    [("khen-thuong/quyet-dinh", 2022, "qd"), ("ke-hoach", 2023, "ke-hoach")],
)
def test_more_than_the_front_holds(made: dict[str, str], front: str, year: int, name: str) -> None:
    """The front shows the latest years and leads to all; a year has all of its own."""
    first = made[f"{front}/index.html"]
    for one in (year, 2025, 2026):
        assert f'href="{one}/index.html"' in first
    assert f'href="{year}/{name}-1.html"' not in first
    shown = set(re.findall(rf'href="({name}-\d+\.html)"', made[f"{front}/{year}/index.html"]))
    assert shown == {f"{name}-{place}.html" for place in range(HELD)}


def test_a_front_of_one_endless_year(tmp_path: Path) -> None:
    """Where not even the latest year fits, the front leads to it and does not say that there is nothing."""
    data = small_site(tmp_path)
    data.remove("campaigns/2025")
    data.remove("campaigns/2026/ke-hoach")
    data.change("decisions/2026/qd-2/decision.yml", campaign=None)
    data.change("exemplars/2026/e-1.yml", campaign=None)
    for folder in ("blocks", "commitments", "registrations", "criteria", "councils", "initiatives"):
        for path in (data.root / "data" / folder).iterdir():
            data.change(f"{folder}/{path.name}", campaign=None)
    for place in range(HELD + 1):
        data.campaign(f"2023/ke-hoach-{place}")
    build(data.root)
    front = files(data.root / "site")["ke-hoach/index.html"].decode()
    assert 'href="2023/index.html"' in front
    assert "Chưa có kế hoạch nào" not in front


def _listed(made: dict[str, str], pattern: str, ids: str) -> list[str]:
    """The records that the pages at some addresses lead to, in order of the pages."""
    return [one for path, page in sorted(made.items()) if re.fullmatch(pattern, path)
            for one in dict.fromkeys(re.findall(rf'href="[^"]*/({ids})\.html"', page))]


def test_a_year_of_too_many_plans_and_decisions(tmp_path: Path) -> None:
    """A year that no page holds goes by months, a month by days, what names no month apart; all stand there once."""
    data = small_site(tmp_path)
    days = [f"2022-{place % 2 + 3:02d}-{place % 3 + 1:02d}" for place in range(2 * HELD + 20)]
    for place, day in enumerate(days):
        data.campaign(f"2022/ke-{place}", header={"title": f"Kế hoạch {place}", "type": "Kế hoạch", "date": day})
        data.decision(f"2022/qd-{place}", [{"recipient": "g-bbbbbb"}], date=day)
    data.campaign("2022/ke-nam", header={"title": "Kế hoạch không ngày", "type": "Kế hoạch"})
    data.campaign("2022/2022-03-01", header={"title": "Tên như một ngày", "type": "Kế hoạch", "date": "2022-04-02"})
    build(tmp_path)
    made = {path: content.decode() for path, content in files(tmp_path / "site").items() if path.endswith(".html")}
    keys = [f"2022-{month}-{day}" for month in ("03", "04") for day in ("01", "02", "03")]
    for folder, kind, more in (("ke-hoach", "ke", ["khac"]), ("khen-thuong/quyet-dinh", "qd", [])):
        first = made[f"{folder}/2022/index.html"]
        assert re.findall(r'<a href="([^"/]+)/index.html">', first.partition("<h1")[2]) == keys + more
        assert not re.search(rf"{kind}-\d+\.html", first)
        listed = _listed(made, rf"{folder}/2022/[^/]+/index\.html", rf"{kind}-\d+")
        assert sorted(listed) == sorted(f"{kind}-{place}" for place in range(len(days)))
        assert not re.search(rf"{kind}-\d+\.html", made["nam/2022/index.html"])
        assert f'href="../../{folder}/2022/index.html"' in made["nam/2022/index.html"]
    assert "Tháng 3/2022" not in made["ke-hoach/2022/index.html"] and "Ngày 01/3/2022" in made["ke-hoach/2022/index.html"]
    assert "ke-nam.html" in made["ke-hoach/2022/khac/index.html"]
    assert "<h1>Kế hoạch thi đua ngày 01/3/2022</h1>" in made["ke-hoach/2022/2022-03-01/index.html"]
    assert "<h1>Kế hoạch thi đua năm 2022, không ghi tháng</h1>" in made["ke-hoach/2022/khac/index.html"]
    assert "Tên như một ngày" in made["ke-hoach/2022/2022-03-01.html"]
    assert "ke-nam.html" not in made["ke-hoach/2022/2022-03-01/index.html"]


def test_initiatives_of_many_years(tmp_path: Path) -> None:
    """The front shows the latest years and leads to all; a year that no page holds goes by months."""
    data = small_site(tmp_path)
    fields = {"name": "Vườn chữ", "kind": "mô hình", "unit": "thcs-moi", "authors": ["g-dddddd"], "summary": "Một vườn chữ."}
    for place in range(HELD + 10):
        month = place % 2 + 1
        data.record(f"initiatives/mo-hinh-{place}.yml", {**fields, "year": "2023", "date": f"2023-{month:02d}-05"})
    build(tmp_path)
    made = {path: content.decode() for path, content in files(tmp_path / "site").items() if path.endswith(".html")}
    front = made["khen-thuong/sang-kien/index.html"]
    assert "sang-kien-1.html" in front and 'href="2023/index.html"' in front and "mo-hinh-1.html" not in front
    assert "sang-kien-1.html" in made["khen-thuong/sang-kien/2026/index.html"]
    listed = _listed(made, r"khen-thuong/sang-kien/2023/2023-0[12]/index\.html", r"mo-hinh-\d+")
    assert sorted(listed) == sorted(f"mo-hinh-{place}" for place in range(HELD + 10))
    assert 'href="../../khen-thuong/sang-kien/2023/index.html"' in made["nam/2023/index.html"]


def test_all_documents_and_movements(tmp_path: Path) -> None:
    """More than a page holds: by kind, a long kind by years or by letters; each stands once, and one kind has one page."""
    data = small_site(tmp_path)
    for place in range(HELD + 10):
        data.record(f"documents/qd-{place}.yml", {
            "type": "Quyết định" if place % 2 else "quyết định", "number": f"{place}/QĐ",
            **({"date": f"20{10 + place % 3}-02-01"} if place % 4 else {})})
        data.record(f"movements/pt-{place}.yml", {"name": f"{'“Đổi mới”' if place % 2 else 'Ăn quả nhớ kẻ trồng cây'} {place}"})
    data.record("movements/bac.yml", {"name": "Học tập và làm theo Bác", "kind": "cuộc vận động"})
    build(tmp_path)
    made = {path: content.decode() for path, content in files(tmp_path / "site").items() if path.endswith(".html")}
    front = made["van-ban/index.html"]
    assert re.findall(r'<a href="(loai/[^"]+)">', front) == ["loai/chi-thi.html", "loai/quyet-dinh.html"]
    assert "ct-34.html" in made["van-ban/loai/chi-thi.html"]
    years = re.findall(r'<a href="quyet-dinh/([^"]+)\.html">([^<]+)', made["van-ban/loai/quyet-dinh.html"])
    assert years == [("2010", "Năm 2010 "), ("2011", "Năm 2011 "), ("2012", "Năm 2012 "), ("khac", "Không ghi năm ")]
    listed = _listed(made, r"van-ban/loai/quyet-dinh/.*", r"qd-\d+")
    assert sorted(listed) == sorted(f"qd-{place}" for place in range(HELD + 10))
    assert "bac.html" in made["phong-trao/loai/cuoc-van-dong.html"]
    letters = re.findall(r'<a href="phong-trao/([^"]+)\.html">([^<]+)', made["phong-trao/loai/phong-trao.html"])
    assert letters == [("aw", "Ă "), ("d", "D "), ("dd", "Đ ")]
    listed = _listed(made, r"phong-trao/loai/phong-trao/.*", r"pt-\d+")
    assert sorted(listed) == sorted(f"pt-{place}" for place in range(HELD + 10))


def test_all_units_of_a_province(tmp_path: Path) -> None:
    """More units than a page holds: by kind, a long kind by the letters of the schools' own names; each stands once."""
    data = small_site(tmp_path)
    wards = [f"phuong-{place}" for place in range(3)]
    data.record("vocabulary/unit_kinds.yml", {"unit_kinds": [
        {"id": "so", "name": "Sở", "order": 1}, {"id": "truong", "name": "Trường", "order": 2},
        {"id": "phuong", "name": "Phường", "order": 3}]})
    for place, id_ in enumerate(wards):
        data.unit(id_, f"Phường {place}", kind="phuong")
    schools = [f"truong-{place}" for place in range(HELD + 10)]
    for place, id_ in enumerate(schools):
        data.unit(id_, f"Trường Tiểu học {'Nguyễn Đình' if place % 2 else 'Lê Dung'} {'Đa' if place % 3 else 'Ân'}")
    data.unit("so-9", "Trường Tiểu học số 9")
    build(data.root)
    made = {path: content.decode() for path, content in files(data.root / "site").items() if path.startswith("don-vi/")}
    front = made["don-vi/index.html"]
    assert re.findall(r'href="(loai/\w+\.html)"', front) == ["loai/so.html", "loai/truong.html", "loai/phuong.html"]
    assert "truong-1.html" not in front
    assert re.findall(r'href="\.\./(phuong-\d)\.html"', made["don-vi/loai/phuong.html"]) == wards
    letters = re.findall(r'href="(truong/\w+\.html)"', made["don-vi/loai/truong.html"])
    assert letters == ["truong/aa.html", "truong/dd.html", "truong/m.html", "truong/khac.html"]
    assert ">Khác <small>1<" in made["don-vi/loai/truong.html"], "a sign like # says nothing to readers"
    assert "Trường cũ Hoa Mai" in made["don-vi/loai/truong/m.html"]
    listed = [one for path in letters for one in re.findall(r'href="\.\./\.\./(truong-\d+)\.html"', made[f"don-vi/loai/{path}"])]
    assert sorted(listed) == sorted(schools)
    assert listed.index("truong-0") < listed.index("truong-3"), "of one last word by their names: Lê before Nguyễn"
    assert all(made[f"don-vi/loai/{path}"].count("bv-people__who") <= HELD for path in letters)


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A department with more schools, plans, decisions, commitments and initiatives than any page holds."""
    data = small_site(tmp_path_factory.mktemp("grown"))
    data.unit("phong-lon", "Phòng Giáo dục Minh Họa", parent="so-minh-hoa")
    many = range(HELD + 10)
    for place in many:
        month, day = place % 2 + 3, place % 28 + 1
        data.unit(f"truong-{place}", f"Trường Tiểu học Lê {'Đa' if place % 3 else 'Ân'}", parent="phong-lon")
        data.campaign(f"2026/ke-{place}", unit="so-minh-hoa", parents=["2026/ke-hoach"], of="2026/ke-hoach",
                      header={"title": f"Kế hoạch của trường {place}", "type": "Kế hoạch", "date": f"2026-{month:02d}-{day:02d}"},
                      anniversaries=[{"name": "Ngày Nhà giáo 20/11", "day": "nha-giao", "date": "2026-11-20"}],
                      movements=[{"name": "dạy tốt, học tốt", "movement": "day-tot", "line": 7}],
                      citations=[{"number": "34-CT/TW", "type": "Chỉ thị", "document": "ct-34", "line": 7}])
        data.decision(f"2022/qd-{place}", [{"recipient": "g-bbbbbb", "unit": "thcs-moi"}], campaign="2026/ke-hoach",
                      date=f"2022-{month:02d}-{day:02d}")
        data.record(f"commitments/giao-uoc-so-{place}.yml", {
            "year": "2026", "campaign": "2026/ke-hoach", "title": f"Giao ước của trường {place}", "date": f"2026-{month:02d}-20",
            "text": "Một điều.",
            "signatories": [{"unit": unit, "role": "Hiệu trưởng"} for unit in ("thcs-moi", "thcs-cu")]})
        data.record(f"initiatives/mo-hinh-{place}.yml", {
            "name": "Vườn chữ", "kind": "mô hình", "unit": "thcs-moi", "authors": ["g-dddddd"], "summary": "Một vườn chữ.",
            "year": "2026", "campaign": "2026/ke-hoach", "date": f"2026-{month:02d}-05", "movements": ["day-tot"],
            "recognition": "Quyết định số qd-1/QĐ ngày 19/5/2025"})
    data.campaign("2026/mau", sample=True, header={"title": "Kế hoạch minh họa", "type": "Kế hoạch", "date": "2026-05-04"},
                  citations=[{"number": "34-CT/TW", "type": "Chỉ thị", "document": "ct-34", "line": 7}])
    build(data.root)
    return {path: content.decode() for path, content in files(data.root / "site").items() if path.endswith(".html")}


@pytest.mark.parametrize(("page", "key", "ids", "parts"), [
    ("don-vi/phong-lon", "truc-thuoc", r"truong-\d+", ("aa", "dd")),
    ("don-vi/so-minh-hoa", "ke-hoach", r"ke-\d+", ("2026-03", "2026-04")),
    ("don-vi/thcs-moi", "quyet-dinh", r"2022/qd-\d+", ("2022-03", "2022-04")),
    ("don-vi/thcs-moi", "sang-kien", r"mo-hinh-\d+", ("2026-03", "2026-04")),
    ("ke-hoach/2026/ke-hoach", "cap-duoi", r"ke-\d+", ("2026-03", "2026-04")),
    ("ke-hoach/2026/ke-hoach", "tiep-theo", r"ke-\d+", ("2026-03", "2026-04")),
    ("ke-hoach/2026/ke-hoach", "quyet-dinh", r"2022/qd-\d+", ("2022-03", "2022-04")),
    ("ke-hoach/2026/ke-hoach", "giao-uoc", r"index.html#giao-uoc-so-\d+", ("2026-03", "2026-04")),
    ("ke-hoach/2026/ke-hoach", "sang-kien", r"mo-hinh-\d+", ("2026-03", "2026-04")),
    ("khen-thuong/quyet-dinh/2025/qd-1", "sang-kien", r"mo-hinh-\d+", ("2026-03", "2026-04")),
    ("ngay-ky-niem/nha-giao", "2026", r"ke-\d+", ("2026-03", "2026-04")),
    ("phong-trao/day-tot", "duoc-neu", r"ke-\d+", ("2026-03", "2026-04")),
    ("phong-trao/day-tot", "sang-kien", r"mo-hinh-\d+", ("2026-03", "2026-04")),
    ("van-ban/ct-34", "duoc-neu", r"ke-\d+", ("2026-03", "2026-04")),
])
def test_what_hangs_on_a_record_and_has_grown(grown: dict[str, str], page: str, key: str, ids: str,
                                              parts: tuple[str, ...]) -> None:
    """The record's page leads to the parts with how much stands there; each part leads back, and everything stands once."""
    own = grown[f"{page}.html"]
    name = page.rpartition("/")[2]
    found: list[str] = []
    for part in parts:
        assert f'href="{name}/{key}/{part}.html"' in own
        below = grown[f"{page}/{key}/{part}.html"]
        assert f'href="../../{name}.html"' in below
        of_part = set(re.findall(rf'href="[^"]*/({ids})(?:\.html[^"]*)?"', below))
        assert 0 < len(of_part) <= HELD
        assert re.search(rf"\b{len(of_part)} (?:đơn vị|kế hoạch|văn bản|quyết định|giao ước|mô hình, sáng kiến|lần nêu)", own)
        found += of_part
    assert len(found) == len(set(found)) == HELD + 10
    assert not re.search(rf'href="[^"]*/{ids}(?:\.html[^"]*)?"', own.partition("<footer")[0]), "the list stands on its own pages"


def test_mentions_keep_the_words_around(grown: dict[str, str]) -> None:
    """On the pages below a document's as on its own."""
    assert "Chỉ thị số <mark>34-CT/TW</mark>" in grown["van-ban/ct-34/duoc-neu/2026-03.html"]
    assert "<h1>Được nêu trong các kế hoạch: Chỉ thị số 34-CT/TW ngày 07/4/2014 (tháng 3/2026)</h1>" in grown[
        "van-ban/ct-34/duoc-neu/2026-03.html"]


def test_schools_of_a_department_go_by_letters(grown: dict[str, str]) -> None:
    """Each letter with its word, in the order of the alphabet."""
    own = grown["don-vi/phong-lon.html"]
    assert re.findall(r'href="phong-lon/truc-thuoc/[^"]+">([^<]+)</a>', own) == ["Vần Â", "Vần Đ"]
    assert "<h1>Đơn vị trực thuộc: Phòng Giáo dục Minh Họa (vần Đ)</h1>" in grown["don-vi/phong-lon/truc-thuoc/dd.html"]


def test_the_page_below_that_shows_something_invented_says_so(grown: dict[str, str]) -> None:
    """Where a fictional plan cites a real law; the months beside it show real plans only."""
    says = {month: "Dữ liệu minh họa" in grown[f"van-ban/ct-34/duoc-neu/2026-{month}.html"] for month in ("03", "04", "05")}
    assert says == {"03": False, "04": False, "05": True}
