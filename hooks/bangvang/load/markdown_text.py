"""What a page of Markdown says: its title, and its text by paragraphs, as a reader will see them."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import Any, NamedTuple
from unicodedata import category

import markdown
from markdown import htmlparser
from markdown.preprocessors import Preprocessor

from bangvang.model.blocks import TextBlock

_BEFORE_HTML = 21  # of preprocessors: where MkDocs looks
_EXTENSIONS = ("attr_list", "fenced_code", "tables", "toc")  # those of mkdocs.yml and its own: headings have the same ids
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARTS = _HEADINGS | {"p", "li", "tr", "pre", "blockquote", "dt", "dd", "div", "figcaption", "table", "ul", "ol"}
_UNSEEN = frozenset({"script", "style", "template"})


class Told(NamedTuple):
    """What a page says.

    Args:
        heading: the first great heading; empty where there is none.
        blocks: each with the id of the heading that it stands under.
        html: the page as readers get it, but for its frame.
    """

    heading: str
    blocks: tuple[TextBlock, ...]
    html: str


def told(text: str) -> Told:
    """Read a page without its front matter.

    Raises:
        AssertionError: it has a mark that begins with `<!` and is no comment, over which MkDocs stumbles.
        RecursionError: its lists or quotations lie one within the other without end.
    """
    converter = markdown.Markdown(extensions=list(_EXTENSIONS))
    converter.preprocessors.register(_AsMkDocs(), "as_mkdocs", _BEFORE_HTML)
    html = converter.convert(text)
    headings: list[dict[str, Any]] = converter.toc_tokens  # type: ignore[attr-defined]
    heading = next((unescape(one["name"]) for one in headings if one["level"] == 1), "")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Told(heading, tuple(reader.blocks()), html)


class _AsMkDocs(Preprocessor):
    """Looks through the HTML of a page as MkDocs does, at the same moment: code is set aside by then."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are."""
        parser = htmlparser.htmlparser.HTMLParser()  # type: ignore[attr-defined] # a copy of Python's with changes of its own
        parser.feed("\n".join(lines))
        parser.close()
        return lines


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
        elif tag == "br":  # a name may go on in the next row
            self._parts[-1][1].append(" ")
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        """A part ends; cells of a row stay apart."""
        if tag in _PARTS:
            self._parts.append((self._parts[-1][0], []))
        elif tag in {"td", "th"}:
            self._parts[-1][1].append(" ")
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        """Text that a reader sees: what has no shape and was written as an entity (`&shy;`) parts no word; `&#8203;` does."""
        if not self._unseen:
            self._parts[-1][1].append("".join(sign for sign in data if category(sign) != "Cf" or sign == "\u200b"))

    def blocks(self) -> list[TextBlock]:
        """The parts that say something."""
        said = ((anchor, " ".join("".join(pieces).split())) for anchor, pieces in self._parts)
        return [TextBlock(anchor, text) for anchor, text in said if text]
