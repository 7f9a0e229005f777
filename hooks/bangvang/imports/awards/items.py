"""One item of a list in words as an entry: `1. Bà Vũ Thị Xuân - Hiệu trưởng Trường …`, `Tập thể: Tổ 4+5, Tổ Văn phòng`."""

from __future__ import annotations

import re

from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.names_parted import parted
from bangvang.imports.awards.people import Named, looks_like_person, named
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.tasks import is_task
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import tidy

_KIND_AND_NAMES = re.compile(
    r"\W*(?:\w{1,2}[.)/]\s*)?(?:Các\s+|Về\s+)?(tập thể|cá nhân|hộ gia đình)(?:\s*\([^)]{1,20}\))?\s*:\s*(?=\S)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\d+\s+(?:\([^)]*\)\s*)?(?:người|cá nhân|tập thể|hộ|đơn vị)|kèm theo|sau đây|như sau|không|:\s*$", re.IGNORECASE
)
_KINDS = {"tập thể": "collective", "hộ gia đình": "household"}


def items_after_kind(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries of a line that says whom it lists and lists them: `b) Cá nhân: Bà A; ông B`; none where a part is no name."""
    start = _KIND_AND_NAMES.match(text)
    if not start or not state.context.value("award") or _ELSEWHERE.search(text, start.end()):
        return []
    kind = _KINDS.get(start[1].lower(), "person")
    whole = text[start.end() :].rstrip(" .;/")
    if not whole[:1].isalpha() and not whole[:1].isdigit():
        return []
    found = [named(part, expect=kind) for part in parted(whole, kind)]
    if not all(_fits(who, kind) for who in found):
        if whole[0].isupper():
            state.doubts.append(("unread-line", line, text))
        return []
    return [entry_of(state, who, {}, line, cell) for who in found]


def _fits(who: Named, kind: str) -> bool:
    return looks_like_person(who.name) if who.kind == "person" else who.kind == kind and len(who.name.split()) > 1


def item(state: Walk, line: int, text: str, cell: str) -> Entry | None:
    """An item of a list in words, under a section that gives something; None where no award is in sight."""
    context = state.context
    given = context.value("award")
    if not given:
        return None
    if is_task(text):
        return None
    who = named(text, expect=context.value("kind"))
    if who.kind == "person" and not looks_like_person(who.name):
        return None
    if who.kind == "collective" and not looks_like_unit(who.name):
        return None
    rest = tidy(who.unit)
    reason = award = ""
    prize = re.search(r"\s*[,;–-]\s*(?:[Đđ]ạt )?([Gg]iải [^,;–]+)$", rest)
    if prize:
        rest = rest[: prize.start()]
        # Who is given a Giấy khen for a prize has a Giấy khen; where prizes are given, it is the award.
        award, reason = (prize[1], "") if "giải" in given.lower() else ("", prize[1])
    cut = re.search(
        r"[,;:.]?\s*(?:\(?(?:đã có|có thành tích|vì (?:đã|có)|đạt (?:giải|thành tích)|về thành tích))", rest
    )
    if cut:
        rest, reason = rest[: cut.start()].strip(" ,;"), rest[cut.start() :].strip(" ,;:.()")
    return entry_of(
        state,
        Named(who.name, who.kind, who.address, who.role, rest, who.pupil, who.rest),
        {"reason": reason, "award": award},
        line,
        cell,
    )
