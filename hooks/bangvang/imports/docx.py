"""Word documents as text: paragraphs, tables, footnotes, and the numbers that Word generates."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bangvang.imports.docx_numbering import Numbering, W, read_numbering
from bangvang.problems import Invalid, Problem
from bangvang.text.folding import APOSTROPHES

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIP = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{_MC}Fallback", f"{W}pPr", f"{W}rPr"})
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LAYOUT = re.compile(
    r"CỘNG H\w+ XÃ HỘI|Độc lập\s*[-–]|ĐẢNG CỘNG SẢN|Nơi nhận|^\s*Số\s*:|Kính gửi",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS = re.compile(r"(?:GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHỦ TỊCH|BÍ THƯ|CHÁNH|PHÓ|PHỤ TRÁCH|THƯ KÝ|ĐẠI DIỆN|NGƯỜI LẬP)\b")
_NAME = re.compile(rf"[^\W\d_][{APOSTROPHES}\w]*(?:\s+[^\W\d_][{APOSTROPHES}\w]*){{1,5}}")
# Kinds of links that Word itself would open; plain links in the text are only text.
_LOADED = re.compile(rb"(?:attachedTemplate|frame|oleObject|image|subDocument)\"[^>]*TargetMode=\"External")
_OFF = ("0", "false", "none", "off")
_ADVICE = "hãy mở tệp bằng Word, chọn Lưu thành (Save As) .docx rồi nhập lại"


@dataclass(slots=True)
class _Reader:
    """One document being read: its lists, footnotes, and lines so far."""

    numbering: Numbering
    footnotes: dict[str, str]
    waiting: list[str] = field(default_factory=list)
    shown: dict[str, int] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)


def read_docx_text(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a checked .docx and notes on what was left aside; raises Invalid for a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {entry: archive.read(entry) for entry in archive.namelist() if _wanted(entry)}
            names = archive.namelist()
        body = _root(parts, "word/document.xml")
        numbering = read_numbering(_root(parts, "word/numbering.xml"), _root(parts, "word/styles.xml"))
        footnotes = _footnotes(_root(parts, "word/footnotes.xml"))
        notes = [*_macros(names, name), *_links(parts, name), *_margins(parts, name)]
    except (
        zipfile.BadZipFile,
        zlib.error,
        ParseError,
        DefusedXmlException,
        OSError,
        ValueError,
        RecursionError,
    ) as error:
        message = f"tệp Word bị hỏng, không đọc được phần bên trong; {_ADVICE}"
        raise Invalid([Problem(name, 0, "", "error", "damaged-file", message)]) from error
    assert body is not None  # without its text an archive is not taken for a Word file
    reader = _Reader(numbering, footnotes)
    _read_body(body, reader)
    text = unicodedata.normalize("NFC", "\n\n".join(reader.paragraphs))
    return text, tuple(notes)


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


def _root(parts: dict[str, bytes], entry: str) -> Element | None:
    return fromstring(parts[entry]) if entry in parts else None


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
            words = " ".join("".join(_texts(paragraph)) for paragraph in root.iter(f"{W}p")).strip()
            if re.search(r"[^\W\d_]{2,}", words) and words not in said:
                said.add(words)
                message = f"chữ ở đầu trang hoặc chân trang được để ngoài văn bản: “{words[:160]}”"
                yield Problem(name, 0, "", "warning", "page-furniture", message)


def _footnotes(root: Element | None) -> dict[str, str]:
    notes: dict[str, str] = {}
    for note in root.iter(f"{W}footnote") if root is not None else ():
        if note.get(f"{W}type") in (None, "normal"):
            texts = ["".join(_texts(paragraph)).strip() for paragraph in note.iter(f"{W}p")]
            notes[note.get(f"{W}id", "")] = "\n\n".join(filter(None, texts))
    return notes


def _texts(element: Element) -> Iterator[str]:
    """The letters below an element, deletions and field codes left out."""
    for child in element:
        if child.tag in _SKIP:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}tab", f"{W}ptab"):
            yield "\t"
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        else:
            yield from _texts(child)


def _read_body(element: Element, reader: _Reader) -> None:
    """Paragraphs and tables in the order of the document, also inside content controls."""
    for child in element:
        if child.tag == f"{W}p":
            _paragraph(child, reader)
        elif child.tag == f"{W}tbl":
            _table(child, reader)
        elif child.tag not in _SKIP:
            _read_body(child, reader)


def _paragraph(paragraph: Element, reader: _Reader) -> None:
    mark = reader.numbering.mark(paragraph)
    text, boxes = _runs(paragraph, reader)
    if text.strip():
        rows = [row.strip() for row in text.split("\n")]
        words = "\n".join(row for row in rows if row)
        reader.paragraphs.append(f"{mark} {words}" if mark else words)
    for note in reader.waiting:
        reader.paragraphs.append(note)
    reader.waiting.clear()
    for box in boxes:
        _read_body(box, reader)


def _runs(paragraph: Element, reader: _Reader) -> tuple[str, list[Element]]:
    """A paragraph's words with emphasis marks where only a part of it is emphasised, and its text boxes."""
    runs: list[tuple[str, str]] = []
    boxes: list[Element] = []
    _collect(paragraph, reader, runs, boxes)
    merged: list[tuple[str, str]] = []
    for style, text in runs:
        if merged and (merged[-1][0] == style or not text.strip()):
            merged[-1] = (merged[-1][0], merged[-1][1] + text)
        else:
            merged.append((style, text))
    styles = {style for style, text in merged if text.strip()}
    if len(styles) <= 1:
        return "".join(text for _, text in merged), boxes
    return "".join(_marked(style, text) for style, text in merged), boxes


def _marked(style: str, text: str) -> str:
    """Words between their marks; the white space stays outside."""
    inner = text.strip()
    if not style or not inner or "\n" in inner or not re.search(r"\w", inner):
        return text
    start = text.index(inner)
    return f"{text[:start]}{style}{inner}{style}{text[start + len(inner) :]}"


def _collect(element: Element, reader: _Reader, runs: list[tuple[str, str]], boxes: list[Element]) -> None:
    for child in element:
        if child.tag in _SKIP:
            continue
        if child.tag == f"{W}r":
            _run(child, reader, runs, boxes)
        else:
            _collect(child, reader, runs, boxes)


def _run(run: Element, reader: _Reader, runs: list[tuple[str, str]], boxes: list[Element]) -> None:
    properties = run.find(f"{W}rPr")
    if _has(properties, "vanish"):
        return
    style = "**" if _has(properties, "b") else "*" if _has(properties, "i") else ""
    reference = run.find(f"{W}footnoteReference")
    if reference is not None:
        name = reference.get(f"{W}id", "")
        if name in reader.footnotes:
            number = str(reader.shown.setdefault(name, len(reader.shown) + 1)).translate(_SUPERSCRIPTS)
            runs.append((runs[-1][0] if runs else "", number))
            reader.waiting.append(f"{number} {reader.footnotes[name]}")
        return
    boxes += list(_text_boxes(run))
    text = "".join(
        part for child in run if child.tag not in _SKIP and not _is_drawing(child) for part in _texts(_wrap(child))
    )
    if text:
        runs.append((style, text))


def _wrap(child: Element) -> Element:
    """The child below a parent of its own, so that its own tag is read too."""
    parent = Element("run")
    parent.append(child)
    return parent


def _is_drawing(element: Element) -> bool:
    return element.tag in (f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent")


def _text_boxes(run: Element) -> Iterator[Element]:
    """Text boxes drawn in a run; of the two forms that Word keeps, the newer."""
    for child in run:
        if _is_drawing(child):
            newer = child.find(f"{_MC}Choice")
            yield from (child if newer is None else newer).iter(f"{W}txbxContent")


def _has(properties: Element | None, tag: str) -> bool:
    found = properties.find(f"{W}{tag}") if properties is not None else None
    return found is not None and found.get(f"{W}val", "1").lower() not in _OFF


def _table(table: Element, reader: _Reader) -> None:
    """A table that lays out a header or a signature is read cell by cell, any other as rows of cells."""
    rows = [list(row.iter(f"{W}tc")) for row in table.findall(f"{W}tr")]
    words = "\n".join("".join(_texts(paragraph)) for paragraph in table.iter(f"{W}p"))
    if _LAYOUT.search(words) or len(rows) == 1 or _is_signature(rows) or max((len(row) for row in rows), default=0) < 2:
        for row in table.findall(f"{W}tr"):
            for cell in row.findall(f"{W}tc"):
                _read_body(cell, reader)
        return
    lines = []
    for row in table.findall(f"{W}tr"):
        cells = [_cell(cell, reader) for cell in row.findall(f"{W}tc")]
        if any(cells):
            lines.append("| " + " | ".join(cells) + " |")
    if lines:
        reader.paragraphs.append("\n".join(lines))
    reader.paragraphs += reader.waiting
    reader.waiting.clear()


def _is_signature(rows: list[list[Element]]) -> bool:
    """Whether each cell with words is somebody's who signs: a function in capitals above, a name below."""
    cells = [
        [words for paragraph in cell.iter(f"{W}p") if (words := "".join(_texts(paragraph)).strip())]
        for row in rows
        for cell in row
    ]
    filled = [lines for lines in cells if lines]
    return bool(filled) and all(
        len(lines) > 1
        and all(line.isupper() or line.startswith("(") for line in lines[:-1])
        and any(_SIGNS.search(line) for line in lines[:-1])
        and _NAME.fullmatch(lines[-1])
        for lines in filled
    )


def _cell(cell: Element, reader: _Reader) -> str:
    """A cell's words on one line; a stroke inside would part cells and becomes a slash."""
    inner = _Reader(reader.numbering, reader.footnotes, reader.waiting, reader.shown)
    for paragraph in cell.iter(f"{W}p"):
        mark = reader.numbering.mark(paragraph)
        text, _ = _runs(paragraph, inner)
        if text.strip():
            inner.paragraphs.append(f"{mark} {text}".strip())
    return re.sub(r"\s+", " ", " ".join(inner.paragraphs)).replace("|", "/").strip()
