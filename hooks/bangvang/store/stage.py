"""The stage: a new, empty folder in which a build is made, and its check before anything goes live."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bangvang.crew import ALONE, Crew
from bangvang.problems import Problem
from bangvang.store.files import (
    FILE_MODE,
    FOLDER_MODE,
    make_folder,
    remove_tree,
    sha256_of,
    write_file,
)
from bangvang.store.manifest import MANIFEST_NAME
from bangvang.store.paths import safe_path, shown
from bangvang.store.survey import walk
from bangvang.store.workplace import Workplace

_READ_AT_ONCE = 2000  # files in a batch: a tenth of a second
_BLANK_PAGE_BYTES = 64  # a page as short as this is read to see whether there is anything in it


class Content(NamedTuple):
    """What a staged file holds: its sha-256 (hex) and its size in bytes."""

    sha256: str
    size: int


class Folder:
    """A stage as those see it who put outputs into it; several processes may do so at once."""

    def __init__(self, folder: Path) -> None:
        """`folder` is there."""
        self.dir = folder
        self._root = os.path.realpath(folder)
        self._folders: set[Path] = set()  # known to lie inside; looked up for each file they would cost more

    def write(self, path: str, data: bytes) -> None:
        """Write one output; Invalid when its address may not be written, ValueError when it leads out of the stage."""
        write_file(self._target(path), data)

    def take(self, folder: Path) -> None:
        """Move the files of another folder on this file system to the same addresses here, and remove it."""
        for path, entry in walk(folder):
            os.replace(entry.path, self._target(path))
        remove_tree(folder)

    def _target(self, path: str) -> Path:
        target = self.dir / safe_path(path)
        if target.parent not in self._folders:
            if not Path(os.path.realpath(target.parent)).is_relative_to(self._root):
                raise ValueError(f"{shown(path)} leads out of the stage")
            make_folder(target.parent)
            self._folders.add(target.parent)
        return target


class Stage(Folder):
    """A new, empty folder on the site's file system. Nothing in it is public before it is applied."""

    def __init__(self, place: Workplace) -> None:
        """Empty the workplace's stage; an apply that was interrupted must have been finished before."""
        clear(place)
        make_folder(place.stage)
        super().__init__(place.stage)

    def verify(self, expected: Iterable[str], crew: Crew = ALONE) -> tuple[dict[str, Content], list[Problem]]:
        """Check that the stage holds exactly the expected addresses, as plain files, with no empty page.

        Gives every file and folder its mode (whatever the umask), and returns the contents by address with
        the problems found, sorted. The crew shares the reading.
        """
        sizes: dict[str, int] = {}
        problems: list[Problem] = []
        missing = set(expected)
        if MANIFEST_NAME in missing:
            raise ValueError("the manifest is written by apply, it is no output")

        def report(path: str, rule: str, message: str) -> None:
            problems.append(Problem(shown(path), 0, "", "error", rule, message))

        for path, entry in walk(self.dir):
            status = entry.stat(follow_symlinks=False)
            if path not in missing:
                report(path, "stage-extra", "tệp được tạo ra nhưng không có trong danh sách của trang")
                continue
            missing.discard(path)
            if not stat.S_ISREG(status.st_mode):
                report(path, "stage-link", "phải là tệp thường, không được là liên kết hay tệp đặc biệt")
                continue
            if path.endswith(".html") and status.st_size <= _BLANK_PAGE_BYTES and _is_blank(entry.path):
                report(path, "stage-empty", "trang phải có nội dung, nhưng tệp được tạo ra lại trống")
                continue
            if stat.S_IMODE(status.st_mode) != FILE_MODE:
                os.chmod(entry.path, FILE_MODE)
            sizes[path] = status.st_size
        for path in missing:
            report(path, "stage-missing", "trang phải có tệp này, nhưng tệp không được tạo ra")
        for folder, _, _ in os.walk(self.dir, topdown=False):
            os.chmod(folder, FOLDER_MODE)
            if not os.listdir(folder) and folder != str(self.dir):
                os.rmdir(folder)
        paths = list(sizes)
        batches = [paths[at:at + _READ_AT_ONCE] for at in range(0, len(paths), _READ_AT_ONCE)]
        digests = chain.from_iterable(crew.map(partial(_digests, str(self.dir)), batches))
        return {path: Content(sha256, sizes[path]) for path, sha256 in zip(paths, digests, strict=True)}, sorted(problems)


def clear(place: Workplace) -> None:
    """Remove what a build has left that ended early; an apply that was interrupted must have been finished before."""
    if place.journal.exists():
        raise ValueError("finish the interrupted apply first: its pages are in the stage")
    for proofs in place.work.glob("proofs-*"):
        remove_tree(proofs)
    remove_tree(place.stage)


def _digests(folder: str, paths: Sequence[str]) -> list[str]:
    return [sha256_of(f"{folder}/{path}") for path in paths]


def _is_blank(path: str) -> bool:
    with open(path, "rb") as file:
        return not file.read().strip()
