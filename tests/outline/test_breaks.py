"""Page breaks inside sentences."""

import pytest

from bangvang.outline import find_page_breaks, parse_outline

HEAD = "I. NỘI DUNG\n\n"
LONG = "1. Tập trung chỉ đạo quán triệt, triển khai thực hiện có hiệu quả các nhiệm vụ trọng tâm của năm học"


def found(text: str) -> list[tuple[int, str]]:
    """Line and kind of each break."""
    return [(cut.line, cut.kind) for cut in find_page_breaks(text)]


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        (f"{LONG} trong\n\ntoàn ngành.", [(5, "join")]),
        (f"{LONG}, đặc biệt là Luật\n\nThi đua, khen thưởng.", [(5, "join")]),
        (f"{LONG},\n\nThành phố và các xã.", [(5, "join")]),
        (f"{LONG} theo “Đề án\n\nXây dựng xã hội học tập”.", [(5, "join")]),
        (f"{LONG} mới\n\n¹ Chú thích: một việc.\n\nChú thích nữa: hai việc.\n\nvà cũ.", [(9, "join")]),
        (f"{LONG} mới\n\nTrang 2\n\nvà cũ.", [(7, "join")]),
    ],
)
def test_halves_of_a_sentence_are_found(text, cuts):
    """A small letter, an open word, a comma, an open quotation or footnotes in between show the cut."""
    assert found(HEAD + text) == cuts


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}.\n\nCác trường thực hiện.",
        f"{LONG}\n\n2. Việc khác.",
        f"{LONG}\n\nTăng cường công tác quản lý.",
        "1. Thi đua hướng tới chính quyền số, kinh tế số, xã hội số\n\nThi đua thực hiện tốt nghị quyết.",
        "1. Các việc gồm:\n\ngiáo viên dạy giỏi;\n\nhọc sinh chăm ngoan.",
        "1. Mục đích\n\n- Làm tốt.",
    ],
)
def test_no_cut_where_nothing_was_cut(text):
    """Finished sentences, headings, lists and a forgotten full stop are no page breaks."""
    assert found(HEAD + text) == []


def test_a_lost_word_is_a_gap():
    """Where the same words stand elsewhere with one between them, the cut is a gap and says so."""
    text = HEAD + (
        "1. Thực hiện đổi mới căn bản, toàn diện giáo dục.\n\n2. Đẩy mạnh phong trào dạy tốt học tốt, gắn với đổi mới"
        "\n\nbản, toàn diện giáo dục."
    )
    (cut,) = find_page_breaks(text)
    assert (cut.line, cut.kind) == (7, "gap")
    assert "căn bản" in cut.note
    block = parse_outline(text, [cut]).blocks[-1]
    assert block.text.endswith("gắn với đổi mới […] bản, toàn diện giáo dục.")


def test_a_cut_around_a_footnote_is_closed():
    """The sentence becomes one block, the footnote follows it, and lines stay known."""
    text = f"{HEAD}{LONG} nâng\n\n¹ Chủ đề năm: “Một”.\n\nChủ đề ngành: “Hai”.\n\ncao chất lượng.\n\n2. Việc."
    outline = parse_outline(text, find_page_breaks(text))
    assert [(b.id, b.role) for b in outline.blocks] == [
        ("i", "heading"), ("i-1", "item"), ("ct1", "footnote"), ("ct1-p1", "footnote"), ("i-2", "item"),
    ]  # fmt: skip
    sentence = outline.blocks[1]
    assert sentence.text.endswith("năm học nâng cao chất lượng.")
    assert outline.offsets[sentence.id][-1] == (sentence.text.index("cao chất lượng."), 9)
