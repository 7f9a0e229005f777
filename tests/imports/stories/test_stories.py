"""Articles about one or several people: who, what, which picture; no word lost, nothing private shown."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from pathlib import Path

import docx
import pytest
from PIL import Image

from bangvang.imports.stories import as_json, read_story, story_files
from bangvang.text.folding import APOSTROPHES
from tests.support.stories import all_words

THREE = """# Gương điển hình tiên tiến quý IV năm 2024

Nhân kỷ niệm ngày Nhà giáo Việt Nam, Sở giới thiệu một số gương tiêu biểu.

## 1. Cô giáo Nguyễn Thị Hoa – Trường Tiểu học Hòa Bình

![Cô Hoa cùng học trò](hoa.jpg)

Cô Nguyễn Thị Hoa, sinh năm 1985, là giáo viên Trường Tiểu học Hòa Bình. Cô đã có nhiều sáng kiến trong dạy Toán. Nhà cô ở số 12 đường Lê Lợi.

Năm 2024, cô được tặng Bằng khen của Chủ tịch UBND tỉnh.

## 2. Thầy Vàng A Tủa: người giữ lửa

Thầy Vàng A Tủa, Hiệu trưởng Trường PTDTBT Tiểu học Nậm Lúc, hết lòng vì học trò. Số điện thoại của thầy: 0912345678.

## 3. Tập thể Tổ Toán, Trường THCS Sao Mai

Tổ luôn dẫn đầu phong trào.

Tin, ảnh: Ban biên tập
"""  # noqa: E501 - a paragraph of an article is one line

ONE = """CÔ GIÁO VÙNG CAO VƯỢT SUỐI ĐẾN TRƯỜNG

(Quý II/2023)

Hơn mười năm qua, cô giáo Lò Thị Thu, giáo viên Trường Mầm non Bản Phố, vẫn ngày ngày đến lớp.
Cô được công nhận Chiến sĩ thi đua cơ sở năm học 2021-2022.

Yêu nghề, mến trẻ
Cô tự làm đồ chơi cho các em.
"""

FIELDS = """GƯƠNG NGƯỜI TỐT, VIỆC TỐT NĂM 2025

Họ và tên: Trần Văn Bảo An
Ngày sinh: 02/09/2012
Lớp: 6A
Đơn vị: Trường THCS Kim Đồng
Thành tích: Nhặt được của rơi, trả lại người đánh mất.
Em An nhặt được chiếc ví trên đường đi học và nộp cho cô giáo. Gia đình em thuộc hộ nghèo.

Họ và tên: Hoàng Thị Mỷ
Lớp: 7B
Đơn vị: Trường THCS Kim Đồng
Em Mỷ giúp bạn đến trường suốt ba năm.
"""


def _words(text: str) -> Counter[str]:
    text = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return Counter(re.findall(r"[^\W_]+", text))


def test_several_people_in_one_article_become_profiles_in_order() -> None:
    """Each heading that presents somebody opens a profile with name, post, unit, kind, quarter and line."""
    profiles = as_json(read_story(THREE.encode(), "guong.md", ["hoa.jpg"]))["profiles"]
    assert [(p["name"], p["kind"], p["role"], p["unit"], p["quarter"], p["year"], p["line"]) for p in profiles] == [
        ("Nguyễn Thị Hoa", "person", "giáo viên", "Trường Tiểu học Hòa Bình", "Q4", "2024", 5),
        ("Vàng A Tủa", "person", "Hiệu trưởng", "Trường PTDTBT Tiểu học Nậm Lúc", "Q4", "2024", 13),
        ("Tập thể Tổ Toán", "collective", "", "Trường THCS Sao Mai", "Q4", "2024", 17),
    ]
    assert [p["photo"] for p in profiles] == ["hoa.jpg", "", ""]
    assert profiles[0]["commendation"] == "Cô đã có nhiều sáng kiến trong dạy Toán."


def test_private_data_is_said_with_its_place_and_left_out() -> None:
    """Birth year, address and phone stand in no field of the result; each place is reported."""
    result = as_json(read_story(THREE.encode(), "guong.md"))
    assert not re.search(r"1985|Lê Lợi|0912345678", str(result))
    assert [(p["line"], p["rule"]) for p in result["problems"] if p["rule"] == "private-text"] == [
        (9, "private-text"),
        (15, "private-text"),
    ]
    assert "Cô Nguyễn Thị Hoa, […], là giáo viên Trường Tiểu học Hòa Bình." in result["profiles"][0]["story"]


def test_what_belongs_to_nobody_is_listed() -> None:
    """Title, introduction and byline are unassigned, with their lines."""
    result = as_json(read_story(THREE.encode(), "guong.md"))
    assert [entry["line"] for entry in result["unassigned"]] == [1, 3, 21]


@pytest.mark.parametrize(
    ("text", "name"), [(THREE, "a.md"), (ONE, "b.txt"), (FIELDS, "c.txt"), ("Không có ai ở đây.\n", "d.txt")]
)
def test_no_word_is_lost(text: str, name: str) -> None:
    """All words of an article stand in a profile, among the withheld sentences or in the unassigned lines."""
    draft = read_story(text.encode(), name)
    accounted = _words(" ".join(all_words(draft)))
    assert not _words(text) - accounted


def test_one_person_without_heading_is_found_in_the_text() -> None:
    """An article whose title names nobody presents the person whom its text names first."""
    result = as_json(read_story(ONE.encode(), "bai.txt"))
    assert [(p["name"], p["role"], p["unit"], p["quarter"], p["year"]) for p in result["profiles"]] == [
        ("Lò Thị Thu", "giáo viên", "Trường Mầm non Bản Phố", "Q2", "2023")
    ]
    assert result["profiles"][0]["commendation"] == "Cô được công nhận Chiến sĩ thi đua cơ sở năm học 2021-2022."


def test_labelled_lines_are_fields_and_pupils_are_minors() -> None:
    """`Họ và tên:` opens a profile; class and school are its post and unit; a pupil is reported as a minor."""
    result = as_json(read_story(FIELDS.encode(), "guong.txt"))
    assert [(p["name"], p["role"], p["unit"], p["category"]) for p in result["profiles"]] == [
        ("Trần Văn Bảo An", "Lớp 6A", "Trường THCS Kim Đồng", "hoc-sinh"),
        ("Hoàng Thị Mỷ", "Lớp 7B", "Trường THCS Kim Đồng", "hoc-sinh"),
    ]
    assert result["profiles"][0]["commendation"] == "Nhặt được của rơi, trả lại người đánh mất."
    assert "hộ nghèo" not in str(result["profiles"])
    assert "02/09/2012" not in str(result)
    assert [p["line"] for p in result["problems"] if p["rule"] == "minor"] == [3, 10]


def test_photos_are_matched_by_name_then_by_order_and_said() -> None:
    """A file name with the person's name decides; equal numbers are matched by order, as a doubt."""
    text = "1. Cô giáo Nguyễn Thị Hoa\nCô dạy giỏi.\n2. Thầy giáo Lê Văn Hùng\nThầy dạy giỏi.\n"
    result = as_json(read_story(text.encode(), "a.txt", ["anh-2.jpg", "nguyen-thi-hoa.jpg"]))
    assert [p["photo"] for p in result["profiles"]] == ["nguyen-thi-hoa.jpg", "anh-2.jpg"]
    assert [p["rule"] for p in result["problems"] if p["rule"].startswith("photo")] == [
        "photo-matched",
        "photo-by-order",
    ]


def test_pictures_inside_a_word_file_belong_to_the_portrait_around_them() -> None:
    """A picture after a bold heading is that person's; the story keeps its paragraphs."""
    paper = docx.Document()
    for name, words in (
        ("Cô giáo Đặng Thúy Hà", "Cô Đặng Thúy Hà, giáo viên Trường THPT Nguyễn Trãi, đạt giải Nhất."),
        ("Thầy giáo Phan Quí Đôn", "Thầy rất tận tụy với học trò nghèo."),
    ):
        paper.add_paragraph().add_run(name).bold = True
        out = io.BytesIO()
        Image.new("RGB", (40, 30), "red" if "Hà" in name else "blue").save(out, "PNG")
        paper.add_picture(io.BytesIO(out.getvalue()))
        paper.add_paragraph(words)
    out = io.BytesIO()
    paper.save(out)
    draft = read_story(out.getvalue(), "bai.docx")
    assert [(p.name, p.photo, p.story) for p in draft.profiles] == [
        ("Đặng Thúy Hà", "image1.png", "Cô Đặng Thúy Hà, giáo viên Trường THPT Nguyễn Trãi, đạt giải Nhất."),
        ("Phan Quí Đôn", "image2.png", "Thầy rất tận tụy với học trò nghèo."),
    ]
    assert sorted(draft.pictures) == ["image1.png", "image2.png"]


def test_drafts_hold_no_name_in_any_path_and_only_clean_photos(ids_in_order: None) -> None:
    """Records are drafts, their paths opaque; the picture beside the record is a re-encoded JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(out, "JPEG", comment=b"bi mat")
    draft = read_story(THREE.encode(), "guong.md", ["hoa.jpg"])
    made = story_files(draft, {"hoa.jpg": out.getvalue()}, date="2024-12-01")
    assert sorted(made.files) == [
        "exemplars/2024/e-22222.yml",
        "exemplars/2024/e-33333.yml",
        "exemplars/2024/e-44444.yml",
        "recipients/g-222222.yml",
        "recipients/g-333333.yml",
        "recipients/g-444444.yml",
    ]
    assert all("draft: true\n" in text for text in made.files.values())
    assert b"bi mat" not in made.pictures["exemplars/2024/e-22222.jpg"]
    assert [problem.rule for problem in made.problems] == ["photo-cleaned"]


def test_an_id_in_use_is_never_given_again(ids_in_order: None) -> None:
    """Neither a recipient's nor a portrait's."""
    made = story_files(read_story(ONE.encode(), "b.txt"), {}, date="2024-12-01", taken=["g-222222"], taken_records=["e-22222"])
    assert list(made.files) == ["exemplars/2023/e-33333.yml", "recipients/g-333333.yml"]


def test_a_birth_year_is_never_the_year_of_the_article() -> None:
    """The only year in the introduction is a birth year: the article has none, and it stands nowhere."""
    text = (
        "Người thầy của những ước mơ\n\n"
        "Thầy giáo Trần Văn Bảo (sinh năm 1979) hiện là Phó Hiệu trưởng Trường THCS Sao Mai, xã Đồng Tâm.\n"
    )
    result = as_json(read_story(text.encode(), "bai.txt"))
    assert [(p["name"], p["role"], p["unit"], p["year"]) for p in result["profiles"]] == [
        ("Trần Văn Bảo", "Phó Hiệu trưởng", "Trường THCS Sao Mai", "")
    ]
    assert "1979" not in str(result)


def test_headings_of_groups_belong_to_nobody() -> None:
    """`II. CÁ NHÂN` between two portraits is no sentence of the first."""
    text = (
        "GƯƠNG QUÝ 3/2025\nI. TẬP THỂ\n1. Trường Mầm non Hoa Sen\nDẫn đầu khối.\n"
        "II. CÁ NHÂN\n1. H'Hen Niê, Hiệu trưởng Trường Tiểu học Buôn Hồ\nCô được tặng Bằng khen.\n"
    )
    result = as_json(read_story(text.encode(), "a.txt"))
    assert [(p["name"], p["kind"], p["story"], p["quarter"], p["year"]) for p in result["profiles"]] == [
        ("Trường Mầm non Hoa Sen", "collective", "Dẫn đầu khối.", "Q3", "2025"),
        ("H'Hen Niê", "person", "Cô được tặng Bằng khen.", "Q3", "2025"),
    ]
    assert [entry["line"] for entry in result["unassigned"]] == [1, 2, 5]


def test_names_on_lines_of_their_own_open_portraits() -> None:
    """Without numbers and marks: a line that is only a form of address and a name; the post stands below it."""
    text = (
        "Những bông hoa đẹp\n\nCô giáo Nguyễn Thị Hoa\nGiáo viên Trường Tiểu học Hòa Bình\nCô đạt nhiều "
        "giải thưởng trong các hội thi.\n\n"
        "Thầy giáo Lê Văn Hùng\nHiệu trưởng Trường THCS Sao Mai\nThầy là tấm gương sáng của nhà trường.\n"
    )
    result = as_json(read_story(text.encode(), "a.txt"))
    assert [(p["name"], p["role"], p["unit"], p["commendation"], p["line"]) for p in result["profiles"]] == [
        ("Nguyễn Thị Hoa", "Giáo viên", "Trường Tiểu học Hòa Bình", "Cô đạt nhiều giải thưởng trong các hội thi.", 3),
        ("Lê Văn Hùng", "Hiệu trưởng", "Trường THCS Sao Mai", "Thầy là tấm gương sáng của nhà trường.", 7),
    ]
    assert not _words(text) - _words(" ".join(all_words(read_story(text.encode(), "a.txt"))))


def test_private_words_stand_in_no_line_of_nobody_nor_below_a_picture() -> None:
    """A phone in the signature and an age in a picture's words are shown nowhere; the place of the latter is reported."""
    text = (
        "# Gương người tốt, việc tốt quý I/2026\n\nLiên hệ ban biên tập: 0912 345 678\n\n"
        "## Cô giáo Nguyễn Thị Mẫu – Trường Tiểu học Hòa Bình\n\n![Cô Mẫu, sinh năm 1985, và học trò](mau.jpg)\n\n"
        "Cô tận tụy với nghề.\n"
    )
    result = as_json(read_story(text.encode(), "a.md"))
    assert not re.search("0912|1985", str(result))
    assert [p["line"] for p in result["problems"] if p["rule"] == "private-text"] == [7]


def test_what_stands_in_capitals_is_named_in_ordinary_letters() -> None:
    """Names of a headline have the spelling of the text, or a capital for each word; abbreviations keep theirs."""
    text = (
        "GƯƠNG ĐIỂN HÌNH QUÝ I/2026\n\nCÁ NHÂN: CÔ LÒ THỊ MẪU - GIÁO VIÊN TRƯỜNG TH&THCS KHE LẠNH\n\n"
        "Cô tận tụy với nghề.\n"
    )
    profile = as_json(read_story(text.encode(), "a.txt"))["profiles"][0]
    assert (profile["name"], profile["unit"]) == ("Lò Thị Mẫu", "Trường TH&THCS Khe Lạnh")


def test_particulars_of_parents_are_private_with_all_that_follows() -> None:
    """Behind `Con ông:` the name and the work are the father's: neither is a field of the pupil."""
    text = (
        "GƯƠNG NGƯỜI TỐT QUÝ I/2026\n\nHọ và tên học sinh: Cà Văn Mẫu - Lớp: 7A1\nCon ông: Cà Văn Thử; Nghề nghiệp: làm "
        "ruộng\nViệc làm tốt: Nhặt được của rơi, trả lại người mất.\n"
    )
    result = as_json(read_story(text.encode(), "a.txt"))
    assert [(p["name"], p["role"]) for p in result["profiles"]] == [("Cà Văn Mẫu", "Lớp 7A1")]
    assert not re.search("Cà Văn Thử|làm ruộng", str(result))


def test_a_name_without_form_of_address_is_known_by_the_given_name_further_down() -> None:
    """`Vi Thị Mẫu` and later `cô Mẫu`: the article is about her; her post stands in a sentence about `cô`."""
    text = (
        "Lặng thầm gieo chữ\n\nHai mươi năm trước, Vi Thị Mẫu lên bản Khe Thử. Đến nay, cô đã là Phó Hiệu trưởng "
        "Trường TH Khe Thử.\n\nNăm 2024, cô Mẫu được tặng Bằng khen.\n\nTheo Báo Minh Họa\n"
    )
    result = as_json(read_story(text.encode(), "a.txt"))
    assert [(p["name"], p["role"], p["unit"]) for p in result["profiles"]] == [
        ("Vi Thị Mẫu", "Phó Hiệu trưởng", "Trường TH Khe Thử")
    ]
    assert [entry["line"] for entry in result["unassigned"]] == [7]


def test_the_post_of_another_is_not_the_first_one_s() -> None:
    """Two in one sentence, each with a post: the first keeps the own post and unit, and no post becomes a name."""
    text = (
        "GƯƠNG SÁNG\n\nTrò chuyện với bà H'Hen Niê, Phó Chủ tịch Hội Khuyến học xã và thầy K'Brêu, "
        "Phó Hiệu trưởng Trường THCS Mẫu.\n\nBà H'Hen Niê: Chúng tôi mở lớp học miễn phí.\n"
    )
    profiles = as_json(read_story(text.encode(), "bai.txt"))["profiles"]
    found = [(profile["name"], profile["role"], profile["unit"]) for profile in profiles]
    assert found == [("H'Hen Niê", "Phó Chủ tịch", "Hội Khuyến học xã")]


def test_a_title_that_opens_with_a_school_presents_the_school_and_not_its_head() -> None:
    """Below such a title the head teacher is named, and nobody else with a form of address."""
    text = (
        "Tập thể Trường Mầm non Hoa Ban – điểm sáng vùng cao\n\nTrường có 30 giáo viên. Hiệu trưởng là cô Lò Thị Mai, "
        "gắn bó 20 năm.\n\nNăm 2025, trường được tặng Cờ thi đua của UBND tỉnh.\n\nQuý II/2026\n"
    )
    result = as_json(read_story(text.encode(), "bai.txt"))
    found = [(profile["name"], profile["kind"], profile["quarter"], profile["year"]) for profile in result["profiles"]]
    assert found == [("Tập thể Trường Mầm non Hoa Ban", "collective", "Q2", "2026")]
    assert [line["text"] for line in result["unassigned"]] == ["Quý II/2026"]


WITH_APOSTROPHES = sorted(
    path for path in (Path(__file__).parents[1] / "blind/stories").glob("*.txt") if "'" in path.read_text("utf-8"))


@pytest.mark.parametrize("sign", APOSTROPHES[1:])
@pytest.mark.parametrize("path", WITH_APOSTROPHES, ids=lambda path: path.stem)
def test_every_apostrophe_of_a_name_is_one(path: Path, sign: str) -> None:
    """H'Hen, H’Hen, HʼHen, H`Hen: an article says the same of her, whatever the keyboard gave."""
    text = path.read_text("utf-8")

    def told(written: str) -> str:
        return json.dumps(as_json(read_story(written.encode(), path.name)), ensure_ascii=False).replace(sign, "'")

    assert told(text.replace("'", sign)) == told(text)
