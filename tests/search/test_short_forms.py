"""What people shorten, repeat and write around a name is read as records write it, and only where nothing is called so."""

import pytest
import sample
from sample import BANG_KHEN, GROUP, ask, person, titles

from bangvang.search import Award, Block, SearchEntry, SearchText, Setting, Value, keys

BAN_MOI, BINH_GIANG = Value("xa-ban-moi", "Xã Bản Mới, huyện Suối Đá"), Value("huyen-binh-giang", "Huyện Bình Giang")
SUOI_MO, TAN_LAP = Value("huyen-suoi-mo", "Huyện Suối Mơ"), Value("xa-tan-lap", "Xã Tân Lập")
SCHOOL = Setting(Value("thcs-le-loi", "Trường Trung học cơ sở Lê Lợi"), None, (TAN_LAP, SUOI_MO, BINH_GIANG, BAN_MOI))
OF_STATE = Award(None, Value("bang-khen", "Bằng khen"), Value("nha-nuoc", "Cấp nhà nước"))
HONOURED = Award(Value("cstd-tinh", "Chiến sĩ thi đua cấp tỉnh"), None, Value("tinh", "Cấp tỉnh"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """People of a school called as a family is, schools, papers and days."""
    of_school = ("Lê Trúc Hoa", "Phùng Thị Hoa", "Lường Văn Đoạt", "Đỗ Phương Anh", "Tạ Thị Nhất Chi Mai", "Nông Hải Bình")
    people = [person(f"g-55555{'abcdef'[at]}", name, SCHOOL) for at, name in enumerate(of_school)]
    others = [
        person("g-55555h", "Trần Văn Khải", award=OF_STATE), person("g-55555j", "Vi Văn Long", award=BANG_KHEN, year=2023),
        person("g-55555k", "Trường Tiểu học Hoa Ban", award=HONOURED, category=GROUP),
    ]  # fmt: skip
    pages = [
        SearchEntry("unit", "thcs-suoi-mo", "don-vi/a.html", "Trường THCS Suối Mơ"),
        SearchEntry("unit", "thpt-an", "don-vi/b.html", "Trường THPT Chu Văn An, xã Tân Lập"),
        SearchEntry("unit", "th-thcs", "don-vi/c.html", "Trường TH&THCS Suối Mơ"),
        SearchEntry("campaign", "huong-dan", "ke-hoach/d.html", "Hướng dẫn bình xét", ("912/SGDĐT-VP",),
                    "Công văn số 912/SGDĐT-VP, Sở Giáo dục và Đào tạo tỉnh Minh Họa, 2024", year=2024),
        SearchEntry("campaign", "suoi-mo", "ke-hoach/e.html", "Phong trào thi đua của Trường THCS Suối Mơ", year=2024),
        SearchEntry("movement", "ntm", "phong-trao/f.html", "Cả nước chung sức xây dựng nông thôn mới"),
        SearchEntry("movement", "bac", "phong-trao/g.html", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"),
        SearchEntry("anniversary", "chien-thang", "ngay/h.html", "Ngày Chiến thắng", ("30/4",), detail="30/4"),
        SearchEntry("anniversary", "sinh", "ngay/i.html", "Ngày sinh Chủ tịch Hồ Chí Minh", ("19/5",), detail="19/5"),
        SearchEntry("decision", "qd-9", "qd/j.html", "Quyết định số 9/QĐ-UBND", detail="17/11/2025", year=2025),
        SearchEntry("decision", "qd-5", "qd/m.html", "Quyết định số 5/QĐ-TTg", (),
                    "Về việc tặng Bằng khen của Thủ tướng Chính phủ, 08/11/2024", year=2024),
        SearchEntry("award", "hang-nhi", "khen-thuong/k.html", "Huân chương Lao động hạng Nhì"),
        SearchEntry("award", "cstd-tinh", "khen-thuong/l.html", "Chiến sĩ thi đua cấp tỉnh"),
        SearchEntry("page", "2025", "nam/2025.html", "Năm 2025", year=2025),
    ]
    text = SearchText("khen-thuong/k.html", "Huân chương", "award", 0, (Block("", "Bậc của Nhà nước."),))
    return sample.write(tmp_path_factory.mktemp("short"), [*people, *others, *pages], [text])


def first(folder, query, **options):
    """The first title of an answer, empty where there is none."""
    return (titles(ask(folder, [query], year=2026, **options)[0]) or [""])[0]


@pytest.mark.parametrize(("query", "meant"), [
    ("17/11/25", "Quyết định số 9/QĐ-UBND"), ("ngày 17.11.25", "Quyết định số 9/QĐ-UBND"),
    ("30 thg 4", "Ngày Chiến thắng"), ("lễ 30/4", "Ngày Chiến thắng"), ("nhân dịp kỷ niệm 30/4", "Ngày Chiến thắng"),
    ("dịp chiến thắng", "Ngày Chiến thắng"),
    ("năm ngoái", "Năm 2025"), ("nam truoc", "Năm 2025"),
    ("sinh nhật Bác Hồ", "Ngày sinh Chủ tịch Hồ Chí Minh"), ("huân chương lao động hạng hai", "Huân chương Lao động hạng Nhì"),
])  # fmt: skip
def test_days_and_years_as_they_are_shortened(folder, query, meant):
    """Two figures for a year, thg for tháng, words around a day, a year that is told from this one."""
    assert first(folder, query) == meant


def test_names_are_no_words_before_days(folder):
    """Lễ Chiến thắng is the day, Lê Chiến Thắng a man who is not here."""
    assert [first(folder, query) for query in ("lễ chiến thắng", "Lê Chiến Thắng")] == ["Ngày Chiến thắng", ""]


def test_this_year_is_the_readers(folder):
    """Năm nay in 2025 is 2025; a day of thirteen months is none."""
    assert titles(ask(folder, ["năm nay"], year=2025)[0])[0] == "Năm 2025"
    assert first(folder, "17/13/25") == ""


@pytest.mark.parametrize(("query", "meant"), [
    ("cấp hai suối mơ", "Trường THCS Suối Mơ"), ("THCS Suối Mơ cũ", "Trường THCS Suối Mơ"),
    ("suối mơ thcs", "Trường THCS Suối Mơ"), ("cấp ba chu văn an tân lập", "Trường THPT Chu Văn An, xã Tân Lập"),
    ("h. Suối Mơ", "Huyện Suối Mơ"), ("P. Anh", "Đỗ Phương Anh"),
    ("Nông H. Bình", "Nông Hải Bình"),
    ("xây dựng NTM", "Cả nước chung sức xây dựng nông thôn mới"), ("CV 912", "Hướng dẫn bình xét"),
    ("học và làm theo Bác", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"),
])  # fmt: skip
def test_schools_places_and_papers_as_they_are_shortened(folder, query, meant):
    """Levels in words, a kind of place by its letter where there is such a place, papers and movements by letters."""
    assert first(folder, query) == meant


@pytest.mark.parametrize("query", ["h. Suối Đá", "x. Bản Mới, h. Suối Đá"])
def test_parts_of_an_address_are_places(folder, query):
    """Who was honoured there is listed, and the page says how it read the letters."""
    answer = ask(folder, [query])[0]
    assert answer["read"] == query.replace("h.", "huyện").replace("x.", "xã")
    assert {"Phùng Thị Hoa", "Nông Hải Bình", "Lê Trúc Hoa"} < set(titles(answer))


@pytest.mark.parametrize(("query", "meant"), [
    ("thầy Đoạttt", "Lường Văn Đoạt"), ("thầy Khảii", "Trần Văn Khải"),
    ("đ/c Lường Văn Đoạt", "Lường Văn Đoạt"), ("đồng chí Đoạt", "Lường Văn Đoạt"),
    ("12. Lường Văn Đoạt", "Lường Văn Đoạt"), ("Họ và tên: Lường Văn Đoạt", "Lường Văn Đoạt"),
    ("cho em hỏi thầy Trần Văn Khải dạy trường nào ạ", "Trần Văn Khải"), ("<b>Trần Văn Khải</b>", "Trần Văn Khải"),
    ("thầy Khải zalo", "Trần Văn Khải"), ("Phùng Thị Hoa lớp lá", "Phùng Thị Hoa"),
])  # fmt: skip
def test_what_stands_around_a_name_does_not_hide_it(folder, query, meant):
    """A letter held too long, what lists and letters write before names, and words that nothing has."""
    assert first(folder, query) == meant


def test_titles_before_names_do_not_hide_suggestions(folder):
    """While typing they are passed over too."""
    assert [first(folder, query, typing=True) for query in ("đ/c Lường Văn Đ", "3) Lường V")] == ["Lường Văn Đoạt"] * 2


def test_two_words_of_a_sentence_are_nobody(folder):
    """Only where it begins does a query name somebody by two words; chi mai is how she is called, not who is meant."""
    assert first(folder, "Vi Long zyx") == ""
    assert first(folder, "hoa nở khắp chi mai zyx") == ""


def test_a_school_may_be_called_as_a_family(folder):
    """Cô Hoa of Lê Lợi may be a Lê herself: the word of the school is not taken for hers."""
    assert set(titles(ask(folder, ["cô Hoa trường Lê Lợi"])[0])[:2]) == {"Lê Trúc Hoa", "Phùng Thị Hoa"}


def test_who_gave_it_tells_the_level(folder):
    """Bằng khen of the Prime Minister are those of the state's level, not all of that year; the paper that says so leads."""
    for query in ("bằng khen thủ tướng 2024", "Bằng khen của Thủ tướng Chính phủ năm 2024"):
        assert titles(ask(folder, [query])[0]) == ["Quyết định số 5/QĐ-TTg", "Trần Văn Khải"]


def test_an_award_that_is_all_of_a_query_leads_to_its_page(folder):
    """Then those who were given it; with a year they come first."""
    page, of_year = ask(folder, ["CSTĐ tỉnh", "CSTĐ tỉnh 2024"])
    assert titles(page)[:2] == ["Chiến sĩ thi đua cấp tỉnh", "Trường Tiểu học Hoa Ban"]
    assert titles(of_year)[0] == "Trường Tiểu học Hoa Ban"


def test_the_third_grade_is_no_repeated_letter(folder):
    """III keeps its letters; a word of one letter alone is left as it is."""
    assert ask(folder, ["huân chương hạng IIII"])[0].get("read") != "huân chương hạng I"
    assert first(folder, "aaaaaaaa") == ""


@pytest.mark.parametrize("query", ["cô Hòa tiểu học Lê Lợi", "Hòa Lê Lợi", "cô Hòa tiểu học Thống Nhất", "thầy Hòa xã Tân Lập"])
def test_a_school_or_a_place_finds_who_stands_far_down_a_long_list(tmp_path, monkeypatch, query):
    """Of many called Hòa the index lists six; the one of that school, or of that place, is found all the same."""
    monkeypatch.setattr(keys, "COMMON", 20)
    monkeypatch.setattr(keys, "FIRST", 6)
    elsewhere = Setting(Value("th-ba-dinh", "Trường Tiểu học Ba Đình"))
    names = ["Trần Hòa", "Lê Thị Hòa", "Bùi Hòa", "Võ Hòa Bình"]
    many = [person(f"g-44444{'23456789abcdefgh'[at % 16]}{at // 16}", names[at % 4], elsewhere) for at in range(48)]
    moved = sample.MERGED._replace(places=(TAN_LAP,))
    sample.write(tmp_path, [*many, person("g-333333", "Vũ Thị Thanh Hòa", moved)], [])
    answer = ask(tmp_path, [query])[0]
    assert titles(answer) == ["Vũ Thị Thanh Hòa"]
    assert (answer["count"], answer["cut"]) == (1, False)
