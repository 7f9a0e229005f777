"""What a count can be besides an aim: guests, prizes, fees, points of a rule, whose and where something is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bangvang.imports.plan.figures import Figure
from bangvang.imports.plan.passages import Passage

_MONEY = ("kinh phí", "tiền thưởng", "mức thưởng", "mức chi")
#: Who is to come and what prizes there are is counted, and no aim.
_GUESTS = re.compile(
    r"(?<!phong trào )(?<!tiêu chí )(?<!chỉ số )(?<!dự án )thành phần|đại biểu|cơ cấu giải|giải thưởng", re.IGNORECASE
)
#: "Trường có trên 40 lớp cử thêm 01 giáo viên": of whom more is asked, not what is.
_HAVING = re.compile(
    r"(?<!mỗi )(?<!từng )\b(?:trường|đơn vị|cơ sở|lớp|tổ|khối|cụm|xã|phường|chi đoàn|liên đội)(?:\s+nào)?\s+có\s+$",
    re.IGNORECASE,
)
#: "100% doanh nghiệp có từ 25 lao động trở lên": of which of them the share is.
_AMONG = re.compile(r"%[^.,;:%]{3,60}\scó\s+$")
_ASKED = re.compile(r"(?:\s+[^\s,;.]+)?\s*(?:,\s*)?(?:thì\s+)?(?:được\s+)?(?:cử|chọn|giới thiệu|đề nghị)\b")
#: What a prize is worth is no aim: `mỗi giải 700.000 đồng`.
_PRIZE = re.compile(r"\bgiải\b(?! phóng| pháp| quyết)[^;.\d]{0,40}$", re.IGNORECASE)
_RANK = re.compile(r"(?:[Nn]hất|[Nn]hì|\b[Bb]a|[Kk]huyến khích|[Ll]oại [A-D]|[Hh]ạng \S+)\s*:?\s*$")
_REWARD = re.compile(r"(?<!\w)(?:chi|mức|tiền) (?:khen )?thưởng\b(?:[^.;]|\.(?=\d))*$", re.IGNORECASE)
#: "không có tổ nào dưới 60 điểm" says what is not to be.
_NOBODY = re.compile(r"\bkhông (?:có|còn|để)\s[^.;:,(\d]{2,50}\snào\s[^.;:,(\d]{0,24}$", re.IGNORECASE)
#: "ở 27 xã vùng cao", "của 11 trường": where and whose, not how many.
_WHERE = re.compile(
    r"(?<!\w)(?:của|nhân dân|đồng bào|giữa|trong|(?:nhất|đặc biệt) là ở)\s+(?:cả\s+|tốp\s+|nhóm\s+)?$", re.IGNORECASE
)
#: "95 điểm trở lên xếp loại Tốt" is a rule of rating.
_RATES = re.compile(r"\s*(?:thì\s+)?(?:được\s+)?(?:xếp|xét)\b", re.IGNORECASE)
#: "cử đại diện 01 học sinh" says who comes, "điểm trung bình 4 môn" of what a mean is.
_SENT = re.compile(r"\b(?:cử|chọn|mời)\s+(?:[^\s,;.]+\s+)?đại diện(?:\s+(?:gồm|là|từ|ít nhất|tối đa))?\s+$", re.IGNORECASE)
_MEAN_OF = re.compile(r"\b(?:trung bình|bình quân|tổng(?: số)? điểm|TB)\s+(?:của\s+)?$", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:xếp|đứng)\s+(?:vị\s+)?(?:thứ|hạng)(?:\s+(?:tự|hạng))?\s*:?\s*\d{1,3}\s*/\s*(?P<all>\d{1,4})(?!\s*/)", re.IGNORECASE
)
#: What is to be paid is no aim either.
_FEE = re.compile(r"(?:kinh phí|lệ phí|hội phí|học phí)\s*(?:là|:)?\s*$", re.IGNORECASE)
#: How long a course or a film is says nothing to be reached: `Nghề thêu: 20 người (thời lượng: 100 giờ)`.
_LENGTH = re.compile(r"(?:thời lượng|dung lượng|độ dài)\s*:?\s*$", re.IGNORECASE)
#: What a title or an entrant must have is a rule; how many may have the title at most is a quota.
_CRITERIA = re.compile(
    r"(?:tiêu chuẩn|tiêu chí|điều kiện)\s+(?:chung |cụ thể |để )?(?:được |bình )?(?:xét|công nhận|tham gia|dự|khen|tặng|bắt buộc|"
    r"ưu tiên|danh hiệu)\b",
    re.IGNORECASE,
)
#: What is honoured says how much it takes: `mỗi em thu gom trên 10 kg` below "Khen thưởng".
_REACHING = re.compile(r"\bđạt\s+$", re.IGNORECASE)
_HONOURS = re.compile(r"\W*(?:khen thưởng|hình thức khen thưởng|công tác khen thưởng|thi đua,? khen thưởng)\b", re.IGNORECASE)
#: "Đối tượng: 100% giáo viên" says who takes part.
_WHO = re.compile(r"(?:\A|[.;]\s)\W*đối tượng(?:\s[^.;:\d]{2,40})?\s*:\s*$", re.IGNORECASE)
#: "nộp vượt 5 kg thì được cộng điểm" says what follows.
_THEN = re.compile(r"[^.;,]{0,60}?\bthì (?:sẽ )?(?:được |bị )?(?:tính|cộng|xét|thưởng|xếp|trừ)\b", re.IGNORECASE)
#: "miễn 100% học phí": what somebody is spared or given.
_SPARED = re.compile(r"(?:miễn|hỗ trợ|tài trợ|chi trả|đài thọ)(?: phí|,? giảm)?\s*$", re.IGNORECASE)
_COSTS = re.compile(r"\s*(?:(?:học|kinh|chi|lệ) phí\b|giá vé)", re.IGNORECASE)
#: Points that a rule adds or takes away are no aim.
_RULE = re.compile(r"(?:cộng|trừ|thưởng|tính)(?:\s+(?:thêm|tối đa))?\s*$|\(\s*$", re.IGNORECASE)


def ranked_among(texts: Iterable[str]) -> frozenset[int]:
    """Among how many a plan ranks its maker: `xếp thứ 12/28` makes each bare `n/28` of it a rank as well."""
    return frozenset(int(match["all"]) for text in texts for match in _PLACED.finditer(text))


def counts_else(passage: Passage, figure: Figure, before: str) -> bool:
    """Whether a count is none that is to be reached.

    Args:
        passage: where it stands.
        figure: the count.
        before: the words before it.
    """
    text = passage.text
    if passage.under(*_MONEY) or any(map(_GUESTS.search, passage.path)):
        return True
    if _NOBODY.search(before) or (figure.bound is None and _WHERE.search(before)):
        return True
    if _RULE.search(before[-24:]) or _is_prize(figure, before) or _LENGTH.search(before):
        return True
    if figure.unit == "điểm" and _RATES.match(text, figure.end):
        return True
    if _SENT.search(before) or ((figure.unit or "").startswith("môn") and _MEAN_OF.search(before)):
        return True
    if _AMONG.search(before) and text[: figure.end].endswith(("trở lên", "trở xuống")):
        return True
    return _HAVING.search(before) is not None and _ASKED.match(text, figure.end) is not None


def is_rule(passage: Passage, figure: Figure) -> bool:
    """Whether a figure is one of a rule: what a title asks of who is to have it, which share of a fee is spared."""
    if figure.bound != "≤" and any(map(_CRITERIA.search, passage.path)):
        return True
    reached = figure.bound in (">", "≥") and _REACHING.search(passage.text, max(0, figure.start - 12), figure.start)
    if reached and not figure.is_share and any(map(_HONOURS.match, passage.path)):
        return True
    if _THEN.match(passage.text, figure.end) or _WHO.search(passage.text, max(0, figure.start - 80), figure.start):
        return True
    spared = _SPARED.search(passage.text, max(0, figure.start - 24), figure.start)
    return figure.is_share and spared is not None and _COSTS.match(passage.text, figure.end) is not None


def parts_of_sums(text: str, counted: Sequence[Figure]) -> list[Figure]:
    """The counts in brackets that only add up to the one before them: `40 học viên (25 nữ, 15 nam)`."""
    parts: list[Figure] = []
    for whole, following in pairwise(counted):
        opened = text.find("(", whole.end, following.start)
        closed = text.find(")", following.end)
        if opened < 0 or closed < 0 or whole.is_share or re.search(r"[.;:]", text[whole.end : opened]):
            continue
        inside = [figure for figure in counted if opened < figure.start < closed]
        if len(inside) > 1 and not any(figure.is_share for figure in inside):
            parts += inside if sum(figure.value or 0 for figure in inside) == whole.value else []
    return parts


def _is_prize(figure: Figure, before: str) -> bool:
    """Whether a sum of money is a prize's."""
    unit = figure.unit or ""
    money = "đồng" in unit or unit.startswith("đ/") or unit == "đ"
    ranked = _RANK.search(before) is not None or _REWARD.search(before) is not None
    prize = ranked or ("/" not in unit and _PRIZE.search(before) is not None)
    return money and (prize or _FEE.search(before) is not None)
