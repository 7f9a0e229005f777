"""What a collection of documents on the web puts above a text: its number, day, kind and signer, row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: `Số hiệu | 12/KH-UBND |`, `Ngày ban hành: 04/07/2022`; a school's own page leaves out the colon.
_ABOUT = re.compile(
    r"\|?\s*(?:(?:Số hiệu|Ngày (?:ban hành|có hiệu lực|hiệu lực|công báo)|Loại văn bản|(?:Cơ quan|Nơi) ban hành|Người ký|"
    r"Lĩnh vực|Tình trạng|Số công báo)\s*[|:]|"
    r"(?:Tên\s*/\s*)?Số\s*/\s*[Kk]ý hiệu\s*[|:]|Về việc\s*/\s*[Tt]rích yếu|Ngày ban hành\s+\d|Loại văn bản\s+[A-ZĐ]|"
    r"Người ký duyệt\s|Đơn vị\s*/\s*[Pp]hòng ban\s|(?:Cơ quan|Nơi) ban hành\s+[A-ZĐ]|Xem\s*:\s*\d)"
)
#: Behind these words the document itself begins; what stands between the rows above them tells of it, too.
_CONTENTS = re.compile(r"Nội dung chi tiết\W*", re.IGNORECASE)
_TOP = 60
_FEW = 3


def about(rows: Sequence[str]) -> frozenset[int]:
    """Which of the rows at the top of a page say what the text below them is: three and more, as no plan has them."""
    found = [index for index, row in enumerate(rows[:_TOP]) if _ABOUT.match(row)]
    if len(found) < _FEW:
        return frozenset()
    begins = next((index for index, row in enumerate(rows[:_TOP]) if _CONTENTS.fullmatch(row)), None)
    if begins is not None and found[-1] < begins and any(rows[begins + 1 :]):
        return frozenset(range(found[0], begins + 1))
    return frozenset(found)
