"""Names in the records: spellings, letters of other scripts, files; no false alarm on names of Viet Nam's peoples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bangvang.check import check
from tests.support.build import TODAY, loaded
from tests.support.data import Records, small_site

REAL_NAMES = [
    "Nguyễn Thị Hoà",
    "Đặng Hữu Đoạt",
    "H'Hen Niê",
    "H’Hen Niê",
    "HʼHen Niê",
    "Vàng A Tủa",
    "K'Brêu",
    "Y Bhăm Êban",
    "Giàng Seo Phử",
    "Lò Thị Mai",
    "Kră Jăn Plin",
    "Ksor Phước",
    "Ðinh Văn Đức",
    "Đàng Năng Thọ",
    "Thạch Thị Sóc Kha",
    "Mùa A Páo",
    "Tô-mô Chi",
    "Nay H'Bluen",
    "Rơ Châm Ơi",
    "Ñ Văn Ča",
    "Câu lạc bộ “π và những người bạn”",
    "Anna Иванова",
    "Sơn ꪎꪰꪙ",
    "ខ្មែរ",
    "Tổ Toán - Tin",
    "NGƯỜI MẪU",
]
MIXED = [
    ("Nguyễn Vаn An", "ký tự thứ 9", "U+0430"),
    ("Нoа", "ký tự thứ 1", "U+041D"),
    ("Trần Τhị Mai", "ký tự thứ 6", "U+03A4"),
    ("Nguyễn Thị Ноа", "ký tự thứ 12", "U+041D"),
    ("Lê Ｖăn An", "ký tự thứ 4", "U+FF36"),
    ("Lê Văn Bао", "ký tự thứ 9", "U+0430"),
]


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site without faults."""
    return small_site(tmp_path)


def _said(data: Records, rule: str) -> list[tuple[str, str, str, str]]:
    return [
        (problem.path, problem.field, problem.severity, problem.message)
        for problem in check(loaded(data.root), TODAY)
        if problem.rule == rule
    ]


def test_no_false_alarm_on_real_names(data: Records) -> None:
    """Names of all peoples of Viet Nam, of foreigners in their own script, and of collectives are in one script."""
    for place, name in enumerate(REAL_NAMES):
        data.person(f"g-{'abcdefghjkmnpqrstuvwxyz23456789'[place] * 6}", name, aliases=[name])
    assert _said(data, "mixed-scripts") == []


@pytest.mark.parametrize(("name", "place", "code"), MIXED)
def test_letters_that_only_look_right(data: Records, name: str, place: str, code: str) -> None:
    """A Cyrillic, Greek or wide letter in a Vietnamese name is an error, with its place and code."""
    data.person("g-zzzzzz", name)
    [(path, field, severity, message)] = _said(data, "mixed-scripts")
    assert (path, field, severity) == ("data/recipients/g-zzzzzz.yml", "name", "error")
    assert place in message
    assert code in message


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        ("Nguyễn Thị Hoà", "Nguyễn Thị Hòa", True),
        ("Hoàng Kỉ", "Hoàng Kỷ", True),
        ("H'Hen Niê", "H’Hen Niê", True),
        ("H'Hen Niê", "HʼHen Niê", True),
        ("H'Hen Niê", "H' Hen Niê", True),
        ("Đinh Y-a", "Đinh Y–a", True),
        ("Đinh Văn Đức", "Ðinh Văn Ðức", True),
        ("Nguyễn Thị Mẫu (A)", "Nguyễn Thị Mẫu (B)", False),
        ("Lê Thuý Mĩ", "Lê Thúy Mỹ", True),
        ("NGUYỄN THỊ MẬN", "Nguyễn Thị Mận", True),
        ("Nguyễn Thị Hoa", "Nguyễn Thị Hòa", False),
        ("Nguyễn Văn An", "Nguyễn Văn An", False),
        ("Trần Văn Tai", "Trần Văn Tay", False),
        ("Đào Hoà", "Đào Hoá", False),
    ],
)
def test_one_name_in_two_spellings(data: Records, one: str, other: str, twice: bool) -> None:
    """In one unit, two spellings of a name are perhaps one person; two names, and two people of one name, are not."""
    data.person("g-xxxxxx", one, unit="thcs-moi")
    data.person("g-zzzzzz", other, unit="thcs-moi")
    assert [(path, severity) for path, _, severity, _ in _said(data, "two-spellings")] == (
        [("data/recipients/g-zzzzzz.yml", "warning")] if twice else []
    )


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("Nguyễn thị Mận", "person", True),
        ("nguyễn thị mận", "person", True),
        ("Mận thị", "person", True),
        ("Nguyễn Thị Mận", "person", False),
        ("NGUYỄN THỊ MẬN", "person", False),
        ("Y Thơ Êban", "person", False),
        ("H'Hen Niê", "person", False),
        ("Đinh Y-a", "person", False),
        ("Nguyễn Thị Mận (con bà Na)", "person", False),
        ("Tổ Mầm non", "collective", False),
        ("Gia đình bà Mận", "household", False),
    ],
)
def test_names_of_people_have_capitals(data: Records, name: str, kind: str, told: bool) -> None:
    """A small letter at the beginning of a word makes a person look like a group: the editor is asked."""
    data.person("g-zzzzzz", name, kind=kind)
    assert [(path, field, severity) for path, field, severity, _ in _said(data, "small-letters")] == (
        [("data/recipients/g-zzzzzz.yml", "name", "warning")] if told else []
    )


def test_two_spellings_in_two_units_are_two_people(data: Records) -> None:
    """Two schools may each have their teacher."""
    data.person("g-xxxxxx", "Nguyễn Thị Hoà", unit="thcs-moi")
    data.person("g-zzzzzz", "Nguyễn Thị Hòa", unit="thcs-cu")
    assert _said(data, "two-spellings") == []


def test_the_unit_of_an_award_counts_where_the_record_names_none(data: Records) -> None:
    """A recipient without a unit is of the unit named with the award."""
    data.person("g-xxxxxx", "Nguyễn Thị Hoà")
    data.person("g-zzzzzz", "Nguyễn Thị Hòa")
    data.decision(
        "2026/qd-7",
        [
            {"recipient": "g-xxxxxx", "level": "so", "unit": "thcs-moi"},
            {"recipient": "g-zzzzzz", "level": "so", "unit": "thcs-moi"},
        ],
    )
    assert len(_said(data, "two-spellings")) == 1


@pytest.mark.parametrize(("other", "twice"), [("thcs-moi", True), ("thcs-cu", False)])
def test_an_award_without_a_unit_says_nothing_of_where_one_is(data: Records, other: str, twice: bool) -> None:
    """Named once with a unit and once without, a recipient is of that unit: nobody of another one is compared."""
    data.person("g-xxxxxx", "Nguyễn Thị Hoà")
    data.person("g-zzzzzz", "Nguyễn Thị Hòa")
    data.decision("2026/qd-7", [{"recipient": "g-xxxxxx", "unit": "thcs-moi"}, {"recipient": "g-zzzzzz", "unit": other}])
    data.decision("2026/qd-8", [{"recipient": "g-xxxxxx"}, {"recipient": "g-zzzzzz"}])
    assert bool(_said(data, "two-spellings")) is twice


@pytest.mark.parametrize(
    ("name", "id_", "named"),
    [
        ("Nguyễn Thị Hoa", "nguyen-thi-hoa", True),
        ("Nguyễn Thị Hoa", "guong-nguyenthihoa-2", True),
        ("H'Hen Niê", "h-hen-nie", True),
        ("Nguyễn Thị Hoa", "thi-hoa", False),
        ("Nguyễn Thị Hoa", "e-4h2p7", False),
        ("Lê An", "e-lean", True),
        ("Lý Thị Trà Mi", "li-thi-tra-my", True),
        ("An", "e-an", False),
    ],
)
def test_files_are_not_called_by_names(data: Records, name: str, id_: str, named: bool) -> None:
    """A portrait's file holds no full name of its subject, however it is written."""
    data.person("g-zzzzzz", name)
    data.exemplar(f"2026/{id_}", "g-zzzzzz")
    assert [(path, severity) for path, _, severity, _ in _said(data, "name-in-file")] == (
        [(f"data/exemplars/2026/{id_}.yml", "error")] if named else []
    )


def test_other_files_are_not_called_by_names_either(data: Records) -> None:
    """The folder of a decision and the file of an initiative hold no name of those who stand in them."""
    data.person("g-zzzzzz", "Nguyễn Thị Hoa")
    data.decision("2026/khen-nguyen-thi-hoa", [{"recipient": "g-aaaaaa"}, {"recipient": "g-zzzzzz"}])
    data.decision("2026/khen-tran-van-binh", [{"recipient": "g-zzzzzz"}])
    initiative = {"year": "2026", "name": "Sách mở", "kind": "sáng kiến", "unit": "thcs-moi", "date": "2026-04-02",
                  "summary": "Một cách làm.", "authors": ["g-aaaaaa", "g-zzzzzz"]}
    data.record("initiatives/sach-nguyen-thi-hoa.yml", initiative)
    data.record("initiatives/sach-mo.yml", initiative)
    assert [(path, severity) for path, _, severity, _ in _said(data, "name-in-file")] == [
        ("data/decisions/2026/khen-nguyen-thi-hoa/decision.yml", "error"),
        ("data/initiatives/sach-nguyen-thi-hoa.yml", "error"),
    ]


@pytest.mark.parametrize(
    ("path", "field", "fields"),
    [
        ("units/thcs-moi.yml", "name", {"name": "Trường Нoа"}),
        ("units/thcs-moi.yml", "short_name", {"short_name": "Нoа"}),
        ("units/thcs-moi.yml", "aliases[2]", {"aliases": ["Hoa", "Нoа"]}),
        ("units/thcs-moi.yml", "former_names[1].name", {"former_names": [{"name": "Нoа", "until": "2001-06-30"}]}),
        ("decisions/2026/qd-2/decision.yml", "signers[2].name", {"signers": [{"role": "Một"}, {"role": "Hai", "name": "Нoа"}]}),
        ("decisions/2026/qd-2/decision.yml", "number", {"number": "2/QĐ-СGD"}),
        ("campaigns/2026/ke-hoach/campaign.yml", "header.signers[2].name",
         {"header": {"title": "Kế hoạch", "signers": [{"role": "Một"}, {"role": "Hai", "name": "Нoа"}]}}),
        ("campaigns/2026/ke-hoach/campaign.yml", "header.number", {"header": {"title": "Kế hoạch", "number": "2/KН-SGD"}}),
        ("anniversaries/nha-giao.yml", "name", {"name": "Ngày Нoа"}),
        ("movements/day-tot.yml", "name", {"name": "Dạy tốt Нoа"}),
        ("blocks/khoi-1.yml", "name", {"name": "Khối Нoа"}),
        ("initiatives/sang-kien-1.yml", "name", {"name": "Sáng kiến Нoа"}),
        ("documents/ct-34.yml", "number", {"number": "34-СT/TW"}),
        ("councils/hoi-dong-1.yml", "members[2].name",
         {"members": [{"seat": "Ủy viên", "office": "Một"}, {"seat": "Ủy viên", "office": "Hai", "name": "Нoа"}]}),
        ("recipients/g-aaaaaa.yml", "aliases[2]", {"aliases": ["Cô An", "Cô Нoа"]}),
    ],
)
def test_every_name_is_looked_at(data: Records, path: str, field: str, fields: dict[str, Any]) -> None:
    """Names of units, signers, members, movements and days, and numbers of papers: each at its field."""
    data.change(path, **fields)
    assert [(where, at) for where, at, _, _ in _said(data, "mixed-scripts")] == [(f"data/{path}", field)]


def test_collectives_may_be_named_by_files(data: Records) -> None:
    """The name of a school or a group is nobody's own."""
    data.record("recipients/g-zzzzzz.yml", {"kind": "collective", "name": "Tổ Toán Tin", "category": "tap-the"})
    data.exemplar("2026/to-toan-tin", "g-zzzzzz")
    assert _said(data, "name-in-file") == []
