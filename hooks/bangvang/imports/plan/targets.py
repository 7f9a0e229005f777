"""Targets (chỉ tiêu): percentages, ratios and counts with what they measure, bounds, and targets by reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.numbers import NUMBER
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.tables import Row, cells_of, rows
from bangvang.imports.plan.target_labels import VERB, Figure, label_of

_BOUND = (
    r"(?P<bound>từ|trên|hơn|ít nhất|tối thiểu|không dưới|đạt từ|≥|>=|>|dưới|không quá|không vượt quá|tối đa|≤|<=|<|"
    r"khoảng)?"
)
_PERCENT = re.compile(
    rf"(?:{_BOUND}\s*)(?<![\d.,/])(?P<value>\d{{1,3}}(?:[.,]\d{{1,3}})?)\s*(?P<unit>%|phần trăm|‰)"
    r"(?:\s*(?P<after>trở lên|trở xuống))?",
    re.IGNORECASE,
)
_RATIO = re.compile(
    r"(?<![\d/.,-])(?P<numerator>\d{1,6})\s*/\s*(?P<denominator>\d{1,6})(?![\d/-])(?=\s*(?:,|;|\.|\)|\(|chiếm|đạt|=|"
    r"(?P<unit>[a-zđà-ỹ][^\d;.%()]{0,40}?)(?=\s+(?:đạt|được|có|chiếm|hoàn thành|là|=)|"
    r"[;.(]|,(?!\s(?:phường|thị trấn|xã|đơn vị|trung tâm))|$)))"
)
_UNITS = (
    r"xã|phường|trường|lớp|cơ sở|đơn vị|tập thể|cá nhân|giáo viên|học sinh|cán bộ|nhà giáo|sáng kiến|mô hình|giải pháp|"
    r"giải|huy chương|tiết mục|công trình|tiêu chí|điển hình|gương|lượt|bài viết|bài|cuộc|buổi|chi bộ|tổ|hồ sơ|phong trào|"
    r"đ/c|đồng chí|SKKN|giờ|điểm|chuyên đề|đề tài|tin, bài|tin bài|tin|phòng học|thư viện|nhà vệ sinh|hộ|người|em|đoàn viên|"
    r"đảng viên|tiết dạy|tiết|câu lạc bộ|chỉ tiêu|liên đội|thôn|bản|hộ gia đình|suất|lượt người|gia đình|"
    r"hoạt động|bộ|cây|sân chơi|phần việc|việc làm|ngày công|triệu đồng|máy tính|quyển sách|cuốn sách|lần"
)
_COUNT = re.compile(
    rf"(?:(?P<bound>từ|trên|ít nhất|tối thiểu|không dưới|không quá|không vượt quá|tối đa|dưới|có|đạt|được|"
    rf"tặng|≥|>=|hoàn thành xuất sắc|hoàn thành|giới thiệu|"
    rf"kết nạp|xây dựng|thành lập|phát triển|xây mới|làm mới|trồng thêm|trồng mới|trồng|trao|mở|tổ chức|hỗ trợ|vận động|"
    rf"bồi dưỡng|công nhận|viết|đăng)\s+(?:là\s+|(?P<from>từ)\s+)?|"
    rf"(?:^|(?<=[;:,] )))"
    rf"(?P<value>\d{{1,6}}(?:\.\d{{3}})*)(?P<upto>\s*(?:đến|[-–])\s*\d{{1,6}})?\s+"
    rf"(?P<unit>(?:{_UNITS})(?:/\s?(?:tháng|năm học|năm|học kỳ|kỳ|tuần|quý))?)"
    rf"(?:\s+(?P<after>trở lên|trở xuống))?(?!\w)",
    re.IGNORECASE,
)
# A second count shares the bound of the first: `không quá 05 cá nhân và 02 tập thể`.
_AND_COUNT = re.compile(rf"\s*(?:,|và)\s*(?P<value>\d{{1,6}})\s+(?P<unit>{_UNITS})(?!\w)", re.IGNORECASE)
# `12 lớp đạt …` opens a clause as an aim, in a plan, as much as `có 12 lớp đạt …` does.
_REACHES = re.compile(r"\s+(?:[^\s,;.:]+\s+){0,3}?(?:đạt|được công nhận|hoàn thành)\b")
_RATIO_INSIDE = re.compile(r"\s*\(\s*(?P<numerator>\d{1,6})\s*/\s*(?P<denominator>\d{1,6})\s*\)")
_LOOSE = re.compile(
    r"có|đạt|được|tặng|hoàn thành.*|giới thiệu|kết nạp|xây dựng|thành lập|phát triển|"
    r"xây mới|làm mới|trồng.*|trao|mở|tổ chức|hỗ trợ|vận động|bồi dưỡng|công nhận|viết|đăng",
    re.IGNORECASE,
)
# "tăng từ 98,2% lên 99%": what is to be reached is the second.
_GROWS = re.compile(r"\s*(?:lên|xuống|còn)\s+(?:còn\s+|trên\s+|dưới\s+)?\d", re.IGNORECASE)
_UPPER_END = re.compile(r"\s*(?:đến|tới)\s*(?P<value>\d{1,3}(?:[.,]\d{1,3})?)\s*%", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:chỉ tiêu|tiêu chí)[^;.]{0,60}?\s(?:trong|theo|tại|do)\s+(?P<source>(?:Giao ước|Quyết định|Kế hoạch|Nghị quyết|Bộ|"
    r"Sở|Ủy ban|UBND|Hướng dẫn|Thông tư|Chương trình|Văn bản|Công văn)[^;.]{2,160}?)(?=\s+(?:quy định|giao|ban hành)\b|[;.]|$)"
)
_RULED = re.compile(r"\s+do\s+(?P<source>[^;.,]{3,80}?)\s+(?:quy định|ban hành|giao)\b")
_PAST = re.compile(r"những năm qua|năm qua|thời gian qua|vừa qua|đã đạt|đã có|kết quả (?:năm|đạt)", re.IGNORECASE)
_RESULTS = ("kết quả", "đánh giá", "tình hình")
_HEADINGS = ("chỉ tiêu", "mục tiêu")
_SIGNS = {
    "từ": "≥", "ít nhất": "≥", "tối thiểu": "≥", "không dưới": "≥", "≥": "≥", ">=": "≥", "trở lên": "≥", "đạt từ": "≥",
    "trên": ">", "hơn": ">", ">": ">", "dưới": "<", "<": "<", "không quá": "≤", "không vượt quá": "≤", "tối đa": "≤",
    "≤": "≤", "<=": "≤", "trở xuống": "≤",
}  # fmt: skip


def targets(found: Sequence[Passage]) -> list[dict[str, Any]]:
    """The targets in order of the text; `line` is the line on which the figure stands."""
    entries: list[dict[str, Any]] = []
    for passage in found:
        if passage.block is not None and cells_of(passage.text) is None:
            entries += _in_prose(passage)
    for row in rows(found):
        entries += _in_row(row)
    return sorted(entries, key=lambda entry: entry["line"])


def _in_prose(passage: Passage) -> Iterator[dict[str, Any]]:
    text = passage.text
    if passage.under(*_RESULTS) and not passage.under(*_HEADINGS):
        return
    figures = _figures(passage)
    for index, figure in enumerate(figures):
        after = figures[index + 1].start if index + 1 < len(figures) else len(text)
        before = figures[index - 1].end if index else 0
        label = label_of(text, figure, before, after)
        if label:
            yield _entry(label, figure, passage.line(figure.start))


def _figures(passage: Passage) -> list[Figure]:
    """The figures of a passage that set a target, in order; no part of a number is read twice."""
    text = passage.text
    numbers = [match.span() for match in NUMBER.finditer(text)]
    figures: list[Figure] = []
    for match in _RATIO.finditer(text):
        if not _is_date(text, match) and not any(a <= match.start() < b for a, b in numbers):
            unit = match["unit"].strip() if match["unit"] else None
            unit = unit if unit and re.match(rf"(?:{_UNITS}|tháng|tuần)\b", unit) else None
            figures.append(Figure(match.start(), match.end(), int(match["numerator"]), unit, None,
                                  int(match["numerator"]), int(match["denominator"])))  # fmt: skip
    for match in _PERCENT.finditer(text):
        if _is_past(text, match.start()) and not passage.under(*_HEADINGS):
            continue
        _add_percent(figures, match, text)
    aims = passage.under(*_HEADINGS) or re.match(r"(?:phấn đấu|phần đấu|chỉ tiêu)", text, re.IGNORECASE)
    for match in _COUNT.finditer(text):
        taken = any(figure.start <= match.start("value") < figure.end for figure in figures)
        loose = _LOOSE.fullmatch(match["bound"] or "có") and not match["from"]
        reaches = match["bound"] is None and _REACHES.match(text, match.end()) and not _is_past(text, match.start())
        if taken or (loose and not (aims or reaches)):
            continue
        figures.append(_count(match, text))
        shared = None if loose else _AND_COUNT.match(text, match.end())
        if shared is not None:
            figures.append(Figure(shared.start("value"), shared.end(), int(shared["value"]), shared["unit"],
                                  figures[-1].bound))  # fmt: skip
    if aims:
        figures += _references(text, figures)
    return sorted(figures, key=lambda figure: figure.start)


def _is_past(text: str, position: int) -> bool:
    """Whether a figure stands in a sentence on what was reached, not on what is to be reached."""
    start = max(text.rfind(". ", max(0, position - 600), position), position - 600, 0)
    return _PAST.search(text[start:position]) is not None


def _add_percent(figures: list[Figure], match: re.Match[str], text: str) -> None:
    """A percentage; right behind a ratio it is that ratio's."""
    if match["bound"] and match["bound"].lower() == "từ" and _GROWS.match(text, match.end()):
        return
    value, unit = _value(match["value"]), "%" if match["unit"] != "‰" else "‰"
    word = (match["after"] or match["bound"] or "").lower()
    for figure in figures:
        if figure.numerator is None or figure.unit in ("%", "‰"):
            continue
        between = text[figure.end : match.start("value")]
        if figure.end <= match.start("value") and re.fullmatch(
            r"[^;.%\d]{0,40}?(?:chiếm|đạt|=|\(|,|tỷ lệ|tỉ lệ)[^;.%\d]{0,20}", between
        ):
            said = VERB.sub("", between.strip(" ,(:=")).strip(" ,(")
            figure.label = " ".join(filter(None, (figure.unit, said.removeprefix(figure.unit or "").strip()))) or None
            figure.value, figure.unit, figure.end = value, unit, match.end()
            return
    start = match.start("bound") if match["bound"] else match.start("value")
    lower = _range_before(text, match.start("value"))
    if lower is not None and lower < value:
        opening = max(0, match.start("value") - 20)
        wording = re.search(r"[\d,]+\s*%?\s*[-–]\s*$", text[opening : match.start("value")])
        begin = opening + wording.start() if wording else start
        # The figure itself stands for the sign in the bound: "… - 98%".
        figures.append(Figure(begin, match.end(), lower, unit, f"… - {match['value']}{unit}"))
        return
    upper = _UPPER_END.match(text, match.end()) if word in ("", "từ", "đạt từ") else None
    if upper is not None and _value(upper["value"]) > value:
        bound = f"{text[start : match.start('value')].removeprefix('đạt ')}… {text[match.end() : upper.end()].strip()}"
        figures.append(Figure(start, upper.end(), value, unit, bound))
        return
    inside = _RATIO_INSIDE.match(text, match.end())
    if inside is not None:
        figures[:] = [figure for figure in figures if not match.end() <= figure.start < inside.end()]
        parts = int(inside["numerator"]), int(inside["denominator"])
        figures.append(Figure(start, inside.end(), value, unit, _SIGNS.get(word), *parts))
        return
    if not any(figure.start <= match.start("value") < figure.end for figure in figures):
        figures.append(Figure(start, match.end(), value, unit, _SIGNS.get(word)))


def _count(match: re.Match[str], text: str) -> Figure:
    word = (match["after"] or match["from"] or match["bound"] or "có").lower()
    ruled = _RULED.search(text, match.end(), match.end() + 120)
    start = match.start("value") if _LOOSE.fullmatch(match["bound"] or "có") else match.start("bound")
    value = int(match["value"].replace(".", ""))
    reference = ruled["source"].strip() if ruled and ";" not in text[match.end() : ruled.start()] else None
    if reference is None and match["unit"].lower() in ("chỉ tiêu", "tiêu chí"):
        named = _REFERENCE.match(text, match.start("unit"))
        reference = named["source"].strip(" ,") if named else None
    bound = f"từ … {match['upto'].strip()}" if match["upto"] else _SIGNS.get(word)
    return Figure(start, match.end(), value, match["unit"], bound, reference=reference)


def _references(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Targets that another document or agency sets: `các chỉ tiêu trong Giao ước thi đua …`."""
    for match in _REFERENCE.finditer(text):
        if not any(match.start() - 12 <= figure.start < match.end() for figure in figures):
            yield Figure(match.start(), match.end(), None, None, reference=match["source"].strip(" ,"))


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers around a stroke are a day and month rather than a ratio."""
    day, month = int(match["numerator"]), int(match["denominator"])
    if day > 31 or month > 12:
        return month > 1900 or month == 0
    before = text[max(0, match.start() - 12) : match.start()].lower()
    percent = re.match(r"[^;.]{0,30}?\d%", text[match.end() :])
    return not (percent and re.search(r"đạt|có|:|\($", before)) and not re.match(
        rf"\s+(?:{_UNITS}{'|tháng|tuần' if day == month else ''})\b", text[match.end() :]
    )


def _range_before(text: str, position: int) -> float | int | None:
    """The lower end of `95 - 98%`, right before the upper one."""
    found = re.search(r"(?<![\d/.,])(\d{1,3}(?:,\d+)?)\s*%?\s*[-–]\s*$", text[max(0, position - 20) : position])
    return _value(found[1]) if found else None


def _value(word: str) -> float | int:
    """A Vietnamese decimal number; whole numbers stay whole."""
    number = float(word.replace(",", "."))
    return int(number) if number.is_integer() else number


def _entry(label: str, figure: Figure, line: int) -> dict[str, Any]:
    return {
        "label": label[:500],
        "value": figure.value,
        "unit": figure.unit,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "bound": figure.bound,
        "reference": figure.reference,
        "line": line,
    }


def _in_row(row: Row) -> Iterator[dict[str, Any]]:
    """A row of a table of targets: its name, its unit and its value."""
    label = row.column("chỉ tiêu", "nội dung", "tiêu chí")
    given = row.column("kế hoạch", "giá trị", "mục tiêu", "mức", "năm 20", "số lượng", "tỷ lệ", "tỉ lệ", "chỉ tiêu năm")
    if not label or not given or given == label:
        return
    unit = row.column("đơn vị tính", "đvt", "đơn vị")
    found = re.search(r"(?P<bound>≥|>=|≤|<=|>|<|từ|trên|ít nhất|tối thiểu)?\s*(?P<value>\d+(?:[.,]\d+)?)\s*(?P<unit>%)?"
                      r"(?:\s*/\s*(?P<denominator>\d+))?(?:\s*(?P<after>trở lên))?", given, re.IGNORECASE)  # fmt: skip
    if found is None or label.strip().isdigit():
        return
    word = (found["after"] or found["bound"] or "").lower()
    denominator = int(found["denominator"]) if found["denominator"] else None
    value = _value(found["value"])
    figure = Figure(0, 0, value, found["unit"] or unit, _SIGNS.get(word), None, denominator)
    if denominator and isinstance(value, int):
        figure.numerator = value
    yield _entry(label, figure, row.line)
