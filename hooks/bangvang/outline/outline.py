"""The structure of an official text: header lines, numbered blocks with stable anchors, closing lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from bangvang.outline.attachments import attachment_start, header_start
from bangvang.outline.back_zone import body_end
from bangvang.outline.headings import closing_from, is_bare_heading, is_heading
from bangvang.outline.lines import Line, SourceLine, split_lines, wrap_width
from bangvang.outline.marker_kinds import RANKS, UNNUMBERED, Marker
from bangvang.outline.narrow_columns import rejoined
from bangvang.outline.paragraphs import Paragraph, paragraphs
from bangvang.outline.zones import body_start

Role = Literal["heading", "item", "paragraph", "footnote", "closing"]
#: What is printed where a page break swallowed words.
GAP = "[…]"


class Cut(Protocol):
    """A recorded page break; the model's record and `PageBreak` both are one."""

    @property
    def line(self) -> int | None:
        """The first line of the continuation."""

    @property
    def kind(self) -> str:
        """`join` or `gap`."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, item, paragraph or footnote, or a line of nơi nhận and signatures behind which more is attached.

    Args:
        id: ASCII anchor made of the numbering path (`ii-1-a`, `ii-1-p2`, `ii-1-g3`), unique in its text.
        level: 1 for the outermost of this text; unmarked paragraphs are one deeper than what is above them.
        marker: the mark as written (`1.`, `a)`, `-`), empty for unmarked paragraphs.
        text: the words behind the mark, emphasis marks kept.
        line: 1-based line of the source.
    """

    id: str
    level: int
    marker: str
    role: Role
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A text in its parts; front, blocks, back and furniture together hold every word of the source.

    `closing` repeats nơi nhận and the signatures: those of the document itself, where something is attached behind them.
    """

    front: tuple[Line, ...]
    blocks: tuple[Block, ...]
    back: tuple[Line, ...]
    furniture: tuple[Line, ...] = ()
    offsets: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    closing: tuple[Line, ...] = ()


def parse_outline(text: str, page_breaks: Iterable[Cut | Mapping[str, Any]] = ()) -> Outline:
    """Read the structure of a plan's text.

    Args:
        text: the source, line for line.
        page_breaks: cuts to be closed, as objects or as maps; a `gap` is closed with […].
    """
    lines, furniture = split_lines(text)
    lines = rejoined(lines)
    start = body_start(lines)
    end = body_end(lines, start)
    cuts = dict(_line_and_kind(cut) for cut in page_breaks)
    used: dict[str, int] = {}
    read = _body(lines[start:end], cuts, used)
    attached = attachment_start(lines, end)
    signed = lines[end : attached if attached == len(lines) else header_start(lines, end, attached)]
    if attached < len(lines):
        read += [_closing_line(line) for line in lines[end:attached]]
        end = body_end(lines, attached)
        read += _body(lines[attached:end], cuts, used)
    blocks = tuple(block for block, _ in read)
    offsets = {block.id: places for block, places in read}
    front = tuple(Line(line.line, line.text) for line in lines[:start])
    back = tuple(Line(line.line, line.text) for line in lines[end:])
    closing = tuple(Line(line.line, line.text) for line in signed)
    return Outline(front, blocks, back, tuple(furniture), offsets, closing)


def _body(
    lines: Sequence[SourceLine], cuts: Mapping[int | None, str], used: dict[str, int]
) -> list[tuple[Block, tuple[tuple[int, int], ...]]]:
    """The blocks of one document's body, each with its (position in text, line)."""
    joined = _join(paragraphs(lines, wrap_width(lines)), cuts)
    return [(block, tuple(part.offsets)) for block, part in zip(_blocks(joined, used), joined, strict=True)]


def _closing_line(line: SourceLine) -> tuple[Block, tuple[tuple[int, int], ...]]:
    """A line of nơi nhận, of signatures or of a second header that has its place inside the text."""
    return Block(f"ky-{line.line}", 1, "", "closing", line.text, line.line), ((0, line.line),)


def _line_and_kind(cut: Cut | Mapping[str, Any]) -> tuple[int | None, str]:
    """The two facts of a recorded page break."""
    return (cut["line"], cut["kind"]) if isinstance(cut, Mapping) else (cut.line, cut.kind)


def _join(parts: Sequence[Paragraph], cuts: Mapping[int | None, str]) -> list[Paragraph]:
    """Close the recorded cuts: a continuation joins the last paragraph that is no footnote."""
    joined: list[Paragraph] = []
    for part in parts:
        kind = cuts.get(part.line)
        before = next((one for one in reversed(joined) if not one.is_footnote), None)
        if kind is None or before is None or part.marker is not None:
            joined.append(part)
            continue
        before.extend(part.text, part.line, f" {GAP} " if kind == "gap" else " ")
        shift = before.offsets[-1][0]
        before.offsets += [(shift + offset, line) for offset, line in part.offsets[1:]]
    return joined


@dataclass(slots=True)
class _Open:
    """A marked block under which others may stand, and how many of each kind already do."""

    rank: tuple[int, int]
    path: str
    counts: dict[str, int] = field(default_factory=dict)

    def next(self, sign: str) -> str:
        """The id of the next unnumbered child of a kind."""
        self.counts[sign] = self.counts.get(sign, 0) + 1
        return "-".join(filter(None, (self.path, f"{sign}{self.counts[sign]}")))


def _blocks(parts: Sequence[Paragraph], used: dict[str, int]) -> Iterable[Block]:
    """Give each paragraph its level, role and anchor; `used` counts the anchors of the whole text."""
    stack = [_Open((-1, 0), "")]
    notes = _Open((-1, 0), "")
    closing = closing_from(parts)
    for index, part in enumerate(parts):
        marker = part.marker
        if part.is_footnote:
            if marker is not None:
                notes = _Open((0, 0), marker.part)
            path = notes.next("p") if marker is None else marker.part
            yield Block(_unique(path, used), 1, marker.label if marker else "", "footnote", part.text, part.line)
            continue
        if marker is None and index >= closing:
            yield Block(_unique(stack[0].next("k"), used), 1, "", "paragraph", part.text, part.line)
            continue
        if marker is None:
            role: Role = "heading" if is_bare_heading(part) else "paragraph"
            path = stack[-1].next("h" if role == "heading" else "p")
            yield Block(_unique(path, used), len(stack), "", role, part.text, part.line)
            continue
        rank = (RANKS.index(marker.kind), marker.depth)
        while stack[-1].rank >= rank:
            stack.pop()
        path = _unique(_path(stack[-1], marker), used)
        role = "heading" if is_heading(parts, index, marker.kind) else "item"
        yield Block(path, len(stack), marker.label, role, part.text, part.line)
        stack.append(_Open(rank, path))


def _path(above: _Open, marker: Marker) -> str:
    """The anchor of a marked block below another."""
    sign = UNNUMBERED.get(marker.kind)
    return above.next(sign) if sign else "-".join(filter(None, (above.path, marker.part)))


def _unique(path: str, used: dict[str, int]) -> str:
    """The path, with a count when a text repeats one of its numbers."""
    name = path
    while name in used:
        used[path] += 1
        name = f"{path}-x{used[path]}"
    used[name] = 1
    return name
