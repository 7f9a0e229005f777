"""New rows of the sheet: new people and new decisions as drafts, rows added to decisions that exist."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from bangvang.imports.awards.drafts import recipients_csv
from bangvang.imports.awards.fields import category_of, reads_as_pupil
from bangvang.imports.awards.ids import new_ids
from bangvang.imports.places import free_folder
from bangvang.imports.sheet_words import Words
from bangvang.imports.sheets.columns import SheetRow
from bangvang.imports.tables.folding import key, name_key
from bangvang.imports.yaml_out import to_yaml
from bangvang.model.catalogue import Catalogue
from bangvang.text import slug


class NewRecords:
    """Collects what new rows need; nothing is joined to a person that exists unless the row names the id."""

    def __init__(self, catalogue: Catalogue, words: Words, root: Path, data: bytes) -> None:
        self._catalogue, self._words, self._root, self._data = catalogue, words, root, data
        self._ids = new_ids(frozenset(catalogue.recipients))
        self._people: dict[tuple[str, ...], list[tuple[str, set[tuple[str, ...]]]]] = defaultdict(list)
        self._recipients: dict[str, dict[str, object]] = {}
        self._decisions: dict[tuple[str, ...], tuple[dict[str, str], list[list[str]]]] = {}
        self._numbers = {
            (key(card.record.number), str(card.record.date)): id_
            for id_, card in catalogue.decisions.items()
            if card.record.number
        }

    def row(self, row: SheetRow) -> tuple[str, list[str]]:
        """The row for recipients.csv, and the id of the decision that exists; empty when it goes to a new one."""
        values = self._words.of_row(row)
        if not row.name or not row.award:
            self._words.say(row, "missing-cell", "phải có họ và tên (hoặc tên tập thể) và danh hiệu, hình thức")
        cells = [values[name] for name in ("unit", "award", "level", "school_year", "reason")]
        place = row.decision or self._numbers.get((key(values["number"]), values["date"]), "")
        if place and place not in self._catalogue.decisions:
            self._words.say(row, "unknown-decision", f"không có quyết định mã “{place}”; hàng mới hãy để trống ô này", "decision")
        whole = [self._recipient(row, values, place), *cells]
        if place:
            return place, whole
        self._to_new_decision(row, values, whole)
        return "", whole

    def recipients(self) -> dict[str, bytes]:
        """Files of new people, path relative to the root."""
        return {f"data/recipients/{id_}.yml": to_yaml(record).encode() for id_, record in self._recipients.items()}

    def folders(self) -> dict[str, dict[str, bytes]]:
        """Folders of new decisions, each with the sheet as its original."""
        found: dict[str, dict[str, bytes]] = {}
        for (number, date, *_), (record, rows) in self._decisions.items():
            name = slug(number.replace("/", "-")) or "danh-sach"
            folder = free_folder(self._root, f"data/decisions/{date[:4]}/{name}", found)
            found[folder] = {
                "decision.yml": to_yaml({"draft": True, **record}).encode(),
                "recipients.csv": recipients_csv(rows).encode(),
                "source.xlsx": self._data,
            }
        return found

    def _recipient(self, row: SheetRow, values: dict[str, str], place: str) -> str:
        """The id that the row names, else that of a new person; one person has one award only once."""
        if row.recipient:
            if row.recipient not in self._catalogue.recipients:
                message = f"không có hồ sơ mã “{row.recipient}”; người mới hãy để trống ô này"
                self._words.say(row, "unknown-recipient", message, "recipient")
            return row.recipient
        person = (name_key(row.name), values["unit"] or key(row.unit), values["kind"])
        award = (values["award"], values["school_year"], place, values["number"], values["date"])
        pupil = values["kind"] == "person" and reads_as_pupil(row.role, row.award)
        for id_, given in self._people[person]:
            if award not in given:
                given.add(award)
                if pupil:  # one of the rows says so, be it not the first
                    self._recipients[id_]["category"] = category_of("person", "", pupil)
                return id_
        id_ = next(self._ids)
        self._people[person].append((id_, {award}))
        self._recipients[id_] = {
            "draft": True,
            "kind": values["kind"],
            "name": row.name,
            "category": category_of(values["kind"], row.role, pupil) or "nha-giao",
            "role": row.role if values["kind"] == "person" else "",
            "unit": values["unit"] if values["kind"] == "person" else "",
        }
        return id_

    def _to_new_decision(self, row: SheetRow, values: dict[str, str], whole: list[str]) -> None:
        if not values["date"] or not row.issuer:
            message = "hàng thuộc quyết định mới phải có ngày (2024-11-20) và cơ quan ban hành"
            self._words.say(row, "missing-cell", message, "date")
            return
        status = values["status"] or "đề nghị"
        group = (values["number"], values["date"], key(row.issuer), status)
        named = values["number"] or f"ngày {values['date']}"
        record = {
            "number": values["number"],
            "date": values["date"],
            "issuer": row.issuer,
            "title": f"Khen thưởng theo quyết định {named}",
            "status": status,
        }
        self._decisions.setdefault(group, (record, []))[1].append(whole)
