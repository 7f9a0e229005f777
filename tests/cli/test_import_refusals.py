"""What an import cannot or need not take is said in Vietnamese with what to do; the other files go on."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from PIL import Image

from bangvang.cli import main
from bangvang.imports.tables.model import MAX_BYTES
from tests.support.build import HOME

LIST = """Quyết định số 9/QĐ-SGDĐT ngày 20/11/2024 của Giám đốc Sở
| STT | Họ và tên | Đơn vị | Hình thức | Ghi chú |
| 1 | Trần Văn Bình | Trường Tiểu học Hòa Bình | Giấy khen | Đột xuất |
"""
STORY = """Gương điển hình quý IV năm 2024

1. Cô giáo Vàng Thị Mẫu – Trường Tiểu học Hòa Bình

Cô mở lớp đọc sách buổi tối cho học sinh suốt ba năm.
"""


def workbook():
    """A sound list in Excel."""
    book = Workbook()
    for row in (["STT", "Họ và tên", "Đơn vị", "Hình thức"], [1, "Trần Văn Bình", "Trường Tiểu học Hòa Bình", "Giấy khen"]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data, ending, change):
    """The workbook with one of its parts changed; None leaves the part out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = change(old.read(name)) if name.endswith(ending) else old.read(name)
            if part is not None:
                new.writestr(name, part)
    return out.getvalue()


def flipped(data):
    """A third of the way in, two hundred bytes are other ones."""
    third = len(data) // 3
    return data[:third] + bytes(byte ^ 0x5A for byte in data[third : third + 200]) + data[third + 200 :]


DAMAGED = {
    "cut": lambda data: data[: len(data) // 2],
    "flipped": flipped,
    "half-a-sheet": lambda data: with_part(data, "sheet1.xml", lambda part: part[:300]),
    "no-book": lambda data: with_part(data, "xl/workbook.xml", lambda _: None),
    "no-sheet": lambda data: with_part(data, "sheet1.xml", lambda _: None),
    "empty": lambda _: b"",
    "other": lambda _: b"\x00\xff" * 2000,
}


@pytest.mark.parametrize("how", sorted(DAMAGED))
def test_a_damaged_workbook_is_a_problem_like_others(call, tree, tmp_path, how):
    """Exit code 1 and a sentence with what to do; the sound file beside it becomes a draft; nothing else is written."""
    damaged, sound = tmp_path / "hong.xlsx", tmp_path / "ds.txt"
    damaged.write_bytes(DAMAGED[how](workbook()))
    sound.write_text(LIST, encoding="utf-8")
    code, said = call("import", damaged, sound)
    assert code == 1
    refused = [line for line in said.splitlines() if "Không nhập được" in line]
    assert len(refused) == 1
    assert "; hãy " in refused[0]
    assert "Đã đọc 1 trong 2 tệp" in said
    assert sum(path.endswith("/decision.yml") for path in tree()) == 1
    assert call("import", "--format", "json", damaged)[0] == 1


def test_notes_of_a_list_are_said_with_their_rows(call, tmp_path):
    """A record has no place for a list's notes: the review shows them with their rows, and where they stay."""
    path = tmp_path / "ds.txt"
    path.write_text(LIST, encoding="utf-8")
    said = call("import", "--dry-run", path)[1]
    assert "hàng 3: “Đột xuất”" in said
    assert "bản gốc vẫn giữ" in said


def picture():
    """A small JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (400, 500), "teal").save(out, "JPEG")
    return out.getvalue()


def test_pictures_of_others_are_nobodys_business(call, site, tmp_path):
    """Beside an article lie pictures of other things: only the one named like the person is taken, no other is spoken of."""
    path = tmp_path / "guong-quy-4.txt"
    path.write_text(STORY, encoding="utf-8")
    for name in ("vang-thi-mau.jpg", "hoa-don-dien.jpg", "Ảnh cưới.png", "IMG_0001.jpg", "IMG_0002.jpg"):
        (tmp_path / name).write_bytes(picture())
    code, said = call("import", path)
    assert code == 0
    assert "vang-thi-mau.jpg" in said
    assert not any(name in said for name in ("hoa-don", "Ảnh cưới", "IMG_"))
    assert len(list((site / "data").rglob("*.jp*g"))) == 1


def test_a_picture_that_is_none_costs_the_portrait_nothing(call, site, tmp_path):
    """A file that only has the name of a picture is told and left out; the portrait is drafted without it."""
    (tmp_path / "bai.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "bai.jpg").write_bytes(b"khong phai anh")
    code, said = call("import", tmp_path / "bai.txt", "--kind", "exemplars")
    assert code == 0, said
    assert "bai.jpg" in said
    drafts = [path.name for path in (site / "data/exemplars").rglob("*.*")]
    assert sum(name.endswith(".yml") for name in drafts) == 1
    assert not any(name.endswith(".jpg") for name in drafts)
    assert call("check")[0] == 0


def test_a_picture_named_like_the_article_is_taken(call, site, tmp_path):
    """`bai.txt` with `bai.jpg` beside it: the picture is the article's one person's."""
    (tmp_path / "bai.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "bai.jpg").write_bytes(picture())
    assert "bai.jpg" in call("import", tmp_path / "bai.txt")[1]
    assert len(list((site / "data").rglob("*.jp*g"))) == 1


@pytest.mark.parametrize("kind", ["campaign", "exemplars"])
def test_a_text_of_endless_lines_is_refused_early(call, tree, tmp_path, kind):
    """More lines than any plan or article has: refused with the number, the limit and what to do; nothing is written."""
    path = tmp_path / "dai.txt"
    path.write_text("KẾ HOẠCH\nThi đua năm 2026\n\n" + "1. Nội dung thi đua của đơn vị.\n" * 25_000, encoding="utf-8")
    before = tree()
    code, said = call("import", path, "--kind", kind)
    assert code == 1
    assert "25.002 dòng" in said
    assert "20.000" in said
    assert "hãy chỉ giữ phần cần nhập hoặc chia thành nhiều tệp" in said
    assert tree() == before


def word(paragraphs):
    """A Word file with a macro and a picture that lies on another host."""
    document, out = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(out)
    far = (b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
           b'Target="http://example.invalid/x.png" TargetMode="External"/></Relationships>')
    data = with_part(out.getvalue(), "word/_rels/document.xml.rels", lambda part: part.replace(b"</Relationships>", far))
    with zipfile.ZipFile(filled := io.BytesIO(data), "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")
    return filled.getvalue()


@pytest.mark.parametrize("text", [STORY, LIST], ids=["story", "list"])
def test_macros_and_links_of_a_word_file_are_said(call, tmp_path, text):
    """Stories and lists say it as plans do: the macro is not run, the link not opened."""
    path = tmp_path / "tep.docx"
    path.write_bytes(word(text.splitlines()))
    code, said = call("import", path, "--dry-run")
    assert code == 0
    assert "có macro; macro không được chạy" in said
    assert "liên kết tới nơi khác" in said
    assert "không được mở" in said


def test_a_long_list_is_shown_by_its_first_rows_and_a_count(call, tmp_path):
    """Forty rows are shown; how many more there are is said, and how to see them all."""
    path = tmp_path / "danh-sach.txt"
    for rows, more in ((40, ""), (43, "… và 3 dòng nữa; xem tất cả: thêm --format json")):
        lines = [f"| {place} | Trần Văn Mẫu | Trường Tiểu học Số {place} | Giấy khen | |" for place in range(1, rows + 1)]
        path.write_text("\n".join((*LIST.splitlines()[:2], *lines)), encoding="utf-8")
        said = call("import", path, "--kind", "awards", "--dry-run")[1]
        assert f"Trường Tiểu học Số {min(rows, 40)} –" in said
        assert "Trường Tiểu học Số 41 –" not in said
        assert ("dòng nữa" in said) is bool(more)
        assert more in said


def test_a_sheet_of_the_department_needs_its_records(call, site, tmp_path, capsys):
    """Elsewhere there is nothing that it could be compared with; that is said, and nothing is drafted."""
    call("template", tmp_path / "bang.xlsx")
    code = main(["import", str(tmp_path / "bang.xlsx"), "--root", str(tmp_path / "khac"), "--dry-run"], HOME, lambda: None)
    assert code == 1
    assert "cần data/site.yml để so bảng tính" in "".join(capsys.readouterr())


def test_a_file_larger_than_any_reader_takes_is_not_read(call, tree, tmp_path, monkeypatch):
    """A film that somebody names by mistake costs no memory."""
    path, before, whole = tmp_path / "phim.docx", tree(), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read") if self == path else whole(self))
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    code, said = call("import", path)
    assert (code, tree()) == (1, before)
    assert "Không nhập được: tệp lớn hơn 50 MB; hãy bỏ ảnh lớn hoặc chia tệp" in said
