"""Word files as text: generated numbers, tables, footnotes, emphasis."""

import datetime as dt
import time

from docx import Document
from word_files import define_list, footnoted_docx, numbered, plan_docx, saved

from bangvang.imports.plan import read_plan
from bangvang.imports.text_source import read_source

TODAY = dt.date(2026, 11, 22)


def test_numbers_that_word_generates_become_marks():
    """I. / 1. / a) / - / + stand before their paragraphs though no paragraph's text holds them."""
    text = read_source(plan_docx(), "ke-hoach.docx").text
    for line in ("I. MỤC ĐÍCH", "b) Nêu gương tốt.", "2. Yêu cầu", "- Thiết thực.", "+ **Đúng người**, đúng việc.",
                 "II. THỜI GIAN", "1. Các đợt"):  # fmt: skip
        assert line in text.split("\n")


def test_a_word_plan_is_read_whole():
    """Header and signature tables, a table of phases and numbered lists give the record of the plan."""
    result = read_plan(read_source(plan_docx(), "ke-hoach.docx").text, "ke-hoach.docx", TODAY)
    header = result["header"]
    assert (header["number"], header["date"], header["place"]) == ("15/KH-SGDĐT", "2026-01-08", "Minh Họa")
    assert header["issuer"] == "Sở Giáo dục và Đào tạo tỉnh Minh Họa"
    assert header["signers"] == [{"role": "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC", "name": "Nguyễn Thị Mẫu"}]
    assert header["distribution"] == ["UBND tỉnh (b/c)", "Lưu: VT, VP"]
    assert [(p["name"], p["start"], p["end"]) for p in result["phases"]] == [
        ("Đợt 1", "2026-01-15", "2026-05-31"), ("Đợt 2", "2026-06-01", "2026-12-31"),
    ]  # fmt: skip
    assert [d["date"] for d in result["deadlines"]] == ["2026-12-10"]


def test_footnotes_follow_their_paragraph_and_deletions_are_gone():
    """A footnote has its mark in the sentence and its text below; deleted and hidden words are not text."""
    text = read_source(footnoted_docx(), "chu-thich.docx").text
    assert text == "I. Hưởng ứng chủ đề năm¹ của tỉnh.\n\n¹ Chủ đề: “Một lòng”.\n\nII. Việc khác."


def test_lists_count_and_restart_as_word_shows_them():
    """A deeper level starts anew below each higher one; a second list counts for itself."""
    document = Document()
    define_list(document)
    define_list(document, "88", "80", (("decimal", "%1)"), ("decimal", "%1.%2.")))
    for text, level, name in (("A", 0, "77"), ("B", 1, "77"), ("C", 1, "77"), ("D", 0, "77"), ("E", 1, "77"),
                              ("F", 0, "88"), ("G", 1, "88"), ("H", 1, "88")):  # fmt: skip
        numbered(document, text, level, name)
    text = read_source(saved(document), "danh-sach.docx").text
    assert text.split("\n\n") == ["I. A", "1. B", "2. C", "II. D", "1. E", "1) F", "1.1. G", "1.2. H"]


def test_ten_pages_take_less_than_two_seconds():
    """A Word file of ten pages is read and understood well within the bound."""
    document = Document()
    define_list(document)
    for section in range(10):
        numbered(document, f"PHẦN VIỆC {section}", 0)
        for index in range(12):
            numbered(
                document, f"Thi đua đạt {80 + index}% trường học xanh, sạch, đẹp trước ngày {index + 1}/5/2026. " * 3, 1
            )
    data = saved(document)
    start = time.process_time()
    result = read_plan(read_source(data, "dai.docx").text, "dai.docx", TODAY)
    assert time.process_time() - start < 2
    assert len(result["outline"]) == 130
