"""Texts in cells: never a formula, never lost. A text that a spreadsheet could take for one gets a quote before it."""

from __future__ import annotations

import re

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
# What must not stand in a cell as it is: signs that XML 1.0 cannot hold; `_xHHHH_`, which Excel takes for one
# letter; `x005F_`, which openpyxl drops wherever it stands; and our own mark where a text happens to hold it.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|x(?=005F_)|_(?=x[0-9A-Fa-f]{4}_)|\\\\(?=u[0-9a-f]{4})"
)
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def guarded(text: str) -> str:
    """The text as it may stand in a cell of any spreadsheet or CSV file; `unguarded` gives it back.

    A quote stands before every text that begins with a sign that starts a formula, and before every text that
    begins with a quote itself, so that the two can be told apart.
    """
    if text.startswith("'") or text.lstrip(" \u00a0").startswith(_TRIGGERS) or text[:1] in _TRIGGERS:
        return f"'{text}"
    return text


def safe(text: str) -> str:
    """The text as a cell of a workbook takes it: guarded and writable."""
    return writable(guarded(text))


def unguarded(text: str) -> str:
    """What `guarded` was given; a text typed by hand stays as it is, but for a quote typed before a sign."""
    return text.removeprefix("'")


def writable(text: str) -> str:
    r"""The text with its unsafe signs written as `\u0001`; `unwritable` gives it back."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def unwritable(text: str) -> str:
    """What `writable` was given."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
