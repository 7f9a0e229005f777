"""Full text: our segments beside Pagefind over the same stories and phrases; prints a table.

python benchmarks/search/texts.py [--people 10000] [--write]
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))
sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks/search"))
sys.path.insert(0, str(Path(__file__).parents[2] / "tests/search"))

import compare
import people as generator
import systems
from server import CountingServer
from written import TEXTS, put

from bangvang.cli import tools
from bangvang.search import search_outputs
from bangvang.text import fold

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

PHRASES = 30
FIRST = 5
WRITTEN = (
    "Written by `python3 build.py bench search/texts -- --write`: {stories:,} stories, {asked} phrases of three to five "
    "words with accents, typed as they stand."
)
ASK = """
  BangVang.data.at("", "");
  window.ask = async (query) => (await (await BangVang.data.part("texts")).find(BangVang.terms(query), 5)).found
    .map((one) => one.url.replace(/^.*\\/|\\.html$/g, ""));
"""


def phrases(stories):
    """Runs of three to five words out of stories, and the stories that have them."""
    dice = random.Random(3)
    bodies = {page.url: fold(" ".join(block.text for block in page.blocks)) for page in stories}
    found = []
    while len(found) < PHRASES:
        words = dice.choice(dice.choice(stories).blocks[1:]).text.replace(",", "").replace(";", "").split()
        start = dice.randrange(len(words) - 5)
        phrase = " ".join(words[start : start + dice.randint(3, 5)]).strip(".")
        right = [Path(url).stem for url, body in bodies.items() if fold(phrase) in body]
        if right:
            found.append((phrase, right))
    return found


def ours(stories, folder):
    """Our segments as a page that answers."""
    started = time.perf_counter()
    for output in search_outputs([], stories):
        systems.write(folder / output.path, output.make())
    seconds = time.perf_counter() - started
    return systems.with_scripts("Bảng Vàng", folder, seconds, ASK)


def measured(browser, built, asked):
    """[share right, bytes of a first answer, milliseconds slowed down]."""
    server = CountingServer(built.folder)
    page = browser.new_page()
    page.goto(server.address + "/index.html")
    good, sent = [], []
    for phrase, right in asked:
        found = page.evaluate("async (query) => { window.most = 5; return ask(query); }", phrase)[:FIRST]
        good.append(bool(found) and all(one in right for one in found))
    page.close()
    for phrase, _ in asked[:10]:
        context = browser.new_context()
        page = context.new_page()
        server.reset()
        page.goto(server.address + "/index.html")
        page.evaluate("async (query) => { window.most = 5; await ask(query); }", phrase)
        time.sleep(0.05)
        sent.append(server.sent)
        context.close()
    slow = compare.slow_answers(browser, server, [phrase for phrase, _ in asked[10:20]])
    server.close()
    return statistics.mean(good), statistics.median(sent), slow


def main():
    """Builds both, asks both, prints and on demand appends the table to the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    entries = generator.entries(options.people)
    stories = generator.stories(entries)
    asked = phrases(stories)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=tools.chromium(ROOT / ".cache/browsers"), args=compare.CHROMIUM
        )
        folder = Path(scratch)
        built = [
            ours(stories, folder / "ours"),
            systems.pagefind_stories("Pagefind", stories, folder / "plain", with_copies=False),
            systems.pagefind_stories("Pagefind, thêm bản không dấu", stories, folder / "folded", with_copies=True),
        ]
        rows = [(one, *measured(browser, one, asked)) for one in built]
        browser.close()
    lines = [
        TEXTS,
        "",
        WRITTEN.format(stories=len(stories), asked=len(asked)),
        "",
        f"| | {' | '.join(one.name for one, *_ in rows)} |",
        f"|---|{'---|' * len(rows)}",
        f"| the first 5 all hold the phrase | {' | '.join(f'{good:.0%}' for _, good, _, _ in rows)} |",
        f"| first answer, compressed, median | {' | '.join(f'{sent / 1000:,.0f} KB' for _, _, sent, _ in rows)} |",
        f"| answer at 4× CPU slow-down, median | {' | '.join(f'{slow:.0f} ms' for *_, slow in rows)} |",
        f"| index build | {' | '.join(f'{one.seconds:.1f} s' for one, *_ in rows)} |",
        f"| files, on disk | {' | '.join(f'{one.files:,}, {one.size / 1e6:.1f} MB' for one, *_ in rows)} |",
        "| works from file:// | yes | no | no |",
        "",
    ]
    text = "\n".join(lines)
    print(text)
    if options.write:
        put(TEXTS, text)


if __name__ == "__main__":
    main()
