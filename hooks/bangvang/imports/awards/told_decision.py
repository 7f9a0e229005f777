"""The decision of which a page of news tells: `Ngày 15/8/2025, Chủ tịch UBND xã A ban hành Quyết định số …`."""

from __future__ import annotations

import re

from bangvang.imports.awards.dates_vi import find_date
from bangvang.imports.awards.paper import Lines, number_in
from bangvang.imports.tables.folding import tidy

_TOLD = re.compile(
    r"(?P<before>.*?)"
    r"(?P<who>(?:Phó |Bộ |Quyền )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Giám đốc|Hiệu trưởng|UBND|Ủy ban nhân dân|Sở|Ban)"
    r"[^,;.:]{0,70}?)\s+(?:vừa |đã |mới )*(?:ký(?: ban hành)?|ban hành|có)\s+(?P<what>Quyết định số\s*\d.*)"
)


def told_decision(lines: Lines) -> tuple[str, str, str]:
    """Number, date and giver of the decision that the first lines tell of; empty texts where they tell of none."""
    for _, text in lines:
        match = _TOLD.match(tidy(text))
        number = number_in(match["what"][:60]) if match else ""
        if match and number:
            return number, find_date(match["what"][:60]) or find_date(match["before"]), match["who"]
    return "", "", ""
