"""What a line under an answer says of units and papers, and what is told of units, days, movements, blocks and awards."""

import pytest
from sample import ask

from tests.support.build import build
from tests.support.data import both, small_site

CHILD = "Lê Thị Cúc"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small site with an office and its parts, papers with numbers, and things that are told."""
    root = tmp_path_factory.mktemp("told")
    data = small_site(root)
    place = {"now": "phường Sao, tỉnh Mẫu"}
    data.unit("so-mau", "Sở Giáo dục và Đào tạo tỉnh Mẫu", kind="so", place=place)
    data.unit("van-phong", "Văn phòng Sở", kind="so", parent="so-mau", place=place)
    data.unit("cong-doan", "Công đoàn Sở Giáo dục và Đào tạo tỉnh Mẫu", kind="so", parent="so-mau", place=place)
    data.unit("phuong-sao", "Phường Sao", kind="so", parent="so-mau", place=place)
    data.unit("thcs-sao", "Trường Trung học cơ sở Sao", parent="so-mau", level="thcs", place=place,
              about="Trường có hai điểm lẻ trên đồi chè.")
    data.unit("thcs-xa", "Trường Trung học cơ sở Xa", parent="so-mau", place={"now": "xã Xa, tỉnh Mẫu"},
              about=f"Em {CHILD} học ở đây.")
    data.pupil("g-cccccc", CHILD, both("page", "story", "feeds", "data", "print"))
    data.campaign("2025/huong-dan", header={"title": "Hướng dẫn bình xét", "type": "Công văn", "number": "912/SGDĐT-VP"})
    data.record("movements/vuon-sach.yml", {"name": "Vườn sách", "about": "Mỗi lớp góp một kệ sách nhỏ."})
    annulled = {"date": "2025-12-20", "number": "99/QĐ-SGDĐT"}
    data.decision("2025/qd-77", [{"recipient": "g-aaaaaa"}], number="77/QĐ-SGDĐT", date="2025-11-19", annulled=annulled)
    build(root)
    return root / "site"


def _detail(site, query, id_):
    return next(one[3] for one in ask(site, [query])[0]["found"] if one[1] == id_)


def test_a_part_of_an_office_says_of_which(site):
    """Every province has a Văn phòng Sở; it is found by the office too."""
    assert _detail(site, "văn phòng sở giáo dục tỉnh mẫu", "van-phong") == "Sở Giáo dục và Đào tạo tỉnh Mẫu, phường Sao, tỉnh Mẫu"


@pytest.mark.parametrize(("query", "id_"), [
    ("công đoàn sở giáo dục", "cong-doan"), ("phường sao", "phuong-sao"), ("thcs sao", "thcs-sao"), ("thcs xa", "thcs-xa"),
])  # fmt: skip
def test_others_say_where_they_are(site, query, id_):
    """Whose name says of what it is a part, a place, a school."""
    assert not _detail(site, query, id_).startswith("Sở")


def test_papers_say_their_kind_and_number(site):
    """Công văn 912 is asked for so, and is a plan to this site."""
    assert ask(site, ["công văn 912"])[0]["found"][0][1] == "2025-huong-dan"
    assert _detail(site, "công văn 912", "2025-huong-dan").startswith("Công văn số 912/SGDĐT-VP, ")


def test_a_decision_that_was_annulled_says_so(site):
    """Nobody takes it for one that holds."""
    assert _detail(site, "quyết định 77", "2025-qd-77").endswith(", quyết định bị hủy bỏ")


@pytest.mark.parametrize(("query", "page"), [
    ("hai điểm lẻ trên đồi chè", "don-vi/thcs-sao.html"), ("góp một kệ sách", "phong-trao/vuon-sach.html"),
])  # fmt: skip
def test_what_is_told_of_a_unit_or_a_movement_is_found(site, query, page):
    """By its words, of no year."""
    assert [one[1] for one in ask(site, [query])[0]["texts"]] == [page]


def test_what_is_told_does_not_name_who_must_not_be_found(site):
    """A paragraph that names a pupil who agreed to a page and to no search is left out."""
    assert not [path for path in (site / "tim-kiem/du-lieu").iterdir() if "Cúc" in path.read_text("utf-8")]
