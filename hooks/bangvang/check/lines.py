"""Where in a file something stands: the line is found again only when there is something to say about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from bangvang.check import paths
from bangvang.load.files import read
from bangvang.load.yaml_events import Keys, Tree, dotted, read_yaml
from bangvang.problems import Problem, Severity
from bangvang.store.known import Known, Memo
from bangvang.store.output import digest

_KNOWN: ContextVar[Known | None] = ContextVar("lines", default=None)


@contextmanager
def remembered(memo: Memo) -> Iterator[None]:
    """Meanwhile a line is looked for once in a file's bytes, also from one build to the next.

    Old plans keep what editors are warned of, and every build would parse all of them again.
    """
    known = Known("lines", memo)
    before = _KNOWN.set(known)
    try:
        yield
    finally:
        _KNOWN.reset(before)
    known.keep()


@lru_cache(maxsize=4)  # what is wrong with a file is said one after the other: a plan may have hundreds of deadlines
def _tree(data: bytes, path: str) -> Tree:
    return read_yaml(data, path)


def _line(data: bytes, path: str, keys: Keys) -> int:
    known = _KNOWN.get()
    if known is None:
        return _tree(data, path).line(keys)
    return known.value(digest(data, dotted(keys)), lambda: _tree(data, path).line(keys))


def said(root: str, path: str, keys: Keys, rule: str, message: str, severity: Severity = "error") -> Problem:
    """A problem with a field of a YAML file, with its line."""
    return Problem(path, _line(read(root, path), path, keys), dotted(keys), severity, rule, message)


def award_keys(root: str, id_: str, *keys: str | int) -> Keys:
    """The keys of a field of an award in its vocabulary."""
    return term_keys(root, "awards", id_, *keys)


def term_keys(root: str, name: str, id_: str, *keys: str | int) -> Keys:
    """The keys of a field of a term in its vocabulary; entries that could not be read stand in the file too."""
    path = paths.vocabulary(name)
    tree = _tree(read(root, path), path)
    ids = [entry.get("id") if isinstance(entry, dict) else None for entry in tree.value[name]]
    return (name, ids.index(id_), *keys)


def said_in_text(root: str, path: str, field: str, text: str, row: int, rule: str, message: str,
                 severity: Severity = "error") -> Problem:
    """A problem with one row of a field that may go over several lines.

    Args:
        field: in dotted form.
        text: the field's value.
        row: which row of the value, from 0.
    """
    data = read(root, path)
    line = _line(data, path, tuple(field.split(".")))
    rows, wanted = data.decode("utf-8", "replace").splitlines(), text.split("\n")[row].strip()
    # In a block (`story: |-`) the first row stands on the line below the field's name.
    if line + row < len(rows) and rows[line + row].strip() == wanted:
        line += row + 1
    return Problem(path, line, field, severity, rule, message)


def in_text(line: int | None) -> str:
    """Where in the plan a value stands, as the end of a message; empty where it names no line."""
    return f" (plan.md dòng {line})" if line else ""
