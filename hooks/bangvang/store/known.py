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
    """A part of what is known; read whole and, when something in it is new or gone, written whole."""

    def __init__(self, part: str, memo: Memo | None) -> None:
        self._part = part.encode()
        self._memo = memo
        self._old: dict[bytes, Any] = unpacked(memo.get(NAMESPACE, self._part)) if memo is not None else {}
        self._used: dict[bytes, Any] = {}

    def __contains__(self, key: bytes) -> bool:
        return key in self._old or key in self._used

    def value(self, key: bytes, make: Callable[[], Value]) -> Value:
        """What was found out under a key, or is now."""
        if key in self._used:
            return self._used[key]  # type: ignore[no-any-return]
        value: Value = self._old[key] if key in self._old else make()
        self._used[key] = value
        return value

    def keep(self) -> None:
        """Keep what this build used."""
        if self._memo is not None and self._used.keys() != self._old.keys():
            self._memo.put(NAMESPACE, self._part, pickle.dumps(self._used, protocol=5))


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
