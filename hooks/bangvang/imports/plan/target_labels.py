"""What a target's figure measures: the words before it, or behind it where the clause opens with the figure."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Clause ends that no list of things inside a label contains.
_CUT = re.compile(
    r"[;]|[.](?=\s|$)|:(?=\s)|,\s+(?=(?:trong đó|tỷ lệ|tỉ lệ|phấn đấu|phần đầu|dân số|số |có (?:từ|ít nhất|\d)))|\s+trong đó\s+"
    r"|,\s+(?=(?:từ|trên|ít nhất|tối thiểu)?\s*\d)|\s+và\s+(?=\d+(?:,\d+)?%)"
)
_LEAD = re.compile(
    r"^(?:[,;:.\s]|(?:trong đó|phấn đấu|phần đầu|có|và|đồng thời|đảm bảo|bảo đảm|duy trì|giữ vững|nâng)(?!\w)|"
    r"(?:một|hai|ba|bốn|năm) là(?!\w)|đến (?:cuối )?năm (?:học )?[\d\s–-]+)+",
    re.IGNORECASE,
)
VERB = re.compile(
    r"[\s,:(]*(?:(?<!chưa )(?<!không )đạt|chiếm|là|lên|còn|có|được|đạt tỷ lệ|đạt tỉ lệ|"
    r"tỷ lệ|từ|trên|xuống|bằng|=|:|khoảng|giảm còn|đạt mức)?[\s:(]*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Figure:
    """A figure that sets a target, with its place in the text."""

    start: int
    end: int
    value: float | int | None
    unit: str | None
    bound: str | None = None
    numerator: int | None = None
    denominator: int | None = None
    reference: str | None = None
    label: str | None = None


def label_of(text: str, figure: Figure, before: int, after: int) -> str:
    """What a figure measures: the words before it, or behind it where the clause opens with the figure."""
    cuts = [
        cut.end()
        for cut in _CUT.finditer(text, before, figure.start)
        # "Trẻ suy dinh dưỡng: dưới 2%" names its measure before the colon.
        if cut[0] != ":" or VERB.sub("", text[cut.end() : figure.start]).strip(" ,;:")
    ]
    start = max([before, *cuts])
    words = text[start : figure.start]
    stop = _CUT.search(text, figure.end, max(after, figure.end))
    end = stop.start() if stop else after
    behind = text[figure.end : end].strip(" ,;.):")
    lead = re.sub(r"^và\s+", "", _LEAD.sub("", words).strip(" ,;:"))
    if figure.value is None:
        return f"{lead} {text[figure.start : figure.end]}".strip()
    ahead = VERB.sub("", lead).strip(" ,;:")
    counted = figure.unit not in ("%", "‰")
    exists = re.search(r"(?:^|\s)có$", lead) is not None
    if figure.label and not ahead:
        return " ".join(filter(None, (figure.label, behind)))
    if ahead and not counted and not exists and (len(ahead.split()) > 1 or not behind):
        heading = text[:start].rstrip().rpartition(". ")[2]
        short = len(ahead.split()) < 3 and heading.endswith(":") and len(heading) < 60
        if lead.endswith(":") or words.rstrip().endswith(":"):
            return f"{ahead}: {behind}" if len(behind.split()) > 2 else ahead
        return f"{heading} {ahead}" if short else ahead
    parts = (lead if counted else ahead, text[figure.start : figure.end] if counted else "", behind)
    return re.sub(r"\s+", " ", " ".join(filter(None, parts))).strip(" ,;")
