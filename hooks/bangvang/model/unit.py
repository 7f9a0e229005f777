"""Unit (đơn vị): an office, a school, a commune, a union; with its place, period and what became of it."""

from __future__ import annotations

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import Line, Part, Record, Slug, Text, WebAddress


class Place(Part):
    """Where a unit is: by the names of its day, and by today's (34 provinces, no districts since 1/7/2025)."""

    then: Line | None = Field(None, title="Địa danh khi đó")
    now: Line | None = Field(None, title="Địa danh hiện nay")


class FormerName(Part):
    """A name that the unit bore until a day, that day included."""

    name: Line = Field(title="Tên cũ")
    until: Date = Field(title="Dùng đến")


class Unit(Record):
    """A unit.

    Args:
        kind: id in vocabulary/unit_kinds.yml.
        level: id in vocabulary/school_levels.yml (cấp học), for schools.
        since, until: first and last day of its existence, where known.
        successors: ids of the units into which it went; predecessors are derived.
    """

    name: Line = Field(title="Tên đơn vị")
    short_name: Line | None = Field(None, title="Tên gọn")
    aliases: tuple[Line, ...] = Field((), title="Tên gọi khác")
    kind: Slug = Field(title="Loại đơn vị")
    level: Slug | None = Field(None, title="Cấp học")
    place: Place | None = Field(None, title="Địa danh")
    parent: Slug | None = Field(None, title="Đơn vị quản lý")
    since: Date | None = Field(None, title="Thành lập")
    until: Date | None = Field(None, title="Hoạt động đến")
    former_names: tuple[FormerName, ...] = Field((), title="Các tên cũ")
    successors: tuple[Slug, ...] = Field((), title="Đơn vị kế thừa")
    about: Text | None = Field(None, title="Giới thiệu")
    website: WebAddress | None = Field(None, title="Trang thông tin")
    date: Date | None = Field(None, title="Ngày của số liệu")

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name besides that of today by which texts and readers call it."""
        short = (self.short_name,) if self.short_name else ()
        return (*self.aliases, *short, *(former.name for former in self.former_names))
