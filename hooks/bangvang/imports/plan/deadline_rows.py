"""Deadlines in tables: a column of times, known by its heading or by what its cells hold, and one of what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from bangvang.imports.plan.deadline_meaning import is_ahead
from bangvang.imports.plan.deadline_spans import lasting, longest
from bangvang.imports.plan.deadline_vocabulary import EMAIL, TENTATIVE
from bangvang.imports.plan.deadline_words import channel_of, last_day
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import spot_dates
from bangvang.imports.plan.ranges import ranges
from bangvang.imports.plan.tables import Row, rows

_WHEN = ("thời hạn", "hạn ", "hạn hoàn thành", "thời gian", "tiến độ", "hoàn thành", "thời điểm", "xong")
_WHAT = ("nội dung", "nhiệm vụ", "công việc", "việc", "hoạt động", "báo cáo", "mốc", "phần việc", "sản phẩm", "hồ sơ", "bước")
#: Columns that say neither when nor what.
_NEITHER = re.compile(r"stt|\btt\b|số tt|chủ trì|phụ trách|phối hợp|thực hiện|người|đơn vị|bộ phận|ghi chú|nơi nhận|địa điểm|gửi")
#: Columns of days on which nothing is due.
_OTHER_DAYS = re.compile(r"kỷ niệm|ngày lễ|ban hành|sinh|thành lập|bắt đầu|từ ngày|khai mạc")
_PHASE = re.compile(r"(?:đợt|giai đoạn|chặng)\s", re.IGNORECASE)


def in_rows(found: Sequence[Passage], context: Context) -> Iterator[dict[str, Any]]:
    """The deadlines of all tables of a plan."""
    for _, table in groupby(rows(found), key=lambda row: row.headings):
        listed = list(table)
        dated = _dated_column(listed, context)
        for row in listed:
            yield from _in_row(row, dated, context)


def _in_row(row: Row, dated: int | None, context: Context) -> Iterator[dict[str, Any]]:
    """A row of a table of tasks: the column of time, and the column that says what is to be done."""
    when = row.column(*_WHEN)
    what = row.column(*_WHAT)
    if when is None:
        # "Mốc | Việc": a column of landmarks may hold the times; one of days always does.
        when = next((cell for cell in (row.column("ngày"), row.column("mốc")) if cell and cell != what), None)
    if dated is not None and (when is None or what is None) and not any(map(_PHASE.match, row.cells)):
        when = row.cells[dated]
        what = what if what and what != when else _said(row, dated)
    if when is None or not what or _PHASE.match(row.cells[0]):
        return
    span = next(ranges(when, context), None)
    dates = list(spot_dates(when))
    date = dates[1] if span is not None and len(dates) > 1 else next(iter(dates), None)
    if span is not None and (span.stop is None or span.start is None or lasting(span) > longest(span)):
        return
    if date is not None and (date.month or date.quarter or date.edge == "end"):
        resolved = last_day(when, date, context)
        email = EMAIL.search(row.passage.text)
        yield {
            "title": what,
            "date": str(resolved) if resolved else None,
            "channel": row.column("nơi nhận", "gửi về", "hình thức gửi") or channel_of(what, len(what)),
            "email": email[0] if email else None,
            "tentative": TENTATIVE.search(when) is not None,
            "line": row.line,
        }


def _dated_column(table: Sequence[Row], context: Context) -> int | None:
    """The column whose cells are times of the plan, whatever it is called; None where there is none."""
    width = min((len(row.cells) for row in table), default=0)
    for column in range(width):
        heading = table[0].headings[column] if column < len(table[0].headings) else ""
        cells = [row.cells[column] for row in table if row.cells[column].strip("- ")]
        if not _OTHER_DAYS.search(heading) and len(cells) > 1 and all(_is_time(cell, context) for cell in cells):
            return column
    return None


def _is_time(cell: str, context: Context) -> bool:
    """Whether a cell holds a time of the plan and little else."""
    dates = list(spot_dates(cell))
    ahead = dates and all((date.month or date.quarter) and is_ahead(date, context) for date in dates)
    return bool(ahead) and len(cell) < 60


def _said(row: Row, when: int) -> str:
    """What is to be done: the first column of words that is neither a number nor somebody."""
    for column, cell in enumerate(row.cells):
        heading = row.headings[column] if column < len(row.headings) else ""
        if column != when and re.search(r"[^\W\d_]{2}", cell) and not _NEITHER.search(heading):
            return cell
    return ""
