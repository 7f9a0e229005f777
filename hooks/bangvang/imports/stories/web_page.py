"""What a page of the web leaves in an article pasted from it: buttons, players, file names; words below pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.stories.model import Line
from bangvang.imports.tables.folding import plain

_BUTTON = re.compile(
    r"\W*(?:multimedia(?: doc bao in)?|nghe (?:doc bai|bai viet)|doc bao in|copy link|sao chep lien ket|click de copy|"
    r"chia se(?: bai viet| len \w+)?|"
    r"binh luan(?: \(?\d+\)?)?|khong co binh luan|y kien(?: ban doc)?(?: \(?\d+\)?)?|doc them|xem them|"
    r"tin (?:lien quan|cung chuyen muc|tieu diem|moi|doc nhieu)|bai (?:viet )?lien quan|dung bo lo|in bai viet|tu khoa|"
    r"theo doi .{2,40} (?:tren|qua) (?:google news|facebook|zalo|vgt)|theo doi vgt tren|tm-img-alt|[\d.,]+ luot (?:xem|doc)|"
    r"\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?|\S+\.(?:jpe?g|png|gif|webp))\W*"
)
_CREDIT = re.compile(
    r"\((?:ảnh|hình|nguồn)(?: minh họa)?(?: do|:| của)[^()]{1,80}\)[.\s]*$|\s[-–] (?:ảnh|hình) \d{1,2}\.?$|"
    r"(?<=[.!?”\"\w)])\s+(?:ảnh|nguồn(?: ảnh)?):\s[^\s.][^.]{0,78}(?:\.\s?[^.]{1,20})?\.?$",
    re.IGNORECASE,
)
#: Who stands where in a picture: `(bên trái)`, `(thứ hai từ phải sang)`.
_PLACE = re.compile(
    r"\((?:[^()]{0,25}\s)?(?:bên (?:trái|phải)|từ (?:trái|phải)(?: sang| qua)?|"
    r"đứng giữa|ở giữa|ngoài cùng|hàng (?:đầu|trước|sau))[^()]{0,20}\)",
    re.IGNORECASE,
)
#: Characters: what is longer is a paragraph of the article.
_LONGEST_CAPTION = 320


def is_furniture(line: Line) -> bool:
    """Whether a line belongs to the page around the article."""
    return not line.image and bool(_BUTTON.fullmatch(plain(line.text)))


def with_captions(lines: Sequence[Line]) -> list[Line]:
    """The lines; those that are words below a picture carry a mark.

    Pages have these words twice, as the picture's text and below it: what is said twice in a row is such a line.
    """
    first = [place for place in range(len(lines) - 1) if lines[place].text and lines[place].text == lines[place + 1].text]
    twice = {place + step for place in first for step in (0, 1)}
    return [
        replace(line, caption=True) if place in twice or _is_caption(line, place) else line
        for place, line in enumerate(lines)
    ]


def _is_caption(line: Line, place: int) -> bool:
    text = line.text
    if place == 0 or line.image or line.heading or len(text) > _LONGEST_CAPTION or len(text.split()) < 4:
        return False
    return bool(_CREDIT.search(text)) or bool(_PLACE.search(text))
