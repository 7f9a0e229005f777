"""Links in the HTML of a page, and which of them lead nowhere."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_LEADING = {"a": "href", "img": "src", "source": "src", "audio": "src", "video": "src"}


class _Links(HTMLParser):
    """Keeps the addresses that tags lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address of one tag."""
        self.found += [value for name, value in attrs if value and name == _LEADING.get(tag)]


def lost_links(html: str, path: str, there: Collection[str]) -> Iterator[str]:
    """The relative links of a page to what is not there, as they stand.

    Args:
        path: the page's address.
        there: all addresses that it may lead to.
    """
    links = _Links()
    links.feed(html)
    links.close()
    for link in dict.fromkeys(links.found):
        try:
            scheme, host, target, _, _ = urlsplit(link.strip())
        except ValueError:  # `http://[` is no address at all
            yield link
            continue
        if scheme or host or not target or target.startswith("/"):
            continue
        if posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target))) not in there:
            yield link
