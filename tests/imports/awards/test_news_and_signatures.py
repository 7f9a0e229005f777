"""Lists that news tells in prose, and papers that the Prime Minister's deputy signs."""

from __future__ import annotations

from typing import Any

from bangvang.imports.awards import as_json, read_awards


def _read(*lines: str) -> dict[str, Any]:
    return as_json(read_awards("\n".join(lines).encode(), "danh-sach.txt"))


def test_those_whom_news_counts_and_names_are_read() -> None:
    """`có 3 tập thể … gồm: A; B`, `2 cá nhân được tặng Bằng khen gồm: …`; the sentence behind tells of them all."""
    found = _read(
        "Chủ tịch UBND tỉnh tặng Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc năm học 2024-2025",
        "Theo đó, có 3 tập thể có thành tích xuất sắc trong phong trào thi đua gồm: Trường THPT Đồi Cọ; Trường Mầm non Hoa Ban, "
        "xã Suối Mơ; Trường PTDTNT Đồi Sim. Đây là những đơn vị có nhiều đổi mới.",
        "2 cá nhân được tặng Bằng khen gồm: Bà Hà Thị Mẫu, Hiệu trưởng Trường Mầm non Hoa Ban và ông Lò Văn Dụ, giáo viên "
        "Trường THPT Đồi Cọ.",
    )["recipients"]
    assert [(entry["recipient"], entry["kind"], entry["award"]) for entry in found] == [
        ("Trường THPT Đồi Cọ", "collective", "Bằng khen"),
        ("Trường Mầm non Hoa Ban, xã Suối Mơ", "collective", "Bằng khen"),
        ("Trường PTDTNT Đồi Sim", "collective", "Bằng khen"),
        ("Hà Thị Mẫu", "person", "Bằng khen"),
        ("Lò Văn Dụ", "person", "Bằng khen"),
    ]


def test_who_signs_for_the_prime_minister_is_read_in_ordinary_letters_too() -> None:
    """`KT. THỦ TƯỚNG` with `Phó Thủ tướng` below it; the office stands in the letterhead, the article ends before."""
    decision = _read(
        "THỦ TƯỚNG CHÍNH PHỦ",
        "QUYẾT ĐỊNH",
        "Về việc tặng Bằng khen của Thủ tướng Chính phủ",
        "Điều 1. Tặng Bằng khen của Thủ tướng Chính phủ cho bà Hà Thị Mẫu, Hiệu trưởng Trường Tiểu học Hoa Ban.",
        "KT. THỦ TƯỚNG",
        "Phó Thủ tướng",
        "Lò Văn Dụ",
    )["decision"]
    assert decision["issuer"] == "THỦ TƯỚNG CHÍNH PHỦ"
    assert decision["signers"] == [{"role": "KT. THỦ TƯỚNG, Phó Thủ tướng", "name": "Lò Văn Dụ"}]
    assert decision["articles"][0]["text"].endswith("Trường Tiểu học Hoa Ban.")


def test_a_birth_year_alone_behind_a_name_is_private_and_no_post() -> None:
    """`Bà A (1985), Phó Trưởng phòng …`: as `(sinh năm 1985)` would be."""
    found = _read(
        "DANH SÁCH",
        "Cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh",
        "1. Bà Hà Thị Mẫu (1985), Phó Trưởng phòng GD&ĐT huyện Đồi Sim",
    )
    (entry,) = found["recipients"]
    assert (entry["recipient"], entry["role"], entry["unit"]) == ("Hà Thị Mẫu", "Phó Trưởng phòng GD&ĐT huyện Đồi Sim", "")
    assert "private-text" in {problem["rule"] for problem in found["problems"]}
    assert "1985" not in str(entry)
