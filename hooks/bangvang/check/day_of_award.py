"""Dates of decisions and portraits against quarter, school year, units and today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.dates import Date
from bangvang.model.cards import DecisionCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.unit import Unit
from bangvang.problems import Problem

_QUARTER_OF_MONTH = ("Q1", "Q1", "Q1", "Q2", "Q2", "Q2", "Q3", "Q3", "Q3", "Q4", "Q4", "Q4")
_SCHOOL_YEAR_BEGINS = 8  # August: the schools' own year may begin before 5 September
_YEARS_TO_DECIDE = 2  # a title of 2023-2024 is given in 2024, by higher authorities up to the end of 2025


def quarters(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A portrait's date lies in its year and quarter."""
    for id_, card in catalogue.exemplars.items():
        date = card.date
        if date.year == card.year and (
                _QUARTER_OF_MONTH[date.month - 1] == card.quarter if date.month is not None
                else date.quarter is None or date.quarter == int(card.quarter[1])):
            continue
        quarter = Date(card.year, quarter=int(card.quarter[1]))
        yield said(catalogue.root, paths.exemplar(id_), ("date",), "quarter-date",
                   f"ngày của bài phải nằm trong {quarter.vietnamese()}, ở đây là {date.vietnamese()}; "
                   "hãy xem lại ngày, quý hoặc thư mục năm", "warning")


def school_years(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A school year is honoured when it has begun and, at the latest, in the second year after it began to end."""
    for id_, card in catalogue.decisions.items():
        fitting = _school_years_of(card)
        if {award.school_year for award in card.awards} <= fitting:
            continue
        for award in card.awards:
            if award.school_year not in fitting:
                yield Problem(paths.rows(id_), award.line, "school_year", "warning", "school-year-date",
                              f"năm học phải hợp với ngày của quyết định ({card.record.date.vietnamese()}), ví dụ "
                              f"{card.year - 1}-{card.year}; ở đây là {award.school_year}")


def units(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A unit is honoured, or named with somebody honoured, while it exists; or for a school year in which it did."""
    bounded = {id_: unit for id_, unit in catalogue.units.items() if unit.since is not None or unit.until is not None}
    if not bounded:
        return
    for id_, card in catalogue.decisions.items():
        date = card.record.date
        for unit, school_year in sorted({(award.unit, award.school_year or "") for award in card.awards
                                         if award.unit in bounded}):
            if unit is None or _existed(bounded[unit], date, school_year):
                continue
            for award in card.awards:
                if award.unit == unit and (award.school_year or "") == school_year:
                    yield Problem(paths.rows(id_), award.line, "unit", "warning", "unit-period", _outside(bounded[unit], date))
    for id_, exemplar in catalogue.exemplars.items():
        if exemplar.unit in bounded and not _existed(bounded[exemplar.unit], exemplar.date, ""):
            yield said(catalogue.root, paths.exemplar(id_), ("unit",), "unit-period",
                       _outside(bounded[exemplar.unit], exemplar.date), "warning")


def future(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """What has happened has a date that has come; until then it is not shown, and perhaps it is a slip."""
    year = today.year
    dated: list[tuple[str, tuple[str, ...], Date | None]] = []
    for id_, card in catalogue.decisions.items():
        if card.year >= year:
            dated.append((paths.decision(id_), ("date",), card.record.date))
        if card.record.annulled is not None:
            dated.append((paths.decision(id_), ("annulled", "date"), card.record.annulled.date))
    dated += [(paths.exemplar(id_), ("date",), one.date) for id_, one in catalogue.exemplars.items() if one.date.year >= year]
    dated += [(paths.campaign(id_), ("header", "date"), one.record.header.date) for id_, one in catalogue.campaigns.items()]
    dated += [(paths.record("documents", id_), ("date",), one.date) for id_, one in catalogue.documents.items()]
    for path, keys, date in dated:
        if date is not None and date.first_day > today:
            yield said(catalogue.root, path, keys, "future-date",
                       f"ngày phải là ngày đã đến; {date.vietnamese()} còn ở phía trước, hãy xem lại (ví dụ gõ nhầm năm)",
                       "warning")


def _school_years_of(card: DecisionCard) -> frozenset[str | None]:
    """The school years that a decision of that day may honour; registrations look ahead."""
    begun = card.record.date.last_day.month >= _SCHOOL_YEAR_BEGINS or card.record.status == "đăng ký"
    first = 0 if begun else 1
    return frozenset({None, *(f"{card.year - back}-{card.year - back + 1}" for back in range(first, _YEARS_TO_DECIDE + 1))})


def _existed(unit: Unit, date: Date, school_year: str) -> bool:
    if unit.since is not None and date.last_day < unit.since.first_day:
        return False
    first = dt.date(int(school_year[:4]), _SCHOOL_YEAR_BEGINS, 1) if school_year else date.first_day
    return unit.until is None or first <= unit.until.last_day


def _outside(unit: Unit, date: Date) -> str:
    since = f" từ {unit.since.vietnamese()}" if unit.since else ""
    until = f" đến {unit.until.vietnamese()}" if unit.until else ""
    return (f"đơn vị phải đang hoạt động vào {date.in_sentence()}; {unit.name} hoạt động{since}{until}, "
            "hãy ghi đơn vị của ngày ấy (đơn vị trước hoặc sau sáp nhập)")
