"""The functions behind the registry: each takes a file's bytes and gives the result of its kind."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from bangvang.imports.plan import problem_row, read_plan
from bangvang.imports.text_source import read_source


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came.

    Args:
        beside: names of the pictures in its folder, sorted.
    """

    name: str
    data: bytes
    beside: tuple[str, ...] = ()


def import_campaign(file: Received, today: dt.date, _known: Any) -> dict[str, Any]:
    """A plan or directive."""
    source = read_source(file.data, file.name)
    result = read_plan(source.text, file.name, today)
    result["format"] = source.format
    result["problems"] = [problem_row(note) for note in source.notes] + result["problems"]
    return result


def import_awards(file: Received, _today: dt.date, known: Any) -> dict[str, Any]:
    """An award decision or list."""
    from bangvang.imports.awards import as_json, read_awards  # noqa: PLC0415 - plans need none of it

    return as_json(read_awards(file.data, file.name, known))


def import_exemplars(file: Received, _today: dt.date, _known: Any) -> dict[str, Any]:
    """Stories of exemplars, with the pictures beside the file."""
    from bangvang.imports.stories import as_json, read_story  # noqa: PLC0415 - plans need none of it

    return as_json(read_story(file.data, file.name, file.beside))
