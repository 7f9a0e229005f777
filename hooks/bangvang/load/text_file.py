"""Bytes to text: UTF-8, composed, nothing that nobody sees; what is amiss is reported with its line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Protocol

from bangvang.problems import Severity

# Characters that nobody sees: controls, other ends of lines, zero-width, bidirectional marks (Unicode TR 36),
# fillers, tags, what is no character, the replacement mark.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e007f]"
)
NOT_COMPOSED = ("dấu tiếng Việt trong tệp là dấu tổ hợp, được đọc như chữ dựng sẵn (NFC); "
                "nên lưu lại bằng Unicode dựng sẵn")

NOT_UTF8 = "tệp phải được lưu bằng bảng mã UTF-8; hãy mở bằng Notepad, chọn Lưu thành (Save As) và mã hóa UTF-8"


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
        problem(line, "not-utf8", NOT_UTF8)
        return None
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        line = next(n for n, row in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", row))
        problem(line, "not-composed", NOT_COMPOSED, severity="warning")
        text = unicodedata.normalize("NFC", text)
    refused = False
    for line, column, signs in _unseen(text):
        refused = True
        problem(line, "unseen-character", _unseen_message(signs, f" (cột {column})"))
    return None if refused else text


def unseen_in(value: str) -> str | None:
    """What to say of a text that holds what nobody sees, spelt out as an escape in a file that does not; else None."""
    found = UNSEEN.findall(value)
    return _unseen_message(found, "") if found else None


def _unseen(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Line and column of what nobody sees, once for each line: a file of NUL, as a power cut leaves it, is one sentence."""
    if UNSEEN.search(text) is None:
        return
    for line, row in enumerate(text.split("\n"), 1):
        first = UNSEEN.search(row)
        if first is not None:
            yield line, first.start() + 1, UNSEEN.findall(row)


def _unseen_message(signs: list[str], where: str) -> str:
    others = f" và {len(signs) - 1} ký tự ẩn nữa" if len(signs) > 1 else ""
    return f"không được có ký tự ẩn U+{ord(signs[0]):04X}{where}{others}; hãy xóa và gõ lại chỗ này"
