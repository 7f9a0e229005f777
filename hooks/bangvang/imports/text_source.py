"""Any file with a running text in, its text out: one line a line of the source, paragraphs between blank lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bangvang.imports.tables.archives import check_archive
from bangvang.imports.tables.encodings import decode
from bangvang.imports.tables.kinds import kind_of
from bangvang.imports.tables.model import MAX_BYTES, too_large, too_many_lines
from bangvang.imports.tables.old_fonts import from_tcvn3, suspicious
from bangvang.imports.tables.unseen import unseen_notice, without_unseen
from bangvang.problems import Invalid, Problem

Format = Literal["docx", "pdf", "txt", "md"]
MAX_TEXT = 5 * 1024 * 1024
#: Bullets of Symbol and Wingdings, as copying from Word and text of PDF leave them: other fonts show an empty box.
_SYMBOL = re.compile(r"(?<!\S)[\uf0a7\uf0b7\uf0d8\uf0fc\uf076](?=\s)")


@dataclass(frozen=True, slots=True)
class Source:
    r"""A text as it was read.

    Args:
        text: composed (NFC), `\n` between lines; of a text file exactly its lines.
        notes: what was left aside or is doubtful, as warnings.
        format: what the file really is.
    """

    text: str
    notes: tuple[Problem, ...]
    format: Format


# A file is looked at, read and written in one run; a scan takes a minute each time.
@lru_cache(maxsize=2)
def read_source(data: bytes, name: str) -> Source:
    """Read a .docx, .pdf, .txt or .md file.

    Args:
        data: the file's bytes.
        name: its name, for messages and its ending.

    Raises:
        Invalid: the file is refused; the message says in Vietnamese what to do.
    """
    if len(data) > MAX_BYTES:
        raise Invalid([too_large(name)])
    kind = kind_of(data, name)
    if isinstance(kind, Problem):
        raise Invalid([kind])
    if kind == "docx":
        source = _in_unicode(_docx(data, name), name)
    elif kind == "pdf":
        # Imported here: reading PDF takes half a second to load, and most imports need none of it.
        from bangvang.imports.pdf import read_pdf_text  # noqa: PLC0415

        source = _in_unicode(Source(*read_pdf_text(data, name), "pdf"), name)
    elif kind in ("text", "csv"):
        source = _plain(data, name)
    else:
        message = (
            "tệp Excel không chứa văn bản kế hoạch; hãy nhập tệp Word (.docx), PDF hoặc văn bản (.txt) của kế hoạch"
        )
        raise Invalid([Problem(name, 0, "", "error", "not-a-text", message)])
    long = too_many_lines(source.text, name)
    if long is not None:
        raise Invalid([long])
    return _without_unseen(source, name)


def _docx(data: bytes, name: str) -> Source:
    from bangvang.imports.docx import read_docx_text  # noqa: PLC0415 - keeps plain text imports light

    unsafe = check_archive(data, name)
    if unsafe:
        raise Invalid(unsafe)
    return Source(*read_docx_text(data, name), "docx")


def _in_unicode(source: Source, name: str) -> Source:
    """The source with the letters of old fonts as Unicode; refused where they cannot be read."""
    odd = suspicious(source.text, name)
    if odd is None:
        return source
    if odd.severity == "error":
        raise Invalid([odd])
    text = from_tcvn3(source.text) if odd.rule == "legacy-font" else source.text
    return Source(text, (*source.notes, odd), source.format)


def _plain(data: bytes, name: str) -> Source:
    """A text file; its lines stay as they are."""
    if len(data) > MAX_TEXT:
        message = f"tệp văn bản lớn hơn {MAX_TEXT // 1048576} MB; hãy kiểm tra lại tệp hoặc chia nhỏ"
        raise Invalid([Problem(name, 0, "", "error", "file-too-large", message)])
    text, problems = decode(data, name)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise Invalid(errors)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(text, tuple(problems), "md" if name.lower().endswith(".md") else "txt")


def _without_unseen(source: Source, name: str) -> Source:
    """The source without signs that nobody sees, which are reported; refused when no word is left."""
    notes = list(source.notes)
    # Taken away without a space in their place: the lines and their numbers stay.
    odd = unseen_notice(source.text, name)
    text = _SYMBOL.sub("•", without_unseen(source.text))
    if odd:
        notes.append(odd)
    if not re.search(r"[^\W\d_]", text):
        message = "tệp không có chữ nào; nếu là bản quét, hãy nhập tệp PDF quét, hoặc dùng bản Word của văn bản"
        raise Invalid([Problem(name, 0, "", "error", "no-text", message)])
    return Source(text, tuple(notes), source.format)
