"""Phases (đợt, giai đoạn) of a campaign: their names and spans, from prose and from tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.deadline_spans import opens_event, takes_in
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.phase_names import NAMED_PHASE, phase_name
from bangvang.imports.plan.prose_dates import spot_dates
from bangvang.imports.plan.ranges import Range, ranges
from bangvang.imports.plan.stretches import Stretches
from bangvang.imports.plan.tables import cells_of, rows

#: Below "Lộ trình" years are phases: `Năm 2025: …`, `Từ năm 2026 đến năm 2029: …`.
_STAGE = re.compile(
    r"\W*(?P<name>(?:Từ\s+)?(?:Năm|Giai đoạn)\s+(?P<one>(?:19|20)\d\d)(?:\s*(?:đến|[-–])\s*(?:năm\s+)?(?P<other>(?:19|20)\d\d))?)"
    r"\s*[:.(]",
    re.IGNORECASE,
)
_ALL_YEAR = re.compile(
    r"(?P<name>(?:Đợt|Phong trào) thi đua[^.;]{0,60}?)\s+(?:được\s+)?(?:thực hiện|triển khai|tổ chức|diễn ra)\s+"
    r"(?:xuyên suốt|trong suốt|suốt|liên tục|trong cả)\s+(?:trong\s+)?(?P<when>năm\s+\d{4}|năm học\s+\d{4}\s*[-–]\s*\d{4})",
    re.IGNORECASE,
)
#: The years of a phase right behind its name: `Giai đoạn 1 (2026 - 2027)`, `Giai đoạn 2 (năm 2028)`.
_YEARS_NEXT = re.compile(
    r"\s*\(\s*(?:từ\s+)?(?:năm\s+)?(?P<one>20\d\d)(?:\s*(?:đến|[-–])\s*(?:năm\s+)?(?P<other>20\d\d))?\s*\)", re.IGNORECASE
)
_PERIOD_NEXT = re.compile(r"\s*[(:,]\s*(?:trong\s+)?", re.IGNORECASE)


def phases(found: Sequence[Passage], context: Context) -> list[dict[str, Any]]:
    """The phases in order of the text; the campaign as a whole counts where the text gives its span."""
    entries: list[dict[str, Any]] = []
    for passage in found:
        if cells_of(passage.text) is None:
            entries += _in_prose(passage, context)
    entries += _in_tables(found, context)
    return sorted(_distinct(entries), key=lambda entry: entry["line"])


def _in_prose(passage: Passage, context: Context) -> Iterator[dict[str, Any]]:
    text = passage.text
    stage = _STAGE.match(text) if passage.under("lộ trình", "giai đoạn", "phân kỳ") else None
    if stage is not None:
        whole = Range(stage.start("name"), stage.end(), None, None)
        yield {**_entry(stage["name"], whole, passage), "start": stage["one"], "end": stage["other"] or stage["one"]}
    spans = [span for span in ranges(text, context) if stage is None or span.begin >= stage.end()]
    last = 0
    for span in spans:
        before = text[last : span.begin]
        name = phase_name(before, passage, span)
        named = name is not None and name != "Thời gian thực hiện"
        work = not named and (opens_event(passage, span) or takes_in(passage, span))
        if name is not None and not work and _is_campaign_long(span, passage):
            yield _entry(name, span, passage)
        last = span.end
    yield from _in_one_period(passage, spans, context)
    year = None if spans else _ALL_YEAR.search(text)
    if year is not None:
        dates = re.findall(r"\d{4}", year["when"])
        span = Range(year.start(), year.end(), None, None)
        start, end = (f"{dates[0]}", f"{dates[-1]}")
        yield {**_entry(year["name"], span, passage), "start": start, "end": end}


def _in_one_period(passage: Passage, spans: Sequence[Range], context: Context) -> Iterator[dict[str, Any]]:
    """A phase that is one month or quarter, or some years: `Giai đoạn I (quý I năm 2026)`, `Giai đoạn 1 (2026 - 2027)`."""
    for phase in NAMED_PHASE.finditer(passage.text):
        years = None if "kỳ" in phase["name"].lower() else _YEARS_NEXT.match(passage.text, phase.end())
        if years is not None:
            whole = Range(phase.start(), years.end(), None, None)
            yield {**_entry(phase["name"], whole, passage), "start": years["one"], "end": years["other"] or years["one"]}
    spanned = Stretches((span.begin, span.end) for span in spans)
    for date in spot_dates(passage.text):
        before = passage.text[max(0, date.start - 40) : date.start]
        named = NAMED_PHASE.search(before)
        if named is None or "kỳ" in named["name"].lower() or not _PERIOD_NEXT.fullmatch(before[named.end() :]):
            continue
        if date.start not in spanned and date.day is None and (date.month or date.quarter) and not date.edge:
            when = context.resolve(date)
            yield _entry(named["name"], Range(date.start, date.end, when, when), passage)


def _is_campaign_long(span: Range, passage: Passage) -> bool:
    """Whether a span can be one of a yearly campaign; celebrated days are counted over decades."""
    if span.start is None or span.stop is None:
        return span.stop is not None or span.start is not None
    longest = 6 if passage.under("thời gian") else 2
    return 0 <= span.stop.year - span.start.year <= longest and span.start.first_day <= span.stop.last_day


def _in_tables(found: Sequence[Passage], context: Context) -> Iterator[dict[str, Any]]:
    """Rows that name a phase and give its span, in one cell or in two."""
    for row in rows(found):
        text = " ".join(row.cells)
        named = NAMED_PHASE.search(text)
        if named is None:
            continue
        span = next(ranges(row.passage.text.replace("|", " "), context), None)
        start, stop = row.column("bắt đầu", "từ ngày", "phát động"), row.column("kết thúc", "đến ngày", "sơ kết", "tổng kết")
        if span is not None:
            yield _entry(named["name"], span, row.passage)
        elif start and stop:
            first, last = next(spot_dates(start), None), next(spot_dates(stop), None)
            if first and last:
                whole = Range(0, 0, context.resolve(first), context.resolve(last))
                yield _entry(named["name"], whole, row.passage)


def _entry(name: str, span: Range, passage: Passage) -> dict[str, Any]:
    return {
        "name": re.sub(r"\s+", " ", name).strip(" :,-"),
        "start": str(span.start) if span.start else None,
        "end": str(span.stop) if span.stop else None,
        "line": passage.line(span.begin),
    }


def _distinct(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries without repetitions of one span."""
    seen: set[tuple[Any, Any]] = set()
    kept = []
    for entry in entries:
        span = (entry["start"], entry["end"])
        if span not in seen:
            seen.add(span)
            kept.append(entry)
    return kept
