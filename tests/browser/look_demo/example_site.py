"""Builds a small static site out of the theme and the macros alone: templates in, pages of every layout out.

It is the component library's own example set: the tests of this folder walk it, and
`python example_site.py DIR` writes it for looking at. All people and units in it belong to the
fictional tỉnh Minh Họa.
"""

from __future__ import annotations

import json
import shutil
import sys
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader

from bangvang.frame import same_parts
from bangvang.render import TEMPLATES, Renderer

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PAGES = HERE / "pages"
THEME = ROOT / "theme_overrides"
ASSETS = ROOT / "content" / "assets"


def samples() -> dict[str, Any]:
    """The values that the example pages show."""
    values: dict[str, Any] = json.loads((HERE / "samples.json").read_text(encoding="utf-8"))
    return values


def macro_environment() -> Environment:
    """The renderer's own environment, which also finds the example pages; a new one, for it remembers rows."""
    loader = FileSystemLoader([str(TEMPLATES), str(PAGES)])
    return Renderer(())._env.overlay(loader=loader)


@cache
def theme_environment() -> Environment:
    """An environment without escaping, as MkDocs gives it to a theme."""
    return Environment(loader=FileSystemLoader(str(THEME)), autoescape=False)


def page_names() -> list[str]:
    """The example pages by name, sorted."""
    return sorted(path.stem for path in PAGES.glob("*.html"))


def content(name: str, values: dict[str, Any] | None = None) -> str:
    """The content of one example page: what Markdown would have made of its one-line blocks."""
    values = values or samples()
    text = macro_environment().get_template(f"{name}.html").render(**values["pages"].get(name, {}), site=values["site"])
    return "\n".join(line for line in text.splitlines() if line.strip())


def frame(body: str, meta: dict[str, Any], site: dict[str, Any], base_url: str = ".") -> str:
    """One whole document: the theme's main.html around a body."""
    page = SimpleNamespace(title=meta.get("title", ""), content=body, meta=meta, toc=[])
    config = SimpleNamespace(extra={"site": site})
    theme = theme_environment()
    theme.globals["same"] = same_parts(theme, site)
    return theme.get_template("main.html").render(page=page, config=config, base_url=base_url)


def document(name: str, values: dict[str, Any] | None = None) -> str:
    """One example page, whole."""
    values = values or samples()
    return frame(content(name, values), values["metas"][name], values["site"])


def build(target: Path, material: Path | None = None) -> list[Path]:
    """Writes the example site into target, with Material's stylesheet where given; returns the pages."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ASSETS, target / "assets", dirs_exist_ok=True)
    (target / "assets" / "js" / "search-box.js").touch()
    if material:
        shutil.copyfile(material, target / "assets" / "material.css")
    written = []
    for name in page_names():
        path = target / f"{name}.html"
        path.write_text(document(name), encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":  # with hooks/ on PYTHONPATH
    build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
