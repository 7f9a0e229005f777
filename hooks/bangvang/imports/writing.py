"""Putting drafts into data/: prepared aside, then moved in one by one; what was begun is finished, never doubled.

A batch is laid out under .cache/import with the list of its moves, and the list is written last. From then on the
batch is certain: each move is one rename, and a run that was stopped is taken up again by the next one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bangvang.problems import Invalid, Problem
from bangvang.store.files import make_folder, remove_tree, replace, settle, sync_folder, write_file
from bangvang.store.lock import locked
from bangvang.store.trouble import told

SHELF = ".cache/import"
_LIST = "moves.json"
_BUSY = "một lượt nhập khác đang chạy cho thư mục này; hãy đợi lượt đó xong rồi chạy lại lệnh"


@dataclass(frozen=True, slots=True)
class Batch:
    """What one file becomes.

    Args:
        files: path relative to the root -> bytes, in the order in which they are put in place.
        folders: new folders (`data/decisions/2024/812-qd-sgddt`), each with its files by name; each comes as a
            whole, after the files.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    folders: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)

    @property
    def everything(self) -> dict[str, bytes]:
        """Every file that is written, path relative to the root -> bytes."""
        inside = {f"{folder}/{name}": data for folder, files in self.folders.items() for name, data in files.items()}
        return {**self.files, **inside}


@dataclass(frozen=True, slots=True)
class Placed:
    """What is to be written for one file.

    Args:
        batch: the drafts; None when there is nothing to write.
        problems: what an editor must settle.
        there: where the same source stands already, relative to the root; empty when it is new.
    """

    batch: Batch | None = None
    problems: tuple[Problem, ...] = ()
    there: str = ""


#: Seconds to wait for another import.
PATIENCE = 60.0


@contextmanager
def importing(root: Path, waits: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold the right to write drafts below root; what an earlier run left unfinished is finished first.

    Args:
        root: the project's root.
        waits: called once when another import runs and this one begins to wait for it.

    Raises:
        Invalid: another import still runs, or the folder cannot be written.
    """
    with told(root), ExitStack() as held:
        try:
            held.enter_context(locked(root / SHELF / "lock", _BUSY))
        except Invalid as invalid:
            if [problem.rule for problem in invalid.problems] != ["in-use"]:
                raise
            if waits is not None:
                waits()
            held.enter_context(locked(root / SHELF / "lock", _BUSY, timeout=PATIENCE))
        finish(root)
        yield


def write(root: Path, batch: Batch, name: str) -> list[str]:
    """Put a batch in place, whole or not at all; returns the paths written.

    Args:
        root: the project's root.
        batch: what to write.
        name: a name of its own for the batch, of letters and digits.

    Raises:
        Invalid: the folder is there already, or the system refuses; data/ is then as it was.
    """
    taken = [folder for folder in batch.folders if (root / folder).exists()]
    if taken:
        message = "thư mục này đã có; hãy đổi tên thư mục rồi nhập lại"
        raise Invalid(Problem(folder, 0, "", "error", "folder-exists", message) for folder in taken)
    aside = root / SHELF / name
    with told(root):
        remove_tree(aside)
        _lay_out(aside, batch)
        _carry_out(root, aside)
    return list(batch.everything)


def finish(root: Path) -> None:
    """Carry out every batch that is certain; throw away what was only begun."""
    shelf = root / SHELF
    for aside in sorted(path for path in shelf.iterdir() if path.is_dir()) if shelf.is_dir() else ():
        if (aside / _LIST).exists():
            _carry_out(root, aside)
        else:
            remove_tree(aside)


def _lay_out(aside: Path, batch: Batch) -> None:
    """The batch's files and, last of all, the list of moves."""
    make_folder(aside)
    moves: list[tuple[str, str]] = []
    written: list[str] = []
    for number, (target, data) in enumerate(batch.files.items()):
        write_file(aside / str(number), data)
        moves.append((str(number), target))
        written.append(str(number))
    for number, (target, files) in enumerate(batch.folders.items()):
        folder = f"folder-{number}"
        make_folder(aside / folder)
        for name, data in files.items():
            write_file(aside / folder / name, data)
            written.append(f"{folder}/{name}")
        moves.append((folder, target))
    settle(aside, written)
    write_file(aside / "list", json.dumps(moves).encode(), durable=True)
    replace(aside / "list", aside / _LIST)
    sync_folder(aside)


def _carry_out(root: Path, aside: Path) -> None:
    """Make the moves that are still to be made, in their order, then clear away."""
    moves: Sequence[tuple[str, str]] = json.loads((aside / _LIST).read_bytes())
    for source, target in moves:
        if (aside / source).exists():
            make_folder((root / target).parent)
            os.replace(aside / source, root / target)
    for folder in sorted({os.path.dirname(target) for _, target in moves}):
        sync_folder(root / folder)
    remove_tree(aside)
