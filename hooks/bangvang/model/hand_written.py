"""A page that editors write as Markdown, in content/."""

from __future__ import annotations

from typing import NamedTuple

from bangvang.model.blocks import TextBlock


class HandWritten(NamedTuple):
    """One such page.

    Args:
        path: as editors know it (`content/huong-dan.md`).
        text: Markdown, with its front matter, as its writer wrote it.
        for_mkdocs: the same with the fields at its head as JSON, so that all are texts to MkDocs, too.
        title: what its writer calls it: in the front matter, else as its first great heading, else by the name of its file.
        blocks: what it says, a paragraph each, with the id of the heading above; for search.
        is_draft: kept from the public.
    """

    path: str
    text: str
    for_mkdocs: str
    title: str
    blocks: tuple[TextBlock, ...]
    is_draft: bool = False
