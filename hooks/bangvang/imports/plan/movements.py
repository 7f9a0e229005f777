"""Movements (phong trào, cuộc vận động) named in quotation marks, also in lists that name the word once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.quotations import quotations
from bangvang.text import fold

_ANCHOR = re.compile(r"phong trào|cuộc vận động", re.IGNORECASE)
#: What may stand between the word and its first quotation.
_LEAD = re.compile(
    r"(?:\s+(?:thi đua|yêu nước|đặc biệt|chuyên đề|theo đợt|trọng tâm|thường xuyên|lớn|như|gồm|sau|đây|với chủ đề|là|về|"
    r"toàn dân|của ngành|cụ thể))*\s*[:,]?\s*",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"[^.;“”\"]{0,160}?(?:phát động|gồm|như|sau)(?:\s+như)?\s*[:,]?\s*(?:và\s+)?", re.IGNORECASE)
#: What may stand between two quotations of one list.
_NEXT = re.compile(
    r"(?:\s*,?\s*(?:giai đoạn|năm học|năm)\s+\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:[,;]|\.{3}|…|\s+và|\s+hoặc|[,;]\s*và)\s*",
    re.IGNORECASE,
)


def movements(found: Sequence[Passage]) -> list[dict[str, Any]]:
    """Each movement once, in order of its first mention, with the line of that mention."""
    entries: dict[str, dict[str, Any]] = {}
    for passage in found:
        for line, name in _names(passage):
            entries.setdefault(_key(name), {"name": name, "line": line})
    return list(entries.values())


def _key(name: str) -> str:
    """A name as it is compared: without accents, capitals and punctuation."""
    return re.sub(r"\W+", " ", fold(name)).strip()


def _names(passage: Passage) -> list[tuple[int, str]]:
    """The movements that a passage names."""
    text = passage.text
    names: list[tuple[int, str]] = []
    end_of_last = -1
    for start, end, words in quotations(text):
        before = text[max(0, start - 200) : start]
        anchors = list(_ANCHOR.finditer(before))
        behind = before[anchors[-1].end() :] if anchors else None
        announced = behind is not None and (_LEAD.fullmatch(behind) or _announced(anchors[-1][0], behind))
        listed = end_of_last >= 0 and _NEXT.fullmatch(text[end_of_last:start])
        if announced or listed:
            names.append((passage.line(start), words))
            end_of_last = end
        else:
            end_of_last = -1
    return names


def _announced(word: str, behind: str) -> bool:
    """Whether a list is announced: `các phong trào thi đua do Thủ tướng Chính phủ phát động như: “…”`."""
    return _ISSUED.fullmatch(behind) is not None and word.lower() in ("phong trào", "cuộc vận động")
