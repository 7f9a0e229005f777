"""Open data: a JSON list with one entry a line, so that two versions of it can be compared line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


def json_lines(entries: Iterable[Mapping[str, Any]]) -> bytes:
    """The list as UTF-8; keys stand in the order in which they were set."""
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"
