"""What a text is: a plan, an award decision or list, or the story of an exemplar; and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile
from typing import Literal

from bangvang.imports.plan.header import read_header
from bangvang.outline import parse_outline

Kind = Literal["campaign", "awards", "exemplars"]

_GIVES = re.compile(
    r"tặng|khen thưởng (?:cho|đối với|các|thành tích)|công nhận|danh sách|truy tặng|kết quả (?:bình )?xét",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"lấy ý kiến|đề nghị (?:xét|khen|tặng|công nhận)|đề cử|giới thiệu (?:các )?(?:gương|điển hình|tập thể|cá nhân|nhà giáo)|"
    r"lựa chọn[^.]{0,60}(?:tiêu biểu|điển hình)|hồ sơ (?:đề nghị|khen)|đăng ký danh hiệu|xin ý kiến|công khai danh sách",
    re.IGNORECASE,
)
_LAUNCHES = re.compile(
    r"phát động|phong trào thi đua|kế hoạch|công tác thi đua|hưởng ứng|cuộc vận động|hướng dẫn", re.IGNORECASE
)
#: A decision that issues a plan, and gives nothing.
_ISSUES = re.compile(r"\bban hành\b[^.]{0,40}?\b(?:kế hoạch|chương trình|đề án|hướng dẫn|thể lệ)|\bphát động\b", re.IGNORECASE)
_NAMES = re.compile(
    r"^\W*(?:\|.*|(?:S?TT|Số TT)\W+)?\b(?:Họ và tên|Họ tên|Tên tập thể|Danh hiệu đề nghị|Hình thức khen)\b(?![^|:\t\n]{0,20}:)",
    re.IGNORECASE | re.MULTILINE,
)
_LIST = re.compile(r"^\W*(?:danh sách|biểu tổng hợp|kết quả)\b", re.IGNORECASE | re.MULTILINE)
#: The title of a list of those who have something already, wherever a title is looked for.
_LIST_OF_GIVEN = re.compile(
    r"^\W*danh sách\b(?=[^\n]{0,160}\b(?:khen|danh hiệu|giải|tặng|tuyên dương)\b)[^\n]{0,160}\b(?:đạt|được|tặng|nhận)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TOLD_GIVEN = re.compile(
    r"\b(?:tặng|trao|nhận)\b[^.\n]{0,40}\b(?:cờ thi đua|bằng khen|giấy khen|huân chương|danh hiệu)\b", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\bgương (?:điển hình|người tốt|sáng|mặt|vượt khó|tiêu biểu)|\btấm gương|\bngười tốt,? việc tốt|\bchân dung|"
    r"\bđiển hình tiên tiến",
    re.IGNORECASE,
)
# A line that presents somebody: "1. Cô giáo Nguyễn Thị Hoa – Trường Tiểu học Hòa Bình".
_PORTRAIT = re.compile(
    r"^(?:[\W\d]*|[IVX]+[.)] +)(?:Cô giáo|Thầy giáo|Nhà giáo|Thầy|Cô|Em|Anh|Chị|Ông|Bà) (\w\S*) (\w\S*)[^.\n]{0,90}$",
    re.MULTILINE,
)
# The same in capitals, numbered and alone on its line: `2. THẦY GIÀNG A MẪU`.
_NUMBERED_PORTRAIT = re.compile(
    r"^\W*\d{1,2}[.)/] *(?:CÔ GIÁO|THẦY GIÁO|NHÀ GIÁO|THẦY|CÔ|EM|ANH|CHỊ|ÔNG|BÀ|Cô giáo|Thầy giáo|Nhà giáo|Thầy|Cô|Em|Ông|Bà) "
    r"[A-ZÀ-ỸĐ]\S* [A-ZÀ-ỸĐ][^.\n]{0,90}$",
    re.MULTILINE,
)
# `1. Cô Nông Thị Mẫu, giáo viên Trường …: nhặt được 5 triệu đồng.`
_ITEM = re.compile(r"^\W*\d{1,2}[.)/] *(?:Cô|Thầy|Nhà giáo|Em|Anh|Chị|Ông|Bà)(?: giáo)? [A-ZÀ-ỸĐ]\S* [A-ZÀ-ỸĐ]", re.MULTILINE)
# A form about one person or a record of good deeds: labels with their values, no table.
_FORM = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:Họ,? (?:và )?tên|Tên tập thể)[^:|\t\n]{0,20}:[ \t*_]*\w", re.IGNORECASE | re.MULTILINE
)
_ACHIEVEMENTS = re.compile(r"^\W*(?:báo cáo|bản|phiếu)\b[^\n]{0,30}\bthành tích", re.IGNORECASE | re.MULTILINE)
_STORY = re.compile(
    r"\b(?:cô giáo|thầy giáo|thầy|cô|em|chị|anh|nhà giáo)\b[^.]{0,200}\b(?:tấm gương|tận tụy|vượt khó|say mê|"
    r"học trò|học sinh|nghề|"
    r"yêu thương|sáng kiến|cống hiến|miệt mài|trăn trở|điển hình|tiêu biểu)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Classified:
    """The kind of a text and the reason, in Vietnamese, for the review."""

    kind: Kind
    reason: str


def classify(text: str) -> Classified:
    """Tell what a text is by its header, its title and its shape."""
    outline = parse_outline(text)
    header = read_header(outline.front)
    title = header.title or ""
    # Capitals at the end head nothing: there the author signs.
    blocks = list(dropwhile(lambda block: block.role == "heading", reversed(outline.blocks)))
    numbered = sum(block.role == "heading" for block in blocks)
    listed = len(_NAMES.findall(text)) > 0
    top = "\n".join([line for line in text.splitlines() if line.strip()][:10])
    if not listed and header.type != "Quyết định" and _FORM.search(text) and (_ACHIEVEMENTS.search(top) or _ABOUT.search(top)):
        return Classified("exemplars", "là bản kê khai thành tích hoặc việc tốt của từng người")
    issues = _ISSUES.search(title) is not None and not listed and not _GIVES.search(title)
    if (header.type == "Quyết định" and not issues) or (_GIVES.search(title) and not _LAUNCHES.search(title)):
        return Classified("awards", "là quyết định hoặc danh sách khen thưởng")
    if _ASKS.search(title) and not re.search(r"phát động|kế hoạch", title, re.IGNORECASE):
        return Classified("awards", "là văn bản lấy ý kiến, đề nghị hoặc giới thiệu, chưa phải khen thưởng")
    if listed and (not numbered or _LIST.search(text)) and header.type not in ("Kế hoạch", "Hướng dẫn", "Chỉ thị"):
        return Classified("awards", "có bảng họ tên")
    if _LIST_OF_GIVEN.search(top) and not _LAUNCHES.search(title) and header.type not in ("Kế hoạch", "Hướng dẫn", "Chỉ thị"):
        return Classified("awards", "là danh sách được khen thưởng")
    official = header.number is not None or header.type is not None or bool(outline.closing)
    opening = "\n".join([line for line in text.splitlines() if line.strip()][:3])
    report = header.type == "Báo cáo" and not header.number and re.search(r"thành tích|gương", opening, re.IGNORECASE)
    # A digest of good deeds may be signed and sent like a letter, but has neither number nor kind.
    digest = header.number is None and header.type is None and _ABOUT.search(opening) and _ITEM.search(text)
    portraits = header.number is None and header.type is None and len(_NUMBERED_PORTRAIT.findall(text)) > 1
    about = portraits or _presents(text) or bool(_ABOUT.search(opening))
    if (report or digest or portraits or not official) and about and not _LAUNCHES.search(opening):
        return Classified("exemplars", "là bài giới thiệu người, không có phần đầu của văn bản hành chính")
    if not official and not numbered and _STORY.search(text):
        return Classified("exemplars", "là bài viết về người, không có phần đầu của văn bản hành chính")
    if not official and not numbered and not _LAUNCHES.search(text[:3000]):
        return Classified("exemplars", "là bài viết, không có phần đầu và đề mục của văn bản hành chính")
    if not official and not numbered and _TOLD_GIVEN.search(opening):
        return Classified("awards", "là tin về việc tặng thưởng, không có phần đầu của văn bản hành chính")
    return Classified("campaign", "là văn bản hành chính về thi đua")


def _presents(text: str) -> bool:
    """Whether a line presents somebody by form of address and name."""
    return any(found[1][0].isupper() and found[2][0].isupper() for found in _PORTRAIT.finditer(text))
