"""Office files are zip archives: their measures are read from the directory before anything is unpacked."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib

from bangvang.imports.tables.model import refusal
from bangvang.problems import Problem

MAX_TOTAL = 50 * 1024 * 1024
MAX_ENTRIES = 1000
MAX_RATIO = 100
SMALL_ENTRY = 1024 * 1024
_NESTED = (".zip", ".rar", ".7z", ".gz", ".xz", ".bz2", ".jar")
_ENTITY = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ADVICE = "hãy mở tệp bằng Word hoặc Excel, sao chép nội dung sang tệp mới, lưu lại rồi nhập"


def check_archive(data: bytes, name: str) -> list[Problem]:
    """Why an archive must not be unpacked: size, number of parts, ratio, nesting, names, entities; [] if safe.

    The sizes stated in the directory are held against what unpacking really gives: an archive that lies about
    them is refused while it is read, never after.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            found = _measures(entries, name) or _names(entries, name)
            return found or _parts(archive, entries, name)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError, zlib.error):
        return [refusal(name, "damaged-file", f"tệp bị hỏng, không đọc được phần bên trong; {_ADVICE}")]


def _measures(entries: list[zipfile.ZipInfo], name: str) -> list[Problem]:
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL:
        return [
            refusal(
                name,
                "archive-too-large",
                f"tệp khi giải nén lớn {total // 1048576} MB, mức cho phép là "
                f"{MAX_TOTAL // 1048576} MB; hãy bỏ ảnh lớn hoặc chia tệp thành nhiều tệp nhỏ",
            )
        ]
    if len(entries) > MAX_ENTRIES:
        return [
            refusal(
                name,
                "archive-too-many-parts",
                f"tệp có {len(entries)} phần bên trong, mức cho phép là {MAX_ENTRIES}; {_ADVICE}",
            )
        ]
    for entry in entries:
        packed = max(entry.compress_size, 1)
        if entry.file_size > SMALL_ENTRY and entry.file_size / packed > MAX_RATIO:
            return [
                refusal(
                    name,
                    "archive-ratio",
                    f"phần “{entry.filename}” nén quá {MAX_RATIO} lần, giống tệp phá hoại; {_ADVICE}",
                )
            ]
    return []


def _names(entries: list[zipfile.ZipInfo], name: str) -> list[Problem]:
    seen: set[str] = set()
    for entry in entries:
        parts = entry.filename.replace("\\", "/").split("/")
        link = stat.S_ISLNK(entry.external_attr >> 16)
        if entry.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or link:
            return [
                refusal(name, "archive-unsafe-name", f"tệp chứa đường dẫn không an toàn “{entry.filename}”; {_ADVICE}")
            ]
        if entry.filename.lower().endswith(_NESTED):
            return [refusal(name, "archive-nested", f"tệp chứa tệp nén khác bên trong (“{entry.filename}”); {_ADVICE}")]
        if entry.filename in seen:
            return [refusal(name, "archive-duplicate-name", f"tệp có hai phần cùng tên “{entry.filename}”; {_ADVICE}")]
        if entry.flag_bits & 1:
            return [refusal(name, "password-protected", "tệp được đặt mật khẩu; hãy bỏ mật khẩu, lưu lại rồi nhập")]
        seen.add(entry.filename)
    return []


def _parts(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> list[Problem]:
    for entry in entries:
        if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        with archive.open(entry) as part:
            content = part.read(entry.file_size + 1)
        if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            content = content.decode("utf-16", "replace").encode()
        if _ENTITY.search(content):
            return [
                refusal(
                    name,
                    "xml-entities",
                    f"phần “{entry.filename}” có khai báo DTD hoặc ENTITY, tệp do Word "
                    f"hay Excel lưu không có; {_ADVICE}",
                )
            ]
    return []
