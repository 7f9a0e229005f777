"""One row of a list as entries; what the row leaves out comes from the rows above."""

from __future__ import annotations

import re

from bangvang.imports.awards.cell_signs import index_of, is_ditto
from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.headings import Heading
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.prizes import is_place
from bangvang.imports.awards.shared_rows import each_person
from bangvang.imports.awards.titles import find_title, find_titles
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import key, plain, tidy
from bangvang.imports.tables.model import Cell, Row

_MARK = re.compile(r"^(?:x|v|✓|✔|√|☑|1|co|\+|đạt|dat)$", re.IGNORECASE)
_MR_OR_MRS = re.compile(r"(?:ong|ba|thay|co|em|dong chi|d/c)\.?")
_REFUSED = re.compile(r"(?:khong|chua) (?:duoc )?(?:dat|cong nhan|xet|du dieu kien|hoan thanh|khen)\b")
#: `Đạt` beside a prize or a title says no more than that there is one.
_PASSED = re.compile(r"(?:dat|duoc cong nhan|cong nhan)")
_BIRTH = re.compile(r"^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|(?:19|20)\d\d)$")


def read_row(state: Walk, row: Row) -> bool:
    """Add what a row of a table states; False if it states nobody."""
    assert state.heading is not None
    found = False
    if _is_refused(state.heading, row):
        # What stands there is not repeated: nobody need know who failed.
        state.doubts.append(("refused-row", row.line, ""))
        return True
    people = each_person(state.heading, row)
    if len(people) > 1:
        state.doubts.append(("several-names", row.line, str(len(people))))
    for number, group in enumerate(state.heading.groups):
        if number in state.beside:
            state.context.enter(state.beside[number])
        entries = [entry for one in people for entry in _group(state, state.heading, number, group, one)]
        state.entries += entries
        found = found or bool(entries)
    return found or _continues(state, row)


def _is_refused(heading: Heading, row: Row) -> bool:
    """Whether the row's own result says that nothing was given: `Không đạt`."""
    columns = [column for group in heading.groups for meaning in ("award", "note") for column in group.get(meaning, ())]
    return any(column < len(row.cells) and _REFUSED.match(plain(tidy(row.cells[column].text))) for column in columns)


def _texts(state: Walk, number: int, group: dict[str, list[int]], row: Row) -> dict[str, str]:
    values: dict[str, str] = {}
    for meaning, columns in group.items():
        parts: list[str] = []
        for column in columns:
            cell = row.cells[column] if column < len(row.cells) else Cell("")
            text = cell.text.strip()
            if is_ditto(text) or (not text and meaning == "unit" and _groups(group, column)):
                text = state.above.get((number, f"{meaning}{column}"), "")
            if text:
                state.above[number, f"{meaning}{column}"] = text
                passed = meaning == "award" and _PASSED.fullmatch(plain(tidy(text)))
                if cell.merged != "across" and text not in parts and not passed:
                    parts.append(text)
        values[meaning] = "\n".join(parts) if meaning in {"post", "person_post", "reason", "note"} else " ".join(parts)
    return values


def _groups(group: dict[str, list[int]], column: int) -> bool:
    """A column of units left of the names groups the rows: what it leaves blank is as above."""
    names = [place for meaning in ("name", "family", "person_post") for place in group.get(meaning, ())]
    return bool(names) and column < min(names)


def _group(state: Walk, heading: Heading, number: int, group: dict[str, list[int]], row: Row) -> list[Entry]:
    values = _texts(state, number, group, row)
    # A school that stands only in a row above is where somebody is, and not whom this row honours.
    units = [row.cells[place].text.strip() for place in group.get("unit", ()) if place < len(row.cells)]
    who_text, column = _who(values if any(units) else values | {"unit": ""}, group)
    crosses = [
        (title, heading.labels.get(place, title), tidy(row.cells[place].text))
        for place, title in sorted(heading.marks.items())
        if place < len(row.cells) and row.cells[place].text.strip() and number == 0
    ]
    if not who_text and (values.get("award") or crosses) and state.entries and not index_of(values.get("index", "")):
        who_text = str(state.above.get((number, "who"), ""))
        # A further award of the person above: what the row leaves blank of post and unit is that person's, too.
        for meaning in ("unit", "role", "post", "class"):
            values[meaning] = values.get(meaning) or state.above.get((number, f"last {meaning}"), "")
    if not who_text or not re.search(r"[^\W\d_]", who_text):
        return []
    label = key(" ".join(heading.labels.get(place, "") for place in group.get("award", ())))
    if "huy chuong" in label and is_place(values.get("award", "")):
        values["award"] = f"Huy chương {values['award']}"
    state.above[number, "who"] = who_text
    for meaning in ("unit", "role", "post", "class"):
        state.above[number, f"last {meaning}"] = values.get(meaning, "")
    addressed = "person" if _MR_OR_MRS.fullmatch(plain(tidy(values.get("address", "")))) else ""
    expect = addressed or state.context.value("kind") or _expected(heading, group)
    who = named(who_text, expect=expect)
    if not who.name:
        return []
    cell = row.cells[column].address if column < len(row.cells) else ""
    _note_private(state, group, row)
    base = entry_of(state, who, values, row.line, cell)
    if not crosses:
        return [base.with_texts(texts) for texts in _each_award(state, values, base)] or [base]
    result = []
    for title, label, mark in crosses:
        found = find_title(label, state.known)
        said = "" if _MARK.match(plain(mark)) else mark
        result.append(
            base.with_texts(
                {
                    "award": title,
                    "wording": title,
                    "level": (found.level if found else "") or base.level,
                    "note": " ".join(filter(None, (base.note, said))),
                }
            )
        )
    return result


def _each_award(state: Walk, values: dict[str, str], base: Entry) -> list[dict[str, str]]:
    """What differs between the awards that one cell lists; nothing where it lists one."""
    wording = values.get("award", "").strip()
    titles = find_titles(wording, state.known) if wording else []
    if len(titles) < 2:
        return []
    return [{"award": title.name, "wording": title.wording, "level": title.level or base.level} for title in titles]


def _who(values: dict[str, str], group: dict[str, list[int]]) -> tuple[str, int]:
    for meanings in (
        ("person_post",),
        ("family", "given"),
        ("name",),
        ("family",),
        ("given",),
        ("address",),
        ("unit",),
    ):
        if all(meaning in group for meaning in meanings):
            text = " ".join(values.get(meaning, "") for meaning in meanings).strip()
            if meanings == ("unit",) and "name" in group and _goes_on(text, values):
                break
            if text and not (meanings == ("address",) and "unit" in group and not looks_like_person(text)):
                return text, group[meanings[0]][0]
            if meanings != ("address",) and not (meanings == ("name",) and "unit" in group):
                return text, group[meanings[0]][0]
    return "", 0


def _goes_on(text: str, values: dict[str, str]) -> bool:
    """Whether what stands alone in the column of units is the rest of a school's name, behind a page break."""
    return bool(text) and not values.get("index") and not values.get("award") and not looks_like_unit(text)


def _expected(heading: Heading, group: dict[str, list[int]]) -> str:
    label = key(" ".join(heading.labels.get(column, "") for column in group.get("name", group.get("unit", []))))
    if re.search(r"\bchu ho\b|^ho gia dinh$", label):
        return "household"
    if "tap the" in label and not re.search(r"\bca nhan\b|\bho (?:va )?ten\b", label):
        return "collective"
    return "person" if "ho" in label.split() and "ten" in label.split() else ""


def _note_private(state: Walk, group: dict[str, list[int]], row: Row) -> None:
    for meaning, columns in group.items():
        for column in columns:
            cell = row.cells[column] if column < len(row.cells) else Cell("")
            if meaning == "unknown" and _BIRTH.match(cell.text.strip()) and len(cell.text.strip()) > 4:
                state.private.append(("ngày sinh", row.line, cell.address))


def _continues(state: Walk, row: Row) -> bool:
    """A row without number and name carries on the text of the row before it, as after a page break."""
    if not state.entries or state.heading is None:
        return False
    group = state.heading.groups[0]
    values = {
        meaning: " ".join(
            tidy(row.cells[column].text)
            for column in columns
            if column < len(row.cells) and row.cells[column].merged != "down"
        ).strip()
        for meaning, columns in group.items()
    }
    filled = {meaning: text for meaning, text in values.items() if text}
    last = state.entries[-1]
    if not filled or set(filled) - {"reason", "unit", "note", "role"} or not row.cells or row.line > last.line + 2:
        return False
    changes = {meaning: tidy(f"{getattr(last, meaning)} {text}") for meaning, text in filled.items()}
    state.entries[-1] = last.with_texts(changes)
    return True
