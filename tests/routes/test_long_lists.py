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
    build(data.root)
    made = {path: content.decode() for path, content in files(data.root / "site").items() if path.startswith("don-vi/")}
    front = made["don-vi/index.html"]
    assert re.findall(r'href="(loai/\w+\.html)"', front) == ["loai/so.html", "loai/truong.html", "loai/phuong.html"]
    assert "truong-1.html" not in front
    assert re.findall(r'href="\.\./(phuong-\d)\.html"', made["don-vi/loai/phuong.html"]) == wards
    letters = re.findall(r'href="(truong/\w+\.html)"', made["don-vi/loai/truong.html"])
    assert letters == ["truong/aa.html", "truong/dd.html", "truong/m.html"]
    assert "Trường cũ Hoa Mai" in made["don-vi/loai/truong/m.html"]
    listed = [one for path in letters for one in re.findall(r'href="\.\./\.\./(truong-\d+)\.html"', made[f"don-vi/loai/{path}"])]
    assert sorted(listed) == sorted(schools)
    assert listed.index("truong-0") < listed.index("truong-3"), "of one last word by their names: Lê before Nguyễn"
    assert all(made[f"don-vi/loai/{path}"].count("bv-people__who") <= HELD for path in letters)
