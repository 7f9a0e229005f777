"""What share of a whole build the index takes, measured in one build from nothing; every person has a story.

    python3 build.py bench search/share -- [--people 10000] [--write]

The build runs in one process without helpers, so that its processor time is all that it takes. To the index belongs
all of routes/search_index.py: reading stories and plans, filing names and words, and making the files.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks/search"))

from _province import HOME, write
from written import SHARE, put

from bangvang.making import make
from bangvang.program import Program
from bangvang.routes import search_index

TODAY = dt.date(2026, 11, 20)
GOAL = 0.2


@dataclass
class Spent:
    """Processor seconds spent on the index so far, and how many files of it there are."""

    seconds: float = 0.0
    files: int = 0

    @contextmanager
    def clock(self) -> Iterator[None]:
        """Adds what is spent inside."""
        begun = time.process_time()
        yield
        self.seconds += time.process_time() - begun

    def outputs(self, *arguments: Any) -> list[Any]:
        """The outputs of the index, drawn up and made under the clock."""
        with self.clock():
            found = list(_OUTPUTS(*arguments))
        self.files = len(found)
        return [replace(output, make=lambda make=output.make: self._made(make)) for output in found]

    def _made(self, make_one: Any) -> Any:
        with self.clock():
            return make_one()


_OUTPUTS = search_index.outputs


def measure(people: int) -> tuple[Spent, float]:
    """What the index took, and the processor seconds of the whole build."""
    spent = Spent()
    renderer = importlib.import_module("renderer")
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), people)
        search_index.outputs = spent.outputs  # type: ignore[assignment]
        begun = time.process_time()
        make(Program(HOME, Path(folder)), Path(folder) / "site", TODAY, renderer, helpers=0)
        return spent, time.process_time() - begun


def main() -> None:
    """Measures, prints and on demand writes the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--write", action="store_true", help="write docs/search-figures.md")
    options = parser.parse_args()
    spent, whole = measure(options.people)
    share = spent.seconds / whole
    text = "\n".join([
        SHARE,
        "",
        "Written by `python3 build.py bench search/share -- --write`: one build from nothing in one process; every person",
        "has a portrait with a story of some 250 words and one to three awards. The index is names, facets and the texts.",
        "",
        "| people | index, processor seconds | whole build, processor seconds | share | goal | files of the index |",
        "|---|---|---|---|---|---|",
        f"| {options.people:,} | {spent.seconds:.1f} | {whole:.1f} | {share:.1%} | ≤ {GOAL:.0%} | {spent.files:,} |",
    ])
    print(text)
    if options.write:
        put(SHARE, text)


if __name__ == "__main__":
    main()
