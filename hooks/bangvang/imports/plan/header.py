"""The official header: number, kind, place, date, agency, title and addressees, in one column or two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.dates import Date
from bangvang.imports.plan.header_addressees import add_addressees, addressees_in
from bangvang.imports.plan.header_agency import DECIDES, HEADED, is_agency
from bangvang.imports.plan.header_columns import columns
from bangvang.imports.plan.header_number import NUMBER_AND_DAY, own_number
from bangvang.imports.plan.header_record import Header
from bangvang.imports.plan.header_title import opens_subject, title_from, title_repeats
from bangvang.imports.plan.numbers import is_letter, type_of
from bangvang.imports.plan.page_stamps import is_stamp
from bangvang.imports.plan.worded_dates import in_figures
from bangvang.outline import Line, plain
from bangvang.outline.document_kinds import TYPES, is_type

_NUMBER = re.compile(r"\W*Số(?:/No)?\s*:?\s*(?P<number>.*)$", re.IGNORECASE)
_DATE = re.compile(
    r"(?P<place>(?:quận|phường|khu vực)\s+\d{1,2}[A-Z]?|[^,\d]{2,40}),\s*(?:ngày|"
    r"tháng)\s*[\s.…_]*(?P<day>\d{1,2})?[\s.…_]*(?:tháng\s*[\s.…_]*(?P<month>\d{1,2})?[\s.…_]*)?"
    r"năm\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
#: `Suối Mơ ngày 09 tháng 9 năm 2024`: the comma is forgotten, and each word of the place has its capital.
_NO_COMMA = re.compile(
    r"(?P<place>(?:[^\W\d_a-z][\w'’]*\s+){1,4})ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})"
)
#: `Suối Mơ, ngày 9/9/2024`, with the day in figures.
_SHORT_DATE = re.compile(
    r"(?P<place>[^\W\d_][^,\d]{1,40}),\s*(?:ngày\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
# A scan may read a letter as a figure: `Độc 1ập`.
_NATION = re.compile(
    r"\W*(?:CỘNG H\w+ XÃ HỘI|Độc [l1I|]ập\s*(?:[-–]|Tự do)|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH\W*$)", re.IGNORECASE
)
#: Beside an agency, where the state's name stands on other papers; above one it is the higher agency.
_UNION = re.compile(r"\W*ĐỘI (?:TNTP|THIẾU NIÊN TIỀN PHONG)\s+HỒ CHÍ MINH\W*", re.IGNORECASE)
# What a narrow column leaves of the state's name on its second line.
_NATION_REST = ("NAM", "VIỆT NAM", "NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆT NAM")
#: `THÔNG BÁO SỐ 2` is the second of a contest.
_COUNTED = re.compile(r"\A\s*SỐ\s+\d{1,3}(?=\W*\Z)")
_ADDRESS = re.compile(r"\W*Kính g[ửở]i\s*:?\s*", re.IGNORECASE)
_RULE = re.compile(r"[\s_\-–—=*.~─|]+")
_TYPE_NAMES = {name: name.capitalize() for name in TYPES}


def read_header(front: Sequence[Line]) -> Header:
    """Read the lines before the body; what fits nowhere is kept in `unread`."""
    header = Header()
    zone = "agency"
    for line in front:
        for part in columns(line.text):
            zone = _read_part(header, Line(line.line, part.strip("#* ")), zone)
    if not (header.number or header.names_state or header.date or header.type or any(map(is_agency, header.agency))):
        header.title_lines = [*_above(front, header.agency), *header.title_lines]
        header.agency = []
    header.title = title_from([words for _, words in header.title_lines])
    if header.type is None and header.number is not None:
        header.type = type_of(header.number) or ("Công văn" if is_letter(header.number) else None)
        header.type_inferred = header.type is not None
    return header


def complete_from(header: Header, back: Sequence[Line]) -> list[Line]:
    """Take place and date from the closing lines where the header has none; returns the lines that are left."""
    if header.date is not None:
        return list(back)
    for line in back:
        words = in_figures(plain(line.text).strip(" .*"))
        dated = _DATE.fullmatch(words) or _SHORT_DATE.fullmatch(words)
        if dated is not None:
            _date(header, line, dated)
            return [other for other in back if other is not line]
    return list(back)


def _read_part(header: Header, line: Line, zone: str) -> str:
    """Read one column of one line; returns the zone that the next one is in."""
    text = line.text
    header.names_state = header.names_state or _NATION.match(text) is not None
    of_state = _NATION.match(text) is not None or (header.names_state and text in _NATION_REST)
    of_state = of_state or bool((header.agency or header.number) and _UNION.fullmatch(text))
    if not text or _RULE.fullmatch(text) or of_state or is_stamp(text):
        return zone
    if header.number is None and (number := _NUMBER.match(text)) and _number(header, line, number["number"]):
        return zone
    dated = _DATE.search(text) or _SHORT_DATE.fullmatch(text.strip(" .")) or _without_comma(text)
    if dated is not None and header.date is None and (zone != "title" or dated.end() > len(text) - 3):
        _date(header, line, dated)
        return zone
    address = _ADDRESS.match(text)
    if address is not None:
        header.addressees += addressees_in(text[address.end() :].strip(" ;."))
        header.last_addressed = text
        return "addressees"
    if zone == "addressees" and header.type is not None and is_type(text):
        return "unread"  # a page repeats its title below the addressees
    if zone == "addressees":
        add_addressees(header.addressees, header.last_addressed, text)
        header.last_addressed = text
        return zone
    if opens_subject(text) and (zone != "title" or header.type is None):
        header.type = header.type or "Công văn"
        header.begin_title(is_agency)
        header.title_lines.append((line.line, text))
        return "title"
    settled = header.number is not None or header.date is not None
    # A page of the web has the title above all, too: the one below number and day is the document's.
    again = settled and not header.titled_below
    kind = _kind(text) if zone in ("agency", "title") or header.type is None or again else None
    repeats = kind is not None and any(title_repeats(said, header.title_lines) for said in (text, text[len(kind) :]))
    if kind is not None and (not header.title_lines or zone == "agency" or text == kind or again or repeats):
        header.begin_title(is_agency)
        header.type, header.titled_below = _TYPE_NAMES[kind], settled
        rest = _COUNTED.sub("", text[len(kind) :]).strip(" :-")
        if rest:
            header.title_lines.append((line.line, rest))
        return "title"
    return _other(header, line, zone)


def _above(front: Sequence[Line], capitals: Sequence[str]) -> list[tuple[int, str]]:
    """The first lines of a text that has no header at all, with their places: no agency's name but a title."""
    return [(line.line, text) for line in front if (text := line.text.strip("#* .…")) in capitals]


def _without_comma(text: str) -> re.Match[str] | None:
    """A place and day that nothing parts; a day that is celebrated has small letters before it."""
    dated = _NO_COMMA.fullmatch(text.strip(" ."))
    return dated if dated is not None and all(word[0].isupper() for word in dated["place"].split()) else None


def _kind(text: str) -> str | None:
    """The kind of document that a line opens with, in capitals."""
    if not is_type(text):
        return None
    return next(name for name in sorted(TYPES, key=len, reverse=True) if text.upper().startswith(name))


def _other(header: Header, line: Line, zone: str) -> str:
    """Agency lines stand above, title lines below the number and date."""
    settled = header.number is not None or header.date is not None
    text = line.text
    capitals = text.upper() == text
    if zone == "title" and header.type in ("Quyết định", "Nghị quyết") and capitals and DECIDES.match(text):
        return "unread"
    if zone == "unread":
        return zone
    if zone == "title" or (zone == "agency" and settled and not is_agency(text)):
        header.title_lines.append((line.line, text))
        return "title"
    if zone == "agency" and (capitals or is_agency(text)):
        if re.match(r"(?:PHÁT ĐỘNG|TRIỂN KHAI|TỔ CHỨC|HƯỞNG ỨNG|VỀ\b|THI ĐUA)", text.upper()):
            header.title_lines.append((line.line, text))
            return "title"
        # "TRƯỞNG KHỐI: TRƯỜNG …", "TRƯỜNG … (Cụm trưởng)" say who heads the agency.
        if not HEADED.search(text.upper()):
            header.agency.append(text.rstrip(".…-_ "))
        return zone
    header.title_lines.append((line.line, text))
    return "title"


def _number(header: Header, line: Line, words: str) -> bool:
    """Take the document's own number, and the day where it stands behind it; one without digits keeps its code."""
    dated = NUMBER_AND_DAY.fullmatch(words.strip())
    words = dated["number"] if dated else words
    header.number = own_number(words)
    if header.number is None:
        return False
    header.number_wording, header.number_line = words.strip(), line.line
    if dated is not None and header.date is None:
        _date(header, line, dated)
    return True


def _date(header: Header, line: Line, found: re.Match[str]) -> None:
    """Take place and date; a day or month that is left blank is not known."""
    header.place = (found["place"] or "").strip(" .…_*") or None
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] and month else None
    header.date_line, header.date_is_whole = line.line, day is not None
    try:
        header.date = Date(int(found["year"]), month, day)
    except ValueError:
        header.date_is_whole = False
        header.date = Date(int(found["year"]))
