"""The lists of movements and of cited documents, by kind; movements of a long kind by letters, documents by time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from bangvang import addresses
from bangvang.model.reference import Document, Movement
from bangvang.routes import kind_lists
from bangvang.routes.kind_lists import KindList, KindRows
from bangvang.routes.parting import YEAR, Entry, Span, parted_by_letters, parted_by_time
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, citation_title, opened
from bangvang.store.output import Output
from bangvang.text import slug, sort_key, toneless

_UNREAD = re.compile(r"^\W+")  # a quotation mark that opens a name
MOVEMENTS = ("Phong trào, cuộc vận động", addresses.MOVEMENTS)
DOCUMENTS = ("Văn bản viện dẫn", addresses.DOCUMENTS)


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The two fronts and the pages that they lead to."""
    of_both = partial(KindList, "references", by_kind="Theo loại", empty="Chưa có mục nào.", anchors="loai-")
    yield from kind_lists.outputs(shelf, of_both(
        MOVEMENTS[0], "Các phong trào thi đua, cuộc vận động được nêu trong kế hoạch.", MOVEMENTS[1], addresses.movements_of,
        by_part="Theo chữ cái đầu"), _movements(shelf))
    yield from kind_lists.outputs(shelf, of_both(
        DOCUMENTS[0], "Các văn bản mà kế hoạch thi đua viện dẫn.", DOCUMENTS[1], addresses.documents_of,
        by_part="Theo thời gian"), _documents(shelf))


def _movements(shelf: Shelf) -> list[KindRows]:
    kinds: dict[str, list[tuple[str, Movement]]] = {"phong trào": [], "cuộc vận động": []}
    for id_, movement in sorted(shelf.public.movements.items(),
                                key=lambda item: (sort_key(_UNREAD.sub("", item[1].name)), item[0])):
        kinds[movement.kind].append((id_, movement))
    return [_of_movements(kind, found) for kind, found in kinds.items() if found]


def _of_movements(kind: str, found: list[tuple[str, Movement]]) -> KindRows:
    rows: dict[str, Part] = {id_: {"title": one.name, "url": f"@/{addresses.movement(id_)}", "meta": one.launched_by or "",
                                   "sample": one.sample} for id_, one in found}

    def parts() -> Iterator[Span[Part]]:
        for part in parted_by_letters(list(rows), {id_: _filing(one.name) for id_, one in found}):
            yield Span(part.key, part.title, tuple(rows[id_] for id_ in part.entries))

    return KindRows(slug(kind), opened(kind), opened(kind), list(rows.values()), parts)


def _filing(name: str) -> str:
    """The letters by which a movement is filed; `#` for a name without any."""
    return "".join(sign for sign in toneless(name).lower() if sign.isalpha() or sign == " ").strip() or "#"


def _documents(shelf: Shelf) -> list[KindRows]:
    kinds: dict[str, list[tuple[str, Document]]] = {}
    for id_, document in sorted(shelf.public.documents.items(),
                                key=lambda item: (sort_key(item[1].type), str(item[1].date or ""), item[0])):
        kinds.setdefault(slug(document.type) or "khac", []).append((id_, document))
    return [_of_documents(key, found) for key, found in kinds.items()]


def _of_documents(key: str, found: list[tuple[str, Document]]) -> KindRows:
    entries: list[Entry[Part]] = [Entry(one.date, {
        "title": citation_title(one.type, one.number, one.title), "url": f"@/{addresses.document(id_)}",
        "meta": ", ".join(filter(None, (one.issuer, one.date.vietnamese() if one.date else ""))), "sample": one.sample})
        for id_, one in found]
    name = opened(found[0][1].type)
    return KindRows(key, name, f"{name} được viện dẫn", [entry.shown for entry in entries], lambda: parted_by_time(entries, YEAR))
