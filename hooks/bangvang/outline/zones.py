"""Where the body of an official text begins: its header, title and addressees lie before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.outline.document_kinds import is_subject, is_type
from bangvang.outline.lines import SourceLine, goes_on_span, is_rule
from bangvang.outline.markers import read_marker

_BASIS = re.compile(
    r"(?:Căn cứ|Thực hiện|Theo|Xét|Nhằm|Để|Tiếp tục|Triển khai|Hưởng ứng|Trên cơ sở|Phát huy|Năm|"
    r"Chào mừng|Được sự|Kính thưa|Với|Vừa qua|Trong|Nhân dịp|Lập thành tích|Sau khi|Tiếp theo|Hướng tới)\b"
)
#: A page's story opens with its day: `Sáng 22/01, Hội Nông dân xã …`.
_STORY = re.compile(r"(?:(?:Sáng|Trưa|Chiều|Tối)\s+(?:ngày\s+)?|Ngày\s+)\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s*,\s+(?=\w)")
#: What a plan rests on, as a whole sentence: below the first line of a title it is none of it.
_RESTS_ON = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Được sự|Nhằm|Thiết thực)\b")
_SCHOOL_YEAR = re.compile(r"\W*Năm học\s*:?\s*\d{4}\s*[-–]\s*\d{4}\W*", re.IGNORECASE)
#: What a body may begin with though no sentence: the head of a table, a time or place behind its name.
_OPENS_AT_ONCE = re.compile(
    r"(?:STT|TT|Số TT)(?:\W|$)|(?:Thời gian|Địa điểm)(?:\s[^\d:]{2,20})?\s*:\s*\S"
)
#: The topic of a month below a title is none of it; a theme is none behind a blank line.
_MONTHLY = re.compile(r"(?:Chủ điểm|CHỦ ĐIỂM)(?:\s[^\d:]{2,30}\d{0,2})?\s*:\s*\S")
_THEME = re.compile(r"(?:Chủ đề|Khẩu hiệu|Phương châm)(?:\s[^\d:]{2,30})?\s*:\s*\S")
_DOTTED = re.compile(r"(?:\.{2,}|…)\W*$")
_ADDRESS = re.compile(r"\W*Kính g[ửở]i\b", re.IGNORECASE)
_HEADER = re.compile(
    r"\W*(?:CỘNG H[OÒ]?[ÀA]? XÃ HỘI|Độc [l1I|]ập\s*(?:[-–]|Tự do)|ĐẢNG CỘNG SẢN|(?:Số|Số/No)\s*:|"
    r"Số\s+\d*\s*/|Số\s+\d+\s+(?-i:[A-ZĐ]{2}))",
    re.IGNORECASE,
)
#: What parts the columns of a header.
_GAP = re.compile(r"\t+|\s{3,}|\s*\|\s*")
#: A place and a day, as above a title or a signature.
PLACED = re.compile(
    r".{2,40},\s*(?:ngày\b.{0,20}\btháng\b.{0,12}\bnăm\b.{0,6}|(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$)", re.IGNORECASE
)
#: The state's name stands at a document's head: what a page of the web has above it is no body.
_STATE = re.compile(r"(?:\W*|.{0,70}?[|\t]\s*)CỘNG H\w{2} XÃ HỘI CHỦ NGHĨA\b")
#: A document's own number, with its code.
_OWN_NUMBER = re.compile(r"\W*Số(?:/No)?\s*:?\s*[\d.…_]*\s*[/-]\s*(?-i:[A-ZĐ])", re.IGNORECASE)
_PAGE_TOP = 16
#: So many lines the number, the day and the title of one document stand apart at most.
_NEAR = 8
_TITLE_LIMIT = 260
_ASIDE = 100
_LEAD = 50
#: A title's later lines are shorter than a sentence on which the plan rests.
_SENTENCE = 150


def body_start(lines: Sequence[SourceLine]) -> int:
    """The index of the first line of the body; the header lies before it.

    Title lines carry no full stop and follow the kind of the document, addressees follow "Kính gửi"; the body
    begins with its basis, its first number or its first whole sentence.
    """
    titled = addressed = listed = False
    state = _page_top(lines)
    for index, line in enumerate(lines[:80]):
        if index < state:
            continue
        text, whole = line.text, _paragraph(lines, index)
        bare = text.strip("*# ")
        if _ADDRESS.match(text):
            addressed = True
            continue
        if titled and (_OPENS_AT_ONCE.match(bare) or _MONTHLY.match(bare) or (line.after_blank and _THEME.match(bare))):
            return index
        titled = titled or is_type(bare) or is_subject(bare)
        if _is_header(text) or is_rule(text) or is_type(bare) or is_subject(bare):
            continue
        marker = read_marker(text, {})
        if addressed and _RESTS_ON.match(bare):
            return index
        if addressed and marker is not None and marker.kind in ("dash", "plus", "bullet", "star"):
            listed = True
            continue
        # A whole sentence below a list of addressees, or behind the full stop that ends them, is none of them.
        ended = listed or (addressed and lines[index - 1].text.endswith("."))
        # Below the rule that closes the cell of a list even a short one is none.
        apart = len(whole) > _ASIDE or (listed and is_rule(lines[index - 1].text))
        if ended and marker is None and bare[:1].isupper() and apart and whole.endswith((".", ":")):
            return index
        if marker is not None and marker.kind != "footnote":
            return index
        announces = len(whole) > 60 and whole.endswith(":")
        if addressed and len(whole) < 160 and not announces and not _BASIS.match(bare):
            continue
        if addressed and announces and bare[:1].isupper():
            return index
        if titled and _leads_on(bare) and not _is_below_type(lines, index):
            return index
        if _SCHOOL_YEAR.fullmatch(bare) or (_DOTTED.search(bare) and len(bare) < _SENTENCE):
            continue
        if _opens_body(bare, whole, below_type=_is_below_type(lines, index), after_blank=lines[index].after_blank):
            return index
        if titled and _follows_capitals(lines, index) and len(whole) > _ASIDE and whole.endswith("."):
            return index
    return 0 if not titled else _after_title(lines)


def _page_top(lines: Sequence[SourceLine]) -> int:
    """The index of the line that shows where a document begins below what a page of the web has above it."""
    top = range(min(_PAGE_TOP, len(lines)))
    state = next((index for index in top if _STATE.match(lines[index].text)), 0)
    numbered = next((index for index in top if _OWN_NUMBER.match(lines[index].text)), 0)
    near = lines[numbered : numbered + _NEAR]
    dated = any(PLACED.match(line.text) for line in near)
    titled = any(is_type(line.text.strip("*# ")) and len(line.text) < _ASIDE for line in near)
    return max(state, numbered) if dated and titled else state


def _paragraph(lines: Sequence[SourceLine], index: int) -> str:
    """The line with those that follow without a blank line, unmarked, as far as the next sentence of its own."""
    words = [lines[index].text]
    for line in lines[index + 1 :]:
        own = _RESTS_ON.match(line.text) is not None or len(line.text) > _SENTENCE
        marked = read_marker(line.text, {}) is not None and not goes_on_span(words[-1], line.text)
        if line.after_blank or own or marked or _opens_part(line.text):
            break
        words.append(line.text)
    return " ".join(words)


def _leads_on(text: str) -> bool:
    """Whether a line below the title leads to the contents: `… phát động phong trào thi đua với nội dung sau:`."""
    return text.endswith(":") and len(text) > _LEAD and text[:1].isupper() and not text.isupper()


def _opens_part(text: str) -> bool:
    """Whether a line opens a part of the header: what stands above it does not go on there."""
    of_header = any(map(_HEADER.match, _GAP.split(text))) or is_type(text) or is_subject(text)
    return bool(of_header) or any(opening.match(text) for opening in (_ADDRESS, PLACED, _STORY))


def _follows_capitals(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether the line above is a title in capitals: a whole sentence in small letters below it is none of it."""
    above = lines[index - 1].text
    return _is_header(above) and not is_type(above)


def _is_below_type(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether the line stands right below the kind of the document, rules between them aside."""
    before = index - 1
    while before >= 0 and is_rule(lines[before].text):
        before -= 1
    above = lines[before].text.strip("*# ") if before >= 0 else ""
    return is_type(above) and len(above) < 30


def _opens_body(text: str, whole: str, *, below_type: bool, after_blank: bool) -> bool:
    """Whether a header's next unmarked line is the first of the body."""
    finished = whole.rstrip("* ").endswith((".", ";", ":", ",", "!"))
    if finished and _STORY.match(text):
        return True
    if text.startswith(("Căn cứ ", "Hôm nay,")) or (_BASIS.match(text) and text.endswith((";", ","))):
        return True
    long = len(whole) > _SENTENCE
    if not below_type and ((_RESTS_ON.match(text) and (finished or long)) or (_BASIS.match(text) and finished and long)):
        return True
    if below_type or not after_blank:
        # Without blank lines the text below a kind of document is its title, whatever follows it.
        title = below_type and not after_blank and not _RESTS_ON.match(text)
        return finished and len(whole) > _TITLE_LIMIT and not title and not text[:1].islower()
    if _BASIS.match(text):
        return True
    return (finished and len(whole) > 15) or len(whole) > _TITLE_LIMIT


def _is_header(text: str) -> bool:
    """Whether a line belongs to the official header: state, agency, number, place and day."""
    letters = [sign for sign in text if sign.isalpha()]
    capitals = bool(letters) and sum(map(str.isupper, letters)) >= 0.9 * len(letters)
    placed = PLACED.match(text) is not None and not text.startswith("Hôm nay") and not _RESTS_ON.match(text)
    return bool(_HEADER.match(text)) or placed or (capitals and read_marker(text, {}) is None)


def _after_title(lines: Sequence[SourceLine]) -> int:
    """The line behind the title, in capitals or on one line, when nothing else shows where the body begins."""
    first = max(index for index, line in enumerate(lines[:80]) if is_type(line.text) or is_subject(line.text)) + 1
    behind = first
    while behind < len(lines) and (_is_header(lines[behind].text) or is_rule(lines[behind].text)):
        behind += 1
    return behind if behind > first else min(first + 1, len(lines))
