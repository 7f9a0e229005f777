"""Files of the index: named by the hash of what is in them, so that an old copy is never taken for a new one."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from dataclasses import dataclass

from bangvang.search.leaves import Leaf
from bangvang.store.known import Known
from bangvang.store.output import Output, digest

FOLDER = "tim-kiem/du-lieu"
NAME_LENGTH = 8  # 40 bits; small letters and digits, because Windows and memory sticks know no capitals


@dataclass(frozen=True, slots=True)
class DataFile:
    """One script of the index.

    Args:
        name: its name without `.js`.
        state: digest of its data.
        data: makes its data.
        output: what is written.
    """

    name: str
    state: bytes
    data: Callable[[], bytes]
    output: Output


def data_file(kind: str, body: bytes) -> DataFile:
    """A file for a script's data (JSON)."""
    state = digest(body)
    return known_file(kind, state, lambda: body)


def known_file(kind: str, state: bytes, read: Callable[[], bytes]) -> DataFile:
    """A file of which only the digest is known until it is made; its loader knows it by its name."""
    name = b32encode(state).decode().lower()[:NAME_LENGTH]

    def make() -> bytes:
        return f'BangVang.shard("{name}",'.encode() + read() + b")\n"

    return DataFile(name, state, read, Output(f"{FOLDER}/{name}.js", kind, (state,), make))


def remembered_file(known: Known, kind: str, key: bytes, body: Callable[[], bytes]) -> DataFile:
    """A file of which only the digest is kept, under a key; its data is made where it is new, or missing in the site."""
    made: list[DataFile] = []

    def state() -> bytes:
        made.append(data_file(kind, body()))
        return made[0].state

    found = known.value(key, state)
    return made[0] if made else known_file(kind, found, body)


def written_leaves(leaves: list[Leaf], names: list[str]) -> str:
    """Leaves in order, each as a letter for its depth and the name of its file."""
    return "".join(chr(ord("A") + leaf.depth) + name for leaf, name in zip(leaves, names, strict=True))
