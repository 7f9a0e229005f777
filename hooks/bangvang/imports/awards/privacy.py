"""What a list holds of private life: said with its place, left out of every field that could be shown."""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.awards.model import Entry
from bangvang.imports.tables.folding import tidy
from bangvang.privacy_scan import scan
from bangvang.problems import Problem

_FIELDS = ("recipient", "role", "unit", "award", "reason", "note")
_FIELD_NAMES = {"recipient": "họ và tên", "role": "chức vụ", "unit": "đơn vị", "award": "danh hiệu", "reason": "thành tích", "note": "ghi chú"}


def clean(entries: list[Entry], columns: list[tuple[str, int, str]], name: str) -> tuple[list[Entry], list[Problem]]:
    """Entries without private data, and one problem for each place where there was some.

    The messages name kind and place, never the data itself: they may end in a log.
    """
    problems = [Problem(name, line, "", "warning", "private-column",
                        f"{f'ô {cell}' if cell else 'cột'} có “{meaning}”: là dữ liệu riêng tư, không đưa vào bản nháp")
                for meaning, line, cell in dict.fromkeys(columns)]
    cleaned = []
    for entry in entries:
        changes = {}
        for field in _FIELDS:
            text = getattr(entry, field)
            findings = scan(text)
            if not findings:
                continue
            for finding in reversed(findings):
                text = text[:finding.start] + " " + text[finding.end:]
            changes[field] = _mended(text)
            kinds = ", ".join(sorted({finding.kind for finding in findings}))
            place = entry.cell or f"dòng {entry.line}"
            problems.append(Problem(name, entry.line, field, "warning", "private-text",
                                    f"{_FIELD_NAMES[field]} ({place}) có dữ liệu riêng tư ({kinds}); đã bỏ khỏi bản nháp, bản gốc giữ nguyên"))
        cleaned.append(replace(entry, **changes) if changes else entry)
    return cleaned, problems


def _mended(text: str) -> str:
    text = re.sub(r"\(\s*[,;.]*\s*\)", " ", text)
    text = re.sub(r"\s+([,;.)])", r"\1", text)
    text = re.sub(r"([,;])(?:\s*[,;.])+", r"\1", text)
    return tidy(text).strip(" ,;-–")
