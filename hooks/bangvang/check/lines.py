"""Where in a file something stands: the line is found again only when there is something to say about it."""

from __future__ import annotations

from bangvang.load.files import read
from bangvang.load.yaml_events import Keys, dotted, read_yaml
from bangvang.problems import Problem, Severity


def said(root: str, path: str, keys: Keys, rule: str, message: str, severity: Severity = "error") -> Problem:
    """A problem with a field of a YAML file, with its line."""
    tree = read_yaml(read(root, path), path)
    return Problem(path, tree.line(keys), dotted(keys), severity, rule, message)


def said_in_text(root: str, path: str, field: str, text: str, row: int, rule: str, message: str,
                 severity: Severity = "error") -> Problem:
    """A problem with one row of a field that may go over several lines.

    Args:
        field: in dotted form.
        text: the field's value.
        row: which row of the value, from 0.
    """
    data = read(root, path)
    line = read_yaml(data, path).line(tuple(field.split(".")))
    rows, wanted = data.decode("utf-8", "replace").splitlines(), text.split("\n")[row].strip()
    # In a block (`story: |-`) the first row stands on the line below the field's name.
    if line + row < len(rows) and rows[line + row].strip() == wanted:
        line += row + 1
    return Problem(path, line, field, severity, rule, message)


def in_text(line: int | None) -> str:
    """Where in the plan a value stands, as the end of a message; empty where it names no line."""
    return f" (plan.md dòng {line})" if line else ""
