"""Templates compiled once: kept by their source, since compiling them takes longer than most builds."""

from __future__ import annotations

import jinja2
from jinja2.bccache import Bucket

from bangvang.store.known import Memo

_NAMESPACE = "templates"


class Compiled(jinja2.BytecodeCache):
    """Jinja's compiled templates in a store, or in memory; Jinja itself compares the digest of the source."""

    def __init__(self, memo: Memo | None = None) -> None:
        """With a memo other builds have them too; without, the templates of this process."""
        self._memo = memo
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where its template is known."""
        data = self._kept.get(bucket.key) or (self._memo.get(_NAMESPACE, _key(bucket)) if self._memo else None)
        if data:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        data = self._kept[bucket.key] = bucket.bytecode_to_string()
        if self._memo:
            self._memo.put(_NAMESPACE, _key(bucket), data)


def _key(bucket: Bucket) -> bytes:
    """Another Jinja may compile otherwise; another program, whose settings may be others, has another memo."""
    return f"{jinja2.__version__} {bucket.key}".encode()
