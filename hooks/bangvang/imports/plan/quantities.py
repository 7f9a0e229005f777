"""Figures of a text as written: percentages, ratios and counts with their bounds; dates and numbers of documents are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.plan.figure_words import (
    AFTER,
    bound_before,
    grows,
    grows_to,
    is_class,
    is_named,
    range_of,
    sign_of,
)
from bangvang.imports.plan.figures import FIGURE, Figure, number_of, worded
from bangvang.imports.plan.numbers import NUMBER, TIME
from bangvang.imports.plan.percentages import percentage
from bangvang.imports.plan.prose_dates import spot_dates
from bangvang.imports.plan.stretches import Stretches
from bangvang.imports.plan.units import known_unit, unit_at, with_per

_START = re.compile(rf"(?<![\w.,/:])(?P<value>{FIGURE})(?!(?!(?:đ|kg|m2|m²)(?!\w))[\w:]|[.,]\d)")
_PERCENT = re.compile(r"\s*(?P<sign>%|phần trăm|‰)", re.IGNORECASE)
_UPPER = re.compile(
    rf"(?P<words>\s*%?\s*(?:đến|tới|[-–—])\s*(?:dưới\s+|trên\s+)?(?P<value>{FIGURE}))(?![\w/]|[.,]\d)", re.IGNORECASE
)
_OVER = re.compile(rf"\s*/\s*(?P<value>{FIGURE})(?![\w/-]|[.,]\d)")
#: `2/3 số trường`: of all of them.
_OF_ALL = re.compile(
    r"\s+(?:tổng số(?=\s*(?:[.,;)]|$))|(?:(?:tổng\s+)?số|(?=(?:lượng|khối lượng|diện tích|nhu cầu|kinh phí)\s))\s*(?=[a-zđ]))"
)
#: Nouns that mostly name a part of the plan; behind a bound or among aims they count: `ít nhất 02 đợt thi đua`.
_SELDOM = re.compile(r"\s+(?P<unit>(?:kỳ|ngày|phiên|khóa|khoá|đợt)/[a-zà-ỹđ]+|đợt|nội dung|môn)(?!\w)", re.IGNORECASE)
#: Of titles a plan may say how many without a noun: `CSTĐ cấp tỉnh: 01.`
_TITLED = re.compile(
    r"(?:CSTĐ|Chiến s[ĩỹ] thi đua|LĐTT|Lao động tiên tiến|Bằng khen|Giấy khen|Cờ thi đua|GVDG|GVG|HSG|"
    r"[Gg]iáo viên (?:dạy )?giỏi|[Hh]ọc sinh giỏi)[^:;.,\d]{0,30}:\s*$"
)
_CLAUSE_END = re.compile(r"\s*(?:[.;,)](?!\d)|$)")
_PARTED = re.compile(r"(?:chia|gồm|làm|thành|có)\s*(?:làm|thành|ra)?\s*$", re.IGNORECASE)
#: What has a number in its name: lessons in the morning and in the afternoon.
_NAMED = re.compile(r"học\s+0?2\s+buổi\s*/\s*(?:1\s+)?ngày", re.IGNORECASE)
#: A mark that stands for itself at the head of a passage: `1.2 Đổi mới …`; a decimal has a comma.
_MARK = re.compile(r"\A\W*\d{1,2}\.\d{1,2}\s*(?=[^\W\d_a-zđ])")
_NO_RATIO = re.compile(r"\s*(?:âm lịch|ÂL|AL|dương lịch|DL|lần\s+thứ)(?!\w)")


def figures(text: str) -> list[Figure]:
    """All figures of a text, in order."""
    dates = [(date.start, date.end) for date in spot_dates(text) if not may_be_ratio(text, date.start, date.end)]
    taken = Stretches([match.span() for pattern in (NUMBER, TIME, _NAMED, _MARK) for match in pattern.finditer(text)] + dates)
    found: list[Figure] = []
    position = 0
    for match in sorted([*_START.finditer(text), *worded(text)], key=lambda match: match.start()):
        if match.start() < position or match.start() in taken:
            continue
        position = match.end()
        figure = _figure(text, match, found)
        if figure is not None:
            found.append(figure)
            position = max(position, figure.end)
        elif found:
            position = max(position, found[-1].end)
    return found


def may_be_ratio(text: str, start: int, end: int) -> bool:
    """Whether `12/12` is a ratio rather than a day: it has a unit or a percentage of its own."""
    written = re.fullmatch(r"(\d{1,2})/(\d{1,2})", text[start:end])
    if written is None or _NO_RATIO.match(text, end):
        return False
    before = text[max(0, start - 12) : start].lower()
    if re.search(r"ngày\s*$|dịp\s*$|lễ\s*$", before):
        return False
    # "26/3 Tổ chức …": a capital begins a sentence of its own.
    opens = re.match(r"\s+[^\W\d_a-zđ][^\W\d_A-Z]", text[end:]) is not None
    unit = _unit_behind(text, end) if known_unit(text, end) and not opens else None
    share = re.match(r"[^;.]{0,30}?\d%", text[end:])
    return bool(
        (unit and unit[0] not in ("đợt", "lễ"))
        or _OF_ALL.match(text, end)
        or re.match(r"\s+(?:xếp )?loại\b", text[end:])
        or (written[1] == written[2] and re.match(r"\s+(?:tháng|tuần|buổi)\b", text[end:]))
        or (share and re.search(r"đạt|có|:|\($", before))
    )


def _unit_behind(text: str, position: int) -> tuple[str, int] | None:
    """The unit behind a number and a space."""
    space = re.compile(r"\s+").match(text, position)
    return unit_at(text, space.end()) if space else None


def _figure(text: str, match: re.Match[str], found: Sequence[Figure]) -> Figure | None:
    """What a number is: a ratio, a percentage or a count; None for a number that names something."""
    before = text[max(0, match.start() - 80) : match.start()]
    word, length = bound_before(before)
    start = match.start() - length
    over = _OVER.match(text, match.end())
    if over is not None:
        return _ratio(text, match, over, (start, word))
    upper = _UPPER.match(text, match.end())
    if upper is not None and number_of(upper["value"]) <= number_of(match["value"]):
        upper = None
    if word == "từ" and (grows(text, match.end()) or (upper and grows_to(text, match.end(), before))):
        return None
    share = _PERCENT.match(text, upper.end() if upper else match.end())
    if share is not None:
        return percentage(text, match, upper, share, (start, word), found)
    return _count(text, match, upper, (start, word))


def _ratio(text: str, match: re.Match[str], over: re.Match[str], bound: tuple[int, str]) -> Figure | None:
    """`386/478 trường`: not a rank (`thứ 5/28`), a fraction (`giảm 1/3`) or a part of a number."""
    before = text[max(0, match.start() - 80) : match.start()]
    numerator, denominator = number_of(match["value"]), number_of(over["value"])
    if not isinstance(numerator, int) or not isinstance(denominator, int) or not denominator:
        return None
    rank = re.search(r"(?:thứ|thứ tự\s*:?|hạng\s*:?|vị thứ\s*:?|top|tăng|giảm|ngày|hơn)\s*$", before, re.IGNORECASE)
    # "nhiều hơn 1/3" compares, "hơn 2/3 số đơn vị" counts.
    if (rank and not (rank[0].strip() == "hơn" and _OF_ALL.match(text, over.end()))) or is_named(before):
        return None
    unit, end = None, over.end()
    space = re.compile(r"\s+(?:(?:tổng\s+)?số\s+)?").match(text, end)
    if space is not None:
        named = unit_at(text, space.end())
        timed = re.compile(r"(?:tháng|tuần|ngày|năm)(?!\w)").match(text, space.end())
        if named is not None:
            unit, end = named
        elif timed is not None:
            unit, end = timed[0], timed.end()
        another = re.compile(r",\s+").match(text, end) if unit else None
        second = unit_at(text, another.end()) if another else None
        if second is not None and re.match(r"\s+(?:đạt|được|có|hoàn thành)\b", text[second[1] :]):
            unit, end = text[space.end() : second[1]], second[1]
    follows = re.match(r"\s*(?:tổng số\s*)?(?:[,;.)(]|$|chiếm|đạt|=|được|có|hoàn thành|loại|xếp)", text[end:])
    if unit is None and not follows:
        return None
    start, word = bound
    return Figure(start, end, match.start(), numerator, unit, sign_of(word), numerator, denominator)


def _count(text: str, match: re.Match[str], upper: re.Match[str] | None, bound: tuple[int, str]) -> Figure | None:
    """A number with the noun that it counts."""
    start, word = bound
    before = text[max(0, match.start() - 40) : match.start()]
    padded = match["value"].startswith("0")
    if is_named(before) or before.endswith(("“", '"', "‘")) or (not padded and is_class(before, text, match.end())):
        return None
    end = upper.end() if upper else match.end()
    plus = re.compile(r"\s*trở (?:lên|xuống)", re.IGNORECASE).match(text, end)
    named = _unit_behind(text, plus.end() if plus else end)
    if named is None:
        direct = re.compile(r"(?:đ|đồng|kg|m2|m²|em|GV|HS)(?!\w)").match(text, end)
        named = with_per(text, match.end() if upper is None else end, direct.end()) if direct else None
    seldom = _SELDOM.match(text, end) if named is None else None
    if seldom is not None and not _PARTED.search(before):
        named = seldom["unit"], seldom.end()
    titled = named is None and _TITLED.search(before) is not None and _CLAUSE_END.match(text, end) is not None
    if named is None and not titled:
        return None
    unit, end = named or (None, end)
    after = plus or AFTER.match(text, end)
    end = max(end, after.end()) if after else end
    sign = sign_of(after[0].strip(" ()").lower() if after else word)
    limit = range_of(word, upper["words"]) if upper else sign
    seldom_aim = titled or (seldom is not None and not word)
    return Figure(start, end, match.start(), number_of(match["value"]), unit, limit, seldom=seldom_aim)
