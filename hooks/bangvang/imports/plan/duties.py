"""Who does what (tổ chức thực hiện, phân công): units and their tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bangvang.imports.plan.award_forms import is_body
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.tables import cells_of, rows

_SECTION = (
    "tổ chức thực hiện",
    "phân công",
    "trách nhiệm",
    "tổ chức triển khai",
    "nhiệm vụ của",
    "điều khoản thi hành",
)
_INLINE = re.compile(r"(?P<who>[^:.;]{3,140}?)\s*:\s+(?P<text>\S.{6,})", re.DOTALL)
_GIVEN = re.compile(
    r"(?:Giao|Đề nghị|Yêu cầu|Phân công)\s+(?:cho\s+)?(?P<who>(?:(?:các|Các)\s+)?(?:Phòng|Văn phòng|Trường|"
    r"Công đoàn|Hội đồng|Ban|Khối|Tổ|"
    r"Thủ trưởng|Hiệu trưởng|trường|đơn vị|phòng|cơ sở|Trung tâm|Đoàn)[^.;:]{0,120}?)\s+(?=chủ trì|phối hợp|"
    r"tham mưu|làm|là|có trách|"
    r"tổng hợp|theo dõi|căn cứ|xây dựng|triển khai|tổ chức|chịu|thực hiện|hướng dẫn|đôn đốc|kiểm tra|quán triệt)"
)


def duties(found: Sequence[Passage], issuer: str | None) -> list[dict[str, Any]]:
    """The tasks in order; a task that names nobody is the issuer's."""
    entries: list[dict[str, Any]] = []
    named = {passage.path[-1] for passage in found if passage.path}
    for passage in found:
        block = passage.block
        if block is None or block.role == "footnote" or cells_of(passage.text) is not None:
            continue
        if not passage.under(*_SECTION):
            continue
        if block.role == "heading" or passage.text[:300] in named:
            continue
        who = next((heading for heading in reversed(passage.path) if is_body(heading)), None)
        inline = _INLINE.match(passage.text)
        given = _GIVEN.match(passage.text)
        text = passage.text
        if who is not None:
            name = who.strip(" :.")
        elif inline is not None and is_body(inline["who"]):
            name, text = inline["who"].strip(), inline["text"]
        elif given is not None:
            name = given["who"].strip()
        elif any(is_body(heading) for heading in passage.path) or not block.marker or len(passage.path) > 1:
            continue
        else:
            name = issuer or ""
        if name:
            entries.append({"who": name[:300], "text": text.strip(" ;")[:1900], "line": passage.line(0)})
    for row in rows(found):
        who = row.column("chủ trì", "phụ trách", "thực hiện", "đơn vị", "phân công")
        task = row.column("nội dung", "nhiệm vụ", "công việc", "việc")
        if who and task and who != task and is_body(who):
            entries.append({"who": who, "text": task, "line": row.line})
    return sorted(entries, key=lambda entry: entry["line"])
