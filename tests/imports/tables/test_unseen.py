"""Signs that nobody sees, out of lists and articles: taken away and told, as out of plans."""

from __future__ import annotations

import pytest

from bangvang.imports.stories.lines import read_lines
from bangvang.imports.tables import read_tables

NAMES = ["\ufeffLò Thị Mẫu", "H\u200b’Hen Niê\u200e", "Vàng Thị Chá\u200d Mẫu", "\u202aSùng A Mẫu\u202c"]
SEEN = ["Lò Thị Mẫu", "H’Hen Niê", "Vàng Thị Chá Mẫu", "Sùng A Mẫu"]


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_of_a_list(name: str) -> None:
    """A record may hold none of them: every draft of such a list would stop a build."""
    between = "," if name == "a.csv" else "\t"
    reading = read_tables("".join(f"{at}{between}{one}\n" for at, one in enumerate(NAMES)).encode(), name)
    assert [row.cells[1].text for block in reading.blocks for row in block.rows] == SEEN
    assert [problem.rule for problem in reading.problems] == ["unseen-character"]
    assert "U+200B, U+200D, U+200E, U+202A, U+202C" in reading.problems[0].message


def test_of_an_article() -> None:
    """The same with the lines of a story."""
    lines, _, problems = read_lines("\n".join(NAMES[1:]).encode(), "a.txt")
    assert [line.text for line in lines] == SEEN[1:]
    assert [problem.rule for problem in problems] == ["unseen-character"]


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_a_letter_that_only_looks_like_d(name: str) -> None:
    """A name with the Icelandic letter is never found by the search."""
    between = "," if name == "a.csv" else "\t"
    reading = read_tables(f"1{between}Ðoàn Thị Mẫu\n2{between}Lò Ðức Mẫu\n".encode(), name)
    assert [row.cells[1].text for block in reading.blocks for row in block.rows] == ["Đoàn Thị Mẫu", "Lò Đức Mẫu"]
