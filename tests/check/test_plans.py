"""The five real plans: what editors are told about them, read from the papers themselves, and nothing else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from bangvang.check import check
from bangvang.load.catalogue import load
from bangvang.problems import Problem
from tests.support.build import HOME, TODAY, loaded
from tests.support.data import Records, small_site

PUBLISHED = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def real() -> list[Problem]:
    """What is said about the data of this repository."""
    return sorted(check(load(str(HOME)), PUBLISHED))


def _plans(problems: list[Problem], rule: str) -> list[tuple[str, str]]:
    return [(problem.path.split("/")[3], problem.field) for problem in problems if problem.rule == rule]


def test_the_data_has_no_errors(real: list[Problem]) -> None:
    """Nothing in the repository's own records is wrong."""
    assert [str(problem) for problem in real if problem.severity == "error"] == []


def test_two_ratios_of_dien_bien(real: list[Problem]) -> None:
    """386/478 and 388/478 are printed as 83,91 % and 84,57 %; all other ratios of the plans are right."""
    found = [problem.message for problem in real if problem.rule == "ratio-percentage"]
    assert _plans(real, "ratio-percentage") == [
        ("dien-bien-so-gddt", "targets[1].value"),
        ("dien-bien-so-gddt", "targets[2].value"),
    ]
    assert found[0].startswith("386/478 là 80,75 %, ở đây ghi 83,91 %")
    assert found[1].startswith("388/478 là 81,17 %, ở đây ghi 84,57 %")


def test_deadlines_before_the_plan_of_le_anh_xuan(real: list[Problem]) -> None:
    """The plan of 25/3/2024 asks for two things by 15/3/2024."""
    assert _plans(real, "deadline-before-plan") == [
        ("thcs-le-anh-xuan", "deadlines[1].date"),
        ("thcs-le-anh-xuan", "deadlines[5].date"),
    ]


def test_phases_after_their_report(real: list[Problem]) -> None:
    """Four plans' reports are due before their last days: 31/12/2024 by 15/11 and 10/12, and those of Ninh Bình."""
    assert _plans(real, "phase-after-report") == [
        ("ninh-binh-30-nam-tai-lap", "phases[1].end"),
        ("ninh-binh-30-nam-tai-lap", "phases[2].end"),
        ("ninh-binh-30-nam-tai-lap", "phases[3].end"),
        ("minh-hoa-nam-2024", "phases[2].end"),
        ("thcs-le-anh-xuan", "phases[2].end"),
    ]


def test_the_lost_word_of_uong_bi(real: list[Problem]) -> None:
    """One page break of thirteen lost a word."""
    assert [(problem.path.split("/")[3], problem.line) for problem in real if problem.rule == "text-gap"] == [
        ("uong-bi-phong-gddt", 35)
    ]


def test_all_day_counts_add_up(real: list[Problem]) -> None:
    """All dated counts of years in the plans are right, and nothing else is said about the data."""
    said = {"ratio-percentage", "deadline-before-plan", "phase-after-report", "text-gap"}
    assert [str(problem) for problem in real if problem.rule not in said] == []


@pytest.mark.parametrize(
    ("value", "numerator", "denominator", "right"),
    [
        ("71.15", 148, 208, True),
        ("71.1", 148, 208, True),
        ("71.2", 148, 208, True),
        ("71", 148, 208, True),
        ("66.66", 2, 3, True),
        ("66.67", 2, 3, True),
        ("66.65", 2, 3, False),
        ("66.68", 2, 3, False),
        ("101.5", 203, 200, True),
        ("100", 129, 129, True),
        ("83.91", 386, 478, False),
        ("80.75", 386, 478, True),
        ("80.8", 386, 478, True),
        ("81", 386, 478, True),
        ("82", 386, 478, False),
        ("9E+1", 386, 478, False),
        ("81.0", 81, 100, True),
        ("80", 81, 100, False),
        ("82", 81, 100, False),
    ],
)
def test_a_ratio_to_the_last_digit_printed(
    tmp_path: Path, value: str, numerator: int, denominator: int, right: bool
) -> None:
    """Rounded or cut off, a percentage agrees with its ratio in all digits printed; more than 100 % may be right."""
    data = small_site(tmp_path)
    data.campaign(
        "2026/ty-le",
        targets=[
            {
                "label": "Chỉ tiêu",
                "value": value,
                "unit": "%",
                "numerator": str(numerator),
                "denominator": str(denominator),
            }
        ],
    )
    assert ("ratio-percentage" in _rules(data)) is not right
    assert Decimal(value) > 0


@pytest.mark.parametrize(
    ("day", "warned"),
    [
        ({"day": "nha-giao", "years": "43"}, True),
        ({"day": "nha-giao", "years": "44"}, False),
        ({"day": "nha-giao", "years": "43", "start": "1983-11-20"}, False),
        ({"years": "43"}, False),
    ],
)
def test_years_counted_from_the_record_of_the_day(tmp_path: Path, day: dict[str, str], warned: bool) -> None:
    """Where a plan does not say from when, the day's own record does (1982); what the plan says goes before it."""
    data = small_site(tmp_path)
    data.campaign("2026/dem-nam", anniversaries=[{"name": "Ngày Nhà giáo", "date": "2026-11-20"} | day])
    assert ("year-count" in _rules(data)) is warned


@pytest.mark.parametrize(
    ("deadline", "warned"),
    [
        ({"title": "Báo cáo tổng kết", "date": "2026-05-30"}, True),
        ({"title": "Báo cáo tổng kết", "date": "2026-05-31"}, False),
        ({"title": "Báo cáo tổng kết", "date": "2026-05"}, False),
        ({"title": "Báo cáo tổng kết", "date": "2026-05-30", "tentative": "true"}, False),
        ({"title": "Gửi kế hoạch", "date": "2026-05-30"}, False),
        ({"title": "Báo cáo tổng kết năm trước", "date": "2026-01-20"}, False),
    ],
)
def test_reports_on_a_phase(tmp_path: Path, deadline: dict[str, str], warned: bool) -> None:
    """Only a report due inside the phase, before its last day, is too early; a tentative date is no promise."""
    data = small_site(tmp_path)
    data.campaign(
        "2026/dot", phases=[{"name": "Đợt 1", "start": "2026-02-01", "end": "2026-05-31"}], deadlines=[deadline]
    )
    assert ("phase-after-report" in _rules(data)) is warned


@pytest.mark.parametrize(
    ("start", "date", "years", "right"),
    [
        ("1982-11-20", "2026-11-20", "44", True),
        ("1982-11-20", "2026-11-19", "44", False),
        ("1982-11-20", "2026-11-19", "43", True),
        ("1982", "2026", "44", True),
        ("1982", "2026", "45", False),
    ],
)
def test_counts_of_years(tmp_path: Path, start: str, date: str, years: str, right: bool) -> None:
    """A year counts once its day has come; where only years are known they are subtracted."""
    data = small_site(tmp_path)
    data.campaign("2026/ngay", anniversaries=[{"name": "Ngày", "start": start, "date": date, "years": years}])
    assert ("year-count" in _rules(data)) is not right


@pytest.mark.parametrize(
    ("start", "warned"), [("2025-12-31", True), ("2026-02-01", False), ("2026", False), (None, False)]
)
def test_a_plan_begins_no_earlier_than_the_one_above(tmp_path: Path, start: str | None, warned: bool) -> None:
    """The first phases that have a day are compared, those without one are not; a parent's phases may have any order."""
    data = small_site(tmp_path)
    above: list[dict[str, str]] = [{"name": "Đợt 0"}, {"name": "Đợt 2", "start": "2026-03"}]
    data.change("campaigns/2025/ke-hoach-cu/campaign.yml", phases=[*above, {"name": "Đợt 1", "start": "2026-02"}])
    data.change("campaigns/2026/ke-hoach/campaign.yml",
                phases=[{"name": "Đợt chung"}, {"name": "Đợt 1"} | ({"start": start} if start else {})])
    found = [(one.path, one.field) for one in check(loaded(data.root), TODAY) if one.rule == "plan-before-parent"]
    assert found == ([("data/campaigns/2026/ke-hoach/campaign.yml", "parents[1]")] if warned else [])


@pytest.mark.parametrize(("kind", "warned"), [("gap", True), ("join", False)])
def test_only_lost_words_are_told(tmp_path: Path, kind: str, warned: bool) -> None:
    """A sentence that a page break split and that was joined again lost nothing."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", page_breaks=[{"line": 7, "kind": kind}])
    assert ("text-gap" in _rules(data)) is warned


def _rules(data: Records) -> list[str]:
    return [problem.rule for problem in check(loaded(data.root), TODAY)]
