"""Targets (chỉ tiêu): percentages, ratios and counts with what they measure, bounds, and targets by reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.figures import Figure, share_bounds
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.quantities import figures
from bangvang.imports.plan.tables import cells_of
from bangvang.imports.plan.target_else import counts_else, is_rule, parts_of_sums, ranked_among
from bangvang.imports.plan.target_labels import as_entry
from bangvang.imports.plan.target_past import is_past, tells_of_past
from bangvang.imports.plan.target_rows import targets_in_rows
from bangvang.imports.plan.target_shared import labels

_REFERENCE = re.compile(
    r"(?:chỉ tiêu|tiêu chí)[^;.]{0,60}?\s(?:trong|theo|tại|do)\s+(?P<source>(?:Giao ước|Quyết định|Kế hoạch|Nghị quyết|Bộ|"
    r"Sở|Ủy ban|UBND|Hướng dẫn|Thông tư|Chương trình|Văn bản|Công văn)[^;.]{2,160}?)(?=\s+(?:quy định|giao|ban hành)\b|[;.]|$)"
)
_RULED = re.compile(r"\s+do\s+(?P<source>[^;.,]{3,80}?)\s+(?:quy định|ban hành|giao)\b")
#: What a plan rests on sets none of its aims.
_RESTS_ON = re.compile(r"\W*(?:Căn cứ|Xét)\b")
_RESULTS = ("kết quả", "đánh giá", "tình hình", "thực trạng")
_HEADINGS = ("chỉ tiêu", "mục tiêu", "phấn đấu", "đăng ký danh hiệu", "đăng ký thi đua", "danh hiệu đăng ký")
_OPENS_AIM = re.compile(r"\W*(?:phấn đấu|phần đấu|chỉ tiêu|mục tiêu)", re.IGNORECASE)
#: Words that make a count in the same sentence an aim.
_AIMS = re.compile(
    r"\b(?:toàn (?:trường|ngành|tỉnh|xã|phường|huyện|đoàn|liên đội)|phấn đấu|phần đấu|chỉ tiêu|mục tiêu|quyết tâm|"
    r"bình quân|đến (?:hết |cuối )?(?:năm(?: học)? )?20\d\d)\b", re.IGNORECASE
)
_EACH = re.compile(
    r"\b(?:mỗi|từng)\s+(?!năm|tháng|quý|tuần|ngày|học k[ỳì]|đợt)[^;:.\d]{1,60}$", re.IGNORECASE
)
#: "mỗi tuần thực hiện tại 01 phòng học" sets what is done by then; "hằng năm có 200 em" may only tell.
_EACH_TIME = re.compile(
    r"\b(?:(?:mỗi|hằng|hàng)\s+(?:năm|tháng|quý|tuần)\s+(?:đăng|viết|gửi|phát|có|xây dựng)|"
    r"mỗi\s+(?:năm học|năm|tháng|quý|tuần|học k[ỳì])(?:\s+(?!có\b|gồm\b|chia\b)[^\W\d_]+){0,5})\s+(?:từ\s+)?$",
    re.IGNORECASE,
)
#: How often something comes round is no aim.
_ROUNDS = ("lần", "buổi", "giờ", "tiết", "ngày")
#: Copies of a text that all sides sign are no aim.
_COPIES = re.compile(r"(?:lập|làm)\s+thành\s+\d+\s+bản\b", re.IGNORECASE)
#: Verbs of which the counted things are the object.
_MAKES = re.compile(
    r"(?:xây dựng|xây mới|thành lập|làm mới|làm thêm|trồng|trồng mới|trồng thêm|kết nạp|nhân rộng|bổ sung|trao|trao tặng|"
    r"vận động|quyên góp|ủng hộ|cử thêm|trang bị|lắp đặt|đạt được|giới thiệu|bồi dưỡng|hỗ trợ|hiến|"
    r"sửa chữa|cải tạo|quay|biên soạn|phát hành|thu gom|đóng góp|nghiệm thu|công bố|mở|tuyển(?: sinh)?|nuôi|đỡ đầu|kèm cặp|tăng|"
    r"giảm|đăng cai|hoàn thành|duy trì|giữ vững)"
    r"(?:\s+(?:cho|thêm|được|mới|đủ|đúng hạn|thành công))*\s+(?:từ\s+)?$",
    re.IGNORECASE,
)
#: `12 lớp đạt …` opens a clause as an aim, in a plan, as much as `có 12 lớp đạt …` does.
_REACHES = re.compile(r"\s+(?:[^\s,;.:]+\s+){0,3}?(?:đạt|được công nhận|hoàn thành)\b")
_CLAUSE_START = re.compile(r"(?:^|[;:,]\s)\s*(?:có\s+)?$")
_TITLE = re.compile(
    r"(?:Cờ thi đua|Cờ|Bằng khen|Giấy khen|Chiến sĩ thi đua|Chiến sỹ thi đua|CSTĐ|Lao động tiên tiến|LĐTT|TTLĐ|Tập thể lao động|"
    r"Huân chương|Nhà giáo ưu tú|Kỷ niệm chương)[^;.\d]{0,60}$",
    re.IGNORECASE,
)
_HONOURED = ("người", "cá nhân", "tập thể", "đơn vị", "trường", "đồng chí", "đ/c", "giáo viên", "cán bộ", "tổ", "gia đình")
_GOES_ON = re.compile(r"[^.;:]{0,40},\s[^.;:,]{0,40}|[^.;:,]{0,40}\svà\s|[^.;:\d]{0,80};\s+")
#: "mỗi giáo viên dự giờ 02 tiết và nộp 01 bài viết": what each does besides.
_EACH_DOES = re.compile(r"[^.;:\d]{0,30}\s(?:và|cùng)\s(?:[^\W\d_]+\s){1,4}(?:từ\s)?")
_OF_EACH = re.compile(r"\b(?:mỗi|từng)\s[^.;:]*$", re.IGNORECASE)
_GIVES = re.compile(r"(?:tặng|trao|khen|thưởng|nghị|xét|cấp|nhận)\s*$", re.IGNORECASE)


def targets(found: Sequence[Passage], year: int | None = None, *, covenant: bool = False) -> list[dict[str, Any]]:
    """The targets in order of the text; `line` is the line on which the figure stands.

    Args:
        found: the passages of the plan.
        year: the plan's year, which tells the columns of a table that look back from those that look ahead.
        covenant: whether the whole text is one of aims, as a giao ước thi đua is.
    """
    ranked = ranked_among(passage.text for passage in found)
    entries = [
        entry
        for passage in found
        if passage.block is not None and cells_of(passage.text) is None
        for entry in _in_prose(passage, year, ranked, covenant=covenant)
    ]
    entries += targets_in_rows(found, year)
    return sorted(entries, key=lambda entry: entry["line"])


def _in_prose(passage: Passage, year: int | None, ranked: frozenset[int], *, covenant: bool) -> Iterator[dict[str, Any]]:
    text = passage.text
    if (passage.under(*_RESULTS) and not passage.under(*_HEADINGS)) or _COPIES.search(text):
        return
    if (not passage.path and _RESTS_ON.match(text)) or tells_of_past(passage.path):
        return
    aims = covenant or passage.under(*_HEADINGS) or _OPENS_AIM.match(text) is not None
    counted = figures(text)
    share_bounds(text, counted)
    kept: list[Figure] = []
    parts = parts_of_sums(text, counted)
    for figure in counted:
        if figure in parts or (figure.unit is None and figure.denominator in ranked):
            continue
        # "tối thiểu 30 suất, trị giá 45 triệu đồng": what goes on a sentence of aims is one.
        if _sets_aim(passage, figure, year, aims=aims or _goes_on(text, kept, figure)):
            _refer(text, figure)
            kept.append(figure)
    if aims:
        kept += _references(text, kept)
        kept.sort(key=lambda figure: figure.start)
    for figure, label in zip(kept, labels(text, kept, passage.path), strict=True):
        if label:
            yield as_entry(label, figure, passage.line(figure.start))


def _goes_on(text: str, kept: Sequence[Figure], figure: Figure) -> bool:
    """Whether a count goes on the aim before it."""
    if not kept or kept[-1].is_share:
        return False
    last = kept[-1]
    each = _OF_EACH.search(text[max(0, last.start - 160) : last.start]) is not None
    also = each and _EACH_DOES.fullmatch(text, last.end, figure.start) is not None
    return also or _GOES_ON.fullmatch(text, last.end, figure.start) is not None


def _sets_aim(passage: Passage, figure: Figure, year: int | None, *, aims: bool) -> bool:
    """Whether a figure sets a target: a share nearly always, a count where its words say that it is to be reached."""
    text = passage.text
    if is_rule(passage, figure):
        return False
    if figure.seldom and not passage.under(*_HEADINGS):
        return False
    if figure.is_share:
        return not is_past(text, figure.at, year)
    before = text[max(0, figure.start - 160) : figure.start]
    if is_past(text, figure.at, year) or counts_else(passage, figure, before):
        return False
    if figure.bound is not None or aims or "/" in (figure.unit or "").replace("đ/c", ""):
        return True
    sentence = before[max(before.rfind(". "), before.rfind("; ")) + 1 :]
    if _EACH_TIME.search(before) and (figure.unit or "").lower() not in _ROUNDS:
        return True
    if _AIMS.search(sentence) or _EACH.search(before) or _MAKES.search(before):
        return True
    title = _TITLE.search(before)
    if title and not _GIVES.search(before[: title.start()]) and (figure.unit or "").lower() in _HONOURED:
        return True
    opens = _CLAUSE_START.search(before) is not None
    return opens and _REACHES.match(text, figure.end) is not None


def _refer(text: str, figure: Figure) -> None:
    """Take the document or agency that sets a count: `17 tiêu chí … do Bộ Giáo dục và Đào tạo quy định`."""
    if figure.is_share:
        return
    ruled = _RULED.search(text, figure.end, figure.end + 120)
    if ruled is not None and ";" not in text[figure.end : ruled.start()]:
        figure.reference = ruled["source"].strip()
    elif (figure.unit or "").lower() in ("chỉ tiêu", "tiêu chí"):
        named = _REFERENCE.match(text, figure.end - len(figure.unit or ""))
        figure.reference = named["source"].strip(" ,") if named else None


def _references(text: str, kept: Sequence[Figure]) -> list[Figure]:
    """Targets that another document or agency sets: `các chỉ tiêu trong Giao ước thi đua …`."""
    return [
        Figure(match.start(), match.end(), match.start(), None, None, reference=match["source"].strip(" ,"))
        for match in _REFERENCE.finditer(text)
        if not any(match.start() - 12 <= figure.start < match.end() for figure in kept)
    ]
