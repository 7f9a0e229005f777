"""The sheet's words as the records' ids, and rows that do not agree with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from bangvang.dates import Date
from bangvang.imports.known import KINDS
from bangvang.imports.sheets.columns import COLUMNS, SheetRow
from bangvang.imports.tables.folding import key
from bangvang.model.catalogue import Catalogue
from bangvang.model.decision import Status
from bangvang.problems import Problem

_HEADINGS = {column.field: column.heading for column in COLUMNS}
_CHOOSE = "hãy chọn trong danh sách"
_NEW_UNIT = "hãy tạo bản ghi trong data/units/ trước, hoặc chọn trong danh sách"
_WHOLE = {"recipient": ("name", "kind", "role"), "decision": ("number", "date", "issuer", "status")}


class Words:
    """Names of units and of the vocabulary, with their ids; problems are collected."""

    def __init__(self, catalogue: Catalogue, name: str) -> None:
        self.problems: list[Problem] = []
        self._name = name
        self._units = _index((id_, unit.name) for id_, unit in catalogue.units.items())
        self._terms = {
            kind: _index((id_, name) for id_, term in catalogue.vocabulary[kind].items() for name in (term.name, *term.aliases))
            for kind in ("awards", "levels")
        }
        self._kinds = {key(word): kind for kind, word in KINDS.items()}

    def say(self, row: SheetRow, rule: str, message: str, field: str = "") -> None:
        """Note a problem with a row."""
        self.problems.append(Problem(self._name, row.line, field, "error", rule, message))

    def of_row(self, row: SheetRow, unchanged: Mapping[str, str] | None = None) -> dict[str, str]:
        """The row's texts as records hold them; what no record knows is a problem.

        Args:
            unchanged: ids of the fields that are as they were: two units of one name stay apart.
        """
        kept = unchanged or {}
        return {
            "name": row.name,
            "kind": self._kind(row),
            "role": row.role,
            "unit": kept["unit"] if "unit" in kept else self._id(row, "unit", self._units, _NEW_UNIT),
            "award": kept["award"] if "award" in kept else self._id(row, "award", self._terms["awards"], _CHOOSE),
            "level": kept["level"] if "level" in kept else self._id(row, "level", self._terms["levels"], _CHOOSE),
            "school_year": row.school_year,
            "reason": " ".join(row.reason.split()),
            "number": row.number,
            "date": self._date(row),
            "issuer": row.issuer,
            "status": self._status(row),
        }

    def _id(self, row: SheetRow, field: str, ids: dict[str, list[str]], advice: str) -> str:
        text = getattr(row, field)
        if not text:
            return ""
        found = ids.get(key(text), [])
        if len(found) == 1:
            return found[0]
        if found:
            message = f"“{text}” là tên của {len(found)} bản ghi ({', '.join(found)}); hãy sửa ở bản ghi, không ở bảng"
            self.say(row, "ambiguous-word", message, field)
        else:
            self.say(row, "unknown-word", f"“{text}” không có trong dữ liệu (cột {_HEADINGS[field]}); {advice}", field)
        return ""

    def _kind(self, row: SheetRow) -> str:
        kind = self._kinds.get(key(row.kind or KINDS["person"]))
        if kind is None:
            self.say(row, "unknown-word", f"loại đối tượng phải là một trong: {', '.join(KINDS.values())}", "kind")
        return kind or ""

    def _date(self, row: SheetRow) -> str:
        if not row.date:
            return ""
        try:
            return str(Date.parse(row.date))
        except ValueError:
            self.say(row, "date", f"“{row.date}” phải là ngày có thật, dạng 2025-11-20, 2025-11 hoặc 2025", "date")
            return ""

    def _status(self, row: SheetRow) -> str:
        statuses = get_args(Status)
        if row.status and row.status not in statuses:
            self.say(row, "unknown-word", f"tình trạng phải là một trong: {', '.join(statuses)}", "status")
        return row.status


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id_, name in pairs:
        if id_ not in found[key(name)]:
            found[key(name)].append(id_)
    return found


def disagreements(name: str, rows: Sequence[SheetRow]) -> Iterator[Problem]:
    """A person has one name, a decision one number: rows with one id must say the same."""
    for id_field, fields in _WHOLE.items():
        for field in fields:
            first: dict[str, SheetRow] = {}
            for row in rows:
                id_ = getattr(row, id_field)
                known = first.setdefault(id_, row) if id_ else row
                if getattr(known, field) != getattr(row, field):
                    message = (
                        f"{_HEADINGS[field]}: các hàng có cùng mã “{id_}” phải ghi giống nhau; hàng {known.line} ghi "
                        f"“{getattr(known, field)}”, hàng này ghi “{getattr(row, field)}”"
                    )
                    yield Problem(name, row.line, field, "error", "rows-disagree", message)
