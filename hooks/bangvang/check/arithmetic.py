"""What can be counted again: years between two dates, a ratio's percentage, the rows of a list. Never corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from bangvang.check import paths
from bangvang.check.lines import in_text, said
from bangvang.dates import years_between
from bangvang.model.campaign import Target
from bangvang.model.catalogue import Catalogue
from bangvang.model.recipient import Kind
from bangvang.problems import Problem

_KINDS: dict[str, tuple[Kind, str]] = {
    "persons": ("person", "cá nhân"), "collectives": ("collective", "tập thể"), "households": ("household", "hộ gia đình"),
}


def year_counts(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """“70 năm (07/5/1954 - 07/5/2024)” must add up; where the plan does not say from when, the day's record does."""
    for id_, campaign in catalogue.campaigns.items():
        for place, day in enumerate(campaign.record.anniversaries):
            known = catalogue.anniversaries.get(day.day or "")
            start = day.start or (known.founded if known else None)
            if start is None or day.date is None or day.years is None:
                continue
            counted = years_between(start, day.date)
            if counted != day.years:
                yield said(
                    catalogue.root, paths.campaign(id_), ("anniversaries", place, "years"), "year-count",
                    f"từ {start.vietnamese()} đến {day.date.vietnamese()} là {counted} năm, ở đây ghi {day.years} năm"
                    f"{in_text(day.line)}; nếu bản gốc ghi như vậy thì giữ nguyên, có thể thêm ghi chú (notes)", "warning")


def ratios(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """“386/478, đạt 83,91 %” must be so, to the last digit printed; more than 100 % can be right (tỷ lệ đi học chung)."""
    targets = ((paths.campaign(id_), campaign.record.targets) for id_, campaign in catalogue.campaigns.items())
    promised = ((paths.record("commitments", id_), one.targets) for id_, one in catalogue.cycle.commitments.items())
    for path, stated in (*targets, *promised):
        for place, target in enumerate(stated):
            given = _percentage(target)
            if given is not None and target.value is not None:
                yield said(
                    catalogue.root, path, ("targets", place, "value"), "ratio-percentage",
                    f"{target.numerator}/{target.denominator} là {_vietnamese(given)} %, ở đây ghi "
                    f"{_vietnamese(target.value)} %{in_text(target.line)}; nếu bản gốc ghi như vậy thì giữ nguyên, "
                    "có thể thêm ghi chú (notes)", "warning")


def stated_counts(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A decision's own numbers cannot be smaller than its list, which may well be a part of the whole."""
    people = catalogue.recipients
    for id_, card in catalogue.decisions.items():
        counts = card.record.stated_counts
        if counts is None:
            continue
        kinds = [people[one].kind for one in {award.recipient for award in card.awards} if one in people]
        for field, (kind, what) in _KINDS.items():
            number, rows = getattr(counts, field), kinds.count(kind)
            if number is not None and number < rows:
                yield said(
                    catalogue.root, paths.decision(id_), ("stated_counts", field), "stated-count",
                    f"phải là số {what} ghi trong quyết định, từ {rows} trở lên vì recipients.csv đã có {rows} {what}; "
                    f"ở đây ghi {number}", "warning")


def _percentage(target: Target) -> Decimal | None:
    """What the ratio gives, if that is not what is printed; rounding and cutting off are both usual."""
    if target.value is None or target.numerator is None or target.denominator is None or target.unit != "%":
        return None
    given = Decimal(100 * target.numerator) / target.denominator
    exponent = target.value.as_tuple().exponent
    if not isinstance(exponent, int) or abs(given - target.value) < Decimal(1).scaleb(min(exponent, 0)):
        return None
    return given


def _vietnamese(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.01')):f}".rstrip("0").rstrip(".").replace(".", ",")
