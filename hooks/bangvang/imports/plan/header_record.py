"""What a plan's header says, as it is gathered line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bangvang.dates import Date
from bangvang.outline import Line

_PLACE = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|THỊ XÃ|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ)\s")


@dataclass(slots=True)
class Header:
    """What the header says; None where it says nothing."""

    number: str | None = None
    number_wording: str | None = None
    number_line: int = 0
    type: str | None = None
    type_inferred: bool = False
    place: str | None = None
    date: Date | None = None
    date_line: int = 0
    date_is_whole: bool = True
    agency: list[str] = field(default_factory=list)
    title: str | None = None
    title_lines: list[tuple[int, str]] = field(default_factory=list)
    addressees: list[str] = field(default_factory=list)
    last_addressed: str = ""
    unread: list[Line] = field(default_factory=list)
    names_state: bool = False
    titled_below: bool = False  # the kind of document stood below number or day, as it does on paper

    def begin_title(self, is_agency: Callable[[str], bool]) -> None:
        """A kind of document or a subject opens the title: a page's own lines above it were none of it.

        Agencies that stand among those lines, below the name of a page, are the document's; what the page has above
        its own title only says where one is.
        """
        self.agency = _agencies([words for _, words in self.title_lines], is_agency) or self.agency
        self.title_lines = []


def _agencies(lines: Sequence[str], is_agency: Callable[[str], bool]) -> list[str]:
    """The lines that name an agency, with the place that stands below its name."""
    found: list[str] = []
    for index, words in enumerate(lines):
        placed = index > 0 and lines[index - 1] in found and words.isupper() and _PLACE.match(words)
        if (is_agency(words) and words.isupper()) or (is_agency(words) and not found) or placed:
            found.append(words)
    return found
