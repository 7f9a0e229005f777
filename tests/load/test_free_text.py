"""Whom a text names is found in time, whatever the text is."""

from __future__ import annotations

import time

import pytest

from bangvang.load.free_text import pairs_in, pairs_of, pairs_said


@pytest.mark.parametrize("unit", ["A", "Aa", "A'", "A a", "A' ", "A-a", "A'a ", "Nguyễn "])
def test_a_long_text_without_names(unit: str) -> None:
    """A story as long as any may be is read in moments, also one of capitals without a space."""
    begun = time.process_time()
    pairs_said((unit * 200_000)[:200_000])
    assert time.process_time() - begun < 5  # it took an hour


@pytest.mark.parametrize(
    "text", ["Cô Nguyễn Thị An dạy.", "_Nguyễn Thị An_", "NguyễnThị  An\nThị\nAn", "H'Hen Niê Thị An"]
)
def test_a_name_is_found(text: str) -> None:
    """The last two words of a name stand among the pairs of every text that says them."""
    assert not pairs_of("Nguyễn Thị An").isdisjoint(pairs_in(pairs_said(text)))
    assert pairs_of("H'Hen Niê").isdisjoint(pairs_in(pairs_said("Thị An")))
