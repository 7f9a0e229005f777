"""What a hand-written page may not have, since the site's policy (`default-src 'none'`) refuses it to every reader.

The browser would leave it out without a word where the server sends the policy, and ask other hosts where it does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

_ELEMENTS = frozenset({
    "applet", "base", "embed", "frame", "frameset", "iframe", "link", "meta", "object", "script", "style",
    # What is in these is text to a browser, and would hide the end of the page from it.
    "listing", "noembed", "noframes", "noscript", "plaintext", "textarea", "title", "xmp"})
_FETCHED = frozenset({"background", "data", "poster", "src"})
_FOLLOWED = frozenset({"action", "formaction", "href", "xlink:href"})
_SENT = frozenset({"action", "formaction", "ping"})
_FETCHING = frozenset({"feimage", "image", "use"})  # elements of drawings, of which `href` is fetched
_SCHEMES_THAT_RUN = frozenset({"data", "javascript", "vbscript"})
_ALIGNED = re.compile(r"text-align: (?:left|right|center);")  # columns of a Markdown table; generate.py makes classes of them
_EMPTY = frozenset({"area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})
_MARK = re.compile(r"<[!?]")
# As browsers end a comment, and not as parsers of older rules do: <!--> is one that is over.
_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!?>|<!--).)*-->", re.DOTALL)
_PASSED_OVER = dict.fromkeys(range(33))  # signs within an address that browsers do not read

_ELEMENT = "không được có phần <{}>: trang chỉ gồm chữ, ảnh và liên kết; muốn dẫn tới nơi khác thì đặt liên kết"
_ATTRIBUTE = "không được có thuộc tính {}: trình duyệt của người đọc bỏ qua mã và kiểu chữ viết ngay trong trang; hãy bỏ đi"
_ELSEWHERE = ("“{}” phải nằm trên trang này: đặt tệp vào content/assets/ rồi viết, ví dụ: ![Mô tả ảnh](assets/anh.jpg); trang "
              "không lấy gì từ nơi khác")
_SENT_ELSEWHERE = "“{}” phải là địa chỉ trên trang này: trang không gửi gì của người đọc đi nơi khác"
_RUNS = "liên kết “{}” phải là địa chỉ trang, tệp hoặc thư điện tử, ví dụ: https://minhhoa.example.vn"
_ON_A_DISK = ("“{}” chỉ có trên máy của người viết: hãy đặt tệp vào content/assets/ rồi viết, ví dụ: "
              "[Mẫu đơn](assets/mau-don.docx)")
_NO_ADDRESS = "liên kết “{}” phải là một địa chỉ viết đúng, ví dụ: https://minhhoa.example.vn"
_ENDS_NOTHING = "</{0}> phải đóng một phần đã mở trong trang bằng <{0}>"
_NO_COMMENT = "chú thích phải viết trọn <!-- … -->, trong đó không có hai gạch nối liền nhau; nơi khác dấu < viết là &lt;"


class Refused(NamedTuple):
    """One thing that the policy refuses.

    Args:
        row: where it is written, from 1; 0 where the Markdown does not show it.
        rule: what it breaks.
        message: for the editor.
    """

    row: int
    rule: str
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
    found = {written: ("content-policy", message) for written, message in reader.found.items()}
    found.update((re.escape(link), ("content-link", _NO_ADDRESS.format(link))) for link in reader.unreadable)
    found.update((mark, ("content-policy", _NO_COMMENT)) for mark in _half_comments(html))
    rows = text.split("\n")
    return tuple(sorted(Refused(_row(rows, written), *said) for written, said in found.items()))


def _half_comments(html: str) -> Iterator[str]:
    """Marks that browsers and parsers may end at different places, as patterns."""
    end = 0
    for mark in _MARK.finditer(html):
        if mark.start() < end:
            continue
        comment = _COMMENT.match(html, mark.start())
        if comment is None:
            yield re.escape(html[mark.start():mark.start() + 4])
        else:
            end = comment.end()


class _Reader(HTMLParser):
    """Keeps what is refused: as it is written (a pattern), and what is said of it; and addresses that are none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.unreadable: list[str] = []
        self._open: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag and its attributes."""
        self._open[tag] += tag not in _EMPTY
        if tag in _ELEMENTS:
            self.found.setdefault(rf"<{tag}\b", _ELEMENT.format(tag))
        for name, value in attrs:
            if name.startswith("on") or (name == "style" and not (tag in {"td", "th"} and _ALIGNED.fullmatch(value or ""))):
                self.found.setdefault(rf"\b{re.escape(name)}\s*=", _ATTRIBUTE.format(name))
            elif name == "srcset":
                for one in (value or "").split(","):
                    self._taken(one.strip().partition(" ")[0], _ELSEWHERE)
            elif name in _FETCHED or (name in _FOLLOWED and tag in _FETCHING):
                self._taken(value or "", _ELSEWHERE)
            elif name in _FOLLOWED or name in _SENT:
                self._followed(value or "", name)

    def handle_endtag(self, tag: str) -> None:
        """One that ends nothing of the page would end a part of the frame around it."""
        if self._open[tag]:
            self._open[tag] -= 1
        elif tag not in _EMPTY:
            self.found.setdefault(rf"</{tag}\b", _ENDS_NOTHING.format(tag))

    def _followed(self, address: str, name: str) -> None:
        scheme = self._scheme(address)
        if scheme in _SCHEMES_THAT_RUN:
            self.found.setdefault(re.escape(address), _RUNS.format(_on_a_line(address)))
        elif scheme == "file" or len(scheme) == 1:
            self.found.setdefault(re.escape(address), _ON_A_DISK.format(_on_a_line(address)))
        elif name in _SENT:
            self._taken(address, _SENT_ELSEWHERE)

    def _taken(self, address: str, message: str) -> None:
        """An address that must be of this site; a picture may stand in it as data."""
        if self._scheme(address) not in {"", "data"} or _as_read(address).startswith("//"):
            self.found.setdefault(re.escape(address.strip()), message.format(_on_a_line(address.strip())))

    def _scheme(self, address: str) -> str:
        try:
            return urlsplit(_as_read(address)).scheme.lower()
        except ValueError:
            self.unreadable.append(_on_a_line(address))
            return ""


def _as_read(address: str) -> str:
    """An address as browsers read it: blanks are nothing, and a stroke backwards is one forwards."""
    return address.translate(_PASSED_OVER).replace("\\", "/")


def _on_a_line(address: str) -> str:
    return " ".join(address.split())


def _row(rows: list[str], written: str) -> int:
    pattern = re.compile(written, re.IGNORECASE)
    return next((number for number, row in enumerate(rows, start=1) if pattern.search(row)), 0)
