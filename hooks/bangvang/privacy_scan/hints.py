"""A quick look before the patterns: which kinds of private data a text can hold at all.

Plain searches cost a hundredth of the patterns, and most texts hold none of these words. A test holds them against
the patterns: what a pattern finds is never passed over.
"""

from __future__ import annotations

import re

from bangvang.privacy_scan.patterns import ILLNESSES

_PEOPLES = (
    "kinh tày thá mường kh ho nùng h' h’ hm mô da gi ê ba xơ sá cơ ch hr ra mn m' m’ xt thổ br tà mạ co xi hà là ká la ph "
    "lự lô mả pà cờ cố bố si pu ơ ng rơ"
)
_WORDS: dict[str, str] = {
    "thư điện tử": "@",
    "địa chỉ": (
        "ở tại|ở ở|trú tại|trú ở|sống tại|sống ở|ngụ tại|ngụ ở|thường trú|địa chỉ|hộ khẩu|chỗ ở|nơi ở|nhà ở|nhà tại|"
        "nhà riêng|quê|nguyên quán|, xã|,xã|, phường|,phường|, thị trấn|,thị trấn"
    ),
    "sức khỏe": (
        f"{ILLNESSES.lower()}|bị bệnh|mắc bệnh|căn bệnh|trọng bệnh|bệnh nặng|bệnh tật|bệnh hiểm|bệnh nan|bệnh mãn|"
        "bệnh mạn|bệnh tim|bệnh thận|bệnh gan|bệnh phổi|ốm nặng|khuyết tật|bị liệt|tàn tật|bị mù|bị điếc|bị tai nạn|"
        "c khỏe|c khoẻ|chất độc|tật nguyền|thương tật"
    ),
    "dân tộc, tôn giáo": (
        "dân tộc:|dân tộc :|tôn giáo|theo đạo|đạo thiên chúa|đạo công giáo|đạo phật|đạo tin lành|đạo cao đài|đạo hòa hảo"
    ),
    "hoàn cảnh": (
        "nghèo|mồ côi|khó khăn|éo le|neo đơn|mất|qua đời|ly hôn|li hôn|bỏ đi|ly thân|đi tù|nghiện|liệt sĩ|thương binh|"
        "bệnh binh|không có cha|không có bố|không có mẹ|đối tượng chính sách"
    ),
}
_WORDS_BESIDE_DIGITS: dict[str, str] = {"ngày sinh": "sinh|sn|tuổi", "địa chỉ": "đường|phố|ngõ|ngách|hẻm|số nhà"}
_HINTS = tuple((kind, hints.split("|")) for kind, hints in _WORDS.items())
_HINTS_BESIDE_DIGITS = tuple((kind, hints.split("|")) for kind, hints in _WORDS_BESIDE_DIGITS.items())
_PEOPLE_HINTS = tuple(f"dân tộc {start}" for start in _PEOPLES.split())
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d\s.()+-]{5,}\d")
_NUMBERS = frozenset({"số định danh", "tài khoản", "điện thoại"})


def worth_looking(text: str) -> set[str]:
    """The kinds that a text (NFC) can hold; empty for most."""
    simple = " ".join(text.lower().split())
    kinds = {kind for kind, hints in _HINTS if any(hint in simple for hint in hints)}
    if "dân tộc " in simple and any(hint in simple for hint in _PEOPLE_HINTS):
        kinds.add("dân tộc, tôn giáo")
    if _DIGIT.search(simple):
        kinds |= {kind for kind, hints in _HINTS_BESIDE_DIGITS if any(hint in simple for hint in hints)}
        if _NUMBER.search(simple):
            kinds |= _NUMBERS
    return kinds
