"""Records that are perhaps one: a movement or a celebrated day by one name twice, a unit in two spellings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.load.yaml_events import Keys
from bangvang.model.catalogue import Catalogue
from bangvang.model.reference import Anniversary, Movement
from bangvang.problems import Problem
from bangvang.text import canonical_spelling
from bangvang.text.name_words import parts


def spelling(name: str) -> str:
    """A name as it compares: one place for the tone, no signs and spaces within it, no capitals."""
    return "".join(parts(canonical_spelling(name))).lower()


def references(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A movement, or a celebrated day, has one record, whatever plans call it: two would part what is told of it."""
    yield from _twice(catalogue.root, "movements", "phong trào, cuộc vận động", catalogue.movements)
    yield from _twice(catalogue.root, "anniversaries", "ngày kỷ niệm", catalogue.anniversaries)


def units(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """“Trường Hoà Bình” and “Trường Hòa Bình” are probably one; two schools of one name, written alike, may be two."""
    first: dict[str, tuple[str, str]] = {}
    for id_, unit in catalogue.units.items():
        path = paths.record("units", id_)
        name, earlier = first.setdefault(spelling(unit.name), (unit.name, path))
        if " ".join(name.split()) != " ".join(unit.name.split()):
            yield said(catalogue.root, path, ("name",), "two-spellings",
                       f"một đơn vị phải viết một cách: “{unit.name}” ở đây, “{name}” ở {earlier}; nếu là một đơn vị thì gộp hai "
                       "bản ghi, cách viết kia để vào aliases", "warning")


def _twice(root: str, folder: str, kind: str, records: Mapping[str, Movement] | Mapping[str, Anniversary]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for id_, record in records.items():
        path = paths.record(folder, id_)
        for keys, name in _names(record):
            earlier = first.setdefault(spelling(name), path)
            if earlier != path:
                yield said(root, path, keys, "same-name",
                           f"một {kind} chỉ có một bản ghi: “{name}” cũng là tên hoặc tên gọi khác ở {earlier}; nếu là một thì "
                           "gộp hai bản ghi, cách gọi kia để vào aliases", "warning")


def _names(record: Movement | Anniversary) -> Iterator[tuple[Keys, str]]:
    yield ("name",), record.name
    yield from ((("aliases", place), alias) for place, alias in enumerate(record.aliases))
