"""Khối thi đua: all blocks by year, and each with its units, commitments, registrations, criteria and results."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.model.cycle import Block
from bangvang.routes import cycle_parts
from bangvang.routes.campaign_lists import link as campaign_link
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, count_text, paragraphs
from bangvang.store.output import Output

SECTION = "don-vi"
_CRUMBS = (("Đơn vị", addresses.UNITS), ("Khối thi đua", addresses.BLOCKS))


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front and a page for each block."""
    yield _front(shelf)
    for id_, block in shelf.public.cycle.blocks.items():
        yield _page(shelf, id_, block)


def row(shelf: Shelf, id_: str) -> Part:
    """A block as a row of a list."""
    block = shelf.public.cycle.blocks[id_]
    head = f" · khối trưởng: {shelf.unit_name(block.head)}" if block.head else ""
    return {"title": block.name, "url": f"@/{addresses.block(id_)}",
            "meta": f"{count_text(len(block.members), 'đơn vị')}{head}", "sample": block.sample}


def _front(shelf: Shelf) -> Output:
    years = sorted({block.year for block in shelf.public.cycle.blocks.values()}, reverse=True)
    groups: list[Part] = [{"id": f"nam-{year}", "title": f"Năm {year}",
                           "rows": [row(shelf, id_) for id_ in shelf.cycle.of_year("blocks", year)]} for year in years]
    return shelf.page(addresses.BLOCKS, "blocks", "blocks.md", {"groups": groups}, title="Khối thi đua", section=SECTION,
                      description="Các khối thi đua của ngành qua từng năm: đơn vị trong khối, giao ước, tiêu chí, kết quả.",
                      layout="list", crumbs=(_CRUMBS[0], ("Khối thi đua", "")))


def _page(shelf: Shelf, id_: str, block: Block) -> Output:
    cycle = shelf.public.cycle
    registered = [one for member in block.members for other in shelf.cycle.registrations_of_unit.get(member, ())
                  if (one := cycle.registrations[other]).year == block.year]
    campaign = shelf.public.campaigns.get(block.campaign or "")
    others = [other for other in shelf.cycle.of_year("criteria", block.year) if cycle.criteria[other].block is None]
    view = {
        "sample": block.sample,
        "title": f"{block.name} năm {block.year}",
        "meta": "Khối thi đua",
        "about": paragraphs(block.about),
        "facts": [
            *([{"label": "Năm học", "value": block.school_year}] if block.school_year else []),
            *([{"label": "Khối trưởng", "link": shelf.unit_link(block.head)}] if block.head else []),
            *([{"label": "Khối phó", "link": shelf.unit_link(block.deputy)}] if block.deputy else []),
            *([{"label": "Cách gọi khác", "value": "; ".join(block.aliases)}] if block.aliases else []),
            {"label": "Theo năm", "link": {"title": f"Năm {block.year}", "url": f"@/{addresses.year(block.year)}"}},
        ],
        "members": [{**shelf.unit_link(member), "note": _office(block, member)} for member in block.members],
        "commitments": [cycle_parts.commitment(shelf, one) for one in shelf.cycle.commitments_of_block.get(id_, ())],
        "registrations": [cycle_parts.registration(shelf, one) for one in registered],
        "criteria": [cycle_parts.criteria(shelf, one) for one in shelf.cycle.criteria_of_block.get(id_, ())],
        "other_criteria": [{"title": cycle.criteria[one].title, "url": f"@/{addresses.year(block.year)}#{one}"}
                           for one in others],
        "campaigns": [campaign_link(campaign)] if campaign else [],
        "other_years": [{"title": f"{cycle.blocks[other].year}", "url": f"@/{addresses.block(other)}",
                         "current": other == id_} for other in _same(shelf, block.name)],
        "correction": shelf.correction,
    }
    return shelf.page(addresses.block(id_), "block", "block.md", view, title=f"{block.name} năm {block.year}", section=SECTION,
                      description=f"{block.name} năm {block.year}: đơn vị trong khối, giao ước thi đua, đăng ký, kết quả.",
                      layout="list", crumbs=(*_CRUMBS, (f"{block.name}, {block.year}", "")))


def _office(block: Block, member: str) -> str:
    return "khối trưởng" if member == block.head else "khối phó" if member == block.deputy else ""


def _same(shelf: Shelf, name: str) -> tuple[str, ...]:
    """The block of the same name through the years, where there are several."""
    same = shelf.cycle.blocks_of_name[name]
    return same[::-1] if len(same) > 1 else ()
