"""Paragraphs of a Word document: their letters with emphasis, numbers before them, footnotes behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bangvang.imports.docx_numbering import Numbering, W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: Elements whose letters are no text of the document: deleted, moved away, codes of fields, properties.
SKIP = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{_MC}Fallback", f"{W}pPr", f"{W}rPr"})
#: Elements that a reader does not see around paragraphs, rows and cells: content controls, accepted insertions.
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"})
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = ("0", "false", "none", "off")


@dataclass(slots=True)
class Reader:
    """One document being read: its lists, footnotes, and lines so far."""

    numbering: Numbering
    footnotes: dict[str, str]
    waiting: list[str] = field(default_factory=list)
    shown: dict[str, int] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)


def texts(element: Element) -> Iterator[str]:
    """The letters below an element, deletions and field codes left out."""
    for child in element:
        if child.tag in SKIP:
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
            yield from texts(child)


def through(element: Element, tag: str) -> Iterator[Element]:
    """The children of a kind, also those in content controls and accepted insertions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from through(child, tag)


def paragraphs_in(element: Element) -> Iterator[Element]:
    """All paragraphs below an element in order, those of tables and text boxes included, each once."""
    for child in element:
        if child.tag == f"{W}p":
            yield child
        if child.tag not in SKIP:
            yield from paragraphs_in(child)


def footnotes_of(root: Element | None) -> dict[str, str]:
    """The footnotes' texts by their ids."""
    notes: dict[str, str] = {}
    for note in root.iter(f"{W}footnote") if root is not None else ():
        if note.get(f"{W}type") in (None, "normal"):
            words = ["".join(texts(paragraph)).strip() for paragraph in note.iter(f"{W}p")]
            notes[note.get(f"{W}id", "")] = "\n\n".join(filter(None, words))
    return notes


def read_paragraph(paragraph: Element, reader: Reader) -> list[Element]:
    """Take down a paragraph with its mark and its footnotes; gives back the text boxes drawn in it."""
    mark = reader.numbering.mark(paragraph)
    text, boxes = words_of(paragraph, reader)
    if text.strip():
        rows = [row.strip() for row in text.split("\n")]
        words = "\n".join(row for row in rows if row)
        reader.paragraphs.append(f"{mark} {words}" if mark else words)
    put_footnotes(reader)
    return boxes


def put_footnotes(reader: Reader) -> None:
    """Put the footnotes that wait behind what refers to them."""
    reader.paragraphs += reader.waiting
    reader.waiting.clear()


def words_of(paragraph: Element, reader: Reader) -> tuple[str, list[Element]]:
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


def _collect(element: Element, reader: Reader, runs: list[tuple[str, str]], boxes: list[Element]) -> None:
    for child in element:
        if child.tag in SKIP:
            continue
        if child.tag == f"{W}r":
            _run(child, reader, runs, boxes)
        else:
            _collect(child, reader, runs, boxes)


def _run(run: Element, reader: Reader, runs: list[tuple[str, str]], boxes: list[Element]) -> None:
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
        part for child in run if child.tag not in SKIP and not _is_drawing(child) for part in texts(_wrap(child))
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
