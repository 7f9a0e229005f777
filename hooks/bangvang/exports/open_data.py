"""Open data: a JSON list with one entry a line, so that two versions of it can be compared line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any


class Written(str):
    """A value that is JSON already: what thousands of entries share need be written once."""

    __slots__ = ()


def written(value: Any) -> Written:
    """A value as it stands in the list."""
    return Written(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def several(values: Iterable[Written]) -> Written:
    """A list of such values."""
    return Written(f"[{','.join(values)}]")


def json_lines(lines: Iterable[str]) -> bytes:
    """The list of such entries as UTF-8."""
    joined = ",\n".join(lines)
    return f"[\n{joined}\n]\n".encode() if joined else b"[]\n"


def json_line(entry: Mapping[str, Any]) -> str:
    """An entry; keys stand in the order in which they were set."""
    return f"{{{','.join([f'{encode_basestring(key)}:{_value(value)}' for key, value in entry.items()])}}}"


def _value(value: Any) -> str:
    if type(value) is str:
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    return value if type(value) is Written else written(value)
