"""Fill the stage with all that is to be made: many outputs in batches shared with helpers, a change's few pages by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from bangvang.builder import Draft, Plan
from bangvang.crew import Aside, Crew, Work, keep_what_is_there
from bangvang.helping import as_it_is, learn, make, print_pages
from bangvang.program import Program
from bangvang.routes.table import is_page
from bangvang.store.output import Output
from bangvang.store.stage import Stage
from bangvang.store.workplace import Workplace
from bangvang.workbench import Batch, Workbench

_PAGES = 700  # in a batch: a second; less would cost more in beginnings than it saves at the end
_FILES = 2000


class Filling:
    """The stage of one build on its way: what helpers make of the draft, then the rest."""

    def __init__(self, place: Workplace, drafted: Draft, program: Program, renderer: Any, crew: Crew) -> None:
        self._place = place
        outputs = {output.path: output for output in drafted.outputs}
        self._workbench = Workbench(outputs, drafted.site, program, renderer, place.stage)
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
        outputs = self._workbench.outputs
        shared = [path for path in paths if _is_shared(outputs[path])]
        if len(shared) > _PAGES:
            self._shared.update(shared)
            self._crew.tell(learn, tuple(outputs), self._workbench.site, self._workbench.renderer.__name__, self.stage.dir)
            self._begun = self._crew.begin(make, list(_batches(shared, outputs)))
        elif self._crew.has_one:
            self._hand_over([path for path in paths if is_page(outputs[path])])

    def _hand_over(self, paths: Sequence[str]) -> None:
        """Have the few pages of a change, made here but for MkDocs, pass through MkDocs in a helper."""
        if paths:
            self._shared.update(paths)
            here = self._workbench
            pages = {path: replace(here.outputs[path], make=partial(as_it_is, here.outputs[path].make())) for path in paths}
            self._aside = self._crew.aside(print_pages, pages, here.site, here.program, here.renderer.__name__, self.stage.dir)

    def finish(self, paths: Iterable[str], wanted: Plan) -> Stage:
        """Make the rest of these outputs of the plan; their order does not matter. Gives the stage that holds them all.

        Raises:
            Invalid: MkDocs warned of something, or a template failed.
        """
        keep_what_is_there()
        rest = tuple(sorted(set(paths).difference(self._shared)))
        replace(self._workbench, outputs=wanted.outputs, stage=self.stage.dir).make((0, rest))
        if self._begun is not None:
            self._begun.finish(self._workbench.make)
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
