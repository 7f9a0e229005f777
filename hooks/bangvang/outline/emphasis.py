"""Emphasis in plan texts: `**strong**` and `*emphasised*`, tolerant of marks that do not balance."""

from __future__ import annotations

import re
from typing import Literal

Style = Literal["", "em", "strong"]

# An opening mark stands before a character of the words, a closing one behind it; `5 * 3` is no emphasis.
_MARKED = re.compile(
    r"\*\*(?=[^\s*])(?P<strong>.+?)(?<=[^\s*])\*\*"
    r"|(?<![\w*])\*(?=[^\s*])(?P<em>[^*]+?)(?<=\S)\*(?!\*)",
    re.DOTALL,
)


def spans(text: str) -> list[tuple[Style, str]]:
    """Cut a text into runs of one style; the words of all runs together are the words of the text.

    Marks without a partner stay as characters of the run that they stand in.
    """
    runs: list[tuple[Style, str]] = []
    end = 0
    for found in _MARKED.finditer(text):
        if found.start() > end:
            runs.append(("", text[end : found.start()]))
        strong = found["strong"]
        runs.append(("em", found["em"]) if strong is None else ("strong", strong))
        end = found.end()
    if end < len(text):
        runs.append(("", text[end:]))
    return runs


def plain(text: str) -> str:
    """The text without its emphasis marks."""
    if "*" not in text:  # as nearly all are
        return text
    return "".join(words for _, words in spans(text))
