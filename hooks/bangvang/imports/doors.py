"""The functions behind the registry: each takes a file's bytes and gives the result of its kind."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bangvang.imports.plan import problem_row, read_plan
from bangvang.imports.text_source import read_source


def import_campaign(data: bytes, name: str, today: dt.date, _known: Any) -> dict[str, Any]:
    """A plan or directive."""
    source = read_source(data, name)
    result = read_plan(source.text, name, today)
    result["format"] = source.format
    result["problems"] = [problem_row(note) for note in source.notes] + result["problems"]
    return result


def import_awards(data: bytes, name: str, _today: dt.date, known: Any) -> dict[str, Any]:
    """An award decision or list."""
    from bangvang.imports.awards import as_json, read_awards  # noqa: PLC0415 - plans need none of it

    return as_json(read_awards(data, name, known))


def import_exemplars(data: bytes, name: str, _today: dt.date, known: Any) -> dict[str, Any]:
    """Stories of exemplars."""
    from bangvang.imports import stories  # noqa: PLC0415 - plans need none of it

    return dict(stories.import_stories(data, name, known))
