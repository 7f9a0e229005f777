"""Catalogue: all records as loaded, public or not. Only `project` turns it into what may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from bangvang.model.campaign import Campaign
from bangvang.model.cards import DecisionCard, ExemplarCard, RecipientCard
from bangvang.model.cycle import FOLDERS
from bangvang.model.cycle_records import Cycle
from bangvang.model.hand_written import HandWritten
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import Term
from bangvang.outline import Outline
from bangvang.problems import Problem
from bangvang.store.originals import Original

# Of data/, by name; site.yml and vocabulary/ stand beside them.
RECORD_FOLDERS = ("anniversaries", "campaigns", "decisions", "documents", "exemplars", "movements", "recipients", "units",
                  *FOLDERS)


class PhotoFile(NamedTuple):
    """A picture beside a record: its path relative to the root, the digest of its bytes, its size upright."""

    path: str
    digest: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class LoadedCampaign:
    """A campaign with its text.

    Args:
        id: folder and name, `2024/so-minh-hoa`.
        text: plan.md as it stands, or empty.
        outline: the text's blocks.
        source: the file as received, where there is one.
        digest: covers record, text and source.
        pairs, field_pairs: whom the text, and the record's own words, may name; see load.free_text.
    """

    id: str
    record: Campaign
    text: str
    outline: Outline
    source: Original | None
    digest: bytes
    pairs: bytes
    field_pairs: bytes


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything in data/, by id; ids of yearly records are `<year>/<id>`; photos by the id of their exemplar.

    Args:
        hand_written: hand-written pages; they are read apart, and checked with the rest.
        assets: addresses of the files in content/assets, likewise.
        people_files: files that tell of people, by path, as `store.touched` notes them: records, portraits, pictures.
        decision_files: digest of the two files of each decision, by its id.
        ground: digest of all other files.
    """

    site: Site
    vocabulary: Mapping[str, Mapping[str, Term]]
    recipients: Mapping[str, RecipientCard]
    exemplars: Mapping[str, ExemplarCard]
    decisions: Mapping[str, DecisionCard]
    campaigns: Mapping[str, LoadedCampaign]
    units: Mapping[str, Unit]
    anniversaries: Mapping[str, Anniversary]
    movements: Mapping[str, Movement]
    documents: Mapping[str, Document]
    cycle: Cycle
    photos: Mapping[str, PhotoFile]
    problems: tuple[Problem, ...]
    root: str
    hand_written: tuple[HandWritten, ...] = ()
    assets: frozenset[str] = frozenset()
    people_files: Mapping[str, bytes] = field(default_factory=dict)
    decision_files: Mapping[str, bytes] = field(default_factory=dict)
    ground: bytes = b""

    def __len__(self) -> int:
        """How many records there are."""
        return len(self.cycle) + sum(map(len, (
            self.recipients, self.exemplars, self.decisions, self.campaigns, self.units, self.anniversaries,
            self.movements, self.documents)))

    def without_samples(self) -> Catalogue:
        """The same without sample records, as it is published."""
        return replace(
            self,
            recipients={id_: card for id_, card in self.recipients.items() if not card.sample},
            exemplars={id_: card for id_, card in self.exemplars.items() if not card.sample},
            decisions={id_: card for id_, card in self.decisions.items() if not card.record.sample},
            campaigns={id_: one for id_, one in self.campaigns.items() if not one.record.sample},
            units={id_: one for id_, one in self.units.items() if not one.sample},
            anniversaries={id_: one for id_, one in self.anniversaries.items() if not one.sample},
            movements={id_: one for id_, one in self.movements.items() if not one.sample},
            documents={id_: one for id_, one in self.documents.items() if not one.sample},
            cycle=self.cycle.without_samples(),
        )
