"""The yearly cycle around the campaigns: blocks, commitments, registrations, criteria, councils, initiatives.

A block (khối thi đua) groups units that compete; it signs a commitment (giao ước). Units register for titles:
only the numbers are kept, never who. Criteria say how units are judged, with the results once they are known.
A council (hội đồng) considers and proposes. An initiative (mô hình, sáng kiến) is a thing that can be honoured.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import CAMPAIGN_ID, Figure, Line, Part, RecipientId, Record, SchoolYear, Slug, Text, Year
from bangvang.model.campaign import Target

Seat = Literal[
    "Chủ tịch", "Phó Chủ tịch thường trực", "Phó Chủ tịch", "Ủy viên thường trực", "Ủy viên", "Thư ký"
]


class Yearly(Record):
    """A record of one year's cycle.

    Args:
        year: the year in whose archive it stands.
        school_year: where it runs by school year (2025-2026).
        campaign: id of the campaign to which it belongs.
    """

    year: Year = Field(title="Năm")
    school_year: SchoolYear | None = Field(None, title="Năm học")
    campaign: Line | None = Field(None, title="Kế hoạch thi đua", pattern=CAMPAIGN_ID)


class Block(Yearly):
    """A block of units that compete with each other (khối thi đua).

    Args:
        head, deputy: ids of the units that lead it this year (khối trưởng, khối phó).
        members: ids of all its units, head and deputy included.
    """

    name: Line = Field(title="Tên khối thi đua")
    aliases: tuple[Line, ...] = Field((), title="Cách gọi khác")
    head: Slug | None = Field(None, title="Đơn vị khối trưởng")
    deputy: Slug | None = Field(None, title="Đơn vị khối phó")
    members: tuple[Slug, ...] = Field(title="Các đơn vị trong khối", min_length=2)
    about: Text | None = Field(None, title="Giới thiệu")


class Signatory(Part):
    """Who signed a commitment, for which unit."""

    unit: Slug = Field(title="Đơn vị ký")
    role: Line | None = Field(None, title="Chức vụ người ký")
    name: Line | None = Field(None, title="Người ký")


class Commitment(Yearly):
    """A commitment (giao ước thi đua): its text, its targets and those who signed.

    Args:
        block: id of the block that signed, where it was a block.
        text: paragraphs split by blank lines.
    """

    title: Line = Field(title="Tên giao ước")
    date: Date = Field(title="Ngày ký")
    place: Line | None = Field(None, title="Nơi ký")
    block: Slug | None = Field(None, title="Khối thi đua")
    text: Text = Field(title="Nội dung giao ước")
    targets: tuple[Target, ...] = Field((), title="Chỉ tiêu")
    signatories: tuple[Signatory, ...] = Field(title="Các bên ký kết", min_length=2)


class RegisteredTitle(Part):
    """How many persons or collectives of a unit are registered for a title."""

    award: Slug = Field(title="Danh hiệu, hình thức")
    level: Slug | None = Field(None, title="Cấp")
    count: int = Field(ge=0, title="Số lượng đăng ký")


class Registration(Yearly):
    """What a unit registered for (đăng ký danh hiệu): numbers only; who registered is never kept here."""

    unit: Slug = Field(title="Đơn vị đăng ký")
    date: Date = Field(title="Ngày đăng ký")
    titles: tuple[RegisteredTitle, ...] = Field(title="Danh hiệu đăng ký", min_length=1)


class Criterion(Part):
    """One thing that is judged, and how many points it can bring."""

    name: Line = Field(title="Tiêu chí")
    points: Figure | None = Field(None, ge=0, title="Điểm tối đa")


class CriteriaGroup(Part):
    """A group of criteria (nhóm tiêu chí)."""

    name: Line = Field(title="Nhóm tiêu chí")
    criteria: tuple[Criterion, ...] = Field(title="Các tiêu chí", min_length=1)


class CriteriaResult(Part):
    """What a unit reached under a set of criteria."""

    unit: Slug = Field(title="Đơn vị")
    points: Figure | None = Field(None, ge=0, title="Tổng điểm")
    rank: int | None = Field(None, ge=1, title="Thứ hạng")
    grade: Line | None = Field(None, title="Xếp loại")


class Criteria(Yearly):
    """A set of criteria (bộ tiêu chí thi đua), and its results once they were announced.

    Args:
        block: id of the block that is judged by it, where it is meant for one.
        results: empty until announced; at most one for each unit.
    """

    title: Line = Field(title="Tên bộ tiêu chí")
    number: Line | None = Field(None, title="Số, ký hiệu văn bản ban hành")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    date: Date = Field(title="Ngày ban hành")
    block: Slug | None = Field(None, title="Khối thi đua")
    groups: tuple[CriteriaGroup, ...] = Field(title="Các nhóm tiêu chí", min_length=1)
    results: tuple[CriteriaResult, ...] = Field((), title="Kết quả")
    results_date: Date | None = Field(None, title="Ngày công bố kết quả")


class CouncilMember(Part):
    """A seat on a council: the seat, the office that goes with it, and who holds it."""

    seat: Seat = Field(title="Vai trò trong hội đồng")
    office: Line = Field(title="Chức vụ, đơn vị công tác")
    name: Line | None = Field(None, title="Họ và tên")


class Council(Yearly):
    """A council (hội đồng thi đua - khen thưởng, hội đồng sáng kiến): who considers and proposes.

    Args:
        number: number of the decision that set it up.
        until: last day of its term, where known.
    """

    name: Line = Field(title="Tên hội đồng")
    kind: Literal["thi đua - khen thưởng", "sáng kiến", "xét tặng danh hiệu"] = Field(title="Loại hội đồng")
    unit: Slug = Field(title="Thuộc đơn vị")
    number: Line | None = Field(None, title="Số quyết định thành lập")
    date: Date = Field(title="Ngày thành lập, kiện toàn")
    until: Date | None = Field(None, title="Hết nhiệm kỳ")
    members: tuple[CouncilMember, ...] = Field(title="Thành viên", min_length=1)
    tasks: tuple[Line, ...] = Field((), title="Nhiệm vụ")


class Initiative(Yearly):
    """A model way of working or an initiative (mô hình, sáng kiến) that can be honoured.

    Args:
        unit: id of the unit where it was made.
        authors: ids of recipients; an author who may not be public is not named.
        recognition: how it was recognised: number, date and giver of the paper, in words.
        movements: ids of movements in which it was made.
    """

    name: Line = Field(title="Tên mô hình, sáng kiến")
    kind: Literal["mô hình", "sáng kiến", "giải pháp"] = Field(title="Loại")
    unit: Slug = Field(title="Đơn vị")
    authors: tuple[RecipientId, ...] = Field((), title="Tác giả")
    date: Date = Field(title="Ngày giới thiệu")
    summary: Line = Field(title="Giới thiệu một câu")
    text: Text | None = Field(None, title="Nội dung, cách làm")
    results: tuple[Line, ...] = Field((), title="Kết quả")
    recognition: Line | None = Field(None, title="Được công nhận")
    movements: tuple[Slug, ...] = Field((), title="Thuộc phong trào")


FOLDERS: dict[str, type[Yearly]] = {
    "blocks": Block,
    "commitments": Commitment,
    "councils": Council,
    "criteria": Criteria,
    "initiatives": Initiative,
    "registrations": Registration,
}
