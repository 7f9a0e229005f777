"""From bytes to letters: the encodings in which Vietnamese offices keep lists, and what to say of wrong ones."""

from __future__ import annotations

import re
import unicodedata

from bangvang.imports.tables.model import notice, refusal
from bangvang.imports.tables.old_fonts import from_tcvn3, is_vni, plausible, suspicious, vni_refusal
from bangvang.problems import Problem


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


# Excel's plain “CSV” puts a question mark for most Vietnamese letters: `Nguy?n Th? Hoa`.
_LOST = re.compile(r"[^\W\d_]\?[^\W\d_]")
_LOST_LETTERS = ("chữ tiếng Việt trong tệp đã mất khi lưu, chỉ còn dấu “?”, không đọc lại được; hãy mở bảng gốc bằng Excel, chọn "
                 "Lưu thành (Save As) dạng .xlsx hoặc “CSV UTF-8” rồi nhập tệp mới ấy")


def _is_lost(text: str) -> bool:
    """Whether letters of many words are question marks; an address or two of the web may hold such."""
    lost = len(_LOST.findall(text))
    return lost > 2 and lost * 20 > len(text.split())


def _legacy(data: bytes, name: str) -> tuple[str, list[Problem]]:
    latin = data.decode("latin-1")
    if _is_lost(latin):
        return "", [refusal(name, "lost-letters", _LOST_LETTERS)]
    tcvn = from_tcvn3(latin)
    windows = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    scores = sorted(
        ((plausible(tcvn), "TCVN3 (ABC)", tcvn), (plausible(windows), "Windows-1258", windows)),
        key=lambda item: -item[0],
    )
    share, label, text = scores[0]
    if share < 0.85:
        return "", [vni_refusal(name) if is_vni(latin) else _unreadable(name)]
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
    if _is_lost(text):
        return "", [refusal(name, "lost-letters", _LOST_LETTERS)]
    problem = suspicious(text, name)
    if problem is None:
        return text, []
    if problem.severity == "error":
        return "", [problem]
    return from_tcvn3(text) if problem.rule == "legacy-font" else text, [problem]


def _unreadable(name: str) -> Problem:
    return refusal(
        name,
        "unknown-encoding",
        "không nhận ra bảng mã của tệp; hãy lưu lại dạng UTF-8 (Excel: Lưu thành > CSV UTF-8; Notepad: Mã hóa > UTF-8)",
    )
