"""Invented records and real ones never touch: publish leaves samples behind, and nobody may take one for the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.load.yaml_events import Keys
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem

_Link = tuple[str, Keys, bool, bool]


def mixed(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """No sample decision for a real person, no sample plan under a real one, nor the reverse.

    Celebrated days, movements and cited documents are common ground: a sample plan may name a real law.
    """
    for path, keys, own, theirs in (*_plans(catalogue), *_decisions(catalogue), *_portraits(catalogue), *_cycle(catalogue)):
        if own != theirs:
            yield said(catalogue.root, path, keys, "sample-mixed", _message(own))
    people = catalogue.recipients
    real = {id_ for id_, person in people.items() if not person.sample}
    for id_, card in catalogue.decisions.items():
        listed = {award.recipient for award in card.awards}
        if listed.isdisjoint(real) if card.record.sample else listed <= real:
            continue
        for award in card.awards:
            person = people.get(award.recipient)
            if person is not None and person.sample != card.record.sample:
                yield Problem(paths.rows(id_), award.line, "recipient", "error", "sample-mixed", _message(card.record.sample))


def _message(own: bool) -> str:
    kinds = ("minh họa", "có thật") if own else ("có thật", "minh họa")
    return (f"bản ghi {kinds[0]} không được liên kết với bản ghi {kinds[1]}; "
            "hai bên phải cùng có hoặc cùng không có dòng sample: true")


def _plans(catalogue: Catalogue) -> Iterator[_Link]:
    plans = catalogue.campaigns
    for id_, one in plans.items():
        record = one.record
        above: list[tuple[Keys, str]] = [(("parents", place), parent) for place, parent in enumerate(record.parents)]
        if record.of:
            above.append((("of",), record.of))
        yield from ((paths.campaign(id_), keys, record.sample, plans[other].record.sample)
                    for keys, other in above if other in plans)
        unit = catalogue.units.get(record.unit or "")
        if unit is not None:
            yield paths.campaign(id_), ("unit",), record.sample, unit.sample


def _decisions(catalogue: Catalogue) -> Iterator[_Link]:
    for id_, card in catalogue.decisions.items():
        plan = catalogue.campaigns.get(card.record.campaign or "")
        if plan is not None:
            yield paths.decision(id_), ("campaign",), card.record.sample, plan.record.sample


def _portraits(catalogue: Catalogue) -> Iterator[_Link]:
    people, plans = catalogue.recipients, catalogue.campaigns
    for id_, card in catalogue.exemplars.items():
        person = people.get(card.recipient)
        if person is not None and person.sample != card.sample:
            yield paths.exemplar(id_), ("recipient",), card.sample, person.sample
        if card.campaign is not None and card.campaign in plans:
            yield paths.exemplar(id_), ("campaign",), card.sample, plans[card.campaign].record.sample


def _cycle(catalogue: Catalogue) -> Iterator[_Link]:
    """The yearly cycle's records, their plan and their people."""
    cycle, plans = catalogue.cycle, catalogue.campaigns
    for folder, records in (("blocks", cycle.blocks), ("commitments", cycle.commitments), ("councils", cycle.councils),
                            ("criteria", cycle.criteria), ("initiatives", cycle.initiatives),
                            ("registrations", cycle.registrations)):
        for id_, record in records.items():
            plan = plans.get(record.campaign or "")
            if plan is not None:
                yield paths.record(folder, id_), ("campaign",), record.sample, plan.record.sample
    for id_, initiative in cycle.initiatives.items():
        for place, author in enumerate(initiative.authors):
            if author in catalogue.recipients:
                yield (paths.record("initiatives", id_), ("authors", place), initiative.sample,
                       catalogue.recipients[author].sample)
