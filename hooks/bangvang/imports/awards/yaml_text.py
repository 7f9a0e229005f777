"""A record as YAML text: every scalar in double quotes where it could be read as anything but itself."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

_PLAIN = re.compile(r"[^\W_][\w /().,;+°%–-]*[\w).%]|\w")
_RESERVED = re.compile(
    r"(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d_]+|[\d.]+e[+-]?\d+|0x\w+|\d+:\d+.*)", re.IGNORECASE
)


def scalar(text: str) -> str:
    """One scalar; quoted unless it is plain words that YAML cannot take for anything else."""
    if text in {"true", "false"} or re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text) and ": " not in text and " #" not in text:
        return text
    return _escaped(text)


def _escaped(text: str) -> str:
    # JSON's strings are YAML's double-quoted ones, but for the signs that YAML does not allow unescaped.
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub("[\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]", lambda sign: f"\\u{ord(sign.group()):04x}", quoted)


def yaml_text(record: Mapping[str, object]) -> str:
    """A mapping of texts, lists of texts or mappings, and mappings of texts; empty values are left out."""
    lines: list[str] = []
    for name, value in record.items():
        if not value:
            continue
        if isinstance(value, Mapping):
            lines.append(f"{name}:")
            lines += [f"  {inner}: {scalar(str(text))}" for inner, text in value.items() if text != ""]
        elif isinstance(value, str) and "\n" in value:
            lines += _block(name, value)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            lines.append(f"{name}:")
            for item in value:
                lines += _item(item)
        else:
            lines.append(f"{name}: {scalar(str(value))}")
    return "\n".join(lines) + "\n"


def _item(item: object) -> list[str]:
    if not isinstance(item, Mapping):
        return [f"  - {scalar(str(item))}"]
    filled = [(name, str(text)) for name, text in item.items() if text != ""]
    return [f"  {'-' if place == 0 else ' '} {name}: {scalar(text)}" for place, (name, text) in enumerate(filled)]


def _block(name: str, text: str) -> list[str]:
    """Many lines as a literal block where YAML keeps them as they are, else quoted."""
    lines = text.split("\n")
    safe = (
        all(line == line.strip() or not line.startswith((" ", "\t")) for line in lines)
        and text == text.strip()
        and not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", text)
    )
    return [f"{name}: |-", *[f"  {line}" if line else "" for line in lines]] if safe else [f"{name}: {_escaped(text)}"]
