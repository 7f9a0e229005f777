"""Parts of the yearly cycle as pages show them: commitments, criteria, councils, registrations, and links to each."""

from __future__ import annotations

from collections.abc import Iterable

from bangvang import addresses
from bangvang.model.cycle import Commitment, Registration
from bangvang.routes.parting import Entry
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, date_part, figure_text, on_day, paragraphs, target_part


def commitment(shelf: Shelf, id_: str) -> Part:
    """A commitment in full; its address is its block's page, else the year's."""
    one = shelf.public.cycle.commitments[id_]
    block = shelf.public.cycle.blocks.get(one.block or "")
    return {
        "id": id_,
        "title": one.title,
        "url": _commitment_url(id_, one),
        "signed": on_day(one.date.vietnamese()),
        "place": one.place or "",
        "block": {"title": block.name, "url": f"@/{addresses.block(one.block)}"} if block and one.block else None,
        "paragraphs": paragraphs(one.text),
        "targets": [target_part(target) for target in one.targets],
        "signatories": [{"unit": shelf.unit_link(s.unit, one.date.first_day), "role": s.role or "", "name": s.name or ""}
                        for s in one.signatories],
        "sample": one.sample,
    }


def criteria(shelf: Shelf, id_: str) -> Part:
    """A set of criteria in full, with the results in their order."""
    one = shelf.public.cycle.criteria[id_]
    results = sorted(one.results, key=lambda r: (r.rank or len(one.results) + 1, -(r.points or 0), r.unit))
    return {
        "id": id_,
        "title": one.title,
        "url": f"@/{addresses.block(one.block) if one.block else addresses.year(one.year)}#{id_}",
        "number": one.number or "",
        "date": date_part(one.date),
        "issuer": one.issuer or "",
        "groups": [{"name": group.name,
                    "criteria": [{"name": c.name, "points": figure_text(c.points)} for c in group.criteria]}
                   for group in one.groups],
        "results": [{"unit": shelf.unit_link(r.unit), "points": figure_text(r.points), "rank": r.rank or "",
                     "grade": r.grade or ""} for r in results],
        "results_date": date_part(one.results_date),
        "sample": one.sample,
    }


def council(shelf: Shelf, id_: str) -> Part:
    """A council in full: seats in their order."""
    one = shelf.public.cycle.councils[id_]
    return {
        "id": id_,
        "title": one.name,
        "url": f"@/{addresses.year(one.year)}#{id_}",
        "number": one.number or "",
        "date": date_part(one.date),
        "until": date_part(one.until),
        "unit": shelf.unit_link(one.unit, one.date.first_day),
        "members": [{"seat": m.seat, "office": m.office, "name": m.name or ""} for m in one.members],
        "tasks": list(one.tasks),
        "sample": one.sample,
    }


def registration(shelf: Shelf, one: Registration) -> Part:
    """What a unit registered for: the numbers."""
    return {
        "unit": shelf.unit_link(one.unit, one.date.first_day),
        "period": f"năm học {one.school_year}" if one.school_year else f"năm {one.year}",
        "date": date_part(one.date),
        "titles": [{"title": shelf.leveled(t.award, t.level), "count": t.count,
                    "url": f"@/{addresses.award(t.award)}" if t.award in shelf.public.vocabulary["awards"] else ""}
                   for t in one.titles],
        "sample": one.sample,
    }


def totals(registrations: Iterable[Registration], shelf: Shelf) -> list[Part]:
    """Sums of what units registered for, title by title, from high to low."""
    sums: dict[tuple[str, str | None], int] = {}
    for one in registrations:
        for title in one.titles:
            key = (title.award, title.level)
            sums[key] = sums.get(key, 0) + title.count
    terms = shelf.public.vocabulary["awards"]

    def order(key: tuple[str, str | None]) -> tuple[int, str, str]:
        return (terms[key[0]].order if key[0] in terms else 0, key[0], key[1] or "")

    return [{"label": shelf.leveled(*key), "values": [sums[key]],
             "url": f"@/{addresses.award(key[0])}" if key[0] in terms else ""} for key in sorted(sums, key=order)]


def commitment_entry(shelf: Shelf, id_: str) -> Entry[Part]:
    """A commitment as a link, with its day."""
    one = shelf.public.cycle.commitments[id_]
    return Entry(one.date, {"title": one.title, "url": _commitment_url(id_, one), "note": "", "sample": one.sample})


def _commitment_url(id_: str, one: Commitment) -> str:
    return f"@/{addresses.block(one.block) if one.block else addresses.year(one.year)}#{id_}"


def initiative_entry(shelf: Shelf, id_: str) -> Entry[Part]:
    """An initiative as a link, with its day."""
    one = shelf.public.cycle.initiatives[id_]
    return Entry(one.date, {**initiative_link(shelf, id_), "sample": one.sample})


def initiative_link(shelf: Shelf, id_: str) -> Part:
    """An initiative as a link, with what it is and where."""
    one = shelf.public.cycle.initiatives[id_]
    return {"title": one.name, "url": f"@/{addresses.initiative(id_)}",
            "note": f"{one.kind}, {shelf.unit_name(one.unit, one.date.first_day)}, {one.year}", "sample": one.sample}


def block_link(shelf: Shelf, id_: str, unit: str = "") -> Part:
    """A block as a link; with a unit, what that unit is in it and what place it took."""
    one = shelf.public.cycle.blocks[id_]
    said = [f"năm {one.year}"]
    if unit and unit in (one.head, one.deputy):
        said.append("khối trưởng" if unit == one.head else "khối phó")
    for criteria_id in shelf.cycle.criteria_of_block.get(id_, ()):
        for result in shelf.public.cycle.criteria[criteria_id].results:
            if result.unit == unit:
                said += [f"xếp thứ {result.rank}"] if result.rank else []
                said += [f"xếp loại {result.grade}"] if result.grade else []
    return {"title": one.name, "url": f"@/{addresses.block(id_)}", "note": ", ".join(said)}


def council_link(shelf: Shelf, id_: str) -> Part:
    """A council as a link to the year in which it stands."""
    one = shelf.public.cycle.councils[id_]
    return {"title": one.name, "url": f"@/{addresses.year(one.year)}#{id_}", "note": f"năm {one.year}"}
