"""From data to what is to be made: load, check, project, derive, routes, keys. Reads, decides, writes nothing.

A plan is drawn up in two steps. The search index takes as long as all the rest and no page hangs on it: with the draft
at hand, helpers can make pages while the index is worked out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from bangvang.check import check
from bangvang.check.lines import remembered
from bangvang.crew import ALONE, Crew
from bangvang.derive import derive
from bangvang.fingerprints import Remembered, fingerprints, keys_of
from bangvang.ground import ground_of, touched_by
from bangvang.load.catalogue import load
from bangvang.load.files import content_strays
from bangvang.load.hand_written import read_hand_written
from bangvang.model.catalogue import Catalogue
from bangvang.model.hand_written import HandWritten
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from bangvang.public import LeftOut, Public, left_out, project
from bangvang.routes import search_index
from bangvang.routes.assets import Content
from bangvang.routes.hand_written import in_footer
from bangvang.routes.pictures import Pictures
from bangvang.routes.shelf import Shelf
from bangvang.routes.table import KINDS, by_address, routes
from bangvang.store.carried import Carried
from bangvang.store.known import Memo
from bangvang.store.originals import Looks
from bangvang.store.output import Output
from bangvang.store.touched import Touched


@dataclass(frozen=True, slots=True)
class Draft:
    """What a site consists of on a day, but for its search index.

    Args:
        outputs: every other output.
        keys: the key of each, by address.
        site: the values of site.yml for the theme, and the hand-written pages that its footer names.
        warnings: what an editor should look at.
        left_out: what is not shown and why.
        samples: sample records that stayed behind.
        fingerprint: for a kind, what its keys hang on besides the inputs.
        index: works out the outputs of the search index.
        found_out: what the next build need not find out again.
    """

    outputs: tuple[Output, ...]
    keys: Mapping[str, str]
    site: Mapping[str, Any]
    public: Public
    warnings: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...]
    samples: int
    fingerprint: Callable[[str], bytes]
    index: Callable[[Crew], Iterable[Output]]
    found_out: tuple[Carried | Touched, ...]

    def keep(self) -> None:
        """Keep for the next build what this one found out, when it has made all that it makes."""
        for one in self.found_out:  # the notes of files last: they say that the others hold
            one.keep()

    def complete(self, crew: Crew = ALONE) -> Plan:
        """The plan, with the index.

        Args:
            crew: shares the reading of texts.

        Raises:
            Invalid: two outputs with one address, every culprit named.
        """
        index = tuple(self.index(crew))
        keys = {**self.keys, **keys_of(index, self.fingerprint)}
        return Plan(by_address([*self.outputs, *index]), keys, self)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a site consists of on a day.

    Args:
        outputs: every output by address.
        keys: the key of each.
        draft: what it was completed from.
    """

    outputs: Mapping[str, Output]
    keys: Mapping[str, str]
    draft: Draft

    def order(self, path: str) -> int:
        """0 for what others lead to, 1 for lists and fronts."""
        return KINDS[self.outputs[path].kind].order


class Read(NamedTuple):
    """What editors wrote: the catalogue, the hand-written pages by address but for drafts, and all that is wrong, sorted."""

    catalogue: Catalogue
    pages: Mapping[str, HandWritten]
    problems: list[Problem]

    @property
    def errors(self) -> list[Problem]:
        """What must be mended before anything is built."""
        return [problem for problem in self.problems if problem.severity == "error"]


def read(program: Program, today: dt.date, cache_: Memo | None, crew: Crew = ALONE) -> Read:
    """Read everything that editors wrote; Invalid when there is no site.yml to begin with."""
    content: list[Problem] = []
    pages, in_pages = read_hand_written(program.hand_written(content))
    assets = program.asset_files(content)
    content += content_strays(program.unused_content())
    catalogue = replace(load(str(program.root), code=program.itself, cache=cache_, crew=crew),
                        hand_written=tuple(pages.values()), assets=frozenset(assets))
    with remembered(Remembered(cache_, program.itself)) if cache_ else nullcontext():
        across = list(check(catalogue, today))
    problems = {*catalogue.problems, *across, *in_pages, *content}
    return Read(catalogue, {address: page for address, page in pages.items() if not page.is_draft}, sorted(problems))


def draft(program: Program, today: dt.date, *, theme_assets: Mapping[str, bytes], cache_: Memo | None = None,
          with_samples: bool = True, crew: Crew = ALONE,
          seen: Callable[[Catalogue], None] = lambda _: None) -> Draft:
    """Everything that the site consists of today but for the search index.

    Args:
        crew: shares the reading.

    Raises:
        Invalid: the data has errors; all of them.
    """
    return draft_of(read(program, today, cache_, crew), program, today, theme_assets=theme_assets, cache_=cache_,
                    with_samples=with_samples, seen=seen)


def draft_of(written: Read, program: Program, today: dt.date, *, theme_assets: Mapping[str, bytes], cache_: Memo | None = None,
             with_samples: bool = True, seen: Callable[[Catalogue], None] = lambda _: None) -> Draft:
    """The same of what has been read.

    Args:
        theme_assets: files that the theme's package ships, by address.
        with_samples: whether sample records are part of the site; publish leaves them behind.
        seen: told what is right and goes into the site, before anything is drawn up from it.

    Raises:
        Invalid: as `draft`.
    """
    if written.errors:
        raise Invalid(written.errors)
    catalogue = written.catalogue
    everything = len(catalogue)
    if not with_samples:
        catalogue = catalogue.without_samples()
    seen(catalogue)
    public = project(catalogue, today)
    looks = Looks("assets", program.itself, cache_)
    content = Content(written.pages, program.assets(looks), theme_assets)
    looks.keep()
    memo = Remembered(cache_, program.itself) if cache_ else None
    touched = touched_by(catalogue, public, memo, of="all" if with_samples else "without samples")
    by_files = Carried(touched)
    views = derive(public, by_files)
    carried = Carried(touched, ground_of(public, views))
    shelf = Shelf(public, views, Pictures(str(program.root), cache_), memo, carried)
    site = {**public.site.model_dump(mode="json", exclude_none=True), "hand_written": in_footer(written.pages)}
    fingerprint = fingerprints(program, site)
    outputs = tuple(routes(shelf, content))
    return Draft(
        outputs=outputs,
        keys=keys_of(outputs, fingerprint),
        site=site,
        public=public,
        warnings=tuple(problem for problem in written.problems if problem.severity == "warning"),
        left_out=tuple(left_out(catalogue, today)),
        samples=everything - len(catalogue),
        fingerprint=fingerprint,
        index=partial(search_index.outputs, shelf, written.pages),
        found_out=(by_files, carried, touched),
    )


def plan(program: Program, today: dt.date, *, theme_assets: Mapping[str, bytes]) -> Plan:
    """Everything that the site consists of today, with keys; see `draft`."""
    return draft(program, today, theme_assets=theme_assets).complete()
