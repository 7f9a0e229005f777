"""What a page of Markdown says: its title, and its text by paragraphs, as a reader will see them."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import Any, NamedTuple

import markdown
import yaml

from bangvang.front_matter import FRONT_MATTER
from bangvang.model.blocks import TextBlock

_EXTENSIONS = ("attr_list", "fenced_code", "tables", "toc")  # those of mkdocs.yml and its own: headings have the same ids
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARTS = _HEADINGS | {"p", "li", "tr", "pre", "blockquote", "dt", "dd", "div", "figcaption", "table", "ul", "ol", "br"}
_UNSEEN = frozenset({"script", "style", "template"})


class Told(NamedTuple):
    """What a page says.

    Args:
        title: of the front matter, else the first great heading; empty where there is neither.
        blocks: each with the id of the heading that it stands under.
        html: the page as readers get it, but for its frame.
    """

    title: str
    blocks: tuple[TextBlock, ...]
    html: str


def told(text: str) -> Told:
    """Read a page. Front matter that holds no fields is text, as MkDocs takes it."""
    found = FRONT_MATTER.match(text)
    fields = _fields(found["fields"]) if found else None
    converter = markdown.Markdown(extensions=list(_EXTENSIONS))
    html = converter.convert(text[found.end():] if found and fields is not None else text)
    headings: list[dict[str, Any]] = converter.toc_tokens  # type: ignore[attr-defined]
    heading = next((unescape(one["name"]) for one in headings if one["level"] == 1), "")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Told(str((fields or {}).get("title") or heading), tuple(reader.blocks()), html)


def _fields(text: str) -> dict[str, Any] | None:
    try:
        fields = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    return fields if isinstance(fields, dict) else None


class _Reader(HTMLParser):
    """Keeps the text of a page by paragraphs, rows and headings."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, list[str]]] = [("", [])]
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new part begins; below a heading it has the heading's id."""
        anchor = self._parts[-1][0]
        if tag in _HEADINGS:
            anchor = dict(attrs).get("id") or anchor
        if tag in _PARTS:
            self._parts.append((anchor, []))
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        """A part ends; cells of a row stay apart."""
        if tag in _PARTS:
            self._parts.append((self._parts[-1][0], []))
        elif tag in {"td", "th"}:
            self._parts[-1][1].append(" ")
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        """Text that a reader sees."""
        if not self._unseen:
            self._parts[-1][1].append(data)

    def blocks(self) -> list[TextBlock]:
        """The parts that say something."""
        said = ((anchor, " ".join("".join(pieces).split())) for anchor, pieces in self._parts)
        return [TextBlock(anchor, text) for anchor, text in said if text]
