"""What MkDocs and the theme's templates refuse, as problems that say where: in which hand-written page, in which template."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from bangvang.problems import Problem

_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains an? [\w ]*link '(?P<link>[^']*)'")
_NAMED = re.compile(r"Doc file '(?P<page>[^']+)' wants the template '(?P<template>.*)'", re.DOTALL)
_TEMPLATE = "mẫu giao diện phải là UTF-8, đúng cú pháp Jinja và chỉ dùng những giá trị có thật"


class Heard(logging.Handler):
    """Keeps what is said on a logger; MkDocs only counts its warnings, and shows them where somebody has asked for logs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.said.append(record.getMessage())


def no_template(page: str, template: str) -> str:
    """What is said on MkDocs' logger of a hand-written page whose front matter names a template that is not there."""
    return f"Doc file '{page}' wants the template '{template}', which the theme does not have."


def no_target(page: str, link: str) -> str:
    """What is said on MkDocs' logger, as it says so itself, of a link in the HTML of a hand-written page that leads nowhere."""
    return f"Doc file '{page}' contains a link '{link}', but nothing is there."


def warned(said: Sequence[str], texts: Mapping[str, str]) -> list[Problem]:
    """MkDocs' messages as problems, each once; most are about a link that an editor has written.

    Args:
        texts: hand-written pages by their path below content/.
    """
    return list(dict.fromkeys(_warned(message, texts) for message in said))


def _warned(message: str, texts: Mapping[str, str]) -> Problem:
    named = _NAMED.match(message)
    if named is not None:
        return Problem(f"content/{named['page']}", 0, "", "error", "content-template",
                       f"template: “{named['template']}” phải là tên một mẫu trang trong theme_overrides/, ví dụ: main.html; "
                       "hãy sửa hoặc bỏ mục này ở đầu trang")
    found = _LINK.match(message)
    if found is None:
        return Problem("content", 0, "", "error", "rendering",
                       f"các trang phải được dựng không có cảnh báo nào; MkDocs báo: {message}")
    rows = texts.get(found["page"], "").split("\n")
    line = next((number for number, row in enumerate(rows, start=1) if found["link"] in row), 0)
    return Problem(f"content/{found['page']}", line, "", "error", "content-link",
                   f"liên kết “{found['link']}” phải dẫn từ trang này tới một trang, đề mục hoặc tệp có thật; trang thì dùng "
                   "đuôi .md, tệp thì đặt trong content/assets/, ví dụ: [Cách làm](huong-dan.md#cach-lam), "
                   "[Khen thưởng](khen-thuong/index.md), [Mẫu đơn](assets/mau-don.docx); trang ở nơi khác thì viết cả https://")


def in_template(error: Exception, folders: Sequence[str]) -> Problem | None:
    """The place in a template below these folders where an exception comes from; None when it comes from elsewhere."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for folder in folders:
            if Path(frame.filename).is_relative_to(folder):
                return _at(Path(frame.filename), folder, frame.lineno or 0, error)
    if isinstance(error, UnicodeDecodeError):
        for folder in folders:
            for path in sorted(Path(folder).rglob("*.html")):
                if error.object == path.read_bytes():
                    return _at(path, folder, 0, error)
    return None


def _at(path: Path, folder: str, line: int, error: Exception) -> Problem:
    name = f"{Path(folder).name}/{path.relative_to(folder).as_posix()}"
    return Problem(name, line, "", "error", "template", f"{_TEMPLATE}; Jinja báo: {error}")
