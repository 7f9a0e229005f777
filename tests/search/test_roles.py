"""Roles (chức vụ, môn dạy, nghề) narrow and find people, as parents and officers type them."""

from dataclasses import replace

import pytest
import sample
from sample import GROUP, HOA_BINH, MERGED, ask, person, titles

from bangvang.search import keys, search_outputs

KHAI = person("g-33333a", "Vũ Đình Khải", role="Giáo viên Vật lý")
KHAI_TOO = person("g-33333b", "Lê Văn Khải", MERGED, role="Giáo viên Địa lý")
HOA = person("g-33333c", "Nguyễn Thị Hòa", role="Nhân viên thư viện")
HOA_TOO = person("g-33333d", "Nguyễn Thị Hòa", MERGED, role="Giáo viên Hóa học")
HEAD = person("g-33333e", "Nguyễn Văn An", role="Hiệu trưởng")
DEPUTY = person("g-33333f", "Nguyễn Văn An", role="Phó Hiệu trưởng")
HEAD_TOO = person("g-33333g", "Tô Thị Ánh", MERGED, role="Hiệu trưởng")
TEAM = person("g-33333h", "Đinh Công Thành", role="Tổ trưởng tổ Toán - Tin, giáo viên Toán")
RETIRED = person("g-33333j", "Phan Văn Hợi", role="Nguyên giáo viên")
CLERK = person("g-33333k", "Hồ Lan Phương", role="Nhân viên kế toán")
SCHOOL = person("g-33333m", "Trường THCS Hòa Bình", category=GROUP)
VIEN = person("g-33333n", "Lâm Chí Viễn", role="Giáo viên Lịch sử")
PEOPLE = [KHAI, KHAI_TOO, HOA, HOA_TOO, HEAD, DEPUTY, HEAD_TOO, TEAM, RETIRED, CLERK, SCHOOL, VIEN]
BY_NAME = {  # who must stand first, and how many people there may be
    "thầy Khải vật lý": (KHAI, 1),
    "thay khai vat ly": (KHAI, 1),
    "THẦY KHẢI DẠY VẬT LÍ": (KHAI, 1),
    "thầy Khải lý": (KHAI, 1),
    "thầy Khải môn địa": (KHAI_TOO, 1),
    "thaafy Khair vaatj lys": (KHAI, 1),
    "cô Hòa thư viện": (HOA, 1),
    "cô thủ thư Hòa": (HOA, 1),
    "cô Hòa hóa": (HOA_TOO, 1),
    "Nguyễn Thị Hòa thư viện Hòa Bình": (HOA, 1),
    "Nguyễn Văn An hiệu trưởng": (HEAD, 2),
    "Nguyễn Văn An hiệu trưởng Hòa Bình": (HEAD, 2),
    "hiệu trưởng Nguyễn Văn An": (HEAD, 2),
    "Nguyễn Văn An phó hiệu trưởng": (DEPUTY, 1),
    "thầy hiệu phó An": (DEPUTY, 2),
    "Đinh Công Thành tổ trưởng toán": (TEAM, 1),
    "cô Phương kế toán": (CLERK, 1),
    "thầy Viễn sử": (VIEN, 1),
    "thay vien su": (VIEN, 1),
}
LISTS = {  # everybody who must be there, and nobody else
    "hiệu trưởng Lê Lợi": [HEAD_TOO],
    "hieu truong hoa binh": [HEAD, DEPUTY, SCHOOL],
    "hiệu phó Hòa Bình": [DEPUTY, SCHOOL],
    "hiệu trưởng": [HEAD, HEAD_TOO, DEPUTY],
    "tổ trưởng toán": [TEAM],
    "giáo viên toán Tân Lập": [TEAM],
    "giáo viên vật lý": [KHAI],
    "GV địa lý 2024": [KHAI_TOO],
    "cô thủ thư Hòa Bình": [HOA],
    "nguyên giáo viên": [RETIRED],
    "kế toán THCS Hòa Bình": [CLERK],
    "giáo viên dạy toán Tân Lập": [TEAM],
    "giáo viên dạy môn hóa Lê Lợi": [HOA_TOO],
    "hiệu trưởng CSTĐ cơ sở 2024 Lê Lợi": [HEAD_TOO],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The index of people who have roles, with their schools."""
    others = [one for one in sample.ENTRIES if one.kind != "recipient"]
    return sample.write(tmp_path_factory.mktemp("roles"), [*PEOPLE, *others], [])


def ids(answer):
    """Whom an answer lists, in order."""
    return [one[1] for one in answer["found"] if one[1].startswith("g-")]


@pytest.mark.parametrize("query", BY_NAME)
def test_a_role_beside_a_name_tells_who_is_meant(folder, query):
    """The one whose role was typed is first, and others of the name are not in the way."""
    meant, most = BY_NAME[query]
    found = ids(ask(folder, [query])[0])
    assert found[:1] == [meant.id]
    assert len(found) <= most


@pytest.mark.parametrize("query", LISTS)
def test_a_role_alone_or_with_a_place_lists_those_people(folder, query):
    """With a school, a place, an award or a year, in the order of who has the role as it was typed."""
    found = ids(ask(folder, [query])[0])
    assert found[:1] == [LISTS[query][0].id]
    assert set(found) == {one.id for one in LISTS[query]}


def test_a_name_is_not_hidden_by_a_role_that_nobody_of_it_has(folder):
    """Who errs about the role of Tô Thị Ánh is shown her, as what is near."""
    assert ids(ask(folder, ["Tô Thị Ánh kế toán"])[0]) == [HEAD_TOO.id]


def test_the_role_of_the_day_counts_for_that_honour(tmp_path):
    """A teacher of 2023 who is a head today: both roles find her, the old one only in the year when she had it."""
    then = HEAD_TOO.honours[0]._replace(year=2023, role="Giáo viên Vật lý")
    sample.write(tmp_path, [replace(HEAD_TOO, honours=(*HEAD_TOO.honours, then))], [])
    queries = ["cô Ánh vật lý", "giáo viên vật lý 2023", "giáo viên vật lý 2024", "hiệu trưởng 2023"]
    assert [titles(one) for one in ask(tmp_path, queries)] == [["Tô Thị Ánh"], ["Tô Thị Ánh"], [], ["Tô Thị Ánh"]]


def test_what_is_a_name_is_no_subject(tmp_path):
    """Anh, Văn Thư and Kế Toán are people before they are what somebody else does."""
    teachers = [
        person("g-33333q", "Bùi Thị Tâm", role="Giáo viên Tiếng Anh"),
        person("g-33333r", "Vũ Thị Lành", role="Nhân viên văn thư"),
    ]
    names = ("Trần Thế Anh", "Nguyễn Văn Thư", "Đỗ Kế Toán", "Trương Tuấn Hiếu")
    called = [person(f"g-33333{'stuv'[at]}", name) for at, name in enumerate(names)]
    sample.write(tmp_path, [*teachers, *called, CLERK, HEAD], [])
    expected = {
        "Anh": "Trần Thế Anh", "cô Anh": "Trần Thế Anh", "Văn Thư": "Nguyễn Văn Thư", "van thu": "Nguyễn Văn Thư",
        "Kế Toán": "Đỗ Kế Toán", "Hiếu Trương": "Trương Tuấn Hiếu",
        "hiệu trưởng": "Nguyễn Văn An", "hieu truong": "Nguyễn Văn An",
    }  # fmt: skip
    assert {query: titles(one)[0] for query, one in zip(expected, ask(tmp_path, expected), strict=True)} == expected


@pytest.mark.parametrize(("typed", "meant"), [
    ("thầy Khải vật", KHAI), ("thầy Khải vật l", KHAI), ("thầy Khải vật lý", KHAI), ("cô Hòa thư v", HOA),
    ("hiệu trưởng Nguyễn V", HEAD), ("Nguyễn Văn An hiệu tr", HEAD),
])  # fmt: skip
def test_suggestions_stay_while_a_role_is_typed(folder, typed, meant):
    """With half a word of the role, the person does not leave the list."""
    assert ids(ask(folder, [typed], typing=True)[0])[:1] == [meant.id]


def test_a_title_before_a_name_asks_for_no_role(tmp_path):
    """Thầy giáo, cô hiệu trưởng before somebody of whom no role is told."""
    sample.write(tmp_path, [person("g-33333p", "Đặng Hữu Đoạt"), *PEOPLE], [])
    for query in ("thầy Đoạt", "thầy giáo Đoạt", "thầy hiệu trưởng Đoạt", "thầy Đặng Hữu Đoạt"):
        assert titles(ask(tmp_path, [query])[0]) == ["Đặng Hữu Đoạt"]


def test_counts_of_a_role_are_what_their_choice_finds(folder):
    """Beside a name and in a list, with those who are only called so."""
    queries = ["cô Hòa thư viện", "hiệu trưởng", "hieu truong hoa binh", "giáo viên vật lý", "Nguyễn Văn An hiệu trưởng"]
    answers = dict(zip(queries, ask(folder, queries), strict=True))
    wrong = {}
    for facet, id_ in {(facet, id_) for one in answers.values() for facet, id_, _, _ in one["counts"]}:
        found = dict(zip(queries, ask(folder, queries, chosen=[(facet, id_)]), strict=True))
        for query, answer in answers.items():
            promised = next((count for *value, _, count in answer["counts"] if value == [facet, id_]), None)
            if promised is not None and promised != found[query]["count"]:
                wrong[query, facet, id_] = (promised, found[query]["count"])
    assert wrong == {}


def test_a_role_finds_who_stands_far_down_a_long_list(tmp_path, monkeypatch):
    """Of forty called Hòa the index lists six; the one of the library is found all the same."""
    monkeypatch.setattr(keys, "COMMON", 20)
    monkeypatch.setattr(keys, "FIRST", 6)
    letters = "23456789abcdefghjkmnpqrstuvwxyz"
    names = ["Trần Hòa", "Lê Thị Hòa", "Bùi Hòa", "Võ Hòa Bình"]
    many = [person(f"g-44444{letters[at % 31]}{letters[at // 31]}", names[at % 4], role="Giáo viên") for at in range(48)]
    sample.write(tmp_path, [*many, replace(HOA, title="Vũ Thị Thanh Hòa")], [])
    answer = ask(tmp_path, ["cô Hòa thư viện"])[0]
    assert titles(answer) == ["Vũ Thị Thanh Hòa"]
    assert answer["count"] == 1
    assert not answer["cut"]


def test_one_changed_role_changes_few_files(many):
    """Among 1,500 people another role of one changes less than a sixth of the files."""
    before = {one.path for one in search_outputs(many)}
    at = next(i for i, entry in enumerate(many) if entry.kind == "recipient")
    after = {one.path for one in search_outputs([*many[:at], replace(many[at], role="Giáo viên Vật lý"), *many[at + 1 :]])}
    assert 1 < len(after - before) < len(after) / 6


def test_the_role_of_who_is_left_out_is_nowhere():
    """Neither in the list of roles nor beside a name."""
    written = b"".join(one.make() for one in search_outputs([KHAI, HOA])).decode()
    assert "Vật lý" in written
    assert "Vật lý" not in b"".join(one.make() for one in search_outputs([HOA])).decode()


def test_a_school_and_its_place_ask_for_no_role(folder):
    """Hòa Bình is a school, however many teach hóa."""
    assert titles(ask(folder, ["Trường THCS Hòa Bình"])[0])[0] == "Trường THCS Hòa Bình"
    assert HOA_BINH.unit.name in titles(ask(folder, ["THCS Hòa Bình"])[0])


def test_a_role_is_read_alike_with_a_facet_that_nobody_of_it_has(tmp_path):
    """Hiệu trưởng of a school, and then only groups: as many as were promised beside the facet."""
    head = person("g-33333w", "Tô Thị Ánh", role="Hiệu trưởng")
    school = person("g-33333x", "Trường THCS Hòa Bình", category=GROUP)
    team = person("g-33333y", "Tổ Toán, Trường THCS Hòa Bình", category=GROUP)
    team = replace(team, honours=(team.honours[0]._replace(setting=HOA_BINH._replace(school_level=None)),))
    sample.write(tmp_path, [head, school, team], [])
    query = ["hiệu trưởng THCS Hòa Bình"]
    promised = {(facet, id_): count for facet, id_, _, count in ask(tmp_path, query)[0]["counts"]}
    assert promised["doi-tuong", "tap-the"] == ask(tmp_path, query, chosen=[("doi-tuong", "tap-the")])[0]["count"]
