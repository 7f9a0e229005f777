"""From blocks of rows to list entries: headings, sections, ditto marks, totals and the lines around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bangvang.imports.awards import rows as reader
from bangvang.imports.awards.headings import (
    Heading,
    as_heading,
    continued,
    is_column_numbers,
    names_people,
    names_somebody,
)
from bangvang.imports.awards.in_sentence import in_sentence
from bangvang.imports.awards.items import item, items_after_kind
from bangvang.imports.awards.model import Entry, KnownAward
from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.section_rows import END, SIGNS, is_section
from bangvang.imports.awards.sections import Context, Section, section_of, titles_beside
from bangvang.imports.awards.signatures import signed_lines
from bangvang.imports.awards.taken_back import begins_a_list, corrects, gives_again, is_title_of_such, takes_back
from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Block, Cell, Row

_TOTAL = re.compile(
    r"^\W*(?:tong (?:cong|so)|cong\b(?! (?:doan|hoa|tac|nhan|ty|trinh|lap|an|bo|chuc|dong|nghe)\b)"
    r"|tong:|(?:an dinh |tong )?danh sach (?:nay )?(?:co|"
    r"gom)|an dinh danh sach)"
)
_PARTICULAR = re.compile(
    r"so (?:qd|quyet dinh|van ban|ky hieu)|ngay (?:ky|ban hanh|quyet dinh|qd)|(?:co quan|noi|cap|don vi) (?:ban hanh|quyet dinh)|"
    r"nguoi ky|trich yeu"
)
_ITEM = re.compile(r"^\s*(?:\d{1,4}[.)]|\d{1,4}\s*[-–]|[-–+•*]|[a-zđ]\))\s*\S")
_BULLET = re.compile(r"\s*[-–—+•*]\s*\S")
_ADDRESSED = re.compile(r"^\s*(?:ông|bà|đồng chí|đ/c|em|thầy|cô|cháu)\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE)


@dataclass(slots=True)
class Walk:
    """What walking over a file gave.

    Args:
        entries: rows of lists.
        lines: all text outside lists, (line, text), for the document around them.
        totals: rows that count, (line, text, entries since the last heading).
        head: how many of the lines stand before the first entry.
        private: (meaning, line, cell) of columns and cells that are withheld.
        beside: what the title above each of several lists side by side says, by the number of the list.
        only_takes_back: the paper's title says that it takes back or corrects; nobody is honoured by it.
        addressees: the line `Nơi nhận:` was read; the offices below it get the paper, not the award.
        doubts: (rule, line, Vietnamese text) of what was not certain.
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
    since: int = 0
    head: int = -1
    above: dict[tuple[int, str], str] = field(default_factory=dict)
    beside: dict[int, Section] = field(default_factory=dict)
    titles_beside: list[Section] = field(default_factory=list)
    taking_back: bool = False
    only_takes_back: bool = False
    addressees: bool = False


def walk(blocks: tuple[Block, ...], known: tuple[KnownAward, ...]) -> Walk:
    """Walk over all blocks in order."""
    state = Walk(known)
    drawn = False
    for number, block in enumerate(blocks):
        if block.kind == "table" and block.name.startswith("trang tính") and number:
            state.context = Context()
            state.heading = None
        if block.kind == "table":
            # What is set with tabs below a drawn table has other columns: mostly those of two who sign.
            state.heading = None if drawn and not block.name else state.heading
            drawn = block.name.startswith("bảng")
        signed = signed_lines(block)
        if signed:
            state.heading = None
            state.lines += signed
            continue
        for place, row in enumerate(block.rows):
            following = block.rows[place + 1] if place + 1 < len(block.rows) else None
            _row(state, row, following)
            if state.head < 0 and state.entries:
                state.head = len(state.lines)
    return state


def _row(state: Walk, row: Row, following: Row | None) -> None:
    cells = [cell for cell in row.cells if cell.text.strip() and cell.merged != "across"]
    if not cells:
        return
    if state.taking_back and len(cells) > 1:
        _lines(state, row, cells)
        return
    listed = state.heading is not None and names_somebody(state.heading, row)
    more = continued(state.heading, row, state.known) if state.heading and state.fresh and not listed else None
    heading = None if listed else as_heading(row, state.known)
    if heading and not (more and state.heading and names_people(state.heading) and not names_people(heading)):
        several = len(heading.groups) == len(state.titles_beside)
        state.beside, state.titles_beside = dict(enumerate(state.titles_beside)) if several else {}, []
        state.heading, state.fresh, state.above, state.since = heading, True, {}, len(state.entries)
        state.labels += heading.labels.values()
        state.private += [
            (meaning.removeprefix("private:"), row.line, "")
            for group in heading.groups
            for meaning in group
            if meaning.startswith("private:")
        ]
        return
    if state.heading and state.fresh:
        if is_column_numbers(row):
            return
        if (more and len(cells) > 1) or (more and more is not state.heading):
            new = {meaning for group in more.groups for meaning in group if meaning.startswith("private:")}
            old = {meaning for group in state.heading.groups for meaning in group}
            state.private += [(meaning.removeprefix("private:"), row.line, "") for meaning in sorted(new - old)]
            state.heading = more
            state.labels += more.labels.values()
            return
        state.fresh = False
    first = tidy(cells[0].text)
    # With its accent: Tống is a family name.
    if first.lower().strip(" :.") == "tổng" or _TOTAL.match(plain(first)) or (
        len(cells) > 1 and _TOTAL.match(plain(tidy(cells[1].text))) and not reader.index_of(first)
    ):
        state.totals.append((row.line, tidy(" ".join(cell.text for cell in cells)), len(state.entries) - state.since))
        state.lines.append((row.line, tidy(" ".join(cell.text for cell in cells))))
        return
    titles = titles_beside(cells, following, state.known)
    if titles:
        state.titles_beside, state.heading = titles, None
        _lines(state, row, cells)
        return
    if state.heading and len(row.cells) > 1 and not is_section(state, row, cells, following):
        if (END.search(plain(first)) or SIGNS.match(first)) and not reader.index_of(first):
            state.heading = None
            _lines(state, row, cells)
            return
        if not reader.read_row(state, row):
            _lines(state, row, cells)
            words = [cell for cell in cells[1:] if re.search(r"[^\W\d_]{2}", cell.text)]
            if reader.index_of(first) and words:
                # What stands there is not repeated: it may be a number that is nobody's business.
                state.doubts.append(("row-without-name", row.line, f"số thứ tự {first}"))
        return
    if len(row.cells) > 1 and state.heading:
        _section(state, row, cells)
        return
    _line(state, row, cells)


def _section(state: Walk, row: Row, cells: list[Cell]) -> None:
    text = tidy(" ".join(cell.text for cell in cells if cell.merged != "down"))
    numbered = re.match(r"^\d+\s+(?=\D)", text)
    section = section_of(text[numbered.end() :] if numbered else text, state.known)
    state.lines.append((row.line, text))
    if section:
        state.context.enter(section)
        state.above = {}
    else:
        state.doubts.append(("unread-line", row.line, text))


def _lines(state: Walk, row: Row, cells: list[Cell]) -> None:
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


def _line(state: Walk, row: Row, cells: list[Cell]) -> None:
    """A line outside tables: an item of a list in words, a section, or the document's own text."""
    text = tidy(cells[0].text)
    folded = plain(text)
    state.only_takes_back = (state.only_takes_back or is_title_of_such(text)) and not gives_again(text)
    goes_on = state.taking_back and not re.match(r"\W*dieu \d", folded) and not begins_a_list(text)
    if state.only_takes_back or goes_on or takes_back(text) or corrects(text):
        # Who loses an award is not honoured; an article that gives something ends this.
        state.taking_back = True
        _lines(state, row, cells)
        return
    state.taking_back = False
    state.addressees = folded.startswith("noi nhan") or (state.addressees and bool(_BULLET.match(text)))
    if state.addressees or (len(cells) == 2 and _is_particular(cells[0])):
        _lines(state, row, cells)
        return
    if text.endswith("./."):
        # The paper ends here: what stands in tables below it is signed and not listed, or has a heading of its own.
        state.heading = None
    listed = items_after_kind(state, row.line, text, cells[0].address) if len(cells) == 1 else []
    state.entries += listed
    if listed:
        return
    if len(cells) == 1 and _is_item(text) and state.context.open:
        entry = item(state, row.line, text, cells[0].address)
        if entry:
            state.entries.append(entry)
            return
    _lines(state, row, cells)
    if len(cells) > 2:
        return
    state.entries += in_sentence(state, row.line, text, cells[0].address)
    section = section_of(" ".join(tidy(cell.text) for cell in cells), state.known)
    if section and len(text) < 700 and not re.match(r"\W*(?:can cu|xet |theo |noi nhan|kinh gui|luu)", plain(text)):
        if state.heading and section.depth <= 2:
            state.heading = None if section.award or section.kind else state.heading
        state.context.enter(section)
        state.above = {}


def _is_item(text: str) -> bool:
    if not (_ITEM.match(text) or _ADDRESSED.match(text)) or len(text) > 400:
        return False
    who = named(text)
    if who.kind == "person":
        return looks_like_person(who.name) and (
            bool(who.address) or bool(who.role or who.unit) or not re.search(r"[.:]\s*$", text)
        )
    return len(who.name.split()) >= 2 and not text.rstrip().endswith(":")
