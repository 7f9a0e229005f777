"""What citations in one sentence share: the issuer named behind the last of them, the day named with the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bangvang.dates import Date
from bangvang.imports.plan.numbers import canonical, type_of

_DAY = r"(?:\s*,?\s*(?:cùng ngày|(?:ban hành\s+)?ngày\s+\d[\d/-]*(?:\s+tháng\s+\d+\s+năm\s+\d+)?))?"
_LIST_GAP = re.compile(rf"{_DAY}\s*(?:,|;|và|,\s*và)\s*(?:số\s*)?")
#: Each named with its kind: `Kế hoạch số … ngày … và Công văn số …`; a semicolon begins another matter.
_KINDS_GAP = re.compile(rf"{_DAY}\s*(?:,|và|,\s*và)\s+(?:[A-ZĐ][^\W\d_]+\s+){{1,2}}[^\W\d_]*\s*số\s*:?\s*")
_SAME_DAY = re.compile(r"\s*,?\s*(?:ban hành\s+)?cùng ngày\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a document is cited."""

    number: str | None
    wording: str
    type: str | None
    date: Date | None
    issuer: str | None
    title: str | None
    line: int


def same_day(text: str, end: int) -> int | None:
    """Where "cùng ngày" right behind a number ends; None where it does not stand there."""
    found = _SAME_DAY.match(text, end)
    return found.end() if found else None


def shared_issuers(found: Sequence[tuple[int, Mention]], text: str) -> list[tuple[int, Mention]]:
    """In "Chỉ thị số 34-CT/TW ngày …, 35-CT/TW ngày … của Bộ Chính trị" both are of Bộ Chính trị."""
    shared = list(found)
    for index in range(len(found) - 2, -1, -1):
        (start, mention), (after, following) = found[index], shared[index + 1]
        if mention.issuer is not None or not following.issuer or not mention.number or not following.number:
            continue
        between = text[start + len(mention.wording) : after]
        same_kind = mention.type == following.type and _code(mention.number) == _code(following.number)
        same_agency = _agencies(mention.number) & _agencies(following.number)
        if (_LIST_GAP.fullmatch(between) and same_kind) or (_KINDS_GAP.fullmatch(between) and same_agency):
            shared[index] = (start, replace(mention, issuer=following.issuer))
    return shared


def _code(number: str) -> str:
    return number.rpartition("/")[2]


def _agencies(number: str) -> set[str]:
    """The agencies that a number's code names: `UBND` in `25/KH-UBND`; the first of `640/UBND-VX`, a letter's."""
    parts = [part for part in re.split(r"[/-]", canonical(number))[1:] if not part.isdigit()]
    return set(parts[1:]) if type_of(number) else set(parts[:1])
