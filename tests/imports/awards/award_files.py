"""Builds the files of the cases: a case says in YAML what stands on the sheet or page, this makes the bytes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
from openpyxl import Workbook

CASES = Path(__file__).parents[2] / "expectations" / "awards"


def file_bytes(case: dict[str, Any]) -> bytes:
    """The bytes of a case's file, by the ending of its name."""
    ending = case["file"].rsplit(".", 1)[1]
    if "text" in case:
        text = case["text"].replace("→", "\t")
        data = text.replace("\n", "\r\n") if case.get("crlf") else text
        return (b"\xef\xbb\xbf" if case.get("bom") else b"") + data.encode(case.get("encoding", "utf-8"))
    if ending == "xlsx":
        return workbook(case["sheets"])
    if ending == "docx":
        return document(case["body"])
    return (CASES / case["file"]).read_bytes()


def workbook(sheets: list[dict[str, Any]]) -> bytes:
    """A workbook: rows of values, merged areas, hidden rows, columns and sheets."""
    book = Workbook()
    book.remove(book.active)
    for wanted in sheets:
        sheet = book.create_sheet(wanted["name"])
        for number, row in enumerate(wanted["rows"], wanted.get("from_row", 1)):
            for column, value in enumerate(row, wanted.get("from_column", 1)):
                if value not in (None, ""):
                    sheet.cell(number, column, value)
        for area in wanted.get("merge", []):
            sheet.merge_cells(area)
        for number in wanted.get("hidden_rows", []):
            sheet.row_dimensions[number].hidden = True
        for letter in wanted.get("hidden_columns", []):
            sheet.column_dimensions[letter].hidden = True
        if wanted.get("hidden"):
            sheet.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def document(body: list[Any]) -> bytes:
    """A Word document: a string is a paragraph, a mapping with `rows` a table."""
    paper = docx.Document()
    for part in body:
        if isinstance(part, str):
            paper.add_paragraph(part)
            continue
        table = paper.add_table(len(part["rows"]), max(map(len, part["rows"])))
        for number, row in enumerate(part["rows"]):
            for column, value in enumerate(row):
                if value:
                    table.cell(number, column).text = str(value)
        for top, left, bottom, right in part.get("merge", []):
            merged = table.cell(top, left).merge(table.cell(bottom, right))
            merged.text = merged.text.strip()
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()
