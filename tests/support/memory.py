"""A store in memory, in the place of the one on disk."""

from __future__ import annotations


class Memory(dict[tuple[str, bytes], bytes]):
    """Forgets nothing, and counts what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = 0

    def get(self, namespace: str, key: bytes) -> bytes | None:  # type: ignore[override]
        """What was put."""
        return super().get((namespace, key))

    def put(self, namespace: str, key: bytes, data: bytes) -> None:
        """Keep it."""
        self.written += 1
        self[namespace, key] = data
