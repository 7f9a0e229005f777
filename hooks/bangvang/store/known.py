"""Known: what the last build found out, by digests of what it was found out from; this build's is kept for the next."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

NAMESPACE = "known"
Value = TypeVar("Value")


class Memo(Protocol):
    """A store of bytes by namespace and key (`ObjectStore` is one); it may forget any, which costs time and nothing else."""

    def get(self, namespace: str, key: bytes, /) -> bytes | None:
        """The bytes kept under a key, or None."""

    def put(self, namespace: str, key: bytes, data: bytes, /) -> None:
        """Keep bytes under a key."""


class Known:
    """A part of what is known; read whole, and written by shares: those in which something is new or gone."""

    def __init__(self, part: str, memo: Memo | None, shares: int = 1) -> None:
        """Read the part.

        Args:
            shares: into how many it is divided by its keys, so that little is written where little has changed.
        """
        self._names = [f"{part}/{share}".encode() for share in range(shares)]
        self._memo = memo
        self._old: list[dict[bytes, Any]] = [
            unpacked(memo.get(NAMESPACE, name)) if memo is not None else {} for name in self._names]
        self._used: list[dict[bytes, Any]] = [{} for _ in self._names]

    def __contains__(self, key: bytes) -> bool:
        share = key[0] % len(self._names)
        return key in self._old[share] or key in self._used[share]

    def value(self, key: bytes, make: Callable[[], Value]) -> Value:
        """What was found out under a key (a digest, or the like), or is now."""
        share = key[0] % len(self._names)
        used, old = self._used[share], self._old[share]
        if key in used:
            return used[key]  # type: ignore[no-any-return]
        value: Value = old[key] if key in old else make()
        used[key] = value
        return value

    def keep(self) -> None:
        """Keep what this build used."""
        if self._memo is None:
            return
        for name, used, old in zip(self._names, self._used, self._old, strict=True):
            if used.keys() != old.keys():
                self._memo.put(NAMESPACE, name, pickle.dumps(used, protocol=5))


def unpacked(data: bytes | None) -> dict[Any, Any]:
    """A map that this very program kept (its digest is in the key of whoever keeps); anything else counts as empty."""
    if data is None:
        return {}
    try:
        # The store is the user's own cache below the checkout, never a file that came from elsewhere.
        value = pickle.loads(data)  # noqa: S301
    except Exception:  # noqa: BLE001 - a damaged cache may fail in any way and only costs time
        return {}
    return value if isinstance(value, dict) else {}
