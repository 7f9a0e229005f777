"""Blocks and initiatives of a built site are found in the box, and in their texts; nobody withheld is found by them."""

import json
import re
from pathlib import Path

import pytest
from sample import ask

from tests.support.build import build
from tests.support.data import both, small_site

INITIATIVE = "initiatives/sang-kien-1.yml"
CHILD = "Lê Thị Cúc"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small site with a school called as a part of its address, built once."""
    root = tmp_path_factory.mktemp("found")
    small_site(root).unit("vi", "Trường Vĩ")  # don-vi/vi.html
    build(root)
    return root / "site"


def _written(site: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((site / "tim-kiem/du-lieu").iterdir()))


@pytest.mark.parametrize(("query", "id_", "detail"), [
    ("khoi thi dua so 1", "khoi-1", "năm 2026, khối trưởng: Trường mới Hoa Đào"),
    ("Khối thi đua số 1 năm 2026", "khoi-1", "năm 2026, khối trưởng: Trường mới Hoa Đào"),
    ("khối thi đua trường mới Hoa Đào", "khoi-1", "năm 2026, khối trưởng: Trường mới Hoa Đào"),
    ("SÁNG KIẾN SỐ 1", "sang-kien-1", "Sáng kiến, Trường mới Hoa Đào, 2026"),
    ("sang kien truong moi hoa dao 2026", "sang-kien-1", "Sáng kiến, Trường mới Hoa Đào, 2026"),
])  # fmt: skip
def test_blocks_and_initiatives_are_found_by_name_unit_and_year(site, query, id_, detail):
    """First stands the block or initiative that is meant, and under it what tells it from others."""
    first = ask(site, [query])[0]["found"][0]
    assert [first[1], first[3]] == [id_, detail]


@pytest.mark.parametrize(("query", "title"), [
    ("năm 2026", "Năm 2026"), ("2025", "Năm 2025"), ("khối thi đua", "Khối thi đua"), ("lien he", "Liên hệ, đính chính"),
])  # fmt: skip
def test_years_and_sections_are_found(site, query, title):
    """A year leads to its page, the name of a section to its head."""
    assert ask(site, [query])[0]["found"][0][0] == title


def test_a_unit_is_found_by_its_old_place_and_its_new_one(site):
    """Trường cũ Hoa Mai lay in huyện Cũ, which is xã Mới today."""
    for query in ("truong huyen cu", "trường ở xã Mới"):
        assert "thcs-cu" in [one[1] for one in ask(site, [query])[0]["found"]]


def test_every_answer_leads_to_a_page_that_is_there(site):
    """What stands in the index under any address is a file of the site."""
    index = _written(site)
    rows = [json.loads(body) for body in re.findall(r'BangVang\.shard\("\w+",(\{.*\})\)\n', index)]
    # As the browser does it: the first star alone.
    pages = {file["urls"][row[1] - 1].replace("*", row[2], 1) for file in rows if "keys" in file for row in file["rows"]}
    assert {"khen-thuong/sang-kien/sang-kien-1.html", "nam/2026/index.html", "don-vi/khoi-thi-dua/index.html",
            "don-vi/vi.html"} <= pages
    assert [page for page in pages if not (site / page).is_file()] == []


def test_what_an_initiative_tells_is_found_with_its_place(site):
    """A phrase of its text leads to the section where it stands."""
    page = "khen-thuong/sang-kien/sang-kien-1.html"
    summary, result = ask(site, ["mot cach lam moi", "ket qua mot"])
    assert [summary["texts"][0][1:3], result["texts"][0][1:3]] == [[page, ""], [page, "ket-qua"]]


@pytest.mark.parametrize("purposes", [("page", "story", "feeds", "data", "print"), ()])
@pytest.mark.parametrize("field", ["name", "summary", "text", "results"])
def test_an_initiative_does_not_make_an_author_found_who_must_not_be(tmp_path, purposes, field):
    """Where an author may be shown but not be found, or not even be shown, no file of the search has the name."""
    data = small_site(tmp_path)
    data.pupil("g-cccccc", CHILD, both(*purposes) if purposes else [])
    said = f"Việc làm hay của em {CHILD}"
    data.change(INITIATIVE, **{field: [said] if field == "results" else said, "authors": ["g-aaaaaa", "g-cccccc"]})
    build(tmp_path)
    assert "Cúc" not in _written(tmp_path / "site")
    found = ask(tmp_path / "site", ["sang kien hoa dao"])[0]["found"]
    assert "sang-kien-1" in [one[1] for one in found]


@pytest.mark.parametrize("change", [{"draft": True}, {"date": "2027-01-01"}])
def test_what_is_not_public_is_not_found(tmp_path, change):
    """A draft and an initiative of a day to come are in no file; nor is a draft of a block."""
    data = small_site(tmp_path)
    data.change(INITIATIVE, name="Sáng kiến chưa công khai", **change)
    data.change("blocks/khoi-1.yml", name="Khối chưa công khai", draft=True)
    build(tmp_path)
    assert "chưa công khai" not in _written(tmp_path / "site")


def test_a_changed_initiative_changes_what_is_found(tmp_path):
    """The next build finds the new name and no longer the old one."""
    data = small_site(tmp_path)
    build(tmp_path)
    data.change(INITIATIVE, name="Vườn rau của lớp")
    build(tmp_path)
    new, old = ask(tmp_path / "site", ["vuon rau cua lop", "sáng kiến số 1"])
    assert new["found"][0][1] == "sang-kien-1"
    assert "Sáng kiến số 1" not in [one[0] for one in old["found"]]


def test_a_hand_written_page_is_found_by_its_title_and_in_its_text(tmp_path):
    """With the place where the words stand; a page is of no year."""
    small_site(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "mẫu đơn.md").write_text(
        "# Mẫu đơn\n\nLời dẫn.\n\n## Hồ sơ\n\nMột bản giấy có chữ ký.\n", encoding="utf-8")
    build(tmp_path)
    title, text = ask(tmp_path / "site", ["mau don", "bản giấy có chữ ký"])
    assert title["found"][0][0] == "Mẫu đơn"
    assert text["texts"][0][1:3] == ["m%E1%BA%ABu%20%C4%91%C6%A1n.html", "ho-so"]
