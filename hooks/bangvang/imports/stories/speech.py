"""Words by which an article lets somebody speak; and its words with what is private left out."""

from __future__ import annotations

import re

from bangvang.privacy_scan import scan

#: Stands where private words were.
OMITTED = "[…]"

#: By which somebody is told to speak in an article, not to be its subject.
SAYS = re.compile(
    r"\b(?:cho biết|chia sẻ|nhận xét|khẳng định|đánh giá|tâm sự|bày tỏ|trao đổi|cho hay|kể lại|xúc động nói|nói)\b"
)


def without_private(text: str) -> str:
    """A text to be shown, `[…]` in place of each word of private life."""
    for finding in reversed(scan(text)):
        text = f"{text[: finding.start]}{OMITTED}{text[finding.end :]}"
    return text
