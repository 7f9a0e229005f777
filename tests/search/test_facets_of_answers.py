"""A count beside a facet is a promise: who chooses it finds just so many, whatever was typed and however."""

import pytest
import sample
from sample import BANG_KHEN, GROUP, ask, person, titles

QUERIES = (
    "nguyen thi hoa",
    "nguyeenx thij hoaf",
    "dang huu dota",
    "N. T. Hòa",
    "h hen",
    "Vàng A Tủa 123",
    "CSTĐ cơ sở",
    "bằng khen",
    "chieesn si thi ddua co so 2024",
    "CSTĐ cơ sở 2024",
    "cstđ cơ sở tân lập",
    "Vàng A Tủa CSTĐ cơ sở",
    "quý IV 2024",
)


@pytest.fixture(scope="module")
def answers(index):
    """Each query with its answer before a facet is chosen."""
    return dict(zip(QUERIES, ask(index, QUERIES), strict=True))


def test_every_query_has_counts(answers):
    """Each of them finds people, and so tells what they can be narrowed by."""
    assert [query for query, answer in answers.items() if not answer["counts"]] == []


def test_each_count_is_what_its_choice_finds(index, answers):
    """Telex, one wrong letter, initials, numbers, awards and places: the query is read alike with a facet and without."""
    values = {(facet, id_) for answer in answers.values() for facet, id_, _, _ in answer["counts"]}
    wrong = {}
    for value in sorted(values):
        found = dict(zip(QUERIES, ask(index, QUERIES, chosen=[value]), strict=True))
        for query, answer in answers.items():
            promised = next((count for facet, id_, _, count in answer["counts"] if (facet, id_) == value), None)
            if promised is not None and promised != found[query]["count"]:
                wrong[query, *value] = (promised, found[query]["count"])
    assert wrong == {}


def test_a_chosen_value_comes_before_what_the_query_says(index):
    """Bằng khen 2023 with the year 2024 chosen asks for 2024."""
    assert titles(ask(index, ["CSTĐ cơ sở 2023"], chosen=[("nam", "2024")])[0]) == titles(ask(index, ["CSTĐ cơ sở 2024"])[0])


def test_a_place_and_an_award_find_more_than_who_is_called_so(tmp_path):
    """The school as a collective has the award, and so have its teachers: all of them are found, the school first."""
    school = person("g-22222d", "Trường THCS Hòa Bình", category=GROUP, award=BANG_KHEN)
    teacher = person("g-22222e", "Lý Thị Mẫu", award=BANG_KHEN)
    sample.write(tmp_path, [*sample.ENTRIES, school, teacher])
    found = ask(tmp_path, ["bằng khen THCS Hòa Bình 2024"])[0]
    assert titles(found)[:2] == ["Trường THCS Hòa Bình", "Lý Thị Mẫu"]


def test_a_plan_or_part_of_an_award_goes_with_a_place(index):
    """Neither of the two is a title or a value named in full; both together say who is meant."""
    found = titles(ask(index, ["chiến sĩ thi đua Tân Lập"])[0])
    assert "Vàng A Tủa" in found
    assert "Đặng Hữu Đoạt" not in found  # of another place


def test_thousands_are_parted_as_elsewhere_on_the_site(many, large_index):
    """1.042 cá nhân, tập thể."""
    count = sum(one.kind == "recipient" and one.category.id == "nha-giao" for one in many)
    assert count > 1000
    found = ask(large_index, ["nhà giáo"])[0]["found"]
    assert f"{count:,}".replace(",", ".") + " cá nhân, tập thể" in [one[3] for one in found]
