"""What of the yearly cycle can be found: blocks by their names, initiatives by their names and texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bangvang import addresses
from bangvang.model.cycle import Initiative
from bangvang.public import KeptBack
from bangvang.public.cycle import NAME_WITHHELD
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import opened, paragraphs
from bangvang.search import Block, SearchEntry, SearchText
from bangvang.store.output import digest


def entries(shelf: Shelf) -> Iterator[SearchEntry]:
    """Blocks under their own names, told apart by year and head; initiatives under theirs, with unit and year."""
    for id_, block in shelf.public.cycle.blocks.items():
        head = f"khối trưởng: {shelf.unit_name(block.head)}" if block.head else ""
        yield SearchEntry("block", id_, addresses.block(id_), block.name, aliases=block.aliases,
                          detail=", ".join(filter(None, (f"năm {block.year}", head))), year=block.year, sample=block.sample)
    for id_, one in shelf.public.cycle.initiatives.items():
        unit = shelf.unit_name(one.unit, one.date.first_day)
        may_be_told = one.name != NAME_WITHHELD and not shelf.unfound.named_in(one.name)
        yield SearchEntry("initiative", id_, addresses.initiative(id_), one.name if may_be_told else opened(one.kind),
                          detail=", ".join((*([opened(one.kind)] if may_be_told else []), unit, str(one.year))), year=one.year,
                          sample=one.sample)


def texts(shelf: Shelf) -> Iterator[SearchText]:
    """What initiatives tell, without the paragraphs that name somebody who must not be found."""
    for id_, one in shelf.public.cycle.initiatives.items():
        title = opened(one.kind) if one.name == NAME_WITHHELD or shelf.unfound.named_in(one.name) else one.name
        yield SearchText(addresses.initiative(id_), title, "initiative", one.year, partial(_told, one, shelf.unfound),
                         digest(title, one.public_digest(), shelf.unfound.state))


def state(shelf: Shelf) -> Iterator[bytes | str]:
    """What entries and texts are made of; names of units and who may be found count elsewhere."""
    cycle = shelf.public.cycle
    for records in (cycle.blocks, cycle.initiatives):
        for id_, one in sorted(records.items()):
            yield from (id_, one.public_digest())


def _told(one: Initiative, unfound: KeptBack) -> list[Block]:
    """The paragraphs with the ids of their sections in initiative.md."""
    blocks = [Block("", one.summary), *(Block("cach-lam", text) for text in paragraphs(one.text)),
              *(Block("ket-qua", text) for text in one.results)]
    return [block for block in blocks if not unfound.named_in(block.text)]
