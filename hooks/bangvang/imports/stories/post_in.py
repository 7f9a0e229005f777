"""Post and unit where a text begins with them: `Phó Hiệu trưởng Trường Mầm non Hoa Đá vào một buổi sáng …`."""

from __future__ import annotations

import re

from bangvang.imports.awards.posts import looks_like_role, looks_like_unit, split_post
from bangvang.imports.stories.name_words import FAMILY_NAMES, NAME_WORD, UNIT_WORDS
from bangvang.imports.tables.folding import tidy

# The name of one school, known in the whole country, has a dash: `Trường THPT chuyên Hà Nội - Amsterdam`.
_STOP = re.compile(
    r"\s+(?:đã|là|luôn|được|vừa|với|có|cho|thuộc|khi|không|mà|trong|để|nơi|năm|từ|(?<![Hh]ọc )sinh|đang|bằng|cùng|"
    r"vẫn|sẽ|kể|nói|chia sẻ|tâm sự|còn|nay|hiện|đạt|vinh dự|người|xúc động|giai đoạn|nhiệm kỳ|vì|và (?=\d))(?=\s|(?<=\s)\d)|"
    r"[,;:()–\n]|\.(?!\d)|\s-\s(?!THCS|THPT|Amsterdam)"
)
_CLASS = re.compile(r"(?:(?:học|nam|nữ) sinh )?lớp\s?\d", re.IGNORECASE)
#: `Trường THPT Đồi Cọ và Lò Mẫu Dụ …`: a unit ends before the next person.
_PERSON_FOLLOWS = re.compile(
    rf"(?:{'|'.join(sorted(name.capitalize() for name in FAMILY_NAMES))}) {NAME_WORD}|(?i:nhà giáo|cô|thầy|em|ông|bà)\s"
)
#: Small words inside names of schools: `Trường Nuôi dạy trẻ khuyết tật`, `Trường THPT chuyên Khoa học Tự nhiên`.
_GOES_ON = ("dạy trẻ", "trẻ em", "trẻ khuyết tật", "nhiên", "hội và nhân", "nhân văn", "ngữ")
#: As part of a school's name: `Trường Tư thục Hoa Ban`, `Trường Mầm non tư thục Hoa Ban`.
_OWNERSHIP = {"tư thục", "dân lập", "công lập"}
_NO_NAME = re.compile(
    r"(?:nhà )?trường(?: tôi| chúng tôi| mình| em| THPT| THCS| tiểu học| mầm non| mẫu giáo|"
    r" trung học (?:cơ sở|phổ thông)| phổ thông)?",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"(?i:huyện|quận|thị xã|thành phố|tỉnh)\s+[A-ZĐÀ-Ỹ\d]")
#: In small letters it is part of the post: `Trưởng phòng GD&ĐT`; `chuyên viên Phòng GD&ĐT` is of a unit.
_OFFICE = re.compile(
    r"(?i:(?:nguyên |phó )*(?:trưởng|phó|giám đốc|chủ tịch|chuyên viên|bí thư|chánh|cán bộ)\s+(?:trưởng )?)"
    r"(?:phòng|sở|ban|hội|văn phòng|đảng ủy|công đoàn)\s+(?=[A-ZĐ])(?!(?i:trường|trung tâm))"
)
_PLACES = frozenset({"xã", "huyện", "tỉnh", "phường"})
#: `Phó Chủ tịch Hội Khuyến học xã và thầy K'Brêu, Phó Hiệu trưởng …`: the second post is another's.
_AND_ANOTHER = re.compile(
    r"\s(?:và|cùng|với)(?: với)? (?:cô giáo|thầy giáo|cô|thầy|em|ông|bà|anh|chị|bạn|đồng chí|nhà giáo) (?=[A-ZÀ-ỸĐ])"
)
#: `(1961, Tổ trưởng …)`, `(42 tuổi, giáo viên …)`: the age, or what was left of it, before the post.
_AGE = re.compile(r"\(\s*(?:(?:sinh năm|sn)\s*)?(?:\d{4}|\d{1,2} tuổi|\[…\])\s*,\s*", re.IGNORECASE)
#: What a post tells beside itself: `giáo viên, hiện dạy Toán tại`, `giáo viên dạy ở điểm trường Nậm Mẫu, thuộc`.
_BESIDE_POST = re.compile(
    r"\s+[–-]\s+người\s.*$|(?:,\s*|\s+)(?:hiện|đang|nay)\s.*$|"
    r"\s+(?:(?:công tác|giảng dạy|làm việc|dạy học|dạy)\s+)?(?:tại|ở)\s.*$", re.DOTALL
)
_PUPIL_IN_SHORT = re.compile(r"^hs\b", re.IGNORECASE)
_PUPIL_ALONE = re.compile(r"^(học sinh)(?! (?:lớp|khối)\b).*", re.IGNORECASE)


def _unit_name(text: str) -> str:
    """The name of a unit at the beginning of a text: words with capitals, figures, and the small words of such names."""
    stop = _STOP.search(text, text.find(" ") + 1)
    words = text[: stop.start() if stop else len(text)].split()
    kept = words[:2] if text.startswith("Văn phòng ") else words[:1]
    for place, word in enumerate(words[len(kept) :], len(kept)):
        if word == "và" and _PERSON_FOLLOWS.match(" ".join(words[place + 1 : place + 4])):
            break
        if any(" ".join(words[place:]).lower().startswith(phrase) for phrase in _GOES_ON):
            kept.append(word)
            continue
        if _OWNERSHIP & {" ".join(words[at : at + 2]).lower() for at in (place - 1, place)}:
            kept.append(word)
            continue
        # `Trường Tiểu học Hoa Ban Huyện Đồi Sim`; of `Trường PTDTNT huyện Đồi Sim` the district is the name.
        if _DISTRICT.match(" ".join(words[place : place + 3])) and _is_proper(kept[-1]):
            break
        if not (word[0].isupper() or word[0].isdigit() or word.lower() in UNIT_WORDS or word in ("&", "-")):
            break
        kept.append(word)
    # `Trường PTDTNT THPT tỉnh, …`: what a comma ends is the name as it stands.
    dangling = {"và", "số", "thị", "thành", "&", "-"} | (_PLACES if len(kept) < len(words) else set())
    while len(kept) > 1 and kept[-1] in dangling:
        kept.pop()
    return " ".join(kept)


def _is_proper(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and word.lower() not in UNIT_WORDS


def names_office(role: str) -> bool:
    """Whether a post names its office itself (`Trưởng phòng GD&ĐT huyện …`): a school told of elsewhere is not its unit."""
    return bool(_OFFICE.match(role))


def post_in(text: str) -> tuple[str, str]:
    """Post and unit at the beginning of a text; both empty where it begins with neither.

    Of `học sinh đầu tiên của trường đoạt giải` only `học sinh` is the post.
    """
    closing = text.find(")")
    if closing >= 0 and "(" not in text[:closing]:
        # The bracket was opened before: `lớp 7C) và bạn …`.
        text = text[:closing]
    another = _AND_ANOTHER.search(text)
    role, unit = _post_in(text[: another.start()] if another else text)
    return _PUPIL_ALONE.sub(r"\1", role), "" if _NO_NAME.fullmatch(unit) else unit


def _post_in(text: str) -> tuple[str, str]:
    rest = re.sub(r"^(?:một trong (?:những|các|\d{1,2}) |(?:cô|thầy|bác|chị|anh) (?=nhân viên|bảo vệ|hiệu trưởng|cấp dưỡng))", "",
                  text.strip(), flags=re.IGNORECASE)
    rest = _PUPIL_IN_SHORT.sub("học sinh", rest.split(";")[0])
    rest = re.sub(r"^(?:hiện )?(?:là|đang là|nguyên là|hiện là|(?:đang )?học(?= lớp))\s+", "", rest)
    if not (looks_like_role(rest) or looks_like_unit(rest) or _CLASS.match(rest)):
        return "", ""
    where = re.search(
        r"(?<![\wÀ-ỹ])(?:Trường|(?<!điểm )trường|TRƯỜNG|Trung tâm|TRUNG TÂM|Phòng|PHÒNG|Sở|SỞ|UBND|Khoa|Văn phòng)\s+"
        r"(?=[A-ZĐ]|[Tt]iểu|[Mm]ầm|"
        r"[Tt]rung|[Pp]hổ)|(?<![\wÀ-ỹ])(?:TH(?:,| &| và) |TH&)?(?:THCS|THPT|PTDT\w+)\s",
        rest,
    )
    if where and not names_office(rest):
        role = tidy(rest[: where.start()]).strip(" ,–-")
        if role.endswith("Đoàn") and where[0].startswith("trường"):
            role += " trường"
        return _BESIDE_POST.sub("", role), _unit_name(rest[where.start() :])
    end = _end_of_posts(rest)
    role, unit = split_post(rest[:end])
    # A class is what a pupil is, not where: the school is the unit.
    return (unit, "") if not role and _CLASS.match(unit) else (_BESIDE_POST.sub("", role), unit)


def _end_of_posts(text: str) -> int:
    """Where the post at the beginning of a text ends; a further post behind a comma belongs to it."""
    stop = _STOP.search(text)
    while stop and stop.group().startswith(",") and looks_like_role(text[stop.end() :].lstrip()):
        stop = _STOP.search(text, stop.end() + 1)
    return stop.start() if stop else len(text)


def is_class(text: str) -> bool:
    """Whether a text begins with a class: `lớp 5A`, `học sinh lớp 5A`."""
    return bool(_CLASS.match(text))


def is_pupils(role: str) -> bool:
    """Whether a post is that of a pupil: `học sinh lớp 5A`, `lớp 5A`."""
    return role.lower().startswith(("học sinh", "nam sinh", "nữ sinh", "lớp"))


def behind_name(text: str) -> tuple[str, str]:
    """Post and unit in what follows a name: in brackets (`(lớp 5A)`, `(42 tuổi, giáo viên …)`), behind them, or without."""
    text = _AGE.sub("(", re.sub(r"^\s*[,–-]\s*\[…\]", "", text), count=1).lstrip()
    if not text.startswith("("):
        return post_in(text.lstrip(" ,–-"))
    inside, _, after = text[1:].partition(")")
    role, unit = post_in(inside)
    later = post_in(after.lstrip(" ,–-"))
    return role or later[0], unit or later[1]
