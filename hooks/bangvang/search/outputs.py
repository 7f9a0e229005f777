"""All files of search: the contents list and what it points to, as outputs like any other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bangvang.crew import ALONE, Crew
from bangvang.search.entries import KINDS, SearchEntry, SearchText
from bangvang.search.facets import facet_index
from bangvang.search.files import FOLDER, DataFile
from bangvang.search.fulltext import text_index
from bangvang.search.items import Item, Items, at_hand
from bangvang.search.names import name_index
from bangvang.search.rows import plain
from bangvang.store.known import Known, Memo
from bangvang.store.output import Output, digest

CONTENTS = f"{FOLDER}/muc-luc.js"
SHARES = 16  # of what is known: one changed entry touches two
FORM = 2  # of the files; the scripts refuse another
_IN_QUERIES = frozenset({"cap", "cap-hoc", "danh-hieu", "doi-tuong", "hinh-thuc"})
_AWARD = KINDS.index("award")


def search_outputs(
    entries: Iterable[SearchEntry | Item], texts: Iterable[SearchText] = (), memo: Memo | None = None,
    crew: Crew = ALONE,
) -> list[Output]:
    """Outputs sorted by path, all of them data scripts; entries and texts may come in any order.

    Args:
        entries: every page to be found by its title; who must not be found is not among them.
        texts: running texts; those of years whose texts are unchanged are not read when `memo` knows them.
        memo: results of earlier builds by the same program.
        crew: shares the reading of texts.
    """
    parts = {part: Known(part, memo, SHARES) for part in ("facts", "names", "facets", "texts")}
    items = Items((one if isinstance(one, Item) else at_hand(one) for one in entries), parts["facts"])
    names, name_files = name_index(items, parts["names"])
    facets, facet_files = facet_index(items, parts["facets"])
    items.let_go()
    segments, text_files = text_index(texts, parts["texts"], crew)
    contents = {
        "form": FORM,
        "names": names,
        "facets": facets,
        "texts": segments,
        "words": _vocabulary(items),
    }
    body = b"BangVang.contents(" + plain(contents) + b")\n"
    files = {file.output.path: file.output for file in _distinct([*name_files, *facet_files, *text_files])}
    files[CONTENTS] = Output(CONTENTS, "search-contents", (digest(body),), lambda: body)
    for known in parts.values():
        known.keep()
    return [files[path] for path in sorted(files)]


def _distinct(files: Sequence[DataFile]) -> list[DataFile]:
    """The files without doubles; two different ones of one name would be a hash of 40 bits met twice."""
    seen: dict[str, DataFile] = {}
    for file in files:
        other = seen.setdefault(file.name, file)
        if other.output.inputs != file.output.inputs:
            raise ValueError(f"two files of the index would be named {file.name}")
    return list(seen.values())


def _vocabulary(items: Items) -> list[list[Any]]:
    """[facet, id, name, other wordings …]: values so few and so often asked for that a query is read by them."""
    found: dict[tuple[str, str], list[Any]] = {}
    for facet, id_, name in sorted(items.counts):
        if facet in _IN_QUERIES:
            found.setdefault((facet, id_), [facet, id_, name])
    for facts in items.facts:
        if facts.kind == _AWARD:
            for facet in ("danh-hieu", "hinh-thuc"):
                if (facet, facts.id) in found:
                    found[facet, facts.id] += facts.aliases
    return [found[key] for key in sorted(found)]
