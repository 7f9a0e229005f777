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


def test_teachers_whom_news_names_with_posts_behind_semicolons() -> None:
    """`A, Hiệu trưởng và B, Phó Hiệu trưởng Trường …` are of one school; `(đều ở …)` is no part of one."""
    found = _read(
        "Đề nghị xét tặng danh hiệu Nhà giáo Ưu tú cho 4 người",
        "Hội đồng xét tặng danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú tỉnh đề nghị tặng danh hiệu Nhà giáo Ưu tú cho 4 người.",
        "Các nhà giáo được đề nghị xét tặng gồm: Hà Xuân Mẫu, Phó Hiệu trưởng Trường THPT Đồi Cọ; Lò Ngọc Dụ, Hiệu trưởng và "
        "Ngô Thị Thanh, Phó Hiệu trưởng Trường THPT Suối Mơ (đều ở xã Suối Mơ); Vàng Thị Thơm, giáo viên Trường THCS Hoa Ban.",
    )["recipients"]
    assert [(entry["recipient"], entry["role"], entry["unit"]) for entry in found] == [
        ("Hà Xuân Mẫu", "Phó Hiệu trưởng", "Trường THPT Đồi Cọ"),
        ("Lò Ngọc Dụ", "Hiệu trưởng", "Trường THPT Suối Mơ"),
        ("Ngô Thị Thanh", "Phó Hiệu trưởng", "Trường THPT Suối Mơ"),
        ("Vàng Thị Thơm", "giáo viên", "Trường THCS Hoa Ban"),
    ]
    assert {entry["award"] for entry in found} == {"Nhà giáo ưu tú"}


def test_the_sentence_that_names_them_says_which_award_it_is() -> None:
    """The council's name holds another title; a clause stands before the count."""
    found = _read(
        "Sáng nay, UBND tỉnh họp Hội đồng xét đề nghị tặng danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú lần thứ 16.",
        "Sau khi bỏ phiếu kín, có 3 nhà giáo được đề nghị tặng danh hiệu Nhà giáo ưu tú là: cô giáo Hà Thị Mẫu, thầy giáo "
        "Lò Văn Dụ và cô giáo Ngô Thị Thanh. Phó Chủ tịch UBND tỉnh Bùi Văn Mẫu chủ trì buổi họp.",
    )["recipients"]
    assert [(entry["recipient"], entry["award"]) for entry in found] == [
        (name, "Nhà giáo ưu tú") for name in ("Hà Thị Mẫu", "Lò Văn Dụ", "Ngô Thị Thanh")
    ]


def test_a_bare_prize_is_the_one_that_was_named_before() -> None:
    """`Có 2 cá nhân được trao giải thưởng`; collectives follow `các tập thể gồm` without a colon."""
    found = _read(
        "Quỹ học bổng đã quyết định trao Giải thưởng Hoa Mai cho 2 tập thể và 2 cá nhân.",
        "Theo đó, các tập thể gồm Trường THCS Đồi Cọ (xã Đồi Sim), Trường THPT Suối Mơ (xã Suối Mơ).",
        "Có 2 cá nhân được trao giải thưởng, trong đó có một học sinh và một giáo viên.",
        "1. Em Hà Mẫu Trang (học sinh lớp 9E, Trường THCS Hoa Ban).",
        "2. Bà Lò Thị Mẫu (giáo viên Trường THCS Hoa Ban).",
    )["recipients"]
    assert [(entry["recipient"].split(" (")[0], entry["award"]) for entry in found] == [
        (name, "Giải thưởng Hoa Mai") for name in ("Trường THCS Đồi Cọ", "Trường THPT Suối Mơ", "Hà Mẫu Trang", "Lò Thị Mẫu")
    ]
