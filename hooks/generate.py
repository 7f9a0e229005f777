"""MkDocs events -> calls; beside preview.py the only file that imports mkdocs.

Our own build hands over what is to be made (`render`). Under plain `mkdocs build` and `mkdocs serve` nobody does,
and everything is made: an empty site means that everything is to be made.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
if str(Path(__file__).resolve().parent) not in sys.path:  # as plain MkDocs loads it: by its path alone
    sys.path.insert(0, str(Path(__file__).resolve().parent))

import markdown
import material
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_date

from bangvang import plain
from bangvang.compiled import Compiled
from bangvang.frame import same_parts
from bangvang.front_matter import with_front_matter
from bangvang.markdown_blocks import OneLineBlocks, to_html
from bangvang.page_links import lost_links
from bangvang.problems import Invalid, Problem
from bangvang.rendering import Heard, in_template, no_target, no_template, warned
from bangvang.store.output import Output, Page

HOME = Path(__file__).resolve().parent.parent
STYLESHEET = "assets/material.css"
# Columns that a Markdown table aligns: a style within the page would be refused by the site's policy.
_ALIGNED = re.compile(r'<(t[dh]) style="text-align: (left|right|center);">')
COMPILED = Compiled()  # a build may come in many batches


@dataclass(frozen=True, slots=True)
class Work:
    """What MkDocs is to make: page outputs, and the values of site.yml for the theme; `everything` for plain MkDocs."""

    pages: Sequence[Output]
    site: Mapping[str, Any]
    everything: plain.Everything | None = None


def theme_assets() -> dict[str, bytes]:
    """What the theme's package ships and the pages use: its one stylesheet, by address."""
    folder = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    (sheet,) = folder.glob("main.*.min.css")
    data = sheet.read_bytes()
    return {STYLESHEET: data[: data.rfind(b"/*# sourceMappingURL")] if b"sourceMappingURL" in data else data}


def render(pages: Sequence[Output], *, stage: Path, site: Mapping[str, Any], theme_overrides: Path) -> None:
    """Make pages into the empty folder `stage`, strictly.

    Raises:
        Invalid: MkDocs warned of something, or a template of the theme failed.
    """
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
        by_hand = {_source(one.path): one.make() for one in pages if one.kind == "content"}
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
    try:
        get_build_date()
    except (ValueError, OverflowError, OSError) as error:
        raise Invalid([Problem("SOURCE_DATE_EPOCH", 0, "", "error", "environment", "phải là số giây tính từ năm 1970, ví dụ "
                               "1767225600; hãy sửa hoặc bỏ biến môi trường này")]) from error


class GeneratedPage(MkDocsPage):
    """A page that our program makes: its Markdown comes from an output and is made when its turn comes."""

    def __init__(self, output: Output, file: File, config: Any) -> None:
        super().__init__(None, file, config)
        self.output = output

    def _set_canonical_url(self, site_url: str | None) -> None:
        """The page says its own (`meta.canonical`)."""
        self.canonical_url = self.abs_url = None

    def read_source(self, config: Any) -> None:
        """Nothing to read: keeps 100,000 pages from standing in memory at once."""
        self.markdown, self.meta = "", {}

    def render(self, config: Any, files: Any) -> None:
        """Nothing to render yet; see on_page_context."""
        self.content, self.toc = "", []  # type: ignore[assignment]


def on_config(config: Any) -> Any:
    """Take the work from our own build, or plan everything; MkDocs' own templates are not wanted."""
    config.theme.static_templates.clear()
    # Of the theme's package only the stylesheet is used, and that is an asset of ours: without its folders MkDocs does
    # not list 15,000 icons on every build (0.3 s).
    config.theme.dirs[:] = [folder for folder in config.theme.dirs if not _is_of_a_package(Path(folder))]
    if "work" not in config.extra:
        try:
            everything = plain.everything(HOME, theme_assets())
        except Invalid as invalid:
            raise PluginError("\n" + "\n".join(map(str, invalid.problems))) from None
        config.extra["work"] = Work(everything.pages, everything.plan.draft.site, everything)
    config.extra["site"] = config.extra["work"].site
    config.site_url = config.extra["site"].get("url") or ""
    config.extra["markdown"] = markdown.Markdown(extensions=[OneLineBlocks()])
    return config


def on_files(files: Files, config: Any) -> Files:
    """Exactly the pages to be made. MkDocs reads none from the disk: hand-written ones come as our program has read them.

    Pages that these lead to and that stand already, and files, are told to MkDocs, which makes none of them.
    """
    wanted = []
    led_to: set[str] = set()
    files_named: set[str] = set()
    for output in config.extra["work"].pages:
        source = _source(output.path)
        if output.kind == "content":
            made = output.make()
            assert isinstance(made, Page)
            led_to.update(made.meta["leads_to"])
            files_named.update(made.meta["files"])
            file = File.generated(config, source, content=with_front_matter(made.markdown), inclusion=InclusionLevel.NOT_IN_NAV)
            MkDocsPage(None, file, config)
            file.page.output = output  # type: ignore[union-attr]
        else:
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            GeneratedPage(output, file, config)
        wanted.append(file)
    standing = sorted(led_to.difference(output.path for output in config.extra["work"].pages))
    return Files([*wanted, *(File.generated(config, source, content="", inclusion=InclusionLevel.EXCLUDED)
                             for source in (*map(_source, standing), *sorted(files_named)))])


def on_env(env: Any, config: Any, files: Files) -> Any:
    """Templates do not change during a build, and there are few: no need to ask their files, nor to count their uses."""
    env.auto_reload = False
    env.cache = {}
    env.bytecode_cache = COMPILED
    env.globals["same"] = same_parts(env, config.extra["site"])
    for page in filter(None, (file.page for file in files.documentation_pages())):
        name = page.meta.get("template")
        if name is not None and name not in env.list_templates():
            logging.getLogger("mkdocs.hooks").warning(no_template(page.file.src_uri, str(name)))
            del page.meta["template"]  # else the page would fail on it, and not say which page
    everything = config.extra["work"].everything
    if everything is not None:
        everything.begin(Path(config.site_dir))
    return env


def on_page_content(html: str, page: Any, config: Any, files: Files) -> str:
    """MkDocs looks at links in Markdown; those that stand as HTML in a hand-written page are looked at here.

    A page without a great heading gets its title as one, as all pages have one.
    """
    if not isinstance(page, GeneratedPage):
        there = {file.dest_uri for file in files}
        for link in lost_links(html, page.file.dest_uri, there):
            logging.getLogger("mkdocs.hooks").warning(no_target(page.file.src_uri, link))
        html = _ALIGNED.sub(r'<\1 class="bv-\2">', html)
        if "<h1" not in html:
            made = page.output.make()
            assert isinstance(made, Page)
            html = f"<h1>{escape(made.title)}</h1>\n{html}"
    return html


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Make the page now, and hand the theme what frames it."""
    made = page.output.make()
    assert isinstance(made, Page)
    page.meta = {**made.meta, "title": made.title, "description": made.description}
    if isinstance(page, GeneratedPage):
        page.content = to_html(config.extra["markdown"], made.markdown)
    if page.output.path == "404.html":
        # Served at any depth: its links start at the site's own path.
        path = config.extra["work"].site.get("url", "/").partition("://")[2]
        context["base_url"] = "/" + path.partition("/")[2].rstrip("/") if path else "/"
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """The page is on its way to the disk: nothing of it is needed any more."""
    page.content = None
    return output


def on_post_build(config: Any) -> None:
    """Under plain MkDocs, add what is no page, and the manifest."""
    everything = config.extra["work"].everything
    if everything is not None:
        everything.complete(Path(config.site_dir))


def _is_of_a_package(folder: Path) -> bool:
    return folder.is_relative_to(Path(material.__file__).parent)


def _source(path: str) -> str:
    return path.removesuffix(".html") + ".md"


def serve(rebuild: Callable[[], None], *, site_dir: Path, port: int, watch: Sequence[Path],
          ready: Callable[[], None]) -> None:
    """See preview.serve."""
    import preview  # noqa: PLC0415 - takes 40 ms, which builds need not wait for

    preview.serve(rebuild, site_dir=site_dir, port=port, watch=watch, ready=ready)
