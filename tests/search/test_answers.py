"""What a parent may type, and who must stand first; asked of the browser's scripts."""

import unicodedata

import pytest
import sample
from sample import ask, titles, write

from bangvang.search import Block, SearchText

FIRST = {
    "Nguyễn Thị Hòa": "Nguyễn Thị Hòa",
    "nguyễn thị hòa": "Nguyễn Thị Hòa",
    "NGUYỄN THỊ HOÀ": "Nguyễn Thị Hòa",
    unicodedata.normalize("NFD", "Nguyễn Thị Hòa"): "Nguyễn Thị Hòa",
    "Hòa Nguyễn Thị": "Nguyễn Thị Hòa",
    "nguyeenx thij hoaf": "Nguyễn Thị Hòa",
    "nguye64n thi5 hoa2": "Nguyễn Thị Hòa",
    "dang huu doat": "Đặng Hữu Đoạt",
    "doat": "Đặng Hữu Đoạt",
    "Đặng Hữu Đoat": "Đặng Hữu Đoạt",
    "Dặng Hửu Đoạt": "Đặng Hữu Đoạt",
    "dang huu dota": "Đặng Hữu Đoạt",
    "dangg huu doat": "Đặng Hữu Đoạt",
    "H'Hen": "H'Hen Niê",
    "h’hen nie": "H'Hen Niê",
    "H Hen Niê": "H'Hen Niê",
    "hhen nie": "H'Hen Niê",
    "vang a tua": "Vàng A Tủa",
    "Lê Thuý Mĩ": "Lê Thúy Mỹ",
    "le my": "Lê Thúy Mỹ",
    "to mam non so 3": "Tổ Mầm non số 3",
    "Nguyễn Văn Trường": "Nguyễn Văn Trường",
    "nguyen anh nam": "Nguyễn Anh Nam",
    "cô Nguyễn Thị Hòa": "Nguyễn Thị Hòa",
    "Nguyễn Thị Hòa trường THCS Hòa Bình": "Nguyễn Thị Hòa",
    "Trường THCS Hòa Bình": "Trường THCS Hòa Bình",
    "truong trung hoc co so hoa binh": "Trường THCS Hòa Bình",
    "trường cấp 2 Hòa Bình": "Trường THCS Hòa Bình",
    "c2 hoa binh": "Trường THCS Hòa Bình",
    "trg. thcs hoa binh": "Trường THCS Hòa Bình",
    "Cấp 1 Lê Lợi": "Trường Tiểu học Lê Lợi",
    "Trường TH Lê Lợi": "Trường Tiểu học Lê Lợi",
    "123/QĐ-SGDĐT": "Quyết định số 123/QĐ-SGDĐT",
    "123QĐSGDĐT": "Quyết định số 123/QĐ-SGDĐT",
    "123qd-sgddt": "Quyết định số 123/QĐ-SGDĐT",
    "20/11": "Ngày Nhà giáo Việt Nam",
    "ngày 20 tháng 11": "Ngày Nhà giáo Việt Nam",
    "Ngày Nhà giáo Việt Nam": "Ngày Nhà giáo Việt Nam",
    "chien sy thi dua co so": "Chiến sĩ thi đua cơ sở",
    "CSTĐ cơ sở": "Chiến sĩ thi đua cơ sở",
    "kế hoạch thi đua 2024": "Kế hoạch thi đua năm 2024",
    "kế hoạch Sở GDĐT Minh Họa": "Phát động phong trào thi đua",
    "ngày kỷ niệm 20/11": "Ngày Nhà giáo Việt Nam",
    "Lê Mỹ": "Lê Thúy Mỹ",
}


def test_each_way_of_typing_finds_its_answer(index):
    """Every query of the table has its answer in the first place."""
    answers = ask(index, FIRST)
    assert {query: titles(answer)[:1] for query, answer in zip(FIRST, answers, strict=True)} == {
        query: [title] for query, title in FIRST.items()
    }


PEOPLES = {
    "H' Lin Niê": ["h'lin", "hlin nie", "h lin", "H’ Lin Niê", "HʼLin", "lin nie", "h`lin"],
    "H Mây Êban": ["h'may", "H’Mây Êban", "h may eban", "H'Mây"],
    "K' Wan": ["k'wan", "K’Wan", "kwan", "k wan", "k' wan"],
    "Y Phôn Ksor": ["y phon", "Y-Phôn", "y'phon ksor", "Y’Phôn", "ksor y phoon"],
    "Y–Thoan Mlô": ["y thoan mlo", "Y-Thoan", "y'thoan"],
    "Đinh Y-a": ["dinh y a", "Đinh Y–a", "ddinh y-a", "dinh y-a"],
    "Ðinh Văn Ðức": ["Đinh Văn Đức", "dinh van duc", "Ðinh Văn Ðức", "DDinh Vawn DDuwcs"],
    "Ƀuôn H'Ƀlŏ": ["buon h'blo", "Buôn H’Blo", "hblo"],
    "Nguyễn Phúc Bảo-Long": ["bao long", "Bảo Long", "nguyen phuc bao-long"],
    "Rơ Châm Phúc": ["ro cham phuc", "Rơ Châm Phúc", "R Châm Phúc"],
    "Lê\u00a0Thị\u00a0Hoè": ["Lê Thị Hòe", "le thi hoe"],
}


def test_names_of_all_peoples_as_they_are_typed(tmp_path):
    """With other apostrophes and dashes, with none, apart and together, by Telex: whoever is meant stands first."""
    names = [*PEOPLES, "Nguyễn Thị Lin", "Trần Văn Thoan", "Đinh Văn Đua"]
    people = [sample.person(f"g-33333{'abcdefghjkmnpqrstuv'[at]}", name) for at, name in enumerate(names)]
    sample.write(tmp_path, people, [])
    asked = [(name, query) for name, queries in PEOPLES.items() for query in queries]
    for typing in (False, True):
        answers = ask(tmp_path, [query for _, query in asked], typing=typing, texts=False)
        found = [(titles(answer)[:1], query) for answer, (_, query) in zip(answers, asked, strict=True)]
        assert found == [([name], query) for name, query in asked]


def test_exact_accents_come_before_others(index):
    """With accents the exact name leads, the other spelling follows; a wrong accent hides no one."""
    exact, plain = ask(index, ["Nguyễn Thị Hòa", "nguyen thi hoa"])
    assert titles(exact)[:2] == ["Nguyễn Thị Hòa", "Nguyễn Thị Hoa"]
    assert set(titles(plain)[:2]) == {"Nguyễn Thị Hòa", "Nguyễn Thị Hoa"}


def test_a_given_name_with_its_accents_comes_before_a_shorter_name(tmp_path):
    """Who types an accent means it: of two given names the exact one leads, however long the name around it."""
    folder = sample.write(tmp_path, [sample.person("g-22222d", "Nguyễn Ngoan"), sample.person("g-22222e", "Hạng Thị Ngoãn")], [])
    assert [titles(answer)[0] for answer in ask(folder, ["Ngoãn", "Ngoan"])] == ["Hạng Thị Ngoãn", "Nguyễn Ngoan"]


@pytest.mark.parametrize("query", ["N T Hòa", "N.T. Hòa", "NT Hòa", "nt hòa", "ng thị hoà", "Ng. Thị Hòa", "Nguyễn T Hòa"])
def test_initials_stand_for_the_words_they_begin(index, query):
    """Officers shorten family and middle names; the given name is whole."""
    assert titles(ask(index, [query])[0])[0] == "Nguyễn Thị Hòa"


def test_initials_find_nobody_whose_words_begin_otherwise(index):
    """X. Thị Hòa is not there, and no one else is shown for her."""
    assert [titles(found) for found in ask(index, ["X. Thị Hòa", "XT Hòa"])] == [[], []]


def test_given_names_come_before_other_parts_and_people_before_places(index):
    """Hòa as a given name, then as a middle name, then the school that is called so."""
    found = titles(ask(index, ["Hòa"])[0])
    assert set(found[:2]) == {"Nguyễn Thị Hòa", "Nguyễn Đức Hòa"}
    assert found[2] == "Nguyễn Thị Hoa"
    assert found.index("Trần Hòa Bình") < found.index("Trường THCS Hòa Bình")


def test_a_name_exact_in_full_comes_before_a_longer_one(index):
    """Trần Hòa Bình stands before the school Hòa Bình for the person's name, and the other way for the school's."""
    person, school = ask(index, ["Trần Hòa Bình", "THCS Hòa Bình"])
    assert titles(person)[0] == "Trần Hòa Bình"
    assert titles(school)[0] == "Trường THCS Hòa Bình"


def test_numbers_and_awards_lead_to_people(index):
    """A decision's number finds who stands in it; an award and a year find who was given it then."""
    number, award, quarter, span = ask(index, ["Vàng A Tủa 123", "bằng khen 2023", "quý I 2023", "năm học 2022-2023"])
    assert titles(number) == ["Vàng A Tủa"]
    assert titles(award) == ["Nguyễn Thị Hoa"]
    assert titles(quarter) == ["Nguyễn Thị Hoa"]
    assert titles(span) == ["Nguyễn Thị Hoa"]


def test_units_are_found_by_the_name_of_then_and_of_today(index):
    """Who was honoured at a school that was merged is found by both names."""
    then, now = ask(index, ["Đặng Hữu Đoạt tiểu học Lê Lợi", "Đặng Hữu Đoạt tiểu học Thống Nhất"])
    assert titles(then)[0] == titles(now)[0] == "Đặng Hữu Đoạt"


def test_places_are_offered_as_lists(index):
    """A commune that no page is named after leads to the list of who was honoured there."""
    found = ask(index, ["xã Tân Lập"])[0]["found"]
    assert ["Xã Tân Lập", "xa-tan-lap"] in [one[:2] for one in found]


def test_texts_are_found_with_words_marked_and_their_place(index):
    """A phrase of a story and one of a plan lead to the paragraph, its words marked."""
    story, plan = ask(index, ["thu vien xanh", "đổi mới phương pháp dạy học"])
    title, url, anchor, parts = story["texts"][0]
    assert (title, url, anchor) == ("Đặng Hữu Đoạt", "guong-dien-hinh/ho-so/g-222226.html", "doan-2")
    assert parts[1::2] == ["thư", "viện", "xanh"]
    assert "".join(parts) == "Thầy cùng học sinh dựng thư viện xanh bên suối."
    assert plan["texts"][0][2] == "muc-1"


def test_a_page_that_tells_so_of_several_years_stands_once(tmp_path):
    """By the year that says it best; others are not kept out by its repetitions."""
    page, other, said = "guong-dien-hinh/g-2.html", "guong-dien-hinh/g-3.html", "Hoàn thành tốt nhiệm vụ"
    of_years = [(page, year, said) for year in (2025, 2024, 2023, 2022, 2021)] + [(other, 2020, said)]
    texts = [SearchText(url, "Tên", "recipient", year, (Block(str(year), text),)) for url, year, text in of_years]
    (answer,) = ask(write(tmp_path, texts=texts), ["hoàn thành tốt nhiệm vụ"])
    assert [one[1:3] for one in answer["texts"]] == [[page, "2025"], [other, "2020"]]


def test_a_name_in_a_text_may_sound_like_winning_a_medal(tmp_path):
    """Nhận huy chương may be said by another verb; Nhân Huy is somebody's name."""
    said = ("Cùng bạn Trần Nhân Huy trồng rau.", "Giành huy chương Vàng môn bơi.")
    texts = [SearchText(f"g/g-{at}.html", "Tên", "recipient", 2025, (Block("", text),)) for at, text in enumerate(said)]
    name, medal = ask(write(tmp_path, texts=texts), ["trần nhân huy", "nhận huy chương vàng"])
    assert [one[1] for one in name["texts"]] == ["g/g-0.html"]
    assert [one[1] for one in medal["texts"]] == ["g/g-1.html"]


def test_a_word_apart_from_a_phrase_is_found_in_texts(index):
    """Thư viện bên suối: two of the words stand together and the third in the same paragraph."""
    answer = ask(index, ["thư viện suối"])[0]
    assert [one[1:3] for one in answer["texts"]] == [["guong-dien-hinh/ho-so/g-222226.html", "doan-2"]]


@pytest.mark.parametrize(
    "query",
    ["xyzzy", "qwrtp zxcvb", "!!!", ".*", "^(x+)+$", "[", "\\", "<script>alert(1)</script>", "\u202e\u2066", "__proto__",
     "constructor toString", "𝕏𝕐", "a" * 10_000, "nguyen " * 2_000],
)  # fmt: skip
def test_nonsense_gives_an_honest_empty_answer(index, query):
    """What no one can mean finds nothing, and breaks nothing."""
    answer = ask(index, [query])[0]
    if not query.startswith("nguyen"):
        assert answer["found"] == []
        assert answer["texts"] == []


def test_parts_of_words_answer_while_typing(index):
    """From the second letter on, and after a first word from the first."""
    short, longer, last = ask(index, ["do", "dang h", "nguyen thi ho"], typing=True)
    assert titles(short)[0] == "Đặng Hữu Đoạt"
    assert titles(longer)[0] == "Đặng Hữu Đoạt"
    assert "Nguyễn Thị Hòa" in titles(last)


def test_facets_combine_within_one_honour(index):
    """Year and award must be of the same honour; counts are of what remains."""
    both, none = (
        ask(index, [""], chosen=[["nam", "2023"], ["hinh-thuc", "bang-khen"]]),
        ask(index, [""], chosen=[["nam", "2024"], ["hinh-thuc", "bang-khen"]]),
    )
    assert both[0]["count"] == 1
    assert none[0]["count"] == 0
    named = ask(index, ["hoa"], chosen=[["nam", "2024"]])[0]
    assert set(titles(named)) == {"Nguyễn Thị Hòa", "Nguyễn Đức Hòa", "Trần Hòa Bình"}
    assert ["don-vi", "thcs-hoa-binh", "Trường THCS Hòa Bình", 3] in named["counts"]


def test_every_person_is_found_by_name_in_few_bytes(many, large_index):
    """Among 1,500 people each full name finds its person, without accents too, from at most a few files."""
    people = [entry for entry in many if entry.kind == "recipient"]
    from bangvang.text import fold

    for form in (str, fold):
        answers = ask(large_index, [form(one.title) for one in people], most=100, texts=False)
        for one, answer in zip(people, answers, strict=True):
            assert one.id in [row[1] for row in answer["found"]], one.title
            assert answer["files"] <= 3


def test_common_names_are_cut_and_say_so(large_index):
    """For a family name alone the first are listed and the count of all is told."""
    answer = ask(large_index, ["nguyen"], most=100)[0]
    assert answer["cut"]
    assert len(answer["found"]) < answer["count"]
