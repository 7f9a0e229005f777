"""Private data inside Vietnamese free text: where it stands and of what kind. Pure; decides nothing.

Used by the importer, which leaves it out, and by the checks, which refuse to publish it. What Luật 91/2025/QH15
and this project never publish: birth dates, ID numbers, phones, addresses, e-mails of persons, health,
ethnicity, hardship.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from bangvang.privacy_scan.hints import worth_looking
from bangvang.privacy_scan.patterns import PATTERNS


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place with private data.

    Args:
        start, end: in the text as given.
        kind: in Vietnamese (`ngày sinh`, `số định danh`, `điện thoại`, `địa chỉ`, `thư điện tử`, `tài khoản`,
            `sức khỏe`, `dân tộc, tôn giáo`, `hoàn cảnh`).
        excerpt: the text found; for the editor's eyes only.
    """

    start: int
    end: int
    kind: str
    excerpt: str


@cache
def compiled(kind: str, pattern: str) -> re.Pattern[str]:
    """A pattern, when the first text is worth looking at for its kind: compiling all takes 20 ms."""
    return re.compile(pattern, re.IGNORECASE if kind != "địa chỉ" else 0)


# Talk about others, or about the school's work, that holds these words without telling of anybody's life.
_MANY = r"(?:các\s+|những\s+|hàng\s+trăm\s+|\d+\s+)?"
_WHO = r"(?:em|học\s+sinh|trẻ\s+em|trẻ|người|gia\s+đình|hộ|bệnh|bệnh\s+nhân)"
_HARMLESS = re.compile(
    r"(?:phong trào|cuộc vận động|quỹ|ủng hộ|giúp đỡ|hỗ trợ|chương trình|công tác|tặng quà(?: cho)?|"
    r"đỡ đầu|đối với|cho|các|"
    r"những|nhiều|dạy|giáo dục|tỷ lệ|giảm|xóa|xoá|tuyên truyền(?: về)?|phòng,? chống|phòng ngừa)\s+"
    rf"{_MANY}(?:{_WHO}\s+)?(?:có\s+|là\s+|bị\s+|mắc\s+|thuộc\s+)?$"
    # "vì người nghèo" is a slogan; "vì bố mẹ ly hôn", "vì mắc bệnh tim" tell of a life.
    rf"|vì\s+{_MANY}(?!em\s){_WHO}\s+(?:có\s+|là\s+|bị\s+|mắc\s+|thuộc\s+)?$"
    r"|(?:cho|đối với|giúp đỡ|hỗ trợ)\s+(?:nhà giáo|học sinh|người lao động|giáo viên|đoàn viên|đội "
    r"viên)[^.;:]{0,60}\s$",
    re.IGNORECASE,
)
#: "chung tay vì hộ nghèo"
_FOR = re.compile(r"(?<!\w)vì\s+$", re.IGNORECASE)
_MAY_BE_HARMLESS = frozenset({"hoàn cảnh", "sức khỏe"})


def scan(text: str) -> list[Finding]:
    """All private data found in a text, in order, without overlaps.

    Args:
        text: any free text; the positions of the findings are positions in it, whatever its Unicode form.
    """
    worth = worth_looking(unicodedata.normalize("NFC", text))
    if not worth:
        return []
    composed, places = _composed(text)
    found: list[tuple[int, int, str]] = []
    for kind, written in PATTERNS:
        if kind not in worth:
            continue
        pattern = compiled(kind, written)
        for match in pattern.finditer(composed):
            before = composed[max(0, match.start() - 80) : match.start()]
            for_many = _FOR.search(before) and match.group().lower().startswith("hộ ")
            if kind in _MAY_BE_HARMLESS and (for_many or _HARMLESS.search(before)):
                continue
            found.append((*match.span("private" if "private" in pattern.groupindex else 0), kind))
    findings: list[Finding] = []
    reached = -1
    for start, end, kind in sorted(found, key=lambda item: (item[0], -item[1])):
        if start < reached:
            continue
        reached = end
        first, last = places[start], places[end]
        findings.append(Finding(first, last, kind, text[first:last]))
    return findings


def _composed(text: str) -> tuple[str, list[int]]:
    """The NFC text and, for each of its places and its end, the place in the text given."""
    if unicodedata.is_normalized("NFC", text):
        return text, list(range(len(text) + 1))
    letters: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for letter in unicodedata.normalize("NFC", text[start:end]):
            letters.append(letter)
            places.append(start)
        start = end
    return "".join(letters), [*places, len(text)]
