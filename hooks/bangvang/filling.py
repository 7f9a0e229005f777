"""Fill the stage with all that is to be made: a few outputs here at once, many in batches shared with helpers.

A helper draws up the outputs itself, from the very catalogue that the builder read: what it makes is what the builder
would have made. Pages go through MkDocs, which empties the folder it writes into; so each batch has a folder of its
own, and its pages are moved into the stage.
"""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangvang.builder import Plan
from bangvang.crew import Crew, forget_what_is_done, keep_what_is_there
from bangvang.derive import derive
from bangvang.model.catalogue import Catalogue
from bangvang.program import Program
from bangvang.public import project
from bangvang.routes.pictures import Pictures
from bangvang.routes.shelf import Shelf
from bangvang.routes.table import is_page, of_records
from bangvang.store.output import Output, Page
from bangvang.store.stage import Folder

_PAGES = 700  # in a batch: a second; less would cost more in beginnings than it saves at the end
_FILES = 2000
Batch = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Bench:
    """Where outputs are made.

    Args:
        outputs: by address, all that can be asked for here.
        site: the values of site.yml for the theme.
        renderer: the module that knows MkDocs.
        stage: the folder that they go to.
    """

    outputs: Mapping[str, Output]
    site: Mapping[str, Any]
    program: Program
    renderer: Any
    stage: Path

    def make(self, batch: Batch) -> None:
        """Make a numbered batch of outputs into the stage.

        Raises:
            Invalid: MkDocs warned of something, or a template failed.
        """
        number, paths = batch
        folder = Folder(self.stage)
        outputs = [self.outputs[path] for path in paths]
        pages = list(filter(is_page, outputs))
        if pages:
            proofs = self.stage.with_name(f"proofs-{number}")
            self.renderer.render(pages, stage=proofs, site=self.site, theme_overrides=self.program.theme_overrides)
            folder.take(proofs)
            forget_what_is_done()
        for output in outputs:
            if not is_page(output):
                made = output.make()
                assert not isinstance(made, Page)
                folder.write(output.path, made)


def fill(stage: Path, paths: Sequence[str], wanted: Plan, program: Program, renderer: Any, crew: Crew) -> None:
    """Make these outputs of a plan into the stage; their order does not matter."""
    bench = Bench(wanted.outputs, wanted.site, program, renderer, stage)
    shared = [path for path in paths if _is_shared(wanted.outputs[path])]
    batches = list(_batches(shared, wanted.outputs))
    own = tuple(sorted(set(paths).difference(shared)))
    keep_what_is_there()
    if len(batches) < 2 or renderer.__name__ not in sys.modules:
        bench.make((0, tuple(paths)))
        return
    crew.tell(_knows, tuple(wanted.outputs), wanted.site, renderer.__name__, stage)
    crew.map(_make, batches, here=bench.make, meanwhile=lambda: bench.make((0, own)))


def _is_shared(output: Output) -> bool:
    """Whether there are so many of its kind that helpers make them: the pages of records, and sheets."""
    return output.kind == "sheet" or (is_page(output) and output.kind != "content")


def _batches(paths: Sequence[str], outputs: Mapping[str, Output]) -> Iterator[Batch]:
    """Pages first, which take longest; numbers from 1."""
    number = 0
    pages = [path for path in paths if is_page(outputs[path])]
    files = [path for path in paths if not is_page(outputs[path])]
    for some, size in ((pages, _PAGES), (files, _FILES)):
        for start in range(0, len(some), size):
            number += 1
            yield number, tuple(some[start:start + size])


class _Helper:
    """What a helper remembers from one call to the next: its own outputs, then the bench."""

    program: Program
    shelf: Shelf
    outputs: dict[str, Output]
    bench: Bench


def draw_up(program: Program, catalogue: Catalogue, today: dt.date) -> None:
    """In a helper: the outputs of records, as the builder draws them up at the same time."""
    public = project(catalogue, today)
    _Helper.program = program
    _Helper.shelf = Shelf(public, derive(public), Pictures(str(program.root), None))
    _Helper.outputs = {output.path: output for output in of_records(_Helper.shelf)}


def _knows(addresses: Sequence[str], site: Mapping[str, Any], renderer: str, stage: Path) -> None:
    """In a helper: what the builder found out about the whole."""
    _Helper.shelf.addresses.update(addresses)
    _Helper.bench = Bench(_Helper.outputs, site, _Helper.program, importlib.import_module(renderer), stage)
    keep_what_is_there()


def _make(batch: Batch) -> None:
    """In a helper: a batch of outputs."""
    _Helper.bench.make(batch)
