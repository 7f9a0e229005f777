"""Days that a header writes in words."""

from __future__ import annotations

import pytest

from bangvang.imports.plan.worded_dates import in_figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi lăm", "ngày 15 tháng 9 năm 2025"),
        ("ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu", "ngày 31 tháng 12 năm 2026"),
        ("ngày mùng một tháng tư năm hai ngàn hai mươi tư", "ngày 1 tháng 4 năm 2024"),
    ],
)
def test_a_day_in_words_becomes_figures(words: str, figures: str) -> None:
    """A whole day in words is the same day in figures, the text around it unchanged."""
    assert in_figures(f"Suối Mơ, {words}.") == f"Suối Mơ, {figures}."


@pytest.mark.parametrize("text", ["ngày hội năm nay", "ngày mười tháng chín", "ngày hai mươi tháng ba mươi năm hai nghìn một"])
def test_what_is_no_whole_day_stays_as_it_is(text: str) -> None:
    """Words that make no real day with its year are not touched."""
    assert in_figures(text) == text
