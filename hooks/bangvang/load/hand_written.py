"""Hand-written Markdown from bytes to text; what is wrong with it is told with its file, as with all that editors write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import yaml

from bangvang.front_matter import FRONT_MATTER
from bangvang.load.html_policy import refused
from bangvang.load.markdown_text import told
from bangvang.load.text_file import decode
from bangvang.model.hand_written import HandWritten
from bangvang.problems import Problem, Severity


def read_hand_written(files: Mapping[str, tuple[str, bytes]]) -> tuple[dict[str, HandWritten], list[Problem]]:
    """The pages that can be read, by address, and what is wrong with the files.

    Args:
        files: by address, the path as editors know it (`content/huong-dan.md`) and the bytes: UTF-8, with or without a
            mark at the beginning, with any ends of lines.
    """
    pages: dict[str, HandWritten] = {}
    problems: list[Problem] = []
    for address, (path, data) in files.items():

        def problem(line: int, rule: str, message: str, *, severity: Severity = "error", path: str = path) -> None:
            problems.append(Problem(path, line, "", severity, rule, message))

        text = decode(data, problem)
        if text is not None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            title, blocks, html = told(text)
            for row, message in refused(html, text):
                problem(row, "content-policy", message)
            pages[address] = HandWritten(path, text, title or _called(path), blocks)
            line = _faulty_line(text)
            if line:
                problem(line, "front-matter", "phần giữa hai dòng --- ở đầu trang phải là YAML đúng cú pháp, ví dụ: "
                        "title: Hướng dẫn; nếu không, nó hiện ra như chữ của trang", severity="warning")
    return pages, problems


def _called(path: str) -> str:
    """A title from the name of the file: `huong-dan.md` is `Huong dan`."""
    file = PurePosixPath(path)
    name = (file.parent.name if file.stem == "index" else file.stem).replace("-", " ").replace("_", " ")
    return name[:1].upper() + name[1:]


def _faulty_line(text: str) -> int:
    """The line at which a page's front matter stops being YAML; 0 where it is, or where there is none."""
    found = FRONT_MATTER.match(text)
    try:
        yaml.safe_load(found["fields"] if found else "")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return int(mark.line) + 2 if mark else 1
    return 0
