"""Files of the index: named by the hash of what is in them, so that an old copy is never taken for a new one."""

from __future__ import annotations

from base64 import b32encode
from dataclasses import dataclass

from bangvang.search.leaves import Leaf
from bangvang.store.output import Output, digest

FOLDER = "tim-kiem/du-lieu"
NAME_LENGTH = 8  # 40 bits; small letters and digits, because Windows and memory sticks know no capitals


@dataclass(frozen=True, slots=True)
class DataFile:
    """One script of the index.

    Args:
        name: its name without `.js`.
        output: what is written.
    """

    name: str
    output: Output


def data_file(kind: str, body: bytes) -> DataFile:
    """A file for a script's body; its loader knows it by the name put before the arguments."""
    state = digest(body)
    name = b32encode(state).decode().lower()[:NAME_LENGTH]
    call = f'BangVang.shard("{name}",'.encode() + body + b")\n"
    return DataFile(name, Output(f"{FOLDER}/{name}.js", kind, (state,), lambda: call))


def written_leaves(leaves: list[Leaf], names: list[str]) -> str:
    """Leaves in order, each as a letter for its depth and the name of its file."""
    return "".join(chr(ord("A") + leaf.depth) + name for leaf, name in zip(leaves, names, strict=True))
