"""What a list holds of private life: said with its place, left out of every field that could be shown."""

from __future__ import annotations

import re

from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.posts import split_post
from bangvang.imports.tables.folding import tidy
from bangvang.privacy_scan import Finding, scan
from bangvang.problems import Problem

_FIELDS = ("recipient", "role", "unit", "award", "reason", "note")
_FIELD_NAMES = {
    "recipient": "họ và tên",
    "role": "chức vụ",
    "unit": "đơn vị",
    "award": "danh hiệu",
    "reason": "thành tích",
    "note": "ghi chú",
}
_HOME = re.compile(r"(?i:thôn|bản|ấp|xóm|buôn|làng|tổ dân phố|khu phố|số nhà)\s+[\dA-ZĐÀ-Ỹ]")
_CLAUSE = re.compile(r"[,;.:]\s*|(?<!\w)(mặc dù|dù|tuy|trong khi|vượt lên|vượt qua|khi|bất chấp)(?!\w)", re.IGNORECASE)


def clean(entries: list[Entry], columns: list[tuple[str, int, str]], name: str) -> tuple[list[Entry], list[Problem]]:
    """Entries without private data, and one problem for each place where there was some.

    The messages name kind and place, never the data itself: they may end in a log.
    """
    problems = [
        Problem(
            name,
            line,
            "",
            "warning",
            "private-column",
            f"{f'ô {cell}' if cell else 'cột'} có “{meaning}”: là dữ liệu riêng tư, không đưa vào bản nháp",
        )
        for meaning, line, cell in dict.fromkeys(columns)
    ]
    cleaned = []
    seen: dict[str, list[Finding]] = {}
    for entry in entries:
        changes = {}
        for field in _FIELDS:
            text = getattr(entry, field)
            if text not in seen:
                seen[text] = scan(text)
            findings = seen[text]
            if not findings:
                continue
            for finding in reversed(findings):
                start, end = _clause(text, finding)
                text = text[:start] + " " + text[end:]
            changes[field] = _mended(text)
            if field == "role" and not entry.unit:
                # `(sinh năm 1980), Giáo viên Trường A`: behind what was taken off stands the post with its school.
                changes["role"], unit = split_post(changes["role"])
                changes |= {"unit": unit} if unit else {}
            if field == "role" and _HOME.match(changes[field]):
                # What is left of `SN 1980, thôn 3` behind a name is no post.
                changes[field] = ""
            kinds = ", ".join(sorted({finding.kind for finding in findings}))
            # The entry's cell is that of the name; the text stands in another cell of its row.
            place = f"cùng hàng với ô {entry.cell}" if re.search(r"[A-Z]\d+$", entry.cell) else f"dòng {entry.line}"
            problems.append(
                Problem(
                    name,
                    entry.line,
                    field,
                    "warning",
                    "private-text",
                    f"{_FIELD_NAMES[field]} ({place}) có dữ liệu riêng tư ({kinds}); đã bỏ khỏi bản nháp, bản gốc giữ nguyên",
                )
            )
        cleaned.append(entry.with_texts(changes))
    return cleaned, problems


def without_private(text: str) -> str:
    """A text of the paper without what it says of private life; where it stood is told for the entries that it names."""
    findings = scan(text)
    for finding in reversed(findings):
        start, end = _clause(text, finding)
        text = text[:start] + " " + text[end:]
    return _mended(text) if findings else text


def _clause(text: str, finding: Finding) -> tuple[int, int]:
    """What goes with a finding: for health and hardship the whole clause, which would tell it all the same."""
    if finding.kind not in {"sức khỏe", "hoàn cảnh"}:
        return finding.start, finding.end
    starts = [match.start() if match[1] else match.end() for match in _CLAUSE.finditer(text[: finding.start + 1])]
    end = re.search(r"[,;.]", text[finding.end :])
    return (starts[-1] if starts else 0), (finding.end + end.start() if end else len(text))


def _mended(text: str) -> str:
    text = re.sub(r"\(\s*[,;.]*\s*\)", " ", text)
    text = re.sub(r"\s+([,;.)])", r"\1", text)
    text = re.sub(r"([,;])(?:\s*[,;.])+", r"\1", text)
    return tidy(text).strip(" ,;-–")
