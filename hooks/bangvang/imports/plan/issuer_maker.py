"""Who made a plan that names nobody at its head: who says that it draws it up, else the school that it names most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bangvang.imports.plan.issuers import ORGAN, expand
from bangvang.imports.plan.name_word import NAME
from bangvang.imports.plan.passages import Passage

_SCHOOL = re.compile(
    r"Trường\s+(?:Trung học cơ sở và Trung học phổ thông|Trung học cơ sở|Trung học phổ thông|"
    r"Tiểu học và Trung học cơ sở|Tiểu học|"
    r"THCS\s*(?:&|và)\s*THPT|THCS|THPT|TH\s*(?:&|và)\s*THCS|Mầm non|Mẫu giáo|PTDTNT|PTDTBT|Phổ thông|Cao đẳng|Đại học|TH|MN)"
    rf"(?:[ ]{NAME}){{1,6}}"
)
_SMALL_SCHOOL = re.compile(_SCHOOL.pattern.replace("Trường", "trường", 1))
#: `Căn cứ …, BCH Đoàn trường THPT Đồi Sim xây dựng kế hoạch … như sau:`
_MAKES = re.compile(
    r"(?:\A\W*|[.;,]\s+)(?:[Nn]ay,?\s+)?(?:Đại hội(?:\s+đại biểu)?\s+(?=[Cc]hi bộ|[Đđ]ảng bộ|[Cc]ông đoàn|[Ll]iên đội))?"
    r"(?:Ban [Gg]iám [Hh]iệu\s+(?=[Tt]rường))?"
    r"(?P<name>(?:BCH|BTV|Ban Chấp hành|Ban chấp hành|Ban Thường vụ|Ban thường vụ|Đoàn|Liên đội|Chi đoàn|Chi bộ|Công đoàn|CĐCS|"
    r"Bộ|Sở|Phòng|Trường|Hội|Công an|Ủy ban|Uỷ ban|UBND|Trung tâm|Đảng ủy|Hội đồng Đội|Bệnh viện|Tổng công ty|Công ty|Học viện|"
    r"(?:(?<=[Nn]ay )|(?<=, )|(?<=hội )|(?<=[Hh]iệu ))(?:trường|công đoàn|liên đội|chi bộ|đảng bộ))"
    r"\s(?!phối hợp\b)(?:(?!(?<=\s)(?:vừa|đã)\s)[^.;:,“”]){2,130}?)\s+(?:phối hợp\s[^.;:“”]{3,80}?\s)?(?:nhiệm kỳ\s[\d\s–-]+)?"
    r"(?:(?:tiến hành|thống nhất|trân trọng|kính|sẽ)\s+)*"
    r"(?:xây dựng|ban hành|đề ra|lập|tổ chức|triển khai|phát động|thông báo|hướng dẫn|đề nghị|yêu cầu|kêu gọi)\b"
    r"(?P<plan>(?:\s+\S+){0,3}?\s+"
    r"(?:kế hoạch|phương hướng|chương trình|cuộc thi|hội thi|phong trào|nghị quyết|hoạt động|đợt thi đua)\b)?",
)
#: Those who make it together with the last one: `Hội Khuyến học xã, Đoàn xã, Trường THCS Hoa Mai xây dựng …`.
_OTHERS = re.compile(rf"(?:\A\W*|[.;]\s+)(?P<names>{ORGAN}\b[^,.;:()“”]{{0,60}}(?:,\s+{ORGAN}\b[^,.;:()“”]{{0,60}})*),\s+$")
#: What a plan calls its maker from here on: `(sau đây gọi tắt là …)`.
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ANNOUNCES = re.compile(r"như sau|:\s*$|\btrân trọng (?:kính )?(?:đề nghị|thông báo|mời)\b")
#: Behind so many passages nobody leads to the contents any more.
_FIRST = 24


def maker(found: Sequence[Passage]) -> str | None:
    """Who draws the plan up, by the sentence that leads to its contents; None where no such sentence names anybody."""
    headed = False
    for passage in found[:_FIRST]:
        if passage.block is None:
            continue
        headed = headed or passage.block.role == "heading"
        named = [match for match in _MAKES.finditer(passage.text) if match["plan"] or not headed]
        if named and (_ANNOUNCES.search(passage.text) or (not headed and (named[-1]["plan"] or named[-1].start() == 0))):
            name = expand(_BRACKETS.sub("", named[-1]["name"]))
            others = _OTHERS.search(passage.text[: named[-1].start("name")])
            together = [expand(one) for one in re.split(r",\s+", others["names"])] if others else []
            return " - ".join(one[:1].upper() + one[1:] for one in [*together, name])
    return None


def school(text: str) -> str | None:
    """The school that a school's plan names most."""
    # "Hội nghị viên chức trường THCS Hoa Mai" writes the kind small; where a capital stands it tells the name.
    for pattern in (_SCHOOL, _SMALL_SCHOOL):
        names = Counter(expand(f"T{match[0][1:]}") for match in pattern.finditer(text))
        if names:
            break
    return max(names, key=lambda name: (names[name], -text.find(name))) if names else None


def names_school(text: str) -> bool:
    """Whether a text names a school."""
    return _SCHOOL.search(text) is not None
