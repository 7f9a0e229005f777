"""Queries as people say and shorten them are read as records write them, where no title has them as they are typed."""

import pytest
import sample
from sample import BANG_KHEN, CSTD, GROUP, ask, person, titles

from bangvang.search import Award, Block, SearchEntry, SearchText, Value

MAM_NON = Value("mam-non", "Mầm non")
NURSERY = sample.HOA_BINH._replace(unit=Value("mn-hoa-mai", "Trường Mầm non Hoa Mai"), school_level=MAM_NON)
FLAG = Award(Value("co-thi-dua", "Cờ thi đua cấp tỉnh"), None, Value("tinh", "Cấp tỉnh"))


def first(folder, queries, **options):
    """The first title of each answer, empty where there is none."""
    return {query: (titles(answer) or [""])[0] for query, answer in zip(queries, ask(folder, queries, **options), strict=True)}


def day(id_, name, *days):
    """A day that is found by its date."""
    return SearchEntry("anniversary", id_, f"ngay-ky-niem/{id_}.html", name, aliases=days)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """People of whom each is meant by some query, days, schools and a text."""
    names = ("Rơ Châm Phúc", "Nguyễn Thị Hoa", "Lê Thị Thúy Phương", "Vàng A Tủa", "Hoàng Thị Ngân", "Lò Thị An", "Bùi Quý Ba")
    people = [person(f"g-44444{'abcdefg'[at]}", name) for at, name in enumerate(names)]
    head = person("g-44444h", "Trần Văn Đoạt", role="Hiệu trưởng")
    cook = person("g-44444j", "Mạc Thị Hiền", NURSERY, role="Nhân viên bảo vệ", category=Value("nhan-vien", "Nhân viên"))
    teacher = person("g-44444k", "Vi Thị Sen", NURSERY, BANG_KHEN, role="Giáo viên")
    school = person("g-44444m", "Trường Trung học cơ sở Hòa Bình", award=CSTD, year=2023, category=GROUP)
    leader = person("g-44444n", "Trường Mầm non Hoa Mai", NURSERY, FLAG, year=2023, category=GROUP)
    presented = person("g-44444p", "Đàm Thị Linh", year=2024, quarter=3)
    units = [
        SearchEntry("unit", "thcs-le-anh-xuan", "don-vi/a.html", "Trường Trung học cơ sở Lê Anh Xuân"),
        SearchEntry("unit", "thcs-thpt-con-gio", "don-vi/b.html", "Trường THCS&THPT Cồn Gió"),
        SearchEntry("unit", "th-3-2", "don-vi/c.html", "Trường Tiểu học Ba Tháng Hai"),
        SearchEntry("unit", "mn-hoa-mai", "don-vi/d.html", "Trường Mầm non Hoa Mai"),
        SearchEntry("initiative", "tre-mau-giao", "sang-kien/e.html", "Đồ chơi cho trẻ mẫu giáo", (), "Trường Mầm non Hoa Mai"),
        SearchEntry("campaign", "tong-ket", "ke-hoach/f.html", "Tổng kết phong trào", year=2024),
        SearchEntry("award", "cstd-co-so", "khen-thuong/cstd.html", "Chiến sĩ thi đua cơ sở"),
    ]
    days = [
        day("nha-giao", "Ngày Nhà giáo Việt Nam", "20/11"), day("trung-thu", "Tết Trung thu", "15/8"),
        day("phu-nu", "Ngày Quốc tế Phụ nữ", "8/3"), day("tet", "Tết Nguyên đán", "1/1"),
        day("ong-tao", "Ngày ông Công ông Táo", "23/12"), day("dang", "Ngày thành lập Đảng", "3/2"),
        day("tam", "Ngày Cách mạng tháng Tám", "19/8"), day("dau", "Ngày mười tháng năm", "10/5"),
    ]  # fmt: skip
    text = SearchText("guong-dien-hinh/ho-so/g-44444p.html", "Đàm Thị Linh", "recipient", 2024,
                      (Block("", "Đạt giải Nhất hội thi Tin học trẻ cấp tỉnh môn Tin học."),))
    entries = [*people, head, cook, teacher, school, leader, presented, *units, *days]
    return sample.write(tmp_path_factory.mktemp("read"), entries, [text])


def test_names_typed_together_are_parted(folder):
    """With accents and without, all of a name or two of its syllables, with a title before it, in capitals, of schools too."""
    expected = {
        "rocham phuc": "Rơ Châm Phúc", "rochamphuc": "Rơ Châm Phúc", "RơChâm Phúc": "Rơ Châm Phúc",
        "nguyenthihoa": "Nguyễn Thị Hoa", "NguyễnThịHoa": "Nguyễn Thị Hoa", "NGUYENTHI HOA": "Nguyễn Thị Hoa",
        "thithuyphuong": "Lê Thị Thúy Phương", "vangatua": "Vàng A Tủa", "vang atua": "Vàng A Tủa",
        "thaydoat": "Trần Văn Đoạt", "leanhxuan": "Trường Trung học cơ sở Lê Anh Xuân",
        "thcsleanhxuan": "Trường Trung học cơ sở Lê Anh Xuân", "nguyenthihoa hoabinh": "Nguyễn Thị Hoa",
    }  # fmt: skip
    assert first(folder, expected) == expected


def test_one_syllable_is_not_parted(folder):
    """Loan is a name that nobody has here: nobody called Lò Thị An is shown for it."""
    assert "Lò Thị An" not in first(folder, ["loan", "Loan"]).values()


def test_a_name_typed_together_is_suggested_before_it_is_whole(folder):
    """While typing, the last syllable may be half a word."""
    typed = dict.fromkeys(("nguyenth", "nguyenthih", "nguyenthiho", "nguyenthihoa"), "Nguyễn Thị Hoa")
    assert first(folder, typed, typing=True) == typed


def test_half_a_word_may_end_in_i(tmp_path):
    """Li, hi and ti are written Lý, Hý and Tỷ alone, and begin Linh, Hiền and Tiến; who has typed all of Lý means it."""
    called = ("Trần Trúc Linh", "Đào Hoài Hiền", "Lê Sỹ Tiến")
    sample.write(tmp_path, [person(f"g-44444{'abc'[at]}", name) for at, name in enumerate(called)], [])
    typed = dict(zip(("tran truc li", "Đào Hoài Hi", "ti"), called, strict=True))
    assert first(tmp_path, typed, typing=True) == typed
    assert first(tmp_path, ["tran truc ly"]) == {"tran truc ly": ""}


@pytest.mark.parametrize(("query", "meant"), [
    ("hai mươi tháng mười một", "Ngày Nhà giáo Việt Nam"), ("ngay hai muoi thang muoi mot", "Ngày Nhà giáo Việt Nam"),
    ("20 tháng mười một", "Ngày Nhà giáo Việt Nam"), ("rằm tháng tám", "Tết Trung thu"), ("ram thang 8", "Tết Trung thu"),
    ("mười lăm tháng tám", "Tết Trung thu"), ("mồng tám tháng ba", "Ngày Quốc tế Phụ nữ"),
    ("mùng 8 tháng ba", "Ngày Quốc tế Phụ nữ"),
    ("mùng một tháng giêng", "Tết Nguyên đán"), ("mồng 1 tết", "Tết Nguyên đán"), ("hai ba tháng chạp", "Ngày ông Công ông Táo"),
    ("hai mươi ba tháng mười hai", "Ngày ông Công ông Táo"), ("mồng ba tháng hai", "Ngày thành lập Đảng"),
    ("cách mạng tháng tám", "Ngày Cách mạng tháng Tám"),
    ("mười tháng năm", "Ngày mười tháng năm"), ("ba mươi ba tháng ba", ""), ("sáu tháng năm 2026", ""),
])  # fmt: skip
def test_days_in_words_are_days(folder, query, meant):
    """As they are said; what is called in such words itself comes first; what is no day is none."""
    assert first(folder, [query])[query] == meant


def test_a_school_called_as_a_day_stands_beside_it(folder):
    """Ba tháng hai is the day, and Trường Ba Tháng Hai is not hidden by it."""
    assert titles(ask(folder, ["ba tháng hai"])[0])[:2] == ["Ngày thành lập Đảng", "Trường Tiểu học Ba Tháng Hai"]


def test_quarters_in_words_are_quarters_where_nobody_is_called_so(folder):
    """Quý ba is the third quarter, and Bùi Quý Ba a person."""
    expected = {"quý ba": "Bùi Quý Ba", "quý ba năm 2024": "Bùi Quý Ba", "gương điển hình quý ba 2024": "Đàm Thị Linh",
                "quý III 2024": "Đàm Thị Linh"}
    assert first(folder, expected) == expected


def test_schools_are_found_by_the_names_of_their_levels(folder):
    """Cấp 2, cấp 2-3, mẫu giáo; a school that is called so before what only has the words."""
    expected = {
        "cấp 2 Lê Anh Xuân": "Trường Trung học cơ sở Lê Anh Xuân", "trường cấp 2 3 Cồn Gió": "Trường THCS&THPT Cồn Gió",
        "C2-3 con gio": "Trường THCS&THPT Cồn Gió", "trường mẫu giáo Hoa Mai": "Trường Mầm non Hoa Mai",
        "mau giao hoa mai": "Trường Mầm non Hoa Mai", "đồ chơi mẫu giáo": "Đồ chơi cho trẻ mẫu giáo",
        "giáo viên mẫu giáo": "Vi Thị Sen",
    }  # fmt: skip
    assert first(folder, expected) == expected


def test_offices_in_letters_come_after_initials(folder):
    """HT Ngân is Hoàng Thị Ngân; HT Đoạt, of whom nobody is called so, the head of that name."""
    expected = {"HT Ngân": "Hoàng Thị Ngân", "HT Đoạt": "Trần Văn Đoạt", "ht hòa bình": "Trần Văn Đoạt",
                "nv bảo vệ": "Mạc Thị Hiền", "hieutruong hoabinh": "Trần Văn Đoạt"}
    assert first(folder, expected) == expected


def test_papers_and_days_are_found_by_their_short_names(folder):
    """VN is Việt Nam, KH a plan; a report on a year is called so by people, and not in its title."""
    expected = {"ngày nhà giáo VN": "Ngày Nhà giáo Việt Nam", "KH tổng kết": "Tổng kết phong trào",
                "báo cáo tổng kết 2024": "Tổng kết phong trào"}
    assert first(folder, expected) == expected


def test_a_lone_syllable_of_a_school_says_nothing(folder):
    """The cơ of cơ sở does not stand for the flag (cờ thi đua) that another school was given."""
    expected = {"co thi dua 2023": "Trường Mầm non Hoa Mai", "Cờ thi đua tỉnh 2023": "Trường Mầm non Hoa Mai"}
    assert first(folder, expected) == expected


def test_questions_ask_for_their_list(folder):
    """Words of asking and giving are not looked for; who gives tells the level."""
    queries = ["ai được bằng khen năm 2024", "những người nào đã được tặng bằng khen 2024",
               "danh hiệu chiến sĩ thi đua cơ sở 2023", "trường nào được nhận cờ thi đua của UBND tỉnh"]
    expected = ["Vi Thị Sen", "Vi Thị Sen", "Trường Trung học cơ sở Hòa Bình", "Trường Mầm non Hoa Mai"]
    assert list(first(folder, queries).values()) == expected


@pytest.mark.parametrize(("query", "is_there"), [
    ("giải nhất tin học trẻ", True), ("giải nhất tin học trẻ năm 2024", True), ("giải nhất tin học trẻ 2023", False),
    ("ai giải nhất tin học trẻ", True), ("giải nhất môn toán", False),
])  # fmt: skip
def test_words_of_a_text_may_stand_in_more_than_one_run(folder, query, is_there):
    """Where no text has a phrase whole, one that has most of its words beside each other; a year asks for its texts."""
    assert [one[0] for one in ask(folder, [query])[0]["texts"]] == ["Đàm Thị Linh"] * is_there


def test_what_nothing_says_of_somebody_leads_to_the_name(folder):
    """Whoever is named in full is shown when the other words are nowhere; an award's page too."""
    expected = {"Hoàng Thị Ngân leo núi rất nhanh": "Hoàng Thị Ngân",
                "tiêu chuẩn xét chiến sĩ thi đua cơ sở": "Chiến sĩ thi đua cơ sở"}
    assert first(folder, expected) == expected
