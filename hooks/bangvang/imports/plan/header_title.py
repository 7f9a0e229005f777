"""A plan's title as it is kept: without the mark of a subject or brackets around all of it."""

from __future__ import annotations

import re

_SUBJECT = re.compile(r"^\W*(?:V/v|Về việc)\s*:?\s*", re.IGNORECASE)
_SHORT = 20
#: A full stop behind a title is none of it; dots for a pen are left alone.
_STOP = re.compile(r"(?<![.…])\.\s*$")


def opens_subject(text: str) -> bool:
    """Whether a line opens with the mark of a subject (`V/v …`)."""
    return _SUBJECT.match(text) is not None


def title_repeats(words: str, lines: list[tuple[int, str]]) -> bool:
    """Whether words say again what a page has above them as its own title, in whatever case."""
    above = re.sub(r"\W+", "", " ".join(text for _, text in lines)).lower()
    said = re.sub(r"\W+", "", words).lower()
    return len(said) > _SHORT and above.startswith(said)


def title_from(lines: list[str]) -> str | None:
    """The title in its lines; None where they hold none."""
    words = re.sub(r"\s+", " ", " ".join(lines)).strip()
    words = _STOP.sub("", words).strip()
    while words.startswith("(") and words.endswith(")") and "(" not in words[1:]:
        words = words[1:-1].strip()
    words = _SUBJECT.sub("", words).strip()
    if words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip()
    return words or None
