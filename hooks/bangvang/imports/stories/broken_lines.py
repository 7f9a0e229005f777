"""A paragraph that a page broke over two lines: the second goes on in small letters."""

from __future__ import annotations

from collections.abc import Sequence

from bangvang.imports.stories.model import Line

_ENDS = (".", "!", "?", "…", ":", ";", "”", '"')


def whole(lines: Sequence[Line], place: int) -> str:
    """The text of a line, with the line that goes on with it."""
    text = lines[place].text
    if place + 1 == len(lines) or not text or text.endswith(_ENDS):
        return text
    follows = lines[place + 1].text
    return f"{text} {follows}" if follows[:1].islower() else text
