"""A digital signature's stamp is no part of the text: set aside wherever it stands, and nothing else with it."""

from __future__ import annotations

import pytest

from bangvang.outline import find_page_breaks, parse_outline

HEAD = ("UBND TỈNH MINH HỌA", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 20/KH-SGDĐT")
TAIL = ("Minh Họa, ngày 09 tháng 02 năm 2026", "KẾ HOẠCH", "Phát động phong trào thi đua", "", "1. Mục đích", "Thi đua sôi nổi.")


def _aside(*rows: str) -> list[str]:
    text = "\n".join((*HEAD, *rows, *TAIL))
    return [line.text for line in parse_outline(text, find_page_breaks(text)).furniture]


@pytest.mark.parametrize("stamp", [
    ("Người ký: Sở Giáo dục và Đào tạo", "Email: so@minhhoa.example", "Cơ quan: Tỉnh Minh Họa",
     "Thời gian ký: 02.04.2026 10:11:12 +07:00"),
    ("Người ký: Sở Giáo dục", "và Đào tạo", "Thời gian ký: 02.04.2026", "10:11:12", "+07:00"),
    ("Digitally signed by Lê Thị Mẫu", "Date: 2026.04.02 10:11:12 +07'00'"),
    ("Signature Not Verified", "Ký bởi: Sở Giáo dục và Đào tạo", "Ký ngày: 02/04/2026 10:11:12"),
    ("Người ký: Sở Giáo dục Email: so@minhhoa.example Thời gian ký: 02.04.2026 10:11:12 +07:00",),
])  # fmt: skip
def test_a_stamp_is_set_aside(stamp: tuple[str, ...]) -> None:
    """In one line or many, with or without its zone."""
    assert _aside(*stamp) == list(stamp)


def test_a_stamp_with_blank_lines() -> None:
    """As PDF has it, each line a paragraph."""
    assert _aside("", "Người ký: Sở Giáo dục và Đào tạo", "", "Email: so@minhhoa.example", "",
                  "Thời gian ký: 02.04.2026 10:11:12 +07:00", "") == [
        "Người ký: Sở Giáo dục và Đào tạo", "Email: so@minhhoa.example", "Thời gian ký: 02.04.2026 10:11:12 +07:00"]


@pytest.mark.parametrize("rows", [
    ("Người ký: Giám đốc Sở",),
    ("Người ký: Giám đốc Sở", "Ngày ký: 02/04/2026"),
    ("Thời gian ký: 02.04.2026 10:11:12 +07:00",),
    ("Người ký giấy khen: Hiệu trưởng, lúc 02/04/2026 10:11 tại hội trường",),
])
def test_what_only_begins_or_ends_as_one(rows: tuple[str, ...]) -> None:
    """Who signs what by when may be a matter of the plan."""
    assert _aside(*rows) == []
