"""Whom a heading or a sentence presents: the name, the post and the unit, as the words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.awards.posts import UNIT_START, looks_like_role, looks_like_unit
from bangvang.imports.stories.collectives import (
    COLLECTIVE,
    RECEIVES,
    SPLIT,
    before_slogan,
    collective_and_unit,
    is_honoured,
    slogan_of,
)
from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import (
    ADULT_ADDRESSED,
    CALLED_BY_WORK,
    CAPITALS,
    CHILD_ADDRESSED,
    OF_A_PEOPLE,
    PLACES,
    RANKS,
    begins_a_name,
)
from bangvang.imports.stories.post_in import behind_name, is_pupils, post_in
from bangvang.imports.tables.folding import tidy
from bangvang.model.recipient import Kind

_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[IVX]{1,5}|[a-zđ])\s*[.)/:–-]\s*(?=\S)|^\s*[-–+•*]\s+")
_ADDRESS_WORDS = (
    rf"(?:(?:(?:bác|chú|cô|anh|chị|ông|bà|thầy) )?{CALLED_BY_WORK}|(?:đồng chí )?{RANKS}|"
    r"(?:cô giáo|thầy giáo|nữ giáo viên|cô gái|chàng trai)(?: trẻ| vùng cao| mầm non| làng)?|"
    r"nhà giáo ưu tú|nhà giáo nhân dân|nhà giáo|cô hiệu trưởng|thầy hiệu trưởng|cô|"
    rf"thầy|{CHILD_ADDRESSED}|{ADULT_ADDRESSED}|ông|bà|anh|chị|đồng chí|đ/c|"
    r"bác sĩ|tiến sĩ|thạc sĩ|ngưt\.?|ngnd\.?|ts\.?|ths\.?|hiệu trưởng|phó hiệu trưởng|bác|chú|"
    r"(?:hộ gia đình|gia đình|hộ)\s+(?:ông bà|ông|bà|anh chị|anh|chị|nhà giáo|thầy giáo|cô giáo|thầy|cô|đồng chí))"
)
_CHILD = re.compile(rf"{CHILD_ADDRESSED}\s", re.IGNORECASE)
_OF_HOUSEHOLD = re.compile(r"(?:hộ|gia đình)\s", re.IGNORECASE)
_ADDRESSED = re.compile(rf"(?<![\wÀ-ỹ]){_ADDRESS_WORDS}{OF_A_PEOPLE}\s+(?-i:(?=[{CAPITALS}]))", re.IGNORECASE)
_LABEL = re.compile(
    r"^\s*(?:[-–+•*]\s*)?(?:(?:\d{1,2}|[IVX]{1,5})\s*[.)/-]\s*)?"
    r"((?:họ và tên|họ tên|họ, tên)(?: học sinh| giáo viên| cá nhân)?|tên tập thể|tên cá nhân|tên đơn vị|"
    r"gương(?: tập thể|"
    r" cá nhân)?|nhân vật|tập thể|cá nhân|hộ gia đình|tấm gương|điển hình(?: tập thể| cá nhân)?)\s*:\s*(.+)$",
    re.IGNORECASE,
)
#: A further particular on the line of a label: `Họ và tên: Mùa Thị Mẫu      Giới tính: Nữ`.
_NEXT_LABEL = re.compile(
    r"\s{3,}|\t|[,;]?\s+(?:[-–]\s+)?(?=(?:lớp|nghề nghiệp|đơn vị(?: công tác)?|trường|con ông|con bà|"
    r"giới tính|nam/nữ|ngày sinh|sinh ngày|năm sinh|bí danh|tên thường gọi|tên gọi khác|dân tộc|"
    r"chức vụ)\s*:)",
    re.IGNORECASE,
)
#: Two words behind these may be a school or a place: `Học sinh Đồi Cọ chế tạo …`.
_MANY = re.compile(r"(?:học sinh|nữ sinh|nam sinh|giáo viên)\s", re.IGNORECASE)
#: `cô Hà Giang` is somebody, as `học sinh Hà Giang` is not.
_OF_ONE = re.compile(r"(?:cô|thầy|em|cháu|ông|bà|anh|chị|bác|chú)(?: giáo)?\s+", re.IGNORECASE)
_WORK = re.compile(
    rf"(?:(?:bác|chú|cô|anh|chị|ông|bà|thầy) )?({CALLED_BY_WORK})\s*$|(?:(?:nữ|nam|cô|anh|chàng|tân) )?(sinh viên)\s*$",
    re.IGNORECASE,
)


_WORD = re.compile(r"\S+")
#: `em Hà Mẫu Trường THCS Đồi Cọ`; of `em Hà Mẫu Khoa, học sinh …` Khoa is the given name.
_OF_UNIT = re.compile(r"\s+(?!Trường|Trung tâm)(?:[A-ZÀ-ỸĐ\d]|tiểu|mầm|mẫu|trung|phổ|dân|chuyên|đại|cao)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is presented, with what the same words say of post and unit."""

    name: str
    kind: Kind
    role: str = ""
    unit: str = ""
    pupil: bool = False


def subject_of_heading(line: Line, *, first: bool) -> Subject | None:
    """The person or collective that a heading line presents; None where the line presents nobody.

    Args:
        first: the line stands at the top of the article, where a title may name its person in the middle.
    """
    label = _LABEL.match(line.text)
    text = tidy(_NEXT_LABEL.split(label[2])[0] if label else line.text)
    number = _NUMBER.match(text)
    body = _NUMBER.sub("", text, count=1) if number else text
    marked = bool(number and not re.match(r"[-–+•*a-z]", text)) or line.heading or line.strong or bool(label) or first
    alone = _ADDRESSED.match(body)
    marked = marked or bool(alone and len(body) < 60 and looks_like_person(body[alone.end() :]))
    if not marked or len(body) > 200 or body.endswith(("!", "?", ";")) or (body.count(". ") > 0 and not line.heading):
        return None
    start = _ADDRESSED.match(body)
    head = body[start.end() :] if start else body
    name, rest = _name_and_rest(head, certain=bool(label and start))
    if name and (start or line.heading or label or number or (line.strong and len(body) < 120)):
        return _subject(name, rest, start.group() if start else "")
    if (
        not start
        and ((COLLECTIVE.match(body) and looks_like_unit(body)) or (label and label[1].lower() == "tên tập thể"))
        and (number or line.heading or label or line.strong or (first and (before_slogan(body) or is_honoured(body))))
        and len(body) < 140
    ):
        named = subject_in(slogan_of(body)) if first else None
        if named and named.kind == "person":
            # `Trường Mầm non Hoa Ban: Tấm gương cô Hà Thị Mẫu`: the school is where she works.
            return replace(named, unit=named.unit or collective_and_unit(body)[0])
        received = RECEIVES.search(body)
        name, unit = collective_and_unit(body[: received.start()] if received else body)
        return Subject(name, "collective", unit=unit)
    if first or line.heading or line.strong:
        return subject_in(body)
    return None


def subject_of_lead(line: Line) -> Subject | None:
    """Whom the bold words present with which a paragraph opens: `**Bà Kpă H'Bơ** – nhân viên thư viện, …`."""
    words = line.lead.strip(" .,–-")
    if not words or line.lead.endswith((":", "?", "!")) or ":" in line.text[len(line.lead) : len(line.lead) + 6]:
        return None
    subject = subject_of_heading(Line(line.number, words, strong=True), first=False)
    if subject is None or subject.kind != "person" or subject.role or subject.unit:
        return subject
    text = line.text.replace("**", "").replace("__", "")
    role, unit = post_in(text[text.find(subject.name) + len(subject.name) :].lstrip(" ,–-("))
    return Subject(subject.name, "person", role, unit, subject.pupil or is_pupils(role))


def _name_and_rest(text: str, *, certain: bool) -> tuple[str, str]:
    """A name and what follows it; in capitals it needs a known family name, unless the line is certain to name somebody."""
    parts = SPLIT.split(text, maxsplit=1)
    name = tidy(parts[0]).strip(' ."“”')
    if (
        looks_like_person(name)
        and not looks_like_role(name)
        and not name.endswith("…")
        and (certain or not name.isupper() or (begins_a_name(name.split()[0]) and len(name.split()) <= 5))
    ):
        return name, tidy(parts[1]) if len(parts) > 1 else ""
    return "", ""


def _subject(name: str, rest: str, address: str) -> Subject:
    role, unit = behind_name(rest)
    work = _WORK.match(address)
    # `bác bảo vệ Hà Văn Mẫu của Trường …`
    called = (work[1] or work[2]) if work else ""
    role = role or called[:1].upper() + called[1:]
    unit = unit or (post_in(re.sub(r"^\s*(?:của|ở|tại)\s+", "", rest))[1] if work else "")
    household = bool(_OF_HOUSEHOLD.match(address))
    if household:
        # As in lists: `Hộ ông …` is the household, the bare name would be the man alone.
        return Subject(tidy(address)[:1].upper() + tidy(address)[1:] + " " + name, "household")
    # A contest of teachers has contestants, too.
    teaches = bool(role) and not is_pupils(role) and address.lower().startswith("thí sinh")
    pupil = (bool(_CHILD.match(address)) and not teaches) or is_pupils(role)
    return Subject(name, "person", role, unit, pupil)


def subject_in(text: str) -> Subject | None:
    """The first person whom a sentence names with a form of address, and the post and unit that follow the name."""
    text = text.replace("**", "").replace("__", "")
    for match in _ADDRESSED.finditer(text):
        words: list[str] = []
        for said in _WORD.finditer(text, match.end()):
            word = said[0]
            bare = word.rstrip(',.;:!?)”"')
            if not bare or not bare[0].isupper() or (words and UNIT_START.match(bare) and _OF_UNIT.match(text, said.end())):
                break
            words.append(bare)
            if bare != word:
                break
        name = " ".join(words)
        if (
            2 <= len(words) <= 6
            and looks_like_person(name)
            # `Ngày Nhà giáo Việt Nam` is a day, `học sinh Hà Nội` are many.
            and (name.casefold() not in PLACES or (_OF_ONE.fullmatch(match.group()) and name.casefold() != "việt nam"))
            and (len(words) > 2 or not _MANY.match(match.group()) or begins_a_name(words[0]))
            and (not name.isupper() or begins_a_name(words[0]))
        ):
            return _subject(name, text[match.end() + len(name) :], match.group())
    return None
