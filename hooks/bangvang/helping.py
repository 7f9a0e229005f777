"""What a helper does of a build, in a process of its own: called by name, with what the builder sends.

Of many outputs, a helper draws up those of records itself, from the very catalogue that the builder read: what it makes is
what the builder would have made. Of few, it gets the pages as the builder made them.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bangvang.crew import keep_what_is_there
from bangvang.derive import derive
from bangvang.model.catalogue import Catalogue
from bangvang.program import Program
from bangvang.public import project
from bangvang.routes.pictures import Pictures
from bangvang.routes.shelf import Shelf
from bangvang.routes.table import of_records
from bangvang.store.output import Output, Page
from bangvang.workbench import Batch, Workbench


class _Helper:
    """What a helper remembers from one call to the next: its own outputs, then the workbench."""

    program: Program
    shelf: Shelf
    outputs: dict[str, Output]
    workbench: Workbench


def make_ready(renderer: str, site_dir: Path) -> None:
    """While the builder reads: load all that a page needs on its way through MkDocs."""
    importlib.import_module(renderer).make_ready(site_dir)


def draw_up(program: Program, catalogue: Catalogue, today: dt.date) -> None:
    """The outputs of records, as the builder draws them up at the same time."""
    public = project(catalogue, today)
    _Helper.program = program
    _Helper.shelf = Shelf(public, derive(public), Pictures(str(program.root), None))
    _Helper.outputs = {output.path: output for output in of_records(_Helper.shelf)}


def learn(addresses: Sequence[str], site: Mapping[str, Any], renderer: str, stage: Path) -> None:
    """What the builder found out about the whole."""
    _Helper.shelf.addresses.update(addresses)
    _Helper.workbench = Workbench(_Helper.outputs, site, _Helper.program, importlib.import_module(renderer), stage)
    keep_what_is_there()


def make(batch: Batch) -> None:
    """A batch of the outputs drawn up here."""
    _Helper.workbench.make(batch)


def print_pages(pages: Mapping[str, Output], site: Mapping[str, Any], program: Program, renderer: str, stage: Path) -> None:
    """Pages of which all is known, through MkDocs into the stage."""
    Workbench(pages, site, program, importlib.import_module(renderer), stage).make((1, tuple(pages)))


def as_it_is(made: bytes | Page) -> bytes | Page:
    """What makes an output that the builder has made already."""
    return made
