"""Where each kind of record lies, so that a problem names the file that an editor opens."""

from __future__ import annotations


def recipient(id_: str) -> str:
    """The file of a recipient."""
    return f"data/recipients/{id_}.yml"


def exemplar(id_: str) -> str:
    """The file of an exemplar; ids begin with the year."""
    return f"data/exemplars/{id_}.yml"


def decision(id_: str) -> str:
    """The file of a decision; ids begin with the year."""
    return f"data/decisions/{id_}/decision.yml"


def rows(id_: str) -> str:
    """The list of a decision."""
    return f"data/decisions/{id_}/recipients.csv"


def campaign(id_: str) -> str:
    """The file of a campaign; ids begin with the year."""
    return f"data/campaigns/{id_}/campaign.yml"


def plan(id_: str) -> str:
    """The text of a campaign."""
    return f"data/campaigns/{id_}/plan.md"


def record(folder: str, id_: str) -> str:
    """The file of a record that is few in number (units, documents, blocks, …)."""
    return f"data/{folder}/{id_}.yml"


def vocabulary(name: str) -> str:
    """A file of the vocabulary."""
    return f"data/vocabulary/{name}.yml"
