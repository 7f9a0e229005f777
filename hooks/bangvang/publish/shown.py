"""What each release shows, and of whom: private lists beside the releases, for what a later release may not show.

target/.shown/000012-3f9a….json   one list for each release of that name; closed to everybody but the publisher

A release's own files cannot tell: a story, a search entry or a row of open data that consent covers no more leaves no
address behind. Lists hold opaque ids and digests, no names, and go with their release. See listing.py for what they say.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bangvang.publish.names_said import packed, unpacked
from bangvang.publish.releases import Release
from bangvang.store.files import make_folder, remove_file, remove_tree, write_whole

LISTS = ".shown"
FORMAT = 2  # another one when what a list says is found out in another way: older lists then say nothing
_OWNER_ONLY = 0o700
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a site shows; by default nothing of anybody.

    Args:
        recipients: opaque id -> the purposes that consent covers, whether or not there is a page.
        records: record -> what is shown of it that an editor may take back.
        texts: digest of a paragraph -> whom it may name, see names_said.py.
        hidden: whom no text may name, in the same way; None: nobody knows. No part of the list.
    """

    recipients: Mapping[str, frozenset[str]] = field(default_factory=dict)
    records: Mapping[str, frozenset[str]] = field(default_factory=dict)
    texts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    hidden: frozenset[str] | None = field(default=None, compare=False)

    def more_than(self, other: Shown) -> bool:
        """Whether this shows anything that the other does not and that was taken back.

        A paragraph that the other has not is harmless unless it names somebody whom the other may not name.
        """
        return (_exceeds(self.recipients, other.recipients)
                or _exceeds(self.records, other.records)
                or any(other.hidden is None or not names.isdisjoint(other.hidden)
                       for paragraph, names in self.texts.items() if paragraph not in other.texts))


def _exceeds(some: Mapping[str, frozenset[str]], others: Mapping[str, frozenset[str]]) -> bool:
    return any(not what <= others.get(key, _NOTHING) for key, what in some.items())


def write_shown(target: Path, release: Release, shown: Shown) -> None:
    """Keep a release's list, whole or not at all; nothing is written where the same stands already."""
    if read_shown(target, release) == shown:
        return
    folder = target / LISTS
    make_folder(folder)
    os.chmod(folder, _OWNER_ONLY)
    text = json.dumps({"format": FORMAT, "recipients": _sorted(shown.recipients), "records": _sorted(shown.records),
                       "texts": packed(shown.texts)}, ensure_ascii=False, indent=0)
    write_whole(folder, _name(release), text.encode())


def read_shown(target: Path, release: Release) -> Shown | None:
    """A release's list; None when there is no usable one: an earlier version of the program made the release."""
    try:
        found = json.loads((target / LISTS / _name(release)).read_bytes())
        if found["format"] != FORMAT:
            return None
        return Shown(_sets(found["recipients"]), _sets(found["records"]), unpacked(found["texts"]))
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
