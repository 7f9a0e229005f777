"""Blocks of text with their ids: pages set them as anchors, search leads to them."""

from __future__ import annotations

from typing import NamedTuple


class TextBlock(NamedTuple):
    """A paragraph and its id, unique on its page."""

    id: str
    text: str


def text_blocks(text: str, prefix: str) -> tuple[TextBlock, ...]:
    """The paragraphs of a plain text, split by blank lines; ids are `<prefix>-p1`, `<prefix>-p2` and so on."""
    paragraphs = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(TextBlock(f"{prefix}-p{place}", part) for place, part in enumerate(filter(None, paragraphs), 1))
