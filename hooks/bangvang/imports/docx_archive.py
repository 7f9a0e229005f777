"""What a Word file holds beside its running text: the parts to read, and what is left aside and said."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from bangvang.imports.docx_numbering import W
from bangvang.imports.docx_paragraphs import texts
from bangvang.problems import Problem

# Kinds of links that Word itself would open; plain links in the text are only text.
_LOADED = re.compile(rb"(?:attachedTemplate|frame|oleObject|image|subDocument)\"[^>]*TargetMode=\"External")


def open_parts(data: bytes) -> tuple[dict[str, bytes], list[str]]:
    """The parts of a document that are read, and the names of all of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry: archive.read(entry) for entry in archive.namelist() if _wanted(entry)}, archive.namelist()


def root_of(parts: dict[str, bytes], entry: str) -> Element | None:
    """The XML of a part, if the document has it."""
    return fromstring(parts[entry]) if entry in parts else None


def notes_on(parts: dict[str, bytes], names: list[str], name: str) -> list[Problem]:
    """Notes on what is left aside: macros, links that Word itself would follow, headers and footers."""
    return [*_macros(names, name), *_links(parts, name), *_margins(parts, name)]


def outside_of_text(data: bytes, name: str) -> list[Problem]:
    """Notes on macros and on links that Word itself would follow, of a checked .docx; none of them is opened."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist() if entry.endswith(".rels")}
        return [*_macros(archive.namelist(), name), *_links(parts, name)]


def _wanted(entry: str) -> bool:
    return (
        re.fullmatch(r"word/(?:document|numbering|styles|footnotes|header\d*|footer\d*)\.xml|.*\.rels", entry)
        is not None
    )


def _macros(names: list[str], name: str) -> Iterator[Problem]:
    if any(entry.lower().endswith(("vbaproject.bin", "vbadata.xml")) for entry in names):
        message = "tệp có macro; macro không được chạy và không được nhập, chỉ đọc phần chữ"
        yield Problem(name, 0, "", "warning", "macros-ignored", message)


def _links(parts: dict[str, bytes], name: str) -> Iterator[Problem]:
    """Links to other places are never followed; those that Word itself would load are named."""
    loaded = [
        part for entry, part in sorted(parts.items())
        if entry.endswith(".rels") and _LOADED.search(part)
    ]  # fmt: skip
    if loaded:
        message = (
            "tệp có liên kết tới nơi khác (ảnh, mẫu hoặc tệp ngoài); liên kết không được mở, chỉ đọc phần chữ trong tệp"
        )
        yield Problem(name, 0, "", "warning", "external-links-ignored", message)


def _margins(parts: dict[str, bytes], name: str) -> Iterator[Problem]:
    """Running headers and footers are page furniture: set aside and said."""
    said = set()
    for entry, part in sorted(parts.items()):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", entry):
            root = fromstring(part)
            words = " ".join("".join(texts(paragraph)) for paragraph in root.iter(f"{W}p")).strip()
            if re.search(r"[^\W\d_]{2,}", words) and words not in said:
                said.add(words)
                message = f"chữ ở đầu trang hoặc chân trang được để ngoài văn bản: “{words[:160]}”"
                yield Problem(name, 0, "", "warning", "page-furniture", message)
