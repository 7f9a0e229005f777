"""Exemplar (gương điển hình): a recipient presented in a quarter, with a commendation, a story and a photo."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import CAMPAIGN_ID, Line, Part, RecipientId, Record, Slug, Text

Quarter = Literal["Q1", "Q2", "Q3", "Q4"]
MAX_COMMENDATION = 400


class Photo(Part):
    """A picture beside the record: its file name, what it shows, and who took it."""

    file: Line = Field(title="Tệp ảnh", pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.(jpg|jpeg|png|webp)$")
    alt: Line = Field(title="Mô tả ảnh")
    credit: Line | None = Field(None, title="Nguồn ảnh")


class Exemplar(Record):
    """One presentation of a recipient.

    Args:
        recipient: id of the recipient.
        quarter: Q1 to Q4 of the folder's year.
        date: the record's own date, shown on the page.
        commendation: the one sentence for which the recipient is honoured.
        story: paragraphs of plain text, split by blank lines.
        unit, role: those of the day.
        campaign: id of the campaign (`2024/so-minh-hoa`) in which the recipient is presented.
    """

    recipient: RecipientId = Field(title="Mã người được giới thiệu")
    quarter: Quarter = Field(title="Quý")
    date: Date = Field(title="Ngày của bài")
    commendation: Line = Field(title="Thành tích trong một câu", max_length=MAX_COMMENDATION)
    story: Text | None = Field(None, title="Câu chuyện")
    photo: Photo | None = Field(None, title="Ảnh")
    unit: Slug | None = Field(None, title="Đơn vị khi được giới thiệu")
    role: Line | None = Field(None, title="Chức vụ khi được giới thiệu")
    campaign: Line | None = Field(None, title="Thuộc kế hoạch thi đua", pattern=CAMPAIGN_ID)
