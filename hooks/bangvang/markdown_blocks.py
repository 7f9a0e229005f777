"""Python-Markdown extension: a line of HTML that our templates wrote is put aside whole and comes back as it was.

The general HTML parser of Python-Markdown takes 2 ms for a page; our structure stands on lines of its own, each
beginning with `<`, and no text from records can begin so: templates escape it.
"""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import Preprocessor

_BEFORE_HTML_BLOCKS = 25
_PLACE_OF_RAW_HTML = 30


def to_html(markdown: Markdown, text: str) -> str:
    """A generated page's Markdown as HTML.

    A page of nothing but lines put aside is those lines: Markdown would take 0.3 ms to say so. A test holds that both
    ways give the same.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if all(line.startswith("<") for line in lines):
        return "\n".join(lines)
    return markdown.reset().convert(text)


class OneLineBlocks(Extension):
    """Puts lines that begin with `<` aside before any other step and returns them after all others."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the step before the HTML parser, and take that parser out."""
        md.preprocessors.register(_PutAside(md), "one_line_blocks", _BEFORE_HTML_BLOCKS)
        md.preprocessors.deregister("html_block")
        md.postprocessors.register(_Return(md), "raw_html", _PLACE_OF_RAW_HTML)


class _PutAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        for line in lines:
            if line.startswith("<"):
                kept += ["", self.md.htmlStash.store(line), ""]
            else:
                kept.append(line)
        return kept


class _Return(RawHtmlPostprocessor):
    def isblocklevel(self, html: str) -> bool:
        """Every line put aside is a block, whatever it begins with."""
        return html.startswith("<")
