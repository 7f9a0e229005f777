"""Several people in running text, without headings: each paragraph that introduces somebody opens a portrait.

Only where the article itself says that it is about several (`ba tấm gương`, `những điển hình`, `hai em`): an article
about one person names others, too, who speak of that person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.stories.model import Line
from bangvang.imports.stories.subjects import Subject, post_in, subject_in
from bangvang.imports.tables.folding import key, plain, tidy

_SEVERAL = re.compile(
    r"(?<!\w)(?:nhung|cac|hai|ba|bon|nam|sau|bay|tam|chin|muoi|0?[2-9]|1\d)\s+(?:\w+\s+){0,2}?"
    r"(?:guong|dien hinh|nha giao|giao vien|hoc sinh|ca nhan|tap the|thay co|em|co giao|thay giao|nguoi)(?!\w)"
)
_SAYS = re.compile(
    r"\b(?:cho biết|chia sẻ|nhận xét|khẳng định|đánh giá|tâm sự|bày tỏ|trao đổi|cho hay|kể lại|xúc động nói|nói)\b"
)
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[A-ZÀ-ỸĐ])")
_TOGETHER = re.compile(
    r"(?<!\w)(?:hai|ba|bốn|các|\d)\s+(?P<address>em học sinh|học sinh|em|bạn|cô giáo|thầy giáo|cô|thầy|anh|chị|đồng chí)\s+"
    r"(?=[A-ZÀ-ỸĐ])",
    re.IGNORECASE,
)
_WORD = r"[A-ZÀ-ỸĐ][^\W\d_]*(?:['’][^\W\d_]+)?"
_NAMES = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}(?:(?:,| và) {_WORD}(?: {_WORD}){{1,4}})+")
_SHARED_POST = re.compile(r"^[\s,(–-]*(?:(?:cùng|đều)\s+(?:là\s+|học\s+|ở\s+)*)?")
_GROUP = re.compile(
    r"(?:^|[,;]\s+|là\s+|đến\s+|với\s+)(?P<name>(?:tập thể\s+)?(?:tổ|khối|nhóm|lớp|chi đoàn|liên đội|phòng|khoa)\s+"
    r"[A-ZÀ-ỸĐ0-9][^,.;:()–]{1,60}?)\s*[,–(]\s*(?P<rest>Trường\s[^.;:]{3,120})",
    re.IGNORECASE,
)
#: Characters: who is introduced is named early in the paragraph.
_EARLY = 90


def introductions(lines: Sequence[Line]) -> list[tuple[int, list[Subject]]]:
    """(index of a line, whom it introduces) for an article about several; empty for one about a single person."""
    found: list[tuple[int, list[Subject]]] = []
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if line.image or line.heading or line.strong:
            continue
        people = [subject for subject in _introduced(line.text) if key(subject.name) not in seen]
        if people:
            found.append((index, people))
            seen.update(key(subject.name) for subject in people)
    before = " ".join(plain(line.text) for line in lines[: found[0][0] + 1]) if found else ""
    several = sum(len(people) for _, people in found) > 1
    return found if several and _SEVERAL.search(before) else []


def _introduced(text: str) -> list[Subject]:
    """Whom the first sentence of a paragraph presents with post or unit."""
    end = _SENTENCE_END.search(text)
    # A sentence that opens with the day it happened names people later.
    sentence = text[: end.start() if end else len(text)]
    if _SAYS.search(sentence):
        return []
    together = _TOGETHER.search(sentence)
    names = _NAMES.match(sentence, together.end()) if together else None
    if together and names:
        return _all_of(together["address"], names[0], sentence[names.end() :])
    subject = subject_in(sentence)
    if subject is not None and (subject.role or subject.unit) and 0 <= sentence.find(subject.name) <= _EARLY:
        return [_with_place(subject, sentence)]
    group = _GROUP.search(sentence[: _EARLY + 200])
    if group is not None and group.start("name") <= _EARLY:
        _, unit = post_in(group["rest"])
        name = tidy(group["name"])
        return [Subject(name[:1].upper() + name[1:], "collective", unit=unit)] if unit else []
    return []


def _all_of(address: str, names: str, rest: str) -> list[Subject]:
    """People named together: they share post and unit."""
    rest = _SHARED_POST.sub("", rest)
    role, unit = post_in(rest)
    pupil = plain(address).startswith(("em", "hoc sinh", "ban")) or plain(role).startswith(("hoc sinh", "lop"))
    parts = [tidy(part) for part in re.split(r",| và ", names)]
    role = role[:1].upper() + role[1:]
    return [Subject(part, "person", role, unit, pupil) for part in parts if looks_like_person(part)]


def _with_place(subject: Subject, sentence: str) -> Subject:
    """The subject, its unit with the commune that follows it (`Trường Mầm non Hoa Ban, xã Suối Mơ`)."""
    if not subject.unit:
        return subject
    place = re.compile(rf"{re.escape(subject.unit)}, (?:xã|phường|đặc khu) {_WORD}(?: {_WORD}){{0,3}}").search(sentence)
    unit = place[0] if place else subject.unit
    return Subject(subject.name, subject.kind, subject.role, unit, subject.pupil)
