"""Recipient: a person, a collective or a household, with an opaque id for ever, names and consents."""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import Line, Part, Record, Slug

Kind = Literal["person", "collective", "household"]
Purpose = Literal["page", "search", "photo", "story", "feeds", "data", "print"]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


class Consent(Part):
    """One consent, as given on paper; none of it is ever published.

    Args:
        by: who consents: the guardian, the child (asked from 7 years on), or the person as an adult.
        purposes: what it covers.
        given: the day it was given.
        until: its last day, where it was given for a time.
        withdrawn: the day it was withdrawn.
        document: where the paper is kept.
    """

    by: Literal["guardian", "child", "self"] = Field(title="Người đồng ý")
    purposes: tuple[Purpose, ...] = Field(title="Mục đích", min_length=1)
    given: Date = Field(title="Ngày đồng ý")
    until: Date | None = Field(None, title="Có hiệu lực đến")
    withdrawn: Date | None = Field(None, title="Ngày rút lại")
    document: Line | None = Field(None, title="Nơi lưu văn bản")


class Recipient(Record):
    """Who is honoured.

    Args:
        kind: person, collective or household.
        name: full name as it is to be shown.
        aliases: other spellings and names under which people look for the recipient.
        category: id in vocabulary/categories.yml (nhà giáo, học sinh, …).
        role: position or work in words (Giáo viên, Hiệu trưởng).
        unit: id of the present unit, where no award or portrait names one.
        minor_until: the eighteenth birthday of a minor; private.
        consents: see Consent; private.
    """

    kind: Kind = Field(title="Loại đối tượng")
    name: Line = Field(title="Họ và tên, tên tập thể")
    aliases: tuple[Line, ...] = Field((), title="Tên gọi khác")
    category: Slug = Field(title="Nhóm đối tượng")
    role: Line | None = Field(None, title="Chức vụ, công việc")
    unit: Slug | None = Field(None, title="Đơn vị hiện nay")
    minor_until: Date | None = Field(None, title="Ngày đủ 18 tuổi")
    consents: tuple[Consent, ...] = Field((), title="Sự đồng ý")

    private_fields: ClassVar[frozenset[str]] = Record.private_fields | {"minor_until", "consents"}
