"""One item of a list in words as an entry: `1. Bà Vũ Thị Xuân - Hiệu trưởng Trường …`, `Tập thể: Tổ 4+5, Tổ Văn phòng`."""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.awards.entries import entry_of
from bangvang.imports.awards.model import Entry
from bangvang.imports.awards.people import Named, looks_like_person, named
from bangvang.imports.awards.posts import looks_like_role, looks_like_unit
from bangvang.imports.awards.titles import find_title
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import tidy

_KIND_AND_NAMES = re.compile(
    r"\W*(?:\w{1,2}[.)/]\s*)?(?:Các\s+|Về\s+)?(tập thể|cá nhân|hộ gia đình)(?:\s*\([^)]{1,20}\))?\s*:\s*(?=\S)", re.IGNORECASE
)
#: As news tell it: `Theo đó, có 39 tập thể có thành tích xuất sắc … gồm: Trường …; Trường …`.
#: `Các nhà giáo được đề nghị xét tặng gồm: A, Phó Hiệu trưởng …; B, …`; `Sau khi …, có 4 nhà giáo được … là: cô giáo A, …`.
_COUNTED_AND_NAMES = re.compile(
    r"(?:Theo đó,? |[^.;:]{0,120}?, )?(?:(?:Có |có )?(?:\d{1,3}|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)|"
    r"[Cc]ác|[Nn]hững) "
    r"(tập thể|cá nhân|nhà giáo|giáo viên|thầy cô(?: giáo)?|học sinh)\s"
    r"[^:;.]{0,140}?\s?(?:gồm|bao gồm|là)(?: các)?\s*:?\s+(?=[A-ZĐ]|ông |bà |cô |thầy |em )"
)
_ELSEWHERE = re.compile(
    r"\d+\s+(?:\([^)]*\)\s*)?(?:người|cá nhân|tập thể|hộ|đơn vị)|kèm theo|sau đây|như sau|không|:\s*$", re.IGNORECASE
)
#: `… và 43 cá nhân nhận Bằng khen của …`: the award stands behind those who have it.
_GIVEN_BEHIND = re.compile(
    r"\s+(?:và \d+ (?:cá nhân|tập thể|học sinh|giáo viên)\s+)?(?:(?:đã|cùng|đều|được|vinh dự)\s+)*(?:nhận|tặng|trao tặng)\s+"
)
#: What they did, and with what, is told behind the last or each of them.
_DEED = re.compile(r"\s+(?:(?:vì|do)\s+)?(?=(?:đã|có) (?:có |đạt |hoàn thành|lập|đóng góp|xuất sắc|nhiều thành tích|thành tích))")
_WITH_WORK = re.compile(r"\s+với (?=(?:mô hình|sản phẩm|đề tài|dự án|tác phẩm|giải pháp|sáng kiến)\s)")
_KINDS = {"tập thể": "collective", "hộ gia đình": "household"}
#: `A, Hiệu trưởng và B, Phó Hiệu trưởng Trường …`: two of one school.
_AND_WITH_POST = re.compile(
    r"\s+và\s+(?=(?:[A-ZĐÀ-Ỹ][^\W\d_]*\s){1,4}[A-ZĐÀ-Ỹ][^\W\d_]*,\s+"
    r"(?i:phó|hiệu trưởng|giáo viên|tổ trưởng|nhân viên|chuyên viên))"
)
#: `(đều ở xã Đồi Sim)` tells of several before it.
_WHERE_ALL = re.compile(r"\s*\((?:đều|cùng)\s[^()]*\)")
_AND = re.compile(
    r"\s*;\s*(?:và\s+)?|\s*(?:,\s*(?:và\s+)?|\s+và\s+)"
    r"(?=(?:(?i:ông|bà|cô giáo|thầy giáo|cô|thầy|em|đồng chí|đ/c|hộ|gia đình)|"
    r"Tổ|Lớp|Phòng|Trường|Khối|Khoa|Chi đoàn|Chi đội|Liên đội|Ban)\s+[A-ZĐÀ-Ỹ\d])"
)


def items_after_kind(state: Walk, line: int, text: str, cell: str) -> list[Entry]:
    """Entries of a line that says whom it lists and lists them: `b) Cá nhân: Bà A; ông B`; none where a part is no name."""
    counted = _COUNTED_AND_NAMES.match(text)
    # What follows in further sentences tells of those named.
    text = re.split(r"(?<!TP)(?<!Q)\.\s+(?=[A-ZĐÀ-Ỹ])", text)[0] if counted else text
    start = counted or _KIND_AND_NAMES.match(text)
    # A sentence that names its award itself speaks of no other.
    title = find_title(text[: start.end()], state.known) if counted and start else None
    if not start:
        return []
    body = text[start.end() :]
    behind = _GIVEN_BEHIND.search(body) if counted and not title else None
    if behind:
        title, body = find_title(body[behind.end() :], state.known), body[: behind.start()]
    deed = _DEED.search(body) if counted else None
    reason, body = (body[deed.end() :].rstrip(" .;/"), body[: deed.start()]) if deed else ("", body)
    if not (title or state.context.value("award")) or _ELSEWHERE.search(body):
        return []
    kind = _KINDS.get(start[1].lower(), "person")
    whole = _WHERE_ALL.sub("", body).rstrip(" .;/")
    if not whole[:1].isalpha():
        return []
    # `Tổ Toán, Trường THCS A` is one team with its school; several such are parted by semicolons.
    one = kind == "collective" and ";" not in whole and named(whole, expect=kind).unit
    parts = [whole] if one else _bare_names(whole) or [part for part in _AND.split(whole) if part]
    works = [_WITH_WORK.split(part, maxsplit=1) for part in parts]
    found = [(who, work[-1] if len(work) > 1 else "") for work in works for who in _of_one_school(work[0], kind)]
    if not all(_fits(who, kind) for who, _ in found):
        if whole[0].isupper():
            state.doubts.append(("unread-line", line, text))
        return []
    given = {"award": title.wording} if title else {}
    return [entry_of(state, who, given | {"reason": work or reason}, line, cell) for who, work in found]


def _of_one_school(part: str, kind: str) -> list[Named]:
    """Who a part names: one, or two of whom the second's school is the first's, too."""
    people = [named(one, expect=kind) for one in _AND_WITH_POST.split(part)]
    unit = people[-1].unit
    return [replace(who, unit=who.unit or unit) for who in people]


def _bare_names(text: str) -> list[str]:
    """`Lò Thị Thu, Hà Văn Bình và Lê Thị Vân`: names alone, of three words and more (Hà Nội is none); else empty."""
    parts = re.split(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+", text)
    names = [part for part in parts if looks_like_person(part) and not looks_like_role(part) and len(part.split()) > 2]
    return parts if len(parts) > 1 and names == parts else []


def _fits(who: Named, kind: str) -> bool:
    return looks_like_person(who.name) if who.kind == "person" else who.kind == kind and len(who.name.split()) > 1


def item(state: Walk, line: int, text: str, cell: str) -> Entry | None:
    """An item of a list in words, under a section that gives something; None where no award is in sight."""
    context = state.context
    given = context.value("award")
    if not given:
        return None
    who = named(text, expect=context.value("kind"))
    if who.kind == "person" and not looks_like_person(who.name):
        return None
    if who.kind == "collective" and not looks_like_unit(who.name):
        return None
    rest = tidy(who.unit)
    reason = award = ""
    prize = re.search(r"\s*[,;–-]\s*(?:[Đđ]ạt )?([Gg]iải [^,;–]+)$", rest)
    if prize:
        rest = rest[: prize.start()]
        # Who is given a Giấy khen for a prize has a Giấy khen; where prizes are given, it is the award.
        award, reason = (prize[1], "") if "giải" in given.lower() else ("", prize[1])
    cut = re.search(
        r"[,;:.]?\s*(?:\(?(?:đã có|có thành tích|vì (?:đã|có)|đạt (?:giải|thành tích)|về thành tích))", rest
    )
    if cut:
        rest, reason = rest[: cut.start()].strip(" ,;"), rest[cut.start() :].strip(" ,;:.()")
    return entry_of(
        state,
        Named(who.name, who.kind, who.address, who.role, rest, who.pupil, who.rest),
        {"reason": reason, "award": award},
        line,
        cell,
    )
