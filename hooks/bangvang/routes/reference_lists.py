"""Lists of movements and of cited documents: all by kind; where one page cannot hold them a page for each kind.

A kind that is still too long is parted by letters (movements) or by years (documents).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bangvang import addresses
from bangvang.model.reference import Document, Movement
from bangvang.routes.by_time import YEAR, Entry, parted_by_time
from bangvang.routes.people_lists import FULL, part_key, parted
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, any_sample, citation_title, opened
from bangvang.store.output import Output
from bangvang.text import slug, sort_key, toneless

_UNREAD = re.compile(r"^\W+")  # a quotation mark that opens a name
Cut = tuple[str, str, Sequence[Part]]  # key and title of a part, its rows
MOVEMENTS = ("Phong trào, cuộc vận động", addresses.MOVEMENTS)
DOCUMENTS = ("Văn bản viện dẫn", addresses.DOCUMENTS)


class _Group(NamedTuple):
    """The rows of a kind; `cut` parts them where a page cannot hold them."""

    key: str
    title: str
    heading: str
    rows: list[Part]
    cut: Callable[[], Iterator[Cut]]


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The two fronts and the pages that they lead to."""
    yield from _pages(shelf, MOVEMENTS, "Các phong trào thi đua, cuộc vận động được nêu trong kế hoạch.", _movements(shelf),
                      addresses.movements_of, "Theo chữ cái đầu")
    yield from _pages(shelf, DOCUMENTS, "Các văn bản mà kế hoạch thi đua viện dẫn.", _documents(shelf),
                      addresses.documents_of, "Theo thời gian")


def _pages(shelf: Shelf, front: tuple[str, str], description: str, groups: list[_Group], address: Callable[[str, str], str],
           by: str) -> Iterator[Output]:
    title, path = front
    if sum(len(group.rows) for group in groups) <= FULL:
        shown = [{"id": f"loai-{group.key}", "title": group.title, "rows": group.rows} for group in groups]
        yield _page(shelf, path, title, {"groups": shown}, ((title, ""),), description)
        return
    kinds = [_link(group.title, address(group.key, ""), group.rows) for group in groups]
    yield _page(shelf, path, title, {"kinds": kinds}, ((title, ""),), description)
    for group in groups:
        base = address(group.key, "")
        if len(group.rows) <= FULL:
            yield _page(shelf, base, group.heading, {"groups": [{"rows": group.rows}]}, (front, (group.title, "")))
            continue
        parts = list(group.cut())
        links = [_link(name, address(group.key, key), rows) for key, name, rows in parts]
        yield _page(shelf, base, group.heading, {"parts": links, "by": by}, (front, (group.title, "")))
        for key, name, rows in parts:
            yield _page(shelf, address(group.key, key), f"{group.heading}: {name}", {"groups": [{"rows": rows}]},
                        (front, (group.title, base), (name, "")))


def _page(shelf: Shelf, path: str, title: str, view: Part, crumbs: tuple[tuple[str, str], ...],
          description: str = "") -> Output:
    return shelf.page(path, "references", "references.md", {"title": title, **view}, title=title, layout="list",
                      description=description or f"{title}.", crumbs=crumbs,
                      sample=any(any_sample(group["rows"]) for group in view.get("groups", ())))


def _link(title: str, address: str, rows: Sequence[Part]) -> Part:
    return {"title": title, "url": f"@/{address}", "count": len(rows)}


def _movements(shelf: Shelf) -> list[_Group]:
    kinds: dict[str, list[tuple[str, Movement]]] = {"phong trào": [], "cuộc vận động": []}
    for id_, movement in sorted(shelf.public.movements.items(),
                                key=lambda item: (sort_key(_UNREAD.sub("", item[1].name)), item[0])):
        kinds[movement.kind].append((id_, movement))
    return [_by_letters(kind, found) for kind, found in kinds.items() if found]


def _by_letters(kind: str, found: list[tuple[str, Movement]]) -> _Group:
    rows: dict[str, Part] = {id_: {"title": one.name, "url": f"@/{addresses.movement(id_)}", "meta": one.launched_by or "",
                                   "sample": one.sample} for id_, one in found}

    def cut() -> Iterator[Cut]:
        for name, ids in parted(list(rows), {id_: _filing(one.name) for id_, one in found}):
            yield part_key(name), name, [rows[id_] for id_ in ids]

    return _Group(slug(kind), opened(kind), opened(kind), list(rows.values()), cut)


def _filing(name: str) -> str:
    """The letters by which a movement is filed; `#` for a name without any."""
    return "".join(sign for sign in toneless(name).lower() if sign.isalpha() or sign == " ").strip() or "#"


def _documents(shelf: Shelf) -> list[_Group]:
    kinds: dict[str, list[tuple[str, Document]]] = {}
    for id_, document in sorted(shelf.public.documents.items(),
                                key=lambda item: (sort_key(item[1].type), str(item[1].date or ""), item[0])):
        kinds.setdefault(slug(document.type) or "khac", []).append((id_, document))
    return [_by_years(key, found) for key, found in kinds.items()]


def _by_years(key: str, found: list[tuple[str, Document]]) -> _Group:
    entries: list[Entry[Part]] = [Entry(one.date, {
        "title": citation_title(one.type, one.number, one.title), "url": f"@/{addresses.document(id_)}",
        "meta": ", ".join(filter(None, (one.issuer, one.date.vietnamese() if one.date else ""))), "sample": one.sample})
        for id_, one in found]

    def cut() -> Iterator[Cut]:
        for span in parted_by_time(entries, YEAR):
            yield span.key, span.title, span.entries

    name = opened(found[0][1].type)
    return _Group(key, name, f"{name} được viện dẫn", [entry.shown for entry in entries], cut)
