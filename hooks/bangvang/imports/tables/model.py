"""The one shape that every kind of file is read into: blocks of rows of cells, each with its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from bangvang.problems import Problem

Merged = Literal["", "across", "down"]
#: A list, plan or article with its pictures.
MAX_BYTES = 50 * 1024 * 1024
#: Lines with words that a running text may have; real plans and articles have some hundred.
MAX_LINES = 20_000
#: Rows with words that are read of one table; the largest lists have some thousand.
MAX_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, its text as a reader of the file sees it (NFC, line breaks kept).

    Args:
        text: what is shown; a whole number without decimals, a date as dd/mm/yyyy.
        address: where it is (`B7`, `hàng 3 cột 2`); empty for a line of running text.
        merged: filled in from a merged area: `across` from the left, `down` from above.
        date: the date behind the text where the file itself says that it is one.
    """

    text: str
    address: str = ""
    merged: Merged = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, or one line of running text (a single cell).

    Args:
        cells: from left to right.
        line: 1-based row of the sheet or line of the text.
        hidden: the file hides this row from its readers.
    """

    cells: tuple[Cell, ...]
    line: int
    hidden: bool = False

    @property
    def texts(self) -> list[str]:
        """The texts of all cells, each merged area once where it spreads across."""
        return [cell.text for cell in self.cells if cell.merged != "across" and cell.text.strip()]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of rows that belong together: a table, a sheet, or running text between tables.

    Args:
        kind: `table` when the file draws one, else `text`.
        name: where it is, in Vietnamese (`trang tính “Cá nhân”`, `bảng 2`); empty for running text.
        rows: in the order of the file.
    """

    kind: Literal["table", "text"]
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its blocks in order, and what there is to say about it."""

    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> bool:
        """True when the file could not be used at all."""
        return not self.blocks and any(problem.severity == "error" for problem in self.problems)

    def changed(self, change: Callable[[str], str]) -> Reading:
        """The same with the text of each cell changed."""
        return replace(self, blocks=tuple(replace(block, rows=tuple(
            replace(row, cells=tuple(replace(cell, text=change(cell.text)) for cell in row.cells)) for row in block.rows
        )) for block in self.blocks))

    def told(self, problem: Problem) -> Reading:
        """The same with one more thing to say."""
        return replace(self, problems=(*self.problems, problem))


def refusal(name: str, rule: str, message: str, line: int = 0) -> Problem:
    """A reason for which a file is not read."""
    return Problem(name, line, "", "error", rule, message)


def notice(name: str, rule: str, message: str, line: int = 0) -> Problem:
    """Something about a file that an editor should know."""
    return Problem(name, line, "", "warning", rule, message)


def too_many_rows(where: str, name: str, line: int = 0) -> Problem:
    """What an editor is told of a table of which `MAX_ROWS` rows were read.

    Args:
        where: which table of the file; empty where there is one.
        line: the first row that was not read.
    """
    return notice(name, "too-many-rows", f"{where}{': ' if where else ''}chỉ đọc {MAX_ROWS} hàng đầu có chữ; hãy chia danh sách "
                  "thành nhiều tệp", line)


def too_large(name: str) -> Problem:
    """The refusal of a file of more than `MAX_BYTES`."""
    return refusal(name, "file-too-large", f"tệp lớn hơn {MAX_BYTES // 1048576} MB; hãy bỏ ảnh lớn hoặc chia tệp")


def too_many_lines(text: str, name: str) -> Problem | None:
    """The refusal of a text that is longer than any plan or article; None for others."""
    count = sum(1 for line in text.split("\n") if line.strip())
    if count <= MAX_LINES:
        return None
    said = f"{count:,}".replace(",", ".")
    return refusal(
        name,
        "too-many-lines",
        f"văn bản có {said} dòng có chữ, mức cho phép là {MAX_LINES // 1000}.000; hãy chỉ giữ phần cần nhập hoặc chia "
        "thành nhiều tệp; nếu là bảng số liệu, hãy lưu dạng .xlsx hay .csv",
    )
