"""Exemplar stories: from an article about one or several people to profiles, no word lost."""

from typing import Any

from bangvang.imports.stories.drafts import story_files
from bangvang.imports.stories.json_view import as_json
from bangvang.imports.stories.model import Profile, StoryDraft
from bangvang.imports.stories.read import read_story

__all__ = ["Profile", "StoryDraft", "as_json", "import_stories", "read_story", "story_files"]


def import_stories(data: bytes, name: str, _known: Any = None, photos: tuple[str, ...] = ()) -> dict[str, Any]:
    """An article as plain data: `{"kind": "exemplars", "profiles": […], "problems": […]}`."""
    return as_json(read_story(data, name, photos))
