"""Collectives that a heading names: what is a collective, what it receives, what it is part of."""

from __future__ import annotations

import re

from bangvang.imports.awards.posts import looks_like_unit
from bangvang.imports.tables.folding import tidy

COLLECTIVE = re.compile(
    r"^(?:tập thể\s+)?(?:trường|tổ|phòng|trung tâm|liên đội|chi đội|chi đoàn|chi bộ|lớp|khoa|khối|câu lạc bộ|clb|nhóm|"
    r"công đoàn|đội|ban|hội|đoàn trường|tập thể|hợp tác xã|công ty|doanh nghiệp|chi hội)(?!\w)",
    re.IGNORECASE,
)
RECEIVES = re.compile(
    r"\s+(?:vinh dự |long trọng |tổ chức (?:lễ )?)*(?:đón nhận|được (?:tặng|trao|nhận|vinh danh|khen)|nhận)\s+"
    r"(?:[^.]{0,20})?(?=Cờ|Bằng khen|Huân chương|Giấy khen|danh hiệu|Danh hiệu|bằng công nhận|Bằng công nhận)"
)
SPLIT = re.compile(r"\s*[,:;(–—]\s*|\s+-+\s+|-\s+(?=[A-ZĐa-z])")


def is_honoured(title: str) -> bool:
    """Whether a title says that a collective is given something: `Trường Tiểu học Hoa Ban đón nhận Cờ thi đua`."""
    found = RECEIVES.search(title)
    return bool(found and COLLECTIVE.match(title) and title[: found.start()].rsplit(maxsplit=1)[-1][0].isupper())


def slogan_of(title: str) -> str:
    """What stands behind the first dash or colon of a title; empty where it has none."""
    return [*re.split(r"\s+[-–—]+\s+|:\s+", title, maxsplit=1), ""][1]


def before_slogan(title: str) -> bool:
    """Whether a title is the name of a collective and a slogan: `Trường Mầm non Hoa Ban – điểm sáng vùng cao`."""
    parts = re.split(r"\s+[-–—]+\s+|:\s+", title, maxsplit=1)
    words = parts[0].split()
    return len(parts) > 1 and len(words) > 2 and (words[-1][0].isupper() or words[-1][0].isdigit())


def collective_and_unit(text: str) -> tuple[str, str]:
    """A team and what it is part of: `Tổ Toán - Tin, Trường THPT Đồi Cọ`; a dash inside a name parts nothing."""
    for mark in SPLIT.finditer(text):
        if looks_like_unit(text[mark.end() :]):
            return tidy(text[: mark.start()]), tidy(re.split(r"[:;.]\s", text[mark.end() :])[0]).rstrip(" ).")
    inside = re.search(r"\s(?=Trường\s|TRƯỜNG\s)", text)
    if inside and not text.lower().startswith(("trường", "tập thể trường", "công đoàn")):
        # As in lists: the name keeps its school, which is the unit as well; a slogan behind it belongs to neither.
        slogan = re.compile(r"\s+[-–—]+\s+|:\s").search(text, inside.end())
        text = text[: slogan.start()] if slogan else text
        return tidy(text), tidy(text[inside.end() :])
    first = next((mark for mark in SPLIT.finditer(text) if "-" not in mark.group()), None)
    return tidy(text[: first.start()] if first else text), ""
