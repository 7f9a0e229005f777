"""Post and unit where a text begins with them: `Phó Hiệu trưởng Trường Mầm non Hoa Đá vào một buổi sáng …`."""

from __future__ import annotations

import re

from bangvang.imports.awards.people import looks_like_role, looks_like_unit, split_post
from bangvang.imports.stories.name_words import UNIT_WORDS
from bangvang.imports.tables.folding import tidy

_STOP = re.compile(
    r"\s+(?:đã|là|luôn|được|vừa|với|có|cho|thuộc|khi|không|mà|trong|để|nơi|năm|từ|(?<![Hh]ọc )sinh|đang|bằng|cùng|"
    r"vẫn|sẽ|kể|nói|chia sẻ|tâm sự|còn|nay|hiện|đạt|vinh dự|người|xúc động)(?=\s)|[,;.:()–\n]|\s-\s"
)
_PLACES = frozenset({"xã", "huyện", "tỉnh", "phường"})
#: `Phó Chủ tịch Hội Khuyến học xã và thầy K'Brêu, Phó Hiệu trưởng …`: the second post is another's.
_AND_ANOTHER = re.compile(
    r"\s(?:và|cùng|với)(?: với)? (?:cô giáo|thầy giáo|cô|thầy|em|ông|bà|anh|chị|bạn|đồng chí|nhà giáo) (?=[A-ZÀ-ỸĐ])"
)
_PUPIL_ALONE = re.compile(r"^(học sinh)(?! (?:lớp|khối)\b).*", re.IGNORECASE)


def _unit_name(text: str) -> str:
    """The name of a unit at the beginning of a text: words with capitals, figures, and the small words of such names."""
    stop = _STOP.search(text, text.find(" ") + 1)
    words = text[: stop.start() if stop else len(text)].split()
    kept = words[:1]
    for word in words[1:]:
        if not (word[0].isupper() or word[0].isdigit() or word.lower() in UNIT_WORDS or word == "&"):
            break
        kept.append(word)
    # `Trường PTDTNT THPT tỉnh, …`: what a comma ends is the name as it stands.
    dangling = {"và", "số", "thị", "thành", "&"} | (_PLACES if len(kept) < len(words) else set())
    while len(kept) > 1 and kept[-1] in dangling:
        kept.pop()
    return " ".join(kept)


def post_in(text: str) -> tuple[str, str]:
    """Post and unit at the beginning of a text; both empty where it begins with neither.

    Of `học sinh đầu tiên của trường đoạt giải` only `học sinh` is the post.
    """
    another = _AND_ANOTHER.search(text)
    role, unit = _post_in(text[: another.start()] if another else text)
    return _PUPIL_ALONE.sub(r"\1", role), unit


def _post_in(text: str) -> tuple[str, str]:
    rest = re.sub(r"^(?:hiện )?(?:là|đang là|nguyên là|hiện là)\s+", "", text.strip())
    if not (looks_like_role(rest) or looks_like_unit(rest) or re.match(r"(?:học sinh )?lớp \d", rest)):
        return "", ""
    where = re.search(
        r"(?<![\wÀ-ỹ])(?:Trường|trường|TRƯỜNG|Trung tâm|TRUNG TÂM|Phòng|PHÒNG|Sở|SỞ|UBND|Khoa)\s+(?=[A-ZĐ]|[Tt]iểu|[Mm]ầm|"
        r"[Tt]rung|[Pp]hổ)|(?<![\wÀ-ỹ])(?:THCS|THPT|PTDT\w+)\s",
        rest,
    )
    if where:
        return tidy(rest[: where.start()]).strip(" ,–-"), _unit_name(rest[where.start() :])
    stop = _STOP.search(rest)
    role, unit = split_post(rest[: stop.start() if stop else len(rest)])
    return role, unit
