"""People whom a sentence names one behind the other, each with a post or class of their own, or all with one.

`em A Mẫu (lớp 4.1) và em B Dụ (lớp 3.2)`, `gồm: A, B, C, cùng học lớp 6`, `cô A, Trường …; thầy B, Trường …`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.awards.posts import looks_like_role, looks_like_unit
from bangvang.imports.stories.name_words import NAME_WORD, PLACES, RANKS, begins_a_name
from bangvang.imports.stories.post_in import behind_name, is_class, names_office, post_in
from bangvang.imports.stories.speech import BEFORE_STOP, SAYS
from bangvang.imports.stories.subjects import Subject
from bangvang.imports.tables.folding import plain, tidy

ADDRESS = (
    r"(?i:em học sinh|học sinh|nữ sinh|nam sinh|thí sinh|em|bạn|cháu|cô giáo|thầy giáo|nhà giáo ưu tú|"
    rf"nhà giáo nhân dân|nhà giáo|sinh viên|cô|thầy|anh|chị|đồng chí|ông|bà|{RANKS})"
)
NAME = re.compile(rf"{NAME_WORD}(?: {NAME_WORD}){{1,4}}")
_ADDRESSED = re.compile(rf"(?:{ADDRESS}\s+)?(?={NAME.pattern})")
_START = re.compile(
    rf"(?<!\w)(?:(?P<address>(?:vợ chồng )?{ADDRESS}|(?i:thành viên|tác giả))"
    r"(?:,? (?:cô giáo|cô|bà))?\s*(?:là\s+|gồm\s+|gồm có\s+|:\s*)?|"
    r"(?i:gồm có|gồm)(?: các \w+(?: \w+)?)?\s*:?\s*|"
    r"(?i:các|những) (?i:thầy,? cô giáo|thầy,? cô|cô giáo|thầy giáo|giáo viên|nhà giáo|em học sinh|em|học sinh|bạn|cá nhân)"
    rf"[^:;.]{{0,30}}:\s*|"
    r"(?i:như|trong đó có)\s*:\s+|"
    # `ba học sinh giành huy chương là A, B và C`; `A và B (cùng học lớp …) được biết đến`
    r"(?i:học sinh|thí sinh|thầy cô|giáo viên|gương mặt)[^:;.,()]{3,50} (?:là|gồm|bao gồm|thuộc về):?\s+|"
    rf"(?:^|(?<=, ))(?={NAME.pattern} và {NAME.pattern} \())(?=(?:{ADDRESS}\s+)?{NAME.pattern})"
)
_AND = re.compile(
    rf"\s*;\s*(?:và )?|,\s*(?:(?:và|cùng) )?|\s+(?:và|cùng|với)(?: với)?\s+(?=(?:{ADDRESS}\s+)?{NAME.pattern})"
)
_SHARED_POST = re.compile(
    r"^[\s,(–-]*(?:(?:cùng|đều|hiện|đang|là|học(?! sinh)|ở|tại|đến từ|từ|của|công tác|giảng dạy|dạy học|làm việc)\s+)*"
)
#: Who is named with an age and nothing else was helped or lost something.
_AGES = re.compile(r"\(\d{1,2} tuổi\)")
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
#: With their accents: `Ở bản xa` tells of no `bạn`.
_PUPILS = re.compile(r"(?<!\w)(?:học sinh|nữ sinh|nam sinh|em|cháu|bạn)(?!\w)", re.IGNORECASE)
#: A verb: what stands there is no post.
_TELLS = re.compile(r"(?<!\w)(?:đã|vừa|được|tặng|trao|khen|vì|khi|cho|để|sẽ|có|nhặt|giành|đạt|đoạt)(?!\w)")
#: What is certain to be followed by those who are honoured, though neither post nor school is told there.
_NAMES_FOLLOW = re.compile(
    r"(?:(?<!\w)(?i:các|những) [^:;.]{4,50}:\s*|Đó là (?:hai |2 )?(?:em|cô|thầy)\s|"
    # `tặng Bằng khen … cho cô giáo A và sinh viên B`
    r"(?i:tặng|trao)(?: tặng)? (?i:bằng khen|giấy khen|huân chương|huy chương|huy hiệu|danh hiệu|giải thưởng|kỷ niệm chương)"
    rf"[^.;]{{0,60}}? cho {ADDRESS}\s+)$"
)
#: Behind a semicolon: the next of a list, whatever was told of the one before.
_PRESENTED = re.compile(
    r"\s*(?:\(|(?:,|–|-)\s*(?i:lớp|học sinh|nam sinh|nữ sinh|sinh viên|giáo viên|(?:phó )?hiệu trưởng|nhân viên|chuyên viên)\s)"
)
_OF_ALL = re.compile(r"(?i:học sinh|giáo viên)(?: lớp [^ ,]+)?,? (?:của )?(?i:trường)\s.*")
#: `B (Suối Mơ)`: what stands there, though no name of a school, is not that of the next.
_OWN_BRACKETS = re.compile(r"\s*\((?!Ảnh|SN)[^\W\d_a-z]")


class _Told(NamedTuple):
    """Somebody of a list: post and unit as told of them alone, how they are called, whether they have brackets of their own."""

    name: str
    role: str
    unit: str
    pupil: bool
    called: str
    of_their_own: bool


_BEFORE = 60  # characters before a list within which it says whether pupils follow


def listed(sentence: str) -> list[Subject]:
    """Those whom a sentence lists; empty for one person, for those who only speak, and where neither post nor unit is told."""
    said = list(SAYS.finditer(sentence))
    start = said[-1].end() if said else 0
    # What is quoted are words of somebody about somebody.
    text = re.sub(r"[“\"][^”\"]*[”\"]?", lambda quoted: " " * len(quoted[0]), sentence)
    for opening in _START.finditer(text, start):
        before = text[max(0, opening.start() - _BEFORE) : opening.end()]
        found = named_from(text, opening.end(), pupils=bool(_PUPILS.search(before)))
        found = [*_alone(text, opening), *_with_post_before(text[: opening.start()], found)]
        counted = len(found) == _counted(text[: opening.start()]) and not _AGES.search(text, opening.end())
        together = counted or plain(opening["address"] or "").startswith("vo chong")
        together = together or bool(_NAMES_FOLLOW.search(text, 0, opening.end()))
        if len(found) > 1 and (together or any(subject.role or subject.unit for subject in found)):
            return found
    return []


def _with_post_before(before: str, found: list[Subject]) -> list[Subject]:
    """The people with what is said of all before their names: `5 em đều là học sinh Trường …, gồm A, B và C`."""
    if any(subject.role or subject.unit for subject in found):
        return found
    said = list(_OF_ALL.finditer(re.split(r"[;:.]\s", before)[-1]))
    role, unit = post_in(said[-1][0]) if said else ("", "")
    if not unit:
        return found
    pupil = plain(role).startswith(("hoc sinh", "nam sinh", "nu sinh", "lop"))
    role = role[:1].upper() + role[1:] if is_class(role) else ""
    return [replace(subject, role=role, unit=unit, pupil=subject.pupil or pupil) for subject in found]


def _alone(text: str, opening: re.Match[str]) -> list[Subject]:
    """Who stands alone before a semicolon in the sentence of a list: `Giải Nhì là em A, học sinh …; giải Ba gồm B, C`."""
    found: list[Subject] = []
    for earlier in _START.finditer(text, 0, opening.start()):
        end = text.find(";", earlier.end(), opening.start())
        people = named_from(text[:end], earlier.end(), pupils=bool(_PUPILS.search(earlier[0]))) if end > 0 else []
        found = people if any(subject.role or subject.unit for subject in people) else found
    return found


def _counted(before: str) -> int:
    """How many a number right before a form of address announces: `hai em`, `2 học sinh`; 0 where none stands there."""
    number = re.search(r"(?<!\w)(\w+)\s*$", before)
    word = number[1].casefold() if number else ""
    return int(word) if word.isdigit() and len(word) < 3 else _NUMBERS.get(word, 0)


def named_from(text: str, start: int, *, pupils: bool) -> list[Subject]:
    """The people named one behind the other from a place in a text on, with their posts."""
    people: list[_Told] = []
    while True:
        addressed = _ADDRESSED.match(text, start)
        name = NAME.match(text, addressed.end()) if addressed else None
        if addressed is None or name is None or not _names(name[0]):
            break
        address = plain(addressed[0]).strip()
        following = _next(text, name.end())
        note = text[name.end() : following[0] if following else len(text)]
        pupil = address.startswith(("em", "chau", "hoc sinh", "nu sinh", "nam sinh", "thi sinh"))
        called = "Sinh viên" if address == "sinh vien" else ""
        people.append(_Told(name[0], *_post(note), pupil, called, bool(_OWN_BRACKETS.match(note))))
        if following is None:
            break
        start = following[1]
    return _shared(people, pupils)


def _next(text: str, place: int) -> tuple[int, int] | None:
    """Where the note behind a name ends and where the next name begins; None behind the last one."""
    depth = 0
    for mark in re.finditer(rf"[()]|(?:{BEFORE_STOP}\.|[!?])(?=\s|$)|{_AND.pattern}", text[place:]):
        if mark[0] in "()":
            depth += 1 if mark[0] == "(" else -1
            continue
        if mark[0][0] in ".!?":
            return None
        end = place + mark.end()
        addressed = _ADDRESSED.match(text, end)
        name = NAME.match(text, addressed.end()) if addressed and depth <= 0 else None
        if not name or not _names(name[0]) or looks_like_unit(name[0]):
            continue
        known = bool(addressed and addressed[0]) or mark[0].strip() != "," or begins_a_name(name[0].split()[0])
        next_item = ";" in mark[0] and _PRESENTED.match(text, name.end())
        if known and (next_item or _is_note(text[place : place + mark.start()])):
            return place + mark.start(), end
    return None


def _names(text: str) -> bool:
    return looks_like_person(text) and not looks_like_role(text) and text.casefold() not in PLACES


def _is_note(text: str) -> bool:
    """Whether what stands between two names tells of the first one's post or place only."""
    bare = re.sub(r"\([^()]*\)", "()", text).strip()
    return ";" not in bare and not _TELLS.search(bare) and (not bare or bare.startswith(("(", ",", "-", "–")) or is_class(bare))


def _post(note: str) -> tuple[str, str]:
    role, unit = behind_name(note)
    behind_brackets = re.sub(r"^\s*\([^()]*\)", "", note)
    shared = post_in(_SHARED_POST.sub("", note))
    return (role, unit) if role or unit else shared if any(shared) else post_in(_SHARED_POST.sub("", behind_brackets))


def _shared(people: list[_Told], pupils: bool) -> list[Subject]:
    """The people; who has neither post nor class shares that of the next, who has no school that of a later one."""
    found: list[Subject] = []
    role = unit = ""
    for one in reversed(people):
        role = one.role or ("" if one.unit or one.of_their_own else role)
        unit = one.unit or ("" if names_office(one.role) or one.of_their_own else unit)
        post = one.called if one.called and not one.role else role[:1].upper() + role[1:]
        is_pupil = one.pupil or pupils or plain(role).startswith(("hoc sinh", "nam sinh", "nu sinh", "lop"))
        found.append(Subject(tidy(one.name), "person", post, unit, is_pupil))
    found.reverse()
    return [replace(subject, pupil=subject.pupil and not _teaches(subject.role)) for subject in found]


def _teaches(role: str) -> bool:
    return bool(role) and not plain(role).startswith(("hoc sinh", "nam sinh", "nu sinh", "lop", "cuu hoc sinh"))
