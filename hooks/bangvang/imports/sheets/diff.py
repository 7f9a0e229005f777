"""What bringing a sheet back changes, row by row, in Vietnamese; nothing is written before it was shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bangvang.imports.sheets.columns import COLUMNS, SheetRow
from bangvang.imports.tables.folding import key

_IDS = {"decision", "recipient"}


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is added, changed or removed.

    Args:
        kind: `thêm`, `đổi` or `bỏ`.
        before, after: the row in the records and on the sheet; None where there is none.
        fields: (heading, old text, new text) of each field that differs.
    """

    kind: Literal["thêm", "đổi", "bỏ"]
    before: SheetRow | None
    after: SheetRow | None
    fields: tuple[tuple[str, str, str], ...] = ()


def diff(present: Sequence[SheetRow], sheet: Sequence[SheetRow]) -> list[Change]:
    """Changes from the present rows to the sheet's, in the order of the sheet, removals last.

    A row is known by its ids and its award and school year; then by its ids alone; a row without ids by name,
    unit, award, number and school year. Rows that are known and equal do not appear.
    """
    waiting = dict(enumerate(present))
    pairs: list[tuple[SheetRow, SheetRow | None]] = [(row, None) for row in sheet]
    for identity in (_whole, _exact, _by_ids, _by_words):
        index: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, row in waiting.items():
            if identity(row):
                index[identity(row)].append(number)
        for place, (row, known) in enumerate(pairs):
            if known is None and identity(row) and index.get(identity(row)):
                pairs[place] = (row, waiting.pop(index[identity(row)].pop(0)))
    changes: list[Change] = []
    for row, known in pairs:
        if known is None:
            changes.append(Change("thêm", None, row, _differences(SheetRow(), row)))
        elif fields := _differences(known, row):
            changes.append(Change("đổi", known, row, fields))
    changes += [Change("bỏ", row, None) for row in waiting.values()]
    return changes


def in_words(changes: Sequence[Change]) -> list[str]:
    """The changes as lines to read: `Hàng 7, đổi – Nguyễn Thị Hoa: Đơn vị: “A” → “B”`; a summary last."""
    lines = []
    for change in changes:
        row = change.after or change.before
        assert row is not None
        place = f"Hàng {change.after.line}" if change.after else "Không còn trong tệp"
        who = f"{row.name} – {row.award}" + (f" ({row.number})" if row.number else "")
        if change.kind == "đổi":
            said = "; ".join(f"{heading}: “{old}” → “{new}”" for heading, old, new in change.fields)
            lines.append(f"{place}, đổi – {who}: {said}")
        else:
            lines.append(f"{place}, {change.kind} – {who}" + (f", {row.unit}" if row.unit else ""))
    counts = [
        f"{sum(change.kind == kind for change in changes)} hàng {word}"
        for kind, word in (("thêm", "thêm"), ("đổi", "đổi"), ("bỏ", "bỏ"))
    ]
    return [*lines, "Không có gì thay đổi." if not changes else f"Tổng cộng: {', '.join(counts)}."]


def _whole(row: SheetRow) -> tuple[str, ...]:
    return (*_by_ids(row), *(getattr(row, column.field) for column in COLUMNS)) if _by_ids(row) else ()


def _exact(row: SheetRow) -> tuple[str, ...]:
    return (*_by_ids(row), key(row.award), row.school_year) if _by_ids(row) else ()


def _by_ids(row: SheetRow) -> tuple[str, ...]:
    return (row.decision, row.recipient) if row.decision and row.recipient else ()


def _by_words(row: SheetRow) -> tuple[str, ...]:
    return (key(row.name), key(row.unit), key(row.award), key(row.number), row.school_year)


def _differences(before: SheetRow, after: SheetRow) -> tuple[tuple[str, str, str], ...]:
    found = []
    for column in COLUMNS:
        old, new = getattr(before, column.field), getattr(after, column.field)
        forgotten = column.field in _IDS and not new
        if old != new and not forgotten:
            found.append((column.heading, old, new))
    return tuple(found)
