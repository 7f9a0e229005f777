"""The draft as plain data for `--format json`; what was withheld is counted by place, never quoted."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bangvang.imports.stories.model import Profile, StoryDraft
from bangvang.imports.stories.speech import without_private


def as_json(draft: StoryDraft) -> dict[str, Any]:
    """`{"kind": "exemplars", "date": "2025-11-21", "profiles": […], "unassigned": […], "problems": […]}`."""
    return {
        "kind": "exemplars",
        "date": draft.date,
        "profiles": [_profile(profile) for profile in draft.profiles],
        "unassigned": [{"line": line, "text": without_private(text)} for line, text in draft.unassigned],
        "problems": [asdict(problem) for problem in draft.problems],
    }


def _profile(profile: Profile) -> dict[str, Any]:
    always = {
        "name": profile.name,
        "role": profile.role,
        "unit": profile.unit,
        "commendation": profile.commendation,
        "story": profile.story,
        "photo": profile.photo,
        "quarter": profile.quarter,
        "year": profile.year,
        "line": profile.line,
        "kind": profile.kind,
    }
    extra: dict[str, Any] = {
        "heading": profile.heading,
        "caption": profile.caption,
        "category": profile.category,
        "facts": list(profile.facts),
        "withheld": sorted({line for line, _ in profile.withheld}),
    }
    return {**always, **{name: value for name, value in extra.items() if value}}
