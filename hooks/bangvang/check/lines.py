"""The line of a field in a record's file, found again only when there is something to say about it."""

from __future__ import annotations

from bangvang.load.files import read
from bangvang.load.yaml_events import Keys, dotted, read_yaml
from bangvang.problems import Problem, Severity


def said(root: str, path: str, keys: Keys, rule: str, message: str, severity: Severity = "error") -> Problem:
    """A problem with a field of a YAML file, with its line."""
    tree = read_yaml(read(root, path), path)
    return Problem(path, tree.line(keys), dotted(keys), severity, rule, message)
