"""What the parser of YAML stumbled over, as a rule and a message that an editor can act on."""

from __future__ import annotations

import re

import yaml

_ESCAPE = re.compile("escape|hexdecimal")  # libyaml's words, its spelling
_SIGNED = re.compile(r" *(?:(?:- +)*[a-z_]+: +|(?:- +)+)([*\[\]{}@%`,&!>|\"'])")  # what is behind a name or a dash
_FIELD_NAME = re.compile(r" +(?:- +)*[a-z_]+")
_INDENT = ("dòng này phải thụt vào bằng dấu cách, đúng bằng các mục cùng cấp ở trên nó; mục con thì thụt sâu hơn mục chứa nó")
_UNSPACED = re.compile(r" *(?:- +)*[a-z_]+:[^\s/]")  # `name:Nguyễn Văn Mẫu`, but no address

# `name Nguyễn Văn Mẫu`, or with the colon of an East Asian keyboard.
_UNCOLONED = re.compile(r" *(?:- +)*[a-z_]{2,}(?: *：| +[^:\s][^:]*$| *$)")
_COLON = "sau tên mục phải có dấu hai chấm thường (:) và một dấu cách, ví dụ: name: Nguyễn Văn Mẫu"


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    """Line (from 1; 0 where the parser names none), rule and message for a syntax error in a text."""
    in_list = "flow" in str(error.context) and error.context_mark  # of an open bracket the beginning is told, not the end
    open_quote = "quoted scalar" in str(error.context) and not _ESCAPE.search(str(error.problem)) and error.context_mark
    mark = open_quote or in_list or error.problem_mark or error.context_mark
    # The parser may stand behind the last line when it misses something.
    line = min(mark.line + 1, text.rstrip("\n").count("\n") + 1) if mark else 0
    rows = text.split("\n")
    unspaced = _first(rows, line, _UNSPACED)
    if unspaced:
        return unspaced, "yaml-space", "sau dấu hai chấm của tên mục phải có một dấu cách, ví dụ: name: Nguyễn Văn Mẫu"
    uncoloned = _uncoloned(error, rows, line)
    if uncoloned:
        return uncoloned, "yaml-no-colon", _COLON
    return line, *_syntax(error, rows[line - 1] if 0 < line <= len(rows) else "")


def _first(rows: list[str], line: int, form: re.Pattern[str]) -> int:
    """The line, at or right above the one where the parser stumbled, that has a form; else 0."""
    return next((at for at in (line, line - 1) if 0 < at <= len(rows) and form.match(rows[at - 1])), 0)


def _uncoloned(error: yaml.MarkedYAMLError, rows: list[str], line: int) -> int:
    """The line of a field name that lacks its colon, which the parser reads on into the next field; else 0."""
    if "could not find expected ':'" in str(error.problem):
        return _first(rows, line, _UNCOLONED)
    if "mapping values are not allowed" in str(error.problem) and 1 < line <= len(rows):
        above, row = rows[line - 2], rows[line - 1]
        if _UNCOLONED.match(above) and _indent(above) == _indent(row):
            return line - 1
    return 0


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _syntax(error: yaml.MarkedYAMLError, row: str) -> tuple[str, str]:
    """Rule and message for an error in a row, in words that an editor can act on."""
    if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in str(error.problem):
        return "yaml-tab", "thụt dòng bằng dấu cách, không dùng phím Tab"
    column = error.problem_mark.column if error.problem_mark else 0
    if "mapping values are not allowed" in str(error.problem) and _FIELD_NAME.fullmatch(row[:column]):
        return "yaml-indent", _INDENT
    if "mapping values are not allowed" in str(error.problem):
        return "yaml-colon", 'dòng có dấu hai chấm trong nội dung phải đặt trong ngoặc kép, ví dụ: title: "Chủ đề: …"'
    if _ESCAPE.search(str(error.problem)):
        return "yaml-escape", 'trong ngoặc kép, dấu \\ phải viết hai lần, ví dụ: "D:\\\\ho-so"; hoặc dùng ngoặc đơn'
    if "quoted scalar" in str(error.context):
        return "yaml-quote", "ngoặc kép mở ra phải được đóng lại"
    if "did not find expected" in str(error.problem) and row[:column].isspace():
        return "yaml-indent", _INDENT
    signed = _SIGNED.match(row)
    if signed:
        return "yaml-value", _unquoted(signed[1])
    return "yaml-syntax", "phải là YAML đúng cú pháp, mỗi mục một dòng, ví dụ: name: Nguyễn Văn Mẫu"


def _unquoted(sign: str) -> str:
    """What to say of a value that begins with a sign which means something to YAML."""
    if sign == '"':
        return "giá trị có ngoặc kép ở đầu phải đặt cả trong ngoặc đơn, ví dụ: role: '\"Tổ\" trưởng'"
    if sign == "'":
        return "giá trị có ngoặc đơn ở đầu phải đặt cả trong ngoặc kép, ví dụ: role: \"'Tổ' trưởng\""
    return f'giá trị bắt đầu bằng dấu {sign} phải đặt cả trong ngoặc kép, ví dụ: title: "{sign} …"'
