"""Where the records of the yearly cycle refer to others: keys, kind and id of each reference."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang.check import paths
from bangvang.load.yaml_events import Keys
from bangvang.model.cycle_records import Cycle

Reference = tuple[Keys, str, str | None]


def cycle_references(cycle: Cycle) -> Iterator[tuple[str, list[Reference]]]:
    """Path and references of each record."""
    for folder, records in (("blocks", cycle.blocks), ("commitments", cycle.commitments), ("councils", cycle.councils),
                            ("criteria", cycle.criteria), ("initiatives", cycle.initiatives),
                            ("registrations", cycle.registrations)):
        for id_, record in records.items():
            yield paths.record(folder, id_), [(("campaign",), "campaigns", record.campaign)]
    for id_, block in cycle.blocks.items():
        yield paths.record("blocks", id_), [
            (("head",), "units", block.head), (("deputy",), "units", block.deputy),
            *((("members", n), "units", one) for n, one in enumerate(block.members))]
    for id_, commitment in cycle.commitments.items():
        yield paths.record("commitments", id_), [
            (("block",), "blocks", commitment.block),
            *((("signatories", n, "unit"), "units", one.unit) for n, one in enumerate(commitment.signatories)),
            *((("targets", n, "award"), "awards", one.award) for n, one in enumerate(commitment.targets))]
    for id_, council in cycle.councils.items():
        yield paths.record("councils", id_), [(("unit",), "units", council.unit)]
    for id_, criteria in cycle.criteria.items():
        yield paths.record("criteria", id_), [
            (("block",), "blocks", criteria.block),
            *((("results", n, "unit"), "units", one.unit) for n, one in enumerate(criteria.results))]
    for id_, initiative in cycle.initiatives.items():
        yield paths.record("initiatives", id_), [
            (("unit",), "units", initiative.unit),
            *((("authors", n), "recipients", one) for n, one in enumerate(initiative.authors)),
            *((("movements", n), "movements", one) for n, one in enumerate(initiative.movements))]
    for id_, registration in cycle.registrations.items():
        yield paths.record("registrations", id_), [
            (("unit",), "units", registration.unit),
            *((("titles", n, "award"), "awards", one.award) for n, one in enumerate(registration.titles)),
            *((("titles", n, "level"), "levels", one.level) for n, one in enumerate(registration.titles))]
