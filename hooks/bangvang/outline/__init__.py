"""The structure of a plan's text, for the model when it loads a plan and for the importer alike."""

from __future__ import annotations

from bangvang.outline.breaks import PageBreak, find_page_breaks
from bangvang.outline.emphasis import Style, plain, spans
from bangvang.outline.lines import Line, cell_separator, is_row
from bangvang.outline.outline import GAP, Block, Outline, Role, parse_outline

__all__ = [
    "GAP",
    "Block",
    "Line",
    "Outline",
    "PageBreak",
    "Role",
    "Style",
    "cell_separator",
    "find_page_breaks",
    "is_row",
    "parse_outline",
    "plain",
    "spans",
]
