"""Who is named on somebody else's account: who hands over an award, who perished or was rescued.

An article about a rescue names the child that drowned, too; shown as honoured, that would hurt its family.
"""

from __future__ import annotations

import re

_HONOUR = (
    r"(?:bằng khen|giấy khen|huy hiệu|danh hiệu|huân chương|huy chương|giải thưởng|kỷ niệm chương|phần thưởng|"
    r"giấy chứng nhận|bằng công nhận|cờ thi đua)"
)
#: `…, Phó Bí thư Tỉnh đoàn đã trao tặng Huy hiệu … cho 5 em`; of `tặng Bằng khen cho cô` she is told before.
_GIVES = re.compile(
    rf"(?:(?!(?:được|nhận|đạt|đoạt|giành)\s)[^;“”])*?\s(?:trao tặng|trao|tặng)\s+(?:\w+\s){{0,2}}{_HONOUR}[^.;]*?\scho\s+"
    r"(?!(?:cô|thầy|em|bà|ông|anh|chị)(?! [A-ZÀ-ỸĐ]))",
    re.IGNORECASE,
)
_MISFORTUNE = re.compile(
    r"(?<!\w)(?:đuối nước|gặp nạn|mất tích|tử vong|thiệt mạng|nạn nhân|(?:trượt|sảy) chân|rơi xuống|ngã xuống|cuốn trôi|"
    r"chới với|mắc kẹt)(?!\w)",
    re.IGNORECASE,
)
#: Who does that is not the one whom the misfortune struck.
_HELPS = re.compile(
    r"(?<!\w)(?:cứu|giúp|vớt|kéo|nhảy|lao|bơi|thấy|nghe|phát hiện|khen|khen thưởng|tuyên dương|biểu dương|tặng|trao|"
    r"vinh danh)(?!\w)",
    re.IGNORECASE,
)


def is_beside(name: str, sentence: str) -> bool:
    """Whether a sentence tells that somebody whom it names awards others or was struck by a misfortune."""
    _, named, after = sentence.partition(name)
    if not named:
        return False
    struck = _MISFORTUNE.search(after)
    return bool(_GIVES.match(after)) or bool(struck and not _HELPS.search(after, 0, struck.start()))
