"""Sentences of news that count whom they list: `Theo đó, có 39 tập thể có thành tích … gồm: Trường …; Trường …`.

`Các nhà giáo được đề nghị xét tặng gồm: A, Phó Hiệu trưởng …; B, …`,
`ba học sinh giành Huy chương Bạc là A, B và C; 3 học sinh …`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.names_parted import parted
from bangvang.imports.awards.people import Named, looks_like_person, named
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.walked import Walk

_NUMBER = r"(?:\d{1,3}|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)"
_WHO = r"(tập thể|cá nhân|nhà giáo|giáo viên|thầy cô(?: giáo)?|học sinh)"
_START = re.compile(
    rf"(?:Theo đó,? |[^.;:]{{0,120}}?, )?(?:(?:Có |có )?{_NUMBER}|[Cc]ác|[Nn]hững) {_WHO}\s"
    r"[^:;.]{0,140}?\s?(?:gồm|bao gồm|là)(?: các)?(?: em)?\s*:?\s+(?=[A-ZĐ]|ông |bà |cô |thầy |em )"
)
#: What follows in further sentences tells of those named; a further count in the same sentence lists others.
_SENTENCE = re.compile(r"(?<!TP)(?<!Q)\.\s+(?=[A-ZĐÀ-Ỹ])")
_CLAUSE = re.compile(rf"\s*;\s+(?:và\s+)?(?={_NUMBER} {_WHO}\s)")
_ELSEWHERE = re.compile(
    r"\d+\s+(?:\([^)]*\)\s*)?(?:người|cá nhân|tập thể|hộ|đơn vị)|kèm theo|sau đây|như sau|không|:\s*$", re.IGNORECASE
)
#: `… và 43 cá nhân nhận Bằng khen của …`: the award stands behind those who have it.
_GIVEN_BEHIND = re.compile(
    r"\s+(?:và \d+ (?:cá nhân|tập thể|học sinh|giáo viên)\s+)?(?:(?:đã|cùng|đều|được|vinh dự)\s+)*(?:nhận|tặng|trao tặng)\s+"
)
#: What they did, and with what, is told behind the last or each of them.
_DEED = re.compile(r"\s+(?:(?:vì|do)\s+)?(?=(?:đã|có) (?:có |đạt |hoàn thành|lập|đóng góp|xuất sắc|nhiều thành tích|thành tích))")
_WITH_WORK = re.compile(r"\s+với (?=(?:mô hình|sản phẩm|đề tài|dự án|tác phẩm|giải pháp|sáng kiến)\s)")
#: `A, Hiệu trưởng và B, Phó Hiệu trưởng Trường …`: two of one school.
_AND_WITH_POST = re.compile(
    r"\s+và\s+(?=(?:[A-ZĐÀ-Ỹ][^\W\d_]*\s){1,4}[A-ZĐÀ-Ỹ][^\W\d_]*,\s+"
    r"(?i:phó|hiệu trưởng|giáo viên|tổ trưởng|nhân viên|chuyên viên))"
)
#: `A và B (học sinh Trường …)`: two of whom the bracket speaks.
_PAIR = re.compile(r"(?P<first>[^,;()]+?)\s+và\s+(?P<second>[^,;()]+?)\s*(?P<what>\([^()]*\))")
#: `(đều ở xã Đồi Sim)` tells of several before it, `, cùng học Trường …` says where all of them learn.
_WHERE_ALL = re.compile(r"\s*\((?:đều|cùng)\s[^()]*\)")
_ALL_AT = re.compile(
    r",\s*(?:đều |cùng )+(?:là )?(?:học sinh|học|giáo viên|công tác)(?: (?:tại|ở|của))?\s+(?P<unit>[Tt]rường\s.+)$"
)


def counted_names(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries of a sentence that counts whom it lists and says what they have; none where a part is no name."""
    found: list[Entry] = []
    for sentence in _SENTENCE.split(text):
        clauses = _split(sentence)
        read = [_clause(state, line, clause, cell) for clause in clauses]
        if found and not any(read):
            break
        found += [entry for entries in read for entry in entries]
        if _START.match(sentence):
            break
    return found


def _split(sentence: str) -> list[str]:
    cuts = [(match.start(), match.end()) for match in _CLAUSE.finditer(sentence)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    return [sentence[start:end] for start, end in zip(starts, ends, strict=True)]


def _clause(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    start = _START.match(text)
    if not start:
        return []
    # A sentence that names its award itself speaks of no other.
    title = find_title(text[: start.end()], state.known)
    body = text[start.end() :]
    behind = None if title else _GIVEN_BEHIND.search(body)
    if behind:
        title, body = find_title(body[behind.end() :], state.known), body[: behind.start()]
    deed = _DEED.search(body)
    reason, body = (body[deed.end() :].rstrip(" .;/"), body[: deed.start()]) if deed else ("", body)
    if not (title or state.context.value("award")) or _ELSEWHERE.search(body):
        return []
    kind = "collective" if start[1] == "tập thể" else "person"
    everywhere = _ALL_AT.search(body)
    whole = _WHERE_ALL.sub("", body[: everywhere.start()] if everywhere else body).rstrip(" .;/")
    if not whole[:1].isalpha():
        return []
    works = [_WITH_WORK.split(part, maxsplit=1) for part in parted(whole, kind)]
    found = [(who, work[-1] if len(work) > 1 else "") for work in works for who in _of_one_school(work[0], kind)]
    if not all(_fits(who, kind) for who, _ in found):
        if whole[0].isupper():
            state.doubts.append(("unread-line", line, text))
        return []
    given = {"award": title.wording} if title else {}
    unit = everywhere["unit"].rstrip(" .;/") if everywhere else ""
    pupils = start[1] == "học sinh"
    people = [(replace(who, unit=who.unit or unit, pupil=who.pupil or pupils), work or reason) for who, work in found]
    return [entry_of(state, who, given | {"reason": why}, line, cell) for who, why in people]


def _of_one_school(part: str, kind: str) -> list[Named]:
    """Who a part names: one, or two of whom the second's school is the first's, too."""
    pair = _PAIR.fullmatch(part)
    if pair and looks_like_person(pair["second"]):
        return [named(f"{pair[who]} {pair['what']}", expect=kind) for who in ("first", "second")]
    people = [named(one, expect=kind) for one in _AND_WITH_POST.split(part)]
    unit = people[-1].unit
    return [replace(who, unit=who.unit or unit) for who in people]


def _fits(who: Named, kind: str) -> bool:
    return looks_like_person(who.name) if who.kind == "person" else who.kind == kind and len(who.name.split()) > 1
