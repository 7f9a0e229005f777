"""The yearly cycle as it may be shown: no drafts, nothing dated after today, no unit, campaign or author that is not.

Registrations are numbers by nature; signatories and members of councils are named as officials by the paper that
they signed or that set the council up. An initiative names only authors who may be shown, and its own texts do
not name the others either.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping
from typing import TypeVar

from bangvang.dates import Date
from bangvang.model.cycle import Block, Commitment, Criteria, Initiative, Yearly
from bangvang.model.cycle_records import Cycle
from bangvang.public.people import People, names

NAME_WITHHELD = "(tên gọi có tên cá nhân nên không được nêu ở đây)"
SUMMARY_WITHHELD = "(lời giới thiệu có tên cá nhân nên không được nêu ở đây)"

One = TypeVar("One", bound=Yearly)


def project_cycle(cycle: Cycle, today: dt.date, people: People, *, units: Container[str],
                  campaigns: Container[str], movements: Container[str], recipients: Container[str]) -> Cycle:
    """What of the cycle may be shown on the day `today`, closed under references.

    Args:
        units, campaigns, movements, recipients: the ids that may be shown.
    """
    blocks = {id_: _block(one, units) for id_, one in _shown(cycle.blocks, campaigns).items()
              if any(member in units for member in one.members)}
    return Cycle(
        blocks=blocks,
        commitments={id_: _commitment(one, blocks, units)
                     for id_, one in _shown(cycle.commitments, campaigns).items() if _begun(one.date, today)},
        councils={id_: one for id_, one in _shown(cycle.councils, campaigns).items()
                  if one.unit in units and _begun(one.date, today)},
        criteria={id_: _criteria(one, blocks, units, today)
                  for id_, one in _shown(cycle.criteria, campaigns).items() if _begun(one.date, today)},
        initiatives={id_: _initiative(one, people, movements, recipients)
                     for id_, one in _shown(cycle.initiatives, campaigns).items()
                     if one.unit in units and _begun(one.date, today)},
        registrations={id_: one for id_, one in _shown(cycle.registrations, campaigns).items()
                       if one.unit in units and _begun(one.date, today)},
    )


def _shown(records: Mapping[str, One], campaigns: Container[str]) -> dict[str, One]:
    """The records that are no drafts, sorted; their campaign only where it may be shown."""
    return {id_: one if one.campaign in campaigns else one.model_copy(update={"campaign": None})
            for id_, one in sorted(records.items()) if not one.draft}


def _begun(date: Date, today: dt.date) -> bool:
    return date.first_day <= today


def _block(block: Block, units: Container[str]) -> Block:
    return block.model_copy(update={
        "head": block.head if block.head in units else None,
        "deputy": block.deputy if block.deputy in units else None,
        "members": tuple(member for member in block.members if member in units)})


def _commitment(commitment: Commitment, blocks: Mapping[str, Block], units: Container[str]) -> Commitment:
    return commitment.model_copy(update={
        "block": commitment.block if commitment.block in blocks else None,
        "signatories": tuple(one for one in commitment.signatories if one.unit in units)})


def _criteria(criteria: Criteria, blocks: Mapping[str, Block], units: Container[str], today: dt.date) -> Criteria:
    announced = criteria.results_date is None or _begun(criteria.results_date, today)
    return criteria.model_copy(update={
        "block": criteria.block if criteria.block in blocks else None,
        "results": tuple(one for one in criteria.results if one.unit in units) if announced else (),
        "results_date": criteria.results_date if announced else None})


def _initiative(initiative: Initiative, people: People, movements: Container[str],
                recipients: Container[str]) -> Initiative:
    hidden = [name for id_ in initiative.authors if id_ not in recipients and id_ in people.cards
              for name in (people.cards[id_].name, *people.cards[id_].aliases)]
    update: dict[str, object] = {
        "authors": tuple(id_ for id_ in initiative.authors if id_ in recipients),
        "movements": tuple(one for one in initiative.movements if one in movements),
        "results": tuple(one for one in initiative.results if not names(one, hidden))}
    if names(initiative.name, hidden):
        update["name"] = NAME_WITHHELD
    if names(initiative.summary, hidden):
        update["summary"] = SUMMARY_WITHHELD
    update |= {field: None for field in ("text", "recognition") if names(getattr(initiative, field), hidden)}
    return initiative.model_copy(update=update)
