"""Words around a figure: its bound, what it is to grow to, and those that make it a name rather than a count."""

from __future__ import annotations

import re

#: All words of a bound before a figure, in prose as in tables.
BOUND = (
    r"(?:từ|trên|hơn|ít nhất|tối thiểu|thấp nhất|không dưới|không nhỏ hơn|không thấp hơn|không ít hơn|≥|>=|>|"
    r"dưới|không (?:để |được )?(?:vượt )?quá|không vượt|không cao hơn|không nhiều hơn|không lớn hơn|"
    r"tối đa|nhiều nhất|cao nhất|chưa đến|chưa tới|≤|<=|<)"
)
_BOUND_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(?:đạt\s+)(?=từ))?(?P<word>{BOUND})\s*(?::\s*|(?:là|có|đạt|ở mức|mức|từ|phải đạt)\s+)?$", re.IGNORECASE
)
AFTER = re.compile(r"\s*\(?(?P<word>trở lên|trở xuống|trở về)\)?", re.IGNORECASE)
_SIGNS = {
    "từ": "≥", "ít nhất": "≥", "tối thiểu": "≥", "thấp nhất": "≥", "không dưới": "≥", "không thấp hơn": "≥",
    "không nhỏ hơn": "≥", "không ít hơn": "≥", "≥": "≥", ">=": "≥", "trở lên": "≥", "trên": ">", "hơn": ">", ">": ">",
    "dưới": "<", "<": "<", "chưa đến": "<", "chưa tới": "<", "không vượt": "≤", "không cao hơn": "≤",
    "không nhiều hơn": "≤", "không lớn hơn": "≤", "tối đa": "≤", "nhiều nhất": "≤", "cao nhất": "≤", "≤": "≤", "<=": "≤",
    "trở xuống": "≤", "trở về": "≤",
}  # fmt: skip
#: "tăng từ 98,2% (năm 2025) lên 99%": what is to be reached is the second figure.
_GROWS = re.compile(
    r"\s*(?:%|phần trăm)?[^;.\d%]{0,20}?(?:\(?năm[^;.)%]{0,20}\)?)?\s*(?:tăng |giảm |nâng )?"
    r"(?<!trở )(?:lên|xuống|còn)\b(?=[^;.\d]{0,24}\d)",
    re.IGNORECASE,
)
#: "tăng từ 2 đến 3 điểm phần trăm" is by how much, not from where to where.
_TO_GROWN = re.compile(r"\s*(?:%|phần trăm)?\s*(?:đến|tới)\s+\d[\d.,]*(?!\d)(?!\s+điểm)", re.IGNORECASE)
_CHANGES = re.compile(r"\b(?:tăng|giảm|nâng|hạ)\b[^;,.]{0,40}$", re.IGNORECASE)
#: What a number names rather than counts, right before it.
_NAMES = re.compile(
    r"(?<!\w)(?:năm|tháng|quý|tuần|thứ|điều|khoản|mục|(?<!tổng )số|đợt|giai đoạn|học kỳ|học kì|(?<!định )kỳ|"
    r"(?<!định )kì|mức độ|cấp độ|phụ lục|biểu|mẫu|chương|"
    r"phần|nghị quyết|trung ương|chỉ thị|thông tư|(?<!pháp )luật|đề án|kết luận|bước|vòng|khóa|khoá|trang|ngày|hạng|bậc|"
    r"thang điểm|đường|quốc lộ|"
    r"covid-?|zalo|điện thoại|sđt|đt|(?<!năm )(?<!học )(?<!kỳ )trước|lúc|hồi|sáng|chiều)\s*:?\s*$",
    re.IGNORECASE,
)
#: Names, too, but `mỗi lớp 01 tiết mục` counts, and `mức 60 triệu đồng` is an amount.
_CLASSES = re.compile(r"(?<!mỗi )(?<!từng )(?<!các )(?<!\w)(?:lớp|khối|mức|loại|nhóm|cụm|tổ|tiểu học|chặng)\s*$", re.IGNORECASE)
_AMOUNT = re.compile(r"\s*(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s*)?đồng(?!\w)", re.IGNORECASE)


def bound_before(before: str) -> tuple[str, int]:
    """The word of a bound that ends a text, in small letters, and how long its words are; ("", 0) for none."""
    found = _BOUND_BEFORE.search(before)
    return (found["word"].lower(), len(before) - found.start()) if found else ("", 0)


def sign_of(word: str) -> str | None:
    """The sign of a bound's word."""
    return "≤" if word.startswith("không") and word.endswith("quá") else _SIGNS.get(word)


def range_of(word: str, upper: str, unit: str = "") -> str:
    """The bound of a range: its own words, `…` for the figure that stands in the value: `từ … đến 02`, `… - 98%`."""
    joined = re.sub(r"^\s*%?\s*[-–—]\s*", "- ", upper).replace("%", "").strip()
    return f"{'từ ' if word == 'từ' else ''}… {joined}{unit}"


def grows(text: str, end: int) -> bool:
    """Whether another figure behind `end` is the one to be reached: `từ 98,2% lên 99%`."""
    return _GROWS.match(text, end) is not None


def grows_to(text: str, end: int, before: str) -> bool:
    """Whether the second figure of `tăng từ 98% đến 99%` is the one to be reached."""
    return _CHANGES.search(before.rstrip().removesuffix("từ")) is not None and _TO_GROWN.match(text, end) is not None


def is_named(before: str) -> bool:
    """Whether the words before a number make it a name: `Điều 5`, `tháng 9`."""
    return _NAMES.search(before) is not None


def is_class(before: str, text: str, end: int) -> bool:
    """Whether a number names a class or a level: `lớp 5`, `mức 2`."""
    return _CLASSES.search(before) is not None and _AMOUNT.match(text, end) is None
