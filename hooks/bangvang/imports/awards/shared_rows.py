"""A row whose cell of names holds several people, as one row for each: teams of two at a contest, authors of one work."""

from __future__ import annotations

from dataclasses import replace

from bangvang.imports.awards.headings import Heading
from bangvang.imports.awards.names_parted import people_in_cell
from bangvang.imports.tables.model import Row

#: What may be said of each of them, line by line.
_OF_EACH = ("class", "role", "post", "unit")


def each_person(heading: Heading, row: Row) -> list[Row]:
    """The row as often as it names people; itself alone where it names one, or where lists stand side by side."""
    columns = heading.groups[0].get("name", [])
    if len(heading.groups) > 1 or len(columns) != 1 or columns[0] >= len(row.cells):
        return [row]
    place = columns[0]
    people = people_in_cell(row.cells[place].text)
    if len(people) == 1:
        return [row]
    own = [column for meaning in _OF_EACH for column in heading.groups[0].get(meaning, ())]
    return [
        replace(
            row,
            cells=tuple(
                replace(cell, text=who if number == place else _line(cell.text, turn, len(people)))
                if number == place or number in own
                else cell
                for number, cell in enumerate(row.cells)
            ),
        )
        for turn, who in enumerate(people)
    ]


def _line(text: str, turn: int, people: int) -> str:
    """The line of a cell that is this person's, where it has one for each; else all of it."""
    lines = [line for line in text.split("\n") if line.strip()]
    return lines[turn] if len(lines) == people else text
