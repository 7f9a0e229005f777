"""Bytes to text: UTF-8, composed, nothing that nobody sees; what is amiss is reported with its line."""

from __future__ import annotations

import re
import unicodedata
from typing import Protocol

from bangvang.problems import Severity

# Characters that nobody sees: controls, other ends of lines, zero-width, bidirectional marks (Unicode TR 36),
# fillers, tags, what is no character, the replacement mark.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e007f]"
)


class Report(Protocol):
    """Takes what is wrong: line, rule, message; an error unless said otherwise."""

    def __call__(self, line: int, rule: str, message: str, *, severity: Severity = "error") -> None:
        """Note it."""


def decode(data: bytes, problem: Report) -> str | None:
    """Bytes to text: UTF-8, composed (NFC), nothing unseen. Reports through `problem(line, rule, message)`."""
    try:
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem(line, "not-utf8", "tệp phải được lưu bằng bảng mã UTF-8; trong Word hoặc Notepad chọn “UTF-8” khi lưu")
        return None
    refused = False
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        line = next(n for n, row in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", row))
        problem(line, "not-composed", "dấu tiếng Việt trong tệp là dấu tổ hợp, được đọc như chữ dựng sẵn (NFC); "
                "nên lưu lại bằng Unicode dựng sẵn", severity="warning")
        text = unicodedata.normalize("NFC", text)
    for found in UNSEEN.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        problem(line, "unseen-character",
                f"không được có ký tự ẩn U+{ord(found.group()):04X} (cột {column}); hãy xóa và gõ lại chỗ này")
        refused = True
    return None if refused else text
