"""Output: the one type for all that is written, be it a page, a shard, a feed, a sheet or a picture."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

KEY_BYTES = 16
_WITHOUT_REFERENCES = 2  # the last form of marshal in which equal values always have equal bytes


@dataclass(frozen=True, slots=True)
class Page:
    """What a page's `make` returns: Markdown and what the theme needs to frame it.

    Args:
        markdown: the page in Markdown, every text from records already escaped.
        title: plain text, escaped by the theme.
        description: plain text for the head of the page, escaped by the theme.
        meta: further values for the theme's templates (breadcrumb, JSON-LD, flags); plain data.
    """

    markdown: str
    title: str
    description: str
    meta: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site.

    Args:
        path: its address relative to the site, with forward slashes (`ke-hoach/index.html`).
        kind: the name of its kind in KINDS (`profile`, `shard`); code, templates and place in the order
            of applying hang on it.
        inputs: digests of all that its bytes depend on besides kind and settings; order matters.
        make: returns the bytes, or a Page that MkDocs turns into bytes. Called only when the key is new.
    """

    path: str
    kind: str
    inputs: tuple[bytes, ...]
    make: Callable[[], bytes | Page]


def digest(*parts: bytes | str) -> bytes:
    """Digest of parts; their lengths stand before them, so that no two lists of parts can be taken for one."""
    data = [part if isinstance(part, bytes) else part.encode() for part in parts]
    return blake2b(repr([*map(len, data)]).encode() + b"".join(data), digest_size=KEY_BYTES).digest()


def output_key(fingerprint: bytes, output: Output) -> str:
    """The key of an output (hex): its kind's fingerprint (code, templates, settings, lock) and its inputs."""
    # Of plain bytes and texts; asked for with every file of the site, and twice as quick as `digest`.
    parts = marshal.dumps((fingerprint, output.path, output.inputs), _WITHOUT_REFERENCES)
    return blake2b(parts, digest_size=KEY_BYTES).hexdigest()
