"""MkDocs' events: which pages there are, what each holds, what the theme is told of it. MkDocs loads this file by its path.

Our own build hands over what is to be made (renderer.py). Under plain `mkdocs build` and `mkdocs serve` nobody does,
and everything is made: an empty site means that everything is to be made.
"""

from __future__ import annotations

import logging
import re
import sys
from html import escape
from pathlib import Path
from typing import Any

if str(Path(__file__).resolve().parent) not in sys.path:  # under plain MkDocs nobody else has put it there
    sys.path.insert(0, str(Path(__file__).resolve().parent))

import markdown
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from bangvang import plain
from bangvang.compiled import Compiled
from bangvang.frame import same_parts
from bangvang.markdown_blocks import OneLineBlocks, to_html
from bangvang.page_links import lost_links
from bangvang.problems import Invalid
from bangvang.rendering import no_target, no_template
from bangvang.store.output import Output, Page
from renderer import HOME, THEME, Work, source_of, theme_assets

# Columns that a Markdown table aligns: a style within the page would be refused by the site's policy.
_ALIGNED = re.compile(r'<(t[dh]) style="text-align: (left|right|center);">')
COMPILED = Compiled()  # a build may come in many batches


class GeneratedPage(MkDocsPage):
    """A page that our program makes: its Markdown comes from an output and is made when its turn comes."""

    def __init__(self, output: Output, file: File, config: Any) -> None:
        super().__init__(None, file, config)
        self.output = output

    def _set_canonical_url(self, site_url: str | None) -> None:
        """The page says its own (`meta.canonical`)."""
        self.canonical_url = self.abs_url = None

    def readsource_of(self, config: Any) -> None:
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
    config.theme.dirs[:] = [folder for folder in config.theme.dirs if not Path(folder).is_relative_to(THEME)]
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
        source = source_of(output.path)
        if output.kind == "content":
            made = output.make()
            assert isinstance(made, Page)
            led_to.update(made.meta["leads_to"])
            files_named.update(made.meta["files"])
            file = File.generated(config, source, content=made.meta["for_mkdocs"], inclusion=InclusionLevel.NOT_IN_NAV)
            MkDocsPage(None, file, config)
            file.page.output = output  # type: ignore[union-attr]
        else:
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            GeneratedPage(output, file, config)
        wanted.append(file)
    standing = sorted(led_to.difference(output.path for output in config.extra["work"].pages))
    return Files([*wanted, *(File.generated(config, source, content="", inclusion=InclusionLevel.EXCLUDED)
                             for source in (*map(source_of, standing), *sorted(files_named)))])


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
