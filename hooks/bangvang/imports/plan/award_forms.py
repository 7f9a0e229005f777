"""Award forms and titles that a plan holds out: what, by whom, for whom; and how awards are decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.issuers import expand, issuer_at
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.tables import cells_of
from bangvang.text import fold

#: Names as Luật 06/2022/QH15, Điều 9, 19, 20 has them, and older spellings; longer ones first.
_FORM = re.compile(
    r"Huân chương(?:\s+(?:Sao Vàng|Hồ Chí Minh|Độc lập|Lao động)(?:\s+hạng\s+(?:Nhất|Nhì|Ba))?)?|Huy chương(?:\s+Hữu nghị)?|"
    r"Cờ thi đua(?:\s+của\s+(?:Chính phủ|Bộ|UBND tỉnh|UBND thành phố|Ủy ban nhân dân tỉnh|Tổng Liên đoàn))?|"
    r"Bằng khen(?:\s+của\s+(?:Thủ tướng Chính phủ|Bộ trưởng|Chủ tịch (?:UBND|Ủy ban nhân dân)(?: tỉnh| thành phố)?))?|"
    r"Giấy khen|Kỷ niệm chương|Thư khen|Chiến s[ĩỹ] thi đua(?:\s+(?:toàn quốc|cơ sở|các cấp|cấp\s+\w+|Bộ|tỉnh|ngành))?|"
    r"Lao động tiên tiến|Tập thể lao động (?:xuất sắc|tiên tiến)|Đơn vị (?:quyết thắng|tiên tiến)|Gia đình văn hóa|"
    r"Nhà giáo (?:nhân dân|ưu tú)|Hoàn thành xuất sắc nhiệm vụ",
    re.IGNORECASE,
)
_GIVER = re.compile(
    r"(?P<who>(?:Thủ tướng Chính phủ|Chủ tịch nước|Bộ trưởng[^,;.]{0,40}?|Chủ tịch\s+(?:UBND|"
    r"Ủy ban nhân dân)(?:\s+(?:tỉnh|thành phố|"
    r"huyện|quận|thị xã|xã|phường))?(?:\s+[A-ZĐ]\w*){0,3}|Giám đốc Sở(?:\s+(?:GD&ĐT|GDĐT|Giáo dục và Đào tạo))?|Hiệu trưởng"
    r"|Trưởng phòng[^,;.]{0,40}?|Công đoàn[^,;.]{0,40}?|Sở\s+(?:GD&ĐT|GDĐT|Giáo dục và Đào tạo)|UBND (?:tỉnh|thành phố|huyện|xã)"
    r"|Liên đoàn Lao động[^,;.]{0,30}?|Hội đồng[^,;.]{0,40}?))\s+(?:xem xét,?\s*)?(?:quyết định\s+)?(?:tặng(?: thưởng)?|"
    r"trao tặng|khen thưởng(?: bằng)?|công nhận|thưởng)\s*:?\s*$"
)
_OF = re.compile(r"(?P<form>(?:Bằng|Giấy|Thư) khen)\s+của\s+(?P<who>.+)", re.IGNORECASE)
_FOR = re.compile(r"\s*(?:[^.;]{0,60}?\s)?(?:cho|đối với)\s+(?P<subjects>(?:các\s+)?[^.;]{3,240})")
_ABOUT_AWARDS = ("khen thưởng",)
_STEPS = re.compile(r"bình xét|bình bầu|thẩm định|suy tôn|bỏ phiếu|đề nghị (?:các cấp |cấp có thẩm quyền |cấp trên )?khen|"
                    r"xét khen|lựa chọn[^.;]{0,120}đề nghị|hội đồng[^.;]{0,80}(?:xem xét|xét)|"
                    r"trình[^.;]{0,60}(?:quyết định|khen)|"
                    r"đề xuất[^.;]{0,60}khen thưởng", re.IGNORECASE)  # fmt: skip


def award_forms(found: Sequence[Passage]) -> list[dict[str, Any]]:
    """Each award form once per giver, in order; its subjects where the sentence or its section names them."""
    subjects = _section_subjects(found)
    entries: dict[tuple[str, str | None], dict[str, Any]] = {}
    for passage in found:
        if passage.block is None or passage.block.role == "footnote":
            continue
        for entry in _forms(passage, subjects):
            entries.setdefault((fold(entry["name"]), entry["issuer"]), entry)
    return list(entries.values())


def _forms(passage: Passage, subjects: str | None) -> Iterator[dict[str, Any]]:
    text = passage.text
    in_section = passage.under(*_ABOUT_AWARDS)
    for match in _FORM.finditer(text):
        giver = _GIVER.search(text, max(0, match.start() - 140), match.start())
        titled = in_section or giver is not None or re.search(
            r"(?:danh hiệu|tặng|hình thức)[^.;]{0,40}$", text[: match.start()], re.IGNORECASE
        )  # fmt: skip
        if not titled or (match[0][0].islower() and giver is None and "danh hiệu" not in text[: match.start()]):
            continue
        named = _OF.fullmatch(match[0])
        behind = None if named else issuer_at(text, match.end())
        target = _FOR.match(text, match.end()) if giver is not None or in_section else None
        yield {
            "name": _capital(named["form"] if named else match[0]),
            "issuer": _issuer(giver, named, behind),
            "subjects": target["subjects"].strip(" ,") if target else subjects if in_section else None,
            "line": passage.line(match.start()),
        }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _issuer(giver: re.Match[str] | None, named: re.Match[str] | None, behind: tuple[str, int] | None) -> str | None:
    """Who gives: named before ("Giám đốc Sở tặng …"), inside or behind the form ("Giấy khen của Giám đốc Sở")."""
    if giver is not None:
        return expand(giver["who"])
    if named is not None:
        return expand(named["who"])
    return expand(behind[0]) if behind is not None else None


def _section_subjects(found: Sequence[Passage]) -> str | None:
    """Who may be honoured, as the section "Đối tượng khen thưởng" says it."""
    for passage in found:
        if passage.under("đối tượng") and passage.block is not None and len(passage.text) < 900:
            return re.sub(r"^(?:Là|Gồm|Bao gồm)\s+", "", passage.text).strip(" .")
    return None


def procedure(found: Sequence[Passage], issuer: str | None) -> list[dict[str, Any]]:
    """How awards are decided: the sentences on bình xét, thẩm định, đề nghị, with who does it."""
    entries = []
    for passage in found:
        block = passage.block
        if (
            block is None
            or block.role in ("heading", "footnote")
            or cells_of(passage.text)
            or not _STEPS.search(passage.text)
        ):
            continue
        who = next((heading for heading in reversed(passage.path) if is_body(heading)), None)
        start = 0
        for sentence in re.split(r"(?<=[.;])\s+(?=\w)", passage.text):
            position = passage.text.index(sentence, start)
            start = position + len(sentence)
            if _STEPS.search(sentence):
                text = sentence.strip(" ;.")[:1900]
                entries.append(
                    {
                        "who": who.strip(" :.") if who else issuer or "Cơ quan ban hành",
                        "text": text,
                        "line": passage.line(position),
                    }
                )
    return entries


_BODY = re.compile(
    r"(?:các |giao |đề nghị |trách nhiệm (?:của )?|đối với )*(?:phòng|văn phòng|sở|trường|công đoàn|hội đồng|"
    r"ban\b|khối|cụm|ubnd|ủy ban|"
    r"đoàn|thủ trưởng|thành viên|cụm trưởng|hiệu trưởng|tổ(?!\s+chức)\b|cơ quan|đơn vị|lãnh đạo|giám đốc|trung tâm|bộ phận|"
    r"thường trực|cơ sở|cán bộ|giáo viên|"
    r"nhà trường|liên đội|chi bộ|tổng phụ trách|bí thư|phó|ban giám hiệu|đảng ủy|thanh tra|chuyên viên|hội\b)"
)


def is_body(heading: str) -> bool:
    """Whether a heading names someone who acts: an agency, a unit, a group."""
    return len(heading) < 200 and _BODY.match(heading.lower()) is not None
