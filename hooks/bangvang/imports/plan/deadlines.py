"""Deadlines: what is due, by when, to whom and by which channel; tentative dates are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import Spotted, spot_dates
from bangvang.imports.plan.ranges import Range, ranges
from bangvang.imports.plan.tables import Row, cells_of, rows

_HOUR = (
    r"(?:\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?(?:\s*phút)?\s*,?\s*)?(?:ngày\s*)?(?:\([^)]*\)\s*)?"
    r"(?:(?:đầu|giữa|cuối|hết|thượng tuần|trung tuần|hạ tuần)\s+)?"
)
# A day that comes back each year or month is no date of this plan.
_EVERY = re.compile(r"(?:\s*(?:,|và)\s*(?:ngày\s*)?\d[\d/]*)*\s*(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)", re.IGNORECASE)
_DUE = re.compile(
    rf"(?P<word>trước(?:\s+(?:và|hoặc)\s+trong)?|chậm nhất(?:\s+là)?(?:\s+(?:vào|trước))?|muộn nhất(?:\s+là)?(?:\s+vào)?|"
    rf"hạn(?:\s+(?:cuối|chót|nộp|gửi|nhận|đăng ký))*(?:\s+là)?|thời hạn(?:\s+[^:;.]{{0,60}})?|không quá|xong(?:\s+trong)?|"
    rf"hoàn thành(?:\s+(?:trong|vào))?|dự kiến(?:\s+(?:vào|trong))?|thời gian(?:\s+(?:nộp|gửi|báo cáo|tổ chức|hoàn thành)"
    rf"[^:;.]{{0,40}}?)?|đến hết|vào|trong(?:\s+tuần\s+\S+)?)\s*(?:tháng\s+(?=tháng))?:?\s*{_HOUR}$",
    re.IGNORECASE,
)
_WEAK = re.compile(r"vào|đến hết|thời gian.*|không quá|trong.*", re.IGNORECASE)
# "quý I trước ngày 15/3": the first date names what is due, the second says when.
_NAMED_PERIOD = re.compile(r"\s*(?:trước|chậm nhất|muộn nhất)\b", re.IGNORECASE)
_STRONG = re.compile(r"gửi|nộp|báo cáo|tổng kết|sơ kết|đăng ký|tổ chức|bình xét|xét", re.IGNORECASE)
_COLON = re.compile(r"(?P<word>:)\s*(?:trong|vào|ngày|hết|đến hết|tuần\s+\S+|\s)*$", re.IGNORECASE)
_WORK = re.compile(
    r"báo cáo|sơ kết|tổng kết|gửi|nộp|đăng ký|giới thiệu|đề nghị|bình xét|hồ sơ|tổng hợp|đánh giá|xét|kế hoạch|tổ chức|"
    r"phát động|ký kết|kí kết|hoàn thành|trình|tờ trình|danh sách|thẩm định|họp|lễ |trao |tuyên dương|biểu dương|công bố|"
    r"hội nghị|hội thi|xây dựng|ban hành|hướng dẫn",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(r"(?:\A|[.;:]\s+)(?:Trong\s+|Vào\s+|Dự kiến\s+)?$", re.IGNORECASE)
_DOES = re.compile(r"\s*[:,]?\s*(?:sẽ\s+)?(?P<title>(?:tiến hành|tổ chức|thực hiện|hoàn thành|họp|xét|gửi|nộp|báo cáo|sơ kết|"
                   r"tổng kết|đánh giá|bình xét|tổng hợp|trình|phát động|ký)[^.;]{4,160})", re.IGNORECASE)  # fmt: skip
_CLAUSE = re.compile(r"[;](?=\s)")
_SENTENCE = re.compile(r"[.](?=\s+[A-ZĐÁÀẢÂĂÊÔƠƯÍÚ])")
_LEAD = re.compile(r"(?P<lead>[^:;]{6,220}?)(?:\s+như sau)?:\s")
_PAREN_DATES = re.compile(r"\([^()]*\d[^()]*\)")
_TAIL = re.compile(r"\s+(?:vào dịp|nhân dịp|nhằm|để)\s.*$", re.DOTALL)
_PREFIX = re.compile(r"^(?:và|thực hiện|thời gian cụ thể|cụ thể|đồng thời|trong đó|riêng|\W)+\s*:?\s*", re.IGNORECASE)
_CHANNEL = re.compile(
    r"(?:về|cho|đến|tới|tại|lên)\s+(?P<to>(?:Sở|Phòng|Văn phòng|Thường trực|Ban|Hội đồng|Bộ phận|Cụm|Khối|Ủy ban|UBND|Công đoàn|"
    r"Trường|Bộ|Liên đoàn|Tổ|Đoàn|Nhà trường|địa chỉ|hộp thư)(?:\([^()]*\)|[^;:.,(])*?)(?=\s+(?:trước|chậm nhất|muộn nhất|để|"
    r"theo|bằng|qua (?:email|"
    r"hộp thư|địa chỉ|thư)|và gửi|đồng thời|và đồng thời|vào|trong|trên|định kỳ|đúng|hạn|xong)\b|\s*[;:.,]|$)"
)
_VIA = re.compile(
    r"qua\s+(?P<via>(?:hệ thống|phần mềm|trục|cổng|địa chỉ|hộp thư|thư điện tử|email|e-mail|đường|biểu mẫu|Zalo)[^;:.,]*?)"
    r"(?=\s+(?:[\w.+-]+@|trước|để|chậm nhất)|\s*[;:.,]|$)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_EVENT = re.compile(
    r"(?<!\w)(?:lễ|hội nghị|hội thi|hồ sơ|nộp|gửi|bình xét|thẩm định|chấm|kiểm tra|đăng ký|báo cáo|sơ kết|tổng kết)(?!\w)",
    re.IGNORECASE,
)
_PHASE = re.compile(r"\b(?:đợt|giai đoạn|chặng|phong trào|chiến dịch|cao điểm|học kỳ|thi đua)\b", re.IGNORECASE)
#: Days: work that takes longer than this is a phase, shorter work is due at its end.
_SHORT = 45
_TENTATIVE = re.compile(r"dự kiến|dự định|khoảng", re.IGNORECASE)


def deadlines(found: Sequence[Passage], context: Context) -> list[dict[str, Any]]:
    """The deadlines in order of the text."""
    entries: list[dict[str, Any]] = []
    for passage in found:
        if cells_of(passage.text) is None and passage.block is not None:
            entries += _in_prose(passage, context)
    for row in rows(found):
        entries += _in_row(row, context)
    return sorted(entries, key=lambda entry: entry["line"])


def _in_prose(passage: Passage, context: Context) -> Iterator[dict[str, Any]]:
    text = passage.text
    found = list(ranges(text, context))
    spans = [(span.begin, span.end) for span in found]
    for span in found:
        yield from _event(passage, span)
    end_of_last = 0
    last_title = ""
    for date in spot_dates(text):
        if (
            any(begin <= date.start < end for begin, end in spans)
            or (date.month, date.quarter)
            == (
                None,
                None,
            )
        ) and not (date.edge == "end" and date.month is None and date.quarter is None and date.year):
            continue
        before = text[: date.start]
        if _EVERY.match(text, date.end):
            continue
        due = _DUE.search(before, max(0, date.start - 140)) or _COLON.search(before, max(0, date.start - 20))
        if due is not None and due["word"] == ":" and _NAMED_PERIOD.match(text, date.end):
            continue
        title = _title(text, due.start(), end_of_last) if due else None
        if title and not _WORK.search(title):
            title = _as_before(last_title, title) or _under_heading(passage, title)
        if due is not None and title and _means_it(due["word"], title, date):
            yield _entry(passage, date, title, context, tentative=_TENTATIVE.search(due[0]) is not None)
            end_of_last, last_title = date.end, title
            continue
        does = _DOES.match(text, date.end) if _MONTH_FIRST.search(before, max(0, date.start - 30)) and not due else None
        if does is not None and _has_own_date(text, date, does):
            continue
        if does is not None and (date.day is None or passage.under("thời gian", "tiến độ")):
            tentative = "dự kiến" in before[-12:].lower()
            yield _entry(passage, date, re.sub(r"^tiến hành\s+", "", does["title"]), context, tentative=tentative)
            end_of_last = does.end()


def _event(passage: Passage, span: Range) -> Iterator[dict[str, Any]]:
    """Work that takes a few days is due at their end: `nhận hồ sơ từ ngày 01/6 đến ngày 10/6`."""
    title = _title(passage.text, span.begin, 0)
    short = span.start is not None and span.stop is not None and 0 <= _days(span) <= _SHORT
    if not short or passage.under("thời gian") or not _EVENT.search(title) or _PHASE.search(title):
        return
    email = _EMAIL.search(passage.text)
    yield {
        "title": re.sub(r"\s+", " ", title).strip(" ,;:."),
        "date": str(span.stop),
        "channel": _channel(passage.text, span.end),
        "email": email[0] if email else None,
        "tentative": False,
        "line": passage.line(span.begin),
    }


def _has_own_date(text: str, month: Spotted, does: re.Match[str]) -> bool:
    """Whether what is done in a month has its own day: `Tháng 01: sơ kết, nộp báo cáo trước ngày 16/01`."""
    return any(
        month.end < date.start < does.end() and date.day is not None and _DUE.search(text[month.end : date.start])
        for date in spot_dates(text)
    )


def _in_parentheses(text: str, start: int, end: int) -> str:
    """What a date's own parenthesis says before it: `(quý I trước 15/3, quý II trước 15/6)`."""
    opened = text.rfind("(", 0, end)
    if opened < 0 or ")" in text[opened:end]:
        return ""
    words = text[max(opened + 1, start) : end].strip(" ,;:")
    return words if len(words) > 3 and not re.fullmatch(r"[\d/.,\s-]*", words) else ""


def _as_before(last: str, title: str) -> str:
    """A second date of one sentence, its work named with the first: `báo cáo đợt 1 trước …, đợt 2 trước …`."""
    if not last:
        return ""
    shared = last.lower().find(title.lower().split()[0])
    work = last[:shared] if shared > 0 else ""
    return f"{work}{title}" if _WORK.search(work) else f"{last.partition(': ')[0]}: {title}"


def _under_heading(passage: Passage, title: str) -> str:
    """Who has a deadline, below a heading that says what for: `Thời gian nộp hồ sơ: Khối THPT`."""
    above = passage.path[-1].strip(" :") if passage.path else ""
    return (
        f"{above}: {title}"
        if re.search(r"nộp|gửi|báo cáo|hồ sơ|đăng ký", above.lower()) and len(above) < 120
        else title
    )


def _means_it(word: str, title: str, date: Spotted) -> bool:
    """Whether a date is a deadline: always behind "trước ngày", else only for something that is to be done."""
    if date.edge == "start" or not _WORK.search(title):
        return False
    if word == ":":
        return (
            re.match(
                r"(?:báo cáo|sơ kết|tổng kết|nộp|gửi|đăng ký|bình xét|họp|xét|hạn|k[ýí] kết|phát động|"
                r"đánh giá|giới thiệu|hoàn thành)",
                title.lower(),
            )
            is not None
        )
    return not _WEAK.fullmatch(word) or _STRONG.search(title) is not None


def _title(text: str, end: int, start: int) -> str:
    """The clause that says what is due, behind the words that announce a list of dates."""
    readable = _PAREN_DATES.sub(lambda found: " " * len(found[0]), text)
    sentence = max((cut.end() for cut in _SENTENCE.finditer(readable, 0, end)), default=0)
    lead = _LEAD.match(readable, sentence, end)
    start = max(start, sentence, lead.end() if lead else 0)
    cuts = [cut.end() for cut in _CLAUSE.finditer(readable, start, end)]
    # "…; hoàn thành trong quý III" says of the clause before it when that is done.
    while cuts and not readable[cuts[-1] : end].strip(" ,"):
        cuts.pop()
    clause = readable[cuts[-1] if cuts else start : end].rstrip("; ")
    words = _PREFIX.sub("", clause.rpartition(": ")[2].strip(" ,;:()")).strip(" ,;:(")
    announced = re.sub(r",?\s*(?:thời gian )?cụ thể$", "", lead["lead"].strip(" -+")) if lead else ""
    words = _TAIL.sub("", words) if len(words) > 90 else words
    inside = _in_parentheses(text, max(start, 0), end)
    words = f"{words}: {inside}" if words and inside else words or inside
    if not announced or not _WORK.search(announced):
        return words[:300] or announced
    if not words:
        return announced
    said = " ".join(words.lower().split()[:2])
    return words[:300] if said in announced.lower() else f"{announced}: {words}"[:300]


def _entry(passage: Passage, date: Spotted, title: str, context: Context, *, tentative: bool) -> dict[str, Any]:
    text = passage.text
    email = _EMAIL.search(text)
    resolved = context.resolve(date)
    return {
        "title": _closed(re.sub(r"\s+", " ", title).strip(" ,;:.")),
        "date": str(resolved) if resolved else None,
        "channel": _channel(text, date.end),
        "email": email[0] if email else None,
        "tentative": tentative,
        "line": passage.line(date.start),
    }


def _channel(text: str, position: int) -> str | None:
    """To whom, or by what, something is sent: the last place named before the date, else the first behind it."""
    places = [
        match for pattern, name in ((_CHANNEL, "to"), (_VIA, "via")) for match in pattern.finditer(text) if match[name]
    ]
    if not places:
        return None
    before = [match for match in places if match.start() < position]
    chosen = max(before, key=lambda match: match.start()) if before else min(places, key=lambda match: match.start())
    return _closed(chosen[1].strip(" ,;"))


def _closed(words: str) -> str:
    """Words whose parenthesis was cut at the date, closed again."""
    return f"{words})" if words.count("(") > words.count(")") else words


def _days(span: Range) -> int:
    """How many days a span has."""
    return (span.stop.last_day - span.start.first_day).days if span.start and span.stop else 0


def _in_row(row: Row, context: Context) -> Iterator[dict[str, Any]]:
    """A row of a table of tasks: the column of time, and the column that says what is to be done."""
    when = row.column("thời hạn", "hạn ", "hạn hoàn thành", "thời gian", "tiến độ", "hoàn thành")
    what = row.column("nội dung", "nhiệm vụ", "công việc", "việc", "hoạt động", "báo cáo")
    if when is None or what is None or not what or re.match(r"(?:đợt|giai đoạn|chặng)\s", row.passage.text, re.IGNORECASE):
        return
    span = next(ranges(when, context), None)
    dates = list(spot_dates(when))
    date = dates[1] if span is not None and len(dates) > 1 else next(iter(dates), None)
    if span is not None and (span.stop is None or span.start is None or _days(span) > _SHORT):
        return
    if date is not None and (date.month or date.quarter or date.edge == "end"):
        resolved = context.resolve(date)
        email = _EMAIL.search(row.passage.text)
        yield {
            "title": what,
            "date": str(resolved) if resolved else None,
            "channel": row.column("nơi nhận", "gửi về", "hình thức gửi"),
            "email": email[0] if email else None,
            "tentative": _TENTATIVE.search(when) is not None,
            "line": row.line,
        }
