"""Where the body of an official text ends: nơi nhận and signatures lie behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.outline.lines import SourceLine, is_finished
from bangvang.outline.zones import PLACED

#: Where entries of a contest are to be sent is said in the body: `Nơi nhận bài dự thi`.
_DISTRIBUTION = re.compile(
    r"\W*(?:Nơi nhận|Nơi gửi)\b(?!\s+(?:bài|hồ sơ|tác phẩm|sản phẩm|tranh|phiếu|đăng ký|giải|quà)\b)", re.IGNORECASE
)
_APPROVED = re.compile(r"\W*(?:PHÊ DUYỆT|DUYỆT|XÁC NHẬN|ĐẠI DIỆN|CÔNG ĐOÀN|CHUYÊN MÔN)\b")
_SIGNING = re.compile(
    r"\W*(?:(?:KT|TM|TL|TUQ|Q|T/M|K/T|T/L)\s*\.|(?:T/M|K/T|T/L)\s|QUYỀN\s|(?:PHÓ\s+)?(?:GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|"
    r"CHỦ TỊCH|"
    r"CHÁNH VĂN PHÒNG|BÍ THƯ|TRƯỞNG BAN|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|VỤ TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|"
    r"TỔNG BÍ THƯ|KHỐI TRƯỞNG|TỔ TRƯỞNG|CỤM TRƯỞNG|TRƯỞNG KHỐI|TRƯỞNG CỤM|TỔNG PHỤ TRÁCH|NGƯỜI LẬP|CHỦ TỊCH CÔNG ĐOÀN)\b)"
)
_SIGNING_MIXED = re.compile(
    r"\W*(?:(?:KT|TM|TL|TUQ|Q)\s*\.|(?:Phó )?(?:Giám đốc|Hiệu trưởng|Trưởng phòng|Chủ tịch|Bí thư)\b)"
)


def is_signing(text: str) -> bool:
    """Whether a line names the function of someone who signs ("KT. GIÁM ĐỐC")."""
    mixed = len(text) < 90 and not is_finished(text) and _SIGNING_MIXED.match(text)
    return len(text) <= 120 and bool(_SIGNING.match(text) or mixed)


def is_distribution(text: str) -> bool:
    """Whether a line opens the list of recipients of the document."""
    return _DISTRIBUTION.match(text) is not None


def body_end(lines: Sequence[SourceLine], start: int) -> int:
    """The index of the first line behind the body: nơi nhận, or the function of the first signatory."""
    end = next((i for i in range(start, len(lines)) if is_distribution(lines[i].text)), None)
    if end is None:
        end = _signature(lines, start)
    return _above_distribution(lines, start, end) if end < len(lines) else end


def _above_distribution(lines: Sequence[SourceLine], start: int, end: int) -> int:
    """Where the signatures begin that stand above nơi nhận; `end` itself where none do."""
    first = end
    while first > start and end - first < 12 and _belongs_to_signature(lines[first - 1].text):
        first -= 1
    while first < end and not is_signing(lines[first].text) and not _APPROVED.match(lines[first].text):
        first += 1
    dated = start < first < end and PLACED.fullmatch(lines[first - 1].text.strip("* ."))
    return first - 1 if dated else first


def _signature(lines: Sequence[SourceLine], start: int) -> int:
    """The first signing line behind the closing mark `./.`, else among the last lines of the text."""
    closed = next((i + 1 for i in range(len(lines) - 1, start - 1, -1) if lines[i].text.endswith("./.")), None)
    first = max(start, len(lines) - 12) if closed is None else closed
    for index in range(first, len(lines)):
        if is_signing(lines[index].text) or _APPROVED.match(lines[index].text):
            dated = index > start and PLACED.fullmatch(lines[index - 1].text.strip("* ."))
            return index - 1 if dated else index
    return closed if closed is not None and closed < len(lines) - 12 else len(lines)


def _belongs_to_signature(text: str) -> bool:
    """Whether a line above nơi nhận can be part of a signatory's block: a function in capitals, a name."""
    words = re.findall(r"[^\W\d_]+", text)
    capitalised = all(word[:1].isupper() for word in words)
    if all(re.fullmatch(r"\([^()]{2,38}\)", part) for part in re.split(r"\s{2,}|\t+", text)):
        return True
    return bool(words) and capitalised and not is_finished(text) and len(text) < 140 and "/." not in text
