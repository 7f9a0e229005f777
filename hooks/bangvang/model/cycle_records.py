"""Cycle: all records of the yearly cycle together, by id; the same shape as loaded and as it may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from bangvang.model.cycle import Block, Commitment, Council, Criteria, Initiative, Registration, Yearly

One = TypeVar("One", bound=Yearly)


@dataclass(frozen=True, slots=True)
class Cycle:
    """Blocks, commitments, councils, criteria, initiatives and registrations, by id."""

    blocks: Mapping[str, Block] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    councils: Mapping[str, Council] = field(default_factory=dict)
    criteria: Mapping[str, Criteria] = field(default_factory=dict)
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    registrations: Mapping[str, Registration] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many records there are."""
        return sum(map(len, self.folders()))

    def folders(self) -> tuple[Mapping[str, Yearly], ...]:
        """The records of each kind, kinds by name."""
        return (self.blocks, self.commitments, self.councils, self.criteria, self.initiatives, self.registrations)

    def without_samples(self) -> Cycle:
        """The same without sample records."""
        return Cycle(_real(self.blocks), _real(self.commitments), _real(self.councils), _real(self.criteria),
                     _real(self.initiatives), _real(self.registrations))


def _real(records: Mapping[str, One]) -> dict[str, One]:
    return {id_: record for id_, record in records.items() if not record.sample}
