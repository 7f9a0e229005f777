"""What a page of the web has below a text that was copied from it: other news, comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OTHER_NEWS = re.compile(
    r"[»>*#\s]*(?:(?:(?:Các|Những|Danh sách)\s+)?(?:tin(?:\s+(?:tức|bài))?|bài(?:\s+viết)?)\s+"
    r"(?:khác|liên quan|cùng (?:chuyên mục|chủ đề|thể loại|loại)|mới (?:hơn|nhất)|(?<=tin )mới|(?<=tức )mới|cũ hơn|"
    r"đã (?:đưa|đăng)|nổi bật|(?:đọc|xem) nhiều(?: nhất)?)|"
    r"Ý kiến (?:bạn đọc|của bạn)|(?:Gửi )?bình luận(?:\s*\(\d+\))?)[\s:.*…»>]*",
    re.IGNORECASE,
)
#: Above such a line a text has at least one sentence, or an item of a list, of its own.
_ITEM = re.compile(r"\W{0,3}(?:\d{1,2}|[IVX]{1,4})\s*[.)/]\s*\w|[-+•]\s*\w")
_SENTENCE = 40
#: Parts of a document that stand behind no such line.
_OFFICIAL = re.compile(
    r"\W*(?:Nơi nhận\b|(?:KT|TM|T/M)\s?\.|HIỆU TRƯỞNG\b|GIÁM ĐỐC\b|CHỦ TỊCH\b|[IVX]{1,4}\s*[.)/]\s*\w|"
    r"(?:PHẦN|PHỤ LỤC|Phụ lục|Phần)\s+(?:[IVX\d]+|thứ)\b|CỘNG H\w{2} XÃ HỘI\b)"
)


def below_text(rows: Sequence[str]) -> frozenset[int]:
    """Which of a text's rows lie below its end on a page, from the heading of other news or comments on."""
    official = max((index for index, row in enumerate(rows) if _OFFICIAL.match(row)), default=-1)
    said = next((index for index, row in enumerate(rows) if _says(row)), len(rows))
    places = range(max(official, said) + 1, len(rows))
    first = next((index for index in places if _OTHER_NEWS.fullmatch(rows[index])), len(rows))
    return frozenset(range(first, len(rows)))


def _says(row: str) -> bool:
    return _ITEM.match(row) is not None or (len(row) > _SENTENCE and row.endswith((".", ";")))
