"""Letters of the old Vietnamese fonts, TCVN3 (ABC) and VNI, inside valid Unicode: Word, Excel and PDF keep them so."""

from __future__ import annotations

import re
from functools import lru_cache

from bangvang.imports.tables.model import notice, refusal
from bangvang.problems import Problem
from bangvang.text import parse

# TCVN 5712:1993, the table of the ".Vn" (ABC) fonts: byte (as Latin-1) -> letter.
_TCVN3 = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_ONLY_TCVN3 = set("µ¶·¸¹¨»¼½¾Æ©ÇËÎÏª®ÑÖ×ØÜÞßä«åæçë¬îïñö÷øûüþ\u00ad")
_VNI = re.compile(r"[aeouAEOUöôÖÔ][øùûõïéèúüëÀÁàáâãäåæçêÂÃ]|ñ|Ñ")
_MOJIBAKE = re.compile(r"á[»º][\u0080-\u02ff\u2000-\u2122]|Ã[\u0080-\u00bf]|Ä[\u0080-\u00bf‘’]|Æ[\u00a0-\u00bf°¡]")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TCVN3_CAPITALS = frozenset("¡¢£¤¥¦§")
# Given names that open with a marked vowel, of which ABC fonts have no capital: `NguyÔn ThÞ ¸nh`.
_NAME_AT_END = re.compile(r"\b([^\W\d_]+\s+)(ánh|ái|út|ý|ẩn|ấn)(?=\s*(?:$|[,;:.()|\t–-]))")
_LINE_WORD = re.compile(r"[^\s/()“”\",.:;–-]+")
# Of words with marks: below this share of readable ones a text is no Vietnamese as it stands.
_READABLE, _GARBLED = 0.85, 0.6


def suspicious(text: str, name: str) -> Problem | None:
    """What is wrong with letters that are valid Unicode but cannot be Vietnamese as meant; None if all is well.

    A notice `legacy-font` asks for `from_tcvn3`; an error says that the file cannot be read.
    """
    if len(_MOJIBAKE.findall(text)) > 2 + len(text) // 2000:
        return notice(
            name,
            "garbled-text",
            "chữ bị vỡ (UTF-8 bị đọc nhầm bảng mã, ví dụ “Nguyá»…n”), được giữ như trong "
            "tệp; hãy xuất lại tệp gốc và chọn mã UTF-8",
        )
    if _NOT_ASCII.search(text) is None:
        return None
    if plausible(text) >= _GARBLED:
        return _in_part(text, name)
    if sum(map(text.count, _ONLY_TCVN3)) > 3 and plausible(from_tcvn3(text)) > _READABLE:
        return notice(
            name,
            "legacy-font",
            "chữ dùng phông cũ TCVN3 (ABC, “.VnTime”), đã chuyển sang Unicode; hãy soát lại, nhất là chữ in hoa",
        )
    return vni_refusal(name) if is_vni(text) else _in_part(text, name)


def _in_part(text: str, name: str) -> Problem | None:
    """What to say of a text of which some lines are in an old font; they stay, for the others would break."""
    odd = [line for line in text.split("\n") if not _ONLY_TCVN3.isdisjoint(line) and plausible(line) < _GARBLED]
    if sum(map("\n".join(odd).count, _ONLY_TCVN3)) <= 3 or plausible(from_tcvn3("\n".join(odd))) <= _READABLE:
        return None
    return notice(
        name,
        "garbled-text",
        f"một phần chữ dùng phông cũ TCVN3 (ABC, “.VnTime”), được giữ như trong tệp, ví dụ “{odd[0].strip()[:60]}”; hãy chuyển "
        "phần đó sang Unicode (UniKey: Ctrl+Shift+F6, nguồn TCVN3, đích Unicode) rồi nhập lại",
    )


def from_tcvn3(text: str) -> str:
    """Letters of the old ABC fonts as Unicode; words in capitals have no capitals with marks there, here they have."""
    lines = []
    for line in text.split("\n"):
        read = "".join(_TCVN3.get(sign, sign) for sign in line)
        spans = [(found.start(), found.end()) for found in _LINE_WORD.finditer(line)]
        shout = [_is_capital(line[start:end]) for start, end in spans]
        for at, (start, end) in enumerate(spans):
            # Of `Hµ` alone nothing is known; between words in capitals (`GI¸O DôC Vµ §µO T¹O`) it is one.
            near = [shout[other] for other in (at - 1, at + 1) if 0 <= other < len(shout)]
            if shout[at] or (shout[at] is None and near and all(near)):
                read = read[:start] + read[start:end].upper() + read[end:]
        lines.append(_NAME_AT_END.sub(_with_capital, read))
    return "\n".join(lines)


def _with_capital(found: re.Match[str]) -> str:
    return found[1] + found[2].capitalize() if found[1][0].isupper() else found.group()


def _is_capital(word: str) -> bool | None:
    """Whether a word of an ABC font is in capitals; None where one capital letter may begin a small word."""
    capitals = sum("A" <= sign <= "Z" or sign in _TCVN3_CAPITALS for sign in word)
    if any("a" <= sign <= "z" for sign in word):
        return False
    return True if capitals > 1 else None


def is_vni(text: str) -> bool:
    """Whether most words with marks are spelt as VNI fonts spell them: a vowel and a sign that stands for its marks."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return len(words) > 3 and sum(_VNI.search(word) is not None for word in words) > len(words) // 2


def plausible(text: str) -> float:
    """The share of words with marks that could be Vietnamese: one tone, no capital inside a small word."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    good = sum(_syllable(word) for word in words)
    odd = sum(text.count(sign) for sign in "µ¶·¸¹¨»¼½¾©ª«¬®¡¢£¤¥¦§ßæøþÐ÷×\ufffd")
    return good / (len(words) + odd) if words else 0.0


@lru_cache(maxsize=8192)  # a language has few words, a list repeats them
def _syllable(word: str) -> bool:
    cased = word.isupper() or word[1:].islower() or len(word) == 1
    return cased and parse(word) is not None


def vni_refusal(name: str) -> Problem:
    """The refusal of a file in VNI letters, with the way to convert it."""
    return refusal(
        name,
        "legacy-encoding",
        "tệp dùng bảng mã cũ VNI; hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6, "
        "nguồn VNI Windows, đích Unicode) rồi nhập lại",
    )
