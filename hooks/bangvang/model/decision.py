"""Decision (quyết định khen thưởng) and the rows of its list: an award is stated once, here."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from bangvang.dates import Date
from bangvang.model.base import CAMPAIGN_ID, Line, Part, RecipientId, Record, SchoolYear, Slug, Text, unless_bare

Status = Literal["đăng ký", "đề nghị", "đang lấy ý kiến", "đã tặng", "truy tặng"]
GIVEN: frozenset[str] = frozenset({"đã tặng", "truy tặng"})


class Signer(Part):
    """Who signed, in what capacity (`KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC`)."""

    role: Line | None = Field(None, title="Chức vụ người ký")
    name: Line | None = Field(None, title="Người ký")


class Annulment(Part):
    """By what a decision was annulled (quyết định bị hủy bỏ)."""

    date: Date = Field(title="Ngày hủy bỏ")
    number: Line | None = Field(None, title="Số văn bản hủy bỏ")
    issuer: Line | None = Field(None, title="Cơ quan hủy bỏ")


class StatedCounts(Part):
    """The numbers that the decision itself states; never counted by us."""

    persons: int | None = Field(None, ge=0, le=1_000_000, title="Số cá nhân ghi trong quyết định")
    collectives: int | None = Field(None, ge=0, le=1_000_000, title="Số tập thể ghi trong quyết định")
    households: int | None = Field(None, ge=0, le=1_000_000, title="Số hộ gia đình ghi trong quyết định")


class Decision(Record):
    """One decision, proposal, consultation or registration, with its list in recipients.csv.

    Args:
        number: as printed (`812/QĐ-UBND`); may be missing on a consultation.
        date: the day of the decision, or of the list.
        issuer: who decides, in words (`Chủ tịch UBND tỉnh Minh Họa`).
        authority: id in vocabulary/authorities.yml, for the check of who may award what; else the issuer tells.
        status: see Status; only `đã tặng` and `truy tặng` are awards.
        closes: last day of a consultation.
        campaign: id of the campaign.
        form: id of the kind of commendation (loại hình khen thưởng), Luật 06/2022/QH15 Điều 8.
    """

    number: Line | None = Field(None, title="Số, ký hiệu")
    type: Line = Field("Quyết định", title="Loại văn bản")
    date: Date = Field(title="Ngày ban hành")
    issuer: Line = Field(title="Cơ quan, người ban hành")
    authority: Slug | None = Field(None, title="Thẩm quyền")
    title: Line = Field(title="Trích yếu")
    signers: tuple[Signer, ...] = Field((), title="Người ký")
    status: Status = Field(title="Tình trạng")
    closes: Date | None = Field(None, title="Hết hạn lấy ý kiến")
    annulled: Annulment | None = Field(None, title="Bị hủy bỏ")
    campaign: Line | None = Field(None, title="Kế hoạch thi đua", pattern=CAMPAIGN_ID)
    form: Slug | None = Field(None, title="Loại hình khen thưởng")
    stated_counts: Annotated[StatedCounts | None, AfterValidator(unless_bare)] = Field(
        None, title="Số lượng ghi trong quyết định"
    )
    note: Text | None = Field(None, title="Ghi chú công khai")


class AwardRow(Part):
    """One row of recipients.csv; the columns are the fields, in this order."""

    recipient: RecipientId = Field(title="Mã người, tập thể được khen")
    unit: Slug | None = Field(None, title="Đơn vị")
    award: Slug = Field(title="Danh hiệu, hình thức")
    level: Slug | None = Field(None, title="Cấp")
    school_year: SchoolYear | None = Field(None, title="Năm học")
    reason: Line | None = Field(None, title="Thành tích")

    COLUMNS: ClassVar[tuple[str, ...]] = ("recipient", "unit", "award", "level", "school_year", "reason")
