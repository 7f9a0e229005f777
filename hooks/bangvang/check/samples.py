"""Invented records and real ones never touch: publish leaves samples behind, and nobody may take one for the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.check.references import references
from bangvang.model.catalogue import Catalogue
from bangvang.model.cycle import FOLDERS
from bangvang.problems import Problem, Severity

_SITE = "data/site.yml"


def mixed(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """No sample decision for a real person, no sample plan under a real one, nor the reverse.

    A real school or block beside a sample is a warning: an editor may try things out with invented people in real schools,
    and publish leaves those behind. Celebrated days, movements and cited documents are common ground: a sample plan may name
    a real law. So is site.yml, of which nothing is left behind.
    """
    invented = {
        "blocks": {id_ for id_, one in catalogue.cycle.blocks.items() if one.sample},
        "campaigns": {id_ for id_, one in catalogue.campaigns.items() if one.record.sample},
        "recipients": {id_ for id_, one in catalogue.recipients.items() if one.sample},
        "units": {id_ for id_, one in catalogue.units.items() if one.sample},
    }
    own_paths = _paths(catalogue, invented)
    common_ground = len(catalogue.anniversaries) + len(catalogue.movements) + len(catalogue.documents)
    if len(own_paths) in (0, len(catalogue) - common_ground):  # all are real, or all invented
        return
    known = {"blocks": catalogue.cycle.blocks, "campaigns": catalogue.campaigns, "recipients": catalogue.recipients,
             "units": catalogue.units}
    for path, links in references(catalogue):
        own = path in own_paths
        for keys, kind, id_ in links if path != _SITE else ():
            if kind in invented and id_ in known[kind] and (id_ in invented[kind]) != own:
                severity = _severity(kind, by_a_plan=path.startswith("data/campaigns/"))
                yield said(catalogue.root, path, keys, "sample-mixed", _message(own, severity), severity)
    for decision, card in catalogue.decisions.items():
        own = card.record.sample
        for award in card.awards:
            for field, kind, id_ in (("recipient", "recipients", award.recipient), ("unit", "units", award.unit)):
                if id_ in known[kind] and (id_ in invented[kind]) != own:
                    severity = _severity(kind)
                    yield Problem(paths.rows(decision), award.line, field, severity, "sample-mixed", _message(own, severity))


def _paths(catalogue: Catalogue, invented: dict[str, set[str]]) -> set[str]:
    """The files of samples that refer to others."""
    found = {paths.campaign(id_) for id_ in invented["campaigns"]}
    found |= {paths.recipient(id_) for id_ in invented["recipients"]}
    found |= {paths.record("units", id_) for id_ in invented["units"]}
    found |= {paths.decision(id_) for id_, card in catalogue.decisions.items() if card.record.sample}
    found |= {paths.exemplar(id_) for id_, card in catalogue.exemplars.items() if card.sample}
    return found | {paths.record(folder, id_) for folder, records in zip(FOLDERS, catalogue.cycle.folders(), strict=True)
                    for id_, record in records.items() if record.sample}


def _severity(kind: str, *, by_a_plan: bool = False) -> Severity:
    """A plan without who issued it would be another plan; people and lists stay what they are without a school beside them."""
    return "warning" if kind in ("blocks", "units") and not by_a_plan else "error"


def _message(own: bool, severity: Severity) -> str:
    kinds = ("minh họa", "có thật") if own else ("có thật", "minh họa")
    may, must = ("không được", "phải") if severity == "error" else ("không nên", "nên")
    return (f"bản ghi {kinds[0]} {may} liên kết với bản ghi {kinds[1]}; "
            f"hai bên {must} cùng có hoặc cùng không có dòng sample: true")
