"""One plan in the layouts that copying gives it: no blank lines, wrapped lines, one space between columns, a page above it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from bangvang.imports.plan import read_plan

_PLAN = """UBND TỈNH MINH HỌA                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO               Độc lập - Tự do - Hạnh phúc

Số: 2816/SGDĐT-VP                   Minh Họa, ngày 06 tháng 11 năm 2025
V/v hướng dẫn tổ chức phong trào thi đua
và chế độ báo cáo năm học 2025 - 2026

Kính gửi:
- Phòng Văn hóa - Xã hội các xã, phường;
- Hiệu trưởng các trường trung học phổ thông.

Để phong trào thi đua năm học 2025 - 2026 đi vào nền nếp, Sở Giáo dục và Đào tạo hướng dẫn một số nội dung như sau:

I. NỘI DUNG

1. Phấn đấu 100% trường phát động thi đua; mỗi trường có ít nhất 02 mô hình mới được các cấp công nhận và nhân rộng trong năm học.

2. Các trường gửi báo cáo sơ kết trước ngày 15/01/2026; hội nghị tổng kết dự kiến tổ chức vào ngày 29/5/2026 tại Minh Họa.

Nơi nhận:                         GIÁM ĐỐC
- Như trên;
- Lưu: VT.                        Lò Thị Minh Họa
"""


def _wrapped(text: str) -> str:
    """The text in lines of some seventy signs, without blank lines; lines of the header stay."""
    lines: list[str] = []
    for line in text.split("\n"):
        words = line.split(" ") if len(line) > 95 else [line]
        row = ""
        for word in words:
            if row and len(row) + len(word) > 70:
                lines.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        lines.append(row)
    return "\n".join(line for line in lines if line.strip())


_LAYOUTS = {
    "without blank lines": lambda text: re.sub(r"\n\s*\n", "\n", text),
    "wrapped": _wrapped,
    "one space": lambda text: "\n".join(re.sub(r" {3,}", " ", line) for line in text.split("\n")[:6])
    + "\n"
    + "\n".join(text.split("\n")[6:]),
    "below a page's top": lambda text: f"Trang chủ » Tin tức » Văn bản\n\nLượt xem: 120\n\nĐọc bài viết\n\n{text}",
    "doubled blanks": lambda text: text.replace(" và ", "  và ").replace(" ngày 15", "  ngày 15"),
}


def _read(text: str) -> dict[str, Any]:
    return read_plan(text, "mau", dt.date(2026, 1, 1))


def _seen(found: dict[str, Any]) -> dict[str, Any]:
    return {
        "header": found["header"],
        "targets": [(entry["value"], entry["unit"], entry["bound"]) for entry in found["targets"]],
        "deadlines": [(entry["date"], entry["tentative"]) for entry in found["deadlines"]],
    }


def test_the_plan_is_read_as_it_stands() -> None:
    """What the layouts below are compared with is what a reader sees."""
    seen = _seen(_read(_PLAN))
    assert seen["header"] == {
        "number": "2816/SGDĐT-VP",
        "type": "Công văn",
        "place": "Minh Họa",
        "date": "2025-11-06",
        "issuer": "Sở Giáo dục và Đào tạo tỉnh Minh Họa",
        "title": "hướng dẫn tổ chức phong trào thi đua và chế độ báo cáo năm học 2025 - 2026",
        "addressees": ["Phòng Văn hóa - Xã hội các xã, phường", "Hiệu trưởng các trường trung học phổ thông"],
        "signers": [{"role": "GIÁM ĐỐC", "name": "Lò Thị Minh Họa"}],
        "distribution": ["Như trên", "Lưu: VT"],
    }
    assert seen["targets"] == [(100, "%", None), (2, "mô hình", "≥")]
    assert seen["deadlines"] == [("2026-01-15", False), ("2026-05-29", True)]


@pytest.mark.parametrize("layout", sorted(_LAYOUTS))
def test_layouts_change_nothing(layout: str) -> None:
    """Blank lines, wrapping, gaps between columns and a page's own lines say nothing."""
    assert _seen(_read(_LAYOUTS[layout](_PLAN))) == _seen(_read(_PLAN))


@pytest.mark.parametrize(
    ("lines", "issuer", "place"),
    [
        ("ĐẢNG BỘ XÃ ĐỒI CỌ ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ TRƯỜNG TIỂU HỌC HOA MAI Đồi Cọ, ngày 05 tháng 10 năm 2025",
         "Chi bộ Trường Tiểu học Hoa Mai", "Đồi Cọ"),
        ("BCH ĐOÀN TỈNH MINH HỌA ĐOÀN TNCS HỒ CHÍ MINH\nSố: 88-KH/TĐTN Minh Họa, ngày 05 tháng 10 năm 2025",
         "Ban Chấp hành Đoàn tỉnh Minh Họa", "Minh Họa"),
        ("TRƯỜNG THPT HOA MAI Độc 1ập - Tự do - Hạnh phúc\nA Khe, ngày 05 tháng 10 năm 2025",
         "Trường Trung học phổ thông Hoa Mai", "A Khe"),
    ],
)  # fmt: skip
def test_columns_with_one_space_between_them(lines: str, issuer: str, place: str) -> None:
    """The Party's, the Union's and the State's lines are no part of an agency, nor is an agency part of a place."""
    header = _read(f"{lines}\n\nKẾ HOẠCH\nThi đua năm học 2025 - 2026\n\nI. NỘI DUNG\n- Thi đua.\n")["header"]
    assert (header["issuer"], header["place"], header["date"]) == (issuer, place, "2025-10-05")


def test_a_number_at_the_head_of_a_wrapped_line_is_no_mark() -> None:
    """`15/CT-UBND` behind "Chỉ thị số" is cited, and what stands before it is no title."""
    found = _read(
        "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\nMinh Họa, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\nThi đua năm học 2025 - 2026\n"
        "Thực hiện Quyết định số 20/QĐ-TTg ngày 19/9/2025 của Thủ tướng Chính phủ; Chỉ thị số\n"
        "15/CT-UBND ngày 03/9/2025 của Chủ tịch UBND tỉnh về nhiệm vụ năm học;\nI. NỘI DUNG\n- Thi đua.\n"
    )
    assert [(entry["number"], entry["date"]) for entry in found["citations"]] == [
        ("20/QĐ-TTg", "2025-09-19"),
        ("15/CT-UBND", "2025-09-03"),
    ]
    assert found["header"]["title"] == "Thi đua năm học 2025 - 2026"
    assert [block["marker"] for block in found["outline"]] == ["", "I.", "-"]


def test_spans_without_brackets_may_go_over_two_lines() -> None:
    """A dash that ends a line, or opens the next one before nothing but a day, belongs to the span."""
    found = _read(
        "TRƯỜNG THCS HOA MAI\nSố: 12/KH-THCSHM\nMinh Họa, ngày 08 tháng 01 năm 2026\nKẾ HOẠCH\nThi đua năm 2026\n"
        "I. NỘI DUNG\n1. Hướng tới kỷ niệm 80 năm Ngày Tổng tuyển cử đầu tiên, 06/01/1946\n- 06/01/2026.\n"
        "2. Cao điểm từ ngày 15/3 -\n26/3/2026.\n3. Hạn nộp bài: 15/4/2026\n- 20/5: Lễ tổng kết.\n"
    )
    assert [(entry["start"], entry["date"]) for entry in found["anniversaries"]] == [("1946-01-06", "2026-01-06")]
    assert [(entry["start"], entry["end"]) for entry in found["phases"]] == [("2026-03-15", "2026-03-26")]
    assert [block["marker"] for block in found["outline"]] == ["I.", "1.", "2.", "3.", "-"]


def test_a_letterhead_without_blank_lines_is_one() -> None:
    """The line with the State's motto in its second column is no body, however much follows without a blank line."""
    found = _read(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH MINH HỌA     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "CÔNG ĐOÀN NGÀNH GIÁO DỤC     Độc lập - Tự do - Hạnh phúc\n"
        "Số: 45/CĐGD     Minh Họa, ngày 06 tháng 11 năm 2025\n"
        "V/v phát động thi đua chào mừng Ngày Nhà giáo Việt Nam\nvà hội giảng cấp trường\n"
        "Kính gửi: Công đoàn cơ sở các trường mầm non, tiểu học, trung học cơ sở và trung học phổ thông trong tỉnh.\n"
        "Hoạt động thi đua trong nhà giáo và người lao động những năm qua đã góp phần nâng cao chất lượng dạy và học, "
        "làm cho mỗi công đoàn cơ sở gắn bó hơn với đoàn viên, và Công đoàn ngành đề nghị các đơn vị tiếp tục làm tốt.\n"
        "1. Nội dung\n- Mỗi công đoàn cơ sở tổ chức ít nhất 02 hội giảng.\n"
    )
    header = found["header"]
    assert (header["number"], header["place"], header["date"]) == ("45/CĐGD", "Minh Họa", "2025-11-06")
    assert header["issuer"] == "Công đoàn ngành Giáo dục"
    assert header["title"] == "phát động thi đua chào mừng Ngày Nhà giáo Việt Nam và hội giảng cấp trường"
    assert [block["marker"] for block in found["outline"]] == ["", "1.", "-"]
    assert [(entry["value"], entry["unit"]) for entry in found["targets"]] == [(2, "hội giảng")]


@pytest.mark.parametrize(
    ("lines", "title", "addressees"),
    [
        (("KẾ HOẠCH\nPhát động thi đua chào mừng Ngày Nhà giáo Việt Nam 20/11\n"
          "Trường THCS Hoa Mai phát động phong trào thi đua trong toàn trường với nội dung sau:"),
         "Phát động thi đua chào mừng Ngày Nhà giáo Việt Nam 20/11", []),
        (("V/v phát động thi đua\nKính gửi: Hiệu trưởng các trường trung học phổ thông\n"
          "Nhà trường đề nghị các đơn vị phát động thi đua với những nội dung sau đây:"),
         "phát động thi đua", ["Hiệu trưởng các trường trung học phổ thông"]),
    ],
)  # fmt: skip
def test_what_leads_to_the_contents_belongs_to_the_body(lines: str, title: str, addressees: list[str]) -> None:
    """Without a blank line before it, too, it is neither the title's end nor an addressee."""
    found = _read(f"TRƯỜNG THCS HOA MAI\nSố: 12/THCSHM\nĐồi Cọ, ngày 08 tháng 10 năm 2025\n{lines}\n1. Nội dung\n- Thi đua.\n")
    assert (found["header"]["title"], found["header"]["addressees"]) == (title, addressees)
    assert [block["text"][-4:] for block in found["outline"]] in (["sau:", "dung", "đua."], ["đây:", "dung", "đua."])


def test_what_a_page_has_above_a_title_is_no_title() -> None:
    """Where a visitor is, and how often a page was seen, a plan does not say."""
    found = _read(
        "Trang chủ » Tin tức » Kế hoạch\nLượt xem: 1.204\nĐọc bài viết\n"
        "Kế hoạch thi đua năm học 2025 - 2026 của Trường THCS Hoa Mai\n\nI. NỘI DUNG\n- Thi đua.\n"
    )
    assert found["header"]["title"] == "Kế hoạch thi đua năm học 2025 - 2026 của Trường THCS Hoa Mai"


def test_blanks_that_were_doubled_part_no_phrase() -> None:
    """Addressees, movements, themes and bounds are read through them."""
    found = _read(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 12/SGDĐT-VP\nMinh Họa, ngày 08 tháng 10 năm 2025\n"
        "V/v phát động thi đua  năm học  2025 - 2026\n\n"
        "Kính gửi: Phòng Văn hóa - Xã hội  các xã,  phường.\n\nI. NỘI DUNG\n"
        "- Phát động phong  trào  thi  đua  “Dạy tốt, học tốt”.\n"
        "- Chủ  đề  của  đợt: “Thi đua  là yêu nước”.\n- Không  quá  3%  vắng mặt.\n"
    )
    assert found["header"]["title"] == "phát động thi đua năm học 2025 - 2026"
    assert found["header"]["addressees"] == ["Phòng Văn hóa - Xã hội các xã, phường"]
    assert [entry["name"] for entry in found["movements"]] == ["Dạy tốt, học tốt"]
    assert [entry["text"] for entry in found["themes"]] == ["Thi đua là yêu nước"]
    assert [(entry["value"], entry["bound"]) for entry in found["targets"]] == [(3, "≤")]


_LETTER = "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 12/SGDĐT-VP\nMinh Họa, ngày 08 tháng 10 năm 2025\n"
_PLAIN = f"{_LETTER}KẾ HOẠCH\nThi đua năm 2026\n\n"


def test_agencies_in_small_letters_belong_to_the_header() -> None:
    """Above a day and a title they are no body, though all of it follows without a blank line."""
    found = _read(
        "LĐLĐ xã Đồi Cọ\nCông đoàn cơ sở Trường Mầm non Hoa Mai\nĐồi Cọ, ngày 16 tháng 10 năm 2025\nKẾ HOẠCH\n"
        "Hoạt động công đoàn năm học 2025 - 2026\n"
        "Năm học này Công đoàn cơ sở Trường Mầm non Hoa Mai tiếp tục đổi mới nội dung và cách làm để\n"
        "mỗi đoàn viên gắn bó với tổ của mình hơn, cùng nhà trường chăm lo cho trẻ và cho nhau, làm tốt\n"
        "những việc mà hội nghị viên chức đã bàn và đã thống nhất từ đầu năm.\nI. Mục tiêu\n- Thi đua.\n"
    )
    header = found["header"]
    assert (header["type"], header["place"], header["date"]) == ("Kế hoạch", "Đồi Cọ", "2025-10-16")
    assert header["issuer"] == "Công đoàn cơ sở Trường Mầm non Hoa Mai"
    assert header["title"] == "Hoạt động công đoàn năm học 2025 - 2026"
    assert [block["marker"] for block in found["outline"]] == ["", "I.", "-"]


def test_two_lines_that_lead_to_the_contents_are_no_addressees() -> None:
    """What ends with a colon below "Kính gửi" begins the body, also where it is wrapped."""
    found = _read(
        f"{_LETTER}V/v phát động thi đua\nKính gửi: Hiệu trưởng các trường trung học phổ thông\n"
        "Ban Thường trực Hội đồng Thi đua của ngành đề nghị thủ trưởng các đơn vị trong toàn tỉnh\n"
        "phát động thi đua với những nội dung sau đây:\n1. Nội dung\n- Thi đua.\n"
    )
    assert found["header"]["addressees"] == ["Hiệu trưởng các trường trung học phổ thông"]
    assert [block["marker"] for block in found["outline"]] == ["", "1.", "-"]


def test_a_long_title_of_two_lines_stays_one() -> None:
    """Neither its first line nor the one that goes on in small letters begins the body, whatever follows."""
    found = _read(
        f"{_LETTER}CHỈ THỊ\nVề phát động thi đua trong các trường học và các thôn của xã, lập thành tích\n"
        "chào mừng 95 năm Ngày thành lập Hội và Đại hội thi đua yêu nước của xã\n"
        "Những năm qua nhân dân và các nhà trường trong xã đã cùng nhau dựng nên nhiều nếp học mới, song còn\n"
        "những lớp học chưa đủ ghế và những bản chưa có tủ sách, bởi vậy Chủ tịch Ủy ban nhân dân xã yêu cầu các\n"
        "nhà trường và các thôn bắt tay vào làm ngay từ tháng này.\n1. Nội dung\n- Thi đua.\n"
    )
    assert found["header"]["title"] == (
        "Về phát động thi đua trong các trường học và các thôn của xã, lập thành tích "
        "chào mừng 95 năm Ngày thành lập Hội và Đại hội thi đua yêu nước của xã"
    )
    assert found["outline"][0]["text"].startswith("Những năm qua")


def test_a_place_behind_a_subject_is_its_own_column() -> None:
    """One space parts `V/v …` from the place and day, and the subject goes on below."""
    header = _read(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 77/SGDĐT-TĐKT Độc lập - Tự do - Hạnh phúc\n"
        "V/v tổng kết phong trào thi đua Minh Họa, ngày 08 tháng 10 năm 2025\ngiai đoạn 2021 - 2025\n\n"
        "Kính gửi: Các trường trung học phổ thông\n\n1. Nội dung\n- Thi đua.\n"
    )["header"]
    assert (header["number"], header["place"], header["date"]) == ("77/SGDĐT-TĐKT", "Minh Họa", "2025-10-08")
    assert header["title"] == "tổng kết phong trào thi đua giai đoạn 2021 - 2025"


def test_when_a_page_was_put_there_is_no_title() -> None:
    """Neither are its buttons."""
    header = _read(
        "Kế hoạch thi đua năm học 2025 - 2026 của Trường THCS Hoa Mai\nCỡ chữ: Nhỏ (A-) Vừa (A) To (A+)\n"
        "Cập nhật ngày: 16/10/2025 | 08:52 GMT+7\n\nI. NỘI DUNG\n- Thi đua.\n"
    )["header"]
    assert header["title"] == "Kế hoạch thi đua năm học 2025 - 2026 của Trường THCS Hoa Mai"


def test_full_lines_tell_that_a_text_is_wrapped() -> None:
    """Where most lines begin with a capital by chance, the width of the full ones shows it."""
    found = _read(
        f"{_PLAIN}1. Các trường tổ chức hội giảng, hội thi và lễ mít tinh, giao lưu văn nghệ kỷ niệm 43 năm\n"
        "Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2025), bảo đảm vui tươi, thiết thực, tiết kiệm, an\n"
        "toàn cho học sinh và cho khách.\n"
        "2. Mỗi đơn vị chọn một gương để giới thiệu trên cổng thông tin điện tử của ngành, phân công\n"
        "Tổ truyền thông viết bài, chụp ảnh, lấy ý kiến của người được giới thiệu và của thủ trưởng.\n"
        "3. Các cụm thi đua họp sơ kết, nhận xét chéo, bỏ phiếu và gửi biên bản có chữ ký của Cụm\nTrưởng về Văn phòng Sở.\n"
    )
    assert [block["marker"] for block in found["outline"]] == ["1.", "2.", "3."]
    assert [(entry["start"], entry["date"]) for entry in found["anniversaries"]] == [("1982-11-20", "2025-11-20")]


def test_a_month_opens_an_item_in_a_wrapped_text() -> None:
    """Behind a full line that ends with a stop, "Tháng 12:" is no sentence of the month before."""
    found = _read(
        f"{_PLAIN}1. Các việc của từng tháng trong học kỳ, được ghi ở đây để các đơn vị chủ động chuẩn bị và\n"
        "làm đúng thời hạn đã bàn, không để dồn việc vào những ngày cuối của học kỳ như năm học trước:\n"
        "Tháng 11: Tổ chức hội giảng, hội thi và các hoạt động văn nghệ chào mừng ở tất cả các trường.\n"
        "Tháng 12: Hoàn thành sơ kết học kỳ, gửi báo cáo về Sở, bình xét thi đua và họp cụm trong cả\n"
        "tuần thứ ba của tháng này.\nTháng 01: Kiểm tra chéo giữa các cụm.\n"
    )
    assert [block["text"][:9] for block in found["outline"]] == ["Các việc ", "Tháng 11:", "Tháng 12:", "Tháng 01:"]


def test_bounds_go_on_in_the_next_line() -> None:
    """No paragraph ends with "đạt trên" or "ít nhất"."""
    found = _read(f"{_PLAIN}1. Phấn đấu đạt trên\n80% giáo viên tham gia hội giảng.\n2. Mỗi trường có ít nhất\n02 mô hình mới.\n")
    assert [(entry["value"], entry["unit"], entry["bound"]) for entry in found["targets"]] == [
        (80, "%", ">"),
        (2, "mô hình", "≥"),
    ]


def test_an_addressee_may_go_over_two_lines() -> None:
    """A line in small letters goes on with a full one before it that nothing ended; `các …` below is another one."""
    found = _read(
        f"{_LETTER}V/v phát động thi đua\n\nKính gửi:\n- Ủy ban nhân dân các xã;\n"
        "- Hiệu trưởng các trường trung học phổ thông, phổ thông dân\ntộc nội trú; Giám đốc các trung tâm;\n"
        "các trường mầm non và các nhóm trẻ trong toàn tỉnh Minh Họa\ncác trường tiểu học.\n\n1. Nội dung\n- Thi đua.\n"
    )
    assert found["header"]["addressees"] == [
        "Ủy ban nhân dân các xã",
        "Hiệu trưởng các trường trung học phổ thông, phổ thông dân tộc nội trú",
        "Giám đốc các trung tâm",
        "các trường mầm non và các nhóm trẻ trong toàn tỉnh Minh Họa",
        "các trường tiểu học",
    ]
