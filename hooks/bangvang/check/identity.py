"""One record for one thing, one address for one page: documents, campaigns, decisions; names kept for lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator

from bangvang import addresses
from bangvang.check import paths
from bangvang.check.lines import said, term_keys
from bangvang.load.yaml_events import Keys
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem
from bangvang.store.paths import path_fault
from bangvang.text import fold

_Claim = tuple[Hashable, str, Keys, bool]


def twice(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """Number, kind and issuer together are the identity of a document; of plans and decisions with the year."""
    for what, claims in (("văn bản", _documents(catalogue)), ("kế hoạch", _campaigns(catalogue)),
                         ("quyết định", _decisions(catalogue))):
        first: dict[Hashable, tuple[str, bool]] = {}
        for identity, path, keys, draft in claims:
            earlier, earlier_draft = first.setdefault(identity, (path, draft))
            if earlier != path:
                # A draft from the importer waits for its editor and must not stop a build.
                yield said(catalogue.root, path, keys, "same-identity",
                           f"một {what} chỉ có một bản ghi: trùng số, loại và cơ quan ban hành với {earlier}; "
                           "hãy bỏ một trong hai, hoặc sửa số nếu là hai văn bản",
                           "warning" if draft or earlier_draft else "error")


def page_addresses(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """No two pages stand at one address: lists keep the name `index`; and no file is called like a device of Windows."""
    cycle = catalogue.cycle
    several: dict[str, Iterable[str]] = {
        "anniversaries": catalogue.anniversaries, "blocks": cycle.blocks, "documents": catalogue.documents,
        "initiatives": cycle.initiatives, "movements": catalogue.movements, "units": catalogue.units}
    named = [(paths.record(folder, id_), id_) for folder, ids in several.items() for id_ in ids]
    named += [(paths.campaign(id_), id_) for id_ in catalogue.campaigns]
    named += [(paths.decision(id_), id_) for id_ in catalogue.decisions]
    yield from (Problem(path, 0, "", "error", "reserved-id", _reserved(id_)) for path, id_ in named if _is_reserved(id_))
    for name, is_reserved in _TERMS.items():
        for id_ in catalogue.vocabulary[name]:
            if is_reserved(id_):
                keys = term_keys(catalogue.root, name, id_, "id")
                yield said(catalogue.root, paths.vocabulary(name), keys, "reserved-id", _reserved(id_))
    yield from _consultations(catalogue)
    yield from _anchors(catalogue)


def _is_reserved(id_: str) -> bool:
    return id_.rpartition("/")[2] == "index" or _is_device(id_)


def _is_device(id_: str) -> bool:
    return path_fault(id_) is not None


def _is_taken(id_: str) -> bool:
    return id_ in addresses.FRAME or _is_device(id_)


# Terms whose lists stand at an address made of their ids; kinds of unit are parts of the page of all units, too.
_TERMS: dict[str, Callable[[str], bool]] = {
    "awards": _is_reserved, "categories": _is_device, "forms": _is_device, "levels": _is_device, "school_levels": _is_device,
    "unit_kinds": _is_taken}


def _reserved(id_: str) -> str:
    name = id_.rpartition("/")[2]
    use = ("trang danh sách" if name == "index" else "một phần của trang" if name in addresses.PLACES
           else "thiết bị của Windows, không tệp nào mang tên ấy được")
    return f"mã “{name}” dành cho {use}; hãy đặt mã khác, ví dụ {name}-1"


def _documents(catalogue: Catalogue) -> Iterator[_Claim]:
    for id_, document in catalogue.documents.items():
        if document.number:
            yield (_plain(document.number, document.type, document.issuer), paths.record("documents", id_), ("number",),
                   document.draft)


def _campaigns(catalogue: Catalogue) -> Iterator[_Claim]:
    for id_, campaign in catalogue.campaigns.items():
        header = campaign.record.header
        if header.number:
            yield ((*_plain(header.number, header.type, header.issuer), campaign.record.year), paths.campaign(id_),
                   ("header", "number"), campaign.record.draft)


def _decisions(catalogue: Catalogue) -> Iterator[_Claim]:
    for id_, card in catalogue.decisions.items():
        if card.record.number:
            yield ((*_plain(card.record.number, card.record.type, card.record.issuer), card.year), paths.decision(id_),
                   ("number",), card.record.draft)


def _plain(*parts: str | None) -> tuple[str, ...]:
    """Parts of an identity as they compare: without capitals, accents and spaces (`34 - CT/TW` is 34-CT/TW)."""
    return tuple("".join(fold(part or "").split()) for part in parts)


def _consultations(catalogue: Catalogue) -> Iterator[Problem]:
    """The pages of lists under consultation stand beside each other without their year."""
    found: dict[str, str] = {}
    for id_, card in catalogue.decisions.items():
        if card.record.status == "đang lấy ý kiến":
            earlier = found.setdefault(addresses.consultation(id_), id_)
            if earlier != id_:
                yield said(catalogue.root, paths.decision(id_), ("status",), "same-address",
                           f"hai danh sách đang lấy ý kiến phải có tên thư mục khác nhau; trùng với {paths.decision(earlier)}, "
                           "ví dụ thêm năm vào tên: lyk-bang-khen-2026")


def _anchors(catalogue: Catalogue) -> Iterator[Problem]:
    """Commitments, criteria and councils stand whole on the page of their block or year: there their ids are places."""
    cycle = catalogue.cycle
    placed = [("commitments", id_, one.block or str(one.year)) for id_, one in cycle.commitments.items()]
    placed += [("criteria", id_, one.block or str(one.year)) for id_, one in cycle.criteria.items()]
    placed += [("councils", id_, str(one.year)) for id_, one in cycle.councils.items()]
    first: dict[tuple[str, str], str] = {}
    for folder, id_, page in placed:
        path = paths.record(folder, id_)
        if id_ in addresses.PLACES:
            yield Problem(path, 0, "", "error", "reserved-id", _reserved(id_))
        earlier = first.setdefault((page, id_), path)
        if earlier != path:
            yield Problem(path, 0, "", "error", "same-address", "giao ước, bộ tiêu chí, hội đồng trên cùng một trang phải có "
                          f"mã khác nhau; trùng với {earlier}, hãy đổi tên một trong hai tệp")
