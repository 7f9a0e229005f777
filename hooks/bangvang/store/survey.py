"""Survey: what really stands in a site's folder, compared with its manifest, without reading every byte."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bangvang.problems import Problem
from bangvang.store.files import TEMPORARY, make_folder, remove_empty_folders, replace, sha256_of
from bangvang.store.manifest import MANIFEST_NAME, Entry, Manifest, entries_by_line, loads_manifest, manifest_bytes
from bangvang.store.paths import shown
from bangvang.store.stamps import now

_SIZE = Entry._fields.index("size")  # looked up for every file


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is.

    Args:
        manifest: the entries whose files are there and unharmed; None: no usable manifest, state unknown.
        damaged: addresses of the manifest whose files are missing or were changed since; to be made again.
        extra: files that no manifest names, put there by somebody else.
        source: the manifest's file as it was read.
        places: where on the disk (inode) each unharmed file lies, as far as the system says.
        begun: before anything was looked at, in nanoseconds.
    """

    manifest: Manifest | None
    damaged: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    source: bytes = b""
    places: Mapping[str, int] = field(default_factory=dict)
    begun: int = 0

    @property
    def entries(self) -> dict[str, Entry]:
        """The unharmed entries by address; empty when the state is unknown."""
        return dict(self.manifest.entries) if self.manifest else {}


def walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield (address, entry) of everything below folder that is not a folder; links are not followed."""
    waiting = [(str(folder), "")]
    while waiting:
        place, prefix = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    yield prefix + entry.name, entry


def survey(folder: Path, beside: Standing | None = None) -> Standing:
    """Compare a site's folder with its manifest by names, sizes and times.

    Args:
        beside: what was found in a folder that shares most of its files with this one: they are not looked at twice.

    The manifest is the last file written, so what is younger than it was touched by somebody else (or by a
    killed apply) and is compared by its bytes. A change that also forges size and time is found by publish,
    which reads everything.
    """
    begun = now()
    source = manifest_bytes(folder)
    shared = entries_by_line(beside.source, beside.manifest) if beside and beside.manifest else {}
    manifest = loads_manifest(source, shared)
    if manifest is None:
        return Standing(None, begun=begun)
    written = (folder / MANIFEST_NAME).stat().st_mtime_ns
    entries = manifest.entries
    looked_at = beside.places if beside else {}
    known = beside.entries if beside else {}
    there = set()
    places: dict[str, int] = {}
    damaged: list[str] = []
    extra: list[str] = []
    for path, found in walk(folder):
        entry = entries.get(path)
        if entry is None:
            if path not in {MANIFEST_NAME, TEMPORARY}:
                extra.append(path)
            continue
        there.add(path)
        # The very file that was looked at next door, and said here and there to be the same.
        if path in looked_at and known[path] is entry and found.inode() == looked_at[path]:
            continue
        status = found.stat(follow_symlinks=False)
        if not _is_unharmed(found.path, status, entry, written):
            damaged.append(path)
        elif status.st_ino:  # Windows does not say
            places[path] = status.st_ino
    damaged.extend(entries.keys() - there)
    if damaged:
        lost = set(damaged)
        manifest = Manifest(entry for path, entry in manifest.entries.items() if path not in lost)
    return Standing(manifest, tuple(sorted(damaged)), tuple(sorted(extra)), source, places, begun)


def _is_unharmed(path: str, status: os.stat_result, entry: Entry, written: int) -> bool:
    return (status.st_size == entry[_SIZE] and stat.S_ISREG(status.st_mode)
            and (status.st_mtime_ns < written or sha256_of(path) == entry.sha256))


def suspect_since(folder: Path, moment: int) -> None:
    """Let the next survey compare by its bytes whatever was written since a moment, in nanoseconds: it goes by the manifest."""
    with suppress(FileNotFoundError):  # then nothing is believed anyway
        os.utime(folder / MANIFEST_NAME, ns=(moment, moment))


def set_aside(folder: Path, extra: tuple[str, ...], left_out: Path) -> None:
    """Move files that are not ours out of the site into the next free numbered folder of left_out."""
    if not extra:
        return
    number = 1
    while (left_out / str(number)).exists():
        number += 1
    for path in extra:
        target = left_out / str(number) / path
        make_folder(target.parent)
        if os.path.lexists(folder / path):
            replace(folder / path, target)
    remove_empty_folders(folder, extra)


def standing_problems(standing: Standing, site_name: str, left_out: str) -> list[Problem]:
    """Tell the editor, as warnings, what somebody changed in the site by hand and what becomes of it."""
    return [
        Problem(f"{site_name}/{shown(path)}", 0, "", "warning", "site-changed",
                "tệp đã bị sửa hoặc xóa ngoài công cụ nên được dựng lại; hãy sửa trong data/ hoặc content/")
        for path in standing.damaged
    ] + [
        Problem(f"{site_name}/{shown(path)}", 0, "", "warning", "site-extra",
                f"tệp không do công cụ tạo ra nên không thuộc trang mới; đã chuyển vào {left_out}/. "
                "Tệp cần công bố phải đặt trong content/assets/")
        for path in standing.extra
    ]
