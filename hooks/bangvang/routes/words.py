"""Small parts that many views hold: dates, years and counts as people read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bangvang.dates import Date
from bangvang.model.campaign import Target

Part = dict[str, Any]
ROMAN = {"Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"}  # a quarter, as readers know it


def shows_sample(view: Mapping[str, Any]) -> bool | None:
    """Whether anything in a view, at any depth, says `sample`; None where nothing says it or its contrary.

    So a page that shows an invented record says so, whichever list within it shows the record.
    """
    said = None
    waiting: list[Any] = [view]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Mapping):
            if part.get("sample"):
                return True
            said = False if "sample" in part else said
            part = part.values()
        waiting += [one for one in part if isinstance(one, (Mapping, list, tuple))]
    return said


def opened(text: str) -> str:
    """A text with a capital where it opens."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A text without the capital with which it opens, as it stands in a sentence."""
    return text[:1].lower() + text[1:]


def date_text(day: dt.date) -> str:
    """A day for readers."""
    return Date.of(day).vietnamese()


def on_day(date: str) -> str:
    """A date as it stands in a sentence: `ngày 20/11/2026`, but `tháng 11/2026`, `quý IV/2026`, `năm 2026`."""
    return f"ngày {date}" if date[:1].isdigit() else date


def date_part(date: Date | None) -> Part | str:
    """A date as {text, iso} for templates; iso only for whole days."""
    if date is None:
        return ""
    return {"text": date.vietnamese(), "iso": str(date) if date.precision == "day" else ""}


def iso_date(date: Date | None) -> str | None:
    """A date for machines (ISO 8601), to its own precision; None for a quarter, for which they have no form."""
    return str(date) if date is not None and date.quarter is None else None


def years_text(years: set[int]) -> str:
    """Years as a reader likes them: `2024`, `2023–2026` when unbroken, else `2021, 2024`."""
    ordered = sorted(years)
    if len(ordered) > 1 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{ordered[0]}–{ordered[-1]}"
    return ", ".join(map(str, ordered))


def count_text(number: int, noun: str) -> str:
    """A number with its noun; Vietnamese nouns do not change."""
    return f"{number:,}".replace(",", ".") + f" {noun}"


def figure_text(value: Decimal | None) -> str:
    """A figure as Vietnamese readers write it: `96,5`; empty for none."""
    return f"{value.normalize():f}".replace(".", ",") if value is not None else ""


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a text split by blank lines."""
    return [part for part in (text or "").replace("\r\n", "\n").split("\n\n") if part.strip()]


def citation_title(type_: str | None, number: str | None, title: str | None = None) -> str:
    """`Chỉ thị số 34-CT/TW`; without a number the title (`Luật Giáo dục`), without either the type alone."""
    return f"{type_ or 'Văn bản'} số {number}" if number else title or type_ or "Văn bản"


def target_part(target: Target) -> Part:
    """A target with its figure as readers write it: `từ 95,5%`, `90% trở lên`, `386/478 (80,75%)`."""
    figure = ""
    if target.numerator is not None and target.denominator is not None:
        figure = f"{target.numerator}/{target.denominator}"
    if target.value is not None:
        value = f"{figure_text(target.value)}{target.unit if target.unit == '%' else f' {target.unit}' if target.unit else ''}"
        figure = f"{figure} ({value})" if figure else value
    bound = target.bound or ""
    before, gap, after = bound.partition("…")
    if not gap and bound.startswith("trở "):
        before, after = "", bound
    figure = " ".join(part for part in (before.strip(), figure, after.strip()) if part)
    return {"label": target.label, "figure": figure, "reference": target.reference or ""}
