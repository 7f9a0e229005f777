"""Campaign (kế hoạch thi đua, công văn phát động): its header, its structured content, its place among plans.

The text itself is plan.md beside the record; its blocks come from `bangvang.outline`. A `line` is the line of
that text from which a value was read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import (
    CAMPAIGN_ID,
    Figure,
    Flag,
    Line,
    LineNumber,
    Part,
    Record,
    SchoolYear,
    Slug,
    Text,
    Year,
    texts_in,
)
from bangvang.model.decision import Signer


class Sourced(Part):
    """Something read from the text, at a line of it."""

    line: LineNumber | None = Field(None, title="Dòng trong văn bản")


class Header(Part):
    """The official header and tail, as printed; blank where the text leaves them blank."""

    number: Line | None = Field(None, title="Số, ký hiệu")
    type: Line | None = Field(None, title="Tên loại")
    place: Line | None = Field(None, title="Địa danh")
    date: Date | None = Field(None, title="Ngày")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    title: Line = Field(title="Trích yếu")
    addressees: tuple[Line, ...] = Field((), title="Kính gửi")
    signers: tuple[Signer, ...] = Field((), title="Người ký")
    distribution: tuple[Line, ...] = Field((), title="Nơi nhận")


class Theme(Sourced):
    """A theme (chủ đề): whose it is and where it stands."""

    text: Line = Field(title="Chủ đề")
    kind: Literal["năm", "năm học", "thi đua", "phương châm"] = Field(title="Loại chủ đề")
    owner: Line | None = Field(None, title="Của cơ quan")
    source: Line | None = Field(None, title="Nguồn")


class Phase(Sourced):
    """A phase (đợt, giai đoạn)."""

    name: Line = Field(title="Đợt, giai đoạn")
    start: Date | None = Field(None, title="Bắt đầu")
    end: Date | None = Field(None, title="Kết thúc")


class Deadline(Sourced):
    """Something due (hạn báo cáo, sơ kết, giới thiệu gương)."""

    title: Line = Field(title="Việc phải làm")
    date: Date = Field(title="Hạn")
    channel: Line | None = Field(None, title="Gửi qua")
    email: Line | None = Field(None, title="Thư điện tử nhận")
    tentative: Flag = Field(False, title="Dự kiến")


class Celebration(Sourced):
    """A celebrated day as the plan mentions it; `day` names the record of the day."""

    name: Line = Field(title="Ngày kỷ niệm")
    start: Date | None = Field(None, title="Ngày gốc")
    date: Date | None = Field(None, title="Ngày được kỷ niệm")
    years: int | None = Field(None, ge=0, le=5000, title="Số năm")
    day: Slug | None = Field(None, title="Mã ngày kỷ niệm")


class Citation(Sourced):
    """A cited document (văn bản viện dẫn); `document` names its record."""

    number: Line | None = Field(None, title="Số, ký hiệu")
    type: Line | None = Field(None, title="Loại văn bản")
    date: Date | None = Field(None, title="Ngày")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    title: Line | None = Field(None, title="Trích yếu")
    wording: Line | None = Field(None, title="Nguyên văn cách viết số")
    lines: tuple[LineNumber, ...] = Field((), title="Các dòng nhắc lại")
    document: Slug | None = Field(None, title="Mã văn bản")


class Target(Sourced):
    """A target (chỉ tiêu): a number with its unit, a ratio, or a reference to criteria set elsewhere."""

    label: Line = Field(title="Chỉ tiêu")
    value: Figure | None = Field(None, title="Giá trị")
    unit: Line | None = Field(None, title="Đơn vị tính")
    numerator: int | None = Field(None, ge=0, le=1_000_000_000, title="Tử số")
    denominator: int | None = Field(None, ge=1, le=1_000_000_000, title="Mẫu số")
    bound: Line | None = Field(None, title="Mức (từ, ≥, trở lên)")
    reference: Line | None = Field(None, title="Dẫn chiếu")
    award: Slug | None = Field(None, title="Danh hiệu")


class MovementMention(Sourced):
    """A movement as the plan words it; `movement` names its record."""

    name: Line = Field(title="Phong trào, cuộc vận động")
    movement: Slug | None = Field(None, title="Mã phong trào")


class Duty(Sourced):
    """Who does what (tổ chức thực hiện)."""

    who: Line = Field(title="Ai")
    text: Line = Field(title="Làm gì")


class AwardForm(Sourced):
    """An award form that the plan holds out, by whom and for whom."""

    name: Line = Field(title="Hình thức khen thưởng")
    issuer: Line | None = Field(None, title="Người tặng")
    subjects: Line | None = Field(None, title="Đối tượng")


class PageBreak(Part):
    """A place where a page break split a sentence: joined, or with words lost (gap)."""

    line: LineNumber = Field(title="Dòng bắt đầu phần tiếp theo")
    kind: Literal["join", "gap"] = Field(title="Nối liền hay mất chữ")
    note: Line | None = Field(None, title="Ghi chú của người biên tập")


class Note(Sourced):
    """An editor's note, printed below the text that it concerns."""

    text: Line = Field(title="Ghi chú")
    source: Line | None = Field(None, title="Nguồn của ghi chú")


class Campaign(Record):
    """A campaign. Its id is its folder, `2024/so-minh-hoa`; `year` must be the folder's.

    Args:
        year: the stated year, else that of issue.
        unit: id of the unit that issued it.
        parents: ids of the plans that it follows.
        stage: what it is in the cycle of another campaign (`of`), for later documents.
        procedure: how awards are decided (bình xét, thẩm định, đề nghị), in the order of the text.
    """

    year: Year = Field(title="Năm")
    school_year: SchoolYear | None = Field(None, title="Năm học")
    unit: Slug | None = Field(None, title="Đơn vị ban hành")
    header: Header = Field(title="Phần đầu và phần cuối văn bản")
    summary: Line | None = Field(None, title="Giới thiệu một câu")
    parents: tuple[Line, ...] = Field((), title="Kế hoạch cấp trên")
    of: Line | None = Field(None, title="Văn bản tiếp theo của kế hoạch", pattern=CAMPAIGN_ID)
    stage: Literal["hướng dẫn", "điều chỉnh", "sơ kết", "tổng kết"] | None = Field(None, title="Loại văn bản tiếp theo")
    themes: tuple[Theme, ...] = Field((), title="Chủ đề")
    basis: tuple[LineNumber, ...] = Field((), title="Các dòng căn cứ")
    phases: tuple[Phase, ...] = Field((), title="Các đợt")
    deadlines: tuple[Deadline, ...] = Field((), title="Thời hạn")
    anniversaries: tuple[Celebration, ...] = Field((), title="Ngày kỷ niệm")
    citations: tuple[Citation, ...] = Field((), title="Văn bản viện dẫn")
    targets: tuple[Target, ...] = Field((), title="Chỉ tiêu")
    movements: tuple[MovementMention, ...] = Field((), title="Phong trào, cuộc vận động")
    award_forms: tuple[AwardForm, ...] = Field((), title="Hình thức khen thưởng")
    procedure: tuple[Duty, ...] = Field((), title="Cách xét khen thưởng")
    duties: tuple[Duty, ...] = Field((), title="Phân công")
    page_breaks: tuple[PageBreak, ...] = Field((), title="Chỗ ngắt trang")
    notes: tuple[Note, ...] = Field((), title="Ghi chú của người biên tập")
    source: Line | None = Field(None, title="Tệp gốc", pattern=r"^source\.[a-z0-9]{1,5}$")
    source_address: Text | None = Field(None, title="Nơi đăng bản gốc")
    date: Date | None = Field(None, title="Ngày của số liệu")


EDITORS = frozenset({"summary", "notes"})  # fields in the editor's words


def own_words(record: Campaign) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What a plan's record says in its fields, mostly the plan's, with its keys; summary and notes are the editor's."""
    return ((keys, text) for keys, text in texts_in(record) if keys[0] not in EDITORS)
