"""Records that others refer to: celebrated days, movements, cited documents."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import Line, Record, Text


class Anniversary(Record):
    """A celebrated day (ngày kỷ niệm).

    Args:
        day: month and day in the calendar named, `MM-DD`.
        calendar: dương lịch or âm lịch; lunar days follow Vietnamese time.
        founded: where the count of years begins, if it is counted.
    """

    name: Line = Field(title="Tên ngày")
    aliases: tuple[Line, ...] = Field((), title="Cách gọi khác")
    day: Line = Field(title="Ngày, tháng", pattern=r"^((0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-31)$")
    calendar: Literal["dương lịch", "âm lịch"] = Field("dương lịch", title="Lịch")
    founded: Date | None = Field(None, title="Tính từ")
    about: Text | None = Field(None, title="Giới thiệu")
    source: Line | None = Field(None, title="Nguồn")


class Movement(Record):
    """A movement (phong trào, cuộc vận động): one record, many plans, their wordings as aliases."""

    name: Line = Field(title="Tên phong trào")
    aliases: tuple[Line, ...] = Field((), title="Cách gọi khác")
    kind: Literal["phong trào", "cuộc vận động"] = Field("phong trào", title="Loại")
    launched_by: Line | None = Field(None, title="Cơ quan phát động")
    period: Line | None = Field(None, title="Giai đoạn")
    about: Text | None = Field(None, title="Giới thiệu")


class Document(Record):
    """A cited document (văn bản); number, type and issuer together are its identity, the number alone is not."""

    number: Line | None = Field(None, title="Số, ký hiệu")
    type: Line = Field(title="Loại văn bản")
    date: Date | None = Field(None, title="Ngày ban hành")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    title: Line | None = Field(None, title="Trích yếu")
    aliases: tuple[Line, ...] = Field((), title="Cách gọi khác")
