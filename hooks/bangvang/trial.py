"""A trial for `check`: whether content/ finds its place in the site, its links lead somewhere and the site's own theme works.

That shows only when the site is drawn up and MkDocs gets pages; a site with neither needs no trial.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bangvang.builder import Read, draft_of
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from bangvang.routes.table import by_address, is_page
from bangvang.store.known import Memo


def trial(written: Read, program: Program, today: dt.date, cache_: Memo | None, renderer: Callable[[], Any]) -> list[Problem]:
    """What a build would refuse though the records are right.

    Args:
        written: what has been read, without errors.
        renderer: gives the module that knows MkDocs.
    """
    has_theme = program.theme_overrides.is_relative_to(program.root) and program.root != program.home
    if not (written.pages or has_theme or _has_assets(program)):
        return []
    try:
        drafted = draft_of(written, program, today, theme_assets=renderer().theme_assets(), cache_=cache_)
        by_address(list(drafted.outputs))
        pages = [output for output in drafted.outputs if output.kind == "content"]
        if has_theme:
            pages += {output.kind: output for output in filter(is_page, drafted.outputs) if output.kind != "content"}.values()
        if pages:
            with tempfile.TemporaryDirectory() as stage:
                renderer().render(pages, stage=Path(stage), site=drafted.site, theme_overrides=program.theme_overrides)
    except Invalid as invalid:
        return list(invalid.problems)
    return []


def _has_assets(program: Program) -> bool:
    """Whether there are files in the site's own content/assets; those of the program are right as they come."""
    return program.root != program.home and any(
        path.is_relative_to(program.root) for path in program.asset_files().values())
