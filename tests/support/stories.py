"""Articles as the importer has read them."""

from __future__ import annotations

from collections.abc import Sequence

from bangvang.imports.stories.model import StoryDraft


def all_words(draft: StoryDraft) -> Sequence[str]:
    """Every word that the draft accounts for: what of the article is not among them is lost."""
    texts = [text for _, text in draft.unassigned]
    for profile in draft.profiles:
        texts += [
            profile.heading,
            profile.story,
            profile.caption,
            *profile.facts,
            *(text for _, text in profile.withheld),
        ]
    return " ".join(texts).split()
