"""What a deadline's sentence says besides its day: what is due, to whom and by which channel."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bangvang.dates import Date
from bangvang.imports.plan.deadline_vocabulary import EMAIL, HANDED_IN, LATEST, WORK
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted
from bangvang.imports.plan.stretches import Stretches

#: A clause ends with a semicolon, or with the comma right behind its own date.
_CLAUSE = re.compile(r";(?=\s)|,(?=\s)(?:(?<=\d/\d,)|(?<=\d/\d\d,)|(?<=/\d{4},)|(?<=tháng \d,)|(?<=tháng \d\d,))")
_SENTENCE = re.compile(r"[.](?=(?P<next>\s+[A-ZĐÁÀẢÂĂÊÔƠƯÍÚ]))")
_LEAD = re.compile(r"(?P<lead>[^:;]{6,220}?)(?:\s+như sau)?:\s")
#: "Cấp trường: hoàn thành trước …" names before the colon what is done; "Thời gian: hoàn thành trước …" does not.
_ONLY_DONE = re.compile(r"(?:làm )?xong|hoàn thành", re.IGNORECASE)
_NO_WORK = re.compile(r"(?:thời (?:gian|hạn)|tiến độ|yêu cầu)\b", re.IGNORECASE)
#: "Đánh giá, xếp loại: xong trước 15/11; hoàn thiện hồ sơ …": the lead has its own term, and announces nothing.
_OWN_TERM = re.compile(rf"(?:(?:xong|hoàn thành|hạn|chót|cuối|trước|trong|vào|ngày|là|{LATEST})\s+)+\d", re.IGNORECASE)
_PAREN_DATES = re.compile(r"\([^()]*\d[^()]*\)")
#: A colon that opens what is said; one inside parentheses does not: `về Sở (qua email: a@b.example)`.
_SAID = re.compile(r":\s(?![^()]*\))")
#: What stands between a name and its time and names nothing: `Vòng 1: Sơ loại: diễn ra từ …`.
_NAMES_NOTHING = re.compile(r"(?:\W|diễn ra|(?:được )?tổ chức|(?:được )?tiến hành|các|ngày)*", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:vào dịp|nhân dịp|nhằm|để)\s.*$", re.DOTALL)
_PREFIX = re.compile(
    r"^(?:(?:và|thực hiện|thời gian cụ thể|cụ thể|đồng thời|trong đó|riêng)(?!\w)|\W)+\s*:?\s*", re.IGNORECASE
)
_CHANNEL = re.compile(
    r"(?:về|cho|đến|tới|tại|lên|(?:gửi|nộp)(?: về)?)\s+(?P<to>(?:Sở|Phòng|[Vv]ăn phòng|VP|BGH|Thường trực|Ban|Hội đồng|"
    r"[Bb]ộ phận|[Tt]hư viện|Thư ký|Cụm|Khối|Ủy ban|UBND|Công đoàn|"
    r"Trường|Bộ|Liên đoàn|Tổ|Đoàn|Nhà trường|địa chỉ|hộp thư)(?:\([^()]*\)|[^;:.,(”])*?)"
    rf"(?=\s+(?:trước|{LATEST}|để|"
    r"theo|bằng|qua (?:email|"
    r"hộp thư|địa chỉ|thư)|và gửi|đồng thời|và đồng thời|vào|ngày|lúc|sáng|chiều|trong|trên|định kỳ|đúng|hạn|xong|"
    r"bản (?:mềm|điện tử|giấy|cứng))\b|\s*[;:.,]|$)"
)
_VIA = re.compile(
    r"(?:qua|lên|vào)\s+(?P<via>(?:hệ thống|phần mềm|trục|cổng|địa chỉ|hộp thư|thư điện tử|email|e-mail|đường|biểu mẫu|"
    r"(?:nhóm\s+)?Zalo)[^;:.,]*?)"
    rf"(?=\s+(?:[\w.+-]+@|trước|trong|vào|lúc|để|{LATEST})|\s*[;:.,]|$)",
    re.IGNORECASE,
)
_BARE_VIA = re.compile(r"(?:địa chỉ|hộp thư|thư điện tử|email|e-mail)(?: sau)?", re.IGNORECASE)
#: What says of the work only that it ends then.
DONE = re.compile(
    r"(?:\s*[:,]?\s+(?:(?:phải\s+|làm\s+)?xong|làm|(?:phải\s+)?hoàn thành|trong tuần(?: lễ)?|đúng|trong\s+\S{1,4}\s+ngày|"
    r"phải|từ(?:\s+tuần\s+\S{1,4})?|"
    r"xong trước khi kết thúc năm học và|dự kiến(?:\s+(?:tổ chức|vào))?|và|(?<!đầu )vào|(?<!\d\s)ngày|"
    r"thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngay|thời gian (?:gửi|nộp)|\d{1,2}(?:h|g| giờ)\d{0,2},?(?:\s+ngày)?|"
    r"sẽ được tổ chức))+$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?<!\w)trước\s+$", re.IGNORECASE)
#: No clause is longer.
_LIMIT = 2000
#: What is handed in on paper goes to no mailbox, though the line names one.
_ON_PAPER = re.compile(r"(?<!\w)bản (?:giấy|cứng)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """A date of a passage that is accounted for: as a deadline, or, without an entry, as something else."""

    start: int
    end: int
    entry: dict[str, Any] | None = None


#: "Ngày 05/5 dự kiến họp báo": the guess stands behind its day.
_GUESSED = re.compile(r"\s*:?\s*(?:dự kiến|dự định)\s+(?!ngày|vào|trong|từ|tháng|sáng|chiều|\d)", re.IGNORECASE)


def due_on(passage: Passage, date: Spotted, title: str, context: Context, *, tentative: bool) -> Due:
    """The deadline that a date of a passage is."""
    text = passage.text
    email = None if _ON_PAPER.search(title) else _mailbox(text)
    resolved = last_day(text, date, context)
    entry = {
        "title": closed(DONE.sub("", re.sub(r"\s+", " ", title).strip(" ,;:.-–"))),
        "date": str(resolved) if resolved else None,
        "channel": channel_of(text, date.end),
        "email": email,
        "tentative": tentative or _GUESSED.match(text, date.end) is not None,
        "line": passage.line(date.start),
    }
    return Due(date.start, date.end, entry)


def last_day(text: str, date: Spotted, context: Context) -> Date | None:
    """When a date is due: before a month or quarter means by the end of the one that goes before."""
    due = context.resolve(date)
    whole = due is not None and date.day is None and not date.edge
    if due is None or not whole or _BEFORE.search(text, max(0, date.start - 12), date.start) is None:
        return due
    return Date.of(due.first_day - dt.timedelta(days=1))


def title_of(text: str, end: int, start: int) -> str:
    """The clause that says what is due, behind the words that announce a list of dates."""
    readable, sentences = _sentences(text)
    begun = bisect_right(sentences, end, key=lambda cut: cut[1])
    sentence = sentences[begun - 1][0] if begun else 0
    lead = _LEAD.match(readable, sentence, end)
    start = max(start, sentence, lead.end() if lead else 0, end - _LIMIT)
    cuts = [cut.end() for cut in _CLAUSE.finditer(readable, start, end)]
    # "…; hoàn thành trong quý III" says of the clause before it when that is done.
    while cuts and not readable[cuts[-1] : end].strip(" ,"):
        cuts.pop()
    clause = readable[cuts[-1] if cuts else start : end].rstrip("; ")
    said = re.sub(r":\s*(?:xong|hoàn thành)$", "", clause.strip(" ,;:"))
    parts = _SAID.split(said)
    while len(parts) > 1 and _NAMES_NOTHING.fullmatch(parts[-1]):
        parts.pop()
    words = _PREFIX.sub("", parts[-1].strip(" ,;:()")).strip(" ,;:(")
    announced = re.sub(r",?\s*(?:thời gian )?cụ thể$", "", lead["lead"].strip(" -+")) if lead else ""
    if lead and _OWN_TERM.match(text, lead.end(), end) and text.find(";", lead.end(), end) >= 0:
        announced = ""
    words = _TAIL.sub("", words) if len(words) > 90 else words
    inside = _in_parentheses(text, max(start, 0), end)
    words = f"{words}: {inside}" if words and inside and words not in inside else inside or words
    if not announced or not WORK.search(announced):
        named = lead is not None and _ONLY_DONE.fullmatch(words) and not _NO_WORK.match(announced)
        return f"{announced}: {words}" if named else words[:300] or announced
    if not words:
        return announced
    said = " ".join(words.lower().split()[:2])
    return words[:300] if said in announced.lower() else f"{announced}: {words}"[:300]


def _in_parentheses(text: str, start: int, end: int) -> str:
    """What a date's own parenthesis says before it: `(quý I trước 15/3, quý II trước 15/6)`."""
    opened = text.rfind("(", 0, end)
    if opened < 0 or ")" in text[opened:end]:
        return ""
    words = text[max(opened + 1, start) : end].strip(" ,;:")
    return words if len(words) > 3 and not re.fullmatch(r"[\d/.,\s-]*", words) else ""


def channel_of(text: str, position: int) -> str | None:
    """To whom, or by what, something is sent: the last place named before the date, else the first behind it."""
    places = _places(text)
    if not places:
        return None
    _, place = places[max(bisect_left(places, position, key=lambda place: place[0]) - 1, 0)]
    words = closed(re.sub(r"\s*\([^()]*\d/\d[^()]*\)", "", place.strip(" ,;")))
    return None if _BARE_VIA.fullmatch(words) else words


# A paragraph of many dates is asked for the same things at each of them, one date after the other.
@lru_cache(maxsize=16)
def _sentences(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without the dates in its parentheses, and where its sentences end: (end, behind the next one's first letter)."""
    readable = _PAREN_DATES.sub(lambda found: " " * len(found[0]), text)
    return readable, tuple((cut.end(), cut.end("next")) for cut in _SENTENCE.finditer(readable))


@lru_cache(maxsize=16)
def _mailbox(text: str) -> str | None:
    """The first mailbox of a text."""
    found = EMAIL.search(text)
    return found[0] if found else None


@lru_cache(maxsize=16)
def _places(text: str) -> tuple[tuple[int, str], ...]:
    """Where a text says that something is sent, with their positions, in order."""
    handed_in = HANDED_IN.search(text)
    mailboxes = Stretches(mail.span() for mail in EMAIL.finditer(text))
    places: dict[int, str] = {}
    for pattern, name in ((_CHANNEL, "to"), (_VIA, "via")):
        for match in pattern.finditer(text):
            # Where something takes place is no address, unless something is handed in there.
            address = not match[0].startswith("tại") or (handed_in is not None and handed_in.end() <= match.start())
            # Of `hộp thư ten.truong@…` the mailbox is told apart.
            if match[name] and match.end(name) not in mailboxes and not _BARE_VIA.fullmatch(match[name].strip()) and address:
                places.setdefault(match.start(), match[name])
    return tuple(sorted(places.items()))


def closed(words: str) -> str:
    """Words whose parenthesis was cut at the date, closed again; one that was opened before them is left out."""
    words = re.sub(r"\s+,", ",", words)
    if words.endswith(")") and words.count(")") > words.count("("):
        return words[:-1]
    return f"{words})" if words.count("(") > words.count(")") else words
