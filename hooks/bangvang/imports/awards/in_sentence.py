"""People whom the sentence of an article itself names: `Tặng Giấy khen cho bà Lê Thị Mai, Giáo viên Trường A vì …`."""

from __future__ import annotations

import re

from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.awards.sections import section_of
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import key, plain

_GIVES = re.compile(r"^\W*(?:dieu \d+\W*)?(?:tang|truy tang|khen thuong|cong nhan|khen tang|trao tang|phong tang)\b")
_FOR = re.compile(
    r"\b(?:cho|đối với)\s+(?=(?:em|ông|bà|cô|thầy|cô giáo|thầy giáo|nhà giáo|đồng chí|đ/c|cháu|anh|chị|liệt s[iĩỹ]|"
    r"học sinh|gia đình|hộ|tập thể|"
    r"trường|tổ|lớp|phòng|trung tâm)\s+[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
_REASON = re.compile(r",?\s+(?=(?:vì|do)\s+(?:đã|có)|đã có thành tích|có thành tích|về thành tích)")
_AND = re.compile(r"\s*;\s*(?:và\s+)?|\s+và\s+(?=(?:em|ông|bà|cô|thầy|đồng chí|đ/c)\s+[A-ZĐÀ-Ỹ])")


def in_sentence(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries for those whom a sentence that gives something names after `cho`; none where it only counts them."""
    if not _GIVES.match(plain(text)) or not find_title(text, state.known):
        return []
    start = _FOR.search(text)
    if not start:
        return []
    body = re.sub(r"[.:;/]+\s*$", "", text[start.end() :])
    cut = _REASON.search(body)
    reason = body[cut.end() :].strip() if cut else ""
    names = body[: cut.start()] if cut else body
    section = section_of(text, state.known)
    if section is None:
        return []
    entries = []
    for part in _AND.split(names):
        who = named(part)
        fits = (
            looks_like_person(who.name)
            if who.kind == "person"
            else looks_like_unit(who.name) or who.kind == "household"
        )
        if fits:
            values = {"award": section.wording, "reason": re.sub(r"^(?:vì|do)\s+", "", reason)}
            entry = entry_of(state, who, values, line, cell)
            # The title in capitals said the same already.
            state.entries[:] = [
                said for said in state.entries
                if not (said.reason == "" and said.role.isupper() and key(said.recipient) == key(entry.recipient))
            ]
            entries.append(entry.with_texts({"status": section.status}) if section.status else entry)
    return entries
