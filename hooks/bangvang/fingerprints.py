"""What results hang on besides their inputs: the program with its libraries, the templates, the settings and the shell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from bangvang.program import Program
from bangvang.render import template_digest, view_digest
from bangvang.routes.table import KINDS
from bangvang.store.known import Memo
from bangvang.store.output import Output, digest, output_key


def keys_of(outputs: Iterable[Output], fingerprint: Callable[[str], bytes]) -> dict[str, str]:
    """The key of each output, by address."""
    return {output.path: output_key(fingerprint(output.kind), output) for output in outputs}


class Remembered:
    """The store as seen by one program: another program's results, or those of other libraries, are never taken."""

    def __init__(self, store: Memo, program: bytes) -> None:
        self._store = store
        self._program = program

    def get(self, namespace: str, key: bytes) -> bytes | None:
        """The bytes that this program kept under a key, or None."""
        return self._store.get(namespace, digest(self._program, key))

    def put(self, namespace: str, key: bytes, data: bytes) -> None:
        """Keep bytes under a key."""
        self._store.put(namespace, digest(self._program, key), data)


def fingerprints(program: Program, site: Mapping[str, Any]) -> Callable[[str], bytes]:
    """For a kind, the digest of its code and templates, of the settings, and of the shell where it is a page.

    The code of a kind is the whole program: which modules a page leans on is a question with wrong answers, and
    the program changes when it is updated, not when an editor works.
    """
    shell = digest(program.theme, view_digest(site))

    @cache
    def fingerprint(kind: str) -> bytes:
        templates = KINDS[kind].templates
        parts = [program.itself, *(template_digest(name) for name in templates)]
        if templates or kind == "content":
            parts.append(shell)
        return digest(*parts)

    return fingerprint
