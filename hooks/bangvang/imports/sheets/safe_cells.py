"""Texts in cells: never a formula, never lost. A text that a spreadsheet could take for one gets a quote before it."""

from __future__ import annotations

import re

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
# XML 1.0 cannot hold these; Excel writes them as _xHHHH_, and protects the same letters with _x005F_.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
MAX_CELL = 32_767


def guarded(text: str) -> str:
    """The text as it may stand in a cell of any spreadsheet or CSV file; `unguarded` gives it back.

    A quote stands before every text that begins with a sign that starts a formula, and before every text that
    begins with a quote itself, so that the two can be told apart.
    """
    if text.startswith("'") or text.lstrip(" \u00a0").startswith(_TRIGGERS) or text[:1] in _TRIGGERS:
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """What `guarded` was given; a text typed by hand stays as it is, but for a quote typed before a sign."""
    return text[1:] if text.startswith("'") else text


def writable(text: str) -> str:
    """The text with the signs that XML cannot hold written as Excel writes them."""
    protected = _ESCAPED.sub(lambda match: f"_x005F_{match.group()[1:]}", text)
    return _UNWRITABLE.sub(lambda match: f"_x{ord(match.group()):04X}_", protected)


def unwritable(text: str) -> str:
    """What `writable` was given."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
