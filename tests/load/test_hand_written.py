"""Hand-written pages come as editors save them: what can be read is read, and what cannot is told with its file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bangvang.builder import read
from bangvang.load.hand_written import read_hand_written
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from tests.support.build import HOME, TODAY, build, files
from tests.support.data import site_with_child, small_site

PAGE = "# Hướng dẫn\n\nMột trang viết tay.\n"


def _content(root: Path, path: str, data: bytes) -> None:
    target = root / "content" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


@pytest.mark.parametrize("bytes_", [
    PAGE.encode(),
    PAGE.encode("utf-8-sig"),
    PAGE.replace("\n", "\r\n").encode("utf-8-sig"),
    PAGE.replace("ướ", "u\u031bo\u031b\u0301").encode(),  # composed of letters and marks, as some keyboards write
], ids=["plain", "marked", "Windows", "decomposed"])
def test_usual_ways_of_saving_give_one_page(bytes_: bytes) -> None:
    """A mark at the beginning, the ends of lines and the way of composing letters are no part of the text."""
    pages, problems = read_hand_written({"huong-dan.html": ("content/huong-dan.md", bytes_)})
    assert {address: (page.path, page.text, page.title) for address, page in pages.items()} == {
        "huong-dan.html": ("content/huong-dan.md", PAGE, "Hướng dẫn")}
    assert not [problem for problem in problems if problem.severity == "error"]


@pytest.mark.parametrize("name", ["Giàng<br>Thị Sương", "Giàng Thị<br>\nSương", "Giàng Thị&shy; Sương"])
def test_a_name_that_a_break_parts_is_a_name(tmp_path: Path, name: str) -> None:
    """A child without consent, named across two rows of one paragraph, was published without a word."""
    site_with_child(tmp_path)
    _content(tmp_path, "tin.md", f"# Tin\n\nEm {name} đạt giải.\n".encode())
    assert [(one.path, one.rule) for one in read(Program(HOME, tmp_path), TODAY, None).errors] == [
        ("content/tin.md", "withheld-name")]


@pytest.mark.parametrize("title", [
    r'"Giàng Th\u1ecb S\u01b0\u01a1ng"', ">-\n  Giàng Thị\n\n\n  Sương", '"Giàng Thị\\\n  \\ Sương"',
])  # fmt: skip
def test_a_title_is_looked_through_as_it_is_read(tmp_path: Path, title: str) -> None:
    """What YAML makes of the field is what stands in the page, in the footer of all pages and in the search."""
    site_with_child(tmp_path)
    _content(tmp_path, "tin.md", f"---\ntitle: {title}\n---\n\nMột dòng.\n".encode())
    assert [(one.path, one.rule) for one in read(Program(HOME, tmp_path), TODAY, None).errors] == [
        ("content/tin.md", "withheld-name")]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258"])
def test_other_encodings_are_told(tmp_path: Path, encoding: str) -> None:
    """A page that Notepad saved as “Unicode” or ANSI is an error with its path and what must be true, beside all others."""
    data = small_site(tmp_path)
    _content(tmp_path, "a.md", "# Cá nhân, tập thể\n".encode(encoding, errors="replace"))
    _content(tmp_path, "thu-muc/b.md", "# Đơn vị\n".encode(encoding, errors="replace"))
    data.change("recipients/g-aaaaaa.yml", category="khong-co")
    with pytest.raises(Invalid) as raised:
        build(tmp_path)
    told = {problem.path: problem for problem in raised.value.problems}
    assert told.keys() == {"content/a.md", "content/thu-muc/b.md", "data/recipients/g-aaaaaa.yml"}
    assert (told["content/a.md"].line, told["content/a.md"].rule) == (1, "not-utf8")
    assert "phải được lưu bằng bảng mã UTF-8" in told["content/a.md"].message
    assert {problem.path for problem in _errors(tmp_path)} == told.keys()  # `build.py check` says the same


def _errors(root: Path) -> list[Problem]:
    return read(Program(HOME, root), TODAY, None).errors


def test_a_marked_page_has_its_title(tmp_path: Path) -> None:
    """The title of a page that Notepad marked as UTF-8 is its heading, not its address."""
    small_site(tmp_path)
    _content(tmp_path, "huong-dan.md", PAGE.encode("utf-8-sig"))
    build(tmp_path)
    page = (tmp_path / "site" / "huong-dan.html").read_text(encoding="utf-8")
    assert "<title>Hướng dẫn" in page
    assert "\ufeff" not in page


@pytest.mark.parametrize(("text", "title"), [
    ("---\ntitle: Cách bình chọn\n---\n\n# Hướng dẫn\n", "Cách bình chọn"),
    ("Hướng dẫn\n=========\n\nMột trang.\n", "Hướng dẫn"),
    ("# **Hướng dẫn** bình chọn {#dau}\n", "Hướng dẫn bình chọn"),
    ("# Hướng dẫn #\n", "Hướng dẫn"),
    ("~~~ sh\n# lệnh\n~~~\n\n# Hướng dẫn\n", "Hướng dẫn"),
    ("Lời dẫn đứng trước.\n\n# Dạy & học\n", "Dạy &amp; học"),
    ("---\ntitle: 2026\n---\n\nMột trang.\n", "2026"),
    ("Một trang không có đề mục.\n", "Trang viet tay"),
])
def test_a_page_is_called_what_its_writer_calls_it(tmp_path: Path, text: str, title: str) -> None:
    """The title stands in the front matter or is the heading as it reads, without its signs; the path of links ends with it."""
    small_site(tmp_path)
    _content(tmp_path, "trang-viet-tay.md", text.encode())
    build(tmp_path)
    page = (tmp_path / "site" / "trang-viet-tay.html").read_text(encoding="utf-8")
    assert f"<title>{title} – Bảng Vàng thử</title>" in page
    assert re.search(rf'aria-current="page">{title}<', page)


@pytest.mark.parametrize(("text", "lines"), [
    ("---\ntitle: Hướng dẫn\n---\n\nMột trang.\n", []),
    ("---\n\nMột trang giữa hai vạch.\n\n---\n", []),
    ("---\ntitle: Hướng dẫn: cách bình chọn\n---\n\nMột trang.\n", [2]),
    ("---\ntitle: Hướng dẫn\nnoindex: [true\n---\n\nMột trang.\n", [3]),
    ("Một trang.\n\n---\na: b: c\n---\n", []),
])
def test_front_matter_that_is_none_is_told(text: str, lines: list[int]) -> None:
    """What stands between the lines --- and cannot be read would be shown as text: the editor is told, with the line."""
    _, problems = read_hand_written({"a.html": ("content/a.md", text.encode())})
    assert [(one.path, one.line, one.severity, one.rule) for one in problems] == [
        ("content/a.md", line, "warning", "front-matter") for line in lines]


@pytest.mark.parametrize(("field", "title"), [
    ("title: 010", "010"), ("title: 12:30:45", "12:30:45"), ("title: yes", "yes"), ("title: 1_000", "1_000"),
    ('title: "  "', "Đề mục"), ("title:", "Đề mục"), ("date: 2026-02-29\ntitle: Ngày", "Ngày"),
    ("date: 2024-13-45\ntitle: Ngày", "Ngày"), ("so: " + "9" * 5000 + "\ntitle: Số", "Số"),
])  # fmt: skip
def test_fields_are_texts(tmp_path: Path, field: str, title: str) -> None:
    """What YAML takes for numbers, times and truths is what the editor wrote; MkDocs gets it so, too."""
    small_site(tmp_path)
    _content(tmp_path, "a.md", f"---\n{field}\n---\n\n# Đề mục\n".encode())
    assert not _errors(tmp_path)
    build(tmp_path)
    assert f"<title>{title} – Bảng Vàng thử</title>" in (tmp_path / "site" / "a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("fields", "line", "rule"), [
    ("title: A\nx: &neo 1\n", 3, "yaml-anchor"), ("title: *x\n", 2, "yaml-alias"), ("x: !!int abc\n", 2, "yaml-tag"),
    ("title: A\ntitle: B\n", 3, "duplicate-key"), ("title: " + "[" * 3000 + "\n", 2, "yaml-depth"),
    ("title: [a, b]\n", 2, "front-matter-field"), ("x: 1\ndraft: có\n", 3, "front-matter-field"),
])  # fmt: skip
def test_fields_that_cannot_be_are_told(fields: str, line: int, rule: str) -> None:
    """As in records, with the line of the page."""
    _, problems = read_hand_written({"a.html": ("content/a.md", f"---\n{fields}---\n\n# A\n".encode())})
    assert [(one.line, one.rule, one.severity) for one in problems] == [(line, rule, "error")]


@pytest.mark.parametrize(("text", "line", "rule"), [
    ("# A\n\n<![Ghi chú]\n", 3, "content-markdown"), ("# A\n\na <![CDATA[ x ]]> b\n", 3, "content-policy"),
    ("# A\n\n- <![x y\n", 3, "content-markdown"), ("- " * 3000 + "x\n", 0, "content-markdown"),
    ("# A\n\n[x](http://[)\n", 3, "content-link"), ('# A\n\n<a href="http://[">x</a>\n', 3, "content-link"),
])  # fmt: skip
def test_what_stops_mkdocs_is_told_first(text: str, line: int, rule: str) -> None:
    """Else it would be found, as a fault of the program, when the page is made."""
    _, problems = read_hand_written({"a.html": ("content/a.md", text.encode())})
    assert [(one.line, one.rule, one.severity) for one in problems] == [(line, rule, "error")]


def test_a_draft_waits(tmp_path: Path) -> None:
    """It is in no page, list or search, and told with all that is left out."""
    small_site(tmp_path)
    _content(tmp_path, "a.md", "---\ndraft: true\n---\n\n# Chuyện mật\n".encode())
    made = build(tmp_path)
    assert [one.path for one in made.plan.draft.left_out if one.path.startswith("content/")] == ["content/a.md"]
    assert not [path for path, data in files(tmp_path / "site").items() if "Chuyện mật".encode() in data or path == "a.html"]


@pytest.mark.parametrize(("text", "row"), [
    ("---\ndraft true\n---\n\n# A\n", 2), ("---\ndraft: true\n# A\n", 2), ("----\ndraft: true\n---\n# A\n", 2),
    ("\n---\ndraft: true\n---\n# A\n", 3), ("---\nDraft: true\n---\n# A\n", 2), ("---\ndraft：true\n---\n# A\n", 2),
    ("---\ndrat: true\n---\n# A\n", 2), ("draft: true\n\n# A\n", 1), ("—-\ndraft: true\n—-\n\nA\n", 2),
])  # fmt: skip
def test_a_page_that_is_meant_to_wait_is_not_published_by_a_slip(text: str, row: int) -> None:
    """A sign too many or too few in its head made a page of what should be seen by nobody, without a word."""
    _, problems = read_hand_written({"a.html": ("content/a.md", text.encode())})
    assert [(one.line, one.severity) for one in problems if one.rule == "draft-place"] == [(row, "error")]


@pytest.mark.parametrize("text", [
    "---\ndraft: true\n---\n# A\n", "---\ndraft: false\n---\n# A\n", "# A\n\ndraft: true\n", "Viết draft: true để chờ.\n",
    "Craft: dạy trẻ làm thủ công\n\n# A\n",
])  # fmt: skip
def test_the_word_elsewhere_is_a_word(text: str) -> None:
    """A page may speak of drafts."""
    _, problems = read_hand_written({"a.html": ("content/a.md", text.encode())})
    assert not [one for one in problems if one.rule == "draft-place"]


@pytest.mark.parametrize(("file", "text", "said"), [
    ("a-b.md", "", [("page-title", "“A b”")]), ("a.md", "#A\n\nChữ.\n", []),
    ("a.md", "＃ A\n", [("page-title", "“A”")]), ("a.md", "Chữ.\n", []), ("a.md", "---\ntitle: A\n---\n", []),
    ("Nộp hồ sơ.md", "# A\n", [("page-address", "hãy đổi tên, ví dụ")]),
    ("huong dan/Bước 2.md", "# A\n", [("page-address", "hãy đổi tên, ví dụ")]),
])  # fmt: skip
def test_a_page_has_a_name_and_an_address_that_can_be_read(file: str, text: str, said: list[tuple[str, str]]) -> None:
    """What a reader would see in their place is no heading, and signs that nobody can read."""
    _, problems = read_hand_written({"a.html": (f"content/{file}", text.encode())})
    assert [(one.rule, one.severity) for one in problems] == [(rule, "warning") for rule, _ in said]
    assert all(words in one.message for one, (_, words) in zip(problems, said, strict=True))


def test_a_long_word_is_read_in_no_time(tmp_path: Path) -> None:
    """A picture may stand in a page as one word of a million letters: links are looked for in time that grows with it."""
    small_site(tmp_path)
    _content(tmp_path, "a.md", b"# A\n\n![x](data:image/png;base64," + b"A" * 1_000_000 + b")\n\n[b](b.md)\n")
    _content(tmp_path, "b.md", b"# B\n")
    assert build(tmp_path).applied is not None  # else it would take days


@pytest.mark.parametrize("name", ["README.md", "readme.md", "huong-dan/ReadMe.md", "assets/img/README.md"])
def test_a_readme_is_for_those_who_work_there(tmp_path: Path, name: str) -> None:
    """A README explains a folder of content/ to people: it is neither a page nor a file of the site."""
    small_site(tmp_path)
    _content(tmp_path, "huong-dan/index.md", PAGE.encode())
    build(tmp_path)
    before = files(tmp_path / "site")
    _content(tmp_path, name, "# Thư mục này có gì\n".encode("utf-16"))
    assert build(tmp_path).applied is None
    assert files(tmp_path / "site") == before
