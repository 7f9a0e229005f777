"""Award decisions and name lists: from a file to a decision with its recipients, as a draft for an editor."""

from bangvang.imports.awards.json_view import as_json
from bangvang.imports.awards.model import (
    AwardsDraft,
    Entry,
    Known,
    KnownAward,
    KnownLevel,
    KnownPerson,
    KnownUnit,
    Match,
    Paper,
)
from bangvang.imports.awards.read import read_awards

__all__ = [
    "AwardsDraft",
    "Entry",
    "Known",
    "KnownAward",
    "KnownLevel",
    "KnownPerson",
    "KnownUnit",
    "Match",
    "Paper",
    "as_json",
    "read_awards",
]
