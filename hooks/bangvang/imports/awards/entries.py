"""Who is named with the texts of a row or an item, as an entry; what they leave out comes from the open sections."""

from __future__ import annotations

import re

from bangvang.imports.awards.fields import category_of, closed, plain_year, reads_as_pupil, stated_level
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.people import Named
from bangvang.imports.awards.posts import looks_like_role, split_post
from bangvang.imports.awards.prizes import is_place
from bangvang.imports.awards.sections import school_year_of
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import plain, tidy

_SAID_NUMBER = re.compile(r"^(?:(?:Quyết định|QĐ)\s+)?số\s*:?\s*", re.IGNORECASE)


def entry_of(state: Walk, who: Named, values: dict[str, str], line: int, cell: str) -> Entry:
    """An entry out of who is named and the texts of a row, with what the open sections add."""
    context = state.context
    role, unit = who.role, who.unit
    if values.get("post"):
        role, unit = split_post(values["post"])
    if values.get("role"):
        given_role, given_unit = split_post(values["role"])
        role, unit = given_role or role, given_unit or unit
    if values.get("unit") and tidy(values["unit"]) != who.name:
        a_role, a_unit = split_post(values["unit"])
        role, unit = role or (a_role if a_unit else ""), a_unit or tidy(values["unit"])
    if who.kind != "person" and role and not unit and not looks_like_role(role):
        # Collectives and households have no post: what stands in the column is where they are.
        role, unit = "", role
    a_class = tidy(values.get("class", ""))
    if a_class:
        role = role or (a_class if plain(a_class).startswith("lop") else f"Lớp {a_class}")
    if who.kind == "person" and context.value("pupils_class"):
        role = role or context.value("pupils_class")
    unit = unit or (context.value("unit") if who.kind == "person" or context.value("unit") != who.name else "")
    wording = tidy(values.get("award", ""))
    if is_place(wording) and len(wording) > 1:
        wording = f"Giải {wording}"
    title = find_title(wording, state.known) if wording else None
    address = " ".join(filter(None, (tidy(values.get("address", "")), who.address)))
    pupil = (
        who.pupil
        or bool(a_class)
        or context.pupil
        or reads_as_pupil(role, wording or context.value("wording"))
        or plain(address).startswith("em")
    )
    return Entry(
        recipient=who.name,
        kind=who.kind,
        unit=closed(unit),
        role=closed(role),
        award=title.name if title else wording or context.value("award"),
        wording=wording or context.value("wording"),
        level=stated_level(values.get("level", ""))
        or (title.level if title else "")
        or ("" if wording else context.value("level")),
        school_year=school_year_of(values.get("school_year", ""))
        or plain_year(values.get("school_year", ""))
        or school_year_of(wording)
        or context.value("school_year"),
        reason=tidy(values.get("reason", "")),
        address=address if address != who.name else "",
        note=tidy(values.get("note", "")),
        category=category_of(who.kind, role, pupil),
        status=context.value("status"),
        number=_SAID_NUMBER.sub("", tidy(values.get("number", ""))),
        date=tidy(values.get("date", "")),
        line=line,
        cell=cell,
    )
