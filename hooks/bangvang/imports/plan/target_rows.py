"""Targets in tables: a row names what is measured, its unit and, in the columns that look ahead, its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.figure_words import BOUND
from bangvang.imports.plan.figures import Figure
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.quantities import figures
from bangvang.imports.plan.tables import Row, rows
from bangvang.imports.plan.target_labels import as_entry
from bangvang.imports.plan.units import known_unit

_LABELS = ("chỉ tiêu", "danh hiệu", "tiêu chí", "nội dung", "hình thức khen", "lĩnh vực", "tên", "nhiệm vụ", "đơn vị thực hiện")
#: Beside one of these the column "Chỉ tiêu" holds figures.
_BESIDE = ("nội dung", "danh hiệu", "tiêu chí", "lĩnh vực", "nhiệm vụ")
_UNITS = ("đơn vị tính", "đvt", "đ.v.t", "đơn vị")
_AHEAD = re.compile(r"kế hoạch|mục tiêu|phấn đấu|chỉ tiêu|đăng ký|giao|giá trị|mức|số lượng|tỷ lệ|tỉ lệ|kh |kh$|cần đạt|dự kiến")
_BACK = re.compile(r"thực hiện năm|ước thực hiện|kết quả|đã đạt|năm trước|thực trạng|hiện trạng|hiện có|th năm|cùng kỳ")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: `Gia đình học tập (%)`: the unit behind what is measured.
_UNIT_NAMED = re.compile(r"\s*\(\s*(?P<unit>[^()\d]{1,20}?)\s*\)$")
_NUMBERED = re.compile(r"^\d{1,2}\s*[.)/]\s+")
#: A bound that the heading of a column sets for all its figures.
_LIMIT = re.compile(r"tối đa|tối thiểu|ít nhất|nhiều nhất|không quá")
_BARE = re.compile(
    rf"(?P<lead>(?:(?:phải\s+)?đạt|{BOUND}|\s)*)"
    r"(?P<value>\d[\d.,]*(?:\s*(?:đến|tới|[-–])\s*\d[\d.,]*)?)(?P<tail>(?:\s*trở (?:lên|xuống))?)",
    re.IGNORECASE,
)


def targets_in_rows(found: Sequence[Passage], year: int | None) -> Iterator[dict[str, Any]]:
    """The targets of all tables of a plan; columns of years before the plan's own look back and are left out."""
    for row in rows(found):
        yield from _in_row(row, year)


def _in_row(row: Row, year: int | None) -> Iterator[dict[str, Any]]:
    label_column = _label_column(row.headings, year)
    if label_column is None or label_column >= len(row.cells):
        return
    label = row.cells[label_column].strip("* ")
    if not label or label.isdigit():
        return
    unit_column = next(
        (i for word in _UNITS for i, head in enumerate(row.headings) if head.startswith(word) and i != label_column), None
    )
    unit = row.cells[unit_column].strip("* ") if unit_column is not None and unit_column < len(row.cells) else ""
    columns = _columns_ahead(row.headings, {label_column, unit_column}, year)
    if unit_column is not None and row.headings[unit_column] == "đơn vị" and not _is_unit(unit):
        unit = ""  # "Đơn vị" may say whose row it is
    named = _UNIT_NAMED.search(label)
    if not unit and named is not None and _is_unit(named["unit"]):
        label, unit = label[: named.start()].strip(), named["unit"]
    label = _NUMBERED.sub("", label)
    for column in columns:
        given = row.cells[column].strip("* ") if column < len(row.cells) else ""
        limit = _LIMIT.search(row.headings[column])
        given = f"{limit[0]} {given}" if limit and given[:1].isdigit() else given
        figure = _figure(given, unit or _unit_of(row.headings[column]))
        if figure is not None and given != label:
            name = f"{label} ({row.headings[column]})" if len(columns) > 1 else label
            yield as_entry(name, figure, row.line)


def _is_unit(words: str) -> bool:
    """Whether words are what something is counted in: `%`, `em`, `triệu đồng`."""
    return words == "%" or known_unit(f" {words}", 0) == len(words) + 1


def _label_column(headings: Sequence[str], year: int | None) -> int | None:
    """The column that says what is measured: of "Nội dung | Chỉ tiêu" the first, where no other column holds the figures."""
    named = [i for word in _LABELS for i, head in enumerate(headings) if word in head]
    if named and "chỉ tiêu" in headings[named[0]] and not _columns_ahead(headings, {named[0]}, year):
        return next((i for i in named if any(word in headings[i] for word in _BESIDE)), named[0])
    return next(iter(named), None)


def _columns_ahead(headings: Sequence[str], others: set[int | None], year: int | None) -> list[int]:
    """The columns that hold targets: of the plan's year or later, or named as a plan's."""
    named = [i for i, head in enumerate(headings) if i not in others and _AHEAD.search(head) and not _BACK.search(head)]
    years = {i: max(map(int, _YEAR.findall(head))) for i, head in enumerate(headings) if i not in others and _YEAR.search(head)}
    years = {i: last for i, last in years.items() if not _BACK.search(headings[i])}
    if years and year is not None:
        kept = [i for i, last in years.items() if last >= year]
        latest = max(years.values())
        if len(years) > 1 and not any(_AHEAD.search(headings[i]) for i in years):
            # Two school years side by side: the earlier one is what was reached.
            kept = [i for i in kept if years[i] > min(years.values()) or min(years.values()) > year]
        return kept or [i for i, last in years.items() if last == latest]
    return named


def _unit_of(heading: str) -> str:
    """The unit that a column's heading names: `tỷ lệ (%)`, `số lượng (người)`."""
    found = re.search(r"\(\s*(?:đvt\s*:\s*)?([^()]{1,30})\)\s*$", heading)
    return found[1].strip() if found else "%" if "%" in heading else ""


def _figure(given: str, unit: str) -> Figure | None:
    """The figure of a cell: with its own unit, else with that of its row or column."""
    # Beside a unit `11/12` is no day.
    own = figures(f"{given} {unit}" if unit and re.fullmatch(r"\d+\s*/\s*\d+", given) else given)
    if own and (own[0].is_share or not unit):
        return own[0]
    bare = _BARE.match(given)
    if bare is None:
        return None
    tail = "%" if unit == "%" else " lần"
    counted = figures(f"{bare['lead']}{bare['value'].rstrip('.,')}{tail}{bare['tail']}")
    if not counted:
        return None
    counted[0].unit = unit or None
    return counted[0]
