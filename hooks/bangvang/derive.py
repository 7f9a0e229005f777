"""derive(public) -> Views: who stands where. Backlinks and the members of every list, sorted, nothing rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bangvang.public import Public, PublicAward, PublicCampaign, PublicExemplar
from bangvang.store.carried import Carried
from bangvang.text import sort_key

FACETS: tuple[str, ...] = ("year", "school_year", "quarter", "unit", "level", "place", "category", "title", "form",
                           "award_level", "campaign")
Members = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Views:
    """What follows from Public.

    Args:
        order: recipients in the order of given names (Vietnamese), each with its place.
        awards, exemplars: of a recipient, latest first.
        by_facet: facet -> value -> recipients, in the order of given names; values are ids or plain texts.
        awards_of_decision: decision -> awards, in the order of given names.
        presented: (year, quarter) -> exemplars, in the order of given names.
        years: all years with anything public, latest first.
        campaigns_of_year: year -> plans, in the order of lists.
        predecessors: unit -> units that went into it.
        children: unit -> units that it manages, by name.
        successors_now: unit -> the units of today that continue it.
        onward: unit -> all units that continued it, step by step, up to those of today.
        main_unit: recipient -> the unit named beside it in lists.
    """

    order: Mapping[str, int]
    awards: Mapping[str, tuple[PublicAward, ...]]
    exemplars: Mapping[str, tuple[PublicExemplar, ...]]
    by_facet: Mapping[str, Members]
    awards_of_decision: Mapping[str, tuple[PublicAward, ...]]
    presented: Mapping[tuple[int, str], tuple[PublicExemplar, ...]]
    years: tuple[int, ...]
    campaigns_of_year: Mapping[int, tuple[PublicCampaign, ...]]
    predecessors: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    successors_now: Mapping[str, tuple[str, ...]]
    onward: Mapping[str, tuple[str, ...]]
    main_unit: Mapping[str, str]


def derive(public: Public, carried: Carried | None = None) -> Views:
    """All views of what is public; ties are broken by ids, so that the order never depends on the reading.

    Args:
        carried: what the last build found out of people whom no change has touched.
    """
    carried = carried or Carried()
    people = sorted(public.recipients.values(), key=lambda person: (person.sort_key, person.id))
    order = {person.id: place for place, person in enumerate(people)}

    awards: dict[str, list[PublicAward]] = defaultdict(list)
    of_decision: dict[str, list[PublicAward]] = defaultdict(list)
    for award in public.awards:
        awards[award.recipient].append(award)
        of_decision[award.decision].append(award)
    exemplars: dict[str, list[PublicExemplar]] = defaultdict(list)
    presented: dict[tuple[int, str], list[PublicExemplar]] = defaultdict(list)
    for exemplar in public.exemplars.values():
        exemplars[exemplar.recipient].append(exemplar)
        presented[exemplar.year, exemplar.quarter].append(exemplar)

    dates = {id_: decision.record.date.first_day for id_, decision in public.decisions.items()}
    for several in awards.values():
        if len(several) > 1:
            several.sort(key=lambda a: (dates[a.decision], a.decision, a.award), reverse=True)
    for more in exemplars.values():
        if len(more) > 1:
            more.sort(key=lambda e: (e.year, e.quarter, e.id), reverse=True)
    latest_awards = {id_: tuple(found) for id_, found in awards.items()}
    latest_exemplars = {id_: tuple(found) for id_, found in exemplars.items()}
    facets = _facets(public, list(order), latest_awards, latest_exemplars, carried)
    predecessors: dict[str, list[str]] = defaultdict(list)
    children: dict[str, list[str]] = defaultdict(list)
    for id_, unit in public.units.items():
        if unit.parent:
            children[unit.parent].append(id_)
        for successor in unit.successors:
            predecessors[successor].append(id_)
    campaigns: dict[int, list[PublicCampaign]] = defaultdict(list)
    for campaign in public.campaigns.values():
        campaigns[campaign.record.year].append(campaign)
    years = ({award.year for award in public.awards} | {e.year for e in public.exemplars.values()}
             | set(campaigns) | {decision.year for decision in public.decisions.values()}
             | {record.year for records in public.cycle.folders() for record in records.values()})
    ways = {id_: _way(id_, public) for id_ in public.units}
    return Views(
        order=order,
        awards=latest_awards,
        exemplars=latest_exemplars,
        by_facet=facets,
        awards_of_decision={id_: tuple(sorted(found, key=lambda a: (order[a.recipient], a.award, a.school_year or "")))
                            for id_, found in of_decision.items()},
        presented={key: tuple(sorted(found, key=lambda e: (order[e.recipient], e.id)))
                   for key, found in presented.items()},
        years=tuple(sorted(years, reverse=True)),
        campaigns_of_year={year: tuple(sorted(found, key=_campaign_order)) for year, found in campaigns.items()},
        children={id_: tuple(sorted(found, key=lambda one: (sort_key(public.units[one].name), one)))
                  for id_, found in children.items()},
        predecessors={id_: tuple(sorted(found)) for id_, found in predecessors.items()},
        successors_now={id_: now for id_, (now, _) in ways.items()},
        onward={id_: onward for id_, (_, onward) in ways.items()},
        main_unit=_main_units(public, latest_awards, latest_exemplars),
    )


def _campaign_order(campaign: PublicCampaign) -> tuple[str, str]:
    date = campaign.record.header.date
    return (date.first_day.isoformat() if date else "9999", campaign.id)


def _facets(public: Public, order: Sequence[str], awards: Mapping[str, tuple[PublicAward, ...]],
            exemplars: Mapping[str, tuple[PublicExemplar, ...]], carried: Carried) -> Mapping[str, Members]:
    """Members of every value of every facet, in the order of people."""
    @cache
    def of_unit(unit: str) -> list[tuple[str, str]]:
        record = public.units[unit]
        places = (record.place.then, record.place.now) if record.place else ()
        return _said(("unit", unit), ("level", record.level), *(("place", place) for place in places))

    @cache
    def of_award(decision: str, unit: str | None, award: str, level: str | None,
                 school_year: str | None) -> list[tuple[str, str]]:
        decided = public.decisions[decision]
        return [*_said(("year", str(decided.year)), ("title", award), ("school_year", school_year), ("award_level", level),
                       ("form", decided.record.form), ("campaign", decided.record.campaign)),
                *(of_unit(unit) if unit else ())]

    @cache
    def of_exemplar(year: int, quarter: str, unit: str | None, campaign: str | None) -> list[tuple[str, str]]:
        return [*_said(("quarter", f"{year}-{quarter}"), ("year", str(year)), ("campaign", campaign)),
                *(of_unit(unit) if unit else ())]

    def values(id_: str) -> Iterator[tuple[str, str]]:
        person = public.recipients[id_]
        return chain(
            [("category", person.category)], of_unit(person.unit) if person.unit else (),
            *(of_award(a.decision, a.unit, a.award, a.level, a.school_year) for a in awards.get(id_, ())),
            *(of_exemplar(e.year, e.quarter, e.unit, e.campaign) for e in exemplars.get(id_, ())))

    found: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in FACETS}
    for (name, value), members in sorted(carried.members("facets", order, values).items()):
        found[name][value] = members
    return found


def _said(*values: tuple[str, str | None]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in values if value]


def _way(id_: str, public: Public) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The units that continue a unit today (itself where it goes on, until its last day too), and all on the way to them."""
    now: set[str] = set()
    seen: set[str] = set()
    open_ = [id_]
    while open_:
        unit = open_.pop()
        if unit in seen:
            continue
        seen.add(unit)
        record = public.units[unit]
        if record.successors and (record.until is None or record.until.last_day < public.today):
            open_ += record.successors
        else:
            now.add(unit)
    return tuple(sorted(now)), tuple(sorted(seen - {id_}))


def _main_units(public: Public, awards: Mapping[str, tuple[PublicAward, ...]],
                exemplars: Mapping[str, tuple[PublicExemplar, ...]]) -> dict[str, str]:
    """The unit named beside a recipient in lists: the present one, else that of the latest portrait or award."""
    units = {}
    for id_, person in public.recipients.items():
        unit = person.unit or next(chain((one.unit for one in exemplars.get(id_, ()) if one.unit),
                                         (one.unit for one in awards.get(id_, ()) if one.unit)), None)
        if unit:
            units[id_] = unit
    return units
