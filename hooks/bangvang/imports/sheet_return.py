"""The department's sheet brought back: what it changes, and the files that hold the change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bangvang.imports.accepted import ensure_accepted
from bangvang.imports.awards.drafts import recipients_csv
from bangvang.imports.awards.fields import IN_DOUBT, may_be_pupil, reads_as_pupil
from bangvang.imports.known import KINDS, rows_of
from bangvang.imports.sheet_new import NewRecords
from bangvang.imports.sheet_words import Words, disagreements
from bangvang.imports.sheets.columns import SheetRow
from bangvang.imports.sheets.diff import Change, diff
from bangvang.imports.writing import Batch
from bangvang.imports.yaml_edit import with_field
from bangvang.model.cards import AwardCard
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Invalid, Problem

_OF_RECIPIENT = ("name", "kind", "role")
_OF_DECISION = ("number", "date", "issuer", "status")
_OF_AWARD = ("unit", "award", "level", "school_year", "reason")


@dataclass(slots=True)
class _Edits:
    """What is to change: fields by record id, rows by decision id and line."""

    recipients: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    decisions: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    rows: dict[str, dict[int, list[str] | None]] = field(default_factory=lambda: defaultdict(dict))
    added: dict[str, list[list[str]]] = field(default_factory=lambda: defaultdict(list))


def changes_of(catalogue: Catalogue, rows: Sequence[SheetRow]) -> list[Change]:
    """What a sheet changes, row by row.

    A sheet may hold one year, or new rows alone: only of a decision that it names is a missing row a removal.
    """
    named = {row.decision for row in rows if row.decision}
    return [
        change
        for change in diff(rows_of(catalogue), rows)
        if change.kind != "bỏ" or (change.before and change.before.decision in named)
    ]


def batch_of(
    catalogue: Catalogue, rows: Sequence[SheetRow], changes: Sequence[Change], root: Path, name: str, data: bytes
) -> Batch:
    """The files that hold the changes.

    Args:
        rows: all rows of the sheet, which must agree on a person's and a decision's own fields.
        changes: those of `changes_of`.
        root: the project's root.
        name: name of the sheet's file, for messages.
        data: the sheet's bytes, kept beside new decisions.

    Raises:
        Invalid: words that no record has, rows that contradict each other; all of them, and nothing is written.
    """
    words = Words(catalogue, name)
    words.problems += disagreements(name, rows)
    edits = _Edits()
    new = NewRecords(catalogue, words, root, data)
    awards = {(id_, award.line): award for id_, card in catalogue.decisions.items() for award in card.awards}
    for change in changes:
        if change.before and change.after:
            _changed(edits, words, change.before, change.after, awards[change.before.decision, change.before.line])
        elif change.before:
            edits.rows[change.before.decision][change.before.line] = None
        elif change.after:
            place, row = new.row(change.after)
            if place:
                edits.added[place].append(row)
    if words.problems:
        raise Invalid(words.problems)
    files = {**new.recipients(), **_edited(catalogue, root, edits)}
    batch = Batch(files, new.folders())
    ensure_accepted(batch.everything)
    return batch


def _changed(edits: _Edits, words: Words, before: SheetRow, after: SheetRow, award: AwardCard) -> None:
    """One row that differs: its fields go to the person, the decision or the row, whose they are."""
    for wanted in (after.decision, after.recipient):
        if wanted and wanted not in (before.decision, before.recipient):
            words.say(after, "id-changed", "mã quyết định và mã người, tập thể không được sửa; hãy giữ mã cũ hoặc để trống")
    same = [name for name in ("unit", "award", "level") if getattr(before, name) == getattr(after, name)]
    values = words.of_row(after, {name: getattr(award, name) or "" for name in same})
    for name in _OF_RECIPIENT:
        if getattr(before, name) != getattr(after, name):
            edits.recipients[before.recipient][name] = values[name]
    for name in _OF_DECISION:
        if getattr(before, name) != getattr(after, name):
            edits.decisions[before.decision][name] = values[name]
    if any(getattr(before, name) != getattr(after, name) for name in _OF_AWARD):
        edits.rows[before.decision][before.line] = [before.recipient, *(values[name] for name in _OF_AWARD)]


def _edited(catalogue: Catalogue, root: Path, edits: _Edits) -> dict[str, bytes]:
    """Present files with the changes: people first, then decisions, their lists last."""
    files: dict[str, bytes] = {}
    for kind, fields, ending in (("recipients", edits.recipients, ".yml"), ("decisions", edits.decisions, "/decision.yml")):
        for id_, values in sorted(fields.items()):
            path = f"data/{kind}/{id_}{ending}"
            files[path] = _with_fields((root / path).read_bytes(), values)
    for id_ in sorted({*edits.rows, *edits.added}):
        replaced = edits.rows[id_]
        rows = [replaced.get(award.line, _row(award)) for award in catalogue.decisions[id_].awards]
        kept = [row for row in rows if row is not None]
        files[f"data/decisions/{id_}/recipients.csv"] = recipients_csv([*kept, *edits.added[id_]]).encode()
    return files


def _with_fields(data: bytes, values: Mapping[str, str]) -> bytes:
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    for name, value in values.items():
        text = with_field(text, name, value)
    return text.encode()


def _row(award: AwardCard) -> list[str]:
    return [award.recipient, *(getattr(award, name) or "" for name in _OF_AWARD)]


def left_alone(catalogue: Catalogue, name: str, rows: Sequence[SheetRow]) -> list[Problem]:
    """Decisions that an exported sheet does not name any more: they stay, and that is said."""
    named = {row.decision for row in rows if row.decision}
    years = {catalogue.decisions[id_].year for id_ in named & set(catalogue.decisions)}  # a sheet may hold one year
    if not rows:
        message = "bảng tính không có hàng nào để nhập; các bản ghi giữ nguyên"
    elif left := [id_ for id_, card in sorted(catalogue.decisions.items())
                  if id_ not in named and card.awards and card.year in years]:
        message = (f"bảng tính không có hàng nào của {len(left)} quyết định (ví dụ {left[0]}); các quyết định ấy giữ nguyên, "
                   "muốn bỏ thì xóa thư mục của quyết định trong data/decisions/")
    else:
        return []
    return [Problem(name, 0, "decision", "warning", "decisions-left-alone", message)]


def notes_of(name: str, rows: Sequence[SheetRow]) -> list[Problem]:
    """What the sheet holds and no record does: the editors' own notes."""
    noted = [row.line for row in rows if row.note.strip()]
    if not noted:
        return []
    message = f"cột “Ghi chú của biên tập” có chữ ở {len(noted)} hàng; ghi chú không vào bản ghi, hãy giữ tệp Excel này"
    return [Problem(name, noted[0], "note", "warning", "note-not-kept", message)]


def pupils_of(name: str, changes: Sequence[Change]) -> list[Problem]:
    """New people who are pupils, and those who may be: the editor is told that children wait for consent."""
    new = [change.after for change in changes if change.after and not change.before and not change.after.recipient]
    people = [row for row in new if row.kind in ("", KINDS["person"])]
    message = "là học sinh: không công khai khi chưa có sự đồng ý ghi trong hồ sơ"
    pupils = [Problem(name, row.line, "role", "warning", "minor", message)
              for row in people if reads_as_pupil(row.role, row.award)]
    doubts = [Problem(name, row.line, "role", "warning", "category-to-confirm", IN_DOUBT)
              for row in people if not row.role and may_be_pupil(row.award) and not reads_as_pupil(row.role, row.award)]
    return pupils + doubts
