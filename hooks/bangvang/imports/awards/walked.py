"""What walking over a file has given so far, which every reader of its rows and lines adds to."""

from __future__ import annotations

from dataclasses import dataclass, field

from bangvang.imports.awards.headings import Heading
from bangvang.imports.awards.model import Entry, KnownAward
from bangvang.imports.awards.sections import Context, Section


@dataclass(slots=True)
class Walk:
    """What walking over a file gave, and where the walk stands.

    Args:
        known: titles and forms of the vocabulary.
        entries: rows of lists.
        lines: all text outside lists, (line, text), for the document around them.
        totals: rows that count, (line, text, entries since the last heading).
        private: (meaning, line, cell) of columns and cells that are withheld.
        doubts: (rule, line, Vietnamese text) of what was not certain.
        labels: the headings of all columns as written.
        context: the sections that are open.
        heading: that of the list; None outside lists.
        fresh: nothing was read below the heading yet.
        unheaded: a row of a list without a heading was said already.
        since: how many entries stand before the heading.
        head: how many of the lines stand before the first entry; -1 before it.
        above: what the rows above said, for blank cells and ditto marks, by the number of the list and what it is.
        beside: what the title above each of several lists side by side says, by the number of the list.
        titles_beside: the same before the heading of these lists is read.
        taking_back: the article takes back or corrects; who stands in it is not honoured.
        only_takes_back: the paper's title says so of all of it.
        refused: 1 more than the depth of the line that heads those not recognised; 0 outside such lists.
        addressees: the line `Nơi nhận:` was read; the offices below it get the paper, not the award.
    """

    known: tuple[KnownAward, ...]
    entries: list[Entry] = field(default_factory=list)
    lines: list[tuple[int, str]] = field(default_factory=list)
    totals: list[tuple[int, str, int]] = field(default_factory=list)
    private: list[tuple[str, int, str]] = field(default_factory=list)
    doubts: list[tuple[str, int, str]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    heading: Heading | None = None
    fresh: bool = False
    unheaded: bool = False
    since: int = 0
    head: int = -1
    above: dict[tuple[int, str], str] = field(default_factory=dict)
    beside: dict[int, Section] = field(default_factory=dict)
    titles_beside: list[Section] = field(default_factory=list)
    taking_back: bool = False
    only_takes_back: bool = False
    addressees: bool = False
    refused: int = 0
