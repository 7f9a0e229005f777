"""Danh sách đang lấy ý kiến: the lists of proposed honours on which everybody may speak, until their closing days."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.public import Consultation
from bangvang.routes.decisions import CRUMB, SECTION
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import citation_title, on_day
from bangvang.store.output import Output

_TITLE = "Danh sách đang lấy ý kiến"


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The list of lists, and a page for each."""
    yield _front(shelf)
    for consultation in shelf.public.consultations.values():
        yield _page(shelf, consultation)


def _front(shelf: Shelf) -> Output:
    items = [{"title": _listed(c), "url": f"@/{addresses.consultation(c.id)}",
              "meta": f"đến hết {on_day(c.record.closes.vietnamese())}" if c.record.closes else "", "sample": c.record.sample}
             for c in shelf.public.consultations.values()]
    return shelf.page(addresses.CONSULTATIONS, "consultation_list", "consultations.md", {"items": items},
                      title=_TITLE, description="Các danh sách đề nghị khen thưởng đang lấy ý kiến.",
                      section=SECTION, layout="list", noindex=True,
                      crumbs=(CRUMB, (_TITLE, "")))


def _listed(consultation: Consultation) -> str:
    """What a list calls it: who is only proposed is named on the page of the consultation and in no list."""
    record = consultation.record
    if not consultation.names_rows:
        return record.title
    return f"{citation_title(record.type, record.number) if record.number else _TITLE} {on_day(record.date.vietnamese())}"


def _page(shelf: Shelf, consultation: Consultation) -> Output:
    record = consultation.record
    rows = [{"name": row.name, "url": "", "unit": shelf.unit_name(row.unit) if row.unit else "", "unit_url": "",
             "award": shelf.leveled(row.award, row.level),
             "school_year": row.school_year or "", "reason": row.reason or ""} for row in consultation.rows]
    closes = on_day(record.closes.vietnamese()) if record.closes else ""
    view = {"title": record.title, "sample": record.sample, "issuer": record.issuer, "closes": closes, "rows": rows,
            "contacts": shelf.correction["contacts"], "correction": shelf.correction}
    return shelf.page(addresses.consultation(consultation.id), "consultation", "consultation.md", view,
                      title=f"Lấy ý kiến: {record.title}", section=SECTION, layout="list", noindex=True,
                      description=f"Danh sách lấy ý kiến đến hết {closes}. Đây chưa phải là danh sách được khen thưởng.",
                      updated=record.date.vietnamese(),
                      crumbs=(CRUMB, (_TITLE, addresses.CONSULTATIONS), (record.title, "")))
