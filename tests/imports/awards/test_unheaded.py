"""A list whose heading is not known is not read; that it was not read is said, once for each list."""

from __future__ import annotations

from typing import Any

from bangvang.imports.awards import as_json, read_awards

HEAD = ("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MINH HỌA", "Quyết định số 12/QĐ-SGDĐT ngày 17/10/2025", "I. TẬP THỂ",
        "| STT | Tên tập thể | Danh hiệu |", "| 1 | Trường THCS Đồi Sim | Giấy khen |")


def _read(*lines: str) -> dict[str, Any]:
    return as_json(read_awards("\n".join((*HEAD, *lines)).encode(), "danh-sach.md"))


def _said(found: dict[str, Any]) -> list[tuple[int, str]]:
    return [(row["line"], row["message"]) for row in found["problems"] if row["rule"] == "list-without-heading"]


def test_a_second_list_with_a_heading_that_nobody_knows() -> None:
    """Its first row is told by its number: what stands there may be nobody's business."""
    found = _read("II. CÁ NHÂN", "| Thứ | Quý danh và đôi dòng | Ở đâu |", "| 1 | Bà Hà Thị Mẫu, sinh 01/02/1980 | Suối Mơ |",
                  "| 2 | Ông Lò Văn Dụ | Suối Mơ |")
    assert [entry["recipient"] for entry in found["recipients"]] == ["Trường THCS Đồi Sim"]
    ((line, message),) = _said(found)
    assert line == 8
    assert "số thứ tự 1" in message
    assert "Mẫu" not in message
    assert "1980" not in message


def test_a_list_that_is_read_is_not_told() -> None:
    """With a heading that is known nothing is missing."""
    found = _read("II. CÁ NHÂN", "| STT | Họ và tên | Danh hiệu |", "| 1 | Hà Thị Mẫu | Giấy khen |")
    assert [entry["recipient"] for entry in found["recipients"]] == ["Trường THCS Đồi Sim", "Hà Thị Mẫu"]
    assert _said(found) == []


def test_each_list_that_is_not_read_is_told() -> None:
    """Once for each, though another that is read stands between."""
    unknown = "| Thứ | Quý danh và đôi dòng | Ở đâu |"
    found = _read("II. CÁ NHÂN", unknown, "| 1 | Bà Hà Thị Mẫu | Suối Mơ |", "III. CÁ NHÂN",
                  "| STT | Họ và tên | Danh hiệu |", "| 1 | Lò Văn Dụ | Giấy khen |",
                  "IV. CÁ NHÂN", unknown, "| 1 | Bà Vì Thị Mẫu | Suối Mơ |", "| 2 | Bà Cà Thị Mẫu | Suối Mơ |")
    assert [entry["recipient"] for entry in found["recipients"]] == ["Trường THCS Đồi Sim", "Lò Văn Dụ"]
    assert [line for line, _ in _said(found)] == [8, 14]
