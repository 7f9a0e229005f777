"""Several people in running text, without headings: each paragraph that introduces somebody opens a portrait.

Only where the article itself says that it is about several (`ba tấm gương`, `những điển hình`, `hai em`): an article
about one person names others, too, who speak of that person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.awards.people import looks_like_person, looks_like_role, looks_like_unit
from bangvang.imports.stories.model import Line
from bangvang.imports.stories.post_in import post_in
from bangvang.imports.stories.speech import SAYS
from bangvang.imports.stories.subjects import Subject, subject_in
from bangvang.imports.tables.folding import key, plain, tidy
from bangvang.text.folding import APOSTROPHES

_SEVERAL = re.compile(
    r"(?<!\w)(?:nhung|cac|hai|ba|bon|nam|sau|bay|tam|chin|muoi|0?[2-9]|1\d)\s+(?:\w+\s+){0,2}?"
    r"(?:guong|dien hinh|nha giao|giao vien|hoc sinh|ca nhan|tap the|thay co|em|co giao|thay giao|nguoi)(?!\w)"
)
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[A-ZÀ-ỸĐ])")
_OF_ADDRESS = r"(?i:em học sinh|học sinh|nữ sinh|nam sinh|em|bạn|cháu|cô giáo|thầy giáo|cô|thầy|anh|chị|đồng chí|ông|bà)"
_TOGETHER = re.compile(
    rf"(?<!\w)(?:(?i:hai|ba|bốn|năm|các|\d{{1,2}})\s+)?(?P<address>{_OF_ADDRESS})\s+(?:là\s+|gồm\s+|:\s*)?(?=[A-ZÀ-ỸĐ])"
)
_WORD = rf"[A-ZÀ-ỸĐ][^\W\d_]*(?:[{APOSTROPHES}][^\W\d_]+)?"
_NAME = rf"{_WORD}(?: {_WORD}){{1,4}}"
_AND = re.compile(rf"(?:,| và| cùng| với|, cùng)(?: với)? (?:{_OF_ADDRESS} )?(?={_NAME})")
_NAMES = re.compile(rf"{_NAME}(?:{_AND.pattern}{_NAME})+")
_SHARED_POST = re.compile(r"^[\s,(–-]*(?:(?:cùng|đều|hiện|đang|là|học(?! sinh)|ở|tại|công tác|giảng dạy|dạy học|làm việc)\s+)*")
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
        people = [subject for subject in introduced(line.text) if key(subject.name) not in seen]
        if people:
            found.append((index, people))
            seen.update(key(subject.name) for subject in people)
    before = " ".join(line.text for line in lines[: found[0][0] + 1]) if found else ""
    if sum(len(people) for _, people in found) > 1 and says_several(before):
        return found
    # People named together with one post are presented together; who comes later is named on their account.
    return found[:1] if found and len(found[0][1]) > 1 else []


def says_several(text: str) -> bool:
    """Whether a title or introduction announces several people (`ba gương mặt`, `những tấm gương`)."""
    return bool(_SEVERAL.search(plain(text)))


def introduced(text: str) -> list[Subject]:
    """Whom the first sentence of a paragraph presents with post or unit."""
    end = _SENTENCE_END.search(text)
    # A sentence that opens with the day it happened names people later.
    sentence = text[: end.start() if end else len(text)]
    if SAYS.search(sentence):
        return []
    for together in _TOGETHER.finditer(sentence):
        names = _NAMES.match(sentence, together.end())
        if names:
            found = _all_of(together["address"], *_before_post(names[0], sentence[names.end() :]))
            if len(found) > 1 and any(subject.role or subject.unit for subject in found):
                return found
    subject = subject_in(sentence)
    if subject is not None and (subject.role or subject.unit) and 0 <= sentence.find(subject.name) <= _EARLY:
        return [_with_place(subject, sentence)]
    group = _GROUP.search(sentence[: _EARLY + 200])
    if group is not None and group.start("name") <= _EARLY:
        _, unit = post_in(group["rest"])
        name = tidy(group["name"])
        return [Subject(name[:1].upper() + name[1:], "collective", unit=unit)] if unit else []
    return []


def _before_post(names: str, rest: str) -> tuple[str, str]:
    """Names without the post that follows them in capitals (`ông Y Moan Êban, Phó Hiệu trưởng`), and what follows."""
    start = 0
    for part in _AND.split(names):
        if looks_like_role(part) or looks_like_unit(part):
            return names[: max(start - 2, 0)].rstrip(" ,"), names[start:] + rest
        after = _AND.match(names, start + len(part))
        start = after.end() if after else len(names)
    return names, rest


def _all_of(address: str, names: str, rest: str) -> list[Subject]:
    """People named together: they share post and unit."""
    rest = _SHARED_POST.sub("", rest)
    role, unit = post_in(rest)
    pupil = plain(address).startswith(("em", "hoc sinh", "ban")) or plain(role).startswith(("hoc sinh", "lop"))
    parts = [tidy(part) for part in _AND.split(names)]
    role = role[:1].upper() + role[1:]
    return [Subject(part, "person", role, unit, pupil) for part in parts if looks_like_person(part)]


def _with_place(subject: Subject, sentence: str) -> Subject:
    """The subject, its unit with the commune that follows it (`Trường Mầm non Hoa Ban, xã Suối Mơ`)."""
    if not subject.unit:
        return subject
    place = re.compile(rf"{re.escape(subject.unit)}, (?:xã|phường|đặc khu) {_WORD}(?: {_WORD}){{0,3}}").search(sentence)
    unit = place[0] if place else subject.unit
    return Subject(subject.name, subject.kind, subject.role, unit, subject.pupil)
