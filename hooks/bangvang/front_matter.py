"""The fields that may stand at the head of a page of Markdown, between two lines `---`."""

from __future__ import annotations

import re

# As MkDocs looks for it.
FRONT_MATTER = re.compile(r"-{3}[ \t]*\n(?P<fields>.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)


def with_front_matter(text: str) -> str:
    """The same page with front matter, be it empty: of a page without, MkDocs takes a first line like `Email: …` for it."""
    return text if FRONT_MATTER.match(text) else f"---\n{{}}\n---\n{text}"
