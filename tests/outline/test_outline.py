"""The structure of official texts: numbering, anchors, header and closing lines, words kept."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.outline import find_page_breaks, parse_outline

PLAN = """SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 12/KH-SGDĐT

Minh Họa, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;

I. MỤC ĐÍCH

1. Mục đích
a) Tạo khí thế mới.
b) Nêu gương.
c) Nhân rộng điển hình.
d) Tuyên dương kịp thời.
đ) Khen thưởng đúng người.
e) Báo cáo đúng hạn.
2. Yêu cầu
- Thiết thực;
- Hiệu quả:
+ Trong trường;
+ Ngoài trường.

II. TỔ CHỨC THỰC HIỆN

Các trường thực hiện các việc sau.

Việc chung do Văn phòng làm.

Sở yêu cầu các đơn vị thực hiện nghiêm túc./.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Trần Thị Mẫu"""


def rows(text: str) -> list[tuple[str, int, str, str]]:
    """Id, level, marker and role of each block."""
    return [(b.id, b.level, b.marker, b.role) for b in parse_outline(text).blocks]


def test_numbering_gives_levels_and_anchors():
    """The usual order I. / 1. / a) / - / + nests, đ follows d, and each mark has its own anchor."""
    assert rows(PLAN) == [
        ("p1", 1, "", "paragraph"),
        ("i", 1, "I.", "heading"),
        ("i-1", 2, "1.", "heading"),
        ("i-1-a", 3, "a)", "item"),
        ("i-1-b", 3, "b)", "item"),
        ("i-1-c", 3, "c)", "item"),
        ("i-1-d", 3, "d)", "item"),
        ("i-1-dd", 3, "đ)", "item"),
        ("i-1-e", 3, "e)", "item"),
        ("i-2", 2, "2.", "heading"),
        ("i-2-g1", 3, "-", "item"),
        ("i-2-g2", 3, "-", "item"),
        ("i-2-g2-c1", 4, "+", "item"),
        ("i-2-g2-c2", 4, "+", "item"),
        ("ii", 1, "II.", "heading"),
        ("ii-p1", 2, "", "paragraph"),
        ("ii-p2", 2, "", "paragraph"),
        ("k1", 1, "", "paragraph"),
    ]


def test_header_and_closing_lines_stand_apart():
    """What stands before the basis is front, nơi nhận and the signature are back, with their lines."""
    outline = parse_outline(PLAN)
    assert [line.line for line in outline.front] == [1, 3, 5, 7, 8]
    assert [line.text for line in outline.back] == ["Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "Trần Thị Mẫu"]


def test_a_change_elsewhere_moves_no_anchor():
    """Adding a paragraph to one section leaves the anchors of all others as they were."""
    longer = PLAN.replace("I. MỤC ĐÍCH\n", "I. MỤC ĐÍCH\n\nMục đích chung của năm nay như sau.\n\nThêm nữa.\n")
    before = {row[0] for row in rows(PLAN)}
    after = {row[0] for row in rows(longer)}
    assert after - before == {"i-p1", "i-p2"}
    assert before <= after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("Phần thứ nhất\nNHỮNG VẤN ĐỀ CHUNG\n\nChương I. Quy định chung\n\nMục 1. Phạm vi\n\n"
            "Điều 1. Phạm vi áp dụng\n\n1. Áp dụng với trường học.\n\na) Trường công lập.\n\nĐiều 2. Đối tượng"),
            ["phan-1 1", "phan-1-chuong-1 2", "phan-1-chuong-1-muc-1 3",
             "phan-1-chuong-1-muc-1-dieu-1 4", "phan-1-chuong-1-muc-1-dieu-1-1 5",
             "phan-1-chuong-1-muc-1-dieu-1-1-a 6", "phan-1-chuong-1-muc-1-dieu-2 4"],
        ),
        (
            "I MỤC ĐÍCH\n\n1 Mục đích\n\n- Một việc.\n\n2 Yêu cầu\n\n- Hai việc.\n\nII NỘI DUNG\n\nViệc làm.",
            ["i 1", "i-1 2", "i-1-g1 3", "i-2 2", "i-2-g1 3", "ii 1", "ii-p1 2"],
        ),
        (
            ("A. PHẦN CHUNG\n\nI/ MỤC ĐÍCH\n\n1/ Một là làm tốt.\n\n1.1. Việc nhỏ thứ nhất.\n\n1.2. Việc nhỏ.\n\n"
            "B. PHẦN RIÊNG\n\nI- NỘI DUNG\n\n• Dấu chấm tròn."),
            ["hoa-a 1", "hoa-a-i 2", "hoa-a-i-1 3", "hoa-a-i-1-1 4", "hoa-a-i-1-2 4", "hoa-b 1", "hoa-b-i 2",
             "hoa-b-i-b1 3"],
        ),
        (
            "I. CHUNG\n\n1. Một.\n\nII. NHIỆM VỤ\n\n1.1 Tiếp tục việc nhỏ.\n\n1.2 Đổi mới việc làm.\n\n1.4 Triệu đồng.",
            ["i 1", "i-1 2", "ii 1", "ii-1 2", "ii-2 2", "ii-2-p1 3"],
        ),
        (
            "II. NHIỆM VỤ\n\n1.1Tiếp tục việc nhỏ.\n\n1.2 Đổi mới việc làm.\n\n1.3 Giữ việc.",
            ["ii 1", "ii-p1 2", "ii-2 2", "ii-3 2"],
        ),
        (
            "\n\n".join(f"{sign}. PHẦN {sign * 2}\n\nI. MỘT\n\nII. HAI" for sign in "ABCDEFGH"),
            [f"hoa-{sign}{part}" for sign in "abcdefgh" for part in (" 1", "-i 2", "-ii 2")],
        ),
        (
            "\n\n".join(f"{sign}. PHẦN {sign * 2}" for sign in "ABCDĐEGH"),
            ["hoa-a 1", "hoa-b 1", "hoa-c 1", "hoa-d 1", "hoa-dd 1", "hoa-e 1", "hoa-g 1", "hoa-h 1"],
        ),
        (
            "A PHẦN CHUNG\n\nViệc làm.\n\nB PHẦN RIÊNG\n\nC/ PHẦN CUỐI",
            ["hoa-a 1", "hoa-a-p1 2", "hoa-b 1", "hoa-c 1"],
        ),
        (
            "I. CHUNG\n\n" + "\n\n".join(f"{sign}) Việc {sign}." for sign in "abcdefghij"),
            ["i 1", *(f"i-{sign} 2" for sign in "abcdefghij")],
        ),
        (
            "I. NỘI DUNG\n➢ Mũi tên thứ nhất.\n➢ Mũi tên thứ hai.\n✓ Dấu kiểm.\n❖ Hình thoi.",
            ["i 1", "i-b1 2", "i-b2 2", "i-b3 2", "i-b4 2"],
        ),
        (
            "I. CHUNG\n\n1. **Mục đích:**\n\n(1) Một.\n\n(2) Hai.\n\n**2. Yêu cầu**\n\n* Đối với trường:\n\n- Ba.",
            ["i 1", "i-1 2", "i-1-1 3", "i-1-2 3", "i-2 2", "i-2-s1 3", "i-2-s1-g1 4"],
        ),
    ],
)  # fmt: skip
def test_other_numberings(text, expected):
    """Phần, Chương, Mục, Điều, capitals (with Đ or with F), slashes, missing dots and decimal numbers nest as they are read."""
    assert [f"{b.id} {b.level}" for b in parse_outline(text).blocks] == expected


@pytest.mark.parametrize(
    "line",
    ["100% trường đạt chuẩn.", "1.5 triệu đồng là kinh phí.", "20/11 là Ngày Nhà giáo Việt Nam.", "V/v phát động.",
     "H'Hen Niê là gương sáng.", "05 tập thể được khen.", "-5% so với năm trước.", "Mục tiêu là làm tốt.",
     "H.Nga là học sinh vượt khó.", "III năm liền đạt giải.", "2 - 3 lớp được tặng Cờ.", "G. Đạt được khen.",
     "Điều 5 Luật Thi đua quy định rõ.", "2 trường được tặng Cờ.", "C. Mác từng viết.", "*gửi báo cáo* trước hạn."],
)  # fmt: skip
def test_quantities_dates_and_names_are_no_marks(line):
    """A figure, a date, a reference or an initial at the start of a paragraph is not taken for a number."""
    blocks = parse_outline(f"I. CHUNG\n\nTheo đó các việc như sau.\n\n{line}\n\nII. RIÊNG").blocks
    assert [b.marker for b in blocks] == ["I.", "", "", "II."]
    assert blocks[2].text == line


def test_emphasis_around_a_number_goes_to_the_text():
    """`**1. Mục đích**` is the number and a text that keeps its marks in balance."""
    first, second = parse_outline("**1. Mục đích**\n\nLàm tốt.\n\n**2.** Yêu cầu\n\nLàm nhanh.").blocks[::2]
    assert (first.marker, first.text) == ("1.", "**Mục đích**")
    assert (second.marker, second.text) == ("2.", "Yêu cầu")


def test_repeated_numbers_keep_distinct_anchors():
    """A text that numbers two points alike still has one anchor for each."""
    ids = [b.id for b in parse_outline("I. MỘT\n\n1. Việc.\n\n1. Việc khác.\n\nI. LẠI MỘT\n\n1. Việc.").blocks]
    assert ids == ["i", "i-1", "i-1-x2", "i-x2", "i-x2-1"]


def test_page_numbers_are_set_aside():
    """Lines such as Trang 2 and a lone number are furniture with their lines, not paragraphs."""
    outline = parse_outline("I. MỘT\n\nViệc đầu\n\nTrang 2\n\ntiên.\n\n- 3 -\n\n4\n\nII. HAI")
    assert [(f.line, f.text) for f in outline.furniture] == [(5, "Trang 2"), (9, "- 3 -"), (11, "4")]
    assert [b.text for b in outline.blocks] == ["MỘT", "Việc đầu", "tiên.", "HAI"]


def test_hard_wrapped_text_is_read_in_paragraphs():
    """Lines wrapped at a column belong to one paragraph; its lines stay known."""
    text = (
        "I. MỤC ĐÍCH\n\n1. Tạo không khí thi đua sôi nổi trong toàn ngành, khơi dậy tinh\nthần trách nhiệm của cán bộ,"
        " giáo viên và học sinh trong các nhà\ntrường, góp phần hoàn thành nhiệm vụ năm học và các chỉ tiêu do\n"
        "Bộ Giáo dục và Đào tạo giao cho tỉnh Minh Họa trong năm 2026 và\nnhững năm sau.\n\n2. Việc khác.\n"
    )
    outline = parse_outline(text)
    assert [b.id for b in outline.blocks] == ["i", "i-1", "i-2"]
    assert outline.blocks[1].text.endswith("giao cho tỉnh Minh Họa trong năm 2026 và những năm sau.")
    assert (outline.blocks[1].text.index("Bộ Giáo dục"), 6) in outline.offsets["i-1"]


words = st.sampled_from(
    ["I.", "II.", "1.", "2.", "a)", "đ)", "-", "+", "*", "**", "¹", "Căn cứ", "KẾ HOẠCH", "Điều 1.", "Trang 1", "việc",
     "Nơi nhận:", "GIÁM ĐỐC", "Kính gửi:", "làm", "Thi đua.", "./.", "|", "\f", "(1)", "Chương", "V/v", "2026"]
)  # fmt: skip
lines = st.lists(words, max_size=6).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(lines, max_size=14), st.sampled_from(["\n", "\n\n"]))
def test_no_word_is_lost_or_invented(parts, between):
    """Whatever the text, front, blocks, back and furniture hold its words, and anchors are unique ASCII."""
    text = between.join(parts)
    outline = parse_outline(text, find_page_breaks(text))
    said = [line.text for line in (*outline.front, *outline.back, *outline.furniture)]
    said += [f"{block.marker} {block.text}" for block in outline.blocks]
    assert sorted(re.findall(r"\w+", " ".join(said))) == sorted(re.findall(r"\w+", text))
    ids = [block.id for block in outline.blocks]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)


DECISION = """QUYẾT ĐỊNH
Ban hành Kế hoạch thi đua năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thi đua.

Nơi nhận:                    CHỦ TỊCH
- Như Điều 1;
- Lưu: VT.
                             Tráng A Mẫu

{}

I. MỤC ĐÍCH

1. Phát động rộng khắp.
"""


@pytest.mark.parametrize("heading", ["KẾ HOẠCH\nThi đua năm 2026", "PHỤ LỤC I\nCác chỉ tiêu", "Phụ lục 2: Các chỉ tiêu"])
def test_what_is_attached_behind_the_signature_is_text_of_its_own(heading):
    """The plan behind a decision's signature keeps its headings and its place; nơi nhận are those of the decision."""
    outline = parse_outline(DECISION.format(heading))
    closing = [line.text for line in outline.closing]
    assert (closing[0], closing[-1]) == ("Nơi nhận:                    CHỦ TỊCH", "Tráng A Mẫu")
    tail = [(block.id, block.role, block.level) for block in outline.blocks][-2:]
    assert tail == [("i", "heading", 1), ("i-1", "item", 2)]
    assert outline.back == ()


def test_an_attached_plan_may_have_a_signature_of_its_own():
    """Below its own signature the text ends; the first one stays where it is."""
    text = DECISION.format("KẾ HOẠCH\nThi đua năm 2026") + "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTráng A Mẫu\n"
    outline = parse_outline(text)
    assert [line.text for line in outline.back] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Tráng A Mẫu"]
    assert len(outline.closing) == 4


@pytest.mark.parametrize("line", ["- Các xã, phường;", "Nguyễn Văn Mẫu", "PHÒNG KẾ HOẠCH - TÀI CHÍNH"])
def test_recipients_and_signatories_are_nothing_attached(line):
    """What stands behind the signature without a heading of its own belongs to it, though numbers follow."""
    assert parse_outline(DECISION.format(line)).blocks[-1].marker == "Điều 1."


@pytest.mark.parametrize(
    "header",
    [
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH MINH HỌA          Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN TỈNH MINH HỌA\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN TỈNH MINH HỌA\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ],
)
def test_an_attached_plan_may_have_a_header_of_its_own(header):
    """Its agency signs nothing: the closing ends with who signed, and no word of the header is lost."""
    text = DECISION.format(f"{header}\n\nKẾ HOẠCH\nThi đua năm 2026")
    outline = parse_outline(f"UBND TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND\n\n{text}")
    assert outline.closing[-1].text == "Tráng A Mẫu"
    inside = [block.text for block in outline.blocks if block.role == "closing"]
    assert inside[-len(header.replace("\n\n", "\n").split("\n")) :] == header.replace("\n\n", "\n").split("\n")


@pytest.mark.parametrize("text", ["A: vanphong@example.vn", "A : Đoàn kết là sức mạnh", "a - mét", "a – xã Đồi Sim"])
def test_a_letter_before_a_colon_or_a_small_one_before_a_dash_is_no_number(text):
    """Letterheads have "A: …" before an address, legends "a - mét": neither is a section of the plan."""
    _, block = parse_outline(f"I. MỤC ĐÍCH\n\n{text}\n").blocks
    assert (block.id, block.marker, block.text) == ("i-p1", "", text)
