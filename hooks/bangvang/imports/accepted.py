"""Whether load accepts what an import is about to write: asked before anything is put in place."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from bangvang.load.parse import parse
from bangvang.load.rows import read_rows
from bangvang.model.campaign import Campaign
from bangvang.model.decision import Decision
from bangvang.model.exemplar import Exemplar
from bangvang.model.recipient import Recipient
from bangvang.problems import Invalid, Problem

_MODELS: dict[str, type[BaseModel]] = {
    "campaigns": Campaign,
    "decisions": Decision,
    "exemplars": Exemplar,
    "recipients": Recipient,
}


def ensure_accepted(files: Mapping[str, bytes]) -> None:
    """Read every record as load will; originals and pictures are no records.

    Args:
        files: path relative to the root (`data/recipients/g-7k3m9q.yml`) -> bytes.

    Raises:
        Invalid: load would refuse something; all reasons.
    """
    problems: list[Problem] = []
    for path, data in files.items():
        if path.endswith("/recipients.csv"):
            problems += read_rows(data, path)[1]
        elif path.endswith(".yml"):
            problems += parse(_MODELS[path.split("/")[1]], data, path)[1].problems
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise Invalid(errors)
