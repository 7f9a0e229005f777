"""Signs that nobody sees, which come with text copied from the web and which no record may hold; letters that only look right."""

from __future__ import annotations

import re

from bangvang.imports.tables.model import notice
from bangvang.problems import Problem

# Controls, zero-width and directional marks, the replacement mark.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")


# The Icelandic letter that old keyboards gave for `Đ`; between strokes it is a sound: `/ðə/`.
_LIKE_D = re.compile(r"Ð|(?<![/\[\w])ð(?=[^\W\d_])")


def with_own_d(text: str) -> str:
    """The text with `Đ`, `đ` where letters stand that only look like them: a name with such a one is never found."""
    return _LIKE_D.sub(lambda found: "Đ" if found[0] == "Ð" else "đ", text)


def without_unseen(text: str) -> str:
    """The text without them."""
    return _UNSEEN.sub("", text)


def unseen_notice(text: str, name: str) -> Problem | None:
    """What to say of a file from whose text they are taken; None where there are none.

    A form feed ends a page and is not worth a word.
    """
    found = sorted({f"U+{ord(sign):04X}" for sign in _UNSEEN.findall(text) if sign != "\f"})
    if not found:
        return None
    return notice(
        name, "unseen-character", f"đã bỏ ký tự ẩn không thuộc chữ nào ({', '.join(found)}); chữ của văn bản giữ nguyên"
    )
