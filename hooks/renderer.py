"""MkDocs as our own build calls it: pages in, files out; what else the build and the preview take from MkDocs and its theme.

The events in between are in generate.py, which MkDocs loads itself. MkDocs is imported where it is needed: a build that
changes nothing, or whose pages a helper makes, does without.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

import material

from bangvang import plain
from bangvang.problems import Invalid, Problem
from bangvang.rendering import Heard, in_template, warned
from bangvang.store.output import Output, Page

HOME = Path(__file__).resolve().parent.parent
THEME = Path(material.__file__).parent
STYLESHEET = "assets/material.css"


@dataclass(frozen=True, slots=True)
class Work:
    """What MkDocs is to make: page outputs, and the values of site.yml for the theme; `everything` for plain MkDocs."""

    pages: Sequence[Output]
    site: Mapping[str, Any]
    everything: plain.Everything | None = None


def theme_assets() -> dict[str, bytes]:
    """What the theme's package ships and the pages use: its one stylesheet, by address."""
    folder = THEME / "templates" / "assets" / "stylesheets"
    (sheet,) = folder.glob("main.*.min.css")
    data = sheet.read_bytes()
    return {STYLESHEET: data[: data.rfind(b"/*# sourceMappingURL")] if b"sourceMappingURL" in data else data}


def make_ready(site_dir: Path) -> None:
    """Load MkDocs' parts and our hooks as `render` does, so that it need not wait for them."""
    from mkdocs.commands import build  # noqa: F401, PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    load_config(str(HOME / "mkdocs.yml"), site_dir=str(site_dir), strict=True)


def render(pages: Sequence[Output], *, stage: Path, site: Mapping[str, Any], theme_overrides: Path) -> None:
    """Make pages into the empty folder `stage`, strictly.

    Raises:
        Invalid: MkDocs warned of something, or a template of the theme failed.
    """
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort  # noqa: PLC0415

    _require_moment()
    config = load_config(str(HOME / "mkdocs.yml"), site_dir=str(stage), strict=True)
    if theme_overrides != HOME / "theme_overrides":
        config.theme.dirs.insert(0, str(theme_overrides))
    config.extra["work"] = Work(pages, site)
    heard = Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        build(config)
    except (Abort, SystemExit) as error:
        by_hand = {source_of(one.path): one.make() for one in pages if one.kind == "content"}
        texts = {path: made.markdown for path, made in by_hand.items() if isinstance(made, Page)}
        raise Invalid(warned(heard.said or [str(error)], texts)) from error
    except Exception as error:
        found = in_template(error, [str(theme_overrides), str(HOME / "theme_overrides")])
        if found is None:
            raise
        raise Invalid([found]) from error
    finally:
        logger.removeHandler(heard)


def _require_moment() -> None:
    """Raise Invalid when SOURCE_DATE_EPOCH is no moment: MkDocs asks for it with each page, though none shows it."""
    from mkdocs.utils import get_build_date  # noqa: PLC0415

    try:
        get_build_date()
    except (ValueError, OverflowError, OSError) as error:
        raise Invalid([Problem("SOURCE_DATE_EPOCH", 0, "", "error", "environment", "phải là số giây tính từ năm 1970, ví dụ "
                               "1767225600; hãy sửa hoặc bỏ biến môi trường này")]) from error


def source_of(path: str) -> str:
    """Where a page's Markdown would stand below content/, as MkDocs wants to be told of every page."""
    return path.removesuffix(".html") + ".md"


def serve(rebuild: Callable[[], None], *, site_dir: Path, port: int, watch: Sequence[Path],
          ready: Callable[[], None]) -> None:
    """See preview.serve."""
    import preview  # noqa: PLC0415 - takes 40 ms, which builds need not wait for

    preview.serve(rebuild, site_dir=site_dir, port=port, watch=watch, ready=ready)
