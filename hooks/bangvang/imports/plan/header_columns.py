"""The columns of a header's line, whether tabs, spaces, strokes or nothing at all stands between them."""

from __future__ import annotations

import re

from bangvang.imports.plan.name_word import LOWER, NAME
from bangvang.imports.plan.worded_dates import in_figures
from bangvang.outline import plain

_GAP = re.compile(r"\t+|\s{2,}|\s+\|\s+|^\|\s*|\s*\|$")
# What is left blank for a pen is no gap between columns.
_BLANK_NUMBER = re.compile(
    r"(?:^|(?<=\s\s)|(?<=\t)|(?<=\|\s))(Số(?:/No)?(?:\s*:)?)\s*([\d.…_]*)\s*([/–-]\s?[A-ZĐƯ]{2})", re.IGNORECASE
)
_BLANK_DATE = re.compile(
    r"(,(?=\s+ngày\b)|\bngày|\btháng|\b\d{1,2}(?=\s+(?:tháng|năm)\b))\s{2,}(?=\d|[.…_]|ngày|tháng|năm)", re.IGNORECASE
)
#: The text of a PDF often keeps one space of what parted two columns: the state's name, its motto, the place and day.
#: A title may celebrate the "Quốc khánh nước Cộng hòa …".
_ONE_SPACE = re.compile(
    r"(?<=\S)(?<!NƯỚC)(?<!nước)\s(?=(?i:CỘNG H\w{2} XÃ HỘI CHỦ NGHĨA VIỆT NAM)\W*$|"
    r"(?i:Độc [l1I|]ập\s?[-–]?\s?Tự do\s?[-–]?\s?Hạnh phúc)\W*$|(?:ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH)\W*$)"
    r"|(?<=\S)(?<!Số:)(?<!Số)\s(?=[^\W\d_][^\W\d_.]*(?:\s[^\W\d_]+){0,4},\s*ngày\s[^;]{0,12}tháng\b[^;]{0,12}năm\b[^;]{0,6}$)"
    r"|(?<=\S)\s(?=Số\s*:\s*[\d.…_]*\s?[/-]\s?[A-ZĐ][\w&./-]*$)"
    r"|(?<=năm\s\d{4})\s(?=(?:DỰ THẢO\s+)?[A-ZĐ]{2,}\s[A-ZĐ]{2,})|(?<=DỰ THẢO)\s(?=[A-ZĐ])",
)
#: Two agencies on one line, the higher one first: `UBND XÃ SUỐI MƠ TRƯỜNG THCS HOA MAI`.
_BELOW = re.compile(
    r"(?P<above>(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|SỞ|PHÒNG|LIÊN ĐOÀN LAO ĐỘNG|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ)\s(?!TRƯỜNG)\S.*?)"
    r"\s(?P<own>(?:(?:LIÊN ĐỘI|CHI BỘ|ĐOÀN|CÔNG ĐOÀN)\s)?TRƯỜNG\s(?:THCS|THPT|TH|MN|PT\w*|MẦM|MẪU|TIỂU|TRUNG)\b.*|CĐCS\s.*|"
    r"(?<!SỞ )(?<!PHÒNG )(?:SỞ|PHÒNG)\s(?:GD|GIÁO DỤC)\s?.*)"
)
#: Two blanks inside a name: `Trường THCS  Hoa Mai`.
_IN_NAME = re.compile(
    r"(?<=\w)[ ]{2}(?=[^\W\d_a-z][^\W\d_A-Z])(?!Độc lập|Cộng|Đảng|Đoàn|Đội|Số\b|V/v|[^\W\d_][^,\d]{1,40},\s*ngày\b)"
)
#: Two blanks amid a phrase: a column begins with a capital, a subject with its mark.
_GOES_ON = re.compile(rf"(?<=[\w,]) {{2}}(?=[{LOWER}]+(?:[\s.,;]|$))(?!v/v|về việc)")
_SUBJECT = re.compile(r"\W*V/v\s", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"\W*Số(?:/No)?\s*:?\s*(?:(?:\S*|[\s.…_]*)\s?[/-]\s?[\w&./]+(?:\s?-\s?[\w&./]+)*)$", re.IGNORECASE)


#: A page of the web lost the line break: `ĐỘI TNTP HỒ CHÍ MINHLIÊN ĐỘI TRƯỜNG TH …`, `ĐẢNG BỘ XÃ ĐỒI SIMCHI BỘ TRƯỜNG …`.
_LOST_BREAK = re.compile(
    rf"(?<=HỒ CHÍ MINH)(?=(?:LIÊN ĐỘI|HỘI ĐỒNG ĐỘI|TRƯỜNG)\s)|"
    rf"(?<=[^\W\d_{LOWER}])(?=(?:CHI BỘ|LIÊN ĐỘI|CÔNG ĐOÀN|TRƯỜNG|PHÒNG GIÁO|SỞ GIÁO|CỘNG H\w{{2}} XÃ HỘI CHỦ)\s)"
)


#: `Số: 12/KH-THCSĐồi Cọ, ngày …`: the place follows the code at once; one plain small letter may be the code's own.
_GLUED_PLACE = re.compile(
    r"(?P<code>\bSố\s*:?\s*[\d.…_]*\s?[/-]\s?[A-ZĐ][A-ZĐ\d&./-]*)"
    rf"(?P<place>(?=.(?:[{LOWER}]{{2}}|(?![a-z])[{LOWER}])){NAME}(?:\s[^\W\d_]+){{0,4}}\s?,?\s*(?:ngày\s*)?\d{{1,2}}\s*(?:tháng|[/.-])\s*\d)"
)


def columns(line: str) -> list[str]:
    """The parts of a line that are columns of their own, without the space around them."""
    line = _GLUED_PLACE.sub(r"\g<code>   \g<place>", _LOST_BREAK.sub("   ", line))
    text = _BLANK_DATE.sub(r"\1 ", _BLANK_NUMBER.sub(r"\1 \2\3", in_figures(plain(line).strip())))
    parts = [part.strip() for part in _GAP.split(_GOES_ON.sub(" ", _IN_NAME.sub(" ", text))) if part.strip("* ")]
    return [piece for part in parts for piece in _parted(part)]


def _before_place(left: str, right: str) -> bool:
    """Whether a place and day stand in a column of their own: behind a number, an agency in capitals or a subject."""
    if _OWN_NUMBER.fullmatch(left):
        return True
    place = right.partition(",")[0].split()
    named = all(word[:1].isupper() and not word.isupper() for word in place)
    # "A Lưới" is one name.
    return named and ((left.isupper() and " " in left) or _SUBJECT.match(left) is not None)


def _parted(text: str) -> list[str]:
    """Two columns that one space parts; a place and day only behind a number."""
    gap = _ONE_SPACE.search(text)
    while gap is not None and "," in text[gap.end() :] and not _before_place(text[: gap.start()], text[gap.end() :]):
        gap = _ONE_SPACE.search(text, gap.end())
    if gap is not None:
        return [*_parted(text[: gap.start()]), *_parted(text[gap.end() :])]
    below = _BELOW.fullmatch(text)
    return [text] if below is None else [below["above"], below["own"]]
