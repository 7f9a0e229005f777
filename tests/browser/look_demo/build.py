"""Builds a small static site out of the theme and the macros alone: templates in, pages of every layout out.

It is the component library's own example set: the tests of this folder walk it, and `python build.py DIR` writes it
for looking at. All people and units in it belong to the fictional tỉnh Minh Họa.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PAGES = HERE / "pages"
TEMPLATES = ROOT / "hooks" / "bangvang" / "templates"
THEME = ROOT / "theme_overrides"
ASSETS = ROOT / "content" / "assets"


def samples() -> dict[str, Any]:
    """The values that the example pages show."""
    return json.loads((HERE / "samples.json").read_text(encoding="utf-8"))


def macro_environment() -> Environment:
    """An environment that escapes every value, as the renderer's does."""
    return Environment(loader=FileSystemLoader([str(TEMPLATES), str(PAGES)]), autoescape=True)


def theme_environment() -> Environment:
    """An environment without escaping, as MkDocs gives it to a theme."""
    return Environment(loader=FileSystemLoader(str(THEME)), autoescape=False)  # noqa: S701


def page_names() -> list[str]:
    """The example pages by name, sorted."""
    return sorted(path.stem for path in PAGES.glob("*.html"))


def content(name: str) -> str:
    """The content of one example page: what Markdown would have made of its one-line blocks."""
    values = samples()
    text = macro_environment().get_template(f"{name}.html").render(**values["pages"].get(name, {}), site=values["site"])
    return "\n".join(line for line in text.splitlines() if line.strip())


def frame(name: str, body: str, meta: dict[str, Any], base_url: str = ".") -> str:
    """One whole document: the theme's main.html around a body."""
    page = SimpleNamespace(title=meta.get("title", name), content=body, meta=meta, toc=[])
    config = SimpleNamespace(extra={"site": samples()["site"]})
    template = "404.html" if name == "404" else "main.html"
    return theme_environment().get_template(template).render(
        page=None if name == "404" else page, config=config, base_url=base_url)


def build(target: Path, material: Path | None = None) -> list[Path]:
    """Writes the example site into target, with Material's stylesheet where it is given; returns the pages."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ASSETS, target / "assets", dirs_exist_ok=True)
    (target / "assets" / "js" / "search-box.js").touch()
    if material:
        shutil.copyfile(material, target / "assets" / "material.css")
    metas = samples()["metas"]
    written = []
    for name in [*page_names(), "404"]:
        path = target / f"{name}.html"
        body = "" if name == "404" else content(name)
        path.write_text(frame(name, body, metas.get(name, {})), encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
