"""Whole builds for tests: in this process, through the very road that `build.py` takes, with MkDocs' module loaded once."""

from __future__ import annotations

import datetime as dt
import importlib
import logging
from pathlib import Path
from types import ModuleType
from typing import Any

from bangvang.load.catalogue import load
from bangvang.making import Made, make
from bangvang.model.catalogue import Catalogue
from bangvang.program import Program
from bangvang.public import Public, project
from bangvang.store.output import Output

HOME = Path(__file__).resolve().parent.parent.parent
TODAY = dt.date(2026, 6, 1)


def renderer() -> ModuleType:
    """hooks/renderer.py as a module, which takes half a second; MkDocs says no more than it must."""
    module = importlib.import_module("renderer")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    return module


def build(root: Path, site: Path | None = None, *, today: dt.date = TODAY, **options: Any) -> Made:
    """Build the data below `root` into `site` (default: root/site)."""
    return make(Program(HOME, root), site or root / "site", today, renderer(), **options)


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def loaded(root: Path) -> Catalogue:
    """The catalogue of the data below `root`, which must be without fault."""
    catalogue = load(str(root))
    errors = [str(problem) for problem in catalogue.problems if problem.severity == "error"]
    if errors:
        raise AssertionError("\n".join(errors))
    return catalogue


def public(root: Path) -> Public:
    """What may be shown of the data below `root`."""
    return project(loaded(root), TODAY)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths at which two trees are not the same."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


__all__ = ["HOME", "TODAY", "Output", "build", "differing", "files", "loaded", "public", "renderer"]
