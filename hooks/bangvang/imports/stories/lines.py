"""An article's lines out of Word, Markdown or plain text, with what marks a heading and where pictures stand."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from itertools import takewhile
from typing import Any

import docx
from docx.oxml.ns import qn

from bangvang.imports.docx_archive import outside_of_text
from bangvang.imports.stories.labels import particulars
from bangvang.imports.stories.model import Line
from bangvang.imports.tables.archives import check_archive
from bangvang.imports.tables.docx import cell_paragraphs, flow, own, paragraph_text
from bangvang.imports.tables.encodings import decode
from bangvang.imports.tables.kinds import kind_of
from bangvang.imports.tables.model import refusal, too_many_lines
from bangvang.imports.tables.old_fonts import from_tcvn3, suspicious
from bangvang.imports.tables.unseen import unseen_notice, with_own_d, without_unseen
from bangvang.problems import Problem

_IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_BOLD = re.compile(r"^\s*(?:\d+[.)]\s*)?(\*\*|__)(.+?)\1[.:]?\s*$")
_LEAD = re.compile(r"^\s*(?:[-+*]\s+|\d+[.)]\s*)?(\*\*|__)(.+?)\1(?=[\s,.:(–-])")


def read_lines(data: bytes, name: str) -> tuple[list[Line], dict[str, bytes], list[Problem]]:
    """Lines of an article, pictures inside it, problems; no lines where the file was refused.

    Signs that nobody sees are taken away and told.
    """
    lines, pictures, problems = _read(data, name)
    odd = unseen_notice("\n".join(line.text for line in lines), name)
    if any(problem.rule == "garbled-text" for problem in problems):
        return lines, pictures, problems
    lines = [replace(line, text=with_own_d(line.text), lead=with_own_d(line.lead)) for line in lines]
    if odd is None:
        return lines, pictures, problems
    lines = [replace(line, text=without_unseen(line.text), lead=without_unseen(line.lead)) for line in lines]
    return lines, pictures, [*problems, odd]


def _read(data: bytes, name: str) -> tuple[list[Line], dict[str, bytes], list[Problem]]:
    kind = kind_of(data, name)
    if isinstance(kind, Problem):
        return [], {}, [kind]
    if kind == "docx":
        unsafe = check_archive(data, name)
        return ([], {}, unsafe) if unsafe else _word(data, name)
    if kind in {"pdf", "xlsx"}:
        return (
            [],
            {},
            [refusal(name, "story-format", "bài viết phải là .docx, .md hoặc .txt; hãy mở tệp và lưu lại dạng .docx")],
        )
    text, problems = decode(data, name)
    long = too_many_lines(text, name)
    if long is not None:
        return [], {}, [long]
    lines = _markdown(text) if name.lower().endswith((".md", ".markdown")) else _plain(text)
    if not lines and not problems:
        problems.append(refusal(name, "no-text", "tệp không có chữ"))
    return lines, {}, problems


def _plain(text: str) -> list[Line]:
    lines = []
    for number, raw in enumerate(_split(text), 1):
        if raw.strip():
            lines.append(Line(number, raw.strip(), strong=raw.strip().isupper()))
    return lines


def _split(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _markdown(text: str) -> list[Line]:
    lines = []
    for number, raw in enumerate(_split(text), 1):
        image = _IMAGE.search(raw)
        if image:
            rest = (raw[: image.start()] + raw[image.end() :]).strip()
            lines.append(Line(number, " ".join(filter(None, (image[1], rest))), image=image[2]))
            continue
        if not raw.strip() or re.fullmatch(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*", raw):
            continue
        heading = _HEADING.match(raw)
        bold = _BOLD.match(heading[2] if heading else raw)
        body = heading[2] if heading else raw.strip()
        if bold:
            body = body.replace(bold[1], "")
        unmarked = body.replace("**", "").replace("__", "")
        # `**Chức vụ:** Tổ trưởng` is a labelled line, however its label is set.
        body = unmarked if particulars(unmarked.strip()) else body
        lead = None if heading or bold else _LEAD.match(raw)
        lines.append(
            Line(
                number,
                body.strip(),
                heading=bool(heading),
                strong=bool(bold) or body.isupper(),
                lead=lead[2].strip() if lead else "",
            )
        )
    return lines


def _word(data: bytes, name: str) -> tuple[list[Line], dict[str, bytes], list[Problem]]:
    try:
        document = docx.Document(io.BytesIO(data))
        lines, pictures = _body(document)
    except Exception:  # noqa: BLE001 - python-docx raises what lxml, zipfile or its own parts raise on damaged files
        return (
            [],
            {},
            [
                refusal(
                    name, "damaged-file", "không đọc được tệp Word này; hãy mở bằng Word, lưu lại dạng .docx rồi nhập"
                )
            ],
        )
    if not any(line.text.strip() for line in lines):
        return [], {}, [refusal(name, "no-text", "tệp Word không có chữ (có thể chỉ có ảnh chụp); hãy dùng bản có chữ")]
    odd = suspicious("\n".join(line.text for line in lines), name)
    if odd and odd.severity == "error":
        return [], {}, [odd]
    if odd and odd.rule == "legacy-font":
        lines = [replace(line, text=from_tcvn3(line.text), lead=from_tcvn3(line.lead)) for line in lines]
    return lines, pictures, [*outside_of_text(data, name), *([odd] if odd else [])]


def _body(document: Any) -> tuple[list[Line], dict[str, bytes]]:
    styles = {style.style_id: (style.name or "").lower() for style in document.styles}
    lines: list[Line] = []
    pictures: dict[str, bytes] = {}
    number = 0
    for block in flow(document.element.body):
        for paragraph in [block] if block.tag == qn("w:p") else cell_paragraphs(block):
            number += 1
            for blip in own(paragraph, qn("a:blip")):
                part = document.part.related_parts.get(blip.get(qn("r:embed")))
                if part is not None:
                    picture = str(part.partname).rsplit("/", 1)[-1]
                    pictures[picture] = part.blob
                    lines.append(Line(number, "", image=picture))
            text = paragraph_text(paragraph).strip()
            for piece in filter(None, map(str.strip, text.split("\n"))):
                style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
                named = styles.get(style.get(qn("w:val")), "") if style is not None else ""
                lines.append(
                    Line(
                        number,
                        piece,
                        heading=named.startswith(("heading", "title", "tiêu đề")),
                        strong=_all_bold(paragraph) or piece.isupper(),
                        lead=_bold_lead(paragraph) if piece == text else "",
                    )
                )
    return lines, pictures


def _runs(paragraph: Any) -> list[tuple[str, bool]]:
    """Words of a Word paragraph, run by run, and whether they are bold."""
    found = []
    for run in own(paragraph, qn("w:r")):
        words = "".join(node.text or "" for node in run.findall(qn("w:t")))
        mark = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
        found.append((words, mark is not None and mark.get(qn("w:val")) not in {"0", "false"}))
    return found


def _all_bold(paragraph: Any) -> bool:
    runs = [bold for words, bold in _runs(paragraph) if words.strip()]
    return bool(runs) and all(runs)


def _bold_lead(paragraph: Any) -> str:
    runs = [(words, bold) for words, bold in _runs(paragraph) if words]
    lead = "".join(words for words, _ in takewhile(lambda run: run[1] or not run[0].strip(), runs))
    return lead.strip() if len(lead) < len("".join(words for words, _ in runs)) else ""
