"""Originals: files that go into the site from where an editor put them (a scan, a film, a photo); looked at, never held.

A hundred scans are gigabytes. Of a file whose size and times are those of the last look only what was found out then is
remembered, and it is not read again (one that was written a moment ago is). Its bytes are read when something is made of
it, and must be those that were looked at.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from bangvang.problems import Invalid, Problem
from bangvang.store.known import Memo, unpacked
from bangvang.store.output import digest
from bangvang.store.paths import shown
from bangvang.store.stamps import Stamp, has_rested, now, stamp_of

NAMESPACE = "looks"
Value = TypeVar("Value")


class Original(NamedTuple):
    """A file as it was looked at.

    Args:
        root: the folder that `path` is relative to.
        digest: of its bytes.
    """

    root: str
    path: str
    digest: bytes

    def read(self) -> bytes:
        """Its bytes; Invalid when they are not those that were looked at."""
        try:
            data = Path(self.root, self.path).read_bytes()
        except OSError:
            data = b""
        if digest(data) != self.digest:
            raise Invalid([Problem(shown(self.path), 0, "", "error", "file-changed",
                                   "tệp phải đứng yên trong khi dựng trang; hãy chạy lại lệnh")])
        return data


class Looks:
    """What looking at whole files found out; those that nobody has touched since the last build are not read again."""

    def __init__(self, part: str, program: bytes = b"", memo: Memo | None = None) -> None:
        """Recall the looks of a part.

        Args:
            program: digest of who looks; another program believes nothing of it.
            memo: where looks are kept; None looks at everything anew.
        """
        self._key = digest(program, part)
        self._memo = memo
        self._old = unpacked(memo.get(NAMESPACE, self._key)) if memo is not None else {}
        self._new: dict[str, tuple[Stamp, Any]] = {}

    def found(self, path: str, look: Callable[[], Value]) -> Value:
        """What a look at a file found, now or before. Raises OSError where it is not there, and what `look` raises."""
        begun, stamp = now(), stamp_of(path)
        entry = self._new.get(path) or self._old.get(path)
        if entry is None or entry[0] != stamp:
            entry = (stamp, look())
        if has_rested(stamp, begun):
            self._new[path] = entry
        value: Value = entry[1]
        return value

    def original(self, root: str, path: str) -> Original:
        """The file at a path below `root`. Raises OSError where it cannot be read."""
        file = f"{root}/{path}"
        return Original(root, path, self.found(file, lambda: digest(Path(file).read_bytes())))

    def keep(self) -> None:
        """Keep what this build looked at."""
        if self._memo is not None and self._new != self._old:
            self._memo.put(NAMESPACE, self._key, pickle.dumps(self._new, protocol=5))
