"""From blocks of rows to list entries: headings, sections, ditto marks, totals and the lines around them."""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.awards.cell_signs import index_of
from bangvang.imports.awards.headings import as_heading, continued, is_column_numbers, names_people, names_somebody
from bangvang.imports.awards.model import KnownAward
from bangvang.imports.awards.outside_tables import keep_lines, read_line
from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.refused import is_refused
from bangvang.imports.awards.rows import read_row
from bangvang.imports.awards.section_rows import END, SIGNS, is_section
from bangvang.imports.awards.sections import Context, section_of, titles_beside
from bangvang.imports.awards.signatures import signed_lines
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Block, Cell, Row

_TOTAL = re.compile(
    r"^\W*(?:tong (?:cong|so)|cong\b(?! (?:doan|hoa|tac|nhan|ty|trinh|lap|an|bo|chuc|dong|nghe)\b)"
    r"|tong:|(?:an dinh |tong )?danh sach (?:nay )?(?:co|"
    r"gom)|an dinh danh sach)"
)


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
            # In a sheet those who sign stand below the list.
            signed = signed_lines(replace(block, rows=block.rows[place:])) if place and state.entries else []
            if signed:
                state.heading = None
                state.lines += signed
                break
            following = block.rows[place + 1] if place + 1 < len(block.rows) else None
            _row(state, row, following, drawn=block.kind == "table" and bool(block.name))
            if state.head < 0 and state.entries:
                state.head = len(state.lines)
    return state


def _row(state: Walk, row: Row, following: Row | None, *, drawn: bool) -> None:
    cells = [cell for cell in row.cells if cell.text.strip() and cell.merged != "across"]
    if not cells:
        return
    if len(cells) > 1 and (state.taking_back or state.refused):
        keep_lines(state, row, cells)
        return
    if _read_heading(state, row, cells) or _read_total(state, row, cells):
        return
    titles = titles_beside(cells, following, state.known)
    if titles:
        state.titles_beside, state.heading = titles, None
        keep_lines(state, row, cells)
        return
    if state.heading and len(row.cells) > 1 and not is_section(state, row, cells, following):
        first = tidy(cells[0].text)
        if (END.search(plain(first)) or SIGNS.match(first)) and not index_of(first):
            state.heading = None
            keep_lines(state, row, cells)
            return
        if not read_row(state, row):
            keep_lines(state, row, cells)
            words = [cell for cell in cells[1:] if re.search(r"[^\W\d_]{2}", cell.text)]
            if index_of(first) and words:
                # What stands there is not repeated: it may be a number that is nobody's business.
                state.doubts.append(("row-without-name", row.line, f"số thứ tự {first}"))
        return
    # In a sheet a group may stand alone in its row.
    if state.heading and (len(row.cells) > 1 or (drawn and is_section(state, row, cells, following))):
        _section(state, row, cells)
        return
    if _lists_somebody(cells) and not state.unheaded:
        # A list without a heading is not read: who stands in it must not be missing unnoticed.
        state.unheaded = True
        # As below, what stands there is not repeated.
        state.doubts.append(("list-without-heading", row.line, tidy(cells[0].text)))
    read_line(state, row, cells)


def _lists_somebody(cells: list[Cell]) -> bool:
    """Whether a row is one of a list: a running number, somebody's name, and more."""
    if len(cells) < 3 or not index_of(tidy(cells[0].text)):
        return False
    return any(looks_like_person(tidy(cell.text)) or named(tidy(cell.text)).address for cell in cells[1:])


def _read_heading(state: Walk, row: Row, cells: list[Cell]) -> bool:
    """Read a row that is a heading, goes on with the one above it or counts its columns; False for any other."""
    listed = state.heading is not None and names_somebody(state.heading, row)
    more = continued(state.heading, row, state.known) if state.heading and state.fresh and not listed else None
    heading = None if listed else as_heading(row, state.known)
    if heading and not (more and state.heading and names_people(state.heading) and not names_people(heading)):
        several = len(heading.groups) == len(state.titles_beside)
        state.beside, state.titles_beside = dict(enumerate(state.titles_beside)) if several else {}, []
        state.heading, state.fresh, state.above, state.since = heading, True, {}, len(state.entries)
        state.unheaded = False
        state.labels += heading.labels.values()
        state.private += [
            (meaning.removeprefix("private:"), row.line, "")
            for group in heading.groups
            for meaning in group
            if meaning.startswith("private:")
        ]
        return True
    if state.heading is None or not state.fresh:
        return False
    if is_column_numbers(row):
        return True
    if more and (len(cells) > 1 or more is not state.heading):
        new = {meaning for group in more.groups for meaning in group if meaning.startswith("private:")}
        old = {meaning for group in state.heading.groups for meaning in group}
        state.private += [(meaning.removeprefix("private:"), row.line, "") for meaning in sorted(new - old)]
        state.heading = more
        state.labels += more.labels.values()
        return True
    state.fresh = False
    return False


def _read_total(state: Walk, row: Row, cells: list[Cell]) -> bool:
    """Keep a row that counts those above it; False for any other."""
    first = tidy(cells[0].text)
    # With its accent: Tống is a family name.
    if not (first.lower().strip(" :.") == "tổng" or _TOTAL.match(plain(first)) or (
        len(cells) > 1 and _TOTAL.match(plain(tidy(cells[1].text))) and not index_of(first)
    )):
        return False
    text = tidy(" ".join(cell.text for cell in cells))
    state.totals.append((row.line, text, len(state.entries) - state.since))
    state.lines.append((row.line, text))
    return True


def _section(state: Walk, row: Row, cells: list[Cell]) -> None:
    text = tidy(" ".join(cell.text for cell in cells if cell.merged != "down"))
    numbered = re.match(r"^\d+\s+(?=\D)", text)
    section = section_of(text[numbered.end() :] if numbered else text, state.known)
    state.lines.append((row.line, text))
    if is_refused(state, row.line, text):
        return
    if section:
        state.context.enter(section)
        state.above = {}
    else:
        state.doubts.append(("unread-line", row.line, text))
