"""However many share a name, all of them are found by it, and the first page shows all of them."""

import demo
import pytest
import sample

from bangvang.search import keys, search_outputs

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
SHARED = {
    "Nguyễn Thị Hoa": 130,
    "Nguyễn Thị Hòa": 12,
    "Nguyễn Hoa": 70,
    "Nguyễn Thị Thanh Hoa": 90,
    "Nguyễn Thị Thanh Hà": 80,
    "Nguyễn Thị Hồng Hoa": 30,
    "Lê Thị Hoa": 25,
}


def people():
    """Namesakes in the numbers of the table."""
    names = [name for name, count in SHARED.items() for _ in range(count)]
    return [sample.person(f"g-2222{LETTERS[at // 31]}{LETTERS[at % 31]}", name) for at, name in enumerate(names)]


@pytest.fixture
def crowded(monkeypatch):
    """An index as of a very large site: short lists are common already."""
    monkeypatch.setattr(keys, "COMMON", 20)
    monkeypatch.setattr(keys, "WHOLE_THREES", 100)
    monkeypatch.setattr(keys, "FIRST", 6)
    return search_outputs(people())


@pytest.fixture
def crowded_folder(crowded, tmp_path):
    """The same as a site."""
    demo.write_demo(tmp_path, crowded)
    return tmp_path


@pytest.mark.parametrize("name", SHARED)
def test_all_namesakes_come_first(crowded_folder, name):
    """Typed with its accents, a name finds all who are called so before anyone else."""
    found = sample.titles(sample.ask(crowded_folder, [name], most=500, texts=False)[0])
    assert found[: SHARED[name]] == [name] * SHARED[name]


@pytest.mark.parametrize("query", ["nguyen thi hoa", "HOA NGUYEN THI", "nguyeenx thij hoa"])
def test_all_of_one_spelling_come_first_without_accents(crowded_folder, query):
    """Without accents, in another order, by the keys of Telex: Hoa and Hòa, all 142, before longer names."""
    found = sample.titles(sample.ask(crowded_folder, [query], most=500, texts=False)[0])
    assert sorted(found[:142]) == ["Nguyễn Thị Hoa"] * 130 + ["Nguyễn Thị Hòa"] * 12


def test_a_school_tells_namesakes_apart(crowded, tmp_path):
    """Among 130 of one name the one of another school is found by it."""
    everyone = people()
    everyone[77] = sample.person(everyone[77].id, everyone[77].title, sample.MERGED)
    sample.write(tmp_path, everyone, [])
    found = sample.ask(tmp_path, ["nguyen thi hoa tieu hoc le loi"], most=500, texts=False)[0]["found"]
    assert [row[1] for row in found if row[0] == "Nguyễn Thị Hoa"] == [everyone[77].id]


def test_the_first_page_shows_all_namesakes(browser, crowded_folder):
    """142 people are called so: all stand on the first page, what is only like it comes with the next."""
    page = browser.new_page()
    page.goto((crowded_folder / "tim-kiem/index.html").as_uri() + "?q=nguyen+thi+hoa")
    page.wait_for_selector("#results > li")
    titles = page.locator("#results > li > a").all_inner_texts()
    page.close()
    assert sorted(titles) == ["Nguyễn Thị Hoa"] * 130 + ["Nguyễn Thị Hòa"] * 12


@pytest.mark.parametrize("query", ["Lê Thị Phương Tuyết", "le thi phuong tuyet"])
def test_a_middle_name_that_may_be_a_ward_hides_nobody(tmp_path, query):
    """Among so many Lê Thị that their list is cut: who is called Tuyết alone and may live in a ward is not all who is meant."""
    names = ["Lê Thị Tuyết"] * 70 + ["Lê Thị Vân"] * 150
    others = [sample.person(f"g-{at:06d}", name) for at, name in enumerate(names)]
    folder = sample.write(tmp_path, [*others, sample.person("g-999999", "Lê Thị Phương Tuyết")], [])
    assert sample.titles(sample.ask(folder, [query])[0])[0] == "Lê Thị Phương Tuyết"
