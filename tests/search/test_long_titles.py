"""Plans and decisions in any number: their titles share a dozen words, and neither the index nor the answers suffer from it."""

from itertools import combinations

import pytest
import sample

from bangvang.search import SearchEntry, keys, search_outputs
from bangvang.search.keys import file_entries

OCCASIONS = ("ngày Nhà giáo Việt Nam", "ngày thành lập Đoàn", "ngày Quốc tế Phụ nữ", "ngày Giải phóng miền Nam", "năm mới")
SCHOOLS = ("Suối Mơ", "Đồi Thông", "Bến Tre Xanh", "Hoa Gạo", "Cầu Vồng", "Đá Bạc", "Trăng Non", "Vườn Đào")


def plans():
    """Forty plans: each school's for each occasion, with nearly the same words."""
    for at, (occasion, school) in enumerate((occasion, school) for occasion in OCCASIONS for school in SCHOOLS):
        title = f"Kế hoạch phát động phong trào thi đua lập thành tích chào mừng {occasion} của Trường THCS {school}"
        yield SearchEntry("campaign", f"2026/kh-{at}", f"ke-hoach/2026/kh-{at}.html", title, year=2026)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The plans and some people in an index as of a very large site: five of a kind are common."""
    monkeypatch.setattr(keys, "COMMON", 5)
    monkeypatch.setattr(keys, "FIRST", 4)
    monkeypatch.setattr("bangvang.search.names.WHOLE_LONG", 20)
    monkeypatch.setattr(keys, "WHOLE_LONG", 20)
    names = ("Nguyễn Thị Suối", "Nguyễn Thị Hoa", "Nguyễn Văn Đào", "Lê Thị Hoa")
    people = [sample.person(f"g-2222{place}{at}", name) for at, name in enumerate(names) for place in "23456789"]
    sample.write(tmp_path, [*people, *plans()], [])
    return tmp_path


@pytest.mark.parametrize("occasion", OCCASIONS)
@pytest.mark.parametrize("school", SCHOOLS)
def test_each_is_found_by_its_whole_title(folder, occasion, school):
    """All words of a title are common, and most of their pairs: typed whole, with accents or without, it comes first."""
    title = f"Kế hoạch phát động phong trào thi đua lập thành tích chào mừng {occasion} của Trường THCS {school}"
    for answer in sample.ask(folder, [f"{occasion} {school}", f"chào mừng {occasion} trường {school}".lower()], texts=False):
        assert sample.titles(answer)[0] == title


@pytest.mark.parametrize("query", ["thi đua ngày Quốc tế Phụ nữ lập thành tích", "thi dua quoc te phu nu chao mung"])
def test_words_that_only_plans_have_lead_to_plans(folder, query):
    """All pairs of these words are common, no short title has them, and the query begins and ends with words of all forty."""
    found = sample.titles(sample.ask(folder, [query], most=20, texts=False)[0])
    assert len(found) == 8
    assert all("ngày Quốc tế Phụ nữ" in title for title in found)


def test_people_are_found_beside_them(folder):
    """A name that holds words of the plans still leads to all who are called so."""
    assert sample.titles(sample.ask(folder, ["nguyen thi hoa"], texts=False)[0])[:8] == ["Nguyễn Thị Hoa"] * 8


def test_what_a_long_title_adds_grows_with_its_length_only(monkeypatch):
    """Thirty words that a thousand titles share make pairs and no threes: 465 keys for each, not 31,930."""
    words = [f"w{at:02}" for at in range(30)]
    filing = file_entries([frozenset(words)] * 1000)
    assert len(filing.entries) == 30 + 30 * 29 // 2
    assert all(len(key) < 3 for key in filing.entries)
    assert filing.crowded == set(words)


def test_as_long_as_a_list_may_be_whole_long_titles_make_no_pairs(monkeypatch):
    """Four hundred titles of thirty words: each stands under its thirty words and nowhere else."""
    words = [f"w{at:02}" for at in range(30)]
    filing = file_entries([frozenset(words)] * keys.WHOLE_LONG)
    assert set(filing.entries) == {(word,) for word in words}
    assert not filing.crowded
    assert not filing.common_pairs


def test_a_long_title_stands_under_the_pairs_and_threes_of_short_ones(monkeypatch):
    """Who is named in a plan's title: the plan stands in the lists of the name, in its order, and in no other."""
    monkeypatch.setattr(keys, "COMMON", 2)
    name, words = frozenset({"nguyen", "thi", "hoa"}), frozenset(f"w{at:02}" for at in range(12))
    filing = file_entries([words | name, name, words | name, name, words])
    assert filing.entries["hoa", "nguyen", "thi"] == filing.entries["hoa", "thi"] == [0, 1, 2, 3]
    assert {key for key in filing.entries if len(key) == 3} == {("hoa", "nguyen", "thi")}
    assert {key for key in filing.entries if len(key) == 2} == {("hoa", "nguyen"), ("hoa", "thi"), ("nguyen", "thi")}
    assert filing.common_pairs == {("hoa", "nguyen"), ("hoa", "thi"), ("nguyen", "thi")}
    assert filing.long == {0, 2, 4}


@pytest.mark.parametrize(("limit", "expected"), [(10, 10), (9, 4)])
def test_under_a_common_term_long_titles_stand_whole_up_to_a_limit(monkeypatch, limit, expected):
    """Ten plans have the word: all stand under it beside the four nearest; above the limit only the nearest do."""
    monkeypatch.setattr(keys, "COMMON", 5)
    monkeypatch.setattr("bangvang.search.names.FIRST", 4)
    monkeypatch.setattr(keys, "FIRST", 4)
    monkeypatch.setattr("bangvang.search.names.WHOLE_LONG", limit)
    bodies = [output.make().decode() for output in search_outputs(list(plans())[:10])]
    (after,) = [body.partition('"mung":[')[2] for body in bodies if '"mung":[' in body]
    assert len(after.partition("]")[0].split(",")) == expected


def test_short_titles_are_filed_as_ever(monkeypatch):
    """Six common words are no long title: each of their threes is a key."""
    monkeypatch.setattr(keys, "COMMON", 2)
    filing = file_entries([frozenset("abcdef")] * 3)
    assert {key for key in filing.entries if len(key) == 3} == set(combinations("abcdef", 3))
    assert not filing.long
