"""A quick look before the patterns: which kinds of private data a text can hold at all.

Plain searches cost a hundredth of the patterns, and most texts hold none of these words: a text's own words say which
are worth searching for. A test holds them against the patterns: what a pattern finds is never passed over.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bangvang.privacy_scan.in_passing import HINTS_IN_PASSING
from bangvang.privacy_scan.patterns import ILLNESSES

_PEOPLES = (
    "kinh tày thá mường kh ho nùng h' h’ hm mô da gi ê ba xơ sá cơ ch hr ra mn m' m’ xt thổ br tà mạ co xi hà là ká la ph "
    "lự lô mả pà cờ cố bố si pu ơ ng rơ"
)
_WORDS: dict[str, str] = {
    "thư điện tử": "@",
    "địa chỉ": (
        "ở tại|ở ở|trú tại|trú ở|sống tại|sống ở|ngụ tại|ngụ ở|thường trú|địa chỉ|hộ khẩu|chỗ ở|nơi ở|nhà ở|nhà tại|"
        "nhà em|nhà cháu|nhà cô|nhà thầy|nhà ông|nhà bà|nhà anh|nhà chị|nhà bạn|"
        "nhà riêng|quê|nguyên quán|, xã|,xã|, phường|,phường|, thị trấn|,thị trấn"
    ),
    "sức khỏe": (
        f"{ILLNESSES.lower()}|bị bệnh|mắc bệnh|căn bệnh|trọng bệnh|bệnh nặng|bệnh tật|bệnh hiểm|bệnh nan|bệnh mãn|"
        "bệnh mạn|bệnh tim|bệnh thận|bệnh gan|bệnh phổi|ốm nặng|khuyết tật|bị liệt|tàn tật|bị mù|bị điếc|bị tai nạn|"
        "c khỏe|c khoẻ|chất độc|tật nguyền|thương tật|dị tật|thương binh|"
        "liệt giường|bệnh binh|không có đôi|không có hai|không có cả|cụt |liệt nửa|liệt hai|liệt tứ|liệt toàn"
    ),
    "dân tộc, tôn giáo": (
        "dân tộc:|dân tộc :|tôn giáo|theo đạo|đạo thiên chúa|đạo công giáo|đạo phật|đạo tin lành|đạo cao đài|đạo hòa hảo"
    ),
    "hoàn cảnh": (
        "nghèo|mồ côi|khó khăn|éo le|neo đơn|mất|qua đời|ly hôn|li hôn|ly dị|li dị|bỏ đi|ly thân|đi tù|nghiện|"
        "liệt sĩ|thương binh|"
        "cơ cực|túng thiếu|khốn khó|bỏ nhà|bước nữa|tái hôn|tái giá|mặt cha|mặt bố|mặt mẹ|mặt ba|"
        "bà ngoại|bà nội|ông ngoại|ông nội|"
        "lại em|lại cháu|lại con|em lại|cháu lại|con lại|để em|để cháu|để con|"
        "bệnh binh|không có cha|không có bố|không có mẹ|đối tượng chính sách"
    ),
}
_WORDS_BESIDE_DIGITS: dict[str, str] = {
    "ngày sinh": "sinh|sn|tuổi|(19|(20|( 19|( 20",
    "địa chỉ": "đường|phố|ngõ|ngách|hẻm|số nhà",
}
_PEOPLE, _PEOPLE_STARTS = "dân tộc ", tuple(_PEOPLES.split())
_MOST_KNOWN = 100_000  # words; a language has few, and texts repeat them


class _Hint(NamedTuple):
    text: str
    kind: str
    beside_digits: bool
    whole: bool  # a word by itself and no part of one


_HINTS = tuple(
    _Hint(text.removeprefix("="), kind, beside, text.startswith("="))
    for beside, listed in ((False, _WORDS), (False, HINTS_IN_PASSING), (True, _WORDS_BESIDE_DIGITS))
    for kind, texts in listed.items()
    for text in texts.split("|")
)
# A hint in a text has its longest word (the last of several) within one word of the text: by that word it is looked for,
# and few words of a text can be the one.
_BY_LONGEST = tuple((max(reversed(hint.text.split()), key=len), hint) for hint in _HINTS)
_hints_of: dict[str, tuple[_Hint, ...]] = {}  # by each word seen: those whose longest word is in it
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d\s.()+-]{5,}\d")
_NUMBERS = frozenset({"số định danh", "tài khoản", "điện thoại"})


def worth_looking(text: str) -> set[str]:
    """The kinds that a text (NFC) can hold; empty for most."""
    said = text.lower().split()
    simple = " ".join(said)
    digits = _DIGIT.search(simple) is not None
    kinds: set[str] = set()
    for word in set(said):
        for hint in _hints_within(word):
            if hint.kind not in kinds and (digits or not hint.beside_digits) and hint.text in simple:
                kinds.add(hint.kind)
    if any(simple.startswith(_PEOPLE_STARTS, found.end()) for found in re.finditer(_PEOPLE, simple)):
        kinds.add("dân tộc, tôn giáo")
    if digits and _NUMBER.search(simple):
        kinds |= _NUMBERS
    return kinds


def _hints_within(word: str) -> tuple[_Hint, ...]:
    found = _hints_of.get(word)
    if found is None:
        found = tuple(hint for longest, hint in _BY_LONGEST if longest in word and (
            not hint.whole or re.search(rf"(?<!\w){longest}(?!\w)", word)))
        if len(_hints_of) < _MOST_KNOWN:
            _hints_of[word] = found
    return found
