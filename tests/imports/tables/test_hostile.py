"""Files that are broken, locked, renamed or made to harm: each is refused with what to do, before it is unpacked."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import docx
import pytest
from openpyxl import Workbook

from bangvang.imports.tables import read_tables
from bangvang.imports.tables.model import MAX_BYTES
from tests.support.pdf import locked_pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512


def _xlsx(**parts: bytes) -> bytes:
    book = Workbook()
    book.active.append(["STT", "Họ và tên", "Đơn vị"])
    book.active.append([1, "Nguyễn Thị Hoa", "Trường Tiểu học Hòa Bình"])
    out = io.BytesIO()
    book.save(out)
    return _with(out.getvalue(), {name.replace("__", "/"): content for name, content in parts.items()})


def _with(data: bytes, parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, parts.pop(name, None) or source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return out.getvalue()


def _symlink() -> bytes:
    out = io.BytesIO(_xlsx())
    with zipfile.ZipFile(out, "a") as archive:
        entry = zipfile.ZipInfo("xl/link.xml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return out.getvalue()


def _twice() -> bytes:
    """One name for two parts: programs differ in which of them they read."""
    out = io.BytesIO(_xlsx())
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/workbook.xml", b"<workbook/>")
    return out.getvalue()


def _encrypted_part() -> bytes:
    """An archive whose first part is encrypted, as its directory says."""
    data = bytearray(_xlsx())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _lying_size() -> bytes:
    """The directory says 10 bytes, the part unpacks to 300 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\x00" * 300_000_000)
    data = bytearray(out.getvalue())
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(data)


def _bomb() -> bytes:
    """The issue's bomb: 200 MB in some 194 KB."""
    return _xlsx(xl__worksheets__bomb=b"", **{"xl__media__a.bin": b"\x00" * 200_000_000})


def _zip_of(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _empty_docx() -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def _empty_pdf() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>\n"
    )


REFUSED = [
    ("rỗng", lambda: b"", "a.xlsx", "empty-file"),
    ("chỉ có khoảng trắng", lambda: b" \r\n ", "a.csv", "empty-file"),
    ("Word cũ đổi đuôi", lambda: OLE + "WordDocument".encode("utf-16-le"), "a.docx", "old-office-file"),
    ("Excel cũ đổi đuôi", lambda: OLE + "Workbook".encode("utf-16-le"), "a.xlsx", "old-office-file"),
    ("có mật khẩu", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "password-protected"),
    ("hỏng giữa chừng", lambda: _xlsx()[:2000], "a.xlsx", "damaged-file"),
    ("không phải tệp nén", lambda: b"khong phai excel", "a.xlsx", "damaged-file"),
    ("trang web đổi đuôi", lambda: b"<html><table><tr><td>a</td></tr></table>", "a.xls", "web-page-renamed"),
    ("ảnh", lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "a.docx", "picture-not-text"),
    ("tệp nén khác", lambda: _zip_of({"a.txt": b"x"}), "a.xlsx", "unknown-archive"),
    ("bom nén", _bomb, "a.xlsx", "archive-too-large"),
    ("tỷ lệ nén", lambda: _xlsx(**{"xl__media__a.bin": b"\x00" * 9_000_000}), "a.xlsx", "archive-ratio"),
    ("khai man kích thước", _lying_size, "a.xlsx", "damaged-file"),
    (
        "quá nhiều phần",
        lambda: _xlsx(**{f"xl__p{n}.bin": b"x" for n in range(1001)}),
        "a.xlsx",
        "archive-too-many-parts",
    ),
    ("lồng nhau", lambda: _xlsx(**{"xl__embeddings__b.zip": b"PK"}), "a.xlsx", "archive-nested"),
    ("đường dẫn lên trên", lambda: _xlsx(**{"..__..__x.xml": b"<a/>"}), "a.xlsx", "archive-unsafe-name"),
    ("đường dẫn tuyệt đối", lambda: _xlsx(__etc__x=b"x"), "a.xlsx", "archive-unsafe-name"),
    ("hai phần cùng tên", _twice, "a.xlsx", "archive-duplicate-name"),
    ("phần có mật khẩu", _encrypted_part, "a.xlsx", "password-protected"),
    ("lớn hơn mức cho phép", lambda: b"," * (MAX_BYTES + 1), "a.csv", "file-too-large"),
    ("bảng tính trống", lambda: _saved(Workbook()), "a.xlsx", "empty-file"),
    ("chỉ có đường kẻ", lambda: b"-----\n=====\n\n+---+---+\n", "a.txt", "empty-file"),
    ("PDF có mật khẩu", locked_pdf, "a.pdf", "password-protected"),
    ("liên kết", _symlink, "a.xlsx", "archive-unsafe-name"),
    (
        "thực thể XML",
        lambda: _xlsx(**{"xl__workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'}),
        "a.xlsx",
        "xml-entities",
    ),
    (
        "thực thể UTF-16",
        lambda: _xlsx(**{"xl__styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><a/>'.encode("utf-16")}),
        "a.xlsx",
        "xml-entities",
    ),
    ("Word không chữ", _empty_docx, "a.docx", "no-text"),
    ("PDF hỏng", lambda: b"%PDF-1.7\nrubbish", "a.pdf", "damaged-file"),
    ("PDF không chữ", _empty_pdf, "a.pdf", "no-text"),
    ("nhị phân", lambda: bytes(range(256)) * 20, "a.csv", "not-text"),
    (
        "bảng mã VNI",
        lambda: "1,Nguyeãn Thò Hoa,Tröôøng Tieåu hoïc Hoøa Bình,Giaùo vieân\n".encode("latin-1") * 5,
        "a.csv",
        "legacy-encoding",
    ),
    ("thiếu tiêu đề phần", lambda: _with(_xlsx(), {"xl/workbook.xml": b"<not-closed"}), "a.xlsx", "damaged-file"),
]


@pytest.mark.parametrize(("make", "name", "rule"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_a_file_that_cannot_be_used_is_refused_with_advice(make, name: str, rule: str) -> None:
    """One error with the expected rule, a Vietnamese message that says what to do, and nothing read."""
    reading = read_tables(make(), name)
    assert [(problem.severity, problem.rule) for problem in reading.problems] == [("error", rule)]
    assert reading.blocks == ()
    assert reading.refused
    assert len(reading.problems[0].message) > 20


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """200 MB of zeros in a workbook take less than a tenth of a second to refuse."""
    data = _bomb()
    start = time.process_time()
    assert read_tables(data, "a.xlsx").refused
    assert time.process_time() - start < 0.5


def test_macros_and_external_links_are_ignored_and_said() -> None:
    """The table is read, the macro is not; both parts are reported."""
    data = _xlsx(**{"xl__vbaProject.bin": b"macro", "xl__externalLinks__externalLink1.xml": b"<externalLink/>"})
    reading = read_tables(data, "a.xlsm")
    assert [problem.rule for problem in reading.problems] == ["macros-ignored", "external-links-ignored"]
    assert reading.blocks[0].rows[1].cells[1].text == "Nguyễn Thị Hoa"


def test_formulas_are_never_run_and_missing_results_are_said() -> None:
    """A formula without a stored result is an empty cell and a notice with its address."""
    book = Workbook()
    book.active.append(["Họ và tên", "Đơn vị"])
    book.active.append(['=HYPERLINK("http://x.vn")', "Trường A"])
    out = io.BytesIO()
    book.save(out)
    reading = read_tables(out.getvalue(), "a.xlsx")
    assert reading.blocks[0].rows[1].cells[0].text == ""
    assert [problem.rule for problem in reading.problems] == ["formula-without-value"]
    assert "A2" in reading.problems[0].message


def _rows(count: int) -> bytes:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, count + 1))
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + rows
        + b"</sheetData></worksheet>"
    )
    return _xlsx(**{"xl__worksheets__sheet1.xml": sheet})


def test_a_million_rows_are_refused_before_they_are_parsed() -> None:
    """A sheet of 1,000,000 rows is refused with advice, within seconds."""
    data = _rows(1_000_000)
    start = time.process_time()
    reading = read_tables(data, "a.xlsx")
    assert time.process_time() - start < 5
    assert [problem.rule for problem in reading.problems] == ["too-many-rows"]
    assert reading.refused


def test_more_rows_than_a_list_has_are_read_up_to_the_limit() -> None:
    """Of 25,000 rows the first 20,000 are read, and that is said."""
    reading = read_tables(_rows(25_000), "a.xlsx")
    assert [problem.rule for problem in reading.problems] == ["too-many-rows"]
    assert len(reading.blocks[0].rows) == 20_000


def test_a_far_away_cell_costs_nothing() -> None:
    """One cell in the last row and column of the grid does not make a million empty rows be walked."""
    book = Workbook()
    book.active["A1"] = "Họ và tên"
    book.active["XFD1048576"] = "x"
    out = io.BytesIO()
    book.save(out)
    start = time.process_time()
    reading = read_tables(out.getvalue(), "a.xlsx")
    assert time.process_time() - start < 5
    assert reading.blocks[0].rows[0].cells[0].text == "Họ và tên"


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.md", "a.docx", "a.xlsx", "a.pdf", "a"])
def test_cut_files_never_raise(name: str) -> None:
    """Whatever prefix of a file arrives, the answer is a reading, never an exception."""
    for data in (_xlsx(), _empty_docx(), _empty_pdf(), 'Họ và tên;Đơn vị\n"An'.encode()):
        for share in (1, 3, 10, 50, 200, 700, 2000, len(data) - 5, len(data) - 30):
            read_tables(data[:share], name)
