"""Where the body of an official text begins and ends: its header before, nơi nhận and signature behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.outline.lines import SourceLine, is_finished, is_rule
from bangvang.outline.markers import read_marker

#: Kinds of documents that stand alone on a line above their title.
TYPES = (
    "KẾ HOẠCH", "HƯỚNG DẪN", "CHỈ THỊ", "CÔNG VĂN", "QUYẾT ĐỊNH", "NGHỊ QUYẾT", "THÔNG BÁO", "CHƯƠNG TRÌNH",
    "ĐỀ ÁN", "PHƯƠNG ÁN", "BÁO CÁO", "TỜ TRÌNH", "QUY CHẾ", "QUY ĐỊNH", "THÔNG TRI", "KẾT LUẬN",
    "LỜI KÊU GỌI", "THƯ NGỎ", "GIAO ƯỚC", "ĐIỀU LỆ", "THỂ LỆ", "CÔNG ĐIỆN", "THÔNG TƯ", "BẢN GIAO ƯỚC",
    "BẢN GIAO ƯỚC THI ĐUA", "GIAO ƯỚC THI ĐUA",
    "KẾ HOẠCH PHỐI HỢP", "KẾ HOẠCH LIÊN TỊCH", "HƯỚNG DẪN LIÊN TỊCH", "CHƯƠNG TRÌNH PHỐI HỢP",
    "CHƯƠNG TRÌNH HOẠT ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH CÔNG TÁC", "KẾ HOẠCH HÀNH ĐỘNG", "HƯỚNG DẪN LIÊN NGÀNH",
    "KẾ HOẠCH LIÊN NGÀNH", "HƯỚNG DẪN LIÊN SỞ", "QUY CHẾ PHỐI HỢP", "CHƯƠNG TRÌNH LIÊN TỊCH",
    "THÔNG TƯ LIÊN TỊCH", "NGHỊ QUYẾT LIÊN TỊCH", "THÔNG BÁO LIÊN TỊCH", "CÔNG VĂN LIÊN NGÀNH",
)  # fmt: skip
_TYPE = re.compile(r"\W*(?:" + "|".join(sorted(TYPES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_BASIS = re.compile(
    r"(?:Căn cứ|Thực hiện|Theo|Xét|Nhằm|Để|Tiếp tục|Triển khai|Hưởng ứng|Trên cơ sở|Phát huy|Năm|"
    r"Chào mừng|Được sự|Kính thưa|Với|Vừa qua|Trong|Nhân dịp|Lập thành tích|Sau khi|Tiếp theo|Hướng tới)\b"
)
_ADDRESS = re.compile(r"\W*Kính gửi\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*V/v\b|\W*Về việc\b", re.IGNORECASE)
_DISTRIBUTION = re.compile(r"\W*(?:Nơi nhận|Nơi gửi)\b", re.IGNORECASE)
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
_HEADER = re.compile(
    r"\W*(?:CỘNG H[OÒ]?[ÀA]? XÃ HỘI|Độc [l1I|]ập\s*[-–]|ĐẢNG CỘNG SẢN|(?:Số|Số/No)\s*:|Số\s+\d*\s*/)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r".{2,40},\s*(?:ngày\b.{0,20}\btháng\b.{0,12}\bnăm\b.{0,6}|(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$)", re.IGNORECASE
)
_TITLE_LIMIT = 260


def is_type(text: str) -> bool:
    """Whether a line opens with a kind of document in capitals ("KẾ HOẠCH", "HƯỚNG DẪN")."""
    found = _TYPE.match(text)
    return found is not None and found[0].isupper()


def is_signing(text: str) -> bool:
    """Whether a line names the function of someone who signs ("KT. GIÁM ĐỐC")."""
    mixed = len(text) < 90 and not is_finished(text) and _SIGNING_MIXED.match(text)
    return len(text) <= 120 and bool(_SIGNING.match(text) or mixed)


def is_distribution(text: str) -> bool:
    """Whether a line opens the list of recipients of the document."""
    return _DISTRIBUTION.match(text) is not None


def is_subject(text: str) -> bool:
    """Whether a line opens the subject of a letter ("V/v …")."""
    return _SUBJECT.match(text) is not None


def body_start(lines: Sequence[SourceLine]) -> int:
    """The index of the first line of the body; the header lies before it.

    Title lines carry no full stop and follow the kind of the document, addressees follow "Kính gửi"; the body
    begins with its basis, its first number or its first whole sentence.
    """
    titled = addressed = False
    for index, line in enumerate(lines[:80]):
        text, whole = line.text, _paragraph(lines, index)
        bare = text.strip("*# ")
        if _ADDRESS.match(text):
            addressed = True
            continue
        if _is_header(text) or is_rule(text):
            continue
        if is_type(bare) or is_subject(bare):
            titled = titled or is_type(bare) or is_subject(bare)
            continue
        marker = read_marker(text, {})
        if addressed and marker is not None and marker.kind in ("dash", "plus", "bullet", "star"):
            continue
        if marker is not None and marker.kind != "footnote":
            return index
        announces = len(whole) > 60 and whole.endswith(":")
        if addressed and len(whole) < 160 and not announces and not _BASIS.match(bare):
            continue
        if _opens_body(bare, whole, first_title=_is_first_title(lines, index)):
            return index
    return 0 if not titled else _after_title(lines)


def _paragraph(lines: Sequence[SourceLine], index: int) -> str:
    """The line with those that follow without a blank line, unmarked."""
    words = [lines[index].text]
    for line in lines[index + 1 :]:
        if line.after_blank or read_marker(line.text, {}) is not None:
            break
        words.append(line.text)
    return " ".join(words)


def _is_first_title(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether the line stands right below the kind of the document, or goes on a title without a blank."""
    before = index - 1
    while before >= 0 and is_rule(lines[before].text):
        before -= 1
    if before < 0:
        return False
    above = lines[before].text.strip("*# ")
    return (is_type(above) and len(above) < 30) or not lines[index].after_blank


def _opens_body(text: str, whole: str, *, first_title: bool) -> bool:
    """Whether a header's next unmarked line is the first of the body."""
    finished = whole.rstrip("* ").endswith((".", ";", ":", ",", "!"))
    if text.startswith(("Căn cứ ", "Hôm nay,")) or (_BASIS.match(text) and text.endswith((";", ","))):
        return True
    if first_title:
        return finished and len(whole) > _TITLE_LIMIT
    if _BASIS.match(text):
        return True
    return (finished and len(whole) > 15) or len(whole) > _TITLE_LIMIT


def _is_header(text: str) -> bool:
    """Whether a line belongs to the official header: state, agency, number, place and day."""
    letters = [sign for sign in text if sign.isalpha()]
    capitals = bool(letters) and sum(map(str.isupper, letters)) >= 0.9 * len(letters)
    placed = _PLACED.match(text) is not None and not text.startswith("Hôm nay")
    return bool(_HEADER.match(text)) or placed or (capitals and read_marker(text, {}) is None)


def _after_title(lines: Sequence[SourceLine]) -> int:
    """The line behind the last title line, when nothing else shows where the body begins."""
    last = max(index for index, line in enumerate(lines[:80]) if is_type(line.text) or is_subject(line.text))
    return min(last + 2, len(lines))


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
    dated = start < first < end and _PLACED.fullmatch(lines[first - 1].text.strip("* ."))
    return first - 1 if dated else first


def _signature(lines: Sequence[SourceLine], start: int) -> int:
    """The first signing line behind the closing mark `./.`, else among the last lines of the text."""
    closed = next((i + 1 for i in range(len(lines) - 1, start - 1, -1) if lines[i].text.endswith("./.")), None)
    first = max(start, len(lines) - 12) if closed is None else closed
    for index in range(first, len(lines)):
        if is_signing(lines[index].text) or _APPROVED.match(lines[index].text):
            dated = index > start and _PLACED.fullmatch(lines[index - 1].text.strip("* ."))
            return index - 1 if dated else index
    return closed if closed is not None and closed < len(lines) - 12 else len(lines)


def _belongs_to_signature(text: str) -> bool:
    """Whether a line above nơi nhận can be part of a signatory's block: a function in capitals, a name."""
    words = re.findall(r"[^\W\d_]+", text)
    capitalised = all(word[:1].isupper() for word in words)
    if all(re.fullmatch(r"\([^()]{2,38}\)", part) for part in re.split(r"\s{2,}|\t+", text)):
        return True
    return bool(words) and capitalised and not is_finished(text) and len(text) < 140 and "/." not in text
