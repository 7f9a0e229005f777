"""Awards against the vocabulary: level, kind of recipient, period, and who could award what on that day.

What is distinct in a list is looked at once; the rows are walked again only where something is wrong.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from bangvang.check import paths
from bangvang.check.givers import giver
from bangvang.check.lines import said
from bangvang.dates import Date
from bangvang.model.catalogue import Catalogue
from bangvang.model.decision import GIVEN, Decision
from bangvang.model.vocabulary import Award
from bangvang.problems import Problem

_KINDS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}


def levels(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A level is one of those on which the award exists."""
    awards = _awards(catalogue)
    for id_, card in catalogue.decisions.items():
        wrong = {(award, level) for award, level in {(row.award, row.level) for row in card.awards}
                 if level is not None and award in awards and level not in awards[award].levels}
        for row in card.awards if wrong else ():
            if (row.award, row.level) in wrong:
                yield Problem(paths.rows(id_), row.line, "level", "error", "award-level",
                              _level_message(catalogue, awards[row.award], row.level))
    for id_, registration in catalogue.cycle.registrations.items():
        for place, one in enumerate(registration.titles):
            if one.level is not None and one.award in awards and one.level not in awards[one.award].levels:
                yield said(catalogue.root, paths.record("registrations", id_), ("titles", place, "level"), "award-level",
                           _level_message(catalogue, awards[one.award], one.level))


def recipient_kinds(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A title for persons is not given to a collective, nor the reverse."""
    awards, people = _awards(catalogue), catalogue.recipients
    for id_, card in catalogue.decisions.items():
        given = {(row.award, people[row.recipient].kind) for row in card.awards if row.recipient in people}
        wrong = {(award, kind) for award, kind in given if award in awards and kind not in awards[award].recipients}
        for row in card.awards if wrong else ():
            if row.recipient in people and (row.award, people[row.recipient].kind) in wrong:
                award = awards[row.award]
                yield Problem(paths.rows(id_), row.line, "award", "error", "award-recipient",
                              f"“{award.name}” chỉ tặng cho {', '.join(_KINDS[kind] for kind in award.recipients)}; "
                              f"{row.recipient} là {_KINDS[people[row.recipient].kind]}")


def periods(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """An award is given while the vocabulary knows it."""
    awards = _awards(catalogue)
    for id_, card in catalogue.decisions.items():
        date = card.record.date
        wrong = {id_ for id_ in {row.award for row in card.awards}
                 if id_ in awards and not _covers(awards[id_].since, awards[id_].until, date)}
        for row in card.awards if wrong else ():
            if row.award in wrong:
                award = awards[row.award]
                yield Problem(paths.rows(id_), row.line, "award", "warning", "award-period",
                              f"“{award.name}” phải có vào {date.in_sentence()}{_period(award.since, award.until)}; "
                              "hãy xem lại danh hiệu hoặc ngày của quyết định")


def authorities(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """Who gave an award could give it on that day: an error only where all rules of the day were read in the law itself.

    Whom the words of the issuer tell is a guess, and never an error.
    """
    awards = _awards(catalogue)
    for id_, card in catalogue.decisions.items():
        record = card.record
        gave = giver(record, catalogue.vocabulary["authorities"]) if record.status in GIVEN else None
        if gave is None:
            continue
        doubts = {award: doubt for award in sorted({row.award for row in card.awards})
                  if award in awards and (doubt := _doubt(awards[award], gave, record.date)) is not None}
        for row in card.awards if doubts else ():
            if row.award in doubts:
                yield Problem(paths.rows(id_), row.line, "award", doubts[row.award] if record.authority else "warning",
                              "award-authority", _authority_message(catalogue, awards[row.award], gave, record))


def _awards(catalogue: Catalogue) -> dict[str, Award]:
    return {id_: term for id_, term in catalogue.vocabulary["awards"].items() if isinstance(term, Award)}


def _doubt(award: Award, giver: str, date: Date) -> Literal["error", "warning"] | None:
    """How sure it is that the giver could not give the award that day; nothing is known of awards without rules."""
    in_force = [rule for rule in award.rules if _covers(rule.since, rule.until, date)]
    if not award.rules or any(rule.authority == giver for rule in in_force):
        return None
    return "error" if in_force and all(rule.certain for rule in in_force) else "warning"


def _covers(since: Date | None, until: Date | None, date: Date) -> bool:
    """Whether a period may hold the date; what is known to the month only gets the benefit of the doubt."""
    return ((since is None or since.first_day <= date.last_day)
            and (until is None or date.first_day <= until.last_day))


def _period(since: Date | None, until: Date | None) -> str:
    parts = [f"từ {since.vietnamese()}"] if since else []
    parts += [f"đến {until.vietnamese()}"] if until else []
    return f" (có {' '.join(parts)})" if parts else ""


def _level_message(catalogue: Catalogue, award: Award, level: str | None) -> str:
    if not award.levels:
        return f"“{award.name}” không chia cấp, cột này phải để trống; ở đây ghi “{level}”"
    names = catalogue.vocabulary["levels"]
    fitting = ", ".join(f"{one} ({names[one].name})" if one in names else one for one in award.levels)
    return f"cấp của “{award.name}” phải là một trong: {fitting}; ở đây ghi “{level}”"


def _authority_message(catalogue: Catalogue, award: Award, gave: str, record: Decision) -> str:
    names, date = catalogue.vocabulary["authorities"], record.date
    could = dict.fromkeys(rule.authority for rule in award.rules if _covers(rule.since, rule.until, date))
    sources = dict.fromkeys(rule.source for rule in award.rules if rule.source and _covers(rule.since, rule.until, date))
    fitting = ", ".join(names[one].name if one in names else one for one in could) or "chưa có quy định nào ở ngày này"
    ground = f" ({'; '.join(sources)})" if sources else ""
    guessed = "" if record.authority else " (theo mục issuer; nếu không đúng thì ghi rõ ở mục authority của decision.yml)"
    return (f"người tặng “{award.name}” {date.in_sentence()} phải có thẩm quyền: {fitting}{ground}; ở đây là "
            f"{names[gave].name if gave in names else gave}{guessed}")
