"""Fill the stage with all that is to be made: many outputs in batches shared with helpers, a change's few pages by one.

Of many, a helper draws up the outputs itself, from the very catalogue that the builder read: what it makes is what the
builder would have made. Of few, it gets the pages as the builder made them. Pages go through MkDocs, which empties the folder
it writes into; so each batch has a folder of its own, and its pages are moved into the stage.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from bangvang.builder import Draft, Plan
from bangvang.crew import Aside, Crew, Work, forget_what_is_done, keep_what_is_there
from bangvang.derive import derive
from bangvang.model.catalogue import Catalogue
from bangvang.program import Program
from bangvang.public import project
from bangvang.routes.pictures import Pictures
from bangvang.routes.shelf import Shelf
from bangvang.routes.table import is_page, of_records
from bangvang.store.output import Output, Page
from bangvang.store.stage import Folder, Stage
from bangvang.store.workplace import Workplace

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


class Filling:
    """The stage of one build on its way: what helpers make of the draft, then the rest."""

    def __init__(self, place: Workplace, drafted: Draft, program: Program, renderer: Any, crew: Crew) -> None:
        self._place = place
        self._bench = Bench({output.path: output for output in drafted.outputs}, drafted.site, program, renderer, place.stage)
        self._crew = crew
        self._begun: Work[Batch, None] | None = None
        self._aside: Aside[None] | None = None
        self._shared: set[str] = set()

    @cached_property
    def stage(self) -> Stage:
        """The stage, emptied when the first output is to be made: a build without a change touches nothing."""
        return Stage(self._place)

    def begin(self, paths: Sequence[str]) -> None:
        """Let helpers begin with these outputs of the draft: with all of them where they are many, else with the pages."""
        outputs = self._bench.outputs
        shared = [path for path in paths if _is_shared(outputs[path])]
        if len(shared) > _PAGES:
            self._shared.update(shared)
            self._crew.tell(_knows, tuple(outputs), self._bench.site, self._bench.renderer.__name__, self.stage.dir)
            self._begun = self._crew.begin(_make, list(_batches(shared, outputs)))
        elif self._crew.has_one:
            self._hand_over([path for path in paths if is_page(outputs[path])])

    def _hand_over(self, paths: Sequence[str]) -> None:
        """Have the few pages of a change, made here but for MkDocs, pass through MkDocs in a helper."""
        if paths:
            self._shared.update(paths)
            bench = self._bench
            pages = {path: replace(bench.outputs[path], make=partial(_as_it_is, bench.outputs[path].make())) for path in paths}
            self._aside = self._crew.aside(_print, pages, bench.site, bench.program, bench.renderer.__name__, self.stage.dir)

    def finish(self, paths: Iterable[str], wanted: Plan) -> Stage:
        """Make the rest of these outputs of the plan; their order does not matter. Gives the stage that holds them all.

        Raises:
            Invalid: MkDocs warned of something, or a template failed.
        """
        keep_what_is_there()
        rest = tuple(sorted(set(paths).difference(self._shared)))
        replace(self._bench, outputs=wanted.outputs, stage=self.stage.dir).make((0, rest))
        if self._begun is not None:
            self._begun.finish(self._bench.make)
        if self._aside is not None:
            self._aside.result()
        return self.stage


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


def make_ready(renderer: str, site_dir: Path) -> None:
    """In a helper, while the builder reads: load all that a page needs on its way through MkDocs."""
    importlib.import_module(renderer).make_ready(site_dir)


def _as_it_is(made: bytes | Page) -> bytes | Page:
    return made


def _print(pages: Mapping[str, Output], site: Mapping[str, Any], program: Program, renderer: str, stage: Path) -> None:
    """In a helper: pages of which all is known, through MkDocs into the stage."""
    Bench(pages, site, program, importlib.import_module(renderer), stage).make((1, tuple(pages)))


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
