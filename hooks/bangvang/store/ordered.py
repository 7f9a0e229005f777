"""The ordered way: where folders cannot be exchanged, a site is changed in place, its manifest last.

A reader in between may see new pages beside old lists, never a link to a page that is not there yet. The
work is decided by a journal and can be done again from any point, so that the next command finishes it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bangvang.store.files import (
    TEMPORARY,
    copy,
    make_folder,
    make_way,
    move,
    remove_empty_folders,
    remove_file,
    remove_tree,
    replace,
    settle,
    sha256_of,
    sync_folder,
    write_file,
    write_whole,
)
from bangvang.store.manifest import MANIFEST_NAME, Entry, Manifest, load_manifest
from bangvang.store.survey import set_aside, survey, walk

_LATER = "later.json"  # the addresses that come after all others (lists), sorted


def open_journal(journal: Path, new: Manifest, order: Callable[[str], int]) -> None:
    """Decide an ordered change: from the moment the journal has its name, it will be finished."""
    draft = journal.with_name(journal.name + "-new")
    remove_tree(draft)
    make_folder(draft)
    later = sorted(path for path in new.entries if order(path))
    write_file(draft / _LATER, json.dumps(later).encode(), durable=True)
    write_whole(draft, MANIFEST_NAME, new.dumps())
    os.rename(draft, journal)
    sync_folder(journal.parent)


def close_journal(journal: Path) -> None:
    """Forget a finished change; a kill in between leaves a journal without a manifest, which says nothing."""
    remove_file(journal / MANIFEST_NAME)
    remove_tree(journal)
    remove_tree(journal.with_name(journal.name + "-new"))


def roll_forward(journal: Path, source: Path, site: Path, left_out: Path, *,
                 keep_source: bool) -> Manifest | None:
    """Bring site to the journal's manifest, from wherever an earlier attempt stopped.

    Args:
        journal: as left by open_journal; one without a manifest is forgotten, and None returned.
        source: holds the new files (those moved by an earlier attempt are missing there).
        site: the folder to change; made when missing.
        left_out: where files go that are not ours.
        keep_source: copy from source instead of moving.

    Returns the manifest now in the site: the journal's, with the old version of what could not be found.
    """
    new = load_manifest(journal)
    if new is None:
        close_journal(journal)
        return None
    later = _later(journal)
    make_folder(site)
    remove_file(site / TEMPORARY)
    standing = survey(site)
    there = standing.entries
    todo = sorted((entry for path, entry in new.entries.items()
                   if path not in there or there[path].sha256 != entry.sha256),
                  key=lambda entry: (entry.path in later, entry.path))
    known = {*there, *standing.damaged} if standing.manifest else {path for path, _ in walk(site)}
    gone = sorted(known - new.entries.keys() - {MANIFEST_NAME})
    # What an earlier attempt put in place is no stranger's, though the old manifest does not know it.
    set_aside(site, tuple(path for path in standing.extra if path not in new.entries), left_out)
    make_way(site, standing.damaged)
    _clear_way(site, new, gone)
    written, lost = [], set()
    for entry in todo:
        if _bring(entry, source, site, keep_source=keep_source):
            written.append(entry.path)
        else:
            lost.add(entry.path)
    gone.extend(lost - there.keys())
    for path in gone:
        remove_file(site / path)
    remove_empty_folders(site, gone)
    settle(site, written)
    done = _without_lost(new, there, lost)
    write_whole(site, MANIFEST_NAME, done.dumps())
    close_journal(journal)
    return done


def _later(journal: Path) -> set[str]:
    """The addresses that come last; without their list (somebody cleared up by halves) any order must do."""
    with suppress(FileNotFoundError, ValueError):
        return set(json.loads((journal / _LATER).read_bytes()))
    return set()


def _bring(entry: Entry, source: Path, site: Path, *, keep_source: bool) -> bool:
    """Put one file in place; False when it is neither in the source nor, from before, in the site."""
    origin, target = source / entry.path, site / entry.path
    if not origin.is_file():
        return target.is_file() and sha256_of(target) == entry.sha256
    make_folder(target.parent)
    if keep_source:
        copy(origin, site / TEMPORARY)
        replace(site / TEMPORARY, target)
    else:
        move(origin, target, site / TEMPORARY)
    return True


def _without_lost(new: Manifest, there: dict[str, Entry], lost: set[str]) -> Manifest:
    """Return what the site holds: old files where new ones were lost; by their keys they are made again."""
    if not lost:
        return new
    kept = [entry for path, entry in new.entries.items() if path not in lost]
    return Manifest([*kept, *(there[path] for path in lost & there.keys())])


def _clear_way(site: Path, new: Manifest, gone: list[str]) -> None:
    """Remove, ahead of their turn, old files where a folder must be and old folders where a file must be."""
    folders = {folder for path in new.entries for folder in _folders(path)} if gone else set()
    early = [path for path in gone
             if path in folders or not new.entries.keys().isdisjoint(_folders(path))]
    for path in early:
        remove_file(site / path)
    remove_empty_folders(site, early)


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]
