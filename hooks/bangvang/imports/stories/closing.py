"""Lines of an article that are nobody's: who wrote and photographed it, its source, place, day and signature at the end."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.stories.model import Line
from bangvang.imports.tables.folding import plain

_BYLINE = re.compile(
    r"^\W*(?:(?:tin|bai|bai viet|anh|hinh|"
    r"tin va anh|tin, bai|bai va anh|bai, anh|tin, anh|tin, bai, anh|tac gia|nguon(?: \w+){0,3}|"
    r"nguoi viet|thuc hien|nguoi thuc hien|tong hop|bien tap|bien soan|suu tam|ctv|cong tac vien)(?: (?:va )?anh| tin)?"
    r"\s*[:.]|\(?theo\b.{0,60}\)?$)"
)
_PICTURE = re.compile(r"^\W*(?:anh|hinh)(?: minh hoa| \d+)?\s*[:.]")
_PLACE_AND_DAY = re.compile(
    r"^\W*[^,:]{2,40}, (?:(?:ngay|thang) .{0,12}(?:thang .{0,12})?nam \d{4}|(?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\W*$"
)
#: `Quý I/2026` alone below the text.
_WHEN = re.compile(r"^\W*(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2})\W+(?:nam )?\d{4}\W*$")
_SIGNATURE = re.compile(
    r"^\W*(?:(?:kt|tm|tl|tuq)\s?\. ?.{0,60}|(?:nguoi (?:lap|bao cao|viet|ke khai|khai)|xac nhan|thu truong|hieu truong|"
    r"pho hieu truong|noi nhan|ban (?:bien tap|truyen thong|bien soan)|to truyen thong|ban chi huy|"
    r"tong phu trach|phong vien|nhom phong vien|cong tac vien|"
    r"\(?(?:da )?(?:ky|ki)\b|\(?ky ten)\b.{0,60})$"
)
_COLUMN = re.compile(r"^[*_]*\((?=[^()]*(?:guong|nguoi tot|dien hinh|quy |thang |nam ))[^()]{5,120}\)\W*$")
_OFFICE = re.compile(r"^(?:so|phong|uy ban|ubnd|truong|cong doan|doan|trung tam|bo phan|to|ban)\s")
#: Who wrote, in letters only: `MN`, `L. Mẫu`.
_INITIALS = re.compile(r"\(?(?:[A-ZĐ]{2,4}|[A-ZĐ]\. ?[A-ZĐ]\w*\.?)\)?")
_COLUMN_AND_AUTHOR = re.compile(r"[A-ZĐ][^\W\d]*(?: [^\W\d]+){0,3}\s[-–|]\s(?P<name>[^-–|]+)")
_TOP = 6
#: Characters: a line at the end is a signature only when it is short.
_SHORT = 90


def is_byline(line: Line, lines: Sequence[Line], place: int) -> bool:
    """Whether a line only says who wrote, took the pictures or where it comes from.

    Words below a picture (`Ảnh: Giờ học của cô Mẫu`) are a caption, unless they name the photographer alone.
    """
    if line.heading or not _BYLINE.match(plain(line.text)) or len(line.text) >= 120:
        return False
    below = place > 0 and bool(lines[place - 1].image)
    if below and _PICTURE.match(plain(line.text)) and not looks_like_person(line.text.split(":", 1)[-1]):
        return False
    return place >= len(lines) - 2 or ":" in line.text[:25] or line.text.startswith("(")


def authors_at_top(lines: Sequence[Line], days: Collection[int]) -> set[int]:
    """Places of lines near the title that only name the author: below the day, or behind the column in capitals."""
    found = set()
    for place, line in enumerate(lines[:_TOP]):
        column = _COLUMN_AND_AUTHOR.fullmatch(line.text)
        behind_column = column is not None and column["name"].isupper() and looks_like_person(column["name"])
        below_day = place > 0 and lines[place - 1].number in days and looks_like_person(line.text) and len(line.text.split()) <= 4
        again = any(line.text in other.text for other in lines if other is not line)
        if not line.heading and not line.strong and (behind_column or (below_day and not again)):
            found.add(place)
    return found


def closing(lines: Sequence[Line]) -> int:
    """How many lines at the end sign the article: place and day, post and name of who signs, the author."""
    count = 0
    signed = False
    for place in range(len(lines) - 1, 0, -1):
        line = lines[place]
        folded = plain(line.text)
        byline = bool(line.text) and is_byline(line, lines, place)
        sentence = len(line.text) > _SHORT or line.text.rstrip('”"').endswith((".", "!", "?"))
        # `Theo Báo Minh Họa.` ends with a full stop, too.
        if not byline and (line.image or line.heading or sentence):
            break
        names = [part for part in re.split(r"\s+[-–]\s+|\s*[,/&]\s*|\s+và\s+", re.sub(r"\s*\([^()]*\)$", "", line.text)) if part]
        name_alone = not signed and all(looks_like_person(part) and len(part.split()) <= 5 for part in names)
        office = place == len(lines) - 1 and bool(_OFFICE.match(folded)) and ":" not in line.text
        byline = byline or bool(_INITIALS.fullmatch(line.text))
        ends = byline or _COLUMN.match(folded) or _PLACE_AND_DAY.match(folded) or _WHEN.match(folded) or _SIGNATURE.match(folded)
        if not (ends or name_alone or office):
            break
        signed = signed or (name_alone and not ends)
        count += 1
    return count
