"""What the records say that a list is held against: people, units, the vocabulary; nothing is decided here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bangvang.imports.awards.model import Known, KnownAward, KnownLevel, KnownPerson, KnownUnit
from bangvang.imports.sheets.columns import SheetRow, Vocabulary
from bangvang.model.cards import AwardCard, DecisionCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.vocabulary import Award, Term

KINDS = {"person": "Cá nhân", "collective": "Tập thể", "household": "Hộ gia đình"}


def known_of(catalogue: Catalogue) -> Known:
    """People with the units that records name for them (newest first), units with all their names, awards, levels."""
    units = _units_of_people(catalogue)
    return Known(
        people=tuple(
            KnownPerson(id_, card.name, card.aliases, units[id_], card.kind, card.category)
            for id_, card in sorted(catalogue.recipients.items())
        ),
        units=tuple(
            KnownUnit(id_, unit.name, unit.other_names, unit.successors, str(unit.until or ""))
            for id_, unit in sorted(catalogue.units.items())
        ),
        awards=tuple(
            KnownAward(term.id, term.name, term.aliases, term.recipients, term.levels)
            for term in catalogue.vocabulary["awards"].values()
            if isinstance(term, Award)
        ),
        levels=tuple(KnownLevel(term.id, term.name, term.aliases) for term in catalogue.vocabulary["levels"].values()),
    )


def _units_of_people(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """For each recipient the units of decisions and portraits, the newest first, then that of the record."""
    dated: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for decision in catalogue.decisions.values():
        for award in decision.awards:
            if award.unit:
                dated[award.recipient].append((str(decision.record.date), award.unit))
    for exemplar in catalogue.exemplars.values():
        if exemplar.unit:
            dated[exemplar.recipient].append((str(exemplar.date), exemplar.unit))
    found = {}
    for id_, card in catalogue.recipients.items():
        newest = [unit for _, unit in sorted(dated[id_], reverse=True)]
        found[id_] = tuple(dict.fromkeys(filter(None, (card.unit, *newest))))
    return found


def words_of(catalogue: Catalogue) -> Vocabulary:
    """The words of the sheet's drop-downs: the vocabulary's order, units by name."""
    return Vocabulary(
        awards=_names(catalogue.vocabulary["awards"].values()),
        levels=_names(catalogue.vocabulary["levels"].values()),
        units=tuple(sorted({unit.name for unit in catalogue.units.values()})),
    )


def _names(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.name for term in sorted(terms, key=lambda term: (term.order, term.id)))


def rows_of(catalogue: Catalogue, year: int | None = None) -> list[SheetRow]:
    """All awards as rows of the sheet, or those of one year's decisions."""
    return [
        row_of(catalogue, id_, card, award)
        for id_, card in sorted(catalogue.decisions.items())
        if year in (None, card.year)
        for award in card.awards
    ]


def row_of(catalogue: Catalogue, id_: str, card: DecisionCard, award: AwardCard) -> SheetRow:
    """One award of a decision as the sheet shows it: names for ids, dates as they are known."""
    person = catalogue.recipients.get(award.recipient)
    unit = catalogue.units.get(award.unit or "")
    record = card.record
    return SheetRow(
        decision=id_,
        recipient=award.recipient,
        name=person.name if person else "",
        kind=KINDS[person.kind] if person else "",
        role=(person.role or "") if person else "",
        unit=unit.name if unit else award.unit or "",
        award=_name(catalogue, "awards", award.award),
        level=_name(catalogue, "levels", award.level or ""),
        school_year=award.school_year or "",
        reason=award.reason or "",
        number=record.number or "",
        date=str(record.date),
        issuer=record.issuer,
        status=record.status,
        line=award.line,
    )


def _name(catalogue: Catalogue, kind: str, id_: str) -> str:
    term = catalogue.vocabulary[kind].get(id_)
    return term.name if term else id_
