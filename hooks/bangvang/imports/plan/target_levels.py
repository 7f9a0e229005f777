"""Levels to which pupils, teachers and classes are graded, with what is graded: `Xếp loại học lực: Khá`."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Levels to which pupils, teachers and classes are graded; alone they do not say in what.
_LEVEL = re.compile(
    r"(?!hoàn thành\s+\d+/)(?:(?:xếp )?loại\s+)?(?:xuất sắc|giỏi|khá|tốt|trung bình|TB|yếu|kém|đạt|chưa đạt|"
    r"hoàn thành(?: xuất sắc| tốt)?|chưa hoàn thành|A|B|C)(?:\s*:|\s+\d.*|\s+trở lên|$)",
    re.IGNORECASE,
)
#: What is graded, before its colon: `Học lực: Giỏi: 30 em`.
_NO_HEAD = re.compile(
    r"\W*(?:(?:các|những)\s+)?(?:chỉ tiêu|mục tiêu|phấn đấu|phần đấu|cụ thể|trong đó|kết quả|nội dung)\b", re.IGNORECASE
)
_HEAD = re.compile(r"(?:^|[;,.:]\s|\+\s)\s*([^:;,.%\d]{3,60}):(?=\s)")


def of_level(label: str, text: str, start: int, path: Sequence[str]) -> str:
    """The label of a level with what is graded: `Khá` in `Xếp loại học lực: Giỏi 20%, Khá 55%` is `Xếp loại học lực: Khá`.

    Args:
        label: what the figure measures, by the words beside it.
        text: the passage.
        start: where its figure begins.
        path: the headings above the passage.
    """
    if _LEVEL.match(label) is None:
        return label
    said = [head.strip() for head in _HEAD.findall(text[max(0, start - 300) : start])]
    heads = [head for head in (*path, *said) if len(head) < 80 and not _LEVEL.match(head) and not _NO_HEAD.match(head)]
    return f"{heads[-1].strip(' :.')}: {label}" if heads else label
