"""Generated pages through Markdown: the short way for pages of structure alone gives what the long way gives."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.markdown_blocks import OneLineBlocks, to_html


def long_way(text: str) -> str:
    """The page as Python-Markdown alone makes it."""
    return markdown.Markdown(extensions=[OneLineBlocks()]).convert(text)


def short_way(text: str) -> str:
    """The page as a build makes it."""
    return to_html(markdown.Markdown(extensions=[OneLineBlocks()]), text)


LINES = st.lists(
    st.sampled_from(
        [
            "<p>một</p>",
            "",
            "<ul><li>hai</li></ul>",
            '<div class="x"><h2 id="a">Ba &amp; bốn</h2></div>',
            "<p>*không nghiêng*</p>",
            "<section>",
            "</section>",
            "<p>&#42;1. sao</p>",
            "  ",
            "<table><tr><td>a_b_c</td></tr></table>",
        ]
    ),
    min_size=1,
    max_size=8,
)


@given(LINES)
def test_lines_of_structure_come_back_as_they_are(lines: list[str]) -> None:
    """Whatever lines of HTML a template writes, both ways give the same bytes."""
    text = "\n".join(lines)
    assert short_way(text) == long_way(text)


@pytest.mark.parametrize("text", ["# Đầu đề\n\n<p>một</p>\n", "<p>một</p>\nchữ thường\n<p>hai</p>"])
def test_text_between_lines_is_markdown(text: str) -> None:
    """A page with lines of plain Markdown goes the long way."""
    assert short_way(text) == long_way(text)
    assert "<p>một</p>" in short_way(text)
