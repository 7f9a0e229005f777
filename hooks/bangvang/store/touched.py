"""Touched: whom a change touches, by the files that differ from those that the last build read."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from typing import Any

from bangvang.store.known import Memo, unpacked
from bangvang.store.output import KEY_BYTES, digest

NAMESPACE = "carried"
_FILES = "files"


def owned(state: bytes, *owners: str) -> bytes:
    """What is noted of a file: the digest of its bytes, then the ids of all of whom it tells."""
    return state + " ".join(owners).encode()


class Touched:
    """The ids of all of whom a file that is new, changed or gone tells or told.

    Args (attributes):
        ids: of whom a change touches; of no use where `before` is None.
        before: the state that the last build left; None where nothing of it holds any more, since the ground is another.
        state: of all files now; that of the last build where none has changed.
    """

    def __init__(self, memo: Memo | None = None, ground: bytes = b"", files: Mapping[str, bytes] | None = None,
                 of: str = "") -> None:
        """Compare the files with those of the last build.

        Args:
            memo: where notes are kept, by one program alone; None keeps nothing.
            ground: digest of all other files, and of the day.
            files: what is noted of each file (`owned`), by path.
            of: which site, where several are built of the same files by turns.
        """
        self._memo = memo
        self._of = of
        self._ground = ground
        self._files = dict(files or {})
        last = self.kept(_FILES)
        fits = last.get("ground") == ground
        self.before: bytes | None = last["state"] if fits else None
        then: Mapping[str, bytes] = last["files"] if fits else {}
        changed = sorted([*_lacking(then, self._files), *_lacking(self._files, then)])
        self.ids = frozenset(owner for _, noted in changed for owner in noted[KEY_BYTES:].decode().split())
        # Tables of one state were drawn up from one another: what it is called hangs on the way and not on all the files.
        self.state = digest(self.before or ground, *(part for note in changed for part in note)) \
            if changed or self.before is None else self.before

    def keep(self) -> None:
        """Keep the notes, when all that was found out by them is kept."""
        if self.state != self.before:
            self.put(_FILES, {"ground": self._ground, "state": self.state, "files": self._files})

    def kept(self, name: str) -> dict[str, Any]:
        """What was kept under a name; empty where nothing was."""
        return unpacked(self._memo.get(NAMESPACE, self._key(name))) if self._memo is not None else {}

    def put(self, name: str, values: dict[str, Any]) -> None:
        """Keep values under a name."""
        if self._memo is not None:
            self._memo.put(NAMESPACE, self._key(name), pickle.dumps(values, protocol=5))

    def _key(self, name: str) -> bytes:
        return f"{self._of}/{name}".encode()


def _lacking(notes: Mapping[str, bytes], others: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    """Those notes that the others have not, or have otherwise."""
    return [(path, noted) for path, noted in notes.items() if others.get(path) != noted]
