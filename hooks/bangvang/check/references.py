"""Every reference leads to a record: recipients, units, campaigns, awards, days, documents, movements, terms."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from bangvang.check import paths
from bangvang.check.cycle_references import Reference, cycle_references
from bangvang.check.lines import award_keys, said
from bangvang.model.catalogue import Catalogue
from bangvang.model.vocabulary import Award
from bangvang.problems import Problem, Severity

_WHAT = {
    "anniversaries": "ngày kỷ niệm trong data/anniversaries/", "awards": "danh hiệu, hình thức trong data/vocabulary/awards.yml",
    "authorities": "thẩm quyền trong data/vocabulary/authorities.yml", "blocks": "khối thi đua trong data/blocks/",
    "campaigns": "kế hoạch trong data/campaigns/",
    "categories": "nhóm đối tượng trong data/vocabulary/categories.yml", "documents": "văn bản trong data/documents/",
    "forms": "loại hình trong data/vocabulary/forms.yml", "levels": "cấp trong data/vocabulary/levels.yml",
    "movements": "phong trào trong data/movements/", "recipients": "người, tập thể trong data/recipients/",
    "school_levels": "cấp học trong data/vocabulary/school_levels.yml",
    "unit_kinds": "loại đơn vị trong data/vocabulary/unit_kinds.yml", "units": "đơn vị trong data/units/",
}
# Ids that are compared with what was meant: a second's work. A list of another province has a thousand unknown units.
_COMPARED = 20_000


def unknown(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """References that lead nowhere, with the nearest id that exists."""
    known: dict[str, Collection[str]] = {
        **catalogue.vocabulary, "anniversaries": catalogue.anniversaries, "campaigns": catalogue.campaigns,
        "documents": catalogue.documents, "movements": catalogue.movements, "recipients": catalogue.recipients,
        "units": catalogue.units, "blocks": catalogue.cycle.blocks,
    }
    # A record that is there and has errors of its own is not reported once more by all that refer to it.
    faulty = {problem.path for problem in catalogue.problems if problem.severity == "error"}
    messages: dict[tuple[str, str], str] = {}
    compared = 0

    def message(kind: str, value: str | None) -> str:
        """What to say of a reference; empty when it leads to a record."""
        if value is None or value in known[kind]:
            return ""
        if (kind, value) not in messages:
            nonlocal compared
            there = not faulty.isdisjoint(_files(kind, value))
            # Ids of recipients say nothing, and there are too many to compare each with all.
            near = known[kind] if not there and kind != "recipients" and compared < _COMPARED else ()
            compared += len(near)
            messages[kind, value] = "" if there else _message(kind, value, near)
        return messages[kind, value]

    def leads(kind: str, values: Iterable[str | None]) -> bool:
        """Whether all of these lead to records, each asked once: thousands of people stand in a few hundred units."""
        return not any(message(kind, value) for value in dict.fromkeys(values) if value not in known[kind])

    people, portraits = catalogue.recipients.values(), catalogue.exemplars.values()
    sound = (leads("categories", (one.category for one in people)) and leads("units", (one.unit for one in people))
             and leads("recipients", (one.recipient for one in portraits)) and leads("units", (one.unit for one in portraits))
             and leads("campaigns", (one.campaign for one in portraits)))
    for path, links in references(replace(catalogue, recipients={}, exemplars={}) if sound else catalogue):
        for keys, kind, value in links:
            if text := message(kind, value):
                yield said(catalogue.root, path, keys, "unknown-reference", text)
    for id_, reference in _of_awards(catalogue):
        keys, kind, value = reference
        if text := message(kind, value):
            yield said(catalogue.root, paths.vocabulary("awards"), award_keys(catalogue.root, id_, *keys), "unknown-reference",
                       text)
    rows = [award for card in catalogue.decisions.values() for award in card.awards]
    if (leads("recipients", (one.recipient for one in rows)) and leads("units", (one.unit for one in rows))
            and leads("awards", (one.award for one in rows)) and leads("levels", (one.level for one in rows))):
        return
    for id_, card in catalogue.decisions.items():
        path = paths.rows(id_)
        # A draft from the importer waits for its editor and must not stop a build.
        severity: Severity = "warning" if card.record.draft else "error"
        for award in card.awards:
            for field, kind, value in (("recipient", "recipients", award.recipient), ("unit", "units", award.unit),
                                       ("award", "awards", award.award), ("level", "levels", award.level)):
                if text := message(kind, value):
                    yield Problem(path, award.line, field, severity, "unknown-reference", text)


def references(catalogue: Catalogue) -> Iterator[tuple[str, list[Reference]]]:
    """Path and references of each record and of site.yml; rows of decisions and the vocabulary's own apart."""
    return chain(_references(catalogue), cycle_references(catalogue.cycle))


def _message(kind: str, value: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(value, known, 1)
    hint = f"; có phải “{near[0]}”?" if near else ""
    return f"“{value}” phải là mã của một {_WHAT[kind]}{hint}"


def _files(kind: str, value: str) -> tuple[str, ...]:
    """Where a record would be, so that a fault there explains why it is not known."""
    own = paths.campaign(value) if kind == "campaigns" else paths.record(kind, value)
    return own, f"data/{kind}", paths.vocabulary(kind)


def _of_awards(catalogue: Catalogue) -> Iterator[tuple[str, Reference]]:
    for id_, term in catalogue.vocabulary["awards"].items():
        assert isinstance(term, Award)
        yield from ((id_, (("levels", place), "levels", one)) for place, one in enumerate(term.levels))
        yield from ((id_, (("rules", place, "authority"), "authorities", one.authority))
                    for place, one in enumerate(term.rules))


def _references(catalogue: Catalogue) -> Iterator[tuple[str, list[Reference]]]:
    yield "data/site.yml", [(("unit",), "units", catalogue.site.unit)]
    for id_, person in catalogue.recipients.items():
        yield paths.recipient(id_), [(("category",), "categories", person.category), (("unit",), "units", person.unit)]
    for id_, exemplar in catalogue.exemplars.items():
        yield paths.exemplar(id_), [
            (("recipient",), "recipients", exemplar.recipient), (("unit",), "units", exemplar.unit),
            (("campaign",), "campaigns", exemplar.campaign)]
    for id_, card in catalogue.decisions.items():
        yield paths.decision(id_), [
            (("authority",), "authorities", card.record.authority), (("campaign",), "campaigns", card.record.campaign),
            (("form",), "forms", card.record.form)]
    for id_, unit in catalogue.units.items():
        yield paths.record("units", id_), [
            (("kind",), "unit_kinds", unit.kind), (("level",), "school_levels", unit.level), (("parent",), "units", unit.parent),
            *((("successors", place), "units", one) for place, one in enumerate(unit.successors))]
    for id_, loaded in catalogue.campaigns.items():
        record = loaded.record
        yield paths.campaign(id_), [
            (("unit",), "units", record.unit), (("of",), "campaigns", record.of),
            *((("parents", n), "campaigns", one) for n, one in enumerate(record.parents)),
            *((("anniversaries", n, "day"), "anniversaries", one.day) for n, one in enumerate(record.anniversaries)),
            *((("citations", n, "document"), "documents", one.document) for n, one in enumerate(record.citations)),
            *((("movements", n, "movement"), "movements", one.movement) for n, one in enumerate(record.movements)),
            *((("targets", n, "award"), "awards", one.award) for n, one in enumerate(record.targets))]
