"""Who issued a plan: from its header where it has one, else from its number, signatory, title and body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from bangvang.imports.plan.header_record import Header
from bangvang.imports.plan.issuer_case import cased, place_cased
from bangvang.imports.plan.issuer_maker import maker, names_school, school
from bangvang.imports.plan.issuers import expand, issuer_of_code
from bangvang.imports.plan.name_word import NAME
from bangvang.imports.plan.passages import Passage

_PLACE = rf"(?:(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã|Thành phố|Tỉnh)[ ])?{NAME}(?:[ ]{NAME}){{0,3}}"
_AGENCY = re.compile(
    r"(?:UBND|BCH|BTV|ỦY BAN|UỶ BAN|"
    r"SỞ|PHÒNG|TRƯỜNG|CÔNG ĐOÀN|TRUNG TÂM|BAN|HỘI|ĐOÀN|CỤM|KHỐI|BỘ|ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|TỈNH ỦY|"
    r"TỈNH UỶ|THÀNH ỦY|LIÊN ĐOÀN|VĂN PHÒNG|HUYỆN ỦY|TỈNH ĐOÀN|THÀNH ĐOÀN|NHÀ TRƯỜNG|LIÊN ĐỘI|CHI ĐỘI|CHI ĐOÀN|KHOA|VỤ|"
    r"CỤC|VIỆN|HỌC VIỆN|BỆNH VIỆN|CÔNG AN|BẢO HIỂM XÃ HỘI|KHO BẠC|THANH TRA|CĐ|CĐCS|THƯỜNG TRỰC)\b"
)
_TONES = dict(zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True))
_OTHER_TONE = _TONES | {new: old for old, new in _TONES.items()}
_REGION = re.compile(r"(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ)\s+(?!ỦY|UỶ|ĐOÀN).+$")
_KINDS = {
    "sở": "Sở Giáo dục và Đào tạo",
    "phòng": "Phòng Giáo dục và Đào tạo",
    "ủy ban": "Ủy ban nhân dân",
    "bộ": "Bộ Giáo dục và Đào tạo",
    "công đoàn": "Công đoàn ngành Giáo dục",
}
#: A form leaves the school's name to a pen: its kind alone names nobody.
_NAMELESS = re.compile(r"Trường(?:\s+(?:Trung học cơ sở|Trung học phổ thông|Tiểu học|Mầm non|Mẫu giáo))*\W*")
#: A body within a school, without the school's name.
_BODY = re.compile(
    r"(?P<name>LIÊN ĐỘI|CHI ĐOÀN|CHI BỘ|CÔNG ĐOÀN|CÔNG ĐOÀN CƠ SỞ|ĐOÀN)"
    r"(?:\s+TRƯỜNG\s+(?:TH|THCS|THPT|TH&THCS|THCS&THPT|TIỂU HỌC|MẦM NON|MN))?"
)
_OF_SCHOOL = re.compile(r"\s(?:[Tt]rường|[Nn]hà trường)$")
_LONG = r"(?:Giáo dục và Đào tạo|GD\s?&\s?ĐT|GDĐT|GD-ĐT)"


def infer_issuer(header: Header, signers: Sequence[dict[str, Any]], found: Sequence[Passage]) -> str | None:
    """The issuer's name written out, with its place where the text gives it; None when nothing tells."""
    text = "\n".join(passage.text for passage in found)
    named = _from_agencies(header, text) if header.agency else ""
    if named and _NAMELESS.fullmatch(named) is None:
        # A header in two narrow columns leaves out of which place; its day and the body say it.
        return f"{named} {_place('ủy ban', named, text, header.place)}".strip() if named == _KINDS["ủy ban"] else named
    roles = " ".join(str(signer["role"]) for signer in signers).upper()
    kind = _kind(header.number or "", roles, text)
    made = maker(found) if not roles and kind in ("trường", None) else None
    if made is not None:
        # "Công đoàn trường lập kế hoạch" leaves out of which school, which the title says.
        named_school = school(text) if _OF_SCHOOL.search(made) else None
        return f"{_OF_SCHOOL.sub('', made)} {named_school}" if named_school else made
    if kind == "trường":
        return school(text)
    if kind is None:
        return None
    name = _KINDS[kind]
    place = _place(kind, name, text, header.place)
    return f"{name} {place}".strip() if place else name


def _from_agencies(header: Header, text: str) -> str:
    """One agency, or those that issue a joint document together where each has a line of its own."""
    lines = [agency for line in header.agency for agency in _side_by_side(line)]
    starts = [index for index, line in enumerate(lines) if _AGENCY.match(line.upper())]
    joint = re.search(r"liên|phối hợp", header.type or "", re.IGNORECASE)
    if not joint or len(starts) < 2 or any(" - " in line for line in lines):
        # A Cục has numbers of its own; under the ministry's it signs for the ministry.
        own = [line for line in header.agency if not (issuer_of_code(header.number or "") and line.upper().startswith("CỤC "))]
        return _from_agency(own or header.agency, text)
    ends = [*starts[1:], len(lines)]
    return " - ".join(_from_agency(lines[a:b], text) for a, b in zip(starts, ends, strict=True))


def _side_by_side(line: str) -> list[str]:
    """The agencies that stand on one line with dashes between them; a dash inside one name parts nothing."""
    parts = line.split(" - ")
    return parts if all(_AGENCY.match(part.upper()) for part in parts) else [line]


def _from_agency(lines: Sequence[str], text: str) -> str:
    """The agency's own name: the last of the header's agencies, with the region of the one above it."""
    starts = [index for index, line in enumerate(lines) if _AGENCY.match(line.upper())] or [0]
    # A department of a ministry signs for the ministry, under the ministry's number.
    while len(starts) > 1 and re.match(r"(?:VỤ|VĂN PHÒNG|THANH TRA)\b", lines[starts[-1]].upper()):
        lines = lines[: starts.pop()]
    # "LIÊN ĐỘI TRƯỜNG TH&THCS" below its school leaves out which one it is.
    body = _BODY.fullmatch(" ".join(lines[starts[-1] :]).upper())
    if body is not None and len(starts) > 1 and re.match(r"TRƯỜNG\s", lines[starts[-2]].upper()):
        lines = [*lines[: starts[-2]], " ".join([body["name"], *lines[starts[-2] : starts[-1]]])]
        starts = starts[:-1]
    # Two agencies side by side each have their province below them: it is named once.
    own = list(dict.fromkeys(lines[starts[-1] :]))
    above = lines[: starts[-1]]
    name = expand(" ".join(own))
    # The body writes the agency's name in its own case; capitals alone do not tell it.
    found = (match[0] for match in re.finditer(re.escape(name), expand(text), re.IGNORECASE))
    written = next((words for words in found if not _shouts(words)), None)
    if written is None:
        own_name = cased(name.upper() if all(line.isupper() for line in own) else name)
    else:
        own_name = written[:1].upper() + written[1:]
    if above and above[0].upper().startswith("ĐỘI T"):
        own_name = re.sub(r"^Hội đồng (?=tỉnh|thành|huyện|quận|thị|xã|phường)", "Hội đồng Đội ", own_name)
    region = next((match for line in above if (match := _REGION.search(line.upper()))), None)
    if region is None or not re.match(r"(?:Sở|Phòng)\b", own_name) or _REGION.search(own_name.upper()):
        return own_name
    return f"{own_name} {place_cased(region[0])}"


def _shouts(words: str) -> bool:
    """Whether a name stands in capitals, as in a title, whatever abbreviation in it was written out."""
    parts = words.split()
    return parts[0].isupper() and parts[-1].isupper()


def _kind(number: str, roles: str, text: str) -> str | None:
    """Which kind of agency: by the code of the number, else by the function of the signatory."""
    code = number.upper()
    if re.search(r"(?<![A-ZĐ])(?:SG?D*Đ?\W?&?ĐT|SGD)", code):
        return "sở"
    if re.search(r"PGD", code):
        return "phòng"
    if "BGD" in code:
        return "bộ"
    if "UBND" in code:
        return "ủy ban"
    if "CĐN" in code:
        return "công đoàn"
    if "HIỆU TRƯỞNG" in roles:
        return "trường"
    if "TRƯỞNG PHÒNG" in roles:
        return "phòng"
    if "CHỦ TỊCH" in roles:
        return "ủy ban" if re.search(r"UBND|Ủy ban nhân dân", text) else None
    if "GIÁM ĐỐC" in roles:
        return "sở"
    return "trường" if not roles and names_school(text[:2000]) else None


def _place(kind: str, name: str, text: str, place: str | None) -> str:
    """The place behind an agency's name: as the text writes it, else that of the header."""
    short = name.split(maxsplit=1)[0]
    pattern = rf"{short}\s+{_LONG}(?:\s+\([^)]*\))?\s+(?P<place>(?:thành phố|tỉnh|quận|huyện|thị xã|Thành phố|Tỉnh)[ ]{_PLACE})"
    if kind in ("sở", "phòng"):
        found = Counter(match["place"] for match in re.finditer(pattern, text))
        if found:
            return found.most_common(1)[0][0]
    if place is None or kind == "bộ":
        return ""
    # `Hoá` and `Hóa` are one name.
    either = re.sub(r"(?:o[àáảãạ]|[òóỏõọ]a)", lambda sign: f"(?:{sign[0]}|{_OTHER_TONE[sign[0]]})", re.escape(place))
    named = re.search(rf"(?:thành phố|tỉnh|quận|huyện|thị xã)\s+{either}", text)
    return named[0] if named else place
