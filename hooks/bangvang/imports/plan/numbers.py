"""Numbers of documents (số, ký hiệu): found in any spacing, written in one canonical form, compared as one.

State documents are `12/KH-UBND` and `98/2023/NĐ-CP` (Nghị định 30/2020/NĐ-CP, Phụ lục VI), Party documents
`34-CT/TW` (Hướng dẫn 36-HD/VPTW); a Party number written the State's way is the same document.
"""

from __future__ import annotations

import re

# A PDF may lose the blank behind a number: `15-KL/TUngày 05/9/2024`.
# Capitals with at most two small letters inside, as in TTg, CTr, GDTrH, ThU, QH15.
_SEGMENT = r"(?:[A-ZĐƯ&]+[a-z]{0,2}){1,4}\d{0,2}(?!(?!ngày\b)\w)"
_OPENS = r"(?=[A-ZĐƯ]{2}|[A-ZĐƯ]&|[A-ZĐ][a-z]{1,2}[A-ZĐ])"
#: A document's number with its code, as printed; spaces may stand around its signs.
NUMBER = re.compile(
    rf"(?:(?<![\w/.,-])|(?<=\bsố))(?P<digits>\d{{1,5}}[a-zA-D]?)(?:\s?/\s?(?P<year>(?:19|20)\d\d))?"
    # The Youth Union and Party cells leave a blank where a hyphen should be: `số 29 NQ/TW`.
    rf"(?:\s?(?P<first>[/–-])\s?|(?<=số\s\d\d)\s(?=[A-Z]\w{{1,3}}/)|(?<=số\s\d\d\d)\s(?=[A-Z]\w{{1,3}}/))"
    rf"(?P<code>{_OPENS}{_SEGMENT}(?:\s?[-–/]\s{{0,2}}{_SEGMENT}){{0,7}})"
)
_PARTY = re.compile(r"(?:TW|TƯ|TU|HU|QU|TXU|ThU|ĐU|ĐUK|BTGTW|VPTW|UBKTTW|BTCTW|BDVTW|BTGDVTW|ĐĐ|CB)")
_STATE = re.compile(r"UBND|HĐND|SGD|PGD|BGD|CP$|TTg|BNV|BTC$|SNV|STC")
_TYPES = {
    "CT": "Chỉ thị", "NQ": "Nghị quyết", "KL": "Kết luận", "QĐ": "Quyết định", "QĐi": "Quy định", "NĐ": "Nghị định",
    "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "KH": "Kế hoạch", "HD": "Hướng dẫn", "TB": "Thông báo",
    "CTr": "Chương trình", "ĐA": "Đề án", "BC": "Báo cáo", "TTr": "Tờ trình", "CĐ": "Công điện", "QC": "Quy chế",
    "CV": "Công văn", "PL": "Pháp lệnh", "VBHN": "Văn bản hợp nhất", "NQLT": "Nghị quyết liên tịch",
    "KHLT": "Kế hoạch liên tịch", "HDLT": "Hướng dẫn liên tịch", "PA": "Phương án", "TTri": "Thông tri",
    "QyĐ": "Quy định", "QYĐ": "Quy định", "KHPH": "Kế hoạch phối hợp",
}  # fmt: skip
_SPACES = re.compile(r"\s+")
#: School years, hours and halves of a day, which count nothing: `2025 - 2026`, `17 giờ 00 ngày`, `1/2 ngày`.
TIME = re.compile(
    r"\b0?1/2\s+(?:ngày|buổi|giờ)\b|"
    r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d)|"
    r"\b\d{1,2}\s*giờ\s*\d{0,2}(?:\s*phút)?,?\s*(?=ngày|thứ|đến\s+\d{1,2}\s*giờ)|\b\d{1,2}\s*giờ\s*\d\d\b"
)


def canonical(wording: str) -> str:
    """One written form for a number: no spaces, plain hyphens, Party numbers the Party's way."""
    text = _SPACES.sub("", re.sub(r"(?<=\d)\s+(?=[A-ZĐ])", "-", wording.strip())).replace("–", "-").rstrip(".")
    found = re.fullmatch(r"(\d+[a-zA-D]?)([/-])([^/-]+)([/-])(.+)", text)
    if found is None or re.fullmatch(r"\d{4}", found[3]):
        return text
    digits, _, kind, _, organ = found.groups()
    party_style = text[len(digits)] == "-" and found[4] == "/" and not _STATE.match(organ)
    if party_style or _PARTY.fullmatch(organ):
        return f"{digits}-{kind}/{'TW' if organ == 'TƯ' else organ}"
    return f"{digits}/{kind}-{organ}"


def identity(number: str) -> str:
    """The key under which two written numbers are the same: leading zeros and capitals aside."""
    return re.sub(r"^0+(?=\d)", "", canonical(number)).upper()


def type_of(number: str) -> str | None:
    """The kind of document that a number's code names; None for a letter (công văn) or an unknown code."""
    for part in re.split(r"[/-]", canonical(number))[1:]:
        if part in _TYPES:
            return _TYPES[part]
    return None


def is_letter(number: str) -> bool:
    """Whether a number is that of a letter: an organisation where the kind would stand."""
    parts = re.split(r"[/-]", canonical(number))
    return len(parts) > 1 and type_of(number) is None and not any(part.startswith("QH") for part in parts)
