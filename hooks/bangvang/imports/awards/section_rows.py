"""Rows of a table that are titles for the rows below them, told from rows that name somebody."""

from __future__ import annotations

import re

from bangvang.imports.awards.cell_signs import index_of
from bangvang.imports.awards.headings import Heading
from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.sections import marker_depth, section_of
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Cell, Row

#: A line with which a list ends: who signs, to whom it goes, place and day.
END = re.compile(
    r"^\W*(?:noi nhan|kt\.|tm\.|tl\.|tuq\.|nguoi lap|thu truong don vi|hieu truong$|giam doc$|pho giam "
    r"doc$|chu tich$|thu ky$|thu ky\b.{0,20}(?:hoi dong|cuoc hop)|chu toa|"
    r"xac nhan cua|luu:|ghi chu\s*:)|,? ngay\s+(?:\d{1,2}|…|\.+)?\s*thang .* nam"
)

#: The same by the capitals of a post in the first cell: `P. HIỆU TRƯỞNG`, beside it `CHỦ TỊCH CÔNG ĐOÀN`.
SIGNS = re.compile(
    r"(?:(?:P|Q|KT|TM|TL|TUQ)\.\s*)*(?:PHÓ )?(?:HIỆU TRƯỞNG|GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG (?:PHÒNG|BAN)|CHÁNH VĂN PHÒNG|THƯ KÝ|"
    r"KẾ TOÁN|TỔ TRƯỞNG|BÍ THƯ|TỔNG PHỤ TRÁCH|NGƯỜI LẬP)\b"
)


def is_section(state: Walk, row: Row, cells: list[Cell], following: Row | None) -> bool:
    """Whether a row inside a list speaks for the rows below it: an award, a unit, persons or collectives."""
    texts = [tidy(cell.text) for cell in cells if cell.merged != "down"]
    if not texts:
        return False
    joined = " ".join(texts)
    spans = len(cells) == 1 and any(cell.merged == "across" for cell in row.cells)
    if len(texts) > 2 or END.search(plain(joined)):
        return False
    roman = bool(re.fullmatch(r"(?:[IVX]+|[A-HĐ])[.)]?", texts[0])) and len(texts) == 2
    if roman or (spans and section_of(joined, state.known)):
        return True
    if len(texts) == 1 and not spans and _is_further_award(state.heading, row):
        return False
    if len(texts) == 1 and not index_of(texts[0]):
        section = section_of(texts[0], state.known)
        if section and (spans or marker_depth(texts[0])[0] < 9 or section.award or section.unit or section.kind or section.stage):
            return _more_than_names(state.heading) and not (len(cells) > 1 and not section.award)
        return spans
    if len(texts) == 2 and index_of(texts[0]) and looks_like_unit(texts[1]) and following is not None:
        return _opens_unit(state, following, index_of(texts[0]))
    return False


def _is_further_award(heading: Heading | None, row: Row) -> bool:
    """Whether all that a row says stands in the column of awards, right of the names: one more for the person above."""
    place = next(number for number, cell in enumerate(row.cells) if cell.text.strip() and cell.merged != "down")
    for group in heading.groups if heading else ():
        names = [column for meaning in ("name", "family", "person_post", "unit") for column in group.get(meaning, ())]
        if place in group.get("award", ()) and names and place > min(names):
            return True
    return False


def _more_than_names(heading: Heading | None) -> bool:
    return (heading is not None and any(set(group) - {"index", "name", "note"} for group in heading.groups)) or (
        heading is not None and any("index" in group for group in heading.groups)
    )


def _opens_unit(state: Walk, following: Row, index: int) -> bool:
    """An indexed unit without further cells opens a group where the next row holds a person with more cells.

    In a list of collectives and persons it is one of them where the next row goes on counting.
    """
    assert state.heading is not None
    names = [state.heading.labels.get(column, "") for column in state.heading.groups[0].get("name", ())]
    first = next((tidy(cell.text) for cell in following.cells if cell.text.strip()), "")
    if any("tap the" in plain(label) for label in names) and index_of(first) == index + 1:
        return False
    if state.context.value("kind") == "collective" or not _more_than_names(state.heading):
        return False
    texts = [tidy(cell.text) for cell in following.cells if cell.text.strip() and cell.merged != "across"]
    return len(texts) >= 3 and any(looks_like_person(text) for text in texts)
