"""The heading of a list: known by what its cells mean and not by its place, over two rows or of lists side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bangvang.imports.awards.column_meanings import meaning_of
from bangvang.imports.awards.model import KnownAward
from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.titles import find_title
from bangvang.imports.tables.folding import key, tidy
from bangvang.imports.tables.model import Row

_PEOPLE = {"name", "family", "given", "person_post"}
_NAMES = _PEOPLE | {"unit"}
_EARLIER = re.compile(r"\b(?:da (?:dat|duoc|co|nhan)|dat duoc|truoc (?:do|day)|nam truoc|lien ke|gan (?:nhat|day)|cac nam)\b")
_INDEX = re.compile(r"\(?\d+[.)/]?")
_COLUMN_NUMBERS = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")


@dataclass(slots=True)
class Heading:
    """The heading of a list.

    Args:
        groups: one for each list beside another; meaning -> columns (0-based).
        marks: column -> title, where each title has its own column with crosses.
        labels: column -> heading text as written.
    """

    groups: list[dict[str, list[int]]]
    marks: dict[int, str] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    width: int = 0


def names_people(heading: Heading) -> bool:
    """Whether a column holds who is honoured, by name."""
    return any(_PEOPLE & group.keys() for group in heading.groups)


def names_somebody(heading: Heading, row: Row) -> bool:
    """Whether a name stands in a row where the list has its names: such a row is no heading, whatever its words could mean.

    `Giáo viên` and `Trường THCS A` could stand in headings, too.
    """
    who = _PEOPLE if names_people(heading) else {"unit"}
    columns = [column for group in heading.groups for meaning in who for column in group.get(meaning, ())]
    return any(_is_name(tidy(row.cells[column].text)) for column in columns if column < len(row.cells))


def _is_name(text: str) -> bool:
    proper = any(word[0].isupper() or word[0].isdigit() for word in text.split()[1:])
    return (looks_like_unit(text) and proper) or (looks_like_person(text) and not meaning_of(text))


def as_heading(row: Row, known: tuple[KnownAward, ...]) -> Heading | None:
    """The heading that a row is, or None: most of its cells mean something, and one means who is honoured."""
    texts = {number: tidy(cell.text) for number, cell in enumerate(row.cells) if cell.text.strip()}
    distinct = {number: text for number, text in texts.items() if row.cells[number].merged != "across"}
    if len(distinct) < 2 or any(len(text) > 90 for text in distinct.values()):
        return None
    # Figures stand in rows, not in headings: most rows are told apart here, before any pattern is tried.
    if any(_INDEX.fullmatch(text) for text in distinct.values()):
        return None
    meanings = {number: meaning_of(text) for number, text in texts.items()}
    known_cells = sum(bool(meanings[number]) for number in distinct)
    kinds = {meaning for meaning in meanings.values() if meaning}
    if not kinds & _NAMES or known_cells * 10 < len(distinct) * 5 or (len(kinds) < 2 and len(distinct) > 1):
        return None
    return build(texts, known)


def build(labels: dict[int, str], known: tuple[KnownAward, ...]) -> Heading:
    """The heading over columns with these labels; a second index or name opens a list beside the first."""
    heading = Heading([{}], labels=dict(labels), width=max(labels, default=-1) + 1)
    last = ""
    for number in sorted(labels):
        meaning = meaning_of(labels[number])
        title = find_title(labels[number], known) if meaning in {"", "award", "name"} else None
        if title and meaning_of(title.wording) != "award" and _only(title.wording, labels[number]):
            heading.marks[number] = title.name
            last = ""
            continue
        group = heading.groups[-1]
        again = meaning in group and meaning in {"index", "person_post", "name"} and last != meaning
        if again and (group.get("index") is None or meaning == "index"):
            group = {}
            heading.groups.append(group)
        group.setdefault(meaning or "unknown", []).append(number)
        last = meaning
    for group in heading.groups:
        _leave_earlier_awards(group, labels)
    return heading


def _leave_earlier_awards(group: dict[str, list[int]], labels: dict[int, str]) -> None:
    """Of several columns of awards those count that are asked for; what people had before is not given here."""
    columns = group.get("award", [])
    asked = [number for number in columns if "de nghi" in key(labels[number])]
    given = asked or [number for number in columns if not _EARLIER.search(key(labels[number]))]
    if given and given != columns:
        group["award"] = given
        group["aside:danh hiệu đã có"] = [number for number in columns if number not in given]


def _only(wording: str, label: str) -> bool:
    rest = key(label).replace(key(wording), "", 1).split()
    return len(rest) <= 3 and not set(rest) & {"hinh", "thuc", "nam", "so"}


def continued(heading: Heading, row: Row, known: tuple[KnownAward, ...]) -> Heading | None:
    """The heading over two rows, if this row goes on with it: under each of its texts stands a part of a heading."""
    texts = {number: tidy(cell.text) for number, cell in enumerate(row.cells) if cell.text.strip()}
    own = {number: text for number, text in texts.items() if row.cells[number].merged != "down"}
    if not own:
        return heading
    if any(number in own for group in heading.groups for number in group.get("index", ())):
        return None
    filled = _spread(heading.labels, max(heading.width, *(number + 1 for number in texts)))
    meant = [
        number
        for number, text in own.items()
        if meaning_of(text)
        or (find_title(text, known) and len(text) < 60)
        or (text.isalpha() and meaning_of(f"{filled.get(number, '')} {text}") == "number")  # Quyết định: Số, Ngày
    ]
    if len(meant) * 10 < len(own) * 6:
        return None
    labels = dict(filled)
    for number, text in own.items():
        above = filled.get(number, "")
        labels[number] = text if meaning_of(text) or find_title(text, known) or not above else f"{above} {text}"
    for number in list(labels):
        if number not in heading.labels and number not in own:
            del labels[number]
    return build(labels, known)


def _spread(labels: dict[int, str], width: int) -> dict[int, str]:
    """Labels of the upper row carried over the blank cells to their right, as in files without merged cells."""
    spread: dict[int, str] = {}
    last = ""
    for number in range(width):
        last = labels.get(number, last)
        if last:
            spread[number] = last
    return spread


def is_column_numbers(row: Row) -> bool:
    """A row that only counts the columns: (1) (2) (3), or A B 1 2."""
    texts = [tidy(cell.text) for cell in row.cells if cell.text.strip() and cell.merged != "across"]
    if len(texts) < 3 or not all(_COLUMN_NUMBERS.fullmatch(text) for text in texts):
        return False
    numbers = [int(text.strip("()")) for text in texts if text.strip("()").isdigit()]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
