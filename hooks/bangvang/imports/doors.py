"""The functions behind the registry: each takes a file as it came, and gives what it says and what drafts are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bangvang.imports.awards import AwardsDraft, Known, read_awards
from bangvang.imports.awards import as_json as awards_json
from bangvang.imports.plan import read_plan
from bangvang.imports.plan_drafts import PlanDraft
from bangvang.imports.stories import StoryDraft, read_story
from bangvang.imports.stories import as_json as stories_json
from bangvang.imports.text_source import read_source

#: JSON-ready data with `kind` and `problems`, for review, and what drafts of records are made of.
Imported = tuple[dict[str, Any], PlanDraft | AwardsDraft | StoryDraft]
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came."""

    path: Path
    data: bytes

    @property
    def name(self) -> str:
        """Its name, for messages."""
        return self.path.name

    def pictures_beside(self) -> tuple[str, ...]:
        """Names of the pictures in its folder, sorted."""
        return tuple(sorted(other.name for other in self.path.parent.iterdir() if other.suffix.lower() in _PICTURES))


def import_campaign(file: Received, today: dt.date, _known: Callable[[], Known]) -> Imported:
    """A plan or directive."""
    source = read_source(file.data, file.name)
    result = read_plan(source.text, file.name, today)
    result["format"] = source.format
    result["problems"] = [asdict(note) for note in source.notes] + result["problems"]
    return result, PlanDraft(file.name, source.text, result)


def import_awards(file: Received, _today: dt.date, known: Callable[[], Known]) -> Imported:
    """An award decision or list."""
    draft = read_awards(file.data, file.name, known())
    return awards_json(draft), draft


def import_exemplars(file: Received, _today: dt.date, _known: Callable[[], Known]) -> Imported:
    """Stories of exemplars, with the pictures beside the file."""
    draft = read_story(file.data, file.name, file.pictures_beside())
    return stories_json(draft), draft
