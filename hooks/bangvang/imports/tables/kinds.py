"""What a file really is, from its first bytes and its parts; its name is only a claim."""

from __future__ import annotations

import io
import zipfile

from bangvang.imports.tables.model import refusal
from bangvang.problems import Problem

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")


def kind_of(data: bytes, name: str) -> str | Problem:
    """`xlsx`, `docx`, `pdf`, `csv` or `text`; a Problem where the file is none of these.

    Args:
        data: the file's bytes.
        name: the file's name, for its ending and for messages.
    """
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if not data.strip():
        return refusal(name, "empty-file", "tệp không có nội dung; hãy kiểm tra lại tệp đã lưu rồi nhập lại")
    if data.startswith(_OLE):
        return _ole(data, name)
    if data.startswith(b"PK"):
        return _zip(data, name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_PICTURES):
        return refusal(
            name,
            "picture-not-text",
            "tệp là một tấm ảnh, không có chữ để đọc; hãy dùng bản Word, "
            "Excel, hoặc chuyển ảnh thành PDF có chữ: `ocrmypdf -l vie anh.pdf co-chu.pdf`",
        )
    head = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if ending in {"xls", "xlsx", "doc", "docx"} and head.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        return refusal(
            name,
            "web-page-renamed",
            f"tệp là trang web được đặt đuôi .{ending}; hãy mở bằng Excel "
            "hoặc Word rồi chọn Lưu thành (Save As) .xlsx hoặc .docx",
        )
    if ending in {"xlsx", "docx", "pdf", "xls", "doc"}:
        return refusal(
            name,
            "damaged-file",
            f"tệp có đuôi .{ending} nhưng nội dung không phải loại tệp đó "
            "(hỏng hoặc đổi tên); hãy mở bằng chương trình gốc và lưu lại",
        )
    return "csv" if ending in {"csv", "tsv"} else "text"


def _ole(data: bytes, name: str) -> Problem:
    if _ENCRYPTED in data:
        return refusal(
            name,
            "password-protected",
            "tệp được đặt mật khẩu; hãy mở tệp, bỏ mật khẩu "
            "(Tệp > Thông tin > Bảo vệ > Mã hóa bằng mật khẩu, xóa trống) rồi lưu và nhập lại",
        )
    word = "WordDocument".encode("utf-16-le") in data
    old, new = (".doc", ".docx") if word else (".xls", ".xlsx")
    return refusal(
        name,
        "old-office-file",
        f"tệp thuộc định dạng cũ {old}, dù tên tệp có thể là {new}; hãy mở bằng "
        f"{'Word' if word else 'Excel'} và chọn Lưu thành (Save As) {new} rồi nhập lại",
    )


def _zip(data: bytes, name: str) -> str | Problem:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return refusal(
            name,
            "damaged-file",
            "tệp bị hỏng hoặc chưa tải về đủ; hãy lấy lại bản gốc, mở thử bằng Word hoặc Excel, lưu lại rồi nhập",
        )
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "word/document.xml" in names:
        return "docx"
    return refusal(
        name,
        "unknown-archive",
        "tệp nén này không phải là Word (.docx) hay Excel (.xlsx); hãy giải nén và nhập từng tệp bên trong",
    )
