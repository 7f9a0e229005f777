"""Hand-written Markdown from bytes to text; what is wrong with it is told with its file, as with all that editors write."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from bangvang.load.text_file import decode
from bangvang.problems import Problem, Severity

# As MkDocs looks for it.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\n(?P<fields>.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)


def read_hand_written(files: Mapping[str, tuple[str, bytes]]) -> tuple[dict[str, str], list[Problem]]:
    """The pages that can be read, by address, and what is wrong with the files.

    Args:
        files: by address, the path as editors know it (`content/huong-dan.md`) and the bytes: UTF-8, with or without a
            mark at the beginning, with any ends of lines.
    """
    pages: dict[str, str] = {}
    problems: list[Problem] = []
    for address, (path, data) in files.items():

        def problem(line: int, rule: str, message: str, *, severity: Severity = "error", path: str = path) -> None:
            problems.append(Problem(path, line, "", severity, rule, message))

        text = decode(data, problem)
        if text is not None:
            pages[address] = text.replace("\r\n", "\n").replace("\r", "\n")
            line = _faulty_line(pages[address])
            if line:
                problem(line, "front-matter", "phần giữa hai dòng --- ở đầu trang phải là YAML đúng cú pháp, ví dụ: "
                        "title: Hướng dẫn; nếu không, nó hiện ra như chữ của trang", severity="warning")
    return pages, problems


def _faulty_line(text: str) -> int:
    """The line at which a page's front matter stops being YAML; 0 where it is, or where there is none."""
    found = _FRONT_MATTER.match(text)
    try:
        yaml.safe_load(found["fields"] if found else "")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return int(mark.line) + 2 if mark else 1
    return 0
