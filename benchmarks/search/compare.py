"""All systems over the same people and the same queries in one run, in Chromium; writes docs/search-figures.md.

    python3 build.py bench search/compare -- --write        the table of the repository
    python3 build.py bench search/compare -- --only-ours --each 24 --large 0

MiniSearch comes from npm by the lock in benchmarks/tools/ (npm must be there), Pagefind from PyPI.
"""

from __future__ import annotations

import argparse
import secrets
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))
sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks/search"))
sys.path.insert(0, str(Path(__file__).parents[2] / "tests/search"))

import demo
import people as generator
import systems
from figures import Figures, table
from queries import kinds
from server import CountingServer
from written import put

from bangvang.cli import tools
from bangvang.search import search_outputs
from bangvang.text import fold

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

_FLAGS = """
--no-sandbox
--disable-gpu
--disable-quic
--no-first-run
--disable-background-networking
--disable-component-update
--disable-sync
"""
CHROMIUM = _FLAGS.split()
SLOWER = 4
FIRST_ANSWERS = 7
FIRST_PAGE = 100  # answers, and more where more people share a name: the page of results shows all of them
PATIENCE = 600_000  # ms: one question may take long where all is loaded first


def share(answers, rows, measure):
    """The share of queries that are answered rightly."""
    good = 0
    for found, (_, right) in zip(answers, rows, strict=True):
        if measure == "first":
            good += found[:1] == right
        elif measure == "five":
            good += any(one in right for one in found[:5])
        elif measure == "page":
            good += set(right) <= set(found[: max(FIRST_PAGE, len(right))])
        else:
            good += bool(found) and all(one in right for one in found[:5])
    return good / len(rows) if rows else None


def measured(browser, built, rows):
    """All figures of one system."""
    server = CountingServer(built.folder)
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(server.address + "/index.html")
    shares = {}
    for kind in rows:
        longest = max((len(right) for _, right in kind.queries), default=0)
        page.evaluate("most => { window.most = most; }", max(FIRST_PAGE, longest) if kind.measure == "page" else 5)
        queries = [query for query, _ in kind.queries]
        answers = page.evaluate(
            "async (queries) => { const all = []; for (const q of queries) all.push(await ask(q)); return all; }",
            queries,
        )
        shares[kind.name] = share(answers, kind.queries, kind.measure)
        print(f"  {built.name}: {kind.name}: {shares[kind.name]:.3f}", flush=True)
    names = [query for query, _ in rows[0].queries]
    page.close()
    sent, asked = first_answers(browser, server, names[:FIRST_ANSWERS])
    slow = slow_answers(browser, server, names[-20:])
    server.close()
    return Figures(built.name, shares, built.seconds, built.files, built.size, sent, asked, slow)


def first_answers(browser, server, names):
    """Bytes and requests of a first answer by a full name: code, index and answer, nothing cached."""
    sent, requests = [], []
    for name in names:
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        server.reset()
        page.goto(server.address + "/index.html")
        page.evaluate("async (query) => { window.most = 5; await ask(query); }", name)
        time.sleep(0.05)
        sent.append(server.sent)
        requests.append(server.requests)
        context.close()
        if sent[0] > 3_000_000 and len(sent) == 2:
            break  # the whole index is sent each time
    return (statistics.median(sent), max(sent)), statistics.median(requests)


def slow_answers(browser, server, names):
    """Milliseconds to an answer with the processor slowed down, the code loaded and the words not yet asked."""
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(server.address + "/index.html")
    page.evaluate("async () => { window.most = 5; await ask('Trần Văn An'); }")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    clock = "async (query) => { const from = performance.now(); await ask(query); return performance.now() - from; }"
    times = [page.evaluate(clock, name) for name in names]
    page.close()
    return statistics.median(times)


def key_to_answer(browser, entries, names, folder):
    """Milliseconds from the last key to the list of answers in the site's own box, slowed down."""
    demo.write_demo(folder, search_outputs(entries))
    server = CountingServer(folder)
    page = browser.new_page()
    page.goto(server.address + "/index.html")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate("""() => {
      const list = document.querySelector("[data-search-suggestions]");
      document.querySelector("#find-input").addEventListener("keydown", () => {
        window.pressed = performance.now();
        window.seen = 0;
      });
      new MutationObserver(() => requestAnimationFrame(() => {
        if (!window.seen && list.querySelector("[role=option]")) window.seen = performance.now();
      })).observe(list, { childList: true });
    }""")
    times = []
    page.focus("#find-input")
    page.wait_for_timeout(1500)
    for name in map(fold, names):  # without accents: each sign is one key
        page.fill("#find-input", "")
        page.wait_for_timeout(150)
        page.keyboard.type(name[:-1], delay=120)
        page.wait_for_timeout(400)
        page.keyboard.press(name[-1])
        page.wait_for_function("() => window.seen > window.pressed", timeout=20000)
        times.append(page.evaluate("() => window.seen - window.pressed"))
    page.close()
    server.close()
    return statistics.median(times), max(times)


def changed_files(entries):
    """How many files another name of one person changes, of how many."""
    before = {output.path for output in search_outputs(entries)}
    at = next(i for i, entry in enumerate(entries) if entry.kind == "recipient")
    renamed = [*entries[:at], replace(entries[at], title="Đặng Hữu Đoạt"), *entries[at + 1 :]]
    after = {output.path for output in search_outputs(renamed)}
    return len(after - before) + 1, len(after)  # and the contents list


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--npm", type=Path, help="node_modules with minisearch; without it npm brings it")
    parser.add_argument("--seed", type=int, help="draws the queries; without it each run has its own")
    parser.add_argument("--only-ours", action="store_true")
    parser.add_argument("--rows", default="", help="only rows with these words in their name")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else secrets.randbelow(1_000_000)
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        browser = playwright.chromium.launch(
            executable_path=tools.chromium(ROOT / ".cache/browsers"), args=CHROMIUM
        )
        entries = generator.entries(options.people, seed)
        recipients = [entry for entry in entries if entry.kind == "recipient"]
        rows = [row for row in kinds(entries, options.each, seed) if options.rows in row.name]
        builders = [lambda: systems.ours(entries, folder / "ours")]
        if not options.only_ours:
            npm = options.npm or tools.node_modules(ROOT / "benchmarks/tools", ROOT / ".cache/tools")
            builders += [
                lambda: systems.pagefind(recipients, folder / "pagefind", with_copies=False),
                lambda: systems.pagefind(recipients, folder / "folded", with_copies=True),
                lambda: systems.minisearch(recipients, folder / "mini", npm / "minisearch/dist/umd/index.js"),
                lambda: systems.material(recipients, folder / "material"),
            ]
        found = [measured(browser, build(), rows) for build in builders]
        names = [query for query, _ in rows[0].queries]
        keys = key_to_answer(browser, entries, names[-20:], folder / "demo")
        notes = {"keys": keys, "changed": changed_files(entries), "people": options.people, "each": options.each, "seed": seed}
        report(options, rows, found, None, notes)
        if options.large:
            many = generator.entries(options.large, seed)
            asked = [row for row in kinds(many, options.each, seed) if options.rows in row.name]
            large = measured(browser, systems.ours(many, folder / "large"), asked)
            report(options, rows, found, large, notes)
        browser.close()


def report(options, rows, found, large, notes):
    """Prints the table and on demand writes it."""
    text = table(rows, found, large, {**notes, "large": options.large})
    print(text)
    if options.write:
        put("", text)


if __name__ == "__main__":
    main()
