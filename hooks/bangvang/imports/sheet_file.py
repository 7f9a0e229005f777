"""The department's own sheet as a file: its rows, what they change, the review, the result for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bangvang.imports.known import KINDS
from bangvang.imports.sheet_return import batch_of, changes_of, left_alone, notes_of, pupils_of
from bangvang.imports.sheets import Change, SheetRow, in_words, read_sheet
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Invalid, Problem


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet as read, and what it changes."""

    rows: tuple[SheetRow, ...]
    changes: tuple[Change, ...]


def read_own_sheet(name: str, data: bytes, catalogue: Catalogue, root: Path) -> tuple[Sheet, dict[str, Any], str]:
    """The sheet, its result for JSON, and its review in Vietnamese.

    Raises:
        Invalid: the file cannot be read as a sheet.
    """
    rows, problems = read_sheet(data, name)
    if any(problem.severity == "error" for problem in problems):
        raise Invalid(problems)
    sheet = Sheet(tuple(rows), tuple(changes_of(catalogue, rows)))
    told = in_words(sheet.changes)
    noted = [*left_alone(catalogue, name, rows), *notes_of(name, rows), *pupils_of(name, sheet.changes)]
    problems = [*problems, *noted, *_refusals(name, data, sheet, catalogue, root)]
    result = {
        "kind": "awards",
        "decision": {},
        "recipients": [_row(row) for row in rows],
        "changes": told,
        "problems": [asdict(problem) for problem in problems],
    }
    return sheet, result, "\n".join(_review(name, rows, told, problems)) + "\n"


def _review(name: str, rows: Sequence[SheetRow], told: Sequence[str], problems: Sequence[Problem]) -> list[str]:
    head = [f"── {name}", "BẢNG TÍNH KHEN THƯỞNG CỦA ĐƠN VỊ", f"Số hàng: {len(rows)}", "Thay đổi so với các bản ghi:"]
    doubts = [f"Cần xem lại: {len(problems) or 'không có'}"]
    doubts += [f"  {_place(name, problem)}{problem.message}" for problem in problems]
    return [*head, *(f"  {line}" for line in told), *doubts]


def _place(name: str, problem: Problem) -> str:
    """The row of the sheet; of what a record would not accept, the record and its field."""
    if problem.path == name:
        return f"hàng {problem.line}: " if problem.line else ""
    return f"{problem.path}: {problem.field}: " if problem.field else f"{problem.path}: "


def _refusals(name: str, data: bytes, sheet: Sheet, catalogue: Catalogue, root: Path) -> tuple[Problem, ...]:
    """Why the sheet could not be written as it is; told while it is only looked at."""
    try:
        batch_of(catalogue, sheet.rows, sheet.changes, root, name, data)
    except Invalid as invalid:
        return invalid.problems
    return ()


def _row(row: SheetRow) -> dict[str, Any]:
    """A row of the sheet with the field names of a list's entries; the ids that it names beside."""
    fields = asdict(row)
    kinds = {word: kind for kind, word in KINDS.items()}
    named = {"recipient": fields.pop("name"), "recipient_id": fields.pop("recipient"), "decision_id": fields.pop("decision")}
    return {**named, **fields, "kind": kinds.get(row.kind, row.kind)}
