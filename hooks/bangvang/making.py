"""One build, from data to a site in place: plan, make what is new, check the stage, apply. Whole or not at all."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangvang.builder import Plan, draft
from bangvang.crew import Crew, everything_kept, helpers_here
from bangvang.filling import Filling
from bangvang.helping import draw_up, make_ready
from bangvang.load.catalogue import require_site
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from bangvang.publish.places import require_no_release, require_no_site_around, require_outside
from bangvang.store.apply import Applied, apply, finish_interrupted, refuse_foreign
from bangvang.store.lock import BUILD_BUSY, locked
from bangvang.store.manifest import MANIFEST_NAME, Entry, Manifest, plan_changes
from bangvang.store.objects import ObjectStore
from bangvang.store.stage import clear
from bangvang.store.survey import Standing, standing_problems, suspect_since
from bangvang.store.surveyed import survey_both, survey_site
from bangvang.store.trouble import told
from bangvang.store.workplace import Workplace, foreseen, workplace

_LARGE = 250_000  # bytes of a manifest: with 1,700 files, looking at the site and loading MkDocs are worth a helper
BUILDS_KEPT = 20  # cached results that no build used for so long are thrown away


@dataclass(frozen=True, slots=True)
class Made:
    """What a build did.

    Args:
        plan: what the site consists of.
        applied: how it was put in place; None when nothing had changed.
        by_hand: warnings of what somebody had changed in the site's folder, and what became of it.
        seconds: how long it took.
    """

    plan: Plan
    applied: Applied | None
    release: str
    by_hand: tuple[Problem, ...]
    seconds: float


def make(program: Program, site_dir: Path, today: dt.date, renderer: Any, *, with_samples: bool = True,
         distrust: bool = False, seen: Callable[[Catalogue], None] = lambda _: None,
         say: Callable[[str], None] = lambda _: None, helpers: int | None = None) -> Made:
    """Build the site of a day into `site_dir`.

    Args:
        renderer: the module that knows MkDocs (`theme_assets`, `render`).
        distrust: compare everything that stands there by its bytes, since some of it proved to be damaged.
        seen: told what the site is made of, when it is right.
        say: told what is going on, for a terminal.
        helpers: processes that share long work; by default as many as the machine has room for.

    Raises:
        Invalid: the data has errors, another build is running, the disk is full; the old site stands.
    """
    begun = time.monotonic()
    require_site(str(program.root))
    require_outside(site_dir, program.sources)
    require_no_release(site_dir)
    require_no_site_around(site_dir)
    cache = program.root / ".cache"
    refuse_foreign(foreseen(site_dir, cache))  # before anything is made beside it
    place = workplace(site_dir, cache)
    with (locked(place.lock, BUILD_BUSY), ObjectStore(cache / "store.db") as store,
          Crew(helpers_here() if helpers is None else helpers) as crew, everything_kept()):
        _begin(place, distrust=distrust)
        if _is_large(place):
            crew.call_one()
        looked = crew.aside(survey_both, place.site, place.spare, here=survey_site)
        crew.aside(make_ready, renderer.__name__, place.stage)  # what fails here fails again, and is told, with the pages

        def is_right(catalogue: Catalogue) -> None:
            seen(catalogue)
            crew.tell(draw_up, program, catalogue, today)

        say("đang đọc dữ liệu")
        drafted = draft(program, today, theme_assets=renderer.theme_assets(), cache_=store, with_samples=with_samples,
                        crew=crew, seen=is_right)
        with told(place.site):
            surveyed = looked.result()
            standing = surveyed.site
            filling = Filling(place, drafted, program, renderer, crew)
            filling.begin(plan_changes(drafted.keys, standing.manifest).make)
        say("đang lập mục lục tìm kiếm")
        wanted = drafted.complete(crew)
        changes = plan_changes(wanted.keys, standing.manifest)
        applied = None
        manifest = standing.manifest
        if changes.make or changes.gone or standing.extra or manifest is None:
            say(f"đang tạo {len(changes.make)} tệp")
            with told(place.site):
                stage = filling.finish(changes.make, wanted)
                contents, problems = stage.verify(changes.make, crew)
            if problems:
                raise Invalid(problems)
            kept = standing.entries
            manifest = Manifest([*(kept[path] for path in changes.keep),
                                 *(Entry(path, wanted.keys[path], *contents[path]) for path in changes.make)])
            say("đang đưa vào chỗ")
            applied = apply(place, stage, manifest, surveyed, order=wanted.order)
        else:
            with told(place.site):
                clear(place)  # pages of a build that ended early, whose people may have been taken back
        drafted.keep()
        store.prune(BUILDS_KEPT)
    found = [standing]
    if applied is not None and applied.way == "exchange":  # what was put into the site while the last build was at work
        found.append(Standing(None, extra=surveyed.spare.extra))
    by_hand = [problem for one in found
               for problem in standing_problems(one, place.site.name, f"{place.work.name}/{place.left_out.name}")]
    return Made(wanted, applied, manifest.release, tuple(by_hand), time.monotonic() - begun)


def _begin(place: Workplace, *, distrust: bool) -> None:
    """Finish what a killed build left, refuse what is not ours."""
    finish_interrupted(place)
    refuse_foreign(place)
    if distrust:
        suspect_since(place.site, 0)
        suspect_since(place.spare, 0)  # shares its files with the site


def _is_large(place: Workplace) -> bool:
    """Whether the site that stands there is so large that a helper, told to look at it, saves more than it costs."""
    try:
        return (place.site / MANIFEST_NAME).stat().st_size >= _LARGE
    except OSError:
        return False
