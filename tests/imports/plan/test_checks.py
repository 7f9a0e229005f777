"""Warnings about slips in plans; nothing is corrected."""

import datetime as dt
from pathlib import Path

from bangvang.imports.plan import read_plan
from benchmarks.imports.score import EXPECTATIONS

TODAY = dt.date(2026, 11, 22)


def rules(name: str) -> list[tuple[int, str]]:
    """Line and rule of each warning of a real plan."""
    text = Path(EXPECTATIONS, f"{name}.txt").read_text(encoding="utf-8")
    return [(row["line"], row["rule"]) for row in read_plan(text, name, TODAY)["problems"]]


def test_ratios_that_do_not_give_their_percentage():
    """386/478 is not 83,91 % and 388/478 not 84,57 %; the whole ratios of 129 communes are no slip."""
    found = [row for row in rules("2024-dien-bien-so-gddt") if row[1] == "ratio-percentage"]
    assert found == [(50, "ratio-percentage"), (50, "ratio-percentage")]


def test_deadlines_before_the_plan_and_phases_after_their_report():
    """The school's plan of 25/3/2024 asks for two things by 15/3, and its second phase outlasts its report."""
    found = rules("2024-thcs-le-anh-xuan-tan-phu")
    assert (75, "deadline-before-plan") in found
    assert (85, "deadline-before-plan") in found
    assert (57, "phase-after-report") in found
    assert not [row for row in found if row[1] == "anniversary-count"]


def test_a_count_that_does_not_add_up():
    """131 years from 1890 to 2022 is a warning at its line; the text stays as it is."""
    text = "I. NỘI DUNG\n\nKỷ niệm 131 năm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2022).\n"
    result = read_plan(text, "ke-hoach.txt", TODAY)
    (row,) = [row for row in result["problems"] if row["rule"] == "anniversary-count"]
    assert (row["line"], row["severity"]) == (3, "warning")
    assert "132 năm" in row["message"]
    assert result["anniversaries"][0]["years"] == 131


def test_the_lost_word_and_blank_header_are_reported():
    """The gap of Uông Bí and the blank number and day of Ninh Bình stand in the list with their lines."""
    assert (35, "lost-words") in rules("2022-uong-bi-phong-gddt")
    assert {(3, "blank-number"), (5, "blank-date")} <= set(rules("2021-ninh-binh-so-gddt-30-nam-tai-lap"))
