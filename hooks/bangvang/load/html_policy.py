"""What a hand-written page may not have, since the site's policy (`default-src 'none'`) refuses it to every reader.

The browser would leave it out without a word where the server sends the policy, and ask other hosts where it does not.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

_ELEMENTS = frozenset({"applet", "base", "embed", "frame", "frameset", "iframe", "link", "meta", "object", "script", "style"})
_FETCHED = frozenset({"background", "data", "poster", "src"})
_FOLLOWED = frozenset({"action", "formaction", "href", "xlink:href"})
_FETCHING = frozenset({"feimage", "image", "use"})  # elements of drawings, of which `href` is fetched
_SCHEMES_THAT_RUN = frozenset({"data", "javascript", "vbscript"})
_ALIGNED = re.compile(r"text-align: (?:left|right|center);")  # columns of a Markdown table; generate.py makes classes of them

_ELEMENT = "không được có phần <{}>: trang chỉ gồm chữ, ảnh và liên kết; muốn dẫn tới nơi khác thì đặt liên kết"
_ATTRIBUTE = "không được có thuộc tính {}: trình duyệt của người đọc bỏ qua mã và kiểu chữ viết ngay trong trang; hãy bỏ đi"
_ELSEWHERE = ("“{}” phải nằm trên trang này: đặt tệp vào content/assets/ rồi viết, ví dụ: ![Mô tả ảnh](assets/anh.jpg); trang "
              "không lấy gì từ nơi khác")
_RUNS = "liên kết “{}” phải là địa chỉ trang, tệp hoặc thư điện tử, ví dụ: https://minhhoa.example.vn"


class Refused(NamedTuple):
    """One thing that the policy refuses.

    Args:
        row: where it is written, from 1; 0 where the Markdown does not show it.
        message: for the editor.
    """

    row: int
    message: str


def refused(html: str, text: str) -> tuple[Refused, ...]:
    """What is refused in a page, each once, in the order of its rows.

    Args:
        html: the page as readers get it.
        text: the Markdown that it was made of.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    rows = text.split("\n")
    return tuple(sorted(Refused(_row(rows, written), message) for written, message in reader.found.items()))


class _Reader(HTMLParser):
    """Keeps what is refused: as it is written, and what is said of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag and its attributes."""
        if tag in _ELEMENTS:
            self.found.setdefault(rf"<{tag}\b", _ELEMENT.format(tag))
        for name, value in attrs:
            if name.startswith("on") or (name == "style" and not (tag in {"td", "th"} and _ALIGNED.fullmatch(value or ""))):
                self.found.setdefault(rf"\b{re.escape(name)}\s*=", _ATTRIBUTE.format(name))
            elif name == "srcset":
                for one in (value or "").split(","):
                    self._fetched(one.strip().partition(" ")[0])
            elif name in _FETCHED or (name in _FOLLOWED and tag in _FETCHING):
                self._fetched((value or "").strip())
            elif name in _FOLLOWED and _scheme(value or "") in _SCHEMES_THAT_RUN:
                self.found.setdefault(re.escape(value or ""), _RUNS.format(value))

    def _fetched(self, address: str) -> None:
        if _scheme(address) not in {"", "data"} or address.startswith("//"):
            self.found.setdefault(re.escape(address), _ELSEWHERE.format(address))


def _scheme(address: str) -> str:
    """What an address begins with, as browsers read it: without the blanks that they pass over."""
    try:
        return urlsplit("".join(address.split())).scheme.lower()
    except ValueError:  # `http://[` leads nowhere, and is told as such
        return ""


def _row(rows: list[str], written: str) -> int:
    pattern = re.compile(written, re.IGNORECASE)
    return next((number for number, row in enumerate(rows, start=1) if pattern.search(row)), 0)
