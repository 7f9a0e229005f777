"""What search is given: entries (people, units, plans …) with their honours, and pages of running text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Kind = Literal[
    "recipient", "unit", "campaign", "anniversary", "movement", "document", "decision", "award", "page", "block", "initiative"
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)  # a kind is written into the files of search as its place here


# By what people call a kind of page when they look for one (kế hoạch Đà Nẵng 2024); the same in search-rows.js.
KIND_WORDS: dict[Kind, str] = {
    "campaign": "kế hoạch phong trào thi đua",
    "anniversary": "ngày kỷ niệm",
    "movement": "phong trào cuộc vận động",
    "document": "văn bản",
    "decision": "quyết định khen thưởng",
    "award": "danh hiệu khen thưởng",
    "block": "khối thi đua",
    "initiative": "mô hình sáng kiến giải pháp",
}


class Value(NamedTuple):
    """One value of a facet.

    Args:
        id: its slug, as it stands in addresses (`thcs-hoa-binh`).
        name: what readers see.
    """

    id: str
    name: str


class Setting(NamedTuple):
    """Where someone worked or learned when honoured.

    Args:
        unit: the unit under its name of that day; None for households.
        now: today's unit, when merging or renaming made it another.
        places: commune, district, province, old and new.
        school_level: cấp học.
    """

    unit: Value | None = None
    now: Value | None = None
    places: tuple[Value, ...] = ()
    school_level: Value | None = None


class Award(NamedTuple):
    """What was given: a title (danh hiệu) or a form (hình thức), at a level (cấp)."""

    title: Value | None = None
    form: Value | None = None
    level: Value | None = None


class Honour(NamedTuple):
    """One honour of one recipient; facets combine within it.

    Args:
        year: year of the decision, 0 when unknown.
        quarter: 1 to 4, 0 when unknown.
        school_year: first year of the school year (2023 for 2023-2024), 0 when it has none.
        role: position or work of that day, where it is told.
    """

    year: int = 0
    quarter: int = 0
    school_year: int = 0
    setting: Setting = Setting()
    award: Award = Award()
    campaign: Value | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One page that can be found by its title.

    Args:
        kind: what it is; recipients rank first.
        id: the record's id.
        url: relative to the root of the site (`guong-dien-hinh/g-7k3m9q.html`).
        title: the name as shown.
        aliases: other wordings by which it is to be found.
        detail: one short line shown under the title of anything but a recipient.
        category: who (nhà giáo, học sinh, tập thể …); recipients only.
        role: position or work of today (Giáo viên Toán); recipients only.
        honours: recipients only, newest first.
        numbers: decision numbers by which a recipient is to be found (`123/QĐ-SGDĐT`).
        year: the year of a plan, decision, document, block or initiative; 0 without.
        months: wordings of the month of a paper (`tháng 5 năm 2024`); no names of it, and it is filed by their numbers alone:
            their words are those of people called Thắng and Nam.
        sample: shown with the mark of an illustration.
    """

    kind: Kind
    id: str
    url: str
    title: str
    aliases: tuple[str, ...] = ()
    detail: str = ""
    category: Value | None = None
    role: str = ""
    honours: tuple[Honour, ...] = ()
    numbers: tuple[str, ...] = ()
    year: int = 0
    months: tuple[str, ...] = ()
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page and the id of its element, empty for the page's top."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchText:
    """The running text of a page (a story, a plan), kept in the segment of its year.

    Args:
        url: relative to the root of the site.
        title: as shown in the list of answers.
        kind: of the record that the page shows.
        year: the segment.
        blocks: in the order of the page, or what gives them when they are needed.
        state: digest of all that the blocks are made from; needed when they are given by a call.
    """

    url: str
    title: str
    kind: Kind
    year: int
    blocks: tuple[Block, ...] | Callable[[], Sequence[Block]]
    state: bytes = b""

    def read(self) -> Sequence[Block]:
        """The blocks."""
        return self.blocks() if callable(self.blocks) else self.blocks
