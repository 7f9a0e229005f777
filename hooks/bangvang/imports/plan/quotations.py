"""Quotations in running text: where they stand and what they say, in Vietnamese and straight quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A straight mark may open what a curly one closes, and close what a curly one opens.
QUOTED = re.compile(
    r"“(?P<curly>[^“”]{2,400})”|“(?P<open>[^“”\"]{2,400})\"|\"(?P<mixed>[^\"“”]{2,400})”|\"(?P<straight>[^\"]{2,400})\"|«(?P<angle>[^»]{2,400})»"
)


def quotations(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of each quotation, in order."""
    for found in QUOTED.finditer(text):
        words = next(value for value in found.groups() if value is not None)
        yield found.start(), found.end(), words.strip(" ,;.")
