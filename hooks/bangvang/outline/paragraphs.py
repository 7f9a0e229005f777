"""The paragraphs of a body: marked lines open one, wrapped lines go on, footnotes are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bangvang.outline.lines import SourceLine, goes_on, goes_on_span, is_finished, is_row, starts_low
from bangvang.outline.marker_kinds import Kind, Marker
from bangvang.outline.markers import read_marker

#: A word that refers to a note with a star.
_STARRED = re.compile(r"\w\*(?=[\s.,;:)]|$)")
_INNER: dict[Kind, tuple[Kind, ...]] = {
    "phan": ("chuong", "muc", "hoa", "roman", "number", "sub", "letter"),
    "chuong": ("muc", "hoa", "roman", "number", "sub", "letter"),
    "muc": ("roman", "number", "sub", "letter"),
    "hoa": ("roman", "number", "sub", "letter"),
    "roman": ("number", "sub", "letter"),
    "dieu": ("number", "sub", "letter"),
    "number": ("sub", "letter"),
    "sub": ("letter",),
}


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it stands in the source.

    Args:
        line: its first line.
        text: its words, the mark taken off; wrapped lines joined by a space.
        marker: its mark, if it has one.
        offsets: (position in text, line) for each of its lines.
    """

    line: int
    text: str
    marker: Marker | None
    after_page: bool
    is_footnote: bool = False
    is_table: bool = False
    offsets: list[tuple[int, int]] = field(default_factory=list)

    @property
    def last_line(self) -> int:
        """The line on which its last words stand."""
        return self.offsets[-1][1]

    def extend(self, text: str, line: int, between: str = " ") -> None:
        """Add words of a later line."""
        self.text += between if self.text else ""
        self.offsets.append((len(self.text), line))
        self.text += text


def paragraphs(body: Sequence[SourceLine], width: int) -> list[Paragraph]:
    """The paragraphs of the body's lines; `width` as of `wrap_width`."""
    last: dict[str, int] = {}
    found: list[Paragraph] = []
    for index, source in enumerate(body):
        row = is_row(source.text)
        spanned = index > 0 and not source.after_blank and goes_on_span(body[index - 1].text, source.text)
        marker = None if row or spanned else read_marker(source.text, last)
        running = marker is None and index > 0 and not row and not found[-1].is_table
        # "Chương I" on one line and its title on the next are one heading.
        titled = running and not found[-1].text and len(source.text) < 200
        if running and (titled or spanned or goes_on(body[index - 1].text, source, width)):
            found[-1].extend(source.text, source.line)
            continue
        text = source.text if marker is None else marker.rest
        paragraph = Paragraph(source.line, text, marker, source.after_page, is_table=row)
        paragraph.offsets.append((0, source.line))
        found.append(paragraph)
        if marker is not None and marker.kind != "footnote":
            last[marker.kind] = marker.value
            if marker.kind in ("number", "roman", "hoa") and marker.label.isalnum():
                last["bare"] = 1
            for kind in _INNER.get(marker.kind, ()):
                last.pop(kind, None)
    _mark_footnotes(found)
    return found


def _star_note(body: Sequence[Paragraph], index: int) -> bool:
    """Whether a starred paragraph is the note to a word with a star shortly above it (`… cấp cơ sở*.`)."""
    marker = body[index].marker
    if marker is None or marker.kind != "star":
        return False
    above = [one for one in body[max(0, index - 6) : index] if not one.is_footnote]
    return any(_STARRED.search(one.text) and one.text.count("*") % 2 for one in above)


def _mark_footnotes(body: Sequence[Paragraph]) -> None:
    """Mark footnotes; one that stands inside a cut sentence goes on until the sentence does."""
    until = 0
    for index, paragraph in enumerate(body):
        if _star_note(body, index) and paragraph.marker is not None:
            paragraph.marker = replace(paragraph.marker, kind="footnote", part="cts")
    for index, paragraph in enumerate(body):
        if paragraph.marker is None or paragraph.marker.kind != "footnote":
            paragraph.is_footnote = index < until
            continue
        paragraph.is_footnote = True
        if index >= until and index and not is_finished(body[index - 1].text):
            until = max(until, _sentence_goes_on(body, index))


def _sentence_goes_on(body: Sequence[Paragraph], footnote: int) -> int:
    """The index of the paragraph in small letters behind a footnote; 0 where a mark comes first."""
    for index in range(footnote + 1, min(footnote + 7, len(body))):
        marker = body[index].marker
        if marker is not None and marker.kind != "footnote":
            return 0
        if marker is None and starts_low(body[index].text):
            return index
    return 0
