"""Plain text as rows: CSV with any of the usual separators, tab or pipe tables, and running lines."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from contextlib import suppress

from bangvang.imports.tables.model import MAX_ROWS, Block, Cell, Reading, Row, notice, refusal, too_many_rows
from bangvang.problems import Problem

_SEPARATORS = (";", ",", "\t", "|")
_RULE = re.compile(r"^[\s|:+=_-]+$")
_GAP = re.compile(r"\s{3,}|\t+")


def read_csv(text: str, name: str) -> Reading:
    """Rows of a CSV file; the separator is the one under which most rows agree, or stated by `sep=`."""
    problems: list[Problem] = []
    skipped = 0
    stated = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    if stated:
        text = text[stated.end() :]
        skipped = 1
    separator = stated[1] if stated else _separator(text)
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator)
    before = skipped
    try:
        for fields in reader:
            first, before = before + 1, reader.line_num + skipped
            if len(rows) >= MAX_ROWS:
                problems.append(too_many_rows("", name, first))
                break
            if any(field.strip() for field in fields):
                cells = tuple(
                    Cell(field.replace("\r\n", "\n").replace("\r", "\n"), f"hàng {first}, cột {column}")
                    for column, field in enumerate(fields, 1)
                )
                rows.append(Row(cells, first))
    except csv.Error:
        problems.append(
            notice(
                name,
                "csv-broken",
                "từ dòng này tệp không còn đúng dạng CSV (thường do thiếu dấu nháy đóng)",
                reader.line_num + skipped,
            )
        )
    if any(len(cell.text) > 5000 for row in rows for cell in row.cells):
        problems.append(
            notice(name, "csv-long-field", "có ô dài bất thường, có thể thiếu dấu nháy đóng; hãy xem lại tệp")
        )
    if not rows:
        return Reading((), (*problems, refusal(name, "empty-file", "tệp không có hàng nào có chữ")))
    return Reading((Block("table", "", tuple(rows)),), tuple(problems))


def _separator(text: str) -> str:
    best = (0.0, ",")
    for separator in _SEPARATORS:
        sample = text[:200_000].splitlines(keepends=True)[:80]
        counts: Counter[int] = Counter()
        with suppress(csv.Error):  # a quote left open before a long text: what stands before it tells
            counts.update(len(fields) for fields in csv.reader(sample, delimiter=separator) if any(fields))
        wide = {width: times for width, times in counts.items() if width > 1}
        if wide:
            width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
            best = max(best, (times + min(width, 12) / 100, separator), key=lambda item: item[0])
    return best[1]


def read_text(text: str, name: str) -> Reading:
    """Lines of a text; lines with pipes, tabs or wide gaps become rows of several cells, numbered by line."""
    problems: list[Problem] = []
    blocks: list[Block] = []
    current: list[Row] = []
    kind = ""
    count = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if not line.strip() or (_RULE.match(line) and len(line.strip()) > 2):
            continue
        if count == MAX_ROWS:
            problems.append(too_many_rows("", name, number))
            break
        count += 1
        fields = _fields(line)
        wide = "table" if len(fields) > 1 else "text"
        if wide != kind and current:
            blocks.append(Block("table" if kind == "table" else "text", "", tuple(current)))
            current = []
        kind = wide
        cells = tuple(
            Cell(field.strip(), f"dòng {number}, cột {column}" if len(fields) > 1 else "")
            for column, field in enumerate(fields, 1)
        )
        current.append(Row(cells, number))
    if current:
        blocks.append(Block("table" if kind == "table" else "text", "", tuple(current)))
    if not blocks:
        return Reading((), (refusal(name, "empty-file", "tệp không có dòng nào có chữ"),))
    return Reading(tuple(blocks), tuple(problems))


def _fields(line: str) -> list[str]:
    stripped = line.strip()
    if stripped.count("|") >= 2 or (stripped.count("|") == 1 and " | " in stripped):
        inner = stripped.removeprefix("|").removesuffix("|") if stripped.startswith("|") else stripped
        return [field.replace("\x01", "|") for field in inner.replace("\\|", "\x01").split("|")]
    if "\t" in line.strip("\r\n ") and stripped.count("\t"):
        return line.rstrip("\r\n").split("\t")
    gaps = _GAP.split(stripped)
    return gaps if len(gaps) >= 3 else [line]
