"""Post and unit where a text begins with them: `Phó Hiệu trưởng Trường Mầm non Hoa Đá vào một buổi sáng …`."""

from __future__ import annotations

import re

from bangvang.imports.awards.people import looks_like_role, looks_like_unit, split_post
from bangvang.imports.stories.name_words import FAMILY_NAMES, NAME_WORD, UNIT_WORDS
from bangvang.imports.tables.folding import tidy

_STOP = re.compile(
    r"\s+(?:đã|là|luôn|được|vừa|với|có|cho|thuộc|khi|không|mà|trong|để|nơi|năm|từ|(?<![Hh]ọc )sinh|đang|bằng|cùng|"
    r"vẫn|sẽ|kể|nói|chia sẻ|tâm sự|còn|nay|hiện|đạt|vinh dự|người|xúc động|giai đoạn|nhiệm kỳ|vì|và (?=\d))(?=\s|(?<=\s)\d)|"
    r"[,;:()–\n]|\.(?!\d)|\s-\s(?!THCS|THPT)"
)
_CLASS = re.compile(r"(?:học sinh )?lớp\s?\d", re.IGNORECASE)
#: `Trường THPT Đồi Cọ và Lò Mẫu Dụ …`: a unit ends before the next person.
_PERSON_FOLLOWS = re.compile(
    rf"(?:{'|'.join(sorted(name.capitalize() for name in FAMILY_NAMES))}) {NAME_WORD}|(?i:nhà giáo|cô|thầy|em|ông|bà)\s"
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
_PUPIL_ALONE = re.compile(r"^(học sinh)(?! (?:lớp|khối)\b).*", re.IGNORECASE)


def _unit_name(text: str) -> str:
    """The name of a unit at the beginning of a text: words with capitals, figures, and the small words of such names."""
    stop = _STOP.search(text, text.find(" ") + 1)
    words = text[: stop.start() if stop else len(text)].split()
    kept = words[:2] if text.startswith("Văn phòng ") else words[:1]
    for place, word in enumerate(words[len(kept) :], len(kept)):
        if word == "và" and _PERSON_FOLLOWS.match(" ".join(words[place + 1 : place + 4])):
            break
        if not (word[0].isupper() or word[0].isdigit() or word.lower() in UNIT_WORDS or word in ("&", "-")):
            break
        kept.append(word)
    # `Trường PTDTNT THPT tỉnh, …`: what a comma ends is the name as it stands.
    dangling = {"và", "số", "thị", "thành", "&", "-"} | (_PLACES if len(kept) < len(words) else set())
    while len(kept) > 1 and kept[-1] in dangling:
        kept.pop()
    return " ".join(kept)


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
    return _PUPIL_ALONE.sub(r"\1", role), unit


def _post_in(text: str) -> tuple[str, str]:
    rest = re.sub(r"^(?:hiện )?(?:là|đang là|nguyên là|hiện là|(?:đang )?học(?= lớp))\s+", "", text.strip())
    if not (looks_like_role(rest) or looks_like_unit(rest) or _CLASS.match(rest)):
        return "", ""
    where = re.search(
        r"(?<![\wÀ-ỹ])(?:Trường|(?<!điểm )trường|TRƯỜNG|Trung tâm|TRUNG TÂM|Phòng|PHÒNG|Sở|SỞ|UBND|Khoa|Văn phòng)\s+"
        r"(?=[A-ZĐ]|[Tt]iểu|[Mm]ầm|"
        r"[Tt]rung|[Pp]hổ)|(?<![\wÀ-ỹ])(?:THCS|THPT|PTDT\w+)\s",
        rest,
    )
    if where:
        role = tidy(rest[: where.start()]).strip(" ,–-")
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


def behind_name(text: str) -> tuple[str, str]:
    """Post and unit in what follows a name: in brackets (`(lớp 5A)`, `(42 tuổi, giáo viên …)`), behind them, or without."""
    text = _AGE.sub("(", re.sub(r"^\s*[,–-]\s*\[…\]", "", text), count=1).lstrip()
    if not text.startswith("("):
        return post_in(text.lstrip(" ,–-"))
    inside, _, after = text[1:].partition(")")
    role, unit = post_in(inside)
    later = post_in(after.lstrip(" ,–-"))
    return role or later[0], unit or later[1]
