"""Tables inside a plan: rows of `| a | b |` or of cells apart by tabs, with the headings of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangvang.imports.plan.passages import Passage
from bangvang.outline import cell_separator, is_row
from bangvang.outline.lines import is_finished

#: What heads rows of a table is no longer.
_SHORT = 80


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
        return tuple(cell.strip() for cell in text.split(cell_separator(text)))
    if not text.startswith("|") or text.count("|") < 2:
        return None
    return tuple(cell.strip() for cell in text.strip().strip("|").split("|"))


def rows(found: Sequence[Passage]) -> Iterator[Row]:
    """All rows below the heading rows of the tables, in order."""
    headings: tuple[str, ...] | None = None
    for passage, following in zip(found, [*found[1:], None], strict=False):
        cells = cells_of(passage.text)
        if cells is None:
            headings = headings if _parts_rows(passage, following) else None
        elif headings is None:
            headings = tuple(cell.lower() for cell in cells)
        elif any(cell.strip("-: ") for cell in cells):
            yield Row(passage, cells, headings)


def _parts_rows(passage: Passage, following: Passage | None) -> bool:
    """Whether a line heads some rows inside a table apart by tabs: `A  Giáo dục mầm non` above the row `1  …`."""
    cells = cells_of(following.text) if following is not None else None
    short = len(passage.text) < _SHORT and not is_finished(passage.text)
    return short and cells is not None and cells[0].rstrip(".").isdigit()
