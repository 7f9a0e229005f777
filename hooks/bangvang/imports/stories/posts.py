"""Post and unit of a person in a portrait: from labelled lines, the heading, the line below it, or the story's sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.awards.posts import looks_like_role, split_post
from bangvang.imports.stories.name_words import NAME_WORD, called_by
from bangvang.imports.stories.post_in import behind_name, is_class, names_office, post_in
from bangvang.imports.stories.speech import BEHIND_STOP
from bangvang.imports.stories.subjects import Subject, subject_in
from bangvang.imports.tables.folding import key

_SCHOOL = re.compile(
    r"(?<!điểm )[Tt]rường\s+(?=(?:[Mm]ầm|[Mm]ẫu|[Tt]iểu|[Tt]rung|[Pp]hổ)\s|TH|THCS|THPT|PTDT|MN|Cao|Đại)"
)
#: `Phó Hiệu trưởng nhà trường`, `giáo viên của`: the school follows elsewhere.
_OWN_HOUSE = re.compile(
    r"(?:(?<!Đoàn)\s+(?:của\s+)?(?:nhà trường|trường|cơ quan|đơn vị)(?: tôi| chúng tôi| mình| em)?)?"
    r"(?:\s+(?:của|tại|ở|thuộc|đang|hiện|(?:hiện |đang )*(?:công tác|giảng dạy|làm việc)(?: tại| ở)?))*$"
)
_CLAUSE = re.compile(r"[,;]\s+(?:còn|và)\s+|;\s+")
#: `Là giáo viên phụ trách lớp 5 tuổi, cô …`
_AS_POST = re.compile(
    r"(?:Hiện\s+|Vốn\s+)?(?:[Ll]à|[Gg]ắn bó với (?:cương vị|công việc|vai trò)(?: là)?|"
    r"[Vv]ới (?:vai trò|cương vị)(?: là)?|[Tt]rên cương vị(?: là)?|[Ở] cương vị)\s+(?:một\s+)?"
    r"(?P<post>[^.]{5,120}?), (?=(?:thầy|cô|em|ông|bà|anh|chị)(?!\w))"
)
#: Paragraphs in which the post may stand right behind the full name.
_NAMED_WITHIN = 8
#: `A (THPT Đồi Cọ) và B (Suối Mơ)`: what is told of each, though it is no name of a school, is not that of another.
_IN_BRACKETS = re.compile(rf"{NAME_WORD}(?: {NAME_WORD}){{1,4}} \((?!Ảnh|SN|HS)[^\W\d_a-z][^()]*\)")
#: Characters: the longest name of a school, and what ends it.
_SCHOOL_LENGTH = 100
_STUDIED = re.compile(r"trường (?:đại học|cao đẳng|đh|cđ)(?!\w)", re.IGNORECASE)
_WORKS = re.compile(
    r"(?:công tác|giảng dạy|dạy học|làm việc|học tập|đang học|dạy) (?:tại|ở) (?=[Tt]rường|Trung tâm|Phòng|THCS|THPT)"
)
#: Where a sentence ends and the next begins.
SENTENCE = re.compile(rf"(?<=[.!?…]){BEHIND_STOP}[”\"’)]*\s+(?=[“\"‘(]?[A-ZÀ-ỸĐ0-9])")


def post_of(subject: Subject, fields: dict[str, str], story: Sequence[str], below: str) -> tuple[str, str]:
    """Post and unit: as labelled, as the heading has them, else as the first paragraphs say."""
    both = next((words for name, words in fields.items() if name.startswith("chuc vu") and len(name) > 8), "")
    if both:
        stated = split_post(both)
        fields = {"chuc vu": stated[0], "don vi": stated[1], **fields}
    role = _labelled(fields, "chuc vu", "chuc danh", "vi tri viec lam", "nghe nghiep", "cong viec") or subject.role
    unit = (
        _labelled(fields, "don vi", "noi cong tac", "noi lam viec", "noi hoc tap", "co quan", "ten don vi", "truong")
        or subject.unit
    )
    fields = {**fields, "lop": fields.get("lop") or fields.get("hoc sinh lop", "")}
    if role and not unit and not is_class(role):
        # `Chức vụ: Giáo viên Trường Tiểu học Hòa Bình` holds both.
        role, unit = split_post(role)
    if fields.get("lop") and not role:
        role = f"Lớp {re.split(r'[;,]', fields['lop'])[0].strip()}"
    if below:
        stated = post_in(below)
        role, unit = role or stated[0], unit or stated[1]
    if subject.kind == "person" and not (role and unit):
        for paragraph in story[:_NAMED_WITHIN]:
            for sentence in SENTENCE.split(paragraph):
                a_role, a_unit = _post_in_sentence(subject, sentence)
                role, unit = role or a_role, unit or a_unit
            if role and unit:
                break
        said = _said_of_them(subject, story)
        role, unit = role or said[0] or _role_by_given_name(subject, story), unit or said[1]
        if not unit and not names_office(role):
            unit = _unit_where(subject, story) or _where_they_work(story)
            unit = unit or ("" if _each_of_their_own(subject, story) else only_school(story))
    return _OWN_HOUSE.sub("", role).strip(" ,–-"), unit


def _each_of_their_own(subject: Subject, story: Sequence[str]) -> bool:
    """Whether a sentence lists them with others, each with something in brackets behind the name."""
    listed = (_IN_BRACKETS.findall(sentence) for paragraph in story for sentence in SENTENCE.split(paragraph))
    return any(len(found) > 1 and any(one.startswith(subject.name) for one in found) for found in listed)


def _labelled(fields: dict[str, str], *names: str) -> str:
    """What stands behind the first of several labels; `don vi cong tac` counts as `don vi`."""
    return next((value for name in names for label, value in fields.items() if label.startswith(name) and value), "")


def only_school(story: Sequence[str]) -> str:
    """The one school that a text names; empty where it names none or several."""
    found = (post_in(text[match.start() :][:_SCHOOL_LENGTH])[1] for text in story for match in _SCHOOL.finditer(text))
    named = {name.casefold(): name for name in found if name}
    # Where somebody studied is not where they work.
    named = {folded: name for folded, name in named.items() if not _STUDIED.match(name)} or named
    full = [name for folded, name in named.items() if not any(folded != other and folded in other for other in named)]
    return full[0] if len(full) == 1 else ""


def _said_of_them(subject: Subject, story: Sequence[str]) -> tuple[str, str]:
    """Post and unit in a sentence about `Thầy` or `Cô Mẫu`: `Thầy hiện là giáo viên Trường …`."""
    given = _given(subject)
    opening = re.compile(
        rf"(?:(?:Đến nay|Hiện nay|Hiện tại|Giờ đây|Nay|Hiện),? )?"
        rf"(?i:Thầy|Cô|Em|Ông|Bà|Anh|Chị|Bạn|Bác|Đồng chí)(?: giáo)?(?: (?:[^\W\d_]+ )?{given}(?!\w))?,? "
        rf"(?:(?P<aside>[^,.;]{{0,40}}), )?"
        r"(?:đã |hiện|nay|đang|hiện nay|hiện đang|vốn)?\s*(?:đang )?(?:là|làm|giữ chức(?: vụ)?|đảm nhiệm)\s+(?:một\s+|cô\s+)?"
    )
    for paragraph in story[:4]:
        for sentence in SENTENCE.split(paragraph):
            # `Thầy Mẫu là …, còn cô Dụ là …` tells of each in a clause of its own.
            for clause in (sentence, *_CLAUSE.split(sentence)[1:]):
                stated = _AS_POST.match(clause)
                if stated and any(found := post_in(stated["post"])):
                    return found
                start = opening.match(clause)
                # `Em Mẫu, học sinh lớp 11A3, là …`: the post stands between the commas.
                aside = (start.groupdict().get("aside") or "") if start else ""
                found = post_in(aside) if looks_like_role(aside) else post_in(clause[start.end() :]) if start else ("", "")
                if any(found):
                    return found
    return "", ""


def _given(subject: Subject) -> str:
    return f"(?:{'|'.join(map(re.escape, called_by(subject.name)))})"


def _role_by_given_name(subject: Subject, story: Sequence[str]) -> str:
    """The post in a sentence that opens with the given name alone: `Thầy Pao năm nay …, Phó Hiệu trưởng nhà trường`."""
    given = re.compile(rf"(?:Thầy|Cô|Em|Ông|Bà|Anh|Chị)\s+(?:giáo\s+)?{_given(subject)}\b")
    for paragraph in story[:4]:
        for sentence in SENTENCE.split(paragraph):
            if given.match(sentence):
                parts = re.split(r",\s+|\s+là\s+", sentence.rstrip(".!…"))
                post = next((part for part in parts[1:] if looks_like_role(part) and len(part) < 80), "")
                if post:
                    return re.sub(r"\s+(?:của\s+)?(?:nhà trường|trường)$", "", post_in(post)[0] or post)
    return ""


def _unit_where(subject: Subject, story: Sequence[str]) -> str:
    """The school at which a sentence says that somebody is known: `Ở Trường …, không ai không biết thầy …`."""
    for paragraph in story[:3]:
        for sentence in SENTENCE.split(paragraph):
            where = re.match(r"(?:Ở|Tại|Về|Đến)\s+(?=Trường\s|Trung tâm\s)", sentence)
            if where and subject.name in sentence:
                return post_in(sentence[where.end() :])[1]
    return ""


def _post_in_sentence(subject: Subject, sentence: str) -> tuple[str, str]:
    # A heading may have the name in capitals.
    place = sentence.casefold().find(subject.name.casefold())
    if place >= 0:
        found = behind_name(sentence[place + len(subject.name) :])
        if any(found):
            return found
    named = subject_in(sentence)
    if named and key(named.name) == key(subject.name) and (named.role or named.unit):
        return named.role, named.unit
    return "", ""


def _where_they_work(story: Sequence[str]) -> str:
    """The school at which the first paragraphs say that somebody works; `còn chồng …` tells of another."""
    for paragraph in story[:4]:
        for sentence in SENTENCE.split(paragraph):
            works = _WORKS.search(_CLAUSE.split(sentence)[0])
            if works and (unit := post_in(sentence[works.end() :])[1]):
                return unit
    return ""
