"""The vocabulary: award titles and forms, levels, authorities, kinds of unit, categories; versioned by date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from bangvang.dates import Date
from bangvang.model.base import Flag, Line, Part, Slug, Text
from bangvang.model.recipient import Kind


class Term(Part):
    """An entry with an id, the name shown and older or other wordings."""

    id: Slug = Field(title="Mã")
    name: Line = Field(title="Tên")
    aliases: tuple[Line, ...] = Field((), title="Cách gọi khác, cách gọi cũ")
    order: int = Field(0, title="Thứ tự, từ cao đến thấp")


class Level(Term):
    """Level of an award (cấp): cơ sở, cấp tỉnh, cấp bộ, nhà nước."""


class Authority(Term):
    """Who gives awards.

    Args:
        own_rules: an organisation that also gives what no law lists (Đoàn, Công đoàn): nothing is guessed about it.
    """

    own_rules: Flag = Field(False, title="Khen thưởng cả theo quy định riêng của tổ chức")


class Category(Term):
    """Who is honoured: nhà giáo, cán bộ quản lý, học sinh, tập thể and others.

    Args:
        minor: people of this category count as minors unless minor_until says otherwise.
    """

    minor: Flag = Field(False, title="Coi là trẻ em khi thiếu ngày đủ 18 tuổi")


def is_of_minors(categories: Mapping[str, Term], id_: str) -> bool:
    """Whether a category is one of minors; one that the vocabulary does not know may be."""
    term = categories.get(id_)
    return not isinstance(term, Category) or term.minor


class AwardRule(Part):
    """From when until when an authority may give an award, and on what ground.

    Args:
        certain: the rule was read in the text itself; only then is a breach an error and not a warning.
    """

    authority: Slug = Field(title="Thẩm quyền")
    since: Date | None = Field(None, title="Từ ngày")
    until: Date | None = Field(None, title="Đến ngày")
    source: Line | None = Field(None, title="Căn cứ")
    certain: Flag = Field(False, title="Đã đối chiếu văn bản")


class Award(Term):
    """A title (danh hiệu) or a form of commendation (hình thức khen thưởng).

    Args:
        kind: danh hiệu or hình thức.
        recipients: what kinds of recipient may have it.
        levels: ids of levels on which it exists; empty where it has none.
        rules: who may give it, and when.
    """

    kind: Literal["danh hiệu", "hình thức"] = Field(title="Danh hiệu hay hình thức")
    recipients: tuple[Kind, ...] = Field(("person",), title="Tặng cho")
    levels: tuple[Slug, ...] = Field((), title="Các cấp")
    since: Date | None = Field(None, title="Có từ")
    until: Date | None = Field(None, title="Có đến")
    rules: tuple[AwardRule, ...] = Field((), title="Thẩm quyền tặng")
    source: Line | None = Field(None, title="Căn cứ")
    about: Text | None = Field(None, title="Giải thích")


VOCABULARY_FILES: dict[str, type[Term]] = {
    "authorities": Authority,
    "awards": Award,
    "categories": Category,
    "forms": Term,
    "levels": Level,
    "school_levels": Term,
    "unit_kinds": Term,
}
