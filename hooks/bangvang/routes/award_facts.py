"""What the vocabulary says of a title or form: to whom, on which levels, since when, until when, by whom, under which names."""

from __future__ import annotations

from bangvang import addresses
from bangvang.dates import Date
from bangvang.model.vocabulary import Award, AwardRule
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, date_part, on_day
from bangvang.text import canonical_spelling

_RECIPIENTS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}


def for_whom(award: Award) -> str:
    """Who may have it: `cá nhân, tập thể`."""
    return ", ".join(_RECIPIENTS[kind] for kind in award.recipients)


def award_facts(shelf: Shelf, id_: str, award: Award) -> tuple[Part, ...]:
    """Rows for the head of its page."""
    years = dict.fromkeys(one.year for one in shelf.public.cycle.registrations.values()
                          if any(title.award == id_ for title in one.titles))
    rows: list[Part] = [
        {"label": "Tặng cho", "value": for_whom(award)},
        {"label": "Cấp khen thưởng", "value": "; ".join(
            name.removeprefix("Cấp ") for one in award.levels if (name := shelf.term("levels", one)))},
        {"label": "Có từ", "value": date_part(award.since)},
        {"label": "Có đến", "value": date_part(award.until)},
        {"label": "Thẩm quyền tặng", "value": "; ".join(_givers(shelf, award))},
        {"label": "Căn cứ", "value": award.source or ""},
        {"label": "Cách gọi khác", "value": "; ".join(_other_names(award))},
        {"label": "Số lượng đăng ký", "links": [{"title": f"năm {year}", "url": f"@/{addresses.year(year)}#dang-ky"}
                                                for year in sorted(years, reverse=True)]},
    ]
    return tuple(row for row in rows if row.get("value") or row.get("links"))


def _givers(shelf: Shelf, award: Award) -> list[str]:
    """Who gives it, each once, with days and ground.

    Where a rule was read in the law's own text, those that only are believed are not said beside it.
    """
    rules: dict[str, list[AwardRule]] = {}
    for rule in award.rules:
        rules.setdefault(rule.authority, []).append(rule)
    said = []
    for authority, found in rules.items():
        read = [rule for rule in found if rule.certain] or found
        name = shelf.term("authorities", authority)
        spans = "; ".join(span for rule in read if (span := _span(rule)) and not _says(name, rule))
        said.append(f"{name} ({spans})" if spans else name)
    return [one for one in said if one]


def _says(name: str, rule: AwardRule) -> bool:
    """Whether the giver's name says itself until when: `Chủ tịch UBND huyện (đến 30/6/2025)`."""
    return rule.until is not None and rule.until.vietnamese() in name


def _span(rule: AwardRule) -> str:
    """`từ ngày 01/01/2024 đến ngày 30/9/2026, Luật 06/2022/QH15, khoản 1 Điều 80`."""
    days = " ".join([*([f"từ {_day(rule.since)}"] if rule.since else []), *([f"đến {_day(rule.until)}"] if rule.until else [])])
    return ", ".join(filter(None, (days, rule.source)))


def _day(date: Date) -> str:
    return on_day(date.vietnamese())


def _other_names(award: Award) -> list[str]:
    """Other wordings; those that differ in spelling alone (chiến sỹ, gia đình văn hoá) are the same name to readers."""
    seen = {canonical_spelling(award.name).lower()}
    names = []
    for alias in award.aliases:
        if (spelt := canonical_spelling(alias).lower()) not in seen:
            seen.add(spelt)
            names.append(alias)
    return names
