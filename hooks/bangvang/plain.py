"""Everything at once, for plain `mkdocs build` and `mkdocs serve`: the same site as our own build makes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bangvang.builder import Plan, plan
from bangvang.program import Program
from bangvang.routes.table import is_page
from bangvang.store.files import make_folder, sha256_of, write_file
from bangvang.store.manifest import MANIFEST_NAME, UNFINISHED, Entry, Manifest
from bangvang.store.output import Output, Page
from bangvang.store.paths import safe_path
from bangvang.today import today


@dataclass(frozen=True, slots=True)
class Everything:
    """The whole plan, and the pages of it that MkDocs makes."""

    plan: Plan
    pages: tuple[Output, ...]

    def begin(self, site_dir: Path) -> None:
        """Mark the emptied folder as ours: what an interrupted MkDocs leaves would be taken for somebody else's files."""
        make_folder(site_dir)
        write_file(site_dir / MANIFEST_NAME, UNFINISHED)

    def complete(self, site_dir: Path) -> None:
        """Write what is no page, then the manifest."""
        for path, output in self.plan.outputs.items():
            if not is_page(output):
                made = output.make()
                if isinstance(made, Page):
                    raise TypeError(path)
                target = site_dir / safe_path(path)
                make_folder(target.parent)
                write_file(target, made)
        entries = [Entry(path, self.plan.keys[path], sha256_of(site_dir / path), os.path.getsize(site_dir / path))
                   for path in self.plan.outputs]
        write_file(site_dir / MANIFEST_NAME, Manifest(entries).dumps())


def everything(home: Path, theme_assets: Mapping[str, bytes]) -> Everything:
    """Plan the whole site of today below `home`; raises Invalid when the data has errors."""
    whole = plan(Program(home, home), today(), theme_assets=theme_assets)
    return Everything(whole, tuple(filter(is_page, whole.outputs.values())))
