"""Emphasis marks in plan texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.outline import plain, spans


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("thường", [("", "thường")]),
        ("về “*Đẩy mạnh*” nhé", [("", "về “"), ("em", "Đẩy mạnh"), ("", "” nhé")]),
        ("**“Dân chủ”.**", [("strong", "“Dân chủ”.")]),
        ("**Đợt thứ nhất:** Thi đua", [("strong", "Đợt thứ nhất:"), ("", " Thi đua")]),
        ("5 * 3 = 15", [("", "5 * 3 = 15")]),
        ("**dở dang", [("", "**dở dang")]),
        ("một *dở", [("", "một *dở")]),
        ("2*3*4", [("", "2*3*4")]),
        ("", []),
    ],
)
def test_runs_of_one_style(text, runs):
    """Balanced marks give styled runs, marks without a partner stay as they are."""
    assert spans(text) == runs


def test_plain_text_has_no_marks():
    """The plain text keeps every word and drops only balanced marks."""
    assert plain("**a** *b* c*") == "a b c*"


@given(st.text(alphabet="ab *đ\n", max_size=30))
def test_no_character_but_marks_is_lost(text):
    """For any text, its runs together are the text less balanced asterisks."""
    joined = "".join(words for _, words in spans(text))
    assert joined.replace("*", "") == text.replace("*", "")
