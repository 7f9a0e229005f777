"""Where a draft goes: a free folder, the original beside it under its ending, and found again by its bytes."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path


def same_source(shelf: Path, pattern: str, data: bytes) -> Path | None:
    """The original among those that `pattern` names that has these very bytes, under whatever name."""
    same = (path for path in sorted(shelf.glob(pattern)) if path.stat().st_size == len(data) and path.read_bytes() == data)
    return next(same, None)


def free_folder(root: Path, folder: str, taken: Container[str] = ()) -> str:
    """The folder's name, with a count where it is taken."""
    count, free = 1, folder
    while free in taken or (root / free).exists():
        count += 1
        free = f"{folder}-{count}"
    return free


def ending(name: str) -> str:
    """The ending under which an original is kept beside its draft."""
    return re.sub(r"[^a-z0-9]", "", Path(name).suffix.lower())[:5] or "txt"
