"""Tables inside a plan: rows of `| a | b |` or of cells apart by tabs, with the headings of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangvang.imports.plan.passages import Passage
from bangvang.outline import is_row


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells, and the headings of its columns in small letters."""

    passage: Passage
    cells: tuple[str, ...]
    headings: tuple[str, ...]

    @property
    def line(self) -> int:
        """The line of the source."""
        return self.passage.line(0)

    def column(self, *words: str) -> str | None:
        """The cell under the first heading that contains one of the words."""
        for word in words:
            for heading, cell in zip(self.headings, self.cells, strict=False):
                if word in heading:
                    return cell
        return None


def cells_of(text: str) -> tuple[str, ...] | None:
    """The cells of a table row; None for running text."""
    if not text.startswith("|") and is_row(text):
        return tuple(cell.strip() for cell in text.split("\t" if "\t" in text else " | "))
    if not text.startswith("|") or text.count("|") < 2:
        return None
    return tuple(cell.strip() for cell in text.strip().strip("|").split("|"))


def rows(found: Sequence[Passage]) -> Iterator[Row]:
    """All rows below the heading rows of the tables, in order."""
    headings: tuple[str, ...] | None = None
    for passage in found:
        cells = cells_of(passage.text)
        if cells is None:
            headings = None
        elif headings is None:
            headings = tuple(cell.lower() for cell in cells)
        elif any(cell.strip("-: ") for cell in cells):
            yield Row(passage, cells, headings)
