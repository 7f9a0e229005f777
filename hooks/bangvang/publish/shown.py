"""Whom each release shows and for what: private lists beside the releases, for what a later release may not show.

target/.shown/000012-3f9a….json   one list for each release of that name; closed to everybody but the publisher

A release's own files cannot tell: a story, a search entry or a row of open data that consent covers no more leaves no
address behind. Lists hold opaque ids, no names, and go with their release.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bangvang import addresses
from bangvang.model.recipient import PURPOSES
from bangvang.public import Public
from bangvang.publish.releases import Release
from bangvang.store.files import make_folder, remove_file, remove_tree, write_whole

LISTS = ".shown"
FORMAT = 1
_OWNER_ONLY = 0o700
_EVERYTHING = frozenset(PURPOSES)
_THE_PAGE = "page"  # with a consultation's ids: its page shows something even when nobody is on the list
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shown:
    """Whom a site shows, by opaque id; by default nobody.

    Args:
        recipients: id -> the purposes that consent covers; none for whoever withdrew and was public once.
        consultations: address -> `page` and the ids of those on the list.
    """

    recipients: Mapping[str, frozenset[str]] = field(default_factory=dict)
    consultations: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def more_than(self, other: Shown) -> bool:
        """Whether this shows anything of anybody that the other does not."""
        return (_exceeds(self.recipients, other.recipients)
                or _exceeds(self.consultations, other.consultations))

    @property
    def restricted(self) -> bool:
        """Whether consent of anybody leaves out a purpose."""
        return any(purposes != _EVERYTHING for purposes in self.recipients.values())


def _exceeds(some: Mapping[str, frozenset[str]], others: Mapping[str, frozenset[str]]) -> bool:
    return any(not what <= others.get(key, _NOTHING) for key, what in some.items())


def shown_in(public: Public) -> Shown:
    """Whom a site made of this shows."""
    return Shown({**{id_: frozenset(one.purposes) for id_, one in public.recipients.items()},
                  **dict.fromkeys(public.withdrawn, _NOTHING)},
                 {addresses.consultation(id_): frozenset({_THE_PAGE, *(row.recipient for row in one.rows)})
                  for id_, one in public.consultations.items()})


def write_shown(target: Path, release: Release, shown: Shown) -> None:
    """Keep a release's list, whole or not at all; nothing is written where the same stands already."""
    if read_shown(target, release) == shown:
        return
    folder = target / LISTS
    make_folder(folder)
    os.chmod(folder, _OWNER_ONLY)
    text = json.dumps({"format": FORMAT, "recipients": _sorted(shown.recipients),
                       "consultations": _sorted(shown.consultations)}, indent=0)
    write_whole(folder, _name(release), text.encode())


def read_shown(target: Path, release: Release) -> Shown | None:
    """A release's list; None when there is no usable one: an earlier version of the program made the release."""
    try:
        found = json.loads((target / LISTS / _name(release)).read_bytes())
        if found["format"] != FORMAT:
            return None
        return Shown(_sets(found["recipients"]), _sets(found["consultations"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def clean_lists(target: Path, releases: list[Release]) -> None:
    """Remove the lists of releases that are gone, and what a kill left of writing one."""
    folder = target / LISTS
    known = {_name(release) for release in releases}
    for name in os.listdir(folder) if folder.is_dir() else ():
        if name not in known:
            remove_tree(folder / name) if (folder / name).is_dir() else remove_file(folder / name)


def _name(release: Release) -> str:
    return f"{release.folder.name}.json"


def _sorted(sets: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    return {key: sorted(what) for key, what in sorted(sets.items())}


def _sets(lists: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(what) for key, what in lists.items()}
