"""Records as YAML: one form for one content, keys in the order given, every scalar safe from YAML's guesses."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

# Unquoted are only words that no YAML reader takes for anything else: a letter or digit first, plain signs inside,
_PLAIN = re.compile(r"[^\W_][\w /().,;+°%–-]*[\w).%]|[^\W_]")
# and neither a word nor a number of YAML's own (1e5, 0x1F, 1_000; YAML 1.1 reads more of them than 1.2).
_RESERVED = re.compile(r"true|false|null|yes|no|on|off|y|n|[-+.\d_]+|[\d._]+e[+-]?\d+|0[box]\w+", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{4}-Q[1-4]")
_NOT_IN_BLOCK = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_ESCAPED = re.compile("[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def to_yaml(record: Mapping[str, Any]) -> str:
    """A record as YAML text; None, "" and empty lists and maps are left out, texts of several lines are blocks."""
    return "\n".join(_mapping(record, 0)) + "\n"


def scalar(value: str | float | bool) -> str:
    """One scalar on one line; quoted unless plain words or a date."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if _DATE.fullmatch(value):
        return value
    return value if _PLAIN.fullmatch(value) and not _RESERVED.fullmatch(value) else _quoted(value)


def _quoted(value: str) -> str:
    # A JSON string is a YAML double-quoted scalar, save for signs that YAML wants escaped.
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {}, ())


def _mapping(record: Mapping[str, Any], depth: int) -> list[str]:
    lines = []
    for key, value in record.items():
        if not _is_empty(value):
            lines += _field("  " * depth + f"{key}:", value, depth)
    return lines


def _field(head: str, value: Any, depth: int) -> list[str]:
    if isinstance(value, Mapping):
        inner = _mapping(value, depth + 1)
        return [head, *inner] if inner else []
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(item, int) for item in value):
            return [f"{head} [{', '.join(map(str, value))}]"]
        return [head, *(line for item in value for line in _item(item, depth + 1))]
    if isinstance(value, str) and "\n" in value:
        return _lines(head, value, depth)
    return [f"{head} {scalar(value)}"]


def _lines(head: str, text: str, depth: int) -> list[str]:
    """Many lines as a literal block where YAML keeps them as they are, else quoted."""
    lines = text.split("\n")
    if text != text.strip() or _NOT_IN_BLOCK.search(text) or any(line[:1] in {" ", "\t"} for line in lines):
        return [f"{head} {_quoted(text)}"]
    return [f"{head} |-", *("  " * (depth + 1) + line if line else "" for line in lines)]


def _item(item: Any, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(item, Mapping):
        lines = _mapping(item, depth + 1)
        return [f"{indent}- {lines[0].lstrip()}", *lines[1:]] if lines else []
    return [f"{indent}- {scalar(item)}"]
