"""Words with what stands before them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bangvang.text import placed_words, words


def test_signs_and_spaces_before_each_word() -> None:
    """Apostrophes of all kinds are one sign, and a part of the word."""
    assert placed_words("“Em  H’Hen, Lan.") == [("“", "Em"), ("  ", "H'Hen"), (", ", "Lan")]


@given(st.text())
def test_the_same_words(text: str) -> None:
    """They are those of `words`, whatever the text."""
    assert [word for _, word in placed_words(text)] == words(text)
