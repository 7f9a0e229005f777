"""Suggestions: which records a list may mean and why; never more certain than the words allow."""

from __future__ import annotations

import pytest

from bangvang.imports.awards import Entry, Known, KnownAward, KnownPerson, KnownUnit, as_json, read_awards
from bangvang.imports.awards.matching import Matcher, unit_key

KNOWN = Known(
    people=(
        KnownPerson("g-222222", "Nguyễn Thị Hoa", units=("th-hoa-binh",)),
        KnownPerson("g-333333", "Nguyễn Thị Hoa", units=("thcs-sao-mai",)),
        KnownPerson("g-444444", "Đặng Thúy Hà", units=("thpt-nguyen-trai",)),
        KnownPerson("g-555555", "Lò Thị Thu", aliases=("Lò Thu",), units=("mn-moi",)),
        KnownPerson("g-666666", "Trường Tiểu học Hòa Bình", kind="collective"),
        KnownPerson("g-777777", "Phan Văn Bính"),
        KnownPerson("g-888888", "H'Hen Niê", units=("thcs-sao-mai",)),
        KnownPerson("g-999999", "Đinh Y-a", units=("thcs-sao-mai",)),
        KnownPerson("g-aaaaaa", "Rơ Châm Phúc", units=("thcs-sao-mai",)),
        KnownPerson("g-cccccc", "Nguyễn Thị Mẫu (A)", units=("thcs-sao-mai",)),
        KnownPerson("g-bbbbbb", "Ksor Y Phôn", units=("thcs-sao-mai",)),
    ),
    units=(
        KnownUnit("th-hoa-binh", "Trường Tiểu học Hòa Bình", ("TH Hoà Bình",)),
        KnownUnit("thcs-sao-mai", "Trường THCS Sao Mai"),
        KnownUnit("thpt-nguyen-trai", "Trường THPT Nguyễn Trãi"),
        KnownUnit("mn-cu", "Trường Mầm non Sơn Ca", successors=("mn-moi",), until="2025-06-30"),
        KnownUnit("mn-moi", "Trường Mầm non Họa Mi"),
    ),
    awards=(
        KnownAward("lao-dong-tien-tien", "Lao động tiên tiến"),
        KnownAward("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", ("CSTĐ cơ sở",)),
        KnownAward("giai-vo-minh-duc", "Giải thưởng Võ Minh Đức", ("Giải VMĐ",)),
    ),
)


def _match(name: str, unit: str = "", kind: str = "person", award: str = "") -> dict:
    entry = Matcher(KNOWN).matched(Entry(name, kind, unit=unit, award=award))  # type: ignore[arg-type]
    return {
        field: [(found.id, found.certainty, found.reason) for found in matches]
        for field, matches in entry.matches.items()
    }


def test_same_name_and_unit_of_two_equal_names_is_likely_and_says_so() -> None:
    """Two records of one name: the one of the unit comes first, and the reason warns."""
    assert _match("Nguyễn Thị Hoa", "Trường THCS Sao Mai")["recipient"] == [
        ("g-333333", "nhiều khả năng", "cùng họ tên, cùng đơn vị; có 2 hồ sơ cùng tên, hãy chọn đúng người"),
        ("g-222222", "có thể", "cùng họ tên, khác đơn vị trong hồ sơ; có 2 hồ sơ cùng tên, hãy chọn đúng người"),
    ]


def test_another_place_of_the_tone_is_the_same_name() -> None:
    """Thuý and Thúy are one spelling of one name; with the unit that is certain, with its reason."""
    assert _match("Đặng Thuý Hà", "THPT Nguyễn Trãi")["recipient"] == [
        ("g-444444", "chắc chắn", "họ tên chỉ khác cách đặt dấu hoặc i/y (“Đặng Thúy Hà”), cùng đơn vị")
    ]


@pytest.mark.parametrize(("written", "id_"), [
    ("H’Hen Niê", "g-888888"), ("HʼHen Niê", "g-888888"), ("H‘Hen Niê", "g-888888"), ("H' Hen Niê", "g-888888"),
    ("H Hen Niê", "g-888888"), ("HHen Niê", "g-888888"), ("H’HEN NIÊ", "g-888888"), ("Đinh Y–a", "g-999999"),
    ("Đinh Y‑a", "g-999999"), ("Đinh Ya", "g-999999"), ("Rơchâm Phúc", "g-aaaaaa"), ("Ksor Y-Phôn", "g-bbbbbb"),
])  # fmt: skip
def test_a_name_with_other_signs_within_it_is_told_as_such(written: str, id_: str) -> None:
    """Apostrophes, dashes and spaces are written as the keyboard gives them: the record is named, with what differs."""
    (found,) = _match(written, "THCS Sao Mai")["recipient"]
    assert found[:2] == (id_, "chắc chắn")
    assert "khác dấu nháy, dấu nối hoặc dấu cách" in found[2]


@pytest.mark.parametrize("written", ["Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu (B)"])
def test_a_mark_that_tells_namesakes_apart_is_no_certain_match(written: str) -> None:
    """Who is marked (A) may be the one of the list, or not."""
    assert _match(written, "THCS Sao Mai")["recipient"] == [
        ("g-cccccc", "nhiều khả năng", "cùng họ tên, khác phần ghi trong ngoặc (“Nguyễn Thị Mẫu (A)”), cùng đơn vị")
    ]


def test_a_d_of_an_old_file_is_no_other_name() -> None:
    """Ð (U+00D0) stands for Đ."""
    assert _match("Ðặng Thuý Hà", "THPT Nguyễn Trãi")["recipient"][0][:2] == ("g-444444", "chắc chắn")


@pytest.mark.parametrize("written", ["H'Hên Niê", "Đinh Y-ạ", "Rơ Chăm Phúc"])
def test_other_accents_with_signs_are_only_possible_or_likely(written: str) -> None:
    """Who bears other accents may be somebody else."""
    assert [found[1] for found in _match(written, "THCS Sao Mai")["recipient"]] == ["nhiều khả năng"]


def test_a_name_that_is_equal_only_without_accents_is_only_possible() -> None:
    """Bình is not Bính: the candidate is shown, never taken."""
    assert [(found[0], found[1]) for found in _match("Phan Văn Bình")["recipient"]] == [("g-777777", "có thể")]


def test_a_merged_unit_brings_its_successor() -> None:
    """The unit of the day is kept, the reason names what became of it; its people are found at the successor."""
    found = _match("Lò Thị Thu", "Trường Mầm non Sơn Ca")
    assert found["unit"][0][:2] == ("mn-cu", "chắc chắn")
    assert "sáp nhập vào Trường Mầm non Họa Mi" in found["unit"][0][2]
    assert found["recipient"] == [
        ("g-555555", "chắc chắn", "cùng họ tên, đơn vị trong danh sách đã sáp nhập vào đơn vị hiện nay")
    ]


def test_short_forms_of_a_units_name_are_one() -> None:
    """TH, Tiểu học and Trường Tiểu học; GD&ĐT and Giáo dục và Đào tạo."""
    assert unit_key("TH Hòa Bình") == unit_key("Trường Tiểu học Hoà Bình")
    assert unit_key("Sở GD&ĐT Minh Họa") == unit_key("Sở Giáo dục và Đào tạo Minh Họa")
    assert unit_key("Trường THCS Sao Mai") != unit_key("Trường Tiểu học Sao Mai")


def test_collectives_match_collectives_only() -> None:
    """A person's record is never suggested for a collective of the same words, nor the other way."""
    assert [found[0] for found in _match("Trường Tiểu học Hòa Bình", kind="collective")["recipient"]] == ["g-666666"]
    assert "recipient" not in _match("Trường Tiểu học Hòa Bình", kind="person")


def test_the_vocabulary_is_found_by_name_and_alias() -> None:
    """An alias of the vocabulary is recognised in a cell, and its term suggested with the reason."""
    text = (
        "STT;Họ và tên;Đơn vị;Danh hiệu\n"
        "1;Lò Thu;Trường Mầm non Họa Mi;Giải VMĐ\n2;An Văn Bình;Trường Mầm non Họa Mi;CSTĐ cơ sở\n"
    )
    rows = as_json(read_awards(text.encode(), "a.csv", KNOWN))["recipients"]
    assert [(row["award"], row["match"]["award"][0]["id"]) for row in rows] == [
        ("Giải thưởng Võ Minh Đức", "giai-vo-minh-duc"),
        ("Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"),
    ]
    assert rows[0]["match"]["recipient"][0]["reason"] == "cùng tên gọi khác “Lò Thu”, cùng đơn vị"


def test_nobody_is_found_for_a_name_that_is_not_there() -> None:
    """An unknown name has no suggestion at all."""
    assert _match("Hoàng Văn Mới", "Trường Không Có") == {}


@pytest.mark.parametrize(("unit", "id_", "certainty", "reason"), [
    ("Trường THCS Sao Mai", "thcs-sao-mai", "chắc chắn", "đúng tên đơn vị"),
    ("TRƯỜNG THCS SAO MAI", "thcs-sao-mai", "chắc chắn", "cùng tên, khác chữ hoa hoặc phần địa danh"),
    ("trường THCS Sao Mai, xã Đồng Tâm", "thcs-sao-mai", "nhiều khả năng", "cùng tên, khác chữ hoa hoặc phần địa danh"),
    ("TH Hoà Bình", "th-hoa-binh", "chắc chắn", "“TH Hoà Bình” là tên gọi khác hoặc tên cũ"),
    ("Trường Tiểu học Hoà Bình", "th-hoa-binh", "nhiều khả năng",
     "cùng tên với “Trường Tiểu học Hòa Bình”, khác cách đặt dấu hoặc i/y"),
    ("Trường Trung học cơ sở Sao Mai", "thcs-sao-mai", "nhiều khả năng",
     "cùng tên với “Trường THCS Sao Mai” khi viết đủ các chữ viết tắt, không kể dấu"),
    ("Trung học cơ sở Sao Mai (xã Đồng Tâm)", "thcs-sao-mai", "có thể",
     "cùng tên với “Trường THCS Sao Mai” khi viết đủ các chữ viết tắt, không kể dấu"),
])  # fmt: skip
def test_how_sure_a_unit_is(unit: str, id_: str, certainty: str, reason: str) -> None:
    """The further a wording is from the record's own, the less sure; the reason says how far."""
    assert _match("Ai Đó", unit)["unit"] == [(id_, certainty, reason)]


def test_capitals_are_the_same_name() -> None:
    """A list in capitals names the same person, and says that this is the difference."""
    assert _match("ĐẶNG THÚY HÀ", "Trường THPT Nguyễn Trãi")["recipient"] == [
        ("g-444444", "chắc chắn", "cùng họ tên, khác chữ hoa, cùng đơn vị")
    ]


def test_an_award_of_a_longer_name_is_only_possible() -> None:
    """What goes on behind a known award's name may be another award."""
    assert _match("Ai Đó", award="Giải thưởng Võ Minh Đức lần thứ ba")["award"] == [
        ("giai-vo-minh-duc", "có thể", "tên gần với “Giải thưởng Võ Minh Đức lần thứ ba”")
    ]
