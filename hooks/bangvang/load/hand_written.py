"""Hand-written Markdown from bytes to text; what is wrong with it is told with its file, as with all that editors write."""

from __future__ import annotations

from collections.abc import Mapping

from bangvang.load.text_file import decode
from bangvang.problems import Problem, Severity


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
    return pages, problems
