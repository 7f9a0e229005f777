"""Hand-written Markdown from bytes to text; what is wrong with it is told with its file, as with all that editors write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from bangvang.load.front_matter import head_of, with_plain_fields
from bangvang.load.html_policy import refused
from bangvang.load.markdown_text import Told, told
from bangvang.load.meant_drafts import meant_draft
from bangvang.load.text_file import decode
from bangvang.model.hand_written import HandWritten
from bangvang.problems import Problem, Severity

_NOT_READ = ("trang phải đọc được như Markdown: dấu <! chỉ dùng cho chú thích <!-- … -->, nơi khác viết &lt;!; danh sách và "
             "trích dẫn không lồng nhau quá sâu")
_NOT_A_DRAFT = ("trang chưa muốn đăng phải bắt đầu bằng đúng ba dòng: ---, draft: true, ---; viết như ở đây thì trang sẽ được "
                "đăng. Nếu muốn đăng, hãy bỏ dòng này")
# Nothing, or what was to be a heading, with the sign of an East Asian keyboard.
_UNNAMED = re.compile(r"\s*(?:$|\uff03)")
_NO_TITLE = "trang phải có tên ở dòng đầu: dấu # thường, một dấu cách, rồi tên, ví dụ: # Nộp hồ sơ; đang lấy tên tệp “{}” làm tên"
_ADDRESS = ("tên tệp là địa chỉ của trang nên gồm chữ thường không dấu, chữ số và gạch nối, để khi chia sẻ không thành chuỗi ký "
            "hiệu khó đọc; hãy đổi tên, ví dụ: nop-ho-so.md")
_MARK = re.compile(r"<!(?!--)")


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

        if address.startswith("assets/"):
            problem(0, "content-place", "trang viết tay phải nằm ngoài content/assets/, nơi chỉ có tệp và ảnh")
            continue
        text = decode(data, problem)
        if text is None:
            continue
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        head = head_of(text, path)
        problems.extend(head.problems)
        row = 0 if "draft" in head.fields else meant_draft(text)
        if row:
            problem(row, "draft-place", _NOT_A_DRAFT)
        page = _told(head.body)
        if page is None:
            problem(_row_of(_MARK, text), "content-markdown", _NOT_READ)
            continue
        for row, rule, message in refused(page.html, text):
            problem(row, rule, message)
        title = head.fields.get("title")
        named = title if isinstance(title, str) and title.strip() else page.heading
        if not named and _UNNAMED.match(head.body):
            problem(0, "page-title", _NO_TITLE.format(_called(path)), severity="warning")
        if not path.isascii() or " " in path:
            problem(0, "page-address", _ADDRESS, severity="warning")
        called = " ".join((named or _called(path)).split())
        pages[address] = HandWritten(path, text, with_plain_fields(head), called, page.blocks,
                                     is_draft=head.fields.get("draft") == "true")
    return pages, problems


def _told(body: str) -> Told | None:
    try:
        return told(body)
    except (AssertionError, RecursionError):
        return None


def _row_of(pattern: re.Pattern[str], text: str) -> int:
    return next((number for number, row in enumerate(text.split("\n"), start=1) if pattern.search(row)), 0)


def _called(path: str) -> str:
    """A title from the name of the file: `huong-dan.md` is `Huong dan`."""
    file = PurePosixPath(path)
    name = (file.parent.name if file.stem == "index" else file.stem).replace("-", " ").replace("_", " ")
    return name[:1].upper() + name[1:]
