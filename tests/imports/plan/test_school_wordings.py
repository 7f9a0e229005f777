"""What plans of schools, unions and Young Pioneers write and the State's do not: forms of public documents in invented words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_HEAD = """UBND XÃ ĐỒI SIM
TRƯỜNG THCS HOA MAI
Số: 12/KH-THCSHM
Đồi Sim, ngày 08 tháng 10 năm 2025
KẾ HOẠCH
{title}

{basis}

I. MỤC ĐÍCH
{body}
"""


def _read(body: str = "- Thi đua.", basis: str = "Căn cứ chỉ đạo;", title: str = "Phát động thi đua") -> dict[str, Any]:
    return read_plan(_HEAD.format(title=title, basis=basis, body=body), "mau", dt.date(2026, 1, 1))


def _cited(basis: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(one["number"], one["date"], one["issuer"], one["title"]) for one in _read(basis=basis)["citations"]]


def test_title_of_a_citation_ends_before_the_plans_own_sentence() -> None:
    """`…, Phòng … hướng dẫn … như sau:` says what the plan does, not what the cited document is about."""
    assert _cited(
        "Căn cứ Công văn số 635/SGDĐT-GDTrH ngày 27/8/2025 của Sở Giáo dục và Đào tạo về hướng dẫn nhiệm vụ năm học 2025-2026, "
        "Trường Trung học cơ sở Hoa Mai triển khai nhiệm vụ như sau:"
    ) == [("635/SGDĐT-GDTrH", "2025-08-27", "Sở Giáo dục và Đào tạo", "hướng dẫn nhiệm vụ năm học 2025-2026")]
    assert _cited(
        "Căn cứ Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo (GDĐT) ban hành Chương trình phổ thông;"
    )[0][3] == "ban hành Chương trình phổ thông"
    issued = "Căn cứ Hướng dẫn số 56/HD-BTĐKT ngày 12/01/2025 của Ban Thi đua ban hành về việc xét tặng danh hiệu;"
    assert _cited(issued)[0][3] == "xét tặng danh hiệu"


def test_law_that_amends_and_law_beside_a_decree() -> None:
    """Each law by its whole name; a decree's day is none of the law before it."""
    assert [one[1::2] for one in _cited("Căn cứ Luật Giáo dục ngày 14/6/2019 và Luật sửa đổi, bổ sung một số điều của "
                                        "Luật Giáo dục ngày 10/12/2025;")] == [
        ("2019-06-14", "Luật Giáo dục"),
        ("2025-12-10", "Luật sửa đổi, bổ sung một số điều của Luật Giáo dục"),
    ]  # fmt: skip
    assert [one[0] for one in _cited("Căn cứ Luật Giáo dục và Nghị định 84/2020/NĐ-CP ngày 17/7/2020 của Chính phủ;")] == [
        "84/2020/NĐ-CP"
    ]


@pytest.mark.parametrize(
    ("words", "number", "date", "issuer"),
    [
        ("Kế hoạch số 298 KH/TĐTN ngày 14/7/2025 của BCH Tỉnh đoàn về", "298-KH/TĐTN", "2025-07-14", "Ban Chấp hành Tỉnh đoàn"),
        ("nghị quyết số 29 NQ/TW về", "29-NQ/TW", None, None),
        ("Hướng dẫn số 14 – HD/HĐĐ ngày 20/8/2025 của HĐĐ xã Đồi Sim về", "14-HD/HĐĐ", "2025-08-20", "Hội đồng Đội xã Đồi Sim"),
        ("Quyết định số 269/QĐ-UBND ngày 12 tháng11 năm 2024 của UBND xã về", "269/QĐ-UBND", "2024-11-12", "Ủy ban nhân dân xã"),
        ("Kế hoạch số 11/KH-HĐTĐ ngày 20/9/2025 của Hội đồng thi đua - khen thưởng xã về", "11/KH-HĐTĐ", "2025-09-20",
         "Hội đồng thi đua - khen thưởng xã"),
    ],
)  # fmt: skip
def test_numbers_and_issuers_of_unions(words: str, number: str, date: str | None, issuer: str | None) -> None:
    """A blank for a hyphen, abbreviated councils, figures glued to "tháng"."""
    assert _cited(f"Căn cứ {words} việc phát động thi đua;")[0][:3] == (number, date, issuer)


def test_basis_in_a_list_and_one_that_goes_on() -> None:
    """Items that begin with "Thực hiện", and a second document on a line of its own."""
    listed = "- Căn cứ Kế hoạch số 15/KH-SGDĐT;\n- Thực hiện Kế hoạch số 20/KH-UBND của UBND xã;"
    assert _read(basis=listed)["basis"] == [8, 9]
    assert _read(basis="Căn cứ Nghị quyết số 29-NQ/TW;\nNghị quyết số 88/2014/QH13 về sách giáo khoa;")["basis"] == [8, 9]


def test_each_basis_of_a_wrapped_text_is_its_own() -> None:
    """Though the line before it is as long as lines are there."""
    basis = (
        "Căn cứ công văn số 966/SGDĐT-VP ngày 28/08/2025 của Sở Giáo dục\n"
        "và Đào tạo về việc tổ chức lễ khai giảng năm học 2025 – 2026 tới;\n"
        "Căn cứ vào tình hình thực tế của cơ quan, đơn vị; nay nhà trường xây\n"
        "dựng kế hoạch tổ chức lễ và hội khai giảng của năm học mới như\nsau:"
    )
    assert _read(basis=basis)["basis"] == [8, 10]


def test_year_is_not_what_the_title_looks_ahead_to() -> None:
    """`tầm nhìn đến năm 2035` is no year of the plan."""
    assert _read(title="Phát triển nhà trường giai đoạn 2025-2030, tầm nhìn đến năm 2035")["year"] == 2025
    assert _read(title="Phát động thi đua năm học: 2025– 2026")["school_year"] == "2025-2026"


def test_markers_with_a_dot_behind_a_stroke_and_glued_hyphens() -> None:
    """`I/.`, `1/.` and `II-Thành phần`."""
    body = "I/. ĐỐI TƯỢNG:\n1/. Hình thức:\n- Thi viết.\nII/.NỘI DUNG:\n- Thi.\nIII-Thời gian:\n- Tháng 11."
    outline = _read(f"{body}\nV-League là giải bóng đá.")["outline"]
    assert [(one["marker"], one["text"]) for one in outline if one["marker"] not in ("", "-")][1:] == [
        ("I/.", "ĐỐI TƯỢNG:"),
        ("1/.", "Hình thức:"),
        ("II/.", "NỘI DUNG:"),
        ("III-", "Thời gian:"),
    ]


def test_theme_in_verses() -> None:
    """The Young Pioneers' theme has a line for each of its verses."""
    verses = "“Thiếu nhi Minh Họa\n\nHọc tốt, chăm ngoan\n\nTiến bước lên Đoàn”"
    (theme,) = _read(f"II. CHỦ ĐỀ NĂM HỌC\n\n{verses}\n\nIII. NỘI DUNG")["themes"]
    assert (theme["text"], theme["kind"]) == ("Thiếu nhi Minh Họa – Học tốt, chăm ngoan – Tiến bước lên Đoàn", "năm học")


@pytest.mark.parametrize(
    "item", ["- Mỗi lớp viết một tờ báo tường với chủ đề “Nhớ ơn thầy cô”.", "- Trang trí lớp với chủ đề “Xuân về trên bản”."]
)
def test_theme_of_what_pupils_make_is_none_of_the_plan(item: str) -> None:
    """A wall newspaper has its own."""
    assert _read(item)["themes"] == []


def test_straight_mark_that_a_curly_one_closes() -> None:
    """A quotation ends with the next closing mark, not with the next straight one."""
    (theme,) = _read('- Bám sát chủ đề năm học "Kỷ cương, sáng tạo” với mục tiêu là "Toàn thể cán bộ gương mẫu".')["themes"]
    assert theme["text"] == "Kỷ cương, sáng tạo"


def test_guests_and_prizes_are_no_targets() -> None:
    """How many come and how many prizes there are is no aim."""
    assert _read("II. THÀNH PHẦN\n- Đại diện học sinh (mỗi lớp cử 03 học sinh);\nIII. CƠ CẤU GIẢI THƯỞNG\n"
                 "- Mỗi khối lớp có ba giải.")["targets"] == []  # fmt: skip


def test_anniversary_without_its_count() -> None:
    """First and celebrated day give it."""
    (one,) = _read("- Chào mừng Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3/1931 - 26/3/2026).")["anniversaries"]
    assert (one["start"], one["date"], one["years"]) == ("1931-03-26", "2026-03-26", 95)


def test_days_with_blanks_behind_their_strokes() -> None:
    """`14/ 11` is a day; `12/ 14 lớp` counts classes."""
    record = _read("- Các lớp nộp báo tường về trường vào ngày 12, 13/ 11.\n- Ban tổ chức chấm vào ngày 14/ 11.")
    assert [one["date"] for one in record["deadlines"]] == ["2025-11-13", "2025-11-14"]
    assert record["targets"] == []
    assert _read("- Phấn đấu 10/ 12 lớp đạt tiên tiến.")["deadlines"] == []


def test_span_with_its_weekdays() -> None:
    """One span, not two days."""
    record = _read("- Đợt cao điểm: từ ngày 23/3/2026 (Thứ Hai) đến hết ngày 20/4/2026 (Thứ Hai).")
    assert [(one["start"], one["end"]) for one in record["phases"]] == [("2026-03-23", "2026-04-20")]
    assert record["deadlines"] == []


def test_time_of_an_event_that_begins_at_an_hour() -> None:
    """No half of the word "bắt đầu" is left as what takes place."""
    (one,) = _read("II. Thời gian tổ chức lễ\n- Thời gian: Bắt đầu lúc 6 giờ 00 phút ngày 08/03/2026.")["deadlines"]
    assert (one["date"], one["title"]) == ("2026-03-08", "Thời gian tổ chức lễ")


@pytest.mark.parametrize(
    ("agency", "issuer"),
    [
        ("CÔNG ĐOÀN CƠ SỞ LÒ VĂN MẪU", "Công đoàn cơ sở Lò Văn Mẫu"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"),
        ("ĐỘI TNTP HỒ CHÍ MINH\nHỘI ĐỒNG TỈNH MINH HỌA", "Hội đồng Đội tỉnh Minh Họa"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO MINH HỌA\nVÀ CÔNG ĐOÀN NGÀNH GIÁO DỤC",
         "Sở Giáo dục và Đào tạo Minh Họa và Công đoàn ngành Giáo dục"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THPT SUỐI MƠ", "Trường Trung học phổ thông Suối Mơ"),
    ],
)  # fmt: skip
def test_agency_in_its_case(agency: str, issuer: str) -> None:
    """Capitals of a header, and of a title that repeats it, do not tell the case of a name."""
    text = _HEAD.replace("UBND XÃ ĐỒI SIM\nTRƯỜNG THCS HOA MAI", agency).format(
        title=f"CHIẾN LƯỢC PHÁT TRIỂN {agency.rpartition(chr(10))[2]}", basis="Căn cứ chỉ đạo;", body="- Thi đua."
    )
    assert read_plan(text, "mau", dt.date(2026, 1, 1))["header"]["issuer"] == issuer


def test_proposal_is_of_who_proposes_at_it() -> None:
    """`đề nghị của … tại Tờ trình số …` names before the number whose it is; an agreement is a basis as well."""
    cited = _cited("Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 48/TTr-VHXH ngày 25/9/2025;")
    assert [one[2] for one in cited] == ["Phòng Văn hóa - Xã hội"]
    agreed = "Được sự đồng ý của Chi ủy, Ban Giám hiệu, công đoàn xây dựng kế hoạch như sau:"
    assert len(_read(basis=f"Căn cứ chỉ đạo của cấp trên;\n{agreed}")["basis"]) == 2


@pytest.mark.parametrize(
    ("agency", "issuer"),
    [
        ("TRƯỜNG TH&THCS BẢN MẪU - BCH ĐOÀN TRƯỜNG\nLIÊN ĐỘI TRƯỜNG TH&THCS BẢN MẪU",
         "Trường TH&THCS Bản Mẫu - Ban Chấp hành Đoàn trường - Liên đội Trường TH&THCS Bản Mẫu"),
        ("CĐCS TRƯỜNG PTDTNT THCS & THPT ĐỒI CỌ", "CĐCS Trường PTDTNT Trung học cơ sở và Trung học phổ thông Đồi Cọ"),
    ],
)  # fmt: skip
def test_agencies_side_by_side_and_schools_of_two_levels(agency: str, issuer: str) -> None:
    """Who makes a joint plan may stand on one line with a dash between them; names keep small what is no name."""
    kind = "KẾ HOẠCH LIÊN TỊCH" if " - " in agency else "KẾ HOẠCH"
    text = _HEAD.replace("UBND XÃ ĐỒI SIM\nTRƯỜNG THCS HOA MAI", agency).replace("KẾ HOẠCH\n", f"{kind}\n")
    text = text.format(title="Phát động thi đua", basis="Căn cứ chỉ đạo;", body="- Thi đua.")
    read = read_plan(text, "mau", dt.date(2026, 1, 1))
    assert read["header"]["issuer"] == issuer


def test_bodies_in_capitals_above_who_signs_are_no_names() -> None:
    """Three columns of "ĐẠI DIỆN" with an association, a union and a school below it have three signatories."""
    text = _HEAD.format(title="Phát động thi đua", basis="Căn cứ chỉ đạo;", body="- Thi đua./.") + (
        "\nĐẠI DIỆN          ĐẠI DIỆN          ĐẠI DIỆN\n"
        "HỘI KHUYẾN HỌC XÃ          ĐOÀN TNCS HỒ CHÍ MINH XÃ          TRƯỜNG THCS HOA MAI\n"
        "CHỦ TỊCH          BÍ THƯ          HIỆU TRƯỞNG\nLò Văn Mẫu          Vi Thị Ví Dụ          Sùng A Minh\n"
    )
    signers = read_plan(text, "mau", dt.date(2026, 1, 1))["header"]["signers"]
    assert [(one["name"], one["role"].rpartition(", ")[2]) for one in signers] == [
        ("Lò Văn Mẫu", "CHỦ TỊCH"), ("Vi Thị Ví Dụ", "BÍ THƯ"), ("Sùng A Minh", "HIỆU TRƯỞNG")
    ]  # fmt: skip
