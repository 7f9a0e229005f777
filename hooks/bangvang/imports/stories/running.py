"""Several people in running text, without headings: each paragraph that introduces somebody opens a portrait.

Only where the article itself says that it is about several (`ba tấm gương`, `những điển hình`, `hai em`): an article
about one person names others, too, who speak of that person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.stories.bare_names import without_address
from bangvang.imports.stories.beside import is_beside, told_of_by_teacher
from bangvang.imports.stories.broken_lines import whole
from bangvang.imports.stories.listed import listed
from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import NAME_WORD
from bangvang.imports.stories.post_in import post_in
from bangvang.imports.stories.posts import SENTENCE
from bangvang.imports.stories.speech import BEFORE_STOP, SAYS
from bangvang.imports.stories.subjects import Subject, subject_in
from bangvang.imports.stories.winners import winners
from bangvang.imports.tables.folding import key, plain, tidy

# With its accents: `sáu em` is a number of pupils, `sau khi em` is none.
_SEVERAL = re.compile(
    r"(?<!\w)(?:những|các|hai|ba|bốn|năm(?! (?:học|nay|qua|trước|\d))|sáu|bảy|tám|chín|mười|0?[2-9]|1\d)\s+(?:\w+\s+){0,2}?"
    r"(?:gương|điển hình|nhà giáo|giáo viên|học sinh|nam sinh|nữ sinh|cá nhân|tập thể|thầy cô|em|cô giáo|thầy giáo|người|"
    r"học trò|thí sinh|thủ khoa|sinh viên)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(rf"(?:{BEFORE_STOP}\.|[!?…])(?=\s+[A-ZÀ-ỸĐ])")
#: `Điển hình như cô …`, `Em …`: a sentence that presents somebody.
_OPENS = re.compile(
    r"(?:(?:Đó|Trước hết|Đầu tiên|Kế đến|Tiếp theo) (?:là|phải kể đến)|"
    r"(?:Điển hình|Tiêu biểu|Nổi bật|Hay)(?: (?:như|là|phải kể đến))?|"
    r"Trong (?:đó|số đó),?(?: có| phải kể đến)?|Còn|Cùng với đó(?: là)?)?\s*"
    r"(?i:em học sinh|học sinh|nữ sinh|nam sinh|em|bạn|cô giáo|thầy giáo|nhà giáo|cô|thầy|ông|bà|anh|chị)\s+(?=[A-ZÀ-ỸĐ])"
)
_GROUP = re.compile(
    r"(?:^|[,;]\s+|là\s+|đến\s+|với\s+)(?P<name>(?:tập thể\s+)?(?:tổ|khối|nhóm|lớp|chi đoàn|liên đội|phòng|khoa)\s+"
    r"[A-ZÀ-ỸĐ0-9][^,.;:()–]{1,60}?)\s*[,–(]\s*(?P<rest>Trường\s[^.;:]{3,120})",
    re.IGNORECASE,
)
_TEACHES = re.compile(r"(?<!\w)(?:hướng dẫn|chủ nhiệm|bồi dưỡng|ôn luyện)(?!\w)", re.IGNORECASE)
_PUPILS = re.compile(r"(?<!\w)(?:hoc sinh|nam sinh|nu sinh)(?!\w)")
_TEACHERS = re.compile(r"(?<!\w)(?:giao vien|nha giao|thay|co giao)(?!\w)")
#: A sentence that presents whom it names without any form of address.
_WINS = re.compile(
    r"(?<!\w)(?:thuộc về|giành|đạt|đoạt|nhận|được (?:trao|tặng|vinh danh|tuyên dương|khen)|trở thành|là chủ nhân)(?!\w)"
)
#: Characters: who is introduced is named early in the paragraph.
_EARLY = 90
#: In a numbered paragraph all of the sentence leads to the name: `2. Người thứ hai được vinh danh … là cô …`.
_NUMBERED_EARLY = 200


def introductions(lines: Sequence[Line]) -> list[tuple[int, list[Subject]]]:
    """(index of a line, whom it introduces) for an article about several; empty for one about a single person."""
    found: list[tuple[int, list[Subject]]] = []
    seen: set[str] = set()
    of_teacher, of_teacher_alone = _is_about_a_teacher(lines), _has_title_of_a_teacher(lines)
    for index, line in enumerate(lines):
        if line.image or line.heading or line.strong:
            continue
        if line.caption:
            continue
        several = says_several(" ".join(line.text for line in lines[: index + 1]))
        told = whole(lines, index)
        people = [subject for subject in introduced(told, several=several, bare=not of_teacher) if key(subject.name) not in seen]
        if of_teacher and (of_teacher_alone or told_of_by_teacher(told)) and all(subject.pupil for subject in people):
            continue
        if len(people) > 1 and _of_pupils_alone(lines):
            people = [replace(subject, pupil=not subject.role or subject.pupil) for subject in people]
        if found and _supervises(people, line.text, [subject for _, known in found for subject in known]):
            continue
        if people:
            found.append((index, people))
            seen.update(key(subject.name) for subject in people)
    before = " ".join(line.text for line in lines[: found[0][0] + 1]) if found else ""
    if sum(len(people) for _, people in found) > 1 and (says_several(before) or _is_digest(lines, found)):
        return found
    # People named together with one post are presented together; who comes later is named on their account.
    if found and any((subject := subject_in(line.text)) and subject.kind == "household" for line in lines[: found[0][0]]):
        return []
    return found[:1] if found and len(found[0][1]) > 1 else []


def _is_digest(lines: Sequence[Line], found: Sequence[tuple[int, list[Subject]]]) -> bool:
    """Whether nearly every paragraph presents somebody else: then nothing needs to announce several."""
    return len(found) > 2 and len(found) >= sum(bool(line.text) and not line.image and not line.caption for line in lines) - 1


def _is_about_a_teacher(lines: Sequence[Line]) -> bool:
    """Whether title and opening tell of a teacher: the first whom they name, or the word of the title.

    Pupils whom such an article names without any form of address are told of on the teacher's account.
    """
    opening = [line.text for line in lines if line.text and not line.image and not line.caption][:3]
    told = (sentence for text in opening for sentence in SENTENCE.split(text) if not SAYS.search(sentence))
    named = ((subject, sentence) for sentence in told if (subject := subject_in(sentence)))
    first = next((subject for subject, sentence in named if not is_beside(subject.name, sentence)), None)
    return not first.pupil if first is not None else _has_title_of_a_teacher(lines)


def _has_title_of_a_teacher(lines: Sequence[Line]) -> bool:
    opening = [line.text for line in lines if line.text and not line.image and not line.caption]
    return bool(opening) and bool(_TEACHERS.search(plain(opening[0]))) and not _PUPILS.search(plain(opening[0]))


def _supervises(people: Sequence[Subject], text: str, known: Sequence[Subject]) -> bool:
    """Whether those named are the teachers of the pupils whom the article presents: they are told of on their account."""
    of_pupils = all(subject.pupil for subject in known) and not any(subject.pupil for subject in people)
    return of_pupils and bool(_TEACHES.search(text))


def _of_pupils_alone(lines: Sequence[Line]) -> bool:
    """Whether an article tells of pupils and of no teacher: a child taken for a teacher would be shown without consent."""
    said = plain(" ".join(line.text for line in lines))
    return bool(_PUPILS.search(said)) and not _TEACHERS.search(said)


def says_several(text: str) -> bool:
    """Whether a title or introduction announces several people (`ba gương mặt`, `những tấm gương`)."""
    return bool(_SEVERAL.search(text))


def introduced(text: str, *, several: bool = False, bare: bool = False) -> list[Subject]:
    """Whom the first sentence of a paragraph presents with post or unit.

    Args:
        several: the article is about several; then further sentences that open with somebody's name or with
            `Đó là` and the like present somebody, too.
        bare: winners named without any form of address are presented.
    """
    sentences = SENTENCE.split(text)
    found = [subject for subject in _in_first_sentence(text, bare=bare) if not is_beside(subject.name, sentences[0])]
    for sentence in sentences[1:] if several else ():
        together = [subject for subject in _together(sentence, bare=bare) if not is_beside(subject.name, sentence)]
        if together:
            known = {key(subject.name) for subject in found}
            found = [*found, *(subject for subject in together if key(subject.name) not in known)]
            continue
        winner = _bare_winner(sentence) if bare else None
        if winner is not None:
            found = [*found, winner] if all(key(known.name) != key(winner.name) for known in found) else found
            continue
        opening = _OPENS.match(sentence)
        subject = subject_in(sentence) if opening and not SAYS.search(sentence) else None
        beside = subject is None or is_beside(subject.name, sentence)
        if opening and subject and not beside and subject.role and sentence.startswith(subject.name, opening.end()):
            new = all(key(known.name) != key(subject.name) for known in found)
            found = [*found, _with_place(subject, sentence)] if new else found
    return found


def _in_first_sentence(text: str, *, bare: bool) -> list[Subject]:
    end = _SENTENCE_END.search(text, 4)  # behind the number of a paragraph
    # A sentence that opens with the day it happened names people later.
    sentence = text[: end.start() if end else len(text)]
    found = _together(sentence, bare=bare)
    if found or SAYS.search(sentence):
        return found
    winner = _bare_winner(sentence) if bare else None
    if winner is not None:
        return [winner]
    subject = subject_in(sentence)
    early = _NUMBERED_EARLY if re.match(r"\d{1,2}[.)]\s", sentence) else _EARLY
    if subject is not None and (subject.role or subject.unit) and 0 <= sentence.find(subject.name) <= early:
        return [_with_place(subject, sentence)]
    group = _GROUP.search(sentence[: _EARLY + 200])
    if group is not None and group.start("name") <= _EARLY:
        _, unit = post_in(group["rest"])
        name = tidy(group["name"])
        return [Subject(name[:1].upper() + name[1:], "collective", unit=unit)] if unit else []
    return []


def _together(sentence: str, *, bare: bool) -> list[Subject]:
    """Those whom a sentence names one behind the other, by post or by prize: whichever finds more."""
    return max(listed(sentence), winners(sentence) if bare else [], key=len)


def _bare_winner(sentence: str) -> Subject | None:
    """Somebody of whom a sentence tells, by name and class alone, that they won something."""
    subject = None if SAYS.search(sentence) else without_address(sentence)
    return subject if subject is not None and subject.role and _WINS.search(sentence) else None


def _with_place(subject: Subject, sentence: str) -> Subject:
    """The subject, its unit with the commune that follows it (`Trường Mầm non Hoa Ban, xã Suối Mơ`)."""
    if not subject.unit:
        return subject
    place = re.compile(rf"{re.escape(subject.unit)}, (?:xã|phường|đặc khu) {NAME_WORD}(?: {NAME_WORD}){{0,3}}").search(sentence)
    unit = place[0] if place else subject.unit
    return Subject(subject.name, subject.kind, subject.role, unit, subject.pupil)
