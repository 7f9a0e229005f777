"""What an article is read into: lines that know what they look like, and profiles of people."""

from __future__ import annotations

from dataclasses import dataclass, field

from bangvang.model.recipient import Kind
from bangvang.problems import Problem


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or line of an article.

    Args:
        number: 1-based line of the text file, paragraph of the Word file.
        text: without the marks of Markdown that make it a heading or bold.
        heading: its style or mark says that it is a heading.
        strong: all of it is bold, or in capitals.
        image: name of the picture that stands here.
        lead: bold words with which a paragraph opens that goes on in plain letters.
        caption: words below a picture, though no mark of a picture stands there.
    """

    number: int
    text: str
    heading: bool = False
    strong: bool = False
    image: str = ""
    lead: str = ""
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One person or collective presented in an article.

    Args:
        heading: the line that opens the portrait, as it stands.
        story: paragraphs split by blank lines, without sentences that hold private data.
        commendation: one sentence of the story, or the line marked as such.
        photo: file name of the picture; caption: the words below it.
        facts: labelled lines of the article (`Lớp: 6A`) and words below further pictures, as they stand.
        withheld: (line, sentence) left out for privacy; never part of drafts or JSON.
    """

    name: str
    line: int
    kind: Kind = "person"
    role: str = ""
    unit: str = ""
    commendation: str = ""
    heading: str = ""
    story: str = ""
    photo: str = ""
    caption: str = ""
    quarter: str = ""
    year: str = ""
    category: str = ""
    facts: tuple[str, ...] = ()
    withheld: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """An article as read.

    Args:
        unassigned: (line, text) of all that belongs to no portrait: titles, bylines, introductions.
        date: the day on which it appeared (`2025-11-21`); empty where it does not say.
        pictures: pictures inside a Word file, name -> bytes.
    """

    name: str
    profiles: tuple[Profile, ...]
    unassigned: tuple[tuple[int, str], ...]
    problems: tuple[Problem, ...]
    date: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)
