"""YAML as editors need it: bytes in; text, lists and maps out, each with its line; everything odd refused.

The walker reads the parser's events (libyaml) and builds nothing but str, list and dict. Scalars stay text: the
models' types parse them. Refused: aliases, anchors, tags, duplicate keys, several documents, nesting deeper than
DEPTH, files larger than SIZE. The parser itself is iterative, so deep nesting stops at the limit without a crash.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from bangvang.problems import Problem

DEPTH = 32
SIZE = 1 << 20
NODES = 20_000

# Characters that nobody sees: controls, other ends of lines, zero-width, bidirectional marks (Unicode TR 36),
# fillers, tags, what is no character, the replacement mark.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e007f]"
)

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


class _Refused(Exception):
    def __init__(self, line: int, rule: str, message: str, keys: Keys = ()) -> None:
        self.line, self.rule, self.message, self.keys = line, rule, message, keys


def read_yaml(data: bytes, path: str) -> Tree:
    """Read one file; what is wrong is in `problems` of the result, with path and line. Never raises."""
    tree = Tree()

    def problem(line: int, rule: str, message: str, keys: Keys = (), severity: Any = "error") -> None:
        tree.problems.append(Problem(path, line, dotted(keys), severity, rule, message))

    if len(data) > SIZE:
        problem(0, "file-too-large", "tệp phải nhỏ hơn 1 MiB; hãy tách phần văn bản dài ra tệp riêng")
        return tree
    text = decode(data, problem)
    if text is None:
        return tree
    try:
        tree.value = _walk(text, tree.lines)
    except _Refused as refused:
        problem(refused.line, refused.rule, refused.message, refused.keys)
    except yaml.MarkedYAMLError as error:
        open_quote = "quoted scalar" in str(error.context) and error.context_mark
        mark = open_quote or error.problem_mark or error.context_mark
        # The parser may stand behind the last line when it misses something.
        line = min(mark.line + 1, text.rstrip("\n").count("\n") + 1) if mark else 0
        problem(line, *_syntax(error, text, line))
    except (yaml.YAMLError, ValueError, RecursionError):
        problem(0, "yaml-syntax", "phải là tệp YAML đúng cú pháp, ví dụ: name: Nguyễn Văn Mẫu")
    return tree


def decode(data: bytes, problem: Any) -> str | None:
    """Bytes to text: UTF-8, composed (NFC), nothing unseen. Reports through `problem(line, rule, message)`."""
    try:
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem(line, "not-utf8", "tệp phải được lưu bằng bảng mã UTF-8; trong Word hoặc Notepad chọn “UTF-8” khi lưu")
        return None
    refused = False
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            line = next(n for n, row in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", row))
            problem(line, "not-composed", "dấu tiếng Việt trong tệp là dấu tổ hợp, được đọc như chữ dựng sẵn (NFC); "
                    "nên lưu lại bằng Unicode dựng sẵn", severity="warning")
            text = unicodedata.normalize("NFC", text)
    for found in UNSEEN.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        problem(line, "unseen-character",
                f"không được có ký tự ẩn U+{ord(found.group()):04X} (cột {column}); hãy xóa và gõ lại chỗ này")
        refused = True
    return None if refused else text


def dotted(keys: Keys) -> str:
    """Keys in the form shown to editors: `phases[2].end`."""
    parts: list[str] = []
    for key in keys:
        parts.append(f"[{key + 1}]" if isinstance(key, int) else f".{key}" if parts else key)
    return "".join(parts)


def _walk(text: str, lines: dict[Keys, int]) -> Any:
    """One pass over the events; a stack of open containers instead of recursion."""
    root: list[Any] = []
    stack: list[tuple[Any, Keys]] = [(root, ())]
    key: str | None = None
    documents = nodes = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        kind = type(event)
        if kind is yaml.ScalarEvent or kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            line = event.start_mark.line + 1
            container, keys = stack[-1]
            nodes += 1
            if nodes > NODES:
                raise _Refused(line, "file-too-large", "tệp có quá nhiều mục; hãy tách thành nhiều tệp", keys)
            if event.anchor is not None:
                raise _Refused(line, "yaml-anchor", "không dùng dấu & (neo) của YAML; nếu là chữ, "
                               "hãy đặt cả dòng trong ngoặc kép", keys)
            if event.tag is not None:
                raise _Refused(line, "yaml-tag", "không dùng dấu ! (thẻ) của YAML; nếu là chữ, "
                               "hãy đặt cả dòng trong ngoặc kép", keys)
            in_map = type(container) is dict
            if in_map and key is None:
                if kind is not yaml.ScalarEvent:
                    raise _Refused(line, "yaml-key", "tên trường phải là chữ, ví dụ: name:", keys)
                key = event.value
                if key in container:
                    raise _Refused(line, "duplicate-key", f"trường “{key}” chỉ được viết một lần; "
                                   f"lần đầu ở dòng {lines.get((*keys, key), line)}", (*keys, key))
                lines[(*keys, key)] = line
                # The place is taken at once, so that a second equal key is seen even after an empty value.
                container[key] = None
                continue
            here: Keys = (*keys, key) if in_map else (*keys, len(container)) if len(stack) > 1 else ()
            value: Any
            if kind is yaml.ScalarEvent:
                value = None if event.value == "" and event.implicit[0] else event.value
            else:
                if len(stack) > DEPTH:
                    raise _Refused(line, "yaml-depth", f"không được lồng quá {DEPTH} cấp", keys)
                value = {} if kind is yaml.MappingStartEvent else []
            if not in_map or here not in lines:
                lines[here] = line
            if in_map:
                container[key] = value
                key = None
            else:
                container.append(value)
            if kind is not yaml.ScalarEvent:
                stack.append((value, here))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            key = None
        elif kind is yaml.AliasEvent:
            raise _Refused(event.start_mark.line + 1, "yaml-alias", "không dùng dấu * (tham chiếu) của YAML; "
                           "nếu là chữ, hãy đặt cả dòng trong ngoặc kép", stack[-1][1])
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _Refused(event.start_mark.line + 1, "yaml-documents",
                               "mỗi tệp chỉ chứa một bản ghi; bỏ dòng ---")
    return root[0] if root else None


def _syntax(error: yaml.MarkedYAMLError, text: str, line: int) -> tuple[str, str]:
    """Rule and message for a syntax error, in words that an editor can act on."""
    rows = text.split("\n")
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in str(error.problem):
        return "yaml-tab", "thụt dòng bằng dấu cách, không dùng phím Tab"
    if "mapping values are not allowed" in str(error.problem):
        return "yaml-colon", "dòng có dấu hai chấm trong nội dung phải đặt trong ngoặc kép, ví dụ: title: \"Chủ đề: …\""
    if "quoted scalar" in str(error.context):
        return "yaml-quote", "ngoặc kép mở ra phải được đóng lại"
    return "yaml-syntax", "phải là YAML đúng cú pháp, mỗi trường một dòng, ví dụ: name: Nguyễn Văn Mẫu"
