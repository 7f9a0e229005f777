"""Words by which an article lets somebody speak; and its words with what is private left out."""

from __future__ import annotations

import re

from bangvang.privacy_scan import scan

#: Stands where private words were.
OMITTED = "[…]"

#: `bị bệnh` is found, `thận` behind it tells as much.
_TOLD_BY_THE_REST = frozenset({"sức khỏe", "hoàn cảnh", "địa chỉ"})

_SHORT = ("TP", "Tp", "TX", r"\bQ", r"\bP", r"\bH", "ThS", "TS")
#: In a pattern, before and behind a full stop: `TP. Minh Họa` is no end of a sentence.
BEFORE_STOP = "".join(f"(?<!{word})" for word in _SHORT)
BEHIND_STOP = "".join(f"(?<!{word}\\.)" for word in _SHORT)

#: By which somebody is told to speak in an article, not to be its subject.
SAYS = re.compile(
    r"\b[Tt]heo (?:lời )?(?=(?:ông|bà|cô|thầy|anh|chị|em|đồng chí|nhà giáo|PGS|GS|TS|ThS|BS|tiến sĩ|thạc sĩ|bác sĩ)\.? )|"
    r"\b(?:câu chuyện|lời kể) của (?=\w+ \w+ [A-ZĐ])|"
    r"\b(?:cho biết|chia sẻ|nhận xét|khẳng định|đánh giá|tâm sự|bày tỏ|trao đổi|cho hay|kể lại|xúc động nói|nói)\b"
)


def without_private(text: str) -> str:
    """A text to be shown, `[…]` in place of each word of private life, and of the whole clause that tells of health or home."""
    for finding in reversed(scan(text)):
        end = finding.end
        if finding.kind in _TOLD_BY_THE_REST and (rest := re.match(r"[^,;.!?]*", text[end:])):
            end += rest.end()
        text = f"{text[: finding.start]}{OMITTED}{text[end:]}"
    return text
