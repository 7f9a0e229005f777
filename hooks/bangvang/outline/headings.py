"""Which paragraphs head others, and which close the text as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.outline.lines import is_finished
from bangvang.outline.marker_kinds import RANKS, UNNUMBERED, Kind
from bangvang.outline.paragraphs import Paragraph

_CLOSING = re.compile(
    r"(?:Trên đây là|Đề nghị|Yêu cầu|Nhận được|Trong quá trình|Căn cứ (?:nội dung )?(?:Kế hoạch|Hướng dẫn)|"
    r"Phát huy|"
    r"(?:Giám đốc )?(?:Sở|Phòng|Trường|Hiệu trưởng|Ủy ban|UBND)\b)"
)


def closing_from(parts: Sequence[Paragraph]) -> int:
    """The index of the first closing paragraph: it belongs to the text as a whole, not to its last item."""
    first = len(parts)
    while first and parts[first - 1].marker is None and not parts[first - 1].is_table:
        text = parts[first - 1].text
        if first == len(parts) and not text.endswith("./.") and not _CLOSING.match(text):
            break
        if first < len(parts) and not _CLOSING.match(text):
            break
        first -= 1
    return first


def is_bare_heading(part: Paragraph) -> bool:
    """Whether an unmarked line is a heading: all capitals, short and without a full stop."""
    text = part.text.strip()
    if part.is_table or len(text) > 150 or is_finished(text.replace(":", "")):
        return False
    words = text.strip("* :")
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) > 3 and words.upper() == words


_OUTER: frozenset[Kind] = frozenset(("phan", "chuong", "muc", "hoa", "roman"))


def is_heading(parts: Sequence[Paragraph], index: int, kind: Kind) -> bool:
    """Whether a numbered block is a heading: short, no sentence, and with something below it."""
    text = parts[index].text.strip("* ")
    if kind in _OUTER:
        return len(text) <= 260
    if kind in UNNUMBERED or kind == "paren":
        return False
    title = not text.endswith((".", ";", ",")) and len(text) <= (60 if text.endswith(":") else 200)
    below = next((part for part in parts[index + 1 :] if not part.is_footnote), None)
    if not title or below is None:
        return kind == "dieu" and title
    other, own = below.marker, parts[index].marker
    if other is None or own is None:
        return True
    return (RANKS.index(other.kind), other.depth) > (RANKS.index(kind), own.depth)
