"""Lines between rows that speak for all rows below: the award, the unit, persons or collectives, the school year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bangvang.imports.awards.headings import as_heading
from bangvang.imports.awards.model import KnownAward
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.prizes import prize_heading
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.whom import class_of, is_only_kind, is_stage, kind_listed
from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Cell, Row

_MARKER = re.compile(
    r"^\s*(?:(Điều\s+\d+|Phần\s+\w+|Phụ lục\s*\w*)|([IVX]{1,5})|([A-HĐKLM])|(\d{1,2}(?:\.\d{1,2})*)|"
    r"([a-zđ])(?=\))|([-+•*]))\s*(?:[.):/–-]+\s*|\s+|$)"
)
_SCHOOL_YEAR = re.compile(
    r"n[aă]m h[oọ]c\s*:?\s*(\d{4})\s*[-–—/]\s*(\d{4})|(?<!\d)(20\d\d)\s*[-–—]\s*(20\d\d)(?!\d)", re.IGNORECASE
)
# "từ năm học 2019-2020 đến năm học 2023-2024": what was done in five years is no award of the first.
_SPAN = re.compile(r"\s*(?:đến|tới|[-–—])\s*(?:hết\s+)?(?:năm học\s*)?20\d\d", re.IGNORECASE)
# The name of a council names awards that the paper does not give.
_COUNCIL = re.compile(
    r"hội đồng\s+(?:cấp \w+\s+)?xét\s+(?:đề nghị\s+)?(?:tặng|chọn|công nhận)\s+(?:các\s+)?(?:danh hiệu|giải thưởng)?"
    r"(?:,?\s*(?:và\s+)?[“\"]?nhà giáo (?:nhân dân|ưu tú)[”\"]?)*",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\s*[:(–-]*\s*\(?(?:gồm|có|tổng số)?\s*:?\s*\d+\s*(?:\([^)]*\)\s*)?(?:cá nhân|người|tập thể|đơn vị|"
    r"học sinh|đồng chí|đ/c|em|hộ|gv|giáo viên|hs)[^()]*\)?\s*$",
    re.IGNORECASE,
)


#: Whatever they are given: of a list that names teachers, too, each row decides.
_OF_PUPILS = re.compile(
    r"(?:danh sach )?(?:cac )?(?:em )?(?:khoi )?hoc sinh\b(?!.*\b(?:giao vien|nha giao|can bo|thay|co giao)\b)"
)
#: No longer text is the name of a group with its count.
_LONGEST_NAME = 400
_KIND_OF_AWARD = frozenset({"Giải thưởng", "Huân chương", "Huy chương", "Kỷ niệm chương"})


@dataclass(slots=True)
class Section:
    """What one line says of the rows below it; empty fields say nothing."""

    depth: int
    text: str
    award: str = ""
    wording: str = ""
    level: str = ""
    unit: str = ""
    kind: str = ""
    school_year: str = ""
    status: str = ""
    pupil: bool = False
    pupils_class: str = ""
    stage: bool = False


@dataclass(slots=True)
class Context:
    """The sections that hold at a row, outer ones first."""

    open: list[Section] = field(default_factory=list)

    def enter(self, section: Section) -> None:
        """Begin a section: deeper and equal ones before it end."""
        above = next((outer for outer in reversed(self.open) if outer.award), None)
        if above is not None and section.award in _KIND_OF_AWARD and above.award.startswith(section.award + " "):
            # `Có 7 cá nhân được trao giải thưởng`: the one that was named before.
            section.award, section.wording = above.award, above.wording
        # `(Kèm theo Quyết định … về việc tặng Giấy khen)` stands below its title and says nothing else of whom it lists.
        section.pupil = section.pupil or (self.pupil and section.text.startswith("("))
        self.open = [outer for outer in self.open if outer.depth < section.depth]
        self.open.append(section)

    def value(self, name: str) -> str:
        """The innermost value of a field; empty if no section states it."""
        return next((str(getattr(section, name)) for section in reversed(self.open) if getattr(section, name)), "")

    @property
    def pupil(self) -> bool:
        """Whether the sections say that pupils are listed."""
        return any(section.pupil for section in self.open)


def marker_depth(text: str) -> tuple[int, str]:
    """Depth of a line by its mark (Điều, A, I, 1, a, dash; 9 without) and the text after the mark."""
    match = _MARKER.match(text)
    if not match:
        return 9, text.strip()
    depth = next(number for number, group in enumerate(match.groups()) if group)
    order = {0: 0, 1: 2, 2: 1, 3: 3, 4: 4, 5: 5}[depth]
    rest = text[match.end() :].strip()
    if not rest and order > 0:
        return order, ""
    return order, rest


def school_year_of(text: str) -> str:
    """The school year that a text states (`2023-2024`); empty if none or if its years do not follow each other."""
    match = _SCHOOL_YEAR.search(text)
    if not match or _SPAN.match(text, match.end()):
        return ""
    first, second = (int(part) for part in match.groups() if part)
    return f"{first}-{second}" if second == first + 1 else ""


def without_count(text: str) -> str:
    """A heading without the number of people at its end (`Trường Tiểu học A (5 người)`)."""
    return (_COUNT.sub("", text) if len(text) < _LONGEST_NAME else text).strip(" :;,")


def section_of(text: str, known: tuple[KnownAward, ...]) -> Section | None:
    """What a line says of the rows below it; None for a line that says nothing of that kind."""
    depth, body = marker_depth(tidy(text))
    folded = plain(body)
    spoken = _COUNCIL.sub("Hội đồng", body)
    title = find_title(spoken, known)
    kind = kind_listed(plain(spoken))
    named = without_count(body)
    prize = "" if title else prize_heading(body)
    pupils_class = class_of(body)
    stage = is_stage(named)
    # A sentence may begin with an office, too.
    is_name = looks_like_unit(named) and len(named) < 120 and not re.search(r"\w{3}\. |\./|[;:]", named)
    unit = named if is_name and not title and not is_only_kind(folded) and not stage and not pupils_class else ""
    year = school_year_of(body)
    status = "truy tặng" if re.search(r"\btruy tang\b", folded) else ""
    pupil = (bool(re.search(r"\bhoc sinh\b|^em\b", folded)) and not title) or bool(
        _OF_PUPILS.match(folded)
    )
    if not (title or prize or kind or unit or year or status or pupil or pupils_class or stage):
        return None
    # A line without a mark stands above the rows of its own kind: a unit below an award, an award at the top; who is
    # listed (`CÁ NHÂN`) stands below the award.
    group = unit or pupils_class or stage
    place = depth if depth < 9 else 6 if group else 5 if kind and not (title or year or status) else 2
    return Section(
        place,
        tidy(text),
        title.name if title else prize,
        title.wording if title else prize,
        title.level if title else "",
        unit,
        kind,
        year,
        status,
        pupil or bool(pupils_class),
        pupils_class,
        stage,
    )


def titles_beside(cells: list[Cell], following: Row | None, known: tuple[KnownAward, ...]) -> list[Section]:
    """What the titles above lists side by side say, one of each list; empty for any other row."""
    if len(cells) < 2 or following is None:
        return []
    found = [section_of(cell.text, known) for cell in cells]
    sections = [section for section in found if section and (section.award or section.kind) and not section.unit]
    heading = as_heading(following, known) if len(sections) == len(cells) else None
    return sections if heading and len(heading.groups) == len(sections) else []
