"""The closing lines: nơi nhận and the signatories, also when both stand side by side on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from bangvang.outline import Line

_COLUMNS = re.compile(r"\t+|\s{2,}|\s+\|\s+")
_DISTRIBUTION = re.compile(r"\W*Nơi (?:nhận|gửi)\s*:?\s*", re.IGNORECASE)
_DASH = re.compile(r"^[-–—+*•]\s*")
#: Two blanks behind a dash part no columns: `-  UBND phường (b/c);`.
_WIDE_DASH = re.compile(r"^([-–—+*•])\s{2,}")
#: The text of a PDF sets what stands over the signature right behind an entry: `- Các trường (t/h); (Đã ký)`.
_SIGNED_BEHIND = re.compile(r"(?<=[;.])\s+\((?:đã ký|ký tên)[^)]*\)$", re.IGNORECASE)
#: What a recipient gets it for may stand behind the closing mark: `- Bộ Nội vụ; (báo cáo) - Sở Nội vụ;`.
_WHY = re.compile(r";\s*(\([^()]{2,24}\))(?=\s*[-–]\s)\s*")
#: Whom somebody signs for, and the own function: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`.
_FOR_WHOM = re.compile(
    r"(?P<whom>(?:KT|TM|TL|TUQ)\.\s?\S.*?)\s(?P<own>(?:PHÓ|TRƯỞNG|CHÁNH|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ)\b.*)"
)
_STAR = re.compile(r"\*\s+\S")
_SIGNED = re.compile(r"\(?\s*(?:đã k[ýí]|ký tên|ký,? ?đóng dấu|ký và ghi rõ họ tên|chữ ký|ký)[^)]*\)?\.?", re.IGNORECASE)
_APPROVAL = re.compile(r"(?:PHÊ DUYỆT|DUYỆT|XÁC NHẬN)\b")
#: A heading over all who sign: `ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC`.
_ALL = re.compile(r"(?:ĐẠI DIỆN\s+)?CÁC (?:ĐƠN VỊ|BÊN|TỔ|LỚP|TRƯỜNG|KHỐI)\b[^,]*\bKÝ\b")
_DEGREE = re.compile(r"^(?:(?:PGS|GS|TS|Th\.?[Ss]|T\.S|CN|Nhà giáo (?:ưu tú|nhân dân)|NGƯT|NGND|BS|KS)\.?\s*)+")
_ROLE = re.compile(
    r"(?:KT|TM|TL|TUQ|Q|T/M|K/T)\s*\.|(?:T/M|K/T|T/L)\s|"
    r"GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHỦ TỊCH|BÍ THƯ|CHÁNH|PHÓ|ỦY VIÊN|THƯỜNG TRỰC|"
    r"BAN GIÁM|HỘI ĐỒNG|BAN CHỈ HUY|TỔNG PHỤ TRÁCH|PHỤ TRÁCH|LIÊN ĐỘI|CHI ĐOÀN|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ỦY BAN|"
    r"ĐẠI DIỆN|NGƯỜI LẬP|Giám đốc|Hiệu trưởng|Trưởng|Chủ tịch"
)
#: Whom the function below stands for; in capitals it looks like a name: `CĐCS TRƯỜNG THPT ĐỒI CỌ`.
_BODY = re.compile(
    r"(?:CĐCS|CÔNG ĐOÀN|TRƯỜNG|PHÒNG|TRUNG TÂM|TỔ|LỚP|KHỐI|CỤM|SỞ|UBND|CHI BỘ|ĐƠN VỊ|HỘI|ĐỘI|LIÊN ĐỘI|"
    r"LIÊN ĐOÀN|MẶT TRẬN|BAN|ĐOÀN (?:TNCS|THANH NIÊN|XÃ|PHƯỜNG|TRƯỜNG))\s"
)
_PROXY = re.compile(r"(?:KT|TM|TL|TUQ|T/M|K/T|T/L)\s*\.?\s")
_NAME_WORD = re.compile(
    r"[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ][^\W\d_]*['’]?[^\W\d_]*"
)


@dataclass(slots=True)
class Closing:
    """Nơi nhận in order, and the signatories in order."""

    distribution: list[str] = field(default_factory=list)
    signers: list[dict[str, Any]] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Column:
    """A column of signing lines: functions above, a name below."""

    roles: list[str] = field(default_factory=list)


def read_closing(back: Sequence[Line]) -> Closing:
    """Sort the closing lines into nơi nhận and signatories; what is neither is kept in `unread`."""
    closing = Closing()
    listing = False
    columns: dict[int, _Column] = {}
    for line in back:
        starred = listing and _STAR.match(line.text)
        text = _WIDE_DASH.sub(r"\1 ", f"- {line.text[1:].strip()}" if starred else line.text.strip("*| "))
        text = _SIGNED_BEHIND.sub("", text) if listing else text
        if re.fullmatch(r"[_\-–—=.*|\s]+", text):
            continue
        parts = [part.strip("* ") for part in _COLUMNS.split(text) if part.strip("* ")]
        if len(parts) == 1 and (_APPROVAL.match(parts[0]) or _ALL.match(parts[0])):
            continue
        opened = next((found for part in parts if (found := _DISTRIBUTION.match(part))), None)
        if opened is not None:
            listing = True
            parts = [_DISTRIBUTION.sub("", part, count=1) for part in parts]
            listed = [
                item
                for part in parts
                if not _is_role(part) and not _APPROVAL.match(part)
                for item in _listed(part)
            ]
            closing.distribution += listed
            for pieces in zip_longest(*(_flattened(part) for part in parts if _is_role(part)), fillvalue=""):
                _sign(closing, columns, [piece for piece in pieces if piece])
            continue
        listed = [part for part in parts if listing and (_DASH.match(part) or part.endswith((";", ".")))]
        rest = [part for part in parts if part not in listed and not _SIGNED.fullmatch(part)]
        closing.distribution += [_entry(part) for part in listed]
        if not _sign(closing, columns, rest):
            closing.unread.append(line)
    for column in columns.values():
        if column.roles:
            closing.signers.append({"role": _function(column), "name": ""})
    return closing


def _function(column: _Column) -> str:
    """The functions of a column; that something is approved is none, where it is not all that stands there."""
    functions = [role for role in column.roles if not _APPROVAL.match(role)] or column.roles
    return ", ".join(functions)


def _listed(part: str) -> list[str]:
    """The recipients that one line names: `Phòng VH-XH (b/c); các tổ; lưu VT.`."""
    parted = _WHY.sub(r" \1; ", part)
    return [entry for words in parted.split("; ") if (entry := _entry(words))]


def _flattened(part: str) -> list[str]:
    """The lines of a signature that a page put on one: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Mẫu`."""
    words = part.split()
    capitals = next((index for index, word in enumerate(words) if not word.isupper()), 0)
    function, name = " ".join(words[:capitals]), " ".join(words[capitals:])
    if not function or not _is_role(function) or not _is_name(name):
        return [part]
    both = _FOR_WHOM.fullmatch(function)
    return [both["whom"], both["own"], name] if both else [function, name]


def _entry(part: str) -> str:
    """A recipient of the document without its dash and closing mark."""
    words = _DASH.sub("", part.strip()).strip().rstrip("; ").removesuffix("./.").strip()
    return words[:-1].rstrip() if words.endswith((".", ",")) and not words.endswith("..") else words


def _is_role(part: str) -> bool:
    """Whether a part names a function: with a known word, in capitals or short."""
    return _ROLE.search(part) is not None and (part.upper() == part or len(part) < 60) and not _DASH.match(part)


def _is_name(part: str) -> bool:
    """Whether a part is a person's name: two to six capitalised words."""
    words = _DEGREE.sub("", part).split()
    named = 2 <= len(words) <= 6 and all(_NAME_WORD.fullmatch(word) for word in words)
    body = part.isupper() and _BODY.match(part) is not None
    return named and not body and not _ROLE.search(part) and not _APPROVAL.match(part)


def _sign(closing: Closing, columns: dict[int, _Column], parts: Sequence[str]) -> bool:
    """Add functions and names, column by column; False when something is neither."""
    names = [part for part in parts if _is_name(part) and not (part.isupper() and _ROLE.search(part))]
    roles = [part for part in parts if part not in names]
    if roles and not all(_is_role(part) or part.isupper() for part in roles):
        return False
    waiting = [index for index in sorted(columns) if columns[index].roles]
    # Who signs for another names the own function below: with fewer functions than columns they are theirs.
    proxies = [index for index in waiting if _PROXY.match(columns[index].roles[-1])]
    single = len(roles) == 1 and len(waiting) == 1
    places = waiting if single else proxies if len(roles) == len(proxies) < len(waiting) else range(len(roles))
    for index, role in zip(places, roles, strict=True):
        columns.setdefault(index, _Column()).roles.append(role)
    waiting = [index for index in sorted(columns) if columns[index].roles]
    for name, index in zip(names, waiting, strict=False):
        closing.signers.append({"role": _function(columns[index]), "name": _DEGREE.sub("", name).strip()})
        columns[index].roles.clear()
    return bool(roles) or not names or bool(waiting)
