"""The systems beside each other: each gets the same records as a folder with a page that answers `ask(query)`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from html import escape
from pathlib import Path

import material as package

from bangvang.cli import tools
from bangvang.search import SearchEntry, search_outputs
from bangvang.text import fold

ROOT = Path(__file__).parents[2]
SCRIPTS = (
    "vn",
    "search-terms",
    "search-data",
    "search-rows",
    "search-roles",
    "search-rank",
    "search-names",
    "search-readings",
    "search-facets",
    "search",
)
LATER = ("search-keyboards", "search-texts", "search-last")  # fetched by the questions that need them
_PAGE = '<!doctype html><meta charset="utf-8"><title>{title}</title>{scripts}'


@dataclass(frozen=True)
class Built:
    """A system over the records: its name, its folder, seconds to build, files and bytes on disk."""

    name: str
    folder: Path
    seconds: float
    files: int
    size: int


def body_of(entry: SearchEntry) -> str:
    """The text of a profile that all systems index besides the name."""
    parts = [". ".join(filter(None, (entry.category.name, entry.role)))] if entry.category else [entry.detail]
    for honour in entry.honours:
        award = honour.award.title or honour.award.form
        parts.append(f"{award.name}, năm {honour.year}, {honour.setting.unit.name}, {honour.setting.places[0].name}")
    return ". ".join(parts)


def ours(entries, folder):
    started = time.perf_counter()
    for output in search_outputs(entries):
        write(folder / output.path, output.make())
    seconds = time.perf_counter() - started
    ask = """
      BangVang.data.at("", "");
      const ids = (answer) => answer.results.filter((one) => one.kind === "recipient").map((one) => one.id);
      window.ask = async (query) => ids(await BangVang.search(query, {texts: false}));
    """
    return with_scripts("Bảng Vàng", folder, seconds, ask)


def with_scripts(name, folder, seconds, ask):
    """A folder of our data with the scripts of the site and a page that answers."""
    for script in (*SCRIPTS, *LATER):
        write(folder / f"{script}.js", (ROOT / f"content/assets/js/{script}.js").read_bytes())
    return _built(name, folder, seconds, _page(folder, [f"{script}.js" for script in SCRIPTS], ask))


def pagefind(entries, folder, *, with_copies):
    """As shipped; with copies, each page also holds its text folded, and the query is folded too."""
    pages = [(entry.id, entry.title, body_of(entry)) for entry in entries]
    return _pagefind("Pagefind, thêm bản không dấu" if with_copies else "Pagefind", pages, folder, with_copies)


def pagefind_stories(name, stories, folder, *, with_copies):
    """The same over stories."""
    pages = [(Path(one.url).stem, one.title, " ".join(block.text for block in one.blocks)) for one in stories]
    return _pagefind(name, pages, folder, with_copies)


def _pagefind(name, pages, folder, with_copies):
    site = folder / "site"
    for id_, title, body in pages:
        text = f"<h1>{escape(title)}</h1><p>{escape(body)}</p>"
        copy = f"<p>{escape(fold(f'{title}. {body}'))}</p>" if with_copies else ""
        page = f'<!doctype html><html lang="vi"><title>{escape(title)}</title><body>{text}{copy}</body></html>'
        write(site / f"{id_}.html", page.encode())
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(folder / "pagefind")]
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    seconds = time.perf_counter() - started
    shutil.rmtree(site)
    folding = "query.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/[đĐ]/g,'d').toLowerCase()"
    ask = f"""
      let loaded;
      window.ask = async (query) => {{
        loaded = loaded || import("/pagefind/pagefind.js");
        const found = await (await loaded).search({folding if with_copies else "query"});
        const data = await Promise.all(found.results.slice(0, window.most).map((one) => one.data()));
        return data.map((one) => (one.raw_url || one.url).replace(/^.*\\/|\\.html$/g, ""));
      }};
    """
    return _built(name, folder, seconds, _page(folder, [], ask))


def minisearch(entries, folder, library: Path):
    """MiniSearch with accents and đ folded by processTerm, beginnings of words and one letter in five wrong."""
    write(folder / "minisearch.js", library.read_bytes())
    write(folder / "minisearch.cjs", library.read_bytes())
    options = """{ fields: ["title", "body"], storeFields: [], idField: "id",
        processTerm: (t) => t.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase(),
        searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2, combineWith: "AND" } }"""
    records = [{"id": entry.id, "title": entry.title, "body": body_of(entry)} for entry in entries]
    write(folder / "records.json", json.dumps(records, ensure_ascii=False).encode())
    program = f"""
      const fs = require("fs"), MiniSearch = require("./minisearch.cjs");
      const index = new MiniSearch({options});
      index.addAll(JSON.parse(fs.readFileSync("records.json", "utf8")));
      fs.writeFileSync("index.json", JSON.stringify(index));
    """
    started = time.perf_counter()
    subprocess.run([tools.node(), "-e", program], cwd=folder, check=True)
    seconds = time.perf_counter() - started
    (folder / "records.json").unlink()
    (folder / "minisearch.cjs").unlink()
    ask = f"""
      let loaded;
      window.ask = async (query) => {{
        loaded = loaded || fetch("index.json").then((got) => got.text()).then((text) => MiniSearch.loadJSON(text, {options}));
        return (await loaded).search(query).slice(0, window.most).map((one) => one.id);
      }};
    """
    return _built("MiniSearch", folder, seconds, _page(folder, ["minisearch.js"], ask))


def material(entries, folder):
    """Material's own worker and lunr as they come in its package, with the settings of its Vietnamese site."""
    assets = Path(package.__file__).parent / "templates/assets/javascripts"
    shutil.copytree(assets / "lunr", folder / "assets/javascripts/lunr")
    worker = next((assets / "workers").glob("search.*.min.js"))
    write(folder / "assets/javascripts/workers/search.js", worker.read_bytes())
    docs = [{"location": entry.id, "title": entry.title, "text": body_of(entry)} for entry in entries]
    config = {"lang": ["vi"], "separator": "[\\s\\-]+", "pipeline": ["stopWordFilter"], "fields": {
        "title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}}  # fmt: skip
    started = time.perf_counter()
    write(folder / "search_index.json", json.dumps({"config": config, "docs": docs}, ensure_ascii=False).encode())
    seconds = time.perf_counter() - started
    ask = """
      let loaded, answer;
      function start() {
        const worker = new Worker("assets/javascripts/workers/search.js");
        return new Promise((ready) => {
          worker.onmessage = ({ data }) => {
            if (data.type === 1) ready(worker);
            if (data.type === 3) answer(data.data.items.map((group) => group[0].location));
          };
          fetch("search_index.json").then((got) => got.json()).then((index) => worker.postMessage({ type: 0, data: {
            config: index.config, docs: index.docs, options: { suggest: false } } }));
        });
      }
      window.ask = async (query) => {
        loaded = loaded || start();
        const worker = await loaded;
        return new Promise((resolve) => {
          answer = (ids) => resolve(ids.slice(0, window.most));
          worker.postMessage({ type: 2, data: query });
        });
      };
    """
    return _built("Material (lunr)", folder, seconds, _page(folder, [], ask))


def _page(folder, scripts, ask):
    write(folder / "ask.js", ask.encode())
    tags = "".join(f'<script src="{name}"></script>' for name in [*scripts, "ask.js"])
    write(folder / "index.html", _PAGE.format(title="ask", scripts=tags).encode())


def _built(name, folder, seconds, _):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Built(name, folder, seconds, len(files), sum(path.stat().st_size for path in files))


def write(path: Path, body: bytes) -> None:
    """Writes a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
