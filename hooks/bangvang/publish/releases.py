"""Releases side by side in a target folder: names, drafts, old ones, and what a killed publish left."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bangvang.problems import Invalid, Problem
from bangvang.store.files import (
    FOLDER_MODE,
    link_or_copy,
    make_folder,
    remove_tree,
    settle,
    sha256_of,
    sync_folder,
    write_file,
    write_whole,
)
from bangvang.store.manifest import MANIFEST_NAME, Entry, Manifest, load_manifest

_NAME = re.compile(r"([0-9]{6,})-([0-9a-f]{12})")
_ID_LETTERS = 12
_DRAFT, _OLD = ".new-", ".old-"  # not releases: removed by the next command when a kill left them


@dataclass(frozen=True, slots=True, order=True)
class Release:
    """One release on disk: whole by construction, since a folder gets this name only when it is."""

    number: int
    folder: Path


def is_release_name(name: str) -> bool:
    """Whether a folder of this name is a release."""
    return _NAME.fullmatch(name) is not None


def releases_in(folder: Path) -> list[Release]:
    """Return the releases in a releases folder, the oldest first."""
    found = []
    for name in os.listdir(folder) if folder.is_dir() else ():
        match = _NAME.fullmatch(name)
        if match:
            found.append(Release(int(match[1]), folder / name))
    return sorted(found)


def find_release(folder: Path, release_id: str) -> Release | None:
    """Return the newest release of this id, or None."""
    same = [one for one in releases_in(folder) if one.folder.name.endswith(release_id[:_ID_LETTERS])]
    return same[-1] if same else None


def clean(folder: Path) -> None:
    """Remove what killed commands left among the releases."""
    for name in os.listdir(folder) if folder.is_dir() else ():
        if name.startswith((_DRAFT, _OLD)):
            remove_tree(folder / name)


def make_release(folder: Path, site: Path, manifest: Manifest, before: Release | None,
                 mtime: int) -> tuple[Release, int]:
    """Copy a site into a new release below folder; return it and how many files it shares with `before`.

    Every copied byte is compared with the manifest again, so a build that changes the site meanwhile is
    found. Files get mode 0644, folders 0755, all new ones one time: `mtime` (seconds), or a second more than
    the release before, because web servers and browsers tell versions of a page by its time.
    """
    make_folder(folder)
    existing = releases_in(folder)
    number = existing[-1].number + 1 if existing else 1
    final = folder / f"{number:06}-{manifest.release[:_ID_LETTERS]}"
    draft = folder / f"{_DRAFT}{final.name}"
    old = _linkable(before)
    moment = max(mtime, *(_seconds(one) + 1 for one in existing), 0)
    try:
        make_folder(draft)
        linked = 0
        for entry in manifest.entries.values():
            target = draft / entry.path
            make_folder(target.parent)
            source = _untouched(before, old.get(entry.path), entry)
            if source is not None:
                link_or_copy(source, target)
                linked += 1
            else:
                write_file(target, _read(site, entry))
                os.utime(target, (moment, moment))
        settle(draft, [path for path, entry in manifest.entries.items() if old.get(path) != entry])
        write_whole(draft, MANIFEST_NAME, manifest.dumps())
        os.utime(draft / MANIFEST_NAME, (moment, moment))
        for place, _, _ in os.walk(draft, topdown=False):
            os.chmod(place, FOLDER_MODE)
            os.utime(place, (moment, moment))
        os.rename(draft, final)
        sync_folder(folder)
    except (OSError, Invalid):
        with suppress(OSError):
            remove_tree(draft)
        raise
    return Release(number, final), linked


def prune(folder: Path, keep: int, live: Release) -> None:
    """Remove all but the newest `keep` releases and the live one; what resists waits for the next one."""
    with suppress(OSError):
        for release in releases_in(folder)[:-keep]:
            if release != live:
                remove_release(release)


def remove_release(release: Release) -> None:
    """Remove a release; what a kill or a refusal leaves of it is no release and goes with the next command."""
    old = release.folder.with_name(_OLD + release.folder.name)
    os.rename(release.folder, old)  # a half removed folder must not look like a release
    remove_tree(old)


def _seconds(release: Release) -> int:
    """The time of a release; its folder has the same, should somebody have removed the manifest."""
    manifest = release.folder / MANIFEST_NAME
    return int((manifest if manifest.exists() else release.folder).stat().st_mtime)


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Whether every file of a manifest stands in a folder, byte for byte."""
    return all(_is_same(folder / entry.path, entry) for entry in manifest.entries.values())


def _linkable(before: Release | None) -> Mapping[str, Entry]:
    manifest = load_manifest(before.folder) if before else None
    return manifest.entries if manifest else {}


def _untouched(before: Release | None, old: Entry | None, entry: Entry) -> Path | None:
    """Return the same file in the release before, unless it is damaged: a failing disk changes neither size nor time."""
    if before is None or old is None or old.sha256 != entry.sha256:
        return None
    source = before.folder / entry.path
    return source if _is_same(source, entry) else None


def _is_same(file: Path, entry: Entry) -> bool:
    try:
        status = file.lstat()
        return status.st_size == entry.size and stat.S_ISREG(status.st_mode) and sha256_of(file) == entry.sha256
    except OSError:
        return False


def _read(site: Path, entry: Entry) -> bytes:
    try:
        data = (site / entry.path).read_bytes()
    except FileNotFoundError:
        data = b""
    if len(data) != entry.size or hashlib.sha256(data).hexdigest() != entry.sha256:
        raise Invalid([Problem((site / entry.path).as_posix(), 0, "", "error", "publish-changed",
                               "trang đã thay đổi trong lúc công bố; hãy đợi dựng xong rồi công bố lại")])
    return data
