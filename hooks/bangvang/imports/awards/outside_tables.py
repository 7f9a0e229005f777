"""Lines outside tables: items of lists in words, sections, what is taken back, and the document's own text."""

from __future__ import annotations

import re

from bangvang.imports.awards.counted_names import counted_names
from bangvang.imports.awards.in_sentence import in_sentence
from bangvang.imports.awards.items import item, items_after_kind
from bangvang.imports.awards.listed_names import each_with_its_award, listed_names
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.posts import looks_like_role
from bangvang.imports.awards.prizes import prize_heading
from bangvang.imports.awards.prizes_given import awards_given, prizes_given
from bangvang.imports.awards.refused import is_refused
from bangvang.imports.awards.sections import marker_depth, section_of
from bangvang.imports.awards.taken_back import begins_a_list, corrects, gives_again, is_title_of_such, takes_back
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Cell, Row

_PARTICULAR = re.compile(
    r"so (?:qd|quyet dinh|van ban|ky hieu)|ngay (?:ky|ban hanh|quyet dinh|qd)|(?:co quan|noi|cap|don vi) (?:ban hanh|quyet dinh)|"
    r"nguoi ky|trich yeu"
)
_ITEM = re.compile(r"^\s*(?:\d{1,4}[.)]|\d{1,4}\s*[-–]|[-–+•*]|[a-zđ]\))\s*\S")
#: An item that begins with somebody's name, or a line that names several so.
_NAMED = r"(?i:ông|bà|cô|thầy|em|cháu|đồng chí|đ/c|cô giáo|thầy giáo)\s+[A-ZĐÀ-Ỹ]\w+\s+[A-ZĐÀ-Ỹ]"
_AT_WORK = r"(?!.*\b(?:chịu trách nhiệm|chủ trì|thư ký|phát biểu)\b)"
_NAMES_SOMEBODY = re.compile(
    rf"\W*(?:\d[\d.]*[.)/]?\s*|[a-zđ]\)\s*)?{_NAMED}{_AT_WORK}|.*{_NAMED}[^;]*;\s*(?:và\s+)?{_NAMED}{_AT_WORK}"
)
#: The longest paragraphs of names that real decisions have are a fifth of this.
_LONGEST_LINE = 20_000
_LONGEST_POST = 7
_BULLET = re.compile(r"\s*[-–—+•*]\s*\S")
_ADDRESSED = re.compile(r"^\s*(?:ông|bà|đồng chí|đ/c|em|thầy|cô|cháu)\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE)


def read_line(state: Walk, row: Row, cells: list[Cell]) -> None:
    """A line outside tables: an item of a list in words, a section, or the document's own text."""
    text = tidy(cells[0].text)
    folded = plain(text)
    state.only_takes_back = (state.only_takes_back or is_title_of_such(text)) and not gives_again(text)
    goes_on = state.taking_back and not re.match(r"\W*dieu \d", folded) and not begins_a_list(text)
    if state.only_takes_back or goes_on or takes_back(text) or corrects(text):
        # Who loses an award is not honoured; an article that gives something ends this.
        state.taking_back = True
        keep_lines(state, row, cells)
        return
    state.taking_back = False
    if is_refused(state, row.line, text):
        state.heading = None
        keep_lines(state, row, cells)
        return
    if len(text) > _LONGEST_LINE:
        state.doubts.append(("unread-names", row.line, ""))
        keep_lines(state, row, cells)
        return
    state.addressees = folded.startswith("noi nhan") or (state.addressees and bool(_BULLET.match(text)))
    if state.addressees or (len(cells) == 2 and _is_particular(cells[0])):
        keep_lines(state, row, cells)
        return
    if text.endswith("./."):
        # The paper ends here: what stands in tables below it is signed and not listed, or has a heading of its own.
        state.heading = None
    alone = len(cells) == 1
    listed: list[Entry] = []
    for read in (counted_names, items_after_kind, listed_names, each_with_its_award, prizes_given, awards_given) if alone else ():
        if not listed:
            listed = read(state, row.line, text, cells[0].address)
            if listed and read in {counted_names, prizes_given, awards_given}:
                # A sentence of news says besides who gave what, and when.
                keep_lines(state, row, cells)
    state.entries += listed
    if listed:
        return
    if alone and _is_item(text) and state.context.open and not prize_heading(marker_depth(text)[1]):
        entry = item(state, row.line, text, cells[0].address)
        if entry:
            state.entries.append(entry)
            return
    keep_lines(state, row, cells)
    if len(cells) > 2:
        return
    told = in_sentence(state, row.line, text, cells[0].address)
    state.entries += told
    if alone and not told and state.context.value("award") and _NAMES_SOMEBODY.match(text):
        # What stands there may be nobody's business: the place is enough.
        state.doubts.append(("unread-names", row.line, ""))
    section = section_of(" ".join(tidy(cell.text) for cell in cells), state.known)
    if section and len(text) < 700 and not re.match(r"\W*(?:can cu|xet |theo |noi nhan|kinh gui|luu)", plain(text)):
        if state.heading and section.depth <= 2:
            state.heading = None if section.award or section.kind else state.heading
        state.context.enter(section)
        state.above = {}


def _is_item(text: str) -> bool:
    if _is_bare(text):
        return True
    if not (_ITEM.match(text) or _ADDRESSED.match(text)) or len(text) > 400:
        return False
    who = named(text)
    if who.kind == "person":
        return looks_like_person(who.name) and (
            bool(who.address) or bool(who.role or who.unit) or not re.search(r"[.:]\s*$", text)
        )
    return len(who.name.split()) >= 2 and not text.rstrip().endswith(":")


def _is_bare(text: str) -> bool:
    """`Lò Thị Mẫu: nguyên Hiệu trưởng Trường A`: an item whose number Word wrote, and nothing behind the post but the school."""
    who = named(text)
    sure = who.kind == "person" and not who.address and len(who.name.split()) > 2 and looks_like_person(who.name)
    short = len(who.role.split()) <= _LONGEST_POST + 2 * bool(who.unit)
    return sure and looks_like_role(who.role) and short and not re.search(r"[.;]\s", text)


def keep_lines(state: Walk, row: Row, cells: list[Cell]) -> None:
    """Keep what a row says as lines of the document around the lists, a label together with its value."""
    texts: list[str] = []
    for place, cell in enumerate(cells):
        # A label and its value: `Số quyết định: | 455/QĐ-SGDĐT`, also behind the office in a letterhead.
        if place and _is_label(cells[place - 1 : place + 1]) and (len(cells) == 2 or _is_particular(cells[place - 1])):
            texts[-1] = f"{texts[-1].rstrip(' :')}: {cell.text}"
        else:
            texts.append(cell.text)
    for text in texts:
        state.lines += [(row.line, tidy(part)) for part in text.split("\n") if part.strip()]


def _is_label(cells: list[Cell]) -> bool:
    """Whether two cells are a particular of the paper and its value, with a colon or a label that is known."""
    if len(cells) != 2 or any("\n" in cell.text for cell in cells):
        return False
    return cells[0].text.rstrip().endswith(":") or _is_particular(cells[0])


def _is_particular(cell: Cell) -> bool:
    return bool(_PARTICULAR.fullmatch(plain(tidy(cell.text)).rstrip(" :")))
