"""Headings that open with a bare name and go on with a slogan: `Hà Mẫu Thảo: Thủ khoa ngành Sư phạm`.

Such words may be a place as well (`Lương Sơn - điểm sáng vùng cao`); the text tells, which calls people by their given name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import FAMILY_NAMES, NAME_WORD, PLACES
from bangvang.imports.stories.post_in import behind_name, is_pupils
from bangvang.imports.stories.subjects import Subject

_HEADED = re.compile(rf"({NAME_WORD}(?: {NAME_WORD}){{1,4}})(?::\s|\s+[-–—]\s+)\S")
#: Characters: a heading is a short line.
_LENGTH = 120
_GROWN_UP = re.compile(r"(?:cô|thầy|ông|bà|anh|chị|bác)(?: giáo)?$", re.IGNORECASE)


def portraits_below_names(lines: Sequence[Line]) -> list[tuple[list[Subject], list[Line]]]:
    """(whom it presents, its lines) for each part of an article with such headings, or with such a title alone."""
    starts = [place for place, line in enumerate(lines) if not line.image and not line.caption and _headed(line.text)]
    parts = [list(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)]
    named = [(_subject(part[0].text, part[1:]), part) for part in parts]
    found = [([subject], part) for subject, part in named if subject]
    return found if len(found) == len(parts) and (len(found) > 1 or starts == [0]) else []


def _headed(text: str) -> str:
    found = _HEADED.match(text)
    name = found[1] if found and len(text) < _LENGTH and not text.endswith(".") else ""
    known = name and name.split()[0].lower() in FAMILY_NAMES and name.casefold() not in PLACES
    return name if known and looks_like_person(name) else ""


def _subject(heading: str, below: Sequence[Line]) -> Subject | None:
    name = _headed(heading)
    text = "\n".join(line.text for line in below)
    *_, middle, given = ["", *name.split()[1:]]
    calls = [text[: call.start()].rstrip() for call in re.finditer(rf"(?<!\w)(?:{middle} )?{given}(?!\w)", text)]
    calls = [before for before in calls if before[-1:] in ("", ".", ",", "!", "?", "“", '"') or before.split()[-1].islower()]
    if not calls:
        return None
    role, unit = behind_name(heading[len(name) :].lstrip(": –—-"))
    # Who is called by the given name alone is a child, or no older than one.
    grown_up = any(_GROWN_UP.search(before) for before in calls) or bool(role and not is_pupils(role))
    return Subject(name, "person", role, unit, pupil=not grown_up)
