"""A plan's text in, its record as data out: the whole grammar of official emulation plans, in one place."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bangvang.imports.plan.anniversaries import anniversaries
from bangvang.imports.plan.award_forms import award_forms, procedure
from bangvang.imports.plan.checks import check_plan
from bangvang.imports.plan.citations import citations
from bangvang.imports.plan.deadlines import deadlines
from bangvang.imports.plan.doubts import doubts_of, private_data, terms_that_return
from bangvang.imports.plan.duties import duties
from bangvang.imports.plan.header import complete_from, read_header
from bangvang.imports.plan.header_record import Header
from bangvang.imports.plan.issuer_inference import infer_issuer
from bangvang.imports.plan.movements import movements
from bangvang.imports.plan.numbers import NUMBER
from bangvang.imports.plan.page_rows import complete_from_rows
from bangvang.imports.plan.passages import Context, Passage, passages
from bangvang.imports.plan.phases import phases
from bangvang.imports.plan.prose_dates import spot_dates
from bangvang.imports.plan.signers import Closing, read_closing
from bangvang.imports.plan.targets import targets
from bangvang.imports.plan.themes import themes
from bangvang.outline import Outline, find_page_breaks, parse_outline

#: A plan's year; `tầm nhìn đến năm 2030` is what it looks ahead to.
_YEAR = re.compile(r"(?<!đến )(?<!nhìn )năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)\d\d)", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học\s*:?\s*((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)", re.IGNORECASE)
_BASIS = re.compile(
    r"(?:Căn cứ|Thực hiện(?! tốt| nghiêm| đầy đủ| đúng)|Theo(?! đó| chỉ tiêu)|Xét|Trên cơ sở|"
    r"Được sự (?:đồng ý|nhất trí|thống nhất|cho phép|chấp thuận))\b"
)
#: A heading below which a plan lists what it rests on.
_BASIS_HEADING = re.compile(r"\W*(?:(?:các|những)\s+)?(?:căn cứ|cơ sở (?:pháp lý|để xây dựng|xây dựng))", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:đề nghị|yêu cầu)\s+(?:(?:các|quý|lãnh đạo|thủ trưởng|ban)\s)", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:Hưởng ứng|Triển khai|Tiếp tục|Nhằm)\b")


def read_plan(text: str, path: str, today: dt.date) -> dict[str, Any]:
    """Read a plan.

    Args:
        text: the source, line for line.
        path: where it came from, for the problems.
        today: tells apart a year that is stated from one that cannot be.

    Returns:
        JSON-ready data with the models' field names; `problems` hold warnings with their lines.
    """
    breaks = find_page_breaks(text)
    outline = parse_outline(text, breaks)
    header = read_header(outline.front)
    closing = read_closing(complete_from(header, outline.closing))
    complete_from_rows(header, closing, outline.furniture)
    found = passages(outline, header.title_lines)
    issuer = infer_issuer(header, closing.signers, found)
    year = plan_year(header, found)
    studied = school_year(header)
    stated = _YEAR.search(header.title or "") is not None
    context = Context(year, header.date, issuer, studied, year_stated=stated, title=header.title)
    result: dict[str, Any] = {
        "kind": "campaign",
        "year": year,
        "school_year": studied,
        "header": _header(header, closing, issuer),
        "themes": themes(found),
        "basis": _basis(outline),
        "outline": [
            {"id": b.id, "level": b.level, "marker": b.marker, "role": b.role, "text": b.text, "line": b.line}
            for b in outline.blocks
        ],
        "phases": phases(found, context),
        "deadlines": [entry for entry in deadlines(found, context) if entry["date"]],
        "anniversaries": anniversaries(found, context),
        "citations": citations(found),
        "targets": targets(found, year, covenant="giao ước" in f"{header.type} {header.title}".lower()),
        "movements": movements(found),
        "award_forms": award_forms(found),
        "procedure": procedure(found, issuer),
        "duties": duties(found, issuer),
        "page_breaks": [{"line": cut.line, "kind": cut.kind, "note": cut.note} for cut in breaks],
        "set_aside": [{"line": line.line, "text": line.text} for line in outline.furniture],
    }
    problems = [
        *check_plan(result, path),
        *private_data(text, path),
        *doubts_of(result, header, closing, path, today),
        *terms_that_return(found, path),
    ]
    result["problems"] = [asdict(problem) for problem in sorted(problems)]
    return result


def plan_year(header: Header, found: Sequence[Passage]) -> int | None:
    """The year that the title states, else that of issue, else the first that the text states, else that of most of its days."""
    stated = _YEAR.search(header.title or "")
    if stated is not None:
        return int(stated[1])
    if header.date is not None:
        return header.date.year
    later = _SCHOOL_YEAR.search(header.title or "")
    if later is not None:
        return int(later[1])
    for passage in found:
        stated = _YEAR.search(passage.text)
        if stated is not None:
            return int(stated[1])
    # A page of the web has neither head nor end: the days that it states tell when it was written.
    years = Counter(date.year for passage in found for date in spot_dates(passage.text) if date.year is not None and date.day)
    return max(years, key=lambda one: (years[one], one)) if years else None


def school_year(header: Header) -> str | None:
    """The school year that the title states."""
    stated = _SCHOOL_YEAR.search(header.title or "")
    return f"{stated[1]}-{stated[2]}" if stated and int(stated[2]) == int(stated[1]) + 1 else None


def _header(header: Header, closing: Closing, issuer: str | None) -> dict[str, Any]:
    return {
        "number": header.number,
        "type": header.type,
        "place": header.place,
        "date": str(header.date) if header.date else None,
        "issuer": issuer,
        "title": header.title,
        "addressees": header.addressees,
        "signers": closing.signers,
        "distribution": closing.distribution,
    }


def _basis(outline: Outline) -> list[int]:
    """The lines of the paragraphs on which the plan rests: those before its first heading, or below one that says so."""
    lines: list[int] = []
    headed = asked = False
    for block in outline.blocks:
        text, listed = block.text.lstrip("*"), block.marker in ("-", "–", "•", "+")
        if block.role == "heading":
            if not _BASIS_HEADING.match(text) or (lines and not headed):
                break
            headed = True
            continue
        rests = _BASIS.match(text) or (_ANSWERS.match(text) and NUMBER.search(text))
        # "Căn cứ Nghị quyết số …;" goes on with "Nghị quyết số …;" on the next line.
        goes_on = not listed and NUMBER.search(text) and (headed or (lines and text.endswith(";")))
        # Behind what a letter asks for, "Căn cứ điều kiện cụ thể, các trường …" tells how to do it.
        if (listed or block.role == "paragraph") and (rests or goes_on) and not (asked and not NUMBER.search(text)):
            lines.append(block.line)
        asked = asked or (not rests and _ASKS.search(text) is not None)
    return lines
