"""The fields that may stand at the head of a page of Markdown, between two lines `---`: read as records are.

Text stays text: `title: 010` is no 8, and nobody is asked to build what YAML can describe.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from bangvang.load.yaml_events import read_yaml
from bangvang.problems import Problem, Severity

# As MkDocs looks for it.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\n(?P<fields>.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r"\s*[\w-]+:(?:\s|$)")
_REFUSED = frozenset({"duplicate-key", "file-too-large", "yaml-alias", "yaml-anchor", "yaml-depth", "yaml-key", "yaml-tag"})
_NO_FIELDS = ("phần giữa hai dòng --- ở đầu trang phải là YAML đúng cú pháp, ví dụ: title: Hướng dẫn; nếu không, nó hiện ra như "
              "chữ của trang")


class Head(NamedTuple):
    """What a page begins with.

    Args:
        fields: scalars are texts; empty where there is no front matter, or none that can be read.
        body: what follows; the whole page where its beginning is no front matter.
        problems: what is wrong with it.
    """

    fields: Mapping[str, Any]
    body: str
    problems: tuple[Problem, ...]


def head_of(text: str, path: str = "") -> Head:
    """Part a page; what cannot be read as fields is text, which is told where it looks like fields.

    Args:
        path: of the page, for problems.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return Head({}, text, ())
    tree = read_yaml(found["fields"].encode(), path)
    errors = [problem for problem in tree.problems if problem.severity == "error"]
    if not errors:
        is_fields = isinstance(tree.value, dict)
        return Head(tree.value, text[found.end():], ()) if is_fields else Head({}, text, ())
    refused = [_told(path, one.line, one.field, "error", one.rule, one.message) for one in errors if one.rule in _REFUSED]
    if refused:
        return Head({}, text, tuple(refused) if _FIELD.match(found["fields"]) else ())
    return Head({}, text, (_told(path, errors[0].line, "", "warning", "front-matter", _NO_FIELDS),))


def with_plain_fields(text: str) -> str:
    """The same page for MkDocs: its fields as JSON, which reads as texts; of a page without, it takes `Email: …` for a field."""
    head = head_of(text)
    return f"---\n{json.dumps(head.fields, ensure_ascii=False)}\n---\n{head.body}"


def _told(path: str, line: int, field: str, severity: Severity, rule: str, message: str) -> Problem:
    return Problem(path, line + 1 if line else 1, field, severity, rule, message)  # the first line is ---
