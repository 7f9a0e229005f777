"""Cells that hold no words of their own: running numbers and ditto marks."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain, tidy

_DITTO = re.compile(r"""^[-–—\s."'“”«»]*(?:nt|nhu tren|n\.t|nhu\s+tren|\"|''|,,|″|〃)[-–—\s."'“”«»]*$""")
_INDEX = re.compile(r"^\(?\d{1,5}[.)/]?$")


def index_of(text: str) -> int:
    """The running number that a cell holds; 0 for anything else."""
    return int(re.sub(r"\D", "", text)) if _INDEX.match(text.strip()) else 0


def is_ditto(text: str) -> bool:
    """Whether a cell says "the same as above"."""
    folded = plain(tidy(text)).strip()
    return bool(folded) and bool(_DITTO.match(folded) or folded in {"''", '"', ",,", "-//-", "//", "〃", "″"})
