"""Terms: the folded words by which titles and queries are compared; twin of content/assets/js/search-terms.js.

Abbreviations are written out (THCS -> trung hoc co so), so that both forms are found by either.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from bangvang.text import canonical_spelling, fold, nfc, with_prefix, words

# Long forms of what the sector abbreviates. Those under IN_CAPITALS are beginnings of words when written small.
ABBREVIATIONS = {
    "bgd": "bo giao duc",
    "bgddt": "bo giao duc va dao tao",
    "bk": "bang khen",
    "cbgv": "can bo giao vien",
    "cbql": "can bo quan ly",
    "cdsp": "cao dang su pham",
    "clb": "cau lac bo",
    "cntt": "cong nghe thong tin",
    "cstd": "chien si thi dua",
    "cstdcs": "chien si thi dua co so",
    "cstt": "chien si tien tien",
    "csvc": "co so vat chat",
    "dtnt": "dan toc noi tru",
    "gd": "giao duc",
    "gddt": "giao duc va dao tao",
    "gdnn": "giao duc nghe nghiep",
    "gdtx": "giao duc thuong xuyen",
    "gdvh": "gia dinh van hoa",
    "gk": "giay khen",
    "gv": "giao vien",
    "gvcn": "giao vien chu nhiem",
    "gvdg": "giao vien day gioi",
    "gvg": "giao vien gioi",
    "hcld": "huan chuong lao dong",
    "hcm": "ho chi minh",
    "hdnd": "hoi dong nhan dan",
    "hs": "hoc sinh",
    "hsg": "hoc sinh gioi",
    "hsxs": "hoc sinh xuat sac",
    "knc": "ky niem chuong",
    "ldtt": "lao dong tien tien",
    "ldxs": "lao dong xuat sac",
    "mn": "mam non",
    "ngnd": "nha giao nhan dan",
    "ngut": "nha giao uu tu",
    "pgd": "phong giao duc",
    "pgddt": "phong giao duc va dao tao",
    "ptcs": "pho thong co so",
    "ptdtbt": "pho thong dan toc ban tru",
    "ptdtnt": "pho thong dan toc noi tru",
    "ptth": "trung hoc pho thong",
    "sgd": "so giao duc",
    "sgddt": "so giao duc va dao tao",
    "tccb": "to chuc can bo",
    "tdkt": "thi dua khen thuong",
    "thcs": "trung hoc co so",
    "thpt": "trung hoc pho thong",
    "tncs": "thanh nien cong san",
    "tntp": "thieu nien tien phong",
    "tp": "thanh pho",
    "tphcm": "thanh pho ho chi minh",
    "ttgdtx": "trung tam giao duc thuong xuyen",
    "ttldtt": "tap the lao dong tien tien",
    "ttldxs": "tap the lao dong xuat sac",
    "tx": "thi xa",
    "ubnd": "uy ban nhan dan",
    "vhxh": "van hoa xa hoi",
}
IN_CAPITALS = {"DT": "dao tao", "TH": "tieu hoc", "TT": "trung tam"}
_QUARTERS = {"1": "q1", "2": "q2", "3": "q3", "4": "q4", "i": "q1", "ii": "q2", "iii": "q3", "iv": "q4"}
_GRADES = {"1": "nhat", "2": "nhi", "3": "ba", "i": "nhat", "ii": "nhi", "iii": "ba"}
_EDUCATION = re.compile(r"\b([BSP]?)GD\s?(?:&|-|va|và)\s?[ĐD]T\b", re.IGNORECASE)
_CITY = re.compile(r"\bTP\.\s?(?=[^\W\d_])", re.IGNORECASE)
_EARLY_DAY = re.compile(r"\bm[oôồuù]ng\s+(?=\d)", re.IGNORECASE)  # mồng 8 tháng 3
_DAY_IN_WORDS = re.compile(r"(\d{1,2})\s+th[aá]ng\s+(\d{1,2})(?!\d)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"(?<![\d/.-])0?(\d{1,2})(?:[/.-]|\s/\s?|/\s)0?(\d{1,2})(?![\d])")


def terms(text: str) -> list[str]:
    """The terms of a title or query in order: `Trường THCS Hoà Bình, quý I` -> truong trung … hoa binh q1.

    Days become one term (20/11), quarters too (q1), grades are words (hạng Ba); i and y are one where they sound the same.
    """
    if not _is_unusual(text):
        return _settled(_words(text))
    plain = _CITY.sub("thành phố ", _EDUCATION.sub(r"\1GDĐT", nfc(text)))
    plain = _DAY_IN_WORDS.sub(r"\1/\2", _EARLY_DAY.sub("", plain))
    found: list[str] = []
    start = 0
    for day in _DAY.finditer(plain):
        if 1 <= int(day[1]) <= 31 and 1 <= int(day[2]) <= 12:
            found += _words(plain[start : day.start()])
            found.append(f"{int(day[1])}/{int(day[2])}")
            start = day.end()
    return _settled(found + _words(plain[start:]))


def _is_unusual(text: str) -> bool:
    """Whether the rules for days, offices and cities could change a text; all others go the short way."""
    small = text.lower()
    return "gd" in small or "tp." in small or _DIGIT.search(text) is not None


def name_terms(name: str) -> list[str]:
    """Terms of a name as an index holds them: H'Hen and H' Hen are found as hhen, as hen and by their h."""
    name = with_prefix(name)
    parts = [part for word in words(name) if "'" in word for part in word.split("'")]
    return terms(name) + [term for part in parts for term in _words(part)]


def _words(text: str) -> list[str]:
    said = words(text)
    with suppress(KeyError):
        return list(map(_PLAIN.__getitem__, said))
    found: list[str] = []
    for word in said:
        known = _KNOWN.get(word)
        if known is None:
            known = _learned(word)
        if isinstance(known, str):
            found += [known] if known else []  # a lone sound mark folds to nothing
        elif known.only_after_school and found[-1:] != ["truong"]:
            found.append(known.folded)
        else:
            found += known.long
    return found


@dataclass(frozen=True, slots=True)
class _Abbreviation:
    folded: str
    long: list[str]
    only_after_school: bool


# The term of each word seen: a language has few syllables, a site repeats them a million times.
_KNOWN: dict[str, str | _Abbreviation] = {}
_PLAIN: dict[str, str] = {}  # those of them that are one term wherever they stand: nearly all
_MOST_KNOWN = 200_000


def _learned(word: str) -> str | _Abbreviation:
    folded = fold(canonical_spelling(word)).replace("'", "")
    plain = fold(word).upper()
    known: str | _Abbreviation = folded
    if plain in IN_CAPITALS:
        known = _Abbreviation(folded, IN_CAPITALS[plain].split(), not word.isupper())
    elif folded in ABBREVIATIONS:
        known = _Abbreviation(folded, ABBREVIATIONS[folded].split(), only_after_school=False)
    if len(_KNOWN) < _MOST_KNOWN:
        _KNOWN[word] = known
        if isinstance(known, str) and known:
            _PLAIN[word] = known
    return known


def _settled(found: list[str]) -> list[str]:
    if "quy" not in found and "dao" not in found and "hang" not in found:
        return found
    joined: list[str] = []
    before = last = ""
    for term in found:
        if last == "quy" and term in _QUARTERS:
            joined[-1] = last = _QUARTERS[term]
            continue
        if term == "dao" and last == "duc" and before == "giao":
            joined.append("va")  # giáo dục đào tạo is said as often as giáo dục và đào tạo
        before, last = last, _GRADES.get(term, term) if last == "hang" else term
        joined.append(last)
    return joined
