"""Words that YAML takes for a comment: `title: Khen thưởng đợt # 2 năm 2026` ends at the sign, and nobody would notice."""

from __future__ import annotations

import re
from typing import Any

LOST_WORDS = ("phần từ dấu # trở đi là ghi chú và không được đọc; nếu là chữ của mục này thì đặt cả giá trị trong ngoặc kép, nếu "
              "là ghi chú thì viết ở dòng riêng")
_COMMENT = re.compile(r"[ \t]+#")
# Ids, dates, numbers, names of files, true and false: what stands behind such a value can only be a comment.
_NO_WORDS = re.compile(r"[a-z0-9._/:%-]*|[Qg][a-z0-9-]*|20\d\d-Q\d")
_BREAKS = re.compile(r"\r\n|\r|\n")


def may_lose_words(text: str) -> bool:
    """Whether a closer look at a file is worth it: in most the sign stands nowhere."""
    return " #" in text or "\t#" in text


def rows_of(text: str) -> list[str]:
    """The lines of a text as the parser counts them."""
    return _BREAKS.split(text)


def lost_words(event: Any, rows: list[str]) -> bool:
    """Whether a value without quotation marks ends at a comment though it is made of words, and may have been meant to go on."""
    mark = event.end_mark
    return (mark.line < len(rows) and _COMMENT.match(rows[mark.line], mark.column) is not None
            and _NO_WORDS.fullmatch(event.value) is None)
