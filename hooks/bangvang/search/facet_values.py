"""Under which values an honour is found; the same list as in search-facets.js."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang.search.entries import Honour, SearchEntry, Value

FacetValue = tuple[str, str, str]  # facet, id, name

FACETS = (
    "nam",
    "nam-hoc",
    "quy",
    "don-vi",
    "cap-hoc",
    "noi",
    "doi-tuong",
    "danh-hieu",
    "hinh-thuc",
    "cap",
    "ke-hoach",
)


def values_of(entry: SearchEntry, honour: Honour) -> Iterator[FacetValue]:
    """(facet, id, name) of each value under which an honour is found."""
    setting, award = honour.setting, honour.award
    if honour.year:
        yield "nam", str(honour.year), str(honour.year)
    if honour.quarter:
        yield "quy", str(honour.quarter), ("Quý I", "Quý II", "Quý III", "Quý IV")[honour.quarter - 1]
    if honour.school_year:
        span = f"{honour.school_year}-{honour.school_year + 1}"
        yield "nam-hoc", span, span
    places = [("noi", place) for place in setting.places]
    single: list[tuple[str, Value | None]] = [
        ("don-vi", setting.unit),
        ("don-vi", setting.now if setting.now != setting.unit else None),
        ("cap-hoc", setting.school_level),
        *places,
        ("doi-tuong", entry.category),
        ("danh-hieu", award.title),
        ("hinh-thuc", award.form),
        ("cap", award.level),
        ("ke-hoach", honour.campaign),
    ]
    for facet, value in single:
        if value:
            yield facet, value.id, value.name
