"""Kinds of numbering in official texts, from the outermost to the innermost, and a mark of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "phan", "chuong", "muc", "hoa", "roman", "dieu", "number", "sub", "letter", "paren", "star", "dash",
    "plus", "bullet", "footnote",
]  # fmt: skip

#: From the outermost to the innermost; Nghị định 30/2020/NĐ-CP, Phụ lục I, for all but the last four.
RANKS: tuple[Kind, ...] = (
    "phan", "chuong", "muc", "hoa", "roman", "dieu", "number", "sub", "letter", "paren", "star", "dash",
    "plus", "bullet",
)  # fmt: skip
#: Bullets carry no number of their own; their place among their siblings names them.
UNNUMBERED: Mapping[Kind, str] = {"star": "s", "dash": "g", "plus": "c", "bullet": "b"}


@dataclass(frozen=True, slots=True)
class Marker:
    """A recognised number or bullet.

    Args:
        kind: which numbering it belongs to.
        label: the mark as written (`1.`, `Điều 2.`, `-`).
        value: its place in its numbering, from 1; 0 for bullets.
        part: its ASCII part of a block's id; empty for bullets.
        rest: the text behind it, emphasis marks around the number moved to the text.
        depth: how many dots are inside (`1.2` is 1), else 0.
    """

    kind: Kind
    label: str
    value: int
    part: str
    rest: str
    depth: int = 0
