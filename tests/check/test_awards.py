"""Awards and the vocabulary: who may give what on which day, to whom, at what level, in which school year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bangvang.check import check
from tests.support.build import TODAY, loaded
from tests.support.data import Records, small_site

CERTAIN = {"authority": "giam-doc-so", "since": "2024-01-01", "until": "2026-09-30", "certain": "true"}
DOUBTFUL = {"authority": "chu-tich", "until": "2025-06-30"}


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site without faults, with three authorities."""
    site = small_site(tmp_path)
    site.record(
        "vocabulary/authorities.yml",
        {"authorities": [{"id": one, "name": one} for one in ("giam-doc-so", "chu-tich", "hieu-truong")]},
    )
    return site


def _said(data: Records, rule: str) -> list[tuple[str, int, str]]:
    return [
        (problem.path, problem.line, problem.severity)
        for problem in check(loaded(data.root), TODAY)
        if problem.rule == rule
    ]


def _award(data: Records, *rules: dict[str, str], **fields: Any) -> None:
    data.record(
        "vocabulary/awards.yml",
        {
            "awards": [
                {
                    "id": "giay-khen",
                    "name": "Giấy khen",
                    "kind": "hình thức",
                    "recipients": ["person", "collective", "household"],
                    "levels": ["so"],
                    "rules": list(rules),
                    **fields,
                },
                {"id": "lao-dong-tien-tien", "name": "Lao động tiên tiến", "kind": "danh hiệu"},
            ]
        },
    )


@pytest.mark.parametrize(
    ("giver", "date", "severity"),
    [
        ("giam-doc-so", "2026-05-01", None),
        ("giam-doc-so", "2023-12-31", "warning"),
        ("giam-doc-so", "2026-10-01", "warning"),
        ("chu-tich", "2025-06-30", None),
        ("chu-tich", "2025-07-01", "error"),
        ("chu-tich", "2025-06", None),
        ("chu-tich", "2025", None),
        ("hieu-truong", "2025-06-30", "warning"),
        ("hieu-truong", "2025-07-01", "error"),
        ("hieu-truong", "2026-10-01", "warning"),
        (None, "2026-05-01", None),
    ],
)
def test_a_title_that_its_giver_could_not_award(
    data: Records, giver: str | None, date: str, severity: str | None
) -> None:
    """An error only on a day on which every rule in force is certain; nothing is said where the giver is not known."""
    _award(data, CERTAIN, DOUBTFUL)
    data.decision("2026/qd-7", [{"recipient": "g-aaaaaa", "level": "so"}], date=date, authority=giver)
    found = [row for row in _said(data, "award-authority") if "qd-7" in row[0]] if date.startswith("2026") else None
    if found is None:
        data.remove("decisions/2026/qd-7")
        data.decision(f"{date[:4]}/qd-7", [{"recipient": "g-aaaaaa", "level": "so"}], date=date, authority=giver)
        found = [row for row in _said(data, "award-authority") if "qd-7" in row[0]]
    assert [row[1:] for row in found] == ([] if severity is None else [(2, severity)])


@pytest.mark.parametrize(
    ("issuer", "doubted"),
    [
        ("Hiệu trưởng Trường Trung học cơ sở Hoa Đào", True),
        ("HIỆU TRƯỞNG", True),
        ("Phó Hiệu trưởng Trường Trung học cơ sở Hoa Đào", False),
        ("Hiệu trưởngs", False),
        ("Chủ tịch Ủy ban nhân dân huyện Suối Mơ", True),
        ("Chủ tịch UBND huyện Suối Mơ", True),
        ("Chủ tịch UBND thành phố Suối Mơ", False),
        ("Chủ tịch UBND tỉnh", False),
        ("Giám đốc Sở GD&ĐT tỉnh Minh Họa", False),
        ("Công đoàn Giáo dục tỉnh Minh Họa", False),
        ("Giám đốc Sở Giáo dục và Đào tạo tỉnh Minh Họa", False),
    ],
)
def test_the_words_of_the_issuer_tell_the_giver(data: Records, issuer: str, doubted: bool) -> None:
    """Without `authority` the issuer's own words are looked at; what is guessed of them is never an error."""
    data.record("vocabulary/authorities.yml", {"authorities": [
        {"id": "giam-doc-so", "name": "Giám đốc Sở Giáo dục và Đào tạo"},
        {"id": "chu-tich", "name": "Chủ tịch UBND huyện, quận (đến 30/6/2025)", "aliases": ["Chủ tịch UBND huyện"]},
        {"id": "tinh-mot", "name": "Chủ tịch UBND tỉnh"},
        {"id": "tinh-hai", "name": "Chủ tịch UBND tỉnh, thành phố", "aliases": ["Chủ tịch Ủy ban nhân dân tỉnh"]},
        {"id": "hieu-truong", "name": "Hiệu trưởng"},
        {"id": "cong-doan", "name": "Công đoàn", "own_rules": "true"},
    ]})
    _award(data, CERTAIN)
    data.decision("2026/qd-7", [{"recipient": "g-aaaaaa", "level": "so"}], authority=None, issuer=issuer)
    found = [one for one in check(loaded(data.root), TODAY) if one.rule == "award-authority" and "qd-7" in one.path]
    assert [(one.line, one.severity) for one in found] == ([(2, "warning")] if doubted else [])
    assert all("mục issuer" in one.message for one in found)


def test_only_the_row_that_is_in_doubt_is_named(data: Records) -> None:
    """A list of two awards, one of which the giver could not give, names the row of that one alone."""
    _award(data, DOUBTFUL)
    rows = [{"recipient": "g-aaaaaa", "level": "so"}, {"recipient": "g-bbbbbb", "award": "lao-dong-tien-tien"}]
    data.decision("2026/qd-7", rows[::-1], authority="giam-doc-so")
    assert [row for row in _said(data, "award-authority") if "qd-7" in row[0]] == [
        ("data/decisions/2026/qd-7/recipients.csv", 3, "warning")
    ]


def test_only_the_row_of_the_award_that_was_no_more_is_named(data: Records) -> None:
    """A list of two awards, one of which the vocabulary no longer knows on its day, names the row of that one alone."""
    _award(data, until="2025-12-31")
    rows = [{"recipient": "g-aaaaaa", "award": "lao-dong-tien-tien"}, {"recipient": "g-bbbbbb", "level": "so"}]
    data.decision("2026/qd-7", rows)
    assert [row for row in _said(data, "award-period") if "qd-7" in row[0]] == [
        ("data/decisions/2026/qd-7/recipients.csv", 3, "warning")
    ]


@pytest.mark.parametrize("status", ["đăng ký", "đề nghị"])
def test_who_proposes_need_not_be_who_awards(data: Records, status: str) -> None:
    """The authority of a proposal or registration is not the giver's."""
    _award(data, CERTAIN)
    data.decision("2026/qd-7", [{"recipient": "g-aaaaaa", "level": "so"}], authority="hieu-truong", status=status)
    assert _said(data, "award-authority") == []


def test_awards_without_rules_are_open(data: Records) -> None:
    """Of an award without rules nothing is known, so nothing is said."""
    _award(data)
    data.decision("2026/qd-7", [{"recipient": "g-aaaaaa", "level": "so"}], authority="hieu-truong")
    assert _said(data, "award-authority") == []


@pytest.mark.parametrize(
    ("date", "status", "school_year", "fits"),
    [
        ("2026-05-19", "đã tặng", "2025-2026", True),
        ("2026-05-19", "đã tặng", "2024-2025", True),
        ("2026-05-19", "đã tặng", "2023-2024", False),
        ("2026-05-19", "đã tặng", "2026-2027", False),
        ("2026-07-31", "đã tặng", "2026-2027", False),
        ("2026-08-01", "đã tặng", "2026-2027", True),
        ("2026-09-05", "đã tặng", "2026-2027", True),
        ("2026", "đã tặng", "2026-2027", True),
        ("2026-05-19", "đăng ký", "2026-2027", True),
        ("2026-12-31", "đã tặng", "2024-2025", True),
    ],
)
def test_school_years(data: Records, date: str, status: str, school_year: str, fits: bool) -> None:
    """A school year is honoured once it has begun, up to the end of the calendar year after the one in which it ended."""
    data.decision(
        "2026/qd-7", [{"recipient": "g-aaaaaa", "level": "so", "school_year": school_year}], date=date, status=status
    )
    assert (_said(data, "school-year-date") == []) is fits


@pytest.mark.parametrize(
    ("date", "school_year", "fits"),
    [
        ("2025-06-30", "", True),
        ("2025-07-01", "", False),
        ("2025-07-18", "2024-2025", True),
        ("2025-08-18", "2025-2026", False),
        ("2025-06", "", True),
        ("2025-07", "", False),
    ],
)
def test_units_exist_on_the_day(data: Records, date: str, school_year: str, fits: bool) -> None:
    """thcs-cu ended on 30/6/2025: it is honoured until then, and later for the school year in which it still was."""
    data.decision(
        "2025/qd-7",
        [{"recipient": "g-aaaaaa", "level": "so", "unit": "thcs-cu", "school_year": school_year}],
        date=date,
    )
    assert ([row for row in _said(data, "unit-period") if "qd-7" in row[0]] == []) is fits


@pytest.mark.parametrize(("date", "words"), [("2025-12", "vào tháng 12/2025;"), ("2025-12-01", "vào ngày 01/12/2025;")])
def test_a_month_is_no_day_in_a_message(data: Records, date: str, words: str) -> None:
    """What is known to the month is called a month where the editor is told of it."""
    data.decision("2025/qd-7", [{"recipient": "g-aaaaaa", "level": "so", "unit": "thcs-cu"}], date=date)
    assert any(words in one.message for one in check(loaded(data.root), TODAY) if one.rule == "unit-period")


def test_only_the_row_of_the_unit_that_was_no_more_is_named(data: Records) -> None:
    """Others on the same list, of another unit or for a school year in which it still was, are left alone."""
    rows = [
        {"recipient": "g-aaaaaa", "unit": "thcs-moi"},
        {"recipient": "g-bbbbbb", "unit": "thcs-cu", "school_year": "2024-2025"},
        {"recipient": "g-dddddd", "unit": "thcs-cu"},
        {"recipient": "g-eeeeee"},
    ]
    data.decision("2026/qd-7", rows)
    assert [row for row in _said(data, "unit-period") if "qd-7" in row[0]] == [
        ("data/decisions/2026/qd-7/recipients.csv", 4, "warning")
    ]


@pytest.mark.parametrize(
    ("levels", "level", "words"),
    [
        (["so"], "so", None),
        (["so"], None, None),
        (["so"], "tinh", "phải là một trong: so (Cấp sở); ở đây ghi “tinh”"),
        ([], "so", "không chia cấp"),
    ],
)
def test_levels_of_titles_that_a_unit_registers_for(
    data: Records, levels: list[str], level: str | None, words: str | None
) -> None:
    """A unit registers, as a decision gives, at a level on which the title exists; the levels that fit are told."""
    _award(data, levels=levels)
    data.record("vocabulary/levels.yml", {"levels": [{"id": "so", "name": "Cấp sở"}, {"id": "tinh", "name": "Cấp tỉnh"}]})
    title = {"award": "giay-khen", "count": "1"} | ({"level": level} if level else {})
    data.change("registrations/dang-ky-1.yml", titles=[{"award": "lao-dong-tien-tien", "count": "2"}, title])
    found = [one for one in check(loaded(data.root), TODAY) if one.rule == "award-level" and "dang-ky-1" in one.path]
    assert [(one.field, one.severity) for one in found] == ([("titles[2].level", "error")] if words else [])
    assert all(words is not None and words in one.message for one in found)


@pytest.mark.parametrize(
    ("date", "quarter", "fits"),
    [
        ("2026-04-01", "Q2", True),
        ("2026-06-30", "Q2", True),
        ("2026-07-01", "Q2", False),
        ("2026-03-31", "Q2", False),
        ("2026", "Q2", True),
        ("2026-Q2", "Q2", True),
        ("2026-Q1", "Q2", False),
        ("2026-05", "Q2", True),
        ("2025-05-20", "Q2", False),
    ],
)
def test_quarters(data: Records, date: str, quarter: str, fits: bool) -> None:
    """A portrait's date, as far as it is known, lies in its quarter."""
    data.exemplar("2026/e-1", "g-aaaaaa", date=date, quarter=quarter)
    assert (_said(data, "quarter-date") == []) is fits


@pytest.mark.parametrize(
    ("path", "field", "fields", "warned"),
    [
        ("decisions/2026/qd-2/decision.yml", "date", {"date": "2026-06-02"}, True),
        ("decisions/2026/qd-2/decision.yml", "date", {"date": "2026-06-01"}, False),
        ("decisions/2026/qd-2/decision.yml", "date", {"date": "2026-06"}, False),
        ("decisions/2025/qd-1/decision.yml", "annulled.date", {"annulled": {"date": "2026-06-02"}}, True),
        ("exemplars/2026/e-2.yml", "date", {"date": "2026-06-02", "quarter": "Q2"}, True),
        ("exemplars/2026/e-2.yml", "date", {"date": "2026-06-01", "quarter": "Q2"}, False),
        ("campaigns/2026/ke-hoach/campaign.yml", "header.date", {"header": {"title": "Kế hoạch", "date": "2026-06-02"}}, True),
        ("documents/ct-34.yml", "date", {"date": "2041-04-07"}, True),
    ],
)
def test_what_has_happened_has_a_day_that_has_come(
    data: Records, path: str, field: str, fields: dict[str, Any], warned: bool
) -> None:
    """A date that is still to come, later in this year too, is perhaps a slip; today is none."""
    data.change("exemplars/2026/e-2.yml", date="2026-05-20", quarter="Q2")
    data.change(path, **fields)
    found = [(one.path, one.field, one.severity) for one in check(loaded(data.root), TODAY) if one.rule == "future-date"]
    assert found == ([(f"data/{path}", field, "warning")] if warned else [])


@pytest.mark.parametrize(
    ("field", "record"),
    [
        (
            "phases[1].end",
            (
                "campaigns/2026/dot/campaign.yml",
                {
                    "year": "2026",
                    "header": {"title": "Kế hoạch"},
                    "phases": [{"name": "Đợt 1", "start": "2026-05-01", "end": "2026-04"}],
                },
            ),
        ),
        (
            "consents[1].until",
            (
                "recipients/g-aaaaaa.yml",
                {
                    "kind": "person",
                    "name": "Lò Thị Mẫu",
                    "category": "nha-giao",
                    "consents": [{"by": "self", "purposes": ["page"], "given": "2026-03-02", "until": "2026-03-01"}],
                },
            ),
        ),
        (
            "consents[1].withdrawn",
            (
                "recipients/g-aaaaaa.yml",
                {
                    "kind": "person",
                    "name": "Lò Thị Mẫu",
                    "category": "nha-giao",
                    "consents": [
                        {"by": "self", "purposes": ["photo"], "given": "2026-03-02", "withdrawn": "2026-03-01"}
                    ],
                },
            ),
        ),
        (
            "former_names[1].until",
            (
                "units/thcs-x.yml",
                {
                    "name": "Trường X",
                    "kind": "truong",
                    "until": "2020-06-30",
                    "former_names": [{"name": "Tên xưa", "until": "2020-07-01"}],
                },
            ),
        ),
        (
            "awards[1].rules[1].until",
            (
                "vocabulary/awards.yml",
                {
                    "awards": [
                        {
                            "id": "giay-khen",
                            "name": "Giấy khen",
                            "kind": "hình thức",
                            "recipients": ["person", "collective", "household"],
                            "levels": ["so"],
                            "rules": [{"authority": "giam-doc-so", "since": "2026-01-02", "until": "2026-01-01"}],
                        },
                        {"id": "lao-dong-tien-tien", "name": "Lao động tiên tiến", "kind": "danh hiệu"},
                    ]
                },
            ),
        ),
    ],
)
def test_nothing_ends_before_it_begins(data: Records, field: str, record: tuple[str, dict[str, Any]]) -> None:
    """Every period in the records ends on or after the day on which it begins."""
    data.record(*record)
    found = [
        (problem.field, problem.severity)
        for problem in check(loaded(data.root), TODAY)
        if problem.rule == "until-before-since"
    ]
    assert found == [(field, "error")]
