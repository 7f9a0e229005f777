"""What a target's figure measures: the words before it, or behind it where the clause opens with the figure."""

from __future__ import annotations

import re
from typing import Any

from bangvang.imports.plan.figure_words import AFTER, BOUND
from bangvang.imports.plan.figures import Figure
from bangvang.imports.plan.units import known_unit

#: Clause ends that no list of things inside a label contains.
_CUT = re.compile(
    r"[;]|[.](?=\s|$)|:(?=\s)|,\s+(?=(?:trong đó|tỷ lệ|tỉ lệ|phấn đấu|phần đầu|dân số|số |tổng số |mức \d|có (?:từ|ít nhất|\d)))|"
    r"[\s(]+trong đó\s+"
    rf"|,\s+(?=(?:{BOUND})?\s*\d)|\s+(?:và|hoặc)\s+(?=(?:{BOUND}\s*)?\d)|,\s+(?=mỗi\s)"
)
_LEAD = re.compile(
    r"^(?:[,;:.+•\s]|(?:trong đó|phấn đấu|phần đầu|có|và|riêng|đồng thời|đảm bảo|bảo đảm|duy trì|giữ vững|nâng)(?!\w)|"
    r"(?:một|hai|ba|bốn|năm) là(?!\w)|đến (?:cuối )?năm (?:học )?[\d\s–-]+)+",
    re.IGNORECASE,
)
VERB = re.compile(
    r"[\s,:(]*(?:(?<!chưa )(?<!không )đạt|chiếm|là|lên|còn|có|được|đạt tỷ lệ|đạt tỉ lệ|"
    r"tỷ lệ|từ|trên|xuống|bằng|=|:|khoảng|giảm còn|đạt mức|phải đạt|phải)?[\s:(]*$",
    re.IGNORECASE,
)
#: "từ 5,2% giảm còn" tells where the measure stands now.
_GROWN = re.compile(
    r"[\s,(]+(?:tăng |giảm |nâng )?từ\s+\d[\d.,]*\s*%?[^;,%]{0,30}?\s(?:lên|xuống|còn|đến)(?:\s+(?:mức|trên|dưới))*$",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\s*(?:tăng|giảm|nâng|vượt)(?: thêm| lên)?\s*$", re.IGNORECASE)
_ONLY_AIMS = re.compile(r"(?:phấn đấu|phần đấu)(?:\s+(?:đạt|là|ở mức))?\s*", re.IGNORECASE)
#: "phấn đấu đạt chỉ tiêu 100% …": what is measured comes behind.
_ONLY_AIM = re.compile(
    r"(?:\A|,?\s*(?:phấn đấu|phần đấu)\s+)(?:đạt|hoàn thành|thực hiện)\s+(?:các\s+)?(?:chỉ tiêu|mục tiêu)(?:\s+là)?\Z",
    re.IGNORECASE,
)
_AIMS_END = re.compile(r",?\s*(?:phấn đấu|phần đấu)(?:\s+(?:đạt|là|ở mức))?$", re.IGNORECASE)
_BOUND_END = re.compile(r"\s+(?:từ|cho|được|thêm)\s*$")
#: Verbs whose object the figure counts.
_DOES_WHAT = (
    r"có|hoàn thành|thực hiện|ủng hộ|huy động|vận động|quyên góp|bảo đảm|đảm bảo|duy trì|tổ chức|triển khai|giải quyết|"
    r"thu hút|xây dựng|trồng|trồng mới|bổ sung|kết nạp|giới thiệu|lập|làm|đăng|viết|mở|trao|tặng|dự giờ|thu gom|sửa chữa|hiến|"
    r"bồi dưỡng(?: cho)?|thành lập|làm mới|nhân rộng|đăng ký|đọc|nộp|cử|mượn|tham gia(?: đủ)?|nuôi|kiểm tra|vận hành|công nhận|"
    r"chăm sóc|gửi|tuyên dương|biểu dương|khen thưởng|trang bị|đóng góp|phát triển|hỗ trợ|xây mới|trồng thêm|"
    r"tăng|giảm|tiết kiệm|củng cố|đưa|cấp|bố trí|rà soát|dành|trích|phát"
)
_DOES = re.compile(rf"(?<!\w)(?:{_DOES_WHAT})(?:\s+(?:mới|thêm|được|cho|đủ|đến|tới))?$", re.IGNORECASE)
#: A clause that says only what is done, not by whom.
VERB_FIRST = re.compile(
    r"(?:viết|đăng|dự giờ|thao giảng|làm|nộp|đọc|trồng|tham gia|đăng ký|giúp đỡ|hướng dẫn|đóng góp|gửi|hiến)\s", re.IGNORECASE
)
#: What tells a measure from that of others: `ở cấp THCS`, `so với năm trước`.
_OF_WHICH = re.compile(r"so với|hơn\b|(?:ở|đối với) (?:cấp|bậc|khối|lớp)\s")
_NEXT_OF_LIST = re.compile(
    r"\s+(?:[^\s.,;:()\d][^.,;:()\d]{0,24}:\s*|(?:xuất sắc|giỏi|tốt|khá|trung bình|tb|đạt|chưa đạt|yếu|kém)\s+)", re.IGNORECASE
)
_CLOSES = re.compile(r"[^()]{0,40}\)\s*,\s+")
_AT_ONCE = re.compile(r"\s*\)?,\s")
_REACHING = re.compile(r"\s(?:đạt|chiếm|là)\s*$")
_OPENING = re.compile(r"(?:và\s+)?(?:mỗi|từng|toàn|tổng|trong đó|nâng|(?:nhiều|cao|ít) hơn)\b")


def label_of(text: str, figure: Figure, before: int, after: int) -> str:
    """What a figure measures: the words before it, or behind it where the clause opens with the figure.

    Args:
        text: the passage.
        figure: one of its figures.
        before: where the figure before it ends, else 0.
        after: where the next figure begins, else the end of the text.
    """
    start, end = _begins(text, figure, before), _ends(text, figure, after)
    words = text[start : figure.start]
    behind = text[figure.end : end].strip(" ,;.):(")
    noun = known_unit(text, figure.end) if figure.bound else None
    if noun is not None and AFTER.match(text, noun):
        # "95% đoàn viên trở lên tham gia": the bound is said by its sign.
        behind = AFTER.sub("", behind, count=1)
    lead = re.sub(r"^và\s+", "", _LEAD.sub("", words).strip(" ,;:)"))
    lead = _AIMS_END.sub("", _GROWN.sub("", lead))
    share = figure.unit in ("%", "‰")
    only = _ONLY_AIM.search(lead)
    if share and behind and only is not None:
        return _joined(lead[: only.start()], behind)
    if share and lead and text[figure.end : end].lstrip(") ").startswith(","):
        behind = ""  # "giỏi 20%, không có học sinh kém": another matter begins
    if share and lead and _NEXT_OF_LIST.fullmatch(text, figure.end, after):
        behind = ""  # "Tốt: 60%  Khá: 35%": blanks alone part what a list is of
    if figure.value is None:
        return f"{lead} {text[figure.start : figure.end]}".strip()
    ahead = VERB.sub("", lead).strip(" ,;:") or ("Đạt" if lead == "Đạt" else "")  # a level, too
    if re.fullmatch(r"t[ỷỉ] lệ", ahead, re.IGNORECASE):
        ahead = lead  # "tỷ lệ đạt" says more than "tỷ lệ"
    announced = words.rstrip().endswith(":")
    if figure.label and (not ahead or announced):
        return _joined(f"{ahead}:" if ahead else "", figure.label, behind)
    counted = text[figure.start : end if behind else figure.end].strip(" ,;.(=")
    whole = _joined(f"{lead}:" if announced and lead else lead, counted)
    reaches = share and behind != "" and re.search(r"\s(?:đến|tới)$", lead) is not None
    does = reaches or (behind != "" and _DOES.search(lead) is not None)
    if not share:
        return ahead if ahead and announced and not behind else whole
    if ahead and announced and not does:
        return _joined(f"{ahead}:", behind) if behind else _under_heading(text[:start], ahead)
    # "Số hóa 100% hồ sơ": a verb and its object.
    does = does or (ahead == lead != "" and len(ahead.split()) < 3 and known_unit(text, figure.end) is not None)
    if does:
        return whole
    if len(ahead.split()) > 1 or not behind:
        return _joined(_under_heading(text[:start], ahead), behind if _OF_WHICH.match(behind) else "")
    return _joined(ahead, behind)


def _begins(text: str, figure: Figure, before: int) -> int:
    """Where the words before a figure begin that belong to it."""
    cuts = [
        cut.end()
        for cut in _CUT.finditer(text, before, figure.start + 24)
        if cut.end() <= figure.start
        # "Trẻ suy dinh dưỡng: dưới 2%" names its measure before the colon.
        and (cut[0] != ":" or _CHANGE.sub("", VERB.sub("", text[cut.end() : figure.start])).strip(" ,;:"))
        # "tốt nghiệp cao hơn cả nước, phấn đấu trên 98%" goes on with the measure named before.
        and not (_ends_clause(text, figure) and _ONLY_AIMS.fullmatch(text, cut.end(), figure.start)
                 and text[before : cut.start()].strip(" ,;.:"))
    ]
    start = max([before, *cuts])
    # "(đầu năm: 6,8%), thấp còi": what was closes before the next measure.
    aside = _CLOSES.match(text, start, figure.start)
    start = aside.end() if aside else start
    return max(start, _next_clause(text, start, figure.start)) if start == before > 0 else start


def _ends_clause(text: str, figure: Figure) -> bool:
    """Whether nothing of its clause stands behind a figure."""
    return re.match(r"\s*(?:[.,;)]|$)", text[figure.end : figure.end + 4]) is not None


def _ends(text: str, figure: Figure, after: int) -> int:
    """Where the words behind a figure end that belong to it."""
    stop = _CUT.search(text, figure.end, after + 24)
    end = stop.start() if stop and stop.start() <= after else after
    opened = text.find("(", figure.end, end)
    if opened >= 0 and ")" not in text[opened:end]:
        return opened
    clause = _next_clause(text, figure.end, end) if end == after < len(text) else 0
    return clause - 1 if clause else end


def _next_clause(text: str, start: int, figure: int) -> int:
    """Where, between two figures, the words of the second begin: behind a comma, with a verb or "mỗi"; 0 if nowhere."""
    at_once = _AT_ONCE.match(text, start, figure)
    if at_once is not None:
        return at_once.end()
    for comma in reversed(list(re.finditer(r",\s|\s(?=và\s)", text[start:figure]))):
        words = _BOUND_END.sub("", text[start + comma.end() : figure])
        if _DOES.search(words.strip()) or _REACHING.search(words) or _OPENING.match(words) or VERB_FIRST.match(words):
            return start + comma.end()
        if len(words.split()) > 5:
            break
    return 0


def _under_heading(above: str, ahead: str) -> str:
    """A short measure with the words that announce it: `Xếp loại hạnh kiểm: Tốt 90%`."""
    heading = above.rstrip().rpartition(". ")[2].rpartition("; ")[2]
    short = len(ahead.split()) < 3 and heading.endswith(":") and len(heading) < 60
    return f"{heading} {ahead}" if short else ahead


def _joined(*parts: str) -> str:
    return re.sub(r"\s+", " ", " ".join(filter(None, parts))).strip(" ,;")


def as_entry(label: str, figure: Figure, line: int) -> dict[str, Any]:
    """A target as the record has it."""
    return {
        "label": label[:500],
        "value": figure.value,
        "unit": figure.unit,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "bound": figure.bound,
        "reference": figure.reference,
        "line": line,
    }
