"""A page that is meant to wait, whose head does not say so: it would be published, and nobody would know."""

from __future__ import annotations

import difflib
import re

_HEADING = re.compile(r"\s*#")
_ROWS = 12  # a head is short; further down, the word is one of the text
# A word and at most one more, with whatever signs: `draft: true`, `Draft：true`, `- draft true`, `drat: tru`.
_SHORT = re.compile(r"\W{0,4}(\w{4,7})\W*\w{0,5}\W*")
_ALIKE = 0.8


def meant_draft(text: str) -> int:
    """The row (from 1) above the first heading that is plainly to say `draft: true`, or 0.

    Only for a page whose fields name no `draft`: the field is misspelt, or the lines `---` around it are not as they must be.
    """
    for number, row in enumerate(text.split("\n")[:_ROWS], start=1):
        if _HEADING.match(row):
            break
        said = _SHORT.fullmatch(row)
        if said and difflib.SequenceMatcher(None, said[1].lower(), "draft").ratio() >= _ALIKE:
            return number
    return 0
