"""What an editor should look at in a list: counts that differ, doubles, gaps, names that do not read as names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bangvang.imports.awards.counts import counts_of
from bangvang.imports.awards.model import Entry, Paper
from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.awards.taken_back import corrects, takes_back
from bangvang.imports.awards.unread import notes_left_out, unread
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import key, name_key, plain
from bangvang.problems import Problem
from bangvang.text.folding import APOSTROPHES

_KINDS = {
    "persons": ("person", "cá nhân"),
    "collectives": ("collective", "tập thể"),
    "households": ("household", "hộ gia đình"),
}


def check(name: str, walked: Walk, paper: Paper, entries: list[Entry], why: str, *, certain: bool) -> list[Problem]:
    """All doubts about one list, in order of their lines."""
    found = [
        *([] if walked.only_takes_back else _status(name, paper, entries, why, certain=certain)),
        *_counts(name, walked, paper, entries),
        *_doubles(name, entries),
        *_gaps(name, entries),
        *_annulled(name, walked),
        *notes_left_out(name, entries),
    ]
    found += [Problem(name, line, "", "warning", rule, unread(rule, text))
              for rule, line, text in walked.doubts]
    return sorted(found, key=lambda problem: (problem.line, problem.rule, problem.message))


def _status(name: str, paper: Paper, entries: list[Entry], why: str, *, certain: bool) -> Iterator[Problem]:
    if not entries:
        yield Problem(
            name,
            0,
            "recipients",
            "warning",
            "no-recipients",
            f"không thấy tên người, tập thể nào được khen ({why}); danh sách cần có hàng tiêu đề như "
            "“STT, Họ và tên, Đơn vị, Danh hiệu”",
        )
        return
    if paper.status not in {"đã tặng", "truy tặng"}:
        yield Problem(
            name,
            0,
            "decision.status",
            "warning",
            "not-an-award",
            f"{why}: tình trạng là “{paper.status}”, không đăng như danh sách khen thưởng"
            + ("" if certain else "; nếu đã có quyết định, hãy ghi số, ngày quyết định"),
        )
    elif not paper.number and not any(entry.number for entry in entries):
        yield Problem(
            name,
            0,
            "decision.number",
            "warning",
            "missing-number",
            "chưa thấy số quyết định; hãy điền, ví dụ 812/QĐ-SGDĐT",
        )
    if not paper.date and not any(entry.date for entry in entries):
        yield Problem(
            name, 0, "decision.date", "warning", "missing-date", "chưa thấy ngày ban hành; hãy điền, dạng 2025-11-20"
        )


def _annulled(name: str, walked: Walk) -> Iterator[Problem]:
    """Articles that take something back: what they name must be annulled where it was given."""
    for line, text in walked.lines:
        if corrects(text):
            yield Problem(
                name,
                line,
                "recipients",
                "warning",
                "correction",
                f"“{text[:100]}” sửa lại văn bản đã ban hành, không phải khen thưởng: hãy mở quyết định cũ trong dữ liệu "
                "và sửa ở đó",
            )
        elif takes_back(text):
            yield Problem(
                name,
                line,
                "recipients",
                "warning",
                "annulment",
                f"“{text[:100]}” hủy bỏ điều đã tặng, không phải khen thưởng: hãy mở quyết định cũ trong dữ liệu "
                "và ghi tình trạng quyết định bị hủy bỏ",
            )


def _counts(name: str, walked: Walk, paper: Paper, entries: list[Entry]) -> Iterator[Problem]:
    counted = Counter(str(entry.kind) for entry in entries)
    heads = Counter(
        kind for kind, _, _ in {(str(entry.kind), name_key(entry.recipient), key(entry.unit)) for entry in entries}
    )
    for field, stated in sorted(paper.stated_counts.items()):
        kind, word = _KINDS[field]
        if entries and stated not in {counted[kind], heads[kind]}:
            yield Problem(
                name,
                0,
                f"decision.stated_counts.{field}",
                "warning",
                "count-differs",
                f"văn bản ghi {stated} {word}, danh sách đọc được {counted[kind]}; hãy soát lại hai số này",
            )
    for line, text, since in walked.totals:
        stated_here = counts_of(text)
        bare = re.search(r"(?:tong (?:cong|so)|cong)\D{0,30}?(\d{1,5})(?!\d)", plain(text))
        total = sum(stated_here.values()) if stated_here else int(bare[1]) if bare else 0
        people = len({(name_key(entry.recipient), key(entry.unit)) for entry in entries})
        if total and total not in {len(entries), people, since}:
            yield Problem(
                name,
                line,
                "",
                "warning",
                "total-differs",
                f"hàng cộng ghi {total}, danh sách đọc được {len(entries)}; hãy soát lại",
            )


def _doubles(name: str, entries: list[Entry]) -> Iterator[Problem]:
    first: dict[tuple[str, str, str, str], Entry] = {}
    for entry in entries:
        same = (name_key(entry.recipient), key(entry.unit), key(entry.award), entry.school_year)
        if same in first:
            yield Problem(
                name,
                entry.line,
                "recipient",
                "warning",
                "double-row",
                f"“{entry.recipient}” đã có ở dòng {first[same].line}, cùng đơn vị và danh hiệu; nếu là "
                "hai người thì giữ cả hai",
            )
        first.setdefault(same, entry)


def _gaps(name: str, entries: list[Entry]) -> Iterator[Problem]:
    seen: set[tuple[int, str]] = set()
    for entry in entries:
        if (entry.line, entry.recipient) in seen:
            continue
        seen.add((entry.line, entry.recipient))
        if not entry.award:
            yield Problem(
                name,
                entry.line,
                "award",
                "warning",
                "missing-award",
                f"“{entry.recipient}”: không thấy danh hiệu, hình thức khen thưởng",
            )
        if entry.kind == "person" and not entry.unit:
            yield Problem(
                name, entry.line, "unit", "warning", "missing-unit", f"“{entry.recipient}”: không thấy đơn vị"
            )
        # One word alone may be a name of the minorities; one with signs of a formula never is.
        single = len(entry.recipient.split()) == 1 and not re.search(rf"[^\w{APOSTROPHES}.-]|^[-_.]", entry.recipient)
        if entry.kind == "person" and not looks_like_person(entry.recipient) and not single:
            yield Problem(
                name,
                entry.line,
                "recipient",
                "warning",
                "odd-name",
                f"“{entry.recipient}” không giống họ tên; hãy xem lại ô này",
            )
        if entry.category == "hoc-sinh":
            yield Problem(
                name,
                entry.line,
                "recipient",
                "warning",
                "minor",
                "là học sinh: không công khai khi chưa có sự đồng ý ghi trong hồ sơ",
            )
