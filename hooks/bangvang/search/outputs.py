"""All files of search: the contents list and what it points to, as outputs like any other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bangvang.crew import ALONE, Crew
from bangvang.search.entries import SearchEntry, SearchText, Value
from bangvang.search.facets import facet_index
from bangvang.search.files import FOLDER, DataFile, Memo
from bangvang.search.fulltext import text_index
from bangvang.search.names import in_order, name_index
from bangvang.search.rows import Pool, plain
from bangvang.store.output import Output, digest

CONTENTS = f"{FOLDER}/muc-luc.js"
FORM = 1  # of the files; the scripts refuse another


def search_outputs(
    entries: Iterable[SearchEntry], texts: Iterable[SearchText] = (), memo: Memo | None = None, crew: Crew = ALONE
) -> list[Output]:
    """Outputs sorted by path, all of them data scripts; entries and texts may come in any order.

    Args:
        entries: every page to be found by its title; who must not be found is not among them.
        texts: running texts; those of years whose texts are unchanged are not read when `memo` knows them.
        memo: results of earlier builds by the same program.
        crew: shares the reading of texts.
    """
    ordered = in_order(list(entries))
    pool = Pool()
    rows = [pool.row(entry) for entry in ordered]
    names, name_files = name_index(ordered, rows, pool)
    facets, facet_files = facet_index(ordered, rows, pool)
    segments, text_files = text_index(texts, memo, crew)
    contents = {
        "form": FORM,
        "names": names,
        "facets": facets,
        "texts": segments,
        "words": _vocabulary(ordered),
    }
    body = b"BangVang.contents(" + plain(contents) + b")\n"
    files = {file.output.path: file.output for file in _distinct([*name_files, *facet_files, *text_files])}
    files[CONTENTS] = Output(CONTENTS, "search-contents", (digest(body),), lambda: body)
    return [files[path] for path in sorted(files)]


def _distinct(files: Sequence[DataFile]) -> list[DataFile]:
    """The files without doubles; two different ones of one name would be a hash of 40 bits met twice."""
    seen: dict[str, DataFile] = {}
    for file in files:
        other = seen.setdefault(file.name, file)
        if other.output.inputs != file.output.inputs:
            raise ValueError(f"two files of the index would be named {file.name}")
    return list(seen.values())


def _vocabulary(entries: Sequence[SearchEntry]) -> list[list[Any]]:
    """[facet, id, name, other wordings …]: values so few and so often asked for that a query is read by them."""
    found: dict[tuple[str, str], list[Any]] = {}

    def add(facet: str, value: Value | None) -> None:
        if value:
            found.setdefault((facet, value.id), [facet, value.id, value.name])

    for entry in entries:
        add("doi-tuong", entry.category)
        for honour in entry.honours:
            add("danh-hieu", honour.award.title)
            add("hinh-thuc", honour.award.form)
            add("cap", honour.award.level)
            add("cap-hoc", honour.setting.school_level)
    for entry in entries:
        for facet in ("danh-hieu", "hinh-thuc"):
            if entry.kind == "award" and (facet, entry.id) in found:
                found[facet, entry.id] += entry.aliases
    return [found[key] for key in sorted(found)]
