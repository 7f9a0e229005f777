"""YAML as editors need it: bytes in; text, lists and maps out, each with its line; everything odd refused.

The walker reads the parser's events (libyaml) and builds nothing but str, list and dict. Scalars stay text: the
models' types parse them. Refused: aliases, anchors, tags, duplicate keys, several documents, nesting deeper than
DEPTH, files larger than SIZE. The parser itself is iterative, so deep nesting stops at the limit without a crash.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from bangvang.load.text_file import NOT_COMPOSED, decode, unseen_in
from bangvang.load.yaml_comments import LOST_WORDS, lost_words, may_lose_words, rows_of
from bangvang.load.yaml_faults import syntax_fault
from bangvang.problems import Problem, Severity

DEPTH = 32
SIZE = 1 << 20
NODES = 20_000

Keys = tuple[str | int, ...]


@dataclass(slots=True)
class Tree:
    """A file's content: `value` (None when the file is empty or refused), the line of each key, problems."""

    value: Any = None
    lines: dict[Keys, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, keys: Keys) -> int:
        """The line of a field, or of the nearest thing around it that has one."""
        while keys:
            if keys in self.lines:
                return self.lines[keys]
            keys = keys[:-1]
        return self.lines.get((), 1)


class _Report(Protocol):
    def __call__(self, line: int, rule: str, message: str, keys: Keys = (), *, severity: Severity = "error") -> None: ...


class _Refused(Exception):
    def __init__(self, line: int, rule: str, message: str, keys: Keys = ()) -> None:
        self.line, self.rule, self.message, self.keys = line, rule, message, keys


def read_yaml(data: bytes, path: str) -> Tree:
    """Read one file; what is wrong is in `problems` of the result, with path and line. Never raises."""
    tree = Tree()

    def problem(line: int, rule: str, message: str, keys: Keys = (), *, severity: Severity = "error") -> None:
        tree.problems.append(Problem(path, line, dotted(keys), severity, rule, message))

    if len(data) > SIZE:
        problem(0, "file-too-large", "tệp phải nhỏ hơn 1 MiB; hãy tách phần văn bản dài ra tệp riêng")
        return tree
    text = decode(data, problem)
    if text is None:
        return tree
    try:
        value = _Walker(tree.lines, problem).walk(text)
        tree.value = value if all(one.severity != "error" or one.rule == "duplicate-key" for one in tree.problems) else None
    except _Refused as refused:
        problem(refused.line, refused.rule, refused.message, refused.keys)
    except yaml.MarkedYAMLError as error:
        problem(*syntax_fault(error, text))
    except (yaml.YAMLError, ValueError, RecursionError):
        problem(0, "yaml-syntax", "phải là tệp YAML đúng cú pháp, ví dụ: name: Nguyễn Văn Mẫu")
    return tree


def dotted(keys: Keys) -> str:
    """Keys in the form shown to editors: `phases[2].end`."""
    parts: list[str] = []
    for key in keys:
        parts.append(f"[{key + 1}]" if isinstance(key, int) else f".{key}" if parts else key)
    return "".join(parts)


class _Walker:
    """One pass over the parser's events; a stack of open containers instead of recursion."""

    def __init__(self, lines: dict[Keys, int], problem: _Report) -> None:
        self._lines = lines
        self._problem = problem
        self._root: list[Any] = []
        self._stack: list[tuple[Any, Keys]] = [(self._root, ())]
        self._key: str | None = None
        self._nodes = self._documents = 0
        self._twice: list[tuple[dict[str, Any], str]] = []
        self._rows: list[str] = []

    def walk(self, text: str) -> Any:
        """The content of a document; raises _Refused at the first thing that is not accepted."""
        if may_lose_words(text):
            self._rows = rows_of(text)
        events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent or kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._node(event, kind)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._stack.pop()
                self._key = None
            elif kind is yaml.AliasEvent:
                self._refuse_sign(event, "yaml-alias", "* (tham chiếu)")
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    raise _Refused(event.start_mark.line + 1, "yaml-documents", "mỗi tệp chỉ chứa một bản ghi; bỏ dòng ---")
        for container, key in self._twice:
            del container[key]
        return self._root[0] if self._root else None

    def _node(self, event: Any, kind: type) -> None:
        container, keys = self._stack[-1]
        line = event.start_mark.line + 1
        self._nodes += 1
        if self._nodes > NODES:
            raise _Refused(line, "file-too-large", "tệp có quá nhiều mục; hãy tách thành nhiều tệp", keys)
        if event.anchor is not None:
            self._refuse_sign(event, "yaml-anchor", "& (neo)")
        if event.tag is not None:
            self._refuse_sign(event, "yaml-tag", "! (thẻ)")
        if type(container) is dict:
            if self._key is None:
                self._open_field(event, kind, container, keys, line)
                return
            here = (*keys, self._key)
            container[self._key] = value = self._value(event, kind, line, keys, here)
            self._key = None
        else:
            here = (*keys, len(container)) if len(self._stack) > 1 else ()
            self._lines[here] = line
            value = self._value(event, kind, line, keys, here)
            container.append(value)
        if kind is not yaml.ScalarEvent:
            self._stack.append((value, here))

    def _open_field(self, event: Any, kind: type, container: dict[str, Any], keys: Keys, line: int) -> None:
        """A field's name. Its place is taken at once, so that a second equal one is seen even after an empty value."""
        if kind is not yaml.ScalarEvent:
            raise _Refused(line, "yaml-key", "tên mục phải là chữ, ví dụ: name:", keys)
        key: str = self._text(event, line, keys)
        if key in container:
            first = self._lines.get((*keys, key), line)
            self._problem(line, "duplicate-key", f"mục “{key}” chỉ được viết một lần; lần đầu ở dòng {first}", (*keys, key))
            key = f"{key} ({self._nodes})"  # walked through as the rest is, and thrown away
            self._twice.append((container, key))
        self._lines[*keys, key] = line
        container[key] = None
        self._key = key

    def _value(self, event: Any, kind: type, line: int, keys: Keys, here: Keys) -> Any:
        if kind is yaml.ScalarEvent:
            if self._rows and not event.style and lost_words(event, self._rows):
                self._problem(event.end_mark.line + 1, "yaml-comment", LOST_WORDS, here, severity="warning")
            return None if event.value == "" and event.implicit[0] else self._text(event, line, here)
        if len(self._stack) > DEPTH:
            raise _Refused(line, "yaml-depth", f"không được lồng quá {DEPTH} cấp", keys)
        return {} if kind is yaml.MappingStartEvent else []

    def _text(self, event: Any, line: int, here: Keys) -> str:
        """A scalar's text. Between double quotes any sign can be spelt out as an escape, so it is looked at once more."""
        text: str = event.value
        if event.style != '"' or (text.isascii() and text.isprintable()):
            return text
        unseen = unseen_in(text)
        if unseen is not None:
            self._problem(line, "unseen-character", unseen, here)
        if not unicodedata.is_normalized("NFC", text):
            self._problem(line, "not-composed", NOT_COMPOSED, here, severity="warning")
        return unicodedata.normalize("NFC", text)

    def _refuse_sign(self, event: Any, rule: str, sign: str) -> None:
        raise _Refused(event.start_mark.line + 1, rule, f"không dùng dấu {sign} của YAML; nếu là chữ, "
                       "hãy đặt cả giá trị trong ngoặc kép", self._stack[-1][1])
