"""Exemplar stories: from an article about one or several people to profiles, no word lost."""

from bangvang.imports.stories.drafts import story_files
from bangvang.imports.stories.json_view import as_json
from bangvang.imports.stories.model import Profile, StoryDraft
from bangvang.imports.stories.read import read_story

__all__ = ["Profile", "StoryDraft", "as_json", "read_story", "story_files"]
