"""The quarter and the year in which an article presents somebody, as its title or introduction state them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bangvang.imports.stories.model import Line
from bangvang.imports.stories.posts import SENTENCE
from bangvang.imports.tables.folding import plain
from bangvang.privacy_scan import scan

_QUARTER = re.compile(
    r"(?<!\w)qu[yí]\s*(iv|iii|ii|i|[1-4]|mot|nhat|hai|ba|bon|tu)(?![a-z\d])(?:\s*[/,.–-]?\s*(?:nam\s*)?((?:19|20)\d\d))?"
    # The quarter of a school year is none of the calendar.
    r"(?!\s*(?:cua\s+)?nam hoc)"
)
_MONTH = re.compile(r"(?<!\w)thang\s*(\d{1,2})\s*(?:[/.,-]\s*(?:nam\s*)?|nam\s*)((?:19|20)\d\d)")
#: Of publication: `Cập nhật: Thứ Năm, 13/11/2025`.
_DAY = re.compile(r"(?<![\d/])\d{1,2}[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_ABOUT = re.compile(r"(?<!\w)(?:guong|dien hinh|nguoi tot|viec tot)(?!\w)")
_RANGE = re.compile(r"(?:nam hoc |giai doan )?(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NUMBERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"} | {
    "mot": "1",
    "nhat": "1",
    "hai": "2",
    "ba": "3",
    "bon": "4",
    "tu": "4",
}
#: Characters: what is longer, or ends like a sentence, tells of the person and not of the article.
_TITLE_LENGTH = 200


def when(nobodys: Sequence[Line], lines: Sequence[Line], name: str) -> tuple[str, str]:
    """Quarter (`Q3`) and year; each empty where the article does not state it.

    Args:
        nobodys: lines that belong to no portrait: titles, introductions, place and day.
        lines: all lines; titles at the top count fully, sentences only with a quarter and its year.
        name: of the file; counts last.
    """
    stated = [(plain(_without_private(text)), whole) for text, whole in _stated(nobodys, lines, name)]
    # A quarter that is named says more than the day on which the article appeared, wherever it stands.
    named = [found for folded, whole in stated if (found := _QUARTER.search(folded)) and (whole or found[2])]
    quarter = "Q" + _NUMBERS.get(named[0][1], named[0][1]) if named else ""
    year = (named[0][2] or "") if named else ""
    for folded, whole in stated:
        if not year and (found := _QUARTER.search(folded)) and (whole or found[2]):
            year = found[2] or ""
        if not whole:
            continue
        month = _MONTH.search(folded)
        if month and not quarter and 1 <= int(month[1]) <= 12 and year in ("", month[2]):
            quarter, year = f"Q{(int(month[1]) + 2) // 3}", year or month[2]
        day = _DAY.search(folded)
        if day and not quarter and year in ("", day[2]) and 1 <= int(day[1]) <= 12:
            quarter, year = f"Q{(int(day[1]) + 2) // 3}", day[2]
        if not year and (only := _YEAR.search(_RANGE.sub(" ", folded))):
            year = only[1]
    return quarter, year


def _stated(nobodys: Sequence[Line], lines: Sequence[Line], name: str) -> Iterable[tuple[str, bool]]:
    known = {id(line) for line in nobodys}
    for line in nobodys:
        yield line.text, True
    for line in lines[:3]:
        if id(line) not in known:
            title = line.heading or line.strong or not line.text.endswith((".", "!", "…"))
            yield line.text, title and len(line.text) < _TITLE_LENGTH
    for line in lines[3:]:
        # `được bình chọn là gương “Người tốt, việc tốt” quý 3-2025`
        if id(line) not in known and _ABOUT.search(plain(line.text)):
            yield from ((sentence, False) for sentence in SENTENCE.split(line.text) if _ABOUT.search(plain(sentence)))
    yield re.sub(r"[-_]", " ", name), True


def _without_private(text: str) -> str:
    """A birth year is no year of an article."""
    for finding in reversed(scan(text)):
        text = text[: finding.start] + text[finding.end :]
    return text
