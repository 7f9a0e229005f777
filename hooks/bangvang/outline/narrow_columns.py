"""Words of a header that a narrow column broke over lines, as pages of the web keep them: `Thái` above `Bình, ngày …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bangvang.outline.document_kinds import TYPES, is_type
from bangvang.outline.lines import SourceLine, is_rule

#: Behind so many lines no header goes on.
_LINES = 40
#: The first words of a name that is always written whole, and how it goes on.
_BROKEN = (
    (re.compile(r"(?:ỦY|UỶ)(?:\s+BAN(?:\s+NHÂN)?)?"), re.compile(r"(?:BAN|NHÂN DÂN|DÂN)\b")),
    (re.compile(r"CỘNG(?:\s+H\w{2}(?:\s+XÃ)?)?"), re.compile(r"(?:H\w{2}|XÃ HỘI|HỘI)\b")),
    (re.compile(r"Độc(?:\s+lập\W+Tự)?"), re.compile(r"(?:lập|do)\b")),
    (re.compile(r"Kính"), re.compile(r"g[ửở]i\b")),
    (re.compile(r"Số\s*:", re.IGNORECASE), re.compile(r"[\d.…_\s]*[/-]\s?[A-ZĐ]")),
)
_DATED = re.compile(r"[^\W\d_][^,\d]{1,40},\s*ngày\s[\d\s.…_]*tháng\s[\d\s.…_]*năm\s[\d.…_]+\W*")
_DAY_OPENS = re.compile(r"[^\W\d_][^,\d]{1,40},\s*ngày\b[^,;:]{0,24}")
#: A cell's stroke behind its words.
_STROKE = re.compile(r"\s*\|$")
#: The first words of the kinds of documents, none of which is a kind by itself.
_FIRST_WORDS = frozenset(name.split()[0] for name in TYPES)
_WORD = re.compile(r"[^\W\d_]+")


def rejoined(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines, with the broken ones of a header as one that stands where the first of them stood."""
    return [*_joined(lines[:_LINES]), *lines[_LINES:]]


def _joined(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    index = 0
    while index < len(lines):
        size = _broken_over(lines, index)
        words = " ".join(_STROKE.sub("", line.text) for line in lines[index : index + size])
        yield lines[index] if size == 1 else replace(lines[index], text=words)
        index += size


def _broken_over(lines: Sequence[SourceLine], index: int) -> int:
    """Over how many lines the words that begin here are broken; 1 for a whole line."""
    below = []
    for line in lines[index + 1 : index + 3]:
        if line.after_blank or is_rule(line.text):
            break
        below.append(line.text)
    text = lines[index].text
    if not below:
        return 1
    if any(first.fullmatch(text) and rest.match(below[0]) for first, rest in _BROKEN) or _parts_kind(text, below[0]):
        return 2
    # "Thái" above "Bình, ngày 5 tháng 9 năm 2024": what stands below a cell's first word would be a place by itself.
    word = _WORD.fullmatch(text) is not None and text.istitle() and index > 0 and is_rule(lines[index - 1].text)
    if not word and (_DAY_OPENS.fullmatch(text) is None or _DATED.fullmatch(text)):
        return 1
    for size in range(1, len(below) + 1):
        if _DATED.fullmatch(" ".join((text, *below[:size]))):
            return size + 1
    return 1


def _parts_kind(text: str, below: str) -> bool:
    """Whether the name of a kind of document is broken in two: `KẾ` above `HOẠCH CÔNG TÁC …`."""
    return text in _FIRST_WORDS and is_type(f"{text} {below}")
