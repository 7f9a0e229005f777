"""One field of a record's file set to another value; every other line, comments too, stays as it is."""

from __future__ import annotations

import re

from bangvang.imports.yaml_out import scalar


def with_field(text: str, field: str, value: str) -> str:
    r"""The text of a YAML file with a field at its top level set; an empty value takes the field away.

    Args:
        text: the file's text, `\n` between lines.
        field: the field's name.
        value: its new value, one line.
    """
    lines = text.split("\n")
    at = next((place for place, line in enumerate(lines) if re.match(rf"{re.escape(field)}\s*:(\s|$)", line)), None)
    new = [f"{field}: {scalar(value)}"] if value else []
    if at is None:
        while lines and not lines[-1].strip():
            lines.pop()
        return "\n".join([*lines, *new, ""])
    end = at + 1
    # What is indented, or a blank line before something indented, goes on with the value.
    while end < len(lines) and (lines[end].startswith((" ", "\t")) or _blank_inside(lines, end)):
        end += 1
    return "\n".join([*lines[:at], *new, *lines[end:]])


def _blank_inside(lines: list[str], place: int) -> bool:
    following = next((line for line in lines[place:] if line.strip()), "")
    return not lines[place].strip() and following.startswith((" ", "\t"))
