"""The letterhead above an article: offices and the motto of the State; they present nobody, a school there is the unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.stories.model import Line
from bangvang.imports.tables.folding import plain

_MOTTO = re.compile(r"^\W*(?:cong hoa xa hoi|doc lap ?[-–]|so ?:|\W*$)")
_TITLE = re.compile(
    r"(?<!\w)(?:guong|dien hinh|nguoi tot|viec tot|thanh tich|bao cao|tong hop|danh sach|ban tin|tom tat|nhung|de nghi)(?!\w)"
)
_SCHOOL = re.compile(r"(?i:trường)\s.+")


def letterhead(lines: Sequence[Line]) -> int:
    """How many lines at the top name who issues the paper; 0 where a unit there is the one presented."""
    count = 0
    while count < len(lines) and (_MOTTO.match(plain(lines[count].text)) or _names_office(lines[count])):
        count += 1
    below = [line for line in lines[count:] if line.text][:1]
    return count if below and len(below[0].text) < 160 and _TITLE.search(plain(below[0].text)) else 0


def school_of(lines: Sequence[Line]) -> str:
    """The school in a letterhead, as it stands; empty where an office issues the paper."""
    return next((found[0] for line in lines if (found := _SCHOOL.search(line.text)) and _names_office(line)), "")


def _names_office(line: Line) -> bool:
    return bool(line.text) and line.text.isupper() and len(line.text) < 100 and looks_like_unit(line.text)
