"""From bytes to letters: the encodings in which Vietnamese offices keep lists, and what to say of wrong ones."""

from __future__ import annotations

import re
import unicodedata

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
_VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text of a plain file (NFC) and what there is to say of its encoding; ("", [error]) if it is none."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return _checked(data.decode(codec), name)
            except UnicodeDecodeError:
                return "", [_unreadable(name)]
    if data[1:400:2].count(0) > len(data[1:400:2]) * 0.6 and b"\x00" not in data[0:40:2]:
        return _checked(data.decode("utf-16-le", "replace"), name)
    if b"\x00" in data:
        return "", [refusal(name, "not-text", "tệp không phải là văn bản; hãy dùng .docx, .xlsx, .pdf, .csv hoặc .txt")]
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _legacy(data, name)


def _legacy(data: bytes, name: str) -> tuple[str, list[Problem]]:
    latin = data.decode("latin-1")
    tcvn = from_tcvn3(latin)
    windows = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    scores = sorted(
        ((_plausible(tcvn), "TCVN3 (ABC)", tcvn), (_plausible(windows), "Windows-1258", windows)),
        key=lambda item: -item[0],
    )
    share, label, text = scores[0]
    if share < 0.85:
        return "", [_vni(name) if len(_VNI.findall(latin)) > 3 else _unreadable(name)]
    return text, [
        notice(
            name,
            "legacy-encoding",
            f"tệp dùng bảng mã cũ {label}, đã đọc theo bảng mã đó; hãy soát lại "
            "dấu tiếng Việt, lần sau nên lưu dạng CSV UTF-8 hoặc Unicode dựng sẵn",
        )
    ]


def _checked(text: str, name: str) -> tuple[str, list[Problem]]:
    text = unicodedata.normalize("NFC", text)
    found = [problem for problem in (suspicious(text, name),) if problem]
    if found and found[0].rule == "legacy-font":
        text = from_tcvn3(text)
    return text, found


def suspicious(text: str, name: str) -> Problem | None:
    """What is wrong with letters that are valid Unicode but cannot be Vietnamese as meant; None if all is well."""
    if len(_MOJIBAKE.findall(text)) > 2 + len(text) // 2000:
        return notice(
            name,
            "garbled-text",
            "chữ bị vỡ (UTF-8 bị đọc nhầm bảng mã, ví dụ “Nguyá»…n”), được giữ như trong "
            "tệp; hãy xuất lại tệp gốc và chọn mã UTF-8",
        )
    strange = sum(map(text.count, _ONLY_TCVN3))
    if strange > 3 and strange > 3 * len(_VIETNAMESE.findall(text)) // 4 and _plausible(from_tcvn3(text)) > 0.85:
        return notice(
            name,
            "legacy-font",
            "chữ dùng phông cũ TCVN3 (ABC, “.VnTime”), đã chuyển sang Unicode; hãy soát lại, nhất là chữ in hoa",
        )
    return None


def from_tcvn3(text: str) -> str:
    """Letters of the old ABC fonts as Unicode."""
    return "".join(_TCVN3.get(sign, sign) for sign in text)


def _plausible(text: str) -> float:
    """The share of words with marks that could be Vietnamese: one tone, no capital inside a small word."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    good = sum(_syllable(word) for word in words)
    odd = sum(text.count(sign) for sign in "µ¶·¸¹¨»¼½¾©ª«¬®¡¢£¤¥¦§ßæøþÐ÷×\ufffd")
    return good / (len(words) + odd) if words else 0.0


def _syllable(word: str) -> bool:
    cased = word.isupper() or word[1:].islower() or len(word) == 1
    return cased and parse(word) is not None


def _vni(name: str) -> Problem:
    return refusal(
        name,
        "legacy-encoding",
        "tệp dùng bảng mã cũ VNI; hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6, "
        "nguồn VNI Windows, đích Unicode) rồi nhập lại",
    )


def _unreadable(name: str) -> Problem:
    return refusal(
        name,
        "unknown-encoding",
        "không nhận ra bảng mã của tệp; hãy lưu lại dạng UTF-8 (Excel: Lưu thành > CSV UTF-8; Notepad: Mã hóa > UTF-8)",
    )
